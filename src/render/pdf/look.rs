//! `look.typ`: the theme's tokens and wording as Typst values.

use super::literal::literal;
use crate::diagnostic::Arg;
use crate::theme::{Theme, Wording};

/// Stands for content that Typst puts into a sentence, such as a page number.
const HOLE: char = '\u{fffc}';

/// The source of `look.typ`.
pub(super) fn source(theme: &Theme) -> String {
    let tokens = &theme.tokens;
    let colours = &tokens.colours;
    let colours: String = [
        ("text", colours.text),
        ("muted", colours.muted),
        ("surface", colours.surface),
        ("link", colours.link),
        ("head", colours.head),
        ("on-head", colours.on_head),
        ("accent", colours.accent),
        ("rule", colours.rule),
        ("thin-rule", colours.thin_rule),
    ]
    .iter()
    .map(|(name, colour)| format!("  {name}: rgb(\"{colour}\"),\n"))
    .collect();
    let series: String = tokens
        .series
        .iter()
        .map(|series| {
            format!(
                "  (colour: rgb(\"{}\"), tint: rgb(\"{}\")),\n",
                series.colour, series.tint
            )
        })
        .collect();
    let words: String = words(&theme.wording)
        .iter()
        .map(|(name, text)| format!("  {name}: {},\n", literal(text)))
        .collect();
    let font = literal(&tokens.font);
    format!("#let font = {font}\n#let colours = (\n{colours})\n#let series = (\n{series})\n#let words = (\n{words})\n")
}

/// What the program itself says in print; a sentence around a page number comes in two halves.
fn words(wording: &Wording) -> Vec<(&'static str, String)> {
    let around = |id: &str, argument: &str| {
        let text = wording.say(id, &[(argument, Arg::Text(HOLE.to_string()))]);
        match text.split_once(HOLE) {
            Some((before, after)) => (before.to_owned(), after.to_owned()),
            None => (text, String::new()),
        }
    };
    let page = around("pdf-page", "page");
    let titled = around("pdf-titled-page", "page");
    let taken_up = around("pdf-taken-up", "pages");
    let quote = around("pdf-quote", "text");
    vec![
        ("contents", wording.text("contents")),
        ("authors", wording.text("pdf-authors")),
        ("brief", wording.text("pdf-brief")),
        ("citation", wording.text("pdf-citation")),
        ("licence", wording.text("cite-licence")),
        ("evidence", wording.text("pdf-evidence")),
        ("people", wording.text("pdf-people")),
        ("source", wording.text("pdf-source")),
        ("page-before", page.0),
        ("page-after", page.1),
        ("titled-before", titled.0),
        ("titled-after", titled.1),
        ("marks", wording.say("site-marks", &[("n", Arg::from(1))])),
        ("taken-up-before", taken_up.0),
        ("taken-up-after", taken_up.1),
        ("handout-findings", wording.text("handout-findings")),
        ("handout-more", wording.text("handout-more")),
        ("handout-lines", wording.text("handout-lines")),
        ("handout-statements", wording.text("handout-statements")),
        ("handout-questions", wording.text("handout-questions")),
        ("handout-notes", wording.text("handout-notes")),
        ("handout-place", wording.text("handout-place")),
        ("quote-before", quote.0),
        ("quote-after", quote.1),
    ]
}
