//! People who cannot be counted together: some have weights, and others have none.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::msg;
use crate::query::{Asked, Query, Statistic};
use crate::survey::{GroupId, Survey, Weighed, Weights};

/// The questions that are asked of such people, each at the places that ask it.
pub fn unweighable(survey: &Survey, asked: &Asked) -> Diagnostics {
    let mut told = Diagnostics::new();
    for (query, asking) in asked.iter().filter(|(query, _)| is_unweighable(survey, query)) {
        let Some((with, without)) = sides(survey, query) else {
            continue;
        };
        let id = |group: GroupId| &survey.group(group).id;
        let message = msg!("weights-mixed", weighted = id(with), unweighted = id(without));
        let wrong = Diagnostic::error(message).help(msg!("weights-mixed-help"));
        match asking.places.as_slice() {
            [] => told.push(wrong),
            places => places.iter().for_each(|place| told.push(wrong.clone().at(*place))),
        }
    }
    told.told_once()
}

/// How many people there are is counted whatever they weigh.
fn is_unweighable(survey: &Survey, query: &Query) -> bool {
    let is_weighed = match query.statistic {
        Statistic::Share { .. } | Statistic::Class { .. } | Statistic::Number { .. } | Statistic::Ranking { .. } => {
            true
        }
        Statistic::Population | Statistic::ItemResponse(_) => false,
    };
    is_weighed && survey.people.weighed(&query.people) == Weighed::Never
}

/// A group with weights, and one without.
fn sides(survey: &Survey, query: &Query) -> Option<(GroupId, GroupId)> {
    let of = |has_weights: bool| {
        let mut parts = query.people.iter().map(|part| survey.people.get(*part));
        let part = parts.find(|part| part.rows > 0 && (part.weights != Weights::None) == has_weights)?;
        part.groups.first().copied()
    };
    Some((of(true)?, of(false)?))
}
