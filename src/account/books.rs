//! What the figures of the commentary are held against.

use crate::commentary::Accounts;
use crate::diagnostic::Sources;
use crate::fact::Gate;
use crate::survey::{Labels, Language, Survey};

/// What accounting needs beside the passages.
#[derive(Clone, Copy)]
pub struct Books<'a> {
    pub survey: &'a Survey,
    pub labels: &'a Labels,
    /// What may be said.
    pub gate: Gate<'a>,
    pub accounts: &'a Accounts,
    pub language: Language,
    pub sources: &'a Sources,
    /// While drafting, a figure that nobody accounts for is a warning.
    pub is_draft: bool,
}
