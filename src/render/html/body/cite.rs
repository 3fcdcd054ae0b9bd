//! How to cite the report, and each of its tables.

use crate::diagnostic::Arg;
use crate::language::typography;
use crate::render::html::markup::{Html, escape};
use crate::render::html::site::{DownloadLink, From, LinkView, Site};
use crate::report::Table;
use serde::Serialize;

/// What stands under the report's citation.
#[derive(Serialize)]
pub struct CiteView {
    files: Vec<DownloadLink>,
    doi: Option<LinkView>,
    licence: Option<LinkView>,
}

/// For `table.html`, as `cite`.
#[derive(Serialize)]
pub struct TableCiteView {
    /// The words before the address.
    text: Html,
    /// The address where the table is published.
    address: String,
}

/// Stands for the report's title while a sentence is said, to be set in a style of its own. For private use.
const TITLE: char = '\u{e000}';

impl Site<'_> {
    pub fn cite(&self) -> CiteView {
        let record = &self.report.front.record;
        let link = |href: &str, label: &str| LinkView {
            href: href.to_owned(),
            label: label.to_owned(),
        };
        let files = self.files.citations.iter();
        CiteView {
            files: files
                .map(|(format, file)| file.link(format, &self.theme.wording))
                .collect(),
            doi: record.doi_url().map(|url| link(&url, &url)),
            licence: self.licence(),
        }
    }

    /// How the report may be reused.
    pub fn licence(&self) -> Option<LinkView> {
        let licence = self.report.front.record.licence.as_ref()?;
        Some(LinkView {
            href: licence.url.clone(),
            label: licence.name().to_owned(),
        })
    }

    /// Authors, year, the table's caption, the report, the section, the publisher; none where nobody is cited, nor on the
    /// page that holds all if it is not known where the site stands.
    pub fn cite_table(&self, table: &Table, from: From) -> Option<TableCiteView> {
        let front = &self.report.front;
        let record = &front.record;
        let is_placed = record.url.is_some() || !from.is_whole();
        let chapter = from.chapter().filter(|_| is_placed && !record.authors.is_empty())?;
        let caption = self.plain(&table.caption);
        let args = [
            ("authors", Arg::from(&record.by)),
            ("year", Arg::from(&record.year)),
            ("table", Arg::from(caption.trim_end_matches('.'))),
            ("number", Arg::from(table.number)),
            ("report", Arg::Text(TITLE.to_string())),
            ("section", Arg::from(&self.report.chapters[chapter].title)),
        ];
        let said = self.say("cite-table", &args);
        let mut text = String::new();
        match said.split_once(TITLE) {
            Some((before, after)) => {
                escape(before, &mut text);
                text.push_str("<cite>");
                escape(&front.title, &mut text);
                text.push_str("</cite>");
                escape(after, &mut text);
            }
            None => escape(&said, &mut text),
        }
        if let Some(publisher) = record.publisher.as_ref().filter(|publisher| **publisher != record.by) {
            let publisher = typography::respace(self.report.language, &format!(" {publisher}."));
            escape(&publisher, &mut text);
        }
        Some(TableCiteView {
            text: Html(text),
            address: record.address(&format!("{}#{}", self.links.page(chapter), table.id)),
        })
    }
}
