//! Classes of a number that hold one value only: how many are in one is what their numbers add up to. Where ten of thirteen have two
//! children, the mean tells how many the other three have together.

use super::ends::ScaleEnds;
use crate::query::{Query, Statistic};
use crate::survey::{ChoiceId, Condition, NumberClass, Origin, Policy, Survey, Variable};
use std::collections::BTreeMap;

/// Counts of such classes of a number, each as that of the class, with the value.
pub(super) fn fixed<'q>(
    (survey, policy): (&Survey, &Policy),
    number: Variable,
    queries: impl Iterator<Item = &'q Query>,
) -> BTreeMap<Query, i128> {
    let ends = ScaleEnds::of(survey, policy, number);
    let mut found = BTreeMap::new();
    for query in queries {
        for (class, filter) in counted(survey, number, query) {
            if let Some(value) = value(survey, number, (class, ends)) {
                let statistic = Statistic::Class {
                    variable: number,
                    class,
                };
                found.insert(Query::new(statistic, &query.people, &filter), value);
            }
        }
    }
    found
}

/// The classes of a number of which a query says how many are in one, and under which conditions.
fn counted(survey: &Survey, number: Variable, query: &Query) -> Vec<(NumberClass, Vec<Condition>)> {
    let class = |variable: Variable, choices: &[ChoiceId]| {
        let Some(Origin::Classes { of, classes }) = &survey.question(variable.question).origin else {
            return None;
        };
        let [only] = choices else { return None };
        let class = classes.get(usize::from(only.0)).copied();
        class.filter(|_| of.get(variable.item) == Some(&number))
    };
    let own = match &query.statistic {
        Statistic::Share { variable, choices, .. } => class(*variable, choices),
        Statistic::Class { variable, class } => Some(*class).filter(|_| *variable == number),
        Statistic::Number { .. } | Statistic::Population | Statistic::Ranking { .. } | Statistic::ItemResponse(_) => {
            None
        }
    };
    let own = own.map(|class| (class, query.filter.clone()));
    // How many meet a condition is said beside what is asked of them.
    let met = query.filter.iter().enumerate().filter_map(|(place, condition)| {
        let mut others = query.filter.clone();
        others.remove(place);
        Some((class(condition.variable, &condition.choices)?, others))
    });
    own.into_iter().chain(met).collect()
}

/// The only value of a class, in what the number is counted in.
fn value(survey: &Survey, number: Variable, (class, ends): (NumberClass, ScaleEnds)) -> Option<i128> {
    let question = survey.question(number.question);
    // What is counted in parts of a digit has many values that are printed as one.
    if question.parts() != 1 {
        return None;
    }
    let (lowest, highest) = (ends.lowest(), ends.highest());
    let first = lowest.into_iter().chain(class.from.map(i128::from)).max()?;
    let last = class.until.map(|until| i128::from(until) - 1);
    let last = highest.into_iter().chain(last).min()?;
    (first == last).then_some(first)
}
