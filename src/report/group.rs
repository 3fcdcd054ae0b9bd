//! The groups whose answers a report shows.

use super::FigureId;

/// A group with how many answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupTag {
    /// As the codebook names it.
    pub id: String,
    /// "Personnes travailleuses de proximité".
    pub label: String,
    /// "PTP".
    pub short: String,
    /// Position among the report's groups, from 0: it decides the colour.
    pub position: usize,
    /// How many respondents, as printed.
    pub n: FigureId,
    /// Both as a reader meets them: "49 PTP".
    pub tag: String,
}
