//! What tells marks apart: a colour, and a pattern that says the same.

/// A colour by what it stands for: pages give it another one where the screen is dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Of a measure or group: index into the look's colours of series.
    Series(usize),
    /// Of the second of several measures: no group has it.
    Second,
    /// Of a step: index into the look's colours of a scale.
    Scale(usize),
    /// Of everybody, beside groups: none of their colours.
    Whole,
}

/// What fills a bar besides its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pattern {
    /// The colour alone.
    Plain,
    /// Stripes that rise to the right.
    Rising,
    /// Dots in a grid.
    Dots,
    /// Stripes that fall to the right.
    Falling,
    /// Stripes along the bar.
    Level,
}

impl Pattern {
    /// Every pattern.
    pub const ALL: [Pattern; 5] = [
        Pattern::Plain,
        Pattern::Rising,
        Pattern::Dots,
        Pattern::Falling,
        Pattern::Level,
    ];
}

/// Tone and pattern of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    pub tone: Tone,
    pub pattern: Pattern,
}
