//! Strata within strata: two figures, each of many people, whose difference is one person's answer. Each may be published,
//! both may not; what a sentence needs and the policy withholds is a mistake of the sentence.
//!
//! Of 40 respondents 30 live in a, 1 in b and 9 in c; 30 ticked t1, 1 ticked t2 alone, 39 ticked t3; everyone gave a number
//! and said yes or no, half of each place.

use crate::project::Project;
use std::fmt::Write;

const QUESTIONS: &str = "questions:
  lieu:
    type: single
    text: Où habitez-vous?
    label: Lieu
    groups: [tous]
    choices:
      - {code: a, id: a, label: Au bord}
      - {code: b, id: b, label: Dans le bois}
      - {code: c, id: c, label: En ville}
  coches:
    type: multiple
    text: Que faites-vous?
    label: Loisirs
    groups: [tous]
    column: coches
    delimiter: '|'
    choices:
      - {code: t1, id: t1, label: Lire}
      - {code: t2, id: t2, label: Nager}
      - {code: t3, id: t3, label: Dormir}
  accord:
    type: single
    text: Êtes-vous d’accord?
    label: Accord
    groups: [tous]
    choices:
      - {code: o, id: oui, label: Oui}
      - {code: n, id: non, label: Non}
  age:
    type: number
    text: Quel âge avez-vous?
    label: Âge
    groups: [tous]
";

fn responses() -> String {
    let mut rows = "id,lieu,coches,accord,age\n".to_owned();
    for row in 0..40 {
        let place = match row {
            0..30 => "a",
            30 => "b",
            _ => "c",
        };
        let ticks = [("t1", row < 30), ("t2", row == 30), ("t3", row != 39)];
        let ticks = ticks.iter().filter(|(_, is_ticked)| *is_ticked);
        let ticks: Vec<&str> = ticks.map(|(tick, _)| *tick).collect();
        let opinion = if row % 2 == 0 { "o" } else { "n" };
        let (id, age) = (9000 + row, 20 + row);
        let _ = writeln!(rows, "{id},{place},{},{opinion},{age}", ticks.join("|"));
    }
    rows
}

const REPORT: &str = "language: fr-CA
title: Strates
date: 2025-10
authors: [{name: Ève Tremblay, role: bénévole}]
notice: Réponses inventées.
disclosure: {preset: insee, because: Groupe connu.}
groups:
  tous:
    label: Tout le monde
    short: Tous
    noun: {one: personne, many: personnes, gender: feminine}
    responses: responses/tous.csv
    respondent: id
sections: [strates]
";

/// Nobody answers where they live: that the strata are empty is said by the non-responses, which are published.
#[test]
fn strata_of_a_question_without_answers_give_nothing_away() {
    let section = "title: Des strates\ngroups: [tous]\nblocks:\n  - group_table:\n      id: selon-lieu\n      \
                   caption: Accord selon le lieu\n      of: accord\n      by: lieu\n";
    let silent = responses()
        .replace(",a,", ",,")
        .replace(",b,", ",,")
        .replace(",c,", ",,");
    let project = project(&[])
        .file("content/responses/tous.csv", silent)
        .file("content/sections/strates.yaml", section)
        .edit("content/report.yaml", "preset: insee,", "preset: ons, zeros: true,");
    project.run(&["--lang", "en", "check"]).succeeds();
}

fn project(expressions: &[&str]) -> Project {
    let sentences: Vec<String> = expressions
        .iter()
        .map(|one| format!("Voici {{{{ {one} }}}}."))
        .collect();
    let section = format!(
        "title: Des strates\ngroups: [tous]\nblocks:\n  - prose: |\n      {}\n",
        sentences.join(" ")
    );
    Project::empty()
        .file("content/report.yaml", REPORT)
        .file("content/questionnaire.yaml", QUESTIONS)
        .file("content/responses/tous.csv", responses())
        .file("content/sections/strates.yaml", section)
}

/// What kind of difference, and the two figures.
const PAIRS: [(&str, &str, &str); 6] = [
    (
        "a mean of a stratum within another",
        r#"mean("age", where={"lieu": ["a", "b"]})"#,
        r#"mean("age", where={"lieu": "a"})"#,
    ),
    (
        "a share of a stratum within another",
        r#"percent("accord", is="oui", where={"lieu": ["a", "b"]})"#,
        r#"percent("accord", is="oui", where={"lieu": "a"})"#,
    ),
    (
        "a stratum of several answers within another",
        r#"percent("accord", is="oui", where={"coches": ["t1", "t2"]})"#,
        r#"percent("accord", is="oui", where={"coches": "t1"})"#,
    ),
    (
        "a stratum of nearly everyone",
        r#"percent("accord", is="oui")"#,
        r#"percent("accord", is="oui", where={"coches": "t3"})"#,
    ),
    (
        "one answer within two",
        r#"percent("lieu", is=["a", "b"])"#,
        r#"percent("lieu", is="a")"#,
    ),
    (
        "one of several answers within two",
        r#"percent("coches", is=["t1", "t2"])"#,
        r#"percent("coches", is="t1")"#,
    ),
];

#[test]
fn one_within_the_other_is_published_alone() {
    for (kind, one, other) in PAIRS {
        for alone in [one, other] {
            let run = project(&[alone]).run(&["--lang", "en", "check"]);
            assert_eq!(run.code, 0, "{kind}: {alone}\n{}", run.stderr);
        }
        for both in [[one, other], [other, one]] {
            let run = project(&both).run(&["--lang", "en", "check"]);
            assert_eq!(run.code, 1, "{kind}: both are published\n{}", run.stdout);
            assert!(
                run.stderr.contains("disclosure policy withholds"),
                "{kind}: {}",
                run.stderr
            );
        }
    }
}
