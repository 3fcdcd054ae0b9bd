//! The names of the series over the plot, each beside a sample of its marks.

use super::frame::{Frame, Input, line_height, stack};
use super::metrics::{Weight, wrap};
use super::scene::{Item, LabelKind, Mark, Shape};

/// Side of a sample, to its name, to the next one.
const KEY: i32 = 160;
const KEY_GAP: i32 = 80;
const BETWEEN_KEYS: i32 = 280;
const NAME_LINES: usize = 8;

/// What a sample looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum KeyShape {
    Square,
    Point,
}

impl Frame {
    /// The names of the series over the plot, as many to a line as fit. Says where the rows begin.
    pub fn keys(&mut self, input: &Input<'_>, shape: KeyShape) -> i32 {
        let line = line_height(self.size);
        let (mut x, mut top, mut height) = (0, 0, 0);
        if input.series.len() < 2 {
            // One series needs no name: the chart's subtitle says it.
            return self.size / 4;
        }
        for (at, series) in input.series.iter().enumerate() {
            let room = self.scene.width - KEY - KEY_GAP;
            let text = wrap(&series.label, Weight::Regular, self.size, room, NAME_LINES);
            let wide = KEY + KEY_GAP + text.width;
            if x > 0 && x + wide > self.scene.width {
                (x, top, height) = (0, top + height, 0);
            }
            let middle = top + line / 2;
            let centre = (x + KEY / 2, middle);
            let shape = match (shape, at) {
                (KeyShape::Point, 0) => Shape::Disc { centre },
                (KeyShape::Point, _) => Shape::Diamond { centre },
                (KeyShape::Square, _) => Shape::Bar {
                    left: x,
                    right: x + KEY,
                    top: middle - KEY / 2,
                    bottom: middle + KEY / 2,
                },
            };
            self.push(Item::Key(Mark {
                row: 0,
                series: at,
                style: series.style,
                shape,
            }));
            let labels = stack(&text, LabelKind::Key, x + KEY + KEY_GAP, middle, self.size);
            self.scene.items.extend(labels.map(Item::Label));
            height = height.max(text.count() * line + self.size / 4);
            x += wide + BETWEEN_KEYS;
        }
        top + height + self.size / 2
    }
}
