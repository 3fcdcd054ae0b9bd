//! Choosing what to withhold takes a bounded number of steps, however much of a report overlaps.

use crate::project::Project;
use constats::pipeline;
use constats::workspace::Workspace;
use std::fmt::Write;

const GROUPS: usize = 12;
const CHOICES: usize = 12;

/// Eighty people, each in some of twelve groups, who ticked some of twelve choices; two tables of them, one by where they live.
fn project() -> Project {
    let ticked = |person: usize, place: usize| u8::from((person * 7 + place * person * 3 + place * place) % 5 < 2);
    let mut csv = "id;w".to_owned();
    for group in 0..GROUPS {
        let _ = write!(csv, ";g{group}");
    }
    for choice in 0..CHOICES {
        let _ = write!(csv, ";t_c{choice}");
    }
    csv.push('\n');
    for person in 0..80 {
        let _ = write!(csv, "zz{person:02};{}", person % 3);
        for group in 0..GROUPS {
            let _ = write!(
                csv,
                ";{}",
                u8::from(person % (group + 2) == 0 || group == person % GROUPS)
            );
        }
        for choice in 0..CHOICES {
            let _ = write!(csv, ";{}", ticked(person, choice));
        }
        csv.push('\n');
    }
    let groups: String = (0..GROUPS)
        .map(|group| {
            format!("  g{group}: {{label: G{group}, responses: responses/r.csv, respondent: id, rows: {{column: g{group}, is: [1], left_out: [0]}}}}\n")
        })
        .collect();
    let names: Vec<String> = (0..GROUPS).map(|group| format!("g{group}")).collect();
    let choices: Vec<String> = (0..CHOICES).map(|at| format!("{{id: c{at}, label: c{at}}}")).collect();
    let nets: Vec<String> = (0..CHOICES - 1)
        .map(|at| format!("{{label: N{at}, is: [c{at}, c{}]}}", at + 1))
        .collect();
    let groups_of = names.join(", ");
    Project::empty()
        .file(
            "content/report.yaml",
            format!(
                "language: fr-CA\ntitle: Essai\ndate: 2025-01\nauthors: [{{name: A}}]\nnotice: Essai.\nsections: [s]\ndisclosure: {{because: \
                 Essai, smallest_cell: 4, complements: true}}\ngroups:\n{groups}"
            ),
        )
        .file(
            "content/questionnaire.yaml",
            format!(
                "questions:\n  w: {{type: single, text: W, choices: [{{code: 0, id: w0, label: w0}}, {{code: 1, id: w1, label: w1}}, {{code: \
                 2, id: w2, label: w2}}]}}\n  t: {{type: multiple, text: T, choices: [{}]}}\n",
                choices.join(", ")
            ),
        )
        .file("content/responses/r.csv", csv)
        .file(
            "content/sections/s.yaml",
            format!(
                "title: S\nblocks:\n  - group_table: {{id: tous, caption: T, of: t, groups: [{groups_of}], nets: [{}]}}\n  - group_table: \
                 {{id: lieux, caption: T, of: t, by: w, groups: [{groups_of}]}}\n",
                nets.join(", ")
            ),
        )
}

/// The steps that choosing took with so many for each crossing, and whether any was withheld whole.
fn steps(most: u64) -> (u64, bool) {
    let project = project();
    let mut workspace = Workspace::open(project.path());
    workspace.most_work = most;
    let prepared = pipeline::prepare(&mut workspace, false, &|_| {});
    let plan = prepared.map_or_else(|mistakes| panic!("{mistakes:?}"), |prepared| prepared.plan);
    (plan.steps, !plan.whole.is_empty())
}

/// Four crossings may take all of it, and pairs of choices as much again; the last step of each may be a long one.
#[test]
fn twelve_groups_that_share_people_are_judged_within_the_steps() {
    for most in [2_000, 200_000] {
        let (steps, is_given_up) = steps(most);
        assert!(steps <= 6 * most, "{steps} steps of {most}");
        assert!(is_given_up, "there is more to do than {most}");
    }
}
