//! A net score among the shares of a table.

use crate::commentary::{PercentOf, Prose, ShownNet};
use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::msg;
use crate::resolve::commentary::ends::{WrittenEnds, ends, written_ends};
use crate::resolve::fields::Fields;
use crate::resolve::scope::Scope;
use crate::resolve::shows::shows_of;
use crate::survey::Question;

/// `net_score` as it is written.
pub(super) struct WrittenNet {
    label: Option<Prose>,
    ends: Option<WrittenEnds>,
    span: Span,
}

/// What stands under `net_score`; none where nothing does.
pub(super) fn written_net(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<WrittenNet> {
    let written = fields.inner("net_score", diagnostics)?;
    Some(WrittenNet {
        label: written.text("label", scope, diagnostics),
        ends: written_ends(&written, diagnostics),
        span: fields.key_span("net_score"),
    })
}

impl WrittenNet {
    /// The net score of a question that is named at `of`; none where it has none, or is mistaken.
    pub fn of(self, question: &Question, of: Span, diagnostics: &mut Diagnostics) -> Option<ShownNet> {
        diagnostics.take(shows_of("net_score").check(question, of))?;
        let (top, bottom) = ends(&self.ends?, question, diagnostics)?;
        Some(ShownNet {
            label: self.label,
            top,
            bottom,
        })
    }

    /// The same as a row below choices, or of a battery below its items, a row for each: parts of rows or of the total have no place
    /// for one, for it is taken over all who answered.
    pub fn below_choices(
        self,
        question: &Question,
        (of, percent): (Span, PercentOf),
        diagnostics: &mut Diagnostics,
    ) -> Option<ShownNet> {
        if percent != PercentOf::Column {
            let parts = Diagnostic::error(msg!("net-score-of-parts", percent = percent.keyword())).at(self.span);
            diagnostics.push(parts.help(msg!("net-score-of-parts-help")));
            return None;
        }
        self.of(question, of, diagnostics)
    }
}
