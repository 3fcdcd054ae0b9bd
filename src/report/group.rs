//! The groups whose answers a report shows.

use super::FigureId;
use crate::fact::LargestWeight;
use crate::measure::Ratio;

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

/// How the people of a group are weighted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupWeights {
    /// The group's id.
    pub group: String,
    /// The column of the weights.
    pub column: String,
    /// What they are, in the authors' words.
    pub label: Option<String>,
    /// How many people have a weight.
    pub n: u64,
    /// The effective sample size.
    pub effective: u64,
    /// The design effect of weighting, n · Σw² / (Σw)².
    pub effect: Ratio,
    /// The largest weight over the mean.
    pub largest: LargestWeight,
}
