//! Several measures per row.

use super::differing::{check_several, differences};
use super::head::{chart_of, check_bars, head_of_shares, reading};
use super::measured::{check_choices, listed, measured, sort};
use crate::commentary::{AskedTable, SharesColumn, SharesTable, Sort};
use crate::diagnostic::{Diagnostic, Diagnostics, Spanned};
use crate::msg;
use crate::resolve::commentary::precision::check_base;
use crate::resolve::fields::Fields;
use crate::resolve::names;
use crate::resolve::scope::Scope;
use crate::resolve::shows::shows_of;
use crate::survey::{Base, Question};

const NAME: &str = "shares_table";

pub fn shares(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<AskedTable> {
    let head = head_of_shares(fields, scope, diagnostics);
    let written = fields.each("columns", diagnostics);
    let columns: Vec<_> = written
        .iter()
        .filter_map(|one| column(one, scope, diagnostics))
        .collect();
    let rows = listed(fields, "rows", diagnostics);
    let sort = sort(fields, columns.len(), Sort::Descending(0), diagnostics);
    let (first, others) = columns.split_first()?;
    let mentions = columns.iter().find(|column| column.measured.base == Base::Mentions);
    let base = mentions.unwrap_or(first).measured.base;
    check_base(fields, base, diagnostics);
    let differences = differences(fields, base, diagnostics);
    check_several(fields, (differences, written.len()), diagnostics);
    let battery = &scope.questions[first.measured.question.0];
    // How a table can be drawn depends on its columns, the mistaken ones too.
    let chart = chart_of(head.as_ref()).filter(|_| columns.len() == written.len());
    shows_of(NAME).check_chart(chart, battery, columns.len(), diagnostics);
    let rows = row_ids(battery, rows, diagnostics);
    check_bars(fields, head.as_ref(), rows.len(), diagnostics);
    for column in others {
        check_items(battery, &rows, column, scope, diagnostics);
    }
    Some(AskedTable::Shares(SharesTable {
        head: head?,
        columns,
        rows,
        sort,
        differences,
    }))
}

fn column(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Option<SharesColumn> {
    let label = fields.text("label", scope, diagnostics);
    let measured = measured(fields, shows_of(NAME), scope, diagnostics);
    let (label, measured) = label.zip(measured)?;
    check_choices(fields, &measured, diagnostics);
    let question = &scope.questions[measured.question.0];
    let reading = reading(fields, question, true, scope, diagnostics);
    Some(SharesColumn {
        label,
        reading,
        measured,
    })
}

/// The items that are asked for, or all.
fn row_ids(battery: &Question, rows: Option<Vec<Spanned<String>>>, diagnostics: &mut Diagnostics) -> Vec<String> {
    let id = |item: usize| battery.items[item].id.clone();
    let Some(rows) = rows else {
        return (0..battery.items.len()).map(id).collect();
    };
    let items = rows
        .iter()
        .filter_map(|row| diagnostics.take(names::item(battery, &row.value, row.span)));
    items.map(id).collect()
}

/// Every battery of a table has the items of the first.
fn check_items(first: &Question, rows: &[String], column: &SharesColumn, scope: Scope, diagnostics: &mut Diagnostics) {
    let battery = &scope.questions[column.measured.question.0];
    let is_absent = |row: &&String| battery.find_item(row).is_none();
    let absent: Vec<String> = rows.iter().filter(is_absent).cloned().collect();
    if !absent.is_empty() {
        let message = msg!(
            "items-differ",
            question = &battery.id,
            first = &first.id,
            items = absent
        );
        diagnostics.push(Diagnostic::error(message).at(column.measured.span));
    }
}
