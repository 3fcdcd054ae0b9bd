//! The card that a link to the report is shown by: its title, who answered, where it comes from.

use super::backend::escape;
use crate::chart::text::{Metrics, Setting, Weight, wrap};
use crate::theme::{Colour, Theme};
use std::fmt::Write;

/// What stands on a card.
#[derive(Clone, Debug)]
pub struct Card {
    /// The report's title.
    pub title: String,
    /// Over the title: who publishes.
    pub over: Option<String>,
    /// Under it, "49 PTP", with the group's position among the report's.
    pub groups: Vec<(String, usize)>,
    /// When it was published, as the first page says it.
    pub date: String,
}

/// In pixels, as those who show links ask for it.
const WIDTH: i32 = 1200;
const HEIGHT: i32 = 630;
const MARGIN: i32 = 80;
/// Size of the title, and of everything else.
const LARGE: i32 = 62;
const SMALL: i32 = 32;
/// The band at the foot.
const BAND: i32 = 120;
const LINES: usize = 4;

/// A card as SVG, with a size of its own.
pub fn card(card: &Card, theme: &Theme) -> String {
    let (tokens, metrics) = (&theme.tokens, Metrics::of(theme));
    let small = |weight| metrics.at(weight, SMALL);
    let colours = &tokens.colours;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" font-family=\"{}\">",
        escape(&tokens.font)
    );
    rectangle(&mut out, (0, 0, WIDTH, HEIGHT), colours.head);
    rectangle(&mut out, (0, HEIGHT - BAND, WIDTH, BAND), colours.page);
    let mut baseline = MARGIN + SMALL;
    let over = card.over.iter().flat_map(|over| fit(over, small(Weight::Regular), 1));
    for line in over {
        text(&mut out, (MARGIN, baseline), (SMALL, 400), colours.on_head, &line);
    }
    baseline += MARGIN / 2 + LARGE;
    for line in fit(&card.title, metrics.at(Weight::SemiBold, LARGE), LINES) {
        text(&mut out, (MARGIN, baseline), (LARGE, 700), colours.on_head, &line);
        baseline += LARGE * 5 / 4;
    }
    let foot = HEIGHT - (BAND - SMALL) / 2 - SMALL / 6;
    let mut x = MARGIN;
    for (tag, position) in &card.groups {
        let wide = small(Weight::SemiBold).width(tag);
        // What has no room is left out: the date stands at the right.
        if x + wide > WIDTH / 3 * 2 {
            break;
        }
        rectangle(
            &mut out,
            (x, foot - SMALL, 10, SMALL + SMALL / 4),
            tokens.series(*position).colour,
        );
        text(&mut out, (x + 24, foot), (SMALL, 600), colours.text, tag);
        x += 24 + wide + MARGIN / 2;
    }
    let date = WIDTH - MARGIN - small(Weight::Regular).width(&card.date);
    text(&mut out, (date, foot), (SMALL, 400), colours.muted, &card.date);
    out.push_str("</svg>");
    out
}

fn fit(words: &str, font: Setting<'_>, lines: usize) -> Vec<String> {
    wrap(words, font, WIDTH - 2 * MARGIN, lines).lines
}

fn rectangle(out: &mut String, (x, y, width, height): (i32, i32, i32, i32), fill: Colour) {
    let _ = write!(
        out,
        "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{fill}\"/>"
    );
}

fn text(out: &mut String, (x, y): (i32, i32), (size, weight): (i32, u16), fill: Colour, words: &str) {
    let _ = write!(
        out,
        "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{fill}\">{}</text>",
        escape(words)
    );
}

#[cfg(test)]
mod tests {
    use super::{Card, card};
    use crate::chart::tests::theme;

    #[test]
    fn a_long_title_takes_its_lines_and_no_more() {
        let long = Card {
            title: "Travail de proximité auprès de familles isolées ".repeat(8),
            over: Some("Université <du> Québec".to_owned()),
            groups: vec![
                ("49 PTP".to_owned(), 0),
                ("56 PG".to_owned(), 1),
                ("mot ".repeat(40), 2),
            ],
            date: "Novembre 2025".to_owned(),
        };
        let svg = card(&long, &theme("constats"));
        assert_eq!(svg.matches("font-weight=\"700\"").count(), super::LINES);
        assert!(svg.contains("…</text>"), "what is left out is not seen");
        assert!(svg.contains("Université &lt;du&gt; Québec") && svg.contains("49 PTP") && svg.contains("56 PG"));
        assert!(!svg.contains("mot mot"), "a group stands over the date");
    }
}
