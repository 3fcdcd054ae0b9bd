//! The loops over rows. Files may have a million, so each goes column by column, as the data lie in memory.

use crate::survey::{Cells, Coded, Mask, Missing};

/// How many counts of the same thing are kept side by side: a processor waits before it adds to one place twice.
const LANES: usize = 4;

/// How often each answer stands in the rows kept: a count per kind of missing in the order of [`Missing::ALL`], then one
/// per choice.
pub(super) fn histogram(column: &Coded, kept: Option<&Mask>, choices: usize) -> Vec<u64> {
    let slots = Missing::ALL.len() + choices;
    match column.cells() {
        Cells::Bits(bits) => (0..slots).map(|slot| count(&bits.holding(slot), kept)).collect(),
        Cells::Bytes(cells) => of_cells(cells, kept, slots),
        Cells::Words(cells) => of_cells(cells, kept, slots),
    }
}

fn of_cells<T: Copy + Into<usize>>(cells: &[T], kept: Option<&Mask>, slots: usize) -> Vec<u64> {
    let mut lanes = vec![[0u64; LANES]; slots];
    match kept {
        None => add_all(&mut lanes, cells),
        Some(kept) => {
            for (cells, word) in cells.chunks(u64::BITS as usize).zip(kept.words()) {
                match *word {
                    0 => {}
                    u64::MAX => add_all(&mut lanes, cells),
                    word => {
                        for (row, cell) in cells.iter().enumerate() {
                            lanes[(*cell).into()][row % LANES] += word >> row & 1;
                        }
                    }
                }
            }
        }
    }
    lanes.iter().map(|lanes| lanes.iter().sum()).collect()
}

/// Counts cells without a mask.
fn add_all<T: Copy + Into<usize>>(lanes: &mut [[u64; LANES]], cells: &[T]) {
    for cells in cells.chunks(LANES) {
        for (lane, cell) in cells.iter().enumerate() {
            lanes[(*cell).into()][lane] += 1;
        }
    }
}

/// How often each answer stands beside each answer to `by` in the rows kept: per choice of `by`, what [`histogram`] is of
/// those who gave it.
pub(super) fn crossed(column: &Coded, by: &Coded, kept: Option<&Mask>, sizes: (usize, usize)) -> Vec<u64> {
    match column.cells() {
        Cells::Bits(bits) => crossed_with(&bits.slots(), by, kept, sizes),
        Cells::Bytes(cells) => crossed_with(cells, by, kept, sizes),
        Cells::Words(cells) => crossed_with(cells, by, kept, sizes),
    }
}

fn crossed_with<T: Copy + Into<usize>>(
    cells: &[T],
    by: &Coded,
    kept: Option<&Mask>,
    (choices, heads): (usize, usize),
) -> Vec<u64> {
    let kinds = Missing::ALL.len();
    let slots = kinds + choices;
    let mut counts = vec![0; slots * (kinds + heads)];
    match by.cells() {
        Cells::Bits(bits) => cross(&mut counts, slots, (cells, &bits.slots()), kept),
        Cells::Bytes(by) => cross(&mut counts, slots, (cells, by), kept),
        Cells::Words(by) => cross(&mut counts, slots, (cells, by), kept),
    }
    counts.split_off(slots * kinds)
}

fn cross<T, U>(counts: &mut [u64], slots: usize, (cells, by): (&[T], &[U]), kept: Option<&Mask>)
where
    T: Copy + Into<usize>,
    U: Copy + Into<usize>,
{
    let place = |cell: &T, head: &U| (*head).into() * slots + (*cell).into();
    match kept {
        None => cells
            .iter()
            .zip(by)
            .for_each(|(cell, head)| counts[place(cell, head)] += 1),
        Some(kept) => {
            let width = u64::BITS as usize;
            for ((cells, by), word) in cells.chunks(width).zip(by.chunks(width)).zip(kept.words()) {
                for (row, (cell, head)) in cells.iter().zip(by).enumerate() {
                    counts[place(cell, head)] += word >> row & 1;
                }
            }
        }
    }
}

/// How many of the rows are kept.
pub(super) fn count(rows: &Mask, kept: Option<&Mask>) -> u64 {
    match kept {
        None => rows.count(),
        Some(kept) => rows.count_both(kept),
    }
}

#[cfg(test)]
mod tests {
    use super::histogram;
    use crate::survey::{Answer, ChoiceId, Coded, Mask, Missing};

    #[test]
    fn a_histogram_keeps_the_rows_of_a_mask() {
        for choices in [2, 9, 500] {
            let meanings = [Ok(ChoiceId(0)), Ok(ChoiceId(1))];
            let column = Coded::new(choices, &[false, true].repeat(500), None, &meanings);
            let rows: Vec<usize> = (0..1000).collect();
            for (every, expected) in [(1, [500, 500]), (4, [250, 0]), (1001, [1, 0])] {
                let kept = Mask::of(&rows, |row| row % every == 0);
                let counts = histogram(&column, Some(&kept), choices);
                assert_eq!(counts[4..6], expected);
                assert_eq!(counts.iter().sum::<u64>(), kept.count());
            }
        }
    }

    #[test]
    fn a_histogram_keeps_kinds_of_missing_apart() {
        let meanings: [Answer; 4] = Missing::ALL.map(Err);
        for choices in [1, 9, 500] {
            let column = Coded::new(choices, &[0u8, 1, 2, 3], None, &meanings);
            let counts = histogram(&column, None, choices);
            assert_eq!((&counts[..4], counts[4..].iter().sum::<u64>()), (&[1; 4][..], 0));
        }
    }
}
