use super::counts::{Count, CountOf, CountReader, CountSaid};
use super::features::{of_condition, of_number};
use super::profile_cells::{ProfileCells, ReadCell, Secret};
use crate::disclosure::protect::Work;
use crate::disclosure::scored::tests::scale;
use crate::measure::tests::{codes, survey, variable};
use crate::measure::{Counter, Selection};
use crate::query::{Over, Query, Statistic, Summary};
use crate::survey::{Answers, Base, ChoiceId, Condition, Kind, PartId};
use std::collections::BTreeSet;

fn given(question: usize, choices: &[u16]) -> Condition {
    let choices = choices.iter().copied().map(ChoiceId).collect();
    Condition {
        variable: variable(question),
        choices,
    }
}

/// Two items of four respondents each answer, of whom one left the first out.
#[test]
fn a_system_counts_whom_the_counter_counts() {
    let (survey, _) = scale(&["0122-0", "011221"]);
    let counter = Counter::over(&survey);
    let reader = CountReader::of(&survey, &counter);
    let features = of_number(&survey, variable(2));
    assert_eq!(features.len(), 2);
    let people = [PartId(0)];
    let cells = ProfileCells::of(&survey, &features, (&BTreeSet::from([&people[..]]), &BTreeSet::new()));
    let cells = cells.expect("few profiles");
    for filter in [
        vec![],
        vec![given(0, &[0])],
        vec![given(0, &[1, 2]), given(1, &[1])],
        vec![given(0, &[0]), given(1, &[2])],
    ] {
        let query = Query::new(Statistic::Population, &people, &filter);
        let people = counter.population(Selection {
            people: &query.people,
            filter: &query.filter,
        });
        let cell = cells.cell(&reader.size(&query)).expect("of these features");
        assert_eq!(cell.value, people, "{filter:?}");
    }
    assert!(of_condition(&survey, &given(0, &[1])).is_subset(&features));
    let said = |(of, summary): (usize, Summary)| {
        let variable = variable(of);
        let said = reader.said(&Query::new(Statistic::Number { variable, summary }, &people, &[]));
        let said = said.iter();
        said.map(|(count, says)| (cells.cell(count).expect("of these features").value, *says))
            .collect::<Vec<_>>()
    };
    // 0 + 0, 1 + 1, 2 + 1, 2 + 2, 0 + 1 of five who have a score.
    assert_eq!(
        said((2, Summary::Mean)),
        [(5, CountSaid::Exactly), (10, CountSaid::Exactly)]
    );
    // The same in halves, whose squares add up to thirty. 0, 1, 2, 2, 0 to the first item, of five too.
    let squares = [
        (5, CountSaid::Exactly),
        (10, CountSaid::Exactly),
        (30, CountSaid::Exactly),
    ];
    assert_eq!(said((2, Summary::Sd)), squares);
    assert_eq!(said((0, Summary::Sd)), [(5, CountSaid::Exactly)]);
    assert_eq!(
        said((0, Summary::Mean)),
        [(5, CountSaid::Exactly), (5, CountSaid::Exactly)]
    );
    // Three are up to one, and three from it on; two are nought, and five from there on, of whom four are told.
    let median = [
        (5, CountSaid::Exactly),
        (3, CountSaid::AtLeast(3)),
        (3, CountSaid::AtLeast(3)),
    ];
    assert_eq!(said((0, Summary::Median)), median);
    let quartile = [
        (5, CountSaid::Exactly),
        (2, CountSaid::AtLeast(2)),
        (5, CountSaid::AtLeast(4)),
    ];
    assert_eq!(said((0, Summary::Q1)), quartile);
}

/// Of five, three or more are up to one, and two or more above: just two are.
#[test]
fn how_many_there_are_at_least_is_held_beside_how_many_there_are() {
    let (survey, _) = scale(&["0122-0", "011221"]);
    let counter = Counter::over(&survey);
    let reader = CountReader::of(&survey, &counter);
    let (people, score) = ([PartId(0)], variable(2));
    let groups = BTreeSet::from([&people[..]]);
    let cells = ProfileCells::of(&survey, &of_number(&survey, score), (&groups, &BTreeSet::new()));
    let cells = cells.expect("few profiles");
    let all = reader.response(&people, score);
    let above = all.clone().counting(CountOf::From(score, 150));
    let up_to = all.clone().counting(CountOf::UpTo(score, 100));
    let secret = Secret {
        query: Query::new(Statistic::Population, &people, &[]),
        is_said: false,
        cell: cells.cell(&above).expect("of these features"),
    };
    let read = |count: &Count, at_least: Option<u64>| ReadCell {
        cell: cells.cell(count).expect("of these features"),
        at_least,
    };
    let is_told = |known: &[ReadCell]| {
        let told = cells.told(known, &[&secret], &Work::of(u64::MAX));
        !told.expect("enough work").is_empty()
    };
    assert!(is_told(&[
        read(&all, None),
        read(&up_to, Some(3)),
        read(&above, Some(2))
    ]));
    assert!(!is_told(&[
        read(&all, None),
        read(&up_to, Some(2)),
        read(&above, Some(2))
    ]));
    assert!(!is_told(&[read(&all, None), read(&up_to, Some(3))]));
}

/// Of five who ranked some of three in two places, three ranked the first choice: once first, twice second.
#[test]
fn points_and_who_ranked_a_choice_are_of_the_same_people() {
    let places = ["01012-", "10-20-"].map(codes).to_vec();
    let survey = survey(vec![(Kind::Ranking { places: 2 }, Answers::Places(places))]);
    let counter = Counter::over(&survey);
    let reader = CountReader::of(&survey, &counter);
    let people = [PartId(0)];
    let features = of_condition(&survey, &given(0, &[0]));
    let cells = ProfileCells::of(&survey, &features, (&BTreeSet::from([&people[..]]), &BTreeSet::new()));
    let cells = cells.expect("few profiles");
    let share = |over: Over| Query::new(Statistic::share(variable(0), &[ChoiceId(0)], over), &people, &[]);
    let said = |over: Over| {
        let said = reader.said(&share(over)).into_iter();
        said.map(|(count, _)| cells.cell(&count).expect("of these features").value)
            .collect::<Vec<_>>()
    };
    // 2, 1, 2 and 1 points: of the first, the second, the third and the last but one.
    assert_eq!(said(Over::Base(Base::Valid)), [5, 4]);
    assert_eq!(said(Over::Points), [5, 6]);
}
