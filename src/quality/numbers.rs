//! Numbers out of range, and codes that nobody declared missing.

use super::concern::{Desk, Rows};
use crate::diagnostic::Message;
use crate::msg;
use crate::survey::{Answers, ChoiceId, Kind, Members, QuestionId, Variable};

/// From so many numbers on, quartiles tell what lies far out.
const LEAST_NUMBERS: usize = 20;

/// A number lies far out beyond so many times the distance between the quartiles (J. W. Tukey, *Exploratory Data Analysis*,
/// 1977).
const FAR_OUT: i128 = 3;

/// Codes that survey tools and habit use for answers that are none, without their sign.
const CODES: [i64; 13] = [7, 8, 9, 77, 88, 97, 98, 99, 777, 888, 998, 999, 9999];

/// Every number that was asked, with its digits after the point.
fn asked(desk: &Desk<'_>) -> Vec<(Variable, u32)> {
    let questions = desk.surveyed.survey.questions.iter().enumerate();
    let numbers = questions.filter(|(_, question)| question.origin.is_none());
    let numbers = numbers.filter_map(|(index, question)| Some((index, question, question.kind.decimals()?)));
    numbers
        .flat_map(|(index, question, decimals)| {
            let question_id = QuestionId(index);
            (0..question.items.len()).map(move |item| {
                let variable = Variable {
                    question: question_id,
                    item,
                };
                (variable, decimals)
            })
        })
        .collect()
}

/// The rows of some people whose number is such.
fn rows(part: &Members, variable: Variable, is_such: &dyn Fn(i64) -> bool) -> Rows {
    let Some(Answers::Numbers(numbers)) = part.answers.get(&variable) else {
        return Rows::new();
    };
    let is_one = |row: &usize| numbers[*row].is_ok_and(is_such);
    (0..numbers.len()).filter(is_one).collect()
}

/// Every number that was given, sorted.
fn all(desk: &Desk<'_>, variable: Variable) -> Vec<i64> {
    let mut found = Vec::new();
    for part in desk.surveyed.survey.people.iter() {
        if let Some(Answers::Numbers(numbers)) = part.answers.get(&variable) {
            found.extend(numbers.iter().flatten().copied());
        }
    }
    found.sort_unstable();
    found
}

/// Numbers beyond the limits of the questionnaire; where it has none, those that lie far out.
pub(super) fn out_of_range(desk: &mut Desk<'_>) {
    for (variable, decimals) in asked(desk) {
        let name = desk.surveyed.survey.name(variable);
        let limits = desk.surveyed.survey.question(variable.question).limits;
        let is_declared = limits != (None, None);
        let (low, high) = match limits {
            (None, None) => {
                let mut numbers = all(desk, variable);
                let codes = codes(&numbers, decimals);
                numbers.retain(|number| !codes.contains(number));
                let Some((low, high)) = fences(&numbers) else { continue };
                (Some(low), Some(high))
            }
            declared => declared,
        };
        let is_out = |number: i64| low.is_some_and(|low| number < low) || high.is_some_and(|high| number > high);
        let known = codes(&all(desk, variable), decimals);
        let is_told = |number: i64| is_out(number) && (is_declared || !known.contains(&number));
        for (file, rows) in desk.gather(|part| rows(part, variable, &is_told)) {
            let shown = |limit: Option<i64>| limit.map_or_else(String::new, |limit| plain(limit, decimals));
            let what = |id| Message {
                id,
                args: vec![
                    ("count", rows.len().into()),
                    ("question", name.as_str().into()),
                    ("low", shown(low).as_str().into()),
                    ("high", shown(high).as_str().into()),
                ],
            };
            let told = match (is_declared, low, high) {
                (false, _, _) => (what("quality-far-out"), msg!("quality-far-out-help")),
                (true, Some(_), Some(_)) => (what("quality-range"), msg!("quality-range-help")),
                (true, Some(_), None) => (what("quality-below"), msg!("quality-range-help")),
                (true, None, _) => (what("quality-above"), msg!("quality-range-help")),
            };
            desk.tell(file, &rows, told);
        }
    }
}

/// What lies neither far below nor far above the quartiles, each the smallest number that a quarter, and three quarters, don't
/// exceed; none of few numbers, or where half are the same.
fn fences(sorted: &[i64]) -> Option<(i64, i64)> {
    let quartile = |quarters: usize| i128::from(sorted[(sorted.len() * quarters).div_ceil(4) - 1]);
    if sorted.len() < LEAST_NUMBERS {
        return None;
    }
    let (lower, upper) = (quartile(1), quartile(3));
    let reach = (upper - lower) * FAR_OUT;
    let fence = |at: i128| i64::try_from(at).ok();
    (reach > 0).then_some(())?;
    Some((fence(lower - reach)?, fence(upper + reach)?))
}

/// Numbers that look like codes for missing answers: among the usual ones, and a fifth beyond any other, or below 0 where
/// nothing else is.
fn codes(sorted: &[i64], decimals: u32) -> Vec<i64> {
    let unit = 10i64.pow(decimals);
    let is_usual = |number: &i64| number % unit == 0 && CODES.contains(&(number / unit).abs());
    let mut usual: Vec<i64> = sorted.iter().copied().filter(is_usual).collect();
    usual.dedup();
    // Other codes don't stand between a code and what was answered.
    let is_other = |code: i64, other: &&i64| **other != code && !(is_usual(other) && other.abs() > 9 * unit);
    let is_apart = |code: &i64| {
        let others = || sorted.iter().filter(|other| is_other(*code, other)).copied();
        match (others().min(), others().max()) {
            (Some(low), _) if *code < 0 => low >= 0,
            (_, Some(high)) => *code > 9 * unit && i128::from(*code) * 5 > i128::from(high) * 6,
            (Some(_) | None, None) => false,
        }
    };
    usual.retain(is_apart);
    usual
}

/// Codes of missing answers that count as answers: as numbers, or as the end of a scale.
pub(super) fn undeclared_codes(desk: &mut Desk<'_>) {
    for (variable, decimals) in asked(desk) {
        let name = desk.surveyed.survey.name(variable);
        for code in codes(&all(desk, variable), decimals) {
            for (file, rows) in desk.gather(|part| rows(part, variable, &|number| number == code)) {
                let code = plain(code, decimals);
                let what = msg!("quality-code", count = rows.len(), question = &name, code = &code);
                desk.tell(file, &rows, (what, msg!("quality-code-help", code = &code)));
            }
        }
    }
    for (index, traits) in desk.surveyed.traits.iter().enumerate() {
        let question = &desk.surveyed.survey.questions[index];
        let numbers: Option<Vec<i64>> = traits.codes.iter().map(|code| code.parse().ok()).collect();
        let (Kind::Scale, Some(numbers)) = (question.kind, numbers) else {
            continue;
        };
        for (place, code) in numbers.iter().enumerate() {
            let others = || {
                numbers
                    .iter()
                    .enumerate()
                    .filter(|(other, _)| *other != place)
                    .map(|(_, other)| *other)
            };
            let is_beyond = others().max().is_some_and(|high| *code > high + 1)
                || others().min().is_some_and(|low| low >= 0 && *code < 0);
            if !CODES.contains(&code.abs()) || !is_beyond {
                continue;
            }
            let choice = ChoiceId(place as u16);
            let items: Vec<Variable> = (0..question.items.len())
                .map(|item| Variable {
                    question: QuestionId(index),
                    item,
                })
                .collect();
            for (file, rows) in desk.gather(|part| gave(part, &items, choice)) {
                let what = msg!(
                    "quality-scale-code",
                    count = rows.len(),
                    question = &question.id,
                    choice = &question.choice(choice).id,
                    code = *code
                );
                desk.tell(file, &rows, (what, msg!("quality-scale-code-help", code = *code)));
            }
        }
    }
}

/// The rows of some people who gave a choice to any of some items.
fn gave(part: &Members, items: &[Variable], choice: ChoiceId) -> Rows {
    let is_one = |row: &usize| {
        let answers = items.iter().filter_map(|item| part.answers.get(item));
        answers.into_iter().any(|answers| answers.is_any_of(*row, &[choice]))
    };
    (0..part.rows).filter(is_one).collect()
}

/// A number as it would be typed.
fn plain(units: i64, decimals: u32) -> String {
    let unit = 10u64.pow(decimals);
    let (whole, fraction) = (units.unsigned_abs() / unit, units.unsigned_abs() % unit);
    let sign = if units < 0 { "-" } else { "" };
    if fraction == 0 {
        return format!("{sign}{whole}");
    }
    let fraction = format!("{fraction:0width$}", width = decimals as usize);
    format!("{sign}{whole}.{}", fraction.trim_end_matches('0'))
}

#[cfg(test)]
mod tests {
    use super::{codes, fences, plain};

    #[test]
    fn what_lies_far_out_is_told_by_the_quartiles() {
        let mut numbers: Vec<i64> = (1..=40).collect();
        // Quartiles 10 and 30: three times 20 below and above.
        assert_eq!(fences(&numbers), Some((-50, 90)));
        numbers.truncate(19);
        assert_eq!(fences(&numbers), None);
        assert_eq!(fences(&[5; 30]), None);
    }

    #[test]
    fn a_code_stands_apart() {
        assert_eq!(codes(&[18, 40, 85, 99], 0), Vec::<i64>::new());
        assert_eq!(codes(&[18, 40, 65, 99, 99, 999], 0), [99, 999]);
        assert_eq!(codes(&[0, 3, 10, 88, 99], 0), [88, 99]);
        assert_eq!(codes(&[-9, 0, 3], 0), [-9]);
        assert_eq!(codes(&[-9, -3, 3], 0), Vec::<i64>::new());
        assert_eq!(codes(&[1, 2, 3, 9], 0), Vec::<i64>::new());
        assert_eq!(codes(&[5, 25, 990], 1), [990]);
    }

    #[test]
    fn numbers_are_shown_as_typed() {
        assert_eq!(plain(-75, 1), "-7.5");
        assert_eq!(plain(990, 1), "99");
    }
}
