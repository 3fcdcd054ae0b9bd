//! What tools save of a questionnaire beside its answers.
//!
//! Columns are named as the tool names them; [`bind`](super::bind) finds their headings in an export.

mod lime;
mod logic;
mod qualtrics;
mod redcap;

use super::outline::Outline;

/// A questionnaire from a structure file: of LimeSurvey (`.lss`, or `.txt`), of Qualtrics (`.qsf`), or REDCap's data dictionary (`.csv`).
/// None where the text is none of them.
pub fn read(text: &str) -> Option<Outline> {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    match start.chars().next() {
        Some('<') => lime::read_xml(start),
        Some('{') => qualtrics::read(start),
        _ => lime::read_table(start).or_else(|| redcap::read(start)),
    }
}
