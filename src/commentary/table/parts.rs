//! What tables have in common, whatever kind they are.

use super::{Breakdown, TableHead};
use crate::commentary::{Measured, Precision, Prose, Voice};
use crate::diagnostic::Span;

/// What is asked of every table.
#[derive(Debug)]
pub struct TableParts<'a> {
    /// Id, caption, note, chart.
    pub head: &'a TableHead,
    /// Whose answers it shows; of figures that were typed, none.
    pub measured: Vec<&'a Measured>,
    /// By what its people are parted.
    pub breakdowns: Vec<&'a Breakdown>,
    /// Its columns where its authors write each: the head, and what is said aloud.
    pub columns: Vec<(&'a Prose, &'a Option<Prose>)>,
    /// What else its authors write in it.
    pub others: Vec<&'a Prose>,
    /// Whose words its texts are, where they are not the report's own.
    pub voice: Option<Voice>,
    /// Whether it says which of its figures differ.
    pub differences: bool,
    /// Whether its figures can be said to be precise.
    pub is_estimated: bool,
}

impl<'a> TableParts<'a> {
    pub(super) fn of(head: &'a TableHead) -> Self {
        Self {
            head,
            measured: Vec::new(),
            breakdowns: Vec::new(),
            columns: Vec::new(),
            others: Vec::new(),
            voice: None,
            differences: false,
            is_estimated: true,
        }
    }

    /// Its texts in reading order.
    pub fn texts(&self) -> Vec<&'a Prose> {
        let columns = self
            .columns
            .iter()
            .flat_map(|(label, reading)| std::iter::once(*label).chain(*reading));
        let heads = self.breakdowns.iter().flat_map(|by| by.texts());
        let below = columns.chain(heads).chain(self.others.iter().copied());
        self.head.texts().chain(below).collect()
    }

    /// The texts that are not, or not only, the report's own words.
    pub fn voices(&self) -> Vec<(Span, Voice)> {
        let texts = self.texts().into_iter();
        let all = self
            .voice
            .into_iter()
            .flat_map(|voice| texts.clone().map(move |text| (text, voice)));
        let heads = self.columns.iter().map(|(label, _)| *label).chain(&self.head.row_head);
        let heads = heads.map(|head| (head, Voice::Handed));
        all.chain(heads)
            .map(|(text, voice)| (text.written.span, voice))
            .collect()
    }

    /// Whether a variance is taken of its figures: for an interval, a margin, a test.
    pub fn is_precise(&self, usual: Precision) -> bool {
        self.is_estimated && (self.differences || self.head.is_precise(usual))
    }
}
