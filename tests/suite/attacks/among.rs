//! Numbers of few people among many others: figures of those in town, and how many of everyone, of those elsewhere and of those in town
//! gave which. Those elsewhere could have theirs in millions of ways, so what is known of the town follows by subtraction.
//!
//! Every way of those in town that gives its figures is tried; whether the others can have what is left is a system of bounds on how many
//! have less than each number (Bellman and Ford).

use super::build::figures;
use crate::project::Project;
use constats::pipeline;
use constats::workspace::Workspace;
use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use serde_json::Value;

/// No number of fewer people may be told.
const CELL: usize = 3;
/// So many numbers from none on.
const NUMBERS: usize = 8;
type Counts = [usize; NUMBERS];
/// Of whom anything is published: the town, those elsewhere, everyone.
const TOLD: [&str; 3] = ["ville", "bois", "ville, bois"];

#[derive(Clone, Debug)]
struct Drawn {
    town: Counts,
    elsewhere: Counts,
    /// Where classes begin whose counts are published of each; none where none are.
    bounds: Vec<Vec<usize>>,
    figures: Vec<&'static str>,
    /// Whether where people live is a question, not the group that they are in.
    is_asked: bool,
}

/// How many of some people have a number from one on, and less than another.
type Interval = (usize, usize, usize);

#[derive(Debug, Default)]
struct Known {
    figures: Vec<(String, f64)>,
    /// Of each who are told of.
    counts: [Vec<Interval>; 3],
}

fn drawn() -> impl Strategy<Value = Drawn> {
    let near = prop_oneof![3 => 0..2usize, 3 => 5..NUMBERS, 1 => 0..NUMBERS];
    let town = prop::collection::vec(near, 4..12).prop_map(|people| {
        let mut counts = Counts::default();
        people.into_iter().for_each(|number| counts[number] += 1);
        counts
    });
    let many = prop_oneof![1 => Just(0usize), 1 => 3..9usize];
    let elsewhere = prop::collection::vec(many, NUMBERS).prop_map(|counts| {
        // The least and the highest number are known.
        std::array::from_fn(|number| counts[number] + if number % (NUMBERS - 1) == 0 { 4 } else { 0 })
    });
    let bounds = prop::sample::subsequence((1..NUMBERS).collect::<Vec<_>>(), 1..5);
    let bounds = prop_oneof![1 => Just(Vec::new()), 4 => bounds];
    let bounds = (bounds.clone(), bounds.clone(), bounds, 0..3u8, any::<bool>());
    let bounds = bounds.prop_map(|(town, elsewhere, all, alike, is_told)| {
        // Of the town itself seldom; of the others often by the same.
        let elsewhere = if alike == 0 { elsewhere } else { all.clone() };
        vec![if is_told && alike == 0 { town } else { Vec::new() }, elsewhere, all]
    });
    let figures = prop_oneof![3 => Just(vec!["mean", "sd"]), 1 => Just(vec!["mean", "sd", "median"])];
    (town, elsewhere, bounds, figures, any::<bool>()).prop_map(|(town, elsewhere, bounds, figures, is_asked)| Drawn {
        town,
        elsewhere,
        bounds,
        figures,
        is_asked,
    })
}

impl Drawn {
    fn project(&self) -> Project {
        let mut rows = String::from("id,x,l\n");
        for (place, counts) in [&self.town, &self.elsewhere].into_iter().enumerate() {
            for (number, count) in counts.iter().enumerate() {
                for _ in 0..*count {
                    rows += &format!("zz{:03},{number},{}\n", rows.lines().count(), place + 1);
                }
            }
        }
        let of = |told: &str| match (self.is_asked, told) {
            (true, "ville" | "bois") => format!("where: {{l: {told}}}"),
            (true, _) => String::from("groups: [tous]"),
            (false, told) => format!("groups: [{told}]"),
        };
        let mut section = format!(
            "title: S\nblocks:\n  - means_table: {{id: t, caption: T, of: x, measures: [{}, n], {}}}\n",
            self.figures.join(", "),
            of(TOLD[0]),
        );
        for ((place, told), bounds) in TOLD.iter().enumerate().zip(&self.bounds) {
            let each: Vec<String> = [0].iter().chain(bounds).map(ToString::to_string).collect();
            if !bounds.is_empty() {
                section += &format!(
                    "  - distribution: {{id: d{place}, caption: D, of: x, classes: [{}], {}}}\n",
                    each.join(", "),
                    of(told)
                );
            }
        }
        let group = |id: &str, code: usize| {
            format!("  {id}: {{label: {id}, responses: responses/r.csv, rows: {{column: l, is: [{code}]}}}}\n")
        };
        let groups = match self.is_asked {
            true => String::from("  tous: {label: Tous, responses: responses/r.csv}\n"),
            false => group("ville", 1) + &group("bois", 2),
        };
        let mut questions = String::from("questions:\n  x: {type: number, text: X?, column: x}\n");
        if self.is_asked {
            questions += "  l: {type: single, text: L?, column: l, choices: [{code: 1, id: ville, label: U}, {code: 2, id: bois, \
                          label: A}]}\n";
        }
        Project::empty()
            .file(
                "content/report.yaml",
                format!(
                    "language: fr-CA\ntitle: Essai\ndate: 2025-10\nauthors: [{{name: Ève Tremblay, role: bénévole}}]\n\
                     notice: Essai.\ndisclosure: {{smallest_cell: {CELL}, because: Essai}}\nsections: [s]\ngroups:\n{groups}"
                ),
            )
            .file("content/questionnaire.yaml", questions)
            .file("content/responses/r.csv", rows)
            .file("content/sections/s.yaml", section)
    }
}

impl Known {
    fn of(figures: &Value) -> Self {
        let mut known = Self::default();
        for figure in figures["figures"].as_array().expect("figures") {
            let text = |value: &Value| value.as_str().unwrap_or("").to_owned();
            let (measure, Some(value)) = (text(&figure["measure"]), figure["value"].as_f64()) else {
                continue;
            };
            if ["mean", "sd", "median"].contains(&measure.as_str()) {
                known.figures.push((measure, value));
            }
            if figure["measure"] != "percent" {
                continue;
            }
            let groups = figure["groups"].as_array().expect("groups").iter().map(text);
            let whose = match text(&figure["filter"][0]).as_str() {
                "l=ville" => 0,
                "l=bois" => 1,
                _ => match groups.collect::<Vec<_>>().join(" ").as_str() {
                    "ville" => 0,
                    "bois" => 1,
                    "ville bois" | "bois ville" | "tous" => 2,
                    other => panic!("{other}"),
                },
            };
            let class = text(&figure["choices"][0]);
            let (from, until) = class.split_once("..").expect("a class");
            let number = |text: &str| text.parse::<usize>().ok();
            let count = figure["numerator"].as_u64().expect("how many") as usize;
            let (from, until) = (number(from).unwrap_or(0), number(until).unwrap_or(NUMBERS));
            known.counts[whose].push((from, until.min(NUMBERS), count));
        }
        known
    }

    /// Whether those in town may have such numbers.
    fn allows(&self, town: &Counts, elsewhere: usize) -> bool {
        let given = |(from, until, _): &Interval| town[*from..*until].iter().sum::<usize>();
        if !self.counts[0].iter().all(|one| given(one) == one.2) {
            return false;
        }
        let mut left = self.counts[1].clone();
        for own in &self.counts[2] {
            let Some(count) = own.2.checked_sub(given(own)) else {
                return false;
            };
            left.push((own.0, own.1, count));
        }
        left.push((0, NUMBERS, elsewhere));
        may_be(&left)
    }
}

/// Whether people may have numbers of which so many are in each interval: whether no bound on how many have less than each contradicts
/// others.
fn may_be(intervals: &[Interval]) -> bool {
    // What is below one number is no more than what is below another, and so many.
    let mut bounds: Vec<(usize, usize, i64)> = (0..NUMBERS).map(|number| (number + 1, number, 0)).collect();
    for (from, until, count) in intervals {
        let count = *count as i64;
        bounds.extend([(*from, *until, count), (*until, *from, -count)]);
    }
    let mut below = [0; NUMBERS + 1];
    for _ in 0..=NUMBERS {
        for (from, to, apart) in &bounds {
            below[*to] = below[*to].min(below[*from] + apart);
        }
    }
    bounds
        .iter()
        .all(|(from, to, apart)| below[*to] <= below[*from] + apart)
}

fn figure(measure: &str, counts: &Counts) -> f64 {
    let numbers: Vec<usize> = (0..NUMBERS).flat_map(|number| vec![number; counts[number]]).collect();
    let n = numbers.len() as f64;
    let mean = numbers.iter().sum::<usize>() as f64 / n;
    match measure {
        "mean" => mean,
        "sd" => (numbers.iter().map(|one| (*one as f64 - mean).powi(2)).sum::<f64>() / (n - 1.0)).sqrt(),
        "median" => (numbers[(numbers.len() - 1) / 2] + numbers[numbers.len() / 2]) as f64 / 2.0,
        other => panic!("{other}"),
    }
}

/// Every way in which so many people may have numbers.
fn ways(people: usize) -> Vec<Counts> {
    let mut all = vec![(Counts::default(), people)];
    for number in 0..NUMBERS {
        let last = number + 1 == NUMBERS;
        let next = all.into_iter().flat_map(|(counts, left)| {
            let given = if last { left..=left } else { 0..=left };
            given.map(move |given| {
                let mut counts = counts;
                counts[number] = given;
                (counts, left - given)
            })
        });
        all = next.collect();
    }
    all.into_iter().map(|(counts, _)| counts).collect()
}

/// Numbers that few in town gave, of which some ways leave no doubt.
fn certain(drawn: &Drawn, known: &Known, ways: &[Counts]) -> Vec<usize> {
    let elsewhere = drawn.elsewhere.iter().sum();
    let possible: Vec<&Counts> = ways.iter().filter(|way| known.allows(way, elsewhere)).collect();
    let few = (0..NUMBERS).filter(|number| (1..CELL).contains(&drawn.town[*number]));
    let is_told = |number: &usize| possible.iter().all(|way| (1..CELL).contains(&way[*number]));
    few.filter(is_told).collect()
}

/// What figures tell, but for what counts say without any.
fn told(drawn: &Drawn, known: &Known) -> Vec<usize> {
    let median = known.figures.iter().find(|(measure, _)| measure == "median");
    let people = drawn.town.iter().sum::<usize>();
    let is_said = |number: &usize| people % 2 == 1 && median.is_some_and(|(_, value)| *value == *number as f64);
    // How high numbers go is known of no mean alone where the last class has no end.
    let has_end = drawn.bounds.iter().flatten().max() == Some(&(NUMBERS - 1));
    let has_sd = known.figures.iter().any(|(measure, _)| measure == "sd");
    if known.figures.is_empty() || !has_end && !has_sd {
        return Vec::new();
    }
    let all = ways(people);
    let is_same = |way: &&Counts| {
        let mut figures = known.figures.iter();
        figures.all(|(measure, value)| (figure(measure, way) - value).abs() < 1e-7)
    };
    let own: Vec<Counts> = all.iter().filter(is_same).copied().collect();
    let found: Vec<usize> = certain(drawn, known, &own)
        .into_iter()
        .filter(|one| !is_said(one))
        .collect();
    if found.is_empty() {
        return found;
    }
    let counted = certain(drawn, known, &all);
    found.into_iter().filter(|number| !counted.contains(number)).collect()
}

/// `CONSTATS_ATTACKS=10000 CONSTATS_ATTACKS_FROM=1` attacks ten thousand, others by each number.
#[test]
fn nobody_is_given_away_among_many() {
    let number = |name| {
        std::env::var(name)
            .ok()
            .map(|text| text.parse::<u32>().expect("a number"))
    };
    let many = number(super::HUNT).unwrap_or(60);
    let mut seed = [7; 32];
    seed[..4].copy_from_slice(&number(super::FIRST).unwrap_or(1).to_le_bytes());
    let config = ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(many)
    };
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &seed));
    let published = std::cell::Cell::new([0; 3]);
    let outcome = runner.run(&drawn(), |drawn| {
        let project = drawn.project();
        let mut workspace = Workspace::open(project.path());
        let Ok(prepared) = pipeline::prepare(&mut workspace, false, &|_| {}) else {
            return Ok(());
        };
        let known = Known::of(&figures(&prepared).1);
        let deviations = known.figures.iter().filter(|(measure, _)| measure == "sd").count();
        let [projects, all, counts] = published.get();
        published.set([
            projects + 1,
            all + deviations,
            counts + known.counts.iter().flatten().count(),
        ]);
        prop_assert_eq!(told(&drawn, &known), [0; 0], "{:?}", known);
        Ok(())
    });
    assert!(outcome.is_ok(), "{}", outcome.unwrap_err());
    let [projects, deviations, counts] = published.get();
    println!("{projects} {deviations} {counts}");
    assert!(
        projects > 20 && deviations > 5 && counts > 50,
        "{projects} {deviations} {counts}"
    );
}

/// Three of less than two and two of five and more are not two, nor, if two have less than three, more.
#[test]
fn so_many_below_one_number_bound_those_below_others() {
    assert!(may_be(&[(0, 2, 3), (0, NUMBERS, 5)]) && !may_be(&[(0, 2, 3), (0, NUMBERS, 2)]));
    assert!(may_be(&[(0, 3, 3), (2, 5, 2), (0, NUMBERS, 4)]) && !may_be(&[(0, 3, 2), (2, 5, 2), (3, 5, 3)]));
}
