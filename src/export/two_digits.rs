//! Dates whose year has two digits: which of the three numbers it is, the column as a whole tells.

use super::field::Field;
use std::collections::BTreeSet;

/// Where the year stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum YearPlace {
    First,
    /// After day and month, in whichever order.
    Last,
}

/// The three numbers of a cell, as it writes them, with or without a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Triple {
    pub numbers: [u8; 3],
    /// Whether each has two digits.
    is_padded: bool,
}

/// Three numbers of one or two digits, between dashes, slashes or dots.
pub(super) fn triple(text: &str) -> Option<Triple> {
    let first = text.split([' ', 'T']).next()?;
    let parts: Vec<&str> = first.split(['-', '/', '.']).collect();
    let [a, b, c] = parts.as_slice() else {
        return None;
    };
    let number = |part: &str| {
        let is_short = (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        part.parse::<u8>().ok().filter(|_| is_short)
    };
    let is_padded = parts.iter().all(|part| part.len() == 2);
    (c.len() == 2).then_some(Triple {
        numbers: [number(a)?, number(b)?, number(c)?],
        is_padded,
    })
}

/// Year, month and day.
type Ymd = (u8, u8, u8);

/// How three numbers are a day, and where its year stands then.
type DateOrder = (YearPlace, fn([u8; 3]) -> Ymd);

/// The three orders that are written.
const ORDERS: [DateOrder; 3] = [
    (YearPlace::Last, |[day, month, year]| (year, month, day)),
    (YearPlace::Last, |[month, day, year]| (year, month, day)),
    (YearPlace::First, |[year, month, day]| (year, month, day)),
];

/// The orders in which all cells are days of one year, or of two that follow each other: a survey takes no longer.
fn possible(all: &[Triple]) -> Vec<DateOrder> {
    let is_possible = |(place, order): &DateOrder| {
        let days = all.iter().map(|one| order(one.numbers));
        let years: BTreeSet<u8> = days.clone().map(|(year, _, _)| year).collect();
        let span = years.last().zip(years.first()).map(|(last, first)| last - first);
        let is_day = |(_, month, day): Ymd| (1..=12).contains(&month) && (1..=31).contains(&day);
        let is_written = *place == YearPlace::Last || all.iter().all(|one| one.is_padded);
        is_written && span.is_some_and(|span| span <= 1) && days.clone().all(is_day)
    };
    ORDERS.into_iter().filter(is_possible).collect()
}

/// Of fewer days, any may stand in order by chance.
pub(super) const FEWEST_DAYS: usize = 5;

/// Where the year stands in a column; none where it may be in either place, or where not all cells are such dates. Where
/// numbers don't tell, rows do: answers stand in the order in which they came.
pub(super) fn year_place(field: &Field) -> Option<YearPlace> {
    let all: Vec<Triple> = field
        .texts
        .iter()
        .map(|(text, _)| triple(text))
        .collect::<Option<_>>()?;
    let possible = possible(&all);
    let only = |places: Vec<YearPlace>| {
        let first = *places.first()?;
        places.iter().all(|place| *place == first).then_some(first)
    };
    let by_numbers = only(possible.iter().map(|(place, _)| *place).collect());
    by_numbers.or_else(|| {
        let distinct: BTreeSet<Triple> = all.iter().copied().collect();
        let in_order = possible.iter().filter(|(_, order)| {
            let days: Vec<Ymd> = all.iter().map(|one| order(one.numbers)).collect();
            days.is_sorted() || days.iter().rev().is_sorted()
        });
        only(in_order.map(|(place, _)| *place).collect()).filter(|_| distinct.len() >= FEWEST_DAYS)
    })
}

/// Whether a column holds such dates and nothing else, be it that nobody can tell their year.
pub(super) fn are_dates(field: &Field) -> bool {
    let all: Option<Vec<Triple>> = field.texts.iter().map(|(text, _)| triple(text)).collect();
    all.is_some_and(|all| !all.is_empty() && all.iter().all(|one| one.is_padded) && !possible(&all).is_empty())
}
