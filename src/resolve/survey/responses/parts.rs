//! The columns of a file → the people who belong to the same groups, with what they answered.

use super::answers::{Decoder, Understood};
use super::file::File;
use super::plan::Plan;
use crate::content::responses::{Column as Read, Columns, Source};
use crate::diagnostic::{Diagnostic, Diagnostics, Sources};
use crate::msg;
use crate::survey::{GroupId, Mask, Members, QuestionId, Variable, cut};
use std::collections::BTreeMap;

/// Reads the people of one file.
pub(super) struct PartReader<'a> {
    pub file: File<'a>,
    pub source: &'a dyn Source,
    pub plan: &'a Plan,
    pub sources: &'a mut Sources,
    pub diagnostics: &'a mut Diagnostics,
}

impl PartReader<'_> {
    /// The people of the file by their groups, with what they answered. Columns are let go of once they were needed.
    pub fn read(&mut self, columns: &mut Columns, members: &[(GroupId, Mask)]) -> Vec<Members> {
        let mut told: Vec<Diagnostics> = members.iter().map(|(group, rows)| self.size(*group, rows)).collect();
        let cut = cut(members);
        let mut parts: Vec<Members> = Vec::new();
        for (groups, rows) in &cut {
            parts.push(Members {
                groups: groups.clone(),
                rows: rows.count() as usize,
                answers: BTreeMap::new(),
            });
        }
        for (index, taken) in &self.plan.places {
            let (question, layout) = (&self.file.book.questions[*index], &self.file.book.layouts[*index]);
            let decoder = Decoder::new(question, layout, &self.file.book.missing);
            let understood = taken.iter().map(|at| decoder.understand(&columns.columns[*at]));
            let understood: Vec<Understood<'_>> = understood.collect();
            let mut outside = Outside {
                source: self.source,
                decoder: &decoder,
                told: Vec::new(),
            };
            let is_asked = |groups: &[GroupId]| groups.iter().any(|group| question.groups.contains(group));
            for ((group, rows), told) in members.iter().zip(&mut told) {
                // Where its codes are wrong in the codebook, answers are not held against them.
                if is_asked(&[*group]) && !layout.is_unsure {
                    for (at, column) in taken.iter().zip(&understood) {
                        told.extend(outside.tell(self.plan.uses[*at].index, column, rows, self.sources));
                    }
                }
            }
            for (part, (groups, rows)) in parts.iter_mut().zip(&cut) {
                if is_asked(groups) {
                    let kept = (part.rows < columns.rows).then_some(rows);
                    for (item, answers) in decoder.answers(&understood, kept).into_iter().enumerate() {
                        let question = QuestionId(*index);
                        part.answers.insert(Variable { question, item }, answers);
                    }
                }
            }
            drop(understood);
            let is_done = |at: &&usize| !self.plan.places.range(index + 1..).any(|(_, later)| later.contains(at));
            for at in taken.iter().filter(is_done) {
                columns.columns[*at] = Read::Id;
            }
        }
        told.into_iter().for_each(|told| self.diagnostics.extend(told));
        parts
    }

    /// What is wrong with how many people a group has.
    fn size(&self, group: GroupId, rows: &Mask) -> Diagnostics {
        let settings = self.file.settings(group);
        let rows = rows.count();
        let mut told = Diagnostics::new();
        if let Some(n) = &settings.n
            && n.value != rows
        {
            let wrong = Diagnostic::error(msg!(
                "wrong-n",
                group = &settings.group.id,
                n = n.value,
                file = self.file.name,
                rows = rows
            ));
            told.push(wrong.at(n.span));
        }
        if rows == 0 {
            told.push(
                Diagnostic::error(msg!("no-rows", group = &settings.group.id, file = self.file.name))
                    .at(settings.responses.span)
                    .help(msg!("no-rows-help")),
            );
        }
        told
    }
}

/// Tells of values that the codebook doesn't know, each once where groups share the row.
struct Outside<'a> {
    source: &'a dyn Source,
    decoder: &'a Decoder<'a>,
    /// Columns and rows.
    told: Vec<(usize, usize)>,
}

impl Outside<'_> {
    /// Each at its first row within a group.
    fn tell(&mut self, column: usize, read: &Understood<'_>, rows: &Mask, sources: &mut Sources) -> Diagnostics {
        let mut found = Diagnostics::new();
        for (row, text) in read.unknown(rows) {
            if self.told.contains(&(column, row)) {
                continue;
            }
            self.told.push((column, row));
            let name = &self.source.columns()[column];
            let mut diagnostic = Diagnostic::error(self.decoder.outside(read, &text, name, row));
            match self.source.locate(row, column, sources) {
                Ok(span) => diagnostic = diagnostic.at(span),
                Err(other) => found.extend(other),
            }
            // No "did you mean": a code near another one in its digits is not near it in meaning.
            let known = self.decoder.known(read);
            if !known.is_empty() && known.len() <= 24 {
                diagnostic = diagnostic.help(msg!("known-codes", codes = known));
            }
            found.push(diagnostic);
        }
        found
    }
}
