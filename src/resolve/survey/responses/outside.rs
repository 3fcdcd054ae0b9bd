//! Cells of a question that the codebook doesn't know, gathered file by file; [`cause`](super::cause) tells them.

use super::answers::{Decoder, Relabelled, Stray, Understood};
use super::blanks::Unclear;
use super::misparted::Misparted;
use crate::survey::{ChoiceId, Mask};
use std::collections::{BTreeMap, BTreeSet};

/// What the files hold that is not as the codebook says, before any of it is told: what has one cause is told once,
/// however many questions and files it is in.
#[derive(Default)]
pub(super) struct Outside {
    /// Of each file, the columns that people in it were to answer, each with its question.
    pub put: BTreeMap<usize, BTreeSet<(usize, usize)>>,
    /// Texts that are no answers.
    pub strays: Vec<SameText>,
    /// Numbers whose thousands are parted by blanks.
    pub grouped: Vec<SameText>,
    /// Of each question, how many answers repeat one that the same person gave.
    pub repeated: BTreeMap<usize, u64>,
    /// The choices that cells hold, of the questions with texts that are no answers.
    pub given: BTreeMap<usize, BTreeSet<ChoiceId>>,
    /// Labels that are the code of another choice, where cells hold labels.
    pub code_or_label: BTreeMap<String, Doubtful>,
    /// Cells that are the label of a choice and a code of missing answers.
    pub label_or_missing: BTreeMap<String, Doubtful>,
    /// Values that a file calls otherwise, each with the file and the questions of which they are.
    pub relabelled: BTreeMap<(usize, Vec<Relabelled>), BTreeSet<usize>>,
    /// Questions whose cells are parted at another sign than they say.
    pub misparted: Vec<Misparted>,
    /// Questions of which nothing tells a box that was left blank from one that was not shown.
    pub unclear: Unclear,
}

/// A text that may mean two things.
#[derive(Default)]
pub(super) struct Doubtful {
    /// The questions in which it may.
    pub questions: BTreeSet<usize>,
    /// One of the cells that show it.
    pub cell: String,
}

impl Doubtful {
    fn add(&mut self, question: usize, cell: String) {
        if self.questions.is_empty() {
            self.cell = cell;
        }
        self.questions.insert(question);
    }
}

/// Cells of one column that hold the same text.
pub(super) struct SameText {
    /// Which of the files that were read.
    pub file: usize,
    /// Index into the codebook's questions.
    pub question: usize,
    /// Index into the file's columns.
    pub column: usize,
    pub stray: Stray,
}

impl Outside {
    /// Adds a question's columns in a file, of the rows of those who were asked.
    pub fn add(&mut self, file: usize, question: usize, columns: &[(usize, &Understood<'_>)], rows: &Mask) {
        if rows.count() > 0 {
            let put = columns.iter().map(|(column, _)| (*column, question));
            self.put.entry(file).or_default().extend(put);
        }
        for (column, read) in columns {
            let cells = |stray| SameText {
                file,
                question,
                column: *column,
                stray,
            };
            self.grouped.extend(read.grouped(rows).into_iter().map(cells));
            self.strays.extend(read.strays(rows).into_iter().map(cells));
        }
        if self.strays.last().is_some_and(|stray| stray.question == question) {
            let given = columns.iter().flat_map(|(_, read)| read.given(rows));
            self.given.entry(question).or_default().extend(given);
        }
    }

    /// Adds the texts of a question that may mean two things.
    pub fn add_doubtful(&mut self, question: usize, decoder: &Decoder<'_>, columns: &[Understood<'_>], rows: &Mask) {
        if let Some((label, cell)) = decoder.code_or_label(columns, rows) {
            self.code_or_label.entry(label).or_default().add(question, cell);
        }
        if let Some(label) = decoder.label_or_missing(columns, rows) {
            let doubtful = self.label_or_missing.entry(label.clone()).or_default();
            doubtful.add(question, label);
        }
    }
}
