//! The whole distribution of a question or battery.

use super::head::{check_chart, head};
use super::measured::measured;
use crate::commentary::{ChartKind, ScaleTable};
use crate::diagnostic::Diagnostics;
use crate::resolve::fields::Fields;
use crate::resolve::names;
use crate::resolve::scope::Scope;
use crate::survey::Kind;

pub fn scale(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<ScaleTable> {
    let head = head(fields, scope, diagnostics);
    let measured = measured(fields, scope, diagnostics);
    let rows = fields.strings("rows", diagnostics);
    let measured = measured?;
    let question = &scope.questions[measured.question.0];
    // Where one person may give several answers, the bars of a row would go beyond the whole.
    let drawn: &[ChartKind] = match question.kind {
        Kind::Single | Kind::Scale => &[ChartKind::StackedBars, ChartKind::GroupedBars],
        Kind::Multiple | Kind::Mentions { .. } | Kind::Ranking { .. } | Kind::Number { .. } | Kind::Open => {
            &[ChartKind::GroupedBars]
        }
    };
    check_chart(head.as_ref(), drawn, diagnostics);
    let items = match rows {
        Some(ids) => ids
            .iter()
            .filter_map(|id| diagnostics.take(names::item(question, &id.value, id.span)))
            .collect(),
        None => (0..question.items.len()).collect(),
    };
    Some(ScaleTable {
        head: head?,
        measured,
        items,
    })
}
