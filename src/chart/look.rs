//! What a chart looks like: colours and sizes from the theme's tokens, numbers of the axis in the report's language.

use crate::survey::Language;
use crate::theme::{Colour, Tokens};

/// How charts are drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// One per group or measure, never empty; neighbours differ by [`MARK_CONTRAST`].
    pub series: Vec<Colour>,
    /// Of the numbers of the axis.
    pub language: Language,
}

/// The smallest contrast between neighbouring marks, and between a mark and the paper (WCAG 2.2, 1.4.11).
pub const MARK_CONTRAST: f64 = 3.0;

/// The width that fits a page of text.
const WIDE: i32 = 720;
/// The width of a telephone, less its margins.
const NARROW: i32 = 340;

impl Look {
    /// The theme's look on a wide page and in print.
    pub fn new(tokens: &Tokens, language: Language) -> Self {
        let colours = &tokens.colours;
        Self {
            width: WIDE,
            text_size: i32::from(tokens.sizes.text),
            font_family: format!("{}, sans-serif", tokens.font),
            ink: colours.text,
            paper: colours.page,
            rule: colours.thin_rule,
            axis: colours.rule,
            series: tokens.series.iter().map(|series| series.colour).collect(),
            language,
        }
    }

    /// The same on a narrow screen: row labels over their bars, text no smaller.
    #[must_use]
    pub fn narrow(mut self) -> Self {
        self.width = NARROW;
        self
    }

    /// Whether row labels stand beside the bars.
    pub(super) fn is_wide(&self) -> bool {
        self.width >= 560
    }

    /// The colour of a series; they come round again after the last.
    pub(super) fn series(&self, at: usize) -> Colour {
        self.series
            .get(at % self.series.len().max(1))
            .copied()
            .unwrap_or(self.ink)
    }
}

/// The built-in theme's colours on a French page.
impl Default for Look {
    fn default() -> Self {
        let colour = |hex: u32| {
            let [_, red, green, blue] = hex.to_be_bytes();
            Colour { red, green, blue }
        };
        Self {
            width: WIDE,
            text_size: 16,
            font_family: "Open Sans, sans-serif".into(),
            ink: colour(0x0022_3654),
            paper: colour(0x00ff_ffff),
            rule: colour(0x00c5_cad2),
            axis: colour(0x006b_778a),
            series: [0x0012_436d, 0x00f4_6a25, 0x0080_1650, 0x0028_a197]
                .map(colour)
                .to_vec(),
            language: Language::FrCa,
        }
    }
}
