//! The columns of a question → what respondents answered.

use super::decode::{self, Codes};
use super::digits::is_grouped;
use crate::content::responses::{Column as Read, DistinctText};
use crate::resolve::survey::code::MissingCode;
use crate::resolve::survey::layout::{Columns, Layout};
use crate::survey::{Answer, Answers, ChoiceId, Coded, Kind, Mask, Missing, NOT_CHOSEN, Number, Question};

/// A question and how its cells are to be understood.
pub(super) struct Decoder<'a> {
    question: &'a Question,
    layout: &'a Layout,
    codes: Codes,
}

/// A column of which each distinct text is understood, or is not.
pub(super) enum Understood<'a> {
    /// One answer per cell.
    Codes(Distinct<'a, u16, Option<Answer>>),
    Numbers(Distinct<'a, u32, Option<Number>>),
    /// Several codes in a cell: a flag per choice, or the part that is none.
    Several(Distinct<'a, u16, Result<Vec<Answer>, String>>),
    /// Open text: whether there is an answer, or why not.
    Open(Distinct<'a, u32, Answer>),
}

/// Cells as places in `values`, and the meaning of each of these.
pub(super) struct Distinct<'a, I, M> {
    ids: &'a [I],
    values: &'a [DistinctText],
    meanings: Vec<M>,
}

/// A text that is no answer, as it stands in a column.
pub(super) struct Stray {
    /// As written, or the part of it that is none.
    pub text: String,
    /// How many cells hold it.
    pub cells: u64,
    /// The first of them.
    pub row: usize,
}

impl<'a> Decoder<'a> {
    /// `missing` are the codes of missing answers of the whole codebook.
    pub fn new(question: &'a Question, layout: &'a Layout, missing: &'a [MissingCode]) -> Self {
        let missing = layout.missing.as_deref().unwrap_or(missing);
        let codes = match (question.kind, &layout.columns) {
            (Kind::Number { .. } | Kind::Open, _) => Codes::of_missing(missing),
            (_, Columns::Choices { chosen, not_chosen, .. }) => Codes::of_flags(chosen, not_chosen, missing),
            (_, Columns::Items(_) | Columns::Delimited { .. } | Columns::Places(_)) => {
                Codes::of_choices(&layout.codes, missing)
            }
        };
        Self {
            question,
            layout,
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
            Read::Texts { ids, values } => match self.decimals() {
                Some(decimals) => {
                    let number = |value: &DistinctText| decode::number(&value.text, decimals, &self.codes);
                    Understood::Numbers(Distinct::new(ids, values, number))
                }
                None => {
                    let written = |value: &DistinctText| self.codes.code(&value.text).unwrap_or(Ok(ChoiceId(0)));
                    Understood::Open(Distinct::new(ids, values, written))
                }
            },
            // Neither is asked for of a question.
            Read::Id | Read::Secrets { .. } => Understood::Open(Distinct::new(&[], &[], |_| Err(Missing::NoAnswer))),
        }
    }

    /// Digits after the point of a number.
    pub fn decimals(&self) -> Option<u32> {
        self.question.kind.decimals()
    }

    /// What a message calls the question.
    pub fn name(&self) -> &'a str {
        &self.question.id
    }

    /// Every code that its columns may hold; of numbers, those of missing answers.
    pub fn known(&self) -> Vec<String> {
        self.codes.known()
    }

    /// What some rows hold, one [`Answers`] per item; all rows if none are given. With it, how many answers were given
    /// again by the same respondent and don't count.
    pub fn answers(&self, columns: &[Understood<'_>], rows: Option<&Mask>) -> (Vec<Answers>, u64) {
        let choices = self.layout.codes.len();
        let each = |choices: usize| columns.iter().map(move |column| column.column(choices, rows));
        let answers = match &self.layout.columns {
            Columns::Items(_) => columns
                .iter()
                .map(|column| match column {
                    Understood::Numbers(texts) => Answers::Numbers(texts.numbers(rows)),
                    Understood::Open(_) => Answers::Open(column.column(1, rows)),
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
            Columns::Places(_) => {
                let mut places: Vec<Coded> = each(choices).collect();
                let again = if self.layout.repeats {
                    0
                } else {
                    decode::drop_repeated(&mut places)
                };
                return (vec![Answers::Places(places)], again);
            }
        };
        (answers, 0)
    }
}

impl<'a, I: Copy, M> Distinct<'a, I, M> {
    fn new(ids: &'a [I], values: &'a [DistinctText], meaning: impl Fn(&DistinctText) -> M) -> Self {
        Self {
            ids,
            values,
            meanings: values.iter().map(meaning).collect(),
        }
    }

    /// The texts of some rows that `what` says something of, with how often each stands there: all found in one pass.
    fn found(
        &self,
        rows: &Mask,
        place: impl Fn(I) -> usize,
        what: impl Fn(&M, &DistinctText) -> Option<String>,
    ) -> Vec<Stray> {
        let mut found: Vec<Option<Stray>> = self
            .meanings
            .iter()
            .zip(self.values)
            .map(|(meaning, value)| {
                let text = what(meaning, value)?;
                Some(Stray { text, cells: 0, row: 0 })
            })
            .collect();
        if found.iter().all(Option::is_none) {
            return Vec::new();
        }
        for row in rows.iter() {
            if let Some(stray) = &mut found[place(self.ids[row])] {
                if stray.cells == 0 {
                    stray.row = row;
                }
                stray.cells += 1;
            }
        }
        found.into_iter().flatten().filter(|stray| stray.cells > 0).collect()
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
    /// Texts of some rows that are no answers.
    pub fn strays(&self, rows: &Mask) -> Vec<Stray> {
        match self {
            Understood::Codes(texts) => {
                let text = |known: &Option<Answer>, value: &DistinctText| known.is_none().then(|| value.text.clone());
                texts.found(rows, usize::from, text)
            }
            Understood::Numbers(texts) => {
                let text = |known: &Option<Number>, value: &DistinctText| known.is_none().then(|| value.text.clone());
                texts.found(rows, |id| id as usize, text)
            }
            Understood::Several(texts) => {
                let part = |known: &Result<Vec<Answer>, String>, _: &DistinctText| known.clone().err();
                texts.found(rows, usize::from, part)
            }
            Understood::Open(_) => Vec::new(),
        }
    }

    /// Numbers of some rows whose thousands are parted by blanks.
    pub fn grouped(&self, rows: &Mask) -> Vec<Stray> {
        let Understood::Numbers(texts) = self else {
            return Vec::new();
        };
        let text = |known: &Option<Number>, value: &DistinctText| {
            let is_read = matches!(known, Some(Ok(_))) && is_grouped(&value.text);
            is_read.then(|| value.text.clone())
        };
        texts.found(rows, |id| id as usize, text)
    }

    /// One answer per row.
    fn column(&self, choices: usize, rows: Option<&Mask>) -> Coded {
        match self {
            Understood::Codes(texts) => {
                let known = texts.meanings.iter();
                let meanings: Vec<Answer> = known.map(|known| known.unwrap_or(Err(Missing::NoAnswer))).collect();
                Coded::new(choices, texts.ids, rows, &meanings)
            }
            Understood::Open(texts) => {
                // A list of one choice has five slots at most: places in it are a byte each.
                let slots: Vec<Answer> = std::iter::once(Ok(ChoiceId(0))).chain(Missing::ALL.map(Err)).collect();
                let slot = |meaning: &Answer| slots.iter().position(|slot| slot == meaning).unwrap_or(0) as u8;
                let meanings: Vec<u8> = texts.meanings.iter().map(slot).collect();
                let cells: Vec<u8> = texts.ids.iter().map(|id| meanings[*id as usize]).collect();
                Coded::new(choices, &cells, rows, &slots)
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
