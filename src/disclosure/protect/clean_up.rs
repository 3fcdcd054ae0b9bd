//! Showing again what turns out not to be needed.

use super::model::NoAnswer;
use super::secondary::{Guard, Target};

impl Guard<'_> {
    /// Shows again what is not needed, the dearest first. Secondary cells that this leaves without protection are shown
    /// as well, for they may have been there only for each other; what leaves a primary cell without is taken back.
    /// Once is enough: the fewer are hidden, the more each of them is needed.
    pub(super) fn clean_up(&mut self) -> Result<(), NoAnswer> {
        let secondary = self.targets.iter().filter(|target| !target.is_primary);
        let mut secondary: Vec<usize> = secondary.map(|target| target.figure).collect();
        secondary.sort_unstable_by(|a, b| b.cmp(a));
        for figure in secondary {
            if !self.attacker.hides(figure) {
                continue;
            }
            let mut shown = vec![(figure, self.attacker.show(figure))];
            let kept = loop {
                match self.unsafe_target()? {
                    None => break false,
                    Some(target) if target.is_primary => break true,
                    Some(target) => shown.push((target.figure, self.attacker.show(target.figure))),
                }
            };
            if kept {
                for (figure, aside) in shown {
                    self.attacker.hide_again(figure, aside);
                }
            }
        }
        self.targets.retain(|target| self.attacker.hides(target.figure));
        Ok(())
    }

    /// The first hidden figure that is narrower than it needs to be; primary ones come first.
    fn unsafe_target(&mut self) -> Result<Option<Target>, NoAnswer> {
        let targets = self.targets.iter();
        let targets = targets.filter(|target| target.need > 0 && self.attacker.hides(target.figure));
        let targets: Vec<Target> = targets.copied().collect();
        // Much is seen without a solver.
        let seen = self.attacker.seen()?;
        if let Some(target) = targets.iter().find(|target| seen.knows(self.part, target.figure)) {
            return Ok(Some(*target));
        }
        self.sweep()?;
        for target in targets {
            if !self.attacker.doubts(target.figure, target.need)? {
                return Ok(Some(target));
            }
        }
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::Guard;
    use crate::disclosure::protect::part::{Figure, parts};
    use crate::disclosure::protect::{Cell, Cost, Problem, Work};

    /// Two rows of two in one total. `a` needs `b`. `c` and `d` are hidden for nobody: either needs the other, so they
    /// go together or not at all.
    #[test]
    fn cells_that_only_need_each_other_are_shown() {
        let sums = [
            vec![0],
            vec![1],
            vec![2],
            vec![3],
            vec![0, 1],
            vec![2, 3],
            vec![0, 1, 2, 3],
        ];
        let cells = sums.into_iter().map(|atoms| Cell {
            value: 4 * atoms.len() as u64,
            cost: if atoms.len() == 1 { Cost::Weight(1) } else { Cost::Never },
            atoms,
        });
        let problem = Problem {
            atoms: 4,
            cells: cells.collect(),
            orders: Vec::new(),
        };
        let part = &parts(&problem, &[0])[0];
        let work = Work::of(u64::MAX);
        let may_go: Vec<bool> = part.figures.iter().map(Figure::may_be_hidden).collect();
        let mut guard = Guard::new(part, may_go, 3, &work);
        for cell in 0..4 {
            guard.take(part.figure_of(cell).unwrap(), 0, cell == 0).unwrap();
        }
        guard.clean_up().unwrap();
        assert_eq!(guard.finish(&[0]).unwrap().hidden, [1]);
    }
}
