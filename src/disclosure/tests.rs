//! Plans of small surveys, whose counts stand in each test: which of them is withheld, by hand.

use super::{MOST_WORK, Plan, Why, plan};
use crate::measure::Counter;
use crate::measure::tests::{codes, survey, variable};
use crate::query::{Asked, Over, Query, Statistic, Summary, Use};
use crate::survey::{
    Answers, Base, ChoiceId, Condition, Kind, Origin, PartId, Policy, QuestionId, Side, Survey, Thresholds,
};

/// No base and no count below it.
fn least(least: u64) -> Policy {
    Policy {
        is_declared: true,
        usual: Thresholds {
            base: least,
            cell: least,
        },
        ..Policy::default()
    }
}

fn planned(survey: &Survey, policy: &Policy, asked: &[&Query]) -> Plan {
    let mut all = Asked::default();
    asked
        .iter()
        .for_each(|query| all.add((*query).clone(), Use::Table, &[]));
    plan(survey, &Counter::over(survey), policy, &all, MOST_WORK)
}

fn single(text: &str) -> (Kind, Answers) {
    (Kind::Single, Answers::Codes(codes(text)))
}

/// A question with several answers each: a text per choice, 1 where it was given.
fn multiple(flags: [&str; 3]) -> (Kind, Answers) {
    (Kind::Multiple, Answers::Flags(flags.map(codes).to_vec()))
}

/// Each letter so many times.
fn times(all: &[(&str, usize)]) -> String {
    all.iter().map(|(letter, n)| letter.repeat(*n)).collect()
}

fn choices(all: &[u16]) -> Vec<ChoiceId> {
    all.iter().copied().map(ChoiceId).collect()
}

fn over(question: usize, of: &[u16], base: Base) -> Query {
    Query::new(
        Statistic::share(variable(question), &choices(of), Over::Base(base)),
        &[PartId(0)],
        &[],
    )
}

fn share(question: usize, of: &[u16]) -> Query {
    over(question, of, Base::Valid)
}

fn where_(question: usize, of: u16) -> Condition {
    Condition {
        variable: variable(question),
        choices: choices(&[of]),
    }
}

fn why<'p>(plan: &'p Plan, query: &Query) -> Option<&'p Why> {
    plan.withheld()
        .find(|(withheld, _)| *withheld == query)
        .map(|(_, why)| why)
}

/// 7, 5 and 3: where all are printed, what hides the three is not alone.
#[test]
fn a_small_count_is_withheld_and_one_more_to_hide_it() {
    let survey = survey(vec![single(&times(&[("0", 7), ("1", 5), ("2", 3)]))]);
    let [first, second, small] = [0, 1, 2].map(|choice| share(0, &[choice]));
    let alone = planned(&survey, &least(4), &[&first, &small]);
    assert_eq!(alone.len(), 2);
    assert_eq!(why(&alone, &small), Some(&Why::SmallCount { count: 3, least: 4 }));
    assert!(alone.withholds(&small) && alone.hides(&small) && !alone.withholds(&first));
    // What was never judged is withheld, and hidden from nobody.
    let never = share(0, &[0, 1]);
    assert!(alone.withholds(&never) && !alone.hides(&never));
    let all = planned(&survey, &least(4), &[&first, &second, &small]);
    let others = [&first, &second].map(|query| why(&all, query));
    assert!(
        others.contains(&Some(&Why::Protects(Box::new(small)))) && others.contains(&None),
        "{others:?}"
    );
    // Nothing is small where three are enough.
    let open = planned(&survey, &least(3), &[&first, &second, &share(0, &[2])]);
    assert_eq!(open.withheld().count(), 0);
}

#[test]
fn what_is_only_implied_is_not_asked_for() {
    let survey = survey(vec![single("000111222")]);
    let mut asked = Asked::default();
    asked.add(share(0, &[0]), Use::Implied, &[]);
    let none = plan(&survey, &Counter::over(&survey), &least(4), &asked, MOST_WORK);
    assert!(none.is_empty() && none.withheld().next().is_none() && none.withholds(&share(0, &[0])));
}

/// All gave the first choice, two another: as mentions, 7 of 5 people, and one person more.
#[test]
fn mentions_of_few_people_tell_who_gave_several() {
    for (people, expected) in [(5, Some(Why::SmallBase { base: 5, least: 6 })), (6, None)] {
        let [all, none] = ["1", "0"].map(|letter| letter.repeat(people));
        let two = times(&[("1", 2), ("0", people - 2)]);
        let survey = survey(vec![multiple([&all, &two, &none])]);
        let (mentions, valid) = (over(0, &[0], Base::Mentions), share(0, &[0]));
        assert_eq!(
            why(&planned(&survey, &least(5), &[&mentions]), &mentions),
            expected.as_ref()
        );
        assert_eq!(why(&planned(&survey, &least(5), &[&valid]), &valid), None);
    }
}

/// 20 gave the first only and so many the second only; ten gave neither.
#[test]
fn any_of_two_less_one_of_them_is_who_gave_the_other_alone() {
    for (alone, is_told) in [(3, true), (4, false)] {
        let first = times(&[("1", 20), ("0", alone + 10)]);
        let second = times(&[("0", 20), ("1", alone), ("0", 10)]);
        let survey = survey(vec![multiple([&first, &second, &"0".repeat(30 + alone)])]);
        let (one, any) = (share(0, &[0]), share(0, &[0, 1]));
        let found = planned(&survey, &least(4), &[&one, &any]);
        assert_eq!(found.withholds(&any), is_told);
        assert_eq!(found.withheld().next().is_some(), is_told);
    }
}

/// 10, 10 and 2; the others than the first, derived: 12.
#[test]
fn a_net_is_judged_with_what_it_is_made_of() {
    let text = times(&[("0", 10), ("1", 10), ("2", 2)]);
    let net = text.replace('2', "1");
    let mut survey = survey(vec![single(&text), single(&net)]);
    survey.questions[1].choices.truncate(2);
    survey.questions[1].origin = Some(Origin::Merged {
        of: vec![variable(0)],
        nets: vec![choices(&[0]), choices(&[1, 2])],
    });
    let (part, small, whole) = (share(0, &[1]), share(0, &[2]), share(1, &[1]));
    let found = planned(&survey, &least(4), &[&part, &small, &whole]);
    assert!(found.withholds(&small));
    assert!(found.withholds(&part) != found.withholds(&whole));
}

#[test]
fn what_must_not_be_crossed_is_published_alone() {
    let survey = survey(["0", "0", "0"].map(|letter| single(&letter.repeat(20))).to_vec());
    let policy = Policy {
        never_cross: vec![(Side::Question(QuestionId(0)), Side::Question(QuestionId(1)))],
        ..least(4)
    };
    let crossed = |question| {
        let own = share(0, &[0]);
        Query::new(own.statistic, &own.people, &[where_(question, 0)])
    };
    let (alone, other, never) = (share(0, &[0]), crossed(2), crossed(1));
    let found = planned(&survey, &policy, &[&alone, &other, &never]);
    assert_eq!(
        [&alone, &other, &never].map(|query| why(&found, query)),
        [None, None, Some(&Why::NeverCross)]
    );
}

/// A mean of scores beside a count of one of them may give back the others: they are judged; and how many scores differ, where each
/// was given.
#[test]
fn a_mean_beside_a_count_is_judged_by_its_counts() {
    let scale = |given: &[(&str, usize)]| survey(vec![(Kind::Scale, Answers::Codes(codes(&times(given))))]);
    let number = |summary| {
        let variable = variable(0);
        Query::new(Statistic::Number { variable, summary }, &[PartId(0)], &[])
    };
    let judges = |survey: &Survey, asked: &[&Query]| {
        let found = planned(survey, &least(4), asked);
        !found.withholds(&share(0, &[2]))
    };
    let all = scale(&[("0", 9), ("1", 9), ("2", 9)]);
    assert!(judges(&all, &[&number(Summary::Mean), &share(0, &[0])]));
    assert!(!judges(&all, &[&number(Summary::Mean)]));
    assert!(judges(&all, &[&number(Summary::Distinct), &share(0, &[0])]));
    assert!(!judges(&all, &[&number(Summary::Distinct)]));
    let two = scale(&[("0", 9), ("2", 9)]);
    assert!(!judges(&two, &[&number(Summary::Distinct), &share(0, &[0])]));
}
