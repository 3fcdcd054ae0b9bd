//! Those whom handouts are for.

use super::{HandoutForm, Prose};
use crate::diagnostic::Spanned;

/// The tag of what a section's own handout holds, where the section would be too long.
pub const KEPT: &str = "handout";

/// Those who take a handout along: the organisations of a network, a committee.
#[derive(Clone, Debug)]
pub struct Audience {
    /// What the handout's address is made of.
    pub id: Spanned<String>,
    /// What they are called: "Organismes communautaires".
    pub label: Prose,
    /// Who they are, in a sentence.
    pub description: Option<Prose>,
    /// Its handout gathers what carries one of them.
    pub tags: Vec<Spanned<String>>,
    /// Questions of its own.
    pub discussion: Vec<Prose>,
    /// How much of its handout is printed.
    pub form: HandoutForm,
}
