//! What sums up numbers besides their mean and median. Each function takes values in order, with a weight each where
//! respondents are weighted, and gives none where there is nothing to say: no values, one value without a spread, a sum that
//! leaves 64 bits.

use super::Decimal;

/// The most that a spread is multiplied by before its fraction is cut off: far beyond any digit that is printed.
const FINEST: u64 = 1_000_000_000;

/// The standard deviation of a sample, over n − 1; weighted, √(Σw(y − ȳ)²/Σw · n/(n − 1)), as R's `svyvar` takes it. Without
/// weights it is exact until the last digit that [`Decimal`] holds, and cut off there.
pub(super) fn sd(values: &[i64], weights: Option<&[u64]>) -> Option<Decimal> {
    match weights {
        None => exact_sd(values),
        Some(weights) => weighted_sd(values, weights),
    }
}

fn exact_sd(values: &[i64]) -> Option<Decimal> {
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
        let sum = i64::try_from(root).ok()?;
        Some(Decimal { sum, count: scale })
    };
    scales.into_iter().find_map(scaled)
}

fn weighted_sd(values: &[i64], weights: &[u64]) -> Option<Decimal> {
    let n = values.len() as f64;
    let total: f64 = weights.iter().map(|weight| *weight as f64).sum();
    if n < 2.0 || total <= 0.0 {
        return None;
    }
    let pairs = || values.iter().zip(weights).map(|(y, w)| (*y as f64, *w as f64));
    let mean = pairs().map(|(y, w)| w * y).sum::<f64>() / total;
    let spread = pairs().map(|(y, w)| w * (y - mean).powi(2)).sum::<f64>() / total;
    let scaled = (spread * n / (n - 1.0)).sqrt() * FINEST as f64;
    (scaled < i64::MAX as f64).then_some(Decimal {
        sum: scaled as i64,
        count: FINEST,
    })
}

/// The smallest value whose cumulated count, or weight, reaches a share of all: no value between two answers.
pub(super) fn quantile(values: &[i64], weights: Option<&[u64]>, (below, whole): (u64, u64)) -> Option<Decimal> {
    let weight = |place: usize| weights.map_or(1, |weights| u128::from(weights[place]));
    let total: u128 = (0..values.len()).map(weight).sum();
    let mut cumulated = 0;
    let reaches = |place: &usize| {
        cumulated += weight(*place);
        cumulated * u128::from(whole) >= total * u128::from(below)
    };
    let place = (0..values.len()).find(reaches)?;
    Some(of_one(values[place]))
}

/// All values added up, each as often as its weight says.
pub(super) fn sum(values: &[i64], weights: Option<&[u64]>) -> Option<Decimal> {
    let weight = |place: usize| weights.map_or(1, |weights| i128::from(weights[place]));
    let terms = values.iter().enumerate();
    let mut terms = terms.map(|(place, value)| weight(place).checked_mul(i128::from(*value)));
    let sum = terms.try_fold(0i128, |sum, term| sum.checked_add(term?))?;
    let sum = i64::try_from(sum).ok().filter(|_| !values.is_empty())?;
    Some(Decimal { sum, count: 1 })
}

/// How many values differ; a weight changes nothing.
pub(super) fn distinct(values: &[i64]) -> Option<Decimal> {
    let different = values.chunk_by(|one, other| one == other).count();
    let sum = i64::try_from(different).ok().filter(|count| *count > 0)?;
    Some(Decimal { sum, count: 1 })
}

/// A value as it was given.
pub(super) fn of_one(value: i64) -> Decimal {
    Decimal { sum: value, count: 1 }
}

#[cfg(test)]
mod tests {
    use super::{Decimal, distinct, quantile, sd, sum};

    fn value(decimal: Option<Decimal>) -> f64 {
        let decimal = decimal.expect("a number");
        decimal.sum as f64 / decimal.count as f64
    }

    /// By hand: of 2, 4, 4, 4, 5, 5, 7, 9 the squares about the mean of 5 add up to 32.
    #[test]
    fn a_standard_deviation_is_over_one_less() {
        let values = [2, 4, 4, 4, 5, 5, 7, 9];
        assert!((value(sd(&values, None)) - (32f64 / 7.0).sqrt()).abs() < 1e-9);
        assert!((value(sd(&values, Some(&[3; 8]))) - (32f64 / 7.0).sqrt()).abs() < 1e-9);
        assert_eq!(sd(&[5], None), None);
        assert_eq!(sd(&[], None), None);
        assert_eq!(value(sd(&[7, 7, 7], None)), 0.0);
        // 1, 1, 2 with weights 1, 1, 2: a mean of 1.5, a spread of 1/4 · 3/2.
        assert!((value(sd(&[1, 1, 2], Some(&[1, 1, 2]))) - 0.375f64.sqrt()).abs() < 1e-9);
    }

    #[test]
    fn a_spread_of_large_numbers_keeps_what_digits_there_is_room_for() {
        let far = [0, 4_000_000_000_000_000];
        let exact = 4e15 / 2f64.sqrt();
        assert!((value(sd(&far, None)) / exact - 1.0).abs() < 1e-15);
    }

    #[test]
    fn a_quantile_is_the_smallest_value_that_reaches_the_share() {
        let quarter = |values: &[i64], weights| quantile(values, weights, (1, 4)).map(|found| found.sum);
        assert_eq!(quarter(&[1, 2, 3, 4], None), Some(1));
        assert_eq!(quarter(&[1, 2, 3, 4, 5], None), Some(2));
        assert_eq!(quarter(&[1, 2, 3, 4], Some(&[1, 1, 1, 9])), Some(3));
        assert_eq!(quarter(&[], None), None);
        assert_eq!(quantile(&[1, 2, 3, 4], None, (3, 4)).map(|found| found.sum), Some(3));
        assert_eq!(
            quantile(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], None, (9, 10)).map(|found| found.sum),
            Some(9)
        );
    }

    #[test]
    fn sums_count_each_and_differences_once() {
        assert_eq!(sum(&[-3, 1, 1], None).map(|found| found.sum), Some(-1));
        assert_eq!(sum(&[-3, 1, 1], Some(&[2, 1, 1])).map(|found| found.sum), Some(-4));
        assert_eq!(sum(&[], None), None);
        assert_eq!(sum(&[i64::MAX, 1], None), None);
        assert_eq!(distinct(&[1, 1, 2, 5]).map(|found| found.sum), Some(3));
        assert_eq!(distinct(&[]), None);
    }
}
