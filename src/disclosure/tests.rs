//! Plans of small surveys, whose counts stand in each test: which of them is withheld, by hand.

mod counted;
mod places;
mod rule;
mod sums;

use super::{MOST_WORK, Plan, Why, is_of_few, plan};
use crate::measure::Counter;
use crate::measure::tests::{codes, survey, variable};
use crate::query::{Asked, Over, Query, Statistic, Summary, Use};
use crate::survey::{
    Answers, Base, ChoiceId, Condition, Exemption, Group, GroupId, Kind, Members, Origin, PartId, People, Policy,
    Population, QuestionId, Side, Survey, Thresholds,
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
    // What follows from others is judged, and not printed.
    assert!(alone.prints(&small) && alone.prints(&first) && !alone.prints(&second));
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

/// 20 and 20, of whom so many gave both answers: a test of the two shares goes by those who gave one alone.
#[test]
fn two_shares_of_few_who_gave_one_alone_are_not_tested() {
    let told = |both: usize, alone: usize| {
        let first = times(&[("1", both + alone), ("0", 20)]);
        let second = times(&[("1", both), ("0", alone + 10), ("1", 10)]);
        let survey = survey(vec![single(&first), single(&second)]);
        let pair = [share(0, &[1]), share(1, &[1])];
        is_of_few((&survey, &Counter::over(&survey), &least(4)), [&pair[0], &pair[1]])
    };
    assert_eq!([told(10, 10), told(10, 3), told(3, 10)], [false, true, true]);
    // Nobody gives two answers to a question with one.
    let survey = survey(vec![single(&times(&[("0", 9), ("1", 9)]))]);
    let pair = [share(0, &[0]), share(0, &[1])];
    assert!(!is_of_few(
        (&survey, &Counter::over(&survey), &least(4)),
        [&pair[0], &pair[1]]
    ));
}

/// Those who gave a or b beside those who gave a: of the others, three gave b alone.
#[test]
fn a_stratum_within_a_stratum_leaves_those_of_the_other_answer() {
    for (others, is_told) in [(3, true), (4, false)] {
        let survey = survey(vec![
            single(&times(&[("0", 10), ("1", 10), ("0", others), ("1", 20)])),
            multiple([
                &times(&[("1", 20), ("0", others + 20)]),
                &times(&[("0", 20), ("1", others), ("0", 20)]),
                &"0".repeat(40 + others),
            ]),
        ]);
        let among = |of: &[u16]| {
            let (variable, choices) = (variable(1), choices(of));
            Query::new(
                share(0, &[0]).statistic,
                &[PartId(0)],
                &[Condition { variable, choices }],
            )
        };
        let (one, any) = (among(&[0]), among(&[0, 1]));
        let found = planned(&survey, &least(4), &[&one, &any]);
        let withheld = [&one, &any].map(|query| found.withholds(query));
        assert_eq!(withheld.contains(&true), is_told, "{withheld:?}");
    }
}

/// Of a stratum, 20 gave the second answer, and a few did not.
#[test]
fn a_stratum_less_those_who_gave_an_answer_is_who_did_not() {
    for (others, is_told) in [(3, true), (4, false)] {
        let none = "0".repeat(40 + others);
        let survey = survey(vec![
            single(&times(&[("0", 10), ("1", 10), ("0", others), ("1", 20)])),
            multiple([&none, &times(&[("1", 20), ("0", others), ("1", 20)]), &none]),
            single(&times(&[("0", 20 + others), ("1", 20)])),
        ]);
        let among = |filter: &[Condition]| Query::new(share(0, &[0]).statistic, &[PartId(0)], filter);
        let (whole, part) = (among(&[where_(2, 0)]), among(&[where_(2, 0), where_(1, 1)]));
        let found = planned(&survey, &least(4), &[&whole, &part]);
        assert_eq!(found.withheld().next().is_some(), is_told);
    }
}

/// 20 gave the first, 20 the second; any of the two, so many fewer as gave both.
#[test]
fn each_of_two_and_any_of_them_tell_who_gave_both() {
    for (both, is_told) in [(3, true), (4, false)] {
        let survey = survey(vec![multiple([
            &times(&[("1", 20), ("0", 40 - both)]),
            &times(&[("0", 20 - both), ("1", 20), ("0", 20)]),
            &"0".repeat(60 - both),
        ])]);
        let all = [share(0, &[0]), share(0, &[1]), share(0, &[0, 1])];
        let found = planned(&survey, &least(4), &[&all[0], &all[1], &all[2]]);
        assert_eq!(found.withheld().next().is_some(), is_told);
    }
}

/// Ten in each of two strata, a few in the third, of which nothing is asked: all less the two others.
#[test]
fn the_stratum_that_nobody_asks_for_is_told_by_the_others() {
    for (few, is_told) in [(3, true), (4, false)] {
        let survey = survey(vec![
            single(&times(&[("0", 5), ("1", 5), ("0", 5), ("1", 5 + few)])),
            single(&times(&[("0", 10), ("1", 10), ("2", few)])),
        ]);
        let all = share(0, &[0]);
        let [one, other] = [0, 1].map(|stratum| Query::new(all.statistic.clone(), &all.people, &[where_(1, stratum)]));
        let found = planned(&survey, &least(4), &[&all, &one, &other]);
        assert_eq!(found.withheld().next().is_some(), is_told);
    }
}

/// 3 and 10 of 13, 10 and 10 of 20: what is left of 13 without ten. The authors publish these ten, come what may.
#[test]
fn what_is_exempt_is_published_and_what_it_gives_away_is_a_risk() {
    let survey = survey(vec![
        single(&times(&[("0", 13), ("1", 20)])),
        single(&times(&[("0", 3), ("1", 20), ("0", 10)])),
    ]);
    let among = |question, choice, stratum| {
        let share = share(question, &[choice]);
        Query::new(share.statistic, &share.people, &[where_(1 - question, stratum)])
    };
    let (small, ten) = (among(1, 0, 0), among(0, 0, 1));
    let exempt = |questions: &[usize]| {
        let exemption = Exemption {
            questions: questions.iter().copied().map(QuestionId).collect(),
            because: String::new(),
        };
        let policy = Policy {
            exempt: vec![exemption],
            ..least(4)
        };
        let found = planned(&survey, &policy, &[&small, &ten, &share(0, &[0])]);
        assert!(found.withholds(&small));
        (
            found.withholds(&ten),
            found.risks.iter().any(|risk| risk.query == small),
        )
    };
    assert_eq!([exempt(&[]), exempt(&[0])], [(true, false), (false, true)]);
}

/// So many of the town, and of the country, gave each pair of answers.
fn town_and_country(groups: [&[(&str, usize)]; 2]) -> Survey {
    let mut survey = survey(vec![single("0"), single("0")]);
    let part = |(at, people): (usize, &[(&str, usize)])| {
        let answers = |question: usize| {
            let letters: Vec<(&str, usize)> = people
                .iter()
                .map(|(both, n)| (&both[question..=question], *n))
                .collect();
            (variable(question), single(&times(&letters)).1)
        };
        Members {
            groups: vec![GroupId(at)],
            rows: people.iter().map(|(_, n)| n).sum(),
            answers: [answers(0), answers(1)].into(),
            ..Members::default()
        }
    };
    let parts = groups.into_iter().enumerate().map(part).collect();
    survey.people = People::new(parts, vec![Population::default()]);
    survey.groups = ["town", "country"]
        .map(|id| Group {
            id: id.to_owned(),
            chosen: Vec::new(),
        })
        .to_vec();
    for question in &mut survey.questions {
        question.groups = vec![GroupId(0), GroupId(1)];
    }
    survey
}

/// Nobody who did not give the first answer gave the second, as both groups together say: of each group, who gave the first alone are
/// those who did not give the second, less those who did not give the first.
#[test]
fn groups_together_tell_of_each_what_its_own_figures_leave_open() {
    for (second, is_told) in [(5, true), (4, false)] {
        let survey = town_and_country([
            &[("11", 6), ("10", 4), ("00", 10)],
            &[("11", second), ("10", 8 - second), ("00", 10)],
        ]);
        let of = |question: usize, people: &[usize], filter: &[Condition]| {
            let people: Vec<PartId> = people.iter().copied().map(PartId).collect();
            let choice = [1, 0][question];
            Query::new(share(question, &[choice]).statistic, &people, filter)
        };
        let apart = [0, 1].map(|group| [0, 1].map(|question| of(question, &[group], &[])));
        let together = [0, 1].map(|first| of(1, &[0, 1], &[where_(0, first)]));
        let all: Vec<&Query> = apart.iter().flatten().chain(&together).collect();
        let found = planned(&survey, &least(4), &all);
        assert_eq!(found.withheld().next().is_some(), is_told);
    }
}

/// Three gave the second choice: of everyone, it is hidden with another. In a stratum where 7 gave either of the two, or more did, as
/// far as anyone can tell, each of them may have given the second.
#[test]
fn what_nobody_can_tell_apart_is_not_told_apart_in_a_stratum() {
    let survey = survey(vec![
        single(&times(&[("0", 6), ("1", 2), ("2", 5), ("0", 6), ("1", 1), ("2", 4)])),
        single(&times(&[("0", 13), ("1", 11)])),
    ]);
    let all = [0, 1, 2].map(|choice| share(0, &[choice]));
    let crossed = Query::new(all[1].statistic.clone(), &[PartId(0)], &[where_(1, 0)]);
    let found = planned(&survey, &least(4), &[&all[0], &all[1], &all[2], &crossed]);
    assert!(found.withholds(&all[1]) && found.withholds(&crossed));
    let bounds = found.bounds(&survey, &least(4));
    let believed = bounds.get(&crossed).expect("few classes");
    assert!(believed.low == 0 && believed.high >= Some(7), "{believed:?}");
}

/// One of 23 gave the third answer, so that the second, of the 22 others, is withheld with it: three are known to be in a stratum by
/// an exemption, and gave one of these two. How many gave the second is not published, so it may be any of them.
#[test]
fn of_two_answers_that_are_withheld_each_may_be_that_of_the_whole_stratum() {
    let survey = survey(vec![
        single(&times(&[("0", 3), ("1", 20)])),
        single(&times(&[("1", 22), ("2", 1)])),
    ]);
    let exemption = Exemption {
        questions: vec![QuestionId(0)],
        because: String::new(),
    };
    let policy = Policy {
        exempt: vec![exemption],
        zeros: true,
        ..least(5)
    };
    let all = [0, 1, 2].map(|choice| share(1, &[choice]));
    let [stratum, rest] = [0, 1].map(|choice| share(0, &[choice]));
    let crossed = Query::new(all[1].statistic.clone(), &[PartId(0)], &[where_(0, 0)]);
    let found = planned(
        &survey,
        &policy,
        &[&all[0], &all[1], &all[2], &stratum, &rest, &crossed],
    );
    let risk = found
        .risks
        .iter()
        .find(|risk| risk.query == crossed)
        .expect("three are few");
    assert_eq!((risk.low, risk.high), (0, Some(3)));
}
