//! Numbers of few people among many others: figures of those in town, and how many of everyone, of those elsewhere and of those in town
//! gave which. Those elsewhere could have theirs in millions of ways, so what is known of the town follows by subtraction.
//!
//! Every way of those in town that gives its figures is tried; whether the others can have what is left is a system of bounds on how many
//! have less than each number (Bellman and Ford).

use super::hunted::{figure, hunted, ways};
use crate::project::Project;
use proptest::prelude::*;
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
    let all = ways(people, NUMBERS - 1);
    let is_same = |way: &&Counts| {
        let mut figures = known.figures.iter();
        figures.all(|(measure, value)| (figure(measure, (0..).zip(way.iter().copied())) - value).abs() < 1e-7)
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
    let published = hunted((60, 7), &drawn(), Drawn::project, |drawn, figures| {
        let known = Known::of(figures);
        let deviations = known.figures.iter().filter(|(measure, _)| measure == "sd").count();
        let counts = known.counts.iter().flatten().count();
        let told = told(drawn, &known).into_iter();
        (
            told.map(|number| format!("{number}: {known:?}")).collect(),
            [deviations, counts],
        )
    });
    let [deviations, counts] = [0, 1].map(|at| published.iter().map(|many| many[at]).sum::<usize>());
    assert!(
        published.len() > 20 && deviations > 5 && counts > 50,
        "{} {deviations} {counts}",
        published.len()
    );
}

/// Three of less than two and two of five and more are not two, nor, if two have less than three, more.
#[test]
fn so_many_below_one_number_bound_those_below_others() {
    assert!(may_be(&[(0, 2, 3), (0, NUMBERS, 5)]) && !may_be(&[(0, 2, 3), (0, NUMBERS, 2)]));
    assert!(may_be(&[(0, 3, 3), (2, 5, 2), (0, NUMBERS, 4)]) && !may_be(&[(0, 3, 2), (2, 5, 2), (3, 5, 3)]));
}
