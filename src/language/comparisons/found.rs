//! What is found.

use std::ops::Range;

/// Words that compare.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// Their bytes in the text.
    pub range: Range<usize>,
    /// What they say of what they compare.
    pub relation: Relation,
    /// The first byte of the second term: what follows "que", "than"; none where the text doesn't name it.
    pub pivot: Option<usize>,
    /// "Pas plus … que": it is denied.
    pub is_denied: bool,
}

/// What is said of two terms, or of one among many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// The first is more: "plus souvent que".
    More,
    /// The first is less: "moins que".
    Less,
    /// Both are as much: "autant que".
    Equal,
    /// The first is a multiple of the second: "deux fois plus", or a part of it: "deux fois moins".
    Times(Multiple),
    /// More than before, "en hausse"; less, `is_up` false.
    Trend {
        /// Whether it grows; none where the words don't say.
        is_up: Option<bool>,
    },
    /// The terms differ, which is more isn't said: "contrairement aux".
    Differ,
    /// One among many: "la principale raison", "au deuxième rang".
    Rank(Rung),
    /// A difference that a test bears out: "significatif".
    Significant,
}

/// How often one is the other, in halves: 3 is one and a half.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Multiple {
    /// In halves.
    pub halves: u64,
    /// Whether the first is that much less: "deux fois moins".
    pub is_less: bool,
}

/// A place among all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rung {
    /// From 1, counted from the top.
    From(usize),
    /// The last one: "le moins cité".
    Last,
}
