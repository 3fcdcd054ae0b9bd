//! One variable against another.

use super::{Counter, Selection, Tally};
use crate::survey::{Answers, Code, Condition, Missing, Variable};

/// See [`Counter::crosstab`].
pub(super) fn crosstab(
    counter: &Counter<'_>,
    variable: Variable,
    by: Variable,
    selection: Selection<'_>,
) -> Vec<Tally> {
    one_pass(counter, variable, by, selection).unwrap_or_else(|| {
        let choices = counter.survey.question(by.question).choice_ids();
        choices
            .map(|choice| {
                let condition = Condition {
                    variable: by,
                    choices: vec![choice],
                };
                let filter: Vec<Condition> = selection.filter.iter().cloned().chain([condition]).collect();
                let filtered = Selection {
                    people: selection.people,
                    filter: &filter,
                };
                Tally::clone(&counter.tally(variable, filtered))
            })
            .collect()
    })
}

/// Both columns side by side, where each respondent gave one answer to either; none where they could give several.
fn one_pass(counter: &Counter<'_>, variable: Variable, by: Variable, selection: Selection<'_>) -> Option<Vec<Tally>> {
    let survey = counter.survey;
    let heads = survey.question(by.question).choices.len();
    let empty = Tally::of_question(survey.question(variable.question));
    let mut tallies: Vec<Tally> = vec![empty; heads];
    for part in selection.people {
        let Some(rows) = survey.answers(variable, *part) else {
            continue;
        };
        let (Answers::Codes(rows), Some(Answers::Codes(columns))) = (rows, survey.answers(by, *part)) else {
            return None;
        };
        let kept = counter.mask(*part, selection.filter);
        add(&mut tallies, rows, columns, kept.as_ref().map(|kept| kept.as_slice()));
    }
    Some(tallies)
}

fn add(tallies: &mut [Tally], rows: &[Code], columns: &[Code], kept: Option<&[bool]>) {
    let Some(choices) = tallies.first().map(Tally::choices) else {
        return;
    };
    let slots = Missing::ALL.len() + choices;
    let mut counts = vec![0u64; slots * tallies.len()];
    for (row, (code, column)) in rows.iter().zip(columns).enumerate() {
        if let Ok(head) = column.decode()
            && kept.is_none_or(|kept| kept[row])
        {
            counts[usize::from(head.0) * slots + code.slot()] += 1;
        }
    }
    for (tally, counts) in tallies.iter_mut().zip(counts.chunks(slots)) {
        tally.add_histogram(counts);
    }
}
