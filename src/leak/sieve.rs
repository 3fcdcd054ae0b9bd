//! What may be there, asked a million times: a Bloom filter over hashes.

use rustc_hash::FxHasher;
use std::hash::Hasher;
use std::sync::atomic::{AtomicU64, Ordering};

/// Hashes are put in from all threads; what was put in is always let through, of the rest about one in five hundred.
#[derive(Debug)]
pub struct Sieve {
    /// A hash sets four bits of one word.
    words: Vec<AtomicU64>,
}

impl Sieve {
    /// `hashes` is about how many different ones will be put in; 21 bits each.
    pub fn new(hashes: usize) -> Self {
        Self {
            words: (0..=hashes / 3).map(|_| AtomicU64::new(0)).collect(),
        }
    }

    /// Lets a hash through from now on.
    pub fn put(&self, hash: u64) {
        let bits = bits(hash);
        if let Some(word) = self.word(hash)
            // Columns repeat themselves: many hashes are there already, and reading is cheaper than writing.
            && word.load(Ordering::Relaxed) & bits != bits
        {
            word.fetch_or(bits, Ordering::Relaxed);
        }
    }

    /// False: surely not put in.
    pub fn lets_through(&self, hash: u64) -> bool {
        let bits = bits(hash);
        self.word(hash)
            .is_some_and(|word| word.load(Ordering::Relaxed) & bits == bits)
    }

    fn word(&self, hash: u64) -> Option<&AtomicU64> {
        // The upper half of the hash as a fraction of all words.
        let at = (u128::from(hash >> 32) * self.words.len() as u128) >> 32;
        self.words.get(usize::try_from(at).ok()?)
    }
}

/// Which lengths there are among the hashed texts: no others need to be hashed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Lengths(u32);

impl Lengths {
    /// Whether a text of this length was hashed.
    pub fn has(self, length: usize) -> bool {
        self.0 >> length & 1 == 1
    }

    /// These, and one more.
    pub fn with(self, length: usize) -> Self {
        Self(self.0 | 1 << length)
    }

    /// These, and those of others.
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// Four bits chosen by 24 of a hash above its length; its word is chosen by the upper half.
fn bits(hash: u64) -> u64 {
    1 << (hash >> 4 & 63) | 1 << (hash >> 10 & 63) | 1 << (hash >> 16 & 63) | 1 << (hash >> 22 & 63)
}

/// The same in every run; its lowest four bits are the length of the bytes, of which there are at most 15.
#[inline]
pub fn hash(bytes: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(bytes);
    hasher.finish() & !15 | bytes.len() as u64
}

/// How many bytes were hashed.
pub fn length(hash: u64) -> usize {
    (hash & 15) as usize
}

#[cfg(test)]
mod tests {
    use super::{Sieve, hash};

    #[test]
    fn what_was_put_in_passes_and_little_else_does() {
        let sieve = Sieve::new(10_000);
        (0..10_000_u32).for_each(|n| sieve.put(hash(format!("a {n}").as_bytes())));
        assert!((0..10_000_u32).all(|n| sieve.lets_through(hash(format!("a {n}").as_bytes()))));
        let others = (0..100_000_u32).filter(|n| sieve.lets_through(hash(format!("b {n}").as_bytes())));
        assert!(others.count() < 500);
    }
}
