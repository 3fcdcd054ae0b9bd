//! Random surveys, and the tables that a report of one may have.

use crate::project::Project;
use constats::disclosure::MOST_WORK;
use proptest::prelude::*;
use std::fmt::Write;

pub const GROUPS: [&str; 2] = ["a", "b"];
pub const SCALE: [&str; 4] = ["c0", "c1", "c2", "c3"];
pub const PLACES: [&str; 3] = ["w0", "w1", "w2"];
pub const TICKS: [&str; 3] = ["t0", "t1", "t2"];
/// Columns of the crossed questions, the missing answers last.
pub const Q: usize = SCALE.len() + 1;
pub const W: usize = PLACES.len() + 1;

/// One respondent: group, scale, place (the last of each is missing), ticks; no ticks at all where silent.
pub type Row = (usize, usize, usize, Option<[bool; 3]>);

#[derive(Clone, Debug)]
pub struct Survey {
    pub rows: Vec<Row>,
    pub base: u64,
    pub cell: u64,
    pub zeros: bool,
    pub complements: bool,
    pub tables: Vec<usize>,
    /// Steps of work after which a crossing is withheld whole.
    pub work: u64,
}

/// The tables that a report may have: id, what of, by what, whose, over what.
/// By `=`, a row of all choices; by `?`, only those in the first place; by `#`, a ranked list; by `*`, the choices given most.
pub const TABLES: [(&str, &str, &str, &str, &str); 20] = [
    ("q-groupes", "q", "", "[a, b]", ""),
    ("q-milieu-a", "q", "w", "[a]", ""),
    ("q-milieu-b", "q", "w", "[b]", ""),
    ("q-milieu-tous", "q", "w", "[a, b]", ""),
    ("w-groupes", "w", "", "[a, b]", ""),
    ("w-selon-q", "w", "q", "[a, b]", ""),
    ("t-groupes", "t", "", "[a, b]", ""),
    ("t-mentions", "t", "", "[a, b]", "mentions"),
    ("t-milieu-a", "t", "w", "[a]", ""),
    ("t-milieu-tous", "t", "w", "[a, b]", ""),
    ("q-detail", "q", "=", "[a, b]", ""),
    ("q-seul", "q", "", "[a]", ""),
    ("t-seul", "t", "", "[b]", ""),
    ("q-ici", "q", "?", "[a]", ""),
    ("q-demandes", "q", "", "[a, b]", "asked"),
    ("q-rang", "q", "#", "[a]", ""),
    ("t-rang", "t", "#", "[b]", ""),
    ("q-plus", "q", "*", "[a, b]", ""),
    ("q-plus-a", "q", "*", "[a]", ""),
    ("t-plus", "t", "*", "[b]", ""),
];

/// The list among them that counts answers of which each respondent gave one.
pub const LIST: usize = 15;

pub fn surveys() -> impl Strategy<Value = Survey> {
    let scale = prop_oneof![5 => Just(0usize), 4 => Just(1), 2 => Just(2), 1 => Just(3), 1 => Just(4)];
    let place = prop_oneof![5 => Just(0usize), 3 => Just(1), 1 => Just(2), 1 => Just(3)];
    let tick = (any::<bool>(), prop::bool::weighted(0.3), prop::bool::weighted(0.1));
    let ticks = prop::option::weighted(0.9, tick.prop_map(|(one, two, three)| [one, two, three]));
    let rows = prop::collection::vec((0..2usize, scale, place, ticks), 12..60);
    let tables = prop::sample::subsequence((0..TABLES.len()).collect::<Vec<_>>(), 1..=TABLES.len());
    let work = prop_oneof![2 => Just(MOST_WORK), 1 => 1..20_000u64];
    (rows, 0..9u64, 2..6u64, any::<bool>(), any::<bool>(), tables, work).prop_map(
        |(mut rows, base, cell, zeros, complements, tables, work)| Survey {
            rows: {
                // Nobody in a group is a mistake.
                (rows[0].0, rows[1].0) = (0, 1);
                rows
            },
            base,
            cell,
            zeros: zeros && complements,
            complements,
            tables,
            work,
        },
    )
}

impl Survey {
    pub fn section(&self) -> String {
        let mut section = "title: S\nblocks:\n".to_owned();
        for table in &self.tables {
            let (id, of, by, groups, over) = TABLES[*table];
            if by == "#" {
                let group = groups.trim_matches(['[', ']']);
                let _ = write!(
                    section,
                    "  - ranked_table:\n      id: {id}\n      caption: Tableau\n      columns: [{{label: Liste, of: {of}, group: {group}, top: 3}}]\n"
                );
                continue;
            }
            let kind = if by == "=" { "scale_table" } else { "group_table" };
            let _ = write!(
                section,
                "  - {kind}:\n      id: {id}\n      caption: Tableau\n      of: {of}\n      groups: {groups}\n"
            );
            if by == "?" {
                let _ = writeln!(section, "      where: {{w: w0}}");
            } else if by == "*" {
                let _ = writeln!(section, "      most: 2");
            } else if !by.is_empty() && by != "=" {
                let _ = writeln!(section, "      by: {by}");
            }
            if !over.is_empty() {
                let _ = writeln!(section, "      base: {over}");
            }
        }
        section
    }

    pub fn project(&self) -> Project {
        let mut report = format!(
            "language: fr-CA\ntitle: Essai\ndate: 2025\ndisclosure:\n  smallest_base: {}\n  smallest_cell: {}\n  zeros: {}\n  complements: {}\nsections: [s]\ngroups:\n",
            self.base, self.cell, self.zeros, self.complements
        );
        for group in GROUPS {
            let _ = write!(
                report,
                "  {group}:\n    label: Groupe {group}\n    responses: responses/{group}.csv\n    respondent: id\n"
            );
        }
        let codes = |ids: &[&str]| -> String {
            let code = |(index, id): (usize, &&str)| format!("      - {{code: {index}, id: {id}, label: {id}}}\n");
            ids.iter().enumerate().map(code).collect()
        };
        let questionnaire = format!(
            "questions:\n  q:\n    type: scale\n    text: Q?\n    choices:\n{}  w:\n    type: single\n    text: W?\n    choices:\n{}  t:\n    type: multiple\n    text: T?\n    choices:\n{}",
            codes(&SCALE),
            codes(&PLACES),
            codes(&TICKS)
        );
        let mut project = Project::empty()
            .file("content/report.yaml", report)
            .file("content/questionnaire.yaml", questionnaire)
            .file("content/sections/s.yaml", self.section());
        for (place, group) in GROUPS.iter().enumerate() {
            let mut csv = "id,q,w,t_t0,t_t1,t_t2\n".to_owned();
            let rows = self.rows.iter().filter(|row| row.0 == place).enumerate();
            for (number, (_, q, w, t)) in rows {
                let code = |at: usize, most: usize| if at < most { at.to_string() } else { String::new() };
                let ticks = t.map_or([""; 3], |ticks| ticks.map(|tick| if tick { "1" } else { "0" }));
                let (q, w) = (code(*q, SCALE.len()), code(*w, PLACES.len()));
                let _ = writeln!(csv, "zz{group}{number:03},{q},{w},{}", ticks.join(","));
            }
            project = project.file(&format!("content/responses/{group}.csv"), csv);
        }
        project
    }
}
