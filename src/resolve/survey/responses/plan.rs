//! Which columns of a file are read, and what for.

use super::file::File;
use crate::content::responses::{Column, ColumnUse, Columns, Kind as Use, Source};
use crate::diagnostic::{Diagnostic, Diagnostics, Message, Severity, Spanned};
use crate::msg;
use crate::resolve::survey::code::code_key;
use crate::survey::{GroupId, Kind, Mask};
use std::collections::BTreeMap;

/// What is read of a file.
#[derive(Default)]
pub(super) struct Plan {
    /// Columns by their position in the file.
    pub uses: Vec<ColumnUse>,
    /// The columns of each question, as indexes of `uses`.
    pub places: BTreeMap<usize, Vec<usize>>,
    /// Where several groups share the file: which column tells their rows, as index of `uses`, and by which codes.
    pub selections: BTreeMap<GroupId, (usize, Vec<String>)>,
}

impl Plan {
    /// Columns for each question of each group in the file, and those that select rows; none where any is missing.
    pub fn of(file: File<'_>, source: &dyn Source, diagnostics: &mut Diagnostics) -> Option<Self> {
        let before = diagnostics.count(Severity::Error);
        let mut plan = Self::default();
        let id_column = match &file.first().respondent {
            Some(name) => find(file, source, name, msg!("column-of-respondents"), diagnostics),
            None => Some(0),
        };
        if let Some(column) = id_column {
            plan.add(column, Use::Id);
        }
        plan.add_questions(file, source, diagnostics);
        plan.add_selections(file, source, diagnostics);
        (diagnostics.count(Severity::Error) == before).then_some(plan)
    }

    /// The index among the columns that are read.
    pub fn add(&mut self, column: usize, kind: Use) -> usize {
        let found = self
            .uses
            .iter()
            .position(|known| known.index == column && known.kind == kind);
        found.unwrap_or_else(|| {
            self.uses.push(ColumnUse { index: column, kind });
            self.uses.len() - 1
        })
    }

    /// The rows of a group.
    pub fn rows(&self, group: GroupId, columns: &Columns) -> (GroupId, Mask) {
        let Some((column, codes)) = self.selections.get(&group) else {
            return (group, Mask::all(columns.rows));
        };
        let Column::Codes { ids, values } = &columns.columns[*column] else {
            return (group, Mask::none(columns.rows));
        };
        let kept: Vec<bool> = values.iter().map(|v| codes.contains(&code_key(&v.text))).collect();
        (group, Mask::of(ids, |id| kept[usize::from(id)]))
    }

    fn add_questions(&mut self, file: File<'_>, source: &dyn Source, diagnostics: &mut Diagnostics) {
        for (index, (question, layout)) in file.book.questions.iter().zip(&file.book.layouts).enumerate() {
            if !question.groups.iter().any(|group| file.members.contains(group)) {
                continue;
            }
            let kind = match question.kind {
                Kind::Number { .. } => Use::Numbers,
                Kind::Open => Use::Presence,
                Kind::Single | Kind::Scale | Kind::Multiple | Kind::Mentions { .. } | Kind::Ranking { .. } => {
                    Use::Codes
                }
            };
            let mut indexes = Vec::new();
            for column in layout.columns.all() {
                let what = msg!("column-of-question", question = &question.id);
                let found = find(file, source, column, what, diagnostics);
                indexes.extend(found.map(|at| self.add(at, kind)));
            }
            self.places.insert(index, indexes);
        }
    }

    fn add_selections(&mut self, file: File<'_>, source: &dyn Source, diagnostics: &mut Diagnostics) {
        for member in file.members {
            let settings = file.settings(*member);
            let group = &settings.group.id;
            if let Some((column, codes)) = &settings.rows {
                let what = msg!("column-of-group", group = group);
                let keys = codes.iter().map(|code| code_key(&code.value)).collect();
                if let Some(at) = find(file, source, column, what, diagnostics) {
                    let at = self.add(at, Use::Codes);
                    self.selections.insert(*member, (at, keys));
                }
            } else if file.members.len() > 1 {
                let missing = Diagnostic::error(msg!("rows-missing", group = group, file = file.name));
                diagnostics.push(missing.at(settings.span).help(msg!("rows-missing-help")));
            }
        }
    }
}

/// The position of a column by its name.
fn find(
    file: File<'_>,
    source: &dyn Source,
    name: &Spanned<String>,
    what: Message,
    diagnostics: &mut Diagnostics,
) -> Option<usize> {
    let found = source.columns().iter().position(|column| *column == name.value);
    if found.is_none() {
        diagnostics.push(
            Diagnostic::error(msg!("missing-column", column = &name.value, file = file.name))
                .labelled(name.span, what)
                .suggest(&name.value, source.columns().iter().map(String::as_str)),
        );
    }
    found
}
