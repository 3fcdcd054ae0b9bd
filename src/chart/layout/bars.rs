//! Bars from zero, one per series in each row.

use super::frame::{BAR, Frame, Needs, VALUE_GAP};
use super::input::Drawable;
use super::keys::KeyShape;
use super::value::thousandths;
use crate::chart::scene::{Anchor, Scene};

/// Between the bars of a row: paper, so that they stay apart in grey print too.
const GAP: i32 = 20;

pub fn lay_out(input: &Drawable<'_>) -> Scene {
    let count = i32::try_from(input.series.len()).unwrap_or(0);
    let needs = Needs {
        body: (count * (BAR + GAP) - GAP).max(0),
        gap: match input.rows.first() {
            Some(bar) if bar.only.is_some() => 60,
            Some(_) | None if count > 1 => 200,
            Some(_) | None => 140,
        },
        plot: 0,
        before: Vec::new(),
        after: input.value_width() + VALUE_GAP + 20,
        domain: input.domain,
        keys: KeyShape::Square,
        zero: true,
    };
    let mut frame = Frame::new(input, &needs);
    for (at, content) in input.rows.iter().enumerate() {
        let (row, mut top) = (content.row, frame.tops[at]);
        for (column, reading) in content.readings.iter().enumerate() {
            let series = content.only.unwrap_or(column);
            let left = frame.x(0);
            let right = reading.thousandths().map_or(left, |t| frame.x(t));
            if right > left {
                frame.bar((row, series), input.series[column].style, (left, right), top);
            }
            let ends = reading.ends.filter(|_| input.whiskers);
            let ends = ends.map(|(low, high)| (frame.x(thousandths(low)), frame.x(thousandths(high))));
            if let Some(ends) = ends {
                frame.whisker(ends, top + BAR / 2);
            }
            frame.value(
                (row, series),
                &reading.text,
                (
                    ends.map_or(right, |(_, high)| right.max(high)) + VALUE_GAP,
                    top + BAR / 2,
                ),
                Anchor::Start,
            );
            top += BAR + GAP;
        }
    }
    frame.scene
}
