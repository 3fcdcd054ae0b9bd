//! A laid-out scene through plotters into SVG.

use super::backend::{Paint, Svg, Tenths, escape, pattern_id};
use crate::chart::scene::{Anchor, Item, Label, LineKind, Mark, RADIUS, Scene, Shape};
use crate::chart::style::{Look, Pattern, Width};
use crate::chart::text::Weight;
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::element::{Circle, PathElement, Polygon, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, TextStyle};
use std::collections::BTreeSet;
use std::fmt::Write;

type Area<'a> = DrawingArea<Svg<'a>, Shift>;

/// What a pattern leaves of its bar's colour all around, so that the bar's edge stays clean.
const EDGE: i32 = 15;
/// Paper around a point, seen where two points overlap.
const RING: i32 = 15;

/// What a drawing is called and said to show.
pub struct Caption<'a> {
    /// Of the chart.
    pub id: &'a str,
    /// Of the part, from 1.
    pub part: usize,
    pub title: &'a str,
    pub description: &'a str,
}

/// A scene of a chart as SVG.
pub fn paint(scene: &Scene, words: &Caption<'_>, look: &Look, width: Width) -> String {
    let mut id = anchor(words.id);
    if width == Width::Narrow {
        id.push_str("--narrow");
    }
    if words.part > 1 {
        let _ = write!(id, "--{}", words.part);
    }
    let mut out = String::with_capacity(4096);
    open(&mut out, scene, words, look, (&id, width.class()));
    let size = |side: i32| u32::try_from(side).unwrap_or(0);
    let area = Svg {
        out: &mut out,
        look,
        id: &id,
        size: (size(scene.width), size(scene.height)),
    }
    .into_drawing_area();
    for item in &scene.items {
        // The area is ours alone and writes into memory: nothing here can fail.
        let _ = draw(&area, item, look);
    }
    drop(area);
    out.push_str("</svg>");
    out
}

/// The start tag, title and description, and the patterns in use.
fn open(out: &mut String, scene: &Scene, words: &Caption<'_>, look: &Look, (id, form): (&str, &str)) {
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"plot {form} fill-ink\" viewBox=\"0 0 {} {}\" role=\"img\" \
         aria-labelledby=\"{id}--title {id}--desc\" font-family=\"{}\" font-size=\"{}\" fill=\"{}\">\
         <title id=\"{id}--title\">{}</title><desc id=\"{id}--desc\">{}</desc>",
        Tenths(scene.width),
        Tenths(scene.height),
        escape(&look.font_family),
        look.text_size,
        look.ink,
        escape(words.title),
        escape(words.description),
    );
    let used: BTreeSet<Pattern> = scene
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Mark(mark) | Item::Key(mark) => pattern(mark).map(|_| mark.style.pattern),
            Item::Line { .. } | Item::Label(_) | Item::Halo { .. } => None,
        })
        .collect();
    if used.is_empty() {
        return;
    }
    out.push_str("<defs>");
    let paper = Paint::Paper.attributes("fill", look, "");
    for pattern in used {
        define(out, pattern, &pattern_id(pattern, id), &paper);
    }
    out.push_str("</defs>");
}

/// A pattern to fill with: paper, as its attributes say, over the colour.
pub fn define(out: &mut String, pattern: Pattern, id: &str, paper: &str) {
    let (turn, inside) = match pattern {
        Pattern::Plain => return,
        Pattern::Rising => (" patternTransform=\"rotate(45)\"", STRIPE),
        Pattern::Dots => (" patternTransform=\"rotate(45)\"", DOT),
        Pattern::Falling => (" patternTransform=\"rotate(-45)\"", STRIPE),
        Pattern::Level => (" patternTransform=\"rotate(90)\"", STRIPE),
    };
    let _ = write!(
        out,
        "<pattern id=\"{id}\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"{turn}>\
         {}</pattern>",
        inside.replace("PAPER", paper),
    );
}

const STRIPE: &str = "<rectPAPER width=\"1.6\" height=\"8\"/>";
const DOT: &str = "<circlePAPER cx=\"4\" cy=\"4\" r=\"1.3\"/>";

/// An id that can stand in attributes, in `url(#…)` and in selectors. Different ids stay different.
pub fn anchor(id: &str) -> String {
    let mut out = String::with_capacity(id.len());
    for c in id.chars() {
        if c.is_ascii_alphanumeric() || c == '-' {
            out.push(c);
        } else {
            let _ = write!(out, "_{:x}_", u32::from(c));
        }
    }
    out
}

/// The rectangle that a mark's pattern fills.
fn pattern(mark: &Mark) -> Option<[(i32, i32); 2]> {
    match mark.shape {
        Shape::Bar {
            left,
            right,
            top,
            bottom,
        } if mark.style.pattern != Pattern::Plain && right - left > 4 * EDGE => {
            Some([(left + EDGE, top + EDGE), (right - EDGE, bottom - EDGE)])
        }
        Shape::Bar { .. } | Shape::Disc { .. } | Shape::Diamond { .. } => None,
    }
}

type Drawn = Result<(), plotters::drawing::DrawingAreaErrorKind<std::convert::Infallible>>;

fn draw(area: &Area<'_>, item: &Item, look: &Look) -> Drawn {
    match item {
        Item::Line { from, to, kind } => {
            let (paint, width) = match kind {
                LineKind::Grid => (Paint::Rule, 10),
                LineKind::Zero => (Paint::Axis, 10),
                LineKind::Join => (Paint::Axis, 30),
                LineKind::Leader => (Paint::Axis, 10),
                LineKind::Whisker | LineKind::Middle => (Paint::Ink, 15),
            };
            if matches!(kind, LineKind::Whisker | LineKind::Middle) {
                // Seen on bars too.
                let paper = Paint::Paper.key().stroke_width(width + 20);
                area.draw(&PathElement::new(vec![*from, *to], paper))?;
            }
            area.draw(&PathElement::new(vec![*from, *to], paint.key().stroke_width(width)))
        }
        Item::Mark(mark) | Item::Key(mark) => draw_mark(area, mark),
        Item::Label(label) => area.draw(&text(label, look)),
        Item::Halo {
            left,
            right,
            top,
            bottom,
        } => area.draw(&Rectangle::new(
            [(*left, *top), (*right, *bottom)],
            Paint::Paper.key().filled(),
        )),
    }
}

fn draw_mark(area: &Area<'_>, mark: &Mark) -> Drawn {
    let colour = Paint::Tone(mark.style.tone).key().filled();
    let paper = Paint::Paper.key().filled();
    match mark.shape {
        Shape::Bar {
            left,
            right,
            top,
            bottom,
        } => {
            area.draw(&Rectangle::new([(left, top), (right, bottom)], colour))?;
            match pattern(mark) {
                Some(inside) => {
                    let paint = Paint::Pattern(mark.style.pattern).key().filled();
                    area.draw(&Rectangle::new(inside, paint))
                }
                None => Ok(()),
            }
        }
        Shape::Disc { centre } => {
            area.draw(&Circle::new(centre, RADIUS + RING, paper))?;
            area.draw(&Circle::new(centre, RADIUS, colour))
        }
        Shape::Diamond { centre } => {
            area.draw(&Polygon::new(diamond(centre, RADIUS + 2 * RING), paper))?;
            area.draw(&Polygon::new(diamond(centre, RADIUS + RING / 2), colour))
        }
    }
}

fn diamond((x, y): (i32, i32), reach: i32) -> Vec<(i32, i32)> {
    vec![(x - reach, y), (x, y - reach), (x + reach, y), (x, y + reach)]
}

fn text<'a>(label: &'a Label, look: &Look) -> Text<'static, (i32, i32), &'a str> {
    let h_pos = match label.anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    };
    let style = match label.kind.weight() {
        Weight::Regular => FontStyle::Normal,
        Weight::SemiBold => FontStyle::Bold,
    };
    // Only weight and anchor reach the SVG; the family stands on its root.
    let font = FontDesc::new(FontFamily::SansSerif, f64::from(look.size()), style);
    let style = TextStyle {
        font,
        color: Paint::Ink.key().to_backend_color(),
        pos: Pos::new(h_pos, VPos::Bottom),
    };
    Text::new(label.text.as_str(), (label.x, label.baseline), style)
}
