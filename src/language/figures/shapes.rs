//! Shapes of text that hold digits and no figure: addresses, dates, references, names.

use crate::spare::{FoldedText, LazyPattern, folded};
use crate::survey::Language;
use std::ops::Range;

/// The end of a telephone number.
const LINE: &[&str] = &["0 0000", "0-0000", "0.0000"];

/// The end of a time of day.
const HOUR: &[&str] = &["0h", "0 h"];

/// Whatever stands in them is no figure, were it a percentage.
static OPAQUE: [LazyPattern; 18] = [
    // Addresses on the web, in mail, on the road.
    LazyPattern::new(r"(?i)\b(?:https?://|www\.)\S+", &[&["http", "www."]]),
    LazyPattern::new(r"\b[\w.+-]+@[\w-]+\.\w\S*", &[&["@"]]),
    LazyPattern::new(
        r"(?i)\b[\w-]+(?:\.[\w-]+)*\.(?:ca|com|org|net|info|edu|eu|fr|quebec)/\S+",
        &[&[
            ".ca/", ".com/", ".org/", ".net/", ".info/", ".edu/", ".eu/", ".fr/", ".quebec/",
        ]],
    ),
    LazyPattern::new(r"\b10\.\d{4,9}/\S+", &[&["00.0000"]]),
    LazyPattern::new(
        r"(?i)\bIS[BS]N(?:-1[03])?\s*:?\s*[\dX][\dX\s–-]{6,16}[\dX]\b",
        &[&["isbn", "issn"]],
    ),
    LazyPattern::new(
        r"(?i)\b(?:\+?1[\s.-]+)?(?:\(\d{3}\)\s*|\d{3}[\s.-])\d{3}[\s.-]\d{4}\b(?:,?\s+(?:poste|ext\.?|extension)\s*\d+)?",
        &[LINE],
    ),
    LazyPattern::new(r"(?i)(?:\(\d{3}\)\s*)\d{3}[\s.-]\d{4}\b", &[&["(000)"], LINE]),
    LazyPattern::new(
        r"(?i)\b(?:composez|appelez|dial|call)\s+(?:le\s+)?\d{3}\b",
        &[&["composez", "appelez", "dial", "call"]],
    ),
    LazyPattern::new(r"\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b", &[]),
    LazyPattern::new(
        r"(?i)\b\d{1,5},?\s+(?:rue|avenue|av\.|boulevard|boul\.|chemin)\s",
        &[&["0 ", "0, "], &[" rue", " avenue", " av.", " boul", " chemin"]],
    ),
    LazyPattern::new(
        r"\b\d{1,5}\s+(?:\p{Lu}[\w'’-]*\s+){1,3}(?:Street|St\.|Avenue|Ave\.|Road|Rd\.|Boulevard|Blvd\.|Drive)",
        &[&[
            " street",
            " st.",
            " avenue",
            " ave.",
            " road",
            " rd.",
            " boulevard",
            " blvd.",
            " drive",
        ]],
    ),
    LazyPattern::new(
        r"(?i)\b24\s*/\s*7\b|\b24\s*h(?:eures)?\s+sur\s+24\b|\b(?:7|sept)\s+jours\s+sur\s+(?:7|sept)\b",
        &[&["/0", "/ 0", "sur 00", "jours sur"]],
    ),
    // How sure a test and an interval are, as this program makes them; what says another level is a figure.
    LazyPattern::new(
        concat!(
            r"(?i)\bau\s+(?:seuil|niveau)\s+(?:statistique\s+)?(?:de\s+)?(?:signification\s+|significativité\s+)?(?:de\s+)?5\s?%",
            r"|\b(?:seuil|niveau|risque)s?\s+(?:de\s+)?(?:signification|significativité|première\s+espèce|alpha|α)\s*(?:retenu\s+)?(?:(?:est|était)\s+)?(?:fixé\s+)?(?:de|à|:|=)?\s*(?:5\s?%|0[.,]05\b)",
            r"|\b(?:significance|alpha|α)\s+(?:level\s+)?(?:of\s+|is\s+|was\s+|=\s*)?(?:5\s?%|0?\.05\b)",
            r"|\bat\s+the\s+(?:5\s?%|0?\.05)\s+(?:significance\s+)?level|\bα\s*=\s*0?[.,]05\b"
        ),
        &[
            &["0%", "0 %", "0\u{a0}%", "0\u{202f}%", "00"],
            &["seuil", "niveau", "risque", "significance", "alpha", "α", "level"],
        ],
    ),
    LazyPattern::new(
        concat!(
            r"(?i)\b(?:intervalles?|niveau|degré|seuil)\s+de\s+confiance\s+(?:(?:est|sont|était|étaient)\s+)?(?:calculés?\s+)?(?:de\s+|à\s+)?95\s?%",
            r"|\b95\s?%\s+(?:confidence|CI\b)|\bconfidence\s+(?:level|interval)s?\s+(?:is\s+|are\s+|was\s+|were\s+)?(?:of\s+|at\s+)?95\s?%",
            r"|\bIC\s*(?:à\s*)?95\s?%|\bCI\s*95\s?%"
        ),
        &[&["00%", "00 %", "00\u{a0}%", "00\u{202f}%"], &["confi", "ic", "ci"]],
    ),
    LazyPattern::new(
        r"(?i)\b19\s+(?:fois\s+sur|times\s+out\s+of|times\s+in)\s+20\b",
        &[&["00 fois sur 00", "00 times"]],
    ),
    // Dates and versions.
    LazyPattern::new(r"\b(?:1[5-9]|20)\d\d-\d{2}(?:-\d{2})?\b", &[&["0000-00"]]),
    LazyPattern::new(r"\b\d{1,2}[/.]\d{1,2}[/.](?:1[5-9]|20)?\d{2}\b", &[&["0/0", "0.0"]]),
    LazyPattern::new(r"#\d+\b", &[&["#0"]]),
];

/// A plain number in them names something.
static NAMED: [LazyPattern; 4] = [
    // COVID-19, mi-2024, ISO 9001, NVivo 14, 3D.
    LazyPattern::new(r"\b\p{L}+[-\u{2011}]\d+(?:[.,]\d+)?\b", &[&["-0", "\u{2011}0"]]),
    LazyPattern::new(r"\b\d+[ADFGIJLN-Z][A-Z\d]*\b", &[]),
    LazyPattern::new(r"\b\d{1,2}\s?:\s?[0-5]\d\b", &[&["0:", "0 :"]]),
    LazyPattern::new(r"(?i)\b(?:[01]?\d|2[0-4])\s?h\s?[0-5]\d\b", &[HOUR]),
];

/// A name in capitals, or with two of them, before a number: the name, then the number.
static CAPITALS: LazyPattern = LazyPattern::new(
    r"\b(\p{L}*\p{Lu}\p{L}*\p{Lu}\p{L}*(?:[/-]\p{Lu}+)*)[ \u{a0}]\d[\d.:-]*\b",
    &[&[" 0"]],
);

/// Signs of statistics, which look like names.
const STATISTICS: [&str; 10] = ["SD", "ET", "IC", "CI", "OR", "RR", "RC", "SE", "AU", "EN"];

static FRENCH: [LazyPattern; 10] = [
    // Dates. Months that other words begin with count beside a number alone.
    LazyPattern::new(
        concat!(
            r"(?i)(?:\b\d{1,2}(?:\s?(?:er|ᵉʳ|\^er\^))?(?:\s*(?:,|et|au|à|ou|-|–|—)\s*(?:le\s+)?\d{1,2}(?:er|ᵉʳ)?)*\s+)?",
            r"\b(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|janv\.|févr?\.|avr\.|juill\.|sept\.|oct\.|nov\.|déc\.)",
            r"(?:\s+(?:1[5-9]|20)\d\d\b)?"
        ),
        &[&[
            "janvier",
            "février",
            "0 mars",
            "er mars",
            "ʳ mars",
            "^ mars",
            "mars 0",
            "avril",
            "0 mai",
            "er mai",
            "ʳ mai",
            "^ mai",
            "mai 0",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
            "janv.",
            "fév",
            "avr.",
            "juill.",
            "sept.",
            "oct.",
            "nov.",
            "déc.",
        ]],
    ),
    LazyPattern::new(
        r"(?i)\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s+\d{1,2}\b",
        &[&["di 0", "dimanche 0"]],
    ),
    LazyPattern::new(r"(?i)\bannées\s+\d{2,4}\b", &[&["années 0"]]),
    LazyPattern::new(
        r"(?i)\b\d+(?:re|er|e|ère|ème|ᵉʳ|ʳᵉ|ᵉ)\s+(?:siècle|année|cycle|édition|secondaire|arrondissement|étage|avenue|rue|génération|trimestre|session|primaire|législature|anniversaire|colloque|congrès|conférence)",
        &[&["0r", "0e", "0è", "0ᵉ", "0ʳ"]],
    ),
    LazyPattern::new(r"(?i)\bsecondaire\s+\d\b", &[&["secondaire 0"]]),
    LazyPattern::new(
        r"(?i)\b\d+\s+(?:pages?|pp\.|f\.)|\b\d+\s+p\.(?:\s*[);,\]]|\s*$)|\b\d+e\s+éd\.",
        &[&["0 page", "0 pp.", "0 f.", "0 p.", "0e éd."]],
    ),
    // Times of day.
    LazyPattern::new(r"(?i)\b(?:dès|vers|avant|après|jusqu['’]à)\s+\d{1,2}\s?h\b", &[HOUR]),
    LazyPattern::new(r"(?i)\bde\s+\d{1,2}\s?h\s+à\s+\d{1,2}\s?h\b", &[HOUR]),
    // Scales of answers.
    LazyPattern::new(
        r"(?i)\béchelles?\s+(?:\p{L}+\s+)?(?:de|à|en|allant de)\s+\d+(?:\s+à\s+\d+)?\b",
        &[&["échelle"]],
    ),
    // References.
    LazyPattern::new(
        concat!(
            r"(?i)\b(?:art(?:icles?|\.)|al(?:inéas?|\.)|par(?:agraphes?|\.)|sections?|chap(?:itres?|\.)|ch?\.|parties?|pages?|pp?\.|",
            r"tableaux?|figures?|graphiques?|annexes?|encadrés?|fiches?|notes?|volumes?|vol\.|tomes?|n[o°º]s?\.?|ⁿᵒ|nᵒˢ?|numéros?|lois?|",
            r"règlements?|décrets?|programmes?|mesures?|actions?|questions?|énoncés?|items?|points?|étapes?|phases?|vagues?|",
            r"niveaux?|axes?|objectifs?|volets?|modules?|blocs?|groupes?|équipes?|cohortes?|versions?|v\.|types?|stades?|cycles?|",
            r"routes?|autoroutes?|bureau|local|case postale|c\.\s?p\.|zones?|secteurs?|districts?|série|colonnes?|rangées?|",
            r"scénarios?|hypothèses?|constats?|recommandations?|critères?|édition)[\s]*",
            r"\d+(?:[.-]\d+)*[a-z]?\b(?:\s*(?:,|et|ou|à|-|–)\s*\d+(?:[.-]\d+)*[a-z]?\b)*"
        ),
        &[],
    ),
];

static ENGLISH: [LazyPattern; 7] = [
    LazyPattern::new(
        concat!(
            r"(?:\b\d{1,2}(?:st|nd|rd|th)?(?:\s*(?:,|and|to|or|-|–)\s*\d{1,2}(?:st|nd|rd|th)?)*\s+(?:of\s+)?)?",
            r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)",
            r"(?:\s+\d{1,2}(?:st|nd|rd|th)?\b(?:\s*(?:,|and|to|or|-|–)\s*\d{1,2}(?:st|nd|rd|th)?\b)*)?(?:,?\s+(?:1[5-9]|20)\d\d\b)?"
        ),
        &[&[
            "january",
            "february",
            "march",
            "april",
            "0 may",
            "st may",
            "nd may",
            "rd may",
            "th may",
            "of may",
            "may 0",
            "may, 0",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan.",
            "feb.",
            "mar.",
            "apr.",
            "aug.",
            "sep",
            "oct.",
            "nov.",
            "dec.",
        ]],
    ),
    LazyPattern::new(
        r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+\d{1,2}\b",
        &[&["day 0", "day, 0"]],
    ),
    LazyPattern::new(r"\b(?:1[5-9]|20)?\d0s\b", &[&["00s"]]),
    LazyPattern::new(
        r"(?i)\b\d+(?:st|nd|rd|th)\s+(?:century|grade|edition|floor|street|avenue|generation|anniversary|conference|annual)\b",
        &[&["0st ", "0nd ", "0rd ", "0th "]],
    ),
    LazyPattern::new(
        r"(?i)\b\d{1,2}(?::\d{2})?\s?(?:a\.?\s?m\b|p\.?\s?m\b|o['’]clock)",
        &[&["0a", "0 a", "0p", "0 p", "0o", "0 o"]],
    ),
    LazyPattern::new(
        r"(?i)\bscales?\s+(?:of|from)\s+\d+\s*(?:to|-|–)\s*\d+\b|\b\d+-point\b",
        &[&["scale", "0-point"]],
    ),
    LazyPattern::new(
        concat!(
            r"(?i)\b(?:articles?|art\.|sections?|ss?\.|chapters?|ch\.|parts?|pages?|pp?\.|tables?|figures?|fig\.|charts?|",
            r"appendi(?:x|ces)|boxes|box|notes?|volumes?|vol\.|nos?\.|numbers?|bills?|acts?|regulations?|programs?|questions?|q\.|items?|",
            r"steps?|phases?|waves?|levels?|grades?|objectives?|goals?|modules?|blocks?|groups?|teams?|cohorts?|versions?|v\.|types?|",
            r"stages?|routes?|highways?|suite|rooms?|zones?|wards?|districts?|series|lines?|columns?|rows?|scenarios?|",
            r"findings?|recommendations?|criteri(?:a|on)|edition|statements?)\s*",
            r"\d+(?:[.-]\d+)*[a-z]?\b(?:\s*(?:,|and|or|to|-|–)\s*\d+(?:[.-]\d+)*[a-z]?\b)*"
        ),
        &[],
    ),
];

/// Stretches in which nothing is a figure.
pub(super) fn opaque(text: &str) -> Vec<Range<usize>> {
    ranges(&OPAQUE, text, &folded(text))
}

/// Stretches in which a plain number is the name of something.
pub(super) fn named(language: Language, text: &str) -> Vec<Range<usize>> {
    let own = match language {
        Language::FrCa => &FRENCH[..],
        Language::EnCa => &ENGLISH,
    };
    let folded = folded(text);
    let mut found = ranges(&NAMED, text, &folded);
    found.extend(ranges(own, text, &folded));
    let capitals = CAPITALS.within(&folded).into_iter();
    let capitals = capitals.flat_map(|shape| shape.captures_iter(text));
    found.extend(capitals.filter_map(|names| {
        let (whole, name) = (names.get(0)?, names.get(1)?);
        (!STATISTICS.contains(&name.as_str()) && !is_shouted(text, name.range())).then(|| whole.range())
    }));
    found
}

fn ranges(shapes: &[LazyPattern], text: &str, folded: &FoldedText) -> Vec<Range<usize>> {
    let shapes = shapes.iter().filter_map(|shape| shape.within(folded));
    let found = shapes.flat_map(|shape| shape.find_iter(text));
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
    use super::{CAPITALS, ENGLISH, FRENCH, NAMED, OPAQUE, folded, ranges};

    #[test]
    fn every_shape_can_be_read() {
        let all = OPAQUE
            .iter()
            .chain(&NAMED)
            .chain(&FRENCH)
            .chain(&ENGLISH)
            .chain([&CAPITALS]);
        all.for_each(|shape| assert!(shape.regex().is_some(), "{shape:?}"));
    }

    /// A text that has the shape has its signs too, however its spaces and capitals.
    #[test]
    fn signs_are_those_of_what_has_the_shape() {
        let texts = [
            "Voir HTTPS://EXEMPLE.ORG/a ou www.exemple.ca",
            "à jean.roy@exemple.ca",
            "exemple.qc.CA/rapport",
            "doi 10.1234/abc",
            "ISBN 978-2-123-45678-9, Issn 1234-5678",
            "(819)\u{a0}376-5011, 1 819.376.5011 poste 12, 819\n376 5011",
            "Composez le 211, dial 911",
            "G8Z 4M3",
            "au 12, rue Royale, 5 BOUL. des Forges",
            "12 Long King Street, 5 Main Rd.",
            "24 / 7, 24 h sur 24, sept  jours sur 7",
            "2024-03-12, 12/03/2024, 3.1.20, #12",
            "COVID-19, mi\u{2011}2024, 3D, 12 : 30, 9 H 30",
            "Le 1er\u{a0}mai, du 3 au 5 MARS, mars 2024, Juin, le 1ᵉʳ mai, le 1^er^ mai, 12 déc., Fév. 2020",
            "lundi 3, Dimanche  12, années 80, 3e cycle, 1ʳᵉ année, 2ème édition, Secondaire 3, 12 pages, 40 p., 3e éd.",
            "dès 9 h, de 9h à 17 h, une échelle de 1 à 5, ÉCHELLES allant de 0 à 10",
            "May 3, 3rd of May, 1st  may, June, Sept. 3, Monday, 12, 1990s, 3rd grade, 9 a.m., 10 o’clock",
            "a Scale of 1 to 5, a 5-point one, table 3",
        ];
        for text in texts {
            let small = folded(text);
            for shape in OPAQUE.iter().chain(&NAMED).chain(&FRENCH).chain(&ENGLISH) {
                let stands = shape.regex().expect("read").find_iter(text);
                let stands: Vec<_> = stands.map(|found| found.range()).collect();
                // Words that only begin like a month's name hold no figure.
                let stands = stands
                    .into_iter()
                    .filter(|at| text[at.clone()].contains(|c: char| c.is_ascii_digit()));
                let found = ranges(std::slice::from_ref(shape), text, &small);
                stands.for_each(|at| assert!(found.contains(&at), "{shape:?}: {text}"));
            }
        }
    }
}
