//! Where in the file a piece of a scalar's text stands.

use crate::diagnostic::{Span, Spanned};
use std::ops::Range;
use std::sync::OnceLock;

/// A scalar's text, ready to say where any part of it was written.
///
/// In the file the text may be indented, folded, quoted or escaped; [`Text::span_of`] finds its way back.
#[derive(Clone, Debug)]
pub struct Text {
    /// As YAML reads it.
    pub value: String,
    /// The whole scalar, quotes and indentation included.
    pub span: Span,
    /// Once it was asked for a place.
    steps: OnceLock<Box<Steps>>,
}

/// A step on the way through a text: an offset in it, and in the file's where the way goes on from there.
#[derive(Clone, Copy, Debug)]
struct Step {
    value: usize,
    written: usize,
}

/// All steps of a text, from its start on.
#[derive(Clone, Debug)]
struct Steps(Vec<Step>);

/// Bytes between two steps.
const STRIDE: usize = 256;

impl Text {
    /// A scalar that stands at `span`.
    pub fn new(value: String, span: Span) -> Self {
        Self {
            value,
            span,
            steps: OnceLock::new(),
        }
    }

    /// The place in the file of `range` of the text. `file` is the text of the source.
    pub fn span_of(&self, range: Range<usize>, file: &str) -> Span {
        let Some(written) = file.get(self.span.range()) else {
            return self.span;
        };
        let offset = |target: usize| {
            let steps = self.steps.get_or_init(|| Box::new(Steps::of(&self.value, written)));
            offset_from(steps.before(target), &self.value, written, target)
        };
        let start = offset(range.start);
        let end = if range.end > range.start {
            // The end of the last character, not the start of the next, which may be a line further.
            let last = self.value[..range.end]
                .char_indices()
                .next_back()
                .map_or(0, |(at, _)| at);
            let at = offset(last);
            at + written[at..].chars().next().map_or(0, char::len_utf8)
        } else {
            start
        };
        let base = self.span.start as usize;
        Span::new(self.span.source, base + start..base + end)
    }
}

impl From<Spanned<String>> for Text {
    fn from(spanned: Spanned<String>) -> Self {
        Self::new(spanned.value, spanned.span)
    }
}

/// The offset in `written` of the character at `target` of `value`, on the way from a step before it.
///
/// Both are walked together: what stands in `written` alone is indentation, a line break that was folded, a quote, a
/// block's header or a backslash.
fn offset_from(from: Step, value: &str, written: &str, target: usize) -> usize {
    let mut at = from.written;
    let mut place = at;
    for (offset, wanted) in value[from.value..].char_indices() {
        let Some((skip, len)) = find_next(&written[at..], wanted) else {
            return place;
        };
        place = at + skip;
        if from.value + offset >= target {
            return place;
        }
        at = place + len;
    }
    at
}

impl Steps {
    fn of(value: &str, written: &str) -> Self {
        let mut at = header(written);
        let mut all = vec![Step { value: 0, written: at }];
        let mut next = STRIDE;
        for (offset, wanted) in value.char_indices() {
            if offset >= next {
                all.push(Step {
                    value: offset,
                    written: at,
                });
                next = offset + STRIDE;
            }
            let Some((skip, len)) = find_next(&written[at..], wanted) else {
                break;
            };
            at += skip + len;
        }
        Self(all)
    }

    /// The last one at or before an offset of the text.
    fn before(&self, target: usize) -> Step {
        let after = self.0.partition_point(|step| step.value <= target);
        self.0[after.saturating_sub(1)]
    }
}

fn find_next(written: &str, wanted: char) -> Option<(usize, usize)> {
    let (skip, len) = if wanted.is_whitespace() {
        find_blank(written)?
    } else {
        find(written, wanted)?
    };
    // What only looks like an escape may end inside a character, or with the text.
    let end = written.ceil_char_boundary((skip + len).min(written.len()));
    Some((skip, end - skip))
}

/// The length of a block scalar's header line or of the opening quote.
fn header(written: &str) -> usize {
    match written.as_bytes().first() {
        Some(b'|' | b'>') => written.find('\n').map_or(written.len(), |at| at + 1),
        Some(b'"' | b'\'') => 1,
        _ => 0,
    }
}

/// The next `wanted` with only blanks, a backslash or a doubled quote before it; else an escape that stands for it.
fn find(written: &str, wanted: char) -> Option<(usize, usize)> {
    for (at, c) in written.char_indices() {
        if c == wanted {
            return Some((at, c.len_utf8()));
        }
        if c == '\\' {
            let escape = written[at + 1..].chars().next()?;
            let digits = match escape {
                'x' => 2,
                'u' => 4,
                'U' => 8,
                _ if escape == wanted || escape.is_whitespace() => continue,
                _ => 0,
            };
            return Some((at, 1 + escape.len_utf8() + digits));
        }
        if !c.is_whitespace() && c != '\'' {
            return Some((at, 0));
        }
    }
    None
}

/// A blank of the text: one in the file, with what was folded into it, or an escape (`\n`, `\t`).
fn find_blank(written: &str) -> Option<(usize, usize)> {
    let first = written.chars().next()?;
    if first == '\\' {
        return Some((0, 2));
    }
    if first.is_whitespace() {
        return Some((0, first.len_utf8()));
    }
    // The text ends in a line break that the file's slice no longer has.
    Some((0, 0))
}

#[cfg(test)]
mod tests {
    use super::Text;
    use crate::diagnostic::{Sources, Span};

    fn offset_in(value: &str, written: &str, target: usize) -> usize {
        let source = Sources::new().add("a.yaml", written);
        let text = Text::new(value.to_owned(), Span::new(source, 0..written.len()));
        text.span_of(target..target, written).start as usize
    }

    #[test]
    fn finds_its_way_through_a_block() {
        let written = "|\n      Une ligne\n      et {{ n() }} là.";
        let value = "Une ligne\net {{ n() }} là.\n";
        let at = offset_in(value, written, value.find("{{").unwrap());
        assert_eq!(&written[at..at + 2], "{{");
    }

    #[test]
    fn what_only_looks_like_an_escape_ends_between_characters() {
        for written in ["d\\\\é pour", "\\x’a b", "\\", "a \\é", "\\Uébc"] {
            for target in 0..4 {
                let at = offset_in("déé b", written, target);
                assert!(written.is_char_boundary(at), "{written}: {at}");
            }
        }
    }

    #[test]
    fn finds_its_way_through_quotes_and_escapes() {
        let written = r#""a \"b\" \u00e9 {{ x }}""#;
        let value = "a \"b\" é {{ x }}";
        let at = offset_in(value, written, value.find("{{").unwrap());
        assert_eq!(&written[at..at + 2], "{{");
        let written = "'l''école {{ x }}'";
        let value = "l'école {{ x }}";
        let at = offset_in(value, written, value.find("{{").unwrap());
        assert_eq!(&written[at..at + 2], "{{");
    }

    #[test]
    fn finds_its_way_through_a_folded_text() {
        let written = ">\n  un deux\n  trois {{ x }}\n\n  quatre {{ y }}";
        let value = "un deux trois {{ x }}\nquatre {{ y }}\n";
        for wanted in ["{{ x", "{{ y"] {
            let at = offset_in(value, written, value.find(wanted).unwrap());
            assert_eq!(&written[at..at + wanted.len()], wanted);
        }
    }

    #[test]
    fn finds_its_way_from_any_step() {
        let lines: Vec<String> = (0..400).map(|n| format!("Mot {n} d’été, {{{{ x{n} }}}}.")).collect();
        let (value, written) = (lines.join("\n"), format!("|\n      {}", lines.join("\n      ")));
        for wanted in lines.iter().map(String::as_str).chain(["{{ x7 }}", "{{ x399 }}"]) {
            let at = offset_in(&value, &written, value.find(wanted).unwrap());
            assert!(written[at..].starts_with(wanted), "{wanted}");
        }
    }
}
