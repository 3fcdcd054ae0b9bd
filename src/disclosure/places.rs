//! Of a ranking: what the points of a choice tell beside how many ranked it.
//!
//! Of `p` places the first is worth `p` points, the last 1 (Borda, as in [`Counter::ranking`]). Of two places, points less people
//! are those who put the choice first, and the others put it second; of more, few points above the least, or below the most, are
//! one or two people's doing. Everyone who ranked anything put one choice first: where it is told how often each other was, it is told
//! of the last one too.

use super::rule::small;
use super::together::brought_together;
use crate::measure::{Counter, Selection};
use crate::query::{Over, Query, Statistic};
use crate::survey::{Base, ChoiceId, Condition, Kind, Origin, PartId, Policy, Survey, Variable};
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
    found.extend(told_firsts((survey, counter, policy), printed));
    found
}

/// A ranking, of whom and under which conditions.
type Ranking<'q> = (Variable, &'q [PartId], &'q [Condition]);

/// What is printed of a choice of a ranking.
#[derive(Default)]
struct ToldChoice<'q> {
    points: Option<&'q Query>,
    /// How many ranked it.
    people: Option<&'q Query>,
    /// How many put it first.
    first: Option<&'q Query>,
}

impl<'q> ToldChoice<'q> {
    /// The figures that tell how many put it first, of so many places.
    fn told(&self, places: usize) -> Option<Vec<&'q Query>> {
        let by_points = || Some(vec![self.points?, self.people?]).filter(|_| places == 2);
        self.first.map(|first| vec![first]).or_else(by_points)
    }
}

/// Pairs of figures that must not both be published, the one to withhold first: of a ranking of which they tell how many put each
/// choice first but one.
fn told_firsts<'q>(
    (survey, counter, policy): (&Survey, &Counter<'_>, &Policy),
    printed: &[&'q Query],
) -> Vec<(&'q Query, &'q Query)> {
    let mut found = Vec::new();
    for ((variable, people, filter), choices) in rankings(survey, printed) {
        let selection = Selection { people, filter };
        let Kind::Ranking { places } = survey.question(variable.question).kind else {
            continue;
        };
        let told = |choice: &ChoiceId| choices.get(choice).and_then(|printed| printed.told(places));
        let (known, left): (Vec<ChoiceId>, Vec<ChoiceId>) = counter
            .choices(variable)
            .into_iter()
            .partition(|choice| told(choice).is_some());
        let [left] = left[..] else { continue };
        let by: Vec<&Query> = known.iter().filter_map(told).flatten().collect();
        let [.., other, hidden] = by[..] else { continue };
        let ranked_by = |choice| counter.any_of(variable, &[choice], selection);
        let ranking = counter.ranking(variable, selection);
        let points = |choice| {
            ranking
                .iter()
                .find(|one| one.choice == choice)
                .map_or(0, |one| one.count)
        };
        let others = known.iter().map(|choice| match choices[choice].first {
            Some(first) => counted(counter, first),
            None => points(*choice).saturating_sub(ranked_by(*choice)),
        });
        let first = counter.tally(variable, selection).valid.saturating_sub(others.sum());
        let is_counted = choices.get(&left).is_some_and(|printed| printed.people.is_some());
        let second = Some(ranked_by(left).saturating_sub(first)).filter(|_| is_counted && places == 2);
        let least = policy.thresholds(brought_together(survey, hidden)).cell;
        let few = |count: u64| small(count, least, false).is_some();
        if few(first) || second.is_some_and(few) {
            found.push((hidden, other));
        }
    }
    found
}

/// What is printed of the choices of each ranking.
fn rankings<'q>(survey: &Survey, printed: &[&'q Query]) -> BTreeMap<Ranking<'q>, BTreeMap<ChoiceId, ToldChoice<'q>>> {
    let mut found: BTreeMap<Ranking<'q>, BTreeMap<ChoiceId, ToldChoice<'q>>> = BTreeMap::new();
    for query in printed.iter().copied() {
        let ranked = ranked(survey, query);
        let of = ranked.as_ref().map(|ranked| (ranked.variable, ranked.choice));
        let Some((variable, choice)) = of.or_else(|| put_first(survey, query)) else {
            continue;
        };
        let ranking = found.entry((variable, &query.people, &query.filter)).or_default();
        let own = ranking.entry(choice).or_default();
        let place = match ranked {
            Some(ranked) if ranked.is_points => &mut own.points,
            Some(_) => &mut own.people,
            None => &mut own.first,
        };
        *place = Some(query);
    }
    found
}

fn share(query: &Query) -> Option<(Variable, &[ChoiceId], Over)> {
    match &query.statistic {
        Statistic::Share {
            variable,
            choices,
            over,
        } => Some((*variable, choices, *over)),
        Statistic::Number { .. }
        | Statistic::Class { .. }
        | Statistic::Ranking { .. }
        | Statistic::ItemResponse(_)
        | Statistic::Population => None,
    }
}

/// How many people a share counts.
fn counted(counter: &Counter<'_>, query: &Query) -> u64 {
    let Some((variable, choices, over)) = share(query) else {
        return 0;
    };
    let people = counter.headcount(variable, choices, over.people(), query.selection());
    people.map_or(0, |people| people.count)
}

/// The choice of a ranking of which a figure says how many put it first.
fn put_first(survey: &Survey, query: &Query) -> Option<(Variable, ChoiceId)> {
    let (variable, choices, Over::Base(Base::Valid | Base::Asked | Base::Respondents)) = share(query)? else {
        return None;
    };
    let Some(Origin::Ranks { of }) = survey.question(variable.question).origin else {
        return None;
    };
    let choice = u16::try_from(variable.item).ok()?;
    (choices == [ChoiceId(0)]).then_some((of, ChoiceId(choice)))
}

/// A choice of a ranking.
struct OfRanking {
    variable: Variable,
    choice: ChoiceId,
    places: usize,
    is_points: bool,
}

fn ranked(survey: &Survey, query: &Query) -> Option<OfRanking> {
    let (variable, choices, over) = share(query)?;
    let (Kind::Ranking { places }, [choice]) = (survey.question(variable.question).kind, choices) else {
        return None;
    };
    Some(OfRanking {
        variable,
        choice: *choice,
        places,
        is_points: over == Over::Points,
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
