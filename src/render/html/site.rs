//! All that pages are made from.

use super::contents::Contents;
use super::download::SiteFiles;
use super::ledger::ledgers;
use super::links::Links;
use crate::diagnostic::{Arg, Diagnostics};
use crate::report::{FigureId, Report};
use crate::theme::{Templates, Theme};
use std::collections::BTreeMap;

/// A report on its way to pages.
pub(super) struct Site<'a> {
    pub report: &'a Report,
    pub theme: &'a Theme,
    pub charts: &'a BTreeMap<String, String>,
    pub files: SiteFiles,
    pub templates: &'a Templates,
    pub links: Links<'a>,
    pub contents: Contents,
    /// The figures of each chapter.
    pub ledgers: Vec<Option<Vec<FigureId>>>,
}

impl<'a> Site<'a> {
    pub fn new(
        report: &'a Report,
        theme: &'a Theme,
        templates: &'a Templates,
        charts: &'a BTreeMap<String, String>,
        files: SiteFiles,
    ) -> Result<Self, Diagnostics> {
        let links = Links::new(report);
        let contents = Contents::new(report, theme, &links, templates)?;
        Ok(Self {
            report,
            theme,
            charts,
            files,
            templates,
            links,
            contents,
            ledgers: ledgers(report),
        })
    }

    /// A sentence of the theme.
    pub fn say(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.theme.wording.say(id, args)
    }

    /// The class that gives an element the colours of the group at `position`.
    pub fn group_class(&self, position: usize) -> String {
        group_class(self.theme, position)
    }
}

pub(super) fn group_class(theme: &Theme, position: usize) -> String {
    format!("group-{}", position % theme.tokens.series.len() + 1)
}
