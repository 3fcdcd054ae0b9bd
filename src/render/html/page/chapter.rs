//! The page of a chapter.

use super::handouts::HandoutLink;
use super::outline::{Concluded, PartLink};
use crate::diagnostic::{Arg, Diagnostics};
use crate::render::html::body::MarkLink;
use crate::render::html::body::{FootnoteView, Trail};
use crate::render::html::frame::Page;
use crate::render::html::markup::Html;
use crate::render::html::site::{COVER, From, GroupView, LinkView, Site};
use crate::render::notice_line;
use crate::report::{Block, Chapter, ChapterKind};
use serde::Serialize;

/// For `chapter.html`.
#[derive(Serialize)]
struct ChapterView<'a> {
    page: Page,
    id: &'a str,
    title: &'a str,
    groups: Vec<GroupView>,
    taken_up: Vec<MarkLink>,
    /// The notice in a line, where the chapter shows answers or says what they come to.
    notice: Option<LinkView>,
    /// What a mark means, where the conclusion takes up anything of it.
    marks: Option<String>,
    holds: Vec<PartLink>,
    /// What to take along to talk about it.
    handout: Option<HandoutLink>,
    body: Html,
    concluded: Vec<Concluded>,
    footnotes: Vec<FootnoteView>,
    previous: Option<LinkView>,
    next: Option<LinkView>,
}

impl Site<'_> {
    pub fn chapter(&self, index: usize) -> Result<String, Diagnostics> {
        let chapter = &self.report.chapters[index];
        let mut trail = Trail::new(Some(index));
        let body = self.blocks(&chapter.blocks, &mut trail)?;
        let title = [
            ("chapter", Arg::from(&chapter.title)),
            ("report", Arg::from(&self.report.front.title)),
        ];
        let neighbour = |index: usize| LinkView {
            href: self.links.page(index).to_owned(),
            label: self.report.chapters[index].title.clone(),
        };
        let first_page = || LinkView {
            href: COVER.to_owned(),
            label: self.say("site-first-page", &[]),
        };
        let concluded = match chapter.kind {
            ChapterKind::Section => self.concluded(index),
            ChapterKind::Introduction
            | ChapterKind::Conclusion
            | ChapterKind::Web
            | ChapterKind::Method
            | ChapterKind::About => Vec::new(),
        };
        let view = ChapterView {
            page: self.chapter_page(index, self.say("site-title", &title), &self.opening(chapter)),
            id: &chapter.id,
            title: &chapter.title,
            groups: GroupView::all(self.report, self.theme, &chapter.groups),
            taken_up: self.taken_up(&chapter.id, From::Page(Some(index))),
            notice: Some(chapter.kind)
                .filter(|kind| matches!(kind, ChapterKind::Section | ChapterKind::Conclusion))
                .and_then(|_| self.notice_line()),
            marks: self.marks(index),
            holds: self.holds(chapter, &concluded),
            handout: self.handout_of(index),
            footnotes: self.footnotes(&chapter.footnotes, &mut trail),
            body,
            concluded,
            previous: Some(index.checked_sub(1).map_or_else(first_page, neighbour)),
            next: Some(index + 1)
                .filter(|next| *next < self.report.chapters.len())
                .map(neighbour),
        };
        self.templates.render("site/chapter.html", &view)
    }

    /// The first sentence of the notice, which leads to the whole.
    fn notice_line(&self) -> Option<LinkView> {
        Some(LinkView {
            href: format!("{COVER}#Page-notice"),
            label: notice_line(self.report)?,
        })
    }

    /// The first words of a chapter, for its description.
    fn opening(&self, chapter: &Chapter) -> String {
        let first = chapter
            .blocks
            .iter()
            .find_map(Block::opening)
            .map(|text| self.plain(text));
        first.unwrap_or_else(|| chapter.title.clone())
    }
}
