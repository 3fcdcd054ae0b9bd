//! The classes of a number: between the bounds that authors give, or by a rule.
//!
//! The rule: at most ⌈log₂ n⌉ + 1 classes (H. A. Sturges, "The Choice of a Class Interval", JASA 21, 1926), never over twelve, of
//! the same width, which is 1, 2 or 5 followed by zeros; whole numbers one by one where there are few. The first and the last hold what lies beyond: at least a twentieth of the answers each, and as many people
//! as the policy asks of a figure, so that no bound is the number of one of few.

use crate::survey::NumberClass;

/// The most classes that are made by rule.
const MOST: i64 = 12;

/// Of how many answers the first and the last class hold one at least.
const TAIL: usize = 20;

/// Classes between bounds; the last holds its upper bound. Numbers beyond them have a class of their own, where there are
/// any. `values` are in order.
pub(super) fn from_bounds(bounds: &[i64], values: &[i64]) -> Vec<NumberClass> {
    let (Some(first), Some(last)) = (bounds.first().copied(), bounds.last().copied()) else {
        return Vec::new();
    };
    let end = last.saturating_add(1);
    let class = |pair: &[i64]| NumberClass {
        from: Some(pair[0]),
        until: Some(if pair[1] == last { end } else { pair[1] }),
    };
    let mut classes: Vec<NumberClass> = bounds.windows(2).map(class).collect();
    if values.first().is_some_and(|lowest| *lowest < first) {
        classes.insert(
            0,
            NumberClass {
                from: None,
                until: Some(first),
            },
        );
    }
    if values.last().is_some_and(|highest| *highest > last) {
        classes.push(NumberClass {
            from: Some(end),
            until: None,
        });
    }
    classes
}

/// Classes of a rule, of values in order, that have `decimals` digits after the point.
pub(super) fn by_rule(values: &[i64], decimals: u32, fewest: usize) -> Vec<NumberClass> {
    let (Some(lowest), Some(highest)) = (values.first(), values.last()) else {
        return Vec::new();
    };
    let tail = values
        .len()
        .div_ceil(TAIL)
        .max(fewest)
        .clamp(1, values.len().div_ceil(2));
    let (low, high) = (values[tail - 1], values[values.len() - tail]);
    let step = step((low, high), decimals, most(values.len()));
    let start = low.div_euclid(step) * step;
    let count = (high - start) / step + 1;
    let bound = |at: i64| start + at * step;
    let class = |at: i64| NumberClass {
        from: Some(bound(at)).filter(|_| at > 0 || *lowest >= start),
        until: Some(bound(at + 1)).filter(|_| at + 1 < count || *highest < bound(count)),
    };
    (0..count).map(class).collect()
}

/// How many classes so many answers have at most.
fn most(answers: usize) -> i64 {
    let powers = usize::BITS - answers.saturating_sub(1).leading_zeros();
    MOST.min(i64::from(powers) + 1)
}

/// The narrowest round width that leaves few enough classes.
fn step((low, high): (i64, i64), decimals: u32, most: i64) -> i64 {
    let few = |step: i64| (high - low.div_euclid(step) * step) / step < most;
    if decimals == 0 && few(1) {
        return 1;
    }
    let powers = std::iter::successors(Some(1i64), |power| power.checked_mul(10));
    let round = powers.flat_map(|power| [1, 2, 5].map(|digit| power.saturating_mul(digit)));
    round.into_iter().find(|step| few(*step)).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::{by_rule, from_bounds, most};

    fn keys(classes: &[super::NumberClass]) -> Vec<String> {
        classes.iter().map(|class| class.key(0)).collect()
    }

    #[test]
    fn bounds_make_classes_of_which_the_last_is_closed() {
        assert_eq!(keys(&from_bounds(&[0, 5, 10], &[0, 10])), ["0..5", "5..11"]);
        assert_eq!(
            keys(&from_bounds(&[0, 5, 10], &[-1, 11])),
            ["..0", "0..5", "5..11", "11.."]
        );
    }

    #[test]
    fn few_whole_numbers_stand_one_by_one() {
        let values: Vec<i64> = (0..40).map(|at| at / 10).collect();
        assert_eq!(keys(&by_rule(&values, 0, 3)), ["0..1", "1..2", "2..3", "3..4"]);
        // Two of a hundred have twenty and more: they stand with those who have six.
        let mut values: Vec<i64> = (0..98).map(|at| at % 7).collect();
        values.extend([20, 30]);
        values.sort_unstable();
        assert_eq!(keys(&by_rule(&values, 0, 0)).last().map(String::as_str), Some("6.."));
    }

    #[test]
    fn few_answers_make_few_classes() {
        for (answers, classes) in [
            (0, 1),
            (1, 1),
            (2, 2),
            (24, 6),
            (32, 6),
            (33, 7),
            (100, 8),
            (1000, 11),
            (100_000, 12),
        ] {
            assert_eq!(most(answers), classes, "{answers}");
        }
    }

    #[test]
    fn many_numbers_have_round_classes() {
        let values: Vec<i64> = (18..=90).collect();
        let classes = keys(&by_rule(&values, 0, 5));
        assert_eq!(classes.first().map(String::as_str), Some("..30"));
        assert_eq!(classes.last().map(String::as_str), Some("80.."));
        assert_eq!(classes.len(), 7);
        // In units of the last digit: 0.0 to 9.9, of which a hundred answers make eight classes at most.
        let values: Vec<i64> = (0..100).collect();
        assert_eq!(by_rule(&values, 1, 0).len(), 5);
        let values: Vec<i64> = (0..1000).map(|at| at / 10).collect();
        assert_eq!(by_rule(&values, 1, 0).len(), 10);
        assert_eq!(keys(&by_rule(&[7], 0, 3)), ["7..8"]);
        assert!(by_rule(&[], 0, 3).is_empty());
    }
}
