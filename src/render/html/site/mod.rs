//! All that pages are made from: the report, where each thing of it stands, what lies beside the pages.

mod contents;
mod download;
mod figures;
mod links;
mod offered;
mod view;

pub use contents::{Contents, ContentsLine};
pub use download::{Download, DownloadLink, SiteFiles};
pub use links::{COVER, From, LOST, Links, ledger_of, page_of, slug};
pub use offered::{Cover, offered, offered_first};
pub use view::{GroupView, LinkView};

use crate::chart::Drawn;
use crate::diagnostic::{Arg, Diagnostics};
use crate::report::{ChapterKind, FigureId, Handout, HandoutKind, Report, Statement};
use crate::theme::{Templates, Theme};
use figures::ledgers;
use std::collections::BTreeMap;

/// A report on its way to pages.
pub struct Site<'a> {
    pub report: &'a Report,
    pub theme: &'a Theme,
    pub charts: &'a BTreeMap<String, Drawn>,
    pub files: &'a SiteFiles,
    /// Whether there will be a page that holds all, and an archive.
    pub has_bundles: bool,
    pub templates: &'a Templates,
    pub links: Links<'a>,
    pub contents: Contents,
    /// The figures of each chapter.
    pub ledgers: Vec<Option<Vec<FigureId>>>,
    /// Of each chapter, the statements that rest on it, with their places among all.
    pub resting: Vec<Vec<(usize, &'a Statement)>>,
    /// The handouts of sections, by chapter.
    pub handouts: BTreeMap<usize, &'a Handout>,
    /// How the report was made, and what is said of it.
    pub about: Vec<LinkView>,
}

impl<'a> Site<'a> {
    /// What takes a look at the whole report is looked up once.
    pub fn new(
        (report, theme): (&'a Report, &'a Theme),
        templates: &'a Templates,
        charts: &'a BTreeMap<String, Drawn>,
        files: &'a SiteFiles,
        has_bundles: bool,
    ) -> Result<Self, Diagnostics> {
        let links = Links::new(report);
        let contents = Contents::new(report, theme, &links, templates)?;
        let handouts = report.handouts.iter();
        let handouts = handouts.filter_map(|handout| match handout.kind {
            HandoutKind::Section(chapter) => Some((chapter, handout)),
            HandoutKind::Audience => None,
        });
        Ok(Self {
            report,
            theme,
            charts,
            files,
            has_bundles,
            templates,
            about: about(report, &links),
            links,
            contents,
            ledgers: ledgers(report),
            resting: report.resting(),
            handouts: handouts.collect(),
        })
    }

    /// A sentence of the theme.
    pub fn say(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.theme.wording.say(id, args)
    }

    /// The class that gives an element the colours of the group at `position`.
    pub fn group_class(&self, position: usize) -> String {
        view::group_class(self.theme, position)
    }

    /// The address of a page where it is published; the first page's is the site's.
    pub fn public(&self, path: &str) -> Option<String> {
        let record = &self.report.front.record;
        record.published(if path == COVER { "" } else { path })
    }
}

fn about(report: &Report, links: &Links<'_>) -> Vec<LinkView> {
    let chapters = report.chapters.iter().enumerate();
    let about = chapters.filter(|(_, chapter)| matches!(chapter.kind, ChapterKind::Method | ChapterKind::About));
    about
        .map(|(index, chapter)| LinkView {
            href: links.page(index).to_owned(),
            label: chapter.title.clone(),
        })
        .collect()
}
