//! What every table says of itself, and how it is drawn.

use crate::commentary::{Chart, ChartKind, TableHead};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::msg;
use crate::resolve::fields::Fields;
use crate::resolve::scope::Scope;

pub fn head(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<TableHead> {
    let id = fields.id(diagnostics);
    let caption = fields.text("caption", scope, diagnostics);
    let row_head = fields.text("row_head", scope, diagnostics);
    let note = fields.text("note", scope, diagnostics);
    let chart = fields.inner("chart", diagnostics);
    let chart = chart.and_then(|fields| self::chart(&fields, scope, diagnostics));
    let tags = fields.strings("tags", diagnostics).unwrap_or_default();
    Some(TableHead {
        id: id?,
        caption: caption?,
        row_head,
        note,
        chart,
        tags,
    })
}

fn chart(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<Chart> {
    let word = fields.word("kind", diagnostics);
    let title = fields.text("title", scope, diagnostics);
    let subtitle = fields.text("subtitle", scope, diagnostics);
    let word = word?;
    Some(Chart {
        kind: ChartKind::ALL.into_iter().find(|kind| kind.keyword() == word.value)?,
        title: title?,
        subtitle,
    })
}

/// A chart that a table can't be drawn as is a mistake: bars that go beyond 100 %, points without a pair.
pub fn check_chart(head: Option<&TableHead>, allowed: &[ChartKind], diagnostics: &mut Diagnostics) {
    let Some(chart) = head.and_then(|head| head.chart.as_ref()) else {
        return;
    };
    if !allowed.contains(&chart.kind) {
        let names: Vec<String> = allowed.iter().map(|kind| kind.keyword().to_owned()).collect();
        let message = msg!("chart-not-for-table", name = chart.kind.keyword());
        let diagnostic = Diagnostic::error(message).at(chart.title.written.span);
        diagnostics.push(diagnostic.help(msg!("known-names", names = names)));
    }
}
