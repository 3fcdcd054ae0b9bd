//! A section: a title and the blocks below it.

use super::{Block, HandoutForm, Prose};
use crate::diagnostic::Spanned;
use crate::survey::GroupId;

/// One file of `content/sections/`, or the introduction.
#[derive(Clone, Debug)]
pub struct Section {
    /// What its page and links to it are named by.
    pub id: Spanned<String>,
    /// Its heading.
    pub title: Prose,
    /// The groups whose answers it shows, unless a block says otherwise.
    pub groups: Vec<GroupId>,
    /// From top to bottom.
    pub blocks: Vec<Block>,
    /// Which audiences' handouts take it up whole.
    pub tags: Vec<Spanned<String>>,
    /// The questions of its handout.
    pub discussion: Vec<Prose>,
    /// How much of its handout is printed.
    pub form: HandoutForm,
}
