//! `check --quality`: what it finds in a file with one fault of each kind, in whose rows, and what it leaves alone. The rows are
//! worked out by hand.

use crate::project::Project;

const QUESTIONNAIRE: &str = "missing: {no_answer: [98]}
questions:
  oui:
    type: single
    text: Oui?
    choices: [{code: 1, id: oui}, {code: 2, id: non}]
  suite:
    type: single
    text: Suite?
    asked_if: [{question: oui, is: [oui]}]
    choices: [{code: 1, id: bien}, {code: 2, id: mal}]
  sat:
    type: scale
    text: Satisfait?
    choices: [{code: 1, id: s1}, {code: 2, id: s2}, {code: 3, id: s3}, {code: 9, id: nsp}]
    items: [{id: a}, {id: b}, {id: c}, {id: d}, {id: e}]
  t:
    type: multiple
    text: Quoi?
    choices: [{id: t0}, {id: t1}, {id: aucun, exclusive: true}]
  age:
    type: number
    text: Âge?
    min: 18
    max: 110
  enfants:
    type: number
    text: Enfants?
  revenu:
    type: number
    text: Revenu?
  ville:
    type: open
    text: Ville?
";

/// 24 people, no two alike; row 2 of a spreadsheet is the first. `change` has, by person from 0, other cells.
fn project(change: &[(usize, usize, &str)], copies: &[(usize, usize)]) -> Project {
    let row = |at: usize| -> Vec<String> {
        let one = 1 + at % 2;
        let sat = (0..5).map(|item| (1 + (at + item * (1 + at % 2)) % 3).to_string());
        let mut cells = vec![
            format!("p{at:02}"),
            one.to_string(),
            if one == 1 { "1" } else { "" }.to_owned(),
        ];
        cells.extend(sat);
        let (one, two) = (at.is_multiple_of(3), at.is_multiple_of(4));
        let ticks = [one, two, !one && !two];
        cells.extend(ticks.map(|tick| usize::from(tick).to_string()));
        let [age, children, income] = [20 + at * 2, at % 4, 30_000 + at * 500].map(|number| number.to_string());
        cells.extend([age, children, income, "Laval".to_owned(), (300 + at * 5).to_string()]);
        cells
    };
    let mut rows: Vec<Vec<String>> = (0..24).map(row).collect();
    for (from, to) in copies {
        let id = rows[*to][0].clone();
        rows[*to] = rows[*from].clone();
        rows[*to][0] = id;
    }
    for (person, column, cell) in change {
        rows[*person][*column] = (*cell).to_owned();
    }
    let head =
        "id,oui,suite,sat_a,sat_b,sat_c,sat_d,sat_e,t_t0,t_t1,t_aucun,age,enfants,revenu,ville,Duration (in seconds)\n";
    let rows: String = rows.iter().map(|row| row.join(",") + "\n").collect();
    Project::empty()
        .file("content/report.yaml", "language: fr-CA\ntitle: Essai\ndate: 2025\nsections: [s]\ngroups:\n  g: {label: G, responses: responses/r.csv}\n")
        .file("content/questionnaire.yaml", QUESTIONNAIRE)
        .file("content/sections/s.yaml", "title: S\nblocks:\n  - prose: Rien.\n")
        .file("content/responses/r.csv", head.to_owned() + &rows)
}

fn said(project: &Project, tongue: &str) -> String {
    project.run(&["--lang", tongue, "check", "--quality"]).succeeds().stdout
}

#[test]
fn a_sound_file_has_nothing_to_report() {
    let said = said(&project(&[], &[]), "fr");
    assert!(said.starts_with("Rien à signaler"), "{said}");
}

#[test]
fn each_fault_is_told_with_its_rows() {
    let changes = [
        (4, 2, ""),
        (5, 2, "1"),        // Person 5 said no, and answers the follow-up: row 7.
        (6, 3, "9"),        // Don't know, row 8.
        (8, 10, "1"),       // Row 10: none, beside the second.
        (9, 11, "7"),       // Row 11: too young.
        (10, 12, "99"),     // Row 12: a code.
        (11, 13, "400000"), // Row 13: far out.
        (12, 14, "laval "), // Row 14: spelled otherwise.
        (13, 15, "60"),     // Row 15: quick.
    ];
    let mut changes = changes.to_vec();
    // Row 16: a straight line.
    changes.extend((3..8).map(|column| (14, column, "2")));
    // Rows 20 and 22 repeat.
    let project = project(&changes, &[(18, 20)]);
    insta::assert_snapshot!("quality-fr", said(&project, "fr"));
    insta::assert_snapshot!("quality-en", said(&project, "en"));
    // It changes nothing and makes nothing.
    assert!(!project.path().join("output").exists());
}

#[test]
fn mistakes_of_the_responses_come_first() {
    let project = project(&[(0, 1, "5")], &[]);
    let run = project.run(&["--lang", "fr", "check", "--quality"]).fails(1);
    assert!(run.stderr.contains("5"), "{}", run.stderr);
}
