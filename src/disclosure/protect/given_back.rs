//! Which cells give a hidden one back.

use super::attacker::Attacker;
use super::model::NoAnswer;
use super::secondary::Guard;

impl Guard<'_> {
    /// Cells, of those never hidden, of which each is needed to keep a figure narrow: one after the other is left out,
    /// by halves and quarters first (the deletion filter of J. W. Chinneck, *Feasibility and Infeasibility in
    /// Optimization*, 2008).
    pub(super) fn given_back_by(&self, cell: usize, figure: usize) -> Result<Vec<usize>, NoAnswer> {
        let mut by: Vec<usize> = vec![figure];
        if self.attacker.hides(figure) {
            let figures = 0..self.part.figures.len();
            by = figures.filter(|figure| !self.modest.hides(*figure)).collect();
            let mut size = by.len();
            while size > 0 {
                let mut from = 0;
                while from < by.len() {
                    let to = by.len().min(from + size);
                    let fewer = [&by[..from], &by[to..]].concat();
                    if self.keeps_narrow(&fewer, figure)? {
                        by = fewer;
                    } else {
                        from = to;
                    }
                }
                size /= 2;
            }
        }
        let cells = by.iter().flat_map(|figure| &self.part.figures[*figure].cells);
        // Itself only if it is one of those that are never hidden, not where another print of it is.
        let alone = self.part.figures[figure].cells.len() == 1;
        let mut cells: Vec<usize> = cells.copied().filter(|other| *other != cell || alone).collect();
        cells.sort_unstable();
        Ok(cells)
    }

    fn keeps_narrow(&self, published: &[usize], figure: usize) -> Result<bool, NoAnswer> {
        let mut hidden = vec![true; self.part.figures.len()];
        for published in published {
            hidden[*published] = false;
        }
        Ok(!Attacker::new(self.part, hidden, self.attacker.work()).doubts(figure, self.width)?)
    }
}
