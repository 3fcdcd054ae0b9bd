//! Counting: pure functions from a survey to exact integers. Nothing is rounded here.

mod crosstab;
mod number;
mod rank;
mod tally;

pub use crosstab::crosstab;
pub use number::{Decimal, mean, median};
pub use rank::{Ranked, ranking};
pub use tally::{Tally, tally};

use crate::survey::{Answers, Base, ChoiceId, Condition, GroupId, Kind, Survey, Variable};

/// Whose answers are counted.
#[derive(Clone, Copy, Debug)]
pub struct Selection<'a> {
    /// Taken together.
    pub groups: &'a [GroupId],
    /// Only respondents who meet all of these; a missing answer meets none.
    pub filter: &'a [Condition],
}

/// An exact share: `numerator` of `denominator`, the denominator above 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ratio {
    pub numerator: u64,
    pub denominator: u64,
}

impl Ratio {
    /// None over an empty base.
    pub fn new(numerator: u64, denominator: u64) -> Option<Self> {
        (denominator > 0).then_some(Self { numerator, denominator })
    }

    /// By value, exactly: a/b < c/d when ad < cb.
    pub fn compare(self, other: Self) -> std::cmp::Ordering {
        let left = u128::from(self.numerator) * u128::from(other.denominator);
        let right = u128::from(other.numerator) * u128::from(self.denominator);
        left.cmp(&right)
    }
}

/// The share that chose any of `choices` (top box), over `base`; none over an empty base.
///
/// Over mentions, each mention of one of them counts; over any other base, each respondent counts once.
pub fn share(
    survey: &Survey,
    variable: Variable,
    choices: &[ChoiceId],
    base: Base,
    selection: Selection<'_>,
) -> Option<Ratio> {
    let tally = tally(survey, variable, selection);
    let numerator = match (base, survey.question(variable.question).kind) {
        (Base::Mentions, _) => choices.iter().map(|c| tally.mentions_of(*c)).sum(),
        // A respondent gives one answer, so the choices' counts add up.
        (Base::Valid | Base::Asked | Base::Respondents, Kind::Single | Kind::Scale) => {
            choices.iter().map(|c| tally.respondents_of(*c)).sum()
        }
        (
            Base::Valid | Base::Asked | Base::Respondents,
            Kind::Multiple | Kind::Mentions { .. } | Kind::Ranking { .. } | Kind::Number { .. } | Kind::Open,
        ) => match choices {
            [only] => tally.respondents_of(*only),
            _ => any_of(survey, variable, choices, selection),
        },
    };
    Ratio::new(numerator, tally.base(base))
}

/// The number of respondents whose answer is one of `choices`, or for several answers, any of them is.
pub fn any_of(survey: &Survey, variable: Variable, choices: &[ChoiceId], selection: Selection<'_>) -> u64 {
    selected(survey, variable, selection)
        .map(|(answers, kept)| {
            let met = answers.any_of(choices);
            match kept {
                None => met.iter().filter(|met| **met).count() as u64,
                Some(kept) => met.iter().zip(&kept).filter(|(met, kept)| **met && **kept).count() as u64,
            }
        })
        .sum()
}

/// The answers of each group, with the rows that the filter keeps; no mask where it keeps all.
fn selected<'a>(
    survey: &'a Survey,
    variable: Variable,
    selection: Selection<'a>,
) -> impl Iterator<Item = (&'a Answers, Option<Vec<bool>>)> {
    selection.groups.iter().filter_map(move |group| {
        let answers = survey.answers(variable, *group)?;
        Some((answers, mask(survey, *group, selection.filter)))
    })
}

/// Which respondents of a group meet every condition.
fn mask(survey: &Survey, group: GroupId, filter: &[Condition]) -> Option<Vec<bool>> {
    let mut kept: Option<Vec<bool>> = None;
    for condition in filter {
        let met = match survey.answers(condition.variable, group) {
            Some(answers) => answers.any_of(&condition.choices),
            None => vec![false; survey.responses[group.0].rows],
        };
        kept = Some(match kept {
            None => met,
            Some(kept) => kept.iter().zip(&met).map(|(kept, met)| *kept && *met).collect(),
        });
    }
    kept
}

#[cfg(test)]
mod tests;
