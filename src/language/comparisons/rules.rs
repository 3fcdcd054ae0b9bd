//! The rules of a language, ready to be tried.

use super::pattern::{Beginnings, Pattern, WordSets};
use super::sense::Sense;
use super::{english, english_kinds, french, french_kinds};
use crate::survey::Language;
use rustc_hash::FxHashMap;

/// The rules, each by what it can begin with: a text is held against few of them.
pub(super) struct Rules {
    all: Vec<(Sense, Pattern)>,
    by_word: FxHashMap<&'static str, Vec<usize>>,
    by_letter: FxHashMap<char, Vec<usize>>,
    others: Vec<usize>,
    /// Words that set what follows against what stands before. The French "or" is "yet", the English one is none.
    pub turns: [&'static str; 2],
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
            by_word: FxHashMap::default(),
            by_letter: FxHashMap::default(),
            others: Vec::new(),
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
        let at = self.all.len();
        match pattern.beginnings() {
            Beginnings::Words(words) => words
                .into_iter()
                .for_each(|word| self.by_word.entry(word).or_default().push(at)),
            Beginnings::Letters(letters) => letters
                .into_iter()
                .for_each(|letter| self.by_letter.entry(letter).or_default().push(at)),
            Beginnings::Any => self.others.push(at),
        }
        self.all.push((sense, pattern));
    }

    /// The rules that can begin with a word, in their order, each with its place in it.
    pub fn beginning_with(&self, word: &str) -> Vec<(usize, &(Sense, Pattern))> {
        let by_word = self.by_word.get(word).into_iter().flatten();
        let by_letter = word.chars().next().and_then(|letter| self.by_letter.get(&letter));
        let mut near: Vec<usize> = by_word.chain(by_letter.into_iter().flatten()).copied().collect();
        near.extend(&self.others);
        near.sort_unstable();
        near.into_iter().map(|at| (at, &self.all[at])).collect()
    }
}
