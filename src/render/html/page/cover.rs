//! The first page.

use super::front::{HighlightView, PersonView};
use crate::diagnostic::Diagnostics;
use crate::render::html::body::{CiteView, Trail};
use crate::render::html::frame::Page;
use crate::render::html::markup::Html;
use crate::render::html::site::{ContentsLine, From, GroupView, LinkView, Site};
use crate::report::ChapterKind;
use serde::Serialize;

/// For `cover.html`.
#[derive(Serialize)]
struct Cover<'a> {
    page: Page,
    institutions: &'a [String],
    title: &'a str,
    subtitle: Option<&'a str>,
    date: &'a str,
    groups: Vec<GroupView>,
    /// From the beginning, or from the conclusion.
    doors: Vec<Door>,
    notice: Option<Html>,
    summary: Option<Html>,
    highlights: Vec<HighlightView>,
    contents: &'a [ContentsLine],
    authors: Vec<PersonView<'a>>,
    committee_title: Option<&'a str>,
    committee: Vec<PersonView<'a>>,
    citation: Option<Html>,
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
        let mut trail = Trail::new(None);
        let description = front.subtitle.as_deref().unwrap_or(&front.title);
        let view = Cover {
            page: self.cover_page(front.title.clone(), description),
            institutions: &front.institutions,
            title: &front.title,
            subtitle: front.subtitle.as_deref(),
            date: &front.date,
            groups: GroupView::all(self.report, self.theme, self.report.groups()),
            doors: self.doors(),
            notice: front.notice.as_ref().map(|notice| self.inlines(notice, &mut trail)),
            summary: front.summary.as_ref().map(|text| self.inlines(text, &mut trail)),
            highlights: self.highlights(From::Page(None), &mut trail),
            contents: &self.contents.entries,
            authors: PersonView::all(&front.authors),
            committee_title: front.committee_title.as_deref(),
            committee: PersonView::all(&front.committee),
            citation: front
                .citation
                .as_ref()
                .map(|citation| self.inlines(&citation.text, &mut trail)),
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
        let conclusion = self
            .links
            .first(ChapterKind::Conclusion)
            .map(|index| door(index, "conclusion"));
        first.into_iter().chain(conclusion).collect()
    }
}
