//! Colours, sizes and spaces of a theme: `tokens.yaml`.

use super::colour::Colour;
use super::scale::{STEPS, scale, second};
use serde::{Deserialize, Serialize};

/// The look in one place. The site's style sheet reads it as custom properties ([`Tokens::css`]), charts and print
/// read the fields.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Tokens {
    /// Family of all text.
    pub font: String,
    /// What all pages are painted in.
    pub colours: Colours,
    /// One per group of respondents, in the report's order; never empty.
    pub series: Vec<Series>,
    /// What the site takes instead where the reader's screen is dark; without it, the site is always light.
    pub dark: Option<Dark>,
    /// Sizes of type.
    pub sizes: Sizes,
    /// Spaces between parts.
    pub spaces: Spaces,
    /// Widest line of text, in pixels.
    pub measure: u16,
    /// Where the print says how many stand behind a figure of its text.
    #[serde(default)]
    pub prose_n: ProseN,
}

/// Where the print says how many people stand behind a figure of its text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProseN {
    /// Beside it, in brackets.
    #[default]
    Beside,
    /// At the end of its chapter, in a list of its figures.
    Listed,
    /// Nowhere: only the site says it.
    None,
}

/// The colours of a page.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Colours {
    /// Running text.
    pub text: Colour,
    /// Notes, attributions, dates.
    pub muted: Colour,
    /// Behind everything.
    pub page: Colour,
    /// Behind boxes and every second row.
    pub surface: Colour,
    /// Links.
    pub link: Colour,
    /// Links that were followed.
    pub visited: Colour,
    /// The ring around what has the focus.
    pub focus: Colour,
    /// Behind heads of tables and the band at the top.
    pub head: Colour,
    /// Text on it.
    pub on_head: Colour,
    /// Rules under titles, marks of lists.
    pub accent: Colour,
    /// Rules that carry meaning, axes.
    pub rule: Colour,
    /// Rules that only help the eye.
    pub thin_rule: Colour,
}

/// The colours of a dark screen.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Dark {
    /// What all pages are painted in.
    pub colours: Colours,
    /// As many as the light ones.
    pub series: Vec<Series>,
}

/// The colour of a group's marks, and the pale one behind its texts.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// Bars, dots and edges.
    pub colour: Colour,
    /// Behind texts.
    pub tint: Colour,
}

/// Sizes of type on the site, in pixels at the reader's default of 16.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Sizes {
    /// Notes and captions.
    pub small: u16,
    /// Running text.
    pub text: u16,
    /// Subtitles and quotations.
    pub lead: u16,
    /// The least headings.
    pub h4: u16,
    /// Headings inside a part.
    pub h3: u16,
    /// Headings of parts.
    pub h2: u16,
    /// The title of a page.
    pub h1: u16,
    /// The same on a narrow screen.
    pub h1_narrow: u16,
}

/// Spaces on the site, in pixels, from the smallest.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Spaces {
    /// The smallest.
    pub xs: u16,
    /// Small.
    pub s: u16,
    /// Medium.
    pub m: u16,
    /// Large.
    pub l: u16,
    /// The largest.
    pub xl: u16,
}

/// The least contrast of text with what it stands on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contrast {
    /// On a light screen and in print.
    pub light: f64,
    /// On a dark screen, if the theme has colours for it.
    pub dark: Option<f64>,
}

impl Tokens {
    /// The least contrast ratio of text, notes and links with the page, boxes and tints (WCAG 2.2, "contrast ratio").
    pub fn contrast(&self) -> Contrast {
        Contrast {
            light: least(&self.colours, &self.series),
            dark: self.dark.as_ref().map(|dark| least(&dark.colours, &dark.series)),
        }
    }

    /// The look of the group at `position`; colours come round again after the last.
    ///
    /// # Panics
    /// Never on a theme that was loaded: loading refuses an empty list.
    pub fn series(&self, position: usize) -> Series {
        self.series[position % self.series.len()]
    }

    /// The steps of a scale on a light screen and in print, from one end over the neutral middle to the other.
    pub fn scale(&self) -> [Colour; STEPS] {
        steps_of(&self.colours, &self.series)
    }

    /// The colour of a second measure on a light screen and in print.
    pub fn second(&self) -> Colour {
        second_of(&self.colours, &self.series)
    }

    /// Custom properties for `:root`: `--colour-text:#223654;`. Lengths are in `rem`, so that they follow the reader's
    /// own size of text.
    pub fn css(&self) -> String {
        let mut css = format!(
            ":root{{--font:\"{}\";--measure:{}rem;",
            self.font.replace(['"', '\\'], ""),
            rem(self.measure)
        );
        css.push_str(&palette(&self.colours, &self.series));
        let mut set = |name: String, value: String| css.push_str(&format!("--{name}:{value};"));
        let sizes = &self.sizes;
        for (name, size) in [
            ("small", sizes.small),
            ("text", sizes.text),
            ("lead", sizes.lead),
            ("h4", sizes.h4),
            ("h3", sizes.h3),
            ("h2", sizes.h2),
            ("h1", sizes.h1),
            ("h1-narrow", sizes.h1_narrow),
        ] {
            set(format!("size-{name}"), format!("{}rem", rem(size)));
        }
        let spaces = &self.spaces;
        for (name, space) in [
            ("xs", spaces.xs),
            ("s", spaces.s),
            ("m", spaces.m),
            ("l", spaces.l),
            ("xl", spaces.xl),
        ] {
            set(format!("space-{name}"), format!("{}rem", rem(space)));
        }
        css.push_str("}\n");
        if let Some(dark) = &self.dark {
            let colours = palette(&dark.colours, &dark.series);
            css.push_str(":root{color-scheme:light dark}\n@media screen and (prefers-color-scheme:dark){:root{");
            css.push_str(&colours);
            css.push_str("}}\n");
        }
        css
    }
}

fn steps_of(colours: &Colours, series: &[Series]) -> [Colour; STEPS] {
    scale(colours.page, &marks(series))
}

fn second_of(colours: &Colours, series: &[Series]) -> Colour {
    second(colours.page, &marks(series))
}

fn marks(series: &[Series]) -> Vec<Colour> {
    series.iter().map(|one| one.colour).collect()
}

fn least(colours: &Colours, series: &[Series]) -> f64 {
    let inks = [colours.text, colours.muted, colours.link, colours.visited];
    let grounds = [colours.page, colours.surface]
        .into_iter()
        .chain(series.iter().map(|one| one.tint));
    let pairs = grounds.flat_map(|ground| inks.map(|ink| ink.contrast(ground)));
    pairs.fold(colours.on_head.contrast(colours.head), f64::min)
}

/// The custom properties of colours: `--colour-text:#223654;`.
fn palette(colours: &Colours, series: &[Series]) -> String {
    let named = [
        ("text", colours.text),
        ("muted", colours.muted),
        ("page", colours.page),
        ("surface", colours.surface),
        ("link", colours.link),
        ("visited", colours.visited),
        ("focus", colours.focus),
        ("head", colours.head),
        ("on-head", colours.on_head),
        ("accent", colours.accent),
        ("rule", colours.rule),
        ("thin-rule", colours.thin_rule),
    ];
    let named = named.map(|(name, colour)| format!("--colour-{name}:{colour};"));
    let steps = steps_of(colours, series);
    let second = format!("--second:{};", second_of(colours, series));
    let series = (1..).zip(series);
    let series =
        series.map(|(number, Series { colour, tint })| format!("--series-{number}:{colour};--tint-{number}:{tint};"));
    let steps = (1..)
        .zip(steps)
        .map(|(number, colour)| format!("--scale-{number}:{colour};"));
    named.into_iter().chain(series).chain([second]).chain(steps).collect()
}

/// Pixels as a decimal fraction of 16 pixels, exact.
fn rem(pixels: u16) -> String {
    let text = format!("{}.{:04}", pixels / 16, u32::from(pixels % 16) * 625);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::rem;

    #[test]
    fn lengths_are_exact() {
        assert_eq!([rem(16), rem(8), rem(825), rem(21)], ["1", "0.5", "51.5625", "1.3125"]);
    }
}
