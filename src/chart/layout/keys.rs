//! The names of the series over the plot, each beside a sample of its marks.

use super::input::Drawable;
use super::lines::stack;
use crate::chart::scene::{Item, LabelKind, Mark, Shape};
use crate::chart::text::{Weight, wrap};

/// Side of a sample, to its name, to the next one.
const KEY: i32 = 160;
const KEY_GAP: i32 = 80;
const BETWEEN_KEYS: i32 = 280;
/// Lines of all names together; each has its share, so that the rows keep their room on a page.
const NAMES_LINES: usize = 18;

/// What a sample looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyShape {
    Square,
    Point,
}

/// The names of the series over the plot, as many to a line as fit; and where the rows begin.
pub fn keys(input: &Drawable<'_>, shape: KeyShape) -> (Vec<Item>, i32) {
    let (look, full) = (input.look, input.full());
    let mut items = Vec::new();
    if input.series.len() < 2 {
        // One series needs no name: the chart's subtitle says it.
        return (items, look.size() / 4);
    }
    let (mut x, mut top, mut height) = (0, 0, 0);
    let most = (NAMES_LINES / input.series.len()).max(1);
    for (at, series) in input.series.iter().enumerate() {
        let room = full - KEY - KEY_GAP;
        let text = wrap(&series.label, look.set(Weight::Regular), room, most);
        let wide = KEY + KEY_GAP + text.width;
        if x > 0 && x + wide > full {
            (x, top, height) = (0, top + height, 0);
        }
        let middle = top + look.line() / 2;
        items.push(Item::Key(Mark {
            row: 0,
            series: at,
            style: series.style,
            shape: shape.at((x + KEY / 2, middle), at),
        }));
        let labels = stack(&text, LabelKind::Key, x + KEY + KEY_GAP, middle, look);
        items.extend(labels.map(Item::Label));
        height = height.max(text.count() * look.line() + look.size() / 4);
        x += wide + BETWEEN_KEYS;
    }
    (items, top + height + look.size() / 2)
}

impl KeyShape {
    /// The sample of a series, around a centre.
    fn at(self, centre: (i32, i32), series: usize) -> Shape {
        match self {
            KeyShape::Point => Shape::point(series, centre),
            KeyShape::Square => Shape::Bar {
                left: centre.0 - KEY / 2,
                right: centre.0 + KEY / 2,
                top: centre.1 - KEY / 2,
                bottom: centre.1 + KEY / 2,
            },
        }
    }
}
