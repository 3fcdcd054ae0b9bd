//! What a column of responses gives to whoever reads it. The counts are worked out by hand.

use crate::pages::figures;
use crate::project::Project;

/// A report on one group, `rows` its responses, `settings` more lines of the group.
fn project(settings: &str, questions: &str, blocks: &str, rows: &str) -> Project {
    let report = format!(
        "language: fr-CA\ntitle: Colonnes\ndate: 2025-10\nauthors: [{{name: Ève Tremblay, role: bénévole}}]\n\
         notice: Réponses inventées.\ngroups:\n  tous:\n    label: Membres\n    short: Membres\n    \
         noun: {{one: membre, many: membres, gender: masculine}}\n    responses: responses/tous.csv\n{settings}\
         sections: [section]\n"
    );
    Project::empty()
        .file("content/report.yaml", report)
        .file("content/questionnaire.yaml", questions)
        .file("content/responses/tous.csv", rows)
        .file(
            "content/sections/section.yaml",
            format!("title: Section\nblocks:\n  - prose: Rien.\n{blocks}"),
        )
}

/// A figure of the method page: how many answered a question, or did not.
fn counted(project: &Project, question: &str, count: &str) -> u64 {
    let ending = format!("/{question}/{count}");
    let figures = figures(project);
    let found = figures
        .iter()
        .find(|figure| figure["id"].as_str().is_some_and(|id| id.ends_with(&ending)));
    found.and_then(|figure| figure["value"].as_u64()).expect("a count")
}

/// The lines of a table's file below its heads.
fn lines(project: &Project, table: &str) -> Vec<String> {
    let text = project.read(&format!("output/donnees/{table}.csv"));
    text.replace('\u{a0}', " ").lines().skip(1).map(str::to_owned).collect()
}

/// Ten questions on one column.
const READERS: &str = "
scales:
  reponses: [{code: 1, id: oui, label: Oui}, {code: 2, id: non, label: Non}]
questions:
  simple: {type: single, text: Simple?, column: c, scale: reponses}
  encore: {type: scale, text: Encore?, column: c, scale: reponses}
  plusieurs: {type: multiple, text: Plusieurs?, column: c, delimiter: ';', scale: reponses}
  cases:
    type: multiple
    text: Cases?
    not_chosen: [2]
    choices: [{id: un, label: Un, column: c}, {id: deux, label: Deux, column: c}]
  nombre: {type: number, text: Nombre?, column: c}
  ouverte: {type: open, text: Ouverte?, column: c}
  rangs: {type: ranking, text: Rangs?, columns: [c], scale: reponses}
  mentions: {type: mentions, text: Mentions?, columns: [c], scale: reponses}
  batterie:
    type: single
    text: Batterie?
    scale: reponses
    items: [{id: x, label: X, column: c}, {id: y, label: Y, column: c}]
  filtree:
    type: single
    text: Filtrée?
    column: c
    asked_if: [{question: simple, is: [oui]}]
    scale: reponses
";

#[test]
fn every_reader_of_a_column_gets_it() {
    let tables = ["simple", "encore", "plusieurs", "cases", "mentions"];
    let tables = tables.map(|id| format!("  - group_table: {{id: t-{id}, caption: Tableau {id}, of: {id}}}\n"));
    let blocks = format!("{}  - prose: 'Moyenne: {{{{ mean(\"nombre\") }}}}.'\n", tables.concat());
    let selection = "    rows: {column: c, is: [1, 2, \"\"]}\n";
    let rows = "id,c\n1,1\n2,2\n3,1\n4,\n5,1\n6,2\n7,1\n8,1\n";
    let built = project(selection, READERS, &blocks, rows).build();
    for id in [
        "simple",
        "encore",
        "plusieurs",
        "cases",
        "nombre",
        "ouverte",
        "rangs",
        "mentions",
        "batterie",
    ] {
        let counts = ["valid", "no_answer"].map(|count| counted(&built, id, count));
        assert_eq!(counts, [7, 1], "{id}");
    }
    assert_eq!(
        ["valid", "not_asked"].map(|count| counted(&built, "filtree", count)),
        [5, 3]
    );
    for id in ["simple", "encore", "plusieurs", "mentions"] {
        assert_eq!(
            lines(&built, &format!("t-{id}")),
            ["Oui;71 %;5;7", "Non;29 %;2;7"],
            "{id}"
        );
    }
    assert_eq!(lines(&built, "t-cases"), ["Un;71 %;5;7", "Deux;71 %;5;7"]);
    // Nine over seven.
    assert!(figures(&built).iter().any(|figure| figure["value"] == 1.285714285714));
}

#[test]
fn codes_of_missing_answers_hold_for_every_type() {
    let questions = "missing:\n  no_answer: [-99, NA]\n  dont_know: [\"Ne sait pas, hélas\"]\nquestions:\n  \
                     texte: {type: open, text: \"Un mot?\"}\n  nombre: {type: number, text: \"Combien?\", decimals: 1}\n  \
                     choix: {type: single, text: \"Lequel?\", choices: [{code: a, id: a}, {code: b, id: b}]}\n";
    let rows = "id;texte;nombre;choix\n1;-99;-99;-99\n2;NA;NA;NA\n3;Ne sait pas, hélas;Ne sait pas, hélas;Ne sait pas, hélas\n\
                4; -99.0;-99,0;-99.00\n5;Tout va bien, merci;.5;a\n6;non;-.5;b\n7;;;\n8;-9;1 028;a\n";
    let built = project("", questions, "", rows).build();
    for id in ["texte", "nombre", "choix"] {
        let counts = ["valid", "no_answer", "dont_know"].map(|count| counted(&built, id, count));
        assert_eq!(counts, [3, 4, 1], "{id}");
    }
}

#[test]
fn blank_boxes_may_mean_not_chosen() {
    let questions = |more: &str| {
        format!(
            "questions:\n  cases:\n    type: multiple\n    text: Lesquels?\n{more}    \
             choices: [{{id: a, label: A, column: a}}, {{id: b, label: B, column: b}}]\n"
        )
    };
    let table = "  - group_table: {id: t, caption: Cases, of: cases}\n";
    let rows = "id,a,b\n1,1,\n2,,\n3,1,1\n4,,\n";
    let built = project("", &questions(""), table, rows).build();
    assert_eq!(lines(&built, "t"), ["A;100 %;2;2", "B;50 %;1;2"]);
    let built = project("", &questions("    not_chosen: [\"\"]\n"), table, rows).build();
    assert_eq!(lines(&built, "t"), ["A;50 %;2;4", "B;25 %;1;4"]);
}

#[test]
fn a_choice_given_twice_by_one_person_counts_once() {
    let choices = "choices: [{code: 1, id: a, label: A}, {code: 2, id: b, label: B}]";
    let questions = |more: &str| {
        format!(
            "questions:\n  cites: {{type: mentions, text: \"Qui?\", columns: [x, y], {more}{choices}}}\n  \
             rangs: {{type: ranking, text: \"Quoi?\", columns: [x, y], {choices}}}\n"
        )
    };
    let blocks = "  - group_table: {id: t, caption: Mentions, of: cites, base: mentions}\n  - ranked_table:\n      id: r\n      \
                  caption: Rangs\n      columns: [{label: Tous, of: rangs, top: 2}]\n";
    // Places are worth 2 and 1. A: 2 + 1 + 2, for the first person names it twice; B: 2 + 1.
    let rows = "id,x,y\n1,1,1\n2,2,1\n3,1,2\n";
    let built = project("", &questions(""), blocks, rows).build();
    assert_eq!(lines(&built, "t"), ["A;60 %;3;5", "B;40 %;2;5"]);
    let ranks = figures(&built).into_iter().filter(|figure| figure["measure"] == "rank");
    let ranks: Vec<String> = ranks.map(|figure| figure["ranking"].to_string()).collect();
    assert!(ranks[0].contains('5') && ranks[1].contains('3'), "{ranks:?}");
    let built = project("", &questions("repeats: true, "), blocks, rows).build();
    assert_eq!(lines(&built, "t"), ["A;67 %;4;6", "B;33 %;2;6"]);
}

#[test]
fn a_question_that_nobody_answered_has_a_base_of_zero() {
    let questions = "missing: {dont_know: [9]}\nquestions:\n  choix:\n    type: single\n    text: Lequel?\n    \
                     choices: [{code: 1, id: a, label: A}, {code: 2, id: b, label: B}]\n";
    let blocks = "  - group_table:\n      id: t\n      caption: Choix\n      of: choix\n      \
                  chart: {kind: grouped_bars, title: Choix, subtitle: Part}\n  - ranked_table:\n      id: r\n      \
                  caption: Rangs\n      columns: [{label: Tous, of: choix}]\n";
    let built = project("", questions, blocks, "id,choix\n1,9\n2,\n3,9\n").build();
    let page = built.read("output/section.html");
    let page = page.replace('\u{a0}', " ");
    assert_eq!(
        page.matches("<p class=\"base\">Champ : membres ayant répondu, n = 0 (personne n’a répondu).</p>")
            .count(),
        2,
        "{page}"
    );
    assert!(
        !page.contains("base non publiée") && !page.contains("<svg class=\"chart"),
        "{page}"
    );
    assert_eq!(lines(&built, "t"), ["A;n. d.;0;0", "B;n. d.;0;0"]);
    assert_eq!(counted(&built, "choix", "valid"), 0);
    let said = built.run(&["check"]).succeeds();
    assert!(said.stderr.contains("is not drawn"), "{}", said.stderr);
}

#[test]
fn rows_of_no_group_are_told_and_change_nothing() {
    let questions = "questions:\n  choix:\n    type: single\n    text: Lequel?\n    \
                     choices: [{code: 1, id: a, label: A}, {code: 2, id: b, label: B}]\n";
    let table = "  - group_table: {id: t, caption: Choix, of: choix}\n";
    let rows = "id;role;choix\n1;Équipe;1\n2;Équipe;2\n";
    let strangers = "3;équipe;1\n4;;1\n5;9;2\n6;9;7\n";
    let is = |left_out: &str| format!("    rows: {{column: role, is: [Équipe]{left_out}}}\n");
    let alone = project(&is(""), questions, table, rows).build();
    let more = project(&is(""), questions, table, &format!("{rows}{strangers}"));
    let told = more.run(&["build", "--no-pdf"]).succeeds().stderr;
    for said in [
        "4 rows",
        "“équipe”",
        "“9” there (2 rows)",
        "blank",
        "left_out: [9, \"équipe\", \"\"]",
    ] {
        assert!(told.contains(said), "{said}: {told}");
    }
    assert_eq!(figures(&alone), figures(&more));
    let silent = project(
        &is(", left_out: [9, équipe, \"\"]"),
        questions,
        table,
        &format!("{rows}{strangers}"),
    );
    assert_eq!(silent.run(&["build", "--no-pdf"]).succeeds().stderr, "");
}

/// What `check` notes, once for a file, and a build does not.
#[test]
fn columns_found_by_the_beginning_of_their_heading_are_noted() {
    let questions = "questions:\n  un:\n    type: open\n    text: Un\n    column: Q1\n  deux:\n    type: open\n    text: Deux\n    column: Q2\n\
                     \x20 trois:\n    type: open\n    text: Trois\n    column: Q3\n";
    let rows = |heads: &str| format!("id,{heads}\nA,x,y,z\nB,x,y,z\n");
    let told = |heads: &str| {
        let project = project("", questions, "", &rows(heads));
        assert_eq!(project.run(&["build", "--no-pdf"]).succeeds().stderr, "");
        let run = project.run(&["--lang", "fr", "check"]).succeeds();
        run.stderr.replace('\u{a0}', " ")
    };
    assert!(!told("Q1,Q2,Q3").contains("en-tête"));
    let one = told("Q1. Êtes-vous venu?,Q2,Q3");
    let line = "la colonne « Q1 » n’a été reconnue qu’au début d’un en-tête : « Q1. Êtes-vous venu? »";
    assert!(
        one.contains(line) && one.contains("content/questionnaire.yaml:5"),
        "{one}"
    );
    let all = told("Q1. Êtes-vous venu?,Q2. Avec qui?,Q3 Pourquoi?");
    let line =
        "3 colonnes n’ont été reconnues qu’au début d’un en-tête : « Q1 », par exemple, est « Q1. Êtes-vous venu? »";
    assert!(all.contains(line), "{all}");
    assert_eq!(all.matches("en-tête").count(), 1, "{all}");
}

/// Columns that a question reads already are never proposed for one that is gone.
#[test]
fn a_renamed_column_is_looked_for_among_those_that_nobody_reads() {
    let questions = "questions:\n  avis:\n    type: single\n    text: Avis\n    choices: [{code: 1, id: oui}, {code: 2, id: non}]\n    \
                     items: [{id: a, column: Q1}, {id: b, column: Q2}, {id: c, column: Q3}]\n";
    let told = |heads: &str| {
        let project = project("", questions, "", &format!("id,{heads}\nA,1,2,1,9\nB,2,1,2,9\n"));
        let run = project.run(&["--lang", "fr", "check"]).fails(1);
        run.stderr.replace('\u{a0}', " ")
    };
    let gone = told("Q1,Q2,autre,reste");
    let line = "la colonne « autre », qu’aucune question ne lit, contient les mêmes réponses";
    assert!(
        gone.contains("la colonne « Q3 » n’existe pas") && gone.contains(line),
        "{gone}"
    );
    let near = told("Q1,Q2,Q3b,reste");
    assert!(
        near.contains("vouliez-vous dire « Q3b »?") && !near.contains("les mêmes réponses"),
        "{near}"
    );
    let wrong = told("Q1,nom,prenom,Q2");
    assert!(wrong.contains("noms connus : nom ou prenom"), "{wrong}");
}
