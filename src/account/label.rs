//! Words of the questionnaire that hold figures: "5 fois ou plus".

use super::Phrase;
use crate::commentary::Subject;
use crate::survey::{ChoiceId, Labels, QuestionId};
use std::collections::BTreeMap;

/// A text of the questionnaire, and what is called so.
pub(super) struct CodebookText {
    pub phrase: Phrase,
    /// The questions, or the choices of them.
    owners: Vec<(QuestionId, Option<ChoiceId>)>,
}

impl CodebookText {
    /// Whether some answers are called so; no choices are all of them.
    pub fn is_of(&self, question: QuestionId, choices: &[ChoiceId]) -> bool {
        let is_meant =
            |choice: &Option<ChoiceId>| choice.is_none_or(|one| choices.is_empty() || choices.contains(&one));
        self.owners
            .iter()
            .any(|(owner, choice)| *owner == question && is_meant(choice))
    }

    /// Whether a claim is about answers that are called so.
    pub fn is_of_subject(&self, subject: &Subject) -> bool {
        let measured = subject.variables.iter();
        let mut measured = measured.map(|variable| (variable.question, subject.choices.as_slice()));
        let filtered = subject.filter.iter();
        let mut filtered = filtered.map(|condition| (condition.variable.question, condition.choices.as_slice()));
        measured.any(|(question, choices)| self.is_of(question, choices))
            || filtered.any(|(question, choices)| self.is_of(question, choices))
    }
}

/// The texts of the questionnaire that say something of the kind that has to be accounted for.
pub(super) fn with_claims(labels: &Labels, says_any: &dyn Fn(&str) -> bool) -> Vec<CodebookText> {
    let mut texts: BTreeMap<&str, Vec<(QuestionId, Option<ChoiceId>)>> = BTreeMap::new();
    for (index, question) in labels.questions.iter().enumerate() {
        let id = QuestionId(index);
        for text in [&question.text, &question.label].into_iter().chain(&question.items) {
            texts.entry(text).or_default().push((id, None));
        }
        for (choice, text) in question.choices.iter().enumerate() {
            let choice = u16::try_from(choice).unwrap_or(u16::MAX);
            texts.entry(text).or_default().push((id, Some(ChoiceId(choice))));
        }
    }
    // A label that is but a number would excuse that number everywhere.
    texts.retain(|text, _| text.split_whitespace().count() > 1 && says_any(text));
    let label = |(text, owners): (&str, _)| CodebookText {
        phrase: Phrase::new(text),
        owners,
    };
    texts.into_iter().map(label).collect()
}

#[cfg(test)]
mod tests {
    use super::CodebookText;
    use crate::account::Phrase;
    use crate::survey::{ChoiceId, QuestionId};

    #[test]
    fn a_text_is_of_its_question_or_of_its_choice() {
        let text = |choice| CodebookText {
            phrase: Phrase::new("deux fois"),
            owners: vec![(QuestionId(1), choice)],
        };
        let (all, one) = (text(None), text(Some(ChoiceId(2))));
        assert!(all.is_of(QuestionId(1), &[]) && all.is_of(QuestionId(1), &[ChoiceId(0)]));
        assert!(!all.is_of(QuestionId(0), &[]));
        assert!(one.is_of(QuestionId(1), &[]) && one.is_of(QuestionId(1), &[ChoiceId(0), ChoiceId(2)]));
        assert!(!one.is_of(QuestionId(1), &[ChoiceId(0)]) && !one.is_of(QuestionId(0), &[ChoiceId(2)]));
    }
}
