//! What all kinds of chart share: row labels, the axis from 0 to 100 %, the keys of the series.

use super::keys::KeyShape;
use super::look::Look;
use super::metrics::{Lines, Weight, width, wrap};
use super::names::Names;
use super::scene::{Anchor, Item, Label, LabelKind, LineKind, RADIUS, Scene, Shape};
use super::series::Series;
use super::value::Reading;
use crate::language::number::percent;
use crate::report::{Figure, Table, printable};
use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordi32;

/// The table, read for drawing.
pub(super) struct Input<'a> {
    pub look: &'a Look,
    pub series: Vec<Series>,
    pub rows: Vec<InputRow>,
}

pub(super) struct InputRow {
    pub label: String,
    /// One per series.
    pub readings: Vec<Reading>,
}

/// What a kind of chart asks of its frame, in tenths of a pixel.
pub(super) struct Needs {
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
pub(super) struct Frame {
    pub scene: Scene,
    /// Top of the marks of each row.
    pub tops: Vec<i32>,
    axis: Axis,
    grid: Vec<i32>,
    pub size: i32,
    bottom: i32,
}

/// Thousandths → tenths of a pixel.
struct Axis {
    domain: i32,
    left: i32,
    right: i32,
}

/// Between a row's label and the marks below it.
const OVER_BODY: i32 = 60;
/// Half the line at zero, which would stand over the border.
const LINE: i32 = 5;
/// Between a mark and its value.
pub(super) const VALUE_GAP: i32 = 70;

impl<'a> Input<'a> {
    pub fn new(table: &Table, figures: &[Figure], look: &'a Look, series: Vec<Series>) -> Self {
        let rows = table.rows.iter().map(|row| InputRow {
            label: printable(&row.label).into_owned(),
            readings: series.iter().map(|s| Reading::of(row, s.column, figures)).collect(),
        });
        Self {
            look,
            rows: rows.collect(),
            series,
        }
    }

    /// Height of an em.
    pub fn size(&self) -> i32 {
        self.look.text_size * 10
    }

    /// Of the widest value.
    pub fn value_width(&self) -> i32 {
        let texts = self.rows.iter().flat_map(|row| &row.readings);
        texts.map(|r| value_width(&r.text, self.size())).max().unwrap_or(0)
    }
}

pub(super) fn value_width(text: &str, size: i32) -> i32 {
    width(text, Weight::SemiBold, size)
}

/// Of a line of text.
pub(super) fn line_height(size: i32) -> i32 {
    size * 5 / 4
}

/// From the middle of a line to what its letters stand on: half the height of Open Sans's capitals, 1462 / 2048.
pub(super) fn to_baseline(size: i32) -> i32 {
    size * 731 / 2048
}

impl Axis {
    fn at(&self, thousandths: i32) -> i32 {
        RangedCoordi32::from(0..self.domain).map(&thousandths, (self.left, self.right))
    }

    /// The marked thousandths.
    fn steps(&self) -> impl Iterator<Item = i32> + use<> {
        let step = 250 * (self.domain - 1).div_euclid(1000).max(0) + 250;
        (0..=self.domain / step).map(move |at| at * step)
    }
}

impl Frame {
    pub fn new(input: &Input<'_>, needs: &Needs) -> Self {
        let full = input.look.width * 10;
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
            size: input.size(),
            bottom: 0,
        };
        let top = frame.keys(input, needs.keys);
        let placed = frame.rows(&names, needs, top);
        frame.lines(top, needs, names.beside);
        frame.scene.items.extend(placed.into_iter().map(Item::Label));
        frame.ticks(input.look);
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

    pub fn push(&mut self, item: Item) {
        self.scene.items.push(item);
    }

    /// A value, whose letters are centred on `middle`.
    pub fn value(&mut self, (row, series): (usize, usize), text: &str, x: i32, middle: i32, anchor: Anchor) {
        let mut label = Label {
            kind: LabelKind::Value(row, series),
            text: text.to_owned(),
            x,
            baseline: middle + to_baseline(self.size),
            anchor,
        };
        let room = match anchor {
            Anchor::Start => self.scene.width - x,
            Anchor::Middle => 2 * x.min(self.scene.width - x),
            Anchor::End => x,
        };
        if value_width(text, self.size) > room {
            label.text = wrap(text, Weight::SemiBold, self.size, room, 1).lines.concat();
        }
        let (left, right) = label.extent(self.size);
        if self.grid.iter().any(|x| (left - 20..=right + 20).contains(x)) {
            self.push(Item::Halo {
                left: left - 20,
                right: right + 20,
                top: middle - self.size / 2,
                bottom: middle + self.size / 2,
            });
        }
        self.push(Item::Label(label));
    }

    /// Places the rows and says where their labels stand.
    fn rows(&mut self, names: &Names, needs: &Needs, top: i32) -> Vec<Label> {
        let line = line_height(self.size);
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
            placed.extend(stack(label, LabelKind::Row(row), 0, first, self.size));
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
    fn ticks(&mut self, look: &Look) {
        for at in self.axis.steps() {
            let x = self.axis.at(at);
            let text = percent(look.language, u64::try_from(at).unwrap_or(0), 1000);
            let half = width(&text, Weight::Regular, self.size) / 2 + 10;
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
                baseline: self.bottom + line_height(self.size),
                anchor,
            };
            self.scene.items.push(Item::Label(label));
        }
        self.scene.height = self.bottom + line_height(self.size) + self.size / 2;
    }
}

/// Room left of zero so that each value fits left of its share, on an axis that shares `room` with it.
fn before(values: &[(i32, i32)], room: i32) -> i32 {
    let lacking = values.iter().filter(|(at, _)| *at < 1000).map(|(at, need)| {
        let (at, need, room) = (i64::from(*at), i64::from(*need), i64::from(room));
        (1000 * need - at * room).max(0) / (1000 - at) + 1
    });
    i32::try_from(lacking.max().unwrap_or(0)).unwrap_or(0).min(room / 2)
}

/// Lines of text under each other, the first centred on `middle`.
pub(super) fn stack(text: &Lines, kind: LabelKind, x: i32, middle: i32, size: i32) -> impl Iterator<Item = Label> + '_ {
    (0..).zip(&text.lines).map(move |(at, line)| Label {
        kind,
        text: line.clone(),
        x,
        baseline: middle + at * line_height(size) + to_baseline(size),
        anchor: Anchor::Start,
    })
}

/// The point of a series in a chart of points.
pub(super) fn point(series: usize, centre: (i32, i32)) -> Shape {
    if series == 0 {
        Shape::Disc { centre }
    } else {
        Shape::Diamond { centre }
    }
}

/// What a point takes up on either side.
pub(super) const POINT_REACH: i32 = RADIUS + VALUE_GAP;
