//! What a query brings together of a respondent's answers.

use crate::query::Query;
use crate::survey::{Condition, Origin, QuestionId, Survey};
use std::collections::BTreeSet;

/// Every question that a query brings together: those that it names, and those that they were asked after, and those
/// that they are made of.
pub(super) fn brought_together(survey: &Survey, query: &Query) -> BTreeSet<QuestionId> {
    let mut found: BTreeSet<QuestionId> = BTreeSet::new();
    let mut open: Vec<QuestionId> = query.questions().collect();
    while let Some(question) = open.pop() {
        if found.insert(question) {
            let question = survey.question(question);
            open.extend(question.asked_if.iter().map(|condition| condition.variable.question));
            open.extend(question.origin.iter().flat_map(Origin::questions));
        }
    }
    found
}

/// The routing of a query's question, beside the conditions of the query itself: its base counts who meets both.
pub(super) fn asked_if<'s>(survey: &'s Survey, query: &Query) -> &'s [Condition] {
    query
        .variable()
        .map_or(&[], |variable| survey.question(variable.question).asked_if.as_slice())
}
