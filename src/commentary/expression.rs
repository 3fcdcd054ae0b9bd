//! What the expressions of a text ask for: calls whose names are resolved and whose arguments are of the right type.

use super::Measured;
use crate::diagnostic::{Span, Spanned};
use crate::query::Summary;
use crate::survey::{GroupId, Variable};
use std::ops::Range;

/// One `{{ … }}`.
#[derive(Clone, Debug)]
pub struct Expression {
    /// Its bytes in the text, braces included.
    pub range: Range<usize>,
    /// Where it is written.
    pub span: Span,
    /// What `~` joins; none in an expression that was mistaken.
    pub terms: Vec<Term>,
}

#[derive(Clone, Debug)]
pub enum Term {
    /// Words as they are, never Markdown.
    Text(String),
    Call(Spanned<Call>),
}

/// A function with its arguments.
#[derive(Clone, Debug)]
pub enum Call {
    /// How many respondents there are, as digits or in words.
    Respondents {
        groups: Vec<GroupId>,
        words: bool,
    },
    Count(Asked),
    Percent(Asked),
    /// A share in tenths; of several items of a battery, from the lowest to the highest.
    Tenths {
        measured: Measured,
        items: Vec<usize>,
        naming: Naming,
    },
    Fraction {
        asked: Asked,
        naming: Naming,
        form: FractionForm,
        /// "environ": the share may lie farther from the fraction.
        approximate: bool,
    },
    /// What sums up the answers to a number question.
    Number {
        asked: Asked,
        summary: Summary,
        digits: Option<u32>,
    },
    /// The choice at this place of the ranking, from 1.
    Top {
        asked: Asked,
        rank: usize,
        lower: bool,
    },
    /// So many choices, the most given first.
    Ranked {
        asked: Asked,
        most: usize,
        lower: bool,
    },
    Reference {
        target: Spanned<String>,
        text: Option<String>,
    },
    /// A verb that agrees with the figure before it.
    Agree {
        one: String,
        many: String,
        /// Where that figure is "aucune".
        none: Option<String>,
    },
}

/// What is measured in exactly one variable.
#[derive(Clone, Debug)]
pub struct Asked {
    pub measured: Measured,
    /// The item of its question; a question without a battery has item 0.
    pub item: usize,
}

impl Asked {
    pub fn variable(&self) -> Variable {
        Variable {
            question: self.measured.question,
            item: self.item,
        }
    }
}

/// How a phrase names the respondents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Naming {
    /// By the noun of their group.
    Own,
    /// Not at all: "les trois quarts".
    Without,
    As(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FractionForm {
    /// "le quart des parents"
    Part,
    /// "un parent sur quatre"
    OneIn,
}
