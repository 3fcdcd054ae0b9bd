//! Nobody is given away: random projects are written, built, and attacked from what they publish, with no code of
//! `src/disclosure`. Groups that share people, follow-ups, unions of answers, strata within strata, means, and a second build
//! with late answers.

mod counts;
mod known;
mod reader;
mod sums;
mod survey;

use crate::project::Project;
use constats::diagnostic::{Catalogue, Diagnostics, Printer, Tongue};
use constats::pipeline;
use constats::render::data;
use constats::workspace::{Prepared, Workspace};
use counts::{Counts, dot};
use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use reader::{Read, Summary, kinds, read, strings};
use serde_json::Value;
use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use sums::Sums;
use survey::{CHOSEN, F, Person, Q, Survey, T, W, sentence_of, surveys};

/// As many surveys as this variable says.
const HUNT: &str = "CONSTATS_ATTACKS";
/// The number of the first of them.
const FIRST: &str = "CONSTATS_ATTACKS_FROM";
/// Of a run; thousands on command.
const CASES: u64 = 300;

/// How much was attacked, over all projects.
#[derive(Default)]
struct Tried {
    built: Cell<usize>,
    given_away: Cell<usize>,
    solved: Cell<usize>,
    cells: Cell<usize>,
    counts: Cell<usize>,
    sums: Cell<usize>,
    dominated: Cell<usize>,
    late: Cell<usize>,
}

impl Tried {
    fn told(&self) -> String {
        let Self {
            built,
            given_away,
            solved,
            cells,
            counts,
            sums,
            dominated,
            late,
        } = self;
        let all = [built, given_away, cells, counts, sums, dominated, late, solved].map(Cell::get);
        format!("built, given away, cells, counts, sums, dominated, late, solved: {all:?}")
    }
}

fn add(to: &Cell<usize>, more: usize) {
    to.set(to.get() + more);
}

/// A report without the sentences that the policy refuses, and its files; none where what it must print gives something away.
fn build(survey: &mut Survey, project: &mut Project) -> Option<(Workspace, Prepared)> {
    loop {
        let mut workspace = Workspace::open(project.path());
        match pipeline::prepare(&mut workspace, false, &|_| {}) {
            Ok(prepared) => return Some((workspace, prepared)),
            Err(mistakes) => {
                let said = told(&mistakes, &workspace);
                let lines = said.split("s.yaml:").skip(1);
                let lines: BTreeSet<usize> = lines.filter_map(|rest| rest.split(':').next()?.parse().ok()).collect();
                let Some(worst) = lines.iter().filter_map(|line| sentence_of(*line)).next_back() else {
                    // How many are in a group is published whatever comes of it: the report can do without.
                    if said.contains("is made of answers") {
                        survey.leave_chosen();
                        *project = survey.project(&survey.people);
                        continue;
                    }
                    let is_refused = said.contains("can be worked out exactly");
                    assert!(is_refused, "{said}");
                    return None;
                };
                survey.said.remove(worst);
                std::fs::write(project.path().join("content/sections/s.yaml"), survey.section()).expect("a section");
            }
        }
    }
}

fn told(mistakes: &Diagnostics, workspace: &Workspace) -> String {
    Printer::new(&Catalogue::new(Tongue::English), &workspace.sources, false).print(mistakes)
}

fn figures(prepared: &Prepared) -> (Vec<u8>, Value) {
    let bytes = data::figures(&prepared.report, &[]);
    let value = serde_json::from_slice(&bytes).expect("JSON");
    (bytes, value)
}

/// People that someone may want to know of: what they have in common.
struct Set {
    name: String,
    holds: Box<dyn Fn(&Person) -> bool>,
}

/// Whose answers: groups, and where groups share people what is left of them.
fn whose() -> Vec<(&'static str, Vec<usize>)> {
    vec![
        ("a", vec![0, 1]),
        ("b", vec![1, 2]),
        ("a+b", vec![0, 1, 2]),
        ("a-b", vec![0]),
        ("b-a", vec![2]),
        ("ab", vec![1]),
    ]
}

/// Whether somebody gave an answer.
type Gave = Box<dyn Fn(&Person) -> bool>;

/// Questions, groups, conditions and base of a figure.
type About = (Vec<String>, Vec<String>, Vec<String>, String);

/// Who gave some answers to a question, or answered it otherwise.
fn answers() -> Vec<(String, Gave)> {
    let mut all: Vec<(String, Gave)> = vec![("".to_owned(), Box::new(|_| true))];
    for (question, ids) in [("q", &Q[..]), ("w", &W[..]), ("f", &F[..]), ("t", &T[..])] {
        for few in 1..1usize << ids.len() {
            let few: Vec<&str> = (0..ids.len())
                .filter(|place| few >> place & 1 > 0)
                .map(|place| ids[place])
                .collect();
            let name = format!("{question}={}", few.join("|"));
            let (own, others) = (few.clone(), few);
            all.push((name.clone(), Box::new(move |person| person.given(question, &own) > 0)));
            let other = move |person: &Person| person.has_answered(question) && person.given(question, &others) == 0;
            all.push((format!("not {name}"), Box::new(other)));
        }
    }
    all
}

/// Of each of some groups those of one answer, and of two.
fn sets() -> Vec<Set> {
    let mut all = Vec::new();
    for (name, parts) in whose() {
        for first in 0..answers().len() {
            for second in 0..=first {
                // One question and the next; two of several ticks.
                let (mut one, mut other) = (answers(), answers());
                let ((one_name, one), (other_name, other)) = (one.swap_remove(first), other.swap_remove(second));
                if one_name.trim_start_matches("not ").chars().next()
                    == other_name.trim_start_matches("not ").chars().next()
                    && second > 0
                    && !one_name.contains('t')
                {
                    continue;
                }
                let parts = parts.clone();
                all.push(Set {
                    name: format!("{name} {one_name} {other_name}"),
                    holds: Box::new(move |person| parts.contains(&person.part) && one(person) && other(person)),
                });
            }
        }
    }
    all
}

struct Attack<'a> {
    survey: &'a Survey,
    read: &'a Read,
    tried: &'a Tried,
}

impl Attack<'_> {
    fn people(&self) -> &[Person] {
        &self.survey.people
    }

    /// No sum, and no median, of few people.
    fn sums(&self, sets: &[Set]) -> Result<(), TestCaseError> {
        let with = |is_kept: &dyn Fn(&Summary) -> bool| {
            let kept = self.read.summaries.iter().filter(|one| is_kept(one));
            let is_in = |one: &Summary, person: &Person| {
                person.x.is_some() && person.is_of(&one.groups) && person.meets(&one.filter)
            };
            let rows: Vec<Vec<bool>> = kept
                .map(|one| self.people().iter().map(|person| is_in(one, person)).collect())
                .collect();
            Sums::new(&rows)
        };
        let (all, means) = (with(&|_| true), with(&|one| one.is_mean));
        let filters = self.read.summaries.iter().flat_map(|one| &one.filter);
        let asked: BTreeSet<&str> = filters.filter_map(|one| one.split('=').next()).collect();
        let mut seen: BTreeSet<Vec<bool>> = BTreeSet::new();
        for set in sets {
            let row: Vec<bool> = self
                .people()
                .iter()
                .map(|person| person.x.is_some() && (set.holds)(person))
                .collect();
            if !seen.insert(row.clone()) {
                continue;
            }
            let numbers = || {
                self.people()
                    .iter()
                    .zip(&row)
                    .filter(|(_, is_in)| **is_in)
                    .filter_map(|(person, _)| person.x)
            };
            let n = numbers().count() as u64;
            // Who did not answer what others are told apart by is no stratum.
            let is_silent = |person: &Person| {
                asked
                    .iter()
                    .any(|one| person.was_asked(one) && !person.has_answered(one))
            };
            let is_known = |(person, is_in): (&Person, &bool)| *is_in && !is_silent(person);
            if !self.people().iter().zip(&row).any(is_known) {
                continue;
            }
            if (1..self.survey.least()).contains(&n) {
                add(&self.tried.sums, 1);
                prop_assert!(
                    !all.give(&row),
                    "the numbers of the {n} of {}: {:?}",
                    set.name,
                    self.survey
                );
            }
            let (most, sum) = (
                numbers().map(i64::abs).max().unwrap_or(0),
                numbers().map(i64::abs).sum::<i64>(),
            );
            // Of groups, of strata by questions of one answer and of what these leave over.
            let is_judged = !set.name.contains("t=") && !set.name.contains("f=");
            if is_judged && most * 100 > sum * self.survey.percent as i64 && self.survey.percent < 100 {
                add(&self.tried.dominated, 1);
                prop_assert!(!means.give(&row), "{most} of {sum}, {}: {:?}", set.name, self.survey);
            }
        }
        Ok(())
    }

    /// No count of few people of one answer, in a stratum or in none.
    fn counts(&self, counts: &mut Counts<'_>, kinds: &[Person], truth: &[i64]) -> Result<(), TestCaseError> {
        let filters: [&[&str]; 8] = [
            &[],
            &["w=w0"],
            &["w=w1"],
            &["w=w2"],
            &["t=t0"],
            &["q=q0"],
            &["q=q1"],
            &["f=f0|f1"],
        ];
        for (name, parts) in whose() {
            for (question, ids) in [("q", &Q[..]), ("w", &W[..]), ("f", &F[..]), ("t", &T[..])] {
                for id in ids {
                    for filter in filters
                        .iter()
                        .filter(|filter| !filter.iter().any(|one| one.starts_with(question)))
                    {
                        // How many answered a question is published, of those of an answer too where they are a group.
                        let is_group = self
                            .survey
                            .chosen
                            .is_some_and(|place| CHOSEN[place].1.starts_with(['t', 'q']));
                        if is_group && filter.iter().any(|one| one.starts_with('f')) {
                            continue;
                        }
                        if question == "w" && filter.iter().any(|one| one.starts_with('f')) {
                            continue;
                        }
                        let filter: Vec<String> = filter.iter().map(|one| (*one).to_owned()).collect();
                        let is_in = |kind: &Person| parts.contains(&kind.part) && kind.meets(&filter);
                        let target = kinds
                            .iter()
                            .map(|kind| i64::from(is_in(kind)) * kind.given(question, &[id]));
                        let target: Vec<i64> = target.collect();
                        let count = dot(&target, truth);
                        if !(1..self.survey.cell as i64).contains(&count) {
                            continue;
                        }
                        // So is how many answered a follow-up: of few, that all of a group say the same tells all.
                        let stratum = kinds.iter().map(|kind| i64::from(is_in(kind))).collect::<Vec<_>>();
                        if filter.iter().any(|one| one.starts_with('f'))
                            && dot(&stratum, truth) < self.survey.cell as i64
                        {
                            continue;
                        }
                        add(&self.tried.counts, 1);
                        let (low, high) = counts.bounds(&target, 1);
                        prop_assert!(
                            low < high,
                            "{name} {question}={id} {filter:?} is {low}: {:?}",
                            self.survey
                        );
                    }
                }
            }
        }
        Ok(())
    }

    /// No few people who ticked both of two, or one of them alone.
    fn ticks(&self, counts: &mut Counts<'_>, kinds: &[Person], truth: &[i64]) -> Result<(), TestCaseError> {
        for (name, parts) in whose().into_iter().take(3) {
            for (one, other, with_other) in [(0, 1, true), (0, 2, true), (1, 2, true), (0, 1, false), (1, 0, false)] {
                let holds = |ticks: [bool; 3]| ticks[one] && ticks[other] == with_other;
                let is_in = |kind: &Person| parts.contains(&kind.part) && kind.t.is_some_and(holds);
                let target: Vec<i64> = kinds.iter().map(|kind| i64::from(is_in(kind))).collect();
                let count = dot(&target, truth);
                if (1..self.survey.cell as i64).contains(&count) {
                    add(&self.tried.counts, 1);
                    let (low, high) = counts.bounds(&target, 1);
                    let ticks = (T[one], T[other], with_other);
                    prop_assert!(low < high, "{name} {ticks:?} is {low}: {:?}", self.survey);
                }
            }
        }
        Ok(())
    }

    /// Withheld cells of tables: at least as wide as the policy wants, unless the team is told.
    #[expect(clippy::too_many_lines, reason = "one table after the other")]
    fn cells(
        &self,
        counts: &mut Counts<'_>,
        (kinds, truth): (&[Person], &[i64]),
        is_told: bool,
    ) -> Result<(), TestCaseError> {
        let table = |of: &'static str, columns: &[(&'static str, &[&'static str], &'static str)]| {
            columns
                .iter()
                .map(|(key, groups, filter)| (of, *key, groups.to_vec(), *filter))
                .collect::<Vec<_>>()
        };
        let both: &[(&str, &[&str], &str)] = &[("a", &["a"], ""), ("b", &["b"], "")];
        let by_w: &[(&str, &[&str], &str)] = &[
            ("w0", &["a", "b"], "w=w0"),
            ("w1", &["a", "b"], "w=w1"),
            ("w2", &["a", "b"], "w=w2"),
        ];
        let of_a: &[(&str, &[&str], &str)] = &[("w0", &["a"], "w=w0"), ("w1", &["a"], "w=w1"), ("w2", &["a"], "w=w2")];
        let by_q: &[(&str, &[&str], &str)] = &[
            ("q0", &["a", "b"], "q=q0"),
            ("q1", &["a", "b"], "q=q1"),
            ("q2", &["a", "b"], "q=q2"),
        ];
        let any: &[(&str, &[&str], &str)] = &[("a", &["a"], "t=t0|t1"), ("b", &["b"], "t=t0|t1")];
        let one: &[(&str, &[&str], &str)] = &[("a", &["a"], "t=t0"), ("b", &["b"], "t=t0")];
        let tables = [
            ("q-groupes", table("q", both)),
            ("q-a", table("q", &both[..1])),
            ("w-groupes", table("w", both)),
            ("t-groupes", table("t", both)),
            ("f-groupes", table("f", both)),
            ("q-milieu", table("q", by_w)),
            ("q-milieu-a", table("q", of_a)),
            ("f-q", table("f", by_q)),
            ("q-coches", table("q", any)),
            ("q-coche", table("q", one)),
            ("q-suite", table("q", &[("a", &["a"], "f=f0|f1")])),
        ];
        for (id, columns) in tables.iter().filter(|(id, _)| self.survey.has(id)) {
            for (of, key, groups, filter) in columns {
                let groups: Vec<String> = groups.iter().map(|group| (*group).to_owned()).collect();
                let filter: Vec<String> = filter
                    .split(' ')
                    .filter(|one| !one.is_empty())
                    .map(str::to_owned)
                    .collect();
                let ids = match *of {
                    "q" => &Q[..],
                    "w" => &W[..],
                    "f" => &F[..],
                    _ => &T[..],
                };
                for choice in ids {
                    let is_in = |kind: &Person| kind.is_of(&groups) && kind.meets(&filter);
                    let target = kinds
                        .iter()
                        .map(|kind| i64::from(is_in(kind)) * kind.given(of, &[choice]));
                    let target: Vec<i64> = target.collect();
                    let base: Vec<i64> = kinds
                        .iter()
                        .map(|kind| i64::from(is_in(kind) && kind.has_answered(of)))
                        .collect();
                    let (k, n) = (dot(&target, truth) as u64, dot(&base, truth) as u64);
                    let name = format!("{id}/{choice}/{key}");
                    if self.read.ids.contains(&name) || !self.is_secret(k, n) {
                        continue;
                    }
                    add(&self.tried.cells, 1);
                    let width = self.survey.cell.saturating_sub(1).max(1) as i64;
                    let (low, high) = counts.bounds(&target, width);
                    prop_assert!(low < high, "{name} is {low}: {:?}", self.survey);
                    prop_assert!(
                        high - low >= width || is_told,
                        "{name} is {low} to {high}: {:?}",
                        self.survey
                    );
                }
            }
        }
        Ok(())
    }

    /// Whether the policy keeps a share for its own sake.
    fn is_secret(&self, k: u64, n: u64) -> bool {
        let few = |count: u64| (1..self.survey.cell).contains(&count) || self.survey.zeros && count == 0;
        n > 0 && (k > 0 || self.survey.zeros) && (n < self.survey.base || few(k) || few(n - k))
    }

    /// A second report, with late answers: that it tells of few people beside the first is said.
    fn late(&self, project: &Project, last: &Value) -> Result<(), TestCaseError> {
        let fewer = self.people().len() - self.survey.late;
        let mut before = self.survey.clone();
        before.people.truncate(fewer);
        let mut published = before.project(&before.people);
        let Some((_, prepared)) = build(&mut before, &mut published) else {
            return Ok(());
        };
        let (bytes, first) = figures(&prepared);
        std::fs::write(published.path().join("figures.json"), bytes).expect("the published figures");
        let over = |figures: &Value| -> BTreeMap<About, i64> {
            let all = figures["figures"].as_array().expect("figures").iter();
            let of = |figure: &&Value| {
                ["percent", "mean", "median", "rank"].contains(&figure["measure"].as_str().unwrap_or(""))
            };
            let key = |figure: &Value| {
                let of = |name: &str| strings(&figure[name]);
                let base = figure["base"].as_str().unwrap_or("").to_owned();
                Some((
                    (of("questions"), of("groups"), of("filter"), base),
                    figure["denominator"].as_i64()?,
                ))
            };
            all.filter(of).filter_map(key).collect()
        };
        let (first, last) = (over(&first), over(last));
        let few = |(key, n): (&_, &i64)| {
            first
                .get(key)
                .is_some_and(|old| (1..self.survey.least() as i64).contains(&(n - old).abs()))
        };
        let is_few = last.iter().any(few);
        let mut workspace = Workspace::open(project.path());
        let prepared = pipeline::prepare(&mut workspace, false, &|_| {}).expect("it was built");
        let warnings = pipeline::late(&prepared, published.path(), true).expect("figures");
        add(&self.tried.late, usize::from(is_few));
        prop_assert_eq!(
            is_few,
            !warnings.is_empty(),
            "{:?} {:?}",
            self.survey,
            told(&warnings, &workspace)
        );
        Ok(())
    }
}

/// Attacks a survey from what it publishes, if that may be published at all; some of them once more by weights.
fn attacked(mut survey: Survey, sets: &[Set], tried: &Tried) -> Result<(), TestCaseError> {
    if survey.people.len().is_multiple_of(5) {
        let mut weighted = survey.clone();
        weighted.is_weighted = true;
        attacked_once(weighted, sets, tried)?;
    }
    survey.is_weighted = false;
    attacked_once(survey, sets, tried)
}

/// By weights, whoever could read counts from weighted shares, as where weights are few, and each sum from a weighted mean, may
/// know no more than without.
fn attacked_once(mut survey: Survey, sets: &[Set], tried: &Tried) -> Result<(), TestCaseError> {
    let mut project = survey.project(&survey.people);
    let Some((_, prepared)) = build(&mut survey, &mut project) else {
        add(&tried.given_away, 1);
        return Ok(());
    };
    add(&tried.built, 1);
    let kinds = kinds(&survey);
    let (_, figures) = figures(&prepared);
    let truth = kinds
        .iter()
        .map(|kind| survey.people.iter().filter(|person| person.kind() == *kind).count() as i64);
    let truth: Vec<i64> = truth.collect();
    let read = read(&figures, (&kinds, &truth), &survey);
    let attack = Attack {
        survey: &survey,
        read: &read,
        tried,
    };
    attack.sums(sets)?;
    let mut counts = Counts::new(&read.said, truth.clone());
    attack.cells(&mut counts, (&kinds, &truth), !prepared.plan.risks.is_empty())?;
    attack.counts(&mut counts, &kinds, &truth)?;
    attack.ticks(&mut counts, &kinds, &truth)?;
    add(&tried.solved, counts.solved);
    if !survey.is_weighted && survey.people.len().is_multiple_of(3) {
        attack.late(&project, &figures)?;
    }
    Ok(())
}

/// One survey, made by a number: the same one each time; if it gives somebody away, the smallest like it that does.
fn hunted(number: u64, sets: &[Set], tried: &Tried) -> Result<(), String> {
    let config = ProptestConfig {
        cases: 1,
        failure_persistence: None,
        max_shrink_iters: 3000,
        ..ProptestConfig::default()
    };
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&number.to_le_bytes());
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &bytes));
    let outcome = runner.run(&surveys(), |survey| attacked(survey, sets, tried));
    outcome.map_err(|failure| format!("{FIRST}={number}: {failure}"))
}

/// `CONSTATS_ATTACKS=10000 CONSTATS_ATTACKS_FROM=1` attacks ten thousand, each made by its number, and tells of all that give
/// somebody away.
#[test]
fn nobody_is_given_away() {
    let number = |name| std::env::var(name).ok().map(|text| text.parse().expect("a number"));
    let (many, first) = (number(HUNT), number(FIRST).unwrap_or(1));
    let (sets, tried) = (sets(), Tried::default());
    let mut found = Vec::new();
    for number in first..first + many.unwrap_or(CASES) {
        if let Err(told) = hunted(number, &sets, &tried) {
            println!("{told}");
            found.push(told);
        }
        if many.is_some() && number % 100 == 0 {
            println!("to {number}: {}", tried.told());
        }
    }
    println!("{}", tried.told());
    assert!(found.is_empty(), "{}", found.join("\n\n"));
    assert!(
        many.is_some() || tried.built.get() > 10 && tried.sums.get() > 10 && tried.counts.get() > 10,
        "{}",
        tried.told()
    );
}
