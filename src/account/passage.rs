//! A text of the commentary as accounting reads it.

use crate::content::yaml::Text;
use crate::diagnostic::{Sources, Span};
use crate::language::sentence;
use crate::report::Value;
use crate::survey::Language;
use std::collections::BTreeSet;
use std::ops::Range;

/// What stands where an expression, a link's target or a list's number stood: no word, no space.
const BLANK: char = '\u{1}';

/// One text with the figures that its expressions computed.
#[derive(Clone, Debug)]
pub struct Passage {
    /// The text as its author wrote it, with its place.
    pub text: Text,
    /// The text with the same bytes, but for those that are not read: expressions, targets of links, footnote marks.
    pub read: String,
    /// What its expressions computed, in the order of the text.
    pub computed: Vec<Computed>,
    /// Whether something else answers for its figures: the source of a table that was typed in.
    pub is_answered: bool,
    /// By whose rules its figures are read, where they aren't those of the report's language.
    pub language: Option<Language>,
}

/// An expression with what it said.
#[derive(Clone, Debug)]
pub struct Computed {
    /// The bytes of the text that the expression stands for.
    pub range: Range<usize>,
    /// As it is printed.
    pub text: String,
    /// The exact values behind it.
    pub values: Vec<Value>,
}

impl Computed {
    /// Numerators and denominators; none for what is no share.
    pub fn shares(&self) -> impl Iterator<Item = (u128, u128)> {
        self.values.iter().flat_map(Value::shares)
    }
}

/// Every text once: those that were said, whose expressions are computed, then those of the `written` that no part of the
/// report has said so far.
pub fn every(said: Vec<Passage>, written: &[Text]) -> Vec<Passage> {
    let mut seen = BTreeSet::new();
    let mut all: Vec<Passage> = said
        .into_iter()
        .filter(|passage| seen.insert(passage.text.span))
        .collect();
    let others = written.iter().filter(|text| !seen.contains(&text.span));
    all.extend(others.map(|text| Passage::new(text, Vec::new())));
    all
}

impl Passage {
    /// `expressions` are the ranges of `{{ … }}` with what they computed.
    pub fn new(text: &Text, computed: Vec<Computed>) -> Self {
        let mut read = text.value.clone().into_bytes();
        for computed in &computed {
            blank(&mut read, computed.range.clone());
        }
        for range in unread(&text.value) {
            blank(&mut read, range);
        }
        Self {
            text: text.clone(),
            // Whole characters were replaced by as many bytes of one.
            read: String::from_utf8(read).unwrap_or_default(),
            computed,
            is_answered: false,
            language: None,
        }
    }

    /// Whether the text stands in a part of a file.
    pub fn lies_in(&self, scope: Option<Span>) -> bool {
        scope.is_none_or(|scope| {
            let own = self.text.span;
            scope.source == own.source && scope.start <= own.start && own.end <= scope.end
        })
    }

    /// The words of some bytes, in one line.
    pub fn phrase(&self, range: &Range<usize>) -> String {
        self.read[range.clone()]
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Where some bytes stand in their file.
    pub fn span(&self, range: &Range<usize>, sources: &Sources) -> Span {
        self.text
            .span_of(range.clone(), &sources.get(self.text.span.source).text)
    }

    /// Whether the text sets some words apart as someone's own: between quotation marks, or as all that it says.
    pub fn quotes(&self, range: &Range<usize>) -> bool {
        let (before, after) = (self.read[..range.start].trim_end(), self.read[range.end..].trim_start());
        let is_alone = |text: &str| !text.contains(|c: char| c.is_alphanumeric() || c == BLANK);
        before.ends_with(['«', '“', '"']) && after.starts_with(['»', '”', '"']) || is_alone(before) && is_alone(after)
    }

    /// The sentence around a place: from the end of the one before to its own.
    pub fn sentence(&self, range: &Range<usize>) -> Range<usize> {
        // A line break inside a paragraph ends nothing.
        let ends = |at: usize| sentence::ends_at(&self.read, at) || self.read[at..].starts_with("\n\n");
        let start = self.read[..range.start]
            .char_indices()
            .rev()
            .find(|(at, _)| ends(*at))
            .map_or(0, |(at, c)| at + c.len_utf8());
        let end = self.read[range.end..]
            .char_indices()
            .find(|(at, _)| ends(range.end + at))
            .map_or(self.read.len(), |(at, c)| range.end + at + c.len_utf8());
        start..end
    }
}

fn blank(bytes: &mut [u8], range: Range<usize>) {
    if let Some(bytes) = bytes.get_mut(range) {
        bytes.fill(BLANK as u8);
    }
}

/// What is not read as words: targets of links, addresses, marks of footnotes, code, expressions that nothing computed,
/// numbers of list items.
fn unread(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (open, close) in [("](", ")"), ("<http", ">"), ("[^", "]"), ("`", "`"), ("{{", "}}")] {
        let mut from = 0;
        while let Some(at) = text[from..].find(open) {
            let start = from + at;
            let inside = start + open.len();
            // What nothing closes is printed.
            let Some(length) = text[inside..].find(close) else {
                break;
            };
            let end = inside + length + close.len();
            found.push(start..end);
            from = end;
        }
    }
    let mut line = 0;
    for content in text.split_inclusive('\n') {
        let indent = content.len() - content.trim_start().len();
        let digits = content[indent..].bytes().take_while(u8::is_ascii_digit).count();
        let marks = content[indent + digits..].starts_with(". ") || content[indent + digits..].starts_with(") ");
        if digits > 0 && marks {
            found.push(line + indent..line + indent + digits);
        }
        line += content.len();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Passage, unread};
    use crate::content::yaml::Text;
    use crate::diagnostic::{Sources, Span};
    use std::ops::Range;

    fn passage(text: &str) -> Passage {
        let span = Span::new(Sources::new().add("a.yaml", text.to_owned()), 0..text.len());
        Passage::new(&Text::new(text.to_owned(), span), Vec::new())
    }

    fn at(text: &str, words: &str) -> Range<usize> {
        let start = text.find(words).expect("the words");
        start..start + words.len()
    }

    #[test]
    fn targets_marks_code_and_numbers_of_items_are_not_read() {
        let told = |text| -> Vec<&str> { unread(text).into_iter().map(|range| &text[range]).collect() };
        assert_eq!(told("Été [12](a/3) et [4](b/5)."), ["](a/3)", "](b/5)"]);
        assert_eq!(
            told("Note[^1], <http://a/2>, `3` et `4`."),
            ["<http://a/2>", "[^1]", "`3`", "`4`"]
        );
        assert_eq!(told("Été :\n  12. Douze\n3) Trois\n4 fois\n"), ["12", "3"]);
        assert_eq!(told("{{ a(1) }} et {{ 5"), ["{{ a(1) }}"]);
    }

    #[test]
    fn a_sentence_ends_at_its_mark_or_its_paragraph() {
        let text = "Été ? Deux là !\nTrois,\ndit-on\n\nQuatre";
        let of = |words| &text[passage(text).sentence(&at(text, words))];
        assert_eq!(of("Été"), "Été ?");
        assert_eq!(of("Deux"), " Deux là !");
        assert_eq!(of("Trois"), "\nTrois,\ndit-on\n");
        assert_eq!(of("Quatre"), "\nQuatre");
        let text = "Ici M. Roy compte 1.2 enfant.[^1] Voilà";
        let of = |words| &text[passage(text).sentence(&at(text, words))];
        assert_eq!(of("compte"), "Ici M. Roy compte 1.2 enfant.");
    }

    #[test]
    fn words_are_quoted_between_marks_or_as_all_that_is_said() {
        let quotes = |text, words| passage(text).quotes(&at(text, words));
        assert!(quotes("Il dit « deux fois ».", "deux fois") && quotes("– deux fois !", "deux fois"));
        assert!(!quotes("Il dit deux fois.", "deux fois") && !quotes("deux fois plus", "deux fois"));
        // What an expression computes is said too.
        assert!(!quotes("{{ n }} deux fois", "deux fois"));
    }
}
