//! What a chart looks like: colours, sizes, the sign of a percentage. The theme's tokens fill it.

use std::fmt;

/// A colour of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

/// How charts are drawn.
#[derive(Clone, Debug)]
pub struct Look {
    /// In pixels. From 560 on row labels stand beside their bars, below that above them.
    pub width: i32,
    /// Height of an em in pixels: the page's own.
    pub text_size: i32,
    /// The value of `font-family`. Texts are measured as Open Sans.
    pub font_family: String,
    /// Text.
    pub ink: Colour,
    /// What the chart stands on.
    pub paper: Colour,
    /// Grid lines.
    pub rule: Colour,
    /// The line at zero, the line that joins two measures.
    pub axis: Colour,
    /// One per group or measure; neighbours must differ by [`MARK_CONTRAST`].
    pub series: [Colour; 4],
    /// What follows a number of the axis: `"\u{a0}%"` in French.
    pub percent: String,
}

/// The smallest contrast between neighbouring marks, and between a mark and the paper (WCAG 2.2, 1.4.11).
pub const MARK_CONTRAST: f64 = 3.0;

impl Default for Look {
    fn default() -> Self {
        Self {
            width: 720,
            text_size: 16,
            font_family: "Open Sans, sans-serif".into(),
            ink: Colour(0x22, 0x36, 0x54),
            paper: Colour(0xff, 0xff, 0xff),
            rule: Colour(0xc5, 0xca, 0xd2),
            axis: Colour(0x6b, 0x77, 0x8a),
            series: [
                Colour(0x12, 0x43, 0x6d),
                Colour(0xf4, 0x6a, 0x25),
                Colour(0x28, 0xa1, 0x97),
                Colour(0x80, 0x16, 0x50),
            ],
            percent: "\u{a0}%".into(),
        }
    }
}

impl Look {
    /// Whether row labels stand beside the bars.
    pub(super) fn is_wide(&self) -> bool {
        self.width >= 560
    }
}

impl Colour {
    /// The colour written as `#rrggbb`.
    pub fn of_hex(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|d| d.len() == 6 && d.is_ascii())?;
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        Some(Self(part(0)?, part(2)?, part(4)?))
    }

    /// The contrast of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio").
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// WCAG 2.2, "relative luminance".
    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}
