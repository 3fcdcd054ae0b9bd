//! Crosstabs: counts beside shares, percentages of rows and of the total, over whom they are. Counts are worked out by hand.

use crate::project::Project;

const QUESTIONS: &str = "questions:
  lieu:
    type: single
    text: Où habitez-vous?
    label: Lieu
    choices: [{code: v, id: ville, label: Ville}, {code: c, id: campagne, label: Campagne}]
  avis:
    type: single
    text: Qu’en pensez-vous?
    label: Avis
    choices: [{code: o, id: oui, label: Oui}, {code: n, id: non, label: Non}]
  aspects:
    type: single
    text: Et ceci?
    label: Aspects
    choices: [{code: o, id: oui, label: Oui}, {code: n, id: non, label: Non}]
    items: [{id: prix, label: Prix, column: A1}, {id: duree, label: Durée, column: A2}]
";

/// One person answers only the first question, one only the second. Those of the town say yes to prices, whatever they think.
const ROWS: &str = "id,role,lieu,avis,POIDS,A1,A2
zz01,1,v,o,2,o,n
zz02,1,v,o,1,o,n
zz03,1,v,n,1,o,o
zz04,1,c,o,1,n,o
zz05,2,c,n,3,n,o
zz06,2,c,n,1,n,n
zz07,2,c,n,1,o,n
zz08,2,,o,1,n,n
zz09,2,v,,1,o,o
";

fn report(more: &str, weight: &str, language: &str) -> String {
    let group = |id: &str, role: u32, more: &str| {
        format!(
            "  {id}: {{label: Groupe {id}, responses: responses/r.csv, rows: {{column: role, is: [{role}]}}{more}}}\n"
        )
    };
    format!(
        "language: {language}\ntitle: Essai\ndate: 2025-10\nauthors: [{{name: Ève Tremblay, role: bénévole}}]\n\
         notice: Essai.\nsections: [s]\n{more}groups:\n{}{}",
        group("un", 1, weight),
        group("deux", 2, "")
    )
}

fn project(table: &str, (policy, weight, language): (&str, &str, &str)) -> Project {
    let block =
        format!("title: S\ngroups: [un, deux]\nblocks:\n  - group_table:\n      id: t\n      caption: T\n{table}");
    Project::empty()
        .file("content/report.yaml", report(policy, weight, language))
        .file("content/questionnaire.yaml", QUESTIONS)
        .file("content/responses/r.csv", ROWS)
        .file("content/sections/s.yaml", block)
}

fn plain(table: &str) -> Project {
    project(table, ("", ", weight: none", "fr-CA"))
}

fn weighted(table: &str) -> Project {
    project(table, ("", ", weight: POIDS", "fr-CA"))
}

/// The table's file, a text a row; spaces are plain ones.
fn rows(project: &Project) -> Vec<String> {
    project.run(&["build", "--no-pdf"]).succeeds();
    let text = project
        .read("output/donnees/t.csv")
        .replace(['\u{a0}', '\u{202f}'], " ");
    text.lines().skip(1).map(str::to_owned).collect()
}

#[test]
fn percentages_of_rows_are_over_those_of_the_row() {
    let project = plain("      of: avis\n      by: lieu\n      percent: row\n      total: true\n");
    assert_eq!(
        rows(&project),
        [
            "Oui;67 %;2;3;33 %;1;3",
            "Non;25 %;1;4;75 %;3;4",
            "Ensemble;43 %;3;7;57 %;4;7"
        ]
    );
    let page = project.read("output/s.html").replace('\u{a0}', " ");
    assert!(page.contains("Pourcentages en ligne"), "{page}");
    assert!(
        page.contains("(2 sur 3; réponse « Oui » à « Avis ») ont choisi « Ville »"),
        "{page}"
    );
    assert!(
        page.contains("ayant répondu à « Lieu » et donné la réponse de la ligne"),
        "{page}"
    );
    // A column says how many each row is over.
    assert!(page.contains("<td class=\"num size\"><span>7</span></td>"), "{page}");
    let project = weighted("      of: avis\n      by: lieu\n      percent: row\n      total: true\n");
    assert_eq!(
        rows(&project),
        ["Oui;75 %;3;25 %;3", "Non;17 %;4;83 %;4", "Ensemble;40 %;7;60 %;7"]
    );
}

#[test]
fn percentages_of_the_total_are_over_who_answered_both() {
    let project = plain("      of: avis\n      by: lieu\n      percent: total\n      total: true\n");
    assert_eq!(
        rows(&project),
        [
            "Oui;43 %;3;7;29 %;2;7;14 %;1;7",
            "Non;57 %;4;7;14 %;1;7;43 %;3;7",
            "Ensemble;100 %;7;7;43 %;3;7;57 %;4;7"
        ]
    );
    let page = project.read("output/s.html").replace('\u{a0}', " ");
    assert!(page.contains("Pourcentages du total"), "{page}");
    assert!(page.contains("ayant répondu aux deux questions, n = 7"), "{page}");
    let project = weighted("      of: avis\n      by: lieu\n      percent: total\n      total: true\n");
    assert_eq!(
        rows(&project),
        [
            "Oui;40 %;7;30 %;7;10 %;7",
            "Non;60 %;7;10 %;7;50 %;7",
            "Ensemble;100 %;7;40 %;7;60 %;7"
        ]
    );
}

#[test]
fn groups_are_parts_of_rows_and_of_the_total() {
    let project = plain("      of: avis\n      percent: row\n      total: true\n");
    assert_eq!(
        rows(&project),
        [
            "Oui;75 %;3;4;25 %;1;4",
            "Non;25 %;1;4;75 %;3;4",
            "Ensemble;50 %;4;8;50 %;4;8"
        ]
    );
    let page = project.read("output/s.html").replace('\u{a0}', " ");
    assert!(page.contains("(3 sur 4) sont du groupe « Groupe un »"), "{page}");
    let figures = project.read("output/figures.json");
    assert!(
        figures.contains(r#""over":{"groups":["un","deux"],"filter":[],"of":"row"}"#),
        "{figures}"
    );
    let project = plain("      of: avis\n      percent: total\n");
    assert_eq!(rows(&project), ["Oui;38 %;3;8;13 %;1;8", "Non;13 %;1;8;38 %;3;8"]);
    let page = project.read("output/s.html").replace('\u{a0}', " ");
    assert!(
        page.contains("(3 sur 8) ont choisi « Oui » et sont du groupe « Groupe un »"),
        "{page}"
    );
}

/// Of a battery, a row is of those who gave the answers that count to its item.
#[test]
fn rows_of_items_are_of_who_gave_what_counts() {
    let project = plain("      of: aspects\n      is: [oui]\n      by: lieu\n      percent: row\n");
    assert_eq!(rows(&project), ["Prix;80 %;4;5;20 %;1;5", "Durée;50 %;2;4;50 %;2;4"]);
}

#[test]
fn counts_stand_beside_shares() {
    let table = "      of: avis\n      by: lieu\n      counts: true\n";
    let project = plain(table);
    assert_eq!(rows(&project), ["Oui;67 %;2;3;25 %;1;4", "Non;33 %;1;3;75 %;3;4"]);
    let page = project.read("output/s.html").replace('\u{a0}', " ");
    assert!(page.contains("67 %") && page.contains("(2)"), "{page}");
    assert!(
        page.contains("Signes : entre parenthèses, nombre de personnes."),
        "{page}"
    );
    // By weights 3 of 4, and two people.
    let project = weighted(table);
    assert_eq!(rows(&project), ["Oui;75 %;2;3;17 %;1;4", "Non;25 %;1;3;83 %;3;4"]);
    let head = project.read("output/donnees/t.csv");
    assert!(
        head.contains("Ville – effectif, non pondéré;Ville – n, non pondéré"),
        "{head}"
    );
    let page = project.read("output/s.html");
    assert!(page.contains("sans pondération"), "{page}");
    let figures = project.read("output/figures.json");
    assert!(figures.contains(r#""counted":2"#), "{figures}");
    let english = project_in_english(table);
    let page = english.read("output/s.html");
    assert!(page.contains("Signs: in parentheses, number of people."), "{page}");
}

fn project_in_english(table: &str) -> Project {
    let project = project(table, ("", ", weight: none", "en-CA"));
    project.run(&["build", "--no-pdf"]).succeeds();
    project
}

#[test]
fn english_says_whose_percentages_they_are() {
    let project = project_in_english("      of: avis\n      by: lieu\n      percent: row\n      total: true\n");
    let page = project.read("output/s.html");
    assert!(
        page.contains("Row percentages: each is a share of the people of its row."),
        "{page}"
    );
    assert!(
        page.contains("who answered “Lieu” and gave the answer of the row"),
        "{page}"
    );
    let project = project_in_english("      of: avis\n      percent: total\n");
    let page = project.read("output/s.html");
    assert!(page.contains("chose “Oui” and are in the group “Groupe un”"), "{page}");
}

/// What a policy withholds of a crosstab it withholds whomever the percentages are over, with its count.
#[test]
fn rows_and_totals_withhold_what_columns_do() {
    let policy = "disclosure: {preset: insee, because: On se connaît.}\n";
    for (percent, by) in ["column", "row", "total"]
        .iter()
        .flat_map(|percent| ["      by: lieu\n", ""].map(|by| (percent, by)))
    {
        let table = format!("      of: avis\n{by}      percent: {percent}\n      counts: true\n      total: true\n");
        let project = project(&table, (policy, ", weight: none", "fr-CA"));
        let rows = rows(&project);
        // One person of the country said yes; one of the first group said no.
        let hidden: Vec<&str> = rows[0].split(';').skip(1).collect();
        assert!(
            hidden.iter().filter(|cell| **cell == "x").count() >= 2,
            "{percent} {rows:?}"
        );
        assert!(!project.read("output/s.html").contains("(1)"), "{percent}");
        assert!(
            !project.read("output/figures.json").contains(r#""counted":1,"#),
            "{percent}"
        );
    }
}

/// A row of fewer people than a base must have is withheld, though each of its counts might be told.
#[test]
fn a_row_of_few_is_no_base() {
    let policy = "disclosure: {preset: open, because: Un essai., smallest_base: 5}\n";
    for by in ["      by: lieu\n", ""] {
        let table = format!("      of: avis\n{by}      percent: row\n");
        let project = project(&table, (policy, ", weight: none", "fr-CA"));
        let rows = rows(&project);
        assert_eq!(rows, ["Oui;x;x", "Non;x;x"], "{by}");
    }
}

/// Columns stand under those of another question, each with its two heads, and say whose they are.
#[test]
fn columns_stand_within_those_of_another_question() {
    let project = plain("      of: aspects\n      is: [oui]\n      by: avis\n      within: lieu\n      total: true\n");
    // Of the town people 1, 2, 3 and 9; of the country 4 to 7.
    assert_eq!(
        rows(&project),
        [
            "Prix;56 %;5;9;100 %;4;4;100 %;2;2;100 %;1;1;25 %;1;4;0 %;0;1;33 %;1;3",
            "Durée;44 %;4;9;50 %;2;4;0 %;0;2;100 %;1;1;50 %;2;4;100 %;1;1;33 %;1;3"
        ]
    );
    let head = project.read("output/donnees/t.csv").replace('\u{a0}', " ");
    assert!(head.contains(";Ville : Oui;"), "{head}");
    let page = project.read("output/s.html").replace('\u{a0}', " ");
    let heads = page
        .split("<thead>")
        .nth(1)
        .and_then(|rest| rest.split("</thead>").next());
    assert_eq!(
        heads.map(str::trim),
        Some(
            "<tr>\n<th scope=\"col\" rowspan=\"2\">Réponse</th>\n<th scope=\"col\" rowspan=\"2\" class=\"num\">Ensemble</th>\n\
             <th scope=\"colgroup\" colspan=\"3\" class=\"shared\">Ville</th>\n\
             <th scope=\"colgroup\" colspan=\"3\" class=\"shared\">Campagne</th>\n</tr>\n<tr>\n\
             <th scope=\"col\" class=\"num\">Ensemble</th>\n<th scope=\"col\" class=\"num\">Oui</th>\n\
             <th scope=\"col\" class=\"num\">Non</th>\n<th scope=\"col\" class=\"num\">Ensemble</th>\n\
             <th scope=\"col\" class=\"num\">Oui</th>\n<th scope=\"col\" class=\"num\">Non</th>\n</tr>"
        )
    );
    assert_eq!(page.matches("<colgroup").count(), 4, "{page}");
    assert!(
        page.contains("n = 9 (Ensemble); Ville : 4 (Ensemble), 2 (Oui), ") && page.contains("dans le même ordre."),
        "{page}"
    );
}

#[test]
fn columns_stand_within_groups() {
    let project = plain("      of: avis\n      by: lieu\n      within: groups\n");
    assert_eq!(
        rows(&project),
        [
            "Oui;67 %;2;3;100 %;1;1;n. d.;0;0;0 %;0;3",
            "Non;33 %;1;3;0 %;0;1;n. d.;0;0;100 %;3;3"
        ]
    );
}

/// Each group has people enough for a base, and a row of both has not.
#[test]
fn a_row_of_few_in_all_groups_is_no_base() {
    let policy = "disclosure: {preset: open, because: Un essai., smallest_base: 5}\n";
    let answers = ["o", "o", "n", "n", "n", "n"];
    let row = |(at, answer): (usize, &str)| format!("zy{at:02},{},v,{answer},1,o,o\n", at / answers.len() + 1);
    let rows_of_both = answers.into_iter().chain(answers).enumerate().map(row);
    let file = "id,role,lieu,avis,POIDS,A1,A2\n".to_owned() + &rows_of_both.collect::<String>();
    for (percent, first) in [("row", "Oui;x;x;x;x;x;x"), ("total", "Oui;17 %;2;12;17 %;2;12")] {
        let table = format!("      of: avis\n      percent: {percent}\n");
        let project =
            project(&table, (policy, ", weight: none", "fr-CA")).file("content/responses/r.csv", file.clone());
        assert_eq!(rows(&project)[0], first, "{percent}");
    }
}
