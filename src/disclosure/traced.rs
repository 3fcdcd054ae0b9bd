//! What choices of a derived variable are made of.

use crate::survey::{ChoiceId, Condition, NumberClass, Origin, Survey, Variable, finest_classing};

/// The choices of the variable that some choices of a derived one are made of, as far down as they are the same people.
pub(super) fn traced(survey: &Survey, variable: Variable, choices: &[ChoiceId]) -> (Variable, Vec<ChoiceId>) {
    let own = || (variable, choices.to_vec());
    match &survey.question(variable.question).origin {
        Some(Origin::Merged { of, nets }) => {
            let together = choices.iter().flat_map(|choice| &nets[usize::from(choice.0)]).copied();
            let mut together: Vec<ChoiceId> = together.collect();
            together.sort_unstable();
            traced(survey, of[variable.item], &together)
        }
        Some(Origin::Classes { of, classes }) => match finest_classing(&survey.questions, of[variable.item]) {
            Some((finest, parts)) if finest != variable => {
                let wide: Vec<NumberClass> = choices.iter().map(|choice| classes[usize::from(choice.0)]).collect();
                let is_in = |part: &NumberClass| wide.iter().any(|class| class.covers(part));
                let parts = (0..).zip(parts).filter(|(_, part)| is_in(part));
                (finest, parts.map(|(at, _)| ChoiceId(at)).collect())
            }
            Some(_) | None => own(),
        },
        Some(Origin::Count { .. } | Origin::Ranks { .. } | Origin::Score { .. }) | None => own(),
    }
}

/// The same of conditions.
pub(super) fn traced_all(survey: &Survey, filter: &[Condition]) -> Vec<Condition> {
    let one = |condition: &Condition| {
        let (variable, choices) = traced(survey, condition.variable, &condition.choices);
        Condition { variable, choices }
    };
    filter.iter().map(one).collect()
}

/// Conditions, and those that all meet who meet them: of questions that were asked of some, who these were.
pub(super) fn with_routes(survey: &Survey, filter: &[Condition]) -> Vec<Condition> {
    let mut found = filter.to_vec();
    let mut place = 0;
    while let Some(condition) = found.get(place) {
        let route = traced_all(survey, &survey.question(condition.variable.question).asked_if);
        let new: Vec<Condition> = route.into_iter().filter(|own| !found.contains(own)).collect();
        found.extend(new);
        place += 1;
    }
    found
}

/// The number of a derived classing, and the class that some of its choices are together; none where a gap is between them.
pub(super) fn as_class(survey: &Survey, variable: Variable, choices: &[ChoiceId]) -> Option<(Variable, NumberClass)> {
    match &survey.question(variable.question).origin {
        Some(Origin::Classes { of, classes }) => {
            let mut own: Vec<NumberClass> = choices.iter().map(|choice| classes[usize::from(choice.0)]).collect();
            own.sort_unstable();
            let (first, last) = (own.first()?, own.last()?);
            let is_whole = own
                .windows(2)
                .all(|pair| pair[0].until.is_some() && pair[0].until == pair[1].from);
            let together = NumberClass {
                from: first.from,
                until: last.until,
            };
            is_whole.then_some((of[variable.item], together))
        }
        Some(Origin::Merged { of, nets }) => {
            let parts = choices.iter().flat_map(|choice| &nets[usize::from(choice.0)]);
            let mut parts: Vec<ChoiceId> = parts.copied().collect();
            parts.sort_unstable();
            parts.dedup();
            as_class(survey, of[variable.item], &parts)
        }
        Some(Origin::Count { .. } | Origin::Ranks { .. } | Origin::Score { .. }) | None => None,
    }
}
