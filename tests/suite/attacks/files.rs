//! What the other files of a report print: no number that `figures.json` leaves out. Tables as CSV are held cell by cell against
//! the figures that are published, the tables of pages against these, and how many people pages say against both.

use super::build::build;
use super::survey::{Survey, surveys};
use crate::project::published;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// As many surveys as this variable says.
const HUNT: &str = "CONSTATS_FILES";
const CASES: u64 = 24;

/// A survey by its number, every second by weights.
pub fn survey(number: u64) -> Survey {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&number.to_le_bytes());
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let mut survey = surveys().new_tree(&mut runner).expect("a survey").current();
    survey.is_weighted = number.is_multiple_of(2);
    survey
}

/// The figures of a table, by the row and the column that their ids say.
pub type Told<'a> = BTreeMap<(String, String), &'a Value>;

pub fn told<'a>(figures: &'a Value, table: &str) -> Told<'a> {
    let all = figures["figures"].as_array().expect("figures").iter();
    let own = all.filter_map(|figure| {
        let mut id = figure["id"].as_str()?.splitn(3, '/');
        let (of, row, column) = (id.next()?, id.next()?, id.next()?);
        (of == table).then(|| ((row.to_owned(), column.to_owned()), figure))
    });
    own.collect()
}

/// Tables by their ids, as CSV.
type Files = Vec<(String, Vec<u8>)>;

/// The part of an id that a head or a label stands for.
fn key(label: &str) -> String {
    match label {
        "Moyenne" => "mean".to_owned(),
        "L" => "1".to_owned(),
        // Of a net score, its own name.
        "N" => "net_score".to_owned(),
        other if other.starts_with("Autre") => "net-1".to_owned(),
        group if group.starts_with('G') => group[1..].to_owned(),
        other => other.to_lowercase(),
    }
}

/// Whether a part of an id stands for a row.
fn is_row(own: &str, label: &str) -> bool {
    own == key(label) || label == "Ensemble" && own == "total-row"
}

/// The numbers that a figure is printed as: its text, how many of how many, what stands in a list.
pub fn printed(figure: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::from([plain(figure["text"].as_str().unwrap_or(""))]);
    let parts = ["numerator", "denominator"].map(|part| figure[part].as_u64());
    found.extend(parts.into_iter().flatten().map(|count| count.to_string()));
    for listed in figure["ranking"].as_array().into_iter().flatten() {
        let parts = ["count", "value"].map(|part| listed[part].to_string());
        // Of a list by weights, a share.
        let percent = listed["value"].as_f64().map(|share| format!("{:.0} %", share * 100.0));
        found.extend(
            parts
                .into_iter()
                .chain(percent)
                .chain(listed["choice"].as_str().map(str::to_owned)),
        );
    }
    found
}

pub fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ").trim().to_owned()
}

pub fn has_digit(text: &str) -> bool {
    text.contains(|sign: char| sign.is_ascii_digit())
}

/// Rows of cells as text; the first holds the heads.
fn csv(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = std::str::from_utf8(bytes)
        .expect("UTF-8")
        .trim_start_matches('\u{feff}');
    text.lines().map(|line| line.split(';').map(plain).collect()).collect()
}

/// What stands between tags.
fn words(html: &str) -> String {
    let mut text = String::new();
    for (at, part) in html.split('<').enumerate() {
        text.push_str(if at == 0 {
            part
        } else {
            part.split_once('>').map_or("", |(_, text)| text)
        });
    }
    plain(&text.replace("&nbsp;", " "))
}

/// The rows of the table of a page, with what is said under it.
fn on_page(page: &str, table: &str) -> (Vec<Vec<String>>, String) {
    let begin = page
        .find(&format!(r#"<div class="table" id="{table}">"#))
        .expect("a table");
    let own = &page[begin..];
    let own = &own[..own.find("</details>").unwrap_or(own.len())];
    let (body, under) = own.split_once("</tbody>").expect("rows");
    let (_, body) = body.split_once("<tbody>").expect("rows");
    let cells = |row: &str| -> Vec<String> {
        let cells = row.split("<td").skip(1);
        let value = |cell: &str| cell.split_once('>').map_or(String::new(), |(_, cell)| words(cell));
        cells.map(value).collect()
    };
    (body.split("<tr").skip(1).map(cells).collect(), under.to_owned())
}

/// How many people a text says that there are.
fn people(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("n = ") {
        found.push(text[at + 4..].chars().take_while(char::is_ascii_digit).collect());
    }
    found
}

/// A table as a file and on its page: how many cells were held, or what is printed and was not published.
fn held(table: &str, (file, page): (&[u8], &str), figures: &Value) -> Result<usize, String> {
    let told = told(figures, table);
    let rows = csv(file);
    let (heads, rows) = rows.split_first().ok_or("no heads")?;
    let (shown, under) = on_page(page, table);
    let mut held = 0;
    for (row, shown) in rows.iter().zip(&shown) {
        let main = held_row((heads, row), &told).map_err(|cell| format!("{table}: {cell}"))?;
        for (cell, shown) in main.iter().zip(shown) {
            if has_digit(shown) && !has_digit(cell) {
                return Err(format!("{table}: {shown}, where the file has {cell}"));
            }
        }
        held += row.len() - 1;
    }
    let counts: BTreeSet<String> = told.values().flat_map(|figure| printed(figure)).collect();
    match people(&words(&under))
        .into_iter()
        .find(|n| n != "0" && !counts.contains(n))
    {
        Some(n) => Err(format!("{table}: n = {n}")),
        None => Ok(held),
    }
}

/// A row of a file: its cells without their parts, or one that no figure is printed as.
fn held_row<'r>((heads, row): (&[String], &'r [String]), told: &Told<'_>) -> Result<Vec<&'r String>, String> {
    let columns: BTreeSet<&String> = told.keys().map(|(_, column)| column).collect();
    let mut main = Vec::new();
    let mut column = String::new();
    for (head, cell) in heads.iter().zip(row).skip(1) {
        let is_part = head.contains(" – ");
        if !is_part {
            column = key(head);
            main.push(cell);
        }
        let is_of =
            |(own, other): &(String, String)| is_row(own, &row[0]) && (*other == column || !columns.contains(&column));
        let own = told.iter().filter(|(id, _)| is_of(id)).map(|(_, figure)| *figure);
        let own: Vec<&Value> = own.collect();
        let is_end = head.contains(" – borne") && own.iter().any(|figure| !figure["interval"].is_null());
        // Of nobody, nobody.
        let is_empty = is_part && cell == "0" && main.last().is_some_and(|main| main.as_str() == "n. d.");
        let says = |figure: &&Value| printed(figure).iter().any(|one| one == cell || cell.starts_with(one));
        if has_digit(cell) && !is_end && !is_empty && !own.iter().any(says) {
            return Err(format!("{cell} of {} in {head}", row[0]));
        }
    }
    Ok(main)
}

/// The files of a survey's tables and its page, with the figures; none where it cannot be published.
fn files(number: u64) -> Option<(Files, String, Value)> {
    let mut survey = survey(number);
    let mut project = survey.project(&survey.people);
    let (mut workspace, _) = build(&mut survey, &mut project)?;
    let Ok((_, rendered, figures)) = published(&mut workspace) else {
        panic!("{number} is not rendered")
    };
    let tables = figures["tables"].as_array().expect("tables").iter();
    let ids = tables.filter_map(|table| table["id"].as_str());
    let ids = ids.filter(|table| !table.starts_with("methode"));
    let file = |table: &str| {
        (
            table.to_owned(),
            rendered.files[&format!("donnees/{table}.csv")].clone(),
        )
    };
    let files = ids.map(file).collect();
    let page = String::from_utf8_lossy(&rendered.files["s.html"]).into_owned();
    Some((files, page, figures))
}

/// `CONSTATS_FILES=1000` looks at so many surveys.
#[test]
fn no_file_prints_what_the_figures_leave_out() {
    let many = std::env::var(HUNT).ok().map(|many| many.parse().expect("a number"));
    let (mut cells, mut tables) = (0, 0);
    for number in 1..=many.unwrap_or(CASES) {
        let Some((files, page, figures)) = files(number) else {
            continue;
        };
        for (table, file) in &files {
            let held = held(table, (file, &page), &figures);
            cells += held.unwrap_or_else(|told| panic!("survey {number}, {told}"));
            tables += 1;
        }
    }
    println!("{tables} tables, {cells} cells");
    assert!(cells > 200, "{cells}");
}

/// Each figure of a table that is taken out of `figures.json` is missed.
#[test]
fn a_number_that_is_printed_and_not_published_is_seen() {
    let mut seen = 0;
    for (files, page, figures) in (1..9).filter_map(files) {
        for (table, file) in &files {
            for id in told(&figures, table).keys() {
                let mut less = figures.clone();
                let all = less["figures"].as_array_mut().expect("figures");
                let id = format!("{table}/{}/{}", id.0, id.1);
                all.retain(|figure| figure["id"] != *id);
                assert!(held(table, (file, &page), &less).is_err(), "{id}");
                seen += 1;
            }
        }
    }
    assert!(seen > 5, "{seen}");
}

#[test]
fn what_is_read_of_files_is_what_they_print() {
    let page = r#"<div class="table" id="t"><table><tbody><tr><th>q0</th><td class="num"><b>7&nbsp;%</b></td><td>x</td></tr></tbody></table>
        <p>n = 12; n = 4.</p></details>"#;
    let (rows, under) = on_page(page, "t");
    assert_eq!(rows, [["7 %", "x"]]);
    assert_eq!(people(&words(&under)), ["12", "4"]);
}
