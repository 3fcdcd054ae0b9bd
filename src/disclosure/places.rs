//! Of a ranking: what the points of a choice tell beside how many ranked it.
//!
//! Of `p` places the first is worth `p` points, the last 1 (Borda, as in [`Counter::ranking`]). Of two places, points less people
//! are those who put the choice first, and the others put it second; of more, few points above the least, or below the most, are
//! one or two people's doing.

use super::rule::small;
use super::together::brought_together;
use crate::measure::Counter;
use crate::query::{Over, Query, Statistic};
use crate::survey::{ChoiceId, Kind, Policy, Survey, Variable};
use std::collections::BTreeMap;

/// Pairs of figures that must not both be published: the points of a choice, to withhold first, and how many ranked it.
pub(super) fn told_places<'q>(
    (survey, counter, policy): (&Survey, &Counter<'_>, &Policy),
    printed: &[&'q Query],
) -> Vec<(&'q Query, &'q Query)> {
    let ranked = printed
        .iter()
        .filter_map(|query| Some((*query, ranked(survey, query)?)));
    let (points, people): (Vec<_>, Vec<_>) = ranked.partition(|(_, ranked)| ranked.is_points);
    let people: BTreeMap<_, &Query> = people
        .into_iter()
        .map(|(query, ranked)| ((&query.people, &query.filter, ranked.variable, ranked.choice), query))
        .collect();
    let mut found = Vec::new();
    for (query, of) in points {
        let Some(other) = people.get(&(&query.people, &query.filter, of.variable, of.choice)) else {
            continue;
        };
        let ranking = counter.ranking(of.variable, query.selection());
        let given = ranking.iter().find(|one| one.choice == of.choice);
        let ranked_by = counter.any_of(of.variable, &[of.choice], query.selection());
        let least = policy.thresholds(brought_together(survey, query)).cell;
        let counts = counts(given.map_or(0, |one| one.count), ranked_by, of.places as u64);
        if counts.iter().any(|count| small(*count, least, false).is_some()) {
            found.push((query, *other));
        }
    }
    found
}

/// A choice of a ranking.
struct OfRanking {
    variable: Variable,
    choice: ChoiceId,
    places: usize,
    is_points: bool,
}

fn ranked(survey: &Survey, query: &Query) -> Option<OfRanking> {
    let Statistic::Share {
        variable,
        choices,
        over,
    } = &query.statistic
    else {
        return None;
    };
    let (Kind::Ranking { places }, [choice]) = (survey.question(variable.question).kind, choices.as_slice()) else {
        return None;
    };
    Some(OfRanking {
        variable: *variable,
        choice: *choice,
        places,
        is_points: *over == Over::Points,
    })
}

/// How many put a choice at a place, as far as that follows from its points and from how many ranked it: those at the last place
/// and above, or at the first and below.
fn counts(points: u64, people: u64, places: u64) -> Vec<u64> {
    let above = points.saturating_sub(people);
    let below = (places * people).saturating_sub(points);
    let mut found = Vec::new();
    for few in [above, below] {
        // A single point apart is one person a place apart.
        if places == 2 || few <= 1 {
            found.extend([few, people.saturating_sub(few)]);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::counts;

    #[test]
    fn points_and_people_tell_who_put_a_choice_where() {
        // Of two places: 8 first and one second are 17 points.
        assert_eq!(counts(17, 9, 2), [8, 1, 1, 8]);
        // Of three: all but one last; all first; six people's points that may be anyone's.
        assert_eq!(counts(7, 6, 3), [1, 5]);
        assert_eq!(counts(18, 6, 3), [0, 6]);
        assert!(counts(12, 6, 3).is_empty());
    }
}
