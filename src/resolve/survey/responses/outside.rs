//! Cells of a question that the codebook doesn't know, gathered file by file; [`cause`](super::cause) tells them.

use super::answers::{Stray, Understood};
use crate::survey::Mask;
use std::collections::BTreeMap;

/// What the files hold that is not as the codebook says, before any of it is told: what has one cause is told once,
/// however many questions and files it is in.
#[derive(Default)]
pub(super) struct Outside {
    /// Texts that are no answers.
    pub strays: Vec<Cells>,
    /// Numbers whose thousands are parted by blanks.
    pub grouped: Vec<Cells>,
    /// Of each question, how many answers repeat one that the same person gave.
    pub repeated: BTreeMap<usize, u64>,
}

/// Cells of one column that hold the same text.
pub(super) struct Cells {
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
        for (column, read) in columns {
            let cells = |stray| Cells {
                file,
                question,
                column: *column,
                stray,
            };
            self.grouped.extend(read.grouped(rows).into_iter().map(cells));
            self.strays.extend(read.strays(rows).into_iter().map(cells));
        }
    }
}
