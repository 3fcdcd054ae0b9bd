//! What is withheld for its own sake, and up to how many people.

use super::{choices, least, multiple, planned, share, single, times, where_, why};
use crate::disclosure::Why;
use crate::measure::tests::{codes, survey, variable};
use crate::query::{Over, Query, Statistic, Summary};
use crate::survey::{
    Answers, Base, Group, GroupId, Kind, Members, NumberClass, Origin, PartId, People, Policy, Population, Survey,
};

fn number(summary: Summary) -> Query {
    let variable = variable(0);
    Query::new(Statistic::Number { variable, summary }, &[PartId(0)], &[])
}

fn numbers(values: Vec<i64>) -> (Kind, Answers) {
    let values = values.into_iter().map(Ok).collect();
    (Kind::Number { decimals: 0 }, Answers::Numbers(values))
}

/// All four of a stratum lie between 1 and 2; of three, neither a count nor a share says anything.
#[test]
fn a_class_of_numbers_is_held_to_the_base_of_its_stratum() {
    let class = NumberClass {
        from: Some(1),
        until: Some(3),
    };
    let variable = variable(0);
    let of_stratum = Query::new(Statistic::Class { variable, class }, &[PartId(0)], &[where_(1, 1)]);
    for (base, expected) in [(3, Some(Why::SmallBase { base: 3, least: 4 })), (4, None)] {
        let survey = survey(vec![
            numbers(vec![2; 20]),
            single(&times(&[("0", 20 - base), ("1", base)])),
        ]);
        let found = planned(&survey, &least(4), &[&of_stratum]);
        assert_eq!(why(&found, &of_stratum), expected.as_ref());
    }
}

/// Two of three choices: nobody gave the third. As many numbers as people: nobody shares one.
#[test]
fn how_many_answers_differ_may_tell_of_nobody() {
    let policy = Policy {
        zeros: true,
        ..least(4)
    };
    let differ = number(Summary::Distinct);
    let told = |question: (Kind, Answers)| {
        let mut survey = survey(vec![question]);
        if matches!(survey.questions[0].kind, Kind::Number { .. }) {
            survey.questions[0].choices.clear();
        }
        why(&planned(&survey, &policy, &[&differ]), &differ).cloned()
    };
    let scale = |given: &[(&str, usize)]| (Kind::Scale, Answers::Codes(codes(&times(given))));
    assert_eq!(told(scale(&[("0", 9), ("1", 9), ("2", 9)])), None);
    assert_eq!(told(scale(&[("0", 9), ("1", 9)])), Some(Why::Zero));
    assert_eq!(told(scale(&[("1", 9)])), Some(Why::Zero));
    assert_eq!(told(numbers((1..=9).collect())), Some(Why::Zero));
    assert_eq!(told(numbers((1..=9).chain([9]).collect())), None);
}

/// How many of two answers people gave, beside how many gave each: that tells how many gave both, or one alone.
#[test]
fn a_count_of_two_answers_tells_who_gave_one_alone() {
    let found = |both: usize, first: usize, second: usize| {
        let all = both + first + second;
        let flags = [
            times(&[("1", both + first), ("0", second)]),
            times(&[("1", both), ("0", first), ("1", second)]),
            "0".repeat(all),
        ];
        let flags = [&flags[0][..], &flags[1], &flags[2]];
        let counts = [vec![2; both], vec![1; first + second]].concat();
        let mut survey = survey(vec![numbers(counts), multiple(flags)]);
        survey.questions[0].origin = Some(Origin::Count {
            of: vec![(variable(1), choices(&[0, 1]))],
            may_lack: 0,
        });
        let mean = number(Summary::Mean);
        why(&planned(&survey, &least(4), &[&mean]), &mean).cloned()
    };
    let few = Some(Why::SmallCount { count: 3, least: 4 });
    assert_eq!(found(20, 5, 5), None);
    assert_eq!(
        [found(3, 5, 5), found(20, 3, 5), found(20, 5, 3)],
        [few.clone(), few.clone(), few]
    );
}

/// Ten of the town, ten of the club, ten of both; of these so many were asked a routed question.
fn routed(asked: usize) -> Survey {
    let routes = [10, asked, 10];
    let one = survey(vec![single("0"), single("0")]);
    let part = |(groups, asked): (&[usize], usize)| {
        let first = times(&[("1", asked), ("0", 10 - asked)]);
        let second = times(&[("0", asked / 2), ("1", asked - asked / 2), ("x", 10 - asked)]);
        Members {
            groups: groups.iter().copied().map(GroupId).collect(),
            rows: 10,
            answers: [first, second]
                .iter()
                .enumerate()
                .map(|(at, text)| (variable(at), Answers::Codes(codes(text))))
                .collect(),
            ..Members::default()
        }
    };
    let groups: [&[usize]; 3] = [&[0], &[0, 1], &[1]];
    let parts = groups.into_iter().zip(routes).map(part).collect();
    let mut survey = Survey {
        people: People::new(parts, vec![Population::default()]),
        groups: ["town", "club"]
            .map(|id| Group {
                id: id.to_owned(),
                chosen: Vec::new(),
            })
            .to_vec(),
        ..one
    };
    for question in &mut survey.questions {
        question.groups = vec![GroupId(0), GroupId(1)];
    }
    survey.questions[1].asked_if = vec![where_(0, 1)];
    survey
}

/// How many of each group were asked is published: beside all together, that tells how many of both were.
#[test]
fn of_groups_that_share_people_those_asked_in_both_are_told() {
    let together = |asked| {
        let survey = routed(asked);
        let statistic = Statistic::share(variable(1), &choices(&[0]), Over::Base(Base::Valid));
        let all = Query::new(statistic, &[PartId(0), PartId(1), PartId(2)], &[]);
        why(&planned(&survey, &least(4), &[&all]), &all).cloned()
    };
    assert_eq!(together(3), Some(Why::SmallCount { count: 3, least: 4 }));
    assert_eq!(together(4), None);
}

/// A share of a stratum, of so many who answered.
#[test]
fn a_share_is_of_as_many_as_there_must_be() {
    for (base, expected) in [(3, Some(Why::SmallBase { base: 3, least: 4 })), (4, None)] {
        let survey = survey(vec![
            single(&"0".repeat(20)),
            single(&times(&[("0", 20 - base), ("1", base)])),
        ]);
        let own = share(0, &[0]);
        let own = Query::new(own.statistic, &own.people, &[where_(1, 1)]);
        let found = planned(&survey, &least(4), &[&own]);
        assert_eq!(why(&found, &own), expected.as_ref());
    }
}
