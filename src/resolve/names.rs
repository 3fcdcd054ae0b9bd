//! Looking up what an author names: groups, questions, items, choices. An unknown name gets the nearest one.

use crate::diagnostic::{Diagnostic, Message, Span};
use crate::msg;
use crate::survey::{Base, ChoiceId, Condition, Group, GroupId, Question, QuestionId, Variable};

/// The group of this id.
///
/// # Errors
/// Unknown group, with the nearest.
pub fn group(groups: &[Group], id: &str, span: Span) -> Result<GroupId, Diagnostic> {
    groups.iter().position(|g| g.id == id).map(GroupId).ok_or_else(|| {
        unknown(
            msg!("unknown-group", name = id),
            id,
            span,
            groups.iter().map(|g| g.id.as_str()),
        )
    })
}

/// A question, or one item of a battery written `question.item`.
///
/// # Errors
/// Unknown question or item, with the nearest.
pub fn question_or_item(
    questions: &[Question],
    name: &str,
    span: Span,
) -> Result<(QuestionId, Option<usize>), Diagnostic> {
    let (question_name, item_name) = match name.split_once('.') {
        Some((question, item)) => (question, Some(item)),
        None => (name, None),
    };
    let id = questions
        .iter()
        .position(|q| q.id == question_name)
        .map(QuestionId)
        .ok_or_else(|| {
            let known = questions.iter().map(|q| q.id.as_str());
            unknown(
                msg!("unknown-question", name = question_name),
                question_name,
                span,
                known,
            )
        })?;
    let Some(item_name) = item_name else {
        return Ok((id, None));
    };
    let question = &questions[id.0];
    if !question.is_battery() {
        return Err(Diagnostic::error(msg!("not-a-battery", name = question_name)).at(span));
    }
    let item = item(question, item_name, span)?;
    Ok((id, Some(item)))
}

/// Exactly one variable: a question without items, or an item.
///
/// # Errors
/// As [`question_or_item`]; a battery named without its item.
pub fn variable(questions: &[Question], name: &str, span: Span) -> Result<Variable, Diagnostic> {
    let (question, item) = question_or_item(questions, name, span)?;
    let asked = &questions[question.0];
    match item {
        Some(item) => Ok(Variable { question, item }),
        None if !asked.is_battery() => Ok(Variable { question, item: 0 }),
        None => {
            let items = asked
                .items
                .iter()
                .map(|i| format!("{}.{}", asked.id, i.id))
                .collect::<Vec<_>>();
            Err(Diagnostic::error(msg!("battery-needs-item", name = name))
                .at(span)
                .help(msg!("known-names", names = items)))
        }
    }
}

/// The index of an item of a battery.
///
/// # Errors
/// Unknown item, with the nearest.
pub fn item(question: &Question, id: &str, span: Span) -> Result<usize, Diagnostic> {
    question.find_item(id).ok_or_else(|| {
        let message = msg!("unknown-item", name = id, question = &question.id);
        unknown(message, id, span, question.items.iter().map(|i| i.id.as_str()))
    })
}

/// A choice of a question.
///
/// # Errors
/// Unknown choice, with the nearest; a question without a list of choices.
pub fn choice(question: &Question, id: &str, span: Span) -> Result<ChoiceId, Diagnostic> {
    if !question.is_closed() {
        return Err(Diagnostic::error(msg!("no-choices", question = &question.id)).at(span));
    }
    question.find_choice(id).ok_or_else(|| {
        let message = msg!("unknown-choice", name = id, question = &question.id);
        unknown(message, id, span, question.choices.iter().map(|c| c.id.as_str()))
    })
}

/// `question` (or `question.item`) is one of `choices`.
///
/// # Errors
/// As [`variable`] and [`choice`].
pub fn condition(
    questions: &[Question],
    name: (&str, Span),
    choices: &[(&str, Span)],
) -> Result<Condition, Diagnostic> {
    let variable = variable(questions, name.0, name.1)?;
    let question = &questions[variable.question.0];
    if choices.is_empty() {
        return Err(Diagnostic::error(msg!("condition-empty", question = name.0)).at(name.1));
    }
    let choices = choices
        .iter()
        .map(|(id, span)| choice(question, id, *span))
        .collect::<Result<_, _>>()?;
    Ok(Condition { variable, choices })
}

/// A base by its keyword.
///
/// # Errors
/// Unknown base, with the nearest.
pub fn base(word: &str, span: Span) -> Result<Base, Diagnostic> {
    let known = Base::ALL.map(Base::keyword);
    Base::of_keyword(word).ok_or_else(|| unknown(msg!("unknown-base", name = word), word, span, known))
}

fn unknown<'a>(message: Message, name: &str, span: Span, known: impl IntoIterator<Item = &'a str>) -> Diagnostic {
    Diagnostic::error(message).at(span).suggest(name, known)
}
