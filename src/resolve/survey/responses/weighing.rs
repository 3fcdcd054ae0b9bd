//! A column of weights → what each row weighs. Exact: decimals of fixed point, and no binary number.

use super::digits::plain;
use super::file::File;
use super::plan::Plan;
use crate::content::responses::{Column, Columns, DistinctText, Source, Values};
use crate::diagnostic::{Diagnostic, Diagnostics, Message, Sources, Span};
use crate::export::may_be_weight;
use crate::msg;
use crate::resolve::survey::code::code_key;
use crate::resolve::survey::fold::fold_case;
use crate::survey::{GroupId, Mask, Weights};

/// What the rows of a file weigh, before it is asked who they are.
pub(super) struct Weighing {
    /// By row, in units of 10^-12; 0 where a row has no weight.
    pub each: Vec<u64>,
    /// Rows that are left out for want of a weight.
    pub left: Mask,
}

/// A row with the cell of its weight: where a message points.
type Cell<'a> = (usize, &'a str);

/// What is wrong with a text as a weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unusable {
    /// There is none.
    Missing,
    NotANumber,
    Negative,
    /// So many people nobody stands for.
    TooLarge,
}

/// A weight in units of 10^-12, and whether it had more digits than that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Weight {
    units: u64,
    is_rounded: bool,
}

/// The word that leaves out the rows that nothing weighs.
const UNWEIGHTED: &str = "unweighted";
/// A weight is less than this. Its units of 10^-12 are a word of the processor.
const LIMIT: u64 = 10_000_000;
/// How often the mean the largest weight may be before it is told.
const EXTREME: u128 = 10;

/// What the rows of a file weigh; none where nobody is weighted. What is wrong with them is told.
///
/// # Errors
/// Rows of a group without a weight, or with one that is none.
pub(super) fn read(
    file: File<'_>,
    (source, plan): (&dyn Source, &Plan),
    (columns, members): (&Columns, &[(GroupId, Mask)]),
    (sources, diagnostics): (&mut Sources, &mut Diagnostics),
) -> Result<Option<Weighing>, Diagnostics> {
    let Some(drawn) = plan.drawn.weight else {
        return Ok(None);
    };
    let at = drawn.column;
    let Column::Texts { ids, values } = &columns.columns[at] else {
        return Ok(None);
    };
    let index = plan.uses[at].index;
    let read = values.iter().map(|value| weight(file, source.values(index), value));
    let read: Vec<Result<Weight, Unusable>> = read.collect();
    let mut counts = Mask::none(columns.rows);
    members.iter().for_each(|(_, rows)| counts.add(rows));
    let of_fault = |fault: Unusable| rows_of(ids, &read, &counts, |one| one.err() == Some(fault));
    let is_left = file.first().leaves_out(UNWEIGHTED);
    let mut told = Diagnostics::new();
    for fault in [
        Unusable::NotANumber,
        Unusable::Negative,
        Unusable::TooLarge,
        Unusable::Missing,
    ] {
        let rows = of_fault(fault);
        if fault == Unusable::Missing && is_left {
            continue;
        }
        if let Some(first) = rows.iter().next() {
            let cell = (first, values[ids[first] as usize].text.as_str());
            let place = source.locate(first, index, sources)?;
            told.push(fault.told((cell, rows.count()), &source.columns()[index], place));
        }
    }
    if told.has_errors() {
        return Err(told);
    }
    let nothing = rows_of(ids, &read, &counts, |one| one.map_or(0, |weight| weight.units) == 0);
    let left = if is_left {
        nothing.clone()
    } else {
        Mask::none(columns.rows)
    };
    let place = drawn.span;
    if !left.is_none() {
        let message = msg!("weights-left-out", file = file.name, count = left.count());
        diagnostics.push(Diagnostic::note(message).at(place));
    }
    let rounded = rows_of(ids, &read, &counts, |one| one.is_ok_and(|weight| weight.is_rounded));
    if !rounded.is_none() {
        let message = msg!(
            "weights-rounded",
            file = file.name,
            count = rounded.count(),
            decimals = Weights::DECIMALS
        );
        diagnostics.push(Diagnostic::warning(message).at(place));
    }
    let each = ids.iter().map(|id| read[*id as usize].map_or(0, |weight| weight.units));
    Ok(Some(Weighing {
        each: each.collect(),
        left,
    }))
}

/// What is said of the weights of a group: that all are 0, an error, or that one is far above the others.
pub(super) fn judge(
    file: File<'_>,
    plan: &Plan,
    (weighing, members): (&Weighing, &[(GroupId, Mask)]),
    diagnostics: &mut Diagnostics,
) {
    let Some(drawn) = plan.drawn.weight else { return };
    let weighs = Mask::of(&weighing.each, |weight| weight > 0);
    let mut all = Mask::none(weighing.each.len());
    let mut is_any_weightless = false;
    for (group, rows) in members.iter().filter(|(_, rows)| !rows.is_none()) {
        if rows.count_both(&weighs) == 0 {
            let message = msg!("weights-all-zero", group = &file.settings(*group).group.id);
            diagnostics.push(Diagnostic::error(message).at(drawn.span));
            is_any_weightless = true;
        }
        all.add(rows);
    }
    let zeros = all.count() - all.count_both(&weighs);
    if zeros > 0 && !is_any_weightless {
        let message = msg!("weights-zero", file = file.name, count = zeros);
        let told = Diagnostic::warning(message).at(drawn.span);
        diagnostics.push(told.help(msg!("weights-zero-help")));
    }
    let sum: u128 = all.iter().map(|row| u128::from(weighing.each[row])).sum();
    let largest = all.iter().map(|row| weighing.each[row]).max().unwrap_or(0);
    let over = u128::from(largest) * u128::from(all.count());
    if sum > 0 && over > EXTREME * sum {
        let times = u64::try_from(over / sum).unwrap_or(u64::MAX);
        let message = msg!("weights-extreme", file = file.name, times = times);
        diagnostics.push(
            Diagnostic::warning(message)
                .at(drawn.span)
                .help(msg!("weights-extreme-help")),
        );
    }
}

/// Tells of a column that looks like one of weights, in a file of which the project says nothing of weights.
pub(super) fn unused(
    file: File<'_>,
    (source, plan): (&dyn Source, &Plan),
    columns: &Columns,
    diagnostics: &mut Diagnostics,
) {
    for at in &plan.likely_weights {
        let heading = source.columns()[plan.uses[*at].index].as_str();
        let Column::Texts { values, .. } = &columns.columns[*at] else {
            continue;
        };
        let texts = values.iter().map(|value| value.text.as_str());
        if may_be_weight(heading, texts.filter(|text| !text.is_empty())) {
            let message = msg!("weights-unused", file = file.name, column = heading);
            let told = Diagnostic::warning(message).at(file.first().responses.span);
            diagnostics.push(told.help(msg!("weights-unused-help", column = heading)));
        }
    }
}

/// The rows among some whose weight is such.
fn rows_of(
    ids: &[u32],
    read: &[Result<Weight, Unusable>],
    among: &Mask,
    is_such: impl Fn(Result<Weight, Unusable>) -> bool,
) -> Mask {
    let such: Vec<bool> = read.iter().map(|one| is_such(*one)).collect();
    let mut rows = Mask::of(ids, |id| such[id as usize]);
    rows.keep(among);
    rows
}

impl Unusable {
    /// What is said of the first cell of so many.
    fn told(self, ((row, text), count): (Cell<'_>, u64), column: &str, place: Span) -> Diagnostic {
        let row = row as u64 + 1;
        let named = |id: &'static str| -> Message {
            let mut message = msg!("weight-missing", text = text, column = column, row = row, count = count);
            message.id = id;
            message
        };
        match self {
            Self::Missing => {
                let told = Diagnostic::error(named("weight-missing")).at(place);
                told.help(msg!("weight-missing-help"))
            }
            Self::NotANumber => {
                let told = Diagnostic::error(named("weight-not-a-number")).at(place);
                told.help(msg!("weight-not-a-number-help", text = text))
            }
            Self::Negative => Diagnostic::error(named("weight-negative")).at(place),
            Self::TooLarge => Diagnostic::error(named("weight-too-large")).at(place),
        }
    }
}

fn weight(file: File<'_>, values: Option<&Values>, value: &DistinctText) -> Result<Weight, Unusable> {
    let text = value.text.as_str();
    let is_missing = || {
        let key = code_key(text);
        let declared = file.book.missing.iter().any(|(code, _)| code.value == key);
        // As R, and SAS or Stata, write it.
        declared || ["", "na", "."].contains(&fold_case(text).as_str())
    };
    if values.is_some_and(|of| of.is_missing(text)) {
        return Err(Unusable::Missing);
    }
    // What is a weight is one, be the same code declared for missing answers.
    number(text).map_err(|fault| if is_missing() { Unusable::Missing } else { fault })
}

/// A number as people, spreadsheets and statistics programs write it (`1,25`, `1.25`, `8.5e-05`), rounded half up to 12
/// decimals.
fn number(text: &str) -> Result<Weight, Unusable> {
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().map_err(|_| Unusable::NotANumber)?),
        None => (text, 0),
    };
    let plain = plain(mantissa).ok_or(Unusable::NotANumber)?;
    let is_negative = plain.starts_with(['-', '\u{2212}']);
    let digits = plain.trim_start_matches(['-', '+', '\u{2212}']);
    let (whole, fraction) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
    let digits: Vec<u8> = whole
        .bytes()
        .chain(fraction.bytes())
        .map(|digit| digit - b'0')
        .collect();
    if digits.iter().all(|digit| *digit == 0) {
        return Ok(Weight {
            units: 0,
            is_rounded: false,
        });
    }
    if is_negative {
        return Err(Unusable::Negative);
    }
    // How many of the digits are whole units of 10^-12.
    let kept = whole.len() as i64 + i64::from(exponent) + i64::from(Weights::DECIMALS);
    let mut units: u128 = 0;
    for place in 0..kept {
        let digit = usize::try_from(place).ok().and_then(|place| digits.get(place));
        units = units * 10 + u128::from(digit.copied().unwrap_or(0));
        if units >= u128::from(LIMIT) * 10u128.pow(Weights::DECIMALS) {
            return Err(Unusable::TooLarge);
        }
    }
    let rest = digits.get(usize::try_from(kept).unwrap_or(0)..).unwrap_or_default();
    let is_up = kept >= 0 && rest.first().is_some_and(|digit| *digit >= 5);
    let units = u64::try_from(units + u128::from(is_up)).map_err(|_| Unusable::TooLarge)?;
    if units >= LIMIT * 10u64.pow(Weights::DECIMALS) {
        return Err(Unusable::TooLarge);
    }
    Ok(Weight {
        units,
        is_rounded: rest.iter().any(|digit| *digit > 0),
    })
}

#[cfg(test)]
mod tests {
    use super::{Unusable, Weight, number};

    /// Worked out by hand, in units of 10^-12.
    #[test]
    fn weights_are_read_as_programs_write_them() {
        for (text, units) in [
            ("1", 1_000_000_000_000),
            ("1,25", 1_250_000_000_000),
            ("0.000000000001", 1),
            ("8.5e-05", 85_000_000),
            ("8,5E-05", 85_000_000),
            ("1.2e3", 1_200_000_000_000_000),
            (" 0 ".trim(), 0),
            ("-0", 0),
            ("1 234,5", 1_234_500_000_000_000),
            ("9999999.999999999999", 9_999_999_999_999_999_999),
        ] {
            assert_eq!(
                number(text),
                Ok(Weight {
                    units,
                    is_rounded: false
                }),
                "{text}"
            );
        }
        for (text, units) in [
            ("0.0000000000015", 2),
            ("0.0000000000014", 1),
            ("1.23456789012345", 1_234_567_890_123),
            ("1e-13", 0),
            ("5e-13", 1),
            ("1e-40", 0),
        ] {
            assert_eq!(
                number(text),
                Ok(Weight {
                    units,
                    is_rounded: true
                }),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_weight_says_why() {
        for (text, fault) in [
            ("", Unusable::NotANumber),
            ("abc", Unusable::NotANumber),
            ("NaN", Unusable::NotANumber),
            ("Inf", Unusable::NotANumber),
            ("1.2.3", Unusable::NotANumber),
            ("1e", Unusable::NotANumber),
            ("-1", Unusable::Negative),
            ("\u{2212}0,5", Unusable::Negative),
            ("10000000", Unusable::TooLarge),
            ("9999999.9999999999999", Unusable::TooLarge),
            ("1e300", Unusable::TooLarge),
            ("1e2000000000", Unusable::TooLarge),
        ] {
            assert_eq!(number(text), Err(fault), "{text}");
        }
    }
}
