//! Which choice a text that no list holds may be called by: labels change between two exports, choices less often.

use super::fold::{fold, words};
use std::collections::BTreeSet;

/// Of two texts that are as near as this, one may be the other: a share of their letters, or of their words.
const NEAR: f64 = 0.6;

/// Words that make another answer of one.
const TURNS: [&str; 12] = [
    "pas", "non", "ne", "jamais", "sans", "moins", "plus", "not", "no", "never", "without", "less",
];

/// The label that a text is spelt much like, of labels with whether anybody gives them; of several, the one that nobody gives any more, else the one that says the same
/// in more words or in fewer.
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

/// How near two texts are, from 0 to 1; not at all where one says the opposite of the other.
fn nearness(text: &str, label: &str) -> f64 {
    let (of_text, of_label) = (set(text), set(label));
    let apart: Vec<&String> = of_text.symmetric_difference(&of_label).collect();
    if apart.iter().any(|word| TURNS.contains(&word.as_str())) {
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
