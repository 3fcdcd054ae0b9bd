//! What an attacker sees at once: of a count of 0 each atom is 0, and the last unknown atom of a count is what remains.

use super::model::NoAnswer;
use super::part::{Part, Terms};

/// The equations with what is seen at once put in.
#[derive(Clone, Debug)]
pub(super) struct Settled {
    /// The value of each atom that has one only.
    pub(super) atoms: Vec<Option<u64>>,
    /// The atoms that remain of each published figure, with what remains of its value; each sum once.
    pub(super) sums: Vec<(Terms, u64)>,
}

impl Settled {
    pub(super) fn of(part: &Part, hidden: &[bool]) -> Result<Self, NoAnswer> {
        let published = || (0..part.figures.len()).filter(|figure| !hidden[*figure]);
        let mut holders: Vec<Terms> = vec![Vec::new(); part.atoms];
        for figure in published() {
            for (atom, times) in &part.figures[figure].terms {
                holders[*atom].push((figure, *times));
            }
        }
        let mut atoms = vec![None; part.atoms];
        // What remains of each figure: its value, how many atoms.
        let mut rests: Vec<(u64, usize)> = part.figures.iter().map(|f| (f.value, f.terms.len())).collect();
        let gives = |(value, count): (u64, usize)| count > 0 && (value == 0 || count == 1);
        let mut open: Vec<usize> = published().filter(|figure| gives(rests[*figure])).collect();
        while let Some(figure) = open.pop() {
            for (atom, times) in &part.figures[figure].terms {
                if atoms[*atom].is_none() {
                    let value = rests[figure].0 / u64::from(*times);
                    atoms[*atom] = Some(value);
                    for (other, times) in &holders[*atom] {
                        let (rest, count) = rests[*other];
                        let rest = rest.checked_sub(value * u64::from(*times)).ok_or(NoAnswer)?;
                        rests[*other] = (rest, count - 1);
                        if gives(rests[*other]) {
                            open.push(*other);
                        }
                    }
                }
            }
        }
        let mut sums = Vec::new();
        for figure in published() {
            match rests[figure] {
                (0, 0) => {}
                (_, 0) => return Err(NoAnswer),
                (value, _) => {
                    let terms = part.figures[figure].terms.iter();
                    let terms: Terms = terms.copied().filter(|(atom, _)| atoms[*atom].is_none()).collect();
                    sums.push((terms, value));
                }
            }
        }
        sums.sort_unstable();
        sums.dedup();
        Ok(Self { atoms, sums })
    }

    /// Whether a figure has one value only, as each of its atoms has.
    pub(super) fn knows(&self, part: &Part, figure: usize) -> bool {
        let mut terms = part.figures[figure].terms.iter();
        terms.all(|(atom, _)| self.atoms[*atom].is_some())
    }
}
