//! Changes in a file of YAML that leave the rest of it alone.
//!
//! A change is made in the bytes that it concerns; comments, order, quotes, line breaks and blanks of everything else stay
//! as they are. What comes in is written as its neighbours are: their indentation, their line breaks, brackets where they
//! stand between brackets, a block where a block was. What was written is read back before it is handed out, and is not
//! handed out unless it says what was meant and everything else says what it said.

mod flow;
mod lines;
mod located;
mod reworded;

pub use located::Inside;

use super::{Node, Scalar, Value, parse};
use crate::diagnostic::{Sources, Spanned};
use lines::{Patch, begins_its_line, below, end_of_line, indented, line_end, patched};
use located::{Located, Notation, Spot, column};

/// What is to become of a value.
#[derive(Clone, Copy, Debug)]
pub enum Edit<'a> {
    /// A scalar gets another text.
    Text(&'a str),
    /// A sequence gets an item, after one of its items or at its end; one text, or none yet, becomes a sequence.
    Item {
        /// The item that it comes after.
        after: Option<usize>,
        /// It, in YAML from the first column on, with steps of two.
        yaml: &'a str,
    },
    /// A sequence loses an item.
    Gone(usize),
    /// A mapping gets entries, after one of its keys or at its end; what has no value yet becomes a mapping.
    Entries {
        /// The key that they come after.
        after: Option<&'a str>,
        /// They, in YAML from the first column on, with steps of two.
        yaml: &'a str,
    },
    /// A text becomes the value of a key, after other entries.
    Keyed {
        /// The key.
        key: &'a str,
        /// The entries, in YAML from the first column on, with steps of two.
        yaml: &'a str,
    },
}

/// The file with a change at the end of a way; none where there is no such place, where a value of another kind stands
/// there, or where the change can't be made without changing something else (a text that is named in other places).
pub fn edit(text: &str, way: &[Inside<'_>], change: Edit<'_>) -> Option<String> {
    let body = text.trim_start_matches('\u{feff}');
    let mark = &text[..text.len() - body.len()];
    let before = tree(body)?;
    let mut meant = before.clone();
    alter(at(&mut meant, way)?, change)?;
    if same(&before, &meant) {
        return Some(text.to_owned());
    }
    let document = Located::of(body)?;
    let spot = document.at(body, way)?;
    let ways = match change {
        Edit::Text(new) => reworded(body, &spot, new),
        Edit::Item { after, yaml } => item(body, &spot, after, yaml)?,
        Edit::Gone(at) => gone(body, &spot, at)?,
        Edit::Entries { after, yaml } => entries(body, &spot, after, yaml)?,
        Edit::Keyed { key, yaml } => keyed(body, &spot, key, yaml)?,
    };
    let written = ways.iter().map(|patches| patched(body, patches));
    let found = written
        .into_iter()
        .find(|new| tree(new).is_some_and(|read| same(&read, &meant)));
    found.map(|new| format!("{mark}{new}"))
}

/// The text of the scalar at the end of a way; none where no scalar is.
pub fn text_at(text: &str, way: &[Inside<'_>]) -> Option<String> {
    match node_at(text, way)?.value {
        Value::Scalar(scalar) => Some(scalar.text),
        Value::Null | Value::List(_) | Value::Map(_) => None,
    }
}

/// The value at the end of a way.
pub fn node_at(text: &str, way: &[Inside<'_>]) -> Option<Node> {
    let mut document = tree(text.trim_start_matches('\u{feff}'))?;
    at(&mut document, way).cloned()
}

fn tree(text: &str) -> Option<Node> {
    let source = Sources::new().add("", text);
    parse(source, text).ok()
}

fn at<'a>(node: &'a mut Node, way: &[Inside<'_>]) -> Option<&'a mut Node> {
    way.iter().try_fold(node, |node, step| match (step, &mut node.value) {
        (Inside::Key(name), Value::Map(entries)) => {
            let found = entries.iter_mut().find(|(key, _)| key.value == *name);
            found.map(|(_, value)| value)
        }
        (Inside::Item(at), Value::List(items)) => items.get_mut(*at),
        (Inside::Key(_) | Inside::Item(_), Value::Null | Value::Scalar(_) | Value::List(_) | Value::Map(_)) => None,
    })
}

/// What the change means, whatever its bytes.
fn alter(node: &mut Node, change: Edit<'_>) -> Option<()> {
    let span = node.span;
    match (change, &mut node.value) {
        (Edit::Text(new), value @ (Value::Scalar(_) | Value::Null)) => {
            *value = Value::Scalar(Scalar {
                text: new.to_owned(),
                quoted: true,
            });
        }
        (Edit::Item { after, yaml }, Value::List(items)) => {
            let place = after.map_or(items.len(), |after| after + 1);
            (place <= items.len()).then(|| tree(yaml).map(|item| items.insert(place, item)))??;
        }
        (Edit::Item { after: None, yaml }, value @ (Value::Scalar(_) | Value::Null)) => {
            let only = std::mem::replace(value, Value::Null);
            let only = (only != Value::Null).then_some(Spanned { value: only, span });
            *value = Value::List(only.into_iter().chain(tree(yaml)).collect());
        }
        (Edit::Gone(at), Value::List(items)) => drop((at < items.len()).then(|| items.remove(at))?),
        (Edit::Entries { after, yaml }, Value::Map(entries)) => {
            let place = match after {
                None => entries.len(),
                Some(after) => entries.iter().position(|(key, _)| key.value == after)? + 1,
            };
            entries.splice(place..place, entries_of(yaml)?);
        }
        (Edit::Entries { after: None, yaml }, value @ Value::Null) => *value = Value::Map(entries_of(yaml)?),
        (Edit::Keyed { key, yaml }, value @ Value::Scalar(_)) => {
            let own = std::mem::replace(value, Value::Null);
            let mut entries = entries_of(yaml)?;
            let key = Spanned {
                value: key.to_owned(),
                span,
            };
            let own = Spanned { value: own, span };
            entries.push((key, own));
            *value = Value::Map(entries);
        }
        (
            Edit::Text(_) | Edit::Item { .. } | Edit::Gone(_) | Edit::Entries { .. } | Edit::Keyed { .. },
            Value::Null | Value::Scalar(_) | Value::List(_) | Value::Map(_),
        ) => return None,
    }
    Some(())
}

fn entries_of(yaml: &str) -> Option<Vec<(Spanned<String>, Node)>> {
    match tree(yaml)?.value {
        Value::Map(entries) => Some(entries),
        Value::Null | Value::Scalar(_) | Value::List(_) => None,
    }
}

/// Whether two trees hold the same texts, wherever they stand.
fn same(one: &Node, other: &Node) -> bool {
    match (&one.value, &other.value) {
        (Value::Null, Value::Null) => true,
        (Value::Scalar(one), Value::Scalar(other)) => one.text == other.text,
        (Value::List(one), Value::List(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Map(one), Value::Map(other)) => {
            let mut pairs = one.iter().zip(other);
            one.len() == other.len() && pairs.all(|(one, other)| one.0.value == other.0.value && same(&one.1, &other.1))
        }
        (Value::Null | Value::Scalar(_) | Value::List(_) | Value::Map(_), _) => false,
    }
}

fn reworded(text: &str, spot: &Spot<'_>, new: &str) -> Vec<Vec<Patch>> {
    let value = spot.value;
    let (start, mut end) = (value.start, value.start + text[value.start..value.end].trim_end().len());
    if value.is_blank() {
        // A key without a value, or the whole of an empty file.
        let Some(key) = spot.key else { return Vec::new() };
        end = behind(text, key);
    }
    let ways = reworded::ways(text, spot, new).into_iter();
    ways.map(|way| vec![(start..end, way)]).collect()
}

/// Behind a key and its colon.
fn behind(text: &str, key: &Located) -> usize {
    text[key.end..].find(':').map_or(key.end, |at| key.end + at + 1)
}

/// Ways to write an item into a sequence.
fn item(text: &str, spot: &Spot<'_>, after: Option<usize>, yaml: &str) -> Option<Vec<Vec<Patch>>> {
    let Notation::List { is_flow, items } = &spot.value.written else {
        let (value, new) = (spot.value, flow::value(&tree(yaml)?));
        let bytes = match value.is_blank() {
            true => behind(text, spot.key?)..value.end.max(behind(text, spot.key?)),
            false => value.start..value.end,
        };
        let written = match &text[bytes.clone()] {
            "" => format!(" [{new}]"),
            only if tree(only).is_some_and(|only| only.value == Value::Null) => format!("[{new}]"),
            only => format!("[{only}, {new}]"),
        };
        return Some(vec![vec![(bytes, written)]]);
    };
    let before = after.or(items.len().checked_sub(1));
    let before = before.map(|at| items.get(at));
    if *is_flow {
        let written = flow::value(&tree(yaml)?);
        return Some(vec![flow::insert(text, spot.value, before.flatten(), &written)]);
    }
    let before = before.flatten()?;
    let start = spot.value.start;
    if !text[start..].starts_with('-') {
        return None;
    }
    let dash = column(text, start);
    let between = column(text, before.start)
        .checked_sub(dash)
        .filter(|_| !before.is_blank());
    let first = format!(
        "-{}",
        " ".repeat(between.filter(|between| (2..6).contains(between)).unwrap_or(2) - 1)
    );
    let ways = [step(text, items.iter(), dash).unwrap_or(2), 2].map(|step| indented(yaml, dash, step, &first));
    Some(ways.map(|lines| vec![below(text, before.end, dash, &lines)]).into())
}

/// The way to take an item out of a sequence, its lines with it.
fn gone(text: &str, spot: &Spot<'_>, at: usize) -> Option<Vec<Vec<Patch>>> {
    let Notation::List { is_flow, items } = &spot.value.written else {
        return None;
    };
    let item = items.get(at)?;
    let bytes = if *is_flow {
        match (
            items.get(at + 1),
            at.checked_sub(1).and_then(|before| items.get(before)),
        ) {
            (Some(next), _) => item.start..next.start,
            (None, Some(before)) => before.end..item.end,
            (None, None) => item.start..item.end,
        }
    } else {
        let dash = text[..item.start]
            .rfind('-')
            .filter(|dash| begins_its_line(text, *dash))?;
        let end = end_of_line(text, item.end);
        let behind = text[end..].find('\n').map_or(text.len(), |to| end + to + 1);
        dash - column(text, dash)..behind
    };
    Some(vec![vec![(bytes, String::new())]])
}

/// Ways to write entries into a mapping.
fn entries(text: &str, spot: &Spot<'_>, after: Option<&str>, yaml: &str) -> Option<Vec<Vec<Patch>>> {
    if spot.value.is_blank() {
        let column = spot.column.map_or(0, |column| column + 2);
        let end = spot.key.map_or(spot.value.end, |key| key.end);
        let lines = indented(yaml, column, 2, "");
        return Some(vec![vec![below(text, end, column.saturating_sub(1), &lines)]]);
    }
    let (is_flow, entries) = match &spot.value.written {
        Notation::Map { is_flow, entries } => (is_flow, entries),
        // "~" stands for nothing, and goes.
        Notation::Scalar(_) => {
            let members = format!("{{{}}}", flow::members(&tree(yaml)?));
            return Some(vec![vec![(spot.value.start..spot.value.end, members)]]);
        }
        Notation::List { .. } | Notation::Alias => return None,
    };
    let place = match after {
        Some(name) => entries.iter().position(|entry| entry.name == name),
        None => entries.len().checked_sub(1),
    };
    if *is_flow {
        let members = flow::spans(text, spot.value);
        let before = place.and_then(|at| members.get(at));
        return Some(vec![flow::insert(
            text,
            spot.value,
            before,
            &flow::members(&tree(yaml)?),
        )]);
    }
    let before = entries.get(place?)?;
    let first = column(text, before.key.start);
    let end = before.value.end.max(before.key.end);
    let values = entries.iter().map(|entry| &entry.value);
    let outer = spot
        .column
        .and_then(|outer| first.checked_sub(outer))
        .filter(|step| *step > 0);
    let ways = [step(text, values, first).or(outer).unwrap_or(2), 2].map(|step| indented(yaml, first, step, ""));
    Some(ways.map(|lines| vec![below(text, end, first, &lines)]).into())
}

/// Ways to write a text as the value of a key: where it stands, then with its further lines two signs to the right.
fn keyed(text: &str, spot: &Spot<'_>, key: &str, yaml: &str) -> Option<Vec<Vec<Patch>>> {
    let Located { start, end, .. } = *spot.value;
    if spot.value.is_blank() || !matches!(spot.value.written, Notation::Scalar(_)) {
        return None;
    }
    if spot.column.is_none() {
        let before = format!("{{{}, {key}: ", flow::members(&tree(yaml)?));
        return Some(vec![vec![(start..start, before), (end..end, "}".to_owned())]]);
    }
    let first = column(text, start);
    let lines = indented(&format!("{yaml}\n{key}: "), first, 2, "").join(line_end(text));
    let before = (start..start, format!("{} ", lines.trim_start()));
    let further = text[start..end].match_indices('\n').map(|(at, _)| start + at + 1);
    let further = further.filter(|at| !text[*at..].trim_start_matches(' ').starts_with(['\r', '\n']));
    let shifted = further.map(|at| (at..at, "  ".to_owned()));
    let shifted = std::iter::once(before.clone()).chain(shifted);
    Some(vec![vec![before], shifted.collect()])
}

/// By how much the first block among these is further to the right than what holds it.
fn step<'a>(text: &str, mut values: impl Iterator<Item = &'a Located>, outer: usize) -> Option<usize> {
    values.find_map(|value| match &value.written {
        Notation::List { is_flow: false, .. } | Notation::Map { is_flow: false, .. } => {
            column(text, value.start).checked_sub(outer).filter(|step| *step > 0)
        }
        Notation::List { .. } | Notation::Map { .. } | Notation::Scalar(_) | Notation::Alias => None,
    })
}

#[cfg(test)]
mod tests;
