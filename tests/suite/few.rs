//! Figures of several answers, of so few people that they tell who gave two.

use crate::project::Project;

/// Four people by what they ticked of two, three the fewest in a cell; what the tables publish, in CSV.
fn published(tables: &str, derived: &str, ticked: &[&str]) -> String {
    let report = "language: fr-CA\ntitle: Essai\ndate: 2025-10\nauthors: [{name: Ève Tremblay, role: bénévole}]\nnotice: Essai.\n\
                  disclosure: {smallest_cell: 3, because: Essai}\nsections: [s]\ngroups:\n  tous: {label: Tous, responses: responses/r.csv}\n";
    let questions = format!(
        "questions:\n  vient:\n    type: multiple\n    text: Vient?\n    choices: [{{id: un, label: Un, column: A}}, {{id: deux, label: Deux, column: B}}]\n{derived}"
    );
    let rows: String = (0..)
        .zip(ticked)
        .map(|(at, row)| format!("zz{at:02},{row}\n"))
        .collect();
    let project = Project::empty()
        .file("content/report.yaml", report)
        .file("content/questionnaire.yaml", questions)
        .file("content/responses/r.csv", format!("id,A,B\n{rows}"))
        .file("content/sections/s.yaml", format!("title: S\nblocks:\n{tables}"));
    project.run(&["build", "--no-pdf"]).succeeds();
    project.read("output/donnees/t.csv")
}

/// Three people, of whom all ticked one: beside that, how many mentions there are counts those who ticked the other too.
#[test]
fn mentions_of_as_few_people_as_a_cell_has_are_withheld() {
    let table = "  - group_table: {id: t, caption: T, of: vient, base: mentions}\n";
    assert!(published(table, "", &["1,0", "1,0", "1,0"]).contains(";x"));
    for open in [&["1,0"; 4][..], &["1,1"; 3][..]] {
        assert!(!published(table, "", open).contains(";x"));
    }
}

/// Six ticked one, and one both: how many they ticked on the mean tells of this one.
#[test]
fn a_mean_of_counts_tells_of_nobody_who_ticked_two() {
    let derived = "derived:\n  combien: {label: Combien, count: vient}\n";
    let table = "  - means_table: {id: t, caption: T, of: combien, measures: mean}\n";
    let few = ["1,0", "1,0", "1,0", "0,1", "0,1", "0,1", "1,1"];
    let many = ["1,0", "1,0", "1,0", "0,1", "0,1", "0,1", "1,1", "1,1", "1,1"];
    assert!(published(table, derived, &few).contains(";x"));
    assert!(!published(table, derived, &many).contains(";x"));
}
