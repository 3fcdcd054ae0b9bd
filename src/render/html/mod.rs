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

pub use site::{COVER, Cover, Download, LOST, SiteFiles};

use crate::chart::Drawn;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::render::Files;
use crate::render::font::Need;
use crate::report::{Handout, Report};
use crate::survey::Language;
use crate::theme::{Templates, Theme, Wording};
use rayon::prelude::*;
use site::Site;
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

/// The site.
pub struct Pages {
    /// Path in the site → bytes: the pages but the first, the whole report as one page, `assets/site.css`, the fonts.
    pub files: Files,
    /// The first page.
    pub cover: Cover,
}

/// Makes the pages, and what they need beside them.
///
/// `charts` holds drawings by the chart's id; a chart without any is left out. `files` are what the pages link to beside
/// each other. With `has_bundles`, the whole report is one page too, and the first page leads to the site's archive.
///
/// # Errors
/// What the templates can't print.
pub fn render(
    (report, theme): (&Report, &Theme),
    templates: &Templates,
    charts: &BTreeMap<String, Drawn>,
    files: &SiteFiles,
    has_bundles: bool,
) -> Result<Pages, Diagnostics> {
    let site = Site::new((report, theme), templates, charts, files, has_bundles)?;
    let mut errors = Diagnostics::new();
    let mut made: Files = asset::plain(theme).into_iter().collect();
    site.leaves(&mut made, &mut errors);
    if let Some(map) = site.site_map(made.keys()) {
        made.add(asset::SITE_MAP.to_owned(), map);
    }
    let sheet = asset::sheet(theme);
    let need = need(&made, &sheet, &theme.wording);
    made.extend(asset::style(theme, sheet, &need, &files.kept));
    let mut whole = None;
    if has_bundles {
        let path = site.say("path-whole", &[]);
        match site.whole(&made) {
            Ok(html) => {
                whole = Some(Download::of(path.clone(), html.as_bytes()));
                made.add(path, html.into_bytes());
            }
            Err(found) => add_new(&mut errors, &found),
        }
    }
    if errors.has_errors() {
        return Err(errors);
    }
    let cover = made.take(COVER).unwrap_or_default();
    let cover = Cover::new(&String::from_utf8_lossy(&cover), whole.as_ref(), &theme.wording);
    Ok(Pages { files: made, cover })
}

/// One page of the site without bundles, as [`render`] makes it; none where no page has that path. `charts` need hold no more
/// than the drawings of that page.
pub fn page(
    (report, theme): (&Report, &Theme),
    templates: &Templates,
    charts: &BTreeMap<String, Drawn>,
    files: &SiteFiles,
    path: &str,
) -> Option<Result<String, Diagnostics>> {
    let site = match Site::new((report, theme), templates, charts, files, false) {
        Ok(site) => site,
        Err(mistakes) => return Some(Err(mistakes)),
    };
    let mut leaves = site.all_leaves().into_iter();
    let leaf = leaves.find(|leaf| site.path(*leaf).as_deref() == Some(path))?;
    site.lay_out(leaf)
}

/// What the site needs of its fonts, what is said on the page that is made after them included.
fn need(made: &BTreeMap<String, Vec<u8>>, sheet: &str, wording: &Wording) -> Need {
    let said: Vec<String> = markup::words(wording).into_values().collect();
    let texts = made.par_iter().map(|(_, bytes)| bytes.as_slice());
    Need::of(texts.chain(said.par_iter().map(String::as_bytes)), sheet)
}

impl Site<'_> {
    /// All pages but the one that holds all, and what the search reads.
    fn leaves(&self, made: &mut Files, errors: &mut Diagnostics) {
        let (pages, index) = rayon::join(
            || {
                let leaves = self.all_leaves().into_par_iter().with_max_len(1);
                let made = leaves.filter_map(|leaf| Some((self.path(leaf)?, self.lay_out(leaf)?)));
                made.collect::<Vec<_>>()
            },
            || self.search_index(),
        );
        made.add(search::INDEX.to_owned(), index);
        for (name, page) in pages {
            match page {
                Ok(html) => made.add(name, html.into_bytes()),
                Err(found) => add_new(errors, &found),
            }
        }
    }

    /// The first mistake told is that of the first page.
    fn all_leaves(&self) -> Vec<Leaf<'_>> {
        let chapters = 0..self.report.chapters.len();
        let mut leaves = vec![Leaf::Cover];
        leaves.extend(chapters.clone().map(Leaf::Chapter));
        leaves.extend([Leaf::Search, Leaf::Lost, Leaf::Handouts]);
        leaves.extend(chapters.map(Leaf::Ledger));
        leaves.extend(self.report.handouts.iter().map(Leaf::Handout));
        leaves
    }

    /// The name of a page's file; none where the report has none of its kind.
    fn path(&self, leaf: Leaf<'_>) -> Option<String> {
        Some(match leaf {
            Leaf::Cover => COVER.to_owned(),
            Leaf::Chapter(index) => self.links.page(index).to_owned(),
            Leaf::Ledger(index) => {
                self.ledgers[index].as_ref()?;
                site::ledger_of(&self.report.chapters[index], self.theme)
            }
            Leaf::Handout(handout) => handout.page(),
            Leaf::Handouts => self.handouts_path()?,
            Leaf::Search => self.search_path(),
            Leaf::Lost => LOST.to_owned(),
        })
    }

    /// A page; none where the report has none of its kind.
    fn lay_out(&self, leaf: Leaf<'_>) -> Option<Result<String, Diagnostics>> {
        match leaf {
            Leaf::Cover => Some(self.cover()),
            Leaf::Chapter(index) => Some(self.chapter(index)),
            Leaf::Ledger(index) => self.ledger(index),
            Leaf::Handout(handout) => Some(self.handout(handout)),
            Leaf::Handouts => Some(self.handouts()),
            Leaf::Search => Some(self.search_page()),
            Leaf::Lost => Some(self.lost()),
        }
    }
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
