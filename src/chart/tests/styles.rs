//! No two series of a chart look alike, on a screen and in a grey print.

use super::made::{chart, sample};
use super::theme;
use crate::chart::style::{Look, MARK_CONTRAST, Style, Tone, series};
use crate::report::ChartKind;
use crate::survey::Language;
use crate::theme::{Colour, DEFAULT, lightness};

/// Lightness between two marks that a grey print tells apart, in points of CIE L*, less what rounding takes.
const APART: f64 = 19.0;

pub fn looks() -> Vec<Look> {
    let named = [DEFAULT, "universite"].map(|name| Look::new(&theme(name), Language::FrCa));
    // A project's own theme may have as few colours as one.
    let few = (1..=3).map(|count| {
        let mut theme = theme(DEFAULT);
        theme.tokens.series.truncate(count);
        Look::new(&theme, Language::FrCa)
    });
    named.into_iter().chain(few).collect()
}

/// Styles of so many columns, each of its group or of none.
fn styles(kind: ChartKind, groups: &[usize], count: usize, look: &Look) -> Option<Vec<Style>> {
    let names: Vec<String> = (0..count).map(|at| format!("c{at}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let groups: Vec<(&str, usize)> = names.iter().copied().zip(groups.iter().copied()).collect();
    let table = sample(&names).groups(&groups).table;
    let found = series((&table, &[]), &chart(kind), look)?;
    Some(found.into_iter().map(|series| series.style).collect())
}

pub fn assert_apart(styles: &[Style], look: &Look, what: &str) {
    let grey = |style: &Style| lightness(look.colour(style.tone));
    for (at, one) in styles.iter().enumerate() {
        let colour = look.colour(one.tone);
        assert!(
            colour.contrast(look.paper) >= MARK_CONTRAST,
            "{what}: {colour} on paper"
        );
        for other in &styles[..at] {
            let apart = one.pattern != other.pattern || (grey(one) - grey(other)).abs() >= APART;
            assert!(apart, "{what}: {one:?} looks like {other:?}");
        }
    }
}

/// A total beside groups takes the colours neither of groups nor of measures: groups keep theirs.
#[test]
fn everybody_beside_groups_has_no_colour_of_theirs() {
    for look in looks().into_iter().take(2) {
        for kind in [ChartKind::GroupedBars, ChartKind::Dumbbell] {
            let alone = styles(kind, &[0, 1], 2, &look).expect("groups");
            // The last column is of no group.
            let (group, total) = (&alone[..1], styles(kind, &[0], 2, &look).expect("a group and all"));
            assert_eq!(total[..1], *group, "{kind:?}");
            assert_eq!(total[1].tone, Tone::Whole);
            assert_apart(&total, &look, "a group and all");
        }
        let three = styles(ChartKind::GroupedBars, &[0, 1], 3, &look).expect("groups and all");
        assert_eq!(
            three[..2],
            styles(ChartKind::GroupedBars, &[0, 1], 2, &look).expect("groups")[..]
        );
        assert_eq!(three[2].tone, Tone::Whole);
        assert_apart(&three, &look, "groups and all");
        // Two that are of no group are measures.
        let measures = styles(ChartKind::GroupedBars, &[0], 3, &look).expect("measures");
        assert!(measures.iter().all(|style| style.tone != Tone::Whole));
    }
}

/// What two columns that show measures wear, no two that show groups do, whichever of up to twelve they are and however many
/// stand beside them.
#[test]
fn measures_never_wear_the_colours_of_groups() {
    let mut looked_at = 0;
    let both = |one: &Style, other: &Style| {
        let mut tones = [format!("{:?}", one.tone), format!("{:?}", other.tone)];
        tones.sort();
        tones
    };
    let beside = [
        ChartKind::GroupedBars,
        ChartKind::Dumbbell,
        ChartKind::Dots,
        ChartKind::Bars,
    ];
    for look in looks() {
        for kind in beside.into_iter().filter(|kind| kind.told_apart() >= 2) {
            let two = styles(kind, &[], 2, &look).expect("two measures");
            let worn = both(&two[0], &two[1]);
            let (a, b) = (look.colour(two[0].tone), look.colour(two[1].tone));
            assert!(a.contrast(b) >= MARK_CONTRAST, "{a} beside {b}: {}", a.contrast(b));
            let pairs = (0..12).flat_map(|at| (0..at).map(move |other| vec![other, at]));
            let many = (2..=12).map(|count| (0..count).collect());
            for groups in pairs.chain(many) {
                // More than are told apart are drawn otherwise; so may everybody stand beside them.
                let found = [0, 1].map(|more| styles(kind, &groups, groups.len() + more, &look));
                for of_groups in found.into_iter().flatten() {
                    for (at, one) in of_groups.iter().enumerate() {
                        for other in &of_groups[..at] {
                            assert_ne!(both(one, other), worn, "{kind:?}: groups {groups:?}");
                            looked_at += 1;
                        }
                    }
                }
            }
        }
    }
    assert!(looked_at > 2000, "{looked_at}");
}

#[test]
fn every_pair_of_series_differs_in_pattern_or_lightness() {
    let mut looked_at = 0;
    for look in looks() {
        // A panel has the name of its column over it.
        for kind in ChartKind::ALL.into_iter().filter(|kind| *kind != ChartKind::Panels) {
            for count in 1..=20 {
                let in_order: Vec<usize> = (0..count).collect();
                let spread: Vec<usize> = (0..count).map(|at| at * 4).collect();
                for groups in [&[][..], &in_order, &spread] {
                    let Some(styles) = styles(kind, groups, count, &look) else {
                        assert!(count > kind.told_apart(), "{kind:?} of {count} is refused");
                        continue;
                    };
                    assert_eq!(styles.len(), count.min(kind.told_apart()));
                    assert_apart(&styles, &look, &format!("{kind:?} of {count}"));
                    looked_at += 1;
                }
            }
        }
    }
    assert!(looked_at > 500, "{looked_at}");
}

#[test]
fn neighbours_of_a_built_in_theme_contrast() {
    for look in looks().iter().take(2) {
        for styles in [ChartKind::Dumbbell, ChartKind::GroupedBars].map(|kind| styles(kind, &[], 4, look)) {
            let styles = styles.expect("four are told apart");
            for pair in styles.windows(2) {
                let [a, b] = [look.colour(pair[0].tone), look.colour(pair[1].tone)];
                assert!(a.contrast(b) >= MARK_CONTRAST, "{a} beside {b}: {}", a.contrast(b));
            }
        }
    }
}

#[test]
fn the_ends_of_a_scale_have_opposed_colours_and_its_middle_is_neutral() {
    for look in looks() {
        for count in 2..=11 {
            let styles = styles(ChartKind::StackedBars, &[], count, &look).expect("a scale");
            let tones: Vec<Tone> = styles.iter().map(|style| style.tone).collect();
            assert_eq!([tones[0], tones[count - 1]], [Tone::Scale(0), Tone::Scale(6)]);
            let colours: Vec<Colour> = tones.iter().map(|tone| look.colour(*tone)).collect();
            let half = count / 2;
            for (one, other) in colours[..half].iter().zip(colours[half..].iter().rev()) {
                assert_ne!(one, other, "{count} steps");
            }
            assert_eq!(count % 2 == 1, tones.contains(&Tone::Scale(3)));
            assert!(tones.iter().filter(|tone| **tone == Tone::Scale(3)).count() <= 1);
            // From an end to the middle, no step stands out more than the one before.
            let strength: Vec<f64> = colours.iter().map(|colour| colour.contrast(look.paper)).collect();
            assert!(strength[..half].is_sorted_by(|a, b| a >= b), "{strength:?}");
            assert!(strength[count - half..].is_sorted(), "{strength:?}");
        }
    }
}

#[test]
fn text_and_lines_contrast_with_the_paper() {
    for look in looks() {
        assert!(look.ink.contrast(look.paper) >= 7.0);
        assert!(look.axis.contrast(look.paper) >= MARK_CONTRAST);
    }
}
