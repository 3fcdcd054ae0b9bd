//! Numbers of people that everyone can read, with the figures that say them.

use super::counts::{Count, CountOf, CountReader, CountSaid};
use super::features::Feature;
use crate::disclosure::rule::{is_exempt, whole};
use crate::measure::Counter;
use crate::query::{Query, Statistic};
use crate::survey::{ChoiceId, Condition, PartId, Policy, Survey, Variable};
use std::collections::{BTreeMap, BTreeSet};

/// The survey, what counts it, its policy.
pub(super) type Within<'a> = (&'a Survey, &'a Counter<'a>, &'a Policy);

/// A number that is published, with the figure that says it where that can be withheld.
pub(super) struct ReadCount<'q> {
    pub count: Count,
    pub features: BTreeSet<Feature>,
    /// That something was ticked is seen by whichever feature of this there is.
    any_of: Option<Variable>,
    /// Whether no crossing holds it: it says how many meet several conditions, or which answers were given together.
    pub is_joint: bool,
    /// Whether a question's answers are counted under a condition on the same question.
    pub is_within: bool,
    /// Where it is only said that there are so many, or more.
    pub at_least: Option<u64>,
    pub figure: Option<&'q Query>,
}

impl<'q> ReadCount<'q> {
    /// Whether some features say who is counted.
    pub fn is_of(&self, features: &BTreeSet<Feature>) -> bool {
        let is_seen = |own: &Feature| {
            features.contains(own)
                || self.any_of == Some(own.variable()) && features.iter().any(|one| one.variable() == own.variable())
        };
        self.features.iter().all(is_seen)
    }

    /// Whether no crossing holds it.
    pub const fn is_beyond(&self) -> bool {
        self.is_joint || self.is_within
    }

    /// How many are in each group, sizes, and what figures say.
    pub fn all(
        (within, reader): (Within<'_>, &CountReader<'_>),
        (sizes, groups): (&[Query], &BTreeSet<Vec<PartId>>),
        published: &[&'q Query],
    ) -> Vec<Self> {
        let (survey, _, policy) = within;
        let everyone = groups
            .iter()
            .map(|people| Query::new(Statistic::Population, people, &[]));
        let fixed = sizes.iter().cloned().chain(everyone);
        let fixed: BTreeSet<Count> = fixed.map(|size| reader.size(&size)).collect();
        let fixed = fixed
            .into_iter()
            .map(|count| Self::of(survey, (count, CountSaid::Exactly), None));
        let said = published.iter().flat_map(|query| {
            // What is exempt is published, and cannot be withheld.
            let figure = Some(*query).filter(|query| !is_exempt(query, policy));
            let said = reader.said(query);
            let is_within = said.iter().any(|(count, _)| count.meets_twice());
            said.into_iter().map(move |count| Self {
                is_within,
                ..Self::of(survey, count, figure)
            })
        });
        fixed.chain(said).collect()
    }

    pub fn of(survey: &Survey, (count, says): (Count, CountSaid), figure: Option<&'q Query>) -> Self {
        let own = |met: &[Condition]| Count::of(&count.people, met).features(survey);
        let met = own(&count.met);
        let mixes = |one: &Condition| own(std::slice::from_ref(one)).len() > 1;
        let is_joint =
            count.of != CountOf::People || count.met.iter().any(mixes) || met.len() > 1 && says != CountSaid::Cell;
        let (features, any_of) = count.features_but_any(survey);
        Self {
            features,
            any_of,
            is_joint,
            is_within: false,
            at_least: says.at_least(),
            count,
            figure,
        }
    }
}

/// Of which answers it is published how many gave one, and the last figure that says it.
type ByAnswer<'a, 'q> = (BTreeSet<&'a [ChoiceId]>, Option<&'q Query>);

/// Those that others add up to: of whom how many gave each answer to a question is published, and all of them did.
pub(super) fn added_up<'q>((survey, counter, _): Within<'_>, read: &[ReadCount<'q>]) -> Vec<ReadCount<'q>> {
    let mut by_answer: BTreeMap<(Count, Variable), ByAnswer<'_, 'q>> = BTreeMap::new();
    // Of those that are only said to be so many or more, nothing adds up.
    for own in read.iter().filter(|own| own.at_least.is_none()) {
        for (place, condition) in own.count.met.iter().enumerate() {
            let wider = own.count.without(place);
            let known = by_answer.entry((wider, condition.variable)).or_default();
            known.0.insert(&condition.choices);
            known.1 = known.1.max(own.figure);
        }
    }
    let mut found = Vec::new();
    for ((wider, variable), (answers, figure)) in by_answer {
        let question = survey.question(variable.question);
        let all = whole(&wider.people);
        // Each once: the fewest together first.
        let mut answers: Vec<&[ChoiceId]> = answers.into_iter().collect();
        answers.sort_by_key(|choices| choices.len());
        let mut left: BTreeSet<ChoiceId> = question.choice_ids().collect();
        for choices in answers {
            if choices.iter().all(|choice| left.contains(choice)) {
                left.retain(|choice| !choices.contains(choice));
            }
        }
        if left.is_empty()
            && question.kind.takes_one()
            && figure.is_some()
            && counter.tally(variable, all).valid == counter.population(all)
        {
            found.push(ReadCount::of(survey, (wider, CountSaid::Cell), figure));
        }
    }
    found
}
