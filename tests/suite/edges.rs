//! Figures at an end: shares next to none and all, what does not vary, people who weigh nothing, small bases, digits.
//! Numbers are worked out by hand.

use crate::project::Project;
use serde_json::Value;

const QUESTIONS: &str = "questions:
  place:
    type: single
    text: Where?
    label: Place
    choices: [{code: a, id: a, label: Town}, {code: b, id: b, label: Village}]
  likes:
    type: single
    text: Which?
    label: Liking
    choices: [{code: 1, id: yes_, label: Cinema}, {code: 2, id: no_, label: Concert}]
  note:
    type: scale
    text: How much?
    label: Score
    choices: [{code: 0, id: n0, label: '0'}, {code: 1, id: n1, label: '1'}, {code: 2, id: n2, label: '2'}]
  hours:
    type: number
    text: How long?
    label: Hours
";

/// So many people with the same place, liking, score, hours and weight.
type Rows<'a> = &'a [(usize, &'a str)];

fn project(rows: Rows<'_>, group: &str, report: &str, blocks: &str) -> Project {
    let all = rows.iter().flat_map(|(times, row)| std::iter::repeat_n(row, *times));
    let lines: Vec<String> = all.enumerate().map(|(n, row)| format!("qq{n:04},{row}\n")).collect();
    let report = format!(
        "language: en-CA\ntitle: Trial\ndate: 2025-10\nauthors: [{{name: Ève Tremblay, role: volunteer}}]\nnotice: Trial.\n\
         sections: [s]\ndisclosure: {{preset: open, because: Invented.}}\n{report}groups:\n  people:\n    label: People\n    \
         noun: {{one: person, many: people, gender: feminine}}\n    responses: responses/r.csv\n{group}"
    );
    Project::empty()
        .file("content/report.yaml", report)
        .file("content/questionnaire.yaml", QUESTIONS)
        .file(
            "content/responses/r.csv",
            format!("id,place,likes,note,hours,w\n{}", lines.concat()),
        )
        .file("content/sections/s.yaml", format!("title: S\nblocks:\n{blocks}"))
}

fn built(project: &Project) -> (Vec<Value>, String) {
    project.run(&["build", "--no-pdf"]).succeeds();
    let json: Value = serde_json::from_str(&project.read("output/figures.json")).expect("JSON");
    (
        json["figures"].as_array().expect("figures").clone(),
        project.read("output/s.html"),
    )
}

fn csv(project: &Project) -> String {
    let files = project.files("output/data");
    let (_, bytes) = files.iter().find(|(path, _)| path.ends_with("t.csv")).expect("a table");
    String::from_utf8_lossy(bytes).into_owned()
}

const WEIGHTS: &str = "    weight: w\n";
const PLAIN: &str = "    weight: none\n";

/// Every one of 107 against none of 68, whatever they weigh: the standard error is 0, and the difference holds.
#[test]
fn what_does_not_vary_and_differs_differs() {
    let rows: Rows<'_> = &[
        (60, "a,1,2,5,1.5"),
        (47, "a,1,2,5,0.5"),
        (40, "b,2,1,3,1.2"),
        (28, "b,2,1,3,0.7"),
    ];
    let table = "  - group_table: {id: t, caption: T, of: likes, by: place, differences: true}\n";
    let means = "  - prose: People of the town stay significantly longer than those of the village.\n    claims:\n      \
                 - {says: significantly longer, more: {mean: hours, where: {place: a}}, than: {mean: hours, where: {place: b}}}\n";
    for group in [PLAIN, WEIGHTS] {
        let project = project(rows, group, "", &format!("{table}{means}"));
        let (figures, page) = built(&project);
        let exceeds = figures.iter().filter(|figure| figure["exceeds"].is_array());
        let exceeds: Vec<&str> = exceeds
            .filter(|figure| !figure["exceeds"].as_array().expect("letters").is_empty())
            .filter_map(|figure| figure["id"].as_str())
            .collect();
        assert_eq!(
            exceeds,
            ["s/t/yes_/a", "s/t/no_/b"].map(|id| id.trim_start_matches("s/")),
            "{group}"
        );
        assert!(!page.contains("could not be compared"), "{group}");
    }
    let same: Rows<'_> = &[(20, "a,1,2,5,1.5"), (20, "b,1,2,5,0.7")];
    project(same, WEIGHTS, "", means).run(&["check"]).fails(1);
}

/// Seven people of the village answered, and weigh nothing.
#[test]
fn people_who_weigh_nothing_are_people() {
    let rows: Rows<'_> = &[(30, "a,1,2,5,1.5"), (20, "a,2,1,4,1"), (7, "b,2,1,3,0")];
    let blocks = "  - group_table: {id: t, caption: T, of: likes, by: place}\n  - means_table: {id: m, caption: M, of: hours, by: place, \
                  measures: [mean, n]}\n";
    let project = project(rows, WEIGHTS, "", blocks);
    let (_, page) = built(&project);
    assert!(page.contains("n = 7") || page.contains("n\u{a0}=\u{a0}7"), "{page}");
    assert!(!page.contains("nobody answered") && page.contains("no weight"));
    assert!(page.contains("answers of people who weigh nothing"));
    let row = csv(&project);
    let row = row.lines().find(|line| line.contains("Cinema")).expect("a row");
    assert!(
        row.contains("no weight") && row.contains('7') && !row.contains("no data"),
        "{row}"
    );
    let said = "  - prose: '{{ percent(\"likes\", is=\"yes_\", where={\"place\": \"b\"}) }} of people.'\n";
    let refused = self::project(rows, WEIGHTS, "", said).run(&["check"]).fails(1);
    assert!(
        refused.stderr.contains("those who answered (7) weigh nothing"),
        "{}",
        refused.stderr
    );
}

/// Wilson's interval of 2,999 of 3,000 is 99.81 to 99.994 %.
#[test]
fn an_end_of_an_interval_is_never_none_nor_all() {
    let rows: Rows<'_> = &[(2999, "a,1,2,5,1"), (1, "b,2,1,4,1")];
    let blocks = "  - group_table: {id: t, caption: T, of: likes, by: place, total: true, precision: interval}\n";
    let project = project(rows, PLAIN, "", blocks);
    built(&project);
    let table = csv(&project);
    assert!(table.contains(">99.9%") && table.contains("<0.1%"), "{table}");
    assert!(
        !table.contains(",100.0%,2999") && !table.contains("99.8%,100.0%"),
        "{table}"
    );
}

#[test]
fn small_bases_are_marked_in_rankings_and_net_scores() {
    let rows: Rows<'_> = &[(80, "a,1,2,5,1"), (12, "b,1,2,4,1"), (8, "b,2,0,4,1")];
    let blocks = "  - ranked_table: {id: r, caption: R, shares: true, columns: [{label: All, of: likes, group: people, top: 2, where: {place: b}}]}\n  \
                  - group_table: {id: t, caption: T, of: note, by: place, net_score: {top: [n2], bottom: [n0]}}\n";
    let (figures, page) = built(&project(rows, PLAIN, "small_base: 30\n", blocks));
    let beside = |id: &str| {
        let found = figures.iter().find(|figure| figure["id"] == id).expect("a figure");
        found["text"].as_str().expect("a text").to_owned()
    };
    assert_eq!(beside("t/net-score/b"), "+20");
    assert!(page.contains("(60%)*"), "{page}");
    assert_eq!(page.matches("(60%)*").count(), page.matches("(60%)").count());
    let net = page.split("+20").nth(1).expect("the score");
    assert!(net.split("</td>").next().expect("its cell").contains('*'), "{net}");
}

/// 31 of 100, all of whom were drawn: nothing is left to estimate.
#[test]
fn digits_are_those_that_are_asked() {
    let rows: Rows<'_> = &[(31, "a,1,2,5,1"), (69, "a,2,1,4,1")];
    let said = |what: &str| format!("  - prose: 'Here {{{{ {what} }}}} stand.'\n");
    let distinct = project(rows, PLAIN, "", &said("distinct(\"hours\", digits=2)"));
    let refused = distinct.run(&["check"]).fails(1);
    assert!(refused.stderr.contains("digits"), "{}", refused.stderr);
    let census = "    weight: none\n    design: {population: w}\n";
    let rows: Rows<'_> = &[(31, "a,1,2,5,100"), (69, "a,2,1,4,100")];
    let share = said("percent(\"likes\", is=\"yes_\", digits=1, margin=true)");
    let run = project(rows, census, "", &share).run(&["check"]);
    assert!(!run.stderr.contains("31.000"), "{}", run.stderr);
    run.fails(1);
}

/// A distribution says the intervals of its classes: of 31 of 100, Wilson's, 22.8 to 40.6 %. A chart that draws none refuses them.
#[test]
fn precision_is_said_or_refused() {
    let rows: Rows<'_> = &[(31, "a,1,2,5,1"), (69, "b,2,1,2,1")];
    let blocks =
        "  - distribution: {id: t, caption: T, of: hours, classes: [0, 4, 8], digits: 1, precision: interval}\n";
    let project = project(rows, PLAIN, "", blocks);
    let (figures, page) = built(&project);
    assert!(page.replace('\u{a0}', " ").contains("22.8 to 40.6"), "{page}");
    assert!(
        figures
            .iter()
            .all(|figure| !figure["interval"].is_null() || figure["measure"] != "percent")
    );
    let chart = |kind: &str| {
        let blocks = format!(
            "  - group_table:\n      id: t\n      caption: T\n      of: likes\n      by: place\n      chart: {{kind: {kind}, title: Here, precision: interval}}\n"
        );
        self::project(rows, PLAIN, "", &blocks).run(&["check"])
    };
    chart("grouped_bars").succeeds();
    for kind in ["stacked_bars", "dumbbell"] {
        let refused = chart(kind).fails(1);
        assert!(
            refused.stderr.contains("has no intervals to draw"),
            "{}",
            refused.stderr
        );
    }
}
