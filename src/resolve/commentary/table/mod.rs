//! Tables: each kind by its key, those that are counted from the responses in files of their own.

mod classes;
mod crossed;
mod differing;
mod distribution;
mod group;
mod head;
mod means;
mod measured;
mod most;
mod net_score;
mod ranked;
mod scale;
mod shares;

pub(super) use head::{head, reading_of};

use super::typed;
use crate::commentary::AskedTable;
use crate::diagnostic::Diagnostics;
use crate::resolve::fields::Fields;
use crate::resolve::scope::Scope;

/// Understands what is written of a table.
type Reader = fn(&Fields, Scope, &mut Diagnostics) -> Option<AskedTable>;

/// Each kind of table by its key.
static READERS: [(&str, Reader); 7] = [
    ("shares_table", shares::shares),
    ("group_table", group::by_group),
    ("ranked_table", ranked::ranked),
    ("scale_table", scale::scale),
    ("means_table", means::means),
    ("distribution", distribution::distribution),
    ("typed_table", typed::table),
];

/// What reads a table of this key; none for what is no table.
pub(super) fn reader(key: &str) -> Option<Reader> {
    READERS.iter().find(|(name, _)| *name == key).map(|(_, read)| *read)
}
