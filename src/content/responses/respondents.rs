//! Each respondent once.

use super::dictionary::hash;
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};
use std::num::NonZeroU64;

/// The ids of respondents, in the order of the file. Exports mostly list them in ascending order, and then none can
/// stand twice.
#[derive(Debug, Default)]
pub(super) struct Ids {
    /// Per row; none for a blank id.
    hashes: Vec<Option<NonZeroU64>>,
    /// The first and the last one that aren't blank.
    ends: Option<(Vec<u8>, Vec<u8>)>,
    /// Whether some id is not above the one before it.
    disordered: bool,
}

impl Ids {
    pub fn clear(&mut self) {
        self.hashes.clear();
        self.ends = None;
        self.disordered = false;
    }

    /// Adds a trimmed id.
    pub fn take(&mut self, id: &[u8]) {
        if id.is_empty() {
            self.hashes.push(None);
            return;
        }
        self.hashes.push(NonZeroU64::new(hash(id).max(1)));
        match &mut self.ends {
            Some((_, last)) => {
                self.disordered |= !is_above(id, last);
                last.clear();
                last.extend_from_slice(id);
            }
            None => self.ends = Some((id.to_owned(), id.to_owned())),
        }
    }

    /// Adds those of the rows that follow.
    pub fn extend(&mut self, more: &Ids) {
        self.hashes.extend_from_slice(&more.hashes);
        self.disordered |= more.disordered;
        match (&mut self.ends, &more.ends) {
            (_, None) => {}
            (None, Some(ends)) => self.ends = Some(ends.clone()),
            (Some((_, last)), Some((first, new_last))) => {
                self.disordered |= !is_above(first, last);
                last.clone_from(new_last);
            }
        }
    }

    /// The rows with a blank id.
    pub fn blank(&self) -> impl Iterator<Item = usize> {
        self.hashes
            .iter()
            .enumerate()
            .filter(|(_, id)| id.is_none())
            .map(|(row, _)| row)
    }

    /// The rows whose id stood before, each with the row where it stood first. Ids are told apart by their hashes: that
    /// two of a million share one is less likely than 1 in 30 million, and whoever tells of them compares the texts.
    pub fn repeated(&self) -> Vec<(usize, usize)> {
        if !self.disordered {
            return Vec::new();
        }
        let ids = || self.hashes.iter().flatten().map(|id| id.get());
        let mut seen: HashSet<u64, BuildHasherDefault<AsIs>> = HashSet::default();
        seen.reserve(self.hashes.len());
        let twice: HashSet<u64> = ids().filter(|id| !seen.insert(*id)).collect();
        let (mut first, mut repeated) = (HashMap::new(), Vec::new());
        for (row, id) in self.hashes.iter().enumerate() {
            if let Some(id) = id.map(NonZeroU64::get).filter(|id| twice.contains(id)) {
                match first.get(&id) {
                    Some(first) => repeated.push((*first, row)),
                    None => drop(first.insert(id, row)),
                }
            }
        }
        repeated
    }
}

/// By length, then by bytes: the order of numbers without leading zeros, and of codes of one length.
fn is_above(id: &[u8], other: &[u8]) -> bool {
    (id.len(), id) > (other.len(), other)
}

/// A hash of a hash is itself.
#[derive(Default)]
struct AsIs(u64);

impl Hasher for AsIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0 << 8 | u64::from(*byte);
        }
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

#[cfg(test)]
mod tests {
    use super::Ids;
    use proptest::prelude::*;

    fn ids(texts: &[&str]) -> Ids {
        let mut ids = Ids::default();
        texts.iter().for_each(|text| ids.take(text.as_bytes()));
        ids
    }

    #[test]
    fn names_the_first_row_for_each_repetition() {
        let ids = ids(&["5", "7", "5", "", "9", "7", "5", ""]);
        assert_eq!(ids.repeated(), [(0, 2), (1, 5), (0, 6)]);
        assert_eq!(ids.blank().collect::<Vec<_>>(), [3, 7]);
    }

    #[test]
    fn ascending_ids_are_taken_for_what_they_are() {
        let ascending = ids(&["9", "10", "11", "", "100"]);
        assert!(!ascending.disordered);
        assert_eq!(ascending.repeated(), []);
        assert!(ids(&["10", "9"]).disordered);
        assert!(ids(&["9", "9"]).disordered);
    }

    proptest! {
        #[test]
        fn finds_what_comparing_all_finds(texts in proptest::collection::vec("[0-3]{0,2}", 0..30), cut in 0usize..30) {
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            let (before, after) = texts.split_at(cut.min(texts.len()));
            let mut all = Ids::default();
            all.extend(&ids(before));
            all.extend(&ids(after));
            let expected: Vec<(usize, usize)> = (0..texts.len())
                .filter(|row| !texts[*row].is_empty())
                .map(|row| (texts.iter().position(|t| *t == texts[row]).unwrap_or(row), row))
                .filter(|(first, row)| first < row)
                .collect();
            prop_assert_eq!(all.repeated(), expected);
        }
    }
}
