//! What a theme is made ready with, kept as long as the theme is.

use crate::diagnostic::Diagnostics;
use crate::render::pdf::Printer;
use crate::render::{KeptParts, html};
use crate::survey::Language;
use crate::theme::{Templates, Theme};
use std::sync::Arc;

/// Templates and printer of a theme, each made when it is first needed.
#[derive(Default)]
pub struct Tools {
    theme: Option<Arc<Theme>>,
    templates: Option<Arc<Templates>>,
    printer: Option<Printer>,
    kept: KeptParts,
}

/// What the last rendering of a whole report had to make anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MadeAnew {
    /// Handouts that were set in print.
    pub handouts: usize,
    /// Codes, web fonts, cards.
    pub kept: [usize; 3],
}

impl Tools {
    /// What the last rendering of a whole report had to make anew.
    pub fn made(&self) -> MadeAnew {
        MadeAnew {
            handouts: self.printer.as_ref().map_or(0, Printer::handouts_set),
            kept: self.kept.made(),
        }
    }

    /// The tools of a theme; those of another are let go of.
    ///
    /// # Errors
    /// Mistakes in templates that the project or the theme brought along; a theme that can't be printed.
    pub fn ready(
        &mut self,
        theme: &Arc<Theme>,
        language: Language,
        prints: bool,
    ) -> Result<(Arc<Templates>, Option<&mut Printer>), Diagnostics> {
        self.be_of(theme);
        let templates = match self.templates.take() {
            Some(templates) => templates,
            None => Arc::new(html::templates(theme, language)?),
        };
        let templates = Arc::clone(self.templates.insert(templates));
        let printer = match (prints, self.printer.take()) {
            (false, kept) => {
                self.printer = kept;
                None
            }
            (true, Some(printer)) => Some(self.printer.insert(printer)),
            (true, None) => Some(self.printer.insert(Printer::new(Arc::clone(theme), self.kept.clone())?)),
        };
        Ok((templates, printer))
    }

    /// The printer of a theme, for what can be known without printing.
    ///
    /// # Errors
    /// A theme without its Typst file, or without a readable file of its font.
    pub fn printer(&mut self, theme: &Arc<Theme>) -> Result<&Printer, Diagnostics> {
        self.be_of(theme);
        let printer = match self.printer.take() {
            Some(printer) => printer,
            None => Printer::new(Arc::clone(theme), self.kept.clone())?,
        };
        Ok(self.printer.insert(printer))
    }

    /// What was made for reports of a theme.
    pub fn kept(&mut self, theme: &Arc<Theme>) -> KeptParts {
        self.be_of(theme);
        self.kept.clone()
    }

    fn be_of(&mut self, theme: &Arc<Theme>) {
        if !self.theme.as_ref().is_some_and(|known| Arc::ptr_eq(known, theme)) {
            *self = Self {
                theme: Some(Arc::clone(theme)),
                ..Self::default()
            };
        }
    }
}
