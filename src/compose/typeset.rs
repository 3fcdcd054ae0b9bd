//! Typography of running text: spaces, apostrophes, ordinals, capitals at the head of a sentence.

use crate::language::{capital, typography};
use crate::report::{Figure, Inline};
use crate::survey::Language;

/// Applies the language's typography to running text, its figures included.
pub(super) fn inlines(language: Language, inlines: &mut Vec<Inline>, figures: &mut [Figure]) {
    let mut at_head = true;
    capitalise(inlines, figures, &mut at_head);
    let mut runs = Vec::new();
    collect(inlines, figures, &mut runs);
    typography::respace_runs(language, &mut runs);
    let mut respaced = runs.into_iter();
    put_back(inlines, figures, &mut respaced);
    ordinals(language, inlines);
}

/// A text that stands alone: a label, a title.
pub(super) fn text(language: Language, text: &str) -> String {
    typography::respace(language, text)
}

/// Gives figures that open a sentence their capital.
fn capitalise(inlines: &[Inline], figures: &mut [Figure], at_head: &mut bool) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => *at_head = opens_sentence(text, *at_head),
            Inline::Figure(id) => {
                if *at_head {
                    let figure = &mut figures[id.0];
                    figure.text = capital::capitalise(&figure.text);
                }
                *at_head = false;
            }
            Inline::Emphasis(inner) | Inline::Strong(inner) => capitalise(inner, figures, at_head),
            Inline::Link { .. } | Inline::Reference { .. } | Inline::Superscript(_) | Inline::Code(_) => {
                *at_head = false;
            }
            Inline::Footnote(_) | Inline::LineBreak => {}
        }
    }
}

/// Whether what follows `text` is the head of a sentence.
fn opens_sentence(text: &str, at_head: bool) -> bool {
    let opening = |c: char| c.is_whitespace() || matches!(c, '«' | '“' | '"' | '(' | '—' | '–');
    let rest = text.trim_end_matches(opening);
    match rest.chars().next_back() {
        None => at_head,
        // A stop without a space after it is no end: "n.d", "3.5".
        Some('.' | '!' | '?' | '…') => rest.len() < text.len(),
        Some(_) => false,
    }
}

fn collect(inlines: &[Inline], figures: &[Figure], runs: &mut Vec<String>) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Superscript(text) => runs.push(text.clone()),
            Inline::Figure(id) => runs.push(figures[id.0].text.clone()),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Link { text: inner, .. }
            | Inline::Reference { text: inner, .. } => collect(inner, figures, runs),
            Inline::Code(_) | Inline::Footnote(_) => {}
            Inline::LineBreak => runs.push("\n".to_owned()),
        }
    }
}

fn put_back(inlines: &mut [Inline], figures: &mut [Figure], runs: &mut impl Iterator<Item = String>) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Superscript(text) => *text = runs.next().unwrap_or_default(),
            Inline::Figure(id) => figures[id.0].text = runs.next().unwrap_or_default(),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Link { text: inner, .. }
            | Inline::Reference { text: inner, .. } => put_back(inner, figures, runs),
            Inline::Code(_) | Inline::Footnote(_) => {}
            Inline::LineBreak => {
                runs.next();
            }
        }
    }
}

/// Splits texts at the endings of ordinals.
fn ordinals(language: Language, inlines: &mut Vec<Inline>) {
    let mut all = Vec::with_capacity(inlines.len());
    for inline in std::mem::take(inlines) {
        match inline {
            Inline::Text(text) => all.extend(typography::raised(language, &text)),
            Inline::Emphasis(mut inner) => {
                ordinals(language, &mut inner);
                all.push(Inline::Emphasis(inner));
            }
            Inline::Strong(mut inner) => {
                ordinals(language, &mut inner);
                all.push(Inline::Strong(inner));
            }
            Inline::Link { url, mut text } => {
                ordinals(language, &mut text);
                all.push(Inline::Link { url, text });
            }
            Inline::Reference { target, mut text } => {
                ordinals(language, &mut text);
                all.push(Inline::Reference { target, text });
            }
            other @ (Inline::Figure(_)
            | Inline::Superscript(_)
            | Inline::Code(_)
            | Inline::Footnote(_)
            | Inline::LineBreak) => all.push(other),
        }
    }
    *inlines = all;
}

#[cfg(test)]
mod tests {
    use super::opens_sentence;

    #[test]
    fn the_head_of_a_sentence() {
        for (text, before, after) in [
            ("", true, true),
            ("« ", true, true),
            ("Avant, ", true, false),
            ("Fin. ", false, true),
            ("Fin.", false, false),
            ("Vraiment ? « ", false, true),
            ("dont ", false, false),
        ] {
            assert_eq!(opens_sentence(text, before), after, "{text:?}");
        }
    }
}
