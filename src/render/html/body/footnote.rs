//! The footnotes at the end of a text.

use super::inline::Trail;
use crate::diagnostic::Arg;
use crate::render::html::markup::Html;
use crate::render::html::site::{LinkView, Site};
use crate::report::Inline;
use serde::Serialize;

/// A footnote.
#[derive(Serialize)]
pub struct FootnoteView {
    id: String,
    text: Html,
    /// Back to where it was called.
    calls: Vec<LinkView>,
}

impl Site<'_> {
    /// All that were called, in their order.
    pub fn footnotes(&self, footnotes: &[Vec<Inline>], trail: &mut Trail) -> Vec<FootnoteView> {
        let texts: Vec<Html> = footnotes.iter().map(|text| self.inlines(text, trail)).collect();
        let views = texts.into_iter().enumerate().map(|(index, text)| FootnoteView {
            id: trail.note_anchor(index),
            text,
            calls: trail
                .calls(index)
                .map(|anchor| LinkView {
                    href: format!("#{anchor}"),
                    label: self.say("site-note-back", &[("n", Arg::from(index + 1))]),
                })
                .collect(),
        });
        views.collect()
    }
}
