//! Choices from the most to the least given.

use super::scale::{Amount, Heads, Scale};
use super::{Counter, Selection, Tally};
use crate::survey::{Answers, ChoiceId, Kind, Missing, PartId, Variable};
use std::sync::Arc;

/// A choice with what it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// The choice that has the place.
    pub choice: ChoiceId,
    /// Respondents, mentions, or points for a ranking question, whatever they weigh.
    pub count: u64,
    /// What the order goes by: the count, or where people have weights, what they weigh.
    pub weight: u128,
    /// Its rank: one more than there are choices given more often, so that tied choices share one (1, 1, 3).
    pub place: usize,
    /// Another choice has the same weight.
    pub tied: bool,
}

/// The front of a ranking: its first `most` choices, and all that are tied with the last of them.
pub fn front(mut ranking: Vec<Ranked>, most: usize) -> Vec<Ranked> {
    let last = most.checked_sub(1).and_then(|last| ranking.get(last)).copied();
    let beyond = |last: Ranked| ranking.iter().filter(|ranked| ranked.weight >= last.weight).count();
    let kept = last.map_or(most, beyond);
    ranking.truncate(kept);
    ranking
}

impl Counter<'_> {
    /// The choices that anyone gave, most given first; ties stand in the order of the codebook and are marked.
    ///
    /// A ranking question is scored by the Borda count: of `p` places the first is worth `p` points, the last 1
    /// (J.-C. de Borda, *Mémoire sur les élections au scrutin*, 1781). Where people have weights, what each gives counts
    /// as much as they weigh.
    pub fn ranking(&self, variable: Variable, selection: Selection<'_>) -> Vec<Ranked> {
        let counts = self.given_of_each(
            variable,
            || self.tally(variable, selection),
            || {
                self.points.get(selection.key(variable), || {
                    Arc::new(self.points(variable, selection, |_| Heads))
                })
            },
        );
        let weights: Vec<u128> = match self.is_weighted(selection) {
            false => counts.iter().map(|count| u128::from(*count)).collect(),
            true => self.given_of_each(
                variable,
                || self.weighed(variable, selection),
                || {
                    let points = || Arc::new(self.points(variable, selection, |part| self.by_weight(part)));
                    self.weighed_points.get(selection.key(variable), points)
                },
            ),
        };
        let given = self.choices(variable).into_iter().zip(counts.iter().zip(&weights));
        let mut ranked: Vec<Ranked> = given
            .filter(|(_, (count, _))| **count > 0)
            .map(|(choice, (count, weight))| Ranked {
                choice,
                count: *count,
                weight: *weight,
                place: 1 + weights.iter().filter(|other| *other > weight).count(),
                tied: weights.iter().filter(|other| *other == weight).count() > 1,
            })
            .collect();
        ranked.sort_by(|a, b| b.weight.cmp(&a.weight).then(a.choice.cmp(&b.choice)));
        ranked
    }

    /// What each choice is ranked by, in the order of the codebook.
    fn given_of_each<N: Amount>(
        &self,
        variable: Variable,
        tally: impl Fn() -> Arc<Tally<N>>,
        points: impl Fn() -> Arc<Vec<N>>,
    ) -> Vec<N> {
        match self.survey.question(variable.question).kind {
            Kind::Ranking { .. } => points().to_vec(),
            Kind::Single | Kind::Scale | Kind::Multiple | Kind::Mentions { .. } => {
                let tally = tally();
                let choices = self.choices(variable).into_iter();
                choices.map(|choice| tally.mentions_of(choice)).collect()
            }
            Kind::Number { .. } | Kind::Open => Vec::new(),
        }
    }

    /// The points of each choice.
    fn points<S: Scale>(
        &self,
        variable: Variable,
        selection: Selection<'_>,
        scale: impl Fn(PartId) -> S,
    ) -> Vec<S::Sum> {
        let choices = self.choices(variable).len();
        let mut points = vec![S::Sum::default(); choices];
        for (part, answers, mask) in self.selected(variable, selection) {
            let Answers::Places(columns) = answers else { continue };
            for (place, column) in columns.iter().enumerate() {
                let histogram = scale(part).histogram(column, mask.as_deref(), choices);
                for (points, given) in points.iter_mut().zip(&histogram[Missing::ALL.len()..]) {
                    (place..columns.len()).for_each(|_| *points += *given);
                }
            }
        }
        points
    }
}
