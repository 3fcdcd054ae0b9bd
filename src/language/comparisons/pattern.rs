//! Rows of words that a rule looks for.
//!
//! A row is written in words: `a|b` is one of them, `augment*` a word that begins so, `*er` one that ends so, `augment~` a French
//! verb in the third person, `augment°` its participle, `@set` one of a list, `@set~` a verb of it, `_` any word, `#` a figure, `…` up to six words, `…2` up to two. `[` and `]` are around the words that compare. `>`
//! stands before the word that leads to the second term, `?` after one that may be missing, `!` before one that may not
//! follow; `^` is the beginning of a sentence, `$` the end of a stretch, `,` a sign within a sentence.

use super::reading::{ReadText, ReadWord};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// How French verbs of every group end in the third person, present and past.
const FINITE: [&str; 13] = [
    "e", "ent", "ait", "aient", "a", "èrent", "it", "t", "nent", "issent", "irent", "issait", "issaient",
];

/// How their past participles end.
const PARTICIPLES: [&str; 9] = ["é", "ée", "és", "ées", "i", "ie", "is", "ies", "u"];

/// So many words may stand between two others.
const GAP: usize = 6;

/// The lists that rows name, each with its words and stems.
pub(super) type WordSets = BTreeMap<&'static str, &'static str>;

/// A row of words.
pub(super) struct Pattern(Vec<Element>);

/// What a row may begin with, as what is looked up: a row is in one list for any one word.
#[derive(Default)]
pub(super) struct Beginnings {
    /// These words; of a row that may begin with a stem, those of one letter.
    pub words: BTreeSet<&'static str>,
    /// The first two letters of words.
    pub letters: BTreeSet<[char; 2]>,
    pub is_figure: bool,
    /// Any of all.
    pub is_any: bool,
}

enum Element {
    Open,
    Close,
    Start,
    End,
    Apart,
    Gap(usize),
    Not(Alternatives),
    One {
        of: Alternatives,
        is_optional: bool,
        leads: bool,
    },
}

#[derive(Default)]
struct Alternatives {
    words: Vec<&'static str>,
    heads: Vec<&'static str>,
    tails: Vec<&'static str>,
    finite: Vec<&'static str>,
    participles: Vec<&'static str>,
    is_any: bool,
    is_figure: bool,
}

/// Where a row stands.
#[derive(Clone, Debug, Default)]
pub(super) struct Match {
    /// The words between `[` and `]`; of a row without them, all of it.
    pub words: Range<usize>,
    /// The word that leads to the second term.
    pub leads: Option<usize>,
}

impl Pattern {
    pub fn new(row: &'static str, sets: &WordSets) -> Self {
        let mut elements = Vec::new();
        for part in row.split_whitespace() {
            let opened = part.strip_prefix('[');
            elements.extend(opened.map(|_| Element::Open));
            let part = opened.unwrap_or(part);
            let closed = part.strip_suffix(']');
            elements.push(Element::new(closed.unwrap_or(part), sets));
            elements.extend(closed.map(|_| Element::Close));
        }
        Self(elements)
    }

    /// What it may begin with.
    pub fn beginnings(&self) -> Beginnings {
        let mut found = Beginnings::default();
        for element in &self.0 {
            match element {
                // They say where a row stands and take no word.
                Element::Open | Element::Close | Element::Start | Element::End | Element::Apart | Element::Not(_) => {}
                Element::Gap(_) => break,
                Element::One { of, is_optional, .. } => {
                    found.add(of);
                    if !is_optional {
                        return found;
                    }
                }
            }
        }
        found.is_any = true;
        found
    }

    /// Whether it stands in a text from a word on.
    pub fn at(&self, text: &ReadText<'_>, at: usize) -> Option<Match> {
        let steps = Steps { text, first: at };
        let none = Match {
            words: at..at,
            leads: None,
        };
        let (found, end) = steps.go(&self.0, at, false, none)?;
        let is_marked = self.0.iter().any(|element| matches!(element, Element::Open));
        Some(match is_marked {
            true => found,
            false => Match {
                words: at..end,
                ..found
            },
        })
    }
}

impl Beginnings {
    fn add(&mut self, of: &Alternatives) {
        self.is_figure |= of.is_figure;
        self.is_any |= of.is_any || !of.tails.is_empty();
        let stems = [&of.heads, &of.finite, &of.participles].into_iter().flatten();
        for stem in stems {
            match first_two(stem) {
                Some(letters) => drop(self.letters.insert(letters)),
                None => self.is_any = true,
            }
        }
        self.words.extend(&of.words);
    }
}

/// The letters that words and stems are looked up by.
pub(super) fn first_two(word: &str) -> Option<[char; 2]> {
    let mut letters = word.chars();
    Some([letters.next()?, letters.next()?])
}

/// A row held against the words from `first` on.
struct Steps<'a> {
    text: &'a ReadText<'a>,
    first: usize,
}

impl Steps<'_> {
    /// The word, if it stands in the sentence of the first and in the same part of it.
    fn word(&self, at: usize) -> Option<&ReadWord> {
        let word = self.text.words.get(at)?;
        let is_near = word.sentence == self.text.words[self.first].sentence && (at == self.first || !word.is_parted);
        is_near.then_some(word)
    }

    /// The rest of a row from a word on: what it found, and the word after the last. After other words a sign may stand
    /// before the next, `is_loose`.
    fn go(&self, rest: &[Element], at: usize, is_loose: bool, found: Match) -> Option<(Match, usize)> {
        let Some((element, after)) = rest.split_first() else {
            return Some((found, at));
        };
        let with = |words, found: Match| Match { words, ..found };
        match element {
            Element::Open => self.go(after, at, is_loose, with(at..at, found)),
            Element::Close => self.go(after, at, is_loose, with(found.words.start..at, found)),
            Element::Start => {
                let begins = self.text.sentences.iter().any(|(words, _)| words.start == at);
                begins.then(|| self.go(after, at, is_loose, found))?
            }
            Element::End => {
                let ends = self.text.ends_at(at);
                ends.then(|| self.go(after, at, is_loose, found))?
            }
            Element::Not(of) => {
                let stands = self.word(at).is_some_and(|word| of.has(word));
                (!stands).then(|| self.go(after, at, is_loose, found))?
            }
            Element::Apart => {
                let begins = self.text.sentences.iter().any(|(words, _)| words.start == at);
                let is_apart = self.text.words.get(at).is_some_and(|word| word.is_apart);
                (is_apart && !begins).then(|| self.go(after, at, true, found))?
            }
            Element::Gap(most) => {
                let skipped = (0..=*most).take_while(|more| *more == 0 || self.word(at + more - 1).is_some());
                skipped
                    .into_iter()
                    .find_map(|more| self.go(after, at + more, true, found.clone()))
            }
            Element::One { of, is_optional, leads } => {
                let near = self.word(at).filter(|word| of.has(word));
                let near = near.filter(|word| is_loose || at == self.first || !word.is_apart || word.is_figure);
                let taken = near.and_then(|_| {
                    let leads = leads.then_some(at).or(found.leads);
                    let found = found.clone();
                    self.go(after, at + 1, false, Match { leads, ..found })
                });
                taken.or_else(|| is_optional.then(|| self.go(after, at, is_loose, found))?)
            }
        }
    }
}

impl Element {
    fn new(part: &'static str, sets: &WordSets) -> Self {
        if let Some(most) = part.strip_prefix('…') {
            return Self::Gap(most.parse().unwrap_or(GAP));
        }
        match part {
            "^" => return Self::Start,
            "$" => return Self::End,
            "," => return Self::Apart,
            _ => {}
        }
        if let Some(not) = part.strip_prefix('!') {
            return Self::Not(Alternatives::new(not, sets));
        }
        let (leads, part) = part.strip_prefix('>').map_or((false, part), |part| (true, part));
        let (is_optional, part) = part.strip_suffix('?').map_or((false, part), |part| (true, part));
        Self::One {
            of: Alternatives::new(part, sets),
            is_optional,
            leads,
        }
    }
}

impl Alternatives {
    fn new(part: &'static str, sets: &WordSets) -> Self {
        let mut all = Self::default();
        for one in part.split('|') {
            let form = one.chars().next_back().filter(|c| matches!(c, '~' | '°'));
            let name = one.strip_prefix('@').map(|name| name.trim_end_matches(['~', '°']));
            match (name.and_then(|set| sets.get(set)), form) {
                (Some(set), Some('~')) => all.finite.extend(set.split_whitespace()),
                (Some(set), Some(_)) => all.participles.extend(set.split_whitespace()),
                (Some(set), None) => set.split_whitespace().for_each(|word| all.add(word)),
                (None, Some('~')) => all.finite.push(one.trim_end_matches('~')),
                (None, Some(_)) => all.participles.push(one.trim_end_matches('°')),
                (None, None) => all.add(one),
            }
        }
        all
    }

    fn add(&mut self, word: &'static str) {
        match word {
            "_" => self.is_any = true,
            "#" => self.is_figure = true,
            _ => match (word.strip_suffix('*'), word.strip_prefix('*')) {
                (Some(head), _) => self.heads.push(head),
                (None, Some(tail)) => self.tails.push(tail),
                (None, None) => self.words.push(word),
            },
        }
    }

    fn has(&self, word: &ReadWord) -> bool {
        if word.is_figure {
            return self.is_figure || self.is_any;
        }
        self.is_any
            || self.words.contains(&word.text.as_str())
            || self.heads.iter().any(|head| word.text.starts_with(head))
            || self.tails.iter().any(|tail| word.text.ends_with(tail))
            || ends_in(&word.text, &self.finite, &FINITE)
            || ends_in(&word.text, &self.participles, &PARTICIPLES)
    }
}

/// Whether a word is one of the stems with one of the endings.
fn ends_in(word: &str, stems: &[&str], endings: &[&str]) -> bool {
    stems
        .iter()
        .any(|stem| word.strip_prefix(stem).is_some_and(|rest| endings.contains(&rest)))
}
