//! A report → all files of its output, in memory.

use super::archive::archive;
use super::{Extent, Phase};
use crate::chart::{self, Card, Look};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::msg;
use crate::render::data::Input;
use crate::render::html::{Download, SiteFiles};
use crate::render::{self, data, html, pdf};
use crate::report::{HandoutKind, Report};
use crate::theme::{Templates, Theme, Wording};
use rayon::prelude::*;
use std::collections::BTreeMap;

/// The output, not yet written.
pub struct Rendered {
    /// Path with `/`, relative to the output folder → bytes.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Pages of the site; the one that holds all is none of them.
    pub pages: usize,
    /// What the pages lead to.
    pub(super) site: SiteFiles,
    pub(super) templates: Templates,
    pub pdf_pages: Option<usize>,
    pub warnings: Diagnostics,
}

pub(super) fn render(
    report: &Report,
    inputs: &[Input],
    theme: &Theme,
    extent: Extent,
    watch: &dyn Fn(Phase),
) -> Result<Rendered, Diagnostics> {
    watch(Phase::Drawing);
    let wording = &theme.wording;
    let workbook = || {
        extent
            .has_bundles()
            .then(|| data::workbook(report, wording))
            .transpose()
    };
    let ((charts, templates), (files, workbook)) = rayon::join(
        || rayon::join(|| charts(report, theme), || html::templates(theme, report.language)),
        || rayon::join(|| data::render(report, inputs, wording), workbook),
    );
    let mut rendered = Rendered {
        files,
        pages: 0,
        site: SiteFiles::default(),
        templates: templates?,
        pdf_pages: None,
        warnings: Diagnostics::new(),
    };
    rendered.add_data(report, wording, workbook?);
    if extent.has_pdf() {
        watch(Phase::Printing);
        rendered.add_printed(report, theme, &charts)?;
    }
    watch(Phase::Laying);
    rendered.add_site(report, theme, &charts, extent)?;
    Ok(rendered)
}

impl Rendered {
    /// What the site leads to of the tables, the citations, the workbook and the figures.
    fn add_data(&mut self, report: &Report, wording: &Wording, workbook: Option<(String, Vec<u8>)>) {
        for (_, table) in report.tables() {
            let path = data::table_path(wording, &table.id);
            self.site
                .tables
                .insert(table.id.clone(), download(&self.files, path, None));
        }
        for file in data::citations(report, wording) {
            self.files.insert(file.path.clone(), file.text.into_bytes());
            let offered = download(&self.files, file.path, None);
            self.site.citations.push((file.format, offered));
        }
        if let Some((path, bytes)) = workbook {
            self.files.insert(path.clone(), bytes);
            self.site.workbook = Some(download(&self.files, path, None));
        }
        self.site.figures = Some(download(&self.files, data::FIGURES.to_owned(), None));
    }

    /// The PDF of the report, and one of each handout.
    fn add_printed(
        &mut self,
        report: &Report,
        theme: &Theme,
        charts: &BTreeMap<String, String>,
    ) -> Result<(), Diagnostics> {
        let (printed, handouts) = pdf::render_all(report, theme, charts)?;
        let path = theme.wording.text("path-report");
        self.files.insert(path.clone(), printed.bytes);
        self.site.pdf = Some(download(&self.files, path, Some(printed.pages)));
        self.pdf_pages = Some(printed.pages);
        self.warnings.extend(printed.warnings);
        for (handout, printed) in report.handouts.iter().zip(handouts) {
            let path = format!("{}.pdf", handout.id);
            if printed.pages > MOST_PAGES {
                self.warnings.push(too_long(&path, printed.pages, handout.kind));
            }
            for warning in printed.warnings.iter() {
                if !self.warnings.iter().any(|told| told.message == warning.message) {
                    self.warnings.push(warning.clone());
                }
            }
            self.files.insert(path.clone(), printed.bytes);
            let file = download(&self.files, path, Some(printed.pages));
            self.site.handouts.insert(handout.id.clone(), file);
        }
        Ok(())
    }

    /// The pages, and the picture of a link.
    fn add_site(
        &mut self,
        report: &Report,
        theme: &Theme,
        charts: &BTreeMap<String, String>,
        extent: Extent,
    ) -> Result<(), Diagnostics> {
        // Those who show links want whole addresses.
        let has_address = report.front.record.url.is_some();
        self.site.card = has_address.then(|| theme.wording.text("path-card"));
        let (site, templates, has_bundles) = (&self.site, &self.templates, extent.has_bundles());
        let (pages, card) = rayon::join(
            || html::render(report, theme, templates, charts, site, has_bundles),
            || site.card.as_ref().and_then(|_| card(report, theme)),
        );
        let pages = pages?;
        let whole = theme.wording.text("path-whole");
        self.site.whole = has_bundles.then(|| download(&pages, whole.clone(), None));
        self.pages = pages
            .keys()
            .filter(|path| path.ends_with(".html") && **path != whole)
            .count();
        self.files.extend(pages);
        self.files.extend(self.site.card.clone().zip(card));
        Ok(())
    }
}

/// Puts all files into an archive too, and a link to it on the first page. The first page in the archive has none: it says
/// what a file weighs, and could not lead to the archive from where that was unpacked. Gives that page, which is new.
pub(super) fn pack(
    rendered: &mut Rendered,
    report: &Report,
    theme: &Theme,
) -> Result<BTreeMap<String, Vec<u8>>, Diagnostics> {
    let path = theme.wording.text("path-archive");
    let folder = path.rsplit_once('.').map_or(path.as_str(), |(stem, _)| stem);
    let bytes = archive(folder, &rendered.files)?;
    let packed = Download::of(path.clone(), &bytes);
    let cover = html::cover_with_archive(report, theme, &rendered.templates, &rendered.site, packed)?;
    rendered.files.insert(path, bytes);
    rendered.files.insert(cover.0.clone(), cover.1.clone());
    Ok([cover].into())
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
    render::card::picture(&svg, &theme.tokens.font, theme.fonts().map(|(_, bytes)| bytes))
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
