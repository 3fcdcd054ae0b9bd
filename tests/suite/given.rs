//! Of people who all gave an answer that a count or a score is made of, this says what the others gave: few of these are withheld.

use crate::project::Project;

const COUNT: &str = "questions:
  m: {type: multiple, text: M?, choices: [{id: ma, label: MA, column: ma}, {id: mb, label: MB, column: mb}, {id: mc, label: MC, column: mc}]}
  z: {type: single, text: Z?, column: z, choices: [{code: 1, id: za, label: ZA}, {code: 2, id: zb, label: ZB}]}
derived:
  k: {label: K, count: m}
";
const SCORE: &str = "questions:
  b: {type: scale, text: B?, choices: [{code: 1, id: c1, label: C1}, {code: 2, id: c2, label: C2}, {code: 3, id: c3, label: C3}], items: [{id: b1, label: B1, column: b1}, {id: b2, label: B2, column: b2}]}
  z: {type: single, text: Z?, column: z, choices: [{code: 1, id: za, label: ZA}, {code: 2, id: zb, label: ZB}]}
  u: {type: single, text: U?, column: u, asked_if: [{question: b.b1, is: [c3]}], choices: [{code: 1, id: ua, label: UA}, {code: 2, id: ub, label: UB}]}
derived:
  k: {label: K, count: b, is: [c3]}
  s: {label: S, sum: b}
";
const EVERYONE: &str = "  tous: {label: Tous, responses: responses/r.csv, rows: {column: l, is: [1]}}\n";

fn project(asked: (&str, &str), answers: (&str, &[(usize, &str)]), blocks: &str) -> Project {
    Project::surveyed("smallest_cell: 3", asked, answers, blocks)
}

/// Whether a sentence with one figure is refused as the policy withholds it.
fn is_refused(project: &Project) -> bool {
    let run = project.run(&["check", "--lang", "en"]);
    let is_refused = run.stderr.contains("the disclosure policy withholds this figure");
    assert!(is_refused || run.code == 0, "{}{}", run.stdout, run.stderr);
    is_refused
}

/// Whether a table has anything withheld.
fn is_withheld(project: &Project, table: &str) -> bool {
    project.run(&["build", "--no-pdf"]).succeeds();
    project.read(&format!("output/donnees/{table}.csv")).contains(";x")
}

fn group(conditions: &str) -> String {
    format!("{EVERYONE}  g: {{label: G, responses: responses/r.csv, where: {{{conditions}}}}}\n")
}

/// So many of those who gave MA and ZA also gave MB; all others gave each by threes and more.
fn counted(both: usize) -> [(usize, &'static str); 7] {
    [
        (7, "1,1,0,0,1"),
        (both, "1,1,1,0,1"),
        (6, "1,1,0,0,2"),
        (5, "1,1,1,0,2"),
        (6, "1,0,1,1,1"),
        (6, "1,0,1,1,2"),
        (5, "1,0,0,0,1"),
    ]
}

#[test]
fn a_count_of_those_who_gave_one_answer_says_who_gave_more() {
    let said = |filter: &str, both: usize| {
        let block =
            format!("  - prose: 'Voici {{{{ mean(\"k\", group=\"tous\", digits=3, where={{{filter}}}) }}}}.'\n");
        is_refused(&project((EVERYONE, COUNT), ("l,ma,mb,mc,z", &counted(both)), &block))
    };
    let two = "\"m\": \"ma\", \"z\": \"za\"";
    assert_eq!([2, 3].map(|both| said(two, both)), [true, false]);
    // Of all who gave ZA, few gave nothing of it, but not few gave more.
    assert!(!said("\"z\": \"za\"", 2));
    let table = |measures: &str, both: usize| {
        let block =
            format!("  - means_table: {{id: t, caption: T, of: k, by: z, measures: [{measures}, n], groups: [g]}}\n");
        let groups = group("m: ma");
        is_withheld(
            &project((&groups, COUNT), ("l,ma,mb,mc,z", &counted(both)), &block),
            "t",
        )
    };
    for measures in ["mean", "sum", "mean, sd", "median, sd"] {
        assert_eq!([2, 3].map(|both| table(measures, both)), [true, false], "{measures}");
    }
}

/// Whoever gave MA and MB gave three answers or two.
#[test]
fn two_answers_of_a_question_count_both() {
    let said = |third: usize| {
        let rows = [
            (8, "1,1,1,0,1"),
            (third, "1,1,1,1,1"),
            (6, "1,1,0,1,2"),
            (6, "1,0,1,1,2"),
            (5, "1,0,0,0,1"),
        ];
        let block = "  - prose: 'Voici {{ mean(\"k\", group=\"g\", digits=3, where={\"m\": \"mb\"}) }}.'\n";
        is_refused(&project((&group("m: ma"), COUNT), ("l,ma,mb,mc,z", &rows), block))
    };
    assert_eq!([2, 3].map(said), [true, false]);
}

/// Those who were asked U gave the highest answer to the first item: their score begins there.
#[test]
fn a_question_that_was_asked_of_those_who_gave_an_answer_says_that_they_did() {
    let table = |(of, other): (&str, &str), both: usize| {
        let rows = [
            (4, "1,3,1,1,1"),
            (both, other),
            (5, "1,3,3,1,2"),
            (3, "1,3,1,1,2"),
            (5, "1,1,1,1,"),
            (5, "1,1,3,2,"),
            (4, "1,1,2,2,"),
        ];
        let block =
            format!("  - means_table: {{id: t, caption: T, of: {of}, by: u, measures: [mean, n], groups: [tous]}}\n");
        is_withheld(&project((EVERYONE, SCORE), ("l,b1,b2,z,u", &rows), &block), "t")
    };
    for of in [("k", "1,3,3,1,1"), ("s", "1,3,2,1,1")] {
        assert_eq!([2, 3].map(|both| table(of, both)), [true, false], "{of:?}");
    }
}

/// What is left of those with the answer once those with another are taken off them.
#[test]
fn what_is_left_of_those_who_gave_an_answer_has_their_ends() {
    let said = |both: usize| {
        let rows = [
            (7, "1,1,0,0,1"),
            (both, "1,1,1,0,1"),
            (4, "1,1,0,0,2"),
            (6, "1,1,1,0,2"),
            (6, "1,0,1,1,1"),
            (6, "1,0,1,1,2"),
            (5, "1,0,0,0,1"),
        ];
        let block = "  - prose: 'Voici {{ mean(\"k\", group=\"g\", digits=3) }} et {{ mean(\"k\", group=\"g\", digits=3, where={\"z\": \"zb\"}) }}.'\n";
        let groups = group("m: ma");
        is_refused(&project((&groups, COUNT), ("l,ma,mb,mc,z", &rows), block))
    };
    assert_eq!([2, 3].map(said), [true, false]);
}
