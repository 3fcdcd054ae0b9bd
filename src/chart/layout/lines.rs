//! Lines of text under each other.

use crate::chart::scene::{Anchor, Label, LabelKind};
use crate::chart::style::Look;
use crate::chart::text::Lines;

/// Lines of text under each other, the first centred on `middle`.
pub fn stack(text: &Lines, kind: LabelKind, x: i32, middle: i32, look: &Look) -> impl Iterator<Item = Label> {
    (0..).zip(&text.lines).map(move |(at, line)| Label {
        kind,
        text: line.clone(),
        x: x + look.set(kind.weight()).overhang(line),
        baseline: middle + at * look.line() + look.to_baseline(),
        anchor: Anchor::Start,
    })
}
