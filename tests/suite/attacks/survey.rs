//! Random surveys and what a report says of them: two groups that may share people, and one made of answers; a scale, one with a
//! follow-up, a question of several answers, a number; tables, lists, what sums up numbers and scales; nets of the answers, how many
//! each ticked, classes of that, and a score of both scales.

use crate::project::Project;
use proptest::prelude::*;
use std::fmt::Write;

pub const Q: [&str; 3] = ["q0", "q1", "q2"];
pub const W: [&str; 3] = ["w0", "w1", "w2"];
pub const F: [&str; 2] = ["f0", "f1"];
pub const T: [&str; 3] = ["t0", "t1", "t2"];
pub const R: [&str; 3] = ["r0", "r1", "r2"];
/// Nets of the first question and of the ticks; how many ticks.
pub const QN: [&str; 2] = ["n01", "n2"];
pub const TN: [&str; 2] = ["n01", "n2"];
pub const TK: [&str; 2] = ["moins", "plus"];
/// What makes someone one of the third group, as a report says it and as its files do.
pub const CHOSEN: [(&str, &str); 4] = [
    ("{w: w0}", "w=w0"),
    ("{q: [q0, q1]}", "q=q0|q1"),
    ("{t: t0}", "t=t0"),
    ("{tk: plus}", "tk=plus"),
];
const DERIVED: &str = "derived:
  qn: {label: QN, from: q, merge: {n01: {label: N01, of: [q0, q1]}, n2: {label: N2, of: [q2]}}}
  qw: {label: QW, sum: [q, w]}
";
const OF_TICKS: &str = "  tn: {label: TN, from: t, merge: {n01: {label: N01, of: [t0, t1]}, n2: {label: N2, of: [t2]}}}
  tc: {label: TC, count: t}
  tk: {label: TK, from: tc, classes: [{id: moins, below: 2, label: Moins}, {id: plus, from: 2, label: Plus}]}
";
const OF_RANKS: &str = "  rr: {label: RR, ranks: r}
";

/// What can be told of a respondent; the follow-up is asked of those in the first place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Person {
    /// Of the first group only, of both, of the second only.
    pub part: usize,
    pub q: Option<usize>,
    pub w: Option<usize>,
    pub f: Option<usize>,
    pub t: Option<[bool; 3]>,
    /// What was ranked first, and second.
    pub r: Option<(usize, Option<usize>)>,
    pub x: Option<i64>,
}

/// Tables: id, kind, what of, the rest; the group made of answers is `@`.
const TABLES: [(&str, &str); 41] = [
    (
        "q-groupes",
        "group_table: {id: q-groupes, caption: T, of: q, groups: [a, b]}",
    ),
    ("q-a", "group_table: {id: q-a, caption: T, of: q, groups: [a]}"),
    (
        "w-groupes",
        "group_table: {id: w-groupes, caption: T, of: w, groups: [a, b]}",
    ),
    (
        "q-milieu",
        "group_table: {id: q-milieu, caption: T, of: q, by: w, groups: [a, b]}",
    ),
    (
        "q-milieu-a",
        "group_table: {id: q-milieu-a, caption: T, of: q, by: w, groups: [a]}",
    ),
    (
        "q-coches",
        "group_table: {id: q-coches, caption: T, of: q, where: {t: [t0, t1]}, groups: [a, b]}",
    ),
    (
        "q-coche",
        "group_table: {id: q-coche, caption: T, of: q, where: {t: t0}, groups: [a, b]}",
    ),
    (
        "t-groupes",
        "group_table: {id: t-groupes, caption: T, of: t, groups: [a, b]}",
    ),
    (
        "t-mentions",
        "group_table: {id: t-mentions, caption: T, of: t, base: mentions, groups: [a, b]}",
    ),
    (
        "f-groupes",
        "group_table: {id: f-groupes, caption: T, of: f, groups: [a, b]}",
    ),
    (
        "f-q",
        "group_table: {id: f-q, caption: T, of: f, by: q, groups: [a, b]}",
    ),
    (
        "q-suite",
        "group_table: {id: q-suite, caption: T, of: q, where: {f: [f0, f1]}, groups: [a]}",
    ),
    (
        "q-rang",
        "ranked_table: {id: q-rang, caption: T, columns: [{label: L, of: q, group: b, top: 2}]}",
    ),
    (
        "t-rang",
        "ranked_table: {id: t-rang, caption: T, columns: [{label: L, of: t, group: a, top: 2}]}",
    ),
    (
        "qn-groupes",
        "group_table: {id: qn-groupes, caption: T, of: qn, groups: [a, b]}",
    ),
    (
        "qn-milieu",
        "group_table: {id: qn-milieu, caption: T, of: qn, by: w, groups: [a, b]}",
    ),
    (
        "tn-groupes",
        "group_table: {id: tn-groupes, caption: T, of: tn, groups: [a, b]}",
    ),
    (
        "tk-groupes",
        "group_table: {id: tk-groupes, caption: T, of: tk, groups: [a, b]}",
    ),
    (
        "q-choisi",
        "group_table: {id: q-choisi, caption: T, of: q, groups: [a, '@']}",
    ),
    (
        "w-choisi",
        "group_table: {id: w-choisi, caption: T, of: w, groups: [b, '@']}",
    ),
    (
        "t-choisi",
        "group_table: {id: t-choisi, caption: T, of: t, groups: ['@']}",
    ),
    (
        "q-milieu-choisi",
        "group_table: {id: q-milieu-choisi, caption: T, of: q, by: w, groups: ['@']}",
    ),
    (
        "q-ligne",
        "group_table: {id: q-ligne, caption: T, of: q, by: w, percent: row, groups: [a, b]}",
    ),
    (
        "q-ligne-groupes",
        "group_table: {id: q-ligne-groupes, caption: T, of: q, percent: row, groups: [a, b]}",
    ),
    (
        "q-part",
        "group_table: {id: q-part, caption: T, of: q, by: w, percent: total, total: true, groups: [a, b]}",
    ),
    (
        "q-autres",
        "group_table: {id: q-autres, caption: T, of: q, rows: [q0], others: true, groups: [a, b]}",
    ),
    (
        "t-autres",
        "group_table: {id: t-autres, caption: T, of: t, rows: [t0], others: true, groups: [a, b]}",
    ),
    (
        "q-precis",
        "group_table: {id: q-precis, caption: T, of: q, groups: [a, b], precision: interval}",
    ),
    (
        "q-net",
        "scale_table: {id: q-net, caption: T, of: q, groups: [a], mean: true, net_score: {top: [q2], bottom: [q0], label: N}}",
    ),
    (
        "qx-moyennes",
        "means_table: {id: qx-moyennes, caption: T, of: [q, x], groups: [a, b], measures: [mean, n], precision: interval}",
    ),
    (
        "w-moyennes",
        "means_table: {id: w-moyennes, caption: T, of: w, by: q, total: true, groups: [a, b], measures: [mean, n]}",
    ),
    (
        "r-groupes",
        "group_table: {id: r-groupes, caption: T, of: r, groups: [a, b]}",
    ),
    (
        "r-rangs",
        "means_table: {id: r-rangs, caption: T, of: rr, groups: [a], measures: [mean, first, top2, n]}",
    ),
    (
        "r-moyens",
        "means_table: {id: r-moyens, caption: T, of: rr, by: groups, groups: [a, b], measures: [mean]}",
    ),
    (
        "r-premiers",
        "means_table: {id: r-premiers, caption: T, of: rr, by: w, groups: [a, b], measures: [first]}",
    ),
    (
        "r-rang",
        "ranked_table: {id: r-rang, caption: T, columns: [{label: L, of: r, group: a, top: 2}]}",
    ),
    (
        "q-plus",
        "group_table: {id: q-plus, caption: T, of: q, groups: [a, b], most: 1}",
    ),
    (
        "q-plus-a",
        "group_table: {id: q-plus-a, caption: T, of: q, groups: [a], most: 2}",
    ),
    (
        "t-plus",
        "group_table: {id: t-plus, caption: T, of: t, groups: [a, b], most: 1}",
    ),
    (
        "t-plus-b",
        "group_table: {id: t-plus-b, caption: T, of: t, groups: [b], most: 2}",
    ),
    (
        "q-plus-milieu",
        "group_table: {id: q-plus-milieu, caption: T, of: q, by: w, groups: [a, b], most: 2}",
    ),
];

/// The tables before those of the choices given most, which are drawn apart from these.
const OTHERS: usize = 36;

/// Figures in sentences: those that the policy withholds are taken out of the report one after the other.
const WHERES: [&str; 14] = [
    "",
    r#", where={"w": "w0"}"#,
    r#", where={"w": ["w0", "w1"]}"#,
    r#", where={"w": ["w1", "w2"]}"#,
    r#", where={"q": "q0"}"#,
    r#", where={"q": ["q0", "q1"]}"#,
    r#", where={"q": "q0", "w": "w0"}"#,
    r#", where={"t": "t0"}"#,
    r#", where={"t": "t1"}"#,
    r#", where={"t": ["t0", "t1"]}"#,
    r#", where={"f": "f0"}"#,
    r#", where={"f": ["f0", "f1"]}"#,
    r#", where={"t": "t0", "w": "w0"}"#,
    r#", where={"t": ["t0", "t1", "t2"]}"#,
];
const GROUPS: [&str; 5] = [r#""a""#, r#""b""#, r#"["a", "b"]"#, r#""@""#, r#"["a", "@"]"#];
/// What sums up numbers, and the scales.
const SUMMARIES: [&str; 15] = [
    r#"sd("x""#,
    r#"sum("x""#,
    r#"q1("x""#,
    r#"q3("x""#,
    r#"distinct("x""#,
    r#"mean("q""#,
    r#"sd("q""#,
    r#"median("q""#,
    r#"distinct("q""#,
    r#"distinct("w""#,
    r#"distinct("t""#,
    r#"mean("w""#,
    r#"mean("qw""#,
    r#"sd("tc""#,
    r#"sd("qw""#,
];
const SHARES: [&str; 12] = [
    r#"percent("t", is=["t0", "t1"]"#,
    r#"percent("t", is="t0""#,
    r#"percent("q", is=["q0", "q1"]"#,
    r#"percent("q", is="q0""#,
    r#"percent("qn", is="n01""#,
    r#"percent("tk", is="plus""#,
    r#"mean("tc""#,
    r#"net_score("q", top="q0", bottom="q2""#,
    r#"net_score("w", top=["w0"], bottom=["w1", "w2"]"#,
    r#"percent("r", is="r0""#,
    r#"percent("rr.r0", is="rang_1""#,
    r#"mean("rr.r1""#,
];

#[derive(Clone, Debug)]
pub struct Survey {
    pub people: Vec<Person>,
    pub is_shared: bool,
    /// What makes the third group, a place in [`CHOSEN`]; none where there is none.
    pub chosen: Option<usize>,
    /// Whether answers are ranked, not ticked.
    pub has_ranks: bool,
    /// Whether those in the first place are asked more.
    pub has_follow_up: bool,
    pub is_weighted: bool,
    pub base: u64,
    pub cell: u64,
    pub zeros: bool,
    pub percent: u64,
    pub tables: Vec<usize>,
    /// Expressions.
    pub said: Vec<String>,
    /// Who answered late.
    pub late: usize,
}

fn person() -> impl Strategy<Value = Person> {
    let q = prop_oneof![8 => Just(Some(0)), 5 => Just(Some(1)), 1 => Just(Some(2)), 1 => Just(None)];
    let w = prop_oneof![8 => Just(Some(0usize)), 3 => Just(Some(1)), 1 => Just(Some(2)), 1 => Just(None)];
    let f = prop_oneof![8 => Just(Some(0)), 1 => Just(Some(1)), 1 => Just(None)];
    let tick = (
        prop::bool::weighted(0.8),
        prop::bool::weighted(0.4),
        prop::bool::weighted(0.1),
    );
    let t = prop::option::weighted(0.9, tick.prop_map(|(one, two, three)| [one, two, three]));
    let x = prop_oneof![12 => (20..60i64).prop_map(Some), 1 => Just(Some(0)), 1 => Just(None), 2 => (400..2000i64).prop_map(Some)];
    let r = prop::option::weighted(
        0.9,
        (prop_oneof![4 => Just(0usize), 3 => Just(1), 1 => Just(2)], 0..4usize),
    );
    (0..3usize, q, w, f, t, x, r).prop_map(|(part, q, w, f, t, x, r)| Person {
        part,
        q,
        w,
        f: f.filter(|_| w == Some(0)),
        t,
        r: r.map(|(first, second)| (first, (second < 3 && second != first).then_some(second))),
        x,
    })
}

fn said() -> impl Strategy<Value = String> {
    // Mostly of everyone, and by the same few strata: figures that can be set off against each other.
    let group = || prop_oneof![6 => Just(2usize), 2 => Just(0), 2 => Just(1), 1 => Just(3), 1 => Just(4)];
    let place = prop_oneof![4 => 0..3usize, 3 => 3..WHERES.len()];
    let mean = (prop_oneof![5 => Just("mean"), 1 => Just("median")], group(), place);
    let mean = mean.prop_map(|(of, group, place)| format!("{of}(\"x\", group={}{})", GROUPS[group], WHERES[place]));
    let place = prop_oneof![3 => Just(0usize), 1 => 1..3usize];
    let share = (0..SHARES.len(), group(), place);
    let share =
        share.prop_map(|(of, group, place)| format!("{}, group={}{})", SHARES[of], GROUPS[group], WHERES[place]));
    let place = prop_oneof![3 => Just(0usize), 1 => 1..WHERES.len()];
    let summary = (0..SUMMARIES.len(), group(), place);
    let summary =
        summary.prop_map(|(of, group, place)| format!("{}, group={}{})", SUMMARIES[of], GROUPS[group], WHERES[place]));
    prop_oneof![4 => mean, 1 => share, 1 => summary]
}

#[expect(
    clippy::too_many_lines,
    reason = "what is drawn, then what can't be together, one after the other"
)]
pub fn surveys() -> impl Strategy<Value = Survey> {
    let people = prop::collection::vec(person(), 10..34);
    let tables = prop::sample::subsequence((0..OTHERS).collect::<Vec<_>>(), 0..=9);
    // Drawn last: whatever is before stays as it was drawn by its number.
    let front = prop::sample::subsequence((OTHERS..TABLES.len()).collect::<Vec<_>>(), 0..=2);
    let policy = (
        0..7u64,
        2..6u64,
        prop::bool::weighted(0.2),
        prop_oneof![Just(60), Just(85), Just(100)],
    );
    (
        people,
        (
            any::<bool>(),
            prop::bool::weighted(0.4),
            prop::option::weighted(0.3, 0..CHOSEN.len()),
            prop::bool::weighted(0.25),
        ),
        policy,
        tables,
        prop::collection::vec(said(), 1..7),
        1..8usize,
        front,
    )
        .prop_map(
            |(
                mut people,
                (is_shared, has_follow_up, chosen, has_ranks),
                (base, cell, zeros, percent),
                mut tables,
                mut said,
                late,
                front,
            )| {
                tables.extend(front);
                // Nobody in a group is a mistake.
                (people[0].part, people[1].part) = (0, 2);
                (people[0].q, people[0].w, people[0].t) = (Some(0), Some(0), Some([true, true, false]));
                if !is_shared {
                    people.iter_mut().for_each(|person| person.part = person.part / 2 * 2);
                }
                if !has_follow_up {
                    people.iter_mut().for_each(|person| person.f = None);
                    tables.retain(|table| !TABLES[*table].1.contains("of: f") && !TABLES[*table].1.contains("{f:"));
                    said.retain(|said| !said.contains(r#""f""#));
                }
                let mut chosen = chosen;
                let (of_ticks, of_ranks) = (
                    &[
                        ": t,", "{t:", r#""t""#, r#""tn""#, r#""tk""#, r#""tc""#, ": tn,", ": tk,", ": {t:",
                    ],
                    &[": r,", ": rr,", r#""r""#, r#""rr."#],
                );
                let left_out: &[&str] = if has_ranks { of_ticks } else { of_ranks };
                let is_left_out = |text: &str| left_out.iter().any(|one| text.contains(one));
                tables.retain(|table| !is_left_out(TABLES[*table].1));
                said.retain(|said| !is_left_out(said));
                if has_ranks {
                    people.iter_mut().for_each(|person| person.t = None);
                    people[0].r = Some((0, Some(1)));
                    chosen = chosen.filter(|place| *place < 2);
                } else {
                    people.iter_mut().for_each(|person| person.r = None);
                }
                let late = late.min(people.len() - 3);
                let mut survey = Survey {
                    people,
                    is_shared,
                    chosen,
                    has_ranks,
                    has_follow_up,
                    is_weighted: false,
                    base,
                    cell,
                    zeros,
                    percent,
                    tables,
                    said,
                    late,
                };
                if chosen.is_none() {
                    survey.leave_chosen();
                }
                survey
            },
        )
}

impl Survey {
    /// Without the group that is made of answers, and what is said of it.
    pub fn leave_chosen(&mut self) {
        self.chosen = None;
        self.tables.retain(|table| !TABLES[*table].1.contains('@'));
        self.said.retain(|said| !said.contains('@'));
    }

    /// From how many people on something may be printed.
    pub fn least(&self) -> u64 {
        self.base.max(self.cell)
    }

    pub fn responses(people: &[Person], has_ranks: bool) -> String {
        let mut csv = "id,role,q,w,f,t,x\n".to_owned();
        for (number, person) in people.iter().enumerate() {
            let code = |code: Option<usize>| code.map_or_else(String::new, |code| code.to_string());
            let ticks = match has_ranks {
                true => person
                    .r
                    .map_or(";".to_owned(), |(first, second)| format!("{first};{}", code(second))),
                false => person.t.map_or(";;".to_owned(), |ticks| {
                    ticks.map(|tick| u8::from(tick).to_string()).join(";")
                }),
            };
            let x = person.x.map_or_else(String::new, |x| x.to_string());
            let (q, w, f) = (code(person.q), code(person.w), code(person.f));
            // Few different weights.
            let weight = [1, 1, 2, 5][number % 4];
            let _ = writeln!(
                csv,
                "zz{number:03};{};{q};{w};{f};{ticks};{x};{weight}",
                person.part + 1
            );
        }
        let several = if has_ranks { "r_1;r_2" } else { "t_t0;t_t1;t_t2" };
        csv.replace("id,role,q,w,f,t,x", &format!("id;role;q;w;f;{several};x;p"))
    }

    /// Its last sentences say only some of what it would.
    pub fn project(&self, people: &[Person]) -> Project {
        let choices = |ids: &[&str]| -> String {
            let code = |(code, id): (usize, &&str)| format!("{{code: {code}, id: {id}, label: {id}}}");
            let all: Vec<String> = ids.iter().enumerate().map(code).collect();
            format!("choices: [{}]", all.join(", "))
        };
        let follow_up = match self.has_follow_up {
            true => format!(
                "  f: {{type: single, text: F, asked_if: [{{question: w, is: [w0]}}], {}}}\n",
                choices(&F)
            ),
            false => String::new(),
        };
        let several = match self.has_ranks {
            true => format!("  r: {{type: ranking, text: R, columns: [r_1, r_2], {}}}\n", choices(&R)),
            false => "  t: {type: multiple, text: T, choices: [{id: t0, label: t0}, {id: t1, label: t1}, {id: t2, label: t2}]}\n"
                .to_owned(),
        };
        let questionnaire = format!(
            "questions:\n  q: {{type: scale, text: Q, {}}}\n  w: {{type: scale, text: W, {}}}\n{follow_up}{several}  \
             x: {{type: number, text: X}}\n",
            choices(&Q),
            choices(&W),
        ) + DERIVED
            + if self.has_ranks { OF_RANKS } else { OF_TICKS };
        let weight = if self.is_weighted { "weight: p" } else { "weight: none" };
        let group = |id: &str, rows: &str| {
            format!("  {id}: {{label: G{id}, responses: responses/r.csv, respondent: id, {weight}, {rows}}}\n")
        };
        let roles = |roles: &str| format!("rows: {{column: role, is: {roles}, left_out: [9]}}");
        let chosen = self.chosen.map(|place| {
            let answers = CHOSEN[place].0;
            group(&format!("c{place}"), &format!("where: {answers}"))
        });
        let report = format!(
            "language: fr-CA\ntitle: Essai\ndate: 2025-01\nauthors: [{{name: A}}]\nnotice: Essai.\nsections: [s]\ndisclosure: {{because: Essai, \
             smallest_base: {}, smallest_cell: {}, complements: true, zeros: {}, dominance: {{percent: {}}}}}\ngroups:\n{}{}{}",
            self.base,
            self.cell,
            self.zeros,
            self.percent,
            group("a", &roles(if self.is_shared { "[1, 2]" } else { "[1]" })),
            group("b", &roles(if self.is_shared { "[2, 3]" } else { "[3]" })),
            chosen.unwrap_or_default()
        );
        Project::empty()
            .file("content/report.yaml", report)
            .file("content/questionnaire.yaml", questionnaire)
            .file("content/responses/r.csv", Self::responses(people, self.has_ranks))
            .file("content/sections/s.yaml", self.section())
    }

    /// Each sentence on a line of its own, the first on the fourth.
    pub fn section(&self) -> String {
        let mut section = "title: S\nblocks:\n  - findings:\n".to_owned();
        let _ = writeln!(section, "      - Rien.");
        for said in &self.said {
            let _ = writeln!(section, "      - 'Soit {{{{ {said} }}}}.'");
        }
        for table in &self.tables {
            let _ = writeln!(section, "  - {}", TABLES[*table].1);
        }
        match self.chosen {
            Some(place) => section.replace('@', &format!("c{place}")),
            None => section,
        }
    }

    pub fn has(&self, table: &str) -> bool {
        self.tables.iter().any(|place| TABLES[*place].0 == table)
    }
}

/// The place of the sentence on a line.
pub fn sentence_of(line: usize) -> Option<usize> {
    line.checked_sub(5)
}

/// The place of a table.
pub fn table_of(id: &str) -> usize {
    let at = TABLES.iter().position(|table| table.0 == id);
    at.unwrap_or_else(|| panic!("{id}"))
}
