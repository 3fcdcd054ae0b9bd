//! A proof without a solver that a hidden count is in doubt: some respondents of the real table answer otherwise, and
//! nothing that is published changes.

use super::atoms::Atoms;
use super::protect::Cell;

/// Atoms that gain respondents, and atoms that lose as many.
type Swap = ([usize; 2], [usize; 2]);

/// Whether a box can hold `width` more than it does, by moving that many respondents along one axis, or along two where
/// as many move back. `published` are the counts that must stay as they are.
pub(super) fn is_loose(atoms: &Atoms, published: &[&Cell], boxed: &[u32], width: u64) -> bool {
    let is_free = |swap: &Swap| {
        let (gain, lose) = swap;
        lose.iter().all(|atom| atoms.count_of(*atom) >= width)
            && net(boxed, gain, lose) > 0
            && stays(published, gain, lose)
    };
    boxed
        .iter()
        .any(|atom| swaps(atoms, *atom as usize).any(|swap| is_free(&swap)))
}

/// Whether a box can hold one less than it does, though people are published together who are told apart elsewhere: someone of it and
/// someone of other people may have answered each other's way, and two more of these, who did so the other way round, back. Of two
/// axes.
pub(super) fn is_exchanged(atoms: &Atoms, published: &[&Cell], boxed: &[u32]) -> bool {
    let mut given = boxed
        .iter()
        .map(|atom| *atom as usize)
        .filter(|atom| atoms.count_of(*atom) > 0);
    given.any(|own| {
        let mut corners = atoms.beside(own, 0).flat_map(|down| {
            let across = atoms.beside(own, 1).zip(atoms.beside(down, 1));
            across.map(move |(beside, far)| ([own, far], [down, beside]))
        });
        corners.any(|([own, far], [down, beside])| {
            atoms.parts().any(|part| {
                let there = |atom: usize| atoms.in_part(atom, part);
                let lose = [own, far, there(down), there(beside)];
                let gain = [down, beside, there(own), there(far)];
                lose.iter().all(|atom| atoms.count_of(*atom) > 0)
                    && net(boxed, &gain, &lose) < 0
                    && stays(published, &gain, &lose)
            })
        })
    })
}

/// How many more a cell holds where some atoms gain one each and others lose one.
fn net(cell: &[u32], gain: &[usize], lose: &[usize]) -> i64 {
    // An atom that is listed twice counts twice.
    let times = |atom: &usize| {
        let from = cell.partition_point(|one| (*one as usize) < *atom);
        let to = cell.partition_point(|one| (*one as usize) <= *atom);
        i64::try_from(to - from).unwrap_or(i64::MAX)
    };
    let all = |ends: &[usize]| ends.iter().map(times).sum::<i64>();
    all(gain) - all(lose)
}

/// Whether no published count changes.
fn stays(published: &[&Cell], gain: &[usize], lose: &[usize]) -> bool {
    published.iter().all(|cell| net(&cell.atoms, gain, lose) == 0)
}

/// The swaps by which an atom gains: from another class of an axis, with or without one back in another class of a
/// second.
fn swaps(atoms: &Atoms, atom: usize) -> impl Iterator<Item = Swap> + '_ {
    let axes = 0..atoms.axes();
    axes.clone().flat_map(move |axis| {
        atoms.beside(atom, axis).flat_map(move |from| {
            let alone = std::iter::once(([atom, atom], [from, from]));
            let others = (axis + 1..atoms.axes()).flat_map(move |second| {
                let both = atoms.beside(atom, second).zip(atoms.beside(from, second));
                both.map(move |(other, far)| ([atom, far], [from, other]))
            });
            alone.chain(others)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{is_exchanged, is_loose};
    use crate::disclosure::atoms::Atoms;
    use crate::disclosure::protect::{Cell, Cost};

    /// 1 5 / 5 1, with rows and columns published: four more in the corner are four fewer beside and below it, and four
    /// more across. Six more are too many; where the corner opposite is published too, nothing moves.
    #[test]
    fn a_rectangle_moves_and_its_lines_stay() {
        let atoms = Atoms::of_table(&[2, 2], &[1, 5, 5, 1]);
        let cell = |atoms: &[u32]| Cell {
            atoms: atoms.to_vec(),
            value: 0,
            cost: Cost::Never,
        };
        let lines = [&[0, 1][..], &[2, 3], &[0, 2], &[1, 3]].map(cell);
        let lines: Vec<&Cell> = lines.iter().collect();
        assert!(is_loose(&atoms, &lines, &[0], 4));
        assert!(!is_loose(&atoms, &lines, &[0], 6));
        let corner = cell(&[3]);
        let more: Vec<&Cell> = lines.iter().copied().chain([&corner]).collect();
        assert!(!is_loose(&atoms, &more, &[0], 4));
        // Without its column, it needs no rectangle.
        assert!(is_loose(&atoms, &lines[..2], &[0], 5));
        // What lies wholly within the box changes nothing of it.
        assert!(!is_loose(&atoms, &lines, &[0, 1], 4));
    }

    /// 1 0 / 0 1 of the town and 0 1 / 1 0 of the country: published together, and by each question, either may be the other.
    #[test]
    fn two_groups_may_have_answered_each_other_s_way() {
        let cell = |atoms: &[u32]| Cell {
            atoms: atoms.to_vec(),
            value: 0,
            cost: Cost::Never,
        };
        let together = [&[0, 4][..], &[1, 5], &[2, 6], &[3, 7]];
        let lines = [
            &[0, 1][..],
            &[2, 3],
            &[0, 2],
            &[1, 3],
            &[4, 5],
            &[6, 7],
            &[4, 6],
            &[5, 7],
        ];
        let cells: Vec<_> = together.into_iter().chain(lines).map(cell).collect();
        let published: Vec<&Cell> = cells.iter().collect();
        let apart = Atoms::of_table(&[2, 2], &[1, 0, 0, 1, 0, 1, 1, 0]);
        assert!(is_exchanged(&apart, &published, &[0]));
        // Both together have as many as before.
        assert!(!is_exchanged(&apart, &published, &[0, 4]));
        let own = cell(&[0]);
        let more: Vec<&Cell> = published.iter().copied().chain([&own]).collect();
        assert!(!is_exchanged(&apart, &more, &[0]));
        let alike = Atoms::of_table(&[2, 2], &[1, 0, 0, 1, 1, 0, 0, 1]);
        assert!(!is_exchanged(&alike, &published, &[0]));
    }

    /// The same corner by three questions: of the first and the last, whatever was answered to the second.
    #[test]
    fn a_rectangle_moves_between_any_two_axes() {
        let cell = |atoms: &[u32]| Cell {
            atoms: atoms.to_vec(),
            value: 0,
            cost: Cost::Never,
        };
        let atoms = Atoms::of_table(&[2, 2, 2], &[1, 5, 0, 0, 5, 1, 0, 0]);
        let lines = [
            &[0, 1][..],
            &[2, 3],
            &[4, 5],
            &[6, 7],
            &[0, 4],
            &[1, 5],
            &[2, 6],
            &[3, 7],
        ];
        let cells = lines.map(cell);
        let lines: Vec<&Cell> = cells.iter().collect();
        assert!(is_loose(&atoms, &lines, &[0], 4) && !is_loose(&atoms, &lines, &[0], 6));
    }
}
