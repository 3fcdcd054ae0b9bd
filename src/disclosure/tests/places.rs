//! Points of a ranking beside how many ranked a choice.

use super::{choices, least, over, planned, share, times, why};
use crate::disclosure::Why;
use crate::measure::tests::{codes, survey, variable};
use crate::query::{Over, Query, Statistic};
use crate::survey::{Answers, Base, Kind, PartId, Survey};

/// Of two places: what was put first, and second.
fn ranking(people: &[(&str, usize)]) -> Survey {
    let place = |at: usize| {
        let letters: Vec<(&str, usize)> = people.iter().map(|(both, n)| (&both[at..=at], *n)).collect();
        codes(&times(&letters))
    };
    let answers = Answers::Places(vec![place(0), place(1)]);
    survey(vec![(Kind::Ranking { places: 2 }, answers)])
}

fn points(of: &[u16]) -> Query {
    let statistic = Statistic::share(variable(0), &choices(of), Over::Points);
    Query::new(statistic, &[PartId(0)], &[])
}

/// Points less people are those who put it first: 2 of 10, or 5 of them.
#[test]
fn points_less_people_are_who_put_it_first() {
    for (first, is_told) in [(2, true), (5, false)] {
        let survey = ranking(&[("01", first), ("10", 10 - first), ("12", 10)]);
        let (ranked, points) = (share(0, &[0]), points(&[0]));
        let found = planned(&survey, &least(3), &[&ranked, &points]);
        let told = why(&found, &points);
        assert_eq!(told, is_told.then(|| Why::Protects(Box::new(ranked))).as_ref());
        assert_eq!(found.withheld().next().is_some(), is_told);
    }
}

/// Everyone who ranked the second choice ranked the first: how many ranked either is no sum, and tells nothing of the two who
/// ranked both.
#[test]
fn who_ranked_any_of_two_are_no_sum() {
    let survey = ranking(&[("02", 10), ("20", 10), ("10", 2), ("2-", 10)]);
    let (one, either) = (share(0, &[0]), over(0, &[0, 1], Base::Valid));
    let found = planned(&survey, &least(3), &[&one, &either]);
    assert_eq!([&one, &either].map(|query| why(&found, query)), [None, None]);
}
