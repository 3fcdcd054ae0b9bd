//! A text of the authors, understood: its Markdown and its expressions.

use super::{Expression, LanguageTag};
use crate::content::yaml::Text;
use crate::diagnostic::Spanned;

/// A text that may hold Markdown and expressions.
#[derive(Clone, Debug)]
pub struct Prose {
    /// The text in its file.
    pub written: Text,
    /// Running text (a title, a label) is one paragraph.
    pub blocks: Vec<ProseBlock>,
    /// In the order in which the text calls them.
    pub footnotes: Vec<Vec<ProseInline>>,
    /// In the order in which they are written, which is that of their figures.
    pub expressions: Vec<Expression>,
    /// The language of the words, where it isn't the report's.
    pub language: Option<Box<LanguageTag>>,
}

impl Prose {
    /// The same words, in that language.
    #[must_use]
    pub fn in_language(self, language: Option<&LanguageTag>) -> Self {
        Self {
            language: language.cloned().map(Box::new),
            ..self
        }
    }
}

/// A paragraph or a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProseBlock {
    /// A paragraph.
    Paragraph(Vec<ProseInline>),
    /// Items with numbers or dots.
    List {
        /// Whether they are numbered.
        ordered: bool,
        /// Each of them paragraphs and lists.
        items: Vec<Vec<ProseBlock>>,
    },
}

/// A stretch of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProseInline {
    /// Words as they stand.
    Text(String),
    /// Index into [`Prose::expressions`].
    Expression(usize),
    /// Words that are stressed.
    Emphasis(Vec<ProseInline>),
    /// Words that stand out.
    Strong(Vec<ProseInline>),
    /// Words that are typed as they are: an id, a file's name.
    Code(String),
    /// A link out of the report.
    Link {
        /// The address.
        url: String,
        /// The words of the link.
        text: Vec<ProseInline>,
    },
    /// A link to something in the report.
    Reference {
        /// The id of what it leads to.
        target: Spanned<String>,
        /// The words of the link.
        text: Vec<ProseInline>,
    },
    /// Index into [`Prose::footnotes`].
    Footnote(usize),
    /// A new line within the paragraph.
    LineBreak,
}
