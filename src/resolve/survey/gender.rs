//! What the words of a French noun say of its own gender.
//!
//! Only what is certain of people and organisations counts: nouns of one gender ("personne", "organisme"), endings that no
//! noun for people has in the other, and feminine adjectives and participles beside them. "Membre", "bénévole" and "PTP" say
//! nothing, and neither do doublets ("étudiantes et étudiants"). A masculine ending counts in the first word alone: "membres
//! vivant seules" holds a participle that never agrees.

use crate::survey::Gender::{self, Feminine, Masculine};

/// Words after which nothing agrees with the noun: "membres de l’équipe animée".
const COMPLEMENT: [&str; 12] = [
    "de", "d", "du", "des", "à", "au", "aux", "en", "dans", "sur", "pour", "qui",
];
/// What joins two nouns, of both genders more often than not.
const JOINED: [&str; 2] = ["et", "ou"];

/// Nouns of one gender, whomever they name.
const NOUNS: [(Gender, &[&str]); 2] = [
    (
        Feminine,
        &[
            "association",
            "classe",
            "coopérative",
            "école",
            "entreprise",
            "équipe",
            "famille",
            "femme",
            "fille",
            "garderie",
            "institution",
            "mère",
            "municipalité",
            "organisation",
            "personne",
            "ville",
        ],
    ),
    (
        Masculine,
        &[
            "centre",
            "commerce",
            "conseil",
            "couple",
            "établissement",
            "garçon",
            "groupe",
            "homme",
            "lycée",
            "ménage",
            "musée",
            "organisme",
            "parent",
            "père",
            "service",
        ],
    ),
];

/// Endings of nouns for people, and of adjectives; the masculine ones of nouns alone.
const ENDINGS: [(&str, Gender); 10] = [
    ("trice", Feminine),
    ("ienne", Feminine),
    ("euse", Feminine),
    ("ante", Feminine),
    ("ente", Feminine),
    ("ière", Feminine),
    ("ée", Feminine),
    ("ien", Masculine),
    ("ant", Masculine),
    ("ier", Masculine),
];

/// Nouns of either gender that have one of these endings.
const EITHER: [&str; 3] = ["enfant", "dilettante", "athée"];

/// The gender that a noun with its adjectives shows, and the word that shows it; none where no word does.
pub(super) fn shown(noun: &str) -> Option<(Gender, &str)> {
    let words = noun.split([' ', '\u{a0}', '’', '\'']).filter(|word| !word.is_empty());
    let words: Vec<(&str, String)> = words.map(|word| (word, word.to_lowercase())).collect();
    if words.iter().any(|(_, word)| JOINED.contains(&word.as_str())) {
        return None;
    }
    let own = words
        .iter()
        .take_while(|(_, word)| !COMPLEMENT.contains(&word.as_str()));
    own.enumerate()
        .find_map(|(at, (word, _))| Some((of_word(word, at == 0)?, *word)))
}

fn of_word(word: &str, is_first: bool) -> Option<Gender> {
    // An acronym says nothing, whatever it ends in; "répondant(e)s" says both.
    if !word.chars().all(char::is_alphabetic) || word.chars().skip(1).any(char::is_uppercase) {
        return None;
    }
    let word = word.to_lowercase();
    let one = word.strip_suffix('s').unwrap_or(&word);
    if let Some((gender, _)) = NOUNS.iter().find(|(_, nouns)| nouns.contains(&one)) {
        return Some(*gender);
    }
    let counts = |gender: &Gender| is_first || *gender == Feminine;
    let (_, gender) = ENDINGS.iter().find(|(ending, _)| one.ends_with(ending))?;
    (counts(gender) && !EITHER.contains(&one)).then_some(*gender)
}

#[cfg(test)]
mod tests {
    use super::shown;
    use crate::survey::Gender::{Feminine, Masculine};

    #[test]
    fn words_that_show_a_gender_are_known() {
        for (noun, gender) in [
            ("personne répondante", Some(Feminine)),
            ("personnes", Some(Feminine)),
            ("parents", Some(Masculine)),
            ("organisme communautaire", Some(Masculine)),
            ("intervenantes", Some(Feminine)),
            ("intervenant", Some(Masculine)),
            ("directrice de garderie", Some(Feminine)),
            ("jeunes parents", Some(Masculine)),
            ("bénévole engagée", Some(Feminine)),
            ("musiciens", Some(Masculine)),
            ("musées", Some(Masculine)),
        ] {
            assert_eq!(shown(noun).map(|(gender, _)| gender), gender, "{noun}");
        }
    }

    #[test]
    fn words_of_either_gender_say_nothing() {
        for noun in [
            "PTP",
            "membre de l’équipe animée",
            "membres vivant seules",
            "bénévole",
            "enfants",
            "employés",
            "gestionnaires",
            "répondant(e)s",
            "étudiantes et étudiants",
            "élève ou étudiante",
            "sage-femme",
        ] {
            assert_eq!(shown(noun), None, "{noun}");
        }
    }
}
