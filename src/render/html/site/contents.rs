//! The table of contents that stands on every page. Of a long report it opens where one stands: the sections around, and
//! ways to the first page, which lists all of them.

use super::links::{COVER, Links};
use super::view::GroupView;
use crate::diagnostic::{Arg, Diagnostics};
use crate::render::html::markup::Html;
use crate::report::{ChapterKind, Report};
use crate::theme::{Templates, Theme};
use serde::Serialize;
use std::ops::Range;

/// Up to so many chapters, every page lists all of them.
const WHOLE: usize = 60;

/// In a longer report, so many on each side of the page's own; those that are no sections are always listed.
const BESIDE: usize = 8;

/// A line of the table of contents, for `contents-entry.html` and for the first page.
#[derive(Clone, Debug, Serialize)]
pub struct ContentsLine {
    pub href: String,
    pub title: String,
    pub groups: Vec<GroupView>,
    /// Whether it leads to the page it stands on.
    pub current: bool,
}

/// The lines, each laid out once as a link and once as the current page's.
pub struct Contents {
    pub entries: Vec<ContentsLine>,
    links: Vec<String>,
    currents: Vec<String>,
    /// Runs of sections: what stands between them is listed everywhere.
    sections: Vec<Range<usize>>,
    /// What stands for so many sections, from 0 up, that are not listed; nothing where all are.
    gaps: Vec<Gap>,
}

/// A way to the first page, in the place of sections.
struct Gap {
    before: String,
    after: String,
    all: String,
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
        let sections = sections(report);
        let most = sections.iter().map(Range::len).max().unwrap_or(0);
        let hidden = if entries.len() > WHOLE { most + 1 } else { 0 };
        let gap = |n: usize| -> Result<Gap, Diagnostics> {
            let way = |id: &str| {
                let line = ContentsLine {
                    href: format!("{COVER}#Page-contents"),
                    title: theme.wording.say(id, &[("n", Arg::from(n))]),
                    groups: Vec::new(),
                    current: false,
                };
                templates.render("site/contents-entry.html", &line)
            };
            Ok(Gap {
                before: way("site-contents-before")?,
                after: way("site-contents-after")?,
                all: way("site-contents-all")?,
            })
        };
        Ok(Self {
            links: lay_out(false)?,
            currents: lay_out(true)?,
            gaps: (0..hidden).map(gap).collect::<Result<_, _>>()?,
            sections,
            entries,
        })
    }

    /// The lines as the page of chapter `current` shows them.
    pub fn for_page(&self, current: Option<usize>) -> Html {
        let mut lines = String::new();
        let mut next = 0;
        for run in &self.sections {
            self.list(next..run.start, current, &mut lines);
            self.run(run, current, &mut lines);
            next = run.end;
        }
        self.list(next..self.entries.len(), current, &mut lines);
        Html(lines)
    }

    fn list(&self, chapters: Range<usize>, current: Option<usize>, lines: &mut String) {
        for index in chapters {
            let all = if current == Some(index) {
                &self.currents
            } else {
                &self.links
            };
            lines.push_str(&all[index]);
        }
    }

    /// Sections that follow each other: those around the page's own, and ways to the others.
    fn run(&self, run: &Range<usize>, current: Option<usize>, lines: &mut String) {
        if self.gaps.is_empty() || run.len() <= 2 * BESIDE + 1 {
            return self.list(run.clone(), current, lines);
        }
        let Some(here) = current.filter(|index| run.contains(index)) else {
            return lines.push_str(&self.gaps[run.len()].all);
        };
        // The way to one section would take the place of that section.
        let from = here.saturating_sub(BESIDE).max(run.start);
        let from = if from == run.start + 1 { run.start } else { from };
        let to = (here + BESIDE + 1).min(run.end);
        let to = if to + 1 == run.end { run.end } else { to };
        if from > run.start {
            lines.push_str(&self.gaps[from - run.start].before);
        }
        self.list(from..to, current, lines);
        if to < run.end {
            lines.push_str(&self.gaps[run.end - to].after);
        }
    }
}

/// The runs of sections of a report.
fn sections(report: &Report) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let chapters = report.chapters.iter().enumerate();
    for (index, _) in chapters.filter(|(_, chapter)| chapter.kind == ChapterKind::Section) {
        match found.last_mut().filter(|run| run.end == index) {
            Some(run) => run.end += 1,
            None => found.push(index..index + 1),
        }
    }
    found
}
