//! Choices from the most to the least given.

use super::count::histogram;
use super::{Counter, Selection};
use crate::survey::{Answers, ChoiceId, Kind, Missing, Variable};
use std::sync::Arc;

/// A choice with what it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// The choice that has the place.
    pub choice: ChoiceId,
    /// Respondents, mentions, or points for a ranking question.
    pub count: u64,
    /// Its rank: one more than there are choices given more often, so that tied choices share one (1, 1, 3).
    pub place: usize,
    /// Another choice has the same count.
    pub tied: bool,
}

/// The front of a ranking: its first `most` choices, and all that are tied with the last of them.
pub fn front(mut ranking: Vec<Ranked>, most: usize) -> Vec<Ranked> {
    let last = most.checked_sub(1).and_then(|last| ranking.get(last)).copied();
    let beyond = |last: Ranked| ranking.iter().filter(|ranked| ranked.count >= last.count).count();
    let kept = last.map_or(most, beyond);
    ranking.truncate(kept);
    ranking
}

impl Counter<'_> {
    /// The choices that anyone gave, most given first; ties stand in the order of the codebook and are marked.
    ///
    /// A ranking question is scored by the Borda count: of `p` places the first is worth `p` points, the last 1
    /// (J.-C. de Borda, *Mémoire sur les élections au scrutin*, 1781).
    pub fn ranking(&self, variable: Variable, selection: Selection<'_>) -> Vec<Ranked> {
        let question = self.survey.question(variable.question);
        let counts: Vec<u64> = match question.kind {
            Kind::Ranking { .. } => self.points(variable, selection, question.choices.len()),
            Kind::Single | Kind::Scale | Kind::Multiple | Kind::Mentions { .. } => {
                let tally = self.tally(variable, selection);
                question.choice_ids().map(|choice| tally.mentions_of(choice)).collect()
            }
            Kind::Number { .. } | Kind::Open => Vec::new(),
        };
        let mut ranked: Vec<Ranked> = question
            .choice_ids()
            .zip(&counts)
            .filter(|(_, count)| **count > 0)
            .map(|(choice, count)| Ranked {
                choice,
                count: *count,
                place: 1 + counts.iter().filter(|other| *other > count).count(),
                tied: counts.iter().filter(|other| *other == count).count() > 1,
            })
            .collect();
        ranked.sort_by(|a, b| b.count.cmp(&a.count).then(a.choice.cmp(&b.choice)));
        ranked
    }

    /// The points of each choice.
    fn points(&self, variable: Variable, selection: Selection<'_>, choices: usize) -> Vec<u64> {
        self.points
            .get(selection.key(variable), || {
                let mut points = vec![0; choices];
                for (answers, mask) in self.selected(variable, selection) {
                    let Answers::Places(columns) = answers else { continue };
                    for (place, column) in columns.iter().enumerate() {
                        let worth = (columns.len() - place) as u64;
                        let histogram = histogram(column, mask.as_deref(), choices);
                        for (points, count) in points.iter_mut().zip(&histogram[Missing::ALL.len()..]) {
                            *points += worth * count;
                        }
                    }
                }
                Arc::new(points)
            })
            .to_vec()
    }
}
