//! Who was too quick to have read the questions.

use super::concern::{Desk, Rows};
use crate::content::responses::{Column, ColumnUse, Kind};
use crate::msg;

/// What survey tools call the column of how long someone took.
const KNOWN: [&str; 7] = [
    "duration (in seconds)",
    "durée (en secondes)",
    "interviewtime",
    "total time",
    "temps total",
    "duration",
    "durée",
];

/// Fewer durations than this have no median worth the name.
const LEAST: usize = 20;

/// Rows of people who took less than a third of the median.
pub(super) fn too_short(desk: &mut Desk<'_>) {
    for file in 0..desk.surveyed.watches.len() {
        let source = &desk.watch(file).source;
        let declared = desk.surveyed.duration.as_deref();
        let is_it = |name: &String| match declared {
            Some(declared) => name == declared,
            None => KNOWN.contains(&name.trim().to_lowercase().as_str()),
        };
        let Some(index) = source.columns().iter().position(is_it) else {
            continue;
        };
        let kind = Kind::Texts { longest: usize::MAX };
        let Ok(read) = source.read(&[ColumnUse { index, kind }], desk.sources) else {
            continue;
        };
        let Some(Column::Texts { ids, values }) = read.columns.first() else {
            continue;
        };
        let seconds: Vec<Option<f64>> = values
            .iter()
            .map(|value| value.text.trim().replace(',', ".").parse().ok())
            .collect();
        let of = |row: usize| seconds[ids[row] as usize].filter(|time| *time > 0.0);
        let counted: Vec<usize> = counted(desk, file);
        let mut times: Vec<f64> = counted.iter().filter_map(|row| of(*row)).collect();
        times.sort_by(f64::total_cmp);
        if times.len() < LEAST {
            continue;
        }
        let median = times[times.len() / 2];
        let short: Rows = counted
            .into_iter()
            .filter(|row| of(*row).is_some_and(|time| time * 3.0 < median))
            .collect();
        let what = msg!(
            "quality-quick",
            count = short.len(),
            column = source.columns()[index].as_str(),
            median = format!("{median:.0}")
        );
        desk.tell(file, &short, (what, msg!("quality-quick-help")));
    }
}

/// The rows of a file that are someone's of the survey.
fn counted(desk: &Desk<'_>, file: usize) -> Rows {
    let mut rows: Rows = desk
        .watch(file)
        .parts
        .iter()
        .flat_map(|(_, rows)| rows.iter())
        .collect();
    rows.sort_unstable();
    rows
}
