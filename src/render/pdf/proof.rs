//! A handout as it is tried, in one form after another.

use super::look;
use super::world::PrintWorld;
use crate::theme::Theme;
use std::cell::{RefCell, RefMut};
use std::collections::{BTreeMap, BTreeSet};
use typst::syntax::Source;

/// A handout as it is written for Typst, with the signs that no font has.
pub(super) struct Proof {
    pub source: String,
    /// By their paths.
    pub drawings: Vec<(String, String)>,
    pub missing: BTreeSet<String>,
}

impl Proof {
    /// What tells it from any other.
    pub fn digest(&self) -> blake3::Hash {
        let parts = self.drawings.iter().flat_map(|(path, svg)| [path, svg]);
        let mut hasher = blake3::Hasher::new();
        for text in [&self.source].into_iter().chain(parts) {
            hasher.update(&text.len().to_le_bytes());
            hasher.update(text.as_bytes());
        }
        hasher.finalize()
    }
}

/// Where the forms of one handout are set, one after another. Typst knows what it set by its places in the source: here those of
/// what stays as it was stay, so that it is not set again.
pub(super) struct Bench {
    world: RefCell<PrintWorld>,
    /// What was read of each form.
    read: RefCell<BTreeMap<String, Source>>,
}

impl Bench {
    pub fn new(world: PrintWorld) -> Self {
        Self {
            world: RefCell::new(world),
            read: RefCell::default(),
        }
    }

    /// Its world, holding a form.
    pub fn holding(&self, proof: &Proof, theme: &Theme) -> RefMut<'_, PrintWorld> {
        let mut world = self.world.borrow_mut();
        let mut read = self.read.borrow_mut();
        if let Some(known) = read.get(&proof.source) {
            world.take_up(known.clone());
        }
        world.fill(&proof.source, &look::source(theme), proof.drawings.clone());
        read.entry(proof.source.clone()).or_insert_with(|| world.manuscript());
        world
    }
}
