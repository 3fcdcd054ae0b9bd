//! The whole distribution of a question or battery.

use super::head::{chart_of, check_bars, head_of_shares, reading};
use super::measured::{listed, measured};
use super::net_score::written_net;
use crate::commentary::{AskedTable, ScaleTable, TableHead};
use crate::diagnostic::Diagnostics;
use crate::resolve::commentary::precision::check_base;
use crate::resolve::fields::Fields;
use crate::resolve::names;
use crate::resolve::scope::Scope;
use crate::resolve::shows::shows_of;

pub fn scale(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<AskedTable> {
    let head = head_of_shares(fields, scope, diagnostics);
    let shows = shows_of("scale_table");
    let measured = measured(fields, shows, scope, diagnostics);
    let rows = listed(fields, "rows", diagnostics);
    let net_score = written_net(fields, scope, diagnostics);
    let measured = measured?;
    check_base(fields, measured.base, diagnostics);
    let question = &scope.questions[measured.question.0];
    let mean = fields.boolean("mean", diagnostics).unwrap_or(false);
    let reading = reading(fields, question, false, scope, diagnostics);
    if mean {
        diagnostics.take(shows_of("mean").check(question, measured.span))?;
    }
    let net_score = net_score.and_then(|written| written.of(question, measured.span, diagnostics));
    let drawn = question.choices.len();
    shows.check_chart(chart_of(head.as_ref()), question, drawn, diagnostics);
    let items: Vec<usize> = match rows {
        Some(ids) => ids
            .iter()
            .filter_map(|id| diagnostics.take(names::item(question, &id.value, id.span)))
            .collect(),
        None => (0..question.items.len()).collect(),
    };
    check_bars(fields, head.as_ref(), items.len(), diagnostics);
    Some(AskedTable::Scale(ScaleTable {
        head: TableHead { reading, ..head? },
        measured,
        items,
        mean,
        net_score,
    }))
}
