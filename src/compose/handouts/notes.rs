//! Footnotes of several chapters on one handout: each is numbered anew where it is first called.

use crate::report::{Block, Finding, Inline};
use std::collections::BTreeMap;

#[derive(Debug, Default)]
pub(super) struct Notes {
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

    fn renumber(&mut self, place: &str, notes: &[Vec<Inline>], inlines: &mut [Inline]) {
        for inline in inlines {
            match inline {
                Inline::Footnote(index) => {
                    let Some(text) = notes.get(*index) else {
                        continue;
                    };
                    let next = self.texts.len();
                    let number = *self.known.entry((place.to_owned(), *index)).or_insert(next);
                    if number == next {
                        self.texts.push(text.clone());
                    }
                    *index = number;
                }
                Inline::Emphasis(inner)
                | Inline::Strong(inner)
                | Inline::Link { text: inner, .. }
                | Inline::Reference { text: inner, .. } => self.renumber(place, notes, inner),
                Inline::Text(_) | Inline::Figure(_) | Inline::Superscript(_) | Inline::Code(_) | Inline::LineBreak => {}
            }
        }
    }

    /// The same of whole blocks.
    pub fn renumber_blocks(&mut self, place: &str, notes: &[Vec<Inline>], blocks: &mut [Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(text) | Block::Heading { text, .. } => self.renumber(place, notes, text),
                Block::List { items, .. } => {
                    items
                        .iter_mut()
                        .for_each(|item| self.renumber_blocks(place, notes, item));
                }
                Block::Findings(findings) => self.renumber_findings(place, notes, findings),
                Block::Comparison(comparison) => {
                    for column in &mut comparison.columns {
                        self.renumber_blocks(place, notes, &mut column.blocks);
                    }
                }
                Block::Table(table) => {
                    self.renumber(place, notes, &mut table.caption);
                    for note in &mut table.notes {
                        self.renumber(place, notes, &mut note.text);
                    }
                }
                Block::Criteria(criteria) => {
                    self.renumber(place, notes, &mut criteria.title);
                    criteria
                        .items
                        .iter_mut()
                        .for_each(|item| self.renumber(place, notes, item));
                }
                Block::Quotation(quotation) => {
                    self.renumber(place, notes, &mut quotation.text);
                    self.renumber(place, notes, &mut quotation.attribution);
                }
                Block::Statements(statements) => {
                    for statement in statements {
                        self.renumber(place, notes, &mut statement.text);
                    }
                }
            }
        }
    }

    fn renumber_findings(&mut self, place: &str, notes: &[Vec<Inline>], findings: &mut [Finding]) {
        for finding in findings {
            self.renumber(place, notes, &mut finding.text);
            self.renumber_findings(place, notes, &mut finding.details);
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
