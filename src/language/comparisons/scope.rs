//! Where a text claims nothing of the answers: quotations, questions, wishes, opinions that it hands on, definitions,
//! what other sources found.

use super::citation::cites;
use super::reading::{ReadText, ReadWord};
use super::rules::Rules;
use super::sense::Sense;
use std::ops::Range;

/// Of each word, whether nothing is claimed there.
pub(super) fn silent(reading: &ReadText<'_>, rules: &Rules) -> Vec<bool> {
    let mut silent = quoted(reading);
    for (words, asks) in &reading.sentences {
        let first = reading.words[words.start].range.start;
        let last = reading.words[words.end - 1].range.end;
        // The bracket that closes a citation stands after the last word.
        let last = (last + 1).min(reading.text.len());
        if *asks || reading.text.get(first..last).is_some_and(cites) {
            silent[words.clone()].fill(true);
        }
    }
    for silenced in scopes(reading, rules) {
        silent[silenced].fill(true);
    }
    silent
}

/// Whether a stretch in which nothing is claimed is open where a text ends.
pub(super) fn is_open(reading: &ReadText<'_>, rules: &Rules) -> bool {
    let end = reading.words.len();
    scopes(reading, rules).iter().any(|scope| scope.end == end)
}

/// The stretches that words open, the ones after them.
fn scopes(reading: &ReadText<'_>, rules: &Rules) -> Vec<Range<usize>> {
    let mut scopes = Vec::new();
    for at in 0..reading.words.len() {
        for (sense, pattern) in rules.silencing(&reading.words[at]) {
            let Some(found) = pattern.at(reading, at) else {
                continue;
            };
            let sentence = &reading.sentences[reading.words[at].sentence].0;
            let from = found.words.end;
            let end = |of: Range<usize>, is_end: &dyn Fn(usize) -> bool| {
                let (first, last) = (of.start, of.end);
                first..of.into_iter().find(|at| is_end(*at)).unwrap_or(last)
            };
            scopes.push(match sense {
                Sense::Sentence => sentence.clone(),
                Sense::Text => end(from..reading.words.len(), &|at| reading.words[at].is_new),
                Sense::Stretch => end(from..sentence.end, &|at| at > from && reading.words[at].is_apart),
                Sense::Rest
                | Sense::Compare
                | Sense::Outdone
                | Sense::Equal
                | Sense::Times
                | Sense::Up
                | Sense::Down
                | Sense::Change
                | Sense::Differ
                | Sense::Rank
                | Sense::Significant
                | Sense::Nothing => end(from..sentence.end, &|at| {
                    reading.words[at].is_parted || turns(&reading.words[at], rules)
                }),
            });
        }
    }
    scopes
}

/// Whether what follows is said against what stands before: ", but", ", mais".
fn turns(word: &ReadWord, rules: &Rules) -> bool {
    word.is_apart && rules.turns.contains(&word.text.as_str())
}

/// The words between quotation marks.
fn quoted(reading: &ReadText<'_>) -> Vec<bool> {
    let (mut depth, mut is_open, mut from) = (0_usize, false, 0);
    let mut quoted = Vec::with_capacity(reading.words.len());
    for word in &reading.words {
        for c in reading.text[from.min(word.range.start)..word.range.start].chars() {
            match c {
                '«' | '“' => depth += 1,
                '»' | '”' => depth = depth.saturating_sub(1),
                '"' => is_open = !is_open,
                _ => {}
            }
        }
        from = word.range.end;
        quoted.push(depth > 0 || is_open);
    }
    quoted
}
