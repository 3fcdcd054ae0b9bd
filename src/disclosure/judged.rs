//! What is judged of what a report asks: a ranking by the shares of its choices, all else as it is asked.

use crate::measure::{Counter, front};
use crate::query::{Asked, Over, Query, Statistic, Summary, Use};
use crate::survey::{Base, ChoiceId, Variable};
use std::collections::{BTreeMap, BTreeSet};

/// The queries of a report as they are judged, and the order of counts that its rankings give away.
#[derive(Debug, Default)]
pub(super) struct Judged {
    pub queries: BTreeMap<Query, Use>,
    pub lists: Vec<RankedList>,
}

/// A published ranking: its choices as queries, the most given first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct RankedList {
    pub listed: Vec<Query>,
    /// The choices that it does not list, in no order: each given less often than the last one listed.
    pub beyond: Vec<Query>,
}

impl Judged {
    pub fn of(asked: &Asked, counter: &Counter<'_>) -> Self {
        let mut judged = Self::default();
        let is_counted = |query: &&Query| match query.statistic {
            Statistic::Share { .. } | Statistic::Ranking { .. } => true,
            Statistic::Number { .. } | Statistic::Class { .. } | Statistic::Population | Statistic::ItemResponse(_) => {
                false
            }
        };
        let counted: BTreeSet<Variable> = asked.queries().filter(is_counted).filter_map(Query::variable).collect();
        for (query, asking) in asked.iter() {
            match &query.statistic {
                Statistic::Share { .. } | Statistic::Class { .. } => judged.add(query.clone(), asking.used),
                Statistic::Number { variable, summary } => {
                    judged.add(query.clone(), asking.used);
                    // A score is made of counts that it may give back: beside some of them, and where its spread is told. So is a
                    // mean rank, beside which stands how many ranked a choice.
                    let is_ranks = counter.survey().question(variable.question).places().is_some();
                    if counted.contains(variable) || *summary == Summary::Sd || is_ranks {
                        for share in shares_of(query, *variable, *summary, counter) {
                            judged.add(share, asking.used);
                        }
                    }
                }
                Statistic::Ranking { variable, most } => {
                    let list = RankedList::of(query, *variable, *most, counter);
                    // That nobody gave any is said by the first of them.
                    let said = if list.listed.is_empty() {
                        list.beyond.first()
                    } else {
                        None
                    };
                    for share in list.listed.iter().chain(said) {
                        judged.add(share.clone(), asking.used);
                    }
                    judged.lists.push(list);
                }
                // How many were asked and how many answered is published.
                Statistic::Population | Statistic::ItemResponse(_) => {}
            }
        }
        judged.lists.sort_unstable();
        judged.lists.dedup();
        judged
    }

    fn add(&mut self, query: Query, used: Use) {
        let known = self.queries.entry(query).or_insert(used);
        *known = used.max(*known);
    }
}

/// The shares that a score of a scale is worked out from, of each choice. Of numbers, and of how many answers differ, none.
pub(crate) fn shares_of(query: &Query, variable: Variable, summary: Summary, counter: &Counter<'_>) -> Vec<Query> {
    let choices = if summary == Summary::Distinct {
        Vec::new()
    } else {
        counter.choices(variable)
    };
    let share = |choice: ChoiceId| Statistic::share(variable, &[choice], Over::Base(Base::Valid));
    choices.into_iter().map(|choice| query.with(share(choice))).collect()
}

impl RankedList {
    /// The first `most` choices of a ranking with those tied with the last, and the others.
    fn of(query: &Query, variable: Variable, most: usize, counter: &Counter<'_>) -> Self {
        let over = counter.ranked_over(variable);
        let share = |choice: ChoiceId| query.with(Statistic::share(variable, &[choice], over));
        let listed = front(counter.ranking(variable, query.selection()), most);
        let listed: Vec<ChoiceId> = listed.iter().map(|ranked| ranked.choice).collect();
        let mut beyond = counter.choices(variable);
        beyond.retain(|choice| !listed.contains(choice));
        Self {
            listed: listed.into_iter().map(share).collect(),
            beyond: beyond.into_iter().map(share).collect(),
        }
    }
}
