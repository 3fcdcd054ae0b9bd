//! What the figures of the commentary are held against.

use super::TextReader;
use crate::commentary::{Accounts, AskedSide, Reported, Voice};
use crate::diagnostic::{Sources, Span};
use crate::fact::Gate;
use crate::survey::{Labels, Language, Survey};
use std::collections::BTreeMap;

/// What accounting needs beside the passages.
#[derive(Clone, Copy)]
pub struct Books<'a> {
    /// The data: what was asked and answered.
    pub survey: &'a Survey,
    /// What questions, choices and groups are called in the report's language.
    pub labels: &'a Labels,
    /// What may be said.
    pub gate: Gate<'a>,
    /// What the authors claim and what they release.
    pub accounts: &'a Accounts,
    /// Which texts speak of which answers, sorted by text.
    pub reported: &'a [Reported],
    /// What the expressions of each text measure.
    pub sides: &'a BTreeMap<Span, Vec<AskedSide>>,
    /// The texts that are not, or not only, the report's own words.
    pub voices: &'a BTreeMap<Span, Voice>,
    /// Reads the texts.
    pub reader: &'a TextReader,
    /// The language that the commentary is written in.
    pub language: Language,
    /// The files, to point at what is wrong.
    pub sources: &'a Sources,
    /// While drafting, a figure that nobody accounts for is a warning.
    pub is_draft: bool,
}
