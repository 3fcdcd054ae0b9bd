use super::{Decimal, Ratio, Selection, mean, median, ranking, share, tally};
use crate::survey::{
    Answers, Base, CHOSEN, Choice, ChoiceId, Code, Condition, Gender, Group, GroupId, Item, Kind, Missing, NOT_CHOSEN,
    Noun, Question, QuestionId, Responses, Survey, Variable,
};
use proptest::prelude::*;

const ALL: Selection<'static> = Selection {
    groups: &[GroupId(0)],
    filter: &[],
};

fn variable(question: usize) -> Variable {
    Variable {
        question: QuestionId(question),
        item: 0,
    }
}

fn survey(answers: Vec<(Kind, Answers)>) -> Survey {
    let rows = answers.first().map_or(0, |(_, a)| a.rows());
    let choice = |n: u16| Choice {
        id: format!("c{n}"),
        label: format!("Choix {n}"),
    };
    let question = |(index, kind): (usize, Kind)| Question {
        id: format!("q{index}"),
        text: String::new(),
        label: String::new(),
        kind,
        choices: (0..3).map(choice).collect(),
        items: vec![Item {
            id: String::new(),
            label: String::new(),
        }],
        groups: vec![GroupId(0)],
        asked_if: Vec::new(),
    };
    let word = || "personne".to_owned();
    Survey {
        groups: vec![Group {
            id: "g".to_owned(),
            label: word(),
            short: word(),
            noun: Noun {
                one: word(),
                many: word(),
                gender: Gender::Feminine,
            },
        }],
        questions: answers
            .iter()
            .map(|(kind, _)| *kind)
            .enumerate()
            .map(question)
            .collect(),
        responses: vec![Responses {
            rows,
            answers: answers
                .into_iter()
                .enumerate()
                .map(|(i, (_, a))| (variable(i), a))
                .collect(),
        }],
    }
}

fn codes(text: &str) -> Vec<Code> {
    text.chars()
        .map(|c| match c {
            '-' => Code::missing(Missing::NoAnswer),
            'x' => Code::missing(Missing::NotAsked),
            '?' => Code::missing(Missing::DontKnow),
            digit => Code::choice(ChoiceId(digit.to_digit(10).expect("a digit") as u16)),
        })
        .collect()
}

#[test]
fn each_base_of_a_single_question() {
    let survey = survey(vec![(Kind::Single, Answers::Codes(codes("0012-x?x")))]);
    let of = |base| share(&survey, variable(0), &[ChoiceId(0)], base, ALL);
    assert_eq!(of(Base::Valid), Ratio::new(2, 4));
    assert_eq!(of(Base::Asked), Ratio::new(2, 6));
    assert_eq!(of(Base::Respondents), Ratio::new(2, 8));
    let top = share(&survey, variable(0), &[ChoiceId(1), ChoiceId(2)], Base::Valid, ALL);
    assert_eq!(top, Ratio::new(2, 4));
    let counted = tally(&survey, variable(0), ALL);
    assert_eq!(counted.missing, [2, 1, 1, 0]);
}

#[test]
fn an_empty_base_is_no_share() {
    let survey = survey(vec![(Kind::Single, Answers::Codes(codes("--x")))]);
    assert_eq!(share(&survey, variable(0), &[ChoiceId(0)], Base::Valid, ALL), None);
}

#[test]
fn multiple_response_over_respondents_and_over_ticks() {
    let (yes, no, none) = (CHOSEN, NOT_CHOSEN, Code::missing(Missing::NoAnswer));
    // Ticked both; the second; nothing; did not answer.
    let flags = vec![
        vec![yes, no, no, none],
        vec![yes, yes, no, none],
        vec![no, no, no, none],
    ];
    let survey = survey(vec![(Kind::Multiple, Answers::Flags(flags))]);
    assert_eq!(
        share(&survey, variable(0), &[ChoiceId(1)], Base::Valid, ALL),
        Ratio::new(2, 3)
    );
    assert_eq!(
        share(&survey, variable(0), &[ChoiceId(1)], Base::Mentions, ALL),
        Ratio::new(2, 3)
    );
    let either = [ChoiceId(0), ChoiceId(1)];
    assert_eq!(share(&survey, variable(0), &either, Base::Valid, ALL), Ratio::new(2, 3));
    assert_eq!(
        share(&survey, variable(0), &either, Base::Mentions, ALL),
        Ratio::new(3, 3)
    );
}

#[test]
fn mentions_count_each_time_respondents_once() {
    let places = vec![codes("01-"), codes("02-"), codes("1--")];
    let survey = survey(vec![(Kind::Mentions { most: 3 }, Answers::Places(places))]);
    assert_eq!(
        share(&survey, variable(0), &[ChoiceId(0)], Base::Mentions, ALL),
        Ratio::new(2, 5)
    );
    assert_eq!(
        share(&survey, variable(0), &[ChoiceId(0)], Base::Valid, ALL),
        Ratio::new(1, 2)
    );
    assert_eq!(
        share(&survey, variable(0), &[ChoiceId(1)], Base::Valid, ALL),
        Ratio::new(2, 2)
    );
}

#[test]
fn a_filter_keeps_those_who_meet_it() {
    let survey = survey(vec![
        (Kind::Single, Answers::Codes(codes("0001-"))),
        (Kind::Single, Answers::Codes(codes("01-11"))),
    ]);
    let filter = [Condition {
        variable: variable(0),
        choices: vec![ChoiceId(0)],
    }];
    let selection = Selection { filter: &filter, ..ALL };
    assert_eq!(
        share(&survey, variable(1), &[ChoiceId(1)], Base::Valid, selection),
        Ratio::new(1, 2)
    );
    assert_eq!(tally(&survey, variable(1), selection).respondents, 3);
}

#[test]
fn ranks_with_ties_in_the_order_of_the_codebook() {
    let survey = survey(vec![(Kind::Single, Answers::Codes(codes("2210-")))]);
    let ranked: Vec<(u16, u64, bool)> = ranking(&survey, variable(0), ALL)
        .iter()
        .map(|r| (r.choice.0, r.count, r.tied))
        .collect();
    assert_eq!(ranked, [(2, 2, false), (0, 1, true), (1, 1, true)]);
}

#[test]
fn a_ranking_is_scored_by_its_places() {
    // First places 0, 0, 1; second places 1, 2, 2: 0 has 4 points, 1 has 3, 2 has 2.
    let survey = survey(vec![(
        Kind::Ranking { places: 2 },
        Answers::Places(vec![codes("001"), codes("122")]),
    )]);
    let ranked: Vec<(u16, u64)> = ranking(&survey, variable(0), ALL)
        .iter()
        .map(|r| (r.choice.0, r.count))
        .collect();
    assert_eq!(ranked, [(0, 4), (1, 3), (2, 2)]);
}

#[test]
fn mean_and_median_are_exact() {
    let numbers = vec![Ok(10), Err(Missing::NoAnswer), Ok(25), Ok(12), Ok(14)];
    let survey = survey(vec![(Kind::Number { decimals: 1 }, Answers::Numbers(numbers))]);
    assert_eq!(mean(&survey, variable(0), ALL), Some(Decimal { sum: 61, count: 4 }));
    assert_eq!(median(&survey, variable(0), ALL), Some(Decimal { sum: 26, count: 2 }));
}

#[test]
fn a_long_column_counts_as_a_short_one() {
    let short = codes("00122-x?");
    let long: Vec<Code> = short.iter().copied().cycle().take(short.len() * 1000).collect();
    let small = tally(&survey(vec![(Kind::Single, Answers::Codes(short))]), variable(0), ALL);
    let large = tally(&survey(vec![(Kind::Single, Answers::Codes(long))]), variable(0), ALL);
    assert_eq!(large.valid, small.valid * 1000);
    assert_eq!(large.missing, small.missing.map(|n| n * 1000));
    assert_eq!(large.respondents_of(ChoiceId(2)), 2000);
}

proptest! {
    #[test]
    fn counts_and_missing_add_up(text in "[012x?-]{1,60}") {
        let survey = survey(vec![(Kind::Single, Answers::Codes(codes(&text)))]);
        let counted = tally(&survey, variable(0), ALL);
        let chosen: u64 = (0..3).map(|c| counted.respondents_of(ChoiceId(c))).sum();
        prop_assert_eq!(chosen, counted.valid);
        prop_assert_eq!(counted.valid + counted.missing.iter().sum::<u64>(), counted.respondents);
    }

    #[test]
    fn ratios_compare_by_value(a in 0u64..500, b in 1u64..500, c in 0u64..500, d in 1u64..500, k in 1u64..9) {
        let (left, right) = (Ratio { numerator: a, denominator: b }, Ratio { numerator: c, denominator: d });
        prop_assert_eq!(left.compare(right), (a * d).cmp(&(c * b)));
        let same = Ratio { numerator: a * k, denominator: b * k };
        prop_assert_eq!(left.compare(same), std::cmp::Ordering::Equal);
    }
}
