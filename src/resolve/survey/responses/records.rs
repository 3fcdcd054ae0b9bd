//! Rows that are no finished answer of one respondent: tests, previews, answers that were broken off, repeated forms,
//! second answers of the same person. Survey tools export them among the others.

use super::file::File;
use super::plan::{GroupRows, NUMBERS, Plan};
use super::sort::{Marked, Says, Sort};
use crate::content::responses::{self, Column, Columns, Kind as Use, Source};
use crate::diagnostic::{Diagnostic, Diagnostics, Sources};
use crate::leak::SecretKind;
use crate::msg;
use crate::resolve::survey::fold::fold_case;
use crate::survey::Mask;
use std::collections::BTreeMap;

/// Plans to read the columns that tell such rows, and the ids where rows may be left out by them.
pub(super) fn plan(file: File<'_>, source: &dyn Source, plan: &mut Plan) {
    let heads = source.columns().iter().enumerate();
    let heads: Vec<String> = heads
        .map(|(index, head)| fold_case(meant(source, index, head)))
        .collect();
    let has = |name: &str| heads.iter().any(|head| head == name);
    let is_qualtrics = has("finished") && (has("responseid") || has("v1") || has("progress"));
    for (index, head) in heads.iter().enumerate() {
        let code = head.split(['.', ' ']).next().unwrap_or_default();
        let told: Option<(Sort, Says)> = match code {
            "status" if is_qualtrics => Some((Sort::Test, is_test)),
            "finished" if is_qualtrics => Some((Sort::Incomplete, is_no)),
            "submitdate" => Some((Sort::Incomplete, is_undated)),
            _ if SUBMITTED.contains(&head.as_str()) => Some((Sort::Incomplete, is_undated)),
            "redcap_repeat_instrument" | "redcap_repeat_instance" => Some((Sort::Repeat, is_written)),
            _ if head == "repeat instrument" || head == "repeat instance" => Some((Sort::Repeat, is_written)),
            _ if head.ends_with("_complete") || head == "complete?" => Some((Sort::Incomplete, is_open)),
            _ => None,
        };
        if let Some((sort, says)) = told {
            let is_asked = plan.uses.iter().any(|known| known.index == index);
            let column = plan.add(index, NUMBERS);
            if !is_asked {
                plan.add(index, Use::Secret(SecretKind::UnusedColumn));
            }
            plan.records.push(Marked { sort, column, says });
        }
    }
    let leaves = |sort: Sort| file.first().leaves_out(sort.keyword());
    let selects = plan
        .selections
        .values()
        .any(|rows| !rows.left_out.is_empty() || is_event(source, plan, rows));
    if leaves(Sort::Repeat) || leaves(Sort::Duplicate) || selects {
        // Only those of the rows that are kept may not stand twice.
        let ids = plan.uses.iter_mut().find(|known| known.kind == Use::Id);
        if let Some(id) = ids {
            id.kind = NUMBERS;
            let index = id.index;
            plan.add(index, Use::Secret(SecretKind::Id));
            plan.ids = plan
                .uses
                .iter()
                .position(|known| known.index == index && known.kind == NUMBERS);
        }
    }
}

/// LimeSurvey's date of the end, where headings are texts.
const SUBMITTED: [&str; 2] = ["date submitted", "date de soumission"];

/// What a column is called: of Qualtrics before 2016, `V10`, by the row below.
fn meant<'a>(source: &'a dyn Source, index: usize, heading: &'a str) -> &'a str {
    let number = heading.strip_prefix(['V', 'v']);
    let is_number = number.is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()));
    let below = source
        .wordings()
        .get(index)
        .filter(|below| is_number && !below.is_empty());
    below.map_or(heading, String::as_str)
}

/// Whether rows are told apart by the event that they are of (REDCap): each person has a row in several.
fn is_event(source: &dyn Source, plan: &Plan, rows: &GroupRows) -> bool {
    let heading = fold_case(&source.columns()[plan.uses[rows.column].index]);
    ["redcap_event_name", "event name"].contains(&heading.as_str())
}

/// Qualtrics: previews, generated answers, spam.
fn is_test(cell: &str) -> bool {
    let texts = [
        "survey preview",
        "survey test",
        "spam",
        "aperçu de l'enquête",
        "test d'enquête",
    ];
    ["1", "2", "8", "17"].contains(&cell) || texts.contains(&cell)
}

fn is_no(cell: &str) -> bool {
    ["0", "false", "faux", "no", "non"].contains(&cell)
}

/// LimeSurvey: never submitted.
fn is_undated(cell: &str) -> bool {
    cell.is_empty() || cell == "n/a"
}

fn is_written(cell: &str) -> bool {
    !cell.is_empty()
}

/// REDCap: a form that is not complete.
fn is_open(cell: &str) -> bool {
    ["0", "1", "incomplete", "unverified", "incomplet", "non vérifié"].contains(&cell)
}

/// The rows that are left out; what was found is told. Rows that nothing leaves out are kept: an answer that was broken
/// off counts for the questions that it answers, each of which has its own base.
///
/// # Errors
/// An id that stands twice among the rows that are kept, where some were left out by it; one that is blank.
pub(super) fn left_out(
    file: File<'_>,
    (source, plan): (&dyn Source, &Plan),
    columns: &Columns,
    (sources, diagnostics): (&mut Sources, &mut Diagnostics),
) -> Result<Mask, Diagnostics> {
    let mut found: BTreeMap<Sort, Mask> = BTreeMap::new();
    for marked in &plan.records {
        let rows = found.entry(marked.sort).or_insert_with(|| Mask::none(columns.rows));
        rows.add(&saying(columns, marked));
    }
    let last = responses::totals(source, columns.rows);
    let sums: Vec<bool> = (0..columns.rows).map(|row| row + last >= columns.rows).collect();
    found.insert(Sort::Total, Mask::of(&sums, |is| is));
    let mut left = Mask::none(columns.rows);
    for (sort, rows) in found.iter().filter(|(_, rows)| !rows.is_none()) {
        let is_left = file.first().leaves_out(sort.keyword());
        if is_left {
            left.add(rows);
        }
        diagnostics.push(told(file, *sort, rows.count(), is_left));
    }
    if let Some(ids) = plan.ids {
        // Of rows that no group wants, ids may stand anywhere.
        let aside = plan.aside(columns, &left);
        let mut earlier = Mask::none(columns.rows);
        for among in among(source, plan, columns) {
            earlier.add(&self::earlier(columns, ids, |row| among.has(row) && !aside.has(row)));
        }
        let is_left = file.first().leaves_out(Sort::Duplicate.keyword());
        if is_left && !earlier.is_none() {
            diagnostics.push(told(file, Sort::Duplicate, earlier.count(), true));
            left.add(&earlier);
        } else if let Some(row) = earlier.iter().next() {
            return Err(twice(source, (plan.uses[ids].index, row), sources)?.into());
        }
        if let Some(row) = blank(columns, ids, &aside) {
            let index = plan.uses[ids].index;
            let message = msg!("responses-id-blank", column = source.columns()[index].as_str());
            return Err(Diagnostic::error(message)
                .at(source.locate(row, index, sources)?)
                .help(msg!("responses-id-help"))
                .into());
        }
    }
    Ok(left)
}

/// What is said of rows of one sort.
fn told(file: File<'_>, sort: Sort, count: u64, is_left: bool) -> Diagnostic {
    let (kept, left) = match sort {
        Sort::Test => (
            msg!("records-tests", file = file.name, count = count),
            "records-tests-left",
        ),
        Sort::Incomplete => (
            msg!("records-incomplete", file = file.name, count = count),
            "records-incomplete-left",
        ),
        Sort::Repeat => (
            msg!("records-repeats", file = file.name, count = count),
            "records-repeats-left",
        ),
        Sort::Duplicate => (
            msg!("records-duplicates", file = file.name, count = count),
            "records-duplicates-left",
        ),
        Sort::Total => (
            msg!("records-totals", file = file.name, count = count),
            "records-totals-left",
        ),
    };
    let place = file.first().responses.span;
    if is_left {
        let mut message = kept;
        message.id = left;
        return Diagnostic::note(message).at(place);
    }
    let told = match sort {
        // Nobody wants them counted who looks.
        Sort::Test | Sort::Repeat | Sort::Total => Diagnostic::warning(kept).drift(),
        Sort::Incomplete | Sort::Duplicate => Diagnostic::note(kept),
    };
    told.at(place).help(msg!("records-help", word = sort.keyword()))
}

/// The rows of which a column says so.
fn saying(columns: &Columns, marked: &Marked) -> Mask {
    let Column::Texts { ids, values } = &columns.columns[marked.column] else {
        return Mask::none(columns.rows);
    };
    let says: Vec<bool> = values
        .iter()
        .map(|value| (marked.says)(&fold_case(&value.text)))
        .collect();
    Mask::of(ids, |id| says[id as usize])
}

/// Within what an id may stand once: all rows, or those of each event where groups are made by events.
fn among(source: &dyn Source, plan: &Plan, columns: &Columns) -> Vec<Mask> {
    let events = plan.selections.iter().filter(|(_, rows)| is_event(source, plan, rows));
    let events: Vec<Mask> = events.map(|(group, _)| plan.rows(*group, columns).1).collect();
    if events.is_empty() {
        vec![Mask::all(columns.rows)]
    } else {
        events
    }
}

/// The rows that a later one of the same id replaces, among those that count.
fn earlier(columns: &Columns, ids: usize, counts: impl Fn(usize) -> bool) -> Mask {
    let Column::Texts { ids, values } = &columns.columns[ids] else {
        return Mask::none(columns.rows);
    };
    let mut last = vec![None; values.len()];
    let kept = |row: &usize| counts(*row) && !values[ids[*row] as usize].text.is_empty();
    let mut replaced = vec![false; columns.rows];
    for row in (0..columns.rows).filter(kept) {
        if let Some(before) = last[ids[row] as usize].replace(row) {
            replaced[before] = true;
        }
    }
    Mask::of(&replaced, |is| is)
}

fn blank(columns: &Columns, ids: usize, left: &Mask) -> Option<usize> {
    let Column::Texts { ids, values } = &columns.columns[ids] else {
        return None;
    };
    (0..columns.rows).find(|row| !left.has(*row) && values[ids[*row] as usize].text.is_empty())
}

fn twice(source: &dyn Source, (index, row): (usize, usize), sources: &mut Sources) -> Result<Diagnostic, Diagnostics> {
    let id = source.text(row, index).unwrap_or_default();
    let message = msg!(
        "responses-id-twice",
        id = id.trim(),
        column = source.columns()[index].as_str()
    );
    let twice = Diagnostic::error(message).at(source.locate(row, index, sources)?);
    Ok(twice.help(msg!("records-help", word = Sort::Duplicate.keyword())))
}
