//! The theme's font, measured.

use crate::theme::Theme;
use read_fonts::tables::os2::SelectionFlags;
use read_fonts::types::NameId;
use read_fonts::{FontRef, TableProvider};
use std::ops::Range;

/// How bold a text of a drawing is: all that drawings need of a font's weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// 400.
    Regular,
    /// 600.
    SemiBold,
}

/// What drawings need to know of a theme's font.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Metrics {
    regular: Advances,
    semi_bold: Advances,
    /// Height of a capital, in the second number's parts of an em.
    capital: (i32, i32),
}

/// Advances of the characters that reports are made of, in ten-thousandths of an em.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Advances {
    latin: Vec<i32>,
    signs: Vec<i32>,
    /// Letters that reach far to the left of where they stand, as J does, with how far.
    left: Vec<(char, i32)>,
}

const LATIN: Range<u32> = 0..0x370;
const SIGNS: Range<u32> = 0x2000..0x20d0;
/// Of a character outside both, in another font: that of a Chinese character or an emoji.
const EM: i32 = 10_000;

/// What of a letter may stand left of its place without being missed where it is cut, in ten-thousandths of an em.
const OVER: i32 = 500;

/// The font that every theme has.
const BUILT_IN: &str = "Open Sans";

impl Metrics {
    /// Of the font that the theme names, or of the built-in one where no file of it can be read.
    pub fn of(theme: &Theme) -> Self {
        let face = |wanted| {
            let named = face(theme, &theme.tokens.font, wanted);
            named.or_else(|| face(theme, BUILT_IN, wanted))
        };
        let regular = face(400);
        Self {
            capital: regular.as_ref().and_then(capital).unwrap_or((7, 10)),
            regular: Advances::of(regular.as_ref()),
            semi_bold: Advances::of(face(600).as_ref()),
        }
    }

    /// The font at a weight and a size.
    pub fn at(&self, weight: Weight, size: i32) -> Setting<'_> {
        Setting {
            metrics: self,
            weight,
            size,
        }
    }

    /// From the middle of a line of this size to what its letters stand on: half the height of its capitals.
    pub fn to_baseline(&self, size: i32) -> i32 {
        let (height, em) = self.capital;
        size * height / (2 * em)
    }
}

/// The file of `family` in the theme that is upright and nearest in weight, as browsers and Typst choose it (CSS Fonts 4,
/// 5.2).
fn face<'t>(theme: &'t Theme, family: &str, wanted: u16) -> Option<FontRef<'t>> {
    let fonts = theme.fonts().filter_map(|(_, bytes)| FontRef::new(bytes).ok());
    let fonts = fonts.filter(|font| is_of(font, family)).filter_map(|font| {
        let style = font.os2().ok()?;
        let is_upright = !style.fs_selection().contains(SelectionFlags::ITALIC);
        is_upright.then(|| (style.us_weight_class().abs_diff(wanted), font))
    });
    fonts.min_by_key(|(off, _)| *off).map(|(_, font)| font)
}

/// Whether a font calls its family so: over all weights, or in the old way with the weight in it.
fn is_of(font: &FontRef<'_>, family: &str) -> bool {
    let Ok(names) = font.name() else {
        return false;
    };
    names.name_record().iter().any(|record| {
        let is_family = [NameId::FAMILY_NAME, NameId::TYPOGRAPHIC_FAMILY_NAME].contains(&record.name_id());
        let name = record.string(names.string_data());
        is_family && name.is_ok_and(|name| name.to_string().eq_ignore_ascii_case(family))
    })
}

/// Height of a capital, and how high an em is in the same unit.
fn capital(font: &FontRef<'_>) -> Option<(i32, i32)> {
    let height = font.os2().ok()?.s_cap_height().filter(|height| *height > 0)?;
    Some((i32::from(height), em(font)?))
}

fn em(font: &FontRef<'_>) -> Option<i32> {
    let em = font.head().ok()?.units_per_em();
    (em > 0).then(|| i32::from(em))
}

impl Advances {
    fn of(font: Option<&FontRef<'_>>) -> Self {
        let measured = font.and_then(|font| Some((font.cmap().ok()?, font.hmtx().ok()?, em(font)?)));
        let advance = |code: u32| match (&measured, char::from_u32(code)) {
            (_, Some(c)) if c.is_control() => 0,
            (Some((glyphs, widths, em)), Some(c)) => {
                // What the font lacks has the width of its sign for that.
                let glyph = glyphs.map_codepoint(c).unwrap_or_default();
                i32::from(widths.advance(glyph).unwrap_or_default()) * EM / em
            }
            (None, _) | (_, None) => EM,
        };
        let left = LATIN.filter_map(|code| {
            let (glyphs, widths, em) = measured.as_ref()?;
            let c = char::from_u32(code)?;
            let bearing = i32::from(widths.side_bearing(glyphs.map_codepoint(c)?)?) * EM / em;
            (bearing < -OVER).then_some((c, -bearing))
        });
        Self {
            left: left.collect(),
            latin: LATIN.map(advance).collect(),
            signs: SIGNS.map(advance).collect(),
        }
    }

    fn advance(&self, c: char) -> i32 {
        let code = u32::from(c);
        let within =
            |all: &[i32], range: Range<u32>| all.get(usize::try_from(code.checked_sub(range.start)?).ok()?).copied();
        within(&self.latin, LATIN)
            .or_else(|| within(&self.signs, SIGNS))
            .unwrap_or(EM)
    }
}

/// A font at a weight and a size: all that a text's width depends on.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'m> {
    metrics: &'m Metrics,
    weight: Weight,
    /// Height of an em.
    pub size: i32,
}

/// Whether it is by the font's own letters that a text is measured; others are taken to be as wide as an em.
pub fn is_measured(text: &str) -> bool {
    let in_font = |c: char| LATIN.contains(&u32::from(c)) || SIGNS.contains(&u32::from(c));
    text.chars().all(in_font)
}

impl Setting<'_> {
    /// How far a text's first letter reaches to the left of where it stands, where that is more than a hair.
    pub fn overhang(self, text: &str) -> i32 {
        let left = &self.advances().left;
        let first = text.chars().next();
        let found = left.iter().find(|(c, _)| Some(*c) == first);
        found.map_or(0, |(_, reach)| reach * self.size / EM + 1)
    }

    fn advances(&self) -> &Advances {
        match self.weight {
            Weight::Regular => &self.metrics.regular,
            Weight::SemiBold => &self.metrics.semi_bold,
        }
    }

    /// Width of a text in the unit of the size, rounded up.
    pub fn width(self, text: &str) -> i32 {
        let advances = self.advances();
        let sum: i64 = text.chars().map(|c| i64::from(advances.advance(c))).sum();
        let scaled = (sum * i64::from(self.size) + i64::from(EM) - 1) / i64::from(EM);
        i32::try_from(scaled).unwrap_or(i32::MAX / 4)
    }
}

#[cfg(test)]
mod tests {
    use super::{Metrics, Weight};
    use crate::chart::tests::theme;

    #[test]
    fn only_letters_that_reach_far_left_overhang() {
        let metrics = Metrics::of(&theme("constats"));
        let font = metrics.at(Weight::Regular, 2048);
        assert!(
            (120..250).contains(&font.overhang("Jamais")),
            "{}",
            font.overhang("Jamais")
        );
        for text in ["Annuel", "Toujours", "Y", "1", "", "« oui »"] {
            assert_eq!(font.overhang(text), 0, "{text}");
        }
    }

    /// Advances read from the font files with fontTools, in 2048ths of an em.
    #[test]
    fn texts_are_as_wide_as_the_font_says() {
        let metrics = Metrics::of(&theme("constats"));
        for (text, regular, semi_bold) in [
            ("n", 1256, 1301),
            ("M", 1842, 1887),
            ("\u{a0}", 532, 532),
            ("Réseaux sociaux", 15710, 16266),
            ("84\u{a0}%", 4567, 4643),
            ("—", 2048, 2048),
        ] {
            for (weight, units) in [(Weight::Regular, regular), (Weight::SemiBold, semi_bold)] {
                let (found, expected) = (metrics.at(weight, 2048).width(text), units);
                assert!((found - expected).abs() <= 3, "{text}: {found}, not {expected}");
            }
        }
    }
}
