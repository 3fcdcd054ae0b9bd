//! Reads a text for what it compares.

use super::found::{Compared, Multiple, Relation, Rung};
use super::pattern::Match;
use super::reading::ReadText;
use super::rules::Rules;
use super::scope::{self, silent};
use super::sense::Sense;
use crate::language::among::is_among;
use crate::language::figures::Written;
use crate::survey::Language;
use std::ops::Range;

/// The rules of a language. They are put together once, and read any number of texts.
pub struct Finder {
    rules: Rules,
    language: Language,
}

/// Words that turn a comparison downwards.
const LESS: &str = "\
    moins inférieur inférieure inférieurs inférieures faible faibles bas basse basses moindre \
    sous-représentées derrière après retard queue pauvre décroît décroissent less fewer lower smaller weaker least lowest underrepresented half shorter poorer worse \
    under-represented behind below trail trails trailed lag lags lagged decreases falls declines rarer scarcer below-average lower-than-average talonne \
    talonnent retrait délaissé délaissée délaissés délaissées déficit handicap dessous au-dessous en-dessous deçà underperform \
    underperforms short few low reduced lesser moindres";

/// Words for places, from the top.
const PLACES: [(&str, usize); 14] = [
    ("deuxième", 2),
    ("deuxièmes", 2),
    ("second", 2),
    ("seconde", 2),
    ("2e", 2),
    ("2nd", 2),
    ("troisième", 3),
    ("third", 3),
    ("3e", 3),
    ("3rd", 3),
    ("quatrième", 4),
    ("fourth", 4),
    ("cinquième", 5),
    ("fifth", 5),
];

/// Words for the last place.
const LAST: &str =
    "dernier dernière derniers dernières last moins least pire worst bas basse lowest marche queue fin rear";

/// Words that deny.
const DENIED: &str = "pas guère aucun aucune ni not no nor hardly neither";

impl Finder {
    /// For texts in a language.
    pub fn new(language: Language) -> Self {
        Self {
            rules: Rules::of(language),
            language,
        }
    }

    /// What a text compares, in order. `figures` are the bytes of its figures, typed with the words that bound them or
    /// computed, in order.
    pub fn find(&self, text: &str, figures: &[Range<usize>]) -> Vec<Compared> {
        let reading = ReadText::of(text, figures);
        if reading.words.is_empty() {
            return Vec::new();
        }
        let mut taken = silent(&reading, &self.rules);
        let mut found: Vec<Compared> = Vec::new();
        for (stands, sense) in self.matches(&reading) {
            if sense == Sense::Nothing {
                taken[stands.words].fill(true);
                continue;
            }
            if taken[stands.words.clone()].iter().any(|taken| *taken) {
                continue;
            }
            taken[stands.words.clone()].fill(true);
            found.push(self.compared(&reading, &stands, sense));
        }
        found.sort_by_key(|one| one.range.start);
        found
    }

    /// Whether what follows a text is claimed by someone else: "les parents reconnaissent que :".
    pub fn hands_on(&self, text: &str) -> bool {
        let text = text.trim_end();
        text.ends_with(':') && scope::is_open(&ReadText::of(text, &[]), &self.rules)
    }

    /// Where rules stand that say what is compared and what isn't, in the order of the rules.
    fn matches(&self, reading: &ReadText<'_>) -> Vec<(Match, Sense)> {
        let mut all = Vec::new();
        for at in 0..reading.words.len() {
            for (place, (sense, pattern)) in self.rules.telling(&reading.words[at]) {
                if let Some(found) = pattern.at(reading, at)
                    && !found.words.is_empty()
                {
                    all.push((place, found, *sense));
                }
            }
        }
        all.sort_by_key(|(place, found, _)| (*place, found.words.start));
        all.into_iter().map(|(_, found, sense)| (found, sense)).collect()
    }

    fn compared(&self, reading: &ReadText<'_>, stands: &Match, sense: Sense) -> Compared {
        let words = &reading.words[stands.words.clone()];
        let has = |list: &str| words.iter().any(|word| is_among(&word.text, list));
        let is_less = has(LESS);
        let relation = match sense {
            Sense::Equal => Relation::Equal,
            Sense::Outdone => Relation::Less,
            Sense::Times => Relation::Times(Multiple {
                halves: self.halves(reading, stands),
                is_less,
            }),
            Sense::Up => Relation::Trend { is_up: Some(true) },
            Sense::Down => Relation::Trend { is_up: Some(false) },
            Sense::Change => Relation::Trend { is_up: None },
            Sense::Differ => Relation::Differ,
            Sense::Rank if has(LAST) => Relation::Rank(Rung::Last),
            Sense::Rank => {
                let place = words
                    .iter()
                    .find_map(|word| PLACES.iter().find(|one| one.0 == word.text));
                Relation::Rank(Rung::From(place.map_or(1, |one| one.1)))
            }
            Sense::Significant => Relation::Significant,
            Sense::Compare | Sense::Nothing | Sense::Text | Sense::Rest | Sense::Stretch | Sense::Sentence => {
                match is_less {
                    true => Relation::Less,
                    false => Relation::More,
                }
            }
        };
        let before = stands.words.start.saturating_sub(2)..stands.words.start;
        let denies = |at: usize| {
            let word = &reading.words[at];
            word.sentence == words[0].sentence && is_among(&word.text, DENIED)
        };
        let last = &words[words.len() - 1];
        Compared {
            range: words[0].range.start..last.range.end,
            relation,
            pivot: stands.leads.map(|at| reading.words[at].range.start),
            is_denied: before.into_iter().any(denies),
        }
    }

    /// "Deux fois plus" is 4, "une fois et demie" 3, "le double" 4.
    fn halves(&self, reading: &ReadText<'_>, stands: &Match) -> u64 {
        let before = stands.words.start.saturating_sub(1);
        let words = &reading.words[before..stands.words.end];
        let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.text.as_str()));
        let number = words
            .iter()
            .find_map(|word| Written::of(self.language, &word.text).filter(|number| number.decimals == 0));
        match number.map(|number| number.units) {
            _ if has(&["demie", "demi"]) => 3,
            _ if has(&["triple", "triplé", "tripled", "thrice"]) => 6,
            Some(times) if times > 1 => times.saturating_mul(2),
            Some(_) | None => 4,
        }
    }
}
