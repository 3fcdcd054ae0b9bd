//! Which counts a printed percentage can come from. Integers throughout.
//!
//! A percentage with `d` decimals is p units of 10^-d percent; a whole is S = 100 × 10^d units. Rounded half up, k of n
//! give p exactly when (2p − 1) n ≤ 2 S k < (2p + 1) n: k S / n lies within half a unit of p, the lower edge included.
//! That a printed figure may fit no count over its base is the idea of the GRIM test (N. J. L. Brown and J. A. J.
//! Heathers, “The GRIM Test”, *Social Psychological and Personality Science* 8, 2017), here for shares.

/// A percentage as printed: `units` of 10^-`decimals` percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Printed {
    /// In units of the last digit: 315 for 31.5 %.
    pub units: u64,
    /// Digits after the point.
    pub decimals: u32,
}

/// How many possible bases below a wrong one are named, and how many above: the usual slip is to take all who were asked
/// for those who answered.
const BELOW: usize = 3;
const ABOVE: usize = 1;

impl Printed {
    /// What 100 % is, in units.
    pub fn whole(self) -> u64 {
        100 * 10u64.pow(self.decimals)
    }

    /// The lowest and the highest count of `base` that print as this percentage; none if no count does.
    ///
    /// `base` is above 0.
    pub fn counts(self, base: u64) -> Option<(u64, u64)> {
        let (p, n, twice) = (u128::from(self.units), u128::from(base), 2 * u128::from(self.whole()));
        let low = (2 * p * n).saturating_sub(n).div_ceil(twice);
        // The upper edge rounds to the next percentage.
        let high = (((2 * p + 1) * n - 1) / twice).min(n);
        if low > high {
            return None;
        }
        Some((u64::try_from(low).ok()?, u64::try_from(high).ok()?))
    }

    /// The count whose share lies just below and the one just above, for a percentage that no count of `base` gives.
    pub fn around(self, base: u64) -> (u64, u64) {
        let below = u128::from(self.units) * u128::from(base) / u128::from(self.whole());
        let below = u64::try_from(below).unwrap_or(base).min(base);
        (below, (below + 1).min(base))
    }

    /// The bases nearest to `base` over which a count gives this percentage, in order: the three largest below it and the
    /// first above. From [`Printed::whole`] on every base does. None for more than 100 %.
    pub fn bases_near(self, base: u64) -> Vec<u64> {
        if self.units > self.whole() {
            return Vec::new();
        }
        let fits = |n: &u64| self.counts(*n).is_some();
        let mut found: Vec<u64> = (1..base).rev().filter(fits).take(BELOW).collect();
        found.reverse();
        found.extend((base + 1..).filter(fits).take(ABOVE));
        found
    }
}

/// Whether counts that lie in these ranges, `(lowest, highest)`, can be made to add up to `base`; where some are `unknown`,
/// whether the known ones leave room for them.
pub fn add_up(ranges: &[(u64, u64)], base: u64, unknown: bool) -> bool {
    let sum = |of: fn(&(u64, u64)) -> u64| ranges.iter().map(|range| u128::from(of(range))).sum::<u128>();
    let (low, high) = (sum(|range| range.0), sum(|range| range.1));
    low <= u128::from(base) && (unknown || u128::from(base) <= high)
}

#[cfg(test)]
mod tests {
    use super::{Printed, add_up};
    use crate::language::number::half_up;
    use proptest::prelude::*;

    const fn percent(units: u64) -> Printed {
        Printed { units, decimals: 0 }
    }

    #[test]
    fn counts_worked_out_by_hand() {
        // 4 of 13 is 30.77, 13 of 42 is 30.95.
        assert_eq!(percent(31).counts(13), Some((4, 4)));
        assert_eq!(percent(31).counts(42), Some((13, 13)));
        // 6 of 20 is 30, 7 of 20 is 35.
        assert_eq!(percent(31).counts(20), None);
        assert_eq!(percent(31).around(20), (6, 7));
        // 1 of 8 is 12.5, which rounds up.
        assert_eq!(percent(13).counts(8), Some((1, 1)));
        assert_eq!(percent(12).counts(8), None);
        assert_eq!(
            Printed {
                units: 125,
                decimals: 1
            }
            .counts(8),
            Some((1, 1))
        );
        // 305 to 314 of 1,000 lie from 30.5 to 31.4.
        assert_eq!(percent(31).counts(1000), Some((305, 314)));
        assert_eq!(percent(0).counts(7), Some((0, 0)));
        assert_eq!(percent(100).counts(7), Some((7, 7)));
        assert_eq!(percent(101).counts(7), None);
    }

    #[test]
    fn bases_worked_out_by_hand() {
        // 5/16 = 31.25, 6/19 = 31.58 and 4/13 = 30.77; below 13 no n gives 31 (3/10 is 30, 3/9 is 33).
        assert_eq!(percent(31).bases_near(20), [13, 16, 26]);
        assert_eq!(percent(50).bases_near(1), [2]);
        assert!(percent(101).bases_near(20).is_empty());
    }

    #[test]
    fn sums_at_their_edges() {
        // Thirds: 33 + 33 + 33 of 3.
        let third = percent(33).counts(3).unwrap();
        assert!(add_up(&[third; 3], 3, false));
        assert!(!add_up(&[third; 4], 3, false));
        assert!(!add_up(&[third; 2], 3, false));
        assert!(add_up(&[third; 2], 3, true));
        // 33 + 33 + 33 of 1,000: at most 334 each, together 1,002.
        assert!(add_up(&[percent(33).counts(1000).unwrap(); 3], 1000, false));
        assert!(!add_up(&[(u64::MAX, u64::MAX); 3], u64::MAX, false));
    }

    /// Every count that prints as this percentage, by trying all of them.
    fn tried(printed: Printed, base: u64) -> Vec<u64> {
        (0..=base)
            .filter(|k| half_up((*k).into(), base.into(), printed.whole()) == printed.units)
            .collect()
    }

    proptest! {
        #[test]
        fn what_was_rounded_is_feasible(n in 1u64..5_000, share in 0u64..=1_000_000, decimals in 0u32..=4) {
            let k = n * share / 1_000_000;
            let whole = percent(0).whole() * 10u64.pow(decimals);
            let printed = Printed { units: half_up(k.into(), n.into(), whole), decimals };
            let (low, high) = printed.counts(n).expect("it came from a count");
            prop_assert!(low <= k && k <= high);
        }

        #[test]
        fn counts_are_those_that_trying_finds(n in 1u64..400, units in 0u64..1_100, decimals in 0u32..=1) {
            let printed = Printed { units, decimals };
            let all = tried(printed, n);
            let expected = all.first().copied().zip(all.last().copied());
            prop_assert_eq!(printed.counts(n), expected);
        }

        #[test]
        fn named_bases_are_feasible_and_nearest(n in 1u64..200, units in 0u64..=1_000, decimals in 0u32..=1) {
            let printed = Printed { units, decimals };
            let named = printed.bases_near(n);
            prop_assert!(units > printed.whole() || !named.is_empty());
            for base in &named {
                prop_assert!(*base != n && !tried(printed, *base).is_empty(), "{}", base);
            }
            // None between the named ones is left out.
            if let (Some(first), Some(last)) = (named.first(), named.last()) {
                let between = (*first..=*last).filter(|base| *base != n && !tried(printed, *base).is_empty());
                prop_assert_eq!(between.collect::<Vec<_>>(), named);
            }
        }

        /// Rounded shares of one question always add up.
        #[test]
        fn shares_of_one_question_add_up(parts in proptest::collection::vec(0u64..300, 1..9), decimals in 0u32..=2) {
            let n: u64 = parts.iter().sum();
            prop_assume!(n > 0);
            let ranges: Option<Vec<(u64, u64)>> = parts
                .iter()
                .map(|k| {
                    let printed = Printed { units: half_up((*k).into(), n.into(), 100 * 10u64.pow(decimals)), decimals };
                    printed.counts(n)
                })
                .collect();
            let ranges = ranges.expect("each came from a count");
            prop_assert!(add_up(&ranges, n, false));
            prop_assert!(add_up(&ranges[1..], n, true));
        }
    }
}
