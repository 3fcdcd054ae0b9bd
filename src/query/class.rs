//! A class of numbers.

/// Numbers from one bound, which belongs to it, up to another, which doesn't; in units of the question's last digit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Class {
    /// None where it has no lower end.
    pub from: Option<i64>,
    /// None where it has no upper end.
    pub below: Option<i64>,
}

impl Class {
    /// Whether a number is in it.
    pub fn contains(self, number: i64) -> bool {
        self.from.is_none_or(|from| from <= number) && self.below.is_none_or(|below| number < below)
    }

    /// Its bounds with `decimals` digits after the point, for files: "5..10".
    pub fn key(self, decimals: u32) -> String {
        let said = |bound: Option<i64>| bound.map_or_else(String::new, |bound| plain(bound, decimals));
        format!("{}..{}", said(self.from), said(self.below))
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
    use super::Class;

    #[test]
    fn a_class_holds_its_lower_end_and_not_its_upper_one() {
        let class = |from, below| Class { from, below };
        assert!(class(Some(5), Some(10)).contains(5));
        assert!(!class(Some(5), Some(10)).contains(10));
        assert!(class(None, Some(10)).contains(i64::MIN));
        assert!(class(Some(5), None).contains(i64::MAX));
        assert_eq!(class(Some(-25), Some(100)).key(1), "-2.5..10.0");
        assert_eq!(class(None, Some(5)).key(0), "..5");
    }
}
