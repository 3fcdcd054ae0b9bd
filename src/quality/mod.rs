//! What a methodologist looks for before trusting a file of responses: records that repeat, answers in a straight line,
//! numbers out of range, codes that nobody declared missing, one answer spelled in several ways, durations too short,
//! answers that a filter or another answer contradicts.
//!
//! It is advice for the team, on its terminal; nothing of it is published, and nothing is changed by it. Of what people
//! wrote, a single cell is shown at most.

mod concern;
mod contradicted;
mod duration;
mod numbers;
mod records;
mod spelling;

pub use concern::Concern;

use crate::diagnostic::Sources;
use crate::resolve::Surveyed;
use concern::Desk;

/// Everything that was found, check by check and file by file.
pub fn quality(surveyed: &Surveyed, sources: &mut Sources) -> Vec<Concern> {
    let mut desk = Desk {
        surveyed,
        sources,
        found: Vec::new(),
    };
    records::repeats(&mut desk);
    records::straight_lines(&mut desk);
    numbers::out_of_range(&mut desk);
    numbers::undeclared_codes(&mut desk);
    spelling::spellings(&mut desk);
    duration::too_short(&mut desk);
    contradicted::filters(&mut desk);
    contradicted::exclusive(&mut desk);
    desk.found
}
