//! Which choice a text that no list holds may be called by: labels change between two exports, choices less often.

use crate::resolve::survey::fold::fold_case;
use crate::resolve::survey::layout::Layout;
use crate::survey::ChoiceId;
use std::collections::BTreeSet;

/// So many texts are told of.
const MOST: usize = 3;

/// Of two texts that are as near as this, one may be the other: a share of their letters, or of their words.
const NEAR: f64 = 0.6;

/// Words that make another answer of one.
const TURNS: [&str; 12] = [
    "pas", "non", "ne", "jamais", "sans", "moins", "plus", "not", "no", "never", "without", "less",
];

/// Texts with the label of the choice that each may mean: the one that is spelt much like it, else the only one that nobody
/// gives any more. `given` are the choices that cells hold.
pub(super) fn likely<'a>(texts: &[&'a str], layout: &'a Layout, given: &BTreeSet<ChoiceId>) -> Vec<(&'a str, &'a str)> {
    let labels = || {
        layout
            .texts
            .iter()
            .filter_map(|texts| texts.first().map(String::as_str))
    };
    let words = |text: &&&str| text.contains(char::is_alphabetic);
    let texts: Vec<&str> = texts.iter().filter(words).copied().collect();
    let nearest = |text: &str| {
        let near = labels().map(|label| (nearness(text, label), label));
        let near = near.filter(|(nearness, _)| *nearness >= NEAR);
        near.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, label)| label)
    };
    let near = texts.iter().filter_map(|text| Some((*text, nearest(text)?)));
    let mut found: Vec<(&str, &str)> = near.take(MOST).collect();
    let is_left =
        |(place, _): &(usize, &str)| u16::try_from(*place).is_ok_and(|place| !given.contains(&ChoiceId(place)));
    let mut unused = labels().enumerate().filter(is_left).map(|(_, label)| label);
    if let (Some(label), None, [text]) = (unused.next(), unused.next(), texts.as_slice())
        && found.is_empty()
    {
        found.push((text, label));
    }
    found
}

/// How near two texts are, from 0 to 1; not at all where one says the opposite of the other.
fn nearness(text: &str, label: &str) -> f64 {
    let (text, label) = (fold_case(text), fold_case(label));
    let words = |text: &str| -> BTreeSet<String> {
        let words = text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty());
        words.map(str::to_owned).collect()
    };
    let (of_text, of_label) = (words(&text), words(&label));
    let apart: Vec<&String> = of_text.symmetric_difference(&of_label).collect();
    if apart.iter().any(|word| TURNS.contains(&word.as_str())) {
        return 0.0;
    }
    let shared = of_text.intersection(&of_label).count() as f64;
    let by_words = shared / (shared + apart.len() as f64).max(1.0);
    strsim::normalized_damerau_levenshtein(&text, &label).max(by_words)
}

#[cfg(test)]
mod tests {
    use super::{NEAR, nearness};

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
}
