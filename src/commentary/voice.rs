//! Whose words a text is.

use crate::diagnostic::Span;

/// Whose words a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// It names something or repeats what others said: a quotation, a column's head, figures of another source. It claims
    /// nothing.
    Handed,
    /// It belongs to a table that ranks: words like "les plus nommés" say what the table shows.
    Ranking,
    /// It goes on from another text, that introduces it: the details of a finding.
    After(Span),
}
