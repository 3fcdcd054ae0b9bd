//! What a build made, in numbers.

use super::Rendered;
use crate::report::{Block, Finding, Inline, Report};

/// How much of everything a report has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    pub chapters: usize,
    /// Pages of the site; none where none was made.
    pub pages: usize,
    pub tables: usize,
    pub charts: usize,
    /// Figures in running text, bound to the data.
    pub figures_in_prose: usize,
    /// Figures in all.
    pub figures: usize,
    pub pdf_pages: Option<usize>,
}

impl Summary {
    /// Of a report that was only checked, or of what was rendered from it.
    pub fn of(report: &Report, rendered: Option<&Rendered>) -> Self {
        let tables: Vec<_> = report.tables().map(|(_, table)| table).collect();
        let texts = report
            .chapters
            .iter()
            .map(|chapter| in_blocks(&chapter.blocks))
            .sum::<usize>();
        let notes = report
            .chapters
            .iter()
            .flat_map(|chapter| &chapter.footnotes)
            .map(|text| in_text(text));
        let front = report
            .front
            .notice
            .iter()
            .chain(&report.front.summary)
            .chain(report.front.highlights.iter().flat_map(|one| [&one.figure, &one.text]))
            .chain(report.front.citation.iter().map(|c| &c.text));
        Self {
            chapters: report.chapters.len(),
            pages: rendered.map_or(0, |r| r.pages),
            tables: tables.len(),
            charts: tables.iter().filter(|table| table.chart.is_some()).count(),
            figures_in_prose: texts + notes.sum::<usize>() + front.map(|text| in_text(text)).sum::<usize>(),
            figures: report.figures.len(),
            pdf_pages: rendered.and_then(|r| r.pdf_pages),
        }
    }
}

fn in_blocks(blocks: &[Block]) -> usize {
    blocks.iter().map(in_block).sum()
}

fn in_block(block: &Block) -> usize {
    match block {
        Block::Paragraph(text) | Block::Heading { text, .. } => in_text(text),
        Block::List { items, .. } => items.iter().map(|item| in_blocks(item)).sum(),
        Block::Findings(findings) => in_findings(findings),
        Block::Comparison(comparison) => comparison.columns.iter().map(|column| in_blocks(&column.blocks)).sum(),
        Block::Table(table) => in_text(&table.caption) + table.notes.iter().map(|n| in_text(&n.text)).sum::<usize>(),
        Block::Criteria(criteria) => {
            in_text(&criteria.title) + criteria.items.iter().map(|item| in_text(item)).sum::<usize>()
        }
        Block::Quotation(quotation) => in_text(&quotation.text) + in_text(&quotation.attribution),
        Block::Statements(statements) => statements.iter().map(|statement| in_text(&statement.text)).sum(),
    }
}

fn in_findings(findings: &[Finding]) -> usize {
    findings
        .iter()
        .map(|finding| in_text(&finding.text) + in_findings(&finding.details))
        .sum()
}

fn in_text(inlines: &[Inline]) -> usize {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Figure(_) => 1,
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Link { text: inner, .. }
            | Inline::Reference { text: inner, .. } => in_text(inner),
            Inline::Text(_) | Inline::Superscript(_) | Inline::Code(_) | Inline::Footnote(_) | Inline::LineBreak => 0,
        })
        .sum()
}
