//! Numbers of few people, by every way in which they could be others: small surveys of a number and of where people live, of
//! which the means, deviations and medians are published, of everyone and of each place.

use super::build::figures;
use crate::project::Project;
use constats::pipeline;
use constats::workspace::Workspace;
use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use serde_json::Value;

/// No number of fewer people may be told.
const CELL: usize = 3;
/// Numbers go up to it.
const MOST: usize = 4;
/// How many people gave each number.
type Counts = [usize; MOST + 1];
const PLACES: [&str; 2] = ["ville", "bois"];

/// How many people of each place, and of those who did not say theirs, gave each number; what is published of everyone, and by place.
#[derive(Clone, Debug)]
struct Drawn {
    counts: [Counts; 3],
    of_all: Vec<&'static str>,
    by_place: Vec<&'static str>,
}

fn drawn() -> impl Strategy<Value = Drawn> {
    let measures = || {
        let some = prop::sample::subsequence(vec!["sd", "median", "q1"], 0..=2);
        some.prop_map(|more| ["mean"].into_iter().chain(more).chain(["n"]).collect::<Vec<_>>())
    };
    let people = |most| prop::collection::vec(prop_oneof![3 => 0..2usize, 1 => 0..=MOST], most);
    let counts = |people: Vec<usize>| {
        let mut counts = Counts::default();
        people.into_iter().for_each(|number| counts[number] += 1);
        counts
    };
    let places = (people(3..12), people(3..10), people(0..2));
    let places = places.prop_map(move |(one, other, silent)| [one, other, silent].map(counts));
    (places, measures(), measures()).prop_map(|(counts, of_all, by_place)| Drawn {
        counts,
        of_all,
        by_place,
    })
}

impl Drawn {
    fn project(&self) -> Project {
        let mut rows = String::from("id,x,l\n");
        for (counts, place) in self.counts.iter().zip(["1", "2", ""]) {
            for (number, count) in counts.iter().enumerate() {
                (0..*count).for_each(|_| rows += &format!("zz{:03},{number},{place}\n", rows.lines().count()));
            }
        }
        let section = format!(
            "title: S\nblocks:\n  - means_table: {{id: tous, caption: T, of: x, groups: [tous], measures: [{}]}}\n  \
             - means_table: {{id: lieux, caption: L, of: x, by: l, measures: [{}]}}\n",
            self.of_all.join(", "),
            self.by_place.join(", ")
        );
        Project::empty()
            .file(
                "content/report.yaml",
                format!(
                    "language: fr-CA\ntitle: Essai\ndate: 2025-10\nauthors: [{{name: Ève Tremblay, role: bénévole}}]\n\
                     notice: Essai.\ndisclosure: {{smallest_cell: {CELL}, because: Essai}}\nsections: [s]\n\
                     groups: {{tous: {{label: Tous, responses: responses/r.csv}}}}\n"
                ),
            )
            .file(
                "content/questionnaire.yaml",
                "questions:\n  x: {type: number, text: X?, column: x}\n  l: {type: single, text: L?, column: l, choices: \
                 [{code: 1, id: ville, label: Ville}, {code: 2, id: bois, label: Bois}]}\n",
            )
            .file("content/responses/r.csv", rows)
            .file("content/sections/s.yaml", section)
    }
}

/// Figures of everyone, of the one place, of the other: what each of them is.
#[derive(Debug, Default)]
struct Known([Vec<(String, f64)>; 3]);

impl Known {
    fn of(figures: &Value) -> Self {
        let mut known = Self::default();
        for figure in figures["figures"].as_array().expect("figures") {
            let text = |value: &Value| value.as_str().unwrap_or("").to_owned();
            let (measure, value) = (text(&figure["measure"]), figure["value"].as_f64());
            if let Some(value) = value
                && ["mean", "sd", "median", "q1"].contains(&measure.as_str())
            {
                let filter = text(&figure["filter"][0]);
                let place = PLACES.iter().position(|place| filter == format!("l={place}"));
                known.0[place.map_or(0, |place| place + 1)].push((measure, value));
            }
        }
        known
    }

    /// Whether such numbers would give the same figures.
    fn fits(&self, whose: usize, counts: &Counts) -> bool {
        self.0[whose]
            .iter()
            .all(|(measure, value)| (figure(measure, counts) - value).abs() < 1e-7)
    }

    /// Whether the median or a quartile of anyone among these people, everyone or those of a place, is a number.
    fn says(&self, whose: usize, number: usize) -> bool {
        let among = if whose == 0 { 0..3 } else { whose..whose + 1 };
        let quantiles = self.0[among].iter().flatten();
        let mut quantiles = quantiles.filter(|(measure, _)| measure != "mean" && measure != "sd");
        quantiles.any(|(_, value)| *value == number as f64)
    }
}

fn figure(measure: &str, counts: &Counts) -> f64 {
    let numbers: Vec<f64> = (0..)
        .zip(counts)
        .flat_map(|(number, count)| vec![f64::from(number); *count])
        .collect();
    let n = numbers.len() as f64;
    let mean = numbers.iter().sum::<f64>() / n;
    match measure {
        "mean" => mean,
        "sd" => (numbers.iter().map(|one| (one - mean).powi(2)).sum::<f64>() / (n - 1.0)).sqrt(),
        "median" => (numbers[(numbers.len() - 1) / 2] + numbers[numbers.len() / 2]) / 2.0,
        "q1" => numbers[numbers.len().div_ceil(4) - 1],
        other => panic!("{other}"),
    }
}

fn sum(one: &Counts, other: &Counts) -> Counts {
    std::array::from_fn(|number| one[number] + other[number])
}

/// Every way in which so many people may have numbers: how high these go is known.
fn ways(people: usize) -> Vec<Counts> {
    let mut all = vec![(Counts::default(), people)];
    for number in 0..=MOST {
        let next = all.into_iter().flat_map(|(counts, left)| {
            let given = if number == MOST { left..=left } else { 0..=left };
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

/// Of everyone and of each place, which numbers few people gave, and nothing that is published leaves any doubt about it.
fn told(drawn: &Drawn, known: &Known) -> Vec<(usize, usize)> {
    let all = drawn.counts.iter().fold(Counts::default(), |all, one| sum(&all, one));
    let of = |place: usize| ways(drawn.counts[place].iter().sum());
    let fitting = |place: usize| of(place).into_iter().filter(move |one| known.fits(place + 1, one));
    let (one, other, silent) = (fitting(0), fitting(1).collect::<Vec<_>>(), of(2));
    let mut is_hidden = [[false; MOST + 1]; 3];
    for one in one {
        for other in &other {
            let both = sum(&one, other);
            for silent in &silent {
                let all = sum(&both, silent);
                if known.fits(0, &all) {
                    for (hidden, counts) in is_hidden.iter_mut().zip([&all, &one, other]) {
                        let others = hidden.iter_mut().zip(counts);
                        others.for_each(|(hidden, count)| *hidden |= *count == 0 || *count >= CELL);
                    }
                }
            }
        }
    }
    let truth = [all, drawn.counts[0], drawn.counts[1]];
    let few = |whose: usize, number: usize| (1..CELL).contains(&truth[whose][number]) && !known.says(whose, number);
    let every = (0..3).flat_map(|whose| (0..=MOST).map(move |number| (whose, number)));
    every
        .filter(|(whose, number)| few(*whose, *number) && !is_hidden[*whose][*number])
        .collect()
}

/// `CONSTATS_ATTACKS=10000 CONSTATS_ATTACKS_FROM=1` attacks ten thousand, others by each number.
#[test]
fn nobody_is_given_away_by_a_number() {
    let number = |name| {
        std::env::var(name)
            .ok()
            .map(|text| text.parse::<u32>().expect("a number"))
    };
    let many = number(super::HUNT).unwrap_or(60);
    let mut seed = [0; 32];
    seed[..4].copy_from_slice(&number(super::FIRST).unwrap_or(1).to_le_bytes());
    let mut runner = TestRunner::new_with_rng(
        ProptestConfig {
            failure_persistence: None,
            ..ProptestConfig::with_cases(many)
        },
        TestRng::from_seed(RngAlgorithm::ChaCha, &seed),
    );
    let published = std::cell::Cell::new([0; 2]);
    let outcome = runner.run(&drawn(), |drawn| {
        let project = drawn.project();
        let mut workspace = Workspace::open(project.path());
        let Ok(prepared) = pipeline::prepare(&mut workspace, false, &|_| {}) else {
            return Ok(());
        };
        let known = Known::of(&figures(&prepared).1);
        let deviations = known.0.iter().flatten().filter(|(measure, _)| measure == "sd").count();
        let [projects, all] = published.get();
        published.set([projects + 1, all + deviations]);
        // How high numbers go is known of no mean alone: that of one who has four may be that of four who have one.
        if known.0.iter().flatten().any(|(measure, _)| measure != "mean") {
            prop_assert_eq!(told(&drawn, &known), [], "{:?}", known);
        }
        Ok(())
    });
    assert!(outcome.is_ok(), "{}", outcome.unwrap_err());
    let [projects, deviations] = published.get();
    assert!(projects > 30 && deviations > 10, "{projects} {deviations}");
}
