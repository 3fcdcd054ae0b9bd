//! The page for a wrong address.

use crate::diagnostic::{Arg, Diagnostics};
use crate::render::html::frame::Page;
use crate::render::html::site::{LOST, Site};
use serde::Serialize;

/// For `lost.html`.
#[derive(Serialize)]
struct LostView {
    page: Page,
    title: String,
    lead: String,
}

impl Site<'_> {
    pub fn lost(&self) -> Result<String, Diagnostics> {
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
}
