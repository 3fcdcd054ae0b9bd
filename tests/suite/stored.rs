//! Every file of an output can be stored, beside the others and on any disk, and lies in the output.

use crate::project::Project;

const BASE: &str = "tests/errors/_base";
const WORDING: &str = "themes/constats/wording/fr-CA.ftl";

fn with_table(id: &str) -> Project {
    let project = Project::at(BASE);
    let renamed = |path: &str| project.read(path).replace("tableau-recolte", id);
    let (section, conclusion) = (
        renamed("content/sections/recolte.yaml"),
        renamed("content/conclusion.yaml"),
    );
    project
        .file("content/sections/recolte.yaml", section)
        .file("content/conclusion.yaml", conclusion)
}

fn with_section(id: &str) -> Project {
    let project = Project::at(BASE);
    let section = project.read("content/sections/recolte.yaml");
    project
        .remove("content/sections/recolte.yaml")
        .file(&format!("content/sections/{id}.yaml"), section)
        .edit(
            "content/report.yaml",
            "sections: [recolte]",
            &format!("sections: [{id}]"),
        )
}

#[track_caller]
fn refused(project: &Project, words: [&str; 2], names: [&str; 2]) {
    for (tongue, words) in ["fr", "en"].into_iter().zip(words) {
        let run = project.run(&["--lang", tongue, "build", "--no-pdf"]).fails(1);
        let said = run.stderr.replace('\u{a0}', " ");
        assert!(said.contains(words), "{said}");
        assert!(names.iter().all(|name| said.contains(name)), "{names:?}: {said}");
        assert!(said.contains("  --> ") || said.contains(" --> "), "no place: {said}");
    }
    assert!(!project.path().join("output").exists());
}

#[test]
fn no_file_has_a_name_that_windows_keeps() {
    for id in ["con", "aux", "nul", "prn", "com1", "lpt9"] {
        let words = ["Windows ne peut pas garder", "Windows cannot store"];
        refused(&with_table(id), words, [id, &format!("{id}.csv")]);
        refused(&with_section(id), words, [id, &format!("{id}.html")]);
    }
    for id in [
        "conseil",
        "com10",
        "aux-parents",
        "tableaux",
        "figures",
        "index-des-prix",
    ] {
        with_table(id).run(&["check"]).succeeds();
        with_section(id).run(&["check"]).succeeds();
    }
}

#[test]
fn no_author_takes_a_name_of_the_program() {
    let words = ["le rapport fait lui-même", "the report itself makes"];
    for id in [
        "index",
        "rapport",
        "recherche",
        "fiches",
        "fiche-x",
        "chiffres-y",
        "enonces-et-appuis",
        "methode",
    ] {
        refused(&with_section(id), words, [id, &format!("{id}.html")]);
    }
    for (id, file) in [
        ("enonces-et-appuis", "enonces-et-appuis.html"),
        ("enonces-et-appuis-tableau", "donnees/enonces-et-appuis-tableau.csv"),
        ("methode-questionnaire", "methode.html"),
        ("conclusion", "conclusion.html"),
    ] {
        refused(&with_table(id), words, [id, file]);
    }
}

/// Words of a theme that lead out of the output, or over another file.
#[test]
fn words_of_a_theme_stay_in_the_output() {
    let home = tempfile::tempdir().expect("a folder");
    let far = home.path().join("loin").display().to_string();
    for key in [
        "path-data",
        "path-report",
        "path-ledger",
        "path-card",
        "path-citation",
        "path-archive",
        "chapter-method",
    ] {
        for value in ["../loin", "a/../../loin", far.as_str(), "aux", "a\\b", "a:b", "loin. ."] {
            let project = Project::at(BASE).file(WORDING, format!("{key} = {value}\n"));
            let words = ["ne peut pas être le nom", "cannot be the name"];
            refused(&project, words, [key, WORDING]);
        }
    }
    assert!(!home.path().join("loin").exists());
    for (key, value) in [
        ("path-report", "figures.json"),
        ("path-report", "Index.HTML"),
        ("path-data", "index.html"),
        ("path-whole", "recolte.html"),
        ("path-archive", "rapport.html"),
        ("path-handouts", "methode"),
        ("path-workbook", "figures.json"),
    ] {
        let project = Project::at(BASE).file(WORDING, format!("{key} = {value}\n"));
        let run = project.run(&["--lang", "en", "build"]);
        let is_told = run.stderr.contains("would have the same file") || run.stderr.contains("the report itself makes");
        assert!(
            run.code == 1 && is_told || key == "path-handouts",
            "{key} = {value}: {}",
            run.stderr
        );
        assert!(!project.path().join("output").exists() || key == "path-handouts");
    }
    // A folder of one's own.
    let project = Project::at(BASE).file(WORDING, "path-data = à part/données\n");
    project.run(&["build", "--no-pdf"]).succeeds();
    assert!(
        project
            .path()
            .join("output/à part/données/tableau-recolte.csv")
            .is_file()
    );
}
