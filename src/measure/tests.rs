mod crossed;
mod intervals;
mod weights;

use super::{Counter, Decimal, Ratio, Selection, Tally, TestKind, Untested};
use crate::query::{Over, Query, Statistic, Summary};
use crate::survey::{
    Answer, Answers, Base, CHOSEN, Choice, ChoiceId, Coded, Condition, Group, GroupId, Item, Kind, Members, Missing,
    NOT_CHOSEN, PartId, People, Population, Question, QuestionId, Survey, Variable,
};
use proptest::prelude::*;

const ALL: Selection<'static> = Selection {
    people: &[PartId(0)],
    filter: &[],
};

pub(crate) fn variable(question: usize) -> Variable {
    Variable {
        question: QuestionId(question),
        item: 0,
    }
}

pub(crate) fn survey(answers: Vec<(Kind, Answers)>) -> Survey {
    let rows = answers.first().map_or(0, |(_, a)| a.rows());
    let choice = |n: u16| Choice {
        id: format!("c{n}"),
        score: Some(n.into()),
    };
    let question = |(index, kind): (usize, Kind)| Question {
        id: format!("q{index}"),
        kind,
        choices: (0..3).map(choice).collect(),
        items: vec![Item { id: String::new() }],
        groups: vec![GroupId(0)],
        asked_if: Vec::new(),
        counts_texts: false,
        limits: (None, None),
        origin: None,
    };
    Survey {
        groups: vec![Group {
            id: "g".to_owned(),
            chosen: Vec::new(),
        }],
        questions: answers
            .iter()
            .map(|(kind, _)| *kind)
            .enumerate()
            .map(question)
            .collect(),
        people: People::new(
            vec![Members {
                groups: vec![GroupId(0)],
                rows,
                answers: answers
                    .into_iter()
                    .enumerate()
                    .map(|(i, (_, a))| (variable(i), a))
                    .collect(),
                ..Members::default()
            }],
            vec![Population::default()],
        ),
    }
}

fn answers(text: &str) -> Vec<Answer> {
    text.chars()
        .map(|c| match c {
            '-' => Err(Missing::NoAnswer),
            'x' => Err(Missing::NotAsked),
            '?' => Err(Missing::DontKnow),
            digit => Ok(ChoiceId(digit.to_digit(10).expect("a digit") as u16)),
        })
        .collect()
}

fn column(answers: &[Answer]) -> Coded {
    let places: Vec<u16> = (0..).take(answers.len()).collect();
    Coded::new(3, &places, None, answers)
}

pub(crate) fn codes(text: &str) -> Coded {
    column(&answers(text))
}

#[test]
fn each_base_of_a_single_question() {
    let survey = survey(vec![(Kind::Single, Answers::Codes(codes("0012-x?x")))]);
    let of = |base| Counter::over(&survey).share(variable(0), &[ChoiceId(0)], base, ALL);
    assert_eq!(of(Base::Valid), Ratio::new(2, 4));
    assert_eq!(of(Base::Asked), Ratio::new(2, 6));
    assert_eq!(of(Base::Respondents), Ratio::new(2, 8));
    let top = Counter::over(&survey).share(variable(0), &[ChoiceId(1), ChoiceId(2)], Base::Valid, ALL);
    assert_eq!(top, Ratio::new(2, 4));
    let counted = Counter::over(&survey).tally(variable(0), ALL);
    assert_eq!(counted.missing, [2, 1, 1, 0]);
}

#[test]
fn an_empty_base_is_no_share() {
    let survey = survey(vec![(Kind::Single, Answers::Codes(codes("--x")))]);
    assert_eq!(
        Counter::over(&survey).share(variable(0), &[ChoiceId(0)], Base::Valid, ALL),
        None
    );
}

#[test]
fn multiple_response_over_respondents_and_over_ticks() {
    let (yes, no, none) = (Ok(CHOSEN), Ok(NOT_CHOSEN), Err(Missing::NoAnswer));
    // Ticked both; the second; nothing; did not answer.
    let flags = vec![
        column(&[yes, no, no, none]),
        column(&[yes, yes, no, none]),
        column(&[no, no, no, none]),
    ];
    let survey = survey(vec![(Kind::Multiple, Answers::Flags(flags))]);
    assert_eq!(
        Counter::over(&survey).share(variable(0), &[ChoiceId(1)], Base::Valid, ALL),
        Ratio::new(2, 3)
    );
    assert_eq!(
        Counter::over(&survey).share(variable(0), &[ChoiceId(1)], Base::Mentions, ALL),
        Ratio::new(2, 3)
    );
    let either = [ChoiceId(0), ChoiceId(1)];
    assert_eq!(
        Counter::over(&survey).share(variable(0), &either, Base::Valid, ALL),
        Ratio::new(2, 3)
    );
    assert_eq!(
        Counter::over(&survey).share(variable(0), &either, Base::Mentions, ALL),
        Ratio::new(3, 3)
    );
}

#[test]
fn mentions_count_each_time_respondents_once() {
    let places = vec![codes("01-"), codes("02-"), codes("1--")];
    let survey = survey(vec![(Kind::Mentions { most: 3 }, Answers::Places(places))]);
    assert_eq!(
        Counter::over(&survey).share(variable(0), &[ChoiceId(0)], Base::Mentions, ALL),
        Ratio::new(2, 5)
    );
    assert_eq!(
        Counter::over(&survey).share(variable(0), &[ChoiceId(0)], Base::Valid, ALL),
        Ratio::new(1, 2)
    );
    assert_eq!(
        Counter::over(&survey).share(variable(0), &[ChoiceId(1)], Base::Valid, ALL),
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
        Counter::over(&survey).share(variable(1), &[ChoiceId(1)], Base::Valid, selection),
        Ratio::new(1, 2)
    );
    assert_eq!(Counter::over(&survey).tally(variable(1), selection).respondents, 3);
}

#[test]
fn ranks_with_ties_in_the_order_of_the_codebook() {
    let survey = survey(vec![(Kind::Single, Answers::Codes(codes("2210-")))]);
    let ranked: Vec<(u16, u64, bool)> = Counter::over(&survey)
        .ranking(variable(0), ALL)
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
    let ranked: Vec<(u16, u64)> = Counter::over(&survey)
        .ranking(variable(0), ALL)
        .iter()
        .map(|r| (r.choice.0, r.count))
        .collect();
    assert_eq!(ranked, [(0, 4), (1, 3), (2, 2)]);
}

#[test]
fn mean_and_median_are_exact() {
    let numbers = vec![Ok(10), Err(Missing::NoAnswer), Ok(25), Ok(12), Ok(14)];
    let survey = survey(vec![(Kind::Number { decimals: 1 }, Answers::Numbers(numbers))]);
    assert_eq!(
        Counter::over(&survey).mean(variable(0), ALL),
        Some(Decimal { sum: 61, count: 4 })
    );
    assert_eq!(
        Counter::over(&survey).median(variable(0), ALL),
        Some(Decimal { sum: 26, count: 2 })
    );
}

#[test]
fn a_summary_has_the_digits_of_its_answers() {
    let kinds = [Kind::Number { decimals: 2 }, Kind::Scale, Kind::Open];
    let survey = survey(kinds.map(|kind| (kind, Answers::Codes(codes("012")))).to_vec());
    let digits = |summary: Summary| [0, 1, 2].map(|at| summary.decimals_of(&survey.questions[at]));
    assert_eq!(digits(Summary::Mean), [Some(2), Some(0), None]);
    assert_eq!(digits(Summary::Distinct), [Some(0); 3]);
}

fn tally_of(question: (Kind, Answers)) -> Tally {
    let survey = survey(vec![question]);
    Tally::clone(&Counter::over(&survey).tally(variable(0), ALL))
}

#[test]
fn a_long_column_counts_as_a_short_one() {
    let short = "00122-x?";
    let small = tally_of((Kind::Single, Answers::Codes(codes(short))));
    let large = tally_of((Kind::Single, Answers::Codes(codes(&short.repeat(1000)))));
    assert_eq!(large.valid, small.valid * 1000);
    assert_eq!(large.missing, small.missing.map(|n| n * 1000));
    assert_eq!(large.respondents_of(ChoiceId(2)), 2000);
}

/// Respondent by respondent, the way one would count by hand.
fn by_hand(
    columns: &[Vec<Answer>],
    kept: &[bool],
    counts: impl Fn(usize, Answer) -> Option<usize>,
) -> (Vec<u64>, Vec<u64>, u64) {
    let (mut respondents, mut mentions, mut valid) = (vec![0; 3], vec![0; 3], 0);
    for row in (0..kept.len()).filter(|row| kept[*row]) {
        let given = columns
            .iter()
            .enumerate()
            .filter_map(|(at, column)| counts(at, column[row]));
        let given: Vec<usize> = given.collect();
        for choice in 0..3 {
            mentions[choice] += given.iter().filter(|c| **c == choice).count() as u64;
            respondents[choice] += u64::from(given.contains(&choice));
        }
        valid += u64::from(columns.iter().any(|column| column[row].is_ok()));
    }
    (respondents, mentions, valid)
}

proptest! {
    #[test]
    fn columns_count_as_rows_do(rows in prop::collection::vec("[012x?-]{3}[01]", 1..300), is_places in any::<bool>()) {
        let cells = |at: usize| answers(&rows.iter().map(|row| &row[at..=at]).collect::<String>());
        let lists: Vec<Vec<Answer>> = (0..3).map(cells).collect();
        let columns: Vec<Coded> = lists.iter().map(|list| column(list)).collect();
        let kept: Vec<bool> = rows.iter().map(|row| row.ends_with('1')).collect();
        let (kind, answers) = if is_places {
            (Kind::Mentions { most: 3 }, Answers::Places(columns))
        } else {
            (Kind::Multiple, Answers::Flags(columns))
        };
        let filter = [Condition { variable: variable(1), choices: vec![ChoiceId(1)] }];
        let survey = survey(vec![(kind, answers), (Kind::Single, Answers::Codes(column(&cells(3))))]);
        let found = Counter::over(&survey).tally(variable(0), Selection { people: &[PartId(0)], filter: &filter });
        let (respondents, mentions, valid) = by_hand(&lists, &kept, |at, answer| {
            if is_places { answer.ok().map(|c| usize::from(c.0)) } else { (answer == Ok(CHOSEN)).then_some(at) }
        });
        prop_assert_eq!((0..3).map(|c| found.respondents_of(ChoiceId(c))).collect::<Vec<_>>(), respondents);
        prop_assert_eq!((0..3).map(|c| found.mentions_of(ChoiceId(c))).collect::<Vec<_>>(), mentions);
        prop_assert_eq!(found.valid, valid);
        prop_assert_eq!(found.respondents, kept.iter().filter(|kept| **kept).count() as u64);
        prop_assert_eq!(found.valid + found.missing.iter().sum::<u64>(), found.respondents);
    }

    #[test]
    fn what_a_variance_is_taken_of_is_what_is_counted(rows in prop::collection::vec("[012x?-]{3}[01]", 1..100), kind in 0..3) {
        let cells = |at: usize| answers(&rows.iter().map(|row| &row[at..=at]).collect::<String>());
        let columns: Vec<Coded> = (0..3).map(|at| column(&cells(at))).collect();
        let (kind, answers) = match kind {
            0 => (Kind::Single, Answers::Codes(columns[0].clone())),
            1 => (Kind::Multiple, Answers::Flags(columns)),
            _ => (Kind::Mentions { most: 3 }, Answers::Places(columns)),
        };
        let filter = [Condition { variable: variable(1), choices: vec![ChoiceId(1)] }];
        let survey = survey(vec![(kind, answers), (Kind::Single, Answers::Codes(column(&cells(3))))]);
        let counter = Counter::over(&survey);
        let people = Selection { people: &[PartId(0)], filter: &filter };
        for base in [Base::Valid, Base::Asked, Base::Respondents] {
            let share = Statistic::share(variable(0), &[ChoiceId(0), ChoiceId(1)], Over::Base(base));
            let laid = counter.lay(&Query::new(share, people.people, &filter), people.people).unwrap();
            let within = laid.domain.iter().filter(|within| **within).count() as u64;
            prop_assert_eq!(within, counter.tally(variable(0), people).base(base));
            let counted = counter.share(variable(0), &[ChoiceId(0), ChoiceId(1)], base, people);
            let chosen = laid.values.iter().sum::<f64>() as u128;
            prop_assert_eq!(counted.map_or(0, |ratio| ratio.numerator), chosen);
        }
    }

    #[test]
    fn counts_and_missing_add_up(text in "[012x?-]{1,60}") {
        let survey = survey(vec![(Kind::Single, Answers::Codes(codes(&text)))]);
        let counted = Counter::over(&survey).tally(variable(0), ALL);
        let chosen: u64 = (0..3).map(|c| counted.respondents_of(ChoiceId(c))).sum();
        prop_assert_eq!(chosen, counted.valid);
        prop_assert_eq!(counted.valid + counted.missing.iter().sum::<u64>(), counted.respondents);
    }

    #[test]
    fn ratios_compare_by_value(a in 0u128..500, b in 1u128..500, c in 0u128..500, d in 1u128..500, k in 1u128..1 << 118) {
        let (left, right) = (Ratio { numerator: a, denominator: b }, Ratio { numerator: c, denominator: d });
        prop_assert_eq!(left.compare(right), (a * d).cmp(&(c * b)));
        let same = Ratio { numerator: a * k, denominator: b * k };
        prop_assert_eq!(left.compare(same), std::cmp::Ordering::Equal);
    }
}

/// People who answered a first and a second question, each `n` times; the last letter is the side they are on.
fn sides(rows: &[(&str, usize)]) -> Survey {
    let all: Vec<&str> = rows.iter().flat_map(|(row, n)| std::iter::repeat_n(*row, *n)).collect();
    let cells = |at: usize| answers(&all.iter().map(|row| &row[at..=at]).collect::<String>());
    let question = |at| (Kind::Single, Answers::Codes(column(&cells(at))));
    survey(vec![question(0), question(1), question(2)])
}

/// The share that chose the second answer, of those who stand on a side, or of everybody.
fn asked(question: usize, side: Option<u16>) -> Query {
    let share = Statistic::share(variable(question), &[ChoiceId(1)], Over::Base(Base::Valid));
    let filter = side.map(|side| Condition {
        variable: variable(2),
        choices: vec![ChoiceId(side)],
    });
    Query::new(share, &[PartId(0)], &Vec::from_iter(filter))
}

#[test]
fn the_people_choose_the_test() {
    let tested = |survey: &Survey, one: Query, other: Query| Counter::over(survey).differ(&one, &other, 0.95);
    // 30 of 50 and 15 of 50: χ² = 9.0909, p = 0.002569 by R's chisq.test(correct = FALSE).
    let large = sides(&[("100", 30), ("010", 20), ("101", 15), ("001", 35)]);
    let found = tested(&large, asked(0, Some(0)), asked(0, Some(1))).unwrap();
    assert_eq!((found.test, found.holds), (TestKind::ChiSquare, true));
    assert!((found.p - 0.002_569).abs() < 1e-6, "{found:?}");
    // 5 of 12 and 1 of 11: Fisher's, p = 0.154953 by R's fisher.test.
    let small = sides(&[("100", 5), ("000", 7), ("101", 1), ("001", 10)]);
    let found = tested(&small, asked(0, Some(0)), asked(0, Some(1))).unwrap();
    assert_eq!((found.test, found.holds), (TestKind::Fisher, false));
    assert!((found.p - 0.154_953).abs() < 1e-6, "{found:?}");
    // The same people: 45 gave only the first, 20 only the second; χ² = 9.615385, p = 0.001930 by R's mcnemar.test.
    let found = tested(&large, asked(0, None), asked(1, None)).unwrap();
    assert_eq!((found.test, found.holds), (TestKind::McNemar, true));
    assert!((found.p - 0.001_930).abs() < 1e-6, "{found:?}");
    // A side and everybody, too few, and nothing that differs.
    assert_eq!(tested(&large, asked(0, Some(0)), asked(0, None)), Err(Untested::Shared));
    let few = sides(&[("100", 9), ("001", 50)]);
    assert_eq!(tested(&few, asked(0, Some(0)), asked(0, Some(1))), Err(Untested::Few));
    let alike = sides(&[("100", 20), ("101", 20)]);
    assert_eq!(
        tested(&alike, asked(0, Some(0)), asked(0, Some(1))),
        Err(Untested::Alike)
    );
}
