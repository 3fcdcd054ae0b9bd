//! The map of the site.

use crate::render::html::markup::escape;
use crate::render::html::site::{LOST, Site};

/// Where it stands.
pub const SITE_MAP: &str = "sitemap.xml";

impl Site<'_> {
    /// The addresses of all pages, for search engines; none where it is not known where the site stands.
    pub fn site_map<'a>(&self, pages: impl Iterator<Item = &'a String>) -> Option<Vec<u8>> {
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
