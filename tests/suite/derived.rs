//! Derived questions: what they say is what their sources say, and what is withheld of one can't be worked out from the
//! others. The attacker reads `figures.json`, knows what each question is made of, and bounds each small count by
//! whole-number programming.

use crate::project::Project;
use constats::workspace::Workspace;
use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};
use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use serde_json::Value;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::fmt::Write;

const QUESTIONNAIRE: &str = "questions:
  s:
    type: scale
    text: S?
    choices: [{code: 0, id: s0}, {code: 1, id: s1}, {code: 2, id: s2}, {code: 3, id: s3}]
  t:
    type: multiple
    text: T?
    choices: [{id: t0}, {id: t1}, {id: t2}]
  age:
    type: number
    text: A?
derived:
  net: {label: Net, from: s, merge: {oui: [s0, s1]}, rest: non}
  extremes: {label: Extrêmes, from: s, merge: {oui: [s0, s3], non: [s1, s2]}}
  union: {label: Union, from: t, merge: {deux: [t0, t1], autre: t2}}
  nb: {label: Nombre, count: t}
  nbc: {label: Combien, from: nb, classes: [1, 2, 3]}
  fin: {label: Âge, from: age, classes: [20, 30, 40, 50, 60]}
  large: {label: Âge large, from: age, classes: [30, 50]}
  vieux: {label: Vieux, from: fin, merge: {oui: [de_50_a_59, de_60_et_plus]}, rest: non}
";

const GROUPS: [&str; 2] = ["a", "b"];
/// Each question with its choices, and how many unknowns tell its respondents apart: patterns of three ticks, a scale's
/// choices, classes of age.
const QUESTIONS: [(&str, &[&str], Kind); 8] = [
    ("s", &["s0", "s1", "s2", "s3"], Kind::Scale),
    ("net", &["oui", "non"], Kind::Scale),
    ("extremes", &["oui", "non"], Kind::Scale),
    ("t", &["t0", "t1", "t2"], Kind::Ticks),
    ("union", &["deux", "autre"], Kind::Ticks),
    ("nbc", &["moins_de_1", "de_1", "de_2", "de_3_et_plus"], Kind::Ticks),
    (
        "fin",
        &[
            "moins_de_20",
            "de_20_a_29",
            "de_30_a_39",
            "de_40_a_49",
            "de_50_a_59",
            "de_60_et_plus",
        ],
        Kind::Age,
    ),
    ("large", &["moins_de_30", "de_30_a_49", "de_50_et_plus"], Kind::Age),
];

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Scale,
    Ticks,
    Age,
}

impl Kind {
    const fn atoms(self) -> usize {
        match self {
            Kind::Scale => 4,
            Kind::Ticks => 8,
            Kind::Age => 6,
        }
    }
}

/// The atoms that a choice of a question is made of.
fn atoms(question: &str, choice: &str) -> Vec<usize> {
    let with = |ticks: usize| (0..8).filter(move |pattern| pattern & ticks != 0).collect();
    let so_many = |count: u32| {
        (0..8usize)
            .filter(move |pattern| pattern.count_ones() == count)
            .collect()
    };
    match (question, choice) {
        ("s", choice) => vec![choice[1..].parse().expect("a digit")],
        ("net", "oui") => vec![0, 1],
        ("net", _) => vec![2, 3],
        ("extremes", "oui") => vec![0, 3],
        ("extremes", _) => vec![1, 2],
        ("t", "t0") => with(1),
        ("t", "t1") => with(2),
        ("t", _) | ("union", "autre") => with(4),
        ("union", _) => with(3),
        ("nbc", "moins_de_1") => so_many(0),
        ("nbc", "de_1") => so_many(1),
        ("nbc", "de_2") => so_many(2),
        ("nbc", _) => so_many(3),
        ("large", "moins_de_30") => vec![0, 1],
        ("large", "de_30_a_49") => vec![2, 3],
        ("large", _) | ("vieux", "oui") => vec![4, 5],
        ("vieux", _) => vec![0, 1, 2, 3],
        ("fin", "moins_de_20") => vec![0],
        ("fin", "de_60_et_plus") => vec![5],
        ("fin", choice) => vec![usize::from(choice.as_bytes()[3] - b'1')],
        other => panic!("{other:?}"),
    }
}

/// A respondent: group, scale, pattern of ticks, class of age.
type Row = (usize, usize, usize, usize);

#[derive(Clone, Debug)]
struct Survey {
    rows: Vec<Row>,
    cell: u64,
    tables: Vec<usize>,
}

fn surveys() -> impl Strategy<Value = Survey> {
    let scale = prop_oneof![6 => Just(0usize), 6 => Just(1), 2 => Just(2), 1 => Just(3)];
    let tick = (any::<bool>(), prop::bool::weighted(0.3), prop::bool::weighted(0.15));
    let ticks = tick.prop_map(|(one, two, three)| usize::from(one) | usize::from(two) << 1 | usize::from(three) << 2);
    let age = prop_oneof![1 => Just(0usize), 5 => Just(1), 6 => Just(2), 5 => Just(3), 1 => Just(4), 2 => Just(5)];
    let rows = prop::collection::vec((0..2usize, scale, ticks, age), 20..60);
    let tables = prop::sample::subsequence((0..=QUESTIONS.len()).collect::<Vec<_>>(), 2..=6);
    (rows, 2..6u64, tables).prop_map(|(mut rows, cell, tables)| {
        (rows[0].0, rows[1].0) = (0, 1);
        Survey { rows, cell, tables }
    })
}

fn question(table: usize) -> (&'static str, &'static [&'static str], Kind) {
    // Beside them, one that is made of a derived one.
    QUESTIONS
        .get(table)
        .copied()
        .unwrap_or(("vieux", &["oui", "non"], Kind::Age))
}

impl Survey {
    fn project(&self) -> Project {
        let mut section = "title: S\nblocks:\n".to_owned();
        for table in &self.tables {
            let (of, ..) = question(*table);
            let _ = writeln!(
                section,
                "  - group_table: {{id: x-{of}, caption: T, of: {of}, groups: [a, b]}}"
            );
        }
        let groups = GROUPS.map(|group| format!("  {group}: {{label: {group}, responses: responses/{group}.csv}}\n"));
        let mut project = Project::empty()
            .file("content/questionnaire.yaml", QUESTIONNAIRE)
            .file("content/sections/s.yaml", section)
            .file(
                "content/report.yaml",
                format!(
                    "language: fr-CA\ntitle: Essai\ndate: 2025\nsections: [s]\ngroups:\n{}disclosure: {{preset: insee, smallest_base: 0, smallest_cell: {}, complements: true, zeros: false, because: Essai}}\n",
                    groups.concat(),
                    self.cell
                ),
            );
        for (place, group) in GROUPS.iter().enumerate() {
            let mut csv = "id,s,t_t0,t_t1,t_t2,age\n".to_owned();
            for (number, (_, s, ticks, age)) in self.rows.iter().filter(|row| row.0 == place).enumerate() {
                let [one, two, three] = [0, 1, 2].map(|tick| ticks >> tick & 1);
                let _ = writeln!(csv, "zz{group}{number:03},{s},{one},{two},{three},{}", 12 + age * 10);
            }
            project = project.file(&format!("content/responses/{group}.csv"), csv);
        }
        project
    }

    fn count(&self, groups: &[usize], kind: Kind, atoms: &[usize]) -> u64 {
        let own = |(_, s, ticks, age): &Row| match kind {
            Kind::Scale => *s,
            Kind::Ticks => *ticks,
            Kind::Age => *age,
        };
        let rows = self
            .rows
            .iter()
            .filter(|row| groups.contains(&row.0) && atoms.contains(&own(row)));
        rows.count() as u64
    }
}

/// A published count: of which groups, of what, of which atoms.
type Count = (Vec<usize>, Kind, Vec<usize>);

fn published(figures: &Value) -> Vec<(Count, f64)> {
    let mut found = Vec::new();
    for figure in figures["figures"].as_array().expect("figures") {
        let strings = |key: &str| -> Vec<&str> {
            let all = figure[key].as_array().expect("a list").iter();
            all.map(|one| one.as_str().expect("a text")).collect()
        };
        if figure["measure"] != "percent" {
            continue;
        }
        let name = strings("questions")[0];
        let kind = (0..=QUESTIONS.len())
            .map(question)
            .find(|(of, ..)| *of == name)
            .expect("a question")
            .2;
        let groups: Vec<usize> = strings("groups").iter().map(|id| usize::from(*id == "b")).collect();
        let mut own: Vec<usize> = strings("choices")
            .iter()
            .flat_map(|choice| atoms(name, choice))
            .collect();
        own.sort_unstable();
        own.dedup();
        let number = |key: &str| figure[key].as_f64().expect("a number");
        found.push(((groups.clone(), kind, own), number("numerator")));
        found.push(((groups, kind, (0..kind.atoms()).collect()), number("denominator")));
    }
    found
}

/// The least and the most that a count can be.
fn bounds(target: &Count, published: &[(Count, f64)]) -> (f64, f64) {
    let end = |direction| {
        let mut problem = Problem::new(direction);
        let size = target.1.atoms();
        let is_in = |place: usize, of: &Count| of.0.contains(&(place / size)) && of.2.contains(&(place % size));
        let weight = |place| if is_in(place, target) { 1.0 } else { 0.0 };
        let unknown: Vec<Variable> = (0..2 * size)
            .map(|place| problem.add_integer_var(weight(place), (0, 1000)))
            .collect();
        for (count, value) in published.iter().filter(|(count, _)| count.1 == target.1) {
            let terms: Vec<_> = (0..2 * size)
                .filter(|place| is_in(*place, count))
                .map(|place| (unknown[place], 1.0))
                .collect();
            problem.add_constraint(terms, ComparisonOp::Eq, *value);
        }
        let outcome = problem.solve().expect("what is published is possible");
        outcome.solution().expect("a solution").objective().round()
    };
    (
        end(OptimizationDirection::Minimize),
        end(OptimizationDirection::Maximize),
    )
}

#[test]
fn what_is_withheld_of_derived_questions_cannot_be_worked_out() {
    let (built, attacked) = (Cell::new(0usize), Cell::new(0usize));
    let config = ProptestConfig {
        cases: 48,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let outcome = runner.run(&surveys(), |survey| {
        let project = survey.project();
        let mut workspace = Workspace::open(project.path());
        let (_, _, figures) = match crate::project::published(&mut workspace) {
            Ok(published) => published,
            Err(mistakes) => {
                let said = format!("{mistakes:?}");
                prop_assert!(said.contains("given-away"), "{said}");
                return Ok(());
            }
        };
        built.set(built.get() + 1);
        let mut published = published(&figures);
        // How many there are of each group is no secret.
        for group in 0..2 {
            for kind in [Kind::Scale, Kind::Ticks, Kind::Age] {
                let all: Vec<usize> = (0..kind.atoms()).collect();
                let count = survey.count(&[group], kind, &all) as f64;
                published.push(((vec![group], kind, all), count));
            }
        }
        for (name, choices, kind) in survey.tables.iter().map(|table| question(*table)) {
            for choice in choices {
                for groups in [vec![0], vec![1]] {
                    let target = (groups, kind, atoms(name, choice));
                    if !(1..survey.cell).contains(&survey.count(&target.0, kind, &target.2)) {
                        continue;
                    }
                    attacked.set(attacked.get() + 1);
                    let (low, high) = bounds(&target, &published);
                    prop_assert!(
                        low < high,
                        "{name}={choice} {:?} is {low}; tables {:?}",
                        target.0,
                        survey.tables
                    );
                }
            }
        }
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
    assert!(built.get() > 30, "only {} reports could be built", built.get());
    assert!(
        attacked.get() > 200,
        "only {} small counts were attacked",
        attacked.get()
    );
}

/// A share of a net is the sum of the shares of its parts, of classes the whole; of a multiple response net, at least the
/// largest and at most the sum.
#[test]
fn nets_and_classes_add_up() {
    let config = ProptestConfig {
        cases: 12,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let outcome = runner.run(&surveys(), |survey| {
        let survey = Survey {
            tables: (0..=QUESTIONS.len()).collect(),
            ..survey
        };
        let project = survey
            .project()
            .edit("content/report.yaml", "preset: insee, ", "preset: open, ");
        let project = project.edit(
            "content/report.yaml",
            &format!("smallest_cell: {}", survey.cell),
            "smallest_cell: 0",
        );
        let mut workspace = Workspace::open(project.path());
        let published = crate::project::published(&mut workspace);
        let (_, _, figures) = published.unwrap_or_else(|mistakes| panic!("{mistakes:?}"));
        let mut of: BTreeMap<(String, String, String), f64> = BTreeMap::new();
        for figure in figures["figures"].as_array().expect("figures") {
            if figure["measure"] == "percent" && figure["id"].as_str().is_some_and(|id| id.starts_with("x-")) {
                let one = |key: &str| figure[key][0].as_str().expect("a text").to_owned();
                let key = (one("questions"), one("choices"), one("groups"));
                of.insert(key, figure["numerator"].as_f64().expect("a count"));
            }
        }
        for (at, group) in GROUPS.iter().enumerate() {
            for (name, choices, kind) in (0..=QUESTIONS.len()).map(question) {
                for choice in choices {
                    let own = of[&(name.to_owned(), (*choice).to_owned(), (*group).to_owned())];
                    prop_assert_eq!(
                        own,
                        survey.count(&[at], kind, &atoms(name, choice)) as f64,
                        "{} {}",
                        name,
                        choice
                    );
                }
            }
        }
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
}

/// Groups made of a derived class: 12 to 29 years, and from 50 on; who is between is in neither.
#[test]
fn a_group_is_made_of_answers() {
    let row = |age: usize| (0, age % 2, 1, age);
    let survey = Survey {
        rows: [0, 0, 1, 1, 1, 2, 3, 4, 5, 5].map(row).into(),
        cell: 0,
        tables: vec![0],
    };
    let mut ids = String::new();
    for (group, choice) in [("a", "moins_de_30"), ("b", "de_50_et_plus")] {
        ids += &format!("  {group}: {{label: {group}, responses: responses/a.csv, where: {{large: {choice}}}}}\n");
    }
    let project = survey.project();
    let report = project.read("content/report.yaml");
    let (head, rest) = report.split_once("groups:\n").expect("groups");
    let (_, policy) = rest.split_once("disclosure").expect("a policy");
    let report = format!("{head}groups:\n{ids}disclosure{policy}").replace("insee, ", "open, ");
    let project = project.file("content/report.yaml", report).build();
    let figures: Value = serde_json::from_str(&project.read("output/figures.json")).expect("JSON");
    let all = figures["figures"].as_array().expect("figures").iter();
    let sizes = all.filter(|figure| figure["measure"] == "percent" && figure["choices"][0] == "s0");
    let sizes: Vec<(u64, u64)> = sizes
        .map(|figure| {
            ["numerator", "denominator"]
                .map(|key| figure[key].as_u64().expect("a count"))
                .into()
        })
        .collect();
    // Even classes of age gave the first answer: two of five, one of three.
    assert_eq!(sizes, [(2, 5), (1, 3)]);
}
