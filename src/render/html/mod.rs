//! The site: one page per chapter, a first page, style and fonts.
//!
//! Views hold finished strings, one struct per template of `templates/site/`; a template lays out and computes nothing.
//! Text becomes markup in two places only: `escape` for what templates print, `inline` for running text.

mod around;
mod assets;
mod block;
mod chapter;
mod cite;
mod contents;
mod cover;
mod download;
mod entries;
mod escape;
mod exhibit;
mod handout;
mod inline;
mod ledger;
mod linked;
mod links;
mod meta;
mod outline;
mod page;
mod search;
mod site;
mod whole;
mod words;

pub use download::{Download, SiteFiles};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::report::Report;
use crate::theme::Theme;
use rayon::prelude::*;
use site::Site;
use std::collections::BTreeMap;

/// Path in the site → bytes: the pages, the whole report as one page, `assets/site.css`, the fonts.
///
/// `charts` holds an SVG by the chart's id; a chart without one is left out. `files` are what the pages link to beside
/// each other. The whole report as one page is made `with_whole` only.
///
/// # Errors
/// Mistakes in templates that the project or the theme brought along.
pub fn render(
    report: &Report,
    theme: &Theme,
    charts: &BTreeMap<String, String>,
    files: &SiteFiles,
    with_whole: bool,
) -> Result<BTreeMap<String, Vec<u8>>, Diagnostics> {
    let mut site = Site::new(report, theme, charts, files.clone())?;
    let mut errors = Diagnostics::new();
    let mut made = assets::assets(theme);
    let path = site.say("path-whole", &[]);
    match with_whole.then(|| site.whole(&made)) {
        Some(Ok(html)) => {
            let bytes = html.into_bytes();
            site.files.whole = Some(Download::of(path.clone(), &bytes));
            made.insert(path.clone(), bytes);
        }
        Some(Err(found)) => add_new(&mut errors, &found),
        None => {}
    }
    let (cover, chapters) = rayon::join(
        || site.cover(),
        || {
            let pages = (0..report.chapters.len()).into_par_iter();
            pages.map(|index| site.chapter(index)).collect::<Vec<_>>()
        },
    );
    made.insert(search::INDEX.to_owned(), site.search_index());
    let names = std::iter::once(links::COVER.to_owned()).chain(report.chapters.iter().map(links::page_of));
    for (name, page) in names.zip(std::iter::once(cover).chain(chapters)) {
        match page {
            Ok(html) => {
                made.insert(name, html.into_bytes());
            }
            Err(found) => add_new(&mut errors, &found),
        }
    }
    let ledgers = (0..report.chapters.len()).into_par_iter().filter_map(|index| {
        let name = links::ledger_of(&report.chapters[index], theme);
        site.ledger(index).map(|page| (name, page))
    });
    let handouts = report.handouts.par_iter();
    let handouts = handouts.map(|handout| (links::handout_page(handout), site.handout(handout)));
    let mut behind = vec![
        (site.search_path(), site.search_page()),
        (around::LOST.to_owned(), site.lost()),
    ];
    behind.extend(site.handouts_path().map(|path| (path, site.handouts())));
    behind.extend(ledgers.collect::<Vec<_>>());
    behind.extend(handouts.collect::<Vec<_>>());
    for (name, page) in behind {
        match page {
            Ok(html) => {
                made.insert(name, html.into_bytes());
            }
            Err(found) => add_new(&mut errors, &found),
        }
    }
    if let Some(map) = site.site_map(made.keys().filter(|name| **name != path)) {
        made.insert(around::SITE_MAP.to_owned(), map);
    }
    if errors.has_errors() { Err(errors) } else { Ok(made) }
}

/// The first page once more, with a link to the archive that holds all others: what is in the archive cannot say what the
/// archive weighs, nor lead to it from where it was unpacked.
///
/// # Errors
/// As [`render`].
pub fn cover_with_archive(
    report: &Report,
    theme: &Theme,
    files: &SiteFiles,
    archive: Download,
) -> Result<(String, Vec<u8>), Diagnostics> {
    let files = SiteFiles {
        archive: Some(archive),
        ..files.clone()
    };
    let charts = BTreeMap::new();
    let site = Site::new(report, theme, &charts, files)?;
    Ok((links::COVER.to_owned(), site.cover()?.into_bytes()))
}

/// Adds what isn't there yet: a mistake in a template shows on every page.
fn add_new(errors: &mut Diagnostics, found: &Diagnostics) {
    for told in found.iter() {
        let same = |other: &Diagnostic| {
            let place = |d: &Diagnostic| d.primary.as_ref().map(|label| label.span);
            other.message == told.message && place(other) == place(told)
        };
        if !errors.iter().any(same) {
            errors.push(told.clone());
        }
    }
}

#[cfg(test)]
mod tests;
