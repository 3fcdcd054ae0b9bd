//! Cells that hold several choices, parted at another sign than the question says: where a choice takes what the list doesn't
//! have, each of them would count as that one, and nothing would seem wrong.

use super::answers::{Decoder, Understood};
use super::watch::Watch;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::msg;
use crate::resolve::survey::codebook::Codebook;
use crate::survey::Mask;
use std::cmp::Reverse;

/// What tools and hands put between answers.
pub(super) const SIGNS: [&str; 5] = [";", ",", "|", "/", "\n"];

/// Fewer cells may be what people wrote.
const FEWEST: u64 = 2;

/// Cells of a question in a file that would be read whole if they were parted at another sign.
pub(super) struct Misparted {
    file: usize,
    question: usize,
    sign: &'static str,
    /// How many.
    cells: u64,
    /// One of them.
    example: String,
    /// How its own sign does.
    own: Own,
}

/// What a question's own sign does.
enum Own {
    /// One answer is expected in a cell.
    None,
    /// It parts no cell: it is wrong for certain.
    Wrong,
    /// It parts some: the others may be what a few wrote.
    Right,
}

/// How a sign is written in a project, between double quotes.
pub(super) fn written(sign: &str) -> &str {
    if sign == "\n" { "\\n" } else { sign }
}

/// Finds them in the one column of a question that has a choice for others: the sign of most cells that aren't read whole,
/// where it parts more of them than the question's own does. Of a question with one answer, a fifth of all cells; what few
/// wrote instead of it may name two choices.
pub(super) fn find(
    (file, question): (usize, usize),
    decoder: &Decoder<'_>,
    column: &Understood<'_>,
    rows: &Mask,
) -> Option<Misparted> {
    let is_delimited = decoder.is_delimited();
    let (mut all, mut left, mut own) = (0, 0, 0);
    let mut found = SIGNS.map(|sign| (sign, 0, None));
    for cells in column.held(rows) {
        let is_left = decoder.other(0, &cells.text).is_some();
        all += cells.cells;
        left += if is_left { cells.cells } else { 0 };
        own += if decoder.parts_own(&cells.text) { cells.cells } else { 0 };
        let joining = found
            .iter_mut()
            .filter(|(sign, ..)| is_left && decoder.parts_at(&cells.text, sign));
        for (_, count, example) in joining {
            *count += cells.cells;
            example.get_or_insert_with(|| cells.text.clone());
        }
    }
    let (sign, cells, example) = found.into_iter().max_by_key(|(sign, count, _)| {
        let place = SIGNS.iter().position(|known| known == sign);
        (*count, Reverse(place))
    })?;
    let is_usual = cells * if is_delimited { 10 } else { 5 } >= all;
    let is_found = cells >= FEWEST && cells > own && cells * 2 >= left && is_usual;
    let example = example.filter(|_| is_found)?;
    Some(Misparted {
        file,
        question,
        sign,
        cells,
        example,
        own: match (is_delimited, own) {
            (false, _) => Own::None,
            (true, 0) => Own::Wrong,
            (true, _) => Own::Right,
        },
    })
}

/// Tells them: a mistake where several answers are expected and their own sign parts none, since it is then wrong for
/// certain.
pub(super) fn tell(all: &[Misparted], book: &Codebook, files: &[Watch], diagnostics: &mut Diagnostics) {
    for one in all {
        let question = &book.questions[one.question].id;
        let sign = written(one.sign);
        let message = msg!(
            "others-misparted",
            question = question,
            count = one.cells,
            file = files[one.file].source.name(),
            sign = sign
        );
        let text = &one.example;
        let told = match one.own {
            Own::Wrong => Diagnostic::error(message).help(msg!(
                "delimiter-other-help",
                text = text,
                question = question,
                sign = sign
            )),
            Own::Right => Diagnostic::warning(message).help(msg!("delimiter-mixed-help", text = text)),
            Own::None => {
                Diagnostic::warning(message).help(msg!("delimiter-help", text = text, question = question, sign = sign))
            }
        };
        diagnostics.push(told.at(book.layouts[one.question].span).drift());
    }
}
