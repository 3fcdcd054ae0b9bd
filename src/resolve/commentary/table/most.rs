//! The choices given most often, where a table shows those and takes the others together.

use super::measured::listed;
use crate::commentary::Measured;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::msg;
use crate::resolve::fields::Fields;
use crate::resolve::scope::Scope;
use crate::survey::{ChoiceId, Mask, Survey, Variable, Weighed};

/// The choices that a table shows.
pub(super) struct MostGiven {
    /// As the questionnaire lists them: in which order they were given, only the shares that are told say.
    pub choices: Vec<ChoiceId>,
    /// Whether they are given more often than all others.
    pub is_front: bool,
    /// Whether there are more than were asked for, since the last ones are tied.
    pub is_cut: bool,
}

/// What a choice counts: what its people weigh, and how many they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct GivenChoice {
    choice: ChoiceId,
    weight: u128,
    people: u64,
    /// Whether the policy tells how many of each group they are.
    is_told: bool,
}

/// What a policy keeps to itself of how many gave a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Withholding {
    /// Fewer people than this are not told.
    least: u64,
    /// That nobody did is not told either.
    has_zeros: bool,
}

impl Withholding {
    fn holds(self, people: u64) -> bool {
        people < self.least && (people > 0 || self.has_zeros)
    }
}

/// What `most` asks for; none where it is not written, or can't be.
pub(super) fn most_given(
    fields: &Fields,
    measured: &Measured,
    scope: Scope,
    diagnostics: &mut Diagnostics,
) -> Option<MostGiven> {
    let most = fields.integer("most", diagnostics)?;
    let span = fields.key_span("most");
    let question = &scope.questions[measured.question.0];
    if most.value == 0 {
        diagnostics.push(Diagnostic::error(msg!("from-one", key = "most")).at(most.span));
        return None;
    }
    if question.is_battery() {
        diagnostics.push(Diagnostic::error(msg!("nets-of-items", question = &question.id)).at(span));
        return None;
    }
    if listed(fields, "rows", diagnostics).is_some() || fields.has("is") {
        diagnostics.push(Diagnostic::error(msg!("most-of-rows")).at(span));
        return None;
    }
    let most = usize::try_from(most.value).unwrap_or(usize::MAX);
    let all: Vec<ChoiceId> = question.choice_ids().collect();
    Some(match scope.survey {
        None => MostGiven {
            choices: all.into_iter().take(most).collect(),
            is_front: false,
            is_cut: false,
        },
        Some((survey, policy)) => {
            let asked = measured.filter.iter().map(|condition| condition.variable.question);
            let asked = asked.chain([measured.question]);
            let thresholds = policy.thresholds(asked);
            let kept = Withholding {
                least: thresholds.cell,
                has_zeros: policy.zeros,
            };
            let (mut given, people) = given(survey, measured, &all);
            for group in &measured.groups {
                let own = Measured {
                    groups: vec![*group],
                    ..measured.clone()
                };
                let own = self::given(survey, &own, &all).0;
                for (one, own) in given.iter_mut().zip(own) {
                    one.is_told &= !kept.holds(own.people);
                }
            }
            // Of fewer people nothing is told, which answers they gave most neither.
            match people < thresholds.base {
                true => MostGiven::all(all),
                false => chosen(&given, most, kept),
            }
        }
    })
}

impl MostGiven {
    /// All, as the questionnaire lists them.
    fn all(choices: Vec<ChoiceId>) -> Self {
        Self {
            choices,
            is_front: false,
            is_cut: false,
        }
    }
}

/// How often each choice was given by those who are measured, by their weights where they have some; and how many gave any.
fn given(survey: &Survey, measured: &Measured, choices: &[ChoiceId]) -> (Vec<GivenChoice>, u64) {
    let variable = Variable {
        question: measured.question,
        item: 0,
    };
    let parts = survey.parts_of(&measured.groups);
    let by_weight = survey.people.weighed(&parts) == Weighed::ByWeight;
    let mut given: Vec<GivenChoice> = choices
        .iter()
        .map(|choice| GivenChoice {
            choice: *choice,
            weight: 0,
            people: 0,
            is_told: true,
        })
        .collect();
    let mut people = 0;
    for part in parts {
        let Some(answers) = survey.answers(variable, part) else {
            continue;
        };
        let meets = measured.filter.iter().map(|condition| {
            let answers = survey.answers(condition.variable, part);
            answers.map_or_else(|| Mask::none(survey.rows(part)), |all| all.any_of(&condition.choices))
        });
        let meets: Vec<Mask> = meets.collect();
        let weights = survey.weights(part);
        let mut any = answers.any_of(choices);
        meets.iter().for_each(|mask| any.keep(mask));
        people += any.count();
        for one in &mut given {
            let mut own = answers.any_of(&[one.choice]);
            meets.iter().for_each(|mask| own.keep(mask));
            one.people += own.count();
            one.weight += match by_weight {
                true => own.iter().map(|row| u128::from(weights.get(row))).sum(),
                false => u128::from(own.count()),
            };
        }
    }
    (given, people)
}

/// The first `most`, with all that are tied with the last; none that nobody gave, or fewer people than the least: they would stand
/// there withheld.
fn chosen(given: &[GivenChoice], most: usize, rule: Withholding) -> MostGiven {
    let is_given = |one: &GivenChoice| one.people >= rule.least.max(1);
    let mut ranked: Vec<GivenChoice> = given.iter().copied().filter(is_given).collect();
    // Of equals, the sort keeps the order of the questionnaire.
    ranked.sort_by_key(|one| std::cmp::Reverse(one.weight));
    let last = ranked.get(most.saturating_sub(1)).map(|last| last.weight);
    let with_ties = ranked
        .iter()
        .filter(|one| last.is_none_or(|last| one.weight >= last))
        .count();
    let mut kept = with_ties;
    // Of one that is withheld in a group, where it stands among the others would tell something.
    let is_withheld = |shown: &[GivenChoice]| shown.iter().any(|one| !one.is_told);
    while kept > 0 && (is_withheld(&ranked[..kept]) || tells(given, &ranked[..kept], rule)) {
        let last = ranked[kept - 1].weight;
        kept = ranked.iter().filter(|one| one.weight > last).count();
    }
    let listed = given.iter().map(|one| one.choice);
    // As the questionnaire lists them: the first, where nothing was given, or all of it by few; all, where the one given most would
    // tell of the others by itself.
    let choices = match kept {
        0 if ranked.is_empty() => listed.take(most).collect(),
        0 => listed.collect(),
        // The table sorts what it tells: in which order others were given is not told.
        _ => listed
            .filter(|one| ranked[..kept].iter().any(|shown| shown.choice == *one))
            .collect(),
    };
    MostGiven {
        choices,
        is_front: kept > 0,
        is_cut: kept > most,
    }
}

/// Whether the others, each given less often than the last one shown, could be worked out from their sum where they are few:
/// of `k` others who are `S` people in all, none is less than `S − (k − 1)(L − 1)`, nor more than `L − 1`. One that is left alone is
/// withheld with one that is shown, of which it is known that it is no fewer than the policy's least: of both, that much is told.
fn tells(given: &[GivenChoice], shown: &[GivenChoice], rule: Withholding) -> bool {
    let is_other = |one: &&GivenChoice| shown.iter().all(|shown| shown.choice != one.choice);
    let others: Vec<&GivenChoice> = given.iter().filter(is_other).collect();
    let least = rule.least;
    let Some(last) = shown.iter().map(|one| one.people).min() else {
        return false;
    };
    if !others.iter().any(|one| rule.holds(one.people)) {
        return false;
    }
    let sum: u64 = others.iter().map(|one| one.people).sum();
    if others.len() == 1 {
        return (sum + last).saturating_sub(least) < least;
    }
    let above = last.saturating_sub(1);
    let k = u64::try_from(others.len()).unwrap_or(u64::MAX);
    let low = sum.saturating_sub(above.saturating_mul(k - 1));
    above.min(sum).saturating_sub(low) < least
}

#[cfg(test)]
mod tests {
    use super::{GivenChoice, Withholding, chosen};
    use crate::survey::ChoiceId;

    fn shown(counts: &[u64], most: usize, least: u64) -> (Vec<u16>, bool) {
        let kept = Withholding {
            least,
            has_zeros: false,
        };
        shown_by(counts, most, kept)
    }

    fn shown_by(counts: &[u64], most: usize, rule: Withholding) -> (Vec<u16>, bool) {
        let given: Vec<GivenChoice> = counts
            .iter()
            .zip(0..)
            .map(|(people, at)| GivenChoice {
                choice: ChoiceId(at),
                weight: u128::from(*people),
                people: *people,
                is_told: true,
            })
            .collect();
        let found = chosen(&given, most, rule);
        (found.choices.iter().map(|choice| choice.0).collect(), found.is_cut)
    }

    #[test]
    fn ties_at_the_cut_are_all_shown_and_what_nobody_gave_is_not() {
        assert_eq!(shown(&[3, 9, 7, 1], 2, 0), (vec![1, 2], false));
        assert_eq!(shown(&[7, 9, 7, 7, 1], 2, 0), (vec![0, 1, 2, 3], true));
        assert_eq!(shown(&[0, 4, 0], 3, 0), (vec![1], false));
        assert_eq!(shown(&[0, 0, 0], 2, 0), (vec![0, 1], false));
    }

    #[test]
    fn few_people_are_among_the_others_and_their_sum_does_not_tell_them() {
        assert_eq!(shown(&[20, 4, 9, 3, 2], 4, 5), (vec![0, 2], false));
        let zeros = Withholding {
            least: 5,
            has_zeros: true,
        };
        // One other, that nobody gave, which is no one's to know: what is shown beside it is 5 or more, and both are 5.
        assert_eq!(shown_by(&[6, 5, 0], 2, zeros), (vec![0], false));
        assert_eq!(shown_by(&[12, 10, 0], 2, zeros), (vec![0, 1], false));
        assert_eq!(shown(&[6, 5, 2], 2, 5), (vec![0, 1, 2], false));
        // Two others of 8 in all, each below 5: 4 and 4. With the 5 they could be anything.
        assert_eq!(shown(&[20, 12, 5, 4, 4], 3, 5), (vec![0, 1], false));
    }
}
