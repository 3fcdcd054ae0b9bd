//! The parts of a workbook: cells, shared texts, names of sheets.
//!
//! Cells are numbered in letters and digits (A100), and texts that cells share by their place: neither may be taken for an
//! id. What stands in attributes names things and sets measures; no number in it is anybody's.

use crate::leak::extract::{attribute, markup};
use crate::leak::reduce::SEAM;
use crate::leak::texts::Texts;
use html5gum::State;

/// Appends the texts of a part.
pub fn read(source: &str, texts: &mut Texts) {
    let mut part = Part {
        texts,
        attributes: Texts::default(),
        is_cell: false,
        is_shared: false,
    };
    markup::read(source, &mut part);
    let Part { texts, attributes, .. } = part;
    texts.prose.push('\n');
    let named = [attributes.labels, attributes.style, attributes.code];
    for value in named.iter().flat_map(|values| values.lines()) {
        if !is_reference(value) {
            texts.style.push_str(value);
            texts.style.push('\n');
        }
    }
}

struct Part<'t> {
    texts: &'t mut Texts,
    attributes: Texts,
    /// Whether attributes that come are a cell's.
    is_cell: bool,
    /// Whether the cell's value is the place of a text that stands elsewhere.
    is_shared: bool,
}

impl Part<'_> {
    /// Whether the name is a cell's; in the place of its tag a gap, unless it is of the runs of one text.
    fn tag(&mut self, name: &str) -> bool {
        let is_inline = matches!(name, "t" | "r");
        self.texts.prose.push(if is_inline { SEAM } else { '\n' });
        name == "c"
    }
}

impl markup::Pieces for Part<'_> {
    fn text(&mut self, text: &str) {
        let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
        if !(self.is_shared && is_number) {
            self.texts.prose.push_str(text);
        }
    }

    fn open(&mut self, name: &str) -> Option<State> {
        self.is_cell = self.tag(name);
        self.is_shared &= !self.is_cell;
        None
    }

    fn close(&mut self, name: &str) {
        self.is_shared &= !self.tag(name);
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.is_shared |= self.is_cell && name == "t" && value == "s";
        attribute::put(name, value, &mut self.attributes);
    }

    fn aside(&mut self, text: &str) {
        markup::decode(text, &mut self.texts.code);
        self.texts.code.push('\n');
    }
}

/// A100, A1:B100, $A$1.
fn is_reference(value: &str) -> bool {
    value.split([':', ' ', ',']).all(|cell| {
        let cell = cell.replace('$', "");
        let digits = cell.trim_start_matches(|c: char| c.is_ascii_uppercase());
        (1..=3).contains(&(cell.len() - digits.len())) && digits.bytes().all(|byte| byte.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::{Texts, read};

    fn texts(source: &str) -> Texts {
        let mut texts = Texts::default();
        read(source, &mut texts);
        texts
    }

    #[test]
    fn places_of_cells_and_texts_are_no_texts() {
        let found = texts(
            r#"<?xml version="1.0"?><row r="100" spans="1:3"><c r="A100" s="4" t="s"><v>10234</v></c><c r="B100"><v>10235</v></c><c r="C100" t="str"><v>R0012</v></c></row><mergeCell ref="A100:B100"/>"#,
        );
        assert!(!found.prose.contains("10234") && found.prose.contains("10235") && found.prose.contains("R0012"));
        let all = [found.prose, found.labels, found.style].concat();
        assert!(!all.contains("A100") && !all.contains("B100"), "{all}");
    }

    #[test]
    fn words_are_found_wherever_they_stand() {
        let found = texts(
            "<si><t>l&apos;été</t></si><sheet name=\"1 R0012\"/><is><r><t>R00</t></r><r><t>13</t></r></is><!-- R0014 -->",
        );
        assert!(found.prose.contains("l'été") && found.style.contains("1 R0012") && found.code.contains("R0014"));
        assert!(found.prose.replace('\u{1f}', "").contains("R0013"), "{}", found.prose);
    }
}
