//! What the published files say.

use super::bounds::{Published, Sum, boxes, position};
use super::survey::{GROUPS, Q, SCALE, TICKS, W};
use microlp::ComparisonOp;
use serde_json::Value;
use std::collections::BTreeMap;

pub fn strings(value: &Value) -> Vec<String> {
    let items = value.as_array().expect("a list").iter();
    items.map(|item| item.as_str().expect("a text").to_owned()).collect()
}

/// Who ticked any of several counts once: they are no more than all of these ticks, and no fewer than those of any.
fn union(
    choices: &[String],
    (groups, filter): (&[String], &[String]),
    count: f64,
) -> impl Iterator<Item = (Sum, ComparisonOp, f64)> {
    let ticked = move |choices: &[String]| boxes("t", choices, groups, filter, "").0;
    let each = choices.iter().map(std::slice::from_ref);
    let each = each.map(move |one| (ticked(one), ComparisonOp::Le, count));
    each.chain([(ticked(choices), ComparisonOp::Ge, count)])
}

/// What `figures.json` says, as sums with their values; and the ids of its figures.
pub fn read(figures: &Value) -> (Published, Vec<String>) {
    let mut found = Published::default();
    let mut ids = Vec::new();
    let mut lists: BTreeMap<String, (String, String, Vec<String>)> = BTreeMap::new();
    for figure in figures["figures"].as_array().expect("figures") {
        ids.push(figure["id"].as_str().expect("an id").to_owned());
        let (choices, groups) = (strings(&figure["choices"]), strings(&figure["groups"]));
        let number = |key: &str| figure[key].as_f64();
        let question = strings(&figure["questions"]);
        let (measure, base) = (
            figure["measure"].as_str().unwrap_or(""),
            figure["base"].as_str().unwrap_or(""),
        );
        match measure {
            "percent" => {
                let filter = strings(&figure["filter"]);
                let (part, whole) = boxes(&question[0], &choices, &groups, &filter, base);
                let count = number("numerator").expect("a numerator");
                match question[0] == "t" && choices.len() > 1 && base != "mentions" {
                    true => found.ends.extend(union(&choices, (&groups, &filter), count)),
                    false => found.sums.push((part, count)),
                }
                found.sums.push((whole, number("denominator").expect("a denominator")));
            }
            "respondents" => {
                let group = position(&GROUPS, &groups[0]);
                let everyone = (0..Q * W).map(|place| group * Q * W + place).collect();
                let sum = Sum {
                    cells: everyone,
                    ticks: Vec::new(),
                };
                found.sums.push((sum, number("numerator").expect("a count")));
            }
            "rank" => {
                for listed in figure["ranking"].as_array().expect("a list") {
                    let choice = listed["choice"].as_str().expect("a choice").to_owned();
                    let over = if question[0] == "t" { "mentions" } else { "" };
                    let (part, _) = boxes(&question[0], std::slice::from_ref(&choice), &groups, &[], over);
                    found.sums.push((part, listed["count"].as_f64().expect("a count")));
                    let table = ids.last().and_then(|id| id.split('/').next()).unwrap_or("").to_owned();
                    let list = lists
                        .entry(table)
                        .or_insert((question[0].clone(), groups[0].clone(), Vec::new()));
                    list.2.push(choice);
                }
            }
            "valid" => {
                let (_, whole) = boxes(&question[0], &[], &groups, &[], "valid");
                found.sums.push((whole, number("numerator").expect("a count")));
            }
            _ => {}
        }
    }
    for (question, group, listed) in lists.into_values() {
        let all: &[&str] = if question == "t" { &TICKS } else { &SCALE };
        let of = |choice: &str| boxes(&question, &[choice.to_owned()], std::slice::from_ref(&group), &[], "").0;
        let last = listed.last().expect("a choice");
        let beyond = all.iter().filter(|choice| !listed.iter().any(|known| known == *choice));
        found.orders.extend(beyond.map(|choice| (of(last), of(choice), 0.0)));
    }
    (found, ids)
}
