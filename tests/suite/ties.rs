//! Tied choices share their rank, in every output; and a ranked list is over those who answered. Counted by hand.

use crate::pages::{figures, words};
use crate::project::Project;

/// Six of eight people are enrolled and were asked; one of them gave no answer. Of the five who did, three named Art, and two
/// each named Bal, Cor and Duo; the dishes tie all four.
const ROWS: &str = "id,inscrit,A,B,C,D,W,X,Y,Z,age\n\
    p1,1,1,1,0,0,1,0,0,0,10\np2,1,1,0,1,0,0,1,0,0,11\np3,1,1,0,0,1,0,0,1,0,12\np4,1,0,1,1,0,0,0,0,1,13\n\
    p5,1,0,0,0,1,1,1,1,1,14\np6,1,,,,,0,0,0,0,15\np7,2,,,,,0,0,0,0,16\np8,2,,,,,0,0,0,0,18\n";

fn project(language: &str, blocks: &str) -> Project {
    let choice = |id: &str, column: &str| format!("{{id: {id}, label: {id}, column: {column}}}");
    let list = |choices: [(&str, &str); 4]| choices.map(|(id, column)| choice(id, column)).join(", ");
    let ids = |labels: String| labels.replace("id: A", "id: a").replace("id: B", "id: b");
    let ids = |labels: String| ids(labels).replace("id: C", "id: c").replace("id: D", "id: d");
    let questions = format!(
        "questions:\n  inscrit:\n    type: single\n    text: Inscrit?\n    choices: [{{code: 1, id: oui, label: Oui}}, {{code: 2, id: non, label: Non}}]\n  \
         ateliers:\n    type: multiple\n    text: Quels ateliers?\n    label: Ateliers\n    asked_if: [{{question: inscrit, is: [oui]}}]\n    choices: [{}]\n  \
         plats:\n    type: multiple\n    text: Quels plats?\n    label: Plats\n    choices: [{}]\n  \
         age:\n    type: number\n    text: Quel âge?\n    label: Âge\n",
        ids(list([("Art", "A"), ("Bal", "B"), ("Cor", "C"), ("Duo", "D")])),
        list([("wok", "W"), ("xeres", "X"), ("yogourt", "Y"), ("zeste", "Z")]),
    );
    Project::empty()
        .file(
            "content/report.yaml",
            format!(
                "language: {language}\ntitle: Essai\ndate: 2025\nsections: [s]\ngroups:\n  membres:\n    label: Membres\n    \
                 noun: {{one: membre, many: membres, gender: masculine}}\n    responses: responses/membres.csv\n    respondent: id\n"
            ),
        )
        .file("content/questionnaire.yaml", questions)
        .file("content/responses/membres.csv", ROWS)
        .file("content/sections/s.yaml", format!("title: S\nblocks:\n{blocks}"))
}

const TABLE: &str = "  - ranked_table:\n      id: rangs\n      caption: Rangs\n      note: Une remarque de l’équipe.\n      \
    columns: [{label: Ateliers, of: ateliers, top: 2}, {label: Plats, of: plats, top: 3}]\n";

#[test]
fn a_list_in_prose_names_all_that_are_tied_with_its_last() {
    let sentence = "  - prose: |\n      Soit {{ ranked(\"ateliers\", most=2) }}; soit {{ top(\"ateliers\", rank=2) }}; soit {{ ranked(\"plats\", most=2) }}; d’abord {{ top(\"ateliers\") }}.\n";
    let project = project("fr-CA", sentence);
    let run = project.run(&["--lang", "fr", "build", "--no-pdf"]).succeeds();
    let page = words(&project.read("output/s.html"));
    assert!(
        page.contains(
            "Soit Art, puis Bal, Cor et Duo (ex æquo); soit Bal, Cor et Duo (ex æquo); soit wok, xeres, yogourt et zeste (ex æquo); d’abord Art."
        ),
        "{page}"
    );
    let told = run.stderr.replace('\u{a0}', " ");
    assert!(told.contains("la liste nomme 4 choix au lieu de 2"), "{told}");
    assert!(
        told.contains("au rang 2 de « ateliers », 3 choix sont à égalité"),
        "{told}"
    );
    let ranks = figures(&project);
    let first = ranks.iter().find(|figure| figure["measure"] == "rank").expect("a rank");
    let places: Vec<u64> = first["ranking"]
        .as_array()
        .expect("a ranking")
        .iter()
        .map(|r| r["rank"].as_u64().expect("a rank"))
        .collect();
    assert_eq!(places, [1, 2, 2, 2]);
    // Five of the six who were asked answered; the group has eight.
    assert_eq!(first["denominator"], 5);
}

#[test]
fn a_rank_that_is_shared_away_is_an_error() {
    let run = project("fr-CA", "  - prose: |\n      Soit {{ top(\"ateliers\", rank=3) }}.\n")
        .run(&["check"])
        .fails(1);
    assert!(run.stderr.contains("tied choices share rank 2"), "{}", run.stderr);
}

#[test]
fn a_table_shows_shared_ranks_and_its_authors_note() {
    let project = project("fr-CA", TABLE).build();
    let table = project.read("output/donnees/rangs.csv");
    let rows: Vec<&str> = table.lines().skip(1).collect();
    assert_eq!(
        rows,
        [
            // Three of five named Art; two of eight had each dish.
            "1;Art;3;5;\"wok; xeres; yogourt; zeste (ex æquo)\";2;8",
            "2;\"Bal; Cor; Duo (ex æquo)\";2;5;id.;id.;id."
        ]
    );
    let page = words(&project.read("output/s.html"));
    for said in [
        "Une remarque de l’équipe.",
        "membres ayant répondu – Ateliers, n = 5; Plats, n = 8",
        "« id. », même rang que la case au-dessus",
        "Art, (60 %)",
        "Bal; Cor; Duo (ex æquo), (40 %)",
        "entre parenthèses, part qui nomme ce choix",
        "D’autres choix sont à égalité avec le dernier rang demandé : ils y sont tous.",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let run = project.run(&["--lang", "fr", "explain", "rangs/2/1"]).succeeds();
    let told = run.stdout.replace('\u{a0}', " ");
    assert!(told.contains("membres ayant répondu, n = 5"), "{told}");
    assert!(told.contains("rang 2 : Bal (2); rang 2 : Cor (2)"), "{told}");
    for figure in figures(&project).iter().filter(|figure| figure["measure"] == "rank") {
        let n = if figure["questions"][0] == "ateliers" { 5 } else { 8 };
        assert_eq!(figure["denominator"], n, "{figure}");
    }
}

/// Two ranks of four, where the second is shared by three: nothing is cut off; and without shares, nothing but ranks.
#[test]
fn a_table_of_ranks_alone_says_no_shares() {
    let alone = TABLE
        .replace("    columns:", "    shares: false\n      columns:")
        .replace("top: 2", "top: 4")
        .replace("top: 3", "top: 4");
    let project = project("fr-CA", &alone).build();
    let rows = project.read("output/donnees/rangs.csv");
    assert!(
        rows.contains("\n1;Art;\"wok; xeres; yogourt; zeste (ex æquo)\""),
        "{rows}"
    );
    let page = words(&project.read("output/s.html"));
    assert!(
        page.contains("Du plus souvent au moins souvent nommé.") && !page.contains("part qui nomme"),
        "{page}"
    );
}

#[test]
fn ties_are_told_in_english_too() {
    let project = project("en-CA", &TABLE.replace("Une remarque de l’équipe.", "A remark.")).build();
    let page = words(&project.read("output/s.html"));
    assert!(page.contains("Bal; Cor; Duo (tied)"), "{page}");
    assert!(page.contains("membres most often name “Art”"), "{page}");
}

#[test]
fn what_sums_up_a_number_says_how_many_it_is_of() {
    let sentence = "  - prose: |\n      Soit {{ median(\"age\") }} et {{ mean(\"age\") }}, et {{ count(\"inscrit\", is=\"oui\", where={\"plats\": \"wok\"}) }}.\n";
    let project = project("fr-CA", sentence).build();
    let found = figures(&project);
    let of = |measure: &str| {
        found
            .iter()
            .find(|figure| figure["measure"] == measure)
            .expect("a figure")
            .clone()
    };
    // 10, 11, 12, 13, 14, 15, 16, 18: between 13 and 14; 109 / 8.
    assert_eq!(
        (of("median")["value"].as_f64(), of("median")["denominator"].as_u64()),
        (Some(13.5), Some(8))
    );
    assert_eq!(
        (of("mean")["value"].as_f64(), of("mean")["denominator"].as_u64()),
        (Some(13.625), Some(8))
    );
    let id = of("median")["id"].as_str().expect("an id").to_owned();
    let run = project.run(&["--lang", "fr", "explain", &id]).succeeds();
    assert!(
        run.stdout
            .replace('\u{a0}', " ")
            .contains("réponse du milieu parmi 8 : 13,5"),
        "{}",
        run.stdout
    );
    // Both who had wok are enrolled.
    let id = of("count")["id"].as_str().expect("an id").to_owned();
    let run = project.run(&["--lang", "fr", "explain", &id]).succeeds();
    assert!(run.stdout.replace('\u{a0}', " ").contains("n = 2"), "{}", run.stdout);
}
