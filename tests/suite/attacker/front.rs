//! What a table says that shows the choices given most: those that it shows are given by enough people, those that it leaves less often
//! than each of these.

use super::bounds::{Published, Sum, boxes};
use super::survey::{SCALE, Survey, TABLES, TICKS};
use microlp::ComparisonOp;
use std::collections::BTreeMap;

/// The mark of such a table in [`TABLES`].
pub const FRONT: &str = "*";

/// The choices of its rows.
fn rows<'c>(csv: &'c str, ids: &[&str]) -> Vec<&'c str> {
    let rows = csv.lines().skip(1).filter_map(|line| line.split(';').next());
    rows.filter(|row| ids.contains(row)).collect()
}

/// Adds what the fronts of a report say, those that say what is so: where few gave anything, the first choices of the questionnaire
/// stand there, and whoever takes these for a front errs.
pub fn read_fronts(survey: &Survey, files: &BTreeMap<String, Vec<u8>>, published: &mut Published) {
    let fronts = survey
        .tables
        .iter()
        .map(|table| TABLES[*table])
        .filter(|table| table.2 == FRONT);
    for (id, of, _, groups, over) in fronts {
        let ids: &[&str] = if of == "t" { &TICKS } else { &SCALE };
        let csv = String::from_utf8_lossy(&files[&format!("donnees/{id}.csv")]).into_owned();
        let rows = rows(&csv, ids);
        let groups: Vec<String> = groups.trim_matches(['[', ']']).split(", ").map(str::to_owned).collect();
        let given = |choice: &str| -> Sum { boxes(of, &[choice.to_owned()], &groups, &[], over).0 };
        let floors: Vec<(Sum, u64)> = rows.iter().map(|row| (given(row), survey.cell.max(1))).collect();
        let mut orders: Vec<(Sum, Sum, u64)> = Vec::new();
        for left in ids.iter().filter(|id| rows.iter().all(|row| row != *id)) {
            orders.extend(rows.iter().map(|row| (given(row), given(left), 1)));
        }
        let is_so = floors.iter().all(|(sum, least)| survey.count(sum) >= *least)
            && orders
                .iter()
                .all(|(more, less, by)| survey.count(more) >= survey.count(less) + by);
        if is_so {
            let floors = floors
                .into_iter()
                .map(|(sum, least)| (sum, ComparisonOp::Ge, least as f64));
            published.ends.extend(floors);
            published
                .orders
                .extend(orders.into_iter().map(|(more, less, by)| (more, less, by as f64)));
        }
    }
}
