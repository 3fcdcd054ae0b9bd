//! What is sought in the files: the fingerprints of all cells that must not be published.

use crate::leak::flow::Flow;
use crate::leak::sieve::{Lengths, Sieve, length};
use rayon::prelude::*;
use rustc_hash::FxHashSet;

/// Fingerprints of cells, ready to be held against texts.
///
/// There are mostly fewer cells than places in the files where one could begin, and the cells' sieve then fits into a
/// core's cache: so the places are held against the cells, and only those that may be one are kept.
#[derive(Debug)]
pub struct Sought {
    sieve: Sieve,
    lengths: Lengths,
}

impl Sought {
    /// The cells of columns: rows with fingerprints.
    pub fn of(columns: &[&[(u32, u64)]]) -> Self {
        let sieve = Sieve::new(columns.iter().map(|column| column.len()).sum());
        let lengths = columns.par_iter().flat_map(|column| column.par_chunks(1 << 16));
        let lengths = lengths.map(|cells| {
            let put = |all: Lengths, (_, print): &(u32, u64)| {
                sieve.put(*print);
                all.with(length(*print))
            };
            cells.iter().fold(Lengths::default(), put)
        });
        let lengths = lengths.reduce(Lengths::default, Lengths::and);
        Self { sieve, lengths }
    }

    /// Nothing is.
    pub fn nothing() -> Self {
        Self::of(&[])
    }

    /// The same of what the authors wrote, where letters may stand right beside an id.
    pub fn held_by_authors(&self, flow: &Flow) -> FxHashSet<u64> {
        let mut held = FxHashSet::default();
        let mut put = |hash| {
            if self.sieve.lets_through(hash) {
                held.insert(hash);
            }
        };
        flow.each_hash(self.lengths, &mut put);
        flow.each_glued_hash(self.lengths, &mut put);
        held
    }

    /// Those hashes of the texts that a cell may have.
    pub fn held_by(&self, flows: &[Flow]) -> FxHashSet<u64> {
        let mut held = FxHashSet::default();
        for flow in flows {
            flow.each_hash(self.lengths, |hash| {
                if self.sieve.lets_through(hash) {
                    held.insert(hash);
                }
            });
        }
        held
    }
}

#[cfg(test)]
mod tests {
    use super::{Lengths, Sought};
    use crate::leak::flow::Flow;
    use crate::leak::matter::Matter;
    use crate::leak::sieve::hash;

    #[test]
    fn a_text_is_hashed_in_the_lengths_that_are_sought() {
        let flows = [Flow::new(Matter::Prose, "R0012 ab 34 abcdefghijklmnop".to_owned())];
        let all: [&[u8]; 3] = [b"r0012", b"ab34", b"cdefghijklmn"];
        for text in all {
            let sought = Sought::of(&[&[(0, hash(text))]]);
            assert_eq!(sought.lengths, Lengths::default().with(text.len()));
            assert!(sought.held_by(&flows).contains(&hash(text)));
        }
        let others: [&[u8]; 3] = [b"r001", b"0012", b"abcdefghijkm"];
        for text in others {
            let sought = Sought::of(&[&[(0, hash(text))]]);
            assert!(!sought.held_by(&flows).contains(&hash(text)));
        }
        assert!(Sought::nothing().held_by(&flows).is_empty());
    }
}
