//! Several answers in one cell.

use super::field::Field;
use super::fold::words;
use super::number::number;
use super::outline::{Doubt, Form};
use super::spelling::{Spelling, by_frequency, spellings};
use super::written::{MOST_REPLIES, OFTEN, is_too_long, written};
use crate::content::responses::LONGER;
use std::collections::{BTreeMap, BTreeSet};

/// Longer parts are sentences.
const MOST_WORDS: usize = 8;

/// A column whose cells hold several answers each; most cells with the sign hold parts that others have, too.
pub fn joined(field: &Field) -> Option<(Form, Option<Doubt>)> {
    // In French, numbers hold a comma.
    if field.all(|text| number(text).is_some()) {
        return None;
    }
    let delimiter = [";", ", ", "|"].into_iter().find(|sign| is_joined(field, sign))?;
    let counted = held(field, delimiter);
    let all = spellings(counted.iter().map(|(code, count)| (code.as_str(), *count)));
    let mut kept = chosen(&all);
    by_frequency(&mut kept);
    let doubt = if kept.len() < all.len() {
        Doubt::JoinedOthers
    } else {
        Doubt::Joined
    };
    let form = Form::Joined {
        column: field.heading.clone(),
        delimiter: delimiter.trim_end().to_owned(),
        replies: kept.into_iter().map(Spelling::reply).collect(),
    };
    Some((form, Some(doubt)))
}

/// The answers in order of first appearance, each with how many cells hold it.
fn held(field: &Field, delimiter: &str) -> Vec<(String, u64)> {
    let tails = tails(field, delimiter);
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut found: Vec<(String, u64)> = Vec::new();
    for (text, count) in &field.texts {
        let mut parts = parts(text, delimiter).peekable();
        let mut codes = BTreeSet::new();
        while let Some(part) = parts.next() {
            let mut code = part.to_owned();
            while let Some(tail) = parts.next_if(|next| tails.contains(next)) {
                code = format!("{code}{delimiter}{tail}");
            }
            let place = *places.entry(code.clone()).or_insert(found.len());
            if place == found.len() {
                found.push((code, 0));
            }
            codes.insert(place);
        }
        codes.into_iter().for_each(|place| found[place].1 += count);
    }
    found
}

/// The answers without what people wrote instead; nor is what stands once a choice, beside two that come again and again.
fn chosen<'a, 'b>(all: &'b [Spelling<'a>]) -> Vec<&'b Spelling<'a>> {
    let written = written(all);
    let is_list = all.iter().filter(|one| one.count >= OFTEN).count() > 1;
    let is_chosen = |one: &&Spelling<'_>| !written.contains(one.text) && (one.count > 1 || !is_list);
    all.iter().filter(is_chosen).collect()
}

/// Parts that are the end of a choice which holds the sign itself: they begin in small letters and never stand but after
/// one and the same part.
fn tails<'a>(field: &'a Field, sign: &'a str) -> BTreeSet<&'a str> {
    /// Fewer may be chance.
    const FEWEST: u64 = 3;
    let mut before: BTreeMap<&str, (BTreeSet<Option<&str>>, u64)> = BTreeMap::new();
    for (text, count) in &field.texts {
        let mut last = None;
        for part in parts(text, sign) {
            let (heads, often) = before.entry(part).or_default();
            heads.insert(last);
            *often += count;
            last = Some(part);
        }
    }
    let is_small = |part: &str| part.starts_with(char::is_lowercase);
    let is_tail = |(part, (heads, often)): &(&str, (BTreeSet<Option<&str>>, u64))| {
        heads.len() == 1 && !heads.contains(&None) && *often >= FEWEST && is_small(part)
    };
    before.into_iter().filter(is_tail).map(|(part, _)| part).collect()
}

/// Whether cells hold several answers: the parts that are no free text are few, are put together in several ways, and make
/// most of what was answered. A sign at the end of every cell says so, too (Microsoft Forms).
fn is_joined(field: &Field, sign: &str) -> bool {
    let cells = || {
        field
            .texts
            .iter()
            .flat_map(|(text, count)| parts(text, sign).map(move |part| (part, *count)))
    };
    let is_ended = field.all(|text| text.trim_end().ends_with(sign));
    if !is_ended && !field.texts.iter().any(|(text, _)| parts(text, sign).nth(1).is_some()) {
        return false;
    }
    let all = spellings(cells());
    if is_too_long(&all) {
        return false;
    }
    let kept = chosen(&all);
    let of: BTreeSet<&str> = kept
        .iter()
        .flat_map(|one| one.others.iter().copied().chain([one.text]))
        .collect();
    let of = |part: &str| of.contains(part);
    let in_texts = cells().filter(|(part, _)| of(part)).count();
    let has_sign = field
        .texts
        .iter()
        .any(|(text, _)| parts(text, sign).filter(|part| of(part)).count() > 1);
    let (chosen, answered) = (
        kept.iter().map(|one| one.count).sum::<u64>(),
        all.iter().map(|one| one.count).sum::<u64>(),
    );
    let is_sentence = kept.iter().any(|one| words(one.text).len() > MOST_WORDS);
    (has_sign || is_ended)
        && kept.len() <= MOST_REPLIES
        && (kept.len() * 2 <= in_texts || is_ended)
        && chosen * 3 >= answered * 2
        && !is_sentence
}

/// What stands between the signs, without a last sign that nothing follows.
fn parts<'a>(text: &'a str, sign: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(sign.trim_end())
        .map(str::trim)
        .filter(|part| !part.is_empty() && *part != LONGER)
}
