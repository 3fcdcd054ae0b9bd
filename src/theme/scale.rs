//! The colours of a scale: two opposed hues with a neutral middle; and that of a second measure.
//!
//! They are made from the colours of the theme's series, so that no theme has to name them. Steps of one hue are 20
//! points of lightness (CIE L*) apart, so that a grey print tells them apart; the ends stand out most from the page.

use super::colour::Colour;
use palette::convert::IntoColorUnclamped;
use palette::{Clamp, IntoColor, Lch, Srgb};

/// How many colours a scale has: three of each hue, and the middle.
pub const STEPS: usize = 7;

/// Lightness from an end to the middle, on a light page and on a dark one. The mildest keeps a contrast of 3 with it.
const ON_LIGHT: [f64; 3] = [20.0, 40.0, 60.0];
const ON_DARK: [f64; 3] = [87.0, 67.0, 47.0];
/// From here on two hues are opposed, in degrees.
const OPPOSED: f64 = 90.0;
/// Below this chroma a colour is grey: it has no hue to speak of.
const GREY: f64 = 12.0;
/// Chroma of a hue that the theme lacks.
const VIVID: f64 = 45.0;
/// Of two marks side by side, with some room for rounding (WCAG 2.2, 1.4.11 asks for 3).
const CONTRAST: f64 = 3.05;

type Shade = Lch<palette::white_point::D65, f64>;

/// The steps from one end to the other: the hue of the first series, then of the one that is most opposed to it, by blue
/// and yellow before red and green, which many readers confuse; in a theme of one hue, its complement.
pub fn scale(page: Colour, series: &[Colour]) -> [Colour; STEPS] {
    let shades: Vec<Shade> = series.iter().map(|colour| shade(*colour)).collect();
    let mut first = shades.first().copied().unwrap_or(Shade::new(50.0, VIVID, 265.0));
    first.chroma = first.chroma.max(GREY);
    let blueness = |shade: &Shade| shade.chroma * shade.hue.into_radians().sin();
    let apart = |shade: &&Shade| {
        let degrees = (shade.hue - first.hue).into_degrees().abs();
        shade.chroma >= GREY && degrees >= OPPOSED
    };
    let by_blueness = |a: &&Shade, b: &&Shade| {
        let away = |shade: &Shade| (blueness(shade) - blueness(&first)).abs();
        away(a).total_cmp(&away(b))
    };
    let last = shades.iter().filter(apart).max_by(by_blueness).copied();
    let last = last.unwrap_or(Shade::new(50.0, VIVID, first.hue + 180.0));
    let levels = if shade(page).l > 50.0 { ON_LIGHT } else { ON_DARK };
    let [one, two, three] = levels;
    let middle = Shade::new(three, 0.0, 0.0);
    let lit = |hue: Shade, l| colour(Shade { l, ..hue });
    [
        lit(first, one),
        lit(first, two),
        lit(first, three),
        colour(middle),
        lit(last, three),
        lit(last, two),
        lit(last, one),
    ]
}

/// The colour of a second measure beside one in the colour of the first series: a hue as far as can be from those of all series,
/// which groups wear, as near to the page as lets it contrast with both.
pub fn second(page: Colour, series: &[Colour]) -> Colour {
    let shades: Vec<Shade> = series.iter().map(|colour| shade(*colour)).collect();
    let hues: Vec<Shade> = shades.into_iter().filter(|shade| shade.chroma >= GREY).collect();
    let from_all = |degrees: &f64| {
        let each = hues.iter().map(|shade| (shade.hue - *degrees).into_degrees().abs());
        each.fold(180.0, f64::min)
    };
    let degrees = (0..360).map(f64::from);
    let degrees = degrees
        .max_by(|a, b| from_all(a).total_cmp(&from_all(b)))
        .unwrap_or(0.0);
    let first = series.first().copied().unwrap_or(page);
    let contrast = |colour: &Colour| colour.contrast(page).min(colour.contrast(first));
    let lit = |l: i32| colour(Shade::new(f64::from(l), VIVID, degrees));
    let mut away: Vec<Colour> = (0..=100).map(lit).collect();
    if shade(page).l > 50.0 {
        away.reverse();
    }
    let found = away.iter().find(|colour| contrast(colour) >= CONTRAST).copied();
    let best = || away.iter().max_by(|a, b| contrast(a).total_cmp(&contrast(b))).copied();
    found.or_else(best).unwrap_or(first)
}

fn shade(colour: Colour) -> Shade {
    let Colour { red, green, blue } = colour;
    Srgb::new(red, green, blue)
        .into_format::<f64>()
        .into_linear()
        .into_color()
}

/// As vivid as screens can show it at its lightness.
fn colour(mut shade: Shade) -> Colour {
    loop {
        let linear: palette::LinSrgb<f64> = shade.into_color_unclamped();
        let all = [linear.red, linear.green, linear.blue];
        if shade.chroma < 1.0 || all.iter().all(|part| (-0.0001..=1.0001).contains(part)) {
            let shown: Srgb<f64> = Srgb::from_linear(linear.clamp());
            let Srgb { red, green, blue, .. } = shown.into_format::<u8>();
            return Colour { red, green, blue };
        }
        shade.chroma *= 0.95;
    }
}

/// Lightness of a colour, from 0 to 100 (CIE L*): what a grey print leaves of it.
pub fn lightness(of: Colour) -> f64 {
    shade(of).l
}

#[cfg(test)]
mod tests {
    use super::{OPPOSED, lightness, scale, second, shade};
    use crate::theme::Colour;

    fn colour(text: &str) -> Colour {
        Colour::try_from(text.to_owned()).expect("a colour")
    }

    #[test]
    fn lightness_is_that_of_the_cie() {
        // Computed with colour-science's XYZ_to_Lab, D65.
        for (text, expected) in [
            ("#000000", 0.0),
            ("#777777", 50.03),
            ("#ffffff", 100.0),
            ("#f46a25", 61.3),
        ] {
            let found = lightness(colour(text));
            assert!((found - expected).abs() < 0.3, "{text}: {found}");
        }
    }

    #[test]
    fn ends_are_opposed_and_steps_differ_in_grey() {
        let themes: [(&str, &[&str]); 6] = [
            ("#ffffff", &["#12436d", "#f46a25", "#801650", "#28a197"]),
            ("#0d131b", &["#3a70a8", "#ffbd96", "#ab4a85", "#8ae4d5"]),
            ("#ffffff", &["#5b1422", "#c08418", "#1f4a3d", "#5f9ab5"]),
            ("#ffffff", &["#12436d"]),
            ("#ffffff", &["#000000", "#777777"]),
            ("#ffffff", &["#12436d", "#1f6fb2"]),
        ];
        for (page, series) in themes {
            let series: Vec<Colour> = series.iter().map(|text| colour(text)).collect();
            let steps = scale(colour(page), &series);
            let light = steps.map(lightness);
            for side in [&light[..3], &light[4..]] {
                for pair in side.windows(2) {
                    assert!((pair[0] - pair[1]).abs() >= 19.0, "{light:?}");
                }
            }
            for (at, step) in steps.iter().enumerate() {
                assert!(!steps[..at].contains(step), "{steps:?}");
                assert!(step.contrast(colour(page)) >= 3.0, "{step} on {page}");
            }
            for (a, b) in [(0, 6), (1, 5), (2, 4)] {
                let apart = (shade(steps[a]).hue - shade(steps[b]).hue).into_degrees().abs();
                assert!(apart >= OPPOSED - 10.0, "{} beside {}", steps[a], steps[b]);
            }
            assert!(shade(steps[3]).chroma < 3.0, "the middle is neutral");
        }
    }

    /// On a light page and on a dark one, of as many colours as a theme may have.
    #[test]
    fn a_second_measure_has_a_hue_of_its_own() {
        let themes: [(&str, &[&str]); 6] = [
            ("#ffffff", &["#12436d", "#f46a25", "#801650", "#28a197"]),
            ("#0d131b", &["#3a70a8", "#ffbd96", "#ab4a85", "#8ae4d5"]),
            ("#ffffff", &["#5b1422", "#c08418", "#1f4a3d", "#5f9ab5"]),
            ("#151311", &["#b0485c", "#ffd08a", "#3a8069", "#bfe4f5"]),
            ("#ffffff", &["#12436d"]),
            ("#ffffff", &["#000000"]),
        ];
        for (page, series) in themes {
            let series: Vec<Colour> = series.iter().map(|text| colour(text)).collect();
            let found = second(colour(page), &series);
            assert!(found.contrast(colour(page)) >= 3.0, "{found} on {page}");
            assert!(found.contrast(series[0]) >= 3.0, "{found} beside {}", series[0]);
            for one in series.iter().filter(|one| shade(**one).chroma >= 12.0) {
                let apart = (shade(found).hue - shade(*one).hue).into_degrees().abs();
                assert!(apart >= 40.0, "{found} has the hue of {one}: {apart:.0} degrees");
            }
        }
    }
}
