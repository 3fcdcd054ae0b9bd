//! Running text.

use super::FigureId;
use crate::commentary::LanguageTag;

/// A piece of running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Words as they stand.
    Text(String),
    /// A figure bound to the data; its words are `Figure::text`.
    Figure(FigureId),
    /// Words that are stressed.
    Emphasis(Vec<Inline>),
    /// Words that stand out.
    Strong(Vec<Inline>),
    /// Words in another language than the report's.
    Foreign {
        /// Which.
        language: LanguageTag,
        /// The words.
        text: Vec<Inline>,
    },
    /// The ending of an ordinal: 1ᵉʳ.
    Superscript(String),
    /// Words that are typed as they are: an id, a file's name.
    Code(String),
    /// A link out of the report.
    Link {
        /// The address.
        url: String,
        /// The words of the link.
        text: Vec<Inline>,
    },
    /// A cross-reference: said by the target's title, in print with its page. `text`, if any, replaces the title.
    Reference {
        /// The anchor that it leads to.
        target: String,
        /// The words of the link.
        text: Vec<Inline>,
    },
    /// Index into [`Chapter::footnotes`](super::Chapter::footnotes).
    Footnote(usize),
    /// A new line within the paragraph.
    LineBreak,
}

impl Inline {
    /// The running text inside it; empty where it holds none.
    pub fn inner(&self) -> &[Inline] {
        match self {
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Foreign { text: inner, .. }
            | Inline::Link { text: inner, .. }
            | Inline::Reference { text: inner, .. } => inner,
            Inline::Text(_)
            | Inline::Figure(_)
            | Inline::Superscript(_)
            | Inline::Code(_)
            | Inline::Footnote(_)
            | Inline::LineBreak => &[],
        }
    }

    /// The same, to change it.
    pub fn inner_mut(&mut self) -> Option<&mut Vec<Inline>> {
        match self {
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Foreign { text: inner, .. }
            | Inline::Link { text: inner, .. }
            | Inline::Reference { text: inner, .. } => Some(inner),
            Inline::Text(_)
            | Inline::Figure(_)
            | Inline::Superscript(_)
            | Inline::Code(_)
            | Inline::Footnote(_)
            | Inline::LineBreak => None,
        }
    }
}
