//! What is tried on one survey.

use super::counts::{Counts, dot};
use super::reader::{Read, Summary};
use super::sets::{Set, whose};
use super::sums::Sums;
use super::survey::{CHOSEN, F, Person, Q, R, Survey, T, W};
use super::tried::{Tried, add};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// The answers to each question.
const ANSWERS: [(&str, &[&str]); 5] = [("q", &Q), ("w", &W), ("f", &F), ("t", &T), ("r", &R)];

/// What is tried on one survey.
pub struct Attack<'a> {
    pub survey: &'a Survey,
    pub read: &'a Read,
    pub tried: &'a Tried,
}

impl Attack<'_> {
    pub fn people(&self) -> &[Person] {
        &self.survey.people
    }

    /// No sum, and no median, of few people.
    pub fn sums(&self, sets: &[Set]) -> Result<(), TestCaseError> {
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
    pub fn counts(&self, counts: &mut Counts<'_>, kinds: &[Person], truth: &[i64]) -> Result<(), TestCaseError> {
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
            for (question, ids) in ANSWERS {
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
                        let Some((low, high)) = self.bounds(counts, &target, 1) else {
                            continue;
                        };
                        prop_assert!(
                            low < high,
                            "{name} {question}={id} {filter:?} is {low} by {:#?}: {:?}",
                            counts.needed(&target),
                            self.survey
                        );
                    }
                }
            }
        }
        Ok(())
    }

    /// As [`Counts::bounds`], those that are none counted.
    fn bounds(&self, counts: &mut Counts<'_>, target: &[i64], width: i64) -> Option<(i64, i64)> {
        let found = counts.bounds(target, width);
        add(&self.tried.undecided, usize::from(found.is_none()));
        found
    }

    /// Not how many few people are.
    fn few(
        &self,
        counts: &mut Counts<'_>,
        (kinds, truth): (&[Person], &[i64]),
        is_in: &dyn Fn(&Person) -> bool,
        name: &str,
    ) -> Result<(), TestCaseError> {
        let target: Vec<i64> = kinds.iter().map(|kind| i64::from(is_in(kind))).collect();
        let count = dot(&target, truth);
        if (1..self.survey.cell as i64).contains(&count) {
            add(&self.tried.counts, 1);
            let Some((low, high)) = self.bounds(counts, &target, 1) else {
                return Ok(());
            };
            let by = || counts.needed(&target);
            prop_assert!(low < high, "{name} is {low} by {:#?}: {:?}", by(), self.survey);
        }
        Ok(())
    }

    /// No few people who ticked both of two, or one of them alone.
    pub fn ticks(&self, counts: &mut Counts<'_>, kinds: &[Person], truth: &[i64]) -> Result<(), TestCaseError> {
        for (name, parts) in whose().into_iter().take(3) {
            for (one, other, with_other) in [(0, 1, true), (0, 2, true), (1, 2, true), (0, 1, false), (1, 0, false)] {
                let holds = |ticks: [bool; 3]| ticks[one] && ticks[other] == with_other;
                let is_in = |kind: &Person| parts.contains(&kind.part) && kind.t.is_some_and(holds);
                let ticks = (T[one], T[other], with_other);
                self.few(counts, (kinds, truth), &is_in, &format!("{name} {ticks:?}"))?;
            }
            for many in 0..=T.len() as i64 {
                let is_in = |kind: &Person| parts.contains(&kind.part) && kind.t.is_some() && kind.ticked() == many;
                self.few(counts, (kinds, truth), &is_in, &format!("{name} ticked {many}"))?;
            }
            for choice in R {
                for rank in [1, 2] {
                    let is_in = |kind: &Person| parts.contains(&kind.part) && kind.rank_of(choice) == Some(rank);
                    self.few(counts, (kinds, truth), &is_in, &format!("{name} {choice} {rank}"))?;
                }
            }
        }
        Ok(())
    }

    /// Withheld cells of tables: at least as wide as the policy wants, unless the team is told.
    #[expect(clippy::too_many_lines, reason = "one table after the other")]
    pub fn cells(
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
            ("q-ligne-groupes", table("q", both)),
            ("q-part", table("q", by_w)),
            ("q-precis", table("q", both)),
            ("r-groupes", table("r", both)),
            ("w-groupes", table("w", both)),
            ("q-plus", table("q", both)),
            ("q-plus-a", table("q", &both[..1])),
            ("t-plus", table("t", both)),
            ("t-plus-b", table("t", &both[1..])),
            ("q-plus-milieu", table("q", by_w)),
            ("t-groupes", table("t", both)),
            ("f-groupes", table("f", both)),
            ("q-milieu", table("q", by_w)),
            ("q-milieu-a", table("q", of_a)),
            ("f-q", table("f", by_q)),
            ("q-coches", table("q", any)),
            ("q-coche", table("q", one)),
            ("q-suite", table("q", &[("a", &["a"], "f=f0|f1")])),
        ];
        // Where percentages are of a row, each of its cells is one of w among those of the row.
        let rows = ("q-ligne", table("w", by_q));
        let tables = tables.iter().chain([&rows]);
        for (id, columns) in tables.filter(|(id, _)| self.survey.has(id)) {
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
                    "r" => &R[..],
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
                    let (row, column) = if *id == rows.0 {
                        (*key, *choice)
                    } else {
                        (*choice, *key)
                    };
                    let name = format!("{id}/{row}/{column}");
                    if self.read.ids.contains(&name) || !self.is_secret(k, n) {
                        continue;
                    }
                    add(&self.tried.cells, 1);
                    let width = self.survey.cell.saturating_sub(1).max(1) as i64;
                    let Some((low, high)) = self.bounds(counts, &target, width) else {
                        continue;
                    };
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
}
