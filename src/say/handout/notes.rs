//! Footnotes of several chapters on one handout: each is numbered anew where it is first called.

use crate::report::{Block, Inline, walk};
use std::collections::BTreeMap;

#[derive(Debug, Default)]
pub(in crate::say) struct Notes {
    pub texts: Vec<Vec<Inline>>,
    /// Where it stood, and its number there → its number here.
    known: BTreeMap<(String, usize), usize>,
}

impl Notes {
    /// Running text with the numbers that its footnotes have here. `notes` are those of its `place`.
    pub fn renumbered(&mut self, place: &str, notes: &[Vec<Inline>], mut text: Vec<Inline>) -> Vec<Inline> {
        self.renumber(place, notes, &mut text);
        text
    }

    fn renumber(&mut self, place: &str, notes: &[Vec<Inline>], text: &mut [Inline]) {
        walk::each_inline_mut(text, &mut |inline| {
            if let Inline::Footnote(index) = inline
                && let Some(text) = notes.get(*index)
            {
                let next = self.texts.len();
                let number = *self.known.entry((place.to_owned(), *index)).or_insert(next);
                if number == next {
                    self.texts.push(text.clone());
                }
                *index = number;
            }
        });
    }

    /// The same of whole blocks.
    pub fn renumber_blocks(&mut self, place: &str, notes: &[Vec<Inline>], blocks: &mut [Block]) {
        for text in walk::texts_mut(blocks) {
            self.renumber(place, notes, text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Notes;
    use crate::report::Inline;

    #[test]
    fn notes_of_two_places_are_numbered_as_they_are_called() {
        let note = |text: &str| vec![Inline::Text(text.to_owned())];
        let (first, second) = ([note("a"), note("b")], [note("c")]);
        let mut notes = Notes::default();
        let call = |notes: &mut Notes, place: &str, from: &[Vec<Inline>], index| {
            notes.renumbered(place, from, vec![Inline::Strong(vec![Inline::Footnote(index)])])
        };
        let numbered = |number| vec![Inline::Strong(vec![Inline::Footnote(number)])];
        assert_eq!(call(&mut notes, "un", &first, 1), numbered(0));
        assert_eq!(call(&mut notes, "deux", &second, 0), numbered(1));
        assert_eq!(call(&mut notes, "un", &first, 1), numbered(0));
        assert_eq!(call(&mut notes, "un", &first, 0), numbered(2));
        assert_eq!(notes.texts, [note("b"), note("c"), note("a")]);
    }
}
