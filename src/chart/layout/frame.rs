//! What all kinds of chart share: row labels, the line at zero, the keys of the series.

use super::axis::{Axis, before};
use super::input::Drawable;
use super::keys::{KeyShape, keys};
use super::lines::stack;
use super::names::Names;
use crate::chart::scene::{Anchor, Band, Item, Label, LabelKind, LineKind, Mark, RADIUS, Scene, Shape};
use crate::chart::style::{Look, Style};
use crate::chart::text::{Weight, wrap};

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
    /// How wide the plot must be.
    pub plot: i32,
    /// Where the scale ends, in thousandths; more than 1000 for bars longer than a whole.
    pub domain: i32,
    /// Whether a line stands at zero. There are no others and no numbers at them: every value is printed.
    pub zero: bool,
    pub keys: KeyShape,
}

/// A scene with everything but marks and values.
pub struct Frame<'a> {
    pub scene: Scene,
    /// Top of the marks of each row.
    pub tops: Vec<i32>,
    axis: Axis,
    has_zero: bool,
    look: &'a Look,
    bottom: i32,
}

/// Between a row's label and the marks below it.
const OVER_BODY: i32 = 60;
/// Over a row's name that stands over the names of its bars, and how many lines it takes at most.
const BEFORE_HEADING: i32 = 120;
const HEADING_LINES: usize = 12;
/// Half the line at zero, which would stand over the border.
const LINE: i32 = 5;
/// Between a mark and its value.
pub const VALUE_GAP: i32 = 70;

impl<'a> Frame<'a> {
    /// Everything that doesn't depend on where marks stand.
    pub fn new(input: &Drawable<'a>, needs: &Needs) -> Self {
        let full = input.full();
        let names = Names::new(input, needs.plot + needs.after);
        let right = full - needs.after;
        let axis = Axis {
            domain: needs.domain,
            left: (names.column + before(&needs.before, needs.domain, right - names.column)).max(LINE),
            right,
        };
        let mut frame = Self {
            scene: Scene {
                width: full,
                ..Scene::default()
            },
            tops: Vec::new(),
            axis,
            has_zero: needs.zero,
            look: input.look,
            bottom: 0,
        };
        let (keys, top) = keys(input, needs.keys);
        frame.scene.items.extend(keys);
        let placed = frame.rows(input, &names, needs, top);
        if needs.zero {
            frame.zero(needs, names.beside);
        }
        frame.scene.items.extend(placed.into_iter().map(Item::Label));
        frame.scene.height = frame.bottom;
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

    /// Between which ends a bar's share lies.
    pub fn whisker(&mut self, (left, right): (i32, i32), middle: i32) {
        let mut line = |from, to| {
            let kind = LineKind::Whisker;
            self.push(Item::Line { from, to, kind });
        };
        line((left, middle), (right, middle));
        for end in [left, right] {
            line((end, middle - BAR / 4), (end, middle + BAR / 4));
        }
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
        if self.has_zero && (left - 20..=right + 20).contains(&self.axis.left) {
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
    fn rows(&mut self, input: &Drawable<'_>, names: &Names, needs: &Needs, top: i32) -> Vec<Label> {
        let line = self.look.line();
        let mut y = top + needs.gap / 2;
        let mut placed = Vec::new();
        let mut named = (top, top);
        for (label, content) in names.rows.iter().zip(&input.rows) {
            let start = y - needs.gap / 2;
            if let Some(heading) = &content.heading {
                let text = wrap(heading, self.look.set(Weight::SemiBold), input.full(), HEADING_LINES);
                let first = y + BEFORE_HEADING + line / 2;
                placed.extend(stack(&text, LabelKind::Heading(content.row), 0, first, self.look));
                y += BEFORE_HEADING + text.count() * line + OVER_BODY;
                named = (start, y);
            }
            let text = label.count() * line;
            let (label_middle, body_top, height) = if names.beside {
                let height = text.max(needs.body);
                (y + height / 2, y + (height - needs.body) / 2, height)
            } else {
                (y + text / 2, y + text + OVER_BODY, text + OVER_BODY + needs.body)
            };
            let first = label_middle - (label.count() - 1) * line / 2;
            let kind = content
                .only
                .map_or(LabelKind::Row(content.row), |only| LabelKind::Bar(content.row, only));
            placed.extend(stack(label, kind, 0, first, self.look));
            self.tops.push(body_top);
            y += height + needs.gap;
            self.scene.bands.push(Band {
                top: start,
                bottom: y - needs.gap / 2,
                row: content.row,
                series: content.only,
                heading: (content.only.is_some() && content.heading.is_none()).then_some(named),
            });
        }
        self.bottom = y - needs.gap / 2;
        placed
    }

    /// The line at zero: through all rows, or through the marks alone where labels stand over them.
    fn zero(&mut self, needs: &Needs, through: bool) {
        let bands = self.scene.bands.iter().zip(&self.tops);
        let reach = |(band, top): (&Band, &i32)| {
            let named = band.series.is_some() && band.heading.is_none();
            let from = if through && !named {
                band.top
            } else {
                top - OVER_BODY / 2
            };
            let to = if through {
                band.bottom
            } else {
                top + needs.body + OVER_BODY / 2
            };
            (from, to)
        };
        let mut stretches: Vec<(i32, i32)> = Vec::new();
        for (from, to) in bands.map(reach) {
            match stretches.last_mut() {
                Some(last) if last.1 == from => last.1 = to,
                Some(_) | None => stretches.push((from, to)),
            }
        }
        let x = self.axis.left;
        let items = stretches.into_iter().map(|(top, bottom)| Item::Line {
            from: (x, top),
            to: (x, bottom),
            kind: LineKind::Zero,
        });
        self.scene.items.extend(items);
    }
}

/// What a point takes up on either side.
pub const POINT_REACH: i32 = RADIUS + VALUE_GAP;
