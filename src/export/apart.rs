//! What files are called that each hold the answers of a group.

use std::path::{Path, PathBuf};

/// What tells paths apart, in words for readers: without what all of them begin and end with
/// (`resultats_PTP.csv` and `resultats_PG.csv`: PTP, PG).
pub fn apart(paths: &[PathBuf]) -> Vec<String> {
    let words: Vec<Vec<String>> = paths.iter().map(|path| words(path)).collect();
    let least = words.iter().map(Vec::len).min().unwrap_or_default();
    let all_have = |at: &dyn Fn(&[String]) -> Option<&String>| {
        let first = words.first().and_then(|words| at(words));
        words.iter().all(|words| at(words) == first)
    };
    // What is left has a word at least.
    let most = least.saturating_sub(1);
    let before = (0..most)
        .take_while(|place| all_have(&|words| words.get(*place)))
        .count();
    let from_end = |words: &[String], place: usize| words.len().checked_sub(place + 1);
    let after = (0..most - before)
        .take_while(|place| all_have(&|words| words.get(from_end(words, *place)?)))
        .count();
    words
        .iter()
        .map(|words| capital(&words[before..words.len() - after].join(" ")))
        .collect()
}

/// The words of a path, folders first, without what tells the file's format.
fn words(path: &Path) -> Vec<String> {
    let stem = path.with_extension("");
    let text = stem.to_string_lossy();
    let parts = text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’'));
    parts.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::apart;
    use std::path::PathBuf;

    #[test]
    fn files_are_called_by_what_tells_them_apart() {
        for (paths, expected) in [
            (["/a/ptp.csv", "/a/pg.csv"], ["Ptp", "Pg"]),
            (["/a/resultats_PTP_2025.csv", "/a/resultats_PG_2025.csv"], ["PTP", "PG"]),
            (["/a/parents/export.csv", "/a/equipe/export.csv"], ["Parents", "Equipe"]),
            (["/a/2024.csv", "/a/2025.xlsx"], ["2024", "2025"]),
            (["/a/x.csv", "/a/x.xlsx"], ["X", "X"]),
            (
                ["/a/familles.csv", "/a/familles-rurales.csv"],
                ["Familles", "Familles rurales"],
            ),
            (
                ["/a/équipe d’animation.csv", "/a/parents.csv"],
                ["Équipe d’animation", "Parents"],
            ),
        ] {
            assert_eq!(apart(&paths.map(PathBuf::from)), expected);
        }
        assert_eq!(apart(&[]), Vec::<String>::new());
    }
}
