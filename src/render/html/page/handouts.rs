//! The page that lists the handouts, and the ways to them.

use crate::diagnostic::{Arg, Diagnostics};
use crate::render::html::body::Trail;
use crate::render::html::frame::Page;
use crate::render::html::markup::Html;
use crate::render::html::site::{DownloadLink, LinkView, Site};
use crate::report::{Handout, HandoutKind};
use serde::Serialize;

/// The way to a handout, for `handout_link` in `parts.html`.
#[derive(Serialize)]
pub struct HandoutLink {
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
    /// The file to print, called `label`.
    pub fn handout_file(&self, handout: &Handout, label: &str) -> Option<DownloadLink> {
        let file = self.files.handouts.get(&handout.id)?;
        let wording = &self.theme.wording;
        Some(file.link(&wording.text(label), wording))
    }

    fn link_to(&self, handout: &Handout, label: String) -> HandoutLink {
        let mut trail = Trail::new(None);
        HandoutLink {
            page: LinkView {
                href: handout.page(),
                label,
            },
            file: self.handout_file(handout, "handout-print-of"),
            lead: handout.lead.as_ref().map(|lead| self.inlines(lead, &mut trail)),
            colon: self.say("site-colon", &[]),
        }
    }

    /// The way from a chapter to its handout.
    pub fn handout_of(&self, chapter: usize) -> Option<HandoutLink> {
        let handout = self.handouts.get(&chapter)?;
        Some(self.link_to(handout, self.say("handout-page", &[])))
    }

    /// The ways from the first page to the handouts of audiences.
    pub fn handouts_of_audiences(&self) -> Vec<LinkView> {
        let handouts = self.report.handouts.iter();
        let handouts = handouts.filter(|handout| handout.kind == HandoutKind::Audience);
        let link = |handout: &Handout| LinkView {
            href: handout.page(),
            label: handout.title.clone(),
        };
        handouts.map(link).collect()
    }

    /// The way to the list of all handouts, if there are any.
    pub fn all_handouts(&self) -> Option<LinkView> {
        let any = !self.report.handouts.is_empty();
        any.then(|| self.all_link(self.say("handout-see-all", &[])))
    }

    pub fn all_link(&self, label: String) -> LinkView {
        let href = format!("{}.html", self.theme.wording.text("path-handouts"));
        LinkView { href, label }
    }

    /// The name of the page that lists the handouts, if there are any.
    pub fn handouts_path(&self) -> Option<String> {
        self.all_handouts().map(|link| link.href)
    }

    pub fn handouts(&self) -> Result<String, Diagnostics> {
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
