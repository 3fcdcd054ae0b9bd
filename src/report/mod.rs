//! The report: what will be published, before it has any form. Data only.
//!
//! Texts are final (French typography applied, figures said in words), but nothing in here is HTML, Typst or SVG.
//! Renderers escape what they write; they compute nothing.

mod block;
mod classes;
mod figure;
mod front;
mod group;
mod handout;
mod heading;
mod inline;
mod line;
#[cfg(test)]
pub mod sample;
mod table;
mod target;
mod text;
pub mod walk;

pub use crate::commentary::{ChartKind, Cited, Date, EvidenceKind, Licence, Unit};
pub use crate::survey::Base;
pub use block::*;
pub use classes::{BILLION, ClassEnd, ClassEnds, class_unit, class_widths};
pub use figure::{Exceeds, Figure, FigureId, FigureOver, Measure, RankedChoice, Strength, Typed, Value, Weighted};
pub use front::{Citation, FrontMatter, Highlight, Person, Record};
pub use group::{GroupTag, GroupWeights};
pub use handout::{Handout, HandoutKind, HandoutPart, Published, SheetFinding, TakenUp, TwoSides};
pub use heading::close_gaps;
pub use inline::Inline;
pub use line::BOX;
pub use table::{Absence, Cell, Chart, ChartPlace, Column, ColumnHeads, HeadSpan, Note, NoteKind, Row, RowSaid, Table};
pub use target::{Target, TargetKind};
pub use text::printable;
pub use walk::plain_text;

use crate::survey::Language;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A whole report.
#[derive(Clone, Debug)]
pub struct Report {
    /// The language that it is written in.
    pub language: Language,
    /// Title, date, names, what the first page says.
    pub front: FrontMatter,
    /// Introduction, sections, conclusion, method, in reading order.
    pub chapters: Vec<Chapter>,
    /// Every published figure; [`FigureId`] is an index into it.
    pub figures: Vec<Arc<Figure>>,
    /// Every anchor of the report: chapters, headings, tables, charts, findings, statements.
    pub targets: BTreeMap<String, Target>,
    /// Evidence anchor → anchors of the statements that it supports, in reading order.
    pub taken_up: BTreeMap<String, Vec<String>>,
    /// Of the sections, then of the audiences; none where nothing is to be discussed.
    pub handouts: Vec<Handout>,
    /// Of each group whose people count as much as they weigh; none where each counts as one.
    pub weights: Vec<GroupWeights>,
}

/// One page of the site, one chapter in print.
#[derive(Clone, Debug)]
pub struct Chapter {
    /// The id, and with `.html` the page's name.
    pub id: String,
    /// What it is for.
    pub kind: ChapterKind,
    /// Its heading.
    pub title: String,
    /// The groups whose answers it shows, with how many answered.
    pub groups: Vec<GroupTag>,
    /// From top to bottom.
    pub blocks: Vec<Block>,
    /// What is printed instead, where paper says it shorter than the site; nothing at all of a chapter that is not printed.
    pub print: Option<Vec<Block>>,
    /// [`Inline::Footnote`] is an index into it.
    pub footnotes: Vec<Vec<Inline>>,
}

/// What a chapter is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChapterKind {
    /// What stands before the sections.
    Introduction,
    /// One part of the findings.
    Section,
    /// What the report concludes.
    Conclusion,
    /// All statements with their evidence, as a table.
    Web,
    /// Who was asked, who answered, how shares are taken, what is withheld.
    Method,
    /// What is said of the report itself: confidentiality, accessibility.
    About,
}

impl Report {
    /// # Panics
    /// If `id` came from another report.
    pub fn figure(&self, id: FigureId) -> &Figure {
        &self.figures[id.0]
    }

    /// The words of running text; a reference without a text of its own says its target's title.
    pub fn plain(&self, inlines: &[Inline]) -> String {
        plain_text(inlines, &self.figures, &|target| {
            self.targets
                .get(target)
                .map_or_else(String::new, |found| found.title.clone())
        })
    }

    /// The groups of all chapters, in the report's order.
    pub fn groups(&self) -> Vec<&GroupTag> {
        let all = self.chapters.iter().flat_map(|chapter| &chapter.groups);
        let by_position: BTreeMap<usize, &GroupTag> = all.map(|group| (group.position, group)).collect();
        by_position.into_values().collect()
    }

    /// The statements of the conclusion, in order.
    pub fn statements(&self) -> impl Iterator<Item = &Statement> {
        self.chapters
            .iter()
            .flat_map(|chapter| walk::statements(&chapter.blocks))
    }

    /// The place of each statement among all, from 1, by its anchor.
    pub fn statement_numbers(&self) -> BTreeMap<&str, usize> {
        let statements = self.statements().map(|statement| statement.id.as_str());
        statements.zip(1..).collect()
    }

    /// Of each chapter, the statements that rest on anything of it, in order, with their places among all.
    pub fn resting(&self) -> Vec<Vec<(usize, &Statement)>> {
        let mut found = vec![Vec::new(); self.chapters.len()];
        for (place, statement) in self.statements().enumerate() {
            let evidence = statement.evidence.iter();
            let chapters = evidence.filter_map(|piece| Some(self.targets.get(&piece.target)?.chapter));
            for chapter in chapters.collect::<BTreeSet<usize>>() {
                found[chapter].push((place, statement));
            }
        }
        found
    }

    /// All tables with the index of their chapter, in reading order.
    pub fn tables(&self) -> impl Iterator<Item = (usize, &Table)> {
        self.chapters
            .iter()
            .enumerate()
            .flat_map(|(index, chapter)| chapter.tables().map(move |table| (index, table)))
    }
}

impl Report {
    /// The table or finding of an anchor; a chart is its table.
    pub fn exhibit(&self, anchor: &str) -> Option<Exhibit<'_>> {
        let chapter = &self.chapters[self.targets.get(anchor)?.chapter];
        walk::blocks(&chapter.blocks).find_map(|block| block.exhibit(anchor))
    }
}

impl Report {
    /// Whether its chapters are about different groups, so that naming them tells one from another.
    pub fn tells_groups_apart(&self) -> bool {
        let ids = |chapter: &Chapter| -> Vec<String> { chapter.groups.iter().map(|group| group.id.clone()).collect() };
        let mut sets = self.chapters.iter().map(ids).filter(|ids| !ids.is_empty());
        let first = sets.next();
        sets.any(|ids| Some(ids) != first)
    }
}

impl Chapter {
    /// Whose answers it shows, in one line: "49 PTP; 56 PG".
    pub fn tags(&self) -> Option<String> {
        let tags: Vec<&str> = self.groups.iter().map(|group| group.tag.as_str()).collect();
        (!tags.is_empty()).then(|| tags.join("; "))
    }

    /// All tables of the chapter, in reading order.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        walk::tables(&self.blocks)
    }

    /// Each running text of the chapter once, its footnotes last.
    pub fn texts(&self) -> impl Iterator<Item = &Vec<Inline>> {
        walk::texts(&self.blocks).into_iter().chain(&self.footnotes)
    }

    /// The same, to change them.
    pub fn texts_mut(&mut self) -> impl Iterator<Item = &mut Vec<Inline>> {
        walk::texts_mut(&mut self.blocks).into_iter().chain(&mut self.footnotes)
    }
}
