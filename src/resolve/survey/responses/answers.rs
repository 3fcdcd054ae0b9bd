//! The columns of a question → what respondents answered.

use super::decode::{self, Codes};
use crate::content::responses::{Column as Read, DistinctText};
use crate::diagnostic::Message;
use crate::msg;
use crate::resolve::survey::layout::{Columns, Layout};
use crate::survey::{Answer, Answers, ChoiceId, Coded, Mask, Missing, NOT_CHOSEN, Number, Question};

/// A question and how its cells are to be understood.
pub(super) struct Decoder<'a> {
    question: &'a Question,
    layout: &'a Layout,
    missing: &'a [(String, Missing)],
    codes: Codes,
}

/// A column of which each distinct text is understood, or is not.
pub(super) enum Understood<'a> {
    /// One answer per cell.
    Codes(Distinct<'a, u16, Option<Answer>>),
    Numbers(Distinct<'a, u32, Option<Number>>),
    /// Several codes in a cell: a flag per choice, or the part that is none.
    Several(Distinct<'a, u16, Result<Vec<Answer>, String>>),
    Presence(&'a [bool]),
}

/// Cells as places in `values`, and the meaning of each of these.
pub(super) struct Distinct<'a, I, M> {
    ids: &'a [I],
    values: &'a [DistinctText],
    meanings: Vec<M>,
}

impl<'a> Decoder<'a> {
    /// `missing` are the codes of missing answers of the whole codebook.
    pub fn new(question: &'a Question, layout: &'a Layout, missing: &'a [(String, Missing)]) -> Self {
        let missing = layout.missing.as_deref().unwrap_or(missing);
        let codes = match &layout.columns {
            Columns::Choices { chosen, not_chosen, .. } => Codes::of_flags(chosen, not_chosen, missing),
            Columns::Items(_) | Columns::Delimited { .. } | Columns::Places(_) => {
                Codes::of_choices(&layout.codes, missing)
            }
        };
        Self {
            question,
            layout,
            missing,
            codes,
        }
    }

    pub fn understand(&self, column: &'a Read) -> Understood<'a> {
        match column {
            Read::Codes { ids, values } => match &self.layout.columns {
                Columns::Delimited { delimiter, .. } => {
                    let choices = self.question.choices.len();
                    let flags = |value: &DistinctText| decode::delimited(&value.text, delimiter, choices, &self.codes);
                    Understood::Several(Distinct::new(ids, values, flags))
                }
                Columns::Items(_) | Columns::Choices { .. } | Columns::Places(_) => {
                    Understood::Codes(Distinct::new(ids, values, |value| self.codes.code(&value.text)))
                }
            },
            Read::Numbers { ids, values } => {
                let decimals = self.decimals();
                let number = |value: &DistinctText| decode::number(&value.text, decimals, self.missing);
                Understood::Numbers(Distinct::new(ids, values, number))
            }
            Read::Presence(present) => Understood::Presence(present),
            // Neither is asked for of a question.
            Read::Id | Read::Secrets(_) => Understood::Presence(&[]),
        }
    }

    /// Digits after the point.
    fn decimals(&self) -> u32 {
        self.question.kind.decimals().unwrap_or(0)
    }

    /// What is said of a text that is no answer, in a row of the column `name`.
    pub fn outside(&self, read: &Understood<'_>, text: &str, name: &str, row: usize) -> Message {
        let question = &self.question.id;
        match read {
            Understood::Numbers(_) => msg!(
                "not-a-number",
                text = text,
                question = question,
                decimals = self.decimals(),
                row = row + 1
            ),
            Understood::Codes(_) | Understood::Several(_) | Understood::Presence(_) => msg!(
                "code-outside",
                code = text,
                question = question,
                column = name,
                row = row + 1
            ),
        }
    }

    /// Every code there could be in a column; of numbers, none.
    pub fn known(&self, read: &Understood<'_>) -> Vec<String> {
        match read {
            Understood::Numbers(_) | Understood::Presence(_) => Vec::new(),
            Understood::Codes(_) | Understood::Several(_) => self.codes.known(),
        }
    }

    /// What some rows hold, one [`Answers`] per item; all rows if none are given.
    pub fn answers(&self, columns: &[Understood<'_>], rows: Option<&Mask>) -> Vec<Answers> {
        let choices = self.layout.codes.len();
        let each = |choices: usize| columns.iter().map(move |column| column.column(choices, rows));
        match &self.layout.columns {
            Columns::Items(_) => columns
                .iter()
                .map(|column| match column {
                    Understood::Numbers(texts) => Answers::Numbers(texts.numbers(rows)),
                    Understood::Presence(_) => Answers::Open(column.column(1, rows)),
                    Understood::Codes(_) | Understood::Several(_) => Answers::Codes(column.column(choices, rows)),
                })
                .collect(),
            Columns::Choices { .. } => {
                let mut flags: Vec<Coded> = each(2).collect();
                decode::complete_flags(&mut flags);
                vec![Answers::Flags(flags)]
            }
            Columns::Delimited { .. } => {
                let flags = |choice: usize| columns.iter().map(move |column| column.flag(choice, rows));
                vec![Answers::Flags(
                    (0..self.question.choices.len()).flat_map(flags).collect(),
                )]
            }
            Columns::Places(_) => vec![Answers::Places(each(choices).collect())],
        }
    }
}

impl<'a, I: Copy + PartialEq + TryFrom<usize>, M> Distinct<'a, I, M> {
    fn new(ids: &'a [I], values: &'a [DistinctText], meaning: impl Fn(&DistinctText) -> M) -> Self {
        Self {
            ids,
            values,
            meanings: values.iter().map(meaning).collect(),
        }
    }

    /// The texts without a meaning that stand among some rows: each with the first of these.
    fn unknown<'t>(
        &'t self,
        rows: &'t Mask,
        what: impl Fn(&M, &DistinctText) -> Option<String> + 't,
    ) -> impl Iterator<Item = (usize, String)> + 't {
        let texts = self.meanings.iter().zip(self.values).enumerate();
        texts.filter_map(move |(place, (meaning, value))| {
            let what = what(meaning, value)?;
            let place = I::try_from(place).ok()?;
            let row = rows.iter().find(|row| self.ids[*row] == place)?;
            Some((row, what))
        })
    }
}

impl Distinct<'_, u32, Option<Number>> {
    fn numbers(&self, rows: Option<&Mask>) -> Vec<Number> {
        let number = |id: &u32| self.meanings[*id as usize].unwrap_or(Err(Missing::NoAnswer));
        match rows {
            None => self.ids.iter().map(number).collect(),
            Some(rows) => rows.iter().map(|row| number(&self.ids[row])).collect(),
        }
    }
}

impl Understood<'_> {
    /// Texts that are no answers, among some rows: the first of these, and the text or the part of it that is none.
    pub fn unknown(&self, rows: &Mask) -> Vec<(usize, String)> {
        match self {
            Understood::Codes(texts) => {
                let text = |known: &Option<Answer>, value: &DistinctText| known.is_none().then(|| value.text.clone());
                texts.unknown(rows, text).collect()
            }
            Understood::Numbers(texts) => {
                let text = |known: &Option<Number>, value: &DistinctText| known.is_none().then(|| value.text.clone());
                texts.unknown(rows, text).collect()
            }
            Understood::Several(texts) => {
                let part = |known: &Result<Vec<Answer>, String>, _: &DistinctText| known.clone().err();
                texts.unknown(rows, part).collect()
            }
            Understood::Presence(_) => Vec::new(),
        }
    }

    /// One answer per row.
    fn column(&self, choices: usize, rows: Option<&Mask>) -> Coded {
        match self {
            Understood::Codes(texts) => {
                let known = texts.meanings.iter();
                let meanings: Vec<Answer> = known.map(|known| known.unwrap_or(Err(Missing::NoAnswer))).collect();
                Coded::new(choices, texts.ids, rows, &meanings)
            }
            Understood::Presence(present) => {
                Coded::new(choices, present, rows, &[Err(Missing::NoAnswer), Ok(ChoiceId(0))])
            }
            Understood::Numbers(_) | Understood::Several(_) => unreachable!("read as what its question is"),
        }
    }

    /// Whether a choice is among those of each row.
    fn flag(&self, choice: usize, rows: Option<&Mask>) -> Coded {
        let Understood::Several(texts) = self else {
            return self.column(2, rows);
        };
        let flag = |known: &Result<Vec<Answer>, String>| known.as_ref().map_or(Ok(NOT_CHOSEN), |flags| flags[choice]);
        let meanings: Vec<Answer> = texts.meanings.iter().map(flag).collect();
        Coded::new(2, texts.ids, rows, &meanings)
    }
}
