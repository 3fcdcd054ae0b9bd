//! A column of an export: its heading and what its cells hold.

use crate::content::responses::{Column, DistinctText, Values};

/// A column with its distinct texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Field {
    /// What a codebook calls it: as the file writes it, or its position.
    pub heading: String,
    /// What else the file says of it: the words of a heading that stands twice, or of a second row of headings.
    pub wording: Option<String>,
    /// Each text that a cell holds, once, in order of first appearance, with how many cells hold it; blank ones are not among
    /// them.
    pub texts: Vec<(String, u64)>,
    /// How many cells are blank.
    pub blank: u64,
    /// What the file itself calls values, each before its label.
    pub labels: Vec<(String, String)>,
}

impl Field {
    /// A column that was read as texts.
    pub fn of(heading: &str, column: &Column) -> Self {
        let (ids, values): (Vec<usize>, &[DistinctText]) = match column {
            Column::Texts { ids, values } => (ids.iter().map(|id| *id as usize).collect(), values),
            Column::Codes { ids, values } => (ids.iter().map(|id| usize::from(*id)).collect(), values),
            Column::Id | Column::Secrets { .. } => (Vec::new(), &[]),
        };
        let mut counts = vec![0; values.len()];
        for id in ids {
            counts[id] += 1;
        }
        let mut field = Self {
            heading: heading.to_owned(),
            ..Self::default()
        };
        for (value, count) in values.iter().zip(counts) {
            match value.text.as_str() {
                "" => field.blank += count,
                text => field.texts.push((text.to_owned(), count)),
            }
        }
        field
    }

    /// The column with what the file says of its values: those that are no answer are taken for blank.
    #[must_use]
    pub fn with(mut self, values: &Values) -> Self {
        let is_missing = |text: &str| values.is_missing(text);
        self.blank += self
            .texts
            .iter()
            .filter(|(text, _)| is_missing(text))
            .map(|(_, count)| count)
            .sum::<u64>();
        self.texts.retain(|(text, _)| !is_missing(text));
        let labels = values.labels.iter().filter(|(value, _)| !is_missing(value));
        self.labels = labels.cloned().collect();
        self
    }

    /// The column with a text taken for blank.
    #[must_use]
    pub fn without(&self, text: &str) -> Self {
        let mut field = self.clone();
        let left = self.texts.iter().filter(|(other, _)| other == text);
        field.blank += left.map(|(_, count)| count).sum::<u64>();
        field.texts.retain(|(other, _)| other != text);
        field
    }

    /// What a person reads over it.
    pub fn words(&self) -> &str {
        self.wording.as_deref().unwrap_or(&self.heading)
    }

    /// Whether nothing stands over it, so that its position is all that it is called by.
    pub fn is_unnamed(&self) -> bool {
        let is_position = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        self.wording.is_none() && self.heading.strip_prefix('#').is_some_and(is_position)
    }

    /// How many cells hold something.
    pub fn answered(&self) -> u64 {
        self.texts.iter().map(|(_, count)| count).sum()
    }

    /// How many cells there are.
    pub fn rows(&self) -> u64 {
        self.answered() + self.blank
    }

    /// Whether every text fits; of a column of blanks, none does.
    pub fn all(&self, mut fits: impl FnMut(&str) -> bool) -> bool {
        !self.texts.is_empty() && self.texts.iter().all(|(text, _)| fits(text))
    }
}
