//! Where a code that no list holds would be declared as an answer.

use crate::diagnostic::Message;
use crate::msg;
use crate::resolve::survey::layout::{Columns, Layout};

/// What to write, and where: in the scale that all of these questions share, in their own choices, or, where each choice
/// has its column, as what is written there of a choice that was ticked or was not.
pub(super) fn help<'a>(text: &str, layouts: impl Iterator<Item = &'a Layout>, names: Message) -> Message {
    let layouts: Vec<&Layout> = layouts.collect();
    let is_ticked = |layout: &&Layout| matches!(layout.columns, Columns::Choices { .. });
    if layouts.iter().all(is_ticked) {
        return msg!("ticked-help", text = text, questions = layouts.len(), names = names);
    }
    let mut scales: Vec<Option<&str>> = layouts.iter().map(|layout| layout.scale.as_deref()).collect();
    scales.dedup();
    match scales.as_slice() {
        [Some(scale)] => msg!("scale-code-help", text = text, scale = *scale),
        _ => msg!(
            "choice-code-help",
            text = text,
            questions = layouts.len(),
            names = names
        ),
    }
}
