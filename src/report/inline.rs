//! Running text.

use super::{Figure, FigureId};

/// A piece of running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    Text(String),
    /// A figure bound to the data; its words are [`Figure::text`].
    Figure(FigureId),
    Emphasis(Vec<Inline>),
    Strong(Vec<Inline>),
    /// The ending of an ordinal: 1ᵉʳ.
    Superscript(String),
    Code(String),
    /// A link out of the report.
    Link {
        url: String,
        text: Vec<Inline>,
    },
    /// A cross-reference: said by the target's title, in print with its page. `text`, if any, replaces the title.
    Reference {
        target: String,
        text: Vec<Inline>,
    },
    /// Index into [`Chapter::footnotes`](super::Chapter::footnotes).
    Footnote(usize),
    LineBreak,
}

/// The words alone, for titles in the PDF's outline, in `<title>` and in JSON. Footnote marks are left out;
/// `title_of` says what a reference without a text of its own reads as.
pub fn plain_text(inlines: &[Inline], figures: &[Figure], title_of: &dyn Fn(&str) -> String) -> String {
    let mut text = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(t) | Inline::Superscript(t) | Inline::Code(t) => text.push_str(t),
            Inline::Figure(id) => text.push_str(&figures[id.0].text),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link { text: inner, .. } => {
                text.push_str(&plain_text(inner, figures, title_of));
            }
            Inline::Reference { target, text: inner } if inner.is_empty() => text.push_str(&title_of(target)),
            Inline::Reference { text: inner, .. } => text.push_str(&plain_text(inner, figures, title_of)),
            Inline::Footnote(_) => {}
            Inline::LineBreak => text.push(' '),
        }
    }
    text
}
