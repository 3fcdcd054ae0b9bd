//! Small surveys, each with one count that the policy calls small and that is printed nowhere, yet is the difference of
//! others. Counts are worked out by hand beside each.

use crate::project::Project;
use serde_json::Value;

const QUESTIONS: &str = "questions:
  q:
    type: scale
    text: Q?
    choices: [{code: 0, id: c0, label: c0}, {code: 1, id: c1, label: c1}, {code: 2, id: c2, label: c2}]
  w:
    type: single
    text: W?
    choices: [{code: 0, id: w0, label: w0}, {code: 1, id: w1, label: w1}, {code: 2, id: w2, label: w2}]
  v:
    type: single
    text: V?
    choices: [{code: 0, id: v0, label: v0}, {code: 1, id: v1, label: v1}]
  t:
    type: multiple
    text: T?
    choices: [{id: t0, label: t0}, {id: t1, label: t1}, {id: t2, label: t2}]
  n:
    type: number
    text: N?
";

/// So many respondents who all answered the same: `q,w,v,t0,t1,t2,n`, and what other questions ask.
type Rows<'a> = &'a [(usize, &'a str)];

/// Two groups; at least three in a cell.
fn survey(policy: &str, questions: &str, groups: [Rows<'_>; 2], blocks: &str) -> Project {
    let mut report = format!(
        "language: fr-CA\ntitle: Essai\ndate: 2025\ndisclosure: {{smallest_cell: 3{policy}}}\nsections: [s]\ngroups:\n"
    );
    let mut head = "id,q,w,v,t_t0,t_t1,t_t2,n".to_owned();
    for line in questions.lines().filter_map(|line| line.strip_prefix("  ")) {
        if let Some(id) = line.strip_suffix(':').filter(|id| !id.starts_with(' ')) {
            head.push_str(&format!(",{id}"));
        }
    }
    let mut project = Project::empty();
    for (group, rows) in ["a", "b"].into_iter().zip(groups) {
        report.push_str(&format!(
            "  {group}: {{label: Groupe {group}, responses: responses/{group}.csv, respondent: id}}\n"
        ));
        let all = rows.iter().flat_map(|(times, row)| std::iter::repeat_n(row, *times));
        let lines: Vec<String> = all
            .enumerate()
            .map(|(number, row)| format!("zz{group}{number:03},{row}\n"))
            .collect();
        project = project.file(
            &format!("content/responses/{group}.csv"),
            format!("{head}\n{}", lines.concat()),
        );
    }
    project
        .file("content/report.yaml", report)
        .file("content/questionnaire.yaml", format!("{QUESTIONS}{questions}"))
        .file("content/sections/s.yaml", format!("title: S\nblocks:\n{blocks}"))
}

/// The figures of a table that are published, by row and column.
fn published(project: &Project, table: &str) -> Vec<String> {
    let all: Value = serde_json::from_str(&project.read("output/figures.json")).expect("JSON");
    let ids = all["figures"].as_array().expect("figures").iter();
    let ids = ids.filter_map(|figure| figure["id"].as_str());
    ids.filter_map(|id| Some(id.strip_prefix(table)?.strip_prefix('/')?.to_owned()))
        .collect()
}

fn has(project: &Project, table: &str, cell: &str) -> bool {
    published(project, table).iter().any(|known| known == cell)
}

fn page(project: &Project) -> String {
    project.read("output/s.html").replace('\u{a0}', " ")
}

/// The sign or number that begins a row of a table, cell by cell.
fn row(project: &Project, table: &str, label: &str) -> Vec<String> {
    let csv = project.read(&format!("output/donnees/{table}.csv"));
    let line = csv
        .trim_start_matches('\u{feff}')
        .lines()
        .find(|l| l.starts_with(label));
    let line = line.unwrap_or_else(|| panic!("{label}: {csv}"));
    line.split(';').map(str::to_owned).collect()
}

const TEN: Rows<'static> = &[(10, "1,0,0,1,1,1,40")];

/// 20 of group a and 21 of both gave c0, so 1 of group b, of whom nothing is asked.
#[test]
fn a_group_that_is_left_out_is_not_given_by_the_whole() {
    let blocks = "  - scale_table: {id: tous, caption: T, of: q, groups: [a, b]}\n  - group_table: {id: seul, caption: T, of: q, groups: [a]}\n";
    let a = &[(20, "0,0,0,1,1,1,40"), (10, "1,0,0,1,1,1,40")];
    let b = &[(1, "0,0,0,1,1,1,40"), (10, "1,0,0,1,1,1,40")];
    let project = survey("", "", [a, b], blocks).build();
    assert!(!has(&project, "tous", "q/c0") || !has(&project, "seul", "c0/a"));
    // Group b has none of c2: nothing is lost there.
    assert!(has(&project, "seul", "c2/a"), "{:?}", published(&project, "seul"));
}

/// 21 gave c0, 20 of them in w0, so 1 elsewhere.
#[test]
fn a_stratum_that_is_left_out_is_not_given_by_the_whole() {
    let blocks = "  - group_table: {id: tous, caption: T, of: q, groups: [a]}\n  - group_table: {id: strate, caption: T, of: q, where: {w: w0}, groups: [a]}\n";
    let a = &[
        (20, "0,0,0,1,1,1,40"),
        (10, "1,0,0,1,1,1,40"),
        (1, "0,1,0,1,1,1,40"),
        (10, "1,1,0,1,1,1,40"),
    ];
    let project = survey("", "", [a, TEN], blocks).build();
    assert!(!has(&project, "tous", "c0/a") || !has(&project, "strate", "c0/a"));
}

/// The mean of all 31 and of the 30 in w0 give the number of the one elsewhere.
#[test]
fn a_mean_is_not_given_by_the_whole() {
    let blocks = "  - prose: |\n      {{ mean(\"n\", group=\"a\") }} et {{ mean(\"n\", group=\"a\", where={\"w\": \"w0\"}) }}.\n";
    let a = &[(30, "0,0,0,1,1,1,40"), (1, "0,1,0,1,1,1,77")];
    let run = survey(", smallest_base: 3", "", [a, TEN], blocks).run(&["build", "--no-pdf"]);
    assert!(run.fails(1).stderr.contains("disclosure policy"));
    // So do those of both groups and of one, of the other's only person.
    let blocks = "  - prose: |\n      {{ mean(\"n\", group=[\"a\", \"b\"]) }} et {{ mean(\"n\", group=\"a\") }}.\n";
    let run = survey(
        ", smallest_base: 3",
        "",
        [TEN, &[(1, "0,1,0,1,1,1,77"), (5, "1,0,0,1,1,1,")]],
        blocks,
    )
    .run(&["build", "--no-pdf"]);
    assert!(run.fails(1).stderr.contains("disclosure policy"));
}

/// Of 31, 20 gave c0 and 10 gave c1: what is left of the base is 1.
#[test]
fn rows_that_are_left_out_are_left_of_the_base() {
    let a = &[(20, "0,0,0,1,1,1,40"), (10, "1,0,0,1,1,1,40"), (1, "2,0,0,1,1,1,40")];
    let table = "  - group_table: {id: rang, caption: T, of: q, rows: [c0, c1], groups: [a]}\n";
    let project = survey(", complements: true", "", [a, TEN], table).build();
    assert!(!has(&project, "rang", "c0/a") || !has(&project, "rang", "c1/a"));
    let list = "  - ranked_table: {id: rang, caption: T, columns: [{label: A, of: q, group: a, top: 2}]}\n";
    let project = survey(", complements: true", "", [a, TEN], list).build();
    assert!(!has(&project, "rang", "2/1"), "{:?}", published(&project, "rang"));
    // A policy that does not mind what is left of a base.
    let project = survey("", "", [a, TEN], table).build();
    assert!(has(&project, "rang", "c0/a") && has(&project, "rang", "c1/a"));
}

/// 10 of 14 ticked t0; the method page says that 11 answered, so 1 of them did not.
#[test]
fn a_complement_is_taken_of_those_who_answered() {
    let a = &[(10, "0,0,0,1,0,0,40"), (1, "0,0,0,0,1,0,40"), (3, "0,0,0,,,,40")];
    let table = "  - group_table: {id: t, caption: T, of: t, rows: [t0], base: respondents, groups: [a]}\n";
    let project = survey(", complements: true", "", [a, TEN], table).build();
    assert_eq!(published(&project, "t"), Vec::<String>::new());
}

/// In group a 2 ticked t0 and nobody t1. Of both groups 12 ticked either, of group b 10: 2 of group a.
#[test]
fn choices_together_do_not_give_back_one_of_them() {
    let a = &[(2, "0,0,0,1,0,0,40"), (10, "0,0,0,0,0,1,40")];
    let b = &[(5, "0,0,0,1,0,0,40"), (5, "0,0,0,0,1,0,40"), (5, "0,0,0,0,0,1,40")];
    let blocks = "  - prose: |\n      {{ percent(\"t\", is=[\"t0\", \"t1\"], group=[\"a\", \"b\"]) }} et {{ percent(\"t\", is=[\"t0\", \"t1\"], group=\"b\") }}.\n  - group_table: {id: t, caption: T, of: t}\n";
    let run = survey("", "", [a, b], blocks).run(&["build", "--no-pdf"]);
    assert!(run.fails(1).stderr.contains("disclosure policy"));
}

/// Two of group a said q, six of group b, and all eight said c0: so did the two, whose number the method page gives.
#[test]
fn what_all_of_several_groups_said_tells_of_few_of_one() {
    let b: Rows<'_> = &[(6, "0,0,0,1,0,0,40"), (2, ",0,0,1,0,0,40")];
    for figure in [
        r#"percent("q", is="c0", group=["a", "b"])"#,
        r#"mean("n", group=["a", "b"], where={"q": "c0"})"#,
    ] {
        let block = format!("  - prose: |\n      Voici {{{{ {figure} }}}}.\n");
        let told = |a: Rows<'_>| survey("", "", [a, b], &block).run(&["check"]);
        let said = told(&[(2, "0,0,0,1,0,0,40"), (4, ",0,0,1,0,0,40")]).fails(1).stderr;
        assert!(said.contains("disclosure policy"), "{said}");
        told(&[(4, "0,0,0,1,0,0,40"), (2, ",0,0,1,0,0,40")]).succeeds();
    }
}

/// c1 is withheld for the sake of c2, which 2 gave of 22: that it is as large as c0 says it.
#[test]
fn a_tie_with_what_is_withheld_is_not_said() {
    let a = &[(10, "0,0,0,1,1,1,40"), (10, "1,0,0,1,1,1,40"), (2, "2,0,0,1,1,1,40")];
    let list = "  - prose: |\n      {{ percent(\"q\", is=\"c0\", group=\"a\") }}.\n  - ranked_table: {id: rang, caption: T, columns: [{label: A, of: q, group: a, top: 3}]}\n";
    let project = survey("", "", [a, TEN], list).build();
    assert_eq!(published(&project, "rang"), ["1/1"]);
    assert!(
        !page(&project).contains("exæquo") && !page(&project).contains("ex æquo"),
        "{}",
        page(&project)
    );
}

/// Nobody of group a ticked t2, and a zero is a small count: that the list goes no further says so.
#[test]
fn the_end_of_a_list_is_not_said_where_zeros_are_small() {
    let a = &[(10, "0,0,0,1,0,0,40"), (5, "0,0,0,0,1,0,40")];
    let b = &[(10, "0,0,0,1,0,0,40"), (6, "0,0,0,0,1,0,40"), (5, "0,0,0,0,0,1,40")];
    let list = "  - ranked_table: {id: rang, caption: T, columns: [{label: A, of: t, group: a, top: 3}, {label: B, of: t, group: b, top: 3}]}\n";
    let project = survey(", zeros: true", "", [a, b], list).build();
    assert_eq!(row(&project, "rang", "3;")[1], "x");
}

/// One person is in w2, and ticked nothing; one is in w2, and did not say q. Neither list nor column has anything to
/// show, and what they show of nothing is over one person.
#[test]
fn nothing_is_said_of_a_small_stratum_without_answers() {
    let a = &[(10, "0,0,0,1,0,0,40"), (10, "1,1,0,0,1,0,40"), (1, ",2,0,0,0,0,40")];
    let list = "  - group_table: {id: w, caption: T, of: w, groups: [a]}\n  - ranked_table: {id: rang, caption: T, columns: [{label: A, of: t, group: a, top: 3, where: {w: w2}}]}\n";
    let project = survey("", "", [a, TEN], list).build();
    assert_eq!(row(&project, "w", "w2")[1], "x");
    assert!(!page(&project).contains("n = 1)"), "{}", page(&project));
    let table = "  - group_table: {id: w, caption: T, of: w, groups: [a]}\n  - group_table: {id: q, caption: T, of: q, by: w, groups: [a]}\n";
    let project = survey("", "", [a, TEN], table).build();
    let cells = row(&project, "q", "c0");
    assert_eq!(cells.last().map(String::as_str), Some("x"), "{cells:?}");
}

const FOLLOW_UP: &str = "  f:
    type: single
    text: F?
    asked_if: [{question: w, is: [w0]}]
    choices: [{code: 0, id: f0, label: f0}, {code: 1, id: f1, label: f1}]
";

/// Only those in w0 were asked f, so by q it is w by q.
#[test]
fn a_follow_up_brings_its_condition_along() {
    let a = &[
        (10, "0,0,0,1,0,0,40,0"),
        (10, "1,0,0,1,0,0,40,1"),
        (10, "1,1,0,1,0,0,40,"),
    ];
    let b = &[(10, "0,0,0,1,0,0,40,0")];
    let table = "  - group_table: {id: f, caption: T, of: f, by: q, groups: [a]}\n";
    let project = survey(", never_cross: [[q, w]]", FOLLOW_UP, [a, b], table).build();
    assert_eq!(published(&project, "f"), Vec::<String>::new());
    // And it is as sensitive: 10 is too few for what is said of w0.
    let table = "  - group_table: {id: f, caption: T, of: f, groups: [a]}\n";
    let sensitive = ", sensitive: {questions: [w], smallest_cell: 12}";
    let project = survey(
        sensitive,
        FOLLOW_UP,
        [a, &[(20, "0,0,0,1,0,0,40,0"), (20, "1,1,0,1,0,0,40,")]],
        table,
    )
    .build();
    assert_eq!(published(&project, "f"), Vec::<String>::new());
}

/// The method page says how many were asked: 2, though no table says how many are in w0.
#[test]
fn how_many_were_asked_is_a_count() {
    let a = &[(2, "0,0,0,1,0,0,40,0"), (10, "1,1,0,1,0,0,40,")];
    let b = &[(10, "0,0,0,1,0,0,40,0"), (10, "0,1,0,1,0,0,40,0")];
    let run = survey("", FOLLOW_UP, [a, b], "  - prose: Rien.\n").run(&["build", "--no-pdf"]);
    assert!(run.fails(1).stderr.contains("w = w0"));
}

/// Nobody of the 2 in both v1 and w1 gave c0; that they are 2 is not said either.
#[test]
fn a_stratum_of_two_conditions_is_a_count() {
    let a = &[
        (10, "0,0,0,1,0,0,40"),
        (10, "0,0,1,1,0,0,40"),
        (10, "0,1,0,1,0,0,40"),
        (2, "1,1,1,1,0,0,40"),
        (10, "1,0,1,1,0,0,40"),
    ];
    let table = "  - group_table: {id: q, caption: T, of: q, by: w, where: {v: v1}, groups: [a]}\n";
    let project = survey("", "", [a, TEN], table).build();
    let found = published(&project, "q");
    assert!(!found.iter().any(|cell| cell.ends_with("/w1")), "{found:?}");
}

/// 6 of group a and 7 of both are in w1, so 1 of group b: what stands under the columns of two tables says so.
#[test]
fn the_size_of_a_stratum_is_not_given_by_the_whole() {
    let a = &[(10, "0,0,0,1,0,0,40"), (6, "0,1,0,1,0,0,40")];
    let b = &[(10, "0,0,0,1,0,0,40"), (1, "0,1,0,1,0,0,40")];
    let blocks = "  - group_table: {id: un, caption: T, of: q, by: w, groups: [a]}\n  - group_table: {id: tous, caption: T, of: q, by: w, groups: [a, b]}\n";
    let project = survey("", "", [a, b], blocks).build();
    assert!(!has(&project, "un", "c1/w1") || !has(&project, "tous", "c1/w1"));
}

/// 21 gave c0, 20 of them among those who ticked t0, so 1 among those who did not.
#[test]
fn those_who_did_not_choose_are_not_given_by_the_whole() {
    let blocks = "  - group_table: {id: tous, caption: T, of: q, groups: [a]}\n  - group_table: {id: strate, caption: T, of: q, where: {t: t0}, groups: [a]}\n";
    let a = &[
        (20, "0,0,0,1,0,0,40"),
        (10, "1,0,0,1,0,0,40"),
        (1, "0,0,0,0,1,0,40"),
        (10, "1,0,0,0,1,0,40"),
    ];
    let project = survey("", "", [a, TEN], blocks).build();
    assert!(!has(&project, "tous", "c0/a") || !has(&project, "strate", "c0/a"));
}

/// 12 of both groups gave c0 in w0, 10 of them in group b, so 2 in group a: one table is q by w, the other w by q.
#[test]
fn a_crossing_turned_round_is_the_same_crossing() {
    let blocks = "  - group_table: {id: un, caption: T, of: q, by: w, groups: [b]}\n  - group_table: {id: tous, caption: T, of: w, by: q, groups: [a, b]}\n";
    let rest = (10, "1,1,0,1,0,0,40");
    let a = &[
        (2, "0,0,0,1,0,0,40"),
        (10, "1,0,0,1,0,0,40"),
        (10, "0,1,0,1,0,0,40"),
        rest,
    ];
    let b = &[
        (10, "0,0,0,1,0,0,40"),
        (10, "1,0,0,1,0,0,40"),
        (10, "0,1,0,1,0,0,40"),
        rest,
    ];
    let project = survey("", "", [a, b], blocks).build();
    assert!(!has(&project, "un", "c0/w0") || !has(&project, "tous", "w0/c0"));
}
