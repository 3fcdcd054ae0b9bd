//! How precise a figure is, in words: its interval, or how far it may be off.

use super::percent::Room;
use crate::commentary::Precision;
use crate::diagnostic::Arg;
use crate::fact::Bounds;
use crate::language::number;
use crate::measure::{Decimal, Ratio};
use crate::say::composer::Material;

/// Ends and margins that look alike get this many digits more at most.
const MORE_DIGITS: u32 = 2;

/// A figure whose precision is said, and how it is printed.
#[derive(Clone, Copy, Debug)]
pub(in crate::say) struct Scaled {
    /// Its value in billionths.
    value: i128,
    /// Billionths in what is printed as 1.
    one: i128,
    /// Of the unit of its billionths.
    decimals: u32,
    /// After the decimal sign.
    digits: u32,
    is_share: bool,
}

impl Scaled {
    /// A share in percent.
    pub fn share(ratio: Ratio, digits: u32) -> Self {
        let value = number::half_up(ratio.numerator, ratio.denominator, Bounds::UNIT);
        Self {
            value: value.into(),
            one: UNIT / 100,
            decimals: 0,
            digits,
            is_share: true,
        }
    }

    /// A mean of a question whose answers have `decimals` digits after the point.
    pub fn mean(mean: Decimal, decimals: u32, digits: u32) -> Self {
        let count = i128::try_from(mean.count).unwrap_or(i128::MAX);
        // Of what is left of whole units, weights may have more digits than a billionth leaves room for.
        let rest = (mean.sum % count).saturating_mul(UNIT) / count;
        Self {
            value: mean.sum / count * UNIT + rest,
            one: UNIT,
            decimals,
            digits,
            is_share: false,
        }
    }

    /// In units of the last of `digits` digits, halves up, without its sign.
    fn units(self, billionths: i128, digits: u32) -> u64 {
        let scale = self.one.unsigned_abs() * 10u128.pow(self.decimals.min(9));
        number::half_up(billionths.unsigned_abs(), scale, 10u64.pow(digits))
    }
}

/// Billionths in one.
const UNIT: i128 = Bounds::UNIT as i128;

impl Material<'_> {
    /// "39 à 47" or "± 4" under a number in its cell; "± 4 points" or "de 39 à 47 %" beside it in a sentence.
    pub fn precision(self, precision: Precision, printed: Scaled, bounds: Bounds, room: Room) -> String {
        let margin = match precision {
            Precision::None => return String::new(),
            Precision::Interval => None,
            Precision::Margin => self.margin(printed, bounds, room),
        };
        margin.unwrap_or_else(|| self.interval(printed, bounds, room))
    }

    /// From where to where, with as many digits as it takes to tell the ends apart.
    pub fn interval(self, printed: Scaled, bounds: Bounds, room: Room) -> String {
        let ends = |digits| [bounds.low, bounds.high].map(|end| self.end(printed, end.into(), (digits, room)));
        let digits = printed.digits..=printed.digits + MORE_DIGITS;
        let [low, high] = digits
            .map(ends)
            .find(|[low, high]| low != high)
            .unwrap_or_else(|| ends(printed.digits + MORE_DIGITS));
        let key = match (room, printed.is_share) {
            (Room::Cell, _) => "interval-cell",
            (Room::Sentence, true) => "interval-percent",
            (Room::Sentence, false) => "interval-number",
        };
        self.wording
            .say(key, &[("low", Arg::Text(low)), ("high", Arg::Text(high))])
    }

    /// How far to the farther side; none where the sides differ by a point or more (a mean has none that do), or where it
    /// would reach none or all.
    fn margin(self, printed: Scaled, bounds: Bounds, room: Room) -> Option<String> {
        let (below, above) = (
            printed.value - i128::from(bounds.low),
            i128::from(bounds.high) - printed.value,
        );
        let (margin, point) = (below.max(above), printed.one);
        let is_even = (below - above).abs() < point;
        if printed.is_share && !(is_even && margin < printed.value && printed.value < 100 * point - margin) {
            return None;
        }
        let mut digits = printed.digits..=printed.digits + MORE_DIGITS;
        let digits = digits.find(|digits| printed.units(margin, *digits) > 0)?;
        let number = number::decimal(
            self.language,
            margin,
            printed.one.unsigned_abs(),
            printed.decimals,
            digits,
        );
        let is_plural = number::is_plural(self.language, printed.units(margin, digits), digits);
        let key = match (room, printed.is_share) {
            (Room::Cell, _) | (Room::Sentence, false) => "margin",
            (Room::Sentence, true) if is_plural => "margin-points",
            (Room::Sentence, true) => "margin-point",
        };
        Some(self.wording.say(key, &[("margin", Arg::Text(number))]))
    }

    /// An end of an interval: of a share, never none or all where it is not.
    fn end(self, printed: Scaled, end: i128, (digits, room): (u32, Room)) -> String {
        let one = printed.one.unsigned_abs();
        let text = |end| number::decimal(self.language, end, one, printed.decimals, digits);
        let last = printed.one / 10i128.pow(digits);
        let rounded = printed.units(end, digits);
        let (key, limit) = match (room, rounded) {
            (Room::Cell, 0) => ("percent-below-cell", last),
            (Room::Sentence, 0) => ("percent-below", last),
            (Room::Cell, _) => ("percent-above-cell", UNIT - last),
            (Room::Sentence, _) => ("percent-above", UNIT - last),
        };
        let is_limit = match rounded {
            0 => end > 0,
            some => some >= 100 * 10u64.pow(digits) && end < UNIT,
        };
        if !printed.is_share || !is_limit {
            return text(end);
        }
        self.wording.say(key, &[("limit", Arg::Text(text(limit)))])
    }
}
