//! The rules of a language, ready to be tried.

use super::pattern::{Beginnings, Pattern, WordSets, first_two};
use super::reading::ReadWord;
use super::sense::Sense;
use super::{english, english_kinds, french, french_kinds};
use crate::survey::Language;
use rustc_hash::FxHashMap;

/// The rules, each by what it can begin with: a text is held against few of them.
pub(super) struct Rules {
    all: Vec<(Sense, Pattern)>,
    /// Those that open a stretch in which nothing is claimed, and the others.
    silencing: Index,
    telling: Index,
    /// Words that set what follows against what stands before. The French "or" is "yet", the English one is none.
    pub turns: [&'static str; 2],
}

/// Places of rules by what they can begin with. For any word, a rule stands in one of the lists alone.
#[derive(Default)]
struct Index {
    by_word: FxHashMap<&'static str, Vec<usize>>,
    by_letters: FxHashMap<[char; 2], Vec<usize>>,
    by_figure: Vec<usize>,
    others: Vec<usize>,
}

impl Rules {
    pub fn of(language: Language) -> Self {
        let (sets, rows, turns) = match language {
            Language::FrCa => (
                [french::SETS, french_kinds::SETS],
                [french_kinds::FIRST, french::RULES, french_kinds::RULES],
                ["mais", "or"],
            ),
            Language::EnCa => (
                [english::SETS, english_kinds::SETS],
                [english_kinds::FIRST, english::RULES, english_kinds::RULES],
                ["but", "yet"],
            ),
        };
        let sets: WordSets = sets.into_iter().flatten().copied().collect();
        let mut rules = Self {
            all: Vec::new(),
            silencing: Index::default(),
            telling: Index::default(),
            turns,
        };
        for (sense, rows) in rows.into_iter().flatten() {
            for row in rows.lines().map(str::trim).filter(|row| !row.is_empty()) {
                rules.add(*sense, Pattern::new(row, &sets));
            }
        }
        rules
    }

    fn add(&mut self, sense: Sense, pattern: Pattern) {
        let index = match sense.silences() {
            true => &mut self.silencing,
            false => &mut self.telling,
        };
        index.add(self.all.len(), pattern.beginnings());
        self.all.push((sense, pattern));
    }

    /// The rules that open a stretch in which nothing is claimed and can begin with a word, in no order.
    pub fn silencing<'a>(&'a self, word: &ReadWord) -> impl Iterator<Item = &'a (Sense, Pattern)> {
        self.silencing.near(word).map(|at| &self.all[at])
    }

    /// The other rules that can begin with a word, each with its place among all, in no order.
    pub fn telling<'a>(&'a self, word: &ReadWord) -> impl Iterator<Item = (usize, &'a (Sense, Pattern))> {
        self.telling.near(word).map(|at| (at, &self.all[at]))
    }
}

impl Index {
    fn add(&mut self, at: usize, beginnings: Beginnings) {
        if beginnings.is_any {
            return self.others.push(at);
        }
        if beginnings.is_figure {
            self.by_figure.push(at);
        }
        let mut letters = beginnings.letters;
        let has_stems = !letters.is_empty();
        for word in beginnings.words {
            match first_two(word).filter(|_| has_stems) {
                Some(two) => drop(letters.insert(two)),
                None => self.by_word.entry(word).or_default().push(at),
            }
        }
        for two in letters {
            self.by_letters.entry(two).or_default().push(at);
        }
    }

    fn near<'a>(&'a self, word: &ReadWord) -> impl Iterator<Item = usize> + use<'a> {
        let known: [&[usize]; 2] = match word.is_figure {
            true => [&self.by_figure, &[]],
            false => {
                let by_word = self.by_word.get(word.text.as_str());
                let by_letters = first_two(&word.text).and_then(|two| self.by_letters.get(&two));
                [by_word, by_letters].map(|list| list.map_or(&[][..], Vec::as_slice))
            }
        };
        known.into_iter().flatten().chain(&self.others).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::Rules;
    use crate::language::comparisons::reading::ReadText;
    use crate::language::figures;
    use crate::survey::Language;

    /// Every rule that stands at a word is among those looked up for it, once.
    #[test]
    fn no_rule_that_stands_is_missed() {
        let corpora = [
            (Language::FrCa, include_str!("../../../tests/reference/claims/fr.txt")),
            (Language::EnCa, include_str!("../../../tests/reference/claims/en.txt")),
        ];
        let mut stand = 0;
        for (language, corpus) in corpora {
            let rules = Rules::of(language);
            for line in corpus.lines().step_by(4) {
                let text = line.replace(['[', ']'], "");
                let typed = figures::find(language, &text, &["PTP", "PG"]);
                let typed: Vec<_> = typed.into_iter().map(|found| found.range).collect();
                let reading = ReadText::of(&text, &typed);
                for (at, word) in reading.words.iter().enumerate() {
                    let near = rules.silencing.near(word).chain(rules.telling.near(word));
                    let mut near: Vec<usize> = near.collect();
                    near.sort_unstable();
                    let stands = |place: &usize| rules.all[*place].1.at(&reading, at).is_some();
                    let all: Vec<usize> = (0..rules.all.len()).filter(stands).collect();
                    near.retain(stands);
                    assert_eq!(near, all, "{text}: {}", word.text);
                    stand += all.len();
                }
            }
        }
        assert!(stand > 500, "{stand}");
    }
}
