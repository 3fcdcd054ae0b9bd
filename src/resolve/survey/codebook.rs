//! `questionnaire.yaml` → the codebook, what it calls things, and where its answers stand in the responses.

use super::choice::scales;
use super::code::missing_codes;
use super::layout::Layout;
use super::question::{WrittenCondition, written};
use crate::diagnostic::{Diagnostics, Span};
use crate::resolve::fields::Fields;
use crate::resolve::{keys, names};
use crate::survey::{Condition, Group, Missing, Question, QuestionLabels};

/// The questions with, for each, where its answers stand.
pub struct Codebook {
    pub questions: Vec<Question>,
    /// In the order of `questions`.
    pub labels: Vec<QuestionLabels>,
    /// In the order of `questions`.
    pub layouts: Vec<Layout>,
    pub missing: Vec<(String, Missing)>,
}

pub fn codebook(questionnaire: &Fields, groups: &[Group], diagnostics: &mut Diagnostics) -> Option<Codebook> {
    let scales = scales(questionnaire, diagnostics);
    let missing = questionnaire.inner("missing", diagnostics);
    let mut book = Codebook {
        questions: Vec::new(),
        labels: Vec::new(),
        layouts: Vec::new(),
        missing: missing.map_or_else(Vec::new, |fields| missing_codes(&fields, diagnostics)),
    };
    let mut conditions = Vec::new();
    for (id, node) in questionnaire.named("questions", diagnostics)? {
        let fields = Fields::of(node, &keys::QUESTION, diagnostics);
        let Some(mut written) = fields.and_then(|fields| written(id, &fields, &scales, diagnostics)) else {
            continue;
        };
        conditions.push(std::mem::take(&mut written.asked_if));
        let (question, labels, layout) = written.resolve(groups, diagnostics);
        book.questions.push(question);
        book.labels.push(labels);
        book.layouts.push(layout);
    }
    for (index, written) in conditions.into_iter().enumerate() {
        let asked_if = written
            .iter()
            .filter_map(|one| condition(&book.questions, one, diagnostics));
        book.questions[index].asked_if = asked_if.collect();
    }
    Some(book)
}

fn condition(questions: &[Question], written: &WrittenCondition, diagnostics: &mut Diagnostics) -> Option<Condition> {
    let (name, is) = written;
    let is: Vec<(&str, Span)> = is.iter().map(|choice| (choice.value.as_str(), choice.span)).collect();
    diagnostics.take(names::condition(questions, (&name.value, name.span), &is))
}
