//! What the authors tagged for handouts.

use crate::diagnostic::Spanned;

/// A tag with what carries it.
#[derive(Clone, Copy, Debug)]
pub struct Tagged<'a> {
    /// The id of a section, a table, a finding, a quotation, a list of criteria or a statement; empty for a finding that
    /// lacks one.
    pub id: &'a str,
    /// The tag, where it is written.
    pub tag: &'a Spanned<String>,
}

impl<'a> Tagged<'a> {
    /// The tags of one thing.
    pub fn all(id: &'a str, tags: &'a [Spanned<String>]) -> Vec<Self> {
        tags.iter().map(|tag| Self { id, tag }).collect()
    }
}
