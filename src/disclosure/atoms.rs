//! The cells of the finest cross-classification that the published counts are sums of.

use super::dimension::Axis;
use crate::survey::Survey;
use std::collections::BTreeSet;

/// How many of each part fall in each combination of classes.
#[derive(Clone, Debug)]
pub(super) struct Atoms {
    /// Classes along each axis.
    sizes: Vec<usize>,
    counts: Vec<u64>,
}

impl Atoms {
    pub fn count(survey: &Survey, axes: &[Axis]) -> Self {
        let sizes: Vec<usize> = axes.iter().map(Axis::classes).collect();
        let per_part: usize = sizes.iter().product();
        let mut counts = vec![0; per_part * survey.parts().count()];
        for part in survey.parts() {
            let columns: Vec<_> = axes.iter().map(|axis| axis.rows(survey, part)).collect();
            for row in 0..survey.rows(part) {
                // A respondent is in one atom, or in one for each unit.
                let mut places = vec![(part.0, 1)];
                for (column, size) in columns.iter().zip(&sizes) {
                    places = places
                        .iter()
                        .flat_map(|(place, weight)| {
                            column[row]
                                .iter()
                                .map(move |(class, worth)| (place * size + class, weight * worth))
                        })
                        .collect();
                }
                for (place, weight) in places {
                    counts[place] += weight;
                }
            }
        }
        Self { sizes, counts }
    }

    /// A table of one part.
    #[cfg(test)]
    pub fn of_table(sizes: &[usize], counts: &[u64]) -> Self {
        Self {
            sizes: sizes.to_vec(),
            counts: counts.to_vec(),
        }
    }

    pub fn axes(&self) -> usize {
        self.sizes.len()
    }

    pub fn count_of(&self, atom: usize) -> u64 {
        self.counts[atom]
    }

    /// The atoms that differ from one in its class along one axis only, in the order of the classes.
    pub fn beside(&self, atom: usize, axis: usize) -> impl Iterator<Item = usize> + use<> {
        let stride: usize = self.sizes[axis + 1..].iter().product();
        let size = self.sizes[axis];
        let own = atom / stride % size;
        let first = atom - own * stride;
        (0..size)
            .filter(move |class| *class != own)
            .map(move |class| first + class * stride)
    }

    /// The parts of people, by their places.
    pub fn parts(&self) -> std::ops::Range<usize> {
        0..self.counts.len() / self.per_part()
    }

    /// The atom of another part that answered as this one.
    pub fn in_part(&self, atom: usize, part: usize) -> usize {
        part * self.per_part() + atom % self.per_part()
    }

    fn per_part(&self) -> usize {
        self.sizes.iter().product::<usize>().max(1)
    }

    pub fn len(&self) -> usize {
        self.counts.len()
    }

    /// The atoms of a box: some parts, and some classes along each axis.
    pub fn of(&self, parts: impl IntoIterator<Item = usize>, classes: &[BTreeSet<usize>]) -> Vec<u32> {
        let mut places: Vec<usize> = parts.into_iter().collect();
        for (size, classes) in self.sizes.iter().zip(classes) {
            places = places
                .iter()
                .flat_map(|place| classes.iter().map(move |class| place * size + class))
                .collect();
        }
        let mut atoms: Vec<u32> = places
            .into_iter()
            .filter_map(|place| u32::try_from(place).ok())
            .collect();
        atoms.sort_unstable();
        atoms
    }

    pub fn value(&self, atoms: &[u32]) -> u64 {
        atoms.iter().map(|atom| self.counts[*atom as usize]).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::Atoms;
    use crate::disclosure::dimension::{Axis, Dimension};
    use crate::measure::tests::{codes, survey, variable};
    use crate::survey::{Answers, ChoiceId, Kind};
    use std::collections::BTreeSet;

    /// 2 × 3 × 2: the last axis runs fastest.
    #[test]
    fn an_atom_knows_those_beside_it_and_a_box_its_atoms() {
        let atoms = Atoms::of_table(&[2, 3, 2], &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
        let beside = |axis| atoms.beside(7, axis).collect::<Vec<_>>();
        assert_eq!([beside(0), beside(1), beside(2)], [vec![1], vec![9, 11], vec![6]]);
        let boxed = atoms.of([0], &[BTreeSet::from([1]), BTreeSet::from([0, 2]), BTreeSet::from([1])]);
        assert_eq!((boxed.as_slice(), atoms.value(&boxed)), (&[7, 11][..], 18));
    }

    /// Rows 00, 01, 0-, 20, -1: choices 1 and 2 of the first question are told apart by nothing.
    #[test]
    fn respondents_are_counted_in_the_classes_that_are_told_apart() {
        let single = |text| (Kind::Single, Answers::Codes(codes(text)));
        let survey = survey(vec![single("0002-"), single("01-01")]);
        let (first, others) = ([ChoiceId(0)], [ChoiceId(1)]);
        let cut = |question, set: &[ChoiceId]| {
            Axis::cut(&survey, Dimension::Single(variable(question)), &BTreeSet::from([set]))
        };
        let mut axes = [cut(0, &first), cut(1, &others)];
        assert_eq!(axes.each_ref().map(Axis::classes), [3, 3]);
        // Down: 0, 1 or 2, missing; across: 0 or 2, 1, missing.
        assert_eq!(Atoms::count(&survey, &axes).counts, [1, 1, 1, 1, 0, 0, 0, 1, 0]);
        axes[0].merge(&BTreeSet::from([0, 1]));
        assert_eq!(axes[0].classes(), 2);
        assert_eq!(Atoms::count(&survey, &axes).counts, [2, 1, 1, 0, 1, 0]);
    }
}
