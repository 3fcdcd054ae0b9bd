//! Intervals of means and of net scores, and α, from a survey's answers to their ends. The expected ones are m ± t · s/√n,
//! worked out by hand, with t from a table.

use super::{codes, survey, variable};
use crate::measure::inference::Interval;
use crate::measure::{Counter, Decimal};
use crate::query::{NetScore, Over, Query, Statistic, Summary};
use crate::survey::{
    Answers, Base, ChoiceId, Design, GroupId, Kind, Members, Missing, Origin, PartId, People, Population, QuestionId,
    Scored, Scoring, Stratum, Survey, Variable, Weights,
};

#[track_caller]
fn is(found: Option<Interval>, low: f64, high: f64) {
    let found = found.expect("an interval");
    assert!(
        (found.low - low).abs() < 1e-5 && (found.high - high).abs() < 1e-5,
        "{found:?}"
    );
}

fn numbers(values: &[i64]) -> Answers {
    Answers::Numbers(values.iter().map(|value| Ok(*value)).collect())
}

/// One number of the people of several files, a group each.
fn in_groups(groups: &[&[i64]]) -> Survey {
    let one = survey(vec![(Kind::Number { decimals: 0 }, numbers(groups[0]))]);
    let part = |(at, values): (usize, &&[i64])| Members {
        groups: vec![GroupId(at)],
        rows: values.len(),
        answers: [(variable(0), numbers(values))].into(),
        population: at,
        ..Members::default()
    };
    Survey {
        people: People::new(
            groups.iter().enumerate().map(part).collect(),
            vec![Population::default(); groups.len()],
        ),
        ..one
    }
}

fn mean(people: &[PartId]) -> Query {
    let (variable, summary) = (variable(0), Summary::Mean);
    Query::new(Statistic::Number { variable, summary }, people, &[])
}

/// 1, 2, 3, 4: mean 2.5, s² = 5/3, t(3) = 3.182446.
#[test]
fn a_mean_has_the_interval_of_students_t() {
    let survey = in_groups(&[&[1, 2, 3, 4]]);
    let found = Counter::over(&survey).interval(&mean(&[PartId(0)]), 0.95);
    is(found, 0.445_740, 4.554_260);
}

#[test]
fn people_of_several_files_stand_one_after_the_other() {
    let survey = in_groups(&[&[1, 9, 2], &[3], &[4, 7]]);
    let together = Counter::over(&survey).interval(&mean(&[PartId(0), PartId(1), PartId(2)]), 0.95);
    let one = in_groups(&[&[1, 9, 2, 3, 4, 7]]);
    let alone = Counter::over(&one).interval(&mean(&[PartId(0)]), 0.95);
    assert!(alone.is_some());
    assert_eq!(together, alone);
}

/// Two groups of a file whose people have weights, each drawn alone: they are as many units as in one group.
#[test]
fn people_of_two_groups_of_a_file_are_units_of_their_own() {
    let weighed = |groups: &[(&[i64], &[u64])]| {
        let one = in_groups(&[groups[0].0]);
        let part = |(at, (values, weights)): (usize, &(&[i64], &[u64]))| Members {
            groups: vec![GroupId(at)],
            rows: values.len(),
            answers: [(variable(0), numbers(values))].into(),
            weights: Weights::of(weights.to_vec()),
            ..Members::default()
        };
        let people = Population {
            people: 5,
            ..Population::default()
        };
        let survey = Survey {
            people: People::new(groups.iter().enumerate().map(part).collect(), vec![people]),
            ..one
        };
        let parts: Vec<PartId> = survey.people.ids().collect();
        Counter::over(&survey).interval(&mean(&parts), 0.95)
    };
    let apart = weighed(&[(&[1, 9, 2], &[1, 2, 3]), (&[4, 7], &[2, 1])]);
    assert!(apart.is_some());
    assert_eq!(apart, weighed(&[(&[1, 9, 2, 4, 7], &[1, 2, 3, 2, 1])]));
}

#[test]
fn what_does_not_vary_has_no_interval() {
    let survey = in_groups(&[&[2, 2, 2]]);
    assert_eq!(Counter::over(&survey).interval(&mean(&[PartId(0)]), 0.95), None);
}

/// Answers of two strata of two, weighted, of which so many people live in each.
fn in_strata(answers: &str, sizes: [Option<u64>; 2]) -> Survey {
    let one = survey(vec![(Kind::Single, Answers::Codes(codes(answers)))]);
    let part = one.people.iter().next().expect("a part");
    let part = Members {
        weights: Weights::of(vec![1, 2, 3, 4]),
        strata: vec![0, 0, 1, 1],
        ..part.clone()
    };
    let stratum = |size| Stratum {
        name: String::new(),
        drawn: 2,
        size,
    };
    let design = Design {
        strata: sizes.map(stratum).to_vec(),
        is_stratified: true,
        is_clustered: false,
        centres_lonely: false,
    };
    let population = Population {
        people: 4,
        design: Some(design),
        ..Population::default()
    };
    Survey {
        people: People::new(vec![part], vec![population]),
        ..one
    }
}

/// Of everyone, all is all: only of a sample may it be fewer.
#[test]
fn a_census_has_no_interval_at_its_ends_either() {
    let found = |answers: &str, sizes, choice| {
        let survey = in_strata(answers, sizes);
        let statistic = Statistic::Share {
            variable: variable(0),
            choices: [ChoiceId(choice)].into(),
            over: Over::Base(Base::Valid),
        };
        Counter::over(&survey).interval(&Query::new(statistic, &[PartId(0)], &[]), 0.95)
    };
    for answers in ["0000", "0101"] {
        assert_eq!(found(answers, [Some(2), Some(2)], 0), None, "{answers}");
        assert!(found(answers, [Some(2), Some(9)], 0).is_some(), "{answers}");
        assert!(found(answers, [Some(2), None], 0).is_some(), "{answers}");
    }
    assert_eq!(found("0000", [Some(2), Some(2)], 1), None);
    // n_eff = (1 + 2 + 3 + 4)² / (1 + 4 + 9 + 16) = 10/3, and 1 − 0.025^(3/10) = 0.669.
    is(found("0000", [Some(2), Some(9)], 1), 0.0, 0.669_340);
    is(found("0000", [Some(2), Some(9)], 0), 0.330_660, 1.0);
    // Nobody of a stratum that was drawn in part answers: those who do are all there are.
    assert_eq!(found("0000", [Some(2), Some(2)], 0), None);
    assert_eq!(found("00--", [Some(2), Some(9)], 0), None);
}

/// 6 at the top, 3 between, 3 at the bottom: 25 points, s² = 7500, s/√12 = 25, t(11) = 2.200985.
#[test]
fn a_net_score_has_the_interval_of_its_points() {
    let survey = survey(vec![(Kind::Single, Answers::Codes(codes("222222111000")))]);
    let net = NetScore::new(variable(0), (&[ChoiceId(2)], &[ChoiceId(0)]), &[PartId(0)], &[]);
    let score = Counter::over(&survey).net_score(&net);
    assert_eq!(score, Some(Decimal { sum: 300, count: 12 }));
    let found = Counter::over(&survey).net_score_interval(&net, 0.95);
    is(found, -30.024_629, 80.024_629);
}

/// The answers of `alpha_is_that_of_r`, and two people more who left one out.
#[test]
fn alpha_is_of_those_who_answered_every_item() {
    let items = ["4251342500", "3242351511", "4351442422"];
    let answer = |digit: char| digit.to_digit(10).map(i64::from).filter(|digit| *digit > 0);
    let item = |text: &str| {
        let answers = text.chars().map(|c| answer(c).ok_or(Missing::NoAnswer));
        (Kind::Number { decimals: 0 }, Answers::Numbers(answers.collect()))
    };
    let mut survey = survey(items.map(item).into_iter().chain([item("1111111111")]).collect());
    let scored = |at: usize| Scored {
        variable: Variable {
            question: QuestionId(at),
            item: 0,
        },
        worth: Vec::new(),
        is_reversed: false,
        unit: 1,
    };
    survey.questions[3].origin = Some(Origin::Score {
        of: (0..3).map(scored).collect(),
        by: Scoring::Mean,
        may_lack: 0,
        parts: 1,
    });
    let found = Counter::over(&survey).reliabilities();
    let found = &found[&QuestionId(3)];
    assert_eq!((found.alpha, found.n, found.items), (9316, 8, 3));
}
