//! Files that no test wrote: those that a package ships (`tests/exports/packaged`), those that a tool's own exporter made of
//! invented answers (`tests/exports/exported`), and real public exports, which `tests/exports/real.py` cuts and counts by
//! pandas. The last are others' and not kept here: `CONSTATS_REAL_EXPORTS` names the folder that the script made. Of each,
//! `constats new` makes a report that builds at once and counts what pandas counts.

use super::counted::{difference, listed};
use crate::project::Project;
use serde_json::Value;
use std::path::Path;

#[test]
fn files_of_spss_itself_are_counted_as_pyreadstat_counts_them() {
    counted("tests/exports/packaged");
}

#[test]
fn sets_of_several_answers_are_one_question_each_and_counted_as_pandas_counts_them() {
    counted("tests/exports/sets");
}

#[test]
fn tables_made_by_hand_are_counted_as_pandas_counts_them() {
    counted("tests/exports/plain");
}

#[test]
fn what_kobotoolbox_exports_itself_is_counted_as_pandas_counts_it() {
    counted("tests/exports/exported");
}

#[test]
#[ignore = "needs the folder that tests/exports/real.py makes"]
fn real_exports_are_counted_as_pandas_counts_them() {
    let folder = std::env::var("CONSTATS_REAL_EXPORTS").expect("CONSTATS_REAL_EXPORTS names the folder");
    counted(&folder);
}

/// Holds what is drafted of each file of a folder against its `figures.json`.
fn counted(folder: &str) {
    let figures = std::fs::read_to_string(Path::new(folder).join("figures.json")).expect("figures");
    let figures: Vec<Value> = serde_json::from_str(&figures).expect("JSON");
    assert!(!figures.is_empty());
    let wrong: Vec<String> = figures.iter().flat_map(|one| wrong(folder, one)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is wrong with the draft of one file.
fn wrong(folder: &str, one: &Value) -> Vec<String> {
    let file = one["file"].as_str().expect("a name");
    let project = Project::at(folder);
    let mut command = vec!["--lang", "en", "new", "p", file];
    for structure in one["structure"].as_array().into_iter().flatten() {
        command.extend(["--structure", structure.as_str().expect("a name")]);
    }
    for command in [&command[..], &["build", "p"]] {
        let run = project.run(command);
        if run.code != 0 {
            return vec![format!("{file}: {}", run.stderr)];
        }
    }
    let questions = listed(&project.run(&["--lang", "en", "questions", "p"]).succeeds().stdout);
    let mut wrong = Vec::new();
    for (name, expected) in one["questions"].as_object().expect("questions") {
        // An item may stand below what its neighbours were brought together under.
        let end = format!(" – {name}");
        let found = questions.get(name).or_else(|| {
            let mut items = questions.iter().filter(|(listed, _)| listed.ends_with(&end));
            items.next().map(|(_, found)| found).filter(|_| items.next().is_none())
        });
        wrong.extend(difference(found, expected).map(|what| format!("{file}: {name}: {what}")));
    }
    wrong
}
