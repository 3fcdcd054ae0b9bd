//! The parts of a workbook: cells, shared texts, names of sheets.
//!
//! Cells are numbered in letters and digits (A100), and texts that cells share by their place: neither may be taken for an
//! id. What stands in attributes names things and sets measures; no number in it is anybody's.

use crate::leak::extract::attribute::Values;
use crate::leak::extract::markup::{self, text_of};
use crate::leak::reduce::SEAM;
use crate::leak::texts::Texts;
use html5gum::State;

/// Appends the texts of a part.
pub fn read(source: &str, texts: &mut Texts) {
    let mut part = WorkbookPart {
        texts,
        prose: Vec::new(),
        values: Values::default(),
        shares_next: false,
        is_shared: false,
    };
    markup::read(source, &mut part);
    let WorkbookPart {
        texts, prose, values, ..
    } = part;
    texts.prose.push_str(&text_of(&prose));
    texts.prose.push('\n');
    for values in [values.labels, values.style, values.code] {
        for value in text_of(&values).lines().filter(|value| !is_reference(value)) {
            texts.style.push_str(value);
            texts.style.push('\n');
        }
    }
}

struct WorkbookPart<'t> {
    texts: &'t mut Texts,
    prose: Vec<u8>,
    values: Values,
    /// Whether the cell that is opened next, and the one that is open, names the place of a text that stands elsewhere.
    shares_next: bool,
    is_shared: bool,
}

impl WorkbookPart<'_> {
    /// Between the runs of one text stands nothing.
    fn tag(&mut self, name: &[u8]) {
        let is_inline = matches!(name, b"t" | b"r");
        self.prose.push(if is_inline { SEAM as u8 } else { b'\n' });
        if name == b"c" {
            self.is_shared = std::mem::take(&mut self.shares_next);
        }
    }
}

impl markup::Pieces for WorkbookPart<'_> {
    fn text(&mut self, text: &[u8]) {
        if !(self.is_shared && text.iter().all(u8::is_ascii_digit)) {
            self.prose.extend_from_slice(text);
        }
    }

    fn attribute(&mut self, tag: &[u8], name: &[u8], value: &[u8]) {
        self.shares_next |= (tag, name, value) == (b"c", b"t", b"s");
        self.values.put(name, value);
    }

    fn open(&mut self, name: &[u8]) -> Option<State> {
        self.tag(name);
        None
    }

    fn close(&mut self, name: &[u8]) {
        self.tag(name);
    }

    fn aside(&mut self, text: &[u8]) {
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
