//! A drawing inside a cell as SVG: its geometry in percent of its width, so that it is as wide as the cell. plotters writes
//! pixels, so this is written here.

use super::backend::pattern_id;
use super::paint::define;
use crate::chart::mark::{CellMark, CellShape};
use crate::chart::style::{Pattern, Tone};
use std::collections::BTreeSet;
use std::fmt::Write;

/// A drawing beside a number. Readers who hear the page hear the number.
pub fn cell(marks: &[CellMark], id: &str) -> String {
    let mut out = String::from("<svg class=\"plot in-cell\" aria-hidden=\"true\" width=\"100%\" height=\"16\">");
    for mark in marks {
        draw(&mut out, mark, id);
    }
    out.push_str("</svg>");
    out
}

/// A sample of a mark, beside the head of its column.
pub fn swatch(mark: &CellMark, id: &str) -> String {
    let mut out = String::from("<svg class=\"plot swatch\" aria-hidden=\"true\" width=\"16\" height=\"16\">");
    draw(&mut out, mark, id);
    out.push_str("</svg>");
    out
}

/// The patterns that the drawings of a table fill bars with, once for all; nothing where none is used.
pub fn patterns(used: &BTreeSet<Pattern>, id: &str) -> String {
    if used.iter().all(|pattern| *pattern == Pattern::Plain) {
        return String::new();
    }
    let mut out = String::from("<svg class=\"plot patterns\" aria-hidden=\"true\" width=\"0\" height=\"0\"><defs>");
    for pattern in used {
        define(&mut out, *pattern, &pattern_id(*pattern, id), " class=\"fill-paper\"");
    }
    out.push_str("</defs></svg>");
    out
}

/// Ten-thousandths as percent.
struct Percent(i64);

impl std::fmt::Display for Percent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (self.0 / 100, self.0 % 100) {
            (whole, 0) => write!(f, "{whole}%"),
            (whole, part) if part % 10 == 0 => write!(f, "{whole}.{}%", part / 10),
            (whole, part) => write!(f, "{whole}.{part:02}%"),
        }
    }
}

/// Half the height of a drawing, in pixels.
const MIDDLE: u32 = 8;

fn draw(out: &mut String, mark: &CellMark, id: &str) {
    let fill = match mark.tone {
        Some(Tone::Series(at)) => format!("fill-series-{}", at + 1),
        Some(Tone::Second) => "fill-second".to_owned(),
        Some(Tone::Scale(at)) => format!("fill-scale-{}", at + 1),
        Some(Tone::Whole) => "fill-whole".to_owned(),
        None => String::new(),
    };
    let _ = match mark.shape {
        CellShape::Bar { from, to } => bar(out, (from, to), &fill, (mark.pattern, id)),
        CellShape::Join { from, to } => write!(
            out,
            "<line class=\"stroke-axis\" x1=\"{}\" x2=\"{}\" y1=\"{MIDDLE}\" y2=\"{MIDDLE}\" stroke-width=\"3\"/>",
            Percent(from),
            Percent(to),
        ),
        CellShape::Whisker { from, to } => whisker(out, (Percent(from), Percent(to))),
        CellShape::Middle { at } => upright(out, &Percent(at)),
        // Paper around it, seen where two points overlap.
        CellShape::Disc { at } => write!(
            out,
            "<circle class=\"fill-paper\" cx=\"{0}\" cy=\"{MIDDLE}\" r=\"7.5\"/>\
             <circle class=\"{fill}\" cx=\"{0}\" cy=\"{MIDDLE}\" r=\"6\"/>",
            Percent(at),
        ),
        CellShape::Diamond { at } => write!(
            out,
            "<svg x=\"{}\" y=\"{MIDDLE}\" width=\"1\" height=\"1\" overflow=\"visible\">\
             <path class=\"fill-paper\" d=\"M-8.5 0 0-8.5 8.5 0 0 8.5z\"/><path class=\"{fill}\" d=\"M-6.5 0 0-6.5 6.5 0 0 6.5z\"/></svg>",
            Percent(at),
        ),
    };
}

/// A line with both its ends marked, on paper, so that it is seen on a bar too.
fn whisker(out: &mut String, (from, to): (Percent, Percent)) -> std::fmt::Result {
    for (class, width) in [("stroke-paper", "3.5"), ("stroke-ink", "1.5")] {
        write!(
            out,
            "<g class=\"{class}\" stroke-width=\"{width}\">\
             <line x1=\"{from}\" x2=\"{to}\" y1=\"{MIDDLE}\" y2=\"{MIDDLE}\"/>\
             <line x1=\"{from}\" x2=\"{from}\" y1=\"4\" y2=\"12\"/>\
             <line x1=\"{to}\" x2=\"{to}\" y1=\"4\" y2=\"12\"/></g>"
        )?;
    }
    Ok(())
}

/// As high as the drawing, on paper, so that it is seen on a bar too.
fn upright(out: &mut String, at: &Percent) -> std::fmt::Result {
    for (class, width) in [("stroke-paper", "4"), ("stroke-ink middle", "1.5")] {
        write!(
            out,
            "<line class=\"{class}\" stroke-width=\"{width}\" x1=\"{at}\" x2=\"{at}\" y1=\"0\" y2=\"16\"/>"
        )?;
    }
    Ok(())
}

/// Its colour, then its pattern, which leaves the bar's edges clean.
fn bar(out: &mut String, (from, to): (i64, i64), fill: &str, (pattern, id): (Pattern, &str)) -> std::fmt::Result {
    let (from, width) = (Percent(from), Percent(to - from));
    write!(
        out,
        "<rect class=\"{fill}\" x=\"{from}\" y=\"2\" width=\"{width}\" height=\"12\"/>"
    )?;
    if pattern == Pattern::Plain {
        return Ok(());
    }
    let pattern = pattern_id(pattern, id);
    write!(
        out,
        "<rect fill=\"url(#{pattern})\" x=\"{from}\" y=\"3.5\" width=\"{width}\" height=\"9\"/>"
    )
}
