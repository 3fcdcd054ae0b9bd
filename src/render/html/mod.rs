//! The site: one page per chapter, a first page, style and fonts.
//!
//! Views hold finished strings, one struct per template of `templates/site/`; a template lays out and computes nothing.
//! Text becomes markup in two places only: `markup` for what templates print, `body::inline` for running text. The rooms,
//! each naming only those before it:
//!
//! `markup`, `site` (all that pages are made from), `body` (blocks and running text), `frame` (what stands around
//! them), `asset`, then the pages: `page`, `search`.

mod asset;
mod body;
mod frame;
mod markup;
mod page;
mod search;
mod site;

pub use site::{Download, SiteFiles};

use crate::chart::Drawings;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::render::font::Need;
use crate::report::{Handout, Report};
use crate::survey::Language;
use crate::theme::{Templates, Theme};
use rayon::prelude::*;
use site::{COVER, LOST, Site};
use std::collections::BTreeMap;
use tera::{Kwargs, State, StringInput, Value};

/// The templates of the site, compiled.
///
/// # Errors
/// Mistakes in templates that the project or the theme brought along.
pub fn templates(theme: &Theme, language: Language) -> Result<Templates, Diagnostics> {
    Templates::compile(theme, "site/", |tera| {
        tera.set_escape_fn(markup::escape_value);
        tera.register_filter("raised", move |text: StringInput, _: Kwargs, _: &State| {
            Value::safe_string(&markup::raised(language, text.as_str()))
        });
        tera.global_context().insert("words", &markup::words(&theme.wording));
    })
}

/// The names of files that only pages which are made after the fonts lead to.
const SAID_LAST: [&str; 2] = ["site-file-whole", "site-file-archive"];

/// A page of the site.
#[derive(Clone, Copy)]
enum Leaf<'a> {
    Cover,
    Chapter(usize),
    /// Where the figures of a chapter come from.
    Ledger(usize),
    Handout(&'a Handout),
    Handouts,
    Search,
    Lost,
}

/// Path in the site → bytes: the pages, the whole report as one page, `assets/site.css`, the fonts.
///
/// `charts` holds drawings by the chart's id; a chart without one is left out. `files` are what the pages link to beside
/// each other. The whole report as one page is made `with_whole` only.
///
/// # Errors
/// What the templates can't print.
pub fn render(
    report: &Report,
    theme: &Theme,
    templates: &Templates,
    charts: &BTreeMap<String, Drawings>,
    files: &SiteFiles,
    with_whole: bool,
) -> Result<BTreeMap<String, Vec<u8>>, Diagnostics> {
    let mut site = Site::new(report, theme, templates, charts, files.clone())?;
    let mut errors = Diagnostics::new();
    // The first mistake told is that of the first page.
    let mut leaves = vec![Leaf::Cover];
    leaves.extend((0..report.chapters.len()).map(Leaf::Chapter));
    leaves.extend([Leaf::Search, Leaf::Lost, Leaf::Handouts]);
    leaves.extend((0..report.chapters.len()).map(Leaf::Ledger));
    leaves.extend(report.handouts.iter().map(Leaf::Handout));
    let (pages, index) = rayon::join(
        || {
            let leaves = leaves.into_par_iter().with_max_len(1);
            leaves.filter_map(|leaf| site.leaf(leaf)).collect::<Vec<_>>()
        },
        || site.search_index(),
    );
    let mut made = asset::plain(theme);
    made.insert(search::INDEX.to_owned(), index);
    for (name, page) in pages {
        match page {
            Ok(html) => drop(made.insert(name, html.into_bytes())),
            Err(found) => add_new(&mut errors, &found),
        }
    }
    if let Some(map) = site.site_map(made.keys()) {
        made.insert(asset::SITE_MAP.to_owned(), map);
    }
    let sheet = asset::sheet(theme);
    // What is said on pages that are made last.
    let said = markup::words(&theme.wording).into_values();
    let said: Vec<String> = said.chain(SAID_LAST.map(|id| theme.wording.text(id))).collect();
    let texts = made.par_iter().map(|(_, bytes)| bytes.as_slice());
    let texts = texts.chain(said.par_iter().map(String::as_bytes));
    let need = Need::of(texts, &sheet);
    made.extend(asset::style(theme, sheet, &need));
    if with_whole {
        let path = site.say("path-whole", &[]);
        let whole = site.whole(&made).and_then(|html| {
            let bytes = html.into_bytes();
            site.files.whole = Some(Download::of(path.clone(), &bytes));
            // It says what that page weighs.
            Ok([(path, bytes), (COVER.to_owned(), site.cover()?.into_bytes())])
        });
        match whole {
            Ok(pages) => made.extend(pages),
            Err(found) => add_new(&mut errors, &found),
        }
    }
    if errors.has_errors() { Err(errors) } else { Ok(made) }
}

impl Site<'_> {
    /// A page with the name of its file; none where the report has none of its kind.
    fn leaf(&self, leaf: Leaf<'_>) -> Option<(String, Result<String, Diagnostics>)> {
        Some(match leaf {
            Leaf::Cover => (COVER.to_owned(), self.cover()),
            Leaf::Chapter(index) => (self.links.page(index).to_owned(), self.chapter(index)),
            Leaf::Ledger(index) => {
                let name = site::ledger_of(&self.report.chapters[index], self.theme);
                (name, self.ledger(index)?)
            }
            Leaf::Handout(handout) => (handout.page(), self.handout(handout)),
            Leaf::Handouts => (self.handouts_path()?, self.handouts()),
            Leaf::Search => (self.search_path(), self.search_page()),
            Leaf::Lost => (LOST.to_owned(), self.lost()),
        })
    }
}

/// The first page once more, with a link to the archive that holds all others: what is in the archive cannot say what the
/// archive weighs, nor lead to it from where it was unpacked.
///
/// # Errors
/// As [`render`].
pub fn cover_with_archive(
    report: &Report,
    theme: &Theme,
    templates: &Templates,
    files: &SiteFiles,
    archive: Download,
) -> Result<(String, Vec<u8>), Diagnostics> {
    let files = SiteFiles {
        archive: Some(archive),
        ..files.clone()
    };
    let charts = BTreeMap::new();
    let site = Site::new(report, theme, templates, &charts, files)?;
    Ok((COVER.to_owned(), site.cover()?.into_bytes()))
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
