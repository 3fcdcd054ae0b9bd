//! What stands beside the degrees of a scale and is none: who gives it doesn't say, doesn't know or was not concerned.

use super::fold::fold;

/// Why an answer tells nothing of what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unsaid {
    /// The question is not for this person.
    NotConcerned,
    /// No answer was given.
    NoAnswer,
    /// They don't know, or have no opinion.
    DontKnow,
    /// They would rather not say.
    Refused,
}

/// What says so, folded.
const KNOWN: &[(Unsaid, &[&str])] = &[
    (
        Unsaid::NotConcerned,
        &[
            "ne s'applique pas",
            "non applicable",
            "pas applicable",
            "sans objet",
            "s. o.",
            "s.o.",
            "n/a",
            "n.a.",
            "na",
            "non concerne",
            "non concernee",
            "pas concerne",
            "pas concernee",
            "je ne suis pas concerne",
            "je ne suis pas concernee",
            "not applicable",
            "does not apply",
            "doesn't apply",
            "not relevant",
        ],
    ),
    (
        Unsaid::NoAnswer,
        &[
            "ne repond pas",
            "non-reponse",
            "sans reponse",
            "pas de reponse",
            "nr",
            "no answer",
            "no response",
        ],
    ),
    (
        Unsaid::DontKnow,
        &[
            "ne sait pas",
            "ne sais pas",
            "je ne sais pas",
            "nsp",
            "sans opinion",
            "sans avis",
            "aucune opinion",
            "pas d'opinion",
            "je n'ai pas d'opinion",
            "ne se prononce pas",
            "don't know",
            "i don't know",
            "do not know",
            "dk",
            "no opinion",
            "unsure",
            "not sure",
            "can't say",
            "cannot say",
        ],
    ),
    (
        Unsaid::Refused,
        &[
            "prefere ne pas repondre",
            "je prefere ne pas repondre",
            "prefere ne pas le dire",
            "je prefere ne pas le dire",
            "ne veut pas repondre",
            "ne souhaite pas repondre",
            "je ne souhaite pas repondre",
            "refus",
            "refuse de repondre",
            "refused",
            "prefer not to say",
            "prefer not to answer",
            "i prefer not to say",
            "i prefer not to answer",
            "rather not say",
        ],
    ),
];

/// What a label says instead of an answer; none of a label that is one. Of two in one ("Don't know / refused"), the first.
pub fn unsaid(label: &str) -> Option<Unsaid> {
    let label = fold(label);
    let known = |text: &str| {
        let text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ')' | '-' | '–'));
        let holds = |words: &[&str]| words.iter().any(|word| word.trim_end_matches('.') == text);
        KNOWN.iter().find(|(_, words)| holds(words)).map(|(kind, _)| *kind)
    };
    known(&label).or_else(|| {
        let joined = label.replace(" ou ", "/").replace(" or ", "/");
        let parts: Option<Vec<Unsaid>> = joined.split(['/', '(', ',']).map(known).collect();
        parts?.first().copied()
    })
}

/// Whether a label is no answer.
pub fn is_unsaid(label: &str) -> bool {
    unsaid(label).is_some()
}

#[cfg(test)]
mod tests {
    use super::{Unsaid, unsaid};

    #[test]
    fn what_is_no_answer_is_known_by_its_words() {
        for (label, expected) in [
            ("Ne sait pas", Some(Unsaid::DontKnow)),
            ("Je ne sais pas.", Some(Unsaid::DontKnow)),
            ("NSP / NR", Some(Unsaid::DontKnow)),
            ("Don’t know/Refused", Some(Unsaid::DontKnow)),
            ("Ne sait pas (sans opinion)", Some(Unsaid::DontKnow)),
            ("N/A", Some(Unsaid::NotConcerned)),
            ("Sans objet ou non applicable", Some(Unsaid::NotConcerned)),
            ("Prefer not to say", Some(Unsaid::Refused)),
            ("No answer", Some(Unsaid::NoAnswer)),
            ("Ni d’accord ni en désaccord", None),
            ("Non", None),
            ("Je ne sais pas lire", None),
            ("", None),
        ] {
            assert_eq!(unsaid(label), expected, "{label}");
        }
    }
}
