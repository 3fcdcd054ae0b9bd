//! What is said against what was counted.

use super::{Found, Hedge, Said, Written};
use crate::language::number::half_up;
use crate::language::share::{APPROXIMATE, CLOSE};
use crate::measure::Ratio;
use std::cmp::Ordering;

/// "La grande majorité": this many hundredths at least, unless a report declares its own bound.
pub const GREAT_MAJORITY: u64 = 75;

/// How far, in hundredths of the number said, a count may lie from "environ 50" or below "près de 50".
pub const NEARLY_COUNT: u64 = 10;

/// How far, in thousandths, a share may lie beyond "un peu plus de" or "un peu moins de".
pub const LITTLE: u64 = 100;

/// Tenths and smaller parts are rounded; "13 sur 49" is so many hundredths of nothing else.
const ROUNDED_FROM: u64 = 10;

/// Whether a figure says what was counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The data bear it out.
    True,
    /// The data contradict it.
    False,
    /// The figure is of another sort: a plain number can't be a share.
    OtherSort,
}

impl Verdict {
    fn of(holds: bool) -> Self {
        if holds { Self::True } else { Self::False }
    }
}

/// A share as said: a/b, or a range.
#[derive(Clone, Copy)]
struct SaidShare {
    low: (u64, u64),
    high: (u64, u64),
}

/// Holds a figure against the share `k` of `n`, `n` above 0. `great` is the bound of "la grande majorité" in hundredths.
pub fn holds_share(found: &Found, k: u128, n: u128, great: u64) -> Verdict {
    let part = match found.said {
        Said::Number(_) => return Verdict::OtherSort,
        Said::None => return Verdict::of(all_but(found.hedge, n - k.min(n), n)),
        Said::All => return Verdict::of(all_but(found.hedge, k, n)),
        Said::NotAll => return Verdict::of(k < n),
        Said::Minority => return Verdict::of(above(k, n, (1, 2)).is_lt() && k > 0),
        Said::Majority { great: false } => return Verdict::of(above(k, n, (1, 2)).is_gt()),
        Said::Majority { great: true } => return Verdict::of(above(k, n, (great, 100)).is_ge()),
        Said::Percent(Written { units, decimals }) => {
            let value = (units, 100 * 10u64.pow(decimals.min(9)));
            if found.hedge == Hedge::Exactly {
                return Verdict::of(rounds_to(k, n, units, value.1));
            }
            SaidShare {
                low: value,
                high: value,
            }
        }
        Said::OutOf { low, high, of } => {
            if found.hedge == Hedge::Exactly && !reaches_ends(k, n, (low, high), of) {
                return Verdict::False;
            }
            if found.hedge == Hedge::Exactly && of >= ROUNDED_FROM {
                return Verdict::of((low..=high).contains(&half_up(k, n, of)));
            }
            SaidShare {
                low: (low, of),
                high: (high, of),
            }
        }
        Said::Fraction { numerator, denominator } => SaidShare {
            low: (numerator, denominator),
            high: (numerator, denominator),
        },
    };
    Verdict::of(hedged(part, found.hedge, k, n))
}

/// Whether a share, rounded, is so many parts of `whole`. What is there is never none of them, what lacks never all.
fn rounds_to(k: u128, n: u128, parts: u64, whole: u64) -> bool {
    half_up(k, n, whole) == parts && reaches_ends(k, n, (parts, parts), whole)
}

/// Whether none or all of them, where "dix sur dix" or "neuf ou dix sur dix" names these, may be said: of so many alone, where
/// it is none or all; of a range, unless a percentage would round to an end that is not reached.
fn reaches_ends(k: u128, n: u128, (low, high): (u64, u64), of: u64) -> bool {
    let percent = half_up(k, n, 100);
    match low == high {
        true => (low > 0 || k == 0) && (high < of || k >= n),
        false => (low > 0 || k == 0 || percent > 0) && (high < of || k >= n || percent < 100),
    }
}

fn hedged(part: SaidShare, hedge: Hedge, k: u128, n: u128) -> bool {
    let from = |tolerance| distance_at_most(k, n, part.low, tolerance) || above(k, n, part.low).is_ge();
    let to = |tolerance| distance_at_most(k, n, part.high, tolerance) || above(k, n, part.high).is_le();
    match hedge {
        Hedge::Exactly => from(CLOSE) && to(CLOSE),
        Hedge::About => from(APPROXIMATE) && to(APPROXIMATE),
        Hedge::Nearly => distance_at_most(k, n, part.low, APPROXIMATE) && above(k, n, part.low).is_le(),
        Hedge::MoreThan => above(k, n, part.high).is_gt(),
        Hedge::LittleMore => above(k, n, part.high).is_gt() && distance_at_most(k, n, part.high, LITTLE),
        Hedge::AtLeast => above(k, n, part.low).is_ge(),
        Hedge::LessThan => above(k, n, part.low).is_lt(),
        Hedge::LittleLess => above(k, n, part.low).is_lt() && distance_at_most(k, n, part.low, LITTLE),
        Hedge::AtMost => above(k, n, part.high).is_le(),
        Hedge::From if part.low.1 >= ROUNDED_FROM => half_up(k, n, part.low.1) >= part.low.0,
        Hedge::UpTo if part.high.1 >= ROUNDED_FROM => half_up(k, n, part.high.1) <= part.high.0,
        Hedge::From => from(CLOSE),
        Hedge::UpTo => to(CLOSE),
    }
}

/// "Toutes" of n; "presque toutes", "la quasi-totalité", "not quite all", as tenths say it; "fewer than all".
fn all_but(hedge: Hedge, k: u128, n: u128) -> bool {
    match hedge {
        Hedge::Nearly | Hedge::About | Hedge::LittleLess => k < n && half_up(k, n, 10) == 10,
        Hedge::LessThan => k < n,
        Hedge::Exactly
        | Hedge::MoreThan
        | Hedge::LittleMore
        | Hedge::AtLeast
        | Hedge::AtMost
        | Hedge::From
        | Hedge::UpTo => k == n,
    }
}

/// k/n against a/b, exactly.
fn above(k: u128, n: u128, (a, b): (u64, u64)) -> Ordering {
    Ratio::new(k, n)
        .zip(Ratio::new(a.into(), b.into()))
        .map_or(Ordering::Equal, |(one, other)| one.compare(other))
}

/// |k/n − a/b| in thousandths.
fn distance_at_most(k: u128, n: u128, (a, b): (u64, u64), thousandths: u64) -> bool {
    let (a, b, thousandths) = (u128::from(a), u128::from(b), u128::from(thousandths));
    let distance = k.saturating_mul(b).abs_diff(a.saturating_mul(n));
    distance.saturating_mul(1000) <= n.saturating_mul(b).saturating_mul(thousandths)
}

/// Holds a figure against a count.
pub fn holds_count(found: &Found, count: u64) -> Verdict {
    let said = match found.said {
        Said::Number(Written { units, decimals: 0 }) => units,
        Said::None => 0,
        Said::Number(_)
        | Said::Percent(_)
        | Said::OutOf { .. }
        | Said::Fraction { .. }
        | Said::Majority { .. }
        | Said::Minority
        | Said::All
        | Said::NotAll => return Verdict::OtherSort,
    };
    let near = u128::from(count.abs_diff(said)) * 100 <= u128::from(said) * u128::from(NEARLY_COUNT);
    Verdict::of(match found.hedge {
        Hedge::Exactly => count == said,
        Hedge::About => near,
        Hedge::Nearly => near && count <= said,
        Hedge::MoreThan => count > said,
        Hedge::LittleMore => near && count > said,
        Hedge::AtLeast | Hedge::From => count >= said,
        Hedge::LessThan => count < said,
        Hedge::LittleLess => near && count < said,
        Hedge::AtMost | Hedge::UpTo => count <= said,
    })
}

/// Holds a figure against a mean or median, `sum / count` in units of 10^-`decimals`.
pub fn holds_mean(found: &Found, sum: u128, count: u128, decimals: u32) -> Verdict {
    let Said::Number(written) = found.said else {
        return Verdict::OtherSort;
    };
    let scale = count.saturating_mul(10u128.pow(decimals.min(9)));
    let said = (written.units, 10u64.pow(written.decimals.min(9)));
    let near = distance_at_most(sum, scale, said, NEARLY_COUNT * 10 * said.0 / said.1.max(1));
    Verdict::of(match found.hedge {
        Hedge::Exactly => half_up(sum, scale, said.1) == said.0,
        Hedge::About => near,
        Hedge::Nearly => near && above(sum, scale, said).is_le(),
        Hedge::MoreThan => above(sum, scale, said).is_gt(),
        Hedge::LittleMore => near && above(sum, scale, said).is_gt(),
        Hedge::AtLeast => above(sum, scale, said).is_ge(),
        Hedge::LessThan => above(sum, scale, said).is_lt(),
        Hedge::LittleLess => near && above(sum, scale, said).is_lt(),
        Hedge::AtMost => above(sum, scale, said).is_le(),
        Hedge::From => half_up(sum, scale, said.1) >= said.0,
        Hedge::UpTo => half_up(sum, scale, said.1) <= said.0,
    })
}
