//! What is published of small surveys, whose counts stand in each test.

use super::{Absent, Average, Facts, Known, KnownValue};
use crate::disclosure::{MOST_WORK, plan};
use crate::measure::tests::{codes, survey, variable};
use crate::measure::{Counter, Decimal, TestKind, Untested};
use crate::query::{Asked, Over, Query, Statistic, Summary, Use};
use crate::survey::{
    Answers, Base, ChoiceId, Condition, GroupId, Kind, Members, Missing, PartId, People, Policy, Population, Survey,
    Thresholds, Weights,
};

/// No base and no count below it.
fn least(least: u64) -> Policy {
    let (base, cell) = (least, least);
    Policy {
        is_declared: true,
        usual: Thresholds { base, cell },
        ..Policy::default()
    }
}

fn rounding(to: u64) -> Policy {
    Policy {
        is_declared: true,
        rounding: to,
        ..Policy::default()
    }
}

fn published(survey: &Survey, policy: &Policy, mut asked: Asked, queries: &[&Query]) -> Facts {
    for query in queries {
        asked.add((*query).clone(), Use::Table, &[]);
    }
    asked.precise.level = 95;
    let counter = Counter::over(survey);
    let plan = plan(survey, &counter, policy, &asked, MOST_WORK);
    Facts::publish(&counter, policy, &plan, &asked)
}

fn known(survey: &Survey, policy: &Policy, query: &Query) -> Result<Known, Absent> {
    of(&published(survey, policy, Asked::default(), &[query]), query)
}

fn of(facts: &Facts, query: &Query) -> Result<Known, Absent> {
    facts.get(facts.find(query).expect("asked")).known.clone()
}

fn query(statistic: Statistic, filter: &[Condition]) -> Query {
    Query::new(statistic, &[PartId(0)], filter)
}

fn number(summary: Summary) -> Query {
    let variable = variable(0);
    query(Statistic::Number { variable, summary }, &[])
}

fn numbers(values: &[i64]) -> Survey {
    let values = values.iter().copied().map(Ok).collect();
    survey(vec![(Kind::Number { decimals: 0 }, Answers::Numbers(values))])
}

fn times(all: &[(&str, usize)]) -> String {
    all.iter().map(|(letter, n)| letter.repeat(*n)).collect()
}

fn average(decimal: Decimal) -> KnownValue {
    let is_weighted = false;
    KnownValue::Average(Average { decimal, is_weighted })
}

/// Twelve people have 60 together, as ten people would have 50.
#[test]
fn a_sum_is_that_of_as_many_people_as_are_published() {
    let survey = numbers(&[5; 12]);
    let found = known(&survey, &rounding(5), &number(Summary::Sum)).expect("a sum");
    assert_eq!((found.n, found.value), (10, average(Decimal { sum: 50, count: 1 })));
    let found = known(&survey, &Policy::default(), &number(Summary::Sum)).expect("a sum");
    assert_eq!((found.n, found.value), (12, average(Decimal { sum: 60, count: 1 })));
}

#[test]
fn one_answer_has_no_standard_deviation() {
    let found = |values: &[i64]| known(&numbers(values), &Policy::default(), &number(Summary::Sd));
    assert_eq!(found(&[7]), Err(Absent::Undefined));
    assert_eq!(found(&[]), Err(Absent::EmptyBase));
}

/// Four answered, one gave none, one said that they don't know, and two were not asked.
#[test]
fn item_response_says_who_answered_and_why_others_did_not() {
    let survey = survey(vec![(Kind::Single, Answers::Codes(codes("0012-x?x")))]);
    let asked = query(Statistic::ItemResponse(variable(0)), &[]);
    let found = known(&survey, &Policy::default(), &asked).expect("counts");
    let KnownValue::ItemResponse(value) = found.value else {
        panic!("{found:?}");
    };
    assert_eq!(
        [Base::Valid, Base::Asked, Base::Respondents].map(|base| value.base(base)),
        [4, 6, 8]
    );
    assert_eq!(
        [Missing::NotAsked, Missing::NoAnswer, Missing::DontKnow].map(|kind| value.missing(kind)),
        [2, 1, 1]
    );
    assert_eq!(value.nonresponse, 2);
}

/// 1, 2, 3, 4: mean 2.5, s² = 5/3, t(3) = 3.182446; only where it is asked, and where counts are exact.
#[test]
fn a_mean_has_its_interval_where_it_is_asked() {
    let survey = numbers(&[1, 2, 3, 4]);
    let mean = number(Summary::Mean);
    let bounds = |policy: &Policy, is_asked: bool| {
        let mut asked = Asked::default();
        asked.precise.queries.extend(is_asked.then(|| mean.clone()));
        let facts = published(&survey, policy, asked, &[&mean]);
        of(&facts, &mean).expect("a mean").bounds
    };
    let found = bounds(&Policy::default(), true).expect("an interval");
    assert!((found.low - 445_740_000).abs() < 10_000 && (found.high - 4_554_260_000).abs() < 10_000);
    assert_eq!((found.level, bounds(&Policy::default(), false)), (95, None));
    assert_eq!(bounds(&rounding(4), true), None);
}

/// 30 of 50 and 15 of 50: χ² = 9.0909, p = 0.002569 by R's chisq.test(correct = FALSE). A withheld share is compared with none.
#[test]
fn two_published_shares_are_tested() {
    let answers = times(&[("1", 30), ("0", 20), ("1", 15), ("0", 35)]);
    let sides = times(&[("0", 50), ("1", 50)]);
    let survey = survey(
        [answers, sides]
            .map(|text| (Kind::Single, Answers::Codes(codes(&text))))
            .to_vec(),
    );
    let [one, other] = [0, 1].map(|side| {
        let condition = Condition {
            variable: variable(1),
            choices: vec![ChoiceId(side)],
        };
        query(
            Statistic::share(variable(0), &[ChoiceId(1)], Over::Base(Base::Valid)),
            &[condition],
        )
    });
    let tested = |policy: &Policy| {
        let mut asked = Asked::default();
        asked.precise.compare(one.clone(), other.clone());
        let facts = published(&survey, policy, asked, &[&one, &other]);
        facts.differ(&other, &one).expect("asked")
    };
    for policy in [Policy::default(), least(4)] {
        let found = tested(&policy).expect("a test");
        assert_eq!((found.test, found.holds), (TestKind::ChiSquare, true));
        assert!((found.p - 0.002_569).abs() < 1e-6, "{found:?}");
    }
    assert_eq!(tested(&least(16)), Err(Untested::Withheld));
}

/// 9, 9 and 2: with the mean and the share of the first, anyone counts the two.
#[test]
fn a_mean_is_withheld_with_the_counts_that_it_tells() {
    let survey = survey(vec![(
        Kind::Scale,
        Answers::Codes(codes(&times(&[("0", 9), ("1", 9), ("2", 2)]))),
    )]);
    let share = query(
        Statistic::share(variable(0), &[ChoiceId(0)], Over::Base(Base::Valid)),
        &[],
    );
    let mean = number(Summary::Mean);
    let mean_beside = |policy: &Policy, others: &[&Query]| {
        let all: Vec<&Query> = others.iter().copied().chain([&mean]).collect();
        of(&published(&survey, policy, Asked::default(), &all), &mean)
    };
    assert_eq!(mean_beside(&least(4), &[&share]), Err(Absent::Confidential));
    // 13 points of 20 people; two are enough.
    let expected = average(Decimal { sum: 13, count: 20 });
    assert_eq!(
        mean_beside(&least(4), &[]).map(|known| known.value),
        Ok(expected.clone())
    );
    assert_eq!(mean_beside(&least(2), &[&share]).map(|known| known.value), Ok(expected));
}

/// 12 and 7 people of 19: 10 and 5 of 20.
#[test]
fn a_ranking_is_of_rounded_counts() {
    let survey = survey(vec![(
        Kind::Single,
        Answers::Codes(codes(&times(&[("0", 7), ("2", 12)]))),
    )]);
    let (variable, most) = (variable(0), 3);
    let found = known(
        &survey,
        &rounding(5),
        &query(Statistic::Ranking { variable, most }, &[]),
    )
    .expect("a list");
    let KnownValue::Ranking(list) = found.value else {
        panic!("{found:?}");
    };
    let counts = list.shown.iter().map(|one| (one.choice.0, one.count, one.weight));
    assert_eq!(counts.collect::<Vec<_>>(), [(2, 10, 10), (0, 5, 5)]);
    assert_eq!((found.n, list.is_weighted), (20, false));
}

/// Σw = 6, Σw² = 14: n_eff = 36/14.
#[test]
fn weights_are_said_of_each_group_that_has_some() {
    let plain = survey(vec![(Kind::Single, Answers::Codes(codes("012")))]);
    let part = plain.people.iter().next().expect("a part");
    let part = Members {
        weights: Weights::of(vec![1, 2, 3]),
        ..part.clone()
    };
    let weighed = Survey {
        people: People::new(vec![part], vec![Population::default()]),
        ..plain.clone()
    };
    let weighting =
        |survey: &Survey| published(survey, &Policy::default(), Asked::default(), &[]).weighting(GroupId(0));
    let found = weighting(&weighed).expect("weights");
    assert_eq!((found.n, found.effective), (3, 3));
    assert_eq!(weighting(&plain), None);
}
