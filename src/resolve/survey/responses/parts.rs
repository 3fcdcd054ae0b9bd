//! The columns of a file → the people who belong to the same groups, with what they answered.

use super::answers::{Decoder, Understood};
use super::file::File;
use super::misparted;
use super::outside::Outside;
use super::plan::Plan;
use super::sampled::Sampled;
use super::watch::Secrets;
use crate::content::responses::{Column as Read, Columns, Source};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::leak::{Runs, SecretKind, take_down};
use crate::msg;
use crate::survey::{GroupId, Mask, Members, QuestionId, Variable, cut};
use std::collections::BTreeMap;

/// Reads the people of one file.
pub(super) struct PartReader<'a> {
    pub file: File<'a>,
    pub source: &'a dyn Source,
    /// Its place among the files that are read.
    pub index: usize,
    pub plan: &'a Plan,
    pub outside: &'a mut Outside,
    pub diagnostics: &'a mut Diagnostics,
    /// Of words that the authors wrote.
    pub runs: &'a Runs,
    /// What was written instead of one of the choices.
    pub others: Vec<Secrets>,
}

impl PartReader<'_> {
    /// The people of the file by their groups, with what they answered. Columns are let go of once they were needed.
    pub fn read(&mut self, columns: &mut Columns, members: &[(GroupId, Mask)], sampled: &Sampled) -> Vec<Members> {
        for (group, rows) in members {
            let told = self.size(*group, rows);
            self.diagnostics.extend(told);
        }
        let cut = cut(members);
        let mut parts: Vec<Members> = Vec::new();
        for (groups, rows) in &cut {
            parts.push(Members {
                groups: groups.clone(),
                rows: rows.count() as usize,
                weights: sampled.weights(rows),
                strata: sampled.strata(rows),
                clusters: sampled.clusters(rows),
                ..Members::default()
            });
        }
        for (index, taken) in &self.plan.places {
            self.answers(*index, columns, &cut, &mut parts);
            let is_done = |at: &&usize| !self.plan.places.range(index + 1..).any(|(_, later)| later.contains(at));
            for at in taken.iter().filter(is_done) {
                columns.columns[*at] = Read::Id;
            }
        }
        parts
    }

    /// The answers to one question, put to their parts.
    fn answers(&mut self, index: usize, columns: &Columns, cut: &[(Vec<GroupId>, Mask)], parts: &mut [Members]) {
        let (question, layout) = (&self.file.book.questions[index], &self.file.book.layouts[index]);
        let taken = &self.plan.places[&index];
        let decoder = Decoder::new(question, layout, &self.file.book.missing);
        let understood = taken.iter().enumerate();
        let understood = understood.map(|(place, at)| {
            let values = self.source.values(self.plan.uses[*at].index);
            decoder.understand(place, &columns.columns[*at], values)
        });
        let understood: Vec<Understood<'_>> = understood.collect();
        let (mut asked, mut again) = (Mask::none(columns.rows), 0);
        for (part, (groups, rows)) in parts.iter_mut().zip(cut) {
            if !groups.iter().any(|group| question.groups.contains(group)) {
                continue;
            }
            asked.add(rows);
            let kept = (part.rows < columns.rows).then_some(rows);
            let (answers, repeated) = decoder.answers(&understood, kept);
            again += repeated;
            for (item, answers) in answers.into_iter().enumerate() {
                let question = QuestionId(index);
                part.answers.insert(Variable { question, item }, answers);
            }
        }
        if decoder.is_blank_unclear(&understood, &asked) {
            self.outside.unclear.blank.insert(index);
        }
        let heading = |at: &usize| self.source.columns()[self.plan.uses[*at].index].as_str();
        let is_redcap = |at: &usize| heading(at).contains("___") || heading(at).contains("(choice=");
        if decoder.has_boxes() && taken.iter().all(is_redcap) {
            self.outside.unclear.unticked.insert(index);
        }
        if decoder.has_other() {
            self.take_others(&decoder, taken, &understood);
            if let [only] = understood.as_slice() {
                let found = misparted::find((self.index, index), &decoder, only, &asked);
                self.outside.misparted.extend(found);
            }
        }
        if again > 0 {
            *self.outside.repeated.entry(index).or_default() += again;
        }
        // Where its codes are wrong in the codebook, answers are not held against them.
        if !layout.is_unsure {
            let columns = taken.iter().map(|at| self.plan.uses[*at].index).zip(&understood);
            let columns: Vec<(usize, &Understood<'_>)> = columns.collect();
            self.outside.add(self.index, index, &columns, &asked);
            self.outside.add_doubtful(index, &decoder, &understood, &asked);
            let values = taken
                .iter()
                .filter_map(|at| self.source.values(self.plan.uses[*at].index));
            for relabelled in values.map(|values| decoder.relabelled(values)) {
                if !relabelled.is_empty() {
                    let key = (self.index, relabelled);
                    self.outside.relabelled.entry(key).or_default().insert(index);
                }
            }
        }
    }

    /// What respondents wrote themselves instead of one of the choices must not be published.
    fn take_others(&mut self, decoder: &Decoder<'_>, taken: &[usize], understood: &[Understood<'_>]) {
        for (place, (at, column)) in taken.iter().zip(understood).enumerate() {
            let texts = column.of_rows(|text| decoder.other(place, text));
            let (mut prints, mut runs) = (Vec::new(), BTreeMap::new());
            for (row, text) in &texts {
                let print = take_down(text.as_bytes(), SecretKind::OpenAnswer, self.runs, |run| {
                    runs.entry(run).or_insert(*row);
                });
                prints.extend(print.map(|print| (*row, print)));
            }
            self.others.push(Secrets {
                column: self.plan.uses[*at].index,
                kind: SecretKind::OpenAnswer,
                prints,
                parts: texts,
                runs,
            });
        }
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
            told.push(wrong.at(n.span).help(msg!("wrong-n-help", rows = rows)).drift());
        }
        if rows == 0 {
            told.push(
                Diagnostic::error(msg!("no-rows", group = &settings.group.id, file = self.file.name))
                    .at(settings.responses.span)
                    .help(msg!("no-rows-help"))
                    .drift(),
            );
        }
        told
    }
}
