//! What the files of tables are, for programs: one `csv-metadata.json` beside them, where W3C's "Metadata Vocabulary for Tabular Data"
//! (CSVW) looks for it. A file of a table has no room for it: any line before its heads would be one of its rows.
//!
//! Of the report its title, its citation, its licence and what everyone must know; of each table its caption, what stands under
//! it, and its columns in their order.

use super::about::numbered;
use super::csv::delimiter;
use super::grid::Grid;
use crate::report::{Report, Table, printable};
use crate::theme::Wording;
use rayon::prelude::*;
use serde::Serialize;
use std::borrow::Cow;

/// Where readers of the standard look for it.
const NAME: &str = "csv-metadata.json";

#[derive(Serialize)]
struct Group<'a> {
    #[serde(rename = "@context")]
    context: (&'static str, Language<'a>),
    #[serde(rename = "dc:title")]
    title: Cow<'a, str>,
    #[serde(rename = "dc:bibliographicCitation", skip_serializing_if = "Option::is_none")]
    citation: Option<String>,
    #[serde(rename = "dc:license", skip_serializing_if = "Option::is_none")]
    licence: Option<Address<'a>>,
    #[serde(rename = "dc:description", skip_serializing_if = "Option::is_none")]
    notice: Option<String>,
    dialect: Dialect,
    tables: Vec<Described>,
}

#[derive(Serialize)]
struct Language<'a> {
    #[serde(rename = "@language")]
    tag: &'a str,
}

#[derive(Serialize)]
struct Address<'a> {
    #[serde(rename = "@id")]
    id: &'a str,
}

#[derive(Serialize)]
struct Dialect {
    delimiter: char,
    encoding: &'static str,
}

#[derive(Serialize)]
struct Described {
    url: String,
    #[serde(rename = "dc:title")]
    title: String,
    /// Readings, bases, signs.
    #[serde(rename = "dc:description", skip_serializing_if = "Vec::is_empty")]
    notes: Vec<String>,
    #[serde(rename = "tableSchema")]
    schema: Schema,
}

#[derive(Serialize)]
struct Schema {
    columns: Vec<Head>,
}

#[derive(Serialize)]
struct Head {
    /// Heads may be alike; names may not.
    name: String,
    titles: String,
}

/// The path and the bytes; none of a report without tables.
pub(super) fn metadata(report: &Report, wording: &Wording) -> Option<(String, Vec<u8>)> {
    let front = &report.front;
    let tables: Vec<&Table> = report.tables().map(|(_, table)| table).collect();
    let tables = tables.par_iter();
    let said = |text: &[_]| printable(&report.plain(text)).into_owned();
    let group = Group {
        context: (
            "http://www.w3.org/ns/csvw",
            Language {
                tag: report.language.tag(),
            },
        ),
        title: printable(&front.title),
        citation: front.citation.as_ref().map(|citation| said(&citation.text)),
        licence: front
            .record
            .licence
            .as_ref()
            .map(|licence| Address { id: &licence.url }),
        notice: front.notice.as_ref().map(|notice| said(notice)),
        dialect: Dialect {
            delimiter: delimiter(report.language).into(),
            encoding: "utf-8",
        },
        tables: tables.map(|table| described(table, report, wording)).collect(),
    };
    let path = format!("{}/{NAME}", wording.text("path-data"));
    let text = serde_json::to_string_pretty(&group).unwrap_or_default();
    (!group.tables.is_empty()).then(|| (path, format!("{text}\n").into_bytes()))
}

fn described(table: &Table, report: &Report, wording: &Wording) -> Described {
    let heads = Grid::heads(table, report, wording).into_iter().zip(1..);
    let notes = table.notes.iter();
    Described {
        url: format!("{}.csv", table.id),
        title: printable(&numbered(table, report, wording)).into_owned(),
        notes: notes
            .map(|note| printable(&report.plain(&note.text)).into_owned())
            .collect(),
        schema: Schema {
            columns: heads
                .map(|(titles, at)| Head {
                    name: format!("column_{at}"),
                    titles,
                })
                .collect(),
        },
    }
}
