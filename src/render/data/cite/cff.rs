//! CITATION.cff 1.2.0: the site as data, with the report as what to cite of it.
//!
//! Each text stands in double quotes, escaped as in JSON, which is YAML too.

use super::said::line;
use crate::report::{Cited, Date, Record};
use crate::survey::Language;
use std::fmt::Write;

pub(super) fn file(record: &Record, note: Option<&str>, language: Language, message: &str) -> String {
    let mut out = "cff-version: 1.2.0\n".to_owned();
    let _ = writeln!(out, "message: {}", quoted(message));
    out.push_str("type: dataset\n");
    shared(record, "", &mut out);
    if let Some(Date {
        year,
        month: Some(month),
        day: Some(day),
    }) = record.issued
    {
        let _ = writeln!(out, "date-released: {year}-{month:02}-{day:02}");
    }
    if let Some(licence) = &record.licence {
        let _ = match licence.id {
            Some(id) => writeln!(out, "license: {id}"),
            None => writeln!(out, "license-url: {}", quoted(&licence.url)),
        };
    }
    if let Some(note) = note {
        let _ = writeln!(out, "abstract: {}", quoted(note));
    }
    out.push_str("preferred-citation:\n  type: report\n");
    shared(record, "  ", &mut out);
    if let Some(issued) = record.issued {
        let _ = writeln!(out, "  year: {}", issued.year);
    }
    if let Some(month) = record.issued.and_then(|issued| issued.month) {
        let _ = writeln!(out, "  month: {month}");
    }
    if let Some(publisher) = &record.publisher {
        let _ = writeln!(out, "  publisher:\n    name: {}", quoted(publisher));
    }
    if let Some(note) = note {
        let _ = writeln!(out, "  notes: {}", quoted(note));
    }
    let _ = writeln!(out, "  languages:\n    - {}", code_of(language));
    out
}

/// What the site and the report have in common.
fn shared(record: &Record, indent: &str, out: &mut String) {
    let _ = writeln!(out, "{indent}title: {}", quoted(&record.title));
    let _ = writeln!(out, "{indent}authors:");
    for cited in &record.authors {
        let _ = match cited {
            Cited::Person { family, given } if given.is_empty() => {
                writeln!(out, "{indent}  - family-names: {}", quoted(family))
            }
            Cited::Person { family, given } => writeln!(
                out,
                "{indent}  - family-names: {}\n{indent}    given-names: {}",
                quoted(family),
                quoted(given)
            ),
            Cited::Organisation(name) => writeln!(out, "{indent}  - name: {}", quoted(name)),
        };
    }
    if let Some(doi) = &record.doi {
        let _ = writeln!(out, "{indent}doi: {}", quoted(doi));
    }
    if let Some(url) = &record.url {
        let _ = writeln!(out, "{indent}url: {}", quoted(url));
    }
}

fn quoted(text: &str) -> String {
    serde_json::to_string(&line(text)).unwrap_or_default()
}

/// ISO 639-1.
fn code_of(language: Language) -> &'static str {
    match language {
        Language::FrCa => "fr",
        Language::EnCa => "en",
    }
}
