//! Whether a test of two shares of the same people tells of few of them, or one of two means.
//!
//! McNemar's test goes by how many gave one of the two answers only. Beside how many gave each, which is published, that it holds, or
//! does not, bounds how many gave both. So where any of the four counts is of few people, the two shares are not tested. A mean of
//! answers of which there are two only is a share.

use super::rule::{is_exempt, small};
use super::together::needed;
use crate::measure::Counter;
use crate::query::{Over, Query, Statistic, Summary};
use crate::survey::{Base, ChoiceId, Condition, Policy, Survey, Variable};

/// Whether few of the same people gave both answers, one of them only, or neither.
#[must_use]
pub(crate) fn is_of_few((survey, counter, policy): (&Survey, &Counter<'_>, &Policy), pair: [&Query; 2]) -> bool {
    let [one, other] = pair;
    let (Some((variable, own)), Some((another, others))) = (given(counter, one), given(counter, other)) else {
        return false;
    };
    let (first, second) = ((variable, &own[..]), (another, &others[..]));
    let is_same = one.people == other.people && one.filter == other.filter;
    // Of one answer to one question, how many gave two is no secret.
    let is_known = first.0 == second.0 && survey.question(first.0.question).kind.takes_one();
    if !policy.withholds() || !is_same || is_known || pair.iter().all(|query| is_exempt(query, policy)) {
        return false;
    }
    let counted = |(variable, choices): Given<'_>, among: Option<Given<'_>>| {
        let with = among.map(|(variable, choices)| Condition {
            variable,
            choices: choices.to_vec(),
        });
        let conditions: Vec<Condition> = one.filter.iter().cloned().chain(with).collect();
        let query = Query::new(
            Statistic::share(variable, choices, Over::Base(Base::Valid)),
            &one.people,
            &conditions,
        );
        let people = counter.headcount(variable, choices, Base::Valid, query.selection());
        let least = needed((survey, policy), &query).cell;
        people.map_or((0, 0, least), |people| (people.count, people.of, least))
    };
    // Of those who answered both.
    let every: Vec<ChoiceId> = survey.question(second.0.question).choice_ids().collect();
    let among = (first.0 != second.0).then_some((second.0, every.as_slice()));
    let (of_first, all, _) = counted(first, among);
    let (both, of_second, least) = counted(first, Some(second));
    let neither = (all + both).saturating_sub(of_first + of_second);
    let cells = [
        both,
        of_first.saturating_sub(both),
        of_second.saturating_sub(both),
        neither,
    ];
    cells
        .into_iter()
        .any(|count| small(count, least, policy.zeros).is_some())
}

/// A question, and some answers to it.
type Given<'q> = (Variable, &'q [ChoiceId]);

/// The answers of a share; of a mean, the highest of the two that anyone gave.
fn given(counter: &Counter<'_>, query: &Query) -> Option<(Variable, Vec<ChoiceId>)> {
    match &query.statistic {
        Statistic::Share { variable, choices, .. } => Some((*variable, choices.clone())),
        Statistic::Number {
            variable,
            summary: Summary::Mean,
        } => {
            let scores = counter.worth(*variable)?;
            let tally = counter.tally(*variable, query.selection());
            let choices = counter.choices(*variable).into_iter().take(scores.len());
            let given: Vec<ChoiceId> = choices.filter(|choice| tally.respondents_of(*choice) > 0).collect();
            (given.len() == 2).then(|| (*variable, vec![given[1]]))
        }
        Statistic::Number { .. }
        | Statistic::Class { .. }
        | Statistic::Population
        | Statistic::Ranking { .. }
        | Statistic::ItemResponse(_) => None,
    }
}
