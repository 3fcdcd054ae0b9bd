//! Ids as `figures.json` writes them.

use crate::survey::{Condition, GroupId, Survey};

pub(super) fn groups(survey: &Survey, groups: &[GroupId]) -> Vec<String> {
    groups.iter().map(|g| survey.group(*g).id.clone()).collect()
}

/// Conditions as `question=choice|choice`.
pub(super) fn filter(survey: &Survey, filter: &[Condition]) -> Vec<String> {
    let name = |condition: &Condition| {
        let question = survey.question(condition.variable.question);
        let choices = condition.choices.iter().map(|c| question.choice(*c).id.as_str());
        let choices: Vec<&str> = choices.collect();
        format!("{}={}", survey.name(condition.variable), choices.join("|"))
    };
    filter.iter().map(name).collect()
}
