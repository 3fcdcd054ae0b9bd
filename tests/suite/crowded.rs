//! Surveys with many choices and long labels: charts in parts, wide tables that say so, a note to the authors.

use crate::project::Project;
use std::fmt::Write;

/// Thirty people, a question of as many choices, another to cross it with, a battery on a scale of five.
fn project(choices: usize, crossed: usize) -> Project {
    let list = |count: usize| {
        (1..=count).fold(String::new(), |mut list, at| {
            let _ = writeln!(list, "      - {{code: {at}, id: c{at}, label: Choix numéro {at}}}");
            list
        })
    };
    let questions = format!(
        "questions:\n  m:\n    type: single\n    text: Lequel?\n    label: Choix\n    column: M\n    choices:\n{}  b:\n    type: \
         single\n    text: Où?\n    label: Lieu\n    column: B\n    choices:\n{}",
        list(choices),
        list(crossed)
    );
    let people = (0..60).fold("id;M;B\n".to_owned(), |mut people, at| {
        let _ = writeln!(people, "personne-{at};{};{}", at % choices + 1, at % crossed + 1);
        people
    });
    Project::empty()
        .file(
            "content/report.yaml",
            "language: fr-CA\ntitle: Choix\ndate: 2025-06\ninstitutions: [Essai]\nauthors: [{name: Noémie Bérubé, role: \
             essai}]\ngroups:\n  tous:\n    label: Personnes\n    short: P\n    noun: {one: personne, many: personnes, gender: \
             feminine}\n    responses: responses/tous.csv\nsections: [a]\n",
        )
        .file("content/questionnaire.yaml", questions)
        .file("content/responses/tous.csv", people)
        .file(
            "content/sections/a.yaml",
            "title: Les choix\ngroups: [tous]\nblocks:\n  - group_table:\n      id: longue\n      caption: Les choix\n      of: \
             m\n      groups: [tous]\n      chart: {kind: bars, title: Tous les choix}\n  - group_table:\n      id: large\n      \
             caption: Les choix selon le lieu\n      of: m\n      by: b\n      group: tous\n      chart:\n        kind: \
             grouped_bars\n        title: Selon le lieu\n",
        )
}

#[test]
fn a_chart_that_needs_too_many_colours_is_drawn_in_another_way_and_the_authors_are_told() {
    let project = project(34, 17);
    let run = project.run(&["--lang", "fr", "check"]).succeeds();
    let said = run.stderr.replace('\u{a0}', " ");
    let told = "avertissement : le graphique de ce tableau aurait 17 couleurs; on n’en distingue que 4 : chaque barre y porte \
                son nom";
    assert!(
        said.contains(told) && said.contains("content/sections/a.yaml:18"),
        "{said}"
    );
    assert_eq!(said.matches("couleurs").count(), 1, "{said}");
    let english = project.run(&["--lang", "en", "check"]).succeeds().stderr;
    assert!(
        english.contains("would need 17 colours; only 4 can be told apart"),
        "{english}"
    );
    let page = self::page(&project.build());
    let large = page.split("id=\"large-graphique\"").nth(1).expect("the chart");
    assert!(large.contains("une barre nommée par colonne") && !large.contains("fill-series-2"));
}

#[test]
fn charts_taller_than_a_page_stand_in_parts_and_say_their_own_rows() {
    let page = page(&project(34, 4).build());
    for number in [1, 2] {
        let title = format!("Tous les choix (partie {number} de 2)</title>");
        // Once in either width.
        assert!(page.matches(&title).count() >= 1, "{title}");
    }
    let descriptions: Vec<&str> = page
        .split("<desc")
        .skip(1)
        .filter_map(|rest| rest.split("</desc>").next())
        .collect();
    let of = |choice: &str| descriptions.iter().filter(|said| said.contains(choice)).count();
    // Each choice is said in the two widths of both charts, and in no other part.
    assert!((1..=34).all(|at| of(&format!("Choix numéro {at} : ")) == 4));
}

#[test]
fn a_wide_table_says_that_it_scrolls_and_a_narrow_one_does_not() {
    let page = page(&project(3, 17).build());
    let (narrow, wide) = page.split_once("id=\"large\"").expect("both tables");
    let hint = "Tableau plus large que l’écran : faites-le défiler de côté.";
    assert!(!narrow.contains(hint));
    assert!(
        wide.contains(&format!("<p class=\"sideways everywhere\">{hint} <span")),
        "{wide}"
    );
    assert!(self::page(&project(3, 3).build()).matches(hint).count() <= 1);
}

fn page(project: &Project) -> String {
    project.read("output/a.html").replace('\u{a0}', " ")
}
