//! A handout as a page.

use crate::diagnostic::{Arg, Diagnostics};
use crate::render::KeptParts;
use crate::render::code::Code;
use crate::render::html::body::{FootnoteView, Trail};
use crate::render::html::frame::Page;
use crate::render::html::markup::Html;
use crate::render::html::site::{DownloadLink, From, GroupView, LinkView, Site};
use crate::report::{Handout, HandoutPart, Published, TakenUp};
use serde::Serialize;

/// For `handout.html`.
#[derive(Serialize)]
struct HandoutView<'a> {
    page: Page,
    all: LinkView,
    title: &'a str,
    groups: Vec<GroupView>,
    lead: Option<Html>,
    notice: Option<Html>,
    file: Option<DownloadLink>,
    parts: Vec<HandoutPartView<'a>>,
    statements: Vec<TakenUpView>,
    questions: Vec<Html>,
    footnotes: Vec<FootnoteView>,
    /// Where the page is published, if that is known; else `place` is its name in the site.
    address: Option<&'a str>,
    place: String,
    code: Option<CodeView<'a>>,
    licence: Option<LinkView>,
}

#[derive(Serialize)]
struct HandoutPartView<'a> {
    title: &'a str,
    groups: Option<&'a str>,
    body: Html,
    /// To the whole section.
    link: LinkView,
}

#[derive(Serialize)]
struct TakenUpView {
    link: LinkView,
    text: Html,
}

#[derive(Serialize)]
struct CodeView<'a> {
    side: usize,
    path: String,
    alt: &'a str,
}

impl Site<'_> {
    /// The page of a handout.
    pub fn handout(&self, handout: &Handout) -> Result<String, Diagnostics> {
        let mut trail = Trail::new(None);
        let lead = handout.lead.as_ref().map(|lead| self.inlines(lead, &mut trail));
        let parts = handout.parts.iter().map(|part| self.handout_part(part, &mut trail));
        let parts = parts.collect::<Result<_, _>>()?;
        let statements = handout.statements.iter();
        let statements = statements.map(|statement| self.taken(statement, &mut trail)).collect();
        let questions = handout.questions.iter();
        let questions = questions.map(|question| self.inlines(question, &mut trail)).collect();
        let notice = self.report.front.notice.as_ref();
        let place = handout.page();
        let published = handout.published.as_ref();
        let description = self.say("handout-description", &[("title", Arg::from(&handout.title))]);
        let view = HandoutView {
            page: self.behind_page(None, &place, handout.document.clone(), &description),
            all: self.all_link(self.say("handout-all", &[])),
            title: &handout.title,
            groups: GroupView::all(self.report, self.theme, &handout.groups),
            lead,
            notice: notice.map(|notice| self.inlines(notice, &mut trail)),
            file: self.handout_file(handout, "handout-print"),
            parts,
            statements,
            questions,
            footnotes: self.footnotes(&handout.footnotes, &mut trail),
            code: published.and_then(|published| CodeView::of(published, &self.files.kept)),
            licence: self.licence(),
            address: published.map(|published| published.address.as_str()),
            place,
        };
        self.templates.render("site/handout.html", &view)
    }

    fn handout_part<'a>(&self, part: &'a HandoutPart, trail: &mut Trail) -> Result<HandoutPartView<'a>, Diagnostics> {
        let section = &self.report.chapters[part.chapter].title;
        Ok(HandoutPartView {
            title: &part.title,
            groups: part.groups.as_deref(),
            body: self.blocks(&part.blocks, trail)?,
            link: LinkView {
                href: self.links.page(part.chapter).to_owned(),
                label: self.say("handout-section", &[("title", Arg::from(section))]),
            },
        })
    }

    fn taken(&self, statement: &TakenUp, trail: &mut Trail) -> TakenUpView {
        TakenUpView {
            link: LinkView {
                href: self.links.href(&statement.id, From::Page(None)).unwrap_or_default(),
                label: statement.label.clone(),
            },
            text: self.inlines(&statement.text, trail),
        }
    }
}

impl<'a> CodeView<'a> {
    fn of(published: &'a Published, kept: &KeptParts) -> Option<Self> {
        let Code { side, path } = kept.code(&published.address)?;
        let alt = &published.code;
        Some(Self { side, path, alt })
    }
}
