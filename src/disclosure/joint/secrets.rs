//! What few people may have answered together: every combination of answers, one set of them for each axis.

use super::profiles::{AnswerAxis, Profile, Profiles, choice_at};
use crate::survey::{ChoiceId, Condition, Variable};
use std::collections::BTreeSet;

/// More combinations of answers are not looked at.
const MOST_COMBINED: usize = 8192;

/// Of more ticks than this, no more than two are looked at together.
const MOST_TICKS: usize = 4;

/// Some answers to an axis.
#[derive(Clone)]
struct SomeAnswers {
    /// As conditions, as far as these can say it.
    said: Vec<Condition>,
    is_said: bool,
    which: Vec<bool>,
}

/// Some profiles.
pub(super) struct Combination {
    /// What they have in common, as far as conditions can say it.
    pub met: Vec<Condition>,
    /// Whether these say just that.
    pub is_said: bool,
    /// Of each profile.
    pub which: Vec<bool>,
}

/// Every combination of answers, of conditions, and where others are meant too, of those who answered otherwise; none where they are too
/// many.
pub(super) fn combinations(
    profiles: &Profiles<'_>,
    conditions: &BTreeSet<Condition>,
    with_others: &dyn Fn(Variable) -> bool,
) -> Option<impl Iterator<Item = Combination>> {
    let of_axis = |axis: &AnswerAxis| {
        let is_meant = with_others(axis.variable);
        let is_of = |own: &&Condition| profiles.numbers_of(own.variable) == axis.variable;
        let own = conditions.iter().filter(is_of);
        let own = own.flat_map(|own| SomeAnswers::of_condition(profiles, axis, own, is_meant));
        let each = match &axis.ticks {
            // Each number that few of some people gave is looked at by itself.
            None if profiles.are_numbers(axis.variable) => Vec::new(),
            None => SomeAnswers::of_choices(axis, is_meant),
            Some(ticks) => SomeAnswers::of_ticks(axis, ticks, is_meant),
        };
        each.into_iter().chain(own).collect::<Vec<SomeAnswers>>()
    };
    let each: Vec<Vec<SomeAnswers>> = profiles.axes.iter().map(of_axis).collect();
    let sizes = each.iter().map(|own| own.len() + 1);
    let all = sizes.clone().try_fold(1usize, usize::checked_mul)?;
    let of = move |code: usize| {
        let mut rest = code;
        let chosen = each.iter().map(|own| {
            let place = rest % (own.len() + 1);
            rest /= own.len() + 1;
            place.checked_sub(1).map(|place| &own[place])
        });
        let chosen: Vec<Option<&SomeAnswers>> = chosen.collect();
        let is_one = |profile: &Profile| {
            let mut each = chosen.iter().zip(profile);
            each.all(|(some, answer)| some.is_none_or(|some| answer.is_some_and(|answer| some.which[answer])))
        };
        let said = chosen.iter().flatten();
        Combination {
            met: said.clone().flat_map(|some| some.said.clone()).collect(),
            is_said: said.clone().all(|some| some.is_said),
            which: profiles.all.iter().map(is_one).collect(),
        }
    };
    (all <= MOST_COMBINED).then(|| (1..all).map(of))
}

impl SomeAnswers {
    /// Each choice, and all others.
    fn of_choices(axis: &AnswerAxis, with_others: bool) -> Vec<Self> {
        let of = |is_one: &dyn Fn(usize) -> bool| {
            let choices = (0..axis.answers).filter(|answer| is_one(*answer)).map(choice_at);
            Self {
                said: vec![Condition {
                    variable: axis.variable,
                    choices: choices.collect(),
                }],
                is_said: true,
                which: (0..axis.answers).map(is_one).collect(),
            }
        };
        let each = (0..axis.answers).map(|own| of(&|answer| answer == own));
        let others = (0..axis.answers).filter(|_| with_others && axis.answers > 2);
        each.chain(others.map(|own| of(&|answer| answer != own))).collect()
    }

    /// Of those who answered, who ticked some and did not tick some; who ticked none of them where others are meant.
    fn of_ticks(axis: &AnswerAxis, ticks: &[ChoiceId], with_others: bool) -> Vec<Self> {
        let most = if ticks.len() > MOST_TICKS { 2 } else { u32::MAX };
        let sets: Vec<usize> = (0..1 << ticks.len())
            .filter(|set: &usize| set.count_ones() <= most)
            .collect();
        let both = sets
            .iter()
            .flat_map(|ticked| sets.iter().map(move |left| (*ticked, *left)));
        let kept = both
            .filter(|(ticked, left)| ticked & left == 0 && (*ticked > 0 || with_others && *left > 0))
            .filter(|(ticked, left)| (ticked | left).count_ones() <= most);
        let of = |(ticked, left): (usize, usize)| {
            // Who did not tick some is said by who did.
            let said = if ticked > 0 { ticked } else { left };
            let given = (0..).zip(ticks).filter(|(bit, _)| said >> bit & 1 == 1);
            Self {
                said: given
                    .map(|(_, choice)| Condition {
                        variable: axis.variable,
                        choices: vec![*choice],
                    })
                    .collect(),
                is_said: left == 0,
                which: (0..axis.answers)
                    .map(|answer| {
                        let set = (0..ticks.len()).filter(|tick| axis.level(answer, *tick) > 0);
                        let set = set.fold(0, |set, tick| set | 1 << tick);
                        set & ticked == ticked && set & left == 0
                    })
                    .collect(),
            }
        };
        kept.map(of).chain(Self::of_ranks(axis, ticks)).collect()
    }

    /// Who ranked a choice at some place.
    fn of_ranks(axis: &AnswerAxis, ticks: &[ChoiceId]) -> Vec<Self> {
        let each = ticks
            .iter()
            .enumerate()
            .flat_map(|(tick, choice)| axis.ranks().map(move |level| (tick, choice, level)));
        let of = |(tick, choice, level): (usize, &ChoiceId, usize)| Self {
            said: vec![Condition {
                variable: axis.variable,
                choices: vec![*choice],
            }],
            is_said: false,
            which: (0..axis.answers)
                .map(|answer| axis.level(answer, tick) == level)
                .collect(),
        };
        each.map(of).collect()
    }

    /// Those who meet a condition, and all others who answered.
    fn of_condition(profiles: &Profiles<'_>, axis: &AnswerAxis, condition: &Condition, with_others: bool) -> Vec<Self> {
        let place = profiles.axes.iter().position(|own| own.variable == axis.variable);
        let met = (0..axis.answers).map(|answer| {
            let mut profile: Profile = vec![None; profiles.axes.len()];
            *profile.get_mut(place?)? = Some(answer);
            profiles.meets(&profile, condition)
        });
        let Some(which) = met.collect::<Option<Vec<bool>>>() else {
            return Vec::new();
        };
        let others = Self {
            said: vec![condition.clone()],
            is_said: false,
            which: which.iter().map(|is_met| !is_met).collect(),
        };
        let own = Self {
            is_said: true,
            which,
            ..others.clone()
        };
        [Some(own), with_others.then_some(others)]
            .into_iter()
            .flatten()
            .collect()
    }
}
