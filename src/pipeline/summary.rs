//! What a build made, in numbers.

use super::Rendered;
use crate::report::{Chapter, Report, walk};

/// How much of everything a report has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Of the report, the program's own included.
    pub chapters: usize,
    /// Pages of the site; none where none was made.
    pub pages: usize,
    /// Of all chapters.
    pub tables: usize,
    /// Of all chapters.
    pub charts: usize,
    /// Figures in running text, bound to the data.
    pub figures_in_prose: usize,
    /// Figures in all.
    pub figures: usize,
    /// Of the printed report; none where none was printed.
    pub pdf_pages: Option<usize>,
}

impl Summary {
    /// Of a report that was only checked, or of what was rendered from it.
    pub fn of(report: &Report, rendered: Option<&Rendered>) -> Self {
        let tables: Vec<_> = report.tables().map(|(_, table)| table).collect();
        let texts = report.chapters.iter().flat_map(Chapter::texts);
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
            figures_in_prose: texts.chain(front).map(|text| walk::figures(text).count()).sum(),
            figures: report.figures.len(),
            pdf_pages: rendered.and_then(|r| r.pdf_pages),
        }
    }
}
