//! What every page shows around its own content.

use super::meta::MetaView;
use crate::render::html::markup::Html;
use crate::render::html::site::{COVER, DownloadLink, LinkView, Site, offered, offered_first};
use serde::Serialize;

/// For `layout.html`, as `page`.
#[derive(Clone, Debug, Serialize)]
pub struct Page {
    pub lang: &'static str,
    /// For `<title>`.
    pub title: String,
    pub description: String,
    pub report_title: String,
    pub cover: &'static str,
    pub is_cover: bool,
    /// The conclusion, one step away from every page but its own.
    pub conclusion: Option<String>,
    pub is_conclusion: bool,
    /// The page of contents that the search falls back on.
    pub search: String,
    pub is_search: bool,
    /// The lines of the table of contents.
    pub contents: Html,
    pub downloads: Vec<DownloadLink>,
    /// How the report was made, and what is said of it.
    pub about: Vec<LinkView>,
    /// For the machines that read a page's head.
    pub meta: Vec<MetaView>,
    /// Where the page is published, if that is known.
    pub canonical: Option<String>,
    /// The report or its tables as JSON-LD.
    pub linked: Option<Html>,
}

/// Longest description, in characters, for search engines and link previews.
pub const DESCRIPTION: usize = 160;

impl Site<'_> {
    /// The frame of the first page, which offers files that are made last too.
    pub fn cover_page(&self, title: String, description: &str) -> Page {
        let mut page = self.page(None, COVER, title, description);
        page.is_cover = true;
        page.meta.splice(..0, self.cover_meta());
        page.linked = Some(self.linked_report());
        if self.has_bundles {
            page.downloads = offered_first(self.files, &self.theme.wording);
        }
        page
    }

    /// The frame of the page of `chapter`.
    pub fn chapter_page(&self, chapter: usize, title: String, description: &str) -> Page {
        let mut page = self.behind_page(Some(chapter), self.links.page(chapter), title, description);
        page.linked = self.linked_tables(chapter);
        page
    }

    /// The frame of any page but the first, by the name of its file.
    pub fn behind_page(&self, chapter: Option<usize>, path: &str, title: String, description: &str) -> Page {
        let own = self.part_meta(&title);
        let mut page = self.page(chapter, path, title, description);
        page.meta.splice(..0, own);
        page
    }

    fn page(&self, chapter: Option<usize>, path: &str, title: String, description: &str) -> Page {
        let description = shortened(description, DESCRIPTION);
        let conclusion = self.links.conclusion;
        Page {
            lang: self.report.language.tag(),
            meta: self.shared_meta(&title, &description, path),
            canonical: self.public(path),
            linked: None,
            title,
            description,
            report_title: self.report.front.title.clone(),
            cover: COVER,
            is_cover: false,
            conclusion: conclusion.map(|index| self.links.page(index).to_owned()),
            is_conclusion: conclusion.is_some() && conclusion == chapter,
            search: self.search_path(),
            is_search: false,
            contents: self.contents.for_page(chapter),
            downloads: offered(self.files, &self.theme.wording),
            about: self.about.clone(),
        }
    }
}

/// At most `most` characters, cut between words.
pub fn shortened(text: &str, most: usize) -> String {
    let text = text.trim();
    let Some((end, _)) = text.char_indices().nth(most) else {
        return text.to_owned();
    };
    let cut = text[..end].rfind(' ').unwrap_or(end);
    format!("{}…", text[..cut].trim_end_matches([' ', ',', ';', ':', '\u{a0}']))
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn a_long_text_is_cut_between_words() {
        assert_eq!(shortened("un deux, trois", 10), "un deux…");
        assert_eq!(shortened("un deux", 7), "un deux");
        assert_eq!(shortened("éééééé", 3), "ééé…");
    }
}
