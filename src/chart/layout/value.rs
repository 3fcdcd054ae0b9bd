//! What a cell says in a chart.

use crate::report::{Cell, Figure, Row, Value, printable};
use crate::survey::Language;
use std::sync::Arc;

/// A cell, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What is printed: the figure's own text, the cell's words, or the sign of its absence.
    pub text: String,
    /// The share in millionths; none for what has no place on an axis of shares.
    pub share: Option<i64>,
    /// Between which ends it lies, in millionths, where that is known.
    pub ends: Option<(i64, i64)>,
}

/// Millionths in a whole.
pub const WHOLE: i64 = 1_000_000;

impl Reading {
    pub fn of(row: &Row, column: usize, figures: &[Arc<Figure>], language: Language) -> Self {
        match row.cells.get(column) {
            Some(Cell::Figure(id)) => {
                let figure = figures.get(id.0);
                Self {
                    text: figure.map(|f| printable(&f.text).into_owned()).unwrap_or_default(),
                    share: figure.and_then(|f| share(&f.value)),
                    ends: figure.and_then(|figure| ends(figure)),
                }
            }
            Some(Cell::Text(words)) => Self::words(words),
            Some(Cell::Absent(absence)) => Self::words(absence.sign(language)),
            Some(Cell::Sign { sign, .. }) => Self::words(sign),
            // Links have no place in a drawing.
            Some(Cell::Links(_)) | None => Self::words(""),
        }
    }

    fn words(text: &str) -> Self {
        Self {
            text: printable(text).into_owned(),
            share: None,
            ends: None,
        }
    }

    /// The share in thousandths, half up.
    pub fn thousandths(&self) -> Option<i32> {
        self.share.map(thousandths)
    }
}

/// Thousandths of a share in millionths, half up.
pub fn thousandths(millionths: i64) -> i32 {
    i32::try_from((millionths + 500) / 1000).unwrap_or(i32::MAX)
}

/// The ends of a share's interval.
fn ends(figure: &Figure) -> Option<(i64, i64)> {
    let bounds = figure.bounds?;
    share(&figure.value)?;
    Some((bounds.low / 1000, bounds.high / 1000))
}

/// A share in millionths, half up.
fn share(value: &Value) -> Option<i64> {
    let millionths = |(n, d): (u128, u128)| {
        let millionths = (2 * n * WHOLE as u128 + d).checked_div(2 * d)?;
        // More than a whole is no share; it ends where the axis ends.
        Some(i64::try_from(millionths).unwrap_or(WHOLE).min(WHOLE))
    };
    match value {
        Value::Ratio { numerator, denominator } => millionths((u128::from(*numerator), u128::from(*denominator))),
        Value::Weighted(share) => millionths((share.numerator, share.denominator)),
        Value::Typed(typed) => typed.share().and_then(millionths),
        Value::Count(_)
        | Value::Counts { .. }
        | Value::Range { .. }
        | Value::WeightedRange { .. }
        | Value::Decimal { .. }
        | Value::Ranking { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Value, share, thousandths};

    #[test]
    fn shares_are_rounded_half_up_without_floats() {
        let of = |numerator, denominator| share(&Value::Ratio { numerator, denominator });
        assert_eq!(of(41, 49), Some(836_735));
        assert_eq!(of(1, 3), Some(333_333));
        assert_eq!(of(2, 3), Some(666_667));
        assert_eq!(of(1, 0), None);
        assert_eq!(of(3, 2), Some(1_000_000));
        assert_eq!(of(u64::MAX, u64::MAX), Some(1_000_000));
        assert_eq!(thousandths(836_735), 837);
        assert_eq!(thousandths(499), 0);
        assert_eq!(thousandths(500), 1);
    }

    #[test]
    fn only_a_share_has_a_place() {
        assert_eq!(share(&Value::Count(49)), None);
    }
}
