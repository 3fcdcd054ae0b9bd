//! Texts that claim nothing themselves: quotations, heads of columns, the details of what respondents say.

use super::{Books, Passage};
use crate::commentary::Voice;
use crate::diagnostic::Span;
use std::collections::{BTreeMap, BTreeSet};

/// The texts in which no comparison is the report's own.
pub(super) fn texts(passages: &[Passage], books: Books<'_>) -> BTreeSet<Span> {
    let read: BTreeMap<Span, &Passage> = passages.iter().map(|passage| (passage.text.span, passage)).collect();
    let hands_on = |text: &Span| {
        let read = read.get(text).map(|passage| passage.read.as_str());
        read.is_some_and(|read| books.reader.hands_on(books.language, read))
    };
    let mut silent: BTreeSet<Span> = BTreeSet::new();
    // A finding stands before its details.
    for (text, voice) in books.voices {
        let is_silent = match voice {
            Voice::Handed => true,
            Voice::Ranking => false,
            Voice::After(first) => silent.contains(first) || hands_on(first),
        };
        if is_silent {
            silent.insert(*text);
        }
    }
    silent
}
