//! What pages say under a table: how many of those asked gave no answer, over all cells that are published: as many in each, or
//! between so many and so many.

use super::counts::dot;
use super::reader::{Said, strings};
use super::survey::{Person, Survey};
use serde_json::Value;
use std::collections::BTreeMap;

/// Measures of which a note says it.
const MEASURES: [&str; 6] = ["percent", "mean", "median", "sd", "sum", "net_score"];

/// What the notes of a report's tables say of how many kinds of people there are.
pub fn silent(figures: &Value, (kinds, truth): (&[Person], &[i64]), survey: &Survey) -> Vec<Said> {
    let mut tables: BTreeMap<&str, Vec<Vec<i64>>> = BTreeMap::new();
    for figure in figures["figures"].as_array().expect("figures") {
        let id = figure["id"].as_str().unwrap_or("");
        let measure = figure["measure"].as_str().unwrap_or("");
        let table = id.split('/').next().unwrap_or("");
        if !survey.has(table) || !MEASURES.contains(&measure) {
            continue;
        }
        let (groups, filter) = (strings(&figure["groups"]), strings(&figure["filter"]));
        let question = &strings(&figure["questions"])[0];
        let times = kinds.iter().map(|kind| {
            let is_silent = kind.was_asked(question) && !kind.has_answered(question);
            i64::from(is_silent && kind.is_of(&groups) && kind.meets(&filter))
        });
        tables.entry(table).or_default().push(times.collect());
    }
    let each = tables.into_iter();
    each.flat_map(|(table, cells)| noted(table, cells, truth)).collect()
}

fn noted(table: &str, cells: Vec<Vec<i64>>, truth: &[i64]) -> Vec<Said> {
    let counts: Vec<i64> = cells.iter().map(|times| dot(times, truth)).collect();
    let (Some(low), Some(high)) = (counts.iter().min().copied(), counts.iter().max().copied()) else {
        return Vec::new();
    };
    let said = |times: Vec<i64>| {
        let less = times.iter().map(|times| -times).collect();
        let of = |times, least, most| Said {
            times,
            least,
            most,
            by: format!("the note of {table}"),
        };
        match low == high {
            true => vec![of(times, low, Some(low))],
            false => vec![of(times, low, None), of(less, -high, None)],
        }
    };
    cells.into_iter().flat_map(said).collect()
}
