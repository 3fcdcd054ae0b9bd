//! What is tried on a survey, and how much of it was.

use super::bounds::{Attacker, Published};
use super::survey::{LIST, Survey};
use super::targets::{cells, unprinted};
use proptest::prelude::*;
use std::cell::Cell;
use std::collections::BTreeMap;

/// What stands in a cell of a table, found by the labels of its row and column.
/// None where the table does not show the row.
pub fn sign<'c>(csv: &'c str, row: &str, column: &str) -> Option<&'c str> {
    let mut lines = csv.lines();
    let label = |cell: &str| cell.trim_start_matches("Groupe ").to_owned();
    let head = lines.next().expect("a head").split(';').map(label);
    // A row that is the question itself has its wording for a label.
    let mut rows = lines.map(|line| line.split(';').collect::<Vec<_>>());
    let line = rows.find(|cells| cells[0] == row || cells[0].trim_end_matches('?').to_lowercase() == row)?;
    let place = head
        .enumerate()
        .find(|(_, head)| head == column)
        .unwrap_or_else(|| panic!("{column}: {csv}"));
    Some(line[place.0])
}

/// How much was attacked, over all surveys.
#[derive(Default)]
pub struct Tried {
    pub built: Cell<usize>,
    pub withheld: Cell<usize>,
    pub secret: Cell<usize>,
    pub derived: Cell<usize>,
    pub given_up: Cell<usize>,
}

impl Tried {
    /// Withheld cells of the tables, from what is published and under which ids; `is_told`: the team's report says that
    /// less is hidden than the policy asks.
    pub fn cells(
        &self,
        survey: &Survey,
        files: &BTreeMap<String, Vec<u8>>,
        (published, ids): (&Published, &[String]),
        is_told: bool,
    ) -> Result<(), TestCaseError> {
        for (id, (part, whole, over)) in cells(survey) {
            if ids.contains(&id) {
                continue;
            }
            let parts: Vec<&str> = id.split('/').collect();
            let csv = String::from_utf8_lossy(&files[&format!("donnees/{}.csv", parts[0])]).into_owned();
            // A share of nobody is no secret.
            if sign(&csv, parts[1], parts[2]) != Some("x") {
                continue;
            }
            self.withheld.set(self.withheld.get() + 1);
            // What is withheld for another's sake may be worth nothing by itself.
            if !survey.is_secret(&part, &whole, over) {
                continue;
            }
            self.secret.set(self.secret.get() + 1);
            let (low, high) = Attacker::bounds(&part, published);
            prop_assert!(low < high, "{id} is {low}\n{csv}");
            // The policy's own width, unless the team's report says that there is less.
            let width = survey.cell.saturating_sub(1).max(1);
            let is_narrow = high - low < width as f64;
            prop_assert!(!is_narrow || is_told, "{id} is {low} to {high}\n{csv}");
        }
        Ok(())
    }

    /// Counts that nothing prints.
    pub fn sums(&self, survey: &Survey, published: &Published) -> Result<(), TestCaseError> {
        for (name, sum) in unprinted() {
            let count = survey.count(&sum);
            // What a list leaves of its base, the policy may not mind.
            let is_left = !survey.complements && name.starts_with('q') && survey.tables.contains(&LIST);
            if !(1..survey.cell).contains(&count) || is_left {
                continue;
            }
            self.derived.set(self.derived.get() + 1);
            let (low, high) = Attacker::bounds(&sum, published);
            prop_assert!(low < high, "{name} is {low}, which nothing prints: {:?}", survey.tables);
        }
        Ok(())
    }
}
