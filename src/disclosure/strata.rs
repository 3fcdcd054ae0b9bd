//! Who gave a number, by the people that figures are of.

use super::kind_ways::MOST_PEOPLE;
use super::numbers::{NumbersOf, Tally};
use super::scored::Whose;
use super::silent::is_silent;
use super::span::Atom;
use super::sums::worth;
use crate::survey::{PartId, Survey, Variable};
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};

/// Who gave which number.
pub(super) type Given = ((PartId, usize), i64);

/// People who are among the same.
#[derive(Clone, Default)]
pub(super) struct KindPeople {
    /// What each gave: of no more people than are looked at, and one.
    pub given: Vec<Given>,
    pub tally: Tally,
}

/// Of everyone who gave a number to a variable and is among some people, those who are among the same.
pub(super) fn strata(asked: &NumbersOf<'_>, whose: &[Whose<'_>]) -> Vec<(Atom, KindPeople)> {
    let (survey, counter, _) = asked.within;
    let scores = counter.worth(asked.variable);
    let mut found: FxHashMap<Vec<usize>, (u64, KindPeople)> = FxHashMap::default();
    let mut among = Vec::new();
    for part in survey.parts() {
        let Some(answers) = survey.answers(asked.variable, part) else {
            continue;
        };
        let own = whose
            .iter()
            .enumerate()
            .filter(|(_, (people, _))| people.contains(&part));
        let own: Vec<_> = own
            .map(|(place, (_, filter))| (place, counter.mask(part, filter)))
            .collect();
        for row in (0..answers.rows()).filter(|row| counter.sums_up(asked.variable, answers, *row)) {
            let is_in = own
                .iter()
                .filter(|(_, mask)| mask.as_ref().is_none_or(|mask| mask.has(row)));
            among.clear();
            among.extend(is_in.map(|(place, _)| *place));
            let Ok(value) = i64::try_from(worth(scores.as_deref(), answers, row)) else {
                continue;
            };
            // Of a million there are a few kinds: none is made anew for each.
            if !found.contains_key(&among) {
                found.insert(among.clone(), (0, KindPeople::default()));
            }
            if let Some((people, stratum)) = found.get_mut(&among) {
                *people += 1;
                *stratum.tally.entry(value).or_default() += 1;
                if stratum.given.len() <= MOST_PEOPLE {
                    stratum.given.push(((part, row), value));
                }
            }
        }
    }
    let found: BTreeMap<Vec<usize>, (u64, KindPeople)> = found.into_iter().collect();
    let found = found.into_iter().filter(|(sums, _)| !sums.is_empty());
    found
        .map(|(sums, (people, stratum))| (Atom { sums, people }, stratum))
        .collect()
}

/// Whether all of some people were asked what they are told apart by and did not answer: of them nobody knows who they are.
pub(super) fn are_silent<'g>(
    survey: &Survey,
    whose: impl Iterator<Item = Whose<'g>>,
    mut given: impl Iterator<Item = &'g Given>,
) -> bool {
    let conditions = whose.flat_map(|(_, filter)| filter);
    let conditions: BTreeSet<Variable> = conditions.map(|condition| condition.variable).collect();
    given.all(|(at, _)| conditions.iter().any(|one| is_silent(survey, *one, *at)))
}
