//! SVG as the report needs it, behind plotters' trait: tenths of a pixel, classes beside colours, patterns.
//!
//! Colours reach it as names ([`Paint`]), not as values: a theme may give two roles the same colour.

use crate::chart::style::{Look, Pattern, Tone};
use crate::chart::text::{Weight, is_measured};
use crate::report::printable;
use plotters::style::RGBColor;
use plotters::style::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};
use std::convert::Infallible;
use std::fmt::Write;

/// What something is painted with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paint {
    Ink,
    Paper,
    Rule,
    Axis,
    Tone(Tone),
    Pattern(Pattern),
}

impl Paint {
    /// The name as a colour of plotters.
    pub fn key(self) -> RGBColor {
        let index = |at: usize| u8::try_from(at).unwrap_or(0);
        match self {
            Paint::Ink => RGBColor(0, 0, 0),
            Paint::Paper => RGBColor(1, 0, 0),
            Paint::Rule => RGBColor(2, 0, 0),
            Paint::Axis => RGBColor(3, 0, 0),
            Paint::Tone(Tone::Series(at)) => RGBColor(4, index(at), 0),
            Paint::Tone(Tone::Scale(at)) => RGBColor(6, index(at), 0),
            Paint::Tone(Tone::Whole) => RGBColor(7, 0, 0),
            Paint::Tone(Tone::Second) => RGBColor(8, 0, 0),
            Paint::Pattern(pattern) => RGBColor(5, pattern as u8, 0),
        }
    }

    fn of(color: BackendColor) -> Self {
        match color.rgb {
            (1, _, _) => Paint::Paper,
            (2, _, _) => Paint::Rule,
            (3, _, _) => Paint::Axis,
            (4, at, _) => Paint::Tone(Tone::Series(usize::from(at))),
            (5, at, _) => Paint::Pattern(Pattern::ALL[usize::from(at) % Pattern::ALL.len()]),
            (6, at, _) => Paint::Tone(Tone::Scale(usize::from(at))),
            (7, _, _) => Paint::Tone(Tone::Whole),
            (8, _, _) => Paint::Tone(Tone::Second),
            _ => Paint::Ink,
        }
    }

    /// The attributes `class` and `property` (`fill` or `stroke`). Ink is what the drawing as a whole is filled with.
    pub fn attributes(self, property: &str, look: &Look, id: &str) -> String {
        let (class, colour) = match self {
            Paint::Ink if property == "fill" => return String::new(),
            Paint::Pattern(pattern) => return format!(" {property}=\"url(#{})\"", pattern_id(pattern, id)),
            Paint::Ink => ("ink".to_owned(), look.ink),
            Paint::Paper => ("paper".to_owned(), look.paper),
            Paint::Rule => ("rule".to_owned(), look.rule),
            Paint::Axis => ("axis".to_owned(), look.axis),
            Paint::Tone(tone @ Tone::Series(at)) => (format!("series-{}", at + 1), look.colour(tone)),
            Paint::Tone(tone @ Tone::Scale(at)) => (format!("scale-{}", at + 1), look.colour(tone)),
            Paint::Tone(tone @ Tone::Whole) => ("whole".to_owned(), look.colour(tone)),
            Paint::Tone(tone @ Tone::Second) => ("second".to_owned(), look.colour(tone)),
        };
        format!(" class=\"{property}-{class}\" {property}=\"{colour}\"")
    }
}

/// The id of a pattern inside a drawing.
pub fn pattern_id(pattern: Pattern, id: &str) -> String {
    format!("{id}--{}", format!("{pattern:?}").to_lowercase())
}

/// Writes elements of SVG. Coordinates are tenths of a pixel.
pub struct Svg<'a> {
    pub out: &'a mut String,
    pub look: &'a Look,
    /// Of the drawing, fit for an attribute.
    pub id: &'a str,
    pub size: (u32, u32),
}

/// Tenths as a number with at most one decimal.
pub struct Tenths(pub i32);

impl std::fmt::Display for Tenths {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (sign, whole, tenth) = (if self.0 < 0 { "-" } else { "" }, self.0.abs() / 10, self.0.abs() % 10);
        match tenth {
            0 => write!(f, "{sign}{whole}"),
            _ => write!(f, "{sign}{whole}.{tenth}"),
        }
    }
}

/// A text inside XML, in an attribute too.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in printable(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl Svg<'_> {
    fn put(&mut self, args: std::fmt::Arguments<'_>) -> Drawn {
        // Writing into a String does not fail.
        let _ = self.out.write_fmt(args);
        Ok(())
    }

    fn fill<S: BackendStyle>(&self, style: &S) -> String {
        Paint::of(style.color()).attributes("fill", self.look, self.id)
    }

    fn stroke<S: BackendStyle>(&self, style: &S) -> String {
        let width = Tenths(i32::try_from(style.stroke_width()).unwrap_or(10));
        let paint = Paint::of(style.color()).attributes("stroke", self.look, self.id);
        format!("{paint} stroke-width=\"{width}\"")
    }
}

fn path(points: impl IntoIterator<Item = BackendCoord>) -> String {
    let mut data = String::new();
    for (at, (x, y)) in points.into_iter().enumerate() {
        let _ = write!(data, "{}{} {}", if at == 0 { 'M' } else { 'L' }, Tenths(x), Tenths(y));
    }
    data
}

impl DrawingBackend for Svg<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        let fill = Paint::of(color).attributes("fill", self.look, self.id);
        let (x, y) = (Tenths(point.0), Tenths(point.1));
        self.put(format_args!(
            "<rect{fill} x=\"{x}\" y=\"{y}\" width=\"0.1\" height=\"0.1\"/>"
        ))
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, points: I, style: &S) -> Drawn {
        let (stroke, data) = (self.stroke(style), path(points));
        self.put(format_args!("<path{stroke} fill=\"none\" d=\"{data}\"/>"))
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, points: I, style: &S) -> Drawn {
        let (fill, data) = (self.fill(style), path(points));
        self.put(format_args!("<path{fill} d=\"{data}Z\"/>"))
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, fill: bool) -> Drawn {
        let paint = if fill {
            self.fill(style)
        } else {
            format!(" fill=\"none\"{}", self.stroke(style))
        };
        let [x, y, width, height] = [from.0, from.1, to.0 - from.0, to.1 - from.1].map(Tenths);
        self.put(format_args!(
            "<rect{paint} x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>"
        ))
    }

    fn draw_circle<S: BackendStyle>(&mut self, centre: BackendCoord, radius: u32, style: &S, fill: bool) -> Drawn {
        let paint = if fill {
            self.fill(style)
        } else {
            format!(" fill=\"none\"{}", self.stroke(style))
        };
        let [x, y, radius] = [centre.0, centre.1, i32::try_from(radius).unwrap_or(0)].map(Tenths);
        self.put(format_args!("<circle{paint} cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>"))
    }

    /// The position is where the text's line stands, at the end that the anchor says.
    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, position: BackendCoord) -> Drawn {
        let fill = Paint::of(style.color()).attributes("fill", self.look, self.id);
        let anchor = match style.anchor().h_pos {
            HPos::Left => "",
            HPos::Center => " text-anchor=\"middle\"",
            HPos::Right => " text-anchor=\"end\"",
        };
        let (bold, weight) = match style.style() {
            FontStyle::Bold => (" font-weight=\"600\"", Weight::SemiBold),
            FontStyle::Normal | FontStyle::Italic | FontStyle::Oblique => ("", Weight::Regular),
        };
        // As long as it was laid out, however its readers space letters and words (WCAG 2.2, 1.4.12).
        let font = self.look.set(weight);
        let length = match text.chars().nth(1).is_some() && is_measured(text) {
            true => format!(
                " textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\"",
                Tenths(font.width(text))
            ),
            false => String::new(),
        };
        let (x, y, text) = (Tenths(position.0), Tenths(position.1), escape(text));
        self.put(format_args!(
            "<text{fill}{anchor}{bold} x=\"{x}\" y=\"{y}\"{length}>{text}</text>"
        ))
    }
}
