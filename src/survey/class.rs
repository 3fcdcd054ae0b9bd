//! A class of numbers.

/// The numbers of a class, as counts of the question's last digit: from `from` on, below `until`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NumberClass {
    /// The lowest; none where it is open below.
    pub from: Option<i64>,
    /// The first that is too high; none where it is open above.
    pub until: Option<i64>,
}

impl NumberClass {
    /// Whether a number is one of its.
    pub fn holds(&self, number: i64) -> bool {
        self.from.is_none_or(|from| from <= number) && self.until.is_none_or(|until| number < until)
    }

    /// Whether all numbers of another class are among its own.
    pub fn covers(&self, other: &Self) -> bool {
        let below = self.from.is_none_or(|own| other.from.is_some_and(|from| own <= from));
        let above = self
            .until
            .is_none_or(|own| other.until.is_some_and(|until| until <= own));
        below && above
    }

    /// Where it begins and ends among values in order, by how many of them are below a bound.
    pub fn cut(self, values: usize, below: impl Fn(i64) -> usize) -> (usize, usize) {
        (self.from.map_or(0, &below), self.until.map_or(values, &below))
    }

    /// Its bounds with `decimals` digits after the point, for files: "5..10".
    pub fn key(self, decimals: u32) -> String {
        let said = |bound: Option<i64>| bound.map_or_else(String::new, |bound| plain(bound, decimals));
        format!("{}..{}", said(self.from), said(self.until))
    }
}

/// A number in digits, with a point.
fn plain(number: i64, decimals: u32) -> String {
    let unit = 10u64.pow(decimals);
    let size = number.unsigned_abs();
    let sign = if number < 0 { "-" } else { "" };
    match decimals {
        0 => format!("{sign}{size}"),
        _ => format!(
            "{sign}{}.{:0width$}",
            size / unit,
            size % unit,
            width = decimals as usize
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::NumberClass;

    #[test]
    fn a_class_holds_its_lower_end_and_not_its_upper_one() {
        let class = |from, until| NumberClass { from, until };
        assert!(class(Some(5), Some(10)).holds(5));
        assert!(!class(Some(5), Some(10)).holds(10));
        assert!(class(None, Some(10)).holds(i64::MIN));
        assert!(class(Some(5), None).holds(i64::MAX));
        assert_eq!(class(Some(-25), Some(100)).key(1), "-2.5..10.0");
        assert_eq!(class(None, Some(5)).key(0), "..5");
    }
}
