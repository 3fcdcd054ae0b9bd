//! Which choice a text that no list holds may be called by: labels change between two exports, choices less often.

use super::fold::{fold, words};
use std::collections::BTreeSet;

/// Of two texts that are as near as this, one may be the other: a share of their letters, or of their words.
const NEAR: f64 = 0.6;

/// Words that make another answer of one.
const TURNS: [&str; 16] = [
    "pas", "non", "ne", "jamais", "sans", "moins", "plus", "aucun", "aucune", "not", "no", "never", "without", "less",
    "more", "none",
];

/// What makes the opposite of a word, before it; as words are folded.
const AGAINST: [&str; 9] = ["in", "im", "il", "ir", "de", "des", "dis", "mal", "un"];

/// The label that a text may be a new spelling of, of labels with whether anybody gives them: the only near one; of several, the
/// only one that nobody gives any more, else the only one with the same words and more, or fewer.
pub fn nearest_label<'a>(text: &str, labels: &[(&'a str, bool)]) -> Option<&'a str> {
    let near = labels.iter().filter(|(label, _)| nearness(text, label) >= NEAR);
    let near: Vec<&(&str, bool)> = near.collect();
    let unused = near.iter().copied().filter(|(_, is_given)| !is_given);
    let within = near.iter().copied().filter(|(label, _)| is_within(text, label));
    only(near.iter().copied())
        .or_else(|| only(unused))
        .or_else(|| only(within))
}

fn only<'a, 'b: 'a>(mut found: impl Iterator<Item = &'a (&'b str, bool)>) -> Option<&'b str> {
    let (label, _) = found.next()?;
    found.next().is_none().then_some(*label)
}

fn set(text: &str) -> BTreeSet<String> {
    words(text).into_iter().collect()
}

/// Whether one text has all words of the other.
fn is_within(text: &str, label: &str) -> bool {
    let (text, label) = (set(text), set(label));
    text.is_subset(&label) || label.is_subset(&text)
}

/// Whether one of two folded words is the other, or begins as it does, with what makes it its opposite.
fn are_opposed(one: &str, other: &str) -> bool {
    let is_against = |one: &str, other: &str| {
        let rests = AGAINST.iter().filter_map(|sign| one.strip_prefix(sign));
        rests
            .filter(|rest| rest.len() > 3)
            .any(|rest| rest.starts_with(other) || other.starts_with(rest))
    };
    is_against(one, other) || is_against(other, one)
}

/// The numbers in a text, in its order.
fn numbers(text: &str) -> Vec<&str> {
    let runs = text.split(|c: char| !c.is_ascii_digit());
    runs.filter(|run| !run.is_empty()).collect()
}

/// How near two texts are, from 0 to 1; not at all where one says the opposite of the other, or other numbers.
fn nearness(text: &str, label: &str) -> f64 {
    let (of_text, of_label) = (set(text), set(label));
    let apart: Vec<&String> = of_text.symmetric_difference(&of_label).collect();
    let folded = |words: &BTreeSet<String>| words.iter().map(|word| fold(word)).collect::<Vec<_>>();
    let (own, others) = (folded(&(&of_text - &of_label)), folded(&(&of_label - &of_text)));
    let is_opposite = own.iter().any(|one| others.iter().any(|other| are_opposed(one, other)));
    let counts_otherwise = match (numbers(text), numbers(label)) {
        (own, others) if own.is_empty() || others.is_empty() => false,
        (own, others) => own != others,
    };
    if is_opposite || counts_otherwise || apart.iter().any(|word| TURNS.contains(&word.as_str())) {
        return 0.0;
    }
    let shared = of_text.intersection(&of_label).count() as f64;
    let by_words = shared / (shared + apart.len() as f64).max(1.0);
    strsim::normalized_damerau_levenshtein(&fold(text), &fold(label)).max(by_words)
}

#[cfg(test)]
mod tests {
    use super::{NEAR, nearest_label, nearness};

    #[test]
    fn what_is_spelt_alike_is_near_unless_it_turns_the_answer() {
        for (text, label, is_near) in [
            ("Je n’ai pas assez de temps", "Je n’ai pas le temps", true),
            ("Très satisfaite", "Très satisfait", true),
            ("35 à 54 ans", "35-54 ans", true),
            ("D’accord", "Pas d’accord", false),
            ("Quelques fois", "Parfois", false),
            ("Satisfied", "Not satisfied", false),
            ("Oui", "Non", false),
            ("Insatisfaite", "Satisfait", false),
            ("Plutôt défavorable", "Plutôt favorable", false),
            ("Improbable", "Probable", false),
            ("Dissatisfied", "Satisfied", false),
            ("Unlikely", "Likely", false),
            ("Inutile", "Utile", false),
            ("I disagree", "I agree", false),
            ("25-34 ans", "35-44 ans", false),
        ] {
            assert_eq!(
                nearness(text, label) >= NEAR,
                is_near,
                "{text} {label}: {}",
                nearness(text, label)
            );
        }
    }

    #[test]
    fn of_several_labels_the_one_that_is_gone_or_says_the_same_is_meant() {
        let scale = |gone: &str| {
            let labels = ["Dissatisfied", "Satisfied", "Very satisfied"];
            labels.map(|label| (label, label != gone))
        };
        assert_eq!(nearest_label("Quite satisfied", &scale("")), Some("Satisfied"));
        assert_eq!(
            nearest_label("Quite satisfied", &scale("Very satisfied")),
            Some("Very satisfied")
        );
        assert_eq!(nearest_label("Bored", &scale("")), None);
    }
}
