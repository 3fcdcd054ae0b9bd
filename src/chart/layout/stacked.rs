//! All answers of a scale end to end: how a whole is shared out.

use super::balance::balance;
use super::frame::{BAR, Frame, Needs};
use super::input::{Drawable, DrawableRow};
use super::keys::KeyShape;
use super::value::{WHOLE, thousandths};
use crate::chart::scene::{Anchor, Item, LineKind, Scene};
use crate::survey::Sides;

/// Paper between two pieces.
const GAP: i32 = 20;
/// Between the values and the bar, crossed by the leaders.
const LEADER: i32 = 70;
const BETWEEN_VALUES: i32 = 80;
/// How far the line between two sides goes beyond the bar.
const OVER: i32 = 40;

/// Whether the values of each row fit into a line over its bar, were it as wide as the drawing.
pub fn fits(input: &Drawable<'_>) -> bool {
    line_of_values(input) <= input.full()
}

/// Of the row with the widest values.
fn line_of_values(input: &Drawable<'_>) -> i32 {
    let lines = input.rows.iter().map(|row| {
        let widths = row
            .readings
            .iter()
            .map(|reading| input.width_of(reading) + BETWEEN_VALUES);
        widths.sum::<i32>() - BETWEEN_VALUES
    });
    lines.max().unwrap_or(0)
}

/// Where a row's pieces stand, in thousandths.
type Pieces = Vec<(i32, i32)>;

/// All answers from zero, or on both sides of a line.
pub fn lay_out(input: &Drawable<'_>, sides: Option<&Sides>) -> Scene {
    let values = input.look.line();
    let (pieces, middle) = match sides {
        Some(sides) => on_both_sides(input, sides),
        None => (input.rows.iter().map(from_zero).collect(), None),
    };
    let reach = pieces.iter().flatten().map(|(_, to)| *to).max();
    let needs = Needs {
        body: values + LEADER + BAR,
        gap: 160,
        plot: line_of_values(input),
        before: Vec::new(),
        after: 0,
        domain: match middle {
            Some(_) => reach.filter(|reach| *reach > 0).unwrap_or(1000),
            None => reach.unwrap_or(0).max(1000),
        },
        keys: KeyShape::Square,
        zero: false,
    };
    let mut frame = Frame::new(input, &needs);
    for (row, pieces) in pieces.iter().enumerate() {
        draw_row(&mut frame, input, row, pieces);
        if let Some(middle) = middle.filter(|_| input.rows[row].readings.iter().any(|one| one.share.is_some())) {
            let (x, top) = (frame.x(middle), frame.tops[row] + values + LEADER);
            frame.push(Item::Line {
                from: (x, top - OVER),
                to: (x, top + BAR + OVER),
                kind: LineKind::Middle,
            });
        }
    }
    frame.scene
}

fn draw_row(frame: &mut Frame<'_>, input: &Drawable<'_>, row: usize, pieces: &[(i32, i32)]) {
    let values = input.look.line();
    let (middle, top) = (frame.tops[row] + values / 2, frame.tops[row] + values + LEADER);
    let readings = &input.rows[row].readings;
    let places = places(frame, pieces);
    for (series, (left, right)) in places.iter().copied().enumerate() {
        // What is missing is a gap, whatever its room.
        if readings[series].share.is_some() && left < right {
            frame.bar((row, series), input.series[series].style, (left, right), top);
        }
    }
    let mut order: Vec<usize> = (0..places.len()).collect();
    order.sort_by_key(|series| pieces[*series]);
    let widths: Vec<i32> = order.iter().map(|series| input.width_of(&readings[*series])).collect();
    let centres: Vec<i32> = order
        .iter()
        .map(|series| (places[*series].0 + places[*series].1) / 2)
        .collect();
    let placed = spread(&centres, &widths, frame.plot().0, frame.scene.width);
    for (series, x) in order.into_iter().zip(placed) {
        let (left, right) = places[series];
        // A value that had to move away from its piece, or from its gap, points at it.
        let inset = 20.min((right - left) / 2);
        if left < right && !(left..=right).contains(&x) {
            frame.push(Item::Line {
                from: (x, top - LEADER + 5),
                to: (x.clamp(left + inset, right - inset), top - 10),
                kind: LineKind::Leader,
            });
        }
        frame.value((row, series), &readings[series].text, (x, middle), Anchor::Middle);
    }
}

/// Where the pieces of all rows stand, and the line.
fn on_both_sides(input: &Drawable<'_>, sides: &Sides) -> (Vec<Pieces>, Option<i32>) {
    let shares = |row: &DrawableRow| row.readings.iter().map(|reading| reading.share).collect();
    let balance = balance(&input.rows.iter().map(shares).collect::<Vec<_>>(), sides);
    let row = |row: &Vec<(i64, i64)>| {
        row.iter()
            .map(|(from, to)| (thousandths(*from), thousandths(*to)))
            .collect()
    };
    let pieces = balance.rows.iter().map(row).collect();
    (pieces, Some(thousandths(balance.middle)))
}

/// Each piece of a row, from zero.
fn from_zero(row: &DrawableRow) -> Pieces {
    let mut start = 0;
    let pieces = ends(row)
        .into_iter()
        .map(|end| (std::mem::replace(&mut start, end), end));
    pieces.collect()
}

/// Where each piece of a row ends, in thousandths. Sums are taken before rounding, so that a whole ends at 1000. What the
/// known shares leave of the whole is the room of those that are missing, alike for each: how large one would be is not
/// said, and those behind a single gap stand where they belong.
fn ends(row: &DrawableRow) -> Vec<i32> {
    let known: i64 = row.readings.iter().filter_map(|reading| reading.share).sum();
    let missing = row.readings.iter().filter(|reading| reading.share.is_none()).count();
    let rest = (WHOLE - known).max(0);
    let (mut sum, mut gaps) = (0, 0);
    let ends = row.readings.iter().map(|reading| {
        match reading.share {
            Some(share) => sum += share,
            None => gaps += 1,
        }
        // Every gap so far, at once: none of the whole is lost by rounding.
        thousandths(sum + i64::try_from(missing).map_or(0, |all| rest * gaps / all.max(1)))
    });
    ends.collect()
}

/// From where to where each piece or gap reaches, the paper between them taken off its right.
fn places(frame: &Frame<'_>, pieces: &[(i32, i32)]) -> Vec<(i32, i32)> {
    let last = pieces.iter().map(|(_, end)| *end).max();
    let places = pieces.iter().map(|(start, end)| {
        let (left, right) = (frame.x(*start), frame.x(*end));
        let is_last = Some(*end) == last;
        (left, if is_last { right } else { (right - GAP).max(left) })
    });
    places.collect()
}

/// Centres as near the wished ones as their widths allow without touching, between two borders.
fn spread(wished: &[i32], widths: &[i32], low: i32, high: i32) -> Vec<i32> {
    // Runs of touching labels: first index, width, sum of the wished left edges counted from the run's own.
    struct Run {
        first: usize,
        width: i32,
        sum: i32,
        count: i32,
    }
    let left = |run: &Run| (run.sum / run.count).min(high - run.width).max(low);
    let mut runs: Vec<Run> = Vec::new();
    for (first, (centre, width)) in wished.iter().zip(widths).enumerate() {
        let mut run = Run {
            first,
            width: *width,
            sum: centre - width / 2,
            count: 1,
        };
        while let Some(before) = runs.pop_if(|before| left(before) + before.width + BETWEEN_VALUES > left(&run)) {
            let shift = before.width + BETWEEN_VALUES;
            run = Run {
                first: before.first,
                width: shift + run.width,
                sum: before.sum + run.sum - shift * run.count,
                count: before.count + run.count,
            };
        }
        runs.push(run);
    }
    let mut centres = Vec::with_capacity(wished.len());
    for (at, run) in runs.iter().enumerate() {
        let end = runs.get(at + 1).map_or(wished.len(), |next| next.first);
        let mut x = left(run);
        for width in &widths[run.first..end] {
            centres.push(x + width / 2);
            x += width + BETWEEN_VALUES;
        }
    }
    centres
}

#[cfg(test)]
mod tests {
    use super::spread;

    #[test]
    fn values_stay_over_their_pieces_where_there_is_room() {
        assert_eq!(spread(&[1000, 3000], &[400, 400], 0, 7200), [1000, 3000]);
    }

    #[test]
    fn crowded_values_move_apart_evenly_and_stay_inside() {
        assert_eq!(spread(&[1000, 1000], &[400, 400], 0, 7200), [760, 1240]);
        assert_eq!(spread(&[0, 10], &[400, 400], 0, 7200), [200, 680]);
        assert_eq!(spread(&[7190, 7200], &[400, 400], 0, 7200), [6520, 7000]);
    }

    #[test]
    fn no_two_values_touch() {
        let wished = [100, 120, 130, 900, 3000, 3010];
        let widths = [300, 450, 300, 400, 400, 400];
        let placed = spread(&wished, &widths, 0, 7200);
        assert_eq!(placed.len(), 6);
        for (at, pair) in placed.windows(2).enumerate() {
            assert!(
                pair[1] - pair[0] >= (widths[at] + widths[at + 1]) / 2 + 70,
                "{placed:?}"
            );
        }
    }
}
