//! What the first page and the page that holds all both show first.

use crate::render::html::body::Trail;
use crate::render::html::markup::Html;
use crate::render::html::site::{From, LinkView, Site};
use crate::report::{Highlight, Person};
use serde::Serialize;

/// A main finding, and where it is shown.
#[derive(Serialize)]
pub struct HighlightView {
    figure: Html,
    text: Html,
    see: LinkView,
}

/// Someone who wrote it, or advised.
#[derive(Serialize)]
pub struct PersonView<'a> {
    name: &'a str,
    role: &'a str,
}

impl Site<'_> {
    /// The main findings, as they are seen from a page.
    pub fn highlights(&self, from: From, trail: &mut Trail) -> Vec<HighlightView> {
        let view = |highlight: &Highlight| HighlightView {
            figure: self.inlines(&highlight.figure, trail),
            text: self.inlines(&highlight.text, trail),
            see: LinkView {
                href: self.links.href(&highlight.evidence, from).unwrap_or_default(),
                label: self.standing(&highlight.evidence),
            },
        };
        self.report.front.highlights.iter().map(view).collect()
    }
}

impl<'a> PersonView<'a> {
    /// All of them, in their order.
    pub fn all(people: &'a [Person]) -> Vec<Self> {
        let view = |person: &'a Person| Self {
            name: &person.name,
            role: &person.role,
        };
        people.iter().map(view).collect()
    }
}
