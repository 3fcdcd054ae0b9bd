//! What stands under each statement of the conclusion: links that tell themselves apart, and the rows that the statement speaks of.

use crate::pages;
use crate::project::Project;
use std::collections::BTreeSet;

/// A statement as a page shows it.
struct Statement {
    words: String,
    /// Of each piece of evidence, the words of its link and what is shown beside it.
    pieces: Vec<(String, Vec<String>)>,
}

fn text(html: &str) -> String {
    pages::apart(&pages::text(html, " "))
        .replace(['\u{a0}', '\u{202f}'], " ")
        .trim()
        .to_owned()
}

fn between<'a>(html: &'a str, from: &str, to: &str) -> &'a str {
    let rest = html
        .split_once(from)
        .unwrap_or_else(|| panic!("{from} is not in {html}"))
        .1;
    rest.split_once(to).map_or(rest, |(inside, _)| inside)
}

fn statements(project: &Project) -> Vec<Statement> {
    let page = project.read("output/conclusion.html");
    let list = between(&page, "<ol class=\"statements\"", "</ol>");
    let items = list.split("<p class=\"statement\">").skip(1);
    items
        .map(|item| Statement {
            words: text(
                item.split_once("<a class=\"permalink\"")
                    .map_or(item, |(words, _)| words),
            ),
            pieces: (item.split("<dd>").skip(1))
                .map(|piece| {
                    let piece = piece.split("</dd>").next().unwrap_or_default();
                    let shown = piece.split("<span class=\"").skip(1);
                    let shown =
                        shown.filter_map(|one| ["shown\">", "row\">"].iter().find_map(|class| one.strip_prefix(class)));
                    let shown = shown.map(|shown| text(shown.split("</span>").next().unwrap_or_default()));
                    (
                        text(
                            between(&format!(" {piece}"), "<a ", "</a>")
                                .split_once('>')
                                .expect("a link")
                                .1,
                        ),
                        shown.collect(),
                    )
                })
                .collect(),
        })
        .collect()
}

fn reference() -> Project {
    Project::empty().overlay_into("content", "content").build()
}

/// The beginnings of the long words of a text, by which it is told whether two texts share one.
fn roots(text: &str) -> BTreeSet<String> {
    let text = text.to_lowercase();
    let words = text
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| word.chars().count() > 4);
    words.map(|word| word.chars().take(6).collect()).collect()
}

#[test]
fn rows_that_are_shown_are_those_that_the_statement_speaks_of() {
    let statements = statements(&reference());
    let mut rows = 0;
    for statement in &statements {
        for (link, shown) in statement.pieces.iter().filter(|(link, _)| link.starts_with("Tableau")) {
            for row in shown.iter().filter(|row| row.contains(" : ")) {
                rows += 1;
                assert!(
                    !roots(row).is_disjoint(&roots(&statement.words)),
                    "{link} shows {row} under: {}",
                    statement.words
                );
            }
        }
    }
    assert!(rows >= 12, "{rows}");
}

#[test]
fn rows_of_the_reference_report_are_those_read_by_hand() {
    let statements = statements(&reference());
    let shown = |place: usize, table: &str| {
        let found = statements[place - 1]
            .pieces
            .iter()
            .find(|(link, _)| link.starts_with(table));
        found.unwrap_or_else(|| panic!("{table}")).1.join(" | ")
    };
    for (place, table, told, other) in [
        (
            2,
            "Tableau 9 ",
            &["réseautage", "29 %", "démarchage", "31 %"][..],
            "12 %",
        ),
        (3, "Tableau 10", &["supervision", "32 %"], "14 %"),
        (
            5,
            "Tableau 5 ",
            &[
                "organismes communautaires : 82 % (fréquence); 94 % (efficacité)",
                "municipalités",
            ],
            "parcs",
        ),
        (
            6,
            "Tableau 4 ",
            &[
                "Roulement de personnel : 39 % (PTP); 61 % (PG)",
                "Manque de temps : 52 % (PG)",
            ],
            "secteur",
        ),
        (
            7,
            "Tableau 6 ",
            &["Défavorisation", "88 %", "soutien de l’entourage", "immigration"],
            "violence",
        ),
        (9, "Tableau 8 ", &["Écoute : 71 %", "Ouverture : 63 %"], "rang"),
        (9, "Tableau 7 ", &["Écoute active : 79 %"], "Accueil"),
    ] {
        let shown = shown(place, table);
        for said in told {
            assert!(shown.contains(said), "{place}, {table}: {said} is not in {shown}");
        }
        assert!(!shown.contains(other), "{place}, {table}: {shown}");
    }
}

#[test]
fn links_of_a_statement_are_told_apart_and_read_as_titles() {
    for project in [reference(), Project::base().build()] {
        for statement in statements(&project) {
            let links: Vec<&str> = statement.pieces.iter().map(|(link, _)| link.as_str()).collect();
            let distinct: BTreeSet<&str> = links.iter().copied().collect();
            assert_eq!(links.len(), distinct.len(), "{links:?}");
            for link in links {
                assert!(!link.ends_with([':', ';', ',', '.']), "{link}");
                let initial = link.chars().find(|sign| sign.is_alphanumeric()).expect("words");
                assert!(!initial.is_lowercase(), "{link}");
            }
        }
    }
}

#[test]
fn findings_whose_beginning_is_alike_are_called_by_more_of_it() {
    let like = "Une grande partie des membres du jardin qui ont répondu au questionnaire dit aimer la récolte, et";
    let findings = format!(
        "blocks:\n  - findings:\n      - id: constat-un\n        text: {like} les tomates qui mûrissent au soleil de la cour.\n      \
         - id: constat-deux\n        text: {like} les courges qui poussent à l’ombre du grand mur.\n"
    );
    let project = Project::at("tests/errors/_base")
        .edit("content/sections/recolte.yaml", "blocks:\n", &findings)
        .edit(
            "content/conclusion.yaml",
            "evidence: [",
            "evidence: [constat-un, constat-deux, ",
        )
        .build();
    let statements = statements(&project);
    let links: Vec<&str> = statements[0].pieces.iter().map(|(link, _)| link.as_str()).collect();
    assert!(links.iter().any(|link| link.contains("tomates")), "{links:?}");
    assert!(links.iter().any(|link| link.contains("courges")), "{links:?}");
}

#[test]
fn a_figure_that_a_statement_gives_shows_its_row() {
    let given = "{{ percent(\"recolte\", is=\"bonne\", group=\"membres\") }} des membres en parlent ainsi.";
    let project = Project::at("tests/errors/_base")
        .edit(
            "content/conclusion.yaml",
            "L’été a été bon pour les jardins.",
            &format!("'{given}'"),
        )
        .build();
    let (_, shown) = &statements(&project)[0].pieces[0];
    assert_eq!(shown.len(), 1, "{shown:?}");
    assert!(shown[0].starts_with("Bonne") && shown[0].contains("50 %"), "{shown:?}");
}

#[test]
fn a_table_that_a_statement_speaks_of_by_no_row_shows_none() {
    let project = Project::at("tests/errors/_base")
        .edit(
            "content/conclusion.yaml",
            "L’été a été bon pour les jardins.",
            "On s’est plu ici.",
        )
        .build();
    let (link, shown) = &statements(&project)[0].pieces[0];
    assert!(link.starts_with("Tableau 1") && shown.is_empty(), "{link}: {shown:?}");
}
