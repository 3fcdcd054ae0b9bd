//! What every table says of itself, and how it is drawn.

use crate::commentary::{Chart, ChartKind, Precision, Prose, TableHead};
use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::msg;
use crate::resolve::commentary::precision::{digits, precision};
use crate::resolve::fields::{Fields, check_file};
use crate::resolve::reading::check_reading;
use crate::resolve::scope::Scope;
use crate::survey::Question;

pub fn head(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<TableHead> {
    let id = fields.id(diagnostics);
    if let Some(id) = &id {
        check_file(id, "csv", diagnostics);
    }
    let caption = fields.text("caption", scope, diagnostics);
    let short = fields.text("short", scope, diagnostics);
    let row_head = fields.text("row_head", scope, diagnostics);
    let note = fields.text("note", scope, diagnostics);
    let chart = fields.inner("chart", diagnostics);
    let chart = chart.and_then(|fields| self::chart(&fields, scope, diagnostics));
    let tags = fields.strings("tags", diagnostics).unwrap_or_default();
    Some(TableHead {
        id: id?,
        caption: caption?,
        short,
        row_head,
        reading: None,
        note,
        precision: None,
        digits: 0,
        counts: false,
        chart,
        tags,
    })
}

/// The sentence that reads a share aloud, held against what it is of; `is_fixed` where the same choices count in every cell.
pub fn reading(
    fields: &Fields,
    question: &Question,
    is_fixed: bool,
    scope: Scope,
    diagnostics: &mut Diagnostics,
) -> Option<Prose> {
    let holds = (question.is_battery(), is_fixed);
    reading_of(fields, holds, scope, diagnostics)
}

/// The same of what no question is behind: whether it has items, and whether the same choices count in every cell.
pub fn reading_of(
    fields: &Fields,
    (has_items, is_fixed): (bool, bool),
    scope: Scope,
    diagnostics: &mut Diagnostics,
) -> Option<Prose> {
    let reading = fields.text("reading", scope, diagnostics)?;
    let written = (reading.written.value.as_str(), reading.written.span);
    check_reading(written, has_items, is_fixed, diagnostics);
    Some(reading)
}

/// Of a table of shares, how precise they are besides, and whether it says how many people each counts.
pub fn head_of_shares(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<TableHead> {
    let (precision, digits) = (precision(fields, diagnostics), digits(fields, diagnostics));
    let counts = fields.boolean("counts", diagnostics).unwrap_or(false);
    Some(TableHead {
        precision,
        digits,
        counts,
        ..head(fields, scope, diagnostics)?
    })
}

fn chart(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<Chart> {
    let word = fields.word("kind", diagnostics);
    let title = fields.text("title", scope, diagnostics);
    let subtitle = fields.text("subtitle", scope, diagnostics);
    let apart = fields.boolean("apart", diagnostics).unwrap_or(false);
    let diverging = fields.boolean("diverging", diagnostics);
    let precision = precision(fields, diagnostics);
    let word = word?;
    let kind = ChartKind::ALL.into_iter().find(|kind| kind.keyword() == word.value)?;
    if let Some(written) = fields.get("precision")
        && precision.is_some_and(Precision::is_said)
        && !kind.has_whiskers()
    {
        let told = Diagnostic::error(msg!("precision-not-drawn", kind = kind.keyword())).at(written.span);
        diagnostics.push(told.help(msg!("precision-not-drawn-help")));
    }
    if diverging == Some(true) && kind != ChartKind::StackedBars {
        let name = ChartKind::StackedBars.keyword();
        diagnostics.push(Diagnostic::error(msg!("diverging-not-stacked", name = name)).at(word.span));
    }
    let most = most_drawn(fields, kind, diagnostics);
    Some(Chart {
        most,
        kind,
        title: title?,
        subtitle,
        precision,
        apart,
        diverging,
    })
}

/// How many rows are drawn, where not all are.
fn most_drawn(fields: &Fields, kind: ChartKind, diagnostics: &mut Diagnostics) -> Option<usize> {
    let most = fields.integer("most", diagnostics)?;
    if most.value == 0 {
        diagnostics.push(Diagnostic::error(msg!("from-one", key = "most")).at(most.span));
        return None;
    }
    if !kind.may_stop() {
        let told = Diagnostic::error(msg!("most-not-drawn", kind = kind.keyword())).at(fields.key_span("most"));
        diagnostics.push(told.help(msg!("most-not-drawn-help")));
        return None;
    }
    usize::try_from(most.value).ok()
}

/// A chart of more rows is a list that nobody compares: the table does better, or a chart of its first ones.
const MOST_BARS: usize = 25;

/// Tells the authors of a chart of more rows than anybody compares.
pub fn check_bars(fields: &Fields, head: Option<&TableHead>, rows: usize, diagnostics: &mut Diagnostics) {
    let chart = head.and_then(|head| head.chart.as_ref());
    let drawn = chart.map_or(0, |chart| chart.most.map_or(rows, |most| most.min(rows)));
    if drawn > MOST_BARS {
        let many = Diagnostic::warning(msg!("chart-of-many-rows", rows = drawn, most = MOST_BARS));
        let many = many.at(fields.key_span("chart"));
        diagnostics.push(many.help(msg!("chart-of-many-rows-help")));
    }
}

/// The chart that is asked for, as far as it must fit its table, and where it is written.
pub fn chart_of(head: Option<&TableHead>) -> Option<(ChartKind, Span)> {
    let chart = head?.chart.as_ref()?;
    Some((chart.kind, chart.title.written.span))
}
