//! Progress on a terminal, nothing on a pipe.

use crate::diagnostic::Catalogue;
use crate::msg;
use crate::pipeline::Phase;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::time::Duration;

/// A line that says what is being done; it goes away at the end.
pub(super) struct Progress<'a> {
    catalogue: &'a Catalogue,
    bar: ProgressBar,
}

impl<'a> Progress<'a> {
    /// A line that speaks as the catalogue does.
    pub fn new(catalogue: &'a Catalogue) -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        if let Ok(style) = ProgressStyle::with_template("{spinner} {msg}") {
            bar.set_style(style);
        }
        Self { catalogue, bar }
    }

    /// Says what is being done from now on.
    pub fn phase(&self, phase: Phase) {
        if self.bar.is_hidden() {
            return;
        }
        let message = match phase {
            Phase::Loading => msg!("phase-loading"),
            Phase::Composing => msg!("phase-composing"),
            Phase::Drawing => msg!("phase-drawing"),
            Phase::Printing => msg!("phase-printing"),
            Phase::Laying => msg!("phase-laying"),
            Phase::Auditing => msg!("phase-auditing"),
            Phase::Packing => msg!("phase-packing"),
            Phase::Writing => msg!("phase-writing"),
        };
        self.bar.set_message(self.catalogue.say(&message));
        self.bar.enable_steady_tick(Duration::from_millis(100));
    }

    /// Takes the line away.
    pub fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
