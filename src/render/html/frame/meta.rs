//! What machines read in a page's head: Highwire and Dublin Core for libraries and reference managers, Open Graph for
//! those who share a link.

use crate::render::html::site::{COVER, Site};
use crate::report::Cited;
use crate::survey::Language;
use serde::Serialize;

/// For `<meta name="…" content="…">`, or `property` in the place of `name`.
#[derive(Clone, Debug, Serialize)]
pub struct MetaView {
    pub key: &'static str,
    pub name: &'static str,
    pub content: String,
}

impl Site<'_> {
    /// Of the first page: the report whole, as a report (and not an article, for those who guess).
    pub fn cover_meta(&self) -> Vec<MetaView> {
        let record = &self.report.front.record;
        let authors: Vec<String> = record.authors.iter().map(name).collect();
        let language = self.report.language;
        let mut tags = Tags::default();
        tags.name("citation_title", &record.title);
        tags.each("citation_author", &authors);
        tags.each("citation_publication_date", &record.date('/'));
        tags.each("citation_technical_report_institution", &record.publisher);
        tags.each("citation_publisher", &record.publisher);
        tags.name("citation_language", code_of(language));
        tags.each("citation_doi", &record.doi);
        // Both must be whole addresses.
        if record.url.is_some() {
            tags.name("citation_public_url", &record.address(""));
            let pdf = self.files.pdf.as_ref();
            tags.each("citation_pdf_url", &pdf.map(|file| record.address(&file.path)));
        }
        tags.name("DC.title", &record.title);
        tags.each("DC.creator", &authors);
        tags.each("DC.publisher", &record.publisher);
        tags.each("DC.date", &record.date('-'));
        tags.name("DC.language", language.tag());
        tags.name("DC.type", "Text");
        tags.each("DC.identifier", &record.doi_url().or_else(|| record.url.clone()));
        tags.each("DC.rights", &record.licence.as_ref().map(|licence| licence.url.clone()));
        tags.0
    }

    /// Of any other page: its title, and what it is part of.
    pub fn part_meta(&self, title: &str) -> Vec<MetaView> {
        let record = &self.report.front.record;
        let mut tags = Tags::default();
        tags.name("DC.title", title);
        tags.name("DC.relation.isPartOf", record.url.as_ref().unwrap_or(&record.title));
        tags.each("DC.date", &record.date('-'));
        tags.0
    }

    /// What a shared link shows.
    pub fn shared_meta(&self, title: &str, description: &str, path: &str) -> Vec<MetaView> {
        let mut tags = Tags::default();
        tags.property("og:type", if path == COVER { "website" } else { "article" });
        tags.property("og:title", title);
        tags.property("og:description", description);
        tags.property("og:locale", &self.report.language.tag().replace('-', "_"));
        tags.property("og:site_name", &self.report.front.title);
        if let Some(url) = self.public(path) {
            tags.property("og:url", &url);
        }
        match self.files.card.as_deref().and_then(|card| self.public(card)) {
            Some(card) => {
                tags.property("og:image", &card);
                tags.property("og:image:alt", &self.report.front.title);
                tags.name("twitter:card", "summary_large_image");
            }
            None => tags.name("twitter:card", "summary"),
        }
        tags.0
    }
}

#[derive(Default)]
struct Tags(Vec<MetaView>);

impl Tags {
    fn name(&mut self, name: &'static str, content: &str) {
        self.add("name", name, content);
    }

    fn each<'a>(&mut self, name: &'static str, contents: impl IntoIterator<Item = &'a String>) {
        contents.into_iter().for_each(|content| self.name(name, content));
    }

    fn property(&mut self, name: &'static str, content: &str) {
        self.add("property", name, content);
    }

    fn add(&mut self, key: &'static str, name: &'static str, content: &str) {
        self.0.push(MetaView {
            key,
            name,
            content: content.to_owned(),
        });
    }
}

/// "Lacharité, Carl".
fn name(cited: &Cited) -> String {
    match cited {
        Cited::Person { family, given } if given.is_empty() => family.clone(),
        Cited::Person { family, given } => format!("{family}, {given}"),
        Cited::Organisation(name) => name.clone(),
    }
}

/// ISO 639-1.
fn code_of(language: Language) -> &'static str {
    match language {
        Language::FrCa => "fr",
        Language::EnCa => "en",
    }
}
