//! Which answers a text speaks of: by its expressions, or by the table that it belongs to.

use super::{Asked, AskedTable, Breakdown, Call, Commentary, Measured, Term};
use crate::diagnostic::Span;
use crate::survey::{ChoiceId, Condition, QuestionId};
use std::ops::Range;

/// Some answers, and the text that speaks of them.
#[derive(Clone, Debug)]
pub struct Reported {
    /// The whole text.
    pub text: Span,
    /// The expression's bytes in the text; none where all of the text is about them, as a table's caption is.
    pub range: Option<Range<usize>>,
    /// What was asked.
    pub question: QuestionId,
    /// What was answered; none for every answer.
    pub choices: Vec<ChoiceId>,
}

impl Commentary {
    /// What each text speaks of, text by text.
    pub fn reported(&self) -> Vec<Reported> {
        let mut all = Vec::new();
        for text in self.texts() {
            for expression in &text.expressions {
                let calls = expression.terms.iter().filter_map(|term| match term {
                    Term::Call(call) => call.measured(),
                    Term::Text(_) => None,
                });
                for (question, choices) in calls.flat_map(answers) {
                    all.push(Reported {
                        text: text.written.span,
                        range: Some(expression.range.clone()),
                        question,
                        choices,
                    });
                }
            }
        }
        for block in self.blocks() {
            let Some(table) = block.table().map(AskedTable::parts) else {
                continue;
            };
            let measured = table.measured.iter().copied().flat_map(answers);
            let crossed = table.breakdowns.iter().copied().filter_map(crossed);
            for (question, choices) in measured.chain(crossed) {
                all.extend(table.texts().into_iter().map(|text| Reported {
                    text: text.written.span,
                    range: None,
                    question,
                    choices: choices.clone(),
                }));
            }
        }
        all.sort_by_key(|one| one.text);
        all
    }
}

/// The answers that are measured, and those by which people are chosen.
fn answers(measured: &Measured) -> Vec<(QuestionId, Vec<ChoiceId>)> {
    let filter = measured.filter.iter();
    let filter = filter.map(|Condition { variable, choices }| (variable.question, choices.clone()));
    filter.chain([(measured.question, measured.choices.clone())]).collect()
}

impl Call {
    /// Whose answers it counts; none for what counts no answers.
    fn measured(&self) -> Option<&Measured> {
        match self {
            Self::Tenths { measured, .. } => Some(measured),
            Self::Count(Asked { measured, .. })
            | Self::Percent {
                asked: Asked { measured, .. },
                ..
            } => Some(measured),
            Self::Fraction { asked, .. }
            | Self::Number { asked, .. }
            | Self::NetScore { asked, .. }
            | Self::Top { asked, .. }
            | Self::Ranked { asked, .. } => Some(&asked.measured),
            Self::Respondents { .. } | Self::Reference { .. } | Self::Agree { .. } => None,
        }
    }
}

/// The answers by which a table's people are parted.
fn crossed(by: &Breakdown) -> Option<(QuestionId, Vec<ChoiceId>)> {
    match by {
        Breakdown::Choices { variable, choices } => Some((variable.question, choices.clone())),
        Breakdown::Groups(_) => None,
    }
}
