//! Files of responses → columns of answers.

mod cells;
mod decode;
mod file;
mod filter;
mod plan;
mod watch;

pub use watch::{Secrets, Watch};

use super::code::code_key;
use super::codebook::Codebook;
use super::group::GroupSettings;
use crate::content::project::Project;
use crate::content::responses::{self, Column as Read, Columns, Options, Source};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity, Sources};
use crate::msg;
use crate::survey::{GroupId, Mask, QuestionId, Responses, Variable};
use cells::Cells;
use file::File;
use plan::Plan;
use std::collections::BTreeMap;
use std::path::Path;

/// Reads every group's responses; a file that holds several groups is read once.
pub(super) fn read(
    project: &Project,
    groups: &[GroupSettings],
    book: &Codebook,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Option<(Vec<Responses>, Vec<Watch>)> {
    let mut by_file: BTreeMap<&str, Vec<GroupId>> = BTreeMap::new();
    for (index, group) in groups.iter().enumerate() {
        by_file.entry(&group.responses.value).or_default().push(GroupId(index));
    }
    let mut all: Vec<Responses> = groups.iter().map(|_| Responses::default()).collect();
    let mut watches = Vec::new();
    let before = diagnostics.count(Severity::Error);
    for (path, members) in by_file {
        let file = File {
            name: &format!("content/{path}"),
            groups,
            members: &members,
            book,
        };
        let path = project.root.join("content").join(path);
        let Some((responses, watch)) = read_file(file, &path, sources, diagnostics) else {
            continue;
        };
        for (group, responses) in members.iter().zip(responses) {
            all[group.0] = responses;
        }
        watches.push(watch);
    }
    let whole = diagnostics.count(Severity::Error) == before;
    if whole {
        for (index, responses) in all.iter_mut().enumerate() {
            filter::apply(GroupId(index), book, groups, responses, diagnostics);
        }
    }
    whole.then_some((all, watches))
}

/// The responses of each group of a file.
fn read_file(
    file: File<'_>,
    path: &Path,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Option<(Vec<Responses>, Watch)> {
    let first = file.first();
    let options = Options {
        delimiter: diagnostics.take(delimiter(first))?,
        encoding: first.encoding.clone(),
        named_at: Some(first.responses.span),
    };
    let source = match responses::open(path, file.name, &options, sources) {
        Ok(source) => source,
        Err(found) => {
            diagnostics.extend(found);
            return None;
        }
    };
    let mut plan = Plan::of(file, &*source, diagnostics)?;
    watch::watch(&*source, &mut plan);
    let mut columns = match source.read(&plan.uses, sources) {
        Ok(columns) => columns,
        Err(found) => {
            diagnostics.extend(found);
            return None;
        }
    };
    let mut all = Vec::new();
    for group in file.members {
        let mut reader = GroupReader {
            file,
            group: *group,
            source: &*source,
            plan: &plan,
            sources,
            diagnostics,
        };
        all.push(reader.read(&mut columns));
    }
    let secrets = watch::secrets(&plan, columns.columns);
    Some((all, Watch { source, secrets }))
}

fn delimiter(group: &GroupSettings) -> Result<Option<u8>, Diagnostic> {
    let Some(text) = &group.delimiter else { return Ok(None) };
    match text.value.as_str() {
        "," | ";" | "|" => Ok(Some(text.value.as_bytes()[0])),
        "\t" | "\\t" | "tab" => Ok(Some(b'\t')),
        _ => Err(Diagnostic::error(msg!("bad-delimiter")).at(text.span)),
    }
}

/// Reads one group of a file.
struct GroupReader<'a> {
    file: File<'a>,
    group: GroupId,
    source: &'a dyn Source,
    plan: &'a Plan,
    sources: &'a mut Sources,
    diagnostics: &'a mut Diagnostics,
}

impl GroupReader<'_> {
    fn read(&mut self, columns: &mut Columns) -> Responses {
        let selection = self.plan.selections.get(&self.group);
        let mask = selection.map(|(column, codes)| row_mask(&columns.columns[*column], codes));
        let rows = mask.as_ref().map_or(columns.rows, |mask| mask.count() as usize);
        self.check_rows(rows);
        let book = self.file.book;
        let mut answers = BTreeMap::new();
        for (index, (question, layout)) in book.questions.iter().zip(&book.layouts).enumerate() {
            if !question.groups.contains(&self.group) {
                continue;
            }
            let mut cells = Cells {
                source: self.source,
                plan: self.plan,
                mask: mask.as_ref(),
                alone: self.file.members.len() == 1,
                question,
                layout,
                missing: layout.missing.as_ref().unwrap_or(&book.missing),
                sources: self.sources,
                diagnostics: self.diagnostics,
            };
            let question = QuestionId(index);
            for (item, found) in cells
                .answers(&self.plan.places[&index], columns)
                .into_iter()
                .enumerate()
            {
                answers.insert(Variable { question, item }, found);
            }
        }
        Responses { rows, answers }
    }

    /// Whether the group has anyone, and as many as its authors expect.
    fn check_rows(&mut self, rows: usize) {
        let settings = self.file.settings(self.group);
        let (group, file) = (&settings.group.id, self.file.name);
        if let Some(n) = &settings.n
            && n.value != rows as u64
        {
            let wrong = msg!("wrong-n", group = group, n = n.value, file = file, rows = rows);
            self.diagnostics.push(Diagnostic::error(wrong).at(n.span));
        }
        if rows == 0 {
            let none = Diagnostic::error(msg!("no-rows", group = group, file = file));
            let none = none.at(settings.responses.span).help(msg!("no-rows-help"));
            self.diagnostics.push(none);
        }
    }
}

/// Which rows hold one of `codes` in a column.
fn row_mask(column: &Read, codes: &[String]) -> Mask {
    let Read::Codes { ids, values } = column else {
        return Mask::default();
    };
    let kept: Vec<bool> = values.iter().map(|v| codes.contains(&code_key(&v.text))).collect();
    Mask::of(ids, |id| kept[usize::from(id)])
}
