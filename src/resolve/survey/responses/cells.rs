//! Cells of a file of responses → answers.

use super::decode::{self, Codes};
use super::plan::Plan;
use crate::content::responses::{self, Column as Read, Source};
use crate::diagnostic::{Diagnostic, Diagnostics, Message, Sources};
use crate::msg;
use crate::resolve::survey::layout::{Columns, Layout};
use crate::survey::{Answer, Answers, ChoiceId, Column, Kind, Mask, Missing, NOT_CHOSEN, Question};

/// One question's cells of one group.
pub(super) struct Cells<'a> {
    pub source: &'a dyn Source,
    pub plan: &'a Plan,
    /// The group's rows, where a file holds several groups.
    pub mask: Option<&'a Mask>,
    /// No other group reads this file, so columns may be used up.
    pub alone: bool,
    pub question: &'a Question,
    pub layout: &'a Layout,
    pub missing: &'a [(String, Missing)],
    pub sources: &'a mut Sources,
    pub diagnostics: &'a mut Diagnostics,
}

impl Cells<'_> {
    /// One [`Answers`] per item; `taken` are the question's columns.
    pub fn answers(&mut self, taken: &[usize], columns: &mut responses::Columns) -> Vec<Answers> {
        let layout = self.layout;
        let codes = Codes::of_choices(&layout.codes, self.missing);
        let taken = taken.iter().copied();
        match (&layout.columns, self.question.kind) {
            (Columns::Items(_), Kind::Number { decimals }) => {
                taken.map(|at| self.numbers(at, decimals, columns)).collect()
            }
            (Columns::Items(_), Kind::Open) => taken.map(|at| self.open(at, columns)).collect(),
            (
                Columns::Items(_),
                Kind::Single | Kind::Scale | Kind::Multiple | Kind::Mentions { .. } | Kind::Ranking { .. },
            ) => {
                let mut column = |at| self.codes(at, &codes, layout.codes.len(), columns);
                taken.map(|at| Answers::Codes(column(at))).collect()
            }
            (Columns::Choices { chosen, not_chosen, .. }, _) => {
                let codes = Codes::of_flags(chosen, not_chosen, self.missing);
                let mut flags: Vec<Column> = taken.map(|at| self.codes(at, &codes, 2, columns)).collect();
                decode::complete_flags(&mut flags);
                vec![Answers::Flags(flags)]
            }
            (Columns::Delimited { delimiter, .. }, _) => {
                taken.map(|at| self.delimited(at, delimiter, &codes, columns)).collect()
            }
            (Columns::Places(_), _) => {
                let column = |at| self.codes(at, &codes, layout.codes.len(), columns);
                vec![Answers::Places(taken.map(column).collect())]
            }
        }
    }

    /// Whether a row belongs to the group.
    fn kept(&self, row: usize) -> bool {
        self.mask.is_none_or(|mask| mask.has(row))
    }

    /// Reports a value that the codebook doesn't know, at its first row within the group.
    fn outside(&mut self, at: usize, row: usize, message: Message, known: &[String]) {
        // Where the codebook's own codes are wrong, answers are not held against them.
        if self.layout.is_unsure {
            return;
        }
        let column = self.plan.uses[at].index;
        let mut diagnostic = Diagnostic::error(message);
        match self.source.locate(row, column, self.sources) {
            Ok(span) => diagnostic = diagnostic.at(span),
            Err(other) => self.diagnostics.extend(other),
        }
        // No "did you mean": a code near another one in its digits is not near it in meaning.
        if !known.is_empty() && known.len() <= 24 {
            diagnostic = diagnostic.help(msg!("known-codes", codes = known.to_vec()));
        }
        self.diagnostics.push(diagnostic);
    }

    fn outside_codes(&mut self, at: usize, row: usize, code: &str, codes: &Codes) {
        let message = msg!(
            "code-outside",
            code = code,
            question = &self.question.id,
            column = &self.source.columns()[self.plan.uses[at].index],
            row = row + 1
        );
        self.outside(at, row, message, &codes.known());
    }

    /// Where the value with this id first stands within the group.
    fn first_row<I: Copy + PartialEq>(&self, ids: &[I], id: I) -> Option<usize> {
        (0..ids.len()).find(|row| ids[*row] == id && self.kept(*row))
    }

    fn codes(&mut self, at: usize, codes: &Codes, choices: usize, columns: &mut responses::Columns) -> Column {
        let (mut ids, mut values) = (Vec::new(), Vec::new());
        if let Read::Codes { ids: i, values: v } = &mut columns.columns[at] {
            if self.alone {
                (ids, values) = (std::mem::take(i), v.clone());
            } else {
                (ids, values) = (i.clone(), v.clone());
            }
        }
        let mut table = Vec::with_capacity(values.len());
        for (index, value) in values.iter().enumerate() {
            let code = codes.code(&value.text);
            if code.is_none()
                && let Some(row) = u16::try_from(index).ok().and_then(|id| self.first_row(&ids, id))
            {
                self.outside_codes(at, row, &value.text, codes);
            }
            table.push(code.unwrap_or(Err(Missing::NoAnswer)));
        }
        let rows = (0..ids.len()).filter(|row| self.kept(*row));
        match self.mask {
            None => Column::new(choices, ids.into_iter().map(usize::from), &table),
            Some(_) => Column::new(choices, rows.map(|row| usize::from(ids[row])), &table),
        }
    }

    fn numbers(&mut self, at: usize, decimals: u32, columns: &responses::Columns) -> Answers {
        let Read::Numbers { ids, values } = &columns.columns[at] else {
            return Answers::Numbers(Vec::new());
        };
        let mut table = Vec::with_capacity(values.len());
        for (index, value) in values.iter().enumerate() {
            let number = decode::number(&value.text, decimals, self.missing);
            if number.is_none()
                && let Some(row) = u32::try_from(index).ok().and_then(|id| self.first_row(ids, id))
            {
                let message = msg!(
                    "not-a-number",
                    text = &value.text,
                    question = &self.question.id,
                    decimals = decimals,
                    row = row + 1
                );
                self.outside(at, row, message, &[]);
            }
            table.push(number.unwrap_or(Err(Missing::NoAnswer)));
        }
        let rows = ids.iter().enumerate().filter(|(row, _)| self.kept(*row));
        Answers::Numbers(rows.map(|(_, id)| table[*id as usize]).collect())
    }

    fn open(&self, at: usize, columns: &responses::Columns) -> Answers {
        let present = match &columns.columns[at] {
            Read::Presence(present) => present.as_slice(),
            Read::Codes { .. } | Read::Numbers { .. } | Read::Id | Read::Secrets(_) => &[],
        };
        let rows = (0..present.len()).filter(|row| self.kept(*row));
        let meanings = [Err(Missing::NoAnswer), Ok(ChoiceId(0))];
        Answers::Open(Column::new(1, rows.map(|row| usize::from(present[row])), &meanings))
    }

    /// One column of several codes → a flag per choice.
    fn delimited(&mut self, at: usize, delimiter: &str, codes: &Codes, columns: &responses::Columns) -> Answers {
        let Read::Codes { ids, values } = &columns.columns[at] else {
            return Answers::Flags(Vec::new());
        };
        let choices = self.question.choices.len();
        let mut table: Vec<Vec<Answer>> = Vec::with_capacity(values.len());
        for (index, value) in values.iter().enumerate() {
            let flags = decode::delimited(&value.text, delimiter, choices, codes);
            if let Err(part) = &flags
                && let Some(row) = u16::try_from(index).ok().and_then(|id| self.first_row(ids, id))
            {
                self.outside_codes(at, row, part, codes);
            }
            table.push(flags.unwrap_or_else(|_| vec![Ok(NOT_CHOSEN); choices]));
        }
        let flags = |choice: usize| {
            let meanings: Vec<Answer> = table.iter().map(|flags| flags[choice]).collect();
            let rows = (0..ids.len()).filter(|row| self.kept(*row));
            Column::new(2, rows.map(|row| usize::from(ids[row])), &meanings)
        };
        Answers::Flags((0..choices).map(flags).collect())
    }
}
