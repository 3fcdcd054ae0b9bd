//! One variable against another.

use super::{Selection, Tally, mask, tally};
use crate::survey::{Answers, Code, Condition, Survey, Variable};

/// The distribution of `variable` among the respondents who gave each answer to `by`: one tally per choice of `by`, in
/// the order of the codebook. Who gave none is in none of them; who gave several is in each.
pub fn crosstab(survey: &Survey, variable: Variable, by: Variable, selection: Selection<'_>) -> Vec<Tally> {
    one_pass(survey, variable, by, selection).unwrap_or_else(|| {
        let choices = survey.question(by.question).choice_ids();
        choices
            .map(|choice| {
                let condition = Condition {
                    variable: by,
                    choices: vec![choice],
                };
                let filter: Vec<Condition> = selection.filter.iter().cloned().chain([condition]).collect();
                let filtered = Selection {
                    groups: selection.groups,
                    filter: &filter,
                };
                tally(survey, variable, filtered)
            })
            .collect()
    })
}

/// Both columns side by side, where each respondent gave one answer to either; none where they could give several.
fn one_pass(survey: &Survey, variable: Variable, by: Variable, selection: Selection<'_>) -> Option<Vec<Tally>> {
    let heads = survey.question(by.question).choices.len();
    let mut tallies: Vec<Tally> = (0..heads).map(|_| Tally::of_question(survey, variable)).collect();
    for group in selection.groups {
        let Some(rows) = survey.answers(variable, *group) else {
            continue;
        };
        let (Answers::Codes(rows), Some(Answers::Codes(columns))) = (rows, survey.answers(by, *group)) else {
            return None;
        };
        let kept = mask(survey, *group, selection.filter);
        add(&mut tallies, rows, columns, kept.as_deref());
    }
    Some(tallies)
}

fn add(tallies: &mut [Tally], rows: &[Code], columns: &[Code], kept: Option<&[bool]>) {
    let Some(slots) = tallies.first().map(Tally::slots) else {
        return;
    };
    let mut counts = vec![0u64; slots * tallies.len()];
    for (row, (code, column)) in rows.iter().zip(columns).enumerate() {
        if let Ok(head) = column.decode()
            && kept.is_none_or(|kept| kept[row])
        {
            counts[usize::from(head.0) * slots + Tally::slot(*code, slots)] += 1;
        }
    }
    for (tally, counts) in tallies.iter_mut().zip(counts.chunks(slots)) {
        tally.add_slots(counts);
    }
}
