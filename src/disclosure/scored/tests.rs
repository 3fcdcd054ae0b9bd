//! Scores of a few people, whose answers stand in each test.

use super::{Among, Exchanged, GivenAny, ScoredCounts, ScoredItem, regions};
use crate::disclosure::protect::Cost;
use crate::measure::Counter;
use crate::measure::tests::{codes, survey, variable};
use crate::survey::{Answers, Kind, Missing, Origin, PartId, Scored, Scoring, Survey};

/// Items of which the choices are worth 0, 1 and 2, and the mean of them, with two decimals: a text per item, a letter per person.
pub(in crate::disclosure) fn scale(items: &[&str]) -> (Survey, Vec<ScoredItem>) {
    let nobody = Answers::Numbers(vec![Err(Missing::NoAnswer); items[0].len()]);
    let of = items.iter().map(|text| (Kind::Scale, Answers::Codes(codes(text))));
    let score = (Kind::Number { decimals: 2 }, nobody);
    let mut survey = survey(of.chain([score]).collect());
    let scored = |at| Scored {
        variable: variable(at),
        worth: vec![0, 1, 2],
        is_reversed: false,
        unit: 1,
    };
    survey.questions[items.len()].origin = Some(Origin::Score {
        of: (0..items.len()).map(scored).collect(),
        by: Scoring::Mean,
        may_lack: 0,
        parts: 1,
    });
    let items = ScoredItem::all(&survey, variable(items.len())).expect("items of a score");
    (survey, items)
}

/// All people, and those of them who gave some answers to an item.
pub(in crate::disclosure) fn counted((survey, items): (&Survey, Vec<ScoredItem>), given: &[GivenAny]) -> ScoredCounts {
    let among = |given: Vec<GivenAny>| Among {
        people: &[PartId(0)],
        others: Vec::new(),
        given,
    };
    let of = [among(Vec::new()), among(given.to_vec())];
    let counter = Counter::over(survey);
    ScoredCounts::count((survey, &counter), &[items], (&of, 2)).expect("few combinations")
}

/// Five people: 0 and 0, 1 and 1, 2 and 1, 2 and 2; the last left out the first item.
#[test]
fn answers_and_totals_are_sums_over_people() {
    let (survey, items) = scale(&["0122-", "01122"]);
    let counts = counted((&survey, items), &[(0, vec![2])]);
    let people = |atoms: Vec<u32>| counts.cell(atoms, Cost::Never).value;
    // Each item with a place for no answer.
    assert_eq!(counts.len(), 4 * 4);
    assert_eq!(counts.share(0, &(0, vec![2])).map(people), [2, 4]);
    assert_eq!(counts.share(0, &(1, vec![1])).map(people), [2, 5]);
    assert_eq!(counts.share(1, &(1, vec![2])).map(people), [1, 2]);
    let with = |selection, total| counts.with_total((selection, 0), |own| own == total);
    assert_eq!([0, 1, 2, 3, 4].map(|total| people(with(0, total))), [1, 0, 1, 1, 1]);
    assert_eq!([0, 1, 2, 3, 4].map(|total| people(with(1, total))), [0, 0, 0, 1, 1]);
    // 0 and 1, or 1 and 0.
    assert_eq!(counts.nobody(with(0, 1)), Some(vec![1, 4]));
    assert_eq!(counts.nobody(with(0, 2)), None);
    assert_eq!(counts.nobody(Vec::new()), None);
}

#[test]
fn a_score_is_said_in_its_own_digits() {
    let (survey, _) = scale(&["0", "0"]);
    // 5 of two items: 2.50.
    assert_eq!(ScoredItem::number(&survey, variable(2), (5, 2)), Some(250));
}

/// One person gave 2 to both items: few, unless it might as well have been nobody.
#[test]
fn who_gave_two_answers_are_few_where_no_exchange_hides_them() {
    let (survey, items) = scale(&["0122-", "01122"]);
    let counts = counted((&survey, items), &[]);
    let few = |exchanged: &Exchanged| -> Vec<u64> {
        let cells = counts.few((0, 2), (1, 2), exchanged, |count| count < 2);
        cells.iter().map(|cell| cell.value).collect()
    };
    assert_eq!(few(&Exchanged::new()), [1]);
    assert_eq!(few(&[(0, (0, 2), (1, 1))].into()), [1]);
    assert!(few(&[(0, (0, 2), (1, 2))].into()).is_empty());
}

/// 0, 0, 1 and 2, 1, 0: their second and third items add up to 1, so that they may exchange their answers to the first, and
/// none else.
#[test]
fn answers_are_exchanged_where_all_else_adds_up_to_the_same() {
    let (survey, items) = scale(&["02", "01", "10"]);
    let exchanged = counted((&survey, items), &[]).exchanged();
    let beside = |other: usize| [(0, 0), (0, 1), (2, 0), (2, 1)].map(|(own, theirs)| (0, (0, own), (other, theirs)));
    assert_eq!(exchanged, beside(1).into_iter().chain(beside(2)).collect());
    // 0, 0 and 2, 1: whoever has the first answer of the other has another total.
    let (survey, items) = scale(&["02", "01"]);
    assert!(counted((&survey, items), &[]).exchanged().is_empty());
}

/// Two figures that share people: each, and each kind of people alone. Of one within the other, what is left as well.
#[test]
fn figures_tell_of_all_their_people_and_of_what_is_left() {
    let of = |kinds: &[&[usize]]| {
        let counts = vec![vec![1]; kinds.len()];
        let kinds: Vec<_> = kinds.iter().map(|sums| (PartId(0), sums.to_vec())).collect();
        regions(&kinds, &counts, 2)
    };
    assert_eq!(
        of(&[&[0], &[0, 1], &[1]]),
        [vec![0], vec![0, 1], vec![1], vec![1, 2], vec![2]]
    );
    let all: &[&[usize]] = &[&[0], &[0], &[0, 1]];
    assert_eq!(of(all), [vec![0], vec![0, 1], vec![0, 1, 2], vec![1], vec![2]]);
}
