//! RIS: a line per field, a tag of two letters, lines ended as on Windows.

use super::said::line;
use crate::report::{Cited, Date, Record};
use crate::survey::Language;

pub(super) fn record(record: &Record, note: Option<&str>, language: Language) -> String {
    let mut out = String::new();
    let mut field = |tag: &str, value: &str| {
        out.push_str(&format!("{tag}  - {}\r\n", line(value)));
    };
    field("TY", "RPRT");
    for cited in &record.authors {
        field("AU", &author(cited));
    }
    field("TI", &record.title);
    if let Some(issued) = record.issued {
        field("PY", &issued.year.to_string());
        field("DA", &date(issued));
    }
    if let Some(publisher) = &record.publisher {
        field("PB", publisher);
    }
    field("LA", language.tag());
    if let Some(doi) = &record.doi {
        field("DO", doi);
    }
    if let Some(url) = &record.url {
        field("UR", url);
    }
    if let Some(note) = note {
        field("N1", note);
    }
    field("ER", "");
    out
}

/// "Lacharité, Carl". A comma within a part would begin another, and an asterisk is no letter of a name.
fn author(cited: &Cited) -> String {
    let part = |name: &str| name.replace([',', '*'], "");
    match cited {
        Cited::Person { family, given } if given.is_empty() => part(family),
        Cited::Person { family, given } => format!("{}, {}", part(family), part(given)),
        Cited::Organisation(name) => part(name),
    }
}

/// `2025/11//`: year, month, day, and nothing more to say.
fn date(issued: Date) -> String {
    let part = |part: Option<u8>| part.map_or_else(String::new, |part| format!("{part:02}"));
    format!("{}/{}/{}/", issued.year, part(issued.month), part(issued.day))
}
