//! A range of counts.

/// What an attacker can still believe of a count, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// The lowest count that is still possible.
    pub low: u64,
    /// None where nothing published bounds the count.
    pub high: Option<u64>,
}

impl Interval {
    /// Known exactly.
    #[must_use]
    pub const fn point(value: u64) -> Self {
        Self {
            low: value,
            high: Some(value),
        }
    }

    /// Respondents from end to end; none where it has no end.
    #[must_use]
    pub fn width(self) -> Option<u64> {
        self.high.map(|high| high.saturating_sub(self.low))
    }

    /// Whether it is at least as wide as the protection asks for.
    #[must_use]
    pub fn spans(self, width: u64) -> bool {
        self.width().is_none_or(|own| own >= width)
    }
}
