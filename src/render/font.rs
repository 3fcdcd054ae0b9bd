//! Fonts for the web: cut to the letters that a report uses, and packed as WOFF2 (<https://www.w3.org/TR/WOFF2/>).

use rayon::prelude::*;
use read_fonts::collections::IntSet;
use read_fonts::types::{GlyphId, NameId, Tag};
use read_fonts::{FontRef, TableProvider};
use rustc_hash::FxHashSet;
use skera::{DEFAULT_LAYOUT_FEATURES, Plan, SubsetFlags, subset_font};
use std::collections::BTreeSet;
use std::panic::catch_unwind;
use ttf2woff2::{BrotliQuality, EncodeOptions};

/// What a style sheet asks of a font by its own words (CSS Fonts 4, 6.7 and 6.9), and what the font calls it.
const ASKED: [(&str, &[u8; 4]); 12] = [
    ("tabular-nums", b"tnum"),
    ("proportional-nums", b"pnum"),
    ("lining-nums", b"lnum"),
    ("oldstyle-nums", b"onum"),
    ("diagonal-fractions", b"frac"),
    ("stacked-fractions", b"afrc"),
    ("ordinal", b"ordn"),
    ("slashed-zero", b"zero"),
    ("small-caps", b"smcp"),
    ("all-small-caps", b"c2sc"),
    ("variant-position:super", b"sups"),
    ("variant-position:sub", b"subs"),
];

/// What is always on for fractions, though only `frac` shows it.
const OF_FRACTIONS: [&[u8; 4]; 3] = [b"frac", b"numr", b"dnom"];

/// Signatures, hints for devices of the past, kerning as it was before GPOS.
const LEFT_OUT: [&[u8; 4]; 5] = [b"DSIG", b"kern", b"LTSH", b"PCLT", b"hdmx"];

/// Most bytes of outlines for which WOFF2's own order of them is used. What a browser builds from it is larger by up to a
/// half, and must not outgrow the 128 KiB that short offsets reach.
const MOST_REORDERED: usize = 64 * 1024;

/// Brotli at a fortieth of the time of its best, which would win a tenth of the size.
const QUALITY: u8 = 3;

/// What a site needs of its fonts.
#[derive(Debug)]
pub struct Need {
    letters: BTreeSet<char>,
    features: BTreeSet<Tag>,
}

impl Need {
    /// All that the texts are written with, in small letters and in capitals, what a reader may type into a page, and
    /// what a style sheet asks for.
    pub fn of<'t>(texts: impl ParallelIterator<Item = &'t [u8]>, sheet: &str) -> Self {
        let mut used = texts.map(others).reduce(FxHashSet::default, |mut one, other| {
            one.extend(other);
            one
        });
        used.extend(others(sheet.as_bytes()));
        let cased = used.iter().flat_map(|c| c.to_lowercase().chain(c.to_uppercase()));
        let typed = (' '..='~').chain(['\u{a0}']);
        Self {
            letters: typed.chain(cased).chain(used.iter().copied()).collect(),
            features: features(sheet),
        }
    }
}

/// What is always on, and what the style sheet switches on, by the name that it or the font has for it.
fn features(sheet: &str) -> BTreeSet<Tag> {
    let dense = sheet.replace(' ', "");
    let names = |tag: &[u8; 4]| {
        let tag = String::from_utf8_lossy(tag);
        dense.contains(&format!("\"{tag}\"")) || dense.contains(&format!("'{tag}'"))
    };
    let asked = ASKED.iter().filter(|(word, tag)| dense.contains(word) || names(tag));
    let asked: BTreeSet<Tag> = asked.map(|(_, tag)| Tag::new(tag)).collect();
    let [fraction, parts @ ..] = OF_FRACTIONS.map(Tag::new);
    let has_fractions = asked.contains(&fraction);
    let always = DEFAULT_LAYOUT_FEATURES.iter().copied();
    let always = always.filter(|tag| *tag != fraction && (has_fractions || !parts.contains(tag)));
    always.chain(asked.iter().copied()).collect()
}

/// The characters of a text that are not ASCII; what isn't UTF-8 is no text.
fn others(text: &[u8]) -> FxHashSet<char> {
    let text = str::from_utf8(text).unwrap_or_default();
    let mut found = FxHashSet::default();
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|byte| !byte.is_ascii()) {
        let mut others = rest[at..].chars();
        found.extend(others.next());
        rest = others.as_str();
    }
    found
}

/// A font in TrueType or OpenType, cut to what is needed, as WOFF2. A font whose outlines aren't TrueType's is packed whole. None
/// for what is no font.
pub fn for_web(font: &[u8], need: &Need) -> Option<Vec<u8>> {
    // A project may bring any font, and those who read it here don't promise to survive all of them.
    catch_unwind(|| {
        let cut = cut(font, need);
        pack(cut.as_deref().unwrap_or(font), cut.is_some())
    })
    .ok()?
}

fn cut(font: &[u8], need: &Need) -> Option<Vec<u8>> {
    let font = FontRef::new(font).ok()?;
    font.glyf().ok()?;
    let unicodes: IntSet<u32> = need.letters.iter().map(|letter| u32::from(*letter)).collect();
    let mut scripts = IntSet::<Tag>::empty();
    scripts.invert();
    let mut names = IntSet::<NameId>::empty();
    // Copyright, family, style: what a licence wants kept.
    names.insert_range(NameId::from(0)..=NameId::from(6));
    let plan = Plan::new(
        &IntSet::<GlyphId>::empty(),
        &unicodes,
        &font,
        SubsetFlags::SUBSET_FLAGS_NO_HINTING,
        &LEFT_OUT.iter().map(|tag| Tag::new(tag)).collect(),
        &scripts,
        &need.features.iter().copied().collect(),
        &names,
        &[ENGLISH].into_iter().collect(),
    );
    subset_font(&font, &plan).ok()
}

/// The language that fonts are named in (Windows' number for it).
const ENGLISH: u16 = 0x409;

fn pack(font: &[u8], is_cut: bool) -> Option<Vec<u8>> {
    let outlines = |font: &FontRef<'_>| font.glyf().map_or(0, |table| table.offset_data().len());
    let outlines = outlines(&FontRef::new(font).ok()?);
    let options = EncodeOptions {
        quality: BrotliQuality::from(QUALITY),
        transform_glyf_loca: is_cut && outlines <= MOST_REORDERED,
        ..EncodeOptions::default()
    };
    ttf2woff2::encode_with_options(font, options).ok()
}

#[cfg(test)]
mod tests {
    use super::{Need, cut, for_web};
    use rayon::prelude::*;
    use read_fonts::{FontRef, TableProvider};

    const FONT: &[u8] = include_bytes!("../../themes/constats/fonts/OpenSans-Regular.ttf");

    fn need(texts: &[&str], sheet: &str) -> Need {
        Need::of(texts.par_iter().map(|text| text.as_bytes()), sheet)
    }

    #[test]
    fn letters_come_from_all_texts_in_both_cases() {
        let long = "x".repeat(31) + "é" + &"y".repeat(40) + "œ";
        let found = need(&["l’Île", &long, "\u{202f}%"], "a::after{content:'→'}").letters;
        for expected in "azAZ09%~ \u{a0}’îÎéÉœŒ\u{202f}→".chars() {
            assert!(found.contains(&expected), "{expected}");
        }
        for other in "àß…".chars() {
            assert!(!found.contains(&other), "{other}");
        }
    }

    #[test]
    fn a_cut_font_draws_the_letters_and_no_others() {
        let cut = cut(FONT, &need(&["L’été, là\u{a0}: 12\u{202f}%"], "")).expect("a font");
        let (whole, cut) = (FontRef::new(FONT).unwrap(), FontRef::new(&cut).unwrap());
        let glyph = |font: &FontRef<'_>, c: char| font.cmap().unwrap().map_codepoint(c);
        let width = |font: &FontRef<'_>, c: char| font.hmtx().unwrap().advance(glyph(font, c).unwrap());
        for c in "LétàÀÉ’%19\u{a0}".chars() {
            assert_eq!(width(&cut, c), width(&whole, c), "{c}");
        }
        for c in "ôЖ".chars() {
            assert!(glyph(&whole, c).is_some() && glyph(&cut, c).is_none(), "{c}");
        }
    }

    #[test]
    fn a_cut_font_can_do_what_the_sheet_asks() {
        let can = |sheet: &str| {
            let cut = cut(FONT, &need(&[], sheet)).expect("a font");
            let cut = FontRef::new(&cut).unwrap();
            let list = cut.gsub().unwrap().feature_list().unwrap();
            let tags = list
                .feature_records()
                .iter()
                .map(|record| record.feature_tag().to_string());
            tags.collect::<Vec<_>>()
        };
        let has = |sheet: &str, tag: &str| can(sheet).iter().any(|found| found == tag);
        assert!(!has("", "onum") && !has("", "frac") && !has("", "numr"));
        assert!(has("a{font-variant-numeric:tabular-nums oldstyle-nums}", "onum"));
        assert!(has("a{font-feature-settings: 'onum' 1}", "onum"));
        assert!(has("a{font-variant-numeric: diagonal-fractions}", "numr"));
    }

    #[test]
    fn what_goes_into_a_site_is_small() {
        let need = need(&["éèêàùçôîœ«»’–"], "");
        let web = for_web(FONT, &need).expect("a font");
        assert!(web.starts_with(b"wOF2"));
        assert!(web.len() * 12 < FONT.len(), "{} bytes", web.len());
        assert_eq!(web, for_web(FONT, &need).expect("a font"));
    }

    #[test]
    fn what_is_no_font_is_left_alone() {
        let need = need(&["é"], "");
        assert!(for_web(b"no font", &need).is_none());
        assert!(for_web(&FONT[..FONT.len() / 2], &need).is_none_or(|web| web.starts_with(b"wOF2")));
    }
}
