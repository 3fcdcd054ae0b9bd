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
