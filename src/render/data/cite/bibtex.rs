//! BibTeX, in UTF-8, for BibTeX and biber alike.

use super::said::{key, line};
use crate::report::{Cited, Record};
use crate::survey::Language;
use std::fmt::Write;

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

pub(super) fn entry(record: &Record, note: Option<&str>, language: Language, kind: &str) -> String {
    let authors: Vec<String> = record.authors.iter().map(author).collect();
    let mut out = format!("@techreport{{{},\n", key(record));
    let mut field = |name: &str, value: String| {
        let _ = writeln!(out, "  {name} = {value},");
    };
    field("author", format!("{{{}}}", authors.join(" and ")));
    // Twice in braces: the capitals are the authors' own.
    field("title", format!("{{{{{}}}}}", latex(&record.title)));
    field("type", format!("{{{}}}", latex(kind)));
    // A report must have one.
    let publisher = record.publisher.as_deref().unwrap_or(&record.by);
    field("institution", format!("{{{}}}", latex(publisher)));
    field("year", format!("{{{}}}", latex(&record.year)));
    let month = record.issued.and_then(|date| date.month);
    if let Some(month) = month.and_then(|month| MONTHS.get(usize::from(month) - 1)) {
        field("month", (*month).to_owned());
    }
    field("language", format!("{{{}}}", name_of(language)));
    // Of both, programs take the text as it stands.
    if let Some(doi) = &record.doi {
        field("doi", format!("{{{doi}}}"));
    }
    if let Some(url) = &record.url {
        field("url", format!("{{{url}}}"));
    }
    if let Some(note) = note {
        field("note", format!("{{{}}}", latex(note)));
    }
    out.push_str("}\n");
    out
}

fn author(cited: &Cited) -> String {
    match cited {
        // Several words without a comma would be taken for given names and a family name.
        Cited::Person { family, given } if given.is_empty() && family.contains(' ') => format!("{{{}}}", latex(family)),
        Cited::Person { family, given } if given.is_empty() => part(family),
        Cited::Person { family, given } => format!("{}, {}", part(family), part(given)),
        // Braces keep a name whole, as an organisation's.
        Cited::Organisation(name) => format!("{{{}}}", latex(name)),
    }
}

/// A part of a name; one with a comma or an "and" would be taken for several.
fn part(name: &str) -> String {
    let text = latex(name);
    let is_several = name.contains(',') || name.split_whitespace().any(|word| word.eq_ignore_ascii_case("and"));
    if is_several { format!("{{{text}}}") } else { text }
}

/// A text as LaTeX prints it. Braces are written by name: BibTeX counts them even behind a backslash.
pub(super) fn latex(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in line(text).chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '<' => out.push_str("\\textless{}"),
            '>' => out.push_str("\\textgreater{}"),
            '"' => out.push_str("\\textquotedbl{}"),
            '#' | '$' | '%' | '&' | '_' => out.extend(['\\', c]),
            '\u{a0}' => out.push('~'),
            c => out.push(c),
        }
    }
    out
}

fn name_of(language: Language) -> &'static str {
    match language {
        Language::FrCa => "french",
        Language::EnCa => "english",
    }
}
