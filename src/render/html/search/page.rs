//! The page that the search falls back on where no script runs.

use crate::diagnostic::{Arg, Diagnostics};
use crate::render::html::frame::Page;
use crate::render::html::site::{Site, page_of};
use serde::Serialize;

/// For `search.html`.
#[derive(Serialize)]
struct SearchView {
    page: Page,
    title: String,
    lead: String,
    parts: Vec<SearchPart>,
}

#[derive(Serialize)]
struct SearchPart {
    href: String,
    title: String,
    items: Vec<ItemView>,
}

#[derive(Serialize)]
struct ItemView {
    kind: String,
    href: String,
    text: String,
}

impl Site<'_> {
    /// The page that the search falls back on: all that it could find, section by section.
    pub fn search_page(&self) -> Result<String, Diagnostics> {
        let title = self.say("search-page", &[]);
        let lead = self.say("search-lead", &[]);
        let heads = [
            ("chapter", Arg::from(&title)),
            ("report", Arg::from(&self.report.front.title)),
        ];
        let part = |chapter| {
            let page = page_of(chapter);
            let entries = self.entries(chapter).into_iter();
            let listed = entries.filter(|entry| entry.kind.is_result());
            SearchPart {
                items: listed
                    .map(|entry| ItemView {
                        kind: self.say(entry.kind.word(), &[]),
                        href: format!("{page}#{}", entry.anchor),
                        text: entry.shown(),
                    })
                    .collect(),
                title: chapter.title.clone(),
                href: page,
            }
        };
        let mut page = self.behind_page(None, &self.search_path(), self.say("site-title", &heads), &lead);
        page.is_search = true;
        let view = SearchView {
            page,
            title,
            lead,
            parts: self.report.chapters.iter().map(part).collect(),
        };
        self.templates.render("site/search.html", &view)
    }

    pub fn search_path(&self) -> String {
        format!("{}.html", self.say("path-search", &[]))
    }
}
