//! How a kind of block is declared.

use super::claim::ACCOUNTS;
use super::held::{Key, Mapping, mapping};

/// A kind of block by its keys, the first of which tells it from others.
pub const fn block(keys: &'static [Key]) -> Mapping {
    mapping("what-block", keys).with(&WITH_TEXTS)
}

static WITH_TEXTS: [&Mapping; 1] = [&ACCOUNTS];
