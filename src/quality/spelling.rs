//! One answer, spelled in several ways: "Montréal", "montreal", "MONTRÉAL ".

use super::concern::{Desk, Rows};
use crate::content::responses::{Column, ColumnUse, Kind};
use crate::leak::SecretKind;
use crate::msg;
use std::collections::{BTreeMap, BTreeSet};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A longer text is no answer that others would give in the same words.
const LONGEST: usize = 40;

/// Short texts that people wrote themselves and that differ in case, accents, blanks or punctuation alone: rows of those that
/// are spelled otherwise than most.
pub(super) fn spellings(desk: &mut Desk<'_>) {
    for file in 0..desk.surveyed.watches.len() {
        let watch = desk.watch(file);
        let counted: BTreeSet<usize> = watch.parts.iter().flat_map(|(_, rows)| rows.iter()).collect();
        for secrets in watch
            .secrets
            .iter()
            .filter(|secrets| secrets.kind == SecretKind::OpenAnswer)
        {
            let texts = if secrets.parts.is_empty() {
                whole(desk, file, secrets.column)
            } else {
                secrets
                    .parts
                    .iter()
                    .map(|(row, text)| (*row as usize, text.clone()))
                    .collect()
            };
            let texts = texts.into_iter().filter(|(row, _)| counted.contains(row));
            let (rows, shown) = otherwise(texts);
            let Some([one, other]) = shown else { continue };
            let column = watch.source.columns()[secrets.column].as_str();
            let what = msg!(
                "quality-spelling",
                count = rows.len(),
                column = column,
                one = one,
                other = other
            );
            desk.tell(file, &rows, (what, msg!("quality-spelling-help")));
        }
    }
}

/// The cells of a column, by row.
fn whole(desk: &mut Desk<'_>, file: usize, index: usize) -> Vec<(usize, String)> {
    let kind = Kind::Texts { longest: usize::MAX };
    let source = &desk.surveyed.watches[file].source;
    let Ok(read) = source.read(&[ColumnUse { index, kind }], desk.sources) else {
        return Vec::new();
    };
    match read.columns.first() {
        Some(Column::Texts { ids, values }) => {
            let texts = ids
                .iter()
                .enumerate()
                .map(|(row, id)| (row, values[*id as usize].text.clone()));
            texts.collect()
        }
        Some(Column::Codes { .. } | Column::Id | Column::Secrets { .. }) | None => Vec::new(),
    }
}

/// Rows whose text is spelled otherwise than most texts that mean the same; and two such spellings, the usual one first.
fn otherwise(texts: impl Iterator<Item = (usize, String)>) -> (Rows, Option<[String; 2]>) {
    let mut same: BTreeMap<String, BTreeMap<String, Rows>> = BTreeMap::new();
    for (row, text) in texts {
        let text = text.trim().to_owned();
        if text.chars().count() <= LONGEST && !key(&text).is_empty() {
            same.entry(key(&text)).or_default().entry(text).or_default().push(row);
        }
    }
    let (mut found, mut shown) = (Rows::new(), None);
    for spellings in same.values().filter(|spellings| spellings.len() > 1) {
        let mut by_use: Vec<(&String, &Rows)> = spellings.iter().collect();
        by_use.sort_by_key(|(_, rows)| std::cmp::Reverse(rows.len()));
        found.extend(by_use[1..].iter().flat_map(|(_, rows)| rows.iter()));
        shown.get_or_insert_with(|| [by_use[0].0.clone(), by_use[1].0.clone()]);
    }
    found.sort_unstable();
    (found, shown)
}

/// A text without case, accents, blanks and punctuation.
fn key(text: &str) -> String {
    let plain = text.nfd().filter(|c| !is_combining_mark(*c) && c.is_alphanumeric());
    plain.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::otherwise;

    #[test]
    fn the_usual_spelling_is_what_most_wrote() {
        let texts = ["Montréal", "montreal", "Montréal ", "Laval", "MONTRÉAL", "?", ""];
        let texts = texts.iter().enumerate().map(|(row, text)| (row, (*text).to_owned()));
        let (rows, shown) = otherwise(texts);
        assert_eq!(rows, [1, 4]);
        assert_eq!(shown.expect("two spellings")[0], "Montréal");
    }
}
