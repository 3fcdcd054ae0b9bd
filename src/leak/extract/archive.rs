//! Archives: each file in them is read as what it is. A workbook (OOXML) is one too.

use crate::leak::extract::{encoding, noise, part};
use crate::leak::texts::{Inside, Texts};
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The part that every workbook and text document has.
const DOCUMENT: &str = "[Content_Types].xml";

/// No file that a report packs is as long; what a few bytes can claim to be would fill the memory.
const LONGEST: u64 = 256 << 20;

/// Appends the texts of a ZIP archive, names and comments of its files included. One that can't be opened, or a file of it
/// that can't be, makes it unreadable; what can be read is read nevertheless.
pub fn read(bytes: &[u8], inside: Inside<'_>, texts: &mut Texts) {
    // What no file of it holds.
    noise::read(bytes, &mut texts.noise);
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
        texts.unreadable = true;
        return;
    };
    encoding::decode(archive.comment(), |text| texts.label(text));
    let is_document = archive.index_for_name(DOCUMENT).is_some();
    for index in 0..archive.len() {
        let Ok(mut file) = archive.by_index(index) else {
            texts.unreadable = true;
            continue;
        };
        let name = String::from_utf8_lossy(file.name_raw()).into_owned();
        texts.label(&name);
        texts.label(file.comment());
        let mut content = Vec::new();
        let read = file.by_ref().take(LONGEST).read_to_end(&mut content);
        texts.unreadable |= read.is_err() || content.len() as u64 == LONGEST;
        if is_document && [".xml", ".rels"].iter().any(|end| name.ends_with(end)) {
            encoding::decode(&content, |text| part::read(text, texts));
        } else {
            inside(&name, &content, texts);
        }
        texts.prose.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::Texts;
    use crate::leak::extract;
    use std::io::{Cursor, Write};
    use zip::write::{SimpleFileOptions, ZipWriter};

    fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            writer
                .start_file(*name, SimpleFileOptions::default())
                .expect("a file in the archive");
            writer.write_all(bytes).expect("written");
        }
        writer.finish().expect("an archive").into_inner()
    }

    fn texts(bytes: &[u8]) -> Texts {
        let mut texts = Texts::default();
        extract::read("a.zip", bytes, &mut texts);
        texts
    }

    #[test]
    fn files_are_read_as_what_they_are() {
        let inner = archive(&[("b.json", br#"{"a": "R\u00e90012"}"#)]);
        let found = texts(&archive(&[("a/R0099.html", b"<p>R<b>00</b>13</p>"), ("c.zip", &inner)]));
        assert!(!found.unreadable);
        assert!(found.prose.contains("R\u{1f}00\u{1f}13") && found.prose.contains("Ré0012"));
        assert!(found.labels.contains("a/R0099.html"));
    }

    #[test]
    fn what_cannot_be_read_is_told() {
        let mut bytes = archive(&[("a.txt", "un texte qui se lit bien ".repeat(20).as_bytes())]);
        assert!(!texts(&bytes).unreadable);
        // Inside its only file.
        for byte in &mut bytes[40..44] {
            *byte ^= 0x55;
        }
        assert!(texts(&bytes).unreadable);
        let mut deep = archive(&[("a.txt", b"a")]);
        for _ in 0..5 {
            deep = archive(&[("a.zip", &deep)]);
        }
        assert!(texts(&deep).unreadable);
    }
}
