//! A column of an export: its heading and what its cells hold.

use crate::content::responses::{Column, DistinctText, LONGER, Set, Values};
use std::collections::{BTreeMap, BTreeSet};

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
    /// What it answers together with other columns, as the file says.
    pub set: Option<Set>,
}

impl Field {
    /// The first `rows` rows of a column that was read as texts.
    pub fn of(heading: &str, column: &Column, rows: usize) -> Self {
        let (ids, values): (Vec<usize>, &[DistinctText]) = match column {
            Column::Texts { ids, values } => (ids.iter().map(|id| *id as usize).collect(), values),
            Column::Codes { ids, values } => (ids.iter().collect(), values),
            Column::Id | Column::Secrets { .. } => (Vec::new(), &[]),
        };
        let mut counts = vec![0; values.len()];
        for id in ids.into_iter().take(rows) {
            counts[id] += 1;
        }
        let mut field = Self {
            heading: heading.to_owned(),
            ..Self::default()
        };
        for (value, count) in values.iter().zip(counts) {
            match value.text.as_str() {
                "" => field.blank += count,
                _ if count == 0 => {}
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
        self.set.clone_from(&values.set);
        self
    }

    /// Whether cells hold texts that are longer than any choice is.
    pub fn has_long(&self) -> bool {
        self.texts.iter().any(|(text, _)| text == LONGER)
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

    /// The columns of several files, each once, in the order in which people met them: what only a later file has comes
    /// before the column that it stands before there, so that no run of columns is parted.
    pub fn united<'a>(files: impl Iterator<Item = &'a [Self]>) -> Vec<Self> {
        // A list of places: the first one stands for what comes before all columns.
        let mut next: Vec<Option<usize>> = vec![None];
        let mut fields: Vec<Self> = Vec::new();
        let mut places: BTreeMap<&str, usize> = BTreeMap::new();
        for file in files {
            let own: BTreeSet<&str> = file.iter().map(|field| field.heading.as_str()).collect();
            let mut last = 0;
            for field in file {
                last = match places.get(field.heading.as_str()) {
                    Some(place) => {
                        if fields[place - 1].is_same(field) {
                            fields[place - 1].unite(field);
                        }
                        *place
                    }
                    None => {
                        while let Some(other) = next[last].filter(|at| !own.contains(fields[*at - 1].heading.as_str()))
                        {
                            last = other;
                        }
                        fields.push(field.clone());
                        let follows = next[last];
                        next.push(follows);
                        next[last] = Some(fields.len());
                        places.insert(&field.heading, fields.len());
                        fields.len()
                    }
                };
            }
        }
        let in_order = std::iter::successors(next[0], |place| next[*place]);
        in_order.map(|place| std::mem::take(&mut fields[place - 1])).collect()
    }

    /// Whether a column of another file with the same heading is the same one: called by its position, it may be any.
    pub fn is_same(&self, other: &Self) -> bool {
        !self.heading.starts_with('#') || self.wording == other.wording
    }

    /// Adds the cells of the same column in another file.
    fn unite(&mut self, other: &Self) {
        self.blank += other.blank;
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        places.extend(
            self.texts
                .iter()
                .enumerate()
                .map(|(place, (text, _))| (text.clone(), place)),
        );
        for (text, count) in &other.texts {
            match places.get(text) {
                Some(place) => self.texts[*place].1 += count,
                None => self.texts.push((text.clone(), *count)),
            }
        }
        let known: Vec<&String> = self.labels.iter().map(|(value, _)| value).collect();
        let more = other.labels.iter().filter(|(value, _)| !known.contains(&value));
        let more: Vec<(String, String)> = more.cloned().collect();
        self.labels.extend(more);
        self.set = self.set.take().or_else(|| other.set.clone());
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

#[cfg(test)]
mod tests {
    use super::Field;

    fn file(headings: &str) -> Vec<Field> {
        let field = |heading: &str| Field {
            heading: heading.to_owned(),
            texts: vec![("Oui".to_owned(), 2)],
            ..Field::default()
        };
        headings.split(' ').map(field).collect()
    }

    #[test]
    fn columns_of_several_files_stand_in_the_order_of_each_and_no_run_is_parted() {
        for (files, expected) in [
            (["id a b", "id a b"], "id a b"),
            (["id a b1 b2 b3 z", "id b2 c z"], "id a b1 b2 b3 c z"),
            (["id a", "x id y a w"], "x id y a w"),
            (["a b", "c d"], "a b c d"),
        ] {
            let files = files.map(file);
            let united = Field::united(files.iter().map(Vec::as_slice));
            let headings: Vec<&str> = united.iter().map(|field| field.heading.as_str()).collect();
            assert_eq!(headings.join(" "), expected);
            let (cells, each) = (
                united.iter().map(Field::rows).sum::<u64>(),
                files.iter().flatten().map(Field::rows).sum::<u64>(),
            );
            assert_eq!(cells, each);
        }
    }
}
