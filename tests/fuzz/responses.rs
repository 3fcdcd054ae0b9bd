//! Files of responses in their encodings: alone, each column read as each kind; and in a project with its questionnaire.

use crate::corpus;
use crate::documents::understood;
use crate::harness::Target;
use crate::said;
use constats::content::responses::{ColumnUse, Kind, Options, open};
use constats::diagnostic::{Diagnostics, Sources, Span, Spanned};
use constats::leak::SecretKind;
use std::fs;
use std::path::Path;

const WORDS: &[&str] = &[
    ",",
    ";",
    "\t",
    "\"",
    "\"\"",
    "\n",
    "\r",
    "\r\n",
    "\0",
    "\u{feff}",
    "1",
    "98",
    "oui",
    "-1",
    "1,5",
    "1e9",
    "é",
    "id",
    " ",
    "\u{a0}",
    "=1+1",
    "PK\u{3}\u{4}",
    "12345678",
    "1234567",
    "N/A",
    "VRAI",
    "sep=;\n",
    "{\"ImportId\":",
    "#x+y",
];

/// None, and what the project may declare.
const ENCODINGS: [Option<&str>; 6] = [
    None,
    None,
    Some("windows-1252"),
    Some("macintosh"),
    Some("utf-16le"),
    Some("gbk"),
];

fn inputs() -> Vec<Vec<u8>> {
    let folders = ["content/responses", "tests/projects", "tests/errors"].map(corpus::root);
    let mut all = corpus::bytes(&corpus::files(&folders, &["csv"]));
    for bytes in all.clone() {
        let text = String::from_utf8_lossy(&bytes);
        all.push(encoding_rs::WINDOWS_1252.encode(&text).0.into_owned());
        all.push(
            [
                b"\xff\xfe".to_vec(),
                text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            ]
            .concat(),
        );
    }
    let folders = ["tests/reference/spss", "tests/errors"].map(corpus::root);
    all.extend(corpus::bytes(&corpus::files(&folders, &["xlsx", "sav", "zsav"])));
    all
}

/// Reads every column of a file, as a kind that depends on its place, and finds cells of it again.
fn read(path: &Path, encoding: Option<&str>) {
    let mut sources = Sources::new();
    let place = Span::new(sources.add("content/report.yaml", "responses: a.csv"), 11..16);
    let options = Options {
        encoding: encoding.map(|name| Spanned::new(name.to_owned(), place)),
        named_at: Some(place),
        ..Options::default()
    };
    let taken = open(path, "a.csv", &options, &mut sources).and_then(|file| {
        const KINDS: [Kind; 5] = [
            Kind::Codes,
            Kind::Texts { longest: usize::MAX },
            Kind::Texts { longest: 8 },
            Kind::Id,
            Kind::Secret(SecretKind::OpenAnswer),
        ];
        let kinds = KINDS.iter().cycle().enumerate().take(file.columns().len());
        let uses: Vec<ColumnUse> = kinds.map(|(index, kind)| ColumnUse { index, kind: *kind }).collect();
        let columns = file.read(&uses, &mut sources)?;
        for row in [0, columns.rows / 2, columns.rows.saturating_sub(1)] {
            if row < columns.rows {
                file.locate(row, row % uses.len(), &mut sources)?;
                assert!(file.text(row, row % uses.len()).is_some(), "row {row} is lost");
            }
        }
        Ok(())
    });
    said::hold(&taken.err().unwrap_or_default(), &sources);
    said::hold(&Diagnostics::new(), &sources);
}

#[test]
fn responses() {
    let folder = tempfile::tempdir().expect("a folder of its own");
    let path = folder.path().join("a.csv");
    let target = Target {
        name: "responses",
        corpus: inputs(),
        words: WORDS,
    };
    target.run(|_, input| {
        fs::write(&path, input).expect("the file is written");
        let encoding = ENCODINGS[input.len() % ENCODINGS.len()];
        read(&path, encoding);
    });
}

#[test]
fn questionnaires() {
    let project = corpus::copy("tests/errors/_base");
    let path = project.path().join("content/responses/membres.csv");
    let target = Target {
        name: "questionnaires",
        // The second is in another encoding, where a character of one byte becomes one of three.
        corpus: vec![
            fs::read(&path).expect("the responses"),
            b"\x80d,jardine,recolte,legumes_tomates,legumes_courges,heures\nM1,1,1,1,0,4\n".to_vec(),
        ],
        words: WORDS,
    };
    target.run(|_, input| {
        fs::write(&path, input).expect("the responses are written");
        understood(project.path());
    });
}
