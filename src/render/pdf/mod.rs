//! Report → PDF: letter size, tagged, PDF/UA-1 and PDF/A-2a in the same file.
//!
//! The template `print/report.typ` turns a view of the report into Typst source, which calls the functions of the
//! theme's `print/theme.typ`; Typst sets it. Texts get into the source as string literals only, so none can become
//! markup. The same report, theme and charts give the same bytes.

mod glyphs;
mod inline;
mod literal;
mod look;
mod problem;
mod room;
mod view;
mod world;

use crate::diagnostic::Diagnostics;
use crate::report::Report;
use crate::theme::{Templates, Theme};
use glyphs::Glyphs;
use std::collections::BTreeMap;
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use world::PrintWorld;

/// A printed report.
#[derive(Debug)]
pub struct Pdf {
    pub bytes: Vec<u8>,
    pub pages: usize,
    /// What is printed otherwise than written: signs that no font has.
    pub warnings: Diagnostics,
}

/// Prints a report. `charts` are the SVGs of all its charts, by the chart's id.
///
/// # Errors
/// Mistakes in the project's own template or theme, told at their place; anything else that Typst refuses.
pub fn render(report: &Report, theme: &Theme, charts: &BTreeMap<String, String>) -> Result<Pdf, Diagnostics> {
    Printer::new(theme)?.print(report, charts)
}

/// A theme made ready for printing. It keeps its sources, so that printing again after an edit takes a fraction of the
/// time.
pub struct Printer<'a> {
    theme: &'a Theme,
    templates: Templates,
    world: PrintWorld,
}

impl<'a> Printer<'a> {
    /// # Errors
    /// Mistakes in the templates below `print/`, a theme without `print/theme.typ` or without a readable font.
    pub fn new(theme: &'a Theme) -> Result<Self, Diagnostics> {
        let templates = Templates::compile(theme, "print/", literal::set_up)?;
        let world = PrintWorld::new(theme)?;
        Ok(Self {
            theme,
            templates,
            world,
        })
    }

    /// Prints a report; see [`render`].
    ///
    /// # Errors
    /// As for [`render`].
    pub fn print(&mut self, report: &Report, charts: &BTreeMap<String, String>) -> Result<Pdf, Diagnostics> {
        let warnings = self.fill(report, charts)?;
        let document = self.set()?;
        Ok(Pdf {
            bytes: self.export(&document)?,
            pages: document.pages().len(),
            warnings,
        })
    }

    /// Puts the report's source and its charts before Typst; warns of signs that no font has.
    fn fill(&mut self, report: &Report, charts: &BTreeMap<String, String>) -> Result<Diagnostics, Diagnostics> {
        let view = view::view(report);
        let source = self.templates.render("print/report.typ", &view)?;
        let mut glyphs = Glyphs::default();
        let source = glyphs.printable(source, self.world.fonts());
        let mut drawings = Vec::new();
        for chart in view.charts() {
            let svg = charts.get(chart.id).ok_or_else(|| problem::no_drawing(chart.id))?;
            drawings.push((chart.path.clone(), glyphs.printable(svg.clone(), self.world.fonts())));
        }
        self.world.fill(&source, &look::source(self.theme), drawings);
        Ok(glyphs.warnings())
    }

    /// Sets the pages.
    fn set(&self) -> Result<PagedDocument, Diagnostics> {
        typst::compile::<PagedDocument>(&self.world)
            .output
            .map_err(|errors| self.told(&errors))
    }

    fn export(&self, document: &PagedDocument) -> Result<Vec<u8>, Diagnostics> {
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
        typst_pdf::pdf(document, &options).map_err(|errors| self.told(&errors))
    }

    fn told(&self, errors: &[SourceDiagnostic]) -> Diagnostics {
        problem::told(&self.world, self.theme, errors)
    }
}

#[cfg(test)]
mod tests;
