//! Counting by weights, against the plainest way to do it.

use super::{ALL, codes, variable};
use crate::measure::{Counter, Decimal, Kish, Ratio, Selection};
use crate::survey::{
    Answers, Base, ChoiceId, Condition, GroupId, Kind, Members, PartId, People, Population, Survey, Weighed, Weights,
};
use proptest::prelude::*;

/// The survey with what each of its people weighs, in units of 10^-12.
pub(super) fn weighed(survey: Survey, weights: &[u64]) -> Survey {
    let part = survey.people.iter().next().expect("a part");
    let part = Members {
        weights: Weights::of(weights.to_vec()),
        ..part.clone()
    };
    Survey {
        people: People::new(vec![part], vec![Population::default()]),
        ..survey
    }
}

fn one(text: &str, weights: &[u64]) -> Survey {
    weighed(
        super::survey(vec![(Kind::Single, Answers::Codes(codes(text)))]),
        weights,
    )
}

fn numbers(values: &[i64], weights: &[u64]) -> Survey {
    let numbers = Answers::Numbers(values.iter().map(|value| Ok(*value)).collect());
    weighed(super::survey(vec![(Kind::Number { decimals: 0 }, numbers)]), weights)
}

fn share(survey: &Survey, choice: u16) -> Option<Ratio> {
    Counter::over(survey).share(variable(0), &[ChoiceId(choice)], Base::Valid, ALL)
}

#[test]
fn digits_that_no_weight_needs_are_dropped() {
    let survey = one("01", &[1_500_000_000_000, 250_000_000_000]);
    assert_eq!(survey.people.decimals, 2);
    assert_eq!(*survey.weights(PartId(0)), Weights::Each(vec![150, 25]));
    assert_eq!(share(&survey, 0), Ratio::new(150, 175));
}

#[test]
fn a_weighted_median_is_the_smallest_that_reaches_half() {
    let median = |values: &[i64], weights: &[u64]| Counter::over(&numbers(values, weights)).median(variable(0), ALL);
    let is = |sum| Some(Decimal { sum, count: 1 });
    assert_eq!(median(&[1, 2, 3], &[1, 1, 3]), is(3));
    assert_eq!(median(&[3, 1, 2], &[3, 2, 1]), is(2));
    // Exactly half: the lower one, and no mean of two.
    assert_eq!(median(&[1, 2, 9], &[2, 1, 1]), is(1));
    // Of equal weights, as without.
    assert_eq!(median(&[1, 2], &[5, 5]), Some(Decimal { sum: 3, count: 2 }));
    // What weighs nothing is no answer in the middle.
    assert_eq!(median(&[1, 2, 3], &[0, 0, 1]), is(3));
}

/// Of 7, those who gave the first or the second, or both, weigh 1 and 2; of the last two, 2 of 6.
#[test]
fn who_gave_any_of_two_weighs_once() {
    let flags = ["100", "110", "000"].map(codes).to_vec();
    let survey = super::survey(vec![
        (Kind::Multiple, Answers::Flags(flags)),
        (Kind::Single, Answers::Codes(codes("011"))),
    ]);
    let survey = weighed(survey, &[1, 2, 4]);
    let any = |filter: &[Condition]| {
        let selection = Selection { filter, ..ALL };
        Counter::over(&survey).share(variable(0), &[ChoiceId(0), ChoiceId(1)], Base::Valid, selection)
    };
    let among = Condition {
        variable: variable(1),
        choices: vec![ChoiceId(1)],
    };
    assert_eq!([any(&[]), any(&[among])], [Ratio::new(3, 7), Ratio::new(2, 6)]);
}

/// Two people of one group weigh 1 each, two of another 3 each: 1 and 6 of 8.
#[test]
fn groups_whose_people_weigh_alike_are_weighed_together() {
    let one = one("01", &[1, 1]);
    let part = one.people.iter().next().expect("a part").clone();
    let other = Members {
        groups: vec![GroupId(1)],
        weights: Weights::of(vec![3, 3]),
        answers: [(variable(0), Answers::Codes(codes("00")))].into(),
        population: 1,
        ..part.clone()
    };
    let both = Survey {
        people: People::new(vec![part, other], vec![Population::default(); 2]),
        ..one
    };
    let people = &[PartId(0), PartId(1)];
    let selection = Selection { people, filter: &[] };
    let found = Counter::over(&both).share(variable(0), &[ChoiceId(0)], Base::Valid, selection);
    assert_eq!(found, Ratio::new(7, 8));
}

#[test]
fn what_weights_cost_is_known() {
    // Σw = 6, Σw² = 14: n_eff = 36/14, deff = 3·14/36, the largest over the mean 3/2.
    let kish = Kish::of(&one("012", &[1, 2, 3]), &[PartId(0)]).expect("weights");
    let near = |ratio: Ratio, value: f64| (ratio.numerator as f64 / ratio.denominator as f64 - value).abs() < 1e-5;
    assert_eq!(kish.n, 3);
    assert!(near(kish.effective, 36.0 / 14.0) && near(kish.effect, 42.0 / 36.0) && near(kish.largest, 1.5));
}

#[test]
fn who_has_weights_and_who_has_none_are_never_counted_together() {
    let with = one("01", &[1, 2]);
    let part = with.people.iter().next().expect("a part").clone();
    let without = Members {
        groups: vec![GroupId(1)],
        weights: Weights::None,
        population: 1,
        ..part.clone()
    };
    let people = People::new(vec![part, without], vec![Population::default(); 2]);
    let parts: Vec<PartId> = people.ids().collect();
    assert_eq!(people.weighed(&parts), Weighed::Never);
    assert_eq!(people.weighed(&parts[..1]), Weighed::ByWeight);
    assert_eq!(people.weighed(&parts[1..]), Weighed::Equally);
}

proptest! {
    /// Of one column, by going through its rows; in whatever unit, in whatever order, and in 64 bits or 128.
    #[test]
    fn shares_are_sums_of_weights(
        rows in prop::collection::vec((0u8..4, 0u64..5_000), 2..150),
        unit in prop::sample::select(vec![1u64, 2, 7, 1_000, 1 << 50]),
    ) {
        let text: String = rows.iter().map(|(code, _)| if *code == 3 { '-' } else { char::from(b'0' + code) }).collect();
        let weights: Vec<u64> = rows.iter().map(|(_, weight)| weight * unit).collect();
        let survey = one(&text, &weights);
        let weigh = |is_such: &dyn Fn(u8) -> bool| -> u128 {
            rows.iter().filter(|(code, _)| is_such(*code)).map(|(_, weight)| u128::from(*weight)).sum()
        };
        let valid = weigh(&|code| code < 3);
        prop_assume!(valid > 0 && rows.windows(2).any(|pair| pair[0].1 != pair[1].1));
        let turned: String = text.chars().rev().collect();
        let turned = one(&turned, &weights.iter().rev().copied().collect::<Vec<_>>());
        for choice in 0..3 {
            let found = share(&survey, choice).expect("a base");
            let exact = Ratio { numerator: weigh(&|code| u16::from(code) == choice), denominator: valid };
            prop_assert_eq!(found.compare(exact), std::cmp::Ordering::Equal);
            prop_assert_eq!(share(&turned, choice), Some(found));
        }
        // People stay people.
        prop_assert_eq!(Counter::over(&survey).tally(variable(0), ALL).respondents, rows.len() as u64);
    }

    #[test]
    fn a_weighted_mean_is_one_of_rows_repeated(rows in prop::collection::vec((-50i64..50, 1u64..6), 2..40)) {
        let values: Vec<i64> = rows.iter().map(|(value, _)| *value).collect();
        let weights: Vec<u64> = rows.iter().map(|(_, weight)| *weight).collect();
        prop_assume!(weights.windows(2).any(|pair| pair[0] != pair[1]));
        let repeated: Vec<i64> = rows.iter().flat_map(|(value, weight)| vec![*value; *weight as usize]).collect();
        let mean = |survey: &Survey| Counter::over(survey).mean(variable(0), ALL).expect("a mean");
        let weighted = mean(&numbers(&values, &weights));
        let plain = mean(&numbers(&repeated, &vec![1; repeated.len()]));
        prop_assert_eq!(weighted.sum * plain.count as i128, plain.sum * weighted.count as i128);
    }
}
