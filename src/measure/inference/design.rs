//! How a sample was drawn.

/// Strata, primary units and populations of a sample, one entry per respondent.
#[derive(Clone, Copy, Debug)]
pub struct Design<'a> {
    /// The stratum of each; all alike where nothing was stratified.
    pub strata: &'a [u32],
    /// The primary unit (cluster) of each, told apart within its stratum; none where people were drawn one by one.
    pub clusters: Option<&'a [u32]>,
    /// How many primary units the stratum of each has in the population; none where nothing is finite. A stratum's first
    /// respondent says it.
    pub population: Option<&'a [f64]>,
    /// What a stratum of one unit means.
    pub lonely: Lonely,
}

/// What becomes of a stratum of which a single unit was drawn: how its units differ cannot be seen
/// (R: `options(survey.lonely.psu)`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lonely {
    /// No variance is taken (`fail`).
    #[default]
    Refuse,
    /// Its unit is held against the whole sample instead of its stratum (`adjust`).
    Centre,
}

/// A stratum of a single unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LonelyStratum(
    /// As the design numbers it.
    pub u32,
);
