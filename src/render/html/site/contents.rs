//! The table of contents that stands on every page.

use super::links::Links;
use super::view::GroupView;
use crate::diagnostic::Diagnostics;
use crate::render::html::markup::Html;
use crate::report::Report;
use crate::theme::{Templates, Theme};
use serde::Serialize;

/// A line of the table of contents, for `contents-entry.html` and for the first page.
#[derive(Clone, Debug, Serialize)]
pub struct ContentsLine {
    pub href: String,
    pub title: String,
    pub groups: Vec<GroupView>,
    /// Whether it leads to the page it stands on.
    pub current: bool,
}

/// The lines, each laid out once as a link and once as the current page's: laying all of them out anew on every page
/// would cost the square of their number.
pub struct Contents {
    pub entries: Vec<ContentsLine>,
    links: Vec<String>,
    currents: Vec<String>,
}

impl Contents {
    pub fn new(report: &Report, theme: &Theme, links: &Links<'_>, templates: &Templates) -> Result<Self, Diagnostics> {
        let is_told_apart = report.tells_groups_apart();
        let entries: Vec<ContentsLine> = report
            .chapters
            .iter()
            .enumerate()
            .map(|(index, chapter)| ContentsLine {
                href: links.page(index).to_owned(),
                title: chapter.title.clone(),
                groups: GroupView::all(report, theme, chapter.groups.iter().filter(|_| is_told_apart)),
                current: false,
            })
            .collect();
        let lay_out = |current: bool| -> Result<Vec<String>, Diagnostics> {
            let views = entries.iter().map(|entry| ContentsLine {
                current,
                ..entry.clone()
            });
            views
                .map(|view| templates.render("site/contents-entry.html", &view))
                .collect()
        };
        Ok(Self {
            links: lay_out(false)?,
            currents: lay_out(true)?,
            entries,
        })
    }

    /// The lines as the page of chapter `current` shows them.
    pub fn for_page(&self, current: Option<usize>) -> Html {
        let lines = self.links.iter().zip(&self.currents).enumerate();
        Html(
            lines
                .map(|(index, (link, own))| if current == Some(index) { own.as_str() } else { link })
                .collect(),
        )
    }
}
