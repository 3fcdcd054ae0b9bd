//! What every file of responses can be asked, whatever wrote it.

use super::column::{ColumnUse, Columns};
use super::values::Values;
use crate::diagnostic::{Diagnostics, Sources, Span, Spanned};
use crate::leak::Runs;
use std::fmt::Debug;
use std::io;

/// What the project says about a file of responses.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// An ASCII sign; guessed among comma, semicolon, tab and bar if not given.
    pub delimiter: Option<u8>,
    /// A name of the Encoding Standard; guessed if not given, where the file is neither UTF-8 nor UTF-16.
    pub encoding: Option<Spanned<String>>,
    /// How many rows of headings there are, where the project says so.
    pub headings: Option<usize>,
    /// The name of the sheet, where the project gives one.
    pub sheet: Option<Spanned<String>>,
    /// Where the project names the file: what is wrong with the file as a whole is shown there.
    pub named_at: Option<Span>,
}

/// A file of responses, opened: named columns over one row per respondent. Rows and columns are counted from 0.
pub trait Source: Debug + Send + Sync {
    /// The name that messages call the file by.
    fn name(&self) -> &str;

    /// The names of the columns, as the file has them; one without a name has its position, `#3`. Several may have
    /// the same.
    fn columns(&self) -> &[String];

    /// What was asked, column by column, where a row of headings below the names says it (Qualtrics); else none.
    fn wordings(&self) -> &[String];

    /// What stands above the names of the columns, where someone gave their table a title.
    fn title(&self) -> Option<&str> {
        None
    }

    /// The encoding that was guessed, where neither the project nor the file says it, as the Encoding Standard calls it.
    fn guessed_encoding(&self) -> Option<String> {
        None
    }

    /// What the file itself says of the values of a column.
    fn values(&self, _column: usize) -> Option<&Values> {
        None
    }

    /// What was found out about the file that the project doesn't say: how it is encoded, which rows are no respondents.
    /// Warnings and notes.
    fn recognised(&self, sources: &mut Sources) -> Diagnostics;

    /// What was found out about it that only its rows show, once they were read.
    fn recognised_in_rows(&self, _sources: &mut Sources) -> Diagnostics {
        Diagnostics::new()
    }

    /// Takes the wanted columns in.
    ///
    /// # Errors
    /// What is wrong in the rows: a respondent's id that is blank or stands twice, a column of codes with more than
    /// [`MOST_CODES`](super::MOST_CODES) of them, whatever else a file of its kind can have wrong. All those found are
    /// told, of each kind the first, with how many there are.
    ///
    /// # Panics
    /// If a use names a column that there isn't.
    fn read(&self, uses: &[ColumnUse], sources: &mut Sources) -> Result<Columns, Diagnostics> {
        self.read_beside(uses, &Runs::none(), sources)
    }

    /// The same; columns that must not be published tell which of the runs of words they hold.
    ///
    /// # Errors
    /// As for [`Source::read`].
    ///
    /// # Panics
    /// If a use names a column that there isn't.
    fn read_beside(&self, uses: &[ColumnUse], runs: &Runs, sources: &mut Sources) -> Result<Columns, Diagnostics>;

    /// Where the name of a column stands, for a message about it.
    ///
    /// # Errors
    /// If the file can't be read any more.
    fn heading(&self, column: usize, sources: &mut Sources) -> Result<Span, Diagnostics>;

    /// Where a cell stands, for a message about it. The row must be one of the file.
    ///
    /// # Errors
    /// If the file can't be read any more.
    fn locate(&self, row: usize, column: usize, sources: &mut Sources) -> Result<Span, Diagnostics>;

    /// The text of a cell; none if the file can't be read any more.
    fn text(&self, row: usize, column: usize) -> Option<String>;

    /// Whether the file still holds what was read of it.
    fn is_unchanged(&self) -> bool;

    /// The hash of the file's bytes: of those that were read, once they were.
    ///
    /// # Errors
    /// If the file can't be read any more.
    fn digest(&self) -> io::Result<String>;
}
