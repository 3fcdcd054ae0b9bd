//! What rules say of words.

/// What a rule says of the words that it finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    /// More or less, as the words have it.
    Compare,
    /// The subject is less than whom "par", "by" names: "est devancé par".
    Outdone,
    Equal,
    Times,
    Up,
    Down,
    /// Up or down, as the text has it elsewhere.
    Change,
    Differ,
    Rank,
    Significant,
    /// Words that only look like a comparison.
    Nothing,
    /// From there to the end of the paragraph nothing is claimed.
    Text,
    /// From there to the end of the sentence.
    Rest,
    /// From there to the next comma.
    Stretch,
    /// In the whole sentence.
    Sentence,
}

impl Sense {
    /// Whether nothing is claimed after its words.
    pub const fn silences(self) -> bool {
        matches!(self, Self::Text | Self::Rest | Self::Stretch | Self::Sentence)
    }
}
