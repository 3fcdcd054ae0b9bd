//! What a page holds, at its head; what the conclusion makes of it, at its end.

use crate::diagnostic::Arg;
use crate::render::html::site::{From, LinkView, Site};
use crate::report::{Block, Chapter, ChapterKind, walk};
use serde::Serialize;

/// A part of a page.
#[derive(Serialize)]
pub struct PartLink {
    link: LinkView,
    /// Whether a heading before it holds it.
    is_below: bool,
}

/// A statement that rests on the page.
#[derive(Serialize)]
pub struct Concluded {
    link: LinkView,
    text: String,
}

impl PartLink {
    fn new(id: &str, label: String, is_below: bool) -> Self {
        let href = format!("#{id}");
        Self {
            link: LinkView { href, label },
            is_below,
        }
    }
}

/// With fewer parts, a page needs no list of them.
const FEWEST: usize = 3;

impl Site<'_> {
    /// The headings and tables of a chapter, in reading order, then what the conclusion makes of it; nothing where a list
    /// helps nobody.
    pub fn holds(&self, chapter: &Chapter, concluded: &[Concluded]) -> Vec<PartLink> {
        match chapter.kind {
            ChapterKind::Section | ChapterKind::Method => {}
            ChapterKind::Introduction | ChapterKind::Conclusion | ChapterKind::Web | ChapterKind::About => {
                return Vec::new();
            }
        }
        let mut found = Vec::new();
        self.gather(&chapter.blocks, &mut found);
        if !concluded.is_empty() {
            found.push(PartLink::new("Page-concluded", self.say("site-concluded", &[]), false));
        }
        if found.len() < FEWEST { Vec::new() } else { found }
    }

    fn gather(&self, blocks: &[Block], found: &mut Vec<PartLink>) {
        let mut has_heading = false;
        for block in walk::blocks(blocks) {
            if let Block::Heading { level: 2, id, text, .. } = block {
                has_heading = true;
                found.push(PartLink::new(id, self.plain(text), false));
            } else if let Block::Table(table) = block {
                let title = self.report.targets.get(&table.id).map(|target| target.title.clone());
                found.push(PartLink::new(&table.id, title.unwrap_or_default(), has_heading));
            }
        }
    }

    /// The statements that take up anything of a chapter, in their order.
    pub fn concluded(&self, index: usize) -> Vec<Concluded> {
        let resting = self.resting[index].iter();
        resting
            .filter_map(|(place, statement)| {
                let n = Arg::from(place + 1);
                Some(Concluded {
                    link: LinkView {
                        href: self.links.href(&statement.id, From::Page(Some(index)))?,
                        label: self.say("site-concluded-statement", &[("n", n)]),
                    },
                    text: self.plain(&statement.text),
                })
            })
            .collect()
    }
}
