//! `questionnaire.yaml` → the codebook, what it calls things, and where its answers stand in the responses.

pub use super::book::Codebook;
use super::choice::scales;
use super::code::missing_codes;
use super::derived;
use super::overlap;
use super::question::{WrittenCondition, written};
use crate::diagnostic::{Diagnostics, Severity, Span};
use crate::resolve::doubt::Doubt;
use crate::resolve::fields::Fields;
use crate::resolve::{keys, names};
use crate::survey::{Condition, Group, Language, Question};
use std::collections::BTreeMap;

/// The codebook; questions that have mistakes are put in `doubt`.
pub(super) fn codebook(
    questionnaire: &Fields,
    groups: &[Group],
    language: Language,
    doubt: &mut Doubt,
    diagnostics: &mut Diagnostics,
) -> Option<Codebook> {
    let scales = scales(questionnaire, diagnostics);
    let before = diagnostics.count(Severity::Error);
    let missing = questionnaire.inner("missing", diagnostics);
    let mut book = Codebook {
        questions: Vec::new(),
        labels: Vec::new(),
        layouts: Vec::new(),
        missing: missing.map_or_else(Vec::new, |fields| missing_codes(&fields, diagnostics)),
        derived: BTreeMap::new(),
    };
    // A key that is misspelt may hold the codes of missing answers.
    let is_whole = !questionnaire.has_unknown() && diagnostics.count(Severity::Error) == before;
    let mut conditions = Vec::new();
    for (id, node) in questionnaire.named("questions", diagnostics)? {
        let before = diagnostics.count(Severity::Error);
        let fields = Fields::of(node, &keys::QUESTION, diagnostics);
        let Some(mut written) = fields.and_then(|fields| written(id, &fields, &scales, diagnostics)) else {
            doubt.questions.insert(id.value.clone());
            continue;
        };
        conditions.push(std::mem::take(&mut written.asked_if));
        let mut own = Diagnostics::new();
        let (question, labels, mut layout) = written.resolve(groups, &mut own);
        let is_explained = own.iter().any(|mistake| doubt.explains(mistake));
        own.retain(|mistake| !doubt.explains(mistake));
        diagnostics.extend(own);
        if is_explained || layout.is_unsure || diagnostics.count(Severity::Error) > before {
            doubt.questions.insert(id.value.clone());
            layout.is_unsure = true;
        }
        layout.is_unsure |= !is_whole;
        book.questions.push(question);
        book.labels.push(labels);
        book.layouts.push(layout);
    }
    overlap::tell(&book.layouts, &book.missing, diagnostics);
    derived::add(questionnaire, &mut book, language, doubt, diagnostics);
    let mut of_conditions = Diagnostics::new();
    for (index, written) in conditions.into_iter().enumerate() {
        let asked_if = written
            .iter()
            .filter_map(|one| condition(&book.questions, one, &mut of_conditions));
        book.questions[index].asked_if = asked_if.collect();
    }
    of_conditions.retain(|mistake| !doubt.explains(mistake));
    diagnostics.extend(of_conditions);
    derived::inherit_conditions(&mut book);
    Some(book)
}

fn condition(questions: &[Question], written: &WrittenCondition, diagnostics: &mut Diagnostics) -> Option<Condition> {
    let (name, is) = written;
    let is: Vec<(&str, Span)> = is.iter().map(|choice| (choice.value.as_str(), choice.span)).collect();
    diagnostics.take(names::condition(questions, (&name.value, name.span), &is))
}
