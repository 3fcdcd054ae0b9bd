//! Late answers: what the figures of two builds tell together of the few who answered between them.
//!
//! A share of 20 people and the same share of 21 differ by one person's answer, whichever figure of the questionnaire it is.

use super::{Build, RecordedFigure};
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
type Key<'a> = (&'a [String], &'a [String], &'a [String], &'a str);

impl RecordedFigure {
    /// Of the responses, and over a base; the base is unknown where an older version left it out.
    fn is_over(&self) -> bool {
        let measures = ["percent", "tenths", "fraction", "mean", "median", "rank"];
        measures.contains(&self.measure.as_str()) && self.origin != "typed" && self.lowest.is_none()
    }

    fn key(&self) -> Key<'_> {
        (&self.questions, &self.groups, &self.filter, &self.base)
    }
}

impl Build {
    /// Whether it was written by a version that did not say over how many people each figure is.
    pub fn says_no_bases(&self) -> bool {
        let over = self.figures.iter().filter(|figure| figure.is_over());
        self.figures.iter().all(|figure| figure.measure.is_empty()) && !self.figures.is_empty()
            || over.into_iter().any(|figure| figure.denominator.is_none())
    }

    /// The people over whom both builds have figures, and of whom the builds differ by fewer than `least` says of the
    /// questions: those with the most figures first.
    pub fn late(&self, new: &Self, least: &dyn Fn(&[String]) -> u64) -> Vec<Late> {
        let over = |figure: &&RecordedFigure| figure.is_over() && figure.denominator.is_some();
        let old = self.figures.iter().filter(over);
        let old: BTreeMap<Key<'_>, u64> = old.filter_map(|one| Some((one.key(), one.denominator?))).collect();
        let mut found: BTreeMap<(Vec<String>, u64, u64), Late> = BTreeMap::new();
        for figure in new.figures.iter().filter(over) {
            let (Some(old), Some(new)) = (old.get(&figure.key()).copied(), figure.denominator) else {
                continue;
            };
            let least = least(&figure.questions);
            if old == new || old.abs_diff(new) >= least {
                continue;
            }
            let whom: Vec<String> = figure.groups.iter().chain(&figure.filter).cloned().collect();
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
