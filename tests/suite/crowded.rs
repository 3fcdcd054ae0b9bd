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
             m\n      groups: [tous]\n      chart: {kind: bars, apart: true, title: Tous les choix}\n  - group_table:\n      id: large\n      \
             caption: Les choix selon le lieu\n      of: m\n      by: b\n      group: tous\n      chart:\n        kind: \
             grouped_bars\n        apart: true\n        title: Selon le lieu\n",
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
        said.contains(told) && said.contains("content/sections/a.yaml:19"),
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
    let count = page
        .split("Tous les choix (partie 1 de ")
        .nth(1)
        .and_then(|rest| rest.split(')').next());
    let count: usize = count
        .and_then(|count| count.parse().ok())
        .expect("a part and how many there are");
    assert!(count > 1);
    for number in 1..=count {
        let title = format!("Tous les choix (partie {number} de {count})</title>");
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
    let hidden = format!("<p class=\"sideways\" hidden>{hint} <span");
    assert!(narrow.contains(&hidden), "{narrow}");
    assert!(
        wide.contains(&format!("<p class=\"sideways everywhere\">{hint} <span")),
        "{wide}"
    );
    let three = self::page(&project(3, 3).build());
    assert!(three.matches(hint).count() - three.matches(&hidden).count() <= 1);
}

fn page(project: &Project) -> String {
    project.read("output/a.html").replace('\u{a0}', " ")
}

/// Twelve groups, and a question of 120 choices of 400 letters each: a string of a PDF holds less than all of that.
#[test]
fn what_charts_say_of_themselves_fits_into_the_strings_of_a_pdf() {
    let label = |at: usize| {
        format!(
            "Choix numéro {at} {}",
            "de la coopérative du quartier voisin ".repeat(10)
        )
    };
    let choices: String = (1..=120)
        .map(|at| format!("      - {{code: {at}, id: c{at}, label: \"{}\"}}\n", label(at).trim()))
        .collect();
    let groups: String = (1..=12)
        .map(|at| {
            format!(
                "  g{at}:\n    label: Groupe {at}\n    short: G{at}\n    noun: {{one: personne, many: personnes, gender: \
                 feminine}}\n    responses: responses/tous.csv\n    rows: {{column: g, is: [{at}]}}\n"
            )
        })
        .collect();
    let people: String = (0..120)
        .map(|at| format!("{at};{};{};{}\n", at % 12 + 1, at + 1, 120 - at))
        .collect();
    let project = Project::empty()
        .file(
            "content/report.yaml",
            format!(
                "language: fr-CA\ntitle: Choix\ndate: 2025-06\ninstitutions: [Essai]\nauthors: [{{name: Noémie Bérubé, role: \
                 essai}}]\ngroups:\n{groups}sections: [a]\n"
            ),
        )
        .file(
            "content/questionnaire.yaml",
            format!(
                "scales:\n  longue:\n{choices}questions:\n  m:\n    type: single\n    text: Lequel?\n    scale: longue\n  b:\n    \
                 type: scale\n    text: Et ceux-là?\n    scale: longue\n    items:\n      - {{id: un, label: Un, column: \
                 m}}\n      - {{id: deux, label: Deux, column: d}}\n"
            ),
        )
        .file("content/responses/tous.csv", format!("id;g;m;d\n{people}"))
        .file(
            "content/sections/a.yaml",
            "title: Les choix\ngroups: [g1, g2, g3, g4, g5, g6, g7, g8, g9, g10, g11, g12]\nblocks:\n  - group_table:\n      id: \
             longue\n      caption: Les choix\n      of: m\n      chart: {kind: grouped_bars, apart: true, title: Tous les choix}\n  - \
             scale_table:\n      id: large\n      caption: Les choix en détail\n      of: b\n      chart: {kind: \
             stacked_bars, apart: true, title: En détail}\n",
        );
    project.run(&["build", "--output", "output"]).succeeds();
    let page = std::fs::read_to_string(project.path().join("output/a.html")).expect("the page");
    let said: Vec<&str> = page
        .split("<desc")
        .skip(1)
        .filter_map(|rest| rest.split("</desc>").next()?.split_once('>'))
        .map(|(_, said)| said)
        .collect();
    assert!(said.iter().all(|said| said.encode_utf16().count() <= 12_000), "bounded");
    assert!(project.path().join("output/rapport.pdf").is_file());
}

/// Of thirty choices the chart draws ten, in the cells or apart; the table has all, and says so.
#[test]
fn a_chart_of_the_first_rows_says_how_many_the_table_has() {
    for (apart, cells) in [("apart: true, ", 0), ("", 10)] {
        let project = project(30, 3)
            .edit(
                "content/sections/a.yaml",
                "{kind: bars, apart: true, ",
                &format!("{{kind: bars, most: 10, {apart}"),
            )
            .edit(
                "content/sections/a.yaml",
                "      groups: [tous]\n      chart",
                "      groups: [tous]\n      sort: 1\n      chart",
            );
        let told = project.run(&["build", "--no-pdf"]).succeeds();
        // The other chart, of thirty rows by place, is warned of.
        assert_eq!(
            told.stderr.matches("compares beyond").count() + told.stderr.matches("30 rows").count(),
            1,
            "{}",
            told.stderr
        );
        let page = project.read("output/a.html");
        let (_, own) = page.split_once("id=\"longue\"").expect("the table");
        let own = own.split("</tbody>").next().expect("its end");
        let note = "Le graphique montre les 10 premières des 30 rangées du tableau; les 20 autres ne sont que dans le tableau.";
        assert!(crate::pages::words(&page).contains(note), "{page}");
        assert_eq!(own.matches("<th scope=\"row\"").count(), 30, "{own}");
        let drawn = own.split("<tbody").nth(1).expect("rows").matches("<svg").count();
        assert_eq!(drawn, cells, "{own}");
        assert_eq!(project.read("output/donnees/longue.csv").lines().count(), 31);
    }
}
