//! A report ready to be rendered.

use crate::account::Passage;
use crate::commentary::Accounts;
use crate::content::project::{Document, Project};
use crate::diagnostic::{Diagnostics, Span};
use crate::disclosure::Plan;
use crate::render::data::Input;
use crate::report::Report;
use crate::resolve::{Surveyed, Watch};
use crate::survey::Policy;
use crate::theme::Theme;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A report ready to be rendered.
pub struct Prepared {
    /// What will be published.
    pub report: Report,
    /// Where each figure of the report is asked for.
    pub origins: Vec<Vec<Span>>,
    /// What it was made from.
    pub surveyed: Arc<Surveyed>,
    /// What the policy withholds.
    pub plan: Arc<Plan>,
    /// The files that the report is made from.
    pub inputs: Vec<Input>,
    /// The documents of the project, by their paths below `content/`.
    pub documents: BTreeMap<String, Arc<Document>>,
    /// Each text of the authors, with what its expressions computed.
    pub passages: Vec<Passage>,
    /// The figures that were typed by hand, and who answers for them.
    pub accounts: Accounts,
    /// How it looks and what it says.
    pub theme: Arc<Theme>,
    /// Warnings and notes; errors end the phase that found them.
    pub warnings: Diagnostics,
}

impl Prepared {
    /// What must not be published of the responses.
    pub fn watches(&self) -> &[Watch] {
        &self.surveyed.watches
    }

    /// What may be published of few people.
    pub fn policy(&self) -> &Policy {
        &self.surveyed.policy
    }
}

/// Every file of the project that took part, in order of their paths; `own` are those of its themes.
pub(super) fn inputs(project: &Project, own: &[Input], watches: &[Watch]) -> Vec<Input> {
    let documents = project.documents.iter().map(|(name, document)| Input {
        path: format!("content/{name}"),
        blake3: Some(document.digest.clone()),
    });
    let responses = watches.iter().map(|watch| Input {
        path: watch.source.name().to_owned(),
        blake3: None,
    });
    let mut inputs: Vec<Input> = documents.chain(own.iter().cloned()).chain(responses).collect();
    inputs.sort_by(|a, b| a.path.cmp(&b.path));
    inputs
}
