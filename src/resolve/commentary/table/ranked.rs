//! Rankings side by side, without figures.

use super::head::head;
use super::measured::measured;
use crate::commentary::{RankedColumn, RankedTable};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::msg;
use crate::resolve::fields::Fields;
use crate::resolve::scope::Scope;

/// The places that a column shows when it says nothing.
const TOP: usize = 3;

pub fn ranked(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<RankedTable> {
    let head = head(fields, scope, diagnostics);
    let columns = fields.each("columns", diagnostics);
    let columns = columns
        .iter()
        .filter_map(|one| column(one, scope, diagnostics))
        .collect();
    if let Some(chart) = head.as_ref().and_then(|head| head.chart.as_ref()) {
        diagnostics.push(Diagnostic::error(msg!("no-chart-of-ranks")).at(chart.title.written.span));
    }
    Some(RankedTable { head: head?, columns })
}

fn column(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<RankedColumn> {
    let label = fields.text("label", scope, diagnostics);
    let top = fields.integer("top", diagnostics);
    let measured = measured(fields, scope, diagnostics);
    Some(RankedColumn {
        label: label?,
        measured: measured?,
        top: top.map_or(TOP, |top| usize::try_from(top.value).unwrap_or(usize::MAX)),
    })
}
