//! Values that a file calls as the questionnaire calls other choices.

use super::named::named;
use super::outside::Outside;
use super::watch::Watch;
use crate::diagnostic::{Diagnostic, Diagnostics, Message};
use crate::msg;
use crate::resolve::survey::codebook::Codebook;

/// So many values are shown.
const MOST_SHOWN: usize = 5;

/// Tells them: of a file and a list once, however many questions have it.
pub(super) fn tell(outside: &Outside, book: &Codebook, files: &[Watch], diagnostics: &mut Diagnostics) {
    for ((file, relabelled), questions) in &outside.relabelled {
        let ids: Vec<&str> = questions
            .iter()
            .map(|index| book.questions[*index].id.as_str())
            .collect();
        let shown = relabelled.iter().take(MOST_SHOWN);
        let shown = shown.map(|one| {
            msg!(
                "labels-swapped-one",
                value = &one.value,
                told = &one.told,
                own = &one.own
            )
        });
        let message = msg!(
            "labels-swapped",
            file = files[*file].source.name(),
            questions = ids.len(),
            names = named(&ids),
            values = shown.collect::<Vec<Message>>()
        );
        let told = Diagnostic::warning(message).help(msg!("labels-swapped-help")).drift();
        let place = questions.first().map(|first| book.layouts[*first].span);
        diagnostics.push(match place {
            Some(place) => told.at(place),
            None => told,
        });
    }
}
