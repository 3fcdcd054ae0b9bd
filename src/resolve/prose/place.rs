//! Where the parts of a text stand in its file.

use crate::content::yaml::Text;
use crate::diagnostic::{Diagnostic, Message, Sources, Span};
use std::ops::Range;

/// A text with its file.
#[derive(Clone, Copy)]
pub(super) struct Located<'a> {
    pub text: &'a Text,
    file: &'a str,
}

impl<'a> Located<'a> {
    pub fn new(text: &'a Text, sources: &'a Sources) -> Self {
        let file = &sources.get(text.span.source).text;
        Self { text, file }
    }

    /// Where some bytes of the text are written.
    pub fn span(self, range: &Range<usize>) -> Span {
        self.text.span_of(range.clone(), self.file)
    }

    pub fn error(self, message: Message, range: &Range<usize>) -> Diagnostic {
        Diagnostic::error(message).at(self.span(range))
    }
}
