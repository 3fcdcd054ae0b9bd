//! Sentences that lean on what stands before them: "this choice", where nothing in the sentence says which.

use crate::survey::Language;

/// Whether a sentence names something by a word that points back ("ce choix", "these answers") and has not said it itself, or begins
/// with one that stands for something ("Elles", "The others").
pub fn leans(language: Language, text: &str) -> bool {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let Leaners {
        pointing,
        alone,
        standing,
    } = match language {
        Language::FrCa => FRENCH,
        Language::EnCa => ENGLISH,
    };
    let begins = |start: &&str| words.join(" ").starts_with(&format!("{start} "));
    let points = |(at, word): (usize, &&str)| {
        let Some(next) = words.get(at + 1).filter(|_| pointing.contains(word)) else {
            return false;
        };
        let stem: String = next.chars().take(STEM).collect();
        !alone.contains(next) && !words[..at].iter().any(|earlier| earlier.starts_with(&stem))
    };
    standing.iter().any(begins) || words.iter().enumerate().any(points)
}

/// So many letters tell a word, in singular and plural.
const STEM: usize = 4;

struct Leaners {
    /// They point at the noun after them.
    pointing: &'static [&'static str],
    /// Where these follow, they point at nothing.
    alone: &'static [&'static str],
    /// At the beginning of a sentence they stand for something.
    standing: &'static [&'static str],
}

const FRENCH: Leaners = Leaners {
    pointing: &["ce", "cet", "cette", "ces"],
    alone: &[
        "que", "qu", "qui", "dont", "à", "sont", "n", "ne", "sera", "serait", "en", "jour", "fait", "titre", "pour",
        "sur", "avec",
    ],
    standing: &[
        "ils",
        "elles",
        "elle",
        "cela",
        "celle ci",
        "celui ci",
        "ceux ci",
        "celles ci",
        "les autres",
        "d autres",
    ],
};

const ENGLISH: Leaners = Leaners {
    pointing: &["this", "these", "those"],
    alone: &[
        "who", "whose", "that", "which", "with", "of", "in", "from", "without", "for", "aged",
    ],
    standing: &["they", "it", "she", "he", "others", "the others", "the other", "both"],
};

#[cfg(test)]
mod tests {
    use super::leans;
    use crate::survey::Language;

    #[test]
    fn what_points_back_leans_unless_it_was_said() {
        for text in [
            "Les deux tiers des PTP trouvent que ce choix du projet pilote convient au mandat.",
            "Ces mêmes résultats se voient du côté des ressources.",
            "Les autres en décrivent les difficultés.",
            "Elles disent leur fierté.",
        ] {
            assert!(leans(Language::FrCa, text), "{text}");
        }
        for text in [
            "Une grande majorité reconnaît que les parents y gagnent.",
            "Les familles savent ce qui leur convient, et ces familles le disent.",
            "Peu importe ce que les PTP en pensent.",
        ] {
            assert!(!leans(Language::FrCa, text), "{text}");
        }
        assert!(leans(Language::EnCa, "Two thirds find that this choice suits them."));
        assert!(leans(Language::EnCa, "The others lack time."));
        assert!(!leans(Language::EnCa, "Half of those who came were new."));
        assert!(!leans(
            Language::EnCa,
            "Nine in ten members agree that the group lets them meet people."
        ));
    }
}
