//! One variable against another, counted in one pass over both columns instead of one per stratum.

use super::scale::{Heads, Scale};
use super::{Counter, Selection, Tally};
use crate::query::Query;
use crate::survey::{Answers, ChoiceId, Condition, Missing, PartId, Variable};
use rayon::prelude::*;
use std::collections::BTreeMap;

/// A crosstab that several queries are columns of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Crosstab {
    variable: Variable,
    by: Variable,
    people: Vec<PartId>,
    /// The conditions that all columns share.
    rest: Vec<Condition>,
}

/// The choices of `by` whose columns are asked for, each with the whole filter of its queries.
type Columns = BTreeMap<ChoiceId, Vec<Condition>>;

impl Counter<'_> {
    /// Counts ahead what queries ask of several strata of one question.
    pub fn count_strata<'q>(&self, queries: impl Iterator<Item = &'q Query>) {
        let mut tables: BTreeMap<Crosstab, Columns> = BTreeMap::new();
        for query in queries.filter(|query| !query.filter.is_empty()) {
            let Some(variable) = query.variable() else { continue };
            for (place, condition) in query.filter.iter().enumerate() {
                if let Some(choice) = self.stratum(condition) {
                    let mut rest = query.filter.clone();
                    rest.remove(place);
                    let table = Crosstab {
                        variable,
                        by: condition.variable,
                        people: query.people.clone(),
                        rest,
                    };
                    tables.entry(table).or_default().insert(choice, query.filter.clone());
                }
            }
        }
        let tables: Vec<(Crosstab, Columns)> = tables.into_iter().filter(|(_, columns)| columns.len() > 1).collect();
        tables
            .into_par_iter()
            .for_each(|(table, columns)| self.cross(&table, columns));
    }

    /// The stratum that a condition keeps, of a question with one answer each.
    fn stratum(&self, condition: &Condition) -> Option<ChoiceId> {
        let [only] = condition.choices.as_slice() else {
            return None;
        };
        let question = self.survey.question(condition.variable.question);
        question.kind.takes_one().then_some(*only)
    }

    fn cross(&self, table: &Crosstab, columns: Columns) {
        let shared = Selection {
            people: &table.people,
            filter: &table.rest,
        };
        let Some(tallies) = one_pass(self, (table.variable, table.by), shared, |_| Heads) else {
            return;
        };
        let weighed = self.is_weighted(shared);
        let weighed = weighed.then(|| one_pass(self, (table.variable, table.by), shared, |part| self.by_weight(part)));
        for (choice, filter) in columns {
            let own = Selection {
                people: &table.people,
                filter: &filter,
            };
            if let Some(tally) = tallies.get(usize::from(choice.0)) {
                self.remember(table.variable, own, tally.clone());
            }
            if let Some(tally) = weighed.iter().flatten().find_map(|all| all.get(usize::from(choice.0))) {
                self.remember_weighed(table.variable, own, tally.clone());
            }
        }
    }
}

/// One tally per choice of `by`, where each respondent gave one answer to either; none where they could give several.
fn one_pass<S: Scale>(
    counter: &Counter<'_>,
    (variable, by): (Variable, Variable),
    selection: Selection<'_>,
    scale: impl Fn(PartId) -> S,
) -> Option<Vec<Tally<S::Sum>>> {
    let survey = counter.survey;
    let heads = survey.question(by.question).choices.len();
    let empty = Tally::of_question(survey.question(variable.question));
    let choices = empty.choices();
    let mut tallies: Vec<Tally<S::Sum>> = vec![empty; heads];
    for part in selection.people {
        let Some(rows) = survey.answers(variable, *part) else {
            continue;
        };
        let (Answers::Codes(rows), Some(Answers::Codes(columns))) = (rows, survey.answers(by, *part)) else {
            return None;
        };
        let kept = counter.mask(*part, selection.filter);
        let counts = scale(*part).crossed(rows, columns, kept.as_deref(), (choices, heads));
        for (tally, counts) in tallies.iter_mut().zip(counts.chunks(Missing::ALL.len() + choices)) {
            tally.add_histogram(counts);
        }
    }
    Some(tallies)
}
