//! Choices that rule out all others ("aucune de ces réponses") and stand beside some: told, and counted as they are.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::msg;
use crate::resolve::survey::codebook::Codebook;
use crate::survey::{ChoiceId, Members, People, Question, QuestionId, Variable};

/// Tells of each such choice how many contradict it, and of one that can't be.
pub(super) fn tell(book: &Codebook, people: &People, diagnostics: &mut Diagnostics) {
    let asked = book.questions.iter().zip(&book.layouts).enumerate();
    for (index, (question, layout)) in asked.filter(|(_, (_, layout))| !layout.exclusive.is_empty()) {
        if !question.kind.takes_several() {
            diagnostics.push(Diagnostic::warning(msg!("exclusive-idle")).at(layout.span));
            continue;
        }
        let variable = Variable {
            question: QuestionId(index),
            item: 0,
        };
        for choice in &layout.exclusive {
            let count: u64 = people
                .iter()
                .map(|part| contradicted(question, variable, *choice, part))
                .sum();
            if count > 0 {
                let label = book.labels[index].choice(*choice);
                let told = msg!(
                    "exclusive-contradicted",
                    count = count,
                    choice = label,
                    question = &question.id
                );
                let told = Diagnostic::warning(told).at(layout.span);
                diagnostics.push(told.help(msg!("exclusive-contradicted-help")));
            }
        }
    }
}

/// How many of some people gave a choice and others beside it.
fn contradicted(question: &Question, variable: Variable, choice: ChoiceId, part: &Members) -> u64 {
    let Some(answers) = part.answers.get(&variable) else {
        return 0;
    };
    let others: Vec<ChoiceId> = question.choice_ids().filter(|other| *other != choice).collect();
    answers.any_of(&[choice]).count_both(&answers.any_of(&others))
}
