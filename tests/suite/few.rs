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

/// A project of twenty people and more: `rows` are how many gave what, three the fewest in a cell.
fn large(questions: &str, rows: &[(usize, &str)], blocks: &str) -> Project {
    let heads = rows[0].1.split(',').enumerate().map(|(at, _)| format!("c{at}"));
    let heads: Vec<String> = heads.collect();
    let groups = "  tous: {label: Tous, responses: responses/r.csv}\n";
    Project::surveyed(
        "smallest_cell: 3",
        (groups, questions),
        (&heads.join(","), rows),
        blocks,
    )
}

/// The same, built.
fn many(questions: &str, rows: &[(usize, &str)], blocks: &str) -> Project {
    let project = large(questions, rows, blocks);
    project.run(&["build", "--no-pdf"]).succeeds();
    project
}

/// Ten ranked A, and nine put it first or second: one put it third.
#[test]
fn the_first_two_places_and_all_three_tell_of_nobody() {
    let questions = "questions:\n  r:\n    type: ranking\n    text: R?\n    columns: [c0, c1, c2]\n    choices: [{code: 1, id: a, label: A}, \
                     {code: 2, id: b, label: B}, {code: 3, id: c, label: C}, {code: 4, id: d, label: D}]\n\
                     derived:\n  rangs: {label: Rangs, ranks: r}\n";
    let ranks = "  - means_table: {id: t, caption: T, of: rangs, measures: [top2]}\n";
    let people = "  - group_table: {id: u, caption: U, of: r, groups: [tous]}\n";
    let few = [(5, "1,2,3"), (4, "2,1,3"), (1, "2,3,1"), (3, "2,3,4"), (7, "3,2,4")];
    let mut enough = few;
    enough[2].0 = 3;
    let withheld = |rows: &[(usize, &str)], blocks: &str| {
        let project = many(questions, rows, blocks);
        let files = ["t", "u"].map(|table| format!("donnees/{table}.csv"));
        let files = files
            .iter()
            .filter(|file| project.path().join("output").join(file).exists());
        files
            .map(|file| project.read(&format!("output/{file}")))
            .any(|csv| csv.contains(";x"))
    };
    assert!(withheld(&few, &format!("{ranks}{people}")));
    for (rows, blocks) in [
        (&enough, format!("{ranks}{people}")),
        (&few, ranks.into()),
        (&few, people.into()),
    ] {
        assert!(!withheld(rows, &blocks), "{blocks}");
    }
}

/// A question with two answers, worth 0 and 1.
fn item(id: &str, column: &str) -> String {
    format!(
        "  {id}: {{type: scale, text: Q, column: {column}, choices: [{{code: 0, id: non, label: Non}}, {{code: 1, id: oui, label: Oui}}]}}\n"
    )
}

/// Nineteen say yes to one question, twenty-six to another, eighteen to both: how far the sums spread, how reliable they are and how many sums are
/// two tell of the one who says yes to the first alone, beside how many say yes to each.
#[test]
fn nothing_made_of_two_answers_tells_who_gave_both() {
    let questions = format!(
        "questions:\n{}{}derived:\n  somme: {{label: Somme, sum: [q, w]}}\n  deux: {{label: Deux, from: somme, classes: [2]}}\n",
        item("q", "c0"),
        item("w", "c1")
    );
    let (few, enough) = (
        [(18, "1,1"), (1, "1,0"), (8, "0,1"), (12, "0,0")],
        [(18, "1,1"), (3, "1,0"), (8, "0,1"), (12, "0,0")],
    );
    let shares = "  - group_table: {id: q, caption: Q, of: q, groups: [tous]}\n  - group_table: {id: w, caption: W, of: w, groups: [tous]}\n";
    let spread = "  - means_table: {id: t, caption: T, of: somme, measures: [sd]}\n";
    let sums = "  - group_table: {id: t, caption: T, of: deux, groups: [tous]}\n";
    let said = |rows: &[(usize, &str)], blocks: &str| {
        let project = many(&questions, rows, blocks);
        let alpha = project.read("output/methode.html").contains("Alpha de Cronbach");
        let file = project.path().join("output/donnees/t.csv");
        let csv = std::fs::read_to_string(file).unwrap_or_default();
        (alpha, csv.contains(";x"))
    };
    assert_eq!(said(&few, shares), (false, false));
    assert_eq!(said(&enough, shares), (true, false));
    // Of whom it is not known how many say yes, it tells nobody.
    assert_eq!(said(&few, "  - prose: Rien.\n"), (true, false));
    // Of twenty it may.
    let twenty = few.map(|(people, row)| (usize::div_ceil(people, 2), row));
    assert_eq!(said(&twenty, "  - prose: Rien.\n"), (false, false));
    assert!(said(&few, &format!("{shares}{spread}")).1);
    assert!(!said(&enough, &format!("{shares}{spread}")).1);
    assert!(said(&few, &format!("{shares}{sums}")).1);
    assert!(!said(&enough, &format!("{shares}{sums}")).1);
}

/// Seven say yes to one question, seventeen to another. The sixth lowest sum is none and the eighteenth one: six said yes to both, no more
/// and no fewer, and one to the first alone.
#[test]
fn the_order_of_sums_tells_nobody_who_gave_both() {
    let questions = format!(
        "questions:\n{}{}derived:\n  somme: {{label: Somme, sum: [q, w]}}\n",
        item("q", "c0"),
        item("w", "c1")
    );
    let shares = "  - group_table: {id: q, caption: Q, of: q, groups: [tous]}\n  - group_table: {id: w, caption: W, of: w, groups: [tous]}\n";
    let said = |rows: &[(usize, &str)], measures: &str| {
        let table = format!("  - means_table: {{id: t, caption: T, of: somme, measures: [{measures}]}}\n");
        let project = many(&questions, rows, &format!("{shares}{table}"));
        project.read("output/donnees/t.csv").contains(";x")
    };
    let of = |alone| [(6, "1,1"), (alone, "1,0"), (11, "0,1"), (6, "0,0")];
    assert!(said(&of(1), "q1, q3") && !said(&of(3), "q1, q3"));
    // Each alone leaves two of them, or none.
    assert!(!said(&of(1), "q1") && !said(&of(1), "q3"));
}

/// The same where an item may be left out: by a mean that nobody left one out of, and by a count to which two of 26 who left out the first
/// question add nothing.
#[test]
fn the_order_of_sums_tells_nobody_who_gave_both_where_items_may_lack() {
    let shares = "  - group_table: {id: q, caption: Q, of: q, groups: [tous]}\n  - group_table: {id: w, caption: W, of: w, groups: [tous]}\n";
    let said = |rows: &[(usize, &str)], derived: &str| {
        let questions = format!(
            "questions:\n{}{}derived:\n  somme: {{label: Somme, {derived}, missing_at_most: 1}}\n",
            item("q", "c0"),
            item("w", "c1")
        );
        let table = "  - means_table: {id: t, caption: T, of: somme, measures: [q1, q3]}\n";
        let project = many(&questions, rows, &format!("{shares}{table}"));
        project.read("output/donnees/t.csv").contains(";x")
    };
    let of = |alone| [(6, "1,1"), (alone, "1,0"), (11, "0,1"), (6, "0,0")];
    assert!(said(&of(1), "mean: [q, w]") && !said(&of(3), "mean: [q, w]"));
    let of = |alone| [(6, "1,1"), (alone, "1,0"), (12, "0,1"), (5, "0,0"), (2, ",0")];
    let count = "count: [q, w], is: [oui]";
    assert!(said(&of(1), count) && !said(&of(3), count));
}

/// Of the second question the mean and quartiles are published: five have nothing, ten one, five two. Then how far the sums spread says
/// that two who said yes have one; by the mean alone, six might have two.
#[test]
fn quartiles_of_an_answer_are_held_beside_its_sums() {
    let questions = format!(
        "questions:\n{}  w: {{type: scale, text: Q, column: c1, choices: [{{code: 0, id: a, label: A}}, {{code: 1, id: b, label: B}}, \
         {{code: 2, id: c, label: C}}]}}\nderived:\n  somme: {{label: Somme, sum: [q, w]}}\n",
        item("q", "c0")
    );
    let rows = [(5, "1,2"), (2, "1,1"), (5, "0,0"), (8, "0,1")];
    let said = |measures: &str| {
        let blocks = format!(
            "  - group_table: {{id: q, caption: Q, of: q, groups: [tous]}}\n  - means_table: {{id: w, caption: W, of: w, measures: [{measures}]}}\n  \
             - means_table: {{id: t, caption: T, of: somme, measures: [mean, sd]}}\n"
        );
        let project = many(&questions, &rows, &blocks);
        ["t", "w"].map(|table| project.read(&format!("output/donnees/{table}.csv")).contains(";x"))
    };
    assert_eq!(said("mean, q1, q3"), [true, false]);
    assert_eq!(said("mean"), [false, false]);
}

/// Twelve in town and twelve elsewhere, one of whom said yes to both.
const APART: [(usize, &str); 8] = [
    (3, "1,1,1"),
    (3, "1,0,1"),
    (3, "0,1,1"),
    (3, "0,0,1"),
    (1, "1,1,2"),
    (4, "1,0,2"),
    (4, "0,1,2"),
    (3, "0,0,2"),
];

/// Whether each of two tables has something withheld: of what `derived` makes of two items, beside how many say yes where.
fn beside(rows: &[(usize, &str)], derived: &str, tables: [&str; 2]) -> [bool; 2] {
    let questions = format!(
        "questions:\n{}{}  lieu: {{type: single, text: Q, column: c2, choices: [{{code: 1, id: ville, label: Ville}}, \
         {{code: 2, id: ailleurs, label: Ailleurs}}]}}\nderived:\n{derived}",
        item("q", "c0"),
        item("w", "c1")
    );
    let asked = ["q", "w"].map(|of| {
        let all = format!("  - group_table: {{id: {of}, caption: Q, of: {of}, groups: [tous]}}\n");
        let part = format!(
            "  - group_table: {{id: {of}-ville, caption: Q, of: {of}, where: {{lieu: ville}}, groups: [tous]}}\n"
        );
        all + &part
    });
    let tables = ["t", "u"]
        .iter()
        .zip(tables)
        .map(|(id, table)| format!("  - means_table: {{id: {id}, caption: T, {table}}}\n"));
    let project = many(&questions, rows, &(asked.concat() + &tables.collect::<String>()));
    ["t", "u"].map(|table| project.read(&format!("output/donnees/{table}.csv")).contains(";x"))
}

/// How far the sums of everyone spread, and those in town: what is left are the others'.
#[test]
fn sums_of_everyone_and_of_some_tell_of_no_others() {
    let sum = "  somme: {label: Somme, sum: [q, w]}\n";
    let all = "of: somme, measures: [sd]";
    let town = "of: somme, measures: [sd], where: {lieu: ville}";
    let elsewhere = "of: somme, measures: [sd], where: {lieu: ailleurs}";
    let mut enough = APART;
    enough[4].0 = 3;
    assert!(beside(&APART, sum, [all, town]).contains(&true));
    assert_eq!(beside(&enough, sum, [all, town]), [false, false]);
    assert_eq!(beside(&APART, sum, [town, elsewhere]), [false, true]);
    // As well by how many said yes to how many, and by what an answer is worth elsewhere.
    let both = "  deux: {label: Deux, count: [q, w], is: oui}\n".to_owned() + sum;
    let counted = "of: deux, measures: [sd], where: {lieu: ville}";
    assert!(beside(&APART, &both, [all, counted]).contains(&true));
    assert_eq!(beside(&enough, &both, [all, counted]), [false, false]);
}

/// Answers worth thousands: a sum of so many steps is withheld beside answers of few, and takes no more room than another.
#[test]
fn sums_of_large_and_uneven_numbers_are_no_more_work() {
    let far = |id: &str, column: &str| {
        format!(
            "  {id}: {{type: scale, text: Q, column: {column}, choices: [{{code: 0, id: non, label: Non, score: 9999}}, \
             {{code: 1, id: oui, label: Oui, score: 15000}}, {{code: 2, id: plus, label: Plus, score: 24998}}]}}\n"
        )
    };
    let questions = format!(
        "questions:\n{}{}derived:\n  somme: {{label: Somme, sum: [q, w]}}\n",
        far("q", "c0"),
        far("w", "c1")
    );
    let blocks = "  - group_table: {id: q, caption: Q, of: q, groups: [tous]}\n  - group_table: {id: w, caption: W, of: w, groups: [tous]}\n  \
                  - means_table: {id: t, caption: T, of: somme, measures: [sd]}\n";
    let few = [(9, "1,1"), (1, "1,0"), (4, "0,1"), (6, "0,0"), (5, "2,2")];
    let project = many(&questions, &few, blocks);
    assert!(project.read("output/donnees/t.csv").contains(";x"));
}

/// Whether a test of two shares of the same people holds bounds how many gave both answers.
#[test]
fn two_answers_of_which_few_gave_both_are_not_tested() {
    let battery = |id: &str, column: &str| {
        format!(
            "  {id}: {{type: scale, text: Q, items: [{{id: x, label: X, column: {column}}}], choices: [{{code: 0, id: non, label: Non}}, \
             {{code: 1, id: oui, label: Oui}}]}}\n"
        )
    };
    let questions = format!("questions:\n{}{}", battery("q", "c0"), battery("w", "c1"));
    let blocks = "  - shares_table:\n      id: t\n      caption: T\n      differences: true\n      columns:\n        - {label: Q, of: q, is: oui, group: tous}\n        \
                  - {label: W, of: w, is: oui, group: tous}\n";
    let is_tested = |both: usize| {
        let rows = [(both, "1,1"), (20 - both, "1,0"), (8 - both, "0,1"), (10, "0,0")];
        let project = many(&questions, &rows, blocks);
        project.read("output/s.html").contains("McNemar")
    };
    assert!(is_tested(5));
    // Three are enough, one or two are not.
    assert!(!is_tested(6) && !is_tested(7));
}

/// Those in town, of whom all gave the same answer to the second question, and others.
const TOWN: [(usize, &str); 6] = [
    (30, "0,1,1"),
    (2, "1,1,1"),
    (11, "0,0,2"),
    (10, "0,1,2"),
    (12, "1,0,2"),
    (13, "1,1,2"),
];
/// Three answers to one question, two of which anyone gave to the other: two people gave the last of the one and the first.
const AMONG: [(usize, &str); 6] = [
    (12, "0,0,1"),
    (15, "1,0,1"),
    (2, "2,0,1"),
    (15, "0,1,1"),
    (13, "1,1,1"),
    (14, "2,1,1"),
];
/// The same, but they gave the second to the other.
const CROSSED: [(usize, &str); 6] = [
    (12, "0,0,1"),
    (10, "1,0,1"),
    (14, "2,0,1"),
    (15, "0,1,1"),
    (13, "1,1,1"),
    (2, "2,1,1"),
];

/// In town and elsewhere one each gave the second answer to the first question only.
const SPLIT: [(usize, &str); 8] = [
    (10, "0,0,1"),
    (1, "1,0,1"),
    (10, "0,1,1"),
    (12, "1,1,1"),
    (9, "0,0,2"),
    (1, "1,0,2"),
    (10, "0,1,2"),
    (10, "1,1,2"),
];

/// Whether a figure of a text is withheld of these people, and not where nine stand for one or two.
fn is_refused(rows: &[(usize, &str)], said: &str) -> bool {
    let three = |id: &str, column: &str| {
        format!(
            "  {id}: {{type: scale, text: Q, column: {column}, choices: [{{code: 0, id: a, label: A}}, {{code: 1, id: b, label: B}}, \
             {{code: 2, id: c, label: C}}]}}\n"
        )
    };
    let questions = format!(
        "questions:\n{}{}  lieu: {{type: single, text: Q, column: c2, choices: [{{code: 1, id: ville, label: Ville}}, \
         {{code: 2, id: ailleurs, label: Ailleurs}}]}}\nderived:\n  somme: {{label: Somme, sum: [q, w]}}\n  haut: {{label: Haut, from: somme, \
         classes: [2]}}\n",
        three("q", "c0"),
        three("w", "c1")
    );
    let is_refused = |rows: &[(usize, &str)]| {
        let project = large(&questions, rows, &format!("  - prose: |\n      {said}\n"));
        let run = project.run(&["check", "--lang", "en"]);
        let is_refused = run.stderr.contains("the disclosure policy withholds this figure about");
        assert!(is_refused || run.code == 0, "{}{}", run.stdout, run.stderr);
        is_refused
    };
    let enough = rows
        .iter()
        .map(|(people, row)| (if *people < 3 { 9 } else { *people }, *row));
    assert!(!is_refused(&enough.collect::<Vec<_>>()), "{said}");
    is_refused(rows)
}

/// What is published besides figures of a score, and what is not: only what someone may know counts as known.
#[test]
fn what_is_published_of_answers_stands_beside_figures_of_their_sums() {
    let shares = |of: &str| {
        let each = ["q", "w"]
            .map(|question| ["a", "b", "c"].map(|is| format!("{{{{ percent(\"{question}\", is=\"{is}\"{of}) }}}}")));
        each.concat().join(" ")
    };
    // Of those in town no share is published: the sums tell it all, since all gave one answer to the second.
    let elsewhere = shares(", where={\"lieu\": \"ailleurs\"}");
    let sums = r#" {{ mean("somme", where={"lieu": "ville"}) }} {{ sd("somme", where={"lieu": "ville"}) }}"#;
    assert!(is_refused(&TOWN, &(elsewhere + sums)));
    // Sums among those who gave an answer that they are made of.
    let sums = r#" {{ mean("somme", where={"w": "a"}) }} {{ sd("somme", where={"w": "a"}) }}"#;
    assert!(is_refused(&AMONG, &(shares("") + sums)));
    // Their mean alone, where they gave one of two answers to the other.
    let two: Vec<(usize, &str)> = AMONG.iter().filter(|(_, row)| !row.starts_with('2')).copied().collect();
    let two: Vec<(usize, &str)> = two
        .iter()
        .map(|(people, row)| (if *row == "1,0,1" { 2 } else { *people }, *row))
        .collect();
    let mean = r#" {{ mean("somme", where={"w": "a"}) }}"#;
    assert!(is_refused(&two, &(shares("") + mean)));
    // Shares in town and elsewhere, beside the sums of everyone; and the other way round.
    let place = |place: &str| format!(", where={{\"lieu\": \"{place}\"}}");
    let apart = shares(&place("ville")) + " " + &shares(&place("ailleurs"));
    assert!(is_refused(
        &SPLIT,
        &(apart + r#" {{ mean("somme") }} {{ sd("somme") }}"#)
    ));
    let sums = ["ville", "ailleurs"].map(|name| {
        let place = place(name);
        format!("{{{{ mean(\"somme\"{place}) }}}} {{{{ sd(\"somme\"{place}) }}}}")
    });
    assert!(is_refused(&SPLIT, &(shares("") + &sums.join(" "))));
    // A crossing that is published, beside the spread or a class of the sums.
    let crossing = shares("") + r#" {{ percent("q", is="a", where={"w": "a"}) }}"#;
    assert!(!is_refused(&CROSSED, &crossing));
    // How many have a class of sums, as the base of another figure: the sums of two answers.
    let base = r#" {{ percent("lieu", is="ville", where={"haut": "de_2_et_plus"}) }}"#;
    assert!(is_refused(&CROSSED, &(crossing.clone() + base)));
    for sums in [r#"{{ sd("somme") }}"#, r#"{{ percent("haut", is="de_2_et_plus") }}"#] {
        assert!(is_refused(&CROSSED, &format!("{crossing} {sums}")), "{sums}");
    }
}
