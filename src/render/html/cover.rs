//! The first page.

use super::cite::CiteView;
use super::contents::Entry;
use super::entries::kind_word;
use super::escape::Html;
use super::inline::Trail;
use super::links::From;
use super::page::{GroupView, LinkView, Page};
use super::site::Site;
use crate::diagnostic::{Arg, Diagnostics};
use crate::report::{ChapterKind, GroupTag, Highlight, Person};
use serde::Serialize;
use std::collections::BTreeMap;

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
    contents: &'a [Entry],
    authors: Vec<PersonView<'a>>,
    committee_title: Option<&'a str>,
    committee: Vec<PersonView<'a>>,
    citation: Option<Html>,
    cite: CiteView,
    /// What to take along, for whom.
    handouts: Vec<LinkView>,
    all_handouts: Option<LinkView>,
}

/// A main finding, and where it is shown.
#[derive(Serialize)]
pub(super) struct HighlightView {
    figure: Html,
    text: Html,
    see: LinkView,
}

/// A way into the report.
#[derive(Serialize)]
struct Door {
    link: LinkView,
    /// What lies behind it.
    text: String,
}

#[derive(Serialize)]
pub(super) struct PersonView<'a> {
    name: &'a str,
    role: &'a str,
}

impl Site<'_> {
    pub(super) fn cover(&self) -> Result<String, Diagnostics> {
        let front = &self.report.front;
        let mut trail = Trail::new(None);
        let description = front.subtitle.as_deref().unwrap_or(&front.title);
        let view = Cover {
            page: self.cover_page(front.title.clone(), description),
            institutions: &front.institutions,
            title: &front.title,
            subtitle: front.subtitle.as_deref(),
            date: &front.date,
            groups: GroupView::all(self.report, self.theme, &self.groups()),
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

    /// The main findings, as they are seen from a page.
    pub(super) fn highlights(&self, from: From, trail: &mut Trail) -> Vec<HighlightView> {
        let view = |highlight: &Highlight| HighlightView {
            figure: self.inlines(&highlight.figure, trail),
            text: self.inlines(&highlight.text, trail),
            see: LinkView {
                href: self.links.href(&highlight.evidence, from).unwrap_or_default(),
                label: self.standing(&highlight.evidence),
            },
        };
        self.report.front.highlights.iter().map(view).collect()
    }

    /// Where an anchor stands: "Stratégies de réseautage (tableau)".
    fn standing(&self, anchor: &str) -> String {
        let Some(target) = self.report.targets.get(anchor) else {
            return String::new();
        };
        let kind = self.say(kind_word(target.kind), &[]).to_lowercase();
        let chapter = &self.report.chapters[target.chapter].title;
        self.say(
            "site-standing",
            &[("chapter", Arg::from(chapter)), ("kind", Arg::Text(kind))],
        )
    }

    /// The groups of all chapters, in the report's order.
    pub(super) fn groups(&self) -> Vec<GroupTag> {
        let all = self.report.chapters.iter().flat_map(|chapter| &chapter.groups);
        let by_position: BTreeMap<usize, &GroupTag> = all.map(|group| (group.position, group)).collect();
        by_position.into_values().cloned().collect()
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

impl<'a> PersonView<'a> {
    pub(super) fn all(people: &'a [Person]) -> Vec<Self> {
        let view = |person: &'a Person| Self {
            name: &person.name,
            role: &person.role,
        };
        people.iter().map(view).collect()
    }
}
