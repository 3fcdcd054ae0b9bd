//! A report → all files of its output, in memory.

use super::archive::archive;
use super::{Extent, Phase};
use crate::chart::{self, Card, draw_all};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::msg;
use crate::render::data::Input;
use crate::render::html::{Download, SiteFiles};
use crate::render::{self, data, html, pdf};
use crate::report::{GroupTag, HandoutKind, Report};
use crate::theme::{Templates, Theme};
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
    let ((charts, templates), (mut files, workbook)) = rayon::join(
        || rayon::join(|| draw_all(report, theme), || html::templates(theme, report.language)),
        || rayon::join(|| data::render(report, inputs, wording), workbook),
    );
    let templates = templates?;
    let workbook = workbook?;
    let mut site = SiteFiles::default();
    for (_, table) in report.tables() {
        let path = data::table_path(&theme.wording, &table.id);
        site.tables.insert(table.id.clone(), download(&files, path, None));
    }
    for file in data::citations(report, &theme.wording) {
        files.insert(file.path.clone(), file.text.into_bytes());
        site.citations.push((file.format, download(&files, file.path, None)));
    }
    if let Some((path, bytes)) = workbook {
        files.insert(path.clone(), bytes);
        site.workbook = Some(download(&files, path, None));
    }
    site.figures = Some(download(&files, data::FIGURES.to_owned(), None));
    let mut warnings = Diagnostics::new();
    let mut pdf_pages = None;
    if extent.has_pdf() {
        watch(Phase::Printing);
        let (printed, handouts) = pdf::render_all(report, theme, &charts)?;
        let path = theme.wording.text("path-report");
        files.insert(path.clone(), printed.bytes);
        site.pdf = Some(download(&files, path, Some(printed.pages)));
        pdf_pages = Some(printed.pages);
        warnings.extend(printed.warnings);
        for (handout, printed) in report.handouts.iter().zip(handouts) {
            let path = handout.print();
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
    // Those who show links want whole addresses.
    site.card = report
        .front
        .record
        .url
        .as_ref()
        .map(|_| theme.wording.text("path-card"));
    let (pages, card) = rayon::join(
        || html::render(report, theme, &templates, &charts, &site, extent.has_bundles()),
        || site.card.as_ref().and_then(|_| card(report, theme)),
    );
    let pages = pages?;
    let whole = theme.wording.text("path-whole");
    site.whole = extent.has_bundles().then(|| download(&pages, whole.clone(), None));
    let count = pages
        .keys()
        .filter(|path| path.ends_with(".html") && **path != whole)
        .count();
    files.extend(pages);
    files.extend(site.card.clone().zip(card));
    Ok(Rendered {
        files,
        pages: count,
        site,
        templates,
        pdf_pages,
        warnings,
    })
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
    let tag = |group: &GroupTag| (group.tag.clone(), group.position);
    let svg = chart::card(
        &Card {
            title: front.title.clone(),
            over: front.institutions.first().cloned(),
            groups: report.groups().into_iter().map(tag).collect(),
            date: front.date.clone(),
        },
        theme,
    );
    render::card::picture(&svg, &theme.tokens.font, theme.fonts().map(|(_, bytes)| bytes))
}
