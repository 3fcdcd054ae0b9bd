//! Rows of a file that are no group's: who answered and is counted nowhere.

use super::file::File;
use super::plan::{Plan, holding};
use crate::content::responses::{Column, Columns};
use crate::diagnostic::{Diagnostic, Diagnostics, Message};
use crate::msg;
use crate::survey::{GroupId, Mask};
use std::collections::BTreeSet;

/// So many values are named.
const MOST_NAMED: usize = 6;

/// Tells of them, unless the project says that they are left out on purpose.
pub(super) fn tell(
    file: File<'_>,
    plan: &Plan,
    columns: &Columns,
    (members, left): (&[(GroupId, Mask)], &Mask),
    diagnostics: &mut Diagnostics,
) {
    let mut rest = Mask::all(columns.rows);
    rest.drop(left);
    members.iter().for_each(|(_, rows)| rest.drop(rows));
    for selection in plan.selections.values() {
        rest.drop(&holding(columns, selection.column, &selection.left_out));
    }
    // A group that nobody is in is an error of its own, which may well be this one.
    let is_any_empty = members.iter().any(|(_, rows)| rows.is_none());
    let Some(rows) = file
        .members
        .iter()
        .find_map(|group| file.settings(*group).rows.as_ref())
    else {
        return;
    };
    if rest.is_none() || is_any_empty {
        return;
    }
    let (mut columns_seen, mut values, mut named) = (BTreeSet::new(), Vec::new(), Vec::new());
    for (group, selection) in &plan.selections {
        if !columns_seen.insert(selection.column) {
            continue;
        }
        let name = file
            .settings(*group)
            .rows
            .as_ref()
            .map_or("", |rows| &rows.column.value);
        for (text, count) in counted(columns, selection.column, &rest) {
            values.push(value(name, &text, count));
            named.push(quoted(&text));
        }
    }
    let others = values.len().saturating_sub(MOST_NAMED);
    values.truncate(MOST_NAMED);
    if others > 0 {
        values.push(msg!("rows-other-values", count = others));
    }
    let message = msg!(
        "rows-of-no-group",
        count = rest.count(),
        file = file.name,
        values = values
    );
    let mut told = Diagnostic::warning(message).at(rows.column.span).drift();
    // With several columns, which value leaves a row out is not for the program to say.
    if columns_seen.len() == 1 && others == 0 {
        told = told.help(msg!("rows-of-no-group-help", values = named.join(", ")));
    }
    diagnostics.push(told);
}

/// The values of some rows in a column with how often each stands there, the most frequent first.
fn counted(columns: &Columns, column: usize, rows: &Mask) -> Vec<(String, u64)> {
    let Column::Codes { ids, values } = &columns.columns[column] else {
        return Vec::new();
    };
    let mut counts = vec![0; values.len()];
    rows.iter().for_each(|row| counts[ids.at(row)] += 1);
    let texts = values.iter().map(|value| value.text.clone());
    let mut counted: Vec<(String, u64)> = texts.zip(counts).filter(|(_, count)| *count > 0).collect();
    counted.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counted
}

fn value(column: &str, text: &str, count: u64) -> Message {
    match text {
        "" => msg!("rows-value-blank", column = column, count = count),
        text => msg!("rows-value", column = column, value = text, count = count),
    }
}

/// A code as YAML wants it in a list.
fn quoted(text: &str) -> String {
    match text.parse::<i64>() {
        Ok(_) => text.to_owned(),
        Err(_) => format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")),
    }
}
