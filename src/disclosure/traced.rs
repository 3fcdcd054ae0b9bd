//! What choices of a derived variable are made of.

use crate::survey::{ChoiceId, NumberClass, Origin, Survey, Variable, finest_classing};

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
