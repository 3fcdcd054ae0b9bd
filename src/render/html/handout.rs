//! Handouts as pages, and the page that lists them.

use super::chapter::FootnoteView;
use super::download::DownloadLink;
use super::escape::Html;
use super::inline::Trail;
use super::links::{From, handout_page};
use super::page::{GroupView, LinkView, Page};
use super::site::Site;
use crate::diagnostic::{Arg, Diagnostics};
use crate::render::code::Code;
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

/// The way to a handout, for `handout_link` in `parts.html`.
#[derive(Serialize)]
pub(super) struct HandoutLink {
    page: LinkView,
    file: Option<DownloadLink>,
    lead: Option<Html>,
    colon: String,
}

/// For `handouts.html`.
#[derive(Serialize)]
struct HandoutsView {
    page: Page,
    title: String,
    lead: String,
    lists: Vec<ListView>,
}

#[derive(Serialize)]
struct ListView {
    title: String,
    items: Vec<HandoutLink>,
}

impl Site<'_> {
    pub(super) fn handout(&self, handout: &Handout) -> Result<String, Diagnostics> {
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

    /// The file to print, called `label`.
    fn handout_file(&self, handout: &Handout, label: &str) -> Option<DownloadLink> {
        let file = self.files.handouts.get(&handout.id)?;
        let wording = &self.theme.wording;
        Some(file.link(wording.text(label), wording))
    }

    fn link_to(&self, handout: &Handout, label: String) -> HandoutLink {
        let mut trail = Trail::new(None);
        HandoutLink {
            page: LinkView {
                href: handout_page(handout),
                label,
            },
            file: self.handout_file(handout, "handout-print-of"),
            lead: (!handout.lead.is_empty()).then(|| self.inlines(&handout.lead, &mut trail)),
            colon: self.say("site-colon", &[]),
        }
    }

    /// The way from a chapter to its handout.
    pub(super) fn handout_of(&self, chapter: usize) -> Option<HandoutLink> {
        let of_it = |handout: &&Handout| handout.kind == HandoutKind::Section(chapter);
        let handout = self.report.handouts.iter().find(of_it)?;
        Some(self.link_to(handout, self.say("handout-page", &[])))
    }

    /// The ways from the first page to the handouts of audiences.
    pub(super) fn handouts_of_audiences(&self) -> Vec<LinkView> {
        let handouts = self.report.handouts.iter();
        let handouts = handouts.filter(|handout| handout.kind == HandoutKind::Audience);
        let link = |handout: &Handout| LinkView {
            href: handout_page(handout),
            label: handout.title.clone(),
        };
        handouts.map(link).collect()
    }

    /// The way to the list of all handouts, if there are any.
    pub(super) fn all_handouts(&self) -> Option<LinkView> {
        let any = !self.report.handouts.is_empty();
        any.then(|| self.all_link(self.say("handout-see-all", &[])))
    }

    fn all_link(&self, label: String) -> LinkView {
        let href = format!("{}.html", self.theme.wording.text("path-handouts"));
        LinkView { href, label }
    }

    /// The name of the page that lists the handouts, if there are any.
    pub(super) fn handouts_path(&self) -> Option<String> {
        self.all_handouts().map(|link| link.href)
    }

    pub(super) fn handouts(&self) -> Result<String, Diagnostics> {
        let of = |is_wanted: fn(HandoutKind) -> bool| -> Vec<HandoutLink> {
            let handouts = self.report.handouts.iter().filter(|handout| is_wanted(handout.kind));
            handouts
                .map(|handout| self.link_to(handout, handout.title.clone()))
                .collect()
        };
        let audiences = of(|kind| kind == HandoutKind::Audience);
        let sections = of(|kind| kind != HandoutKind::Audience);
        let lists = [("handout-of-audiences", audiences), ("handout-of-sections", sections)];
        let lists = lists.into_iter().filter(|(_, items)| !items.is_empty());
        let title = self.say("handout-all", &[]);
        let lead = self.say("handout-all-lead", &[]);
        let heads = [
            ("chapter", Arg::from(&title)),
            ("report", Arg::from(&self.report.front.title)),
        ];
        let path = self.all_link(String::new()).href;
        let view = HandoutsView {
            page: self.behind_page(None, &path, self.say("site-title", &heads), &lead),
            title,
            lead,
            lists: lists
                .map(|(title, items)| ListView {
                    title: self.say(title, &[]),
                    items,
                })
                .collect(),
        };
        self.templates.render("site/handouts.html", &view)
    }
}
