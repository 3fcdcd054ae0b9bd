//! What goes into the handouts: what the authors tagged for them.

use super::{Block, Commentary, Finding};
use crate::diagnostic::Spanned;

/// A tag with what carries it.
#[derive(Clone, Copy, Debug)]
pub struct Tagged<'a> {
    /// The id of a section, a table, a finding, a quotation, a list of criteria or a statement; empty for a finding that
    /// lacks one.
    pub id: &'a str,
    /// The tag, where it is written.
    pub tag: &'a Spanned<String>,
}

impl Commentary {
    /// Every tag of the sections and of the conclusion, in reading order.
    pub fn tagged(&self) -> Vec<Tagged<'_>> {
        let mut found = Vec::new();
        for section in &self.sections {
            add(&section.id.value, &section.tags, &mut found);
            in_blocks(&section.blocks, &mut found);
        }
        if let Some(conclusion) = &self.conclusion {
            in_blocks(&conclusion.section.blocks, &mut found);
            for statement in &conclusion.statements {
                add(&statement.id.value, &statement.tags, &mut found);
            }
        }
        found
    }

    /// Whether there is anything to hand out: questions to discuss, or someone to discuss them.
    pub fn has_handouts(&self) -> bool {
        !self.audiences.is_empty() || self.sections.iter().any(|section| !section.discussion.is_empty())
    }
}

fn add<'a>(id: &'a str, tags: &'a [Spanned<String>], found: &mut Vec<Tagged<'a>>) {
    found.extend(tags.iter().map(|tag| Tagged { id, tag }));
}

fn in_blocks<'a>(blocks: &'a [Block], found: &mut Vec<Tagged<'a>>) {
    for block in blocks {
        match block {
            Block::Findings(findings) => in_findings(findings, found),
            Block::Comparison(columns) => columns.iter().for_each(|column| in_blocks(&column.blocks, found)),
            Block::SharesTable(table) => add(&table.head.id.value, &table.head.tags, found),
            Block::GroupTable(table) => add(&table.head.id.value, &table.head.tags, found),
            Block::RankedTable(table) => add(&table.head.id.value, &table.head.tags, found),
            Block::ScaleTable(table) => add(&table.head.id.value, &table.head.tags, found),
            Block::MeansTable(table) => add(&table.head.id.value, &table.head.tags, found),
            Block::Distribution(table) => add(&table.head.id.value, &table.head.tags, found),
            Block::TypedTable(table) => add(&table.head.id.value, &table.head.tags, found),
            Block::Criteria(criteria) => add(&criteria.id.value, &criteria.tags, found),
            Block::Quotation(quotation) => add(&quotation.id.value, &quotation.tags, found),
            Block::Prose(_) | Block::Heading { .. } => {}
        }
    }
}

fn in_findings<'a>(findings: &'a [Finding], found: &mut Vec<Tagged<'a>>) {
    for finding in findings {
        let id = finding.id.as_ref().map_or("", |id| id.value.as_str());
        add(id, &finding.tags, found);
    }
}
