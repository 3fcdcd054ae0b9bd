//! Who was too quick to have read the questions.

use super::concern::{Desk, Rows};
use crate::content::responses::{Column, ColumnUse, Kind};
use crate::export::words;
use crate::msg;

/// What survey tools call the column of how long someone took, without accents; other words of its heading say in what unit, and of
/// what.
const KNOWN: [&[&str]; 9] = [
    &["duration"],
    &["duree"],
    &["interviewtime"],
    &["total", "time"],
    &["temps", "total"],
    &["temps", "reponse"],
    &["response", "time"],
    &["completion", "time"],
    &["time", "taken"],
];
const BESIDE: [&str; 27] = [
    "s",
    "sec",
    "secs",
    "seconde",
    "secondes",
    "second",
    "seconds",
    "mn",
    "min",
    "mins",
    "minute",
    "minutes",
    "in",
    "en",
    "de",
    "du",
    "la",
    "of",
    "the",
    "total",
    "totale",
    "reponse",
    "sondage",
    "questionnaire",
    "survey",
    "interview",
    "entrevue",
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
            None => is_duration(name),
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

/// Whether a heading is that of how long someone took: "Duree_sec", and not "Durée du trajet".
fn is_duration(heading: &str) -> bool {
    let words = words(heading);
    let is_known = |known: &&[&str]| {
        let has = |one: &&str| words.iter().any(|word| word == one);
        let is_of = |word: &String| known.contains(&word.as_str()) || BESIDE.contains(&word.as_str());
        known.iter().all(has) && words.iter().all(is_of)
    };
    KNOWN.iter().any(is_known)
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

#[cfg(test)]
mod tests {
    use super::is_duration;

    #[test]
    fn a_column_of_durations_is_known_by_its_heading() {
        for heading in [
            "Durée",
            "duree",
            "DUREE_SEC",
            "Duration (in seconds)",
            "Durée (en secondes)",
            "temps de réponse",
            "Total time",
        ] {
            assert!(is_duration(heading), "{heading}");
        }
        for heading in ["Durée du trajet", "Temps libre", "time", "minutes", "Response"] {
            assert!(!is_duration(heading), "{heading}");
        }
    }
}
