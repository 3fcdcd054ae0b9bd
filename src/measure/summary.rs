//! What sums up numbers besides their mean and median. Each function takes values in order, those of weighted respondents with
//! what each weighs, and gives none where there is nothing to say: no values, one value without a spread, values that weigh
//! nothing, a sum that leaves 128 bits.

use super::Decimal;
use crate::query::Summary;

/// The most that a spread is multiplied by before its fraction is cut off: far beyond any digit that is printed.
const FINEST: u64 = 1_000_000_000;

/// The standard deviation of a sample, over n − 1: exact until the last digit that [`Decimal`] holds, and cut off there.
pub(super) fn sd(values: &[i64]) -> Option<Decimal> {
    let n = values.len() as i128;
    if n < 2 {
        return None;
    }
    let add = |sum: i128, term: i128| sum.checked_add(term);
    let sum = values.iter().try_fold(0, |sum, value| add(sum, i128::from(*value)))?;
    let mut squares = values.iter().map(|value| i128::from(*value).pow(2));
    let squares = squares.try_fold(0, add)?;
    // n Σy² − (Σy)², over n (n − 1).
    let above = n.checked_mul(squares)?.checked_sub(sum.checked_mul(sum)?)?;
    let (above, below) = (u128::try_from(above).ok()?, u128::try_from(n * (n - 1)).ok()?);
    let scales = std::iter::successors(Some(FINEST), |scale| (*scale > 1).then_some(scale / 10));
    // Of a rational number's root only the whole part counts: a digit that is printed is never rounded twice.
    let scaled = |scale: u64| {
        let root = (above.checked_mul(u128::from(scale).pow(2))? / below).isqrt();
        Some(Decimal {
            sum: i128::try_from(root).ok()?,
            count: scale.into(),
        })
    };
    scales.into_iter().find_map(scaled)
}

/// The same by weights: √(Σw(y − ȳ)²/Σw · n/(n − 1)), n those who weigh anything, as R's `svyvar` takes it. Rounded to the ninth
/// digit, so that it is the same on every machine.
pub(super) fn weighed_sd(values: &[(i64, u64)]) -> Option<Decimal> {
    let weighing = || values.iter().filter(|(_, weight)| *weight > 0);
    let pairs = || weighing().map(|(value, weight)| (*value as f64, *weight as f64));
    let n = weighing().count() as f64;
    if n < 2.0 {
        return None;
    }
    let total: f64 = pairs().map(|(_, weight)| weight).sum();
    let mean = pairs().map(|(y, w)| w * y).sum::<f64>() / total;
    let spread = pairs().map(|(y, w)| w * (y - mean) * (y - mean)).sum::<f64>() / total;
    let scaled = ((spread * n / (n - 1.0)).sqrt() * FINEST as f64).round();
    (scaled < i64::MAX as f64).then_some(Decimal {
        sum: scaled as i128,
        count: FINEST.into(),
    })
}

/// The smallest value up to which the share of a quantile lies: no value between two answers.
pub(super) fn quantile(values: &[i64], quantile: Summary) -> Option<Decimal> {
    let (place, _) = quantile.places_of(values.len())?;
    values.get(place).copied().map(of_one)
}

/// Values that differ, in order, each with what it and all below it weigh.
pub(super) type Heaped = Vec<(i64, u128)>;

/// Of values in order with what each weighs, each that differs, with what it and all below it weigh.
pub(super) fn heaped(values: &[(i64, u64)]) -> Heaped {
    let heaps = values.chunk_by(|(one, _), (other, _)| one == other);
    let heap = |below: &mut u128, heap: &[(i64, u64)]| {
        *below += heap.iter().map(|(_, weight)| u128::from(*weight)).sum::<u128>();
        heap.first().map(|(value, _)| (*value, *below))
    };
    let mut heaped: Heaped = heaps.scan(0, heap).collect();
    heaped.shrink_to_fit();
    heaped
}

/// Of such, the smallest value whose weight, with that of all below it, reaches a share of the whole; none of values that weigh
/// nothing.
pub(super) fn weighed_quantile(heaped: &[(i64, u128)], (below, whole): (u64, u64)) -> Option<Decimal> {
    let (_, all) = heaped.last().filter(|(_, all)| *all > 0)?;
    let place = heaped.partition_point(|(_, reached)| reached * u128::from(whole) < all * u128::from(below));
    heaped.get(place).map(|(value, _)| of_one(*value))
}

/// All values added up.
pub(super) fn sum(values: &[i64]) -> Option<Decimal> {
    let sum = values.iter().copied().map(i128::from).sum();
    (!values.is_empty()).then_some(Decimal { sum, count: 1 })
}

/// All values added up, each as often as it weighs, in units of the weights' last digit.
pub(super) fn weighed_sum(heaped: &[(i64, u128)]) -> Option<i128> {
    let mut below = 0;
    let mut terms = heaped.iter().map(|(value, up_to)| {
        let weight = i128::try_from(up_to - below).ok()?;
        below = *up_to;
        i128::from(*value).checked_mul(weight)
    });
    terms.try_fold(0i128, |sum, term| sum.checked_add(term?))
}

/// How many values differ.
pub(super) fn distinct(values: &[i64]) -> Option<Decimal> {
    let different = values.chunk_by(|one, other| one == other).count();
    (different > 0).then_some(Decimal {
        sum: different as i128,
        count: 1,
    })
}

/// A value as it was given.
pub(super) fn of_one(value: i64) -> Decimal {
    Decimal {
        sum: value.into(),
        count: 1,
    }
}

#[cfg(test)]
mod tests {
    use super::{Decimal, Summary, distinct, heaped, quantile, sd, sum, weighed_quantile, weighed_sd, weighed_sum};

    fn value(decimal: Option<Decimal>) -> f64 {
        let decimal = decimal.expect("a number");
        decimal.sum as f64 / decimal.count as f64
    }

    fn with(values: &[i64], weights: &[u64]) -> Vec<(i64, u64)> {
        values.iter().copied().zip(weights.iter().copied()).collect()
    }

    /// By hand: of 2, 4, 4, 4, 5, 5, 7, 9 the squares about the mean of 5 add up to 32.
    #[test]
    fn a_standard_deviation_is_over_one_less() {
        let values = [2, 4, 4, 4, 5, 5, 7, 9];
        assert!((value(sd(&values)) - (32f64 / 7.0).sqrt()).abs() < 1e-9);
        assert!((value(weighed_sd(&with(&values, &[3; 8]))) - (32f64 / 7.0).sqrt()).abs() < 1e-9);
        assert_eq!(sd(&[5]), None);
        assert_eq!(sd(&[]), None);
        assert_eq!(value(sd(&[7, 7, 7])), 0.0);
        // 1, 1, 2 with weights 1, 1, 2: a mean of 1.5, a spread of 1/4 · 3/2. Who weighs nothing is not there.
        let expected = 0.375f64.sqrt();
        assert!((value(weighed_sd(&with(&[1, 1, 2], &[1, 1, 2]))) - expected).abs() < 1e-9);
        assert!((value(weighed_sd(&with(&[1, 1, 2, 90], &[1, 1, 2, 0]))) - expected).abs() < 1e-9);
        assert_eq!(weighed_sd(&with(&[1, 2], &[1, 0])), None);
    }

    #[test]
    fn a_spread_of_large_numbers_keeps_what_digits_there_is_room_for() {
        let far = [0, 4_000_000_000_000_000];
        let exact = 4e15 / 2f64.sqrt();
        assert!((value(sd(&far)) / exact - 1.0).abs() < 1e-15);
    }

    #[test]
    fn a_quantile_is_the_smallest_value_that_reaches_the_share() {
        let quarter = |values: &[i64]| quantile(values, Summary::Q1).map(|found| found.sum);
        assert_eq!(quarter(&[1, 2, 3, 4]), Some(1));
        assert_eq!(quarter(&[1, 2, 3, 4, 5]), Some(2));
        assert_eq!(quarter(&[]), None);
        assert_eq!(quantile(&[1, 2, 3, 4], Summary::Q3).map(|found| found.sum), Some(3));
        let ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
        assert_eq!(quantile(&ten, Summary::P90).map(|found| found.sum), Some(9));
        let quarter =
            |weights: &[u64]| weighed_quantile(&heaped(&with(&[1, 2, 3, 4], weights)), (1, 4)).map(|found| found.sum);
        assert_eq!(quarter(&[1, 1, 1, 9]), Some(3));
        assert_eq!(quarter(&[0, 2, 2, 2]), Some(2));
        assert_eq!(quarter(&[0; 4]), None);
    }

    #[test]
    fn values_that_are_the_same_weigh_together() {
        let values = [(1, 2), (1, 3), (4, 0), (9, 5)];
        assert_eq!(heaped(&values), [(1, 5), (4, 5), (9, 10)]);
        assert_eq!(heaped(&[]), []);
        // What weighs nothing is no middle, though half of all is reached there.
        let middle = |values: &[(i64, u64)]| weighed_quantile(&heaped(values), (1, 2)).map(|found| found.sum);
        assert_eq!((middle(&values), middle(&[(0, 0), (1, 4), (3, 5)])), (Some(1), Some(3)));
        assert_eq!(weighed_sum(&[(i64::MAX, u128::MAX)]), None);
    }

    #[test]
    fn sums_count_each_and_differences_once() {
        assert_eq!(sum(&[-3, 1, 1]).map(|found| found.sum), Some(-1));
        assert_eq!(weighed_sum(&heaped(&with(&[-3, 1, 1], &[2, 1, 1]))), Some(-4));
        assert_eq!(sum(&[]), None);
        assert_eq!(sum(&[i64::MAX, 1]).map(|found| found.sum), Some(1 << 63));
        assert_eq!(distinct(&[1, 1, 2, 5]).map(|found| found.sum), Some(3));
        assert_eq!(distinct(&[]), None);
    }
}
