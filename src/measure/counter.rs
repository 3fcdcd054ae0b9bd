//! Counts each thing once: a report asks for the same distribution in a table, in prose and on the method page.

use super::inference::Sample;
use super::scale::{ByWeight, Heads, Scale};
use super::summary::Heaped;
use super::{Decimal, Tally};
use crate::query::{Over, Query, Summary};
use crate::survey::{
    Answers, Base, ChoiceId, Condition, Kind, Mask, PartId, QuestionId, Survey, Variable, Weighed, Weights, made_of,
};
use std::collections::{BTreeSet, HashMap};
use std::hash::Hash;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// Whose answers are counted.
#[derive(Clone, Copy, Debug)]
pub struct Selection<'a> {
    /// Taken together, each respondent once.
    pub people: &'a [PartId],
    /// Only respondents who meet all of these; a missing answer meets none.
    pub filter: &'a [Condition],
}

impl Query {
    /// Whose answers it is about.
    pub fn selection(&self) -> Selection<'_> {
        Selection {
            people: &self.people,
            filter: &self.filter,
        }
    }
}

impl Selection<'_> {
    pub(super) fn key(self, variable: Variable) -> Key {
        (variable, self.people.to_vec(), self.filter.to_vec())
    }
}

/// What is counted, whose answers, under which conditions.
type Key = (Variable, Vec<PartId>, Vec<Condition>);

/// Measures of one survey. What was counted is remembered and may be asked for from several threads.
#[derive(Debug)]
pub struct Counter<'a> {
    pub(super) survey: &'a Survey,
    tallies: Memo<Key, Arc<Tally>>,
    weighed: Memo<Key, Arc<Tally<u128>>>,
    pub(super) points: Memo<Key, Arc<Vec<u64>>>,
    pub(super) weighed_points: Memo<Key, Arc<Vec<u128>>>,
    pub(super) means: Memo<Key, Option<Decimal>>,
    pub(super) medians: Memo<Key, Option<Decimal>>,
    /// In order: classes of numbers are counted in them.
    pub(super) numbers: Memo<Key, Arc<Vec<i64>>>,
    /// In order, those that differ, each with what it and all below it weigh; none where they are too many to keep.
    pub(super) weighed_numbers: Memo<Key, Option<Arc<Heaped>>>,
    pub(super) summaries: Memo<(Key, Summary), Option<Decimal>>,
    any_of: Memo<(Key, Vec<ChoiceId>), u64>,
    weighed_any_of: Memo<(Key, Vec<ChoiceId>), u128>,
    masks: Memo<(PartId, Vec<Condition>), Option<Arc<Mask>>>,
    pub(super) samples: Memo<Vec<PartId>, Arc<Sample>>,
    /// Of each part, whether all its weights together fit into 64 bits.
    small: Vec<bool>,
}

impl<'a> Counter<'a> {
    /// Nothing is counted yet.
    pub fn over(survey: &'a Survey) -> Self {
        Self {
            survey,
            tallies: Memo::default(),
            weighed: Memo::default(),
            points: Memo::default(),
            weighed_points: Memo::default(),
            means: Memo::default(),
            medians: Memo::default(),
            numbers: Memo::default(),
            weighed_numbers: Memo::default(),
            summaries: Memo::default(),
            any_of: Memo::default(),
            weighed_any_of: Memo::default(),
            small: survey.parts().map(|part| is_small(survey.weights(part))).collect(),
            masks: Memo::default(),
            samples: Memo::default(),
        }
    }

    /// What is counted.
    pub fn survey(&self) -> &'a Survey {
        self.survey
    }

    /// The choices of a variable, in the order of the codebook.
    pub fn choices(&self, variable: Variable) -> Vec<ChoiceId> {
        self.survey.question(variable.question).choice_ids().collect()
    }

    /// Every question that one is made of.
    pub fn made_of(&self, question: QuestionId) -> BTreeSet<QuestionId> {
        made_of(&self.survey.questions, question)
    }

    /// What a ranked list of a variable's choices counts: respondents, mentions, or points.
    pub fn ranked_over(&self, variable: Variable) -> Over {
        match self.survey.question(variable.question).kind {
            Kind::Ranking { .. } => Over::Points,
            Kind::Multiple | Kind::Mentions { .. } => Over::Base(Base::Mentions),
            Kind::Single | Kind::Scale | Kind::Number { .. } | Kind::Open => Over::Base(Base::Valid),
        }
    }

    /// Whether people are counted by their weights where they are taken together. Who has weights and who has none are
    /// never taken together.
    pub fn is_weighted(&self, selection: Selection<'_>) -> bool {
        match self.survey.people.weighed(selection.people) {
            Weighed::ByWeight => true,
            Weighed::Equally | Weighed::Never => false,
        }
    }

    /// The distribution of a variable over people, whatever they weigh.
    pub fn tally(&self, variable: Variable, selection: Selection<'_>) -> Arc<Tally> {
        self.tallies.get(selection.key(variable), || {
            let mut tally = Tally::of_question(self.survey.question(variable.question));
            for (_, answers, mask) in self.selected(variable, selection) {
                tally.add(Heads, answers, mask.as_deref());
            }
            Arc::new(tally)
        })
    }

    /// The same over what people weigh.
    pub fn weighed(&self, variable: Variable, selection: Selection<'_>) -> Arc<Tally<u128>> {
        self.weighed.get(selection.key(variable), || {
            let mut tally = Tally::of_question(self.survey.question(variable.question));
            for (part, answers, mask) in self.selected(variable, selection) {
                tally.add(self.by_weight(part), answers, mask.as_deref());
            }
            Arc::new(tally)
        })
    }

    /// A distribution that was counted with others.
    pub(super) fn remember(&self, variable: Variable, selection: Selection<'_>, tally: Tally) {
        self.tallies.get(selection.key(variable), || Arc::new(tally));
    }

    /// The same over what people weigh.
    pub(super) fn remember_weighed(&self, variable: Variable, selection: Selection<'_>, tally: Tally<u128>) {
        self.weighed.get(selection.key(variable), || Arc::new(tally));
    }

    /// The number of respondents whose answer is one of `choices`, or for several answers, any of them is.
    pub fn any_of(&self, variable: Variable, choices: &[ChoiceId], selection: Selection<'_>) -> u64 {
        self.any_of.get((selection.key(variable), choices.to_vec()), || {
            self.given_any(variable, choices, selection, |_| Heads)
        })
    }

    /// What these respondents weigh.
    pub(super) fn weighed_any_of(&self, variable: Variable, choices: &[ChoiceId], selection: Selection<'_>) -> u128 {
        self.weighed_any_of
            .get((selection.key(variable), choices.to_vec()), || {
                self.given_any(variable, choices, selection, |part| self.by_weight(part))
            })
    }

    fn given_any<S: Scale>(
        &self,
        variable: Variable,
        choices: &[ChoiceId],
        selection: Selection<'_>,
        scale: impl Fn(PartId) -> S,
    ) -> S::Sum {
        let given = self.selected(variable, selection);
        given
            .map(|(part, answers, kept)| scale(part).rows(&answers.any_of(choices), kept.as_deref()))
            .sum()
    }

    /// How the people of a part are counted by their weights.
    pub(super) fn by_weight(&self, part: PartId) -> ByWeight<'a> {
        ByWeight {
            weights: self.survey.weights(part),
            is_small: self.small[part.0],
        }
    }

    /// How many respondents meet every condition.
    pub fn population(&self, selection: Selection<'_>) -> u64 {
        let count = |part: &PartId| match self.mask(*part, selection.filter) {
            Some(mask) => mask.count(),
            None => self.survey.people(*part),
        };
        selection.people.iter().map(count).sum()
    }

    /// The answers of each part, with the rows that the filter keeps; no mask where it keeps all.
    pub(super) fn selected<'s>(
        &'s self,
        variable: Variable,
        selection: Selection<'s>,
    ) -> impl Iterator<Item = (PartId, &'a Answers, Option<Arc<Mask>>)> + 's {
        selection.people.iter().filter_map(move |part| {
            let answers = self.survey.answers(variable, *part)?;
            Some((*part, answers, self.mask(*part, selection.filter)))
        })
    }

    /// Which respondents of a part meet every condition; none where there is no condition.
    pub fn mask(&self, part: PartId, filter: &[Condition]) -> Option<Arc<Mask>> {
        let (last, others) = filter.split_last()?;
        self.masks.get((part, filter.to_vec()), || {
            let mut kept = match self.survey.answers(last.variable, part) {
                Some(answers) => answers.any_of(&last.choices),
                None => Mask::none(self.survey.rows(part)),
            };
            if let Some(others) = self.mask(part, others) {
                kept.keep(&others);
            }
            Some(Arc::new(kept))
        })
    }
}

/// Whether all weights of some people together fit into 64 bits.
fn is_small(weights: &Weights) -> bool {
    match weights {
        Weights::None | Weights::Alike(_) => true,
        Weights::Each(each) => each
            .iter()
            .try_fold(0u64, |sum, weight| sum.checked_add(*weight))
            .is_some(),
    }
}

/// What was made for each key. Two threads that ask for the same wait for one.
#[derive(Debug)]
pub(super) struct Memo<K, V>(Mutex<HashMap<K, Arc<OnceLock<V>>>>);

impl<K, V> Default for Memo<K, V> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<K: Eq + Hash, V: Clone> Memo<K, V> {
    pub(super) fn get(&self, key: K, make: impl FnOnce() -> V) -> V {
        let slot = {
            // A panic of another thread ends the program; what it held is whole.
            let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(known.entry(key).or_default())
        };
        slot.get_or_init(make).clone()
    }
}
