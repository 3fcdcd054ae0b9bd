//! What a table says that shows the choices given most: which they are, of everyone whom it is about. What it leaves is
//! never given as often as the last that it shows.

use super::counts::dot;
use super::reader::Said;
use super::survey::{Person, Q, Survey, T};
use constats::workspace::Prepared;
use std::collections::BTreeMap;

/// Tables of those given most: id, question, whose, the answers.
const FRONTS: [(&str, &str, &[&str], &[&str; 3]); 5] = [
    ("q-plus", "q", &["a", "b"], &Q),
    ("q-plus-a", "q", &["a"], &Q),
    ("t-plus", "t", &["a", "b"], &T),
    ("t-plus-b", "t", &["b"], &T),
    ("q-plus-milieu", "q", &["a", "b"], &Q),
];

/// The labels of the rows of each table.
pub type Rows = BTreeMap<String, Vec<String>>;

pub fn rows(prepared: &Prepared) -> Rows {
    let tables = prepared.report.tables().map(|(_, table)| {
        let rows = table.rows.iter().map(|row| row.label.clone());
        (table.id.clone(), rows.collect())
    });
    tables.collect()
}

/// What the fronts of a report say of how many kinds of people there are.
pub fn fronts(rows: &Rows, (kinds, truth): (&[Person], &[i64]), survey: &Survey) -> Vec<Said> {
    let mut said = Vec::new();
    for (id, question, groups, all) in FRONTS.iter().filter(|front| survey.has(front.0)) {
        let groups: Vec<String> = groups.iter().map(|group| (*group).to_owned()).collect();
        let given = |choice: &str| -> Vec<i64> {
            let times = kinds.iter();
            times
                .map(|kind| i64::from(kind.is_of(&groups)) * kind.given(question, &[choice]))
                .collect()
        };
        let shown = rows[*id].iter().map(String::as_str);
        let ids: Vec<&str> = shown.filter(|row| all.contains(row)).collect();
        let mut own = Vec::new();
        for choice in &ids {
            own.push(Said {
                times: given(choice),
                least: i64::try_from(survey.cell.max(1)).expect("a few"),
                most: None,
                by: (*id).to_owned(),
            });
        }
        let is_more = |one: &str, other: &str, least: i64| Said {
            times: given(one)
                .iter()
                .zip(given(other))
                .map(|(one, other)| one - other)
                .collect(),
            least,
            most: None,
            by: (*id).to_owned(),
        };
        // By weights they are in an order of its own.
        let ordered: &[&str] = if survey.is_weighted { &[] } else { &ids };
        for left in all.iter().filter(|choice| !ids.contains(choice)) {
            own.extend(ordered.iter().map(|choice| is_more(choice, left, 1)));
        }
        // Where few people gave anything, the first choices of the questionnaire stand there: whoever takes these for a front errs.
        if own.iter().all(|one| dot(&one.times, truth) >= one.least) {
            said.extend(own);
        }
    }
    said
}
