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
use std::collections::BTreeMap;
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
        let view = view::view(report);
        let source = self.templates.render("print/report.typ", &view)?;
        let mut glyphs = glyphs::Glyphs::default();
        let source = glyphs.printable(source, self.world.fonts());
        let mut drawings = Vec::new();
        for chart in view.charts() {
            let svg = charts.get(chart.id).ok_or_else(|| problem::no_drawing(chart.id))?;
            drawings.push((chart.path.clone(), glyphs.printable(svg.clone(), self.world.fonts())));
        }
        self.world.fill(&source, &look::source(self.theme), drawings);
        let (bytes, pages) = set(&self.world)?;
        Ok(Pdf {
            bytes,
            pages,
            warnings: glyphs.warnings(),
        })
    }
}

/// Sets the world's main source: the bytes of the PDF and its number of pages.
fn set(world: &PrintWorld) -> Result<(Vec<u8>, usize), Diagnostics> {
    let document = typst::compile::<PagedDocument>(world)
        .output
        .map_err(|errors| problem::told(world, &errors))?;
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
    let bytes = typst_pdf::pdf(&document, &options).map_err(|errors| problem::told(world, &errors))?;
    Ok((bytes, document.pages().len()))
}

#[cfg(test)]
mod tests;
