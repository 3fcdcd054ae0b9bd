//! Which of some labels a text speaks of: those whose own words it says, in whatever form.

use crate::language::among::{is_among, words};
use crate::survey::Language;
use std::collections::{BTreeMap, BTreeSet};

/// Words of fewer letters tell nothing.
const TELLING: usize = 4;
/// Of what a label's words say of it, the text has to say so much, in hundredths.
const ENOUGH: usize = 30;
/// What a whole label is worth.
const WHOLE: usize = 100;
/// What a word weighs that one label alone has.
const WORD: usize = 1_000;
/// Of a long label so many words are enough.
const LONG: usize = 3;

/// Sayable of which a text may speak: rows of a table, choices.
#[derive(Clone, Copy, Debug)]
pub struct Sayable<'a> {
    /// Whose words they are.
    pub language: Language,
    /// What they say.
    pub labels: &'a [&'a str],
    /// Of each, whether the text gives its figure.
    pub bound: &'a [bool],
    /// What stands over all of them, whose words tell little: caption, heads, title.
    pub topic: &'a str,
}

impl Sayable<'_> {
    /// Those that a text speaks of, at most so many, in their order; none where it speaks of none.
    ///
    /// A word that more than a third of them have tells none from the others; any other says more of its label the fewer have
    /// it: 1 ÷ how many, half of that where it is of the topic, twice where it is the first that no other label has. What a text
    /// says of a label is the part of its words, weighed so, that it has, twice what it repeats; three words are enough of a
    /// long one. Those it says
    /// more than half as much of as of the best are spoken of; those whose figure it gives come before them all.
    pub fn spoken(&self, text: &str, most: usize) -> Vec<usize> {
        let weighed = self.weighed();
        let mut said: BTreeMap<String, usize> = BTreeMap::new();
        for word in stems(self.language, text) {
            *said.entry(word).or_default() += 1;
        }
        // Where each is bound, the figure tells none of them from the others.
        let binds = !self.bound.iter().all(|bound| *bound);
        let text = phrase(text);
        let mut scores = Vec::new();
        for (at, (label, words)) in self.labels.iter().zip(&weighed).enumerate() {
            let own = phrase(label);
            let is_named = own.chars().count() > TELLING + 2 && text.contains(&own);
            let score = match (binds && self.bound.get(at) == Some(&true), is_named) {
                (true, _) => 2 * WHOLE,
                (false, true) => WHOLE,
                (false, false) => words.part(&said),
            };
            if score >= ENOUGH {
                scores.push((score, at));
            }
        }
        let best = scores.iter().map(|(score, _)| *score).max().unwrap_or(0);
        scores.retain(|(score, _)| *score * 2 > best);
        scores.sort_by_key(|(score, at)| (std::cmp::Reverse(*score), *at));
        let mut found: Vec<usize> = scores.into_iter().take(most).map(|(_, at)| at).collect();
        found.sort_unstable();
        found
    }

    /// The words of each label with their weights.
    fn weighed(&self) -> Vec<Weighed> {
        let topic: BTreeSet<String> = stems(self.language, self.topic).into_iter().collect();
        let words = self.labels.iter().map(|label| stems(self.language, label));
        let words: Vec<Vec<String>> = words.collect();
        let mut having: BTreeMap<String, usize> = BTreeMap::new();
        for label in &words {
            for word in label.iter().collect::<BTreeSet<_>>() {
                *having.entry(word.clone()).or_default() += 1;
            }
        }
        let weigh = |label: Vec<String>| {
            let mut words = BTreeMap::new();
            let mut is_first = true;
            for word in label {
                let shared = having.get(&word).copied().unwrap_or(1);
                let is_topic = topic.contains(&word);
                let leads = shared == 1 && !is_topic && std::mem::take(&mut is_first);
                let factor = if leads {
                    4
                } else if is_topic {
                    1
                } else {
                    2
                };
                let tells = shared == 1 || shared * 3 <= self.labels.len();
                words.entry(word).or_insert((WORD / 2 * factor / shared, tells));
            }
            Weighed(words)
        };
        words.into_iter().map(weigh).collect()
    }
}

/// Words of a label, each with its weight and whether it tells the label from others.
struct Weighed(BTreeMap<String, (usize, bool)>);

impl Weighed {
    /// The part that is said, in hundredths.
    fn part(&self, said: &BTreeMap<String, usize>) -> usize {
        let all: usize = self.0.values().map(|(weight, _)| weight).sum();
        let times = |word: &String| said.get(word).map_or(0, |times| (*times).min(2));
        let own = self.0.iter().filter(|(_, (_, tells))| *tells);
        let own: usize = own.map(|(word, (weight, _))| weight * times(word)).sum();
        let part = (own * WHOLE).checked_div(all.min(LONG * WORD)).unwrap_or(0);
        part.min(WHOLE)
    }
}

/// Whether a text says a word of a label.
pub fn says(language: Language, text: &str, label: &str) -> bool {
    let said = stems(language, text);
    stems(language, label).iter().any(|word| said.contains(word))
}

/// A text as its words in lower case, one blank around each.
fn phrase(text: &str) -> String {
    let text = text.to_lowercase();
    let words = text
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.fold(" ".to_owned(), |phrase, word| phrase + word + " ")
}

/// The words of a text that tell something, in order, each as its stem.
fn stems(language: Language, text: &str) -> Vec<String> {
    let (little, endings) = match language {
        Language::FrCa => (FRENCH, FRENCH_ENDINGS),
        Language::EnCa => (ENGLISH, ENGLISH_ENDINGS),
    };
    let text = text.to_lowercase();
    let words = text.split(|sign: char| !sign.is_alphanumeric());
    let telling = words.filter(|word| word.chars().count() >= TELLING && !is_among(word, little));
    telling.map(|word| stem(word, endings)).collect()
}

/// A word without its ending: "superviser", "supervision"; "municipal", "municipalités".
fn stem(word: &str, endings: &str) -> String {
    let word = word.trim_end_matches(['s', 'x']);
    let ending = words(endings).find(|ending| {
        let rest = word.strip_suffix(*ending);
        rest.is_some_and(|rest| rest.chars().count() >= TELLING)
    });
    let root = ending.and_then(|ending| word.strip_suffix(ending)).unwrap_or(word);
    let root = root.trim_end_matches(['e', 'é']);
    let root = root
        .strip_suffix("au")
        .map_or_else(|| root.to_owned(), |root| format!("{root}al"));
    // Travaille, travail.
    let mut letters = root.chars().rev();
    match (letters.next(), letters.next()) {
        (Some(last), Some(before)) if last == before => root[..root.len() - last.len_utf8()].to_owned(),
        _ => root,
    }
}

/// Words that any label may have.
const FRENCH: &str = "afin ainsi alors après assez aucun aucune auprès aussi autre autres autrement avant avec avoir beaucoup bien \
        celle celles celui cela cette chaque chez comme contre dans déjà depuis donc dont durant elle elles encore \
        entre environ être faire fait font leur leurs lorsque mais même mêmes moins nous notre parce parmi pendant \
        peut plus plusieurs pour quand quel quelle quelles quels quelque quelques sans selon seulement soit sont sous \
        surtout tous tout toute toutes très trop vers votre vous";
const ENGLISH: &str = "about after also among another because been before being between both could does doing done during each every \
        from have having here into just least less many more most much none only other others over same several should \
        some such than that their them then there these they this those through under very were what when where which \
        while will with within without would your";
/// The longest first.
const FRENCH_ENDINGS: &str = "issement ations ement ation ition ative ières ière euse rice ante ente ance ence atif ables ité ion age eur \
        ive ure ant ent ier ale able if er ée ir al";
const ENGLISH_ENDINGS: &str = "ations ation ition ments ment ness ing ies ive ion ity ers er ed al ly y";

#[cfg(test)]
mod tests {
    use super::{Sayable, says};
    use crate::survey::Language::{self, EnCa, FrCa};

    fn found(language: Language, labels: &[&str], text: &str) -> Vec<usize> {
        given(language, labels, &vec![false; labels.len()], text)
    }

    fn given(language: Language, labels: &[&str], bound: &[bool], text: &str) -> Vec<usize> {
        let topic = "Les stratégies auprès des familles";
        let labels = Sayable {
            language,
            labels,
            bound,
            topic,
        };
        labels.spoken(text, 3)
    }

    #[test]
    fn rows_are_told_by_the_words_that_few_of_them_have() {
        let rows = [
            "Se sentir efficace dans leurs activités d’accompagnement auprès des familles isolées",
            "Développer une bonne compréhension de leur rôle et de leur mandat",
            "Se sentir efficace dans leurs activités de réseautage avec les ressources locales",
            "Se sentir efficace dans leurs activités de démarchage auprès des familles",
        ];
        let text = "Il faut du temps pour se familiariser avec ce mandat, surtout pour le démarchage auprès des familles et le \
                    réseautage avec les ressources locales.";
        assert_eq!(found(FrCa, &rows, text), [2, 3]);
        assert_eq!(found(FrCa, &rows, "Les retombées ne font pas de doute."), [0; 0]);
    }

    #[test]
    fn the_topic_of_a_table_tells_little_and_the_first_own_word_of_a_row_much() {
        let rows = [
            "Auprès d’organismes communautaires",
            "Auprès de familles déjà connues",
            "Dans les parcs",
        ];
        let text = "Démarcher des familles passe par des organismes communautaires.";
        assert_eq!(found(FrCa, &rows, text), [0]);
        let rows = [
            "Le jardinage, qui occupe les membres d’avril à octobre dans la cour",
            "La lecture, à laquelle viennent les enfants avec un adulte, sauf en octobre",
        ];
        assert_eq!(found(FrCa, &rows, "Surtout, on jardine avec des enfants."), [0]);
        let rows = [
            "Faible soutien de l’entourage",
            "Contexte d’immigration",
            "Violence conjugale",
        ];
        let text = "L’entourage offre peu de soutien. L’immigration compte : l’immigration isole.";
        assert_eq!(found(FrCa, &rows, text), [0, 1], "what is repeated counts twice");
    }

    #[test]
    fn a_word_has_many_forms() {
        let rows = [
            "La reddition de comptes",
            "La supervision, l’encadrement et le soutien de la PTP",
        ];
        assert_eq!(
            found(FrCa, &rows, "Il s’agit de superviser et d’encadrer leur PTP."),
            [1]
        );
        assert_eq!(
            found(FrCa, &["Municipalités", "Parcs"], "des organismes municipaux"),
            [0]
        );
        assert_eq!(
            found(
                FrCa,
                &["Contexte d’immigration", "Logement"],
                "les familles immigrantes"
            ),
            [0]
        );
        assert_eq!(
            found(
                EnCa,
                &["Borrowing books", "Playing games"],
                "Most come to borrow a book."
            ),
            [0]
        );
        assert!(!says(FrCa, "le personnel", "des personnes"), "another word");
    }

    #[test]
    fn a_label_that_is_said_whole_is_spoken_of() {
        assert_eq!(
            found(
                FrCa,
                &["De 18 à 24 ans", "De 25 à 34 ans"],
                "Parmi les gens de 25 à 34 ans, peu…"
            ),
            [1]
        );
        assert_eq!(
            found(
                EnCa,
                &["18 to 24 years", "25 to 34 years"],
                "Those aged 18 to 24 years read more."
            ),
            [0]
        );
    }

    #[test]
    fn figures_that_are_given_come_before_words_and_no_more_than_fit_are_shown() {
        let rows = ["Les livres", "Les jeux", "Les films", "Les ateliers"];
        let text = "Les livres plaisent, comme les jeux, les films et les ateliers.";
        assert_eq!(found(FrCa, &rows, text), [0, 1, 2]);
        assert_eq!(given(FrCa, &rows, &[false, false, false, true], text), [3]);
        assert_eq!(given(FrCa, &rows, &[true; 4], "Rien de cela."), [0; 0]);
    }
}
