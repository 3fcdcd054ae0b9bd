//! The surveyed people: each file of responses is a population, its groups memberships in it.
//!
//! Groups may share people. A [`Members`] holds those of a population who belong to exactly the same groups, so that no
//! respondent is in two parts: taken together, groups are counted by their parts, and each respondent once.

use super::answers::Answers;
use super::codebook::{GroupId, PartId, Variable};
use super::design::{Population, Weighed, Weights};
use super::mask::Mask;
use std::collections::BTreeMap;

/// The people who belong to these groups and to no other.
#[derive(Clone, Debug, Default)]
pub struct Members {
    /// The groups that all of them are in.
    pub groups: Vec<GroupId>,
    /// How many they are.
    pub rows: usize,
    /// What they answered to each variable that any of the groups was asked.
    pub answers: BTreeMap<Variable, Answers>,
    /// The population that they are of: index into [`People::populations`].
    pub population: usize,
    /// What each of them weighs.
    pub weights: Weights,
    /// By row, the [stratum](super::Design::strata) that each was drawn from; empty where all are of the first.
    pub strata: Vec<u32>,
    /// By row, the primary unit that each was drawn with, numbered through the file; empty where each person is one.
    pub clusters: Vec<u32>,
}

/// The parts of a survey, in the order of their groups. Groups that share nobody are a part each, in their own order.
#[derive(Clone, Debug, Default)]
pub struct People {
    parts: Vec<Members>,
    /// How the people of each file were drawn.
    pub populations: Vec<Population>,
    /// Digits after the point of every weight of the survey, 12 at most: so many as any of them needs.
    pub decimals: u32,
}

impl People {
    /// Parts in the order of their groups; their weights have 12 digits after the point, and are kept with as many as
    /// they need.
    pub fn new(mut parts: Vec<Members>, populations: Vec<Population>) -> Self {
        parts.sort_by(|one, other| one.groups.cmp(&other.groups));
        let mut people = Self {
            parts,
            populations,
            decimals: Weights::DECIMALS,
        };
        people.shorten();
        people
    }

    /// Drops the digits that are 0 at the end of every weight.
    fn shorten(&mut self) {
        let mut step = 10u64.pow(Weights::DECIMALS);
        let all = self.parts.iter().flat_map(|part| part.weights.distinct());
        for weight in all {
            while weight % step != 0 {
                step /= 10;
            }
        }
        self.decimals -= step.ilog10();
        self.parts.iter_mut().for_each(|part| part.weights.divide(step));
    }

    /// How some parts are counted when they are taken together.
    pub fn weighed(&self, parts: &[PartId]) -> Weighed {
        let mut found = None;
        let mut is_alike = true;
        for part in parts.iter().map(|part| self.get(*part)).filter(|part| part.rows > 0) {
            let alike = match &part.weights {
                Weights::None => None,
                Weights::Alike(weight) => Some(*weight),
                Weights::Each(_) => {
                    is_alike = false;
                    Some(0)
                }
            };
            match found {
                None => found = Some(alike),
                Some(before) if before.is_some() != alike.is_some() => return Weighed::Never,
                Some(before) => is_alike &= before == alike,
            }
        }
        match is_alike {
            true => Weighed::Equally,
            false => Weighed::ByWeight,
        }
    }

    /// One part.
    pub fn get(&self, id: PartId) -> &Members {
        &self.parts[id.0]
    }

    /// Every part, in order.
    pub fn ids(&self) -> impl Iterator<Item = PartId> + use<> {
        (0..self.parts.len()).map(PartId)
    }

    /// Those of anyone in some groups.
    pub fn of(&self, groups: &[GroupId]) -> Vec<PartId> {
        let any = |id: &PartId| self.get(*id).groups.iter().any(|group| groups.contains(group));
        self.ids().filter(any).collect()
    }

    /// Every part.
    pub fn iter(&self) -> impl Iterator<Item = &Members> {
        self.parts.iter()
    }

    /// Every part, to take in answers.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut Members> {
        self.parts.iter_mut()
    }

    /// Whether anyone is in several groups.
    pub fn are_shared(&self) -> bool {
        self.parts.iter().any(|part| part.groups.len() > 1)
    }

    /// The groups that share people with any of some, and are none of these.
    pub fn neighbours(&self, groups: &[GroupId]) -> Vec<GroupId> {
        let near = self
            .parts
            .iter()
            .filter(|part| part.groups.iter().any(|group| groups.contains(group)));
        let mut found: Vec<GroupId> = near.flat_map(|part| part.groups.iter().copied()).collect();
        found.retain(|group| !groups.contains(group));
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// Cuts the rows of a file by the groups that they belong to: rows of no group are left out. A combination that nobody is
/// in is no part, but a group without rows keeps one of its own.
pub fn cut(members: &[(GroupId, Mask)]) -> Vec<(Vec<GroupId>, Mask)> {
    let rows = members.first().map_or(0, |(_, mask)| mask.rows());
    let mut parts = vec![(Vec::new(), Mask::all(rows))];
    for (group, mask) in members {
        let mut finer = Vec::new();
        for (groups, rows) in parts {
            let (mut within, mut without) = (rows.clone(), rows);
            within.keep(mask);
            without.drop(mask);
            let joined: Vec<GroupId> = groups.iter().copied().chain([*group]).collect();
            finer.extend(
                [(joined, within), (groups, without)]
                    .into_iter()
                    .filter(|(_, rows)| !rows.is_none()),
            );
        }
        parts = finer;
    }
    parts.retain(|(groups, _)| !groups.is_empty());
    let empty = members.iter().filter(|(_, mask)| mask.is_none());
    parts.extend(empty.map(|(group, mask)| (vec![*group], mask.clone())));
    parts.sort_by(|(one, _), (other, _)| one.cmp(other));
    parts
}

#[cfg(test)]
mod tests {
    use super::{GroupId, Mask, cut};

    /// Rows by the groups that they belong to, one column of 0 and 1 per group.
    fn groups(columns: &[&str]) -> Vec<(Vec<usize>, Vec<usize>)> {
        let mask = |column: &str| Mask::of(column.as_bytes(), |sign| sign == b'1');
        let members: Vec<(GroupId, Mask)> = (0..).map(GroupId).zip(columns.iter().map(|c| mask(c))).collect();
        let parts = cut(&members).into_iter();
        parts
            .map(|(groups, rows)| (groups.iter().map(|group| group.0).collect(), rows.iter().collect()))
            .collect()
    }

    #[test]
    fn groups_that_share_nobody_are_a_part_each() {
        assert_eq!(
            groups(&["1000", "0110", "0000"]),
            [(vec![0], vec![0]), (vec![1], vec![1, 2]), (vec![2], vec![])]
        );
    }

    #[test]
    fn shared_people_are_a_part_of_their_own() {
        assert_eq!(
            groups(&["11100", "01110", "00100"]),
            [
                (vec![0], vec![0]),
                (vec![0, 1], vec![1]),
                (vec![0, 1, 2], vec![2]),
                (vec![1], vec![3])
            ]
        );
    }
}
