//! Numbers that are far apart: few people have much more than all others, or as much less. Figures of everyone, of those in town and of
//! those elsewhere are published, and of those in town how many have which.
//!
//! Where sum and sum of squares of some people are known, each way of having them is found from the highest number down, as far as what
//! is left of both may still be anybody's.

use super::hunted::{figure, hunted};
use crate::project::Project;
use proptest::prelude::*;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// No number of fewer people may be told.
const CELL: u64 = 3;
/// Where numbers end if the questionnaire says so: those of which each can be tried, and others.
const ENDS: [u64; 2] = [420, 9000];
/// So many numbers are tried from the highest down before nothing is known.
const STEPS: u32 = 3_000_000;
/// The town, elsewhere, everyone.
const TOLD: [&str; 3] = ["ville", "bois", "ville, bois"];

/// Of how many people each number is.
type Tally = BTreeMap<u64, u64>;

#[derive(Clone, Debug)]
struct Drawn {
    /// Those in town and those elsewhere.
    given: [Vec<u64>; 2],
    measures: [Vec<&'static str>; 3],
    is_distinct_told: bool,
    /// Where classes begin whose counts are published of the town; none where none are.
    bounds: Vec<u64>,
    end: u64,
    /// Whether the questionnaire says how high numbers may be.
    has_end: bool,
}

fn measures() -> impl Strategy<Value = Vec<&'static str>> {
    let some = prop::sample::subsequence(vec!["median", "q1", "q3"], 0..=2);
    let some = (some, 0..4u8).prop_map(|(more, has_sd)| {
        let has_sd = (has_sd > 0).then_some("sd");
        ["mean"].into_iter().chain(has_sd).chain(more).chain(["n"]).collect()
    });
    prop_oneof![1 => Just(Vec::new()), 4 => some]
}

/// So many who have little, and some who have much.
fn people(end: u64, near: std::ops::Range<usize>, far: std::ops::Range<usize>) -> impl Strategy<Value = Vec<u64>> {
    let (top, base) = (
        end / 2..end - 20,
        prop_oneof![Just(1u64), Just(2), Just(4), Just(8), Just(30)],
    );
    (top, base).prop_flat_map(move |(top, base)| {
        let few = prop_oneof![3 => 0..=1.min(base), 2 => 0..=base];
        let much = prop_oneof![3 => Just(top), 2 => top - 1..=top, 1 => top - 5..=top, 1 => 20..=top];
        let far = prop::collection::vec(much, far.clone());
        (prop::collection::vec(few, near.clone()), far).prop_map(|(near, far)| [near, far].concat())
    })
}

fn drawn() -> impl Strategy<Value = Drawn> {
    prop_oneof![2 => Just(ENDS[0]), 1 => Just(ENDS[1])].prop_flat_map(drawn_up_to)
}

fn drawn_up_to(end: u64) -> impl Strategy<Value = Drawn> {
    let given = (
        people(end, 4..16, 0..5),
        prop_oneof![2 => people(end, 4..12, 0..1), 1 => people(end, 4..12, 0..4)],
    );
    let classes = vec![0, 1, 2, 5, 100, end / 2, end * 3 / 4, end];
    let bounds = prop_oneof![
        2 => Just(Vec::new()),
        1 => prop::sample::subsequence(classes, 2..=4)
    ];
    let rest = (
        measures(),
        measures(),
        measures(),
        0..4u8,
        bounds,
        any::<bool>(),
        0..4u8,
    );
    (given, rest).prop_map(
        move |((town, wood), (town_told, wood_told, all, distinct, bounds, has_end, is_turned))| {
            // Few have much less than all others, of numbers that have an end.
            let turned = |people: Vec<u64>| match is_turned {
                0 => people.into_iter().map(|number| end - number).collect(),
                _ => people,
            };
            let mut measures = [town_told, wood_told, all];
            if measures.iter().all(Vec::is_empty) {
                measures[0] = vec!["mean", "sd", "n"];
            }
            Drawn {
                given: [turned(town), turned(wood)],
                measures,
                is_distinct_told: distinct == 0,
                bounds,
                end,
                has_end: has_end || is_turned == 0,
            }
        },
    )
}

impl Drawn {
    fn project(&self) -> Project {
        let mut rows = String::from("id,x,l\n");
        for (place, people) in self.given.iter().enumerate() {
            for number in people {
                rows += &format!("zz{:03},{number},{}\n", rows.lines().count(), place + 1);
            }
        }
        let mut section = String::from("title: S\nblocks:\n");
        for ((place, told), measures) in TOLD.iter().enumerate().zip(&self.measures) {
            if !measures.is_empty() {
                section += &table(&format!("t{place}"), told, &measures.join(", "));
            }
        }
        if self.is_distinct_told {
            section += &table("differents", TOLD[0], "distinct, n");
        }
        if !self.bounds.is_empty() {
            let bounds: Vec<String> = self.bounds.iter().map(ToString::to_string).collect();
            section += &format!(
                "  - distribution: {{id: d, caption: D, of: x, classes: [{}], groups: [{}]}}\n",
                bounds.join(", "),
                TOLD[0]
            );
        }
        let group = |id: &str, code: usize| {
            format!("  {id}: {{label: {id}, responses: responses/r.csv, rows: {{column: l, is: [{code}]}}}}\n")
        };
        let end = if self.has_end {
            format!(", max: {}", self.end)
        } else {
            String::new()
        };
        Project::empty()
            .file(
                "content/report.yaml",
                format!(
                    "language: fr-CA\ntitle: Essai\ndate: 2025-10\nauthors: [{{name: Ève Tremblay, role: bénévole}}]\n\
                     notice: Essai.\ndisclosure: {{smallest_cell: {CELL}, because: Essai}}\nsections: [s]\ngroups:\n{}{}",
                    group("ville", 1),
                    group("bois", 2)
                ),
            )
            .file(
                "content/questionnaire.yaml",
                format!("questions:\n  x: {{type: number, text: X?, column: x, min: 0{end}}}\n"),
            )
            .file("content/responses/r.csv", rows)
            .file("content/sections/s.yaml", section)
    }

    fn tally(&self, whose: usize) -> Tally {
        let both = self.given.iter().enumerate();
        let own = both.filter(|(place, _)| whose == 2 || *place == whose);
        let mut tally = Tally::new();
        own.flat_map(|(_, people)| people)
            .for_each(|number| *tally.entry(*number).or_default() += 1);
        tally
    }
}

fn table(id: &str, groups: &str, measures: &str) -> String {
    format!("  - means_table: {{id: {id}, caption: T, of: x, measures: [{measures}], groups: [{groups}]}}\n")
}

/// What is published of the town, of those elsewhere and of everyone.
#[derive(Debug, Default)]
struct Known {
    figures: [BTreeMap<String, f64>; 3],
    /// How many in town have a number from one on, and less than another.
    counts: Vec<(u64, u64, u64)>,
}

impl Known {
    fn of(figures: &Value) -> Self {
        let mut known = Self::default();
        for figure in figures["figures"].as_array().expect("figures") {
            let Some(value) = figure["value"].as_f64().filter(|_| figure["questions"][0] == "x") else {
                continue;
            };
            let groups = figure["groups"].as_array().expect("groups").iter();
            let groups: Vec<&str> = groups.map(|group| group.as_str().expect("a group")).collect();
            let whose = TOLD.iter().position(|told| *told == groups.join(", ")).expect("whose");
            let measure = figure["measure"].as_str().expect("a measure").to_owned();
            if measure == "percent" {
                assert_eq!(whose, 0);
                let class = figure["choices"][0].as_str().expect("a class");
                let (from, until) = class.split_once("..").expect("a class");
                let count = figure["numerator"].as_u64().expect("how many");
                let number = |text: &str, none| text.parse().unwrap_or(none);
                known.counts.push((number(from, 0), number(until, u64::MAX), count));
            } else if ["mean", "sd", "median", "q1", "q3", "distinct"].contains(&measure.as_str()) {
                known.figures[whose].insert(measure, value);
            }
        }
        known
    }

    /// Of whom sum and squares are known: of those of whom they are published, or who are left where those are taken off.
    fn squared(&self) -> BTreeSet<usize> {
        let own: BTreeSet<usize> = (0..3)
            .filter(|whose| ["mean", "sd"].iter().all(|one| self.figures[*whose].contains_key(*one)))
            .collect();
        if own.len() == 2 { BTreeSet::from([0, 1, 2]) } else { own }
    }

    /// Whether some people having such numbers is what is published of them, all but sum and squares.
    fn allows(&self, whose: usize, way: &Tally) -> bool {
        let given = || way.iter().map(|(number, people)| (*number as usize, *people as usize));
        let figures = self.figures[whose].iter();
        let mut others = figures.filter(|(measure, _)| !["mean", "sd"].contains(&measure.as_str()));
        let mut counts = self.counts.iter().filter(|_| whose == 0);
        others.all(|(measure, value)| (figure(measure, given()) - value).abs() < 1e-7)
            && counts
                .all(|(from, until, count)| way.range(from..until).map(|(_, people)| people).sum::<u64>() == *count)
    }

    /// Whether a number is someone's as a quantile, or the class of how many is that number alone.
    fn says(&self, (whose, people): (usize, u64), number: u64) -> bool {
        let within = |own: &usize| whose == 2 || *own == whose;
        let mut figures = (0..3).filter(within).flat_map(|own| &self.figures[own]);
        let is_alone = |measure: &str| measure.starts_with('q') || measure == "median" && people % 2 == 1;
        figures.any(|(measure, value)| is_alone(measure) && *value == number as f64)
            || whose == 0
                && self
                    .counts
                    .iter()
                    .any(|(from, until, _)| *from == number && until - from == 1)
    }
}

/// So many people of whom sum and sum of squares are known.
#[derive(Clone, Copy)]
struct Left {
    people: u64,
    sum: u64,
    squares: u64,
}

impl Left {
    fn of(given: &Tally) -> Self {
        Self {
            people: given.values().sum(),
            sum: given.iter().map(|(number, people)| number * people).sum(),
            squares: given.iter().map(|(number, people)| number * number * people).sum(),
        }
    }

    /// Whether numbers up to one may be these, as far as the most even and the most uneven tell.
    fn may_go_up_to(self, most: u64) -> bool {
        if most == 0 || self.people == 0 {
            return self.sum == 0 && self.squares == 0;
        }
        let (each, more) = (self.sum / self.people, self.sum % self.people);
        let least = self.people * each * each + more * (2 * each + 1);
        let (full, rest) = (self.sum / most, self.sum % most);
        self.sum <= self.people * most && (least..=full * most * most + rest * rest).contains(&self.squares)
    }
}

/// Every way of having numbers, from the highest down.
struct Search<'a> {
    is_one: &'a mut dyn FnMut(&Tally) -> bool,
    steps: u32,
}

impl Search<'_> {
    /// Whether no more need be looked for, or can be.
    fn from(&mut self, left: Left, most: u64, way: &mut Tally) -> bool {
        if left.people == 0 {
            return (self.is_one)(way);
        }
        let highest = most.min(left.sum).min(left.squares.isqrt());
        let least = left.sum.div_ceil(left.people);
        for number in (least..=highest).rev() {
            if self.steps == 0 {
                return true;
            }
            self.steps -= 1;
            let others = Left {
                people: left.people - 1,
                sum: left.sum - number,
                squares: left.squares - number * number,
            };
            if !others.may_go_up_to(number) {
                continue;
            }
            *way.entry(number).or_default() += 1;
            let is_enough = self.from(others, number, way);
            let people = way.get_mut(&number).expect("it was put");
            *people -= 1;
            if *people == 0 {
                way.remove(&number);
            }
            if is_enough {
                return true;
            }
        }
        false
    }
}

/// Numbers of which it is told how few have them, and whether every way was looked at.
fn told(drawn: &Drawn, known: &Known, whose: usize) -> (Vec<u64>, bool) {
    let truth = drawn.tally(whose);
    let people = truth.values().sum();
    let few = truth
        .iter()
        .filter(|(_, people)| **people < CELL)
        .map(|(number, _)| *number);
    let mut few: BTreeSet<u64> = few.filter(|number| !known.says((whose, people), *number)).collect();
    let mut is_one = |way: &Tally| {
        if known.allows(whose, way) {
            few.retain(|number| way.get(number).is_some_and(|people| *people < CELL));
        }
        few.is_empty()
    };
    let mut search = Search {
        is_one: &mut is_one,
        steps: STEPS,
    };
    let most = if drawn.has_end { drawn.end } else { u64::MAX };
    search.from(Left::of(&truth), most, &mut Tally::new());
    let is_whole = search.steps > 0;
    (few.into_iter().filter(|_| is_whole).collect(), is_whole)
}

/// `CONSTATS_ATTACKS=10000 CONSTATS_ATTACKS_FROM=1` attacks ten thousand, others by each number.
#[test]
fn nobody_is_given_away_by_a_number_far_from_others() {
    let published = hunted((60, 11), &drawn(), Drawn::project, |drawn, figures| {
        let known = Known::of(figures);
        let (mut found, mut is_all_tried) = (Vec::new(), 0);
        for whose in known.squared() {
            let (few, is_whole) = told(drawn, &known, whose);
            is_all_tried += usize::from(is_whole);
            found.extend(
                few.iter()
                    .map(|number| format!("{number} of {}: {known:?}", TOLD[whose])),
            );
        }
        let distinct = usize::from(known.figures[0].contains_key("distinct"));
        (
            found,
            [known.squared().len(), is_all_tried, distinct, known.counts.len()],
        )
    });
    let [squared, tried, distinct, counts] =
        [0, 1, 2, 3].map(|at| published.iter().map(|many| many[at]).sum::<usize>());
    println!("{} {squared} {tried} {distinct} {counts}", published.len());
    assert!(
        published.len() > 20 && tried * 2 > squared && squared > 10 && distinct > 2 && counts > 5,
        "{} {squared} {tried} {distinct} {counts}",
        published.len()
    );
}

/// Each list was found by hand.
#[test]
fn every_way_is_found() {
    let ways = |given: &[(u64, u64)], most: u64| {
        let given: Tally = given.iter().copied().collect();
        let mut found = Vec::new();
        let mut is_one = |way: &Tally| {
            found.push(
                way.iter()
                    .map(|(number, people)| (*number, *people))
                    .collect::<Vec<_>>(),
            );
            false
        };
        let mut search = Search {
            is_one: &mut is_one,
            steps: STEPS,
        };
        assert!(!search.from(Left::of(&given), most, &mut Tally::new()));
        found
    };
    assert_eq!(ways(&[(0, 5), (300, 2)], 300), [[(0, 5), (300, 2)]]);
    assert_eq!(
        ways(&[(0, 2), (1, 2), (3, 2)], 420),
        [vec![(0, 1), (1, 4), (4, 1)], vec![(0, 2), (1, 2), (3, 2)]]
    );
    assert_eq!(
        ways(&[(1, 3), (3, 1), (4, 1)], 420),
        [
            vec![(1, 3), (3, 1), (4, 1)],
            vec![(0, 1), (2, 3), (4, 1)],
            vec![(0, 1), (1, 1), (3, 3)]
        ]
    );
}
