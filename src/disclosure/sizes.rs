//! How many are in groups made of answers, and how many were asked a question that is asked of some: published whatever is withheld, and
//! what they tell beside all else.

use super::bases::told_by_bases;
use super::between::told_between;
use super::implied::{answered, told_sizes};
use super::pairs::told_pairs;
use super::places::{as_places, told_places};
use super::planner::Risk;
use super::pooled::{pooled, told_by_pools};
use super::protect::Work;
use super::rule::{Why, counted, is_exempt, of_counted};
use super::together::needed;
use crate::measure::Counter;
use crate::query::{Asked, Query, Statistic};
use crate::survey::{Policy, Survey, Variable};
use std::collections::BTreeMap;

/// The survey, what counts it, its policy.
type Within<'a> = (&'a Survey, &'a Counter<'a>, &'a Policy);

/// Numbers of people that are published whatever is withheld.
pub(super) struct Sizes {
    pub all: Vec<Query>,
    /// Those that say who put a choice where, as shares of a ranking.
    pub ranks: Vec<Query>,
    /// How many of each group answered what others are told apart by, and how many are in other groups, too, as far as that follows.
    pub followed: Vec<Query>,
}

impl Sizes {
    /// Of a survey, beside what is asked of it.
    pub fn of<'q>(survey: &Survey, asked: &Asked, judged: impl Iterator<Item = &'q Query>) -> Self {
        let all = told_sizes(survey);
        let answered = answered(survey, judged).into_iter();
        Self {
            ranks: all.iter().filter_map(|size| as_places(survey, size)).collect(),
            followed: answered.chain(pooled(survey, asked)).collect(),
            all,
        }
    }

    /// Whether a query is one, or says one.
    pub fn are(&self, query: &Query) -> bool {
        self.all.contains(query) || self.ranks.contains(query)
    }

    /// Those that say how many gave one of some numbers.
    pub fn of_classes(&self) -> impl Iterator<Item = &Query> {
        self.all.iter().chain(&self.followed)
    }

    /// What they tell of few people beside what is published, and beside how many are in groups that are asked for together.
    pub fn risks(&self, within: Within<'_>, (published, asked): (&[&Query], &Asked), work: &Work) -> Vec<Risk> {
        let (survey, counter, policy) = within;
        let mut told = told_places(within, (published, &self.ranks), work);
        told.extend(told_pairs(within, (published, &self.all), work));
        told.extend(self.told_by_counts(within, published));
        let mut risks = told_by_bases(survey, counter, policy);
        risks.extend(told_by_pools(survey, counter, policy, asked));
        risks.extend(
            self.all
                .iter()
                .filter_map(|size| Self::risk((survey, counter), size, &told)),
        );
        risks.extend(told_between(within, &self.all, published));
        risks
    }

    /// One that tells who put a choice at a place, or who gave which two answers.
    fn risk((survey, counter): (&Survey, &Counter<'_>), size: &Query, told: &BTreeMap<Query, Why>) -> Option<Risk> {
        let by_places = || as_places(survey, size).is_some_and(|share| told.contains_key(&share));
        let is_told = told.contains_key(size) || by_places();
        let count = counter.population(size.selection());
        is_told.then(|| Risk {
            query: size.clone(),
            low: count,
            high: Some(count),
            by: vec![size.describe(survey)],
        })
    }

    /// Those that say how many of few answers people gave, where it is published how many gave each.
    fn told_by_counts(&self, (survey, counter, policy): Within<'_>, published: &[&Query]) -> BTreeMap<Query, Why> {
        let is_shared = |size: &Query, variable: Variable| {
            let is_share = |query: &&&Query| matches!(query.statistic, Statistic::Share { .. });
            let mut shares = published.iter().filter(is_share);
            shares.any(|query| {
                let are_all = size.people.iter().all(|part| query.people.contains(part));
                query.variable() == Some(variable) && query.filter.is_empty() && are_all
            })
        };
        let why = |size: &Query| {
            let least = needed((survey, policy), size).cell;
            let named = size.filter.iter().map(|condition| condition.variable);
            let mut named =
                named.filter(|variable| counted(survey, *variable).iter().any(|(of, _)| is_shared(size, *of)));
            named.find_map(|variable| of_counted(size, variable, (survey, counter), least))
        };
        let found = self.all.iter().filter(|size| !is_exempt(size, policy));
        found.filter_map(|size| Some((size.clone(), why(size)?))).collect()
    }
}
