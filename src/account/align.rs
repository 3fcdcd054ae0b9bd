//! Which of two values a comparison speaks of first: by the names of what they measure, or by the order of the figures.

use super::{Books, Folded, Passage};
use crate::commentary::Gauged;
use crate::language::comparisons::{Compared, Relation};
use std::ops::Range;

/// What the names in a sentence tell of two sides.
pub(super) struct ToldByNames {
    /// Whether either is named at all.
    pub is_any: bool,
    /// Whether the first is what the comparison is about, and the second what it is held against; none where they don't
    /// tell.
    pub is_first: Option<bool>,
}

/// Which of two sides a comparison is about, by their names.
pub(super) fn by_names(sides: [&Gauged; 2], said: &Compared, passage: &Passage, books: Books<'_>) -> ToldByNames {
    let [first, second] = [names(sides[0], sides[1], books), names(sides[1], sides[0], books)];
    let sentence = passage.sentence(&said.range);
    let turn = said.pivot.unwrap_or(said.range.end).min(sentence.end);
    let before = Folded::of(&passage.read[sentence.start..turn]).text;
    let after = Folded::of(&passage.read[turn..sentence.end]).text;
    let stands = |names: &[String], text: &str| names.iter().filter_map(|name| place(name, text)).max();
    let (one, other) = (stands(&first, &before), stands(&second, &before));
    let (one_after, other_after) = (stands(&first, &after), stands(&second, &after));
    let is_first = match (one, other, one_after, other_after) {
        (Some(_), None, None, Some(_)) => Some(true),
        (None, Some(_), Some(_), None) => Some(false),
        // Without "que", what was named last before is spoken of.
        (Some(one), Some(other), ..) if said.pivot.is_none() => Some(one > other),
        (Some(_), None, ..) if said.pivot.is_none() => Some(true),
        (None, Some(_), ..) if said.pivot.is_none() => Some(false),
        (..) => None,
    };
    ToldByNames {
        is_any: [one, other, one_after, other_after].iter().any(Option::is_some),
        is_first,
    }
}

/// Whether the first of two figures is what a comparison is about, by where they stand; none where they could be either.
pub(super) fn by_order(figures: [&Range<usize>; 2], said: &Compared) -> Option<bool> {
    let [first, second] = figures;
    if let Relation::Trend { .. } = said.relation {
        return (said.range.start <= first.start || second.end <= said.range.start).then_some(true);
    }
    let turn = said.pivot.unwrap_or(said.range.start);
    // Both may follow: "plus souvent que les voisins (75 % contre 25 %)".
    (second.end > turn).then_some(true)
}

/// The place of a name in a text, whole words only, the last one.
fn place(name: &str, text: &str) -> Option<usize> {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text.rmatch_indices(name).map(|(at, _)| at).find(|at| {
        let before = text[..*at].chars().next_back();
        let after = text[at + name.len()..].chars().next();
        !is_letter(before) && !is_letter(after)
    })
}

/// What tells a side from the other: its group, its condition, its item or its choices, as the report calls them.
fn names(side: &Gauged, other: &Gauged, books: Books<'_>) -> Vec<String> {
    let labels = books.labels;
    let mut names: Vec<&str> = Vec::new();
    if side.subject.groups != other.subject.groups {
        for group in &side.subject.groups {
            let group = labels.group(*group);
            names.extend([&group.noun.one, &group.noun.many, &group.short, &group.label].map(String::as_str));
        }
    } else if side.subject.filter != other.subject.filter {
        for condition in &side.subject.filter {
            let choices = condition.choices.iter();
            names.extend(choices.map(|choice| labels.choice(condition.variable.question, *choice)));
        }
    } else if side.subject.variables != other.subject.variables {
        names.extend(side.subject.variables.iter().map(|variable| labels.item(*variable)));
    } else {
        for variable in &side.subject.variables {
            let choices = side.subject.choices.iter();
            names.extend(choices.map(|choice| labels.choice(variable.question, *choice)));
        }
    }
    let names = names.into_iter().map(|name| Folded::of(name.trim()).text);
    names.filter(|name| !name.is_empty()).collect()
}
