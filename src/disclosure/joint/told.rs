//! What numbers of people tell together of some features, and what must be withheld for it.

use super::counts::{Count, CountOf, CountReader};
use super::features::{Feature, classed};
use super::profile_cells::{ProfileCells, ReadCell, Secret};
use super::read_counts::{ReadCount, Within};
use crate::disclosure::protect::{Cell, NoAnswer, Work};
use crate::disclosure::rule::{Why, is_exempt};
use crate::disclosure::together::needed;
use crate::disclosure::traced::traced_all;
use crate::query::Query;
use crate::survey::{Condition, PartId, Policy, QuestionId, Variable};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::{BTreeMap, BTreeSet};

/// So many numbers of the same people are held against each other, no more.
const MOST_COUNTS: usize = 64;

/// What is withheld for what numbers tell together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum JointReach {
    /// Whatever they tell.
    All,
    /// What figures of a crossing do not tell by themselves.
    BeyondCrossings,
}

/// What is told of several questions together.
#[derive(Default)]
pub(in crate::disclosure) struct Joint {
    /// Figures that must not be published beside the others.
    pub hidden: BTreeMap<Query, Why>,
    pub told: BTreeSet<ToldTogether>,
}

/// What numbers of people tell that are published whatever is withheld.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ToldTogether {
    /// Of how few people.
    pub people: u64,
    /// The numbers that tell it, as the team reads them.
    pub by: Vec<String>,
    /// What it is told of.
    pub questions: BTreeSet<QuestionId>,
}

/// What is published of some features together.
pub(super) struct System<'s, 'q> {
    reader: &'s CountReader<'s>,
    cells: ProfileCells<'s>,
    read: Vec<(&'s ReadCount<'q>, Cell)>,
    secrets: Vec<Secret>,
}

impl<'s, 'q> System<'s, 'q> {
    /// None where they are too many.
    pub fn of(
        (within, reader): (Within<'s>, &'s CountReader<'s>),
        features: &BTreeSet<Feature>,
        (read, full): (&[&'s ReadCount<'q>], &BTreeSet<(Variable, PartId)>),
    ) -> Option<Self> {
        let survey = within.0;
        let people = |is_meant: &dyn Fn(&ReadCount<'_>) -> bool| {
            let own = read.iter().filter(|own| is_meant(own));
            own.map(|own| &own.count.people[..]).collect::<BTreeSet<&[PartId]>>()
        };
        // Of very many groups, those that figures are of.
        let all = people(&|_| true);
        let few = || people(&|own| own.is_joint || own.figure.is_some());
        let (cells, people) = match ProfileCells::of(survey, features, (&all, full)) {
            Some(cells) => (cells, all),
            None => (ProfileCells::of(survey, features, (&few(), full))?, few()),
        };
        let of = |own: &&'s ReadCount<'q>| Some((*own, cells.cell(&own.count)?));
        let read: Vec<(&ReadCount<'_>, Cell)> = read.iter().filter_map(of).collect();
        Some(Self {
            reader,
            secrets: secrets(within, &cells, (&people, &read))?,
            cells,
            read,
        })
    }

    fn known(&self, is_meant: impl Fn(&ReadCount<'_>) -> bool) -> Vec<ReadCell> {
        let own = self.read.iter().filter(|(own, _)| is_meant(own));
        own.map(read_cell).collect()
    }

    /// Those of some secrets that some numbers tell.
    fn those_told<'a>(
        &self,
        known: &[ReadCell],
        secrets: &[&'a Secret],
        work: &Work,
    ) -> Result<Vec<&'a Secret>, NoAnswer> {
        let told = self.cells.told(known, secrets, work)?;
        Ok(told.into_iter().map(|place| secrets[place]).collect())
    }

    /// Where it takes too much work to find out what must be withheld: what no crossing holds.
    pub fn given_up(&self) -> Joint {
        let joint = self.read.iter().filter(|(own, _)| own.is_beyond());
        let figures = joint.filter_map(|(own, _)| own.figure);
        let told = self.secrets.first();
        let hidden = figures.filter_map(|figure| {
            let why = Why::Protects(Box::new(told?.query.clone()));
            Some((figure.clone(), why))
        });
        Joint {
            hidden: hidden.collect(),
            told: BTreeSet::new(),
        }
    }

    /// What figures of a crossing tell apart, for each that is part of no other.
    fn crossings(&self) -> Vec<&BTreeSet<Feature>> {
        let crossings = self.read.iter().filter(|(own, _)| !own.is_beyond());
        let crossings: BTreeSet<&BTreeSet<Feature>> = crossings.map(|(own, _)| &own.features).collect();
        let is_whole = |own: &&&BTreeSet<Feature>| !crossings.iter().any(|other| other != *own && own.is_subset(other));
        crossings.iter().filter(is_whole).copied().collect()
    }

    /// Those of some secrets that no crossing tells by itself.
    fn beyond_crossings<'a>(&self, mut some: Vec<&'a Secret>, work: &Work) -> Result<Vec<&'a Secret>, NoAnswer> {
        for crossing in self.crossings() {
            let known = self.known(|own| !own.is_beyond() && own.is_of(crossing));
            let told = self.those_told(&known, &some, work)?;
            some.retain(|secret| !is_among(secret, &told));
        }
        Ok(some)
    }

    /// What of it must be withheld, and what sizes tell.
    pub fn told(&self, reach: JointReach, work: &Work) -> Result<Joint, NoAnswer> {
        let mut found = Joint::default();
        if self.secrets.is_empty() {
            return Ok(found);
        }
        let all: Vec<&Secret> = self.secrets.iter().collect();
        let by_all = self.those_told(&self.known(|_| true), &all, work)?;
        let by_sizes = self.those_told(&self.known(|own| own.figure.is_none()), &by_all, work)?;
        let beyond = match (reach, by_sizes.is_empty()) {
            (JointReach::All, true) => by_all.clone(),
            (JointReach::All | JointReach::BeyondCrossings, _) => self.beyond_crossings(by_all.clone(), work)?,
        };
        let simple = |secret: &&&Secret| (!secret.is_said, secret.query.filter.len(), secret.cell.value);
        let by_sizes_beyond = by_sizes.iter().filter(|secret| is_among(secret, &beyond));
        if let Some(secret) = by_sizes_beyond.min_by_key(simple) {
            found.told.insert(self.told_by_sizes(secret, work)?);
        }
        let mut left = match reach {
            JointReach::All => by_all,
            JointReach::BeyondCrossings => beyond,
        };
        left.retain(|secret| !is_among(secret, &by_sizes));
        if left.is_empty() {
            return Ok(found);
        }
        // Those of fewer conditions stay first.
        let figures = self.read.iter().filter_map(|(own, _)| own.figure);
        let figures: BTreeSet<(usize, &Query)> = figures.map(|figure| (figure.filter.len(), figure)).collect();
        let mut open: BTreeSet<&Query> = BTreeSet::new();
        for (_, figure) in figures {
            open.insert(figure);
            let beside = self.known(|own| own.figure.is_none_or(|own| open.contains(own)));
            if let Some(secret) = self.those_told(&beside, &left, work)?.iter().min_by_key(simple) {
                open.remove(figure);
                let why = Why::Protects(Box::new(secret.query.clone()));
                found.hidden.insert(figure.clone(), why);
            }
        }
        Ok(found)
    }

    /// A secret that sizes tell, with no more of them than do.
    fn told_by_sizes(&self, secret: &Secret, work: &Work) -> Result<ToldTogether, NoAnswer> {
        let sizes = self.read.iter().filter(|(own, _)| own.figure.is_none());
        let mut by: Vec<&(&ReadCount<'_>, Cell)> = sizes.collect();
        // What says least of several is left out first.
        by.sort_by_key(|(own, _)| (!own.count.is_response(), own.is_joint, own.features.len()));
        let mut place = 0;
        while place < by.len() {
            let own = by.remove(place);
            let known: Vec<ReadCell> = by.iter().copied().map(read_cell).collect();
            if self.cells.told(&known, &[secret], work)?.is_empty() {
                by.insert(place, own);
                place += 1;
            }
        }
        let names: BTreeSet<String> = by
            .into_iter()
            .map(|(own, _)| self.reader.describe(&own.count))
            .collect();
        Ok(ToldTogether {
            people: secret.cell.value,
            by: names.into_iter().collect(),
            questions: secret.query.questions().collect(),
        })
    }
}

/// Whether it is one of them itself.
fn is_among(secret: &Secret, some: &[&Secret]) -> bool {
    some.iter().any(|own| std::ptr::eq(*own, secret))
}

fn read_cell((own, cell): &(&ReadCount<'_>, Cell)) -> ReadCell {
    ReadCell {
        cell: cell.clone(),
        at_least: own.at_least,
    }
}

/// What few answered together of whom numbers are published, but for what readers may know. None where that may be too much.
fn secrets(
    (survey, _, policy): Within<'_>,
    cells: &ProfileCells<'_>,
    (people, read): (&BTreeSet<&[PartId]>, &[(&ReadCount<'_>, Cell)]),
) -> Option<Vec<Secret>> {
    let mixed = read.iter().flat_map(|(own, _)| own.count.mixed(survey));
    let mixed: BTreeSet<Variable> = mixed.collect();
    // Beside a count, few who gave one answer alone are told as those who gave two are.
    let with_others = |variable: Variable| policy.complements || mixed.contains(&variable);
    let most = policy.usual.cell.max(policy.sensitive.1.cell);
    let is_few = |query: &Query, people: u64| {
        (1..most).contains(&people) && people < needed((survey, policy), query).cell && !is_exempt(query, policy)
    };
    let conditions = read.iter().flat_map(|(own, _)| traced_all(survey, &own.count.met));
    let is_meant = |own: &Condition| own.choices.len() > 1 || classed(survey, own.variable).is_some();
    let conditions: BTreeSet<Condition> = conditions.filter(is_meant).collect();
    let scores: BTreeSet<Variable> = read.iter().flat_map(|(own, _)| own.count.scores(survey)).collect();
    let open = left_open(read, policy);
    let mut found: FxHashMap<Vec<u32>, Secret> = FxHashMap::default();
    for people in people {
        // Beside each sum of theirs stands how many they are.
        let counts = read
            .iter()
            .filter(|(own, _)| own.count.people == *people && own.count.of == CountOf::People);
        let counts: BTreeSet<&Count> = counts.map(|(own, _)| &own.count).collect();
        let counts: Vec<&Count> = counts.into_iter().take(MOST_COUNTS).collect();
        let mut few = cells.secrets(people, (&conditions, &with_others), &is_few)?;
        few.extend(cells.differences(people, (&counts, &scores), &with_others, &is_few));
        for secret in few.into_iter().filter(|secret| !open.contains(&secret.cell.atoms)) {
            let known = found.entry(secret.cell.atoms.clone()).or_insert_with(|| secret.clone());
            if secret.is_said && !known.is_said {
                *known = secret;
            }
        }
    }
    // In an order that no hash says.
    let mut found: Vec<Secret> = found.into_values().collect();
    found.sort_unstable_by(|one, other| one.cell.atoms.cmp(&other.cell.atoms));
    Some(found)
}

/// What readers may know: what is published itself, and what the figure of a share leaves of it where few others are no secret.
fn left_open(read: &[(&ReadCount<'_>, Cell)], policy: &Policy) -> FxHashSet<Vec<u32>> {
    let exact = read.iter().filter(|(own, _)| own.at_least.is_none());
    let mut found: FxHashSet<Vec<u32>> = exact.map(|(_, cell)| cell.atoms.clone()).collect();
    if policy.complements {
        return found;
    }
    for (inner, of) in read {
        for (_, all) in read.iter().filter(|(outer, _)| inner.count.is_under(&outer.count)) {
            let of: BTreeSet<u32> = of.atoms.iter().copied().collect();
            found.insert(all.atoms.iter().copied().filter(|atom| !of.contains(atom)).collect());
        }
    }
    found
}
