//! Values that can be held against each other.

use super::Books;
use crate::fact::Share;
use crate::language::comparisons::{Compared, Multiple, Relation};
use crate::language::figures::Hedge;
use crate::language::number;
use crate::language::share::{CLOSE, percent_apart};
use crate::measure::Ratio;
use crate::report::Value;
use std::cmp::Ordering;

/// One side of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Amount {
    Share(Share),
    Count(u64),
    /// `sum / count` in units of 10^-`decimals`.
    Number {
        sum: i128,
        count: u128,
        decimals: u32,
    },
    /// A net score: `sum / count` points.
    Points {
        sum: i128,
        count: u128,
    },
}

/// Of larger parts than this, the last bits say nothing.
const BITS: u32 = 50;

impl Amount {
    /// What an expression said; none for what is no single value.
    pub fn of(value: &Value) -> Option<Self> {
        match value {
            Value::Ratio { numerator, denominator } => Some(Self::Share(Share {
                ratio: Ratio::new(u128::from(*numerator), u128::from(*denominator))?,
                count: *numerator,
                of: *denominator,
                is_weighted: false,
            })),
            Value::Weighted(share) => Some(Self::Share(Share {
                ratio: Ratio::new(share.numerator, share.denominator)?,
                count: share.count,
                of: share.of,
                is_weighted: true,
            })),
            Value::Count(count) => Some(Self::Count(*count)),
            Value::Decimal {
                sum, count, decimals, ..
            } => Some(Self::Number {
                sum: *sum,
                count: *count,
                decimals: *decimals,
            }),
            Value::Counts { .. }
            | Value::Range { .. }
            | Value::WeightedRange { .. }
            | Value::Ranking { .. }
            | Value::Typed(_) => None,
        }
    }

    /// Whether both are of one sort: a share says nothing beside a mean.
    pub fn is_like(self, other: Self) -> bool {
        match (self, other) {
            (Self::Share(_), Self::Share(_))
            | (Self::Count(_), Self::Count(_))
            | (Self::Points { .. }, Self::Points { .. }) => true,
            (Self::Number { decimals, .. }, Self::Number { decimals: other, .. }) => decimals == other,
            (Self::Share(_) | Self::Count(_) | Self::Number { .. } | Self::Points { .. }, _) => false,
        }
    }

    /// Numerator and denominator, the latter above 0; sums of weights without the bits that would not fit.
    fn parts(self) -> (i128, i128) {
        let (above, below) = match self {
            Self::Share(Share { ratio, .. }) => {
                (i128::try_from(ratio.numerator).unwrap_or(i128::MAX), ratio.denominator)
            }
            Self::Count(count) => (count.into(), 1),
            Self::Number { sum, count, .. } | Self::Points { sum, count } => (sum, count.max(1)),
        };
        let spare = (u128::BITS - below.leading_zeros()).saturating_sub(BITS);
        (above >> spare, i128::try_from(below >> spare).unwrap_or(i128::MAX))
    }

    /// Which of two values of a sort is larger, exactly.
    pub fn compare(self, other: Self) -> Ordering {
        if let (Self::Share(one), Self::Share(other)) = (self, other) {
            return one.ratio.compare(other.ratio);
        }
        let ((a, b), (c, d)) = (self.parts(), other.parts());
        (a * d).cmp(&(c * b))
    }

    /// Whether two shares or net scores lie within so many tenths of a point, and other values within as many thousandths of the larger.
    pub fn is_near(self, other: Self, tenths: u64) -> bool {
        let ((a, b), (c, d)) = (self.parts(), other.parts());
        let apart = (a * d - c * b).abs() * 1000;
        let within = i128::from(tenths);
        match self {
            Self::Share(_) => apart <= within * b * d,
            Self::Points { .. } => apart <= within * 100 * b * d,
            Self::Count(_) | Self::Number { .. } => apart <= within * (a * d).abs().max((c * b).abs()),
        }
    }

    /// "27 % (13 / 49)", "12", "4,2".
    pub fn said(self, books: Books<'_>) -> String {
        match self {
            Self::Share(share) => said(share, books),
            Self::Count(count) => number::integer(books.language, count),
            Self::Number { sum, count, decimals } => {
                number::decimal(books.language, sum, count, decimals, decimals.max(1))
            }
            Self::Points { sum, count } => number::signed(books.language, sum, count, 1),
        }
    }
}

/// "27 % (13 / 49)"; by weights, where 13 people are no 27 % of 49, "27 % (n = 49)".
pub(super) fn said(share: Share, books: Books<'_>) -> String {
    let Share { ratio, count, of, .. } = share;
    let percent = percent_apart(books.language, ratio.numerator, ratio.denominator, 0);
    match share.is_weighted {
        true => format!("{percent} (n = {of})"),
        false => format!("{percent} ({count} / {of})"),
    }
}

/// Whether two values bear out what is said of the first and the second; none where two values can't.
pub(super) fn bears_out(said: &Compared, hedge: Hedge, first: Amount, second: Amount) -> Option<bool> {
    let order = first.compare(second);
    let is_near = first.is_near(second, CLOSE);
    // "Pas plus que" leaves as much and less.
    let unless_denied = |holds: bool| holds != said.is_denied || said.is_denied && is_near;
    match said.relation {
        Relation::More => Some(unless_denied(order.is_gt())),
        Relation::Less => Some(unless_denied(order.is_lt())),
        Relation::Equal => Some(is_near != said.is_denied),
        Relation::Times(multiple) => Some(is_times([first, second], multiple, hedge) != said.is_denied),
        Relation::Trend { is_up: Some(true) } => Some(order.is_lt()),
        Relation::Trend { is_up: Some(false) } => Some(order.is_gt()),
        Relation::Trend { is_up: None } => Some(true),
        Relation::Differ if said.is_denied => Some(is_near),
        Relation::Differ => Some(order.is_ne()),
        Relation::Rank(_) | Relation::Significant => None,
    }
}

/// Whether one value is the other so many times: the multiple, rounded to a half, or a twentieth of it. A bound leaves one side
/// open.
pub(super) fn is_times(sides: [Amount; 2], multiple: Multiple, hedge: Hedge) -> bool {
    let (larger, smaller) = match multiple.is_less {
        true => (sides[1], sides[0]),
        false => (sides[0], sides[1]),
    };
    let ((a, b), (c, d)) = (larger.parts(), smaller.parts());
    // larger / smaller = over / under, in quarters of what is said.
    let (over, under) = (a * d * 4, c * b);
    let said = i128::from(multiple.halves) * 2;
    let margin = (said / 20).max(1);
    let (least, most) = match hedge {
        Hedge::MoreThan | Hedge::AtLeast | Hedge::LittleMore => (said, i128::MAX),
        Hedge::LessThan | Hedge::AtMost | Hedge::Nearly | Hedge::LittleLess => (said - 2, said),
        Hedge::Exactly | Hedge::About | Hedge::From | Hedge::UpTo => (said - margin, said + margin),
    };
    under > 0 && over >= least * under && (most == i128::MAX || over <= most * under)
}

#[cfg(test)]
mod tests {
    use super::{Amount, bears_out, is_times};
    use crate::language::comparisons::{Compared, Multiple, Relation};
    use crate::language::figures::Hedge;
    use crate::report::Value;

    fn twice(one: u64, other: u64, hedge: Hedge) -> bool {
        let multiple = Multiple {
            halves: 4,
            is_less: false,
        };
        is_times([Amount::Count(one), Amount::Count(other)], multiple, hedge)
    }

    /// Twice is from 1.75 to 2.25 times; "nearly" as far as from 1.5 to 2.
    #[test]
    fn a_multiple_is_rounded_to_a_half_and_bounds_leave_a_side_open() {
        let holds = |hedge| -> Vec<u64> { (1..=60).filter(|n| twice(*n, 12, hedge)).collect() };
        assert_eq!(holds(Hedge::Exactly), Vec::from_iter(21..=27));
        assert_eq!(holds(Hedge::MoreThan), Vec::from_iter(24..=60));
        assert_eq!(holds(Hedge::Nearly), Vec::from_iter(18..=24));
        // Nothing is no times nothing.
        assert!(!twice(5, 0, Hedge::MoreThan) && !twice(0, 0, Hedge::Exactly));
    }

    /// Twenty times is from 19 to 21 times.
    #[test]
    fn of_a_large_multiple_a_twentieth_is_left() {
        let multiple = Multiple {
            halves: 40,
            is_less: true,
        };
        let holds = |more: &u64| is_times([Amount::Count(10), Amount::Count(*more)], multiple, Hedge::About);
        assert_eq!((150..250).filter(holds).collect::<Vec<_>>(), Vec::from_iter(190..=210));
    }

    /// 5 of 10 is twice 5 of 20, and not 5 of 12.
    #[test]
    fn shares_are_as_many_times_as_their_ratios() {
        let twice = Multiple {
            halves: 4,
            is_less: false,
        };
        assert!(is_times([share(5, 10), share(5, 20)], twice, Hedge::Exactly));
        assert!(!is_times([share(5, 10), share(5, 12)], twice, Hedge::Exactly));
        assert!(!is_times([share(5, 10), share(5, 40)], twice, Hedge::Exactly));
    }

    fn share(numerator: u64, denominator: u64) -> Amount {
        Amount::of(&Value::Ratio { numerator, denominator }).expect("a share")
    }

    /// 40 and 41 of 100 are a point apart; 1000 and 1010 a hundredth of the larger, nearly.
    #[test]
    fn shares_are_near_by_points_and_counts_by_their_size() {
        assert!(share(40, 100).is_near(share(41, 100), 10) && share(41, 100).is_near(share(40, 100), 10));
        assert!(!share(40, 100).is_near(share(42, 100), 19) && share(40, 100).is_near(share(42, 100), 20));
        let count = Amount::Count;
        assert!(count(1000).is_near(count(1010), 10) && !count(1000).is_near(count(1012), 10));
        let points = |sum| Amount::Points { sum, count: 10 };
        assert!(points(-5).is_near(points(5), 10) && !points(-5).is_near(points(6), 10));
    }

    /// "Pas plus que" leaves as much, and less.
    #[test]
    fn what_is_denied_leaves_what_is_near() {
        let holds = |relation, is_denied, first| {
            let said = Compared {
                range: 0..1,
                relation,
                pivot: None,
                is_denied,
            };
            bears_out(&said, Hedge::Exactly, share(first, 100), share(40, 100))
        };
        let more = |is_denied| [30, 40, 41, 60].map(|first| holds(Relation::More, is_denied, first) == Some(true));
        assert_eq!(more(false), [false, false, true, true]);
        assert_eq!(more(true), [true, true, true, false]);
        let equal = |is_denied| [30, 40, 41, 60].map(|first| holds(Relation::Equal, is_denied, first) == Some(true));
        assert_eq!(
            (equal(false), equal(true)),
            ([false, true, true, false], [true, false, false, true])
        );
    }
}
