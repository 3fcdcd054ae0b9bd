//! Report → PDF: letter size, tagged, PDF/UA-1 and PDF/A-2a in the same file.
//!
//! Beside it, each handout as a document of its own.
//!
//! The template `print/report.typ` turns a view of the report into Typst source, which calls the functions of the
//! theme's `print/theme.typ`; Typst sets it. Texts get into the source as string literals only, so none can become
//! markup. The same report, theme and charts give the same bytes.

mod elision;
mod exhibit;
mod fallback;
mod glyphs;
mod handout;
mod head;
mod inline;
mod lean;
mod left;
mod literal;
mod look;
mod parts;
mod people;
mod press;
mod problem;
mod proof;
mod room;
mod sides;
mod view;
mod world;

use crate::chart::Drawn;
use crate::diagnostic::Diagnostics;
use crate::render::KeptParts;
use crate::report::{Handout, Report};
use crate::spare::Memo;
use crate::theme::{Templates, Theme, Wording};
use exhibit::{Drawing, Source};
use glyphs::Glyphs;
use handout::HandoutView;
use head::Heads;
use left::Pages;
use proof::{Bench, Proof};
use rayon::prelude::*;
use serde::Serialize;
use sides::OnSheet;
pub use sides::SIDES;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Label, Output, Selector, Smart};
use typst::introspection::Introspector;
use typst::utils::PicoStr;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use world::{PrintWorld, Workshop};

/// From so many chapters on, what Typst remembers takes more memory than it is worth once the pages are set, and nothing is made beside
/// them.
pub const LONG: usize = 100;

/// From so many chapters on, it takes more than it is worth while they are set too.
const VERY_LONG: usize = 250;

/// For how many printings Typst remembers what it set and none of them needed.
const KEPT: usize = 8;

/// A printed report, or a handout.
#[derive(Clone, Debug)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// What is printed otherwise than written: signs that no font has.
    pub missing: BTreeSet<String>,
}

/// A theme made ready for printing. It keeps its sources, so that printing again after an edit takes a fraction of the
/// time.
pub struct Printer {
    theme: Arc<Theme>,
    templates: Templates,
    shared: Arc<Workshop>,
    /// The report's.
    world: PrintWorld,
    /// Handouts by all that they are set from.
    handouts: Memo<blake3::Hash, Arc<Pdf>>,
    /// How many pages those have that were tried, likewise.
    tries: Memo<blake3::Hash, usize>,
    kept: KeptParts,
    /// How wide the words of heads are.
    heads: Heads,
}

impl Printer {
    /// # Errors
    /// Mistakes in the templates below `print/`, a theme without `print/theme.typ` or without a readable font.
    pub fn new(theme: Arc<Theme>, kept: KeptParts) -> Result<Self, Diagnostics> {
        let templates = Templates::compile(&theme, "print/", literal::set_up)?;
        let shared = Arc::new(Workshop::new(&theme)?);
        let world = PrintWorld::new(Arc::clone(&shared), "report.typ");
        Ok(Self {
            heads: Heads::of(&theme),
            theme,
            templates,
            shared,
            world,
            handouts: Memo::default(),
            tries: Memo::default(),
            kept,
        })
    }

    /// Prints a report. `charts` are the drawings of all its charts, by the chart's id.
    ///
    /// # Errors
    /// Mistakes in the project's own template or theme, told at their place; anything else that Typst refuses.
    pub fn print(&mut self, report: &Report, charts: &BTreeMap<String, Drawn>) -> Result<Pdf, Diagnostics> {
        let missing = self.fill(report, charts)?;
        self.finish(&self.world, missing, report.chapters.len() > VERY_LONG)
    }

    /// Prints a report, then its handouts, in their order, on all cores: they name pages of it.
    ///
    /// # Errors
    /// As for [`Printer::print`].
    pub fn print_all(
        &mut self,
        report: &Report,
        charts: &BTreeMap<String, Drawn>,
    ) -> Result<(Pdf, Vec<Pdf>), Diagnostics> {
        let missing = self.fill(report, charts)?;
        self.handouts.turn();
        self.tries.turn();
        let printer = &*self;
        let document = printer.set(&printer.world, report.chapters.len() > VERY_LONG)?;
        let pages = pages(report, &document);
        let finish = || printer.written_out(&printer.world, &document, missing);
        if report.chapters.len() > LONG {
            let printed = finish()?;
            drop(document);
            typst::comemo::evict(0);
            return Ok((printed, printer.handouts(report, charts, &pages)?));
        }
        let (report_pdf, handouts) = rayon::join(finish, || printer.handouts(report, charts, &pages));
        Ok((report_pdf?, handouts?))
    }

    /// The words of its theme.
    pub fn wording(&self) -> &Wording {
        &self.theme.wording
    }

    /// How many handouts were set at the last printing; of the others, nothing had changed.
    pub fn handouts_set(&self) -> usize {
        self.handouts.made()
    }

    /// How many times one was set at the last printing to know how many pages it has.
    #[cfg(test)]
    pub fn handouts_tried(&self) -> usize {
        self.tries.made()
    }

    /// Prints the handouts of a report whose anchors stand on these pages.
    fn handouts(
        &self,
        report: &Report,
        charts: &BTreeMap<String, Drawn>,
        pages: &Pages,
    ) -> Result<Vec<Pdf>, Diagnostics> {
        let handouts = report.handouts.par_iter().enumerate();
        let print = |(index, handout): (usize, &Handout)| {
            let written = self.written(report, charts)?;
            let proof = |shown: &OnSheet| self.proof(&handout::view(written, (handout, shown), pages));
            let bench = Bench::new(PrintWorld::new(
                Arc::clone(&self.shared),
                &format!("handout-{index}.typ"),
            ));
            let count = |shown: &OnSheet| {
                let proof = proof(shown)?;
                self.tries.try_of(proof.digest(), |_| self.drafted(&bench, &proof))
            };
            let shown = sides::fitted((&handout.sides, handout.statements.len()), count)?;
            let proof = proof(&shown)?;
            let finish = |_: &_| {
                let world = bench.holding(&proof, &self.theme);
                self.finish(&world, proof.missing.clone(), false).map(Arc::new)
            };
            let printed = self.handouts.try_of(proof.digest(), finish)?;
            Ok(Pdf::clone(&printed))
        };
        // Collected before any is refused, so that the same mistake is told whichever came first.
        let printed: Vec<_> = handouts.map(print).collect();
        printed.into_iter().collect()
    }

    fn proof(&self, view: &HandoutView<'_>) -> Result<Proof, Diagnostics> {
        let mut glyphs = Glyphs::default();
        let source = self.source("print/handout.typ", view, &mut glyphs)?;
        let mut drawings = self.drawings(&view.drawings, &mut glyphs);
        drawings.extend(view.picture.clone());
        Ok(Proof {
            source,
            drawings,
            missing: glyphs.missing(),
        })
    }

    /// How many pages a handout has.
    fn drafted(&self, bench: &Bench, proof: &Proof) -> Result<usize, Diagnostics> {
        let world = bench.holding(proof, &self.theme);
        let document = press::draft(&world).map_err(|errors| self.told(&world, &errors))?;
        Ok(document.pages().len())
    }

    /// Puts the report's source and its charts before Typst; gives the signs that no font has.
    fn fill(&mut self, report: &Report, charts: &BTreeMap<String, Drawn>) -> Result<BTreeSet<String>, Diagnostics> {
        // What the last few printings had no use for.
        typst::comemo::evict(KEPT);
        let view = view::view(self.written(report, charts)?);
        let mut glyphs = Glyphs::default();
        let source = self.source("print/report.typ", &view, &mut glyphs)?;
        let drawings = self.drawings(view.charts(), &mut glyphs);
        self.world.fill(&source, &look::source(&self.theme), drawings);
        Ok(glyphs.missing())
    }

    /// The signs of a report and its handouts that no font has, without printing and without drawing.
    ///
    /// # Errors
    /// Mistakes in the project's own template.
    pub fn missing(&self, report: &Report) -> Result<BTreeSet<String>, Diagnostics> {
        let mut glyphs = Glyphs::default();
        let source = Source {
            report,
            charts: &BTreeMap::new(),
            wording: &self.theme.wording,
            prose_n: self.theme.tokens.prose_n,
            kept: &self.kept,
            heads: &self.heads,
        };
        self.source("print/report.typ", &view::view(source), &mut glyphs)?;
        for handout in &report.handouts {
            let all = OnSheet::all(&handout.sides, handout.statements.len());
            let view = handout::view(source, (handout, &all), &Pages::new());
            self.source("print/handout.typ", &view, &mut glyphs)?;
        }
        for chart in report.tables().filter_map(|(_, table)| table.chart.as_ref()) {
            for text in [&chart.title, &chart.subtitle] {
                glyphs.printable(text.clone(), self.shared.fonts());
            }
        }
        Ok(glyphs.missing())
    }

    /// A document's source.
    fn source(&self, template: &str, view: &impl Serialize, glyphs: &mut Glyphs) -> Result<String, Diagnostics> {
        let source = self.templates.render(template, view)?;
        Ok(glyphs.printable(source, self.shared.fonts()))
    }

    /// What a document is written from, once every chart has its drawings.
    fn written<'a>(
        &'a self,
        report: &'a Report,
        charts: &'a BTreeMap<String, Drawn>,
    ) -> Result<Source<'a>, Diagnostics> {
        let mut asked = report.tables().filter_map(|(_, table)| table.chart.as_ref());
        match asked.find(|chart| !charts.contains_key(&chart.id)) {
            Some(chart) => Err(problem::no_drawing(&chart.id)),
            None => Ok(Source {
                report,
                charts,
                wording: &self.theme.wording,
                prose_n: self.theme.tokens.prose_n,
                kept: &self.kept,
                heads: &self.heads,
            }),
        }
    }

    /// The drawings that a document asks for, by their paths.
    fn drawings(&self, wanted: &[Drawing<'_>], glyphs: &mut Glyphs) -> Vec<(String, String)> {
        let one = |drawing: &Drawing<'_>| {
            let svg = glyphs.printable(drawing.svg.to_owned(), self.shared.fonts());
            (drawing.path.clone(), svg)
        };
        wanted.iter().map(one).collect()
    }

    /// Sets the pages of what a world holds, part by part or as a whole, and writes them.
    fn finish(&self, world: &PrintWorld, missing: BTreeSet<String>, in_parts: bool) -> Result<Pdf, Diagnostics> {
        let document = self.set(world, in_parts)?;
        self.written_out(world, &document, missing)
    }

    fn set(&self, world: &PrintWorld, in_parts: bool) -> Result<PagedDocument, Diagnostics> {
        let document = press::set(world, in_parts).map_err(|errors| self.told(world, &errors))?;
        if document.pages().len() > LONG * 3 {
            typst::comemo::evict(0);
        }
        Ok(document)
    }

    fn written_out(
        &self,
        world: &PrintWorld,
        document: &PagedDocument,
        missing: BTreeSet<String>,
    ) -> Result<Pdf, Diagnostics> {
        Ok(Pdf {
            bytes: self.export(world, document)?,
            pages: document.pages().len(),
            missing,
        })
    }

    fn export(&self, world: &PrintWorld, document: &PagedDocument) -> Result<Vec<u8>, Diagnostics> {
        let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
            .map_err(|error| problem::refused(error.message().as_str()))?;
        let options = PdfOptions {
            // Neither may change between two builds of the same report.
            ident: Smart::Custom("constats".to_owned()),
            timestamp: None,
            creator: Smart::Custom(Some("Constats".to_owned())),
            standards,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(document, &options).map_err(|errors| self.told(world, &errors))
    }

    fn told(&self, world: &PrintWorld, errors: &[SourceDiagnostic]) -> Diagnostics {
        problem::told(world, &self.theme, errors)
    }
}

/// On which pages stands what handouts name and do not show.
fn pages(report: &Report, document: &PagedDocument) -> Pages {
    let named: BTreeSet<&str> = report.handouts.iter().flat_map(left::anchors).collect();
    let introspector: &dyn Introspector = Output::introspector(document);
    let page = |id: &&str| {
        let label = Label::new(PicoStr::intern(id))?;
        let selector = Selector::Label(label);
        let found = introspector.query_first(&selector)?.location()?;
        Some(((*id).to_owned(), introspector.page(found)?.get()))
    };
    named.iter().filter_map(page).collect()
}

#[cfg(test)]
mod tests;
