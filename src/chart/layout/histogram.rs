//! Bars as wide as the classes of a number, side by side from the lowest to the highest, their areas the shares.

use super::frame::VALUE_GAP;
use super::input::Drawable;
use super::value::{Reading, WHOLE};
use crate::chart::scene::{Anchor, Band, Item, Label, LabelKind, LineKind, Mark, Scene, Shape};
use crate::chart::style::{Look, Pattern, Style, Width};
use crate::chart::text::Weight;
use crate::language::number::percent_to;
use crate::report::{ClassEnds, class_unit, class_widths};
use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordi32;

/// Marks of the axis of heights at most.
const STEPS: i64 = 5;
/// Paper between two bars.
const APART: i32 = 10;
/// Between the bars and the numbers under them, more than a line takes.
const UNDER: i32 = 40;
/// Between two numbers under the bars.
const BETWEEN: i32 = 90;

/// Where everything stands.
struct Plot<'a> {
    look: &'a Look,
    left: i32,
    right: i32,
    top: i32,
    bottom: i32,
    /// Edges of the classes, in tenths of a pixel: one more than there are classes.
    edges: Vec<i32>,
    /// The height of each bar, in millionths of what its unit of width would hold; none where there is none.
    heights: Vec<Option<i64>>,
    /// Between the marks of the axis of heights, in the same unit, and where it ends.
    step: i64,
    end: i64,
}

pub fn lay_out(input: &Drawable<'_>, classes: &[ClassEnds]) -> Scene {
    let plot = Plot::of(input, classes);
    let look = input.look;
    let mut items = plot.axis();
    let readings = || input.rows.iter().map(|row| &row.readings[0]);
    let style = input.series[0].style;
    let are_told = readings()
        .zip(plot.edges.windows(2))
        .all(|(reading, edges)| input.width_of(reading) + APART <= edges[1] - edges[0] || reading.share.is_none());
    for (at, (reading, class)) in readings().zip(classes).enumerate() {
        items.extend(plot.bar(at, styled(style, class)));
        if are_told || reading.share.is_none() {
            items.extend(plot.value(at, reading, input.width_of(reading)));
        }
    }
    items.extend(plot.bounds(classes));
    let height = plot.bottom + look.line() + UNDER + look.size() / 2;
    let band = |row: usize| Band {
        top: 0,
        bottom: height,
        row,
        series: None,
        heading: None,
    };
    Scene {
        width: input.full(),
        height,
        items,
        bands: (0..input.rows.len()).map(band).collect(),
    }
}

/// A class that is open looks so.
fn styled(style: Style, class: &ClassEnds) -> Style {
    let is_open = class.from.is_none() || class.until.is_none();
    let pattern = if is_open { Pattern::Rising } else { style.pattern };
    Style { pattern, ..style }
}

impl<'a> Plot<'a> {
    fn of(input: &Drawable<'a>, classes: &[ClassEnds]) -> Self {
        let look = input.look;
        let widths = class_widths(classes);
        let unit = class_unit(&widths);
        let height = |(reading, width): (&Reading, &i128)| {
            let height = i128::from(reading.share?) * unit / width.max(&1);
            i64::try_from(height).ok()
        };
        let readings = input.rows.iter().map(|row| &row.readings[0]);
        let heights: Vec<Option<i64>> = readings.zip(&widths).map(height).collect();
        let (step, end) = steps(heights.iter().flatten().max().copied().unwrap_or(0));
        let numbers = (0..=end / step).map(|at| look.set(Weight::Regular).width(&tick(at * step, step, look)));
        let (left, right) = (numbers.max().unwrap_or(0) + VALUE_GAP, input.full() - look.size());
        let top = look.line() + VALUE_GAP;
        let tall = match input.width {
            Width::Wide => 2600,
            Width::Narrow => 2200,
        };
        Self {
            look,
            left,
            right,
            top,
            bottom: top + tall,
            edges: edges(&widths, (left, right)),
            heights,
            step,
            end,
        }
    }

    /// Where a height reaches.
    fn y(&self, height: i64) -> i32 {
        let narrow = |number: i64| i32::try_from(number).unwrap_or(i32::MAX);
        RangedCoordi32::from(0..narrow(self.end)).map(&narrow(height), (self.bottom, self.top))
    }

    /// The marked heights: a line through the plot, and its number beside it.
    fn axis(&self) -> Vec<Item> {
        let mut items = Vec::new();
        for height in (0..=self.end / self.step).map(|at| at * self.step) {
            let y = self.y(height);
            items.push(Item::Line {
                from: (self.left, y),
                to: (self.right, y),
                kind: if height == 0 { LineKind::Zero } else { LineKind::Grid },
            });
            items.push(Item::Label(Label {
                kind: LabelKind::Axis,
                text: tick(height, self.step, self.look),
                x: self.left - VALUE_GAP,
                baseline: y + self.look.to_baseline(),
                anchor: Anchor::End,
            }));
        }
        items
    }

    fn bar(&self, at: usize, style: Style) -> Option<Item> {
        let top = self.y(self.heights[at]?);
        let (left, right) = (self.edges[at], self.edges[at + 1]);
        let shape = Shape::Bar {
            left,
            right: (right - APART).max(left + APART),
            top,
            bottom: self.bottom,
        };
        (top < self.bottom).then_some(Item::Mark(Mark {
            row: at,
            series: 0,
            style,
            shape,
        }))
    }

    /// The value over its bar, or the sign of its absence in the gap that it leaves.
    fn value(&self, at: usize, reading: &Reading, width: i32) -> [Item; 2] {
        let top = self.heights[at].map_or(self.bottom, |height| self.y(height));
        let (x, baseline) = (
            i32::midpoint(self.edges[at], self.edges[at + 1] - APART),
            top - VALUE_GAP,
        );
        let halo = Item::Halo {
            left: x - width / 2 - 20,
            right: x + width / 2 + 20,
            top: baseline - self.look.to_baseline() - self.look.size() / 2,
            bottom: baseline,
        };
        let label = Item::Label(Label {
            kind: LabelKind::Value(at, 0),
            text: reading.text.clone(),
            x,
            baseline,
            anchor: Anchor::Middle,
        });
        [halo, label]
    }

    /// The numbers under the bars: of each class that is one number that number, else the bounds between the classes; as many as
    /// stand apart, from the lowest on.
    fn bounds(&self, classes: &[ClassEnds]) -> Vec<Item> {
        let middle = |at: usize| i32::midpoint(self.edges[at], self.edges[at + 1] - APART);
        let are_ones = classes.iter().any(|class| class.is_one)
            && (classes.iter()).all(|class| class.is_one || class.from.is_none() || class.until.is_none());
        let numbers: Vec<(i32, String)> = match are_ones {
            true => {
                let said = |(at, class): (usize, &ClassEnds)| {
                    let text = match (&class.from, &class.until) {
                        (Some(from), None) => format!("≥\u{a0}{}", from.text),
                        (None, Some(until)) => format!("<\u{a0}{}", until.text),
                        (Some(from), Some(_)) => from.text.clone(),
                        (None, None) => return None,
                    };
                    Some((middle(at), text))
                };
                classes.iter().enumerate().filter_map(said).collect()
            }
            false => {
                let from = |(at, class): (usize, &ClassEnds)| Some((self.edges[at], class.from.as_ref()?.text.clone()));
                let last = classes.last().and_then(|class| class.until.as_ref());
                let last = last.map(|until| (self.edges[classes.len()], until.text.clone()));
                let below = classes.first().filter(|class| class.from.is_none());
                let below = below.and_then(|class| Some((self.edges[1], class.until.as_ref()?.text.clone())));
                let known = classes.iter().enumerate().filter_map(from);
                // The second class begins where an open one ends.
                let known = below.into_iter().filter(|_| classes.len() == 1).chain(known);
                known.chain(last).collect()
            }
        };
        let mut free = 0;
        let mut items = Vec::new();
        for (x, text) in numbers {
            let width = self.look.set(Weight::Regular).width(&text);
            let end = self.right + self.look.size() - (width - width / 2);
            let x = x.clamp(width / 2, end.max(width / 2));
            if x - width / 2 < free {
                continue;
            }
            free = x + width / 2 + BETWEEN;
            items.push(Item::Label(Label {
                kind: LabelKind::Axis,
                text,
                x,
                baseline: self.bottom + self.look.line() + UNDER,
                anchor: Anchor::Middle,
            }));
        }
        items
    }
}

/// Where classes of these widths begin and end, from one place to another.
fn edges(widths: &[i128], (left, right): (i32, i32)) -> Vec<i32> {
    let whole: i128 = widths.iter().sum::<i128>().max(1);
    let mut sum = 0;
    let ends = widths.iter().map(|width| {
        sum += width;
        sum
    });
    let room = i128::from(right - left);
    let place = |at: i128| left + i32::try_from(at * room / whole).unwrap_or(0);
    std::iter::once(0).chain(ends).map(place).collect()
}

/// The round step of the axis of heights and its end, for bars up to this height.
fn steps(highest: i64) -> (i64, i64) {
    let powers = std::iter::successors(Some(WHOLE / 1000), |power| power.checked_mul(10));
    let round = powers.flat_map(|power| [1, 2, 5].map(|digit| power * digit));
    let step = round.into_iter().find(|step| highest <= STEPS * step).unwrap_or(WHOLE);
    (step, step * (highest.max(1) + step - 1).div_euclid(step))
}

/// What a marked height reads as.
fn tick(height: i64, step: i64, look: &Look) -> String {
    let digits = u32::from(step < WHOLE / 100);
    let height = u128::try_from(height).unwrap_or(0);
    percent_to(look.language, height, WHOLE as u128, digits)
}

#[cfg(test)]
mod tests {
    use super::{edges, steps};

    #[test]
    fn the_axis_ends_at_a_round_step_above_the_highest_bar() {
        assert_eq!(steps(234_000), (50_000, 250_000));
        assert_eq!(steps(1_000_000), (200_000, 1_000_000));
        assert_eq!(steps(3_200), (1_000, 4_000));
        assert_eq!(steps(0), (1_000, 1_000));
    }

    #[test]
    fn classes_stand_side_by_side_as_wide_as_they_are() {
        assert_eq!(edges(&[10, 20, 10], (100, 500)), [100, 200, 400, 500]);
    }
}
