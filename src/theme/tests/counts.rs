//! Every sentence that the program can say, with 0, 1 and 2 of whatever it counts: the noun after a number agrees with it.

use super::variables;
use crate::diagnostic::{Arg, Bundle};
use crate::survey::Language;
use std::fs;
use std::path::Path;
use unic_langid::LanguageIdentifier;

/// What may follow a number as it is: nouns that never change, other words, a unit.
const UNCHANGED: &[&str] = &[
    "choix",
    "fois",
    "ex",
    "plusieurs",
    "s",
    "sous",
    "des",
    "sans",
    "is",
    "was",
    "has",
    "publishes",
    "serves",
    "asks",
    "comes",
    "goes",
    "depends",
    "contradicts",
];

/// Sentences that are said of two or more only, and what sees to it.
const OF_SEVERAL: &[(&str, &str)] = &[
    ("chart-many-columns", "a chart tells four colours apart"),
    ("chart-many-columns-help", "a constant"),
    ("chart-of-many-rows", "a constant and what exceeds it"),
    ("yaml-deep", "a constant"),
    ("markdown-deep", "a constant"),
    ("markdown-long-link", "a constant"),
    ("long-text", "a constant and what exceeds it"),
    ("responses-too-many-codes", "a constant"),
    ("responses-too-many-columns", "a constant and what exceeds it"),
    ("disclosure-few", "a constant"),
    ("handout-too-long", "two pages are right"),
    ("many-highlights", "a constant and what exceeds it"),
    ("ambiguous-column", "one alone is found"),
    ("ambiguous-columns", "three or fewer are told one by one"),
    ("responses-heading-rows", "one row is not told"),
    ("responses-sheet-read", "a sheet alone is not told"),
    ("missing-columns", "three or fewer are told one by one"),
    ("others-misparted", "two cells or more are told"),
    ("responses-rows-alike", "of several rows"),
    ("silent-range", "from two people on"),
    ("tied-list", "the list of one with those tied with it"),
    ("tied-rank", "a tie is one of several"),
    ("typed-infeasible", "a base of one gives 0 and 100 %"),
    ("weights-extreme", "ten times the mean and more are told"),
    ("margin-points", "chosen where the number is plural"),
    ("reading-small-base", "a threshold of one is not said"),
    ("sign-small-base", "a threshold of one is not said"),
    ("policy-base", "a threshold of one is not said"),
    ("policy-sensitive", "a threshold of one is not said"),
    ("policy-sensitive-base", "a threshold of one is not said"),
    ("search-many", "one result is `search-one`"),
    ("search-more", "one result is `search-one`"),
    ("draft-answered", "a survey is of several people"),
    ("draft-answered-untitled", "a survey is of several people"),
    ("theme-wording-deep", "a constant"),
    ("late-help", "a threshold of one is not said"),
    ("names", "its own numbers are never one"),
];

fn files(folder: &str, language: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("a file").path());
    let mut paths: Vec<_> = entries
        .filter(|path| path.extension().is_some_and(|e| e == "ftl") && path.to_string_lossy().contains(language))
        .collect();
    paths.sort();
    paths
        .iter()
        .map(|path| fs::read_to_string(path).expect("UTF-8"))
        .collect()
}

/// The numbers with the word that follows each.
fn nouns(said: &str) -> Vec<(&str, String)> {
    let words: Vec<&str> = said.split([' ', '\u{a0}', '\u{202f}']).collect();
    let is_number = |word: &str| word.trim_start_matches('(').parse::<u64>().is_ok();
    let pairs = words.windows(2).filter(|pair| is_number(pair[0]));
    let letters = |word: &str| word.trim_matches(|c: char| !c.is_alphabetic()).to_owned();
    pairs.map(|pair| (pair[0], letters(pair[1]))).collect()
}

fn is_plural(noun: &str) -> bool {
    (noun.ends_with(['s', 'x']) || noun == "people") && !UNCHANGED.contains(&noun)
}

fn disagreements(language: Language, folder: &str) -> Vec<String> {
    let short = if language == Language::FrCa { "fr" } else { "en" };
    let tag: LanguageIdentifier = language.tag().parse().expect("a tag");
    let mut bundle = Bundle::new(tag, " ");
    let files = files(folder, short);
    files.iter().for_each(|text| bundle.add(text).expect("Fluent"));
    let mut wrong = Vec::new();
    for (id, (_, names)) in files.iter().flat_map(|text| variables(text)) {
        let said = [0_u64, 1, 2].map(|n| {
            let args: Vec<(&str, Arg)> = names.iter().map(|name| (name.as_str(), Arg::from(n))).collect();
            bundle.say(&id, &args).unwrap_or_default()
        });
        let nouns = said.each_ref().map(|said| nouns(said));
        if nouns[1].len() != nouns[2].len() || OF_SEVERAL.iter().any(|(known, _)| *known == id) {
            continue;
        }
        // In French a noun is plural from two on, in English for none as well.
        let alike = if language == Language::FrCa { 1 } else { 2 };
        let pairs = nouns[1].iter().zip(&nouns[2]).filter(|(one, two)| one.0 != two.0);
        let is_wrong = pairs.clone().any(|(one, _)| is_plural(&one.1));
        let of_none = nouns[0].iter().zip(&nouns[alike]);
        let is_none_wrong = nouns[0].len() == nouns[alike].len()
            && of_none
                .into_iter()
                .any(|(none, other)| none.1 != other.1 && !none.1.is_empty());
        if is_wrong || is_none_wrong {
            wrong.push(format!("{id}: {said:?}"));
        }
    }
    wrong
}

#[test]
fn nouns_agree_with_their_numbers() {
    for language in Language::ALL {
        let catalogue = format!("src/diagnostic/catalogue/{}", &language.tag()[..2]);
        for folder in [&catalogue, "themes/constats/wording"] {
            let wrong = disagreements(language, folder);
            assert!(wrong.is_empty(), "{language:?} of {folder}:\n{}", wrong.join("\n"));
        }
    }
}
