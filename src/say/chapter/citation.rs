//! The report as catalogues list it, and a citation where its authors wrote none.

use crate::commentary::{Cited, Front};
use crate::language::{name, typography};
use crate::report::{Citation, Inline, Record};
use crate::say::composer::Material;
use crate::say::text::typeset;
use crate::survey::Language;

pub(in crate::say) fn record(material: Material<'_>, front: &Front) -> Record {
    let publication = &front.publication;
    let set = |text: &str| typeset::text(material.language, text);
    let publisher = publication.publisher.as_ref().or(front.institutions.first());
    let cited = publication.cited.iter().map(|cited| {
        let cited = typeset(cited, &set);
        (short(&cited), cited)
    });
    let houses: Vec<String> = front.institutions.iter().map(|name| set(name)).collect();
    // A citation has these names as the report has them; a catalogue wants to know which are people's.
    let named = front.authors.iter().map(|author| {
        let name = set(&author.name);
        let is_house = author.is_organisation || houses.contains(&name);
        let parts = (!is_house).then(|| name::parts(&name)).flatten();
        let cited = match parts {
            Some((given, family)) => Cited::Person { family, given },
            None => Cited::Organisation(name.clone()),
        };
        (name, cited)
    });
    let house = houses
        .iter()
        .take(1)
        .map(|name| (name.clone(), Cited::Organisation(name.clone())));
    let (by, authors): (Vec<String>, Vec<Cited>) = [cited.collect(), named.collect(), house.collect::<Vec<_>>()]
        .into_iter()
        .find(|authors| !authors.is_empty())
        .unwrap_or_default()
        .into_iter()
        .unzip();
    let title = set(&front.title);
    Record {
        title: match &front.subtitle {
            Some(subtitle) => format!("{title}{}{}", colon(material.language), set(subtitle)),
            None => title,
        },
        by: by.join(", "),
        authors,
        issued: front.date,
        year: match front.date {
            Some(date) => date.year.to_string(),
            None => undated(material.language).to_owned(),
        },
        publisher: publisher.map(|name| set(name)),
        url: publication.url.clone(),
        doi: publication.doi.clone(),
        licence: publication.licence.clone(),
    }
}

/// "Bérubé, N. (2025). *Les samedis de lecture*. Maison des familles. https://…"; none of nobody.
pub(in crate::say) fn made(language: Language, record: &Record) -> Option<Citation> {
    if record.authors.is_empty() {
        return None;
    }
    let mut text = vec![
        Inline::Text(format!("{} ({}). ", record.by, record.year)),
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
    let publisher = typography::respace(language, &publisher);
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
        Cited::Organisation(name) => Cited::Organisation(set(name)),
    }
}

fn short(cited: &Cited) -> String {
    match cited {
        Cited::Person { family, given } => joined(family, &name::initials(given)),
        Cited::Organisation(name) => name.clone(),
    }
}

/// "Bérubé, N."; who has but one name is called by it.
fn joined(family: &str, initials: &str) -> String {
    if initials.is_empty() {
        return family.to_owned();
    }
    format!("{family}, {initials}")
}

/// What a citation has in the place of a year that nobody knows.
fn undated(language: Language) -> &'static str {
    match language {
        Language::FrCa => "s.\u{a0}d.",
        Language::EnCa => "n.d.",
    }
}

fn colon(language: Language) -> &'static str {
    match language {
        Language::FrCa => "\u{a0}: ",
        Language::EnCa => ": ",
    }
}
