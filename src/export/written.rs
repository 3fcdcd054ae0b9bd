//! Texts that people wrote instead of a choice: forms put them into the same cells as the choices.
//!
//! A text is taken for written where all of this holds:
//! - one or two people have it, however they spelt it (a name may stand in it, and few people are easily known);
//! - others come again and again beside it, three times or more each: these are the list;
//! - it is no number, no degree of a known scale that the list is, and no usual way out ("none", "I don't know");
//! - it looks typed (spelt in two ways, longer than the whole list, in small letters or all in capitals where the list isn't, closed by a sign
//!   that the list hasn't, beginning with "other"), or it is ten times rarer than the choices are on average.

use super::beside::is_other;
use super::fold::{fold, words};
use super::number::number;
use super::scales::DegreesOf;
use super::spelling::Spelling;
use super::unsaid::is_unsaid;
use std::collections::BTreeSet;

/// What so many people answered is a choice.
pub const OFTEN: u64 = 3;

/// Longer lists are taken for free text.
pub const MOST_REPLIES: usize = 25;

/// So much rarer than the choices on average is what was written.
const RARER: u64 = 10;

/// Ways out that lists have, which few take, folded.
const WAYS_OUT: &[&str] = &[
    "aucun",
    "aucune",
    "aucun de ces choix",
    "aucune de ces reponses",
    "none",
    "none of the above",
    "none of these",
    "autre",
    "autres",
    "other",
    "others",
    "oui",
    "non",
    "yes",
    "no",
];

/// Whether so many answers come again and again that they are no list.
pub fn is_too_long(all: &[Spelling<'_>]) -> bool {
    all.iter().filter(|one| one.count >= OFTEN).count() > MOST_REPLIES
}

/// Those of the answers that people wrote, by their text.
pub fn written<'a>(all: &[Spelling<'a>]) -> BTreeSet<&'a str> {
    let often: Vec<&Spelling<'a>> = all.iter().filter(|one| one.count >= OFTEN).collect();
    let Some(look) = Look::of(&often) else {
        return BTreeSet::new();
    };
    let measured = DegreesOf::by(&often.iter().map(|one| one.text).collect::<Vec<_>>());
    let total: u64 = often.iter().map(|one| one.count).sum();
    let choices = u64::try_from(often.len()).unwrap_or(u64::MAX);
    // One choice alone is no list that something may be rare in.
    let is_rare = |count: u64| choices > 1 && count * RARER * choices <= total;
    let is_written = |one: &&Spelling<'a>| {
        may_be_written(one.text, one.count)
            && !measured.has(one.text)
            && (look.is_typed(one.text) || !one.others.is_empty() || is_rare(one.count))
    };
    all.iter().filter(is_written).map(|one| one.text).collect()
}

/// Whether few people have a text, which is no number and no usual way out.
pub fn may_be_written(text: &str, count: u64) -> bool {
    count < OFTEN && number(text).is_none() && !is_unsaid(text) && !WAYS_OUT.contains(&fold(text).as_str())
}

/// How the choices of a list look.
struct Look {
    /// Words of the longest.
    longest: usize,
    /// Whether all begin with a capital.
    is_capital: bool,
    /// Whether none is in capitals altogether.
    is_mixed: bool,
    /// Whether some end with a sign.
    is_closed: bool,
}

impl Look {
    fn of(choices: &[&Spelling<'_>]) -> Option<Self> {
        let texts = || choices.iter().map(|one| one.text);
        Some(Self {
            longest: texts().map(|text| words(text).len()).max()?,
            is_capital: texts().all(|text| text.starts_with(char::is_uppercase)),
            is_mixed: !texts().any(is_loud),
            is_closed: texts().any(is_closed),
        })
    }

    fn is_typed(&self, text: &str) -> bool {
        let words = words(text).len();
        words > self.longest.max(3)
            || text.contains(['\n', '@'])
            || self.is_capital && text.starts_with(char::is_lowercase)
            || self.is_mixed && is_loud(text)
            || !self.is_closed && is_closed(text)
            || is_other(text) && words > 1
    }
}

/// Whether a word or more is in capitals and nothing is in small letters.
fn is_loud(text: &str) -> bool {
    text.chars().filter(|c| c.is_uppercase()).count() > 4 && !text.contains(char::is_lowercase)
}

fn is_closed(text: &str) -> bool {
    text.ends_with(['.', '!', '?', '…'])
}

#[cfg(test)]
mod tests {
    use super::super::spelling::spellings;
    use super::written;

    fn of(texts: &[(&str, u64)]) -> Vec<String> {
        let all = spellings(texts.iter().copied());
        written(&all).into_iter().map(str::to_owned).collect()
    }

    #[test]
    fn what_looks_typed_is_written_be_it_by_two() {
        let list = [("Facebook", 12), ("Affiche du quartier", 9), ("Bouche à oreille", 7)];
        let with = |more: &[(&str, u64)]| of(&[&list[..], more].concat());
        assert_eq!(
            with(&[("par mon voisin Luc", 1), ("une amie", 2)]),
            ["par mon voisin Luc", "une amie"]
        );
        assert_eq!(with(&[("Une amie", 1), ("Une Amie", 1)]), ["Une amie"]);
        assert_eq!(
            with(&[("La radio.", 1), ("AU TRAVAIL", 2)]),
            ["AU TRAVAIL", "La radio."]
        );
        assert_eq!(with(&[("Autre : mon patron", 1), ("Autre", 1)]), ["Autre : mon patron"]);
        // Of few people, what looks like the list may well be of it.
        assert_eq!(with(&[("La radio", 2), ("Journal", 1)]), Vec::<String>::new());
        assert_eq!(with(&[("la radio", 3)]), Vec::<String>::new());
    }

    #[test]
    fn what_is_rare_beside_the_list_is_written() {
        let list = [("Facebook", 120), ("Affiche", 60), ("Bouche à oreille", 40)];
        let with = |more: &[(&str, u64)]| of(&[&list[..], more].concat());
        assert_eq!(
            with(&[("Radio", 2), ("Luc Tremblay", 1), ("Journal", 3)]),
            ["Luc Tremblay", "Radio"]
        );
        assert_eq!(
            with(&[("Aucune de ces réponses", 1), ("Je ne sais pas", 2), ("12", 1)]),
            Vec::<String>::new()
        );
    }

    #[test]
    fn degrees_of_a_scale_are_not_written_and_what_stands_beside_them_is() {
        let scale = [
            ("Souvent", 60),
            ("Parfois", 60),
            ("Toujours", 1),
            ("ça dépend des jours", 2),
        ];
        assert_eq!(of(&scale), ["ça dépend des jours"]);
        // Without a list, nothing tells.
        assert_eq!(of(&[("Laval", 2), ("Montréal", 1)]), Vec::<String>::new());
        assert_eq!(
            of(&[("Oui", 50), ("Non", 2), ("Oui, quand ma fille est là", 1)]),
            ["Oui, quand ma fille est là"]
        );
    }
}
