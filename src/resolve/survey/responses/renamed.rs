//! Columns that a file lacks under the name that the project gives them, and has under another one.

use super::answers::Decoder;
use super::file::File;
use super::lacking::Lacking;
use super::plan::Plan;
use crate::content::responses::{Column, ColumnUse, Kind as Use, Source};
use crate::diagnostic::{Diagnostics, Sources};
use crate::resolve::survey::layout::Columns as Places;

/// Longer texts are no codes.
const LONGEST: usize = 200;
/// Fewer distinct answers say too little of a question.
const FEWEST: usize = 2;

/// Looks for the columns of closed questions among those that nobody names: the only one that holds answers of the question,
/// and nothing else, is told.
///
/// # Errors
/// A file that can't be read any more.
pub(super) fn find(
    file: File<'_>,
    source: &dyn Source,
    plan: &Plan,
    (lacking, sources): (&mut [Lacking], &mut Sources),
) -> Result<(), Diagnostics> {
    let free: Vec<usize> = (0..source.columns().len())
        .filter(|index| !plan.named.contains(index))
        .collect();
    for (_, _, which) in &plan.lacking {
        lacking[*which].free = Some(free.iter().map(|index| source.columns()[*index].clone()).collect());
    }
    let is_one_answer = |question: usize| {
        let (kind, layout) = (file.book.questions[question].kind, &file.book.layouts[question]);
        let has_codes = kind.is_closed() && !layout.is_unsure && layout.other.is_none();
        has_codes && matches!(layout.columns, Places::Items(_) | Places::Places(_))
    };
    let is_sought =
        |(question, _, which): &&(usize, usize, usize)| is_one_answer(*question) && lacking[*which].may_be.is_empty();
    let closed: Vec<_> = plan.lacking.iter().filter(is_sought).collect();
    if closed.is_empty() {
        return Ok(());
    }
    let uses: Vec<ColumnUse> = free
        .into_iter()
        .map(|index| ColumnUse {
            index,
            kind: Use::Texts { longest: LONGEST },
        })
        .collect();
    let columns = source.read(&uses, sources)?;
    for (question, place, which) in closed {
        let (about, layout) = (&file.book.questions[*question], &file.book.layouts[*question]);
        let decoder = Decoder::new(about, layout, &file.book.missing);
        let holds_it = |(one, column): &(&ColumnUse, &Column)| {
            let Column::Texts { values: texts, .. } = column else {
                return false;
            };
            let values = source.values(one.index);
            let texts = texts.iter().filter(|value| !value.text.is_empty());
            let answers: Option<Vec<bool>> = texts
                .map(|value| decoder.is_answer(*place, &value.text, values))
                .collect();
            answers.is_some_and(|answers| answers.into_iter().filter(|is_answer| *is_answer).count() >= FEWEST)
        };
        let mut found = uses.iter().zip(&columns.columns).filter(holds_it);
        if let (Some((one, _)), None) = (found.next(), found.next()) {
            lacking[*which].same = Some(source.columns()[one.index].clone());
        }
    }
    Ok(())
}
