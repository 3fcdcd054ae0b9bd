//! What is to be worked out: counts that nothing prints, and the cells of the report's tables.

use super::bounds::{SILENT, Sum, boxes, cell, tick};
use super::front::FRONT;
use super::survey::{PLACES, SCALE, Survey, TABLES, TICKS};
use std::collections::BTreeMap;

/// Counts that no table prints: of each group and of both, of each place.
pub fn unprinted() -> Vec<(String, Sum)> {
    let mut all = Vec::new();
    for groups in [vec!["a"], vec!["b"], vec!["a", "b"]] {
        let groups: Vec<String> = groups.into_iter().map(str::to_owned).collect();
        for (question, ids) in [("q", &SCALE[..]), ("t", &TICKS[..]), ("w", &PLACES[..])] {
            for id in ids {
                let mut filters: Vec<Vec<String>> = vec![Vec::new()];
                if question != "w" {
                    filters.extend(PLACES.iter().map(|place| vec![format!("w={place}")]));
                }
                for filter in filters {
                    let (part, _) = boxes(question, &[(*id).to_owned()], &groups, &filter, "");
                    all.push((format!("{question}={id} {groups:?} {filter:?}"), part));
                }
            }
        }
    }
    all
}

/// Each cell of the report's tables: its id, what it counts, of what, and over what.
pub fn cells(survey: &Survey) -> BTreeMap<String, (Sum, Sum, &'static str)> {
    let mut all = BTreeMap::new();
    for table in survey.tables.iter().filter(|table| TABLES[**table].2 != "#") {
        let (id, of, by, groups, over) = TABLES[*table];
        let groups: Vec<String> = groups.trim_matches(['[', ']']).split(", ").map(str::to_owned).collect();
        let rows: &[&str] = match of {
            "q" => &SCALE,
            "w" => &PLACES,
            _ => &TICKS,
        };
        let columns: Vec<(String, Vec<String>, Vec<String>)> = match by {
            "" | FRONT => groups
                .iter()
                .map(|g| (g.clone(), vec![g.clone()], Vec::new()))
                .collect(),
            "?" => groups
                .iter()
                .map(|g| (g.clone(), vec![g.clone()], vec!["w=w0".to_owned()]))
                .collect(),
            "=" => SCALE
                .iter()
                .map(|c| ((*c).to_owned(), groups.clone(), Vec::new()))
                .collect(),
            by => {
                let ids: &[&str] = if by == "q" { &SCALE } else { &PLACES };
                let column = |c: &&str| ((*c).to_owned(), groups.clone(), vec![format!("{by}={c}")]);
                ids.iter().map(column).collect()
            }
        };
        for (key, groups, filter) in columns {
            let rows = if by == "=" {
                vec![("q", key.as_str())]
            } else {
                rows.iter().map(|r| (*r, *r)).collect()
            };
            for (row, choice) in rows {
                let (part, whole) = boxes(of, &[choice.to_owned()], &groups, &filter, over);
                all.insert(format!("{id}/{row}/{key}"), (part, whole, over));
            }
        }
    }
    all
}

impl Survey {
    pub fn count(&self, sum: &Sum) -> u64 {
        let mut total = 0;
        for (group, q, w, ticks) in &self.rows {
            total += sum.cells.iter().filter(|place| **place == cell(*group, *q, *w)).count();
            let Some(ticks) = ticks else { continue };
            for t in (0..SILENT).filter(|t| ticks[*t]).chain([SILENT]) {
                total += sum.ticks.iter().filter(|place| **place == tick(*group, t, *w)).count();
            }
        }
        total as u64
    }

    /// Whether the policy wants a count kept for its own sake.
    pub fn is_secret(&self, part: &Sum, whole: &Sum, over: &str) -> bool {
        let (k, n) = (self.count(part), self.count(whole));
        let few = |count: u64| (1..self.cell).contains(&count) || self.zeros && count == 0;
        // A policy that publishes zeros says of every part of those people that it is zero.
        if k == 0 && !self.zeros {
            return false;
        }
        // Mentions are made by fewer people than there are mentions.
        let of_people = over != "mentions";
        n < self.base && of_people || few(k) || self.complements && of_people && few(n - k)
    }
}
