//! The columns of a question → what respondents answered.

use super::codes::{Codes, Ticks};
use super::coding::Coding;
use super::decode;
use super::delimited::Delimited;
use super::digits::is_grouped;
use crate::content::digest::digest_of;
use crate::content::responses::{CodeIds, Column as Read, DistinctText, Values};
use crate::resolve::survey::code::{MissingCode, code_key};
use crate::resolve::survey::fold::fold_case;
use crate::resolve::survey::layout::{Columns, Layout};
use crate::survey::{Answer, Answers, CHOSEN, ChoiceId, Coded, Kind, Mask, Missing, NOT_CHOSEN, Number, Question};
use std::collections::{BTreeMap, BTreeSet};

/// A question and how its cells are to be understood.
pub(super) struct Decoder<'a> {
    question: &'a Question,
    layout: &'a Layout,
    /// Those of its columns; of a box for each choice, one for each.
    codes: Vec<Codes>,
}

/// A column of which each distinct text is understood, or is not.
pub(super) enum Understood<'a> {
    /// One answer per cell.
    Codes(Distinct<'a, CodeIds, Option<Answer>>),
    Numbers(Distinct<'a, [u32], Option<Number>>),
    /// Several codes in a cell: a flag per choice, or the part that is none.
    Several(Distinct<'a, CodeIds, Result<Vec<Answer>, String>>),
    /// Open text: whether there is an answer, or why not.
    Open(Distinct<'a, [u32], Answer>),
}

/// Cells as places in `values`, and the meaning of each of these.
pub(super) struct Distinct<'a, P: ?Sized, M> {
    places: &'a P,
    values: &'a [DistinctText],
    meanings: Vec<M>,
}

/// A place for each row.
pub(super) trait Places {
    fn at(&self, row: usize) -> usize;
}

impl Places for CodeIds {
    fn at(&self, row: usize) -> usize {
        CodeIds::at(self, row)
    }
}

impl Places for [u32] {
    fn at(&self, row: usize) -> usize {
        self[row] as usize
    }
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

/// A value that a file calls otherwise than the questionnaire does.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Relabelled {
    pub value: String,
    /// Its label in the file.
    pub told: String,
    /// The label of the choice whose code it is.
    pub own: String,
}

impl<'a> Decoder<'a> {
    /// `missing` are the codes of missing answers of the whole codebook.
    pub fn new(question: &'a Question, layout: &'a Layout, missing: &'a [MissingCode]) -> Self {
        let missing = layout.missing.as_deref().unwrap_or(missing);
        let codes = match (question.kind, &layout.columns) {
            (Kind::Number { .. } | Kind::Open, _) => vec![Codes::of_missing(missing)],
            (_, Columns::Choices { .. }) => ticks(layout).iter().map(|one| Codes::of_ticks(one, missing)).collect(),
            (_, Columns::Items(_) | Columns::Delimited { .. } | Columns::Places(_)) => {
                vec![Codes::of_choices(&layout.codes, &layout.texts, missing)]
            }
        };
        Self {
            question,
            layout,
            codes,
        }
    }

    /// A column, `place` among those of the question.
    /// `values` is what the file says of it.
    pub fn understand(&self, place: usize, column: &'a Read, values: Option<&Values>) -> Understood<'a> {
        let codes = Coding::new(self.codes(place), values, self.has_boxes());
        match column {
            Read::Codes { ids, values } => match &self.layout.columns {
                Columns::Delimited { delimiter, .. } => {
                    let cell = self.delimited(delimiter);
                    Understood::Several(Distinct::new(ids, values, |value| cell.flags(&value.text)))
                }
                Columns::Items(_) | Columns::Choices { .. } | Columns::Places(_) => {
                    let other = self.written(place);
                    let answer = |value: &DistinctText| codes.code(&value.text).or(other);
                    Understood::Codes(Distinct::new(ids, values, answer))
                }
            },
            Read::Texts { ids, values } => match self.decimals() {
                Some(decimals) => {
                    let number = |value: &DistinctText| codes.number(&value.text, decimals);
                    Understood::Numbers(Distinct::new(ids, values, number))
                }
                None => {
                    let written = |value: &DistinctText| codes.open(&value.text);
                    Understood::Open(Distinct::new(ids, values, written))
                }
            },
            // Neither is asked for of a question.
            Read::Id | Read::Secrets { .. } => Understood::Open(Distinct::new(&[], &[], |_| Err(Missing::NoAnswer))),
        }
    }

    /// Of a text in a column of one answer per cell: whether it is one, and not a code of missing answers; none where it means
    /// nothing.
    pub fn is_answer(&self, place: usize, text: &str, values: Option<&Values>) -> Option<bool> {
        let coding = Coding::new(self.codes(place), values, self.has_boxes());
        coding.code(text).map(|answer| answer.is_ok())
    }

    /// Whether a text holds several answers of its list, parted by a sign that is not its own; of a question with one column.
    pub fn joins(&self, text: &str, sign: &str) -> bool {
        let (known, all) = self.known_of(text, sign);
        self.may_join(sign) && all > 1 && known == all
    }

    /// Whether two parts or more of a text are answers of its list, parted by a sign that is not its own; of a question with
    /// one column.
    pub fn parts_at(&self, text: &str, sign: &str) -> bool {
        self.may_join(sign) && self.known_of(text, sign).0 > 1
    }

    /// Whether its own sign parts two answers of its list or more in a text.
    pub fn parts_own(&self, text: &str) -> bool {
        match &self.layout.columns {
            Columns::Delimited { delimiter, .. } => self.known_of(text, delimiter).0 > 1,
            Columns::Items(_) | Columns::Choices { .. } | Columns::Places(_) => false,
        }
    }

    fn may_join(&self, sign: &str) -> bool {
        match &self.layout.columns {
            Columns::Items(items) => items.len() == 1,
            Columns::Delimited { delimiter, .. } => delimiter != sign && delimiter.trim() != sign,
            Columns::Choices { .. } | Columns::Places(_) => false,
        }
    }

    /// How many parts of a text are answers of its list, and how many there are; blank ones aside.
    fn known_of(&self, text: &str, sign: &str) -> (usize, usize) {
        let parts = || text.split(sign).map(str::trim).filter(|part| !part.is_empty());
        let is_known = |part: &&str| matches!(self.codes[0].code(part), Some(Ok(_)));
        (parts().filter(is_known).count(), parts().count())
    }

    /// Whether cells of a question may hold several answers.
    pub fn is_delimited(&self) -> bool {
        matches!(self.layout.columns, Columns::Delimited { .. })
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
        self.codes.first().map(Codes::known).unwrap_or_default()
    }

    fn codes(&self, place: usize) -> &Codes {
        self.codes.get(place).unwrap_or(&self.codes[0])
    }

    fn delimited<'c>(&'c self, delimiter: &'c str) -> Delimited<'c> {
        Delimited::new(
            delimiter,
            self.question.choices.len(),
            self.layout.other,
            &self.codes[0],
        )
    }

    /// Whether one of its choices takes what is not in the list.
    pub fn has_other(&self) -> bool {
        self.layout.other.is_some()
    }

    /// What a text stands for that no list has, in a column: the choice that takes it, or the tick of its own box.
    fn written(&self, place: usize) -> Option<Answer> {
        let other = self.layout.other?;
        match &self.layout.columns {
            Columns::Choices { .. } => (usize::from(other.0) == place).then_some(Ok(CHOSEN)),
            Columns::Items(_) | Columns::Delimited { .. } | Columns::Places(_) => Some(Ok(other)),
        }
    }

    /// What of a cell was written by the respondent and counts as the choice that takes it; the column is `place` among
    /// those of the question.
    pub fn other(&self, place: usize, text: &str) -> Option<String> {
        match &self.layout.columns {
            Columns::Delimited { delimiter, .. } => self.delimited(delimiter).rest(text),
            Columns::Items(_) | Columns::Choices { .. } | Columns::Places(_) => {
                let is_written = self.written(place).is_some() && self.codes(place).code(text).is_none();
                is_written.then(|| text.to_owned())
            }
        }
    }

    /// Whether its columns are boxes, ticked or not.
    pub fn has_boxes(&self) -> bool {
        matches!(self.layout.columns, Columns::Choices { .. })
    }

    /// Whether, in its boxes, a blank may be one that was not ticked as well as one that was not shown: in some rows
    /// nothing tells them apart.
    pub fn is_blank_unclear(&self, columns: &[Understood<'_>], rows: &Mask) -> bool {
        let is_telling = |text: &str, meaning| !text.is_empty() && meaning != Some(Ok(CHOSEN));
        let tells = |(column, codes): (&Understood<'_>, &Codes)| {
            codes.knows_blank() || column.text_where(rows, is_telling).is_some()
        };
        self.has_boxes() && !columns.iter().zip(&self.codes).any(tells)
    }

    /// Values that their file calls as the questionnaire calls another choice: where a scale was turned round in one of them.
    pub fn relabelled(&self, values: &Values) -> Vec<Relabelled> {
        let is_called = |choice: usize, label: &str| {
            let mut texts = self.layout.texts[choice].iter();
            texts.any(|text| fold_case(text) == fold_case(label))
        };
        let choices = 0..self.layout.codes.len();
        let one = |(value, label): &(String, String)| {
            let key = code_key(value);
            let own = self.layout.codes.iter().position(|code| code.value == key)?;
            let is_anothers = choices.clone().any(|choice| is_called(choice, label));
            (is_anothers && !is_called(own, label)).then(|| Relabelled {
                value: value.clone(),
                told: label.clone(),
                own: self.layout.texts[own].first().cloned().unwrap_or_default(),
            })
        };
        let labels = values.labels.iter().filter(|_| !self.has_boxes());
        labels
            .filter(|(value, _)| !values.is_missing(value))
            .filter_map(one)
            .collect()
    }

    /// A label that is the code of another choice, where cells hold labels: it, and one of these cells.
    pub fn code_or_label(&self, columns: &[Understood<'_>], rows: &Mask) -> Option<(String, String)> {
        let own = |choice: usize| self.layout.codes.get(choice).map(|code| code.value.as_str());
        let is_anothers = |(choice, text): &(usize, &String)| {
            let key = code_key(text);
            own(*choice) != Some(key.as_str()) && self.layout.codes.iter().any(|code| code.value == key)
        };
        let texts = self.layout.texts.iter().enumerate();
        let mut labels = texts.flat_map(|(choice, texts)| texts.iter().map(move |text| (choice, text)));
        let (_, label) = labels.find(is_anothers).filter(|_| !self.has_boxes())?;
        let is_label = |text: &str, _| self.codes[0].is_label(text);
        let cell = columns.iter().find_map(|column| column.text_where(rows, is_label))?;
        Some((label.clone(), cell))
    }

    /// A cell that is the label of a choice and also a code of missing answers.
    pub fn label_or_missing(&self, columns: &[Understood<'_>], rows: &Mask) -> Option<String> {
        let is_both = |text: &str, _| self.codes.iter().any(|codes| codes.is_label_and_missing(text));
        columns.iter().find_map(|column| column.text_where(rows, is_both))
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
                    Understood::Open(texts) if self.question.counts_texts => Answers::Numbers(texts.told_apart(rows)),
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

/// How the boxes of each choice are told.
fn ticks(layout: &Layout) -> Vec<Ticks<'_>> {
    let Columns::Choices {
        chosen,
        not_chosen,
        usual,
        ..
    } = &layout.columns
    else {
        return Vec::new();
    };
    let choices = layout.codes.iter().zip(&layout.texts);
    let ticks = choices.map(|(code, texts)| Ticks {
        chosen,
        not_chosen,
        usual: *usual,
        code: &code.value,
        texts,
    });
    ticks.collect()
}

impl<'a, P: Places + ?Sized, M> Distinct<'a, P, M> {
    fn new(places: &'a P, values: &'a [DistinctText], meaning: impl Fn(&DistinctText) -> M) -> Self {
        Self {
            places,
            values,
            meanings: values.iter().map(meaning).collect(),
        }
    }

    /// The texts of some rows that `what` says something of, with how often each stands there: all found in one pass.
    fn found(&self, rows: &Mask, what: impl Fn(&M, &DistinctText) -> Option<String>) -> Vec<Stray> {
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
            if let Some(stray) = &mut found[self.places.at(row)] {
                if stray.cells == 0 {
                    stray.row = row;
                }
                stray.cells += 1;
            }
        }
        found.into_iter().flatten().filter(|stray| stray.cells > 0).collect()
    }
}

impl Distinct<'_, [u32], Answer> {
    /// A number for each different text, the same in every file: texts that people take for one have the same one, and nobody
    /// finds a text by it.
    fn told_apart(&self, rows: Option<&Mask>) -> Vec<Number> {
        let number = |(meaning, value): (&Answer, &DistinctText)| {
            meaning.map(|_| {
                let digest = digest_of(fold_case(&value.text).as_bytes());
                digest
                    .get(..15)
                    .and_then(|start| i64::from_str_radix(start, 16).ok())
                    .unwrap_or_default()
            })
        };
        let numbers: Vec<Number> = self.meanings.iter().zip(self.values).map(number).collect();
        match rows {
            None => self.places.iter().map(|id| numbers[*id as usize]).collect(),
            Some(rows) => rows.iter().map(|row| numbers[self.places[row] as usize]).collect(),
        }
    }
}

impl Distinct<'_, [u32], Option<Number>> {
    fn numbers(&self, rows: Option<&Mask>) -> Vec<Number> {
        let number = |id: &u32| self.meanings[*id as usize].unwrap_or(Err(Missing::NoAnswer));
        match rows {
            None => self.places.iter().map(number).collect(),
            Some(rows) => rows.iter().map(|row| number(&self.places[row])).collect(),
        }
    }
}

impl Understood<'_> {
    /// Texts of some rows that are no answers.
    pub fn strays(&self, rows: &Mask) -> Vec<Stray> {
        match self {
            Understood::Codes(texts) => {
                let text = |known: &Option<Answer>, value: &DistinctText| known.is_none().then(|| value.text.clone());
                texts.found(rows, text)
            }
            Understood::Numbers(texts) => {
                let text = |known: &Option<Number>, value: &DistinctText| known.is_none().then(|| value.text.clone());
                texts.found(rows, text)
            }
            Understood::Several(texts) => {
                let part = |known: &Result<Vec<Answer>, String>, _: &DistinctText| known.clone().err();
                texts.found(rows, part)
            }
            Understood::Open(_) => Vec::new(),
        }
    }

    /// A text of some rows of which something holds, given it and what it means as a code.
    fn text_where(&self, rows: &Mask, holds: impl Fn(&str, Option<Answer>) -> bool) -> Option<String> {
        let Understood::Codes(texts) = self else { return None };
        let text =
            |meaning: &Option<Answer>, value: &DistinctText| holds(&value.text, *meaning).then(|| value.text.clone());
        texts.found(rows, text).into_iter().next().map(|stray| stray.text)
    }

    /// The choices of a list that some rows hold.
    pub fn given(&self, rows: &Mask) -> BTreeSet<ChoiceId> {
        match self {
            Understood::Codes(texts) => rows
                .iter()
                .filter_map(|row| texts.meanings[texts.places.at(row)]?.ok())
                .collect(),
            Understood::Several(texts) => {
                let given = rows
                    .iter()
                    .filter_map(|row| texts.meanings[texts.places.at(row)].as_ref().ok());
                let chosen = given.flat_map(|flags| (0..).zip(flags).filter(|(_, flag)| **flag == Ok(CHOSEN)));
                chosen.map(|(place, _)| ChoiceId(place)).collect()
            }
            Understood::Numbers(_) | Understood::Open(_) => BTreeSet::new(),
        }
    }

    /// The texts of some rows, blank ones aside, with how often each stands there; of answers of a list.
    pub fn held(&self, rows: &Mask) -> Vec<Stray> {
        let held = |value: &DistinctText| (!value.text.trim().is_empty()).then(|| value.text.clone());
        match self {
            Understood::Codes(texts) => texts.found(rows, |_, value| held(value)),
            Understood::Several(texts) => texts.found(rows, |_, value| held(value)),
            Understood::Numbers(_) | Understood::Open(_) => Vec::new(),
        }
    }

    /// What each row's text gives, where it gives something.
    pub fn of_rows(&self, of: impl Fn(&str) -> Option<String>) -> BTreeMap<u32, String> {
        let (places, values) = match self {
            Understood::Codes(texts) => (texts.places, texts.values),
            Understood::Several(texts) => (texts.places, texts.values),
            Understood::Numbers(_) | Understood::Open(_) => return BTreeMap::new(),
        };
        let given: Vec<Option<String>> = values.iter().map(|value| of(&value.text)).collect();
        let rows = (0..).zip(places.iter());
        rows.filter_map(|(row, place)| Some((row, given[place].clone()?)))
            .collect()
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
        texts.found(rows, text)
    }

    /// One answer per row.
    fn column(&self, choices: usize, rows: Option<&Mask>) -> Coded {
        match self {
            Understood::Codes(texts) => {
                let known = texts.meanings.iter();
                let meanings: Vec<Answer> = known.map(|known| known.unwrap_or(Err(Missing::NoAnswer))).collect();
                coded(choices, texts.places, rows, &meanings)
            }
            Understood::Open(texts) => {
                // A list of one choice has five slots at most: places in it are a byte each.
                let slots: Vec<Answer> = std::iter::once(Ok(ChoiceId(0))).chain(Missing::ALL.map(Err)).collect();
                let slot = |meaning: &Answer| slots.iter().position(|slot| slot == meaning).unwrap_or(0) as u8;
                let meanings: Vec<u8> = texts.meanings.iter().map(slot).collect();
                let cells: Vec<u8> = texts.places.iter().map(|id| meanings[*id as usize]).collect();
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
        coded(2, texts.places, rows, &meanings)
    }
}

/// Answers from the places of their meanings.
fn coded(choices: usize, places: &CodeIds, rows: Option<&Mask>, meanings: &[Answer]) -> Coded {
    match places {
        CodeIds::Bytes(places) => Coded::new(choices, places, rows, meanings),
        CodeIds::Words(places) => Coded::new(choices, places, rows, meanings),
    }
}
