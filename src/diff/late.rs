//! Late answers: what the figures of two builds tell together of the few who answered between them.
//!
//! A share of 20 people and the same share of 21 differ by one person's answer, whichever figure of the questionnaire it is.

use super::{Build, RecordedEnd, RecordedFigure, RecordedOver};
use crate::query::Summary;
use std::collections::BTreeMap;

/// People over whom figures of both builds are, and of whom there are few more, or few fewer, in one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Late {
    /// Ids of groups, and conditions as `question=choice`.
    pub whom: Vec<String>,
    /// How many they were.
    pub old: u64,
    /// How many they are.
    pub new: u64,
    /// By how many they have to differ.
    pub least: u64,
    /// How many figures are over them.
    pub figures: u64,
}

/// What is compared, by what it is over.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct OverWhom<'a> {
    questions: Vec<&'a str>,
    groups: &'a [String],
    filter: &'a [String],
    base: &'a str,
    over: Option<&'a RecordedOver>,
    /// The answers of which all who gave them are the base, of a percentage of a row.
    row: &'a [String],
    end: RangePart,
}

/// Of a figure, all of it; of a range over items, each of its ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum RangePart {
    Whole,
    Lowest,
    Highest,
}

impl RecordedFigure {
    /// Of the responses, and of what people answered; not how many they were.
    fn is_of_answers(&self) -> bool {
        let measures = ["percent", "tenths", "fraction", "count", "net_score", "rank"];
        let measure = self.measure.as_str();
        self.origin != "typed" && (measures.contains(&measure) || Summary::of_keyword(measure).is_some())
    }

    /// Whether the version that wrote it said over how many people it is, if it said so of any.
    fn lacks_base(&self) -> bool {
        let is_whole = self.lowest.is_none() && self.measure != "count";
        self.is_of_answers() && is_whole && self.denominator.is_none()
    }

    fn key(&self, end: RangePart) -> OverWhom<'_> {
        OverWhom {
            questions: self.questions.iter().map(String::as_str).collect(),
            groups: &self.groups,
            filter: &self.filter,
            base: &self.base,
            over: self.over.as_ref(),
            row: self.row(),
            end,
        }
    }

    /// The answers that make the row that it is a percentage of.
    fn row(&self) -> &[String] {
        let is_of_row = self.over.as_ref().is_some_and(|over| over.of == "row");
        if is_of_row { &self.choices } else { &[] }
    }

    /// Each of its questions with each of its groups.
    fn asked(&self) -> impl Iterator<Item = (&str, &str)> {
        let groups = |question| self.groups.iter().map(move |group| (question, group.as_str()));
        self.questions.iter().map(String::as_str).flat_map(groups)
    }

    /// Its parts, each with its end and what stands there.
    fn ends(&self) -> impl Iterator<Item = (RangePart, RecordedEnd)> {
        let whole = RecordedEnd {
            numerator: self.numerator,
            denominator: self.denominator,
        };
        let range = [(RangePart::Lowest, self.lowest), (RangePart::Highest, self.highest)];
        let range = range.into_iter().filter_map(|(end, one)| Some((end, one?)));
        std::iter::once((RangePart::Whole, whole)).chain(range)
    }

    /// Over how many people it says that it is.
    fn said(&self) -> Vec<(OverWhom<'_>, u64)> {
        let parts = self.ends();
        parts
            .filter_map(|(end, one)| Some((self.key(end), one.denominator?)))
            .collect()
    }

    /// The same, where it is how many answered a question.
    fn answered(&self) -> Vec<(OverWhom<'_>, u64)> {
        let parts = self.ends();
        parts
            .filter_map(|(end, one)| Some((self.key(end), one.numerator?)))
            .collect()
    }
}

impl Build {
    /// Whether it was written by a version that did not say over how many people each figure is.
    pub fn says_no_bases(&self) -> bool {
        self.figures.iter().all(|figure| figure.measure.is_empty()) && !self.figures.is_empty()
            || self.figures.iter().any(RecordedFigure::lacks_base)
    }

    /// Its figures of answers, each with over how many people it is: as it says itself, or, of a number of people that says no base,
    /// as the report says how many answered its question.
    fn over(&self) -> Vec<(&RecordedFigure, OverWhom<'_>, u64)> {
        let mut valid: BTreeMap<(&str, &str), Vec<&RecordedFigure>> = BTreeMap::new();
        for figure in self.figures.iter().filter(|figure| figure.measure == "valid") {
            for pair in figure.asked() {
                valid.entry(pair).or_default().push(figure);
            }
        }
        let mut found = Vec::new();
        for figure in self.figures.iter().filter(|figure| figure.is_of_answers()) {
            let mut bases = figure.said();
            if bases.is_empty() {
                let asked = figure.asked().filter_map(|pair| valid.get(&pair));
                bases = asked.flatten().flat_map(|valid| valid.answered()).collect();
            }
            found.extend(bases.into_iter().map(|(whom, n)| (figure, whom, n)));
        }
        found
    }

    /// The people over whom both builds have figures, and of whom the builds differ by fewer than `least` says of the
    /// questions: those with the most figures first.
    pub fn late(&self, new: &Self, least: &dyn Fn(&[String]) -> u64) -> Vec<Late> {
        let old = self.over().into_iter();
        let old: BTreeMap<OverWhom<'_>, u64> = old.map(|(_, whom, n)| (whom, n)).collect();
        let mut found: BTreeMap<(Vec<String>, u64, u64), Late> = BTreeMap::new();
        for (figure, key, new) in new.over() {
            let Some(old) = old.get(&key).copied() else {
                continue;
            };
            let least = least(&figure.questions);
            if old == new || old.abs_diff(new) >= least {
                continue;
            }
            let row = figure.questions.first().filter(|_| !key.row.is_empty());
            let row = row.map(|question| format!("{question}={}", key.row.join("|")));
            let whom: Vec<String> = key.groups.iter().chain(key.filter).cloned().chain(row).collect();
            let late = found.entry((whom.clone(), old, new)).or_insert(Late {
                whom,
                old,
                new,
                least,
                figures: 0,
            });
            late.least = late.least.max(least);
            late.figures += 1;
        }
        let mut found: Vec<Late> = found.into_values().collect();
        found.sort_by_key(|late| std::cmp::Reverse(late.figures));
        found
    }
}

#[cfg(test)]
mod tests {
    use crate::diff::Build;
    use serde_json::{Value, json};

    fn figure(measure: &str, fields: &Value) -> Value {
        let mut figure = json!({
            "id": measure, "text": "", "questions": ["q"], "groups": ["g"], "filter": [], "measure": measure,
            "base": "valid", "origin": "computed",
        });
        for (key, value) in fields.as_object().expect("fields") {
            figure[key] = value.clone();
        }
        figure
    }

    fn late(old: &[Value], new: &[Value]) -> Vec<(u64, u64)> {
        let build = |figures: &[Value]| {
            let file = json!({"format": 3, "figures": figures, "sentences": [], "tables": [], "statements": []});
            serde_json::from_value::<Build>(file).expect("a build")
        };
        let (old, new) = (build(old), build(new));
        assert!(!old.says_no_bases());
        old.late(&new, &|_| 5).iter().map(|late| (late.old, late.new)).collect()
    }

    /// Whatever is told of 20 people and then of 21 is told of the one between.
    #[test]
    fn every_measure_of_answers_tells_of_the_one_who_came_late() {
        let measures = "percent tenths fraction net_score rank mean median sd q1 q3 p10 p90 sum min max distinct";
        for measure in measures.split(' ') {
            let over = |n: u64| [figure(measure, &json!({"denominator": n}))];
            assert_eq!(late(&over(20), &over(21)), [(20, 21)], "{measure}");
            assert!(late(&over(20), &over(25)).is_empty());
        }
        let range = |n: u64| {
            let ends =
                json!({"lowest": {"numerator": 3, "denominator": n}, "highest": {"numerator": 9, "denominator": 30}});
            [figure("tenths", &ends)]
        };
        assert_eq!(late(&range(20), &range(21)), [(20, 21)]);
        // A number of people says no base: the method page does.
        let counted = |n: u64| {
            let valid = figure("valid", &json!({"numerator": n, "base": "respondents"}));
            [figure("count", &json!({"numerator": 7})), valid]
        };
        assert_eq!(late(&counted(20), &counted(21)), [(20, 21)]);
        // Of each row, those of that row.
        let rows = |first: u64| {
            [("a", first), ("b", 30)].map(|(choice, n)| {
                let over = json!({"groups": ["g"], "filter": [], "of": "row"});
                figure("percent", &json!({"denominator": n, "choices": [choice], "over": over}))
            })
        };
        assert_eq!(late(&rows(20), &rows(21)), [(20, 21)]);
        // How many answered tells of no answer.
        assert!(late(&counted(20)[1..], &counted(21)[1..]).is_empty());
    }
}
