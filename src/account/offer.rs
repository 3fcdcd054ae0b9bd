//! Expressions that would compute a figure typed by hand: among what the report shows of the questions of its file.

use super::{Books, Passage};
use crate::fact::{Known, KnownValue};
use crate::language::figures::{Found, GREAT_MAJORITY, Hedge, Said, Verdict, holds_count, holds_mean, holds_share};
use crate::query::{Over, Query, Statistic, Summary};
use crate::survey::{Base, ChoiceId, Condition, GroupId, PartId, QuestionId, Survey, Variable};
use std::collections::BTreeSet;

/// No more are offered.
const MOST: usize = 3;

/// At most three, the likeliest first: those of the questions that the text itself speaks of.
pub(super) fn expressions(found: &Found, passage: &Passage, books: Books<'_>) -> Vec<String> {
    let own = passage.text.span;
    let questions = |is_near: &dyn Fn(crate::diagnostic::Span) -> bool| -> BTreeSet<QuestionId> {
        let near = books.reported.iter().filter(|one| is_near(one.text));
        near.map(|one| one.question).collect()
    };
    let nearest = questions(&|text| text == own);
    let near = questions(&|text| text.source == own.source);
    let mut offers: Vec<(bool, String)> = Vec::new();
    for (query, known) in books.gate.all() {
        let Some(variable) = query.variable().filter(|variable| near.contains(&variable.question)) else {
            continue;
        };
        if let Some(expression) = expression(found, (query, known), variable, books) {
            offers.push((!nearest.contains(&variable.question), expression));
        }
    }
    offers.sort_by_key(|(is_farther, _)| *is_farther);
    let mut seen = BTreeSet::new();
    let offers = offers.into_iter().map(|(_, expression)| expression);
    offers
        .filter(|expression| seen.insert(expression.clone()))
        .take(MOST)
        .collect()
}

/// The expression that prints a fact as the figure says it; none where the fact is another.
fn expression(found: &Found, fact: (&Query, &Known), variable: Variable, books: Books<'_>) -> Option<String> {
    let (query, known) = fact;
    let holds = |verdict: Verdict| (verdict == Verdict::True).then_some(());
    match (&query.statistic, &known.value) {
        (Statistic::Share { choices, over, .. }, KnownValue::Share(share)) => {
            let Over::Base(base) = over else { return None };
            let function = match found.said {
                Said::Percent(_) => "percent",
                Said::OutOf { of: 10, .. } => "tenths",
                Said::OutOf { .. } | Said::Fraction { .. } => "fraction",
                Said::Number(_) => "count",
                Said::Majority { .. } | Said::Minority | Said::None | Said::All | Said::NotAll => return None,
            };
            // "At least two" holds of nearly every number of people.
            let is_open = matches!(
                found.hedge,
                Hedge::MoreThan | Hedge::AtLeast | Hedge::LessThan | Hedge::AtMost
            );
            let verdict = match function {
                "count" if is_open => return None,
                "count" => holds_count(found, share.count),
                _ => holds_share(found, share.ratio.numerator, share.ratio.denominator, GREAT_MAJORITY),
            };
            holds(verdict)?;
            call(function, variable, (choices, *base), query, books.survey)
        }
        (Statistic::Number { summary, .. }, KnownValue::Average(average)) => {
            let decimal = average.decimal;
            let decimals = summary.decimals_of(books.survey.question(variable.question))?;
            let sum = u128::try_from(decimal.sum).ok()?;
            holds(holds_mean(found, sum, decimal.count, decimals))?;
            call(
                Summary::keyword(*summary),
                variable,
                (&[], Base::Valid),
                query,
                books.survey,
            )
        }
        (
            Statistic::Share { .. }
            | Statistic::Number { .. }
            | Statistic::Class { .. }
            | Statistic::Population
            | Statistic::Ranking { .. }
            | Statistic::ItemResponse(_),
            _,
        ) => None,
    }
}

/// `{{ percent("question.item", is="choice", group="group", where={"other": "choice"}) }}`.
fn call(
    function: &str,
    variable: Variable,
    (choices, base): (&[ChoiceId], Base),
    query: &Query,
    survey: &Survey,
) -> Option<String> {
    let question = survey.question(variable.question);
    let mut call = format!("{function}(\"{}\"", survey.name(variable));
    let quoted = |question: QuestionId, choices: &[ChoiceId]| {
        let ids = choices
            .iter()
            .map(|choice| format!("\"{}\"", survey.question(question).choice(*choice).id));
        let ids: Vec<String> = ids.collect();
        match ids.as_slice() {
            [one] => one.clone(),
            several => format!("[{}]", several.join(", ")),
        }
    };
    if !choices.is_empty() {
        call.push_str(&format!(", is={}", quoted(variable.question, choices)));
    }
    if let Some(group) = group(&question.groups, &query.people, survey)? {
        call.push_str(&format!(", group=\"{}\"", survey.group(group).id));
    }
    let conditions = query.filter.iter().map(|Condition { variable, choices }| {
        format!("\"{}\": {}", survey.name(*variable), quoted(variable.question, choices))
    });
    let conditions: Vec<String> = conditions.collect();
    if !conditions.is_empty() {
        call.push_str(&format!(", where={{{}}}", conditions.join(", ")));
    }
    if base != Base::Valid {
        call.push_str(&format!(", base=\"{}\"", base.keyword()));
    }
    Some(format!("{{{{ {call}) }}}}"))
}

/// The group that some people are; within, none for all who were asked. None at all for a part that no group is.
fn group(asked: &[GroupId], people: &[PartId], survey: &Survey) -> Option<Option<GroupId>> {
    let is_all = |groups: &[GroupId]| survey.parts_of(groups) == people;
    let one = asked.iter().copied().find(|group| is_all(&[*group]));
    if one.is_some() && asked.len() > 1 {
        return Some(one);
    }
    is_all(asked).then_some(None)
}

#[cfg(test)]
mod tests {
    use super::call;
    use crate::measure::tests::{codes, survey, variable};
    use crate::query::{Over, Query, Statistic};
    use crate::survey::{
        Answers, Base, ChoiceId, Condition, Group, GroupId, Kind, Members, PartId, People, Population, Survey,
    };

    /// Two questions to so many groups of three people.
    fn asked(groups: usize) -> Survey {
        let single = || (Kind::Single, Answers::Codes(codes("012")));
        let mut survey = survey(vec![single(), single()]);
        let part = survey.people.iter().next().expect("a part").clone();
        let of = |group| Members {
            groups: vec![GroupId(group)],
            ..part.clone()
        };
        survey.people = People::new((0..groups).map(of).collect(), vec![Population::default()]);
        survey.groups = (0..groups)
            .map(|group| Group {
                id: format!("g{group}"),
                chosen: Vec::new(),
            })
            .collect();
        for question in &mut survey.questions {
            question.groups = (0..groups).map(GroupId).collect();
        }
        survey
    }

    #[test]
    fn an_expression_names_what_its_figure_is_of_and_no_more() {
        let said = |survey: &Survey, (choices, base): (&[u16], Base), people: &[usize], filter: &[Condition]| {
            let choices: Vec<ChoiceId> = choices.iter().copied().map(ChoiceId).collect();
            let share = Statistic::share(variable(0), &choices, Over::Base(base));
            let people: Vec<PartId> = people.iter().copied().map(PartId).collect();
            call(
                "percent",
                variable(0),
                (&choices, base),
                &Query::new(share, &people, filter),
                survey,
            )
        };
        let is = |text: &str| Some(text.to_owned());
        // All who were asked need no name, be they one group or several.
        let (one, several) = (asked(1), asked(3));
        assert_eq!(
            said(&one, (&[1], Base::Valid), &[0], &[]),
            is(r#"{{ percent("q0", is="c1") }}"#)
        );
        assert_eq!(
            said(&several, (&[0, 2], Base::Valid), &[0, 1, 2], &[]),
            is(r#"{{ percent("q0", is=["c0", "c2"]) }}"#)
        );
        assert_eq!(
            said(&several, (&[1], Base::Respondents), &[2], &[]),
            is(r#"{{ percent("q0", is="c1", group="g2", base="respondents") }}"#)
        );
        let condition = Condition {
            variable: variable(1),
            choices: vec![ChoiceId(0), ChoiceId(1)],
        };
        assert_eq!(
            said(&one, (&[], Base::Valid), &[0], &[condition]),
            is(r#"{{ percent("q0", where={"q1": ["c0", "c1"]}) }}"#)
        );
        // Two groups of three have no name together.
        assert_eq!(said(&several, (&[1], Base::Valid), &[0, 1], &[]), None);
    }
}
