//! How many answers differ, of few people, of people who all gave the same, and of people of whom no two agree.

use crate::project::Project;

/// What is published of how many answers differ under a policy, in CSV: of a text and of a number that people gave.
fn published(policy: &str, answers: &[&str]) -> [String; 2] {
    let report = format!(
        "language: fr-CA\ntitle: Essai\ndate: 2025-10\nauthors: [{{name: Ève Tremblay, role: bénévole}}]\nnotice: Essai.\n\
         disclosure: {{{policy}, because: Essai}}\nsections: [s]\ngroups:\n  tous: {{label: Tous, responses: responses/r.csv}}\n"
    );
    let questions = "questions:\n  nom:\n    type: open\n    text: De quel organisme?\n    distinct: true\n  nombre:\n    type: number\n    text: Combien?\n";
    let code = |answer: &str| answers.iter().position(|other| *other == answer).unwrap_or_default() + 10;
    let rows: String = (0..)
        .zip(answers)
        .map(|(at, answer)| format!("zz{at:02},{answer},{}\n", code(answer)))
        .collect();
    let table = |of: &str| format!("  - means_table: {{id: t-{of}, caption: T, of: {of}, measures: [distinct, n]}}\n");
    let project = Project::empty()
        .file("content/report.yaml", report)
        .file("content/questionnaire.yaml", questions)
        .file("content/responses/r.csv", format!("id,nom,nombre\n{rows}"))
        .file(
            "content/sections/s.yaml",
            format!("title: S\nblocks:\n{}{}", table("nom"), table("nombre")),
        );
    project.run(&["build", "--no-pdf"]).succeeds();
    ["nom", "nombre"].map(|of| project.read(&format!("output/donnees/t-{of}.csv")))
}

const SAME: [&str; 6] = ["Atelier"; 6];
const EACH: [&str; 6] = ["Atelier", "Club", "Foyer", "Salon", "Jardin", "Théâtre"];
const SOME: [&str; 6] = ["Atelier", "Atelier", "Club", "Club", "Foyer", "Foyer"];

/// Fewer people than a mean needs have no count of their answers either.
#[test]
fn of_fewer_people_than_the_policy_asks_for_nothing_is_said() {
    for answers in [&SAME[..4], &EACH[..4], &SOME[..4]] {
        for csv in published("preset: insee, smallest_base: 5", answers) {
            assert!(csv.contains(";x"), "{answers:?}: {csv}");
        }
    }
    for (answers, count) in [(SAME, 1), (EACH, 6), (SOME, 3)] {
        for csv in published("preset: insee, smallest_base: 5, smallest_cell: 5", &answers) {
            assert!(csv.contains(&format!(";{count};6")), "{answers:?}: {csv}");
        }
    }
}

/// Where a zero is a secret, so is that all gave the same, as a share of 100 % is, and that nobody else gave what one did.
#[test]
fn where_a_zero_is_withheld_so_are_one_answer_and_as_many_as_people() {
    let policy = "preset: insee, smallest_base: 5, smallest_cell: 5, zeros: true";
    for (answers, is_told) in [(SAME, false), (EACH, false), (SOME, true)] {
        for csv in published(policy, &answers) {
            assert_eq!(csv.contains(";3;6"), is_told, "{answers:?}: {csv}");
            assert_eq!(csv.contains(";x"), !is_told, "{answers:?}: {csv}");
        }
    }
}
