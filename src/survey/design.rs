//! How people were drawn, and what each of them weighs.

use super::codebook::GroupId;

/// The people of one file of responses, as they were drawn. Parts of the same file share it: a stratum or a cluster has
/// one number in all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Population {
    /// The groups whose people are in it, in order.
    pub groups: Vec<GroupId>,
    /// How many people its file holds, whether a group has them or not: those who were drawn, without the rows that are
    /// nobody's answer.
    pub people: u64,
    /// What its people are weighted by; none where they are not.
    pub weighting: Option<Weighting>,
    /// How they were drawn, where that is declared.
    pub design: Option<Design>,
}

/// What people are weighted by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighting {
    /// The heading of the column.
    pub column: String,
    /// People without a weight, or with one of 0, whom the project leaves out.
    pub left_out: u64,
}

/// How people were drawn: strata, primary units within them, and how many of these there are to draw from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Design {
    /// At least one: all of the population, where it was not stratified. People know theirs by its place here.
    pub strata: Vec<Stratum>,
    /// Whether strata were named: a single one that is everybody has no name.
    pub is_stratified: bool,
    /// Whether primary units are clusters of people (schools, households); else each person is one.
    pub is_clustered: bool,
    /// Whether a stratum of a single unit is held against the whole sample; else nothing is said of how precise its figures
    /// are.
    pub centres_lonely: bool,
}

/// A stratum of the design.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stratum {
    /// As the file calls it; empty where there is only one, of everybody.
    pub name: String,
    /// How many primary units were drawn: n_h. Clusters where the design has them, else people; also those that no group
    /// of the report has, since a subgroup leaves the sample as it was drawn.
    pub drawn: u64,
    /// Out of how many: N_h, for the finite population correction; none where it is not said.
    pub size: Option<u64>,
}

/// What some people weigh, in units of the last digit of the survey's weights (10^-[`decimals`](super::People::decimals)).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Weights {
    /// They are not weighted: each counts as one.
    #[default]
    None,
    /// All the same: among themselves, they count as if they were not weighted.
    Alike(u64),
    /// One for each of them, in the order of their rows.
    Each(Vec<u64>),
}

/// How people taken together are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weighed {
    /// Each as one: nobody is weighted, or all weigh the same.
    Equally,
    /// By their weights.
    ByWeight,
    /// Not at all: some have weights and others have none.
    Never,
}

impl Weights {
    /// The most digits that a weight has after its point.
    pub const DECIMALS: u32 = 12;

    /// Weights of some rows of a file, as they are kept.
    pub fn of(each: Vec<u64>) -> Self {
        match each.split_first() {
            Some((first, rest)) if rest.iter().all(|weight| weight == first) => Self::Alike(*first),
            Some(_) | None => Self::Each(each),
        }
    }

    /// What the person of a row weighs; 1 of the last digit where nobody is weighted.
    pub fn get(&self, row: usize) -> u64 {
        match self {
            Self::None => 1,
            Self::Alike(weight) => *weight,
            Self::Each(each) => each[row],
        }
    }

    /// Each of them, or the one that all have.
    pub(super) fn distinct(&self) -> impl Iterator<Item = u64> {
        let (alike, each): (Option<u64>, &[u64]) = match self {
            Self::None => (None, &[]),
            Self::Alike(weight) => (Some(*weight), &[]),
            Self::Each(each) => (None, each),
        };
        alike.into_iter().chain(each.iter().copied())
    }

    /// Makes a larger unit theirs, of which all are multiples.
    pub(super) fn divide(&mut self, unit: u64) {
        match self {
            Self::None => {}
            Self::Alike(weight) => *weight /= unit,
            Self::Each(each) => each.iter_mut().for_each(|weight| *weight /= unit),
        }
    }
}
