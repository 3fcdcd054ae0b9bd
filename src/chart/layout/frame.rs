//! What all kinds of chart share: row labels, the axis, the keys of the series.

use super::axis::{Axis, before};
use super::input::Drawable;
use super::keys::{KeyShape, keys};
use super::lines::stack;
use super::names::Names;
use crate::chart::scene::{Anchor, Item, Label, LabelKind, LineKind, Mark, RADIUS, Scene, Shape};
use crate::chart::style::{Look, Style};
use crate::chart::text::{Weight, wrap};
use crate::language::number::percent;

/// Height of a bar, in tenths of a pixel.
pub const BAR: i32 = 220;

/// What a kind of chart asks of its frame, in tenths of a pixel.
pub struct Needs {
    /// Height of the marks of a row.
    pub body: i32,
    /// Between rows.
    pub gap: i32,
    /// Values that stand left of a share: the share in thousandths and the room they need.
    pub before: Vec<(i32, i32)>,
    /// Room right of the whole for values.
    pub after: i32,
    /// Where the axis ends, in thousandths; 1000 but for bars longer than a whole.
    pub domain: i32,
    /// Whether lines at zero and at the marked shares help the eye from a mark to the axis.
    pub grid: bool,
    pub keys: KeyShape,
}

/// A scene with everything but marks and values.
pub struct Frame<'a> {
    pub scene: Scene,
    /// Top of the marks of each row.
    pub tops: Vec<i32>,
    axis: Axis,
    grid: Vec<i32>,
    look: &'a Look,
    bottom: i32,
}

/// Between a row's label and the marks below it.
const OVER_BODY: i32 = 60;
/// Half the line at zero, which would stand over the border.
const LINE: i32 = 5;
/// Between a mark and its value.
pub const VALUE_GAP: i32 = 70;

impl<'a> Frame<'a> {
    /// Everything that doesn't depend on where marks stand.
    pub fn new(input: &Drawable<'a>, needs: &Needs) -> Self {
        let full = input.full();
        let names = Names::new(input);
        let right = full - needs.after;
        let axis = Axis {
            domain: needs.domain,
            left: (names.column + before(&needs.before, right - names.column)).max(LINE),
            right,
        };
        let mut frame = Self {
            scene: Scene {
                width: full,
                ..Scene::default()
            },
            tops: Vec::new(),
            grid: axis.steps().filter(|_| needs.grid).map(|at| axis.at(at)).collect(),
            axis,
            look: input.look,
            bottom: 0,
        };
        let (keys, top) = keys(input, needs.keys);
        frame.scene.items.extend(keys);
        let placed = frame.rows(&names, needs, top);
        frame.lines(top, needs, names.beside);
        frame.scene.items.extend(placed.into_iter().map(Item::Label));
        frame.ticks();
        frame
    }

    /// Where a share stands.
    pub fn x(&self, thousandths: i32) -> i32 {
        self.axis.at(thousandths)
    }

    /// From zero to the whole.
    pub fn plot(&self) -> (i32, i32) {
        (self.axis.left, self.axis.right)
    }

    /// Adds what is painted next.
    pub fn push(&mut self, item: Item) {
        self.scene.items.push(item);
    }

    /// The bar of a row's share in a series, whose upper edge is `top`.
    pub fn bar(&mut self, (row, series): (usize, usize), style: Style, (left, right): (i32, i32), top: i32) {
        self.push(Item::Mark(Mark {
            row,
            series,
            style,
            shape: Shape::Bar {
                left,
                right,
                top,
                bottom: top + BAR,
            },
        }));
    }

    /// A value, whose letters are centred on `middle`.
    pub fn value(&mut self, (row, series): (usize, usize), text: &str, (x, middle): (i32, i32), anchor: Anchor) {
        let font = self.look.set(Weight::SemiBold);
        let mut label = Label {
            kind: LabelKind::Value(row, series),
            text: text.to_owned(),
            x,
            baseline: middle + self.look.to_baseline(),
            anchor,
        };
        let room = match anchor {
            Anchor::Start => self.scene.width - x,
            Anchor::Middle => 2 * x.min(self.scene.width - x),
            Anchor::End => x,
        };
        if font.width(text) > room {
            label.text = wrap(text, font, room, 1).lines.concat();
        }
        let (left, right) = label.extent(self.look);
        if self.grid.iter().any(|x| (left - 20..=right + 20).contains(x)) {
            self.push(Item::Halo {
                left: left - 20,
                right: right + 20,
                top: middle - font.size / 2,
                bottom: middle + font.size / 2,
            });
        }
        self.push(Item::Label(label));
    }

    /// Places the rows and says where their labels stand.
    fn rows(&mut self, names: &Names, needs: &Needs, top: i32) -> Vec<Label> {
        let line = self.look.line();
        let mut y = top + needs.gap / 2;
        let mut placed = Vec::new();
        for (row, label) in names.rows.iter().enumerate() {
            let text = label.count() * line;
            let (label_middle, body_top, height) = if names.beside {
                let height = text.max(needs.body);
                (y + height / 2, y + (height - needs.body) / 2, height)
            } else {
                (y + text / 2, y + text + OVER_BODY, text + OVER_BODY + needs.body)
            };
            let first = label_middle - (label.count() - 1) * line / 2;
            placed.extend(stack(label, LabelKind::Row(row), 0, first, self.look));
            self.tops.push(body_top);
            y += height + needs.gap;
        }
        self.bottom = y - needs.gap / 2;
        placed
    }

    /// The grid and the line at zero: through all rows, or through the marks alone where row labels stand over them.
    fn lines(&mut self, top: i32, needs: &Needs, through: bool) {
        let stretches: Vec<(i32, i32)> = if through {
            vec![(top, self.bottom)]
        } else {
            let reach = |top: &i32| (top - OVER_BODY / 2, top + needs.body + OVER_BODY / 2);
            self.tops.iter().map(reach).collect()
        };
        let zero = self.axis.left;
        if self.grid.is_empty() {
            return;
        }
        let grid = self.grid.iter().copied().filter(|x| *x != zero);
        let lines = std::iter::once((zero, LineKind::Zero)).chain(grid.map(|x| (x, LineKind::Grid)));
        let items = lines.flat_map(|(x, kind)| {
            stretches.iter().map(move |(top, bottom)| Item::Line {
                from: (x, *top),
                to: (x, *bottom),
                kind,
            })
        });
        self.scene.items.extend(items);
    }

    /// The numbers of the axis, those at its ends moved inside where they would reach over the border.
    fn ticks(&mut self) {
        let look = self.look;
        for at in self.axis.steps() {
            let x = self.axis.at(at);
            let text = percent(look.language, u64::try_from(at).unwrap_or(0), 1000);
            let half = look.set(Weight::Regular).width(&text) / 2 + 10;
            let (x, anchor) = if x < half {
                (0, Anchor::Start)
            } else if x > self.scene.width - half {
                (self.scene.width, Anchor::End)
            } else {
                (x, Anchor::Middle)
            };
            let label = Label {
                kind: LabelKind::Axis,
                text,
                x,
                baseline: self.bottom + look.line(),
                anchor,
            };
            self.scene.items.push(Item::Label(label));
        }
        self.scene.height = self.bottom + look.line() + look.size() / 2;
    }
}

/// What a point takes up on either side.
pub const POINT_REACH: i32 = RADIUS + VALUE_GAP;
