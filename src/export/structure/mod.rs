//! What tools save of a questionnaire beside its answers.
//!
//! Columns are named as the tool names them; `bind` finds their headings in an export.

mod lime;
mod logic;
mod qualtrics;
mod redcap;
mod xlsform;

use super::outline::Outline;
use crate::content::responses::Saved;

/// A questionnaire from a structure file: of LimeSurvey (`.lss`, or `.txt`), of Qualtrics (`.qsf`), REDCap's data dictionary (`.csv`),
/// or an XLSForm of KoboToolbox and ODK; in each of its languages, the first one first. None where the file is none of them.
pub fn read(saved: &Saved) -> Vec<Outline> {
    match saved {
        Saved::Text(text) => read_text(text),
        Saved::Sheets(sheets) => xlsform::read(sheets),
    }
}

fn read_text(text: &str) -> Vec<Outline> {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    match start.chars().next() {
        Some('<') => lime::read_xml(start),
        Some('{') => qualtrics::read(start).into_iter().collect(),
        _ => {
            let table = lime::read_table(start);
            let dictionary = || redcap::read(start).into_iter().collect();
            if table.is_empty() { dictionary() } else { table }
        }
    }
}
