//! What tells respondents apart in conditions: which answer they gave, or whether they ticked a choice.

use crate::disclosure::traced::traced;
use crate::survey::{ChoiceId, Condition, Kind, Origin, Survey, Variable};
use std::collections::BTreeSet;

/// One way to tell respondents apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Feature {
    /// Which answer they gave to a question with one each; of a number or a text, whether any.
    Answer(Variable),
    /// Whether they gave this one, of several.
    Tick(Variable, ChoiceId),
}

impl Feature {
    pub const fn variable(&self) -> Variable {
        match self {
            Self::Answer(variable) | Self::Tick(variable, _) => *variable,
        }
    }
}

/// What a count or a score is made of: variables, each with what its choices add.
pub(super) type Worths = Vec<(Variable, Vec<i64>)>;

/// That of a variable; none of what is no count and no score, and of what is made of numbers.
pub(super) fn worths(survey: &Survey, variable: Variable) -> Option<Worths> {
    let found: Worths = match survey.question(variable.question).origin.as_ref()? {
        Origin::Score { of, .. } => of.iter().map(|item| (item.variable, item.worth.clone())).collect(),
        Origin::Count { of, .. } => {
            let item = |(variable, counted): &(Variable, Vec<ChoiceId>)| {
                let choices = survey.question(variable.question).choice_ids();
                (
                    *variable,
                    choices.map(|choice| counted.contains(&choice).into()).collect(),
                )
            };
            of.iter().map(item).collect()
        }
        Origin::Merged { .. } | Origin::Classes { .. } | Origin::Ranks { .. } => return None,
    };
    let is_of_choices = found.iter().all(|(_, worth)| !worth.is_empty());
    let found = found
        .into_iter()
        .map(|(variable, worth)| of_source(survey, variable, worth));
    is_of_choices.then(|| found.collect())
}

/// Of more numbers than this, only whether one was given is looked at.
const MOST_NUMBERS: i64 = 16;

/// The least number that may be given, and how many there are from it on: of a number of which the questionnaire says both ends.
pub(super) fn span(survey: &Survey, variable: Variable) -> Option<(i64, usize)> {
    let question = survey.question(variable.question);
    let is_asked = question.origin.is_none() && matches!(question.kind, Kind::Number { .. });
    let (Some(least), Some(most)) = question.limits else {
        return None;
    };
    let many = most.checked_sub(least)?.checked_add(1)?;
    let many = Some(many).filter(|many| is_asked && (1..=MOST_NUMBERS).contains(many))?;
    Some((least, usize::try_from(many).ok()?))
}

/// Whether a variable gives numbers that are seen.
pub(super) fn is_numbered(survey: &Survey, variable: Variable) -> bool {
    span(survey, variable).is_some() || numbered(survey, variable).is_some()
}

/// Whether it is a count, a score or a number, and not what the answers to a scale are worth.
pub(super) fn is_number_or_made(survey: &Survey, variable: Variable) -> bool {
    span(survey, variable).is_some() || worths(survey, variable).is_some()
}

/// That of a variable that gives numbers: of a scale, what its answers are worth.
pub(super) fn numbered(survey: &Survey, variable: Variable) -> Option<Worths> {
    let question = survey.question(variable.question);
    match question.origin {
        None => question.scores().map(|worth| vec![(variable, worth)]),
        Some(_) => worths(survey, variable),
    }
}

/// What the choices add that a net takes together.
fn of_source(survey: &Survey, variable: Variable, worth: Vec<i64>) -> (Variable, Vec<i64>) {
    match &survey.question(variable.question).origin {
        Some(Origin::Merged { of, nets }) if !survey.question(variable.question).kind.takes_several() => {
            let source = of[variable.item];
            let net_of = |choice: ChoiceId| nets.iter().position(|net| net.contains(&choice));
            let choices = survey.question(source.question).choice_ids();
            let own = choices.map(|choice| net_of(choice).and_then(|net| worth.get(net)).copied().unwrap_or(0));
            of_source(survey, source, own.collect())
        }
        Some(
            Origin::Merged { .. }
            | Origin::Classes { .. }
            | Origin::Count { .. }
            | Origin::Ranks { .. }
            | Origin::Score { .. },
        )
        | None => (variable, worth),
    }
}

/// The count, the score or the number of which a variable says the class.
pub(super) fn classed(survey: &Survey, variable: Variable) -> Option<Variable> {
    match &survey.question(variable.question).origin {
        Some(Origin::Classes { of, .. }) => of
            .get(variable.item)
            .copied()
            .filter(|of| is_number_or_made(survey, *of)),
        Some(Origin::Merged { .. } | Origin::Count { .. } | Origin::Ranks { .. } | Origin::Score { .. }) | None => None,
    }
}

/// The features by which it is seen who meets a condition.
pub(super) fn of_condition(survey: &Survey, condition: &Condition) -> BTreeSet<Feature> {
    let (variable, choices) = traced(survey, condition.variable, &condition.choices);
    match classed(survey, variable) {
        Some(score) => of_number(survey, score),
        None => of_choices(survey, variable, choices.into_iter()),
    }
}

/// The features by which it is seen who answered.
pub(super) fn of_answer(survey: &Survey, variable: Variable) -> BTreeSet<Feature> {
    let (variable, _) = traced(survey, variable, &[]);
    let score = classed(survey, variable).unwrap_or(variable);
    match is_number_or_made(survey, score) {
        true => of_number(survey, score),
        // That something was ticked is seen by any choice.
        false => of_choices(
            survey,
            variable,
            survey.question(variable.question).choice_ids().take(1),
        ),
    }
}

/// The features that a number is made of.
pub(super) fn of_number(survey: &Survey, score: Variable) -> BTreeSet<Feature> {
    if span(survey, score).is_some() {
        return BTreeSet::from([Feature::Answer(score)]);
    }
    let items = numbered(survey, score).unwrap_or_default();
    let of = |(variable, worth): (Variable, Vec<i64>)| {
        let counted = (0..).map(ChoiceId).zip(worth).filter(|(_, worth)| *worth != 0);
        of_choices(survey, variable, counted.map(|(choice, _)| choice))
    };
    items.into_iter().flat_map(of).collect()
}

fn of_choices(survey: &Survey, variable: Variable, choices: impl Iterator<Item = ChoiceId>) -> BTreeSet<Feature> {
    match survey.question(variable.question).kind.takes_several() {
        true => choices.map(|choice| Feature::Tick(variable, choice)).collect(),
        false => BTreeSet::from([Feature::Answer(variable)]),
    }
}
