//! CSL-JSON: what Zotero, Pandoc and citation processors read.

use super::said::{key, line};
use crate::report::{Cited, Record};
use crate::survey::Language;
use serde::Serialize;

#[derive(Serialize)]
struct CslItem {
    id: String,
    r#type: &'static str,
    title: String,
    author: Vec<Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<Issued>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<String>,
    language: &'static str,
    #[serde(rename = "DOI", skip_serializing_if = "Option::is_none")]
    doi: Option<String>,
    #[serde(rename = "URL", skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Name {
    Person {
        family: String,
        #[serde(skip_serializing_if = "String::is_empty")]
        given: String,
    },
    Literal {
        literal: String,
    },
}

#[derive(Serialize)]
struct Issued {
    #[serde(rename = "date-parts")]
    parts: [Vec<i32>; 1],
}

pub(super) fn items(record: &Record, note: Option<&str>, language: Language) -> String {
    let issued = record.issued.map(|date| {
        let later = date.month.into_iter().chain(date.day).map(i32::from);
        Issued {
            parts: [std::iter::once(date.year).chain(later).collect()],
        }
    });
    let item = CslItem {
        id: key(record),
        r#type: "report",
        title: line(&record.title),
        author: record.authors.iter().map(name).collect(),
        issued,
        publisher: record.publisher.as_deref().map(line),
        language: language.tag(),
        doi: record.doi.clone(),
        url: record.url.clone(),
        note: note.map(line),
    };
    // Strings and numbers can't fail.
    let mut text = serde_json::to_string_pretty(&[item]).unwrap_or_default();
    text.push('\n');
    text
}

fn name(cited: &Cited) -> Name {
    match cited {
        Cited::Person { family, given } => Name::Person {
            family: line(family),
            given: line(given),
        },
        Cited::Organisation(name) => Name::Literal { literal: line(name) },
    }
}
