//! What a chart looks like: colours, sizes and font from the theme, numbers of the axis in the report's language.

use super::tone::Tone;
use crate::chart::text::{Metrics, Setting, Weight};
use crate::survey::Language;
use crate::theme::{Colour, STEPS, Theme};

/// How charts are drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// Height of an em in pixels: the page's own.
    pub text_size: i32,
    /// The value of `font-family`.
    pub font_family: String,
    /// Of the theme's font.
    pub(in crate::chart) metrics: Metrics,
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
    /// Of a second measure: none of those of series.
    pub second: Colour,
    /// The steps of a scale, from one end to the other.
    pub scale: [Colour; STEPS],
    /// Of the numbers of the axis.
    pub language: Language,
}

/// The smallest contrast between neighbouring marks, and between a mark and the paper (WCAG 2.2, 1.4.11).
pub const MARK_CONTRAST: f64 = 3.0;

impl Look {
    /// The theme's look, in a report's language.
    pub fn new(theme: &Theme, language: Language) -> Self {
        let tokens = &theme.tokens;
        let colours = &tokens.colours;
        Self {
            text_size: i32::from(tokens.sizes.text),
            font_family: format!("{}, sans-serif", tokens.font),
            metrics: Metrics::of(theme),
            ink: colours.text,
            paper: colours.page,
            rule: colours.thin_rule,
            axis: colours.rule,
            series: tokens.series.iter().map(|series| series.colour).collect(),
            second: tokens.second(),
            scale: tokens.scale(),
            language,
        }
    }

    /// Height of an em in tenths of a pixel.
    pub(in crate::chart) fn size(&self) -> i32 {
        self.text_size * 10
    }

    /// The font at a weight, in tenths of a pixel.
    pub(in crate::chart) fn set(&self, weight: Weight) -> Setting<'_> {
        self.metrics.at(weight, self.size())
    }

    /// From the middle of a line to what its letters stand on.
    pub(in crate::chart) fn to_baseline(&self) -> i32 {
        self.metrics.to_baseline(self.size())
    }

    /// Height of a line of text.
    pub(in crate::chart) fn line(&self) -> i32 {
        self.size() * 5 / 4
    }

    /// The colour of a tone; those of series come round again after the last.
    pub(in crate::chart) fn colour(&self, tone: Tone) -> Colour {
        let found = match tone {
            Tone::Series(at) => self.series.get(at % self.series.len().max(1)),
            Tone::Second => Some(&self.second),
            Tone::Scale(at) => self.scale.get(at % STEPS),
            Tone::Whole => Some(&self.axis),
        };
        found.copied().unwrap_or(self.ink)
    }
}
