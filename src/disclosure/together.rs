//! What a query brings together of a respondent's answers.

use crate::query::Query;
use crate::survey::{ChoiceId, Condition, GroupId, Origin, PartId, Policy, QuestionId, Survey, Thresholds};
use std::collections::BTreeSet;

/// Every question that a query brings together: those that it names, and those that they were asked after, and those
/// that they are made of; and those of the answers that its people were chosen by.
pub(super) fn brought_together(survey: &Survey, query: &Query) -> BTreeSet<QuestionId> {
    let chosen = chosen_by(survey, &query.people);
    rooted(survey, query.questions().chain(chosen))
}

/// The same but for those that its people were chosen by.
pub(super) fn named(survey: &Survey, query: &Query) -> BTreeSet<QuestionId> {
    rooted(survey, query.questions())
}

/// The thresholds that a query is held to.
pub(super) fn needed((survey, policy): (&Survey, &Policy), query: &Query) -> Thresholds {
    match policy.sensitive.0.is_empty() {
        true => policy.usual,
        false => policy.thresholds(brought_together(survey, query)),
    }
}

fn rooted(survey: &Survey, questions: impl Iterator<Item = QuestionId>) -> BTreeSet<QuestionId> {
    let mut found: BTreeSet<QuestionId> = BTreeSet::new();
    let mut open: Vec<QuestionId> = questions.collect();
    while let Some(question) = open.pop() {
        if found.insert(question) {
            let question = survey.question(question);
            open.extend(question.asked_if.iter().map(|condition| condition.variable.question));
            open.extend(question.origin.iter().flat_map(Origin::questions));
        }
    }
    found
}

/// The questions by the answers to which some people are told apart from others of their file: those of groups made of answers, where
/// others who are in the same other groups are not among them, or where all of them are in such groups.
fn chosen_by(survey: &Survey, people: &[PartId]) -> Vec<QuestionId> {
    let chosen = survey.group_ids().flat_map(|group| &survey.group(group).chosen);
    let mut all: Vec<QuestionId> = chosen.map(|condition| condition.variable.question).collect();
    all.sort_unstable();
    all.dedup();
    all.retain(|question| tells_apart(survey, *question, people));
    all
}

fn tells_apart(survey: &Survey, question: QuestionId, people: &[PartId]) -> bool {
    let is_of = |condition: &&Condition| condition.variable.question == question;
    let is_made = |group: &GroupId| survey.group(*group).chosen.iter().any(|one| is_of(&one));
    let others = |part: PartId| {
        let members = survey.people.get(part);
        let groups = members.groups.iter().copied().filter(|group| !is_made(group));
        (members.population, groups.collect::<BTreeSet<GroupId>>())
    };
    let inside: BTreeSet<_> = people.iter().map(|part| others(*part)).collect();
    let mut outside = survey.parts().filter(|part| !people.contains(part));
    if outside.any(|part| inside.contains(&others(part))) {
        return true;
    }
    // Nobody else is in any group.
    let groups = |part: &PartId| survey.people.get(*part).groups.iter().copied().filter(is_made);
    let given = |group: GroupId| {
        survey
            .group(group)
            .chosen
            .iter()
            .filter(is_of)
            .flat_map(|one| &one.choices)
    };
    let all: BTreeSet<ChoiceId> = people.iter().flat_map(groups).flat_map(given).copied().collect();
    people.iter().all(|part| groups(part).next().is_some()) && all.len() < survey.question(question).choices.len()
}

/// The routing of a query's question, beside the conditions of the query itself: its base counts who meets both.
pub(super) fn asked_if<'s>(survey: &'s Survey, query: &Query) -> &'s [Condition] {
    query
        .variable()
        .map_or(&[], |variable| survey.question(variable.question).asked_if.as_slice())
}
