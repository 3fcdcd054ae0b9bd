//! Shapes of text that hold digits and no figure: addresses, dates, references, names.

use crate::survey::Language;
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// Whatever stands in them is no figure, were it a percentage.
const OPAQUE: &[&str] = &[
    // Addresses on the web, in mail, on the road.
    r"(?i)\b(?:https?://|www\.)\S+",
    r"\b[\w.+-]+@[\w-]+\.\w\S*",
    r"(?i)\b[\w-]+(?:\.[\w-]+)*\.(?:ca|com|org|net|info|edu|eu|fr|quebec)/\S+",
    r"\b10\.\d{4,9}/\S+",
    r"(?i)\bIS[BS]N(?:-1[03])?\s*:?\s*[\dX][\dX\s–-]{6,16}[\dX]\b",
    r"(?i)\b(?:\+?1[\s.-]+)?(?:\(\d{3}\)\s*|\d{3}[\s.-])\d{3}[\s.-]\d{4}\b(?:,?\s+(?:poste|ext\.?|extension)\s*\d+)?",
    r"(?i)(?:\(\d{3}\)\s*)\d{3}[\s.-]\d{4}\b",
    r"(?i)\b(?:composez|appelez|dial|call)\s+(?:le\s+)?\d{3}\b",
    r"\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b",
    r"(?i)\b\d{1,5},?\s+(?:rue|avenue|av\.|boulevard|boul\.|chemin)\s",
    r"\b\d{1,5}\s+(?:\p{Lu}[\w'’-]*\s+){1,3}(?:Street|St\.|Avenue|Ave\.|Road|Rd\.|Boulevard|Blvd\.|Drive)",
    r"(?i)\b24\s*/\s*7\b|\b24\s*h(?:eures)?\s+sur\s+24\b|\b(?:7|sept)\s+jours\s+sur\s+(?:7|sept)\b",
    // Dates and versions.
    r"\b(?:1[5-9]|20)\d\d-\d{2}(?:-\d{2})?\b",
    r"\b\d{1,2}[/.]\d{1,2}[/.](?:1[5-9]|20)?\d{2}\b",
    r"#\d+\b",
];

/// A plain number in them names something.
const NAMED: &[&str] = &[
    // COVID-19, mi-2024, ISO 9001, NVivo 14, 3D.
    r"\b\p{L}+[-\u{2011}]\d+(?:[.,]\d+)?\b",
    r"\b\d+[ADFGIJLN-Z][A-Z\d]*\b",
    r"\b\d{1,2}\s?:\s?[0-5]\d\b",
    r"(?i)\b(?:[01]?\d|2[0-4])\s?h\s?[0-5]\d\b",
];

/// A name in capitals, or with two of them, before a number: the name, then the number.
const CAPITALS: &str = r"\b(\p{L}*\p{Lu}\p{L}*\p{Lu}\p{L}*(?:[/-]\p{Lu}+)*)[ \u{a0}]\d[\d.:-]*\b";

/// Signs of statistics, which look like names.
const STATISTICS: [&str; 10] = ["SD", "ET", "IC", "CI", "OR", "RR", "RC", "SE", "AU", "EN"];

const FRENCH: &[&str] = &[
    // Dates.
    concat!(
        r"(?i)(?:\b\d{1,2}(?:\s?(?:er|ᵉʳ|\^er\^))?(?:\s*(?:,|et|au|à|ou|-|–|—)\s*(?:le\s+)?\d{1,2}(?:er|ᵉʳ)?)*\s+)?",
        r"\b(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|janv\.|févr?\.|avr\.|juill\.|sept\.|oct\.|nov\.|déc\.)",
        r"(?:\s+(?:1[5-9]|20)\d\d\b)?"
    ),
    r"(?i)\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s+\d{1,2}\b",
    r"(?i)\bannées\s+\d{2,4}\b",
    r"(?i)\b\d+(?:re|er|e|ère|ème|ᵉʳ|ʳᵉ|ᵉ)\s+(?:siècle|année|cycle|édition|secondaire|arrondissement|étage|avenue|rue|génération|trimestre|session|primaire|législature|anniversaire|colloque|congrès|conférence)",
    r"(?i)\bsecondaire\s+\d\b",
    r"(?i)\b\d+\s+(?:pages?|pp\.|f\.)|\b\d+\s+p\.(?:\s*[);,\]]|\s*$)|\b\d+e\s+éd\.",
    // Times of day.
    r"(?i)\b(?:dès|vers|avant|après|jusqu['’]à)\s+\d{1,2}\s?h\b",
    r"(?i)\bde\s+\d{1,2}\s?h\s+à\s+\d{1,2}\s?h\b",
    // Scales of answers.
    r"(?i)\béchelles?\s+(?:\p{L}+\s+)?(?:de|à|en|allant de)\s+\d+(?:\s+à\s+\d+)?\b",
    // References.
    concat!(
        r"(?i)\b(?:art(?:icles?|\.)|al(?:inéas?|\.)|par(?:agraphes?|\.)|sections?|chap(?:itres?|\.)|ch?\.|parties?|pages?|pp?\.|",
        r"tableaux?|figures?|graphiques?|annexes?|encadrés?|fiches?|notes?|volumes?|vol\.|tomes?|n[o°º]s?\.?|ⁿᵒ|nᵒˢ?|numéros?|lois?|",
        r"règlements?|décrets?|programmes?|mesures?|actions?|questions?|énoncés?|items?|points?|étapes?|phases?|vagues?|",
        r"niveaux?|axes?|objectifs?|volets?|modules?|blocs?|groupes?|équipes?|cohortes?|versions?|v\.|types?|stades?|cycles?|",
        r"routes?|autoroutes?|bureau|local|case postale|c\.\s?p\.|zones?|secteurs?|districts?|série|colonnes?|rangées?|",
        r"scénarios?|hypothèses?|constats?|recommandations?|critères?|édition)[\s]*",
        r"\d+(?:[.-]\d+)*[a-z]?\b(?:\s*(?:,|et|ou|à|-|–)\s*\d+(?:[.-]\d+)*[a-z]?\b)*"
    ),
];

const ENGLISH: &[&str] = &[
    concat!(
        r"(?:\b\d{1,2}(?:st|nd|rd|th)?(?:\s*(?:,|and|to|or|-|–)\s*\d{1,2}(?:st|nd|rd|th)?)*\s+(?:of\s+)?)?",
        r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)",
        r"(?:\s+\d{1,2}(?:st|nd|rd|th)?\b(?:\s*(?:,|and|to|or|-|–)\s*\d{1,2}(?:st|nd|rd|th)?\b)*)?(?:,?\s+(?:1[5-9]|20)\d\d\b)?"
    ),
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+\d{1,2}\b",
    r"\b(?:1[5-9]|20)?\d0s\b",
    r"(?i)\b\d+(?:st|nd|rd|th)\s+(?:century|grade|edition|floor|street|avenue|generation|anniversary|conference|annual)\b",
    r"(?i)\b\d{1,2}(?::\d{2})?\s?(?:a\.?\s?m\b|p\.?\s?m\b|o['’]clock)",
    r"(?i)\bscales?\s+(?:of|from)\s+\d+\s*(?:to|-|–)\s*\d+\b|\b\d+-point\b",
    concat!(
        r"(?i)\b(?:articles?|art\.|sections?|ss?\.|chapters?|ch\.|parts?|pages?|pp?\.|tables?|figures?|fig\.|charts?|",
        r"appendi(?:x|ces)|boxes|box|notes?|volumes?|vol\.|nos?\.|numbers?|bills?|acts?|regulations?|programs?|questions?|q\.|items?|",
        r"steps?|phases?|waves?|levels?|grades?|objectives?|goals?|modules?|blocks?|groups?|teams?|cohorts?|versions?|v\.|types?|",
        r"stages?|routes?|highways?|suite|rooms?|zones?|wards?|districts?|series|lines?|columns?|rows?|scenarios?|",
        r"findings?|recommendations?|criteri(?:a|on)|edition|statements?)\s*",
        r"\d+(?:[.-]\d+)*[a-z]?\b(?:\s*(?:,|and|or|to|-|–)\s*\d+(?:[.-]\d+)*[a-z]?\b)*"
    ),
];

static OPAQUE_SHAPES: LazyLock<Vec<Regex>> = LazyLock::new(|| compiled(OPAQUE));
static NAMED_SHAPES: LazyLock<Vec<Regex>> = LazyLock::new(|| compiled(NAMED));
static FRENCH_SHAPES: LazyLock<Vec<Regex>> = LazyLock::new(|| compiled(FRENCH));
static ENGLISH_SHAPES: LazyLock<Vec<Regex>> = LazyLock::new(|| compiled(ENGLISH));
static CAPITALS_SHAPE: LazyLock<Vec<Regex>> = LazyLock::new(|| compiled(&[CAPITALS]));

/// A test reads every one of them: none is left out in silence.
fn compiled(shapes: &[&str]) -> Vec<Regex> {
    shapes.iter().filter_map(|shape| Regex::new(shape).ok()).collect()
}

/// Stretches in which nothing is a figure.
pub(super) fn opaque(text: &str) -> Vec<Range<usize>> {
    ranges(&OPAQUE_SHAPES, text)
}

/// Stretches in which a plain number is the name of something.
pub(super) fn named(language: Language, text: &str) -> Vec<Range<usize>> {
    let own = match language {
        Language::FrCa => &FRENCH_SHAPES,
        Language::EnCa => &ENGLISH_SHAPES,
    };
    let mut found = ranges(&NAMED_SHAPES, text);
    found.extend(ranges(own, text));
    let capitals = CAPITALS_SHAPE.iter().flat_map(|shape| shape.captures_iter(text));
    found.extend(capitals.filter_map(|names| {
        let (whole, name) = (names.get(0)?, names.get(1)?);
        (!STATISTICS.contains(&name.as_str()) && !is_shouted(text, name.range())).then(|| whole.range())
    }));
    found
}

fn ranges(shapes: &[Regex], text: &str) -> Vec<Range<usize>> {
    let found = shapes.iter().flat_map(|shape| shape.find_iter(text));
    found.map(|found| found.range()).collect()
}

/// Whether a word in capitals is one of several: the sentence is in capitals, and the word no name.
fn is_shouted(text: &str, word: Range<usize>) -> bool {
    let is_capital = |word: &str| word.chars().count() > 3 && word.chars().all(char::is_uppercase);
    let before = text[..word.start].split_whitespace().next_back();
    let after = text[word.end..].split_whitespace().nth(1);
    before.is_some_and(is_capital) || after.is_some_and(is_capital)
}

#[cfg(test)]
mod tests {
    use super::{CAPITALS, ENGLISH, FRENCH, NAMED, OPAQUE};
    use regex::Regex;

    #[test]
    fn every_shape_can_be_read() {
        for shape in [OPAQUE, NAMED, FRENCH, ENGLISH, &[CAPITALS]].concat() {
            assert!(Regex::new(shape).is_ok(), "{shape}: {:?}", Regex::new(shape).err());
        }
    }
}
