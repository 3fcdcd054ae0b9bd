//! What the authors say of the report as a thing that is read: who answers for its accessibility.

use super::Prose;

/// The `accessibility:` setting.
#[derive(Clone, Debug, Default)]
pub struct Accessibility {
    /// Whom readers write to who cannot read something.
    pub contact: Option<Contact>,
    /// What the authors tried themselves, one paragraph each.
    pub tested: Vec<Prose>,
    /// What they know to be hard to read.
    pub limits: Vec<Prose>,
}

/// Whom to write to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// A person or a service.
    pub name: String,
    /// An address to write to.
    pub email: Option<String>,
    /// A page with a form.
    pub url: Option<String>,
}
