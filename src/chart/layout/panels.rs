//! Small multiples: a panel per column, all on one scale, the names of the rows once for the panels beside each other (Tufte, *The Visual
//! Display of Quantitative Information*, 1983). As many stand in a line as the width has room for.

use super::axis::Axis;
use super::frame::{BAR, VALUE_GAP};
use super::input::Drawable;
use super::lines::stack;
use super::value::thousandths;
use crate::chart::scene::{Anchor, Band, Item, Label, LabelKind, LineKind, Mark, Scene, Shape};
use crate::chart::style::{Look, Width};
use crate::chart::text::{Lines, Weight, wrap};

/// Between two panels, and between two lines of them.
const APART: i32 = 300;
const BELOW: i32 = 320;
/// Between rows, and between the names and the first panel.
const GAP: i32 = 110;
const TO_NAMES: i32 = 140;
/// The least room of a panel for its bars, and how many panels stand in a line at most.
const LEAST: i32 = 900;
const MOST: i32 = 4;
/// Lines of the name of a row, of a panel.
const LINES: usize = 4;
/// Half the line at zero, which would stand over the border.
const LINE: i32 = 5;

/// What all panels share.
struct PanelGrid<'a> {
    input: &'a Drawable<'a>,
    names: Vec<Lines>,
    /// Width of the names, and of a panel with the values of its bars.
    column: i32,
    panel: i32,
    /// Room right of the bars for their values.
    after: i32,
    /// How many panels stand in a line.
    per_line: usize,
}

pub fn lay_out(input: &Drawable<'_>) -> Scene {
    let grid = PanelGrid::of(input);
    let mut scene = Scene {
        width: input.full(),
        ..Scene::default()
    };
    let all: Vec<usize> = (0..input.series.len()).collect();
    let mut top = 0;
    for panels in all.chunks(grid.per_line) {
        top = grid.line(&mut scene, panels, top) + BELOW;
    }
    scene.height = top - BELOW / 2;
    scene
}

impl<'a> PanelGrid<'a> {
    fn of(input: &'a Drawable<'a>) -> Self {
        let full = input.full();
        let shares = match input.width {
            Width::Wide => [26, 34],
            Width::Narrow => [36, 46],
        };
        let broken = |share: i32| -> Vec<Lines> {
            let rows = input.rows.iter();
            rows.map(|row| wrap(&row.label, input.look.set(Weight::Regular), full * share / 100, LINES))
                .collect()
        };
        let narrow = broken(shares[0]);
        let names = match narrow.iter().all(|name| name.whole) {
            true => narrow,
            false => broken(shares[1]),
        };
        let column = names.iter().map(|name| name.width).max().unwrap_or(0) + TO_NAMES;
        let after = input.value_width() + VALUE_GAP + 20;
        let room = full - column;
        let fit = ((room + APART) / (LEAST + after + APART)).clamp(1, MOST);
        let count = i32::try_from(input.series.len()).unwrap_or(i32::MAX).max(1);
        // Lines as full as each other.
        let lines = (count + fit - 1) / fit;
        let per_line = (count + lines - 1) / lines;
        Self {
            input,
            names,
            column,
            panel: (room - (per_line - 1) * APART) / per_line,
            after,
            per_line: usize::try_from(per_line).unwrap_or(1),
        }
    }

    /// The axis of a panel, by its place in its line.
    fn axis(&self, place: usize) -> Axis {
        let place = i32::try_from(place).unwrap_or(0);
        let left = (self.column + place * (self.panel + APART)).max(LINE);
        Axis {
            domain: self.input.domain,
            left,
            right: left + self.panel - self.after,
        }
    }

    /// Panels beside each other: their names, then the rows. Where it ends.
    fn line(&self, scene: &mut Scene, panels: &[usize], top: i32) -> i32 {
        let look = self.input.look;
        let line = look.line();
        let titles = panels.iter().map(|panel| {
            let label = &self.input.series[*panel].label;
            wrap(label, look.set(Weight::SemiBold), self.panel, LINES)
        });
        let titles: Vec<Lines> = titles.collect();
        let lines = titles.iter().map(Lines::count).max().unwrap_or(1);
        for ((place, panel), title) in panels.iter().enumerate().zip(&titles) {
            // The last lines of all names stand on one height.
            let first = top + (lines - title.count()) * line + line / 2;
            let labels = stack(title, LabelKind::Panel(*panel), self.axis(place).left, first, look);
            scene.items.extend(labels.map(Item::Label));
        }
        let head = top + lines * line + look.size() / 4;
        let (bodies, end) = self.bodies(head);
        scene.items.extend((0..panels.len()).map(|place| {
            let x = self.axis(place).left;
            Item::Line {
                from: (x, head),
                to: (x, end),
                kind: LineKind::Zero,
            }
        }));
        for (row, body) in bodies.iter().enumerate() {
            let middle = i32::midpoint(body.0, body.1);
            let name = &self.names[row];
            let first = middle - (name.count() - 1) * line / 2;
            let labels = stack(name, LabelKind::Row(row), 0, first, look);
            scene.items.extend(labels.map(Item::Label));
            for (place, panel) in panels.iter().enumerate() {
                self.bar(scene, (row, *panel), place, middle);
            }
            // Bands follow each other without a gap.
            let start = if top == 0 { 0 } else { top - BELOW / 2 };
            let band = |panel: &usize| Band {
                top: if row == 0 { start } else { body.0 - GAP / 2 },
                bottom: match bodies.get(row + 1) {
                    Some(next) => next.0 - GAP / 2,
                    None => end + BELOW / 2,
                },
                row,
                series: Some(*panel),
                heading: (row > 0).then_some((top, head)),
            };
            scene.bands.extend(panels.iter().map(band));
        }
        end
    }

    /// From where to where each row reaches, below the heads of its panels; and where the last one ends.
    fn bodies(&self, head: i32) -> (Vec<(i32, i32)>, i32) {
        let mut y = head + GAP / 2;
        let line = self.input.look.line();
        let bodies = self.names.iter().map(|name| {
            let top = y;
            y += (name.count() * line).max(BAR);
            let bottom = y;
            y += GAP;
            (top, bottom)
        });
        let bodies: Vec<(i32, i32)> = bodies.collect();
        (bodies, y - GAP / 2)
    }

    /// A bar with its value, and between which ends it lies.
    fn bar(&self, scene: &mut Scene, (row, series): (usize, usize), place: usize, middle: i32) {
        let axis = self.axis(place);
        let reading = &self.input.rows[row].readings[series];
        let left = axis.left;
        let right = reading.thousandths().map_or(left, |share| axis.at(share));
        if right > left {
            scene.items.push(Item::Mark(Mark {
                row,
                series,
                style: self.input.series[series].style,
                shape: Shape::Bar {
                    left,
                    right,
                    top: middle - BAR / 2,
                    bottom: middle + BAR / 2,
                },
            }));
        }
        let ends = reading.ends.filter(|_| self.input.whiskers);
        let ends = ends.map(|(low, high)| (axis.at(thousandths(low)), axis.at(thousandths(high))));
        if let Some((low, high)) = ends {
            let line = |from, to| Item::Line {
                from,
                to,
                kind: LineKind::Whisker,
            };
            scene.items.push(line((low, middle), (high, middle)));
            let mark = |x| line((x, middle - BAR / 4), (x, middle + BAR / 4));
            scene.items.extend([mark(low), mark(high)]);
        }
        let x = ends.map_or(right, |(_, high)| right.max(high)) + VALUE_GAP;
        let label = value(&reading.text, (row, series), (x, middle), self.input.look);
        scene.items.push(Item::Label(label));
    }
}

fn value(text: &str, (row, series): (usize, usize), (x, middle): (i32, i32), look: &Look) -> Label {
    Label {
        kind: LabelKind::Value(row, series),
        text: text.to_owned(),
        x,
        baseline: middle + look.to_baseline(),
        anchor: Anchor::Start,
    }
}
