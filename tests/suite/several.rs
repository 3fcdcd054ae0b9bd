//! `constats new` from several exports: each file is a group of the report.

use crate::project::Project;
use std::fmt::Write as _;

/// 30 outreach workers and 24 managers: a question that both were asked, a battery of which the managers have one item, a
/// number and a weight of one file each.
fn surveyed() -> Project {
    let mut workers = String::from("id;Utile?;Avis [Accueil];Avis [Horaires];Avis [Lieux];poids\n");
    for n in 0..30 {
        let (yes, degree) = (if n < 21 { "Oui" } else { "Non" }, ["Bon", "Moyen", "Mauvais"][n % 3]);
        writeln!(workers, "T{n};{yes};{degree};{degree};{degree};1,{}", n % 4).expect("a line");
    }
    let mut managers = String::from("id;Utile?;Avis [Horaires];Combien de familles suivez-vous?\n");
    for n in 0..24 {
        let (yes, degree) = (if n < 6 { "Oui" } else { "Non" }, ["Bon", "Moyen", "Mauvais"][n % 3]);
        writeln!(managers, "G{n};{yes};{degree};{}", 8 + n).expect("a line");
    }
    Project::empty()
        .file("ptp/reponses.csv", workers)
        .file("pg/reponses.csv", managers)
}

#[test]
fn each_file_is_a_group_that_is_asked_what_its_file_holds() {
    let project = surveyed();
    let command = ["--lang", "fr", "new", "p", "ptp/reponses.csv", "pg/reponses.csv"];
    let said = project.run(&command).succeeds().stdout;
    assert!(said.contains("4 questions"), "{said}");
    let report = project.read("p/content/report.yaml");
    for lines in [
        "    label: Ptp\n    noun: {one: personne (Ptp), many: personnes (Ptp), gender: feminine}\n    \
         responses: responses/reponses.csv\n    respondent: \"id\"\n",
        "    label: Pg\n    noun: {one: personne (Pg), many: personnes (Pg), gender: feminine}\n    \
         responses: responses/reponses-2.csv\n    respondent: \"id\"\n",
        "    weight: \"poids\"\n",
    ] {
        assert!(report.contains(lines), "{lines}: {report}");
    }
    assert_eq!(report.matches("\n    weight:").count(), 1, "{report}");
    let questionnaire = project.read("p/content/questionnaire.yaml");
    let of = |group: &str| questionnaire.matches(&format!("    groups: [{group}]\n")).count();
    assert_eq!((of("ptp"), of("pg")), (1, 1), "{questionnaire}");
    assert!(questionnaire.contains("text: \"Avis – Horaires\"\n"), "{questionnaire}");
    project.run(&["--lang", "fr", "build", "p", "--no-pdf"]).succeeds();
    // 24 of a weight of 34.3 among the first, of whom no share says how many people it stands for; 6 of 24 people of the others.
    let table = project.read("p/output/donnees/tableau-utile.csv");
    assert!(table.contains("\nOui;70\u{a0}%;30;25\u{a0}%;6;24\r\n"), "{table}");
}

#[test]
fn an_update_reads_one_export_at_a_time() {
    let project = surveyed();
    let files = ["ptp/reponses.csv", "pg/reponses.csv"];
    project.run(&[&["new", "p"], &files[..]].concat()).succeeds();
    let before = project.read("p/content/questionnaire.yaml");
    project.run(&["new", "--update", "p", files[1]]).succeeds();
    assert_eq!(before, project.read("p/content/questionnaire.yaml"));
    let both = project.run(&[&["--lang", "fr", "new", "--update", "p"], &files[..]].concat());
    assert!(both.fails(2).stderr.contains("un export à la fois"));
}

/// Columns that share their heading with another one of the file are called by position, which means nothing in the next.
#[test]
fn what_is_called_by_its_position_is_not_taken_for_another_column() {
    let rows = |last: &str| -> String {
        (0..20)
            .map(|n| format!("{n},{},Oui,{last}\n", ["Oui", "Non"][n % 2]))
            .collect()
    };
    let project = Project::empty()
        .file("a.csv", format!("id,Q1,Autre,Autre\n{}", rows("Rouge")))
        .file("b.csv", format!("id,Q1,Suite,Suite\n{}", rows("Vert")));
    project.run(&["--lang", "fr", "new", "p", "a.csv", "b.csv"]).succeeds();
    let questionnaire = project.read("p/content/questionnaire.yaml");
    let position = questionnaire.find("column: \"#4\"").expect("it is called so");
    let its = &questionnaire[..position];
    assert!(
        its[its.rfind("text:").expect("words")..].contains("groups: [a]"),
        "{questionnaire}"
    );
    project.run(&["check", "p"]).succeeds();
}
