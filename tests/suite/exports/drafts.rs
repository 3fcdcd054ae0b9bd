//! Whatever an export holds, its draft says nothing to its author but what they have to confirm.

use crate::project::Project;
use serde_json::Value;
use std::path::Path;

/// The exports of a folder that are in no list of figures, each with its structure files.
const OTHERS: &[(&str, &str, &[&str])] = &[
    ("tests/exports", "google.csv", &[]),
    ("tests/exports", "lime.csv", &[]),
    ("tests/exports", "lime.csv", &["lime.lss"]),
    ("tests/exports", "lime.csv", &["lime.txt"]),
    ("tests/exports", "qualtrics.csv", &[]),
    ("tests/exports", "qualtrics.csv", &["qualtrics.qsf"]),
    ("tests/exports", "qualtrics_rows.csv", &[]),
    ("tests/exports", "redcap.csv", &[]),
    ("tests/exports", "redcap.csv", &["redcap_dict.csv"]),
    ("tests/exports", "spss.sav", &[]),
    ("tests/exports", "hostile.csv", &[]),
];

/// The folders with a list of figures, each with where it stands.
const COUNTED: &[(&str, &str)] = &[
    ("tests/exports/written", "tests/exports/figures.json"),
    ("tests/exports/exported", "tests/exports/exported/figures.json"),
    ("tests/exports/packaged", "tests/exports/packaged/figures.json"),
    ("tests/exports/sets", "tests/exports/sets/figures.json"),
    ("tests/exports/plain", "tests/exports/plain/figures.json"),
];

/// What a draft leaves to its author: beginnings of warnings, with the one file that may be warned so; any, where none is named.
const TO_CONFIRM: &[(&str, &str)] = &[
    ("warning: the disclosure policy is still to be confirmed", ""),
    ("warning: the date of the report is still to be confirmed", ""),
    // Names and addresses lie in the project's folder: only its author can take them out.
    (
        "warning: “content/responses/lime_old.lsa” also holds the list of participants",
        "lime_old.lsa",
    ),
    // People gave one answer twice.
    ("warning: “ages”: 18 answers repeat a choice", "spssio_test.sav"),
];

/// Every export of the tests: folder, file, structure files.
fn all() -> Vec<(String, String, Vec<String>)> {
    let others = OTHERS.iter().map(|(folder, file, structures)| {
        let structures = structures.iter().map(|one| (*one).to_owned()).collect();
        ((*folder).to_owned(), (*file).to_owned(), structures)
    });
    let mut all: Vec<(String, String, Vec<String>)> = others.collect();
    for (folder, figures) in COUNTED {
        let figures = std::fs::read_to_string(Path::new(figures)).expect("figures");
        let figures: Vec<Value> = serde_json::from_str(&figures).expect("JSON");
        for one in figures {
            let file = one["file"].as_str().expect("a name").to_owned();
            let structures = one["structure"].as_array().into_iter().flatten();
            let structures: Vec<String> = structures.map(|one| one.as_str().expect("a name").to_owned()).collect();
            // Whoever has no structure file gets a draft, too.
            if !structures.is_empty() {
                all.push(((*folder).to_owned(), file.clone(), Vec::new()));
            }
            all.push(((*folder).to_owned(), file, structures));
        }
    }
    all
}

#[test]
fn a_draft_is_warned_of_nothing_but_what_is_to_be_confirmed() {
    let all = all();
    assert!(all.len() > 50, "{}", all.len());
    let mut wrong = Vec::new();
    for (folder, file, structures) in &all {
        let project = Project::at(folder);
        let mut command = vec!["--lang", "en", "new", "p", file];
        for structure in structures {
            command.extend(["--structure", structure]);
        }
        project.run(&command).succeeds();
        let said = project.run(&["--lang", "en", "check", "p"]).stderr;
        let mistakes = said
            .lines()
            .filter(|line| line.starts_with("warning") || line.starts_with("error"));
        let is_left = |line: &&str| {
            let may = |(start, only): &(&str, &str)| line.starts_with(start) && (only.is_empty() || *only == file);
            !TO_CONFIRM.iter().any(may)
        };
        wrong.extend(
            mistakes
                .filter(is_left)
                .map(|line| format!("{file} {structures:?}: {line}")),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
