//! Whole projects of which one document is broken: from its bytes to the survey and the commentary.

use crate::corpus;
use crate::harness::Target;
use crate::said;
use constats::content::project::Project;
use constats::diagnostic::{Diagnostics, Sources};
use constats::resolve;
use std::fs;
use std::path::{Path, PathBuf};

const WORDS: &[&str] = &[
    ": ",
    "- ",
    "  ",
    "\n",
    "\t",
    "|",
    ">",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "'",
    "#",
    "&a ",
    "*a",
    "!!str ",
    "---\n",
    "? ",
    "<<: *a",
    "null",
    "98",
    "-1",
    "1e400",
    "99999999999999999999",
    "\u{feff}",
    "é",
    "\u{202e}",
    "x: [",
    "- - ",
    "choices: ",
    "groups: ",
    "id: ",
    "of: ",
    "{{ n() }}",
    "asked_if: ",
    "code: 1",
    "type: single",
];

/// What a project says when it is read.
pub fn understood(project: &Path) {
    let mut sources = Sources::new();
    let read = Project::read(project, &mut sources);
    let said = read.and_then(|project| resolve::resolve(&project, &mut resolve::Understood::default(), &mut sources));
    match said {
        Ok((_, warnings)) => said::hold(&warnings, &sources),
        Err(mistakes) => {
            assert!(mistakes.has_errors(), "refused without a reason");
            said::hold(&mistakes, &sources);
        }
    }
    said::hold(&Diagnostics::new(), &sources);
}

/// A copy of each project, and its documents in it.
fn projects() -> (Vec<tempfile::TempDir>, Vec<PathBuf>) {
    let names = [
        "tests/errors/_base",
        "tests/projects/base",
        "tests/projects/reprises",
        "tests/projects/confidentiel",
    ];
    let copies: Vec<_> = names.iter().map(|name| corpus::copy(name)).collect();
    let folders: Vec<PathBuf> = copies.iter().map(|copy| copy.path().to_owned()).collect();
    let documents = corpus::files(&folders, &["yaml"]);
    (copies, documents)
}

#[test]
fn documents() {
    let (copies, files) = projects();
    let target = Target {
        name: "documents",
        corpus: corpus::bytes(&files),
        words: WORDS,
    };
    let before = target.corpus.clone();
    target.run(|own, input| {
        // Mostly where the input comes from, sometimes where another document belongs.
        let index = match input.len().is_multiple_of(8) {
            true => input.len() / 8 % files.len(),
            false => own,
        };
        let mut copies = copies.iter();
        let project = copies.find(|copy| files[index].starts_with(copy.path()));
        fs::write(&files[index], input).expect("the document is written");
        understood(project.expect("the project of the document").path());
        fs::write(&files[index], &before[index]).expect("the document is as it was");
    });
}
