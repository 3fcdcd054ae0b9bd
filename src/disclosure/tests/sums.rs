//! What means and classes of numbers tell together of few people, by subtraction.

use super::{choices, least, planned, single, times, where_, why};
use crate::disclosure::Why;
use crate::disclosure::classed::Classes;
use crate::disclosure::doubt::withheld_of;
use crate::disclosure::kinds::Kinds;
use crate::disclosure::known::KnownCounts;
use crate::disclosure::numbers::{NumbersOf, Range, Tally};
use crate::disclosure::own_ways::OwnWays;
use crate::disclosure::protect::Work;
use crate::disclosure::ways::Ways;
use crate::measure::Counter;
use crate::measure::tests::{codes, survey, variable};
use crate::query::{Query, Statistic, Summary};
use crate::survey::{Answers, Condition, Dominance, Kind, NumberClass, PartId, Policy, Survey};
use std::collections::BTreeMap;

/// A number of each person, so many times each, and what they answered to another question.
fn numbers(values: &[(i64, usize)], other: &[(&str, usize)]) -> Survey {
    let values = values.iter().flat_map(|(value, n)| vec![Ok(*value); *n]).collect();
    let number = (Kind::Number { decimals: 0 }, Answers::Numbers(values));
    survey(vec![number, single(&times(other))])
}

fn of_number(statistic: Statistic, filter: &[Condition]) -> Query {
    Query::new(statistic, &[PartId(0)], filter)
}

fn mean(filter: &[Condition]) -> Query {
    let (variable, summary) = (variable(0), Summary::Mean);
    of_number(Statistic::Number { variable, summary }, filter)
}

/// The mean of all and the mean of the town, both over 0: a few live elsewhere, or were not asked; who did not say where, nobody
/// else knows.
#[test]
fn the_mean_of_all_less_the_town_is_of_those_elsewhere() {
    for (others, told) in [(("1", 3), true), (("1", 4), false), (("x", 3), true), (("-", 3), false)] {
        let survey = numbers(&[(10, 16), (20, others.1)], &[("0", 16), others]);
        let (all, town) = (mean(&[]), mean(&[where_(1, 0)]));
        let found = planned(&survey, &least(4), &[&all, &town]);
        let expected = Why::Together {
            others: vec![all.clone()],
            people: 3,
        };
        assert_eq!(why(&found, &town), told.then_some(&expected), "{others:?}");
        assert_eq!(why(&found, &all), None);
    }
}

/// Ten of the town have 10 each. Of five elsewhere, who together have 100, one has 96: 48 % of all, and nearly all of theirs.
#[test]
fn one_person_may_dominate_what_is_left_of_a_mean() {
    let policy = Policy {
        dominance: Some(Dominance {
            largest: 1,
            percent: 85,
            questions: Vec::new(),
        }),
        ..least(4)
    };
    let (all, town) = (mean(&[]), mean(&[where_(1, 0)]));
    let told = |values: &[(i64, usize)], others| {
        let survey = numbers(values, &[("0", 10), others]);
        let found = planned(&survey, &policy, &[&all, &town]);
        assert_eq!(why(&found, &all), None);
        why(&found, &town).cloned()
    };
    let dominated = Why::DominatedTogether {
        others: vec![all.clone()],
        largest: 1,
        percent: 96,
        most: 85,
    };
    assert_eq!(told(&[(10, 10), (1, 4), (96, 1)], ("x", 5)), Some(dominated));
    assert_eq!(told(&[(10, 10), (5, 4), (80, 1)], ("x", 5)), None);
    // Of those who said that they live elsewhere, it is a mean that could be asked for.
    let elsewhere = Condition {
        variable: variable(1),
        choices: choices(&[1, 2]),
    };
    let protects = Why::Protects(Box::new(mean(&[elsewhere])));
    assert_eq!(told(&[(10, 10), (1, 4), (96, 1)], ("1", 5)), Some(protects));
    assert_eq!(told(&[(10, 10), (5, 4), (80, 1)], ("1", 5)), None);
    // Who the few are that did not say where they live, nobody knows.
    assert_eq!(told(&[(10, 10), (1, 2), (96, 1)], ("-", 3)), None);
    // Of the town itself, one who has 98 of 107, as a debt.
    let survey = numbers(&[(1, 9), (-98, 1)], &[("0", 10)]);
    let alone = why(&planned(&survey, &policy, &[&town]), &town).cloned();
    let (largest, percent, most) = (1, 91, 85);
    assert_eq!(alone, Some(Why::Dominated { largest, percent, most }));
}

/// Ten of 1, ten of 2; what two classes leave of all who answered may be two classes of three each, and both are few.
#[test]
fn classes_tell_how_many_are_in_the_others() {
    let class = |from, until| {
        let class = NumberClass {
            from: Some(from),
            until: Some(until),
        };
        let variable = variable(0);
        of_number(Statistic::Class { variable, class }, &[])
    };
    let (ones, twos) = (class(1, 2), class(2, 3));
    for (others, told) in [(3, true), (6, true), (7, false)] {
        let survey = numbers(&[(1, 10), (2, 10), (9, others)], &[("0", 20 + others)]);
        let found = planned(&survey, &least(4), &[&ones, &twos]);
        let [one, other] = [(&ones, &twos), (&twos, &ones)].map(|(own, other)| {
            let expected = Why::Together {
                others: vec![other.clone()],
                people: others as u64,
            };
            why(&found, own) == Some(&expected)
        });
        assert_eq!((one != other, found.withheld().count()), (told, usize::from(told)));
    }
}

/// Town and elsewhere, of whom all have one but a few who have two. Their mean and deviation are nowhere, and follow from the others':
/// no other numbers have that sum and those squares.
#[test]
fn the_deviation_of_all_less_the_town_is_of_those_elsewhere() {
    let sd = |filter: &[Condition]| {
        let (variable, summary) = (variable(0), Summary::Sd);
        of_number(Statistic::Number { variable, summary }, filter)
    };
    let (means, sds) = ([mean(&[]), mean(&[where_(1, 0)])], [sd(&[]), sd(&[where_(1, 0)])]);
    let in_town = [(0, 4), (1, 4), (2, 4), (3, 4)];
    for (two, letter, told) in [(1, "1", true), (2, "1", true), (3, "1", false), (2, "-", false)] {
        let values = [&in_town[..], &[(1, 8 - two), (2, two)]].concat();
        let survey = numbers(&values, &[("0", 16), (letter, 8)]);
        let found = planned(&survey, &least(3), &[&means[0], &means[1], &sds[0], &sds[1]]);
        let expected = Why::FewGave {
            others: vec![sds[0].clone()],
            people: two as u64,
        };
        assert_eq!(why(&found, &sds[1]), told.then_some(&expected), "{two} {letter}");
        assert_eq!(found.withheld().count(), usize::from(told));
        // Without the deviation of the town, or of all, nobody knows.
        for one in &sds {
            let found = planned(&survey, &least(3), &[&means[0], &means[1], one]);
            assert_eq!(found.withheld().count(), 0, "{two} {letter}");
        }
    }
}

/// Ten people have four children together, nobody two, and the town's median says that three of its six have none: one of the four
/// others has one.
#[test]
fn a_median_of_some_and_a_mean_of_all_tell_of_the_others() {
    let median = |filter: &[Condition]| {
        let (variable, summary) = (variable(0), Summary::Median);
        of_number(Statistic::Number { variable, summary }, filter)
    };
    let (of_all, of_town) = (
        [mean(&[]), median(&[])],
        [mean(&[where_(1, 0)]), median(&[where_(1, 0)])],
    );
    let survey = |elsewhere: &[(i64, usize)]| {
        let values = [&[(0, 3), (1, 3)], elsewhere].concat();
        numbers(
            &values,
            &[("0", 6), ("1", values.iter().map(|(_, n)| n).sum::<usize>() - 6)],
        )
    };
    let withheld = |survey: &Survey, asked: &[&Query]| {
        let found = planned(survey, &least(3), asked);
        let withheld: Vec<Query> = found.withheld().map(|(query, _)| query.clone()).collect();
        withheld
    };
    let one = survey(&[(0, 3), (1, 1)]);
    assert_eq!(
        withheld(&one, &[&of_all[0], &of_all[1], &of_town[1]]),
        [of_town[1].clone()]
    );
    // Of all alone, any of the ten may be elsewhere.
    assert_eq!(withheld(&one, &[&of_all[0], &of_all[1]]), []);
    assert_eq!(
        withheld(&survey(&[(0, 3), (1, 3)]), &[&of_all[0], &of_all[1], &of_town[1]]),
        []
    );
}

/// Twenty people of each of three regions and three ages: that few gave a number is hidden by what those of other parts may have
/// given, and nothing is withheld for it.
#[test]
fn means_and_deviations_by_regions_and_by_ages_are_published() {
    let values = [(0, 3), (1, 6), (2, 8), (3, 3)].repeat(9);
    let values = values.iter().flat_map(|(value, n)| vec![Ok(*value); *n]).collect();
    let number = (Kind::Number { decimals: 0 }, Answers::Numbers(values));
    let (regions, ages) = (
        [("0", 60), ("1", 60), ("2", 60)],
        [("0", 20), ("1", 20), ("2", 20)].repeat(3),
    );
    let survey = survey(vec![number, single(&times(&regions)), single(&times(&ages))]);
    let of =
        |filter: &[Condition]| [Summary::Mean, Summary::Sd, Summary::Median].map(|summary| summed(summary, filter));
    let parts = [1, 2]
        .into_iter()
        .flat_map(|by| (0..3).map(move |answer| [where_(by, answer)]));
    let asked: Vec<Query> = parts.flat_map(|part| of(&part)).chain(of(&[])).collect();
    for cell in [3, 5, 10] {
        let found = planned(&survey, &least(cell), &asked.iter().collect::<Vec<_>>());
        assert_eq!(found.withheld().count(), 0, "{cell}");
    }
}

/// Where not all ways are tried, what might tell is withheld, and reasons name what might.
#[test]
fn what_is_not_known_not_to_tell_is_withheld() {
    let town = [where_(1, 0)];
    let (survey, policy) = (numbers(&[(0, 7), (1, 3)], &[("0", 6), ("1", 4)]), least(3));
    let counter = Counter::over(&survey);
    let classes = Classes::default();
    let asked = NumbersOf::new((&survey, &counter, &policy), variable(0), &classes);
    let all = [mean(&[]), summed(Summary::Median, &town)];
    let families = [(&all[0], Summary::Mean), (&all[1], Summary::Median)];
    let families = families.map(|figure| ((&figure.0.people[..], &figure.0.filter[..]), vec![figure]));
    let families = BTreeMap::from(families);
    let numbers = asked.numbers(&Tally::new(), Range::Given).expect("numbers");
    let everyone = || Kinds::of(&asked, families.keys().copied().collect());
    let known = KnownCounts::of(&asked, everyone());
    let own = OwnWays::new(&known, &families, &numbers);
    let ways = Ways::of(&own, (everyone(), Range::Given)).expect("few ways");
    let why = |most| withheld_of(&ways, most, &Work::of(1_000_000));
    assert_eq!(why(1000), BTreeMap::new());
    // Nobody knows which numbers there are, so the mean alone says nothing.
    let unknown = Why::FewMayHaveGiven {
        others: vec![all[0].clone()],
    };
    let median = BTreeMap::from([(all[1].clone(), unknown)]);
    assert_eq!([why(0), why(1)], [median.clone(), median]);
}

/// Of three groups that are each a part of all, two are told of: the third's deviation is what they leave.
#[test]
fn what_all_less_two_strata_leave_is_of_the_third() {
    let of = |summary: Summary, filter: &[Condition]| {
        of_number(
            Statistic::Number {
                variable: variable(0),
                summary,
            },
            filter,
        )
    };
    let filters: [&[Condition]; 3] = [&[], &[where_(1, 0)], &[where_(1, 1)]];
    let asked: Vec<Query> = filters
        .iter()
        .flat_map(|filter| [of(Summary::Mean, filter), of(Summary::Sd, filter)])
        .collect();
    let spread = [(0, 4), (1, 4), (2, 4), (3, 4)];
    let withheld = |two: usize| {
        let values = [&spread[..], &spread[..], &[(1, 8 - two), (2, two)]].concat();
        let survey = numbers(&values, &[("0", 16), ("1", 16), ("2", 8)]);
        let found = planned(&survey, &least(3), &asked.iter().collect::<Vec<_>>());
        let withheld: Vec<Query> = found.withheld().map(|(query, _)| query.clone()).collect();
        withheld
    };
    assert_eq!(withheld(2), [asked[5].clone()]);
    assert_eq!(withheld(3), []);
}

/// Points of 0, 1 and 10: two tens and four ones are the only six that make 24.
#[test]
fn a_mean_of_points_that_lie_apart_tells_of_those_elsewhere() {
    let town = ("012", 4);
    for (elsewhere, told) in [("221111", true), ("222111", false)] {
        let points = town.0.repeat(town.1) + elsewhere;
        let scale = (Kind::Scale, Answers::Codes(codes(&points)));
        let mut survey = survey(vec![scale, single(&times(&[("0", 12), ("1", 6)]))]);
        survey.questions[0].choices[2].score = Some(10);
        let (all, of_town) = (mean(&[]), mean(&[where_(1, 0)]));
        let found = planned(&survey, &least(3), &[&all, &of_town]);
        let expected = Why::FewGave {
            others: vec![all.clone()],
            people: 2,
        };
        assert_eq!(why(&found, &of_town), told.then_some(&expected));
        assert_eq!(why(&found, &all), None);
    }
}

fn summed(summary: Summary, filter: &[Condition]) -> Query {
    let variable = variable(0);
    of_number(Statistic::Number { variable, summary }, filter)
}

/// Of twelve in town seven or eight have none, as the median of 0 and the third quartile of 1 leave it; with the mean of all, one or two
/// of the four others have none. That someone in town has none says nothing of them.
#[test]
fn a_quantile_says_nothing_of_those_it_is_not_of() {
    let town = [where_(1, 0)];
    let asked = [
        summed(Summary::Mean, &[]),
        summed(Summary::Median, &town),
        summed(Summary::Q3, &town),
    ];
    let withheld = |elsewhere: &[(i64, usize)]| {
        let survey = numbers(&[&[(0, 8), (1, 4)], elsewhere].concat(), &[("0", 12), ("1", 4)]);
        planned(&survey, &least(3), &asked.iter().collect::<Vec<_>>())
            .withheld()
            .count()
    };
    assert!(withheld(&[(0, 1), (1, 3)]) > 0);
}

/// One of the four elsewhere has one, though women's mean parts them two and two.
#[test]
fn those_elsewhere_are_held_together_however_they_are_parted() {
    let town = [where_(1, 0)];
    let median = summed(Summary::Median, &town);
    let asked = [
        &summed(Summary::Mean, &[]),
        &median,
        &summed(Summary::Mean, &[where_(2, 0)]),
    ];
    let values = [(0, 6), (1, 6), (0, 3), (1, 1)];
    let values = values.iter().flat_map(|(value, n)| vec![Ok(*value); *n]);
    let number = (Kind::Number { decimals: 0 }, Answers::Numbers(values.collect()));
    let survey = survey(vec![number, single("0000000000001111"), single("0001110001110110")]);
    let found = planned(&survey, &least(3), &asked);
    assert!(why(&found, &median).is_some());
}

/// Of more than five hundred people figures are not asked which ways they leave: already to count these takes the square of how many they
/// are.
#[test]
fn figures_leave_ways_of_no_more_people_than_are_looked_at() {
    let left = |each: usize| {
        let given = [(0, each), (1, each), (2, each)];
        let (survey, policy) = (numbers(&given, &[("0", 3 * each)]), least(3));
        let counter = Counter::over(&survey);
        let classes = Classes::default();
        let asked = NumbersOf::new((&survey, &counter, &policy), variable(0), &classes);
        let mean = mean(&[]);
        let whose = (&mean.people[..], &mean.filter[..]);
        let families = BTreeMap::from([(whose, vec![(&mean, Summary::Mean)])]);
        let numbers = asked.numbers(&Tally::new(), Range::Given).expect("numbers");
        let known = KnownCounts::of(&asked, Kinds::of(&asked, vec![whose]));
        let own = OwnWays::new(&known, &families, &numbers);
        own.bounds(&known.kinds).remove(0).left.map(|ways| ways.len())
    };
    // Of 399 people with three numbers there are 80,200 ways; by the mean as many have 0 as have 2, from none to 199.
    assert_eq!((left(133), left(167)), (Some(200), None));
}
