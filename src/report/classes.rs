//! The classes of a number as a histogram draws them: as wide as they are.

/// How many of these make one.
pub const BILLION: i128 = 1_000_000_000;

/// A class, from where to where; an end is missing where it is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassEnds {
    /// Where it begins.
    pub from: Option<ClassEnd>,
    /// Where the next one begins.
    pub until: Option<ClassEnd>,
    /// Whether it is a whole number by itself, which `from` says.
    pub is_one: bool,
}

/// A bound of a class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassEnd {
    /// In billionths of one.
    pub at: i128,
    /// As printed.
    pub text: String,
}

impl ClassEnds {
    /// How wide it is, in billionths of one; none where it is open.
    fn width(&self) -> Option<i128> {
        let width = self.until.as_ref()?.at - self.from.as_ref()?.at;
        (width > 0).then_some(width)
    }
}

/// How wide each class is drawn: as wide as it is, and one that is open as its neighbour.
pub fn class_widths(classes: &[ClassEnds]) -> Vec<i128> {
    let closed: Vec<Option<i128>> = classes.iter().map(ClassEnds::width).collect();
    let nearest = |at: usize| {
        let away = |other: &usize| other.abs_diff(at);
        let known = (0..closed.len()).filter(|other| closed[*other].is_some());
        known.min_by_key(away).and_then(|other| closed[other])
    };
    (0..closed.len()).map(|at| nearest(at).unwrap_or(BILLION)).collect()
}

/// What width a bar's height is the share of: that of all classes where they are alike; else the largest power of ten that is no
/// wider than any of them.
pub fn class_unit(widths: &[i128]) -> i128 {
    let narrowest = widths.iter().min().copied().unwrap_or(BILLION);
    if widths.iter().all(|width| *width == narrowest) {
        return narrowest;
    }
    let powers = std::iter::successors(Some(1i128), |power| power.checked_mul(10));
    powers.take_while(|power| *power <= narrowest).last().unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::{BILLION, ClassEnd, ClassEnds, class_unit, class_widths};

    fn class(from: Option<i128>, until: Option<i128>) -> ClassEnds {
        let end = |at: i128| ClassEnd {
            at: at * BILLION,
            text: at.to_string(),
        };
        ClassEnds {
            from: from.map(end),
            until: until.map(end),
            is_one: false,
        }
    }

    #[test]
    fn an_open_class_is_as_wide_as_its_neighbour() {
        let classes = [
            class(None, Some(18)),
            class(Some(18), Some(30)),
            class(Some(30), Some(65)),
            class(Some(65), None),
        ];
        let found: Vec<i128> = class_widths(&classes)
            .into_iter()
            .map(|width| width / BILLION)
            .collect();
        assert_eq!(found, [12, 12, 35, 35]);
        assert_eq!(class_unit(&class_widths(&classes)), 10 * BILLION);
        assert_eq!(class_widths(&[class(None, None)]), [BILLION]);
    }

    #[test]
    fn classes_of_one_width_are_shares_of_it() {
        assert_eq!(class_unit(&[5 * BILLION; 3]), 5 * BILLION);
        assert_eq!(class_unit(&[BILLION / 4, BILLION / 2]), BILLION / 10);
    }
}
