//! What published figures say of a score, or of how many answers were given, beside the shares of what it is made of.

use super::numbers::order;
use super::scored::{ScoredItem, Whose, given_of};
use super::traced::with_routes;
use crate::measure::Counter;
use crate::query::{Query, Statistic, Summary};
use crate::survey::{Condition, NumberClass, Origin, Survey, Variable};
use std::collections::BTreeSet;

/// What a figure of a score says of its sums.
pub(super) enum Says {
    /// The sum of them.
    Total,
    /// The sum of their squares, beside that of themselves.
    Spread,
    /// How many are in some classes.
    Classes(Vec<NumberClass>),
    /// No more than so many have a lower one, or a higher one.
    Order(Summary),
}

impl Says {
    /// Which stay before others.
    pub fn order(&self) -> Option<u8> {
        match self {
            Self::Total | Self::Classes(_) => None,
            Self::Spread => order(Summary::Sd),
            Self::Order(summary) => order(*summary),
        }
    }
}

/// A published figure that says something of the sums of a score, of some people.
pub(super) struct ScoreFigure<'q> {
    pub query: &'q Query,
    pub score: Variable,
    pub whose: Whose<'q>,
    pub says: Says,
}

/// Figures, each with its conditions and the answers that scores are made of which all gave who meet them.
pub(super) fn with_answers<'q>(
    survey: &Survey,
    published: impl Iterator<Item = &'q Query>,
) -> Vec<(&'q Query, Vec<Condition>)> {
    let scores = survey.questions.iter().filter_map(|question| question.origin.as_ref());
    let items: BTreeSet<Variable> = scores
        .filter(|origin| matches!(origin, Origin::Score { .. } | Origin::Count { .. }))
        .flat_map(Origin::sources)
        .collect();
    let of = |query: &'q Query| {
        let all = with_routes(survey, &query.filter).into_iter().enumerate();
        let is_own = |place: usize| place < query.filter.len();
        let kept = all.filter(|(place, own)| is_own(*place) || items.contains(&own.variable));
        (query, kept.map(|(_, own)| own).collect())
    };
    published.map(of).collect()
}

/// Published figures of scores that say more than their means do.
pub(super) fn said_of_scores<'q>(
    (survey, counter): (&Survey, &Counter<'_>),
    published: &'q [(&'q Query, Vec<Condition>)],
) -> Vec<ScoreFigure<'q>> {
    let mut found = Vec::new();
    for (query, filter) in published {
        let query: &'q Query = query;
        found.extend(sizes_of_classes(survey, (query, filter)));
        let (score, says) = match &query.statistic {
            Statistic::Number {
                variable,
                summary: Summary::Sd,
            } => (*variable, Says::Spread),
            // Among those who gave an answer that the score is made of, the mean alone tells what they gave to the others.
            Statistic::Number {
                variable,
                summary: Summary::Mean | Summary::Sum,
            } if is_among(survey, *variable, filter) => (*variable, Says::Total),
            Statistic::Number { variable, summary } if is_of_order((survey, counter), query, *summary) => {
                (*variable, Says::Order(*summary))
            }
            Statistic::Class { variable, class } => (*variable, Says::Classes(vec![*class])),
            Statistic::Share { variable, choices, .. } => match &survey.question(variable.question).origin {
                Some(Origin::Classes { of, classes }) => {
                    let own = choices.iter().map(|choice| classes[usize::from(choice.0)]);
                    (of[variable.item], Says::Classes(own.collect()))
                }
                Some(Origin::Merged { .. } | Origin::Count { .. } | Origin::Ranks { .. } | Origin::Score { .. })
                | None => continue,
            },
            Statistic::Number { .. }
            | Statistic::Population
            | Statistic::Ranking { .. }
            | Statistic::ItemResponse(_) => continue,
        };
        let whose: Whose<'q> = (&query.people, filter);
        found.push(ScoreFigure {
            query,
            score,
            whose,
            says,
        });
    }
    found
}

/// Whether a figure says of a score which total stands where, or how many differ. By weights, quantiles are of what people weigh.
fn is_of_order((survey, counter): (&Survey, &Counter<'_>), query: &Query, summary: Summary) -> bool {
    let origin = query
        .variable()
        .and_then(|variable| survey.question(variable.question).origin.as_ref());
    let is_score = match origin {
        Some(Origin::Score { .. } | Origin::Count { .. }) => true,
        Some(Origin::Merged { .. } | Origin::Classes { .. } | Origin::Ranks { .. }) | None => false,
    };
    let is_of_people = || summary.is_quantile() && !counter.is_weighted(query.selection());
    is_score && (summary == Summary::Distinct || is_of_people())
}

/// How many people with some classes of a score a figure is of: they are printed as its base.
fn sizes_of_classes<'q>(survey: &Survey, (query, filter): (&'q Query, &'q [Condition])) -> Vec<ScoreFigure<'q>> {
    let conditions = filter.iter().enumerate();
    let sizes = conditions.filter_map(|(place, condition)| {
        let question = survey.question(condition.variable.question);
        let Some(Origin::Classes { of, classes }) = &question.origin else {
            return None;
        };
        let own = condition.choices.iter().map(|choice| classes[usize::from(choice.0)]);
        // Under the others, as far as they stand together.
        let others = match place {
            0 => &filter[1..],
            _ => &filter[..place],
        };
        Some(ScoreFigure {
            query,
            score: of[condition.variable.item],
            whose: (&query.people, others),
            says: Says::Classes(own.collect()),
        })
    });
    sizes.collect()
}

/// Whether any of some conditions is on an answer that a score is made of.
fn is_among(survey: &Survey, score: Variable, filter: &[Condition]) -> bool {
    let items = ScoredItem::all(survey, score).unwrap_or_default();
    let is_item = |one: &Condition| given_of(survey, &items, (one.variable, &one.choices)).is_some();
    filter.iter().any(is_item)
}

#[cfg(test)]
mod tests {
    use super::{Says, said_of_scores, with_answers};
    use crate::disclosure::scored::tests::scale;
    use crate::measure::Counter;
    use crate::measure::tests::variable;
    use crate::query::{Query, Statistic, Summary};
    use crate::survey::{ChoiceId, Condition, PartId};

    /// A mean of everyone says less than its spread, or than the mean of those who gave an answer that it is made of.
    #[test]
    fn a_mean_says_something_of_pairs_among_those_of_an_item() {
        let (survey, _) = scale(&["0122-", "01122"]);
        let among = Condition {
            variable: variable(0),
            choices: vec![ChoiceId(2)],
        };
        let of = |summary, filter: &[Condition]| {
            let variable = variable(2);
            Query::new(Statistic::Number { variable, summary }, &[PartId(0)], filter)
        };
        let (all, some, spread) = (
            of(Summary::Mean, &[]),
            of(Summary::Mean, &[among]),
            of(Summary::Sd, &[]),
        );
        let published = with_answers(&survey, [&all, &some, &spread].into_iter());
        let said = said_of_scores((&survey, &Counter::over(&survey)), &published);
        let said: Vec<(&Query, bool)> = said
            .iter()
            .map(|one| (one.query, matches!(one.says, Says::Total)))
            .collect();
        assert_eq!(said, [(&some, true), (&spread, false)]);
    }
}
