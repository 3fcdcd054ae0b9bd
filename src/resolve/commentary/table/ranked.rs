//! Rankings side by side.

use super::head::{chart_of, head, reading_of};
use super::measured::measured;
use crate::commentary::{AskedTable, RankedColumn, RankedTable};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::msg;
use crate::resolve::fields::Fields;
use crate::resolve::scope::Scope;
use crate::resolve::shows::shows_of;

const NAME: &str = "ranked_table";

/// The places that a column shows when it says nothing.
const TOP: usize = 3;

pub fn ranked(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<AskedTable> {
    let head = head(fields, scope, diagnostics);
    let columns = fields.each("columns", diagnostics);
    let columns: Vec<_> = columns
        .iter()
        .filter_map(|one| column(one, scope, diagnostics))
        .collect();
    let shares = fields.boolean("shares", diagnostics).unwrap_or(true);
    if let Some(first) = columns.first() {
        let question = &scope.questions[first.measured.question.0];
        shows_of(NAME).check_chart(chart_of(head.as_ref()), question, columns.len(), diagnostics);
    }
    Some(AskedTable::Ranked(RankedTable {
        head: head?,
        columns,
        shares,
    }))
}

fn column(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<RankedColumn> {
    let label = fields.text("label", scope, diagnostics);
    let reading = reading_of(fields, (false, false), scope, diagnostics);
    let top = fields.integer("top", diagnostics);
    let measured = measured(fields, shows_of(NAME), scope, diagnostics);
    if let Some(top) = top.as_ref().filter(|top| top.value == 0) {
        diagnostics.push(Diagnostic::error(msg!("from-one", key = "top")).at(top.span));
    }
    Some(RankedColumn {
        label: label?,
        reading,
        measured: measured?,
        top: top.map_or(TOP, |top| usize::try_from(top.value).unwrap_or(usize::MAX)),
    })
}
