//! Typography of running text: spaces, apostrophes, ordinals, capitals at the head of a sentence.

use crate::language::{capital, typography};
use crate::report::{Figure, Inline, walk};
use crate::survey::Language;
use std::sync::Arc;

/// Applies the language's typography to running text, its figures included.
pub(in crate::say) fn inlines(language: Language, inlines: &mut Vec<Inline>, figures: &mut [Arc<Figure>]) {
    capitalise(inlines, figures);
    let mut runs = Vec::new();
    each_run(inlines, figures, &mut |run| runs.push(run.clone()));
    typography::respace_runs(language, &mut runs);
    let mut respaced = runs.into_iter();
    each_run(inlines, figures, &mut |run| *run = respaced.next().unwrap_or_default());
    ordinals(language, inlines);
}

/// A text that stands alone: a label, a title.
pub(in crate::say) fn text(language: Language, text: &str) -> String {
    typography::respace(language, text)
}

/// Gives figures that open a sentence their capital.
fn capitalise(inlines: &[Inline], figures: &mut [Arc<Figure>]) {
    let mut at_head = true;
    for inline in walk::inlines(inlines) {
        match inline {
            Inline::Text(text) => at_head = opens_sentence(text, at_head),
            Inline::Figure(id) => {
                if at_head {
                    let figure = Arc::make_mut(&mut figures[id.0]);
                    figure.text = capital::capitalise(&figure.text);
                }
                at_head = false;
            }
            Inline::Superscript(_) | Inline::Code(_) => at_head = false,
            // Said by its target's title.
            Inline::Reference { text, .. } if text.is_empty() => at_head = false,
            Inline::Emphasis(_)
            | Inline::Strong(_)
            | Inline::Foreign { .. }
            | Inline::Link { .. }
            | Inline::Reference { .. } => {}
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

/// Each stretch of words, in reading order; code keeps its spaces.
fn each_run(inlines: &mut [Inline], figures: &mut [Arc<Figure>], change: &mut dyn FnMut(&mut String)) {
    walk::each_inline_mut(inlines, &mut |inline| match inline {
        Inline::Text(text) | Inline::Superscript(text) => change(text),
        Inline::Figure(id) => change(&mut Arc::make_mut(&mut figures[id.0]).text),
        Inline::LineBreak => change(&mut "\n".to_owned()),
        Inline::Emphasis(_)
        | Inline::Strong(_)
        | Inline::Foreign { .. }
        | Inline::Link { .. }
        | Inline::Reference { .. } => {}
        Inline::Code(_) | Inline::Footnote(_) => {}
    });
}

/// Splits texts at the endings of ordinals.
fn ordinals(language: Language, inlines: &mut Vec<Inline>) {
    let mut all = Vec::with_capacity(inlines.len());
    for mut inline in std::mem::take(inlines) {
        if let Inline::Text(text) = inline {
            all.extend(typography::raised(language, &text));
            continue;
        }
        if let Some(inner) = inline.inner_mut() {
            ordinals(language, inner);
        }
        all.push(inline);
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
