//! A report → all files of its output, in memory.

use super::archive::archive;
use super::extent::{Extent, Phase};
use crate::chart::{self, Card, Drawn, draw_all};
use crate::diagnostic::{Arg, Diagnostic, Diagnostics};
use crate::msg;
use crate::render::data::Input;
use crate::render::html::{Cover, Download, Pages, SiteFiles};
use crate::render::pdf::{LONG, Pdf, Printer, SIDES};
use crate::render::{self, Files, KeptParts, data, html};
use crate::report::{Chapter, GroupTag, Handout, HandoutKind, Report, Table};
use crate::theme::{Templates, Theme, Wording};
use crate::workspace::{Prepared, Tools};
use std::collections::{BTreeMap, BTreeSet};

/// The output, not yet written.
pub struct Rendered {
    /// Path with `/`, relative to the output folder → bytes.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Pages of the site; the one that holds all is none of them.
    pub pages: usize,
    /// Of the printed report; none where none was printed.
    pub pdf_pages: Option<usize>,
    /// Handouts that are too long, signs that are printed otherwise than written.
    pub warnings: Diagnostics,
    /// Signs that no font of the PDF has.
    pub missing: BTreeSet<String>,
    cover: Cover,
}

pub(super) fn render(
    prepared: &Prepared,
    tools: &mut Tools,
    extent: Extent,
    watch: &dyn Fn(Phase),
) -> Result<Rendered, Diagnostics> {
    let Prepared {
        report, inputs, theme, ..
    } = prepared;
    watch(Phase::Drawing);
    let kept = tools.kept(theme);
    kept.turn();
    let (charts, readied) = rayon::join(
        || draw_all(report, theme),
        || tools.ready(theme, report.language, extent.has_pdf()),
    );
    let (templates, printer) = readied?;
    let data = || Made::data((report, inputs), &theme.wording, kept.clone(), extent);
    if printer.is_some() {
        watch(Phase::Printing);
    }
    let print = || printer.map(|printer| printed(report, printer, &charts)).transpose();
    // The pages of a long report and its data take much memory, each for itself.
    let (made, printed) = if report.chapters.len() > LONG {
        let printed = print();
        (data(), printed)
    } else {
        rayon::join(data, print)
    };
    let mut made = made?;
    if let Some(printed) = printed? {
        made.take(printed);
    }
    watch(Phase::Laying);
    laid_out(prepared, &templates, &charts, made, extent)
}

/// The pages, and all that lies beside them.
pub(super) fn laid_out(
    prepared: &Prepared,
    templates: &Templates,
    charts: &BTreeMap<String, Drawn>,
    mut made: Made,
    extent: Extent,
) -> Result<Rendered, Diagnostics> {
    let (report, theme) = (&prepared.report, &*prepared.theme);
    let is_placed = made.site.card.is_some();
    let has_bundles = extent.has_bundles();
    let (pages, card) = rayon::join(
        || html::render((report, theme), templates, charts, &made.site, has_bundles),
        || is_placed.then(|| card((report, theme), &made.site.kept)).flatten(),
    );
    let Pages { files: pages, cover } = pages?;
    let whole = theme.wording.text("path-whole");
    let is_page = |path: &&String| path.ends_with(".html") && **path != whole;
    // The first one is not among them.
    let count = pages.keys().filter(is_page).count() + 1;
    let mut files = made.files;
    files.join(pages);
    files.extend(made.site.card.take().zip(card));
    // What is looked through has a link to the archive too, though it isn't known what that weighs.
    let archive = Download::of(archive_path(theme), &[]);
    files.add(html::COVER.to_owned(), cover.with_archive(&archive, &theme.wording));
    // Its name is one of theirs too.
    files.add(archive_path(theme), Vec::new());
    let mut files = files.checked()?;
    files.remove(&archive_path(theme));
    Ok(Rendered {
        files,
        pages: count,
        pdf_pages: made.pdf_pages,
        warnings: made.warnings,
        missing: made.missing,
        cover,
    })
}

/// The report and its handouts in print.
struct InPrint<'a> {
    /// Its path.
    report: (String, Pdf),
    handouts: Vec<(&'a Handout, Pdf)>,
}

fn printed<'a>(
    report: &'a Report,
    printer: &mut Printer,
    charts: &BTreeMap<String, Drawn>,
) -> Result<InPrint<'a>, Diagnostics> {
    let (printed, handouts) = printer.print_all(report, charts)?;
    Ok(InPrint {
        report: (printer.wording().text("path-report"), printed),
        handouts: report.handouts.iter().zip(handouts).collect(),
    })
}

/// What the pages lead to.
#[derive(Default)]
pub(super) struct Made {
    files: Files,
    pub site: SiteFiles,
    pdf_pages: Option<usize>,
    warnings: Diagnostics,
    missing: BTreeSet<String>,
}

impl Made {
    /// The data, what cites the report, the workbook.
    pub fn data(
        (report, inputs): (&Report, &[Input]),
        wording: &Wording,
        kept: KeptParts,
        extent: Extent,
    ) -> Result<Self, Diagnostics> {
        let has_workbook = extent.has_bundles();
        let (files, workbook) = rayon::join(
            || data::render(report, inputs, wording),
            || has_workbook.then(|| data::workbook(report, wording)).transpose(),
        );
        let mut made = Self {
            files,
            ..Self::default()
        };
        let tables = report.tables().map(|(_, table)| table);
        made.lead_to((report, wording), tables.collect(), kept);
        made.site.workbook = workbook?.map(|(path, bytes)| made.add(path, bytes, None));
        made.site.figures = Some(made.download(data::FIGURES.to_owned()));
        Ok(made)
    }

    /// What the page of a chapter leads to: the files of its own tables, and what every page leads to.
    pub fn of_chapter(
        (report, inputs): (&Report, &[Input]),
        chapter: &Chapter,
        wording: &Wording,
        kept: KeptParts,
    ) -> Self {
        let tables: Vec<&Table> = chapter.tables().collect();
        let (files, size) = rayon::join(
            || data::tables(report, tables.clone(), wording),
            || data::figures_size(report, inputs, &kept),
        );
        let mut made = Self {
            files: files.into_iter().collect(),
            ..Self::default()
        };
        made.lead_to((report, wording), tables, kept);
        made.site.figures = Some(Download {
            bytes: size as u64,
            ..Download::of(data::FIGURES.to_owned(), &[])
        });
        made
    }

    /// Links to the files of these tables, which are there, and what cites the report.
    fn lead_to(&mut self, (report, wording): (&Report, &Wording), tables: Vec<&Table>, kept: KeptParts) {
        self.site.kept = kept;
        for table in tables {
            let file = self.download(data::table_path(wording, &table.id));
            self.site.tables.insert(table.id.clone(), file);
        }
        for file in data::citations(report, wording) {
            let added = self.add(file.path, file.text.into_bytes(), None);
            self.site.citations.push((file.format, added));
        }
        // Those who show links want whole addresses.
        let is_placed = report.front.record.url.is_some();
        self.site.card = is_placed.then(|| wording.text("path-card"));
    }

    fn take(&mut self, printed: InPrint<'_>) {
        let (path, printed_report) = printed.report;
        self.pdf_pages = Some(printed_report.pages);
        self.missing.extend(printed_report.missing);
        self.site.pdf = Some(self.add(path, printed_report.bytes, Some(printed_report.pages)));
        for (handout, printed) in printed.handouts {
            if printed.pages > SIDES {
                self.warnings.push(too_long(handout, printed.pages));
            }
            self.missing.extend(printed.missing);
            let file = self.add(handout.print(), printed.bytes, Some(printed.pages));
            self.site.handouts.insert(handout.id.clone(), file);
        }
    }

    fn add(&mut self, path: String, bytes: Vec<u8>, pages: Option<usize>) -> Download {
        let file = Download {
            pages,
            ..Download::of(path.clone(), &bytes)
        };
        self.files.add(path, bytes);
        file
    }

    /// A file that is there already.
    fn download(&self, path: String) -> Download {
        let bytes = self.files.get(&path).map_or(&[][..], Vec::as_slice);
        Download::of(path, bytes)
    }
}

fn archive_path(theme: &Theme) -> String {
    theme.wording.text("path-archive")
}

/// Puts all files into an archive too, and a link to it on the first page. The first page in the archive has none: it says
/// what a file weighs, and could not lead to the archive from where that was unpacked.
pub(super) fn pack(rendered: &mut Rendered, theme: &Theme) -> Result<(), Diagnostics> {
    let path = archive_path(theme);
    let folder = path.rsplit_once('.').map_or(path.as_str(), |(stem, _)| stem);
    let Rendered { files, cover, .. } = rendered;
    files.insert(html::COVER.to_owned(), cover.alone());
    let bytes = archive(folder, files)?;
    let packed = Download::of(path.clone(), &bytes);
    let first = cover.with_archive(&packed, &theme.wording);
    files.extend([(path, bytes), (html::COVER.to_owned(), first)]);
    Ok(())
}

fn too_long(handout: &Handout, pages: usize) -> Diagnostic {
    let help = match handout.kind {
        HandoutKind::Section(_) => msg!("handout-too-long-section"),
        HandoutKind::Audience => msg!("handout-too-long-audience"),
    };
    let message = msg!("handout-too-long", file = handout.print(), pages = pages, most = SIDES);
    Diagnostic::warning(message).help(help)
}

/// The picture that a link to the report is shown by.
fn card((report, theme): (&Report, &Theme), kept: &KeptParts) -> Option<Vec<u8>> {
    let front = &report.front;
    let tag = |group: &GroupTag| {
        let n = Arg::from(&report.figure(group.n).text);
        let said = [("n", n), ("group", Arg::from(&group.short))];
        (theme.wording.say("site-group", &said), group.position)
    };
    let svg = chart::card(
        &Card {
            title: front.title.clone(),
            over: front.institutions.first().cloned(),
            groups: report.groups().into_iter().map(tag).collect(),
            date: front.date.clone(),
        },
        theme,
    );
    let fonts = || theme.fonts().map(|(_, bytes)| bytes);
    kept.card(svg, |svg| render::card::picture(svg, &theme.tokens.font, fonts()))
}
