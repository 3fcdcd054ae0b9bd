//! A handout as a page.

use crate::diagnostic::{Arg, Diagnostics};
use crate::render::code::Code;
use crate::render::html::body::{FootnoteView, Trail};
use crate::render::html::frame::Page;
use crate::render::html::markup::Html;
use crate::render::html::site::{DownloadLink, From, GroupView, LinkView, Site, handout_page};
use crate::report::{Handout, HandoutKind, TakenUp};
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
    parts: Vec<PartView>,
    statements: Vec<StatementView>,
    questions: Vec<Html>,
    footnotes: Vec<FootnoteView>,
    /// Where the page is published, if that is known; else `place` is its name in the site.
    address: Option<String>,
    place: String,
    code: Option<CodeView>,
}

#[derive(Serialize)]
struct PartView {
    title: String,
    /// "49 PTP; 56 PG", where parts have their own.
    groups: Option<String>,
    body: Html,
    /// To the whole section.
    link: LinkView,
}

#[derive(Serialize)]
struct StatementView {
    link: LinkView,
    text: Html,
}

#[derive(Serialize)]
struct CodeView {
    side: usize,
    path: String,
    alt: String,
}

impl Site<'_> {
    pub fn handout(&self, handout: &Handout) -> Result<String, Diagnostics> {
        let mut trail = Trail::new(None);
        let lead = (!handout.lead.is_empty()).then(|| self.inlines(&handout.lead, &mut trail));
        let mut parts = Vec::with_capacity(handout.parts.len());
        for part in &handout.parts {
            let chapter = &self.report.chapters[part.chapter];
            let tags = GroupView::all(self.report, self.theme, &chapter.groups);
            let tags: Vec<String> = tags.into_iter().map(|group| group.tag).collect();
            // A section's handout says its title and its groups at its head.
            let (title, groups) = match handout.kind {
                HandoutKind::Section(_) => (self.say("handout-findings", &[]), None),
                HandoutKind::Audience => (chapter.title.clone(), Some(tags.join("; "))),
            };
            trail.level = 2;
            parts.push(PartView {
                title,
                groups: groups.filter(|groups| !groups.is_empty()),
                body: self.blocks(&part.blocks, &mut trail)?,
                link: LinkView {
                    href: self.links.page(part.chapter).to_owned(),
                    label: self.say("handout-section", &[("title", Arg::from(&chapter.title))]),
                },
            });
        }
        let statements = handout.statements.iter();
        let statements = statements.map(|statement| self.taken(statement, &mut trail)).collect();
        let questions = handout.questions.iter();
        let questions = questions.map(|question| self.inlines(question, &mut trail)).collect();
        let path = handout_page(handout);
        let address = self.public(&path);
        let heading = self.say("handout-heading", &[("title", Arg::from(&handout.title))]);
        let heads = [
            ("chapter", Arg::from(&heading)),
            ("report", Arg::from(&self.report.front.title)),
        ];
        let description = self.say("handout-description", &[("title", Arg::from(&handout.title))]);
        let view = HandoutView {
            page: self.behind_page(None, &path, self.say("site-title", &heads), &description),
            all: self.all_link(self.say("handout-all", &[])),
            title: &handout.title,
            groups: GroupView::all(self.report, self.theme, &handout.groups),
            lead,
            notice: self
                .report
                .front
                .notice
                .as_ref()
                .map(|notice| self.inlines(notice, &mut trail)),
            file: self.handout_file(handout, "handout-print"),
            parts,
            statements,
            questions,
            footnotes: self.footnotes(&handout.footnotes, &mut trail),
            code: address.as_deref().and_then(|address| self.code(address)),
            address,
            place: path,
        };
        self.templates.render("site/handout.html", &view)
    }

    fn taken(&self, statement: &TakenUp, trail: &mut Trail) -> StatementView {
        let label = self.say("handout-statement", &[("n", Arg::from(statement.number))]);
        StatementView {
            link: LinkView {
                href: self.links.href(&statement.id, From::Page(None)).unwrap_or_default(),
                label,
            },
            text: self.inlines(&statement.text, trail),
        }
    }

    fn code(&self, address: &str) -> Option<CodeView> {
        let Code { side, path } = Code::of(address)?;
        let alt = self.say("handout-code", &[("address", Arg::from(address))]);
        Some(CodeView { side, path, alt })
    }
}
