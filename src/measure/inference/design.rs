//! How a sample was drawn.

/// Strata and primary units of a sample.
#[derive(Clone, Copy, Debug)]
pub struct Design<'a> {
    /// By respondent the stratum, a place in `drawn`.
    pub strata: &'a [u32],
    /// By respondent the primary unit (cluster), told apart within its stratum; none where people were drawn one by one.
    pub clusters: Option<&'a [u32]>,
    /// By stratum what was drawn of it, whether its people are at hand or not: a subgroup leaves the sample as it was.
    pub drawn: &'a [UnitsDrawn],
    /// What a stratum of one unit means.
    pub lonely: Lonely,
}

/// What was drawn of a stratum.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct UnitsDrawn {
    /// How many primary units.
    pub units: u64,
    /// Out of how many; none where nothing is finite.
    pub population: Option<u64>,
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
