//! The first page.

use super::front::FrontView;
use crate::diagnostic::Diagnostics;
use crate::render::html::body::{CiteView, Trail};
use crate::render::html::frame::Page;
use crate::render::html::site::{ContentsLine, From, LinkView, Site};
use serde::Serialize;

/// For `cover.html`.
#[derive(Serialize)]
struct Cover<'a> {
    page: Page,
    #[serde(flatten)]
    front: FrontView<'a>,
    /// From the beginning, or from the conclusion.
    doors: Vec<Door>,
    contents: &'a [ContentsLine],
    cite: CiteView,
    /// What to take along, for whom.
    handouts: Vec<LinkView>,
    all_handouts: Option<LinkView>,
}

/// A way into the report.
#[derive(Serialize)]
struct Door {
    link: LinkView,
    /// What lies behind it.
    text: String,
}

impl Site<'_> {
    pub fn cover(&self) -> Result<String, Diagnostics> {
        let front = &self.report.front;
        let description = front.subtitle.as_deref().unwrap_or(&front.title);
        let view = Cover {
            page: self.cover_page(front.title.clone(), description),
            front: self.front(From::Page(None), &mut Trail::new(None)),
            doors: self.doors(),
            contents: &self.contents.entries,
            cite: self.cite(),
            handouts: self.handouts_of_audiences(),
            all_handouts: self.all_handouts(),
        };
        self.templates.render("site/cover.html", &view)
    }

    fn doors(&self) -> Vec<Door> {
        let door = |chapter: usize, id: &str| Door {
            link: LinkView {
                href: self.links.page(chapter).to_owned(),
                label: self.say(&format!("site-door-{id}"), &[]),
            },
            text: self.say(&format!("site-door-{id}-text"), &[]),
        };
        let first = (!self.report.chapters.is_empty()).then(|| door(0, "first"));
        let conclusion = self.links.conclusion.map(|index| door(index, "conclusion"));
        first.into_iter().chain(conclusion).collect()
    }
}
