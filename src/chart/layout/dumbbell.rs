//! Two measures per row, a point each, joined by a line: how far apart they are is what the eye sees.

use super::frame::{Frame, Needs, POINT_REACH};
use super::input::Drawable;
use super::keys::KeyShape;
use super::value::Reading;
use crate::chart::scene::{Anchor, Item, LineKind, Mark, RADIUS, Scene, Shape};

const BODY: i32 = 220;
const GAP: i32 = 140;
/// Between a value and the sign of the measure that is missing beside it.
const SIGN_GAP: i32 = 200;
/// How far from the middle of its row a point stands that another would hide.
const CLOSE: i32 = 55;

pub fn lay_out(input: &Drawable<'_>) -> Scene {
    let widest = input.value_width() + POINT_REACH;
    let signs = input.rows.iter().map(|row| signs_width(input, &row.readings)).max();
    let after = widest + signs.unwrap_or(0);
    let needs = Needs {
        body: BODY,
        gap: GAP,
        plot: 0,
        before: before(input),
        after,
        domain: input.domain,
        keys: KeyShape::Point,
        zero: true,
    };
    let mut frame = Frame::new(input, &needs);
    for (row, content) in input.rows.iter().enumerate() {
        let middle = frame.tops[row] + BODY / 2;
        draw_row(&mut frame, input, row, &content.readings, middle);
    }
    frame.scene
}

fn draw_row(frame: &mut Frame<'_>, input: &Drawable<'_>, row: usize, readings: &[Reading], middle: i32) {
    let mut points: Vec<(i32, usize)> = readings
        .iter()
        .enumerate()
        .filter_map(|(series, reading)| Some((frame.x(reading.thousandths()?), series)))
        .collect();
    // Equal measures keep the order of the columns.
    points.sort_by_key(|(x, series)| (*x, *series));
    // Points that would hide each other stand over each other.
    let close = points.len() == 2 && points[1].0 - points[0].0 < 2 * RADIUS;
    if let [(low, _), .., (high, _)] = points.as_slice()
        && !close
    {
        frame.push(Item::Line {
            from: (*low, middle),
            to: (*high, middle),
            kind: LineKind::Join,
        });
    }
    let mut marks = points.clone();
    marks.sort_by_key(|(_, series)| *series);
    for (x, series) in marks {
        let y = match (close, series) {
            (false, _) => middle,
            (true, 0) => middle - CLOSE,
            (true, _) => middle + CLOSE,
        };
        frame.push(Item::Mark(Mark {
            row,
            series,
            style: input.series[series].style,
            shape: Shape::point(series, (x, y)),
        }));
    }
    // The lower value stands left of its point, the higher right of its own; a single one stands right.
    if let [(x, series), _] = points.as_slice() {
        let at = (row, *series);
        frame.value(at, &readings[*series].text, (x - POINT_REACH, middle), Anchor::End);
    }
    let mut free = frame.x(0) + POINT_REACH;
    if let Some((x, series)) = points.last() {
        let reading = &readings[*series];
        let after = x + POINT_REACH;
        frame.value((row, *series), &reading.text, (after, middle), Anchor::Start);
        free = after + input.width_of(reading) + SIGN_GAP;
    }
    for (series, reading) in readings.iter().enumerate().filter(|(_, r)| r.share.is_none()) {
        frame.value((row, series), &reading.text, (free, middle), Anchor::Start);
        free += input.width_of(reading) + SIGN_GAP;
    }
}

/// Room for the signs that follow a value.
fn signs_width(input: &Drawable<'_>, readings: &[Reading]) -> i32 {
    let signs = readings.iter().filter(|r| r.share.is_none());
    signs.map(|r| SIGN_GAP + input.width_of(r)).sum()
}

/// The lower value of each row, which stands left of its point.
fn before(input: &Drawable<'_>) -> Vec<(i32, i32)> {
    let rows = input.rows.iter().filter_map(|row| {
        let [a, b] = row.readings.as_slice() else { return None };
        let low = if a.share? <= b.share? { a } else { b };
        Some((low.thousandths()?, input.width_of(low) + POINT_REACH + 20))
    });
    rows.collect()
}
