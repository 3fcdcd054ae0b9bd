//! Names in a sentence: a few of them, and how many more there are.

use crate::diagnostic::Message;
use crate::msg;

/// So many are named, where there are more of them than one more.
const MOST_NAMED: usize = 3;

/// "“a”, “b” and “c”", or "“a”, “b”, “c” and 37 others".
pub(super) fn named(names: &[&str]) -> Message {
    let one = |index: usize| names.get(index).copied().unwrap_or_default();
    msg!(
        "names",
        count = names.len(),
        first = one(0),
        second = one(1),
        third = one(2),
        fourth = one(3),
        more = names.len().saturating_sub(MOST_NAMED)
    )
}
