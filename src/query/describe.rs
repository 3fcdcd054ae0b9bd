//! A query as the team reads it, in the ids of the questionnaire.

use super::{Query, Statistic};
use crate::survey::{Condition, Survey};

impl Query {
    /// `question = a | b [groups], filter = c`, or `mean(question) [groups], filter = c`.
    pub fn describe(&self, survey: &Survey) -> String {
        let mut text = match &self.statistic {
            Statistic::Share { variable, choices, .. } => {
                let condition = Condition {
                    variable: *variable,
                    choices: choices.clone(),
                };
                name_condition(survey, &condition)
            }
            Statistic::Number { variable, summary } => format!("{}({})", summary.keyword(), survey.name(*variable)),
            Statistic::Ranking { variable, .. } | Statistic::ItemResponse(variable) => survey.name(*variable),
            Statistic::Class { variable, class } => {
                let decimals = survey.question(variable.question).kind.decimals();
                format!("{} = {}", survey.name(*variable), class.key(decimals.unwrap_or(0)))
            }
            Statistic::Population => "n".to_owned(),
        };
        text.push_str(&format!(" [{}]", survey.names(&self.people).join(" + ")));
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
    format!("{} = {}", survey.name(condition.variable), choices.join(" | "))
}
