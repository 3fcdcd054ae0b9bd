//! The loops over rows. Files may have a million, so each goes column by column, as the data lie in memory.

use crate::survey::{CHOSEN, Code, Missing};

/// How many counts of the same thing are kept side by side: a processor waits before it adds to one place twice.
const LANES: usize = 4;

/// Rows after which counts of one byte are added up; fewer than a byte holds.
const CHUNK: usize = 240;

/// How often each code stands in the rows kept: a count per kind of missing in the order of [`Missing::ALL`], then one
/// per choice.
pub(super) fn histogram(column: &[Code], mask: Option<&[bool]>, choices: usize) -> Vec<u64> {
    let mut lanes = vec![[0u64; LANES]; Missing::ALL.len() + choices];
    match mask {
        None => {
            for codes in column.chunks(LANES) {
                for (lane, code) in codes.iter().enumerate() {
                    lanes[code.slot()][lane] += 1;
                }
            }
        }
        Some(mask) => {
            for (codes, kept) in column.chunks(LANES).zip(mask.chunks(LANES)) {
                for (lane, (code, kept)) in codes.iter().zip(kept).enumerate() {
                    lanes[code.slot()][lane] += u64::from(*kept);
                }
            }
        }
    }
    lanes.iter().map(|lanes| lanes.iter().sum()).collect()
}

/// How many of the rows kept hold this code.
pub(super) fn count_of(column: &[Code], code: Code, mask: Option<&[bool]>) -> u64 {
    match mask {
        None => sum(column.chunks(CHUNK), |chunk| {
            chunk.iter().map(|found| u8::from(*found == code)).sum()
        }),
        Some(mask) => sum(column.chunks(CHUNK).zip(mask.chunks(CHUNK)), |(chunk, kept)| {
            let both = chunk.iter().zip(kept);
            both.map(|(found, kept)| u8::from((*found == code) & *kept)).sum()
        }),
    }
}

/// How many rows of a mask are kept.
pub(super) fn count_kept(mask: &[bool]) -> u64 {
    sum(mask.chunks(CHUNK), |chunk| {
        chunk.iter().map(|kept| u8::from(*kept)).sum()
    })
}

/// How many rows both masks keep.
pub(super) fn count_both(first: &[bool], second: &[bool]) -> u64 {
    sum(first.chunks(CHUNK).zip(second.chunks(CHUNK)), |(first, second)| {
        first.iter().zip(second).map(|(a, b)| u8::from(*a & *b)).sum()
    })
}

fn sum<T>(chunks: impl Iterator<Item = T>, count: impl Fn(T) -> u8) -> u64 {
    chunks.map(|chunk| u64::from(count(chunk))).sum()
}

/// Respondents by why they gave no answer in any of the columns: what their first column says. In the order of
/// [`Missing::ALL`].
pub(super) fn missing(columns: &[Vec<Code>], mask: Option<&[bool]>) -> [u64; 4] {
    let rows = columns.first().map_or(0, Vec::len);
    let mut silent = mask.map_or_else(|| vec![true; rows], <[bool]>::to_vec);
    for column in columns {
        for (silent, code) in silent.iter_mut().zip(column) {
            *silent &= code.is_missing();
        }
    }
    let first = columns.first().map_or(&[][..], Vec::as_slice);
    Missing::ALL.map(|kind| count_of(first, Code::missing(kind), Some(&silent)))
}

/// Ticks of one choice.
pub(super) fn ticks(column: &[Code], mask: Option<&[bool]>) -> u64 {
    count_of(column, CHOSEN, mask)
}

/// Mentions of a place that the same respondent had already made in an earlier one, by choice.
pub(super) fn repeated(columns: &[Vec<Code>], mask: Option<&[bool]>, choices: usize) -> Vec<u64> {
    let mut repeated = vec![0; choices];
    let mut again = vec![false; columns.first().map_or(0, Vec::len)];
    for (place, column) in columns.iter().enumerate().skip(1) {
        again.fill(false);
        for earlier in &columns[..place] {
            for ((again, code), earlier) in again.iter_mut().zip(column).zip(earlier) {
                *again |= (*code == *earlier) & !code.is_missing();
            }
        }
        let kept = match mask {
            None => count_kept(&again),
            Some(mask) => count_both(&again, mask),
        };
        // Rare: most respondents name a choice once.
        if kept > 0 {
            for (row, _) in again.iter().enumerate().filter(|(_, again)| **again) {
                if let (Ok(choice), true) = (column[row].decode(), mask.is_none_or(|mask| mask[row])) {
                    repeated[usize::from(choice.0)] += 1;
                }
            }
        }
    }
    repeated
}

#[cfg(test)]
mod tests {
    use super::{count_both, count_of, histogram};
    use crate::survey::{ChoiceId, Code, Missing};

    #[test]
    fn counts_go_past_a_byte() {
        let column: Vec<Code> = (0..1000).map(|row| Code::choice(ChoiceId(row % 2))).collect();
        let third: Vec<bool> = (0..1000).map(|row| row % 4 == 0).collect();
        assert_eq!(count_of(&column, Code::choice(ChoiceId(1)), None), 500);
        assert_eq!(count_of(&column, Code::choice(ChoiceId(0)), Some(&third)), 250);
        assert_eq!(count_both(&third, &third), 250);
        assert_eq!(histogram(&column, Some(&third), 2), [0, 0, 0, 0, 250, 0]);
    }

    #[test]
    fn a_histogram_keeps_kinds_of_missing_apart() {
        let column = Missing::ALL.map(Code::missing);
        assert_eq!(histogram(&column, None, 1), [1, 1, 1, 1, 0]);
    }
}
