//! What the authors are told of a plan: what gives away all the same, and what is withheld whole.

use super::chosen::Chosen;
use super::plan::Plan;
use super::planner::Risk;
use super::traced::traced_all;
use crate::diagnostic::{Diagnostic, Diagnostics, Message, Span};
use crate::msg;
use crate::query::{Query, Statistic};
use crate::survey::{Condition, Question, QuestionId, Survey};
use std::collections::BTreeSet;

/// Counts that are withheld and can be worked out all the same: errors at the place of the policy.
pub fn given_away(plan: &Plan, survey: &Survey, policy: Option<Span>) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    let mut add = |told, help, questions: BTreeSet<QuestionId>| {
        let ids = questions
            .into_iter()
            .map(|question| survey.question(question).id.clone());
        let diagnostic = Diagnostic::error(told).help(help).of_questions(ids.collect());
        diagnostics.push(match policy {
            Some(span) => diagnostic.at(span),
            None => diagnostic,
        });
    };
    let groups = Chosen::all(survey);
    let group_of = |risk: &Risk| groups.iter().find(|group| group.size() == risk.query);
    let (sizes, others): (Vec<&Risk>, Vec<&Risk>) = plan
        .risks
        .iter()
        .filter(|risk| risk.is_certain())
        .partition(|risk| group_of(risk).is_some());
    // Several systems may find the same.
    let mut names: BTreeSet<String> = BTreeSet::new();
    for risk in sizes {
        let is_new = names.insert(risk.query.describe(survey));
        if let Some(group) = group_of(risk).filter(|_| is_new) {
            let told = msg!("given-away-group", group = group.id.as_str(), n = risk.low);
            add(told, msg!("given-away-group-help"), risk.query.questions().collect());
        }
    }
    let mut seen: BTreeSet<&Query> = BTreeSet::new();
    for risk in others.into_iter().filter(|risk| seen.insert(&risk.query)) {
        // What the size of a group tells is its own message.
        let is_said = !risk.by.is_empty() && risk.by.iter().all(|by| names.contains(by));
        if let Some((told, help)) = told_of_others(survey, &groups, risk, is_said) {
            add(told, help, risk.query.questions().collect());
        }
    }
    for told in &plan.together {
        let by = told.by.join("; ");
        let message = msg!("given-away-together", n = told.people, by = by);
        add(message, msg!("given-away-together-help"), told.questions.clone());
    }
    diagnostics
}

/// What gives a count away that is no group's size, and what helps.
fn told_of_others(survey: &Survey, groups: &[Chosen], risk: &Risk, is_said: bool) -> Option<(Message, Message)> {
    // What how many answered tells of who is in a group, the group's own size does.
    let alone = |group: &&Chosen| risk.by == [group.size().describe(survey)];
    let tells = |group: &&Chosen| alone(group) || group.leaves(&risk.query.people);
    let figure = risk.query.describe(survey);
    if let Some(group) = groups.iter().find(tells) {
        let group = group.id.as_str();
        let told = msg!("given-away-bases", group = group, figure = figure, n = risk.low);
        return Some((told, msg!("given-away-group-help")));
    }
    if risk.by.is_empty() {
        let told = msg!("given-away-unseen", figure = figure);
        return Some((told, msg!("crossing-given-up-help")));
    }
    if let Some(asked) = asked_of(survey, &risk.query) {
        let told = msg!("given-away-asked", question = asked, n = risk.low, figure = figure);
        return Some((told, msg!("given-away-asked-help")));
    }
    let told = msg!("given-away", figure = figure, by = risk.by.join("; "));
    (!is_said).then(|| (told, msg!("given-away-help")))
}

/// The question that was asked of just those whom a number of people counts.
fn asked_of<'s>(survey: &'s Survey, query: &Query) -> Option<&'s str> {
    let route = |own: &&Question| {
        let ground = traced_all(survey, &own.asked_if);
        let is_it = |filter: &[Condition]| Query::new(Statistic::Population, &query.people, filter) == *query;
        !own.asked_if.is_empty() && (is_it(&own.asked_if) || is_it(&ground))
    };
    survey.questions.iter().find(route).map(|question| question.id.as_str())
}

/// Crossings that are withheld whole: a warning for each, at the place of the policy.
pub fn given_up(plan: &Plan, survey: &Survey, policy: Option<Span>) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    for questions in &plan.whole {
        let names = questions.iter().map(|question| survey.question(*question).id.as_str());
        let names: Vec<&str> = names.collect();
        let mut diagnostic = Diagnostic::warning(msg!("crossing-given-up", questions = names.join(" × ")));
        if let Some(span) = policy {
            diagnostic = diagnostic.at(span);
        }
        diagnostics.push(diagnostic.help(msg!("crossing-given-up-help")));
    }
    diagnostics
}

#[cfg(test)]
mod tests {
    use super::given_away;
    use crate::diagnostic::{Catalogue, Printer, Sources, Tongue};
    use crate::disclosure::{Plan, Risk};
    use crate::measure::tests::{codes, survey};
    use crate::query::{Query, Statistic};
    use crate::survey::{Answers, Kind, PartId};

    #[test]
    fn what_was_not_looked_at_is_not_said_to_follow_from_anything() {
        let survey = survey(vec![(Kind::Single, Answers::Codes(codes("0")))]);
        let risk = |by: &[&str]| Risk {
            query: Query::new(Statistic::Population, &[PartId(0)], &[]),
            low: 1,
            high: Some(1),
            by: by.iter().map(|one| (*one).to_owned()).collect(),
        };
        let told = |risk: Risk| {
            let mut plan = Plan::default();
            plan.risks.push(risk);
            let catalogue = Catalogue::new(Tongue::English);
            Printer::new(&catalogue, &Sources::new(), false).print(&given_away(&plan, &survey, None))
        };
        let (seen, unseen) = (told(risk(&["n"])), told(risk(&[])));
        assert!(
            seen.contains("can be worked out exactly") && seen.contains("from n"),
            "{seen}"
        );
        assert!(
            unseen.contains("too many figures overlap") && !unseen.contains("from"),
            "{unseen}"
        );
    }
}
