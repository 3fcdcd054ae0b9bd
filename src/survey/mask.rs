//! Which rows are meant: a bit each, since there may be a million of them and a mask per condition.

/// Some of the rows of a part, or of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mask {
    /// The first row is the lowest bit of the first word. Bits beyond the rows are 0.
    words: Vec<u64>,
    rows: usize,
}

/// Bits of a word.
const WORD: usize = u64::BITS as usize;

impl Mask {
    /// None of the rows.
    pub fn none(rows: usize) -> Self {
        Self {
            words: vec![0; rows.div_ceil(WORD)],
            rows,
        }
    }

    /// All rows.
    pub fn all(rows: usize) -> Self {
        Self::none(rows).complement()
    }

    /// The rows whose cell `holds`.
    pub fn of<T: Copy>(cells: &[T], holds: impl Fn(T) -> bool) -> Self {
        let word = |cells: &[T]| {
            let byte = |cells: &[T]| {
                let mut flags = [0; 8];
                for (flag, cell) in flags.iter_mut().zip(cells) {
                    *flag = u8::from(holds(*cell));
                }
                packed(flags)
            };
            let bytes = cells.chunks(8).enumerate();
            bytes.fold(0, |word, (place, cells)| word | byte(cells) << (8 * place))
        };
        Self {
            words: cells.chunks(WORD).map(word).collect(),
            rows: cells.len(),
        }
    }

    /// The rows whose two cells `hold`.
    pub fn of_pairs<T: Copy>(one: &[T], other: &[T], hold: impl Fn(T, T) -> bool) -> Self {
        let flags: Vec<bool> = one.iter().zip(other).map(|(one, other)| hold(*one, *other)).collect();
        Self::of(&flags, |flag| flag)
    }

    /// How many rows there are, meant or not.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Sixty-four rows each, the first one lowest.
    pub fn words(&self) -> &[u64] {
        &self.words
    }

    /// Whether a row is meant.
    pub fn has(&self, row: usize) -> bool {
        self.words[row / WORD] >> (row % WORD) & 1 == 1
    }

    /// How many rows are meant.
    pub fn count(&self) -> u64 {
        self.words.iter().map(|word| u64::from(word.count_ones())).sum()
    }

    /// How many rows are meant by both.
    pub fn count_both(&self, other: &Self) -> u64 {
        let both = self.words.iter().zip(&other.words);
        both.map(|(one, other)| u64::from((one & other).count_ones())).sum()
    }

    /// Whether it keeps nobody.
    pub fn is_none(&self) -> bool {
        self.words.iter().all(|word| *word == 0)
    }

    /// The rows that are meant, in order.
    pub fn iter(&self) -> impl Iterator<Item = usize> {
        self.words.iter().enumerate().flat_map(|(place, word)| {
            let rest = |word: &u64| Some(word & (word - 1)).filter(|rest| *rest != 0);
            std::iter::successors(Some(*word).filter(|word| *word != 0), rest)
                .map(move |word| place * WORD + word.trailing_zeros() as usize)
        })
    }

    /// Keeps the rows that `other` means too.
    pub fn keep(&mut self, other: &Self) {
        self.combine(other, |one, other| one & other);
    }

    /// Takes in the rows that `other` means.
    pub fn add(&mut self, other: &Self) {
        self.combine(other, |one, other| one | other);
    }

    /// Takes out the rows that `other` means.
    pub fn drop(&mut self, other: &Self) {
        self.combine(other, |one, other| one & !other);
    }

    /// The rows that both mean, or neither.
    #[must_use]
    pub fn agreement(&self, other: &Self) -> Self {
        let mut differ = self.clone();
        differ.combine(other, |one, other| one ^ other);
        differ.complement()
    }

    /// The rows that are not meant.
    #[must_use]
    pub fn complement(&self) -> Self {
        let mut words: Vec<u64> = self.words.iter().map(|word| !word).collect();
        let beyond = words.len() * WORD - self.rows;
        if let Some(last) = words.last_mut() {
            *last &= u64::MAX >> beyond;
        }
        Self { words, rows: self.rows }
    }

    fn combine(&mut self, other: &Self, with: impl Fn(u64, u64) -> u64) {
        for (one, other) in self.words.iter_mut().zip(&other.words) {
            *one = with(*one, *other);
        }
    }
}

/// Eight bytes of 0 or 1 as bits: the product gathers the lowest bit of each byte in the top byte.
fn packed(flags: [u8; 8]) -> u64 {
    u64::from_le_bytes(flags).wrapping_mul(0x0102_0408_1020_4080) >> 56
}

#[cfg(test)]
mod tests {
    use super::Mask;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn is_what_a_list_of_flags_is(flags in prop::collection::vec(any::<(bool, bool)>(), 0..300)) {
            let (one, other): (Vec<bool>, Vec<bool>) = flags.iter().copied().unzip();
            let mask = Mask::of(&one, |flag| flag);
            let second = Mask::of(&other, |flag| flag);
            let listed: Vec<usize> = (0..one.len()).filter(|row| one[*row]).collect();
            prop_assert_eq!(mask.iter().collect::<Vec<_>>(), listed.clone());
            prop_assert_eq!(mask.count(), listed.len() as u64);
            prop_assert!((0..one.len()).all(|row| mask.has(row) == one[row]));
            prop_assert_eq!(mask.count_both(&second), flags.iter().filter(|(a, b)| *a && *b).count() as u64);
            prop_assert_eq!(mask.complement(), Mask::of(&one, |flag| !flag));
            type Change = fn(&mut Mask, &Mask);
            type Expected = fn(bool, bool) -> bool;
            let changes: [(Change, Expected); 3] = [
                (Mask::keep, |a, b| a && b),
                (Mask::add, |a, b| a || b),
                (Mask::drop, |a, b| a && !b),
            ];
            for (change, expected) in changes {
                let mut changed = mask.clone();
                change(&mut changed, &second);
                prop_assert_eq!(changed, Mask::of(&flags, |(a, b)| expected(a, b)));
            }
        }
    }
}
