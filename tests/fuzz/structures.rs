//! What tools save of a questionnaire: XML, JSON, tables, workbooks, archives; and the table of responses in an archive.

use crate::corpus;
use crate::harness::Target;
use crate::said;
use constats::content::responses::{ColumnUse, Kind, Options, open, saved};
use constats::diagnostic::Sources;
use constats::export::structure;
use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const WORDS: &[&str] = &[
    "<row>",
    "</row>",
    "<qid/>",
    "<rows>",
    "<![CDATA[",
    "]]>",
    "<!DOCTYPE a [<!ENTITY b \"c\">]>",
    "&b;",
    "&#0;",
    "_",
    "{",
    "}",
    "[",
    "null",
    "\"Payload\":",
    "1, a | 2, b",
    "|",
    ",",
    "\t",
    "\"",
    "\n",
    "begin_group",
    "end_group",
    "select_one ",
    "${a} = 'b'",
    "label::",
    "\u{feff}",
    "é",
];

/// A part of an archive, and what else is in it.
type Parts = Vec<(String, Vec<u8>)>;

fn parts(path: &Path) -> Parts {
    let mut archive = ZipArchive::new(fs::File::open(path).expect("an archive")).expect("an archive");
    let names: Vec<String> = archive
        .file_names()
        .flatten()
        .map(std::borrow::Cow::into_owned)
        .collect();
    let mut read = |name: String| {
        let mut bytes = Vec::new();
        let mut part = archive.by_name(&name).expect("a part");
        part.read_to_end(&mut bytes).expect("bytes");
        (name, bytes)
    };
    names.into_iter().map(&mut read).collect()
}

fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive.start_file(name, SimpleFileOptions::default()).expect("a part");
        archive.write_all(bytes).expect("written");
    }
    archive.finish().expect("an archive").into_inner()
}

fn structure_of(path: &Path) {
    match saved(path, "a") {
        Ok(saved) => drop(structure::read(&saved)),
        Err(told) => said::hold(&told, &Sources::new()),
    }
}

#[test]
fn structures() {
    let folder = tempfile::tempdir().expect("a folder of its own");
    let path = folder.path().join("a");
    let folders = ["tests/exports"].map(corpus::root);
    let mut inputs = corpus::bytes(&corpus::files(&folders, &["lss", "qsf", "txt", "xlsx", "lsa"]));
    inputs.push(fs::read(corpus::root("tests/exports/redcap_dict.csv")).expect("a dictionary"));
    let target = Target {
        name: "structures",
        corpus: inputs,
        words: WORDS,
    };
    target.run(|_, input| {
        fs::write(&path, input).expect("the file is written");
        structure_of(&path);
    });
}

/// Whole archives with a part that is not.
#[test]
fn archives_of_limesurvey() {
    let folder = tempfile::tempdir().expect("a folder of its own");
    let path = folder.path().join("a.lsa");
    let whole = ["lime.lsa", "lime_old.lsa"].map(|name| parts(&corpus::root("tests/exports/written").join(name)));
    let target = Target {
        name: "archives",
        corpus: whole.iter().flatten().map(|(_, bytes)| bytes.clone()).collect(),
        words: WORDS,
    };
    target.run(|_, input| {
        let is_responses = String::from_utf8_lossy(input).contains("<responses>");
        let mut parts = whole[input.len() % 2].clone();
        let end = if is_responses { ".lsr" } else { ".lss" };
        for part in parts.iter_mut().filter(|(name, _)| name.ends_with(end)) {
            part.1 = input.to_vec();
        }
        fs::write(&path, packed(&parts)).expect("the file is written");
        structure_of(&path);
        let mut sources = Sources::new();
        let taken = open(&path, "a.lsa", &Options::default(), &mut sources).and_then(|file| {
            let kind = Kind::Texts { longest: 400 };
            let uses: Vec<ColumnUse> = (0..file.columns().len())
                .map(|index| ColumnUse { index, kind })
                .collect();
            file.read(&uses, &mut sources)
        });
        said::hold(&taken.err().unwrap_or_default(), &sources);
    });
}
