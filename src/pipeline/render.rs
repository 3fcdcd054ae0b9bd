//! A report → all files of its output, in memory.

use super::Phase;
use crate::chart::{self, Card, Look};
use crate::diagnostic::Diagnostics;
use crate::render::data::Input;
use crate::render::html::{Download, SiteFiles};
use crate::render::{self, data, html, pdf};
use crate::report::Report;
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
        let printed = pdf::render(report, theme, &charts)?;
        let path = theme.wording.text("path-report");
        files.insert(path.clone(), printed.bytes);
        site.pdf = Some(download(&files, path, Some(printed.pages)));
        pdf_pages = Some(printed.pages);
        warnings.extend(printed.warnings);
    }
    watch(Phase::Laying);
    // Those who show links want whole addresses.
    site.card = report
        .front
        .record
        .url
        .as_ref()
        .map(|_| theme.wording.text("path-card"));
    let (pages, card) = rayon::join(
        || html::render(report, theme, &charts, &site),
        || site.card.as_ref().and_then(|_| card(report, theme)),
    );
    files.extend(pages?);
    files.extend(site.card.zip(card));
    Ok(Rendered {
        files,
        pdf_pages,
        warnings,
    })
}

fn download(files: &BTreeMap<String, Vec<u8>>, path: String, pages: Option<usize>) -> Download {
    Download {
        bytes: files.get(&path).map_or(0, |bytes| bytes.len() as u64),
        path,
        pages,
    }
}

/// The picture that a link to the report is shown by.
fn card(report: &Report, theme: &Theme) -> Option<Vec<u8>> {
    let front = &report.front;
    let groups: BTreeMap<usize, String> = report
        .chapters
        .iter()
        .flat_map(|chapter| &chapter.groups)
        .map(|group| {
            (
                group.position,
                format!("{} {}", report.figure(group.n).text, group.short),
            )
        })
        .collect();
    let svg = chart::card(
        &Card {
            title: front.title.clone(),
            over: front.institutions.first().cloned(),
            groups: groups.into_iter().map(|(position, tag)| (tag, position)).collect(),
            date: front.date.clone(),
        },
        &theme.tokens,
    );
    let fonts = theme.files("fonts/").filter(|(name, _)| name.ends_with(".ttf"));
    render::card::picture(&svg, &theme.tokens.font, fonts.map(|(_, bytes)| bytes))
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
