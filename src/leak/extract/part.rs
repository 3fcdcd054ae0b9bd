//! The parts of a workbook: cells, shared texts, names of sheets.
//!
//! Cells are numbered in letters and digits (A100), and texts that cells share by their place: neither may be taken for an
//! id. What stands in attributes names things and sets measures; no number in it is anybody's.

use crate::leak::extract::attribute::Tag;
use crate::leak::extract::{Texts, entity};
use crate::leak::reduce::SEAM;
use memchr::memchr;

/// Appends the texts of a part.
pub fn read(source: &str, texts: &mut Texts) {
    let mut rest = source;
    // The cell's value is the place of a text that stands elsewhere.
    let mut is_place = false;
    let mut attributes = Texts::default();
    while let Some((text, markup)) = memchr(b'<', rest.as_bytes()).and_then(|at| rest.split_at_checked(at)) {
        put(text, is_place, texts);
        let Some((tag, after)) = Tag::read(markup, &mut attributes) else {
            // A comment, a declaration, or text.
            let end = memchr(b'>', markup.as_bytes()).map_or(markup.len(), |at| at + 1);
            let (aside, after) = markup.split_at_checked(end).unwrap_or((markup, ""));
            entity::decode(aside, &mut texts.code);
            texts.code.push('\n');
            rest = after;
            continue;
        };
        if tag.name == "c" {
            let written = markup.strip_suffix(after).unwrap_or(markup);
            is_place = !tag.is_closing && written.contains(" t=\"s\"");
        }
        // The runs of one text.
        let is_inline = matches!(tag.name, "t" | "r");
        texts.prose.push(if is_inline { SEAM } else { '\n' });
        rest = after;
    }
    put(rest, is_place, texts);
    texts.prose.push('\n');
    let named = [attributes.labels, attributes.style, attributes.code];
    for value in named.iter().flat_map(|values| values.lines()) {
        if !is_reference(value) {
            texts.style.push_str(value);
            texts.style.push('\n');
        }
    }
}

fn put(text: &str, is_place: bool, texts: &mut Texts) {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    if !(is_place && is_number) {
        entity::decode(text, &mut texts.prose);
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
