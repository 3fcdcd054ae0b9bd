//! Words beside a figure that make it a bound or an approximation: "plus de", "au moins", "environ".

use super::Hedge;
use super::token::Token;
use crate::survey::Language;
use std::ops::Range;

/// Words before a figure, longest first where one ends like another. "du" and "des" are read as "de le" and "de les",
/// "au" as "à le": "plus du tiers" is "plus de" and "le tiers".
const FRENCH: [(&str, Hedge); 48] = [
    ("pas tout à fait", Hedge::LittleLess),
    ("pas même", Hedge::LessThan),
    ("même pas", Hedge::LessThan),
    ("un peu plus de", Hedge::LittleMore),
    ("à peine plus de", Hedge::LittleMore),
    ("légèrement plus de", Hedge::LittleMore),
    ("pas plus de", Hedge::AtMost),
    ("plus de", Hedge::MoreThan),
    ("supérieur à", Hedge::MoreThan),
    ("supérieure à", Hedge::MoreThan),
    ("à le delà de", Hedge::MoreThan),
    ("au-delà de", Hedge::MoreThan),
    ("au-dessus de", Hedge::MoreThan),
    ("à le dessus de", Hedge::MoreThan),
    ("un peu moins de", Hedge::LittleLess),
    ("à peine moins de", Hedge::LittleLess),
    ("légèrement moins de", Hedge::LittleLess),
    ("pas moins de", Hedge::AtLeast),
    ("moins de", Hedge::LessThan),
    ("inférieur à", Hedge::LessThan),
    ("inférieure à", Hedge::LessThan),
    ("au-dessous de", Hedge::LessThan),
    ("à le dessous de", Hedge::LessThan),
    ("en dessous de", Hedge::LessThan),
    ("en-dessous de", Hedge::LessThan),
    ("en deçà de", Hedge::LessThan),
    ("en-deçà de", Hedge::LessThan),
    ("à le moins", Hedge::AtLeast),
    ("à le minimum", Hedge::AtLeast),
    ("à le bas mot", Hedge::AtLeast),
    ("à le plus", Hedge::AtMost),
    ("à le maximum", Hedge::AtMost),
    ("à peu près", Hedge::About),
    ("près de", Hedge::Nearly),
    ("pas loin de", Hedge::Nearly),
    ("à peine", Hedge::Nearly),
    ("presque", Hedge::Nearly),
    ("quasi", Hedge::Nearly),
    ("quasiment", Hedge::Nearly),
    ("pratiquement", Hedge::Nearly),
    ("autour de", Hedge::About),
    ("à les alentours de", Hedge::About),
    ("à les environs de", Hedge::About),
    ("de l ordre de", Hedge::About),
    ("approximativement", Hedge::About),
    ("grosso modo", Hedge::About),
    ("environ", Hedge::About),
    ("quelque", Hedge::About),
];

const ENGLISH: [(&str, Hedge); 47] = [
    ("not quite", Hedge::LittleLess),
    ("not even", Hedge::LessThan),
    ("slightly more than", Hedge::LittleMore),
    ("a little more than", Hedge::LittleMore),
    ("a bit more than", Hedge::LittleMore),
    ("slightly over", Hedge::LittleMore),
    ("a little over", Hedge::LittleMore),
    ("just over", Hedge::LittleMore),
    ("just above", Hedge::LittleMore),
    ("no more than", Hedge::AtMost),
    ("not more than", Hedge::AtMost),
    ("more than", Hedge::MoreThan),
    ("greater than", Hedge::MoreThan),
    ("upwards of", Hedge::MoreThan),
    ("in excess of", Hedge::MoreThan),
    ("over", Hedge::MoreThan),
    ("above", Hedge::MoreThan),
    ("slightly less than", Hedge::LittleLess),
    ("slightly fewer than", Hedge::LittleLess),
    ("a little less than", Hedge::LittleLess),
    ("a little under", Hedge::LittleLess),
    ("slightly under", Hedge::LittleLess),
    ("just under", Hedge::LittleLess),
    ("just below", Hedge::LittleLess),
    ("no less than", Hedge::AtLeast),
    ("no fewer than", Hedge::AtLeast),
    ("not less than", Hedge::AtLeast),
    ("less than", Hedge::LessThan),
    ("fewer than", Hedge::LessThan),
    ("under", Hedge::LessThan),
    ("below", Hedge::LessThan),
    ("at least", Hedge::AtLeast),
    ("a minimum of", Hedge::AtLeast),
    ("at most", Hedge::AtMost),
    ("a maximum of", Hedge::AtMost),
    ("close to", Hedge::Nearly),
    ("nearly", Hedge::Nearly),
    ("almost", Hedge::Nearly),
    ("virtually", Hedge::Nearly),
    ("practically", Hedge::Nearly),
    ("barely", Hedge::Nearly),
    ("about", Hedge::About),
    ("around", Hedge::About),
    ("approximately", Hedge::About),
    ("roughly", Hedge::About),
    ("in the order of", Hedge::About),
    ("or so", Hedge::About),
];

/// Words after a figure.
const FRENCH_AFTER: [(&str, Hedge); 10] = [
    ("ou plus", Hedge::AtLeast),
    ("et plus", Hedge::AtLeast),
    ("au moins", Hedge::AtLeast),
    ("ou moins", Hedge::AtMost),
    ("et moins", Hedge::AtMost),
    ("tout au plus", Hedge::AtMost),
    ("au plus", Hedge::AtMost),
    ("ou presque", Hedge::Nearly),
    ("à peu près", Hedge::About),
    ("environ", Hedge::About),
];

const ENGLISH_AFTER: [(&str, Hedge); 7] = [
    ("or more", Hedge::AtLeast),
    ("or over", Hedge::AtLeast),
    ("at least", Hedge::AtLeast),
    ("or less", Hedge::AtMost),
    ("or fewer", Hedge::AtMost),
    ("at most", Hedge::AtMost),
    ("or so", Hedge::About),
];

/// Articles that may stand between: "environ le tiers", "près de la moitié", "plus d’une PTP sur deux".
const ARTICLES: [&str; 11] = ["le", "la", "les", "l", "un", "une", "ce", "the", "a", "an", "some"];

/// What words beside the tokens `at` make of the figure there, and the tokens of the figure and its hedge.
pub(super) fn beside(language: Language, tokens: &[Token], at: &Range<usize>) -> (Hedge, Range<usize>) {
    if let Some((hedge, first)) = before(language, tokens, at.start) {
        return (hedge, first..at.end);
    }
    let known: &[(&str, Hedge)] = match language {
        Language::FrCa => &FRENCH_AFTER,
        Language::EnCa => &ENGLISH_AFTER,
    };
    for (words, hedge) in known {
        let count = words.split(' ').count();
        let found = tokens.get(at.end..at.end + count).unwrap_or_default();
        let stands = words.split(' ').zip(found).all(|(word, token)| token.text == word);
        if !found.is_empty() && stands && found.iter().all(|token| !token.apart) {
            return (*hedge, at.start..at.end + count);
        }
    }
    (Hedge::Exactly, at.clone())
}

/// The hedge that ends right before a token, but for an article, with its first token.
fn before(language: Language, tokens: &[Token], at: usize) -> Option<(Hedge, usize)> {
    let words = words_before(language, tokens, at);
    let known: &[(&str, Hedge)] = match language {
        Language::FrCa => &FRENCH,
        Language::EnCa => &ENGLISH,
    };
    let has_article = words.first().is_some_and(|(word, _)| ARTICLES.contains(word));
    let ends = |words: &[(&str, usize)]| {
        let longest_first = known.iter().filter_map(|(phrase, hedge)| {
            let parts: Vec<&str> = phrase.split(' ').rev().collect();
            let found = words.get(..parts.len())?;
            let stands = parts.iter().zip(found).all(|(part, (word, _))| part == word);
            stands.then(|| (parts.len(), *hedge, found[parts.len() - 1].1))
        });
        longest_first.max_by_key(|(length, ..)| *length)
    };
    let (_, hedge, first) = ends(&words).or_else(|| has_article.then(|| ends(&words[1..])).flatten())?;
    Some((hedge, first))
}

/// The words before a token, the nearest first, contractions taken apart, each with its token; as far as no sign parts
/// them.
fn words_before(language: Language, tokens: &[Token], at: usize) -> Vec<(&str, usize)> {
    const FARTHEST: usize = 6;
    let mut found = Vec::new();
    let mut from = at;
    while from > 0 && !tokens[from].apart && found.len() < FARTHEST {
        from -= 1;
        let word = tokens[from].text.as_str();
        let parts: &[&str] = match (language, word) {
            (Language::FrCa, "du") => &["le", "de"],
            (Language::FrCa, "des") => &["les", "de"],
            (Language::FrCa, "au") => &["le", "à"],
            (Language::FrCa, "aux") => &["les", "à"],
            (Language::FrCa, "d") => &["de"],
            (_, word) => &[word],
        };
        found.extend(parts.iter().map(|part| (*part, from)));
    }
    found
}
