//! What a report asks to publish, so that the whole of it can be judged at once.

use crate::measure::Selection;
use crate::survey::{Base, ChoiceId, Condition, GroupId, QuestionId, Survey, Variable};

/// A count, share, mean or median that a report publishes: what of whom. Two places that print the same ask the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Query {
    pub subject: Subject,
    /// Sorted, each once.
    pub groups: Vec<GroupId>,
    /// Sorted, each once.
    pub filter: Vec<Condition>,
}

/// What is counted or averaged.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// Those who gave any of `choices`, sorted.
    Share {
        variable: Variable,
        choices: Vec<ChoiceId>,
        over: Over,
    },
    /// The mean or the median of a number.
    Average(Variable),
    /// Everyone whom the filter keeps: how large a stratum is.
    Population,
}

/// Of what a count is a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Over {
    Base(Base),
    /// The points of a ranking question.
    Points,
}

/// Where something is printed: prose can't stand without its figure, a table can.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Use {
    /// Printed nowhere, but what is printed adds up to it.
    Implied,
    Table,
    Prose,
}

impl Query {
    pub fn new(subject: Subject, selection: Selection<'_>) -> Self {
        let mut subject = subject;
        if let Subject::Share { choices, .. } = &mut subject {
            choices.sort_unstable();
            choices.dedup();
        }
        let mut groups = selection.groups.to_vec();
        groups.sort_unstable();
        groups.dedup();
        let mut filter = selection.filter.to_vec();
        for condition in &mut filter {
            condition.choices.sort_unstable();
            condition.choices.dedup();
        }
        filter.sort_unstable();
        filter.dedup();
        Self {
            subject,
            groups,
            filter,
        }
    }

    pub fn share(variable: Variable, choices: &[ChoiceId], over: Over, selection: Selection<'_>) -> Self {
        let subject = Subject::Share {
            variable,
            choices: choices.to_vec(),
            over,
        };
        Self::new(subject, selection)
    }

    /// The variable that is counted or averaged.
    pub fn variable(&self) -> Option<Variable> {
        match &self.subject {
            Subject::Share { variable, .. } | Subject::Average(variable) => Some(*variable),
            Subject::Population => None,
        }
    }

    /// Every question that it brings together, the counted one first.
    pub fn questions(&self) -> impl Iterator<Item = QuestionId> + '_ {
        let filter = self.filter.iter().map(|condition| condition.variable.question);
        self.variable()
            .map(|variable| variable.question)
            .into_iter()
            .chain(filter)
    }

    pub(super) fn selection(&self) -> Selection<'_> {
        Selection {
            groups: &self.groups,
            filter: &self.filter,
        }
    }

    /// As the team reads it: `question=a|b, question: groups, filter=…`.
    pub fn describe(&self, survey: &Survey) -> String {
        let mut text = match &self.subject {
            Subject::Share { variable, choices, .. } => {
                let condition = Condition {
                    variable: *variable,
                    choices: choices.clone(),
                };
                name_condition(survey, &condition)
            }
            Subject::Average(variable) => name(survey, *variable),
            Subject::Population => "n".to_owned(),
        };
        let groups: Vec<&str> = self.groups.iter().map(|g| survey.group(*g).id.as_str()).collect();
        text.push_str(&format!(" [{}]", groups.join(" + ")));
        for condition in &self.filter {
            text.push_str(&format!(", {}", name_condition(survey, condition)));
        }
        text
    }
}

fn name_condition(survey: &Survey, condition: &Condition) -> String {
    let question = survey.question(condition.variable.question);
    let choices: Vec<&str> = condition
        .choices
        .iter()
        .map(|choice| {
            question
                .choices
                .get(usize::from(choice.0))
                .map_or("", |c| c.id.as_str())
        })
        .collect();
    format!("{} = {}", name(survey, condition.variable), choices.join(" | "))
}

fn name(survey: &Survey, variable: Variable) -> String {
    let question = survey.question(variable.question);
    match question.items.get(variable.item) {
        Some(item) if !item.id.is_empty() => format!("{}.{}", question.id, item.id),
        Some(_) | None => question.id.clone(),
    }
}
