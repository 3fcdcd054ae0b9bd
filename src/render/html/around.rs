//! What stands around the report: the page for a wrong address, the map of the site.

use super::escape::escape;
use super::page::Page;
use super::site::Site;
use crate::diagnostic::{Arg, Diagnostics};
use serde::Serialize;

/// The page that hosts show for an address that leads nowhere.
pub(super) const LOST: &str = "404.html";

pub(super) const SITE_MAP: &str = "sitemap.xml";

/// For `lost.html`.
#[derive(Serialize)]
struct LostView {
    page: Page,
    title: String,
    lead: String,
}

impl Site<'_> {
    pub(super) fn lost(&self) -> Result<String, Diagnostics> {
        let title = self.say("lost-title", &[]);
        let lead = self.say("lost-lead", &[]);
        let heads = [
            ("chapter", Arg::from(&title)),
            ("report", Arg::from(&self.report.front.title)),
        ];
        let mut page = self.behind_page(None, LOST, self.say("site-title", &heads), &lead);
        // It is no page of its own.
        page.canonical = None;
        page.meta.clear();
        self.templates.render("site/lost.html", &LostView { page, title, lead })
    }

    /// The addresses of all pages, for search engines; none where it is not known where the site stands.
    pub(super) fn site_map<'a>(&self, pages: impl Iterator<Item = &'a String>) -> Option<Vec<u8>> {
        self.report.front.record.url.as_ref()?;
        let mut out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
                       <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
            .to_owned();
        for page in pages.filter(|page| page.ends_with(".html") && *page != LOST) {
            out.push_str("<url><loc>");
            escape(&self.public(page).unwrap_or_default(), &mut out);
            out.push_str("</loc></url>\n");
        }
        out.push_str("</urlset>\n");
        Some(out.into_bytes())
    }
}
