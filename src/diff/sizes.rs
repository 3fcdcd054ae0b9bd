//! How many people a build counted in each group.

use super::{Build, RecordedFigure};
use std::collections::BTreeMap;

/// What tells of each respondent, whether he answered a question or why not.
const OF_EACH: [&str; 5] = [
    "valid",
    "missing_not_asked",
    "missing_no_answer",
    "missing_dont_know",
    "missing_refused",
];

impl Build {
    /// The respondents of each group, as far as its figures say it: not fewer were there.
    pub fn sizes(&self) -> BTreeMap<&str, u64> {
        let mut sizes: BTreeMap<&str, u64> = BTreeMap::new();
        let mut told: BTreeMap<(&str, &[String], &str), u64> = BTreeMap::new();
        let counts = self
            .figures
            .iter()
            .filter_map(|figure| Some((figure, figure.numerator?)));
        let of_one = |(figure, _): &(&RecordedFigure, u64)| {
            figure.base == "respondents" && figure.filter.is_empty() && figure.origin != "typed"
        };
        for (figure, count) in counts.filter(of_one) {
            let [group] = figure.groups.as_slice() else { continue };
            if figure.measure == "respondents" {
                let size = sizes.entry(group).or_default();
                *size = count.max(*size);
            } else if OF_EACH.contains(&figure.measure.as_str()) {
                told.insert((group, &figure.questions, &figure.measure), count);
            }
        }
        let mut of_questions: BTreeMap<(&str, &[String]), u64> = BTreeMap::new();
        for ((group, questions, _), count) in told {
            *of_questions.entry((group, questions)).or_default() += count;
        }
        for ((group, _), count) in of_questions {
            let size = sizes.entry(group).or_default();
            *size = count.max(*size);
        }
        sizes
    }
}
