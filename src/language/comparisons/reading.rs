//! A text as the rules read it: its words, with where sentences and stretches begin.

use crate::language::figures::token::tokens;
use std::ops::Range;

/// A word, or a figure as one.
#[derive(Clone, Debug)]
pub(super) struct ReadWord {
    /// As it is compared: lower case.
    pub text: String,
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// Whether it is a figure, typed or computed, with the words that bound it: "plus de la moitié".
    pub is_figure: bool,
    /// A comma, a bracket, a dash or a quotation mark stands before it.
    pub is_apart: bool,
    /// A semicolon stands before it.
    pub is_parted: bool,
    /// It begins a paragraph.
    pub is_new: bool,
    /// The number of its sentence.
    pub sentence: usize,
}

/// A text's words, and its sentences.
pub(super) struct ReadText<'a> {
    pub text: &'a str,
    pub words: Vec<ReadWord>,
    /// The words of each sentence, and whether it asks.
    pub sentences: Vec<(Range<usize>, bool)>,
}

impl<'a> ReadText<'a> {
    /// `figures` are the figures of the text, in order.
    pub fn of(text: &'a str, figures: &[Range<usize>]) -> Self {
        let mut words: Vec<ReadWord> = Vec::new();
        let mut figures = figures.iter().peekable();
        let word = |text: String, range: Range<usize>, is_figure| ReadWord {
            text,
            range,
            is_figure,
            is_apart: false,
            is_parted: false,
            is_new: false,
            sentence: 0,
        };
        for token in tokens(text) {
            while let Some(figure) = figures.next_if(|figure| figure.start <= token.start) {
                words.push(word(text[figure.clone()].to_lowercase(), figure.clone(), true));
            }
            let is_inside = words.last().is_some_and(|last| token.start < last.range.end);
            if !is_inside {
                words.push(word(token.text, token.start..token.end, false));
            }
        }
        words.extend(figures.map(|figure| word(text[figure.clone()].to_lowercase(), figure.clone(), true)));
        let mut reading = Self {
            text,
            words,
            sentences: Vec::new(),
        };
        reading.part();
        reading
    }

    fn part(&mut self) {
        let mut from = 0;
        let mut first = 0;
        for at in 0..self.words.len() {
            let gap = &self.text[from.min(self.words[at].range.start)..self.words[at].range.start];
            let ends = ends_sentence(gap);
            if ends && at > first {
                self.sentences.push((first..at, gap.contains('?')));
                first = at;
            }
            let word = &mut self.words[at];
            word.sentence = self.sentences.len();
            word.is_apart = at == first || gap.contains([',', ':', ';', '(', ')', '–', '—', '«', '»', '“', '”', '"']);
            word.is_parted = gap.contains(';');
            word.is_new = gap.contains("\n\n");
            from = word.range.end;
        }
        if first < self.words.len() {
            let is_question = self.text[from.min(self.text.len())..].contains('?');
            self.sentences.push((first..self.words.len(), is_question));
        }
    }

    /// Whether a stretch ends before a word: at a sign, or with the sentence.
    pub fn ends_at(&self, at: usize) -> bool {
        self.words.get(at).is_none_or(|word| word.is_apart)
    }
}

/// Whether a sentence ends in what stands between two words: "al., 2018" is within one.
fn ends_sentence(gap: &str) -> bool {
    let ends = gap.match_indices(['.', '?', '!', '…']).any(|(at, sign)| {
        let next = gap[at + sign.len()..].chars().next();
        next.is_some_and(|c| c.is_whitespace() || matches!(c, '»' | '”' | '"' | ')' | '*' | '['))
    });
    ends || gap.contains("\n\n")
}
