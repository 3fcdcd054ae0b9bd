//! Tables that agree with everything published: what an attacker cannot rule out.

use super::model::NoAnswer;
use super::part::Part;

/// One value per figure of the part.
type Table = Vec<u64>;

/// Proof of what is possible. However a table was found, it is checked here against the published counts in whole
/// numbers, so no rounding of the solver makes a count look safer than it is.
#[derive(Clone, Debug, Default)]
pub(super) struct Tables(Vec<Table>);

impl Tables {
    /// The counts themselves: whatever is hidden, they agree with what is published.
    pub(super) fn of(part: &Part) -> Self {
        Self(vec![part.figures.iter().map(|figure| figure.value).collect()])
    }

    /// Takes in a table of whole atoms if it agrees, and says the value of `figure` in it.
    pub(super) fn add(&mut self, part: &Part, hidden: &[bool], atoms: &[u64], figure: usize) -> Result<u64, NoAnswer> {
        let sum = |terms: &[(usize, u32)]| terms.iter().map(|(atom, times)| atoms[*atom] * u64::from(*times)).sum();
        let table: Table = part.figures.iter().map(|figure| sum(&figure.terms)).collect();
        let mut published = part.figures.iter().zip(hidden).zip(&table);
        let agrees = published.all(|((figure, hidden), value)| *hidden || figure.value == *value)
            && part
                .orders
                .iter()
                .all(|order| table[order.greater] >= table[order.lesser] + order.by);
        if !agrees {
            return Err(NoAnswer);
        }
        let value = table[figure];
        if !self.0.contains(&table) {
            self.0.push(table);
        }
        Ok(value)
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// The least and the greatest value of a figure.
    pub(super) fn range(&self, figure: usize) -> Option<(u64, u64)> {
        let values = || self.0.iter().map(|table| table[figure]);
        values().min().zip(values().max())
    }

    /// Sets aside the tables in which a figure has another value.
    pub(super) fn without(&mut self, figure: usize, value: u64) -> Self {
        Self(self.0.extract_if(.., |table| table[figure] != value).collect())
    }

    /// Puts back what was set aside.
    pub(super) fn extend(&mut self, aside: Self) {
        self.0.extend(aside.0);
    }
}
