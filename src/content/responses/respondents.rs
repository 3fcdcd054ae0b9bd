//! Each respondent once.

use super::parse::RespondentHash;
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// The rows whose id stood before, each with the row where it stood first, by their hashes: two ids of one hash in a
/// million are less likely than 1 in 30 million, and whoever tells of them compares the texts.
pub(super) fn repeated(ids: &[RespondentHash]) -> Vec<(usize, usize)> {
    let mut seen: HashSet<u64, BuildHasherDefault<AsIs>> =
        HashSet::with_capacity_and_hasher(ids.len(), BuildHasherDefault::default());
    let twice: HashSet<u64> = ids
        .iter()
        .flatten()
        .map(|id| id.get())
        .filter(|id| !seen.insert(*id))
        .collect();
    drop(seen);
    if twice.is_empty() {
        return Vec::new();
    }
    let mut first = HashMap::new();
    let mut repeated = Vec::new();
    for (row, id) in ids.iter().enumerate() {
        if let Some(id) = id.map(std::num::NonZeroU64::get).filter(|id| twice.contains(id)) {
            match first.get(&id) {
                Some(first) => repeated.push((*first, row)),
                None => drop(first.insert(id, row)),
            }
        }
    }
    repeated
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
    use super::repeated;
    use std::num::NonZeroU64;

    #[test]
    fn names_the_first_row_for_each_repetition() {
        let ids = [5, 7, 5, 0, 9, 7, 5, 0].map(NonZeroU64::new);
        assert_eq!(repeated(&ids), [(0, 2), (1, 5), (0, 6)]);
        assert_eq!(repeated(&ids[..2]), []);
        assert_eq!(repeated(&[]), []);
    }
}
