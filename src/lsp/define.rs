//! The names that a word may stand for, where it stands.

use super::complete::fits;
use super::cursor::{Spot, Wanted};
use super::names::Declared;

/// What the word at a spot of a text names.
pub(super) fn meant<'a>(text: &str, spot: &Spot, names: &'a [Declared]) -> Option<&'a Declared> {
    let Wanted::Names(kinds, about) = &spot.wanted else {
        return None;
    };
    let word = text[spot.word.clone()].trim_end_matches('.');
    let mut fitting = names.iter().filter(|one| fits(one, kinds, about.as_deref()));
    fitting.find(|one| one.name == word)
}
