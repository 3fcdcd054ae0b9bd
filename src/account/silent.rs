//! Texts that claim nothing themselves: quotations, heads of columns, the details of what respondents say.

use super::{Books, Passage};
use crate::commentary::Voice;
use crate::diagnostic::Span;
use crate::language::comparisons::Finder;
use crate::survey::Language;
use std::collections::{BTreeMap, BTreeSet};

/// The texts in which no comparison is the report's own.
pub(super) fn texts(passages: &[Passage], books: Books<'_>, finders: &[(Language, Finder)]) -> BTreeSet<Span> {
    let read: BTreeMap<Span, &Passage> = passages.iter().map(|passage| (passage.text.span, passage)).collect();
    let finder = finders.iter().find(|(language, _)| *language == books.language);
    let hands_on = |text: &Span| {
        let read = read.get(text).map(|passage| passage.read.as_str());
        read.zip(finder)
            .is_some_and(|(read, (_, finder))| finder.hands_on(read))
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
