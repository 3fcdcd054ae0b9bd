//! A report → all files of its output, in memory.

use super::Phase;
use crate::chart::{self, Look};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::msg;
use crate::render::data::Input;
use crate::render::html::{Download, SiteFiles};
use crate::render::{data, html, pdf};
use crate::report::{HandoutKind, Report};
use crate::theme::Theme;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// The output, not yet written.
pub struct Rendered {
    /// Path with `/`, relative to the output folder → bytes.
    pub files: BTreeMap<String, Vec<u8>>,
    pub pdf_pages: Option<usize>,
    pub warnings: Diagnostics,
}

pub(super) fn render(
    report: &Report,
    inputs: &[Input],
    theme: &Theme,
    with_pdf: bool,
    watch: &dyn Fn(Phase),
) -> Result<Rendered, Diagnostics> {
    watch(Phase::Drawing);
    let charts = charts(report, theme);
    let mut files = data::render(report, inputs, &theme.wording);
    let mut site = SiteFiles::default();
    for (_, table) in report.tables() {
        let path = data::table_path(&theme.wording, &table.id);
        site.tables.insert(table.id.clone(), download(&files, path, None));
    }
    for file in data::citations(report, &theme.wording) {
        files.insert(file.path.clone(), file.text.into_bytes());
        site.citations.push((file.format, download(&files, file.path, None)));
    }
    site.figures = Some(download(&files, data::FIGURES.to_owned(), None));
    let mut warnings = Diagnostics::new();
    let mut pdf_pages = None;
    if with_pdf {
        watch(Phase::Printing);
        let (printed, handouts) = pdf::render_all(report, theme, &charts)?;
        let path = theme.wording.text("path-report");
        files.insert(path.clone(), printed.bytes);
        site.pdf = Some(download(&files, path, Some(printed.pages)));
        pdf_pages = Some(printed.pages);
        warnings.extend(printed.warnings);
        for (handout, printed) in report.handouts.iter().zip(handouts) {
            let path = format!("{}.pdf", handout.id);
            if printed.pages > MOST_PAGES {
                warnings.push(too_long(&path, printed.pages, handout.kind));
            }
            for warning in printed.warnings.iter() {
                if !warnings.iter().any(|told| told.message == warning.message) {
                    warnings.push(warning.clone());
                }
            }
            files.insert(path.clone(), printed.bytes);
            let file = download(&files, path, Some(printed.pages));
            site.handouts.insert(handout.id.clone(), file);
        }
    }
    watch(Phase::Laying);
    files.extend(html::render(report, theme, &charts, &site)?);
    Ok(Rendered {
        files,
        pdf_pages,
        warnings,
    })
}

/// The pages of a sheet folded once: a handout that has more is no handout.
const MOST_PAGES: usize = 4;

fn too_long(file: &str, pages: usize, kind: HandoutKind) -> Diagnostic {
    let help = match kind {
        HandoutKind::Section(_) => msg!("handout-too-long-section"),
        HandoutKind::Audience => msg!("handout-too-long-audience"),
    };
    let message = msg!("handout-too-long", file = file, pages = pages, most = MOST_PAGES);
    Diagnostic::warning(message).help(help)
}

fn download(files: &BTreeMap<String, Vec<u8>>, path: String, pages: Option<usize>) -> Download {
    Download {
        bytes: files.get(&path).map_or(0, |bytes| bytes.len() as u64),
        path,
        pages,
    }
}

/// The drawing of each chart, by the chart's id.
fn charts(report: &Report, theme: &Theme) -> BTreeMap<String, String> {
    let look = Look::new(&theme.tokens, report.language);
    let tables: Vec<_> = report
        .tables()
        .filter_map(|(_, table)| Some((table, table.chart.as_ref()?)))
        .collect();
    tables
        .into_par_iter()
        .map(|(table, chart)| (chart.id.clone(), chart::draw(table, chart, &report.figures, &look)))
        .collect()
}
