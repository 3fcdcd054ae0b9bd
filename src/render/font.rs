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

/// What a style sheet asks of a font by its own words (CSS Fonts 4, 6.4 to 6.9), and what the font calls it.
const ASKED: [(&str, &[&[u8; 4]]); 17] = [
    ("tabular-nums", &[b"tnum"]),
    ("proportional-nums", &[b"pnum"]),
    ("lining-nums", &[b"lnum"]),
    ("oldstyle-nums", &[b"onum"]),
    ("diagonal-fractions", &[b"frac", b"numr", b"dnom"]),
    ("stacked-fractions", &[b"afrc"]),
    ("ordinal", &[b"ordn"]),
    ("slashed-zero", &[b"zero"]),
    ("small-caps", &[b"smcp"]),
    ("all-small-caps", &[b"c2sc"]),
    ("petite-caps", &[b"pcap"]),
    ("all-petite-caps", &[b"c2pc"]),
    ("unicase", &[b"unic"]),
    ("titling-caps", &[b"titl"]),
    ("discretionary-ligatures", &[b"dlig"]),
    ("historical-ligatures", &[b"hlig"]),
    ("font-variant-position", &[b"sups", b"subs"]),
];

/// On by themselves only where `frac` or its parts are asked for.
const OF_FRACTIONS: [&[u8; 4]; 3] = [b"frac", b"numr", b"dnom"];

/// Signatures, hints for devices of the past, kerning as it was before GPOS.
const LEFT_OUT: [&[u8; 4]; 5] = [b"DSIG", b"kern", b"LTSH", b"PCLT", b"hdmx"];

/// Most bytes of outlines for which WOFF2's own order of them is used. What a browser builds from it is larger by up to a
/// half, and must not outgrow the 128 KiB that short offsets reach.
const MOST_REORDERED: usize = 64 * 1024;

/// Brotli at a fortieth of the time of its best, which would win a tenth of the size.
const QUALITY: u8 = 3;

/// What a site needs of its fonts.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Need {
    letters: BTreeSet<char>,
    features: BTreeSet<Tag>,
}

impl Need {
    /// All that the texts are written with, in small letters and in capitals, what a reader may type into a page, and
    /// what a style sheet asks for.
    pub fn of<'t>(texts: impl ParallelIterator<Item = &'t [u8]>, sheet: &str) -> Self {
        let mut used = texts.map(beyond_ascii).reduce(FxHashSet::default, |mut one, other| {
            one.extend(other);
            one
        });
        used.extend(beyond_ascii(sheet.as_bytes()));
        let cased = used.iter().flat_map(|c| c.to_lowercase().chain(c.to_uppercase()));
        let typed = (' '..='~').chain(['\u{a0}']);
        Self {
            letters: typed.chain(cased).chain(used.iter().copied()).collect(),
            features: features(sheet),
        }
    }
}

/// What is always on, and what the style sheet switches on: by a word, or by the font's own name for it in quotes.
fn features(sheet: &str) -> BTreeSet<Tag> {
    let words = ASKED.iter().filter(|(word, _)| sheet.contains(word));
    let words = words.flat_map(|(_, tags)| tags.iter().map(|tag| Tag::new(tag)));
    let quoted = sheet
        .split(['"', '\''])
        .filter_map(|text| <&[u8; 4]>::try_from(text.as_bytes()).ok());
    let asked: BTreeSet<Tag> = words.chain(quoted.map(Tag::new)).collect();
    let of_fractions = OF_FRACTIONS.map(Tag::new);
    let always = DEFAULT_LAYOUT_FEATURES.iter().copied();
    always.filter(|tag| !of_fractions.contains(tag)).chain(asked).collect()
}

/// The characters of a text that are not ASCII, those that are written as they are; what isn't UTF-8 is no text.
fn beyond_ascii(text: &[u8]) -> FxHashSet<char> {
    let text = str::from_utf8(text).unwrap_or_default();
    let mut found = FxHashSet::default();
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|byte| !byte.is_ascii()) {
        let mut chars = rest[at..].chars();
        found.extend(chars.next());
        rest = chars.as_str();
    }
    found
}

/// A font in TrueType or OpenType, cut to what is needed, as WOFF2. A font that can't be cut, as those whose outlines aren't
/// TrueType's, is packed whole. None for what can't be packed either: it is no font.
pub fn for_web(font: &[u8], need: &Need) -> Option<Vec<u8>> {
    // A project may bring any font, and those who read it here don't promise to survive all of them.
    match catch_unwind(|| cut(font, need)).ok().flatten() {
        Some(cut) => catch_unwind(|| pack(&cut, may_reorder(&cut))).ok()?,
        None => catch_unwind(|| pack(font, false)).ok()?,
    }
}

fn cut(font: &[u8], need: &Need) -> Option<Vec<u8>> {
    let font = FontRef::new(font).ok()?;
    font.glyf().ok()?;
    let unicodes: IntSet<u32> = need.letters.iter().map(|letter| u32::from(*letter)).collect();
    let mut scripts = IntSet::<Tag>::empty();
    scripts.invert();
    let mut names = IntSet::<NameId>::empty();
    // Copyright, trademark, licence and its address. Its own names stay out: some licences want those of what was changed
    // to be others, and a style sheet names it anyway.
    names.extend([0, 7, 13, 14].map(NameId::from));
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

/// Whether WOFF2's own order of outlines may be used: for few enough of them, and not for variable fonts, whose outlines
/// overlap and lose the sign for it.
fn may_reorder(font: &[u8]) -> bool {
    let Ok(font) = FontRef::new(font) else {
        return false;
    };
    let is_small = font
        .glyf()
        .is_ok_and(|table| table.offset_data().len() <= MOST_REORDERED);
    is_small && font.fvar().is_err()
}

fn pack(font: &[u8], reorder: bool) -> Option<Vec<u8>> {
    let options = EncodeOptions {
        quality: BrotliQuality::from(QUALITY),
        transform_glyf_loca: reorder,
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
        assert!(has("a{font-variant-numeric:\n\tdiagonal-fractions}", "numr"));
        assert!(has("a{font-feature-settings:\"numr\",'ss01'}", "numr"));
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
        assert!(for_web(&FONT[..FONT.len() / 2], &need).is_none());
    }
}
