//! What the expressions of a text ask for: calls whose names are resolved and whose arguments are of the right type.

use super::Measured;
use crate::diagnostic::{Span, Spanned};
use crate::query::Summary;
use crate::survey::{ChoiceId, GroupId, Variable};
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

/// What an expression asks for.
#[derive(Clone, Debug)]
pub enum Term {
    /// Words as they are, never Markdown.
    Text(String),
    /// A function with its arguments.
    Call(Spanned<Call>),
}

/// A function with its arguments.
#[derive(Clone, Debug)]
pub enum Call {
    /// How many respondents there are, as digits or in words.
    Respondents {
        /// Whose respondents, each counted once; none for everyone.
        groups: Vec<GroupId>,
        /// Whether the number is said in words.
        words: bool,
    },
    /// How many gave some answers.
    Count(Asked),
    /// The share that gave some answers, as a percentage.
    Percent {
        /// Whose answers, over what.
        asked: Asked,
        /// Digits after the decimal sign; none without.
        digits: Option<u32>,
        /// Whether it says how precise it is.
        margin: bool,
    },
    /// A share in tenths; of several items of a battery, from the lowest to the highest.
    Tenths {
        /// Whose answers, and over what.
        measured: Measured,
        /// The items of the battery of which the lowest and the highest share are said.
        items: Vec<usize>,
        /// Whether respondents are named.
        naming: Naming,
    },
    /// A share as a common fraction: "le tiers des PTP".
    Fraction {
        /// Whose share.
        asked: Asked,
        /// Whether respondents are named.
        naming: Naming,
        /// "Le tiers", or "une sur trois".
        form: FractionForm,
        /// "environ": the share may lie farther from the fraction.
        approximate: bool,
    },
    /// What sums up the answers to a number question.
    Number {
        /// Whose answers.
        asked: Asked,
        /// By which number.
        summary: Summary,
        /// Digits after the point; none for as many as the number needs: those of the question, at least one where it is none
        /// of the answers.
        digits: Option<u32>,
        /// Whether it says how precise it is.
        margin: bool,
    },
    /// The share of the choices that count less that of others, in points.
    NetScore {
        /// Whose answers, and which are at the top.
        asked: Asked,
        /// Those at the bottom.
        bottom: Vec<ChoiceId>,
        /// Digits after the decimal sign; none without.
        digits: Option<u32>,
        /// Whether it says how precise it is.
        margin: bool,
    },
    /// The choice at this place of the ranking, from 1.
    Top {
        /// Whose answers.
        asked: Asked,
        /// The place from the top, from 1.
        rank: usize,
        /// Whether it begins in lower case, as within a sentence.
        lower: bool,
    },
    /// So many choices, the most given first.
    Ranked {
        /// Whose answers.
        asked: Asked,
        /// How many choices from the top.
        most: usize,
        /// Whether they begin in lower case, as within a sentence.
        lower: bool,
    },
    /// A link to a table, a section or a finding.
    Reference {
        /// The id of what it leads to.
        target: Spanned<String>,
        /// The words of the link; none for what it leads to is called.
        text: Option<String>,
    },
    /// A verb that agrees with the figure before it.
    Agree {
        /// The word after one: "rapporte".
        one: String,
        /// The word after several: "rapportent".
        many: String,
        /// Where that figure is "aucune".
        none: Option<String>,
    },
}

/// What is measured in exactly one variable.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The question, the answers that count, and whose.
    pub measured: Measured,
    /// The item of its question; a question without a battery has item 0.
    pub item: usize,
}

impl Asked {
    /// The question, or the item of a battery.
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
    /// By words of the author's.
    As(String),
}

/// How a fraction is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FractionForm {
    /// "le quart des parents"
    Part,
    /// "un parent sur quatre"
    OneIn,
}
