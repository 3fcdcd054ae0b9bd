//! Net scores: in sentences, claims and beside the shares of scales; held to what R's `survey` finds
//! (`tests/reference/inference/net.R`).

use crate::project::Project;
use serde_json::Value;
use std::collections::BTreeMap;

const FILE: &str = include_str!("../reference/inference/net.csv");

fn expected() -> BTreeMap<String, f64> {
    let lines = include_str!("../reference/inference/net.expected.csv").lines().skip(1);
    let parts = lines.map(|line| line.split_once(',').expect("a name and a number"));
    parts
        .map(|(name, number)| (name.trim_matches('"').to_owned(), number.parse().expect("a number")))
        .collect()
}

/// A project over the file that R read, each row with an id.
fn project(group: &str, policy: &str, blocks: &str) -> Project {
    let numbered = FILE.lines().enumerate().map(|(at, line)| match at {
        0 => format!("id,{line}\n"),
        at => format!("qq{at:03},{line}\n"),
    });
    let choices: Vec<String> = (0..=10)
        .map(|n| format!("{{code: {n}, id: n{n}, label: '{n}'}}"))
        .collect();
    let questions = format!(
        "questions:\n  note:\n    type: scale\n    text: Recommanderiez-vous ce service?\n    label: Recommandation\n    \
         choices: [{}]\n  place:\n    type: single\n    text: Où habitez-vous?\n    label: Lieu\n    choices:\n      \
         - {{code: v, id: ville, label: Ville}}\n      - {{code: c, id: campagne, label: Campagne}}\n",
        choices.join(", ")
    );
    let report = format!(
        "language: fr-CA\ntitle: Essai\ndate: 2025-10\nauthors: [{{name: Ève Tremblay, role: bénévole}}]\nnotice: Essai.\n\
         sections: [s]\n{policy}groups:\n  gens:\n    label: Gens\n    noun: {{one: personne, many: personnes, gender: feminine}}\n    \
         responses: responses/r.csv\n{group}"
    );
    Project::empty()
        .file("content/report.yaml", report)
        .file("content/questionnaire.yaml", questions)
        .file("content/responses/r.csv", numbered.collect::<String>())
        .file(
            "content/sections/s.yaml",
            format!("title: S\ngroups: [gens]\nblocks:\n{blocks}"),
        )
}

const TOP: &str = "top=[\"n9\", \"n10\"], bottom=[\"n0\", \"n1\", \"n2\", \"n3\", \"n4\", \"n5\", \"n6\"]";
const ENDS: &str = "top: [n9, n10], bottom: [n0, n1, n2, n3, n4, n5, n6]";
const PLAIN: &str = "    weight: none\n";
const WEIGHTS: &str = "    weight: weight\n";
const DESIGN: &str = "    weight: weight\n    design: {strata: stratum, cluster: unit, population: population}\n";

fn figures(project: &Project) -> Vec<Value> {
    project.run(&["build", "--no-pdf"]).succeeds();
    let json: Value = serde_json::from_str(&project.read("output/figures.json")).expect("JSON");
    let figures = json["figures"].as_array().expect("figures").iter();
    figures
        .filter(|figure| figure["measure"] == "net_score")
        .cloned()
        .collect()
}

/// Where people all weigh the same, by weights, and by a design: of all and of a part of them.
#[test]
fn each_is_the_one_that_r_finds() {
    let blocks = format!(
        "  - prose: 'Tous : {{{{ net_score(\"note\", {TOP}, margin=true) }}}}; en ville : {{{{ net_score(\"note\", {TOP}, margin=true, \
         digits=1, where={{\"place\": \"ville\"}}) }}}}.'\n  - scale_table:\n      id: t\n      caption: T\n      of: note\n      \
         precision: interval\n      net_score: {{{ENDS}}}\n"
    );
    let r = expected();
    for (how, group) in [("plain", PLAIN), ("weights", WEIGHTS), ("design", DESIGN)] {
        let figures = figures(&project(group, "", &blocks));
        assert_eq!(figures.len(), 3, "{figures:?}");
        for (figure, of) in figures.iter().zip(["all", "v", "all"]) {
            let name = format!("{how}_{of}");
            let ends = [
                &figure["value"],
                &figure["interval"]["low"],
                &figure["interval"]["high"],
            ];
            for (found, end) in ends.into_iter().zip(["", ".low", ".high"]) {
                let (found, known) = (found.as_f64().expect("a number"), r[&format!("{name}{end}")]);
                assert!((found - known).abs() < 1e-6, "{name}{end}: {found}, in R {known}");
            }
        }
        assert_eq!(figures[0]["minus"].as_array().map(Vec::len), Some(7));
    }
}

#[test]
fn it_is_said_with_its_sign_and_its_unit() {
    let block = format!("  - prose: 'Le score net est de {{{{ net_score(\"note\", {TOP}) }}}}.'\n");
    let project = project(PLAIN, "", &block);
    let value = expected()["plain_all"].round();
    let sign = if value > 0.0 { "+" } else { "\u{2212}" };
    figures(&project);
    let page = project.read("output/s.html").replace('\u{a0}', " ");
    assert!(page.contains(&format!("{sign}{} points", value.abs())), "{page}");
    let method = project.read("output/methode.html");
    assert!(method.contains("Net Promoter Score"), "{method}");
    let explained = project.run(&["explain", "s/1"]);
    explained.succeeds();
}

#[test]
fn a_claim_is_held_with_its_sign() {
    let value = expected()["plain_all"].round();
    let claim = |text: &str| {
        format!(
            "  - findings:\n      - id: f\n        text: 'Le score net est de {text} points.'\n        claims:\n          - {{says: '{text} points', \
             net_score: note, {ENDS}}}\n"
        )
    };
    let (right, wrong) = match value > 0.0 {
        true => ("+", "\u{2212}"),
        false => ("\u{2212}", "+"),
    };
    let number = value.abs();
    project(PLAIN, "", &claim(&format!("{right}{number}")))
        .run(&["check"])
        .succeeds();
    for text in [format!("{wrong}{number}"), format!("{right}{}", number + 2.0)] {
        let output = project(PLAIN, "", &claim(&text)).run(&["check"]);
        output.fails(1);
    }
}

/// It tells as much as its two shares do: where one is withheld, it is.
#[test]
fn what_withholds_a_share_withholds_it() {
    let policy = "disclosure: {preset: open, because: Un essai., smallest_cell: 12}\n";
    let ends = "top: [n10], bottom: [n0]";
    let block = format!(
        "  - scale_table:\n      id: t\n      caption: T\n      of: note\n      net_score: {{{ends}, label: Solde}}\n"
    );
    let project = project(PLAIN, policy, &block);
    assert!(figures(&project).is_empty());
    let file = project.read("output/donnees/t.csv");
    let (head, row) = (file.lines().next(), file.lines().nth(1));
    assert!(head.is_some_and(|head| head.ends_with(";Solde")), "{file}");
    assert!(row.is_some_and(|row| row.ends_with(";x")), "{file}");
}

/// A net score is one of two values: larger than another one, or about the same, never held against a share.
#[test]
fn one_is_held_against_another() {
    let claim = |says: &str, kind: &str, than: &str| {
        format!(
            "  - prose: 'Le service est {says} en ville.'\n    claims:\n      - says: {says}\n        {kind}: {{net_score: note, {ENDS}, where: {{place: ville}}}}\n        {than}\n"
        )
    };
    let other = format!("{{net_score: note, {ENDS}, where: {{place: campagne}}}}");
    let check = |says: &str, kind: &str, than: String| project(PLAIN, "", &claim(says, kind, &than)).run(&["check"]);
    let first = check("plus apprécié", "more", format!("than: {other}"));
    let second = project(
        PLAIN,
        "",
        &format!(
            "  - prose: 'Le service est plus apprécié à la campagne.'\n    claims:\n      - says: plus apprécié\n        more: {other}\n        \
             than: {{net_score: note, {ENDS}, where: {{place: ville}}}}\n"
        ),
    )
    .run(&["check"]);
    // One of both directions holds.
    assert_eq!(first.code + second.code, 1, "{}{}", first.stderr, second.stderr);
    check("aussi apprécié", "equal", format!("to: {other}\n        points: 100")).succeeds();
    let mixed = "than: {share: note, is: [n9, n10], where: {place: campagne}}".to_owned();
    check("plus apprécié", "more", mixed).fails(1);
}

/// Below the choices of a table, of all and of each part: by weights and by a design too, with ends; it is not drawn with the shares.
#[test]
fn a_row_below_choices_is_the_one_that_r_finds() {
    let blocks = format!(
        "  - group_table:\n      id: t\n      caption: T\n      of: note\n      by: place\n      total: true\n      precision: interval\n      \
         sort: 1\n      net_score: {{{ENDS}, label: Solde}}\n      chart: {{kind: panels, title: Notes}}\n"
    );
    let r = expected();
    for (how, group) in [("plain", PLAIN), ("weights", WEIGHTS), ("design", DESIGN)] {
        let project = project(group, "", &blocks);
        let figures = figures(&project);
        let ids: Vec<&str> = figures.iter().filter_map(|figure| figure["id"].as_str()).collect();
        assert_eq!(
            ids,
            ["t/net-score/ensemble", "t/net-score/ville", "t/net-score/campagne"]
        );
        for (figure, of) in figures.iter().zip(["all", "v"]) {
            let ends = [
                &figure["value"],
                &figure["interval"]["low"],
                &figure["interval"]["high"],
            ];
            for (found, end) in ends.into_iter().zip(["", ".low", ".high"]) {
                let (found, known) = (found.as_f64().expect("a number"), r[&format!("{how}_{of}{end}")]);
                assert!((found - known).abs() < 1e-6, "{how}_{of}{end}: {found}, in R {known}");
            }
        }
        let file = project.read("output/donnees/t.csv");
        let last = file.lines().last().expect("a row");
        assert!(last.starts_with("Solde;"), "{file}");
        let cells = file.lines().map(|line| line.split(';').count());
        assert_eq!(cells.collect::<std::collections::BTreeSet<_>>().len(), 1, "{file}");
        let page = project.read("output/s.html");
        assert_eq!(page.matches("Solde").count(), 1, "{page}");
    }
}

/// Two groups and a battery of two items, scored; counted by hand: of A 6, 2 and 2 of 10 said 2, 1 and 0 of the first item, so +40;
/// of B 2, 2 and 6, so −40; of the second, 5, 0 and 5 in both, so 0.
fn battery(policy: &str, more: &str) -> Project {
    let report = format!(
        "language: fr-CA\ntitle: Essai\ndate: 2025-10\nauthors: [{{name: Ève Tremblay, role: bénévole}}]\nnotice: Essai.\nsections: [s]\n{policy}\
         groups:\n  a: {{label: A, responses: responses/a.csv}}\n  b: {{label: B, responses: responses/b.csv}}\n"
    );
    let questions = "questions:\n  avis:\n    type: scale\n    text: Qu’en dites-vous?\n    items: [{id: lieu, label: Le lieu}, {id: heures, label: Les heures}]\n    \
                     choices: [{code: 2, id: bien, label: Bien}, {code: 1, id: moyen, label: Moyen}, {code: 0, id: mal, label: Mal}]\n";
    let rows = |group: &str, first: [usize; 3]| {
        let codes = std::iter::repeat_n(2, first[0])
            .chain(std::iter::repeat_n(1, first[1]))
            .chain(std::iter::repeat_n(0, first[2]));
        let rows = codes
            .enumerate()
            .map(|(at, code)| format!("{group}{at:03},{code},{}\n", if at < 5 { 2 } else { 0 }));
        format!("id,avis_lieu,avis_heures\n{}", rows.collect::<String>())
    };
    let block = format!(
        "title: S\nblocks:\n  - group_table: {{id: t, caption: T, of: avis, is: [bien], total: true, {more}net_score: {{top: bien, bottom: mal, label: Solde}}}}\n"
    );
    Project::empty()
        .file("content/report.yaml", report)
        .file("content/questionnaire.yaml", questions)
        .file("content/responses/a.csv", rows("qqa", [6, 2, 2]))
        .file("content/responses/b.csv", rows("qqb", [2, 2, 6]))
        .file("content/sections/s.yaml", block)
}

#[test]
fn of_a_battery_each_item_has_a_row_of_them_by_group() {
    let project = battery("", "");
    let found: Vec<(String, f64)> = figures(&project)
        .iter()
        .map(|one| {
            (
                one["id"].as_str().unwrap_or("").to_owned(),
                one["value"].as_f64().expect("a number"),
            )
        })
        .collect();
    let expected = [
        ("t/net-score-lieu/ensemble", 0.0),
        ("t/net-score-lieu/a", 40.0),
        ("t/net-score-lieu/b", -40.0),
        ("t/net-score-heures/ensemble", 0.0),
        ("t/net-score-heures/a", 0.0),
        ("t/net-score-heures/b", 0.0),
    ];
    let expected: Vec<(String, f64)> = expected.map(|(id, value)| (id.to_owned(), value)).to_vec();
    assert_eq!(found, expected);
    let file = project.read("output/donnees/t.csv");
    let row = file.lines().find(|line| line.starts_with("Le lieu\u{a0}: Solde;"));
    assert!(
        row.is_some_and(|row| row.contains("+40") && row.contains("\u{2212}40")),
        "{file}"
    );
    let policy = "disclosure: {preset: open, because: Un essai., smallest_cell: 3}\n";
    let project = battery(policy, "");
    figures(&project);
    let file = project.read("output/donnees/t.csv");
    let row = file.lines().find(|line| line.starts_with("Le lieu\u{a0}: Solde;"));
    assert!(
        row.is_some_and(|row| !row.contains("+40") && !row.contains("40")),
        "two of A said no: {file}"
    );
}

/// Of percentages that are not over a column there is no such row.
#[test]
fn a_row_has_its_place() {
    let block = |more: &str| {
        format!("  - group_table: {{id: t, caption: T, of: note, by: place, {more}, net_score: {{{ENDS}}}}}\n")
    };
    let check = |more: &str| project(PLAIN, "", &block(more)).run(&["--lang", "en", "check"]);
    check("total: true").succeeds();
    let said = check("percent: row").fails(1).stderr;
    assert!(
        said.contains("a net score is taken over all people of a column"),
        "{said}"
    );
    let said = check("most: 3").succeeds();
    assert!(!said.stderr.contains("error"), "{}", said.stderr);
}

/// A row of them is withheld cell by cell, like a share.
#[test]
fn a_row_is_withheld_where_its_shares_are() {
    let policy = "disclosure: {preset: open, because: Un essai., smallest_cell: 12}\n";
    let block = "  - group_table: {id: t, caption: T, of: note, by: place, rows: [n8], net_score: {top: [n10], bottom: [n0], label: Solde}}\n";
    let project = project(PLAIN, policy, block);
    assert!(figures(&project).is_empty());
    let file = project.read("output/donnees/t.csv");
    let row = file.lines().find(|line| line.starts_with("Solde"));
    assert!(
        row.is_some_and(|row| row.split(';').skip(1).all(|cell| cell == "x")),
        "{file}"
    );
}

/// Beside bars end to end it is no part of them: its head has no key of theirs.
#[test]
fn a_column_of_them_is_not_drawn_with_the_shares() {
    let block = "  - scale_table:\n      id: t\n      caption: T\n      of: place\n      net_score: {top: [ville], bottom: [campagne], label: Solde}\n      \
                 chart: {kind: stacked_bars, title: Lieux}\n";
    let project = project(PLAIN, "", block);
    figures(&project);
    let page = project.read("output/s.html");
    let has_key = |label: &str| {
        let head = page
            .split("<th")
            .find(|head| head.contains("scope=\"col\"") && head.contains(label));
        head.expect("a head").contains("<svg")
    };
    assert!(has_key("Campagne") && !has_key("Solde"), "{page}");
}
