//! The report as catalogues list it, and a citation where its authors wrote none.

use crate::commentary::{Cited, Front};
use crate::language::name::initials;
use crate::report::{Citation, Inline, Record};
use crate::say::composer::Material;
use crate::say::text::typeset;
use crate::survey::Language;

pub(in crate::say) fn record(material: Material<'_>, front: &Front) -> Record {
    let publication = &front.publication;
    let set = |text: &str| typeset::text(material.language, text);
    let publisher = publication.publisher.as_ref().or(front.institutions.first());
    let cited = publication.cited.iter().map(|cited| typeset(cited, &set));
    let named = front.authors.iter().map(|person| Cited::Name(set(&person.name)));
    let houses = front.institutions.iter().map(|name| Cited::Name(set(name)));
    let authors = [cited.collect(), named.collect(), houses.take(1).collect()]
        .into_iter()
        .find(|authors: &Vec<Cited>| !authors.is_empty())
        .unwrap_or_default();
    let title = set(&front.title);
    Record {
        title: match &front.subtitle {
            Some(subtitle) => format!("{title}{}{}", colon(material.language), set(subtitle)),
            None => title,
        },
        by: authors.iter().map(short).collect::<Vec<_>>().join(", "),
        authors,
        issued: front.date,
        publisher: publisher.map(|name| set(name)),
        url: publication.url.clone(),
        doi: publication.doi.clone(),
        licence: publication.licence.clone(),
    }
}

/// "Bérubé, N. (2025). *Les samedis de lecture*. Maison des familles. https://…"; none of nobody.
pub(in crate::say) fn made(record: &Record) -> Option<Citation> {
    if record.authors.is_empty() {
        return None;
    }
    let mut text = vec![
        Inline::Text(format!("{} ({}). ", record.by, record.issued.year)),
        Inline::Emphasis(vec![Inline::Text(record.title.clone())]),
    ];
    let stop = if record.title.ends_with(['.', '?', '!', '…']) {
        ""
    } else {
        "."
    };
    // An organisation that publishes its own report is named once.
    let publisher = record.publisher.iter().filter(|publisher| **publisher != record.by);
    let publisher: String = publisher.map(|publisher| format!(" {publisher}.")).collect();
    text.push(Inline::Text(format!("{stop}{publisher}")));
    if let Some(url) = record.doi_url().or_else(|| record.url.clone()) {
        text.push(Inline::Text(" ".to_owned()));
        text.push(Inline::Link {
            text: vec![Inline::Text(url.clone())],
            url,
        });
    }
    Some(Citation { text })
}

fn typeset(cited: &Cited, set: &dyn Fn(&str) -> String) -> Cited {
    match cited {
        Cited::Person { family, given } => Cited::Person {
            family: set(family),
            given: set(given),
        },
        Cited::Name(name) => Cited::Name(set(name)),
    }
}

fn short(cited: &Cited) -> String {
    match cited {
        Cited::Person { family, given } => format!("{family}, {}", initials(given)),
        Cited::Name(name) => name.clone(),
    }
}

fn colon(language: Language) -> &'static str {
    match language {
        Language::FrCa => "\u{a0}: ",
        Language::EnCa => ": ",
    }
}
