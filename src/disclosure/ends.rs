//! The lowest and the highest that an answer can be worth, as everyone knows: the ends of a scale, no answer counted and all of them,
//! no child at all, a limit of the policy. Where a sum is near what it would be were all at one end, few are not there.
//!
//! Of those who all gave an answer that a count or a score is made of, what this adds is known: the ends are those of the others.

use super::traced::{traced, with_routes};
use crate::survey::{Answers, ChoiceId, Condition, Kind, Origin, Policy, Question, Scored, Scoring, Survey, Variable};
use std::collections::BTreeSet;

/// An end, and how far the nearest other value is from it; in what answers are counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct ScaleEnd {
    at: i128,
    step: i128,
}

/// Both ends of what answers to a variable are worth, as far as they have any.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct ScaleEnds {
    low: Option<ScaleEnd>,
    high: Option<ScaleEnd>,
}

/// An end of an item, and how far the next value is, where there is another.
type ItemEnd = (i128, Option<i128>);

impl ScaleEnds {
    /// Of a scale, a number, a count or a score; none of what has no worth.
    pub fn of(survey: &Survey, policy: &Policy, variable: Variable) -> Self {
        Self::among((survey, policy), variable, &[])
    }

    /// The same, of those who meet some conditions.
    pub fn among((survey, policy): (&Survey, &Policy), variable: Variable, filter: &[Condition]) -> Self {
        let question = survey.question(variable.question);
        if let Some(scores) = question.scores() {
            return Self::of_worth(&scores);
        }
        match &question.origin {
            Some(Origin::Count { of, .. }) => {
                let met = with_routes(survey, filter);
                let items = of.iter().map(|(variable, choices)| {
                    let (variable, choices) = traced(survey, *variable, choices);
                    of_counted(survey.question(variable.question), &choices, &given(&met, variable))
                });
                Self::of_items(&items.collect::<Vec<_>>(), Scoring::Sum, false)
            }
            Some(Origin::Score {
                of,
                by,
                may_lack,
                parts,
            }) => {
                let met = with_routes(survey, filter);
                let whole = 10i128.pow(question.kind.decimals().unwrap_or(0)) * i128::from(*parts);
                let items = of
                    .iter()
                    .map(|item| of_item((survey, policy), (item, &given(&met, item.variable)), whole));
                Self::of_items(&items.collect::<Vec<_>>(), *by, *may_lack > 0)
            }
            Some(Origin::Merged { .. } | Origin::Classes { .. } | Origin::Ranks { .. }) => Self::default(),
            None => Self::of_number((survey, policy), variable),
        }
    }

    fn of_worth(worth: &[i64]) -> Self {
        let mut all: Vec<i128> = worth.iter().copied().map(i128::from).collect();
        all.sort_unstable();
        all.dedup();
        let [first, .., last] = all[..] else {
            return Self::default();
        };
        let (next, before) = (all[1], all[all.len() - 2]);
        Self {
            low: Some(ScaleEnd {
                at: first,
                step: next - first,
            }),
            high: Some(ScaleEnd {
                at: last,
                step: last - before,
            }),
        }
    }

    /// A number that nobody gave below zero is taken for one that cannot be; a limit of the policy is an end, too, and one that the
    /// questionnaire says and nobody is beyond.
    fn of_number((survey, policy): (&Survey, &Policy), variable: Variable) -> Self {
        if !matches!(survey.question(variable.question).kind, Kind::Number { .. }) {
            return Self::default();
        }
        let limit = |limit: Option<&i64>| {
            Some(ScaleEnd {
                at: i128::from(*limit?),
                step: 1,
            })
        };
        let answers = survey.parts().filter_map(|part| survey.answers(variable, part));
        let numbers = answers.flat_map(|answers| match answers {
            Answers::Numbers(numbers) => &numbers[..],
            Answers::Codes(_) | Answers::Flags(_) | Answers::Places(_) | Answers::Open(_) => &[],
        });
        let given = numbers.flatten().copied();
        let (least, most) = given.fold((i64::MAX, i64::MIN), |(least, most), own| {
            (least.min(own), most.max(own))
        });
        let (low, high) = survey.question(variable.question).limits;
        let low = low.filter(|low| *low <= least).or((least >= 0).then_some(0));
        let high = high.filter(|high| *high >= most);
        Self {
            low: limit(policy.bottom.get(&variable.question)).or(limit(low.as_ref())),
            high: limit(policy.top.get(&variable.question)).or(limit(high.as_ref())),
        }
    }

    /// Of the sum or the mean of some items, each with its ends. Where some may lack, a mean has an end only where they all have the same.
    fn of_items(items: &[[Option<ItemEnd>; 2]], by: Scoring, may_lack: bool) -> Self {
        let of = |ends: Vec<Option<ItemEnd>>| {
            let ends: Vec<ItemEnd> = ends.into_iter().collect::<Option<_>>()?;
            let step = ends.iter().filter_map(|(_, step)| *step).min()?;
            let at: i128 = ends.iter().map(|(at, _)| at).sum();
            let is_same = ends.iter().all(|(own, _)| *own == ends[0].0);
            let many = ends.len() as i128;
            match by {
                Scoring::Sum => Some(ScaleEnd { at, step }),
                Scoring::Mean if may_lack && !is_same => None,
                Scoring::Mean => Some(ScaleEnd {
                    at: at / many,
                    step: step / many,
                }),
            }
        };
        Self {
            low: of(items.iter().map(|[low, _]| *low).collect()),
            high: of(items.iter().map(|[_, high]| *high).collect()),
        }
    }

    /// Of so many people together.
    pub fn of_people(self, people: u64) -> Self {
        let of = |ScaleEnd { at, step }| ScaleEnd {
            at: at * i128::from(people),
            step,
        };
        Self {
            low: self.low.map(of),
            high: self.high.map(of),
        }
    }

    /// Of people and of others together.
    pub fn with(self, other: Self) -> Self {
        let of = |(own, other): (ScaleEnd, ScaleEnd)| ScaleEnd {
            at: own.at + other.at,
            step: own.step.min(other.step),
        };
        Self {
            low: self.low.zip(other.low).map(of),
            high: self.high.zip(other.high).map(of),
        }
    }

    /// At most how many of the people whose ends these are, are not at the lowest, and not at the highest, as far as their sum tells.
    pub fn away(self, sum: i128) -> impl Iterator<Item = u64> {
        let of = move |ScaleEnd { at, step }: ScaleEnd| {
            let missing = (sum - at).unsigned_abs();
            let away = missing.div_ceil(step.unsigned_abs().max(1));
            u64::try_from(away).unwrap_or(u64::MAX)
        };
        self.low.into_iter().chain(self.high).map(of)
    }

    /// The least that anyone is worth.
    pub fn lowest(self) -> Option<i128> {
        self.low.map(|end| end.at)
    }

    /// The most that anyone is worth.
    pub fn highest(self) -> Option<i128> {
        self.high.map(|end| end.at)
    }

    /// Of some people of whom nobody is worth what `is_known` says, and none is worth less than `least`: the lowest end of these.
    pub fn above(self, least: i128, is_known: impl Fn(i128) -> bool) -> Self {
        let low = self.low.map(|mut end| {
            while end.at < least && is_known(end.at) {
                end.at += end.step.max(1);
            }
            end
        });
        Self { low, ..self }
    }

    /// How far values are from each other at least.
    pub fn step(self) -> Option<i128> {
        self.low.into_iter().chain(self.high).map(|end| end.step).min()
    }
}

/// Of some conditions, those on a variable: of each, the choices of which any meets it.
fn given(met: &[Condition], variable: Variable) -> Vec<&[ChoiceId]> {
    let own = met.iter().filter(|condition| condition.variable == variable);
    own.map(|condition| &condition.choices[..]).collect()
}

/// How many of some choices may be counted of those who gave any of each of some others.
fn of_counted(question: &Question, choices: &[ChoiceId], given: &[&[ChoiceId]]) -> [Option<ItemEnd>; 2] {
    let is_counted = |choice: &ChoiceId| choices.contains(choice);
    let (low, high) = if question.kind.takes_several() {
        // As many as share no choice were given by each.
        let mut sure: BTreeSet<ChoiceId> = BTreeSet::new();
        let mut low = 0;
        for own in given.iter().filter(|own| own.iter().all(is_counted)) {
            if own.iter().all(|choice| !sure.contains(choice)) {
                sure.extend(*own);
                low += 1;
            }
        }
        (low, choices.len())
    } else {
        let is_sure = given.iter().any(|own| own.iter().all(is_counted));
        let is_none = given.iter().any(|own| !own.iter().any(is_counted));
        (usize::from(is_sure), usize::from(!is_none))
    };
    let step = (low < high).then_some(1);
    [low, high].map(|at| Some((at as i128, step)))
}

/// An item of a score, in what the score is counted in: a whole one is so much.
fn of_item(within: (&Survey, &Policy), (item, given): (&Scored, &[&[ChoiceId]]), whole: i128) -> [Option<ItemEnd>; 2] {
    let change = |value: i128| value * whole / i128::from(item.unit.max(1));
    if item.worth.is_empty() {
        // A number that is turned round has no ends of its own any more.
        let ends = match item.is_reversed {
            true => ScaleEnds::default(),
            false => ScaleEnds::of(within.0, within.1, item.variable),
        };
        let end = |ScaleEnd { at, step }| (change(at), Some(change(step)));
        return [ends.low.map(end), ends.high.map(end)];
    }
    let is_open = |choice: &ChoiceId| given.iter().all(|own| own.contains(choice));
    let left = (0..)
        .map(ChoiceId)
        .zip(&item.worth)
        .filter(|(choice, _)| is_open(choice));
    let worth: BTreeSet<i128> = left.map(|(_, worth)| change((*worth).into())).collect();
    let end = |first: Option<&i128>, next: Option<&i128>| {
        let (first, next) = (*first?, next.copied());
        Some((first, next.map(|next| (next - first).abs())))
    };
    [
        end(worth.first(), worth.iter().nth(1)),
        end(worth.last(), worth.iter().rev().nth(1)),
    ]
}

/// How far values are, in steps of so much, from one of them: squared, added up, and the least of all of them. As many at most are
/// others.
pub(super) fn apart(values: &[i64], step: i128) -> Option<u128> {
    let step = step.unsigned_abs().max(1);
    let sum: i128 = values.iter().copied().map(i128::from).sum();
    let count = values.len() as i128;
    // The nearest to the mean on either side.
    let below = values.iter().filter(|value| i128::from(**value) * count <= sum).max()?;
    let above = values.iter().filter(|value| i128::from(**value) * count >= sum).min()?;
    let from = |middle: i64| {
        let far = values.iter().map(|value| u128::from(value.abs_diff(middle)) / step);
        far.map(|far| far.saturating_mul(far)).fold(0, u128::saturating_add)
    };
    Some(from(*below).min(from(*above)))
}

#[cfg(test)]
mod tests {
    use super::{ScaleEnd, ScaleEnds, apart};
    use crate::survey::Scoring;

    #[test]
    fn those_who_are_not_at_an_end_are_counted_by_what_is_missing() {
        let ends = ScaleEnds::of_worth(&[3, 1, 2, 7]);
        assert_eq!(ends.low, Some(ScaleEnd { at: 1, step: 1 }));
        assert_eq!(ends.high, Some(ScaleEnd { at: 7, step: 4 }));
        // Ten who are worth twelve: two at most are above one. Seventy less nine takes three who are not at seven.
        let away = |sum| ends.of_people(10).away(sum).collect::<Vec<_>>();
        assert_eq!([away(12), away(61)], [[2, 15], [51, 3]]);
        assert_eq!(ScaleEnds::of_worth(&[2, 2]), ScaleEnds::default());
    }

    #[test]
    fn those_who_are_counted_elsewhere_are_no_end_of_the_others() {
        let ends = ScaleEnds::of_worth(&[0, 1, 2, 3]);
        let above = |least, known: &[i128]| ends.above(least, |value| known.contains(&value)).lowest();
        assert_eq!(
            [above(2, &[0, 1]), above(1, &[0, 1]), above(2, &[1])],
            [Some(2), Some(1), Some(0)]
        );
    }

    /// Two items of 0 and 1, in parts of a half: the mean goes from 0 to 2 of them.
    #[test]
    fn a_score_has_the_ends_of_its_items() {
        let item = |low, high| [Some((low, Some(2))), Some((high, Some(2)))];
        let of = |by, may_lack| ScaleEnds::of_items(&[item(0, 2), item(0, 2)], by, may_lack);
        let end = |at, step| Some(ScaleEnd { at, step });
        assert_eq!(
            (of(Scoring::Sum, false).high, of(Scoring::Sum, false).low),
            (end(4, 2), end(0, 2))
        );
        assert_eq!(
            (of(Scoring::Mean, true).high, of(Scoring::Mean, true).low),
            (end(2, 1), end(0, 1))
        );
        let mixed = |may_lack| ScaleEnds::of_items(&[item(0, 2), item(2, 4)], Scoring::Mean, may_lack);
        assert_eq!((mixed(false).low, mixed(true)), (end(1, 1), ScaleEnds::default()));
    }

    /// Of those whose first item is 1 the sum begins there; where both are known, nobody is away from it.
    #[test]
    fn an_answer_that_all_gave_is_no_more_than_where_the_others_begin() {
        let (known, open) = (
            [Some((2, None)), Some((2, None))],
            [Some((0, Some(2))), Some((2, Some(2)))],
        );
        let of = |items: &[_]| ScaleEnds::of_items(items, Scoring::Sum, false);
        assert_eq!(of(&[known, open]).low, Some(ScaleEnd { at: 2, step: 2 }));
        assert_eq!(of(&[known, known]), ScaleEnds::default());
    }

    #[test]
    fn values_are_apart_from_the_one_that_most_gave() {
        assert_eq!(apart(&[20, 20, 20, 21], 1), Some(1));
        assert_eq!(apart(&[20, 20, 19, 21, 20], 1), Some(2));
        assert_eq!(apart(&[4, 4, 8], 2), Some(4));
        assert_eq!((apart(&[7, 7], 1), apart(&[], 1)), (Some(0), None));
    }
}
