//! Records that repeat, and answers in a straight line.

use super::concern::{Desk, Rows};
use crate::msg;
use crate::survey::{Answers, Coded, Members, QuestionId, Survey, Variable};
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Fewer answers than this are the same by chance.
const LEAST_ANSWERS: usize = 10;

/// A battery of fewer items than this may well be answered the same all along.
const LEAST_ITEMS: usize = 5;

/// Rows that have the same answers to all questions as another.
pub(super) fn repeats(desk: &mut Desk<'_>) {
    let survey = &desk.surveyed.survey;
    for (file, rows) in desk.gather(|part| repeated(survey, part)) {
        let told = (
            msg!("quality-repeats", count = rows.len()),
            msg!("quality-repeats-help"),
        );
        desk.tell(file, &rows, told);
    }
}

/// The rows of some people that are the same as another of them, of those who answered enough.
fn repeated(survey: &Survey, part: &Members) -> Rows {
    let asked = |variable: &Variable| survey.question(variable.question).origin.is_none();
    let columns: Vec<&Answers> = part
        .answers
        .iter()
        .filter(|(variable, _)| asked(variable))
        .map(|(_, own)| own)
        .collect();
    let prints = (0..part.rows).map(|row| {
        // The same in each run: its keys are fixed.
        let mut print = DefaultHasher::new();
        let given: usize = columns.iter().map(|answers| take_down(answers, row, &mut print)).sum();
        (given >= LEAST_ANSWERS).then(|| print.finish())
    });
    let prints: Vec<Option<u64>> = prints.collect();
    let mut times: HashMap<u64, usize> = HashMap::new();
    prints
        .iter()
        .flatten()
        .for_each(|print| *times.entry(*print).or_default() += 1);
    let is_again = |row: &usize| prints[*row].is_some_and(|print| times[&print] > 1);
    (0..part.rows).filter(is_again).collect()
}

/// Adds what a respondent answered; how many answers that is.
fn take_down(answers: &Answers, row: usize, print: &mut DefaultHasher) -> usize {
    let mut add = |column: &Coded| {
        let answer = column.get(row);
        answer.map(|choice| choice.0).map_err(|kind| kind as u8).hash(print);
        usize::from(answer.is_ok())
    };
    match answers {
        Answers::Codes(column) | Answers::Open(column) => add(column),
        Answers::Flags(columns) | Answers::Places(columns) => columns.iter().map(add).sum(),
        Answers::Numbers(numbers) => {
            numbers[row].map_err(|kind| kind as u8).hash(print);
            usize::from(numbers[row].is_ok())
        }
    }
}

/// Rows that give the same answer to every item of a battery.
pub(super) fn straight_lines(desk: &mut Desk<'_>) {
    let survey = &desk.surveyed.survey;
    for (index, question) in survey.questions.iter().enumerate() {
        let is_battery = question.kind.takes_one() && question.items.len() >= LEAST_ITEMS;
        if !is_battery || question.origin.is_some() {
            continue;
        }
        let items: Vec<Variable> = (0..question.items.len())
            .map(|item| Variable {
                question: QuestionId(index),
                item,
            })
            .collect();
        for (file, rows) in desk.gather(|part| straight(part, &items)) {
            let what = msg!(
                "quality-straight",
                count = rows.len(),
                items = items.len(),
                question = &question.id,
                of = desk.watch(file).rows
            );
            desk.tell(file, &rows, (what, msg!("quality-straight-help")));
        }
    }
}

fn straight(part: &Members, items: &[Variable]) -> Rows {
    let columns = items.iter().map(|item| match part.answers.get(item) {
        Some(Answers::Codes(column)) => Some(column),
        Some(Answers::Flags(_) | Answers::Places(_) | Answers::Numbers(_) | Answers::Open(_)) | None => None,
    });
    let Some(columns) = columns.collect::<Option<Vec<&Coded>>>() else {
        return Rows::new();
    };
    let is_straight = |row: &usize| {
        let first = columns[0].get(*row);
        first.is_ok() && columns.iter().all(|column| column.get(*row) == first)
    };
    (0..part.rows).filter(is_straight).collect()
}
