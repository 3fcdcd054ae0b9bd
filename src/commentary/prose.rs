//! A text of the authors, understood: its Markdown and its expressions.

use super::Expression;
use crate::content::yaml::Text;
use crate::diagnostic::Spanned;

/// A text that may hold Markdown and expressions.
#[derive(Clone, Debug)]
pub struct Prose {
    pub written: Text,
    /// Running text (a title, a label) is one paragraph.
    pub blocks: Vec<ProseBlock>,
    /// In the order in which the text calls them.
    pub footnotes: Vec<Vec<ProseInline>>,
    /// In the order in which they are written, which is that of their figures.
    pub expressions: Vec<Expression>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProseBlock {
    Paragraph(Vec<ProseInline>),
    List { ordered: bool, items: Vec<Vec<ProseBlock>> },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProseInline {
    Text(String),
    /// Index into [`Prose::expressions`].
    Expression(usize),
    Emphasis(Vec<ProseInline>),
    Strong(Vec<ProseInline>),
    Code(String),
    /// A link out of the report.
    Link {
        url: String,
        text: Vec<ProseInline>,
    },
    /// A link to something in the report.
    Reference {
        target: Spanned<String>,
        text: Vec<ProseInline>,
    },
    /// Index into [`Prose::footnotes`].
    Footnote(usize),
    LineBreak,
}
