//! A report as it is looked at while it is written: any file of `build --site-only`, made when it is first asked for.

use super::render::{Made, Rendered, laid_out};
use super::{Extent, audit};
use crate::chart::{draw_all, draw_those};
use crate::diagnostic::{Diagnostics, Sources};
use crate::render::{KeptParts, html};
use crate::theme::Templates;
use crate::workspace::{Prepared, Tools};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// A prepared report, and what was made of it so far.
pub struct LiveReport {
    /// The report.
    pub prepared: Prepared,
    templates: Arc<Templates>,
    kept: KeptParts,
    /// What the pages lead to.
    made: OnceLock<Result<Made, Diagnostics>>,
    pages: Mutex<BTreeMap<String, Arc<Vec<u8>>>>,
    /// Every file, as a build has them.
    whole: OnceLock<Result<Rendered, Diagnostics>>,
}

impl LiveReport {
    /// A report of which nothing is made yet.
    ///
    /// # Errors
    /// Mistakes in templates that the project or the theme brought along.
    pub fn new(prepared: Prepared, tools: &mut Tools) -> Result<Self, Diagnostics> {
        let (templates, _) = tools.ready(&prepared.theme, prepared.report.language, false)?;
        let kept = tools.kept(&prepared.theme);
        kept.turn_lengths();
        Ok(Self {
            kept,
            prepared,
            templates,
            made: OnceLock::new(),
            pages: Mutex::new(BTreeMap::new()),
            whole: OnceLock::new(),
        })
    }

    /// A file by its path in the output; none where a build has no such file.
    ///
    /// # Errors
    /// What the templates can't print.
    pub fn file(&self, path: &str) -> Result<Option<Arc<Vec<u8>>>, Diagnostics> {
        if let Some(known) = self.known(path) {
            return Ok(Some(known));
        }
        let found = match path.ends_with(".html") {
            true => self.page(path)?,
            false => self.whole()?.files.get(path).cloned(),
        };
        let Some(bytes) = found else { return Ok(None) };
        let bytes = Arc::new(bytes);
        let mut pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        pages.insert(path.to_owned(), Arc::clone(&bytes));
        Ok(Some(bytes))
    }

    /// A file that was asked for before.
    pub fn known(&self, path: &str) -> Option<Arc<Vec<u8>>> {
        let pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        pages.get(path).cloned()
    }

    /// A chapter leads to the files of its own tables, and shows its own charts; any other page may to any.
    fn page(&self, path: &str) -> Result<Option<Vec<u8>>, Diagnostics> {
        let Prepared {
            report, inputs, theme, ..
        } = &self.prepared;
        let stem = path.strip_suffix(".html").unwrap_or(path);
        let chapter = report.chapters.iter().find(|chapter| chapter.id == stem);
        let (own, drawn) = match chapter {
            Some(chapter) => rayon::join(
                || {
                    let kept = self.kept.clone();
                    Some(Made::of_chapter((report, inputs), chapter, &theme.wording, kept))
                },
                || draw_those(report, chapter.tables(), theme),
            ),
            None => (None, draw_all(report, theme)),
        };
        let made = match &own {
            Some(own) => own,
            None => self.made().as_ref().map_err(Clone::clone)?,
        };
        let page = html::page((report, theme), &self.templates, &drawn, &made.site, path);
        page.transpose().map(|page| page.map(String::into_bytes))
    }

    fn made(&self) -> &Result<Made, Diagnostics> {
        self.made.get_or_init(|| self.data())
    }

    /// What pages lead to.
    fn data(&self) -> Result<Made, Diagnostics> {
        let Prepared {
            report, inputs, theme, ..
        } = &self.prepared;
        let kept = self.kept.clone();
        Made::data((report, inputs), &theme.wording, kept, Extent::SiteOnly)
    }

    fn whole(&self) -> Result<&Rendered, Diagnostics> {
        let render = || {
            self.kept.turn();
            let drawn = draw_all(&self.prepared.report, &self.prepared.theme);
            let made = self.data()?;
            laid_out(&self.prepared, &self.templates, &drawn, made, Extent::SiteOnly)
        };
        self.whole.get_or_init(render).as_ref().map_err(Clone::clone)
    }

    /// The last look, as a build has it before it writes anything.
    ///
    /// # Errors
    /// Mistakes of templates on any page; leaks.
    pub fn look(&self, sources: &mut Sources) -> Result<(), Diagnostics> {
        audit::audit(&self.whole()?.files, &self.prepared, sources)
    }

    /// The report in print.
    ///
    /// # Errors
    /// A theme that can't be printed.
    pub fn print(&self, tools: &mut Tools) -> Result<Vec<u8>, Diagnostics> {
        let Prepared { report, theme, .. } = &self.prepared;
        let drawn = draw_all(report, theme);
        let (_, printer) = tools.ready(theme, report.language, true)?;
        let printed = printer.map(|printer| printer.print(report, &drawn)).transpose()?;
        Ok(printed.map(|pdf| pdf.bytes).unwrap_or_default())
    }
}
