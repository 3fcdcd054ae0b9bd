//! Another text in the place of a scalar, written as that one is.

use super::lines::line_end;
use super::located::{Notation, Spot};
use crate::content::yaml::write::{is_no_text, quoted};
use granit_parser::ScalarStyle;

/// Least and most signs of a folded line.
const WIDTHS: (usize, usize) = (60, 120);

/// Ways to write it, the best first. Not each of them is read back as the text: that is for the reader to say.
pub(super) fn ways(text: &str, spot: &Spot<'_>, new: &str) -> Vec<String> {
    let Notation::Scalar(style) = spot.value.written else {
        return Vec::new();
    };
    let written = &text[spot.value.start..spot.value.end];
    let mut ways = match style {
        ScalarStyle::Plain if !is_no_text(new) => vec![new.to_owned()],
        ScalarStyle::SingleQuoted => vec![format!("'{}'", new.replace('\'', "''"))],
        ScalarStyle::Plain | ScalarStyle::DoubleQuoted => Vec::new(),
        ScalarStyle::Literal | ScalarStyle::Folded => blocks(written.trim_end(), style, spot.column, new),
    };
    // Beside its key, a text that had nothing stands after a blank.
    if spot.value.is_blank() {
        return ways
            .into_iter()
            .chain([quoted(new)])
            .map(|way| format!(": {way}"))
            .collect();
    }
    if new.contains('\n') && !matches!(style, ScalarStyle::Literal | ScalarStyle::DoubleQuoted) {
        ways.extend(blocks("|-", ScalarStyle::Literal, spot.column, new));
    }
    if matches!(style, ScalarStyle::Folded) {
        ways.extend(blocks("|-", ScalarStyle::Literal, spot.column, new));
    }
    ways.push(quoted(new));
    let line_end = line_end(text);
    ways.into_iter().map(|way| way.replace('\n', line_end)).collect()
}

/// A block of the same style: with the header as it is, then with one that keeps as many line breaks at the end as there
/// are.
fn blocks(written: &str, style: ScalarStyle, column: Option<usize>, new: &str) -> Vec<String> {
    let Some(column) = column else { return Vec::new() };
    let mut old = written.lines();
    let header = old.next().unwrap_or_default();
    let old: Vec<&str> = old.collect();
    let found = old.iter().find(|line| !line.trim().is_empty());
    let indent = found.map_or(column + 2, |line| line.len() - line.trim_start_matches(' ').len());
    let old: Vec<&str> = old.iter().map(|line| line.trim_start()).collect();
    let text = new.trim_end_matches('\n');
    let breaks = new.len() - text.len();
    let mut lines: Vec<String> = match style {
        ScalarStyle::Folded => folded(text, &old),
        ScalarStyle::Literal | ScalarStyle::Plain | ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => {
            text.split('\n').map(str::to_owned).collect()
        }
    };
    lines.extend((1..breaks).map(|_| String::new()));
    let body: String = lines
        .iter()
        .map(|line| match line.as_str() {
            "" => "\n".to_owned(),
            line => format!("\n{}{line}", " ".repeat(indent)),
        })
        .collect();
    let sign = match breaks {
        0 => "-",
        1 => "",
        _ => "+",
    };
    let (marks, comment) = header.split_at(header.find(' ').unwrap_or(header.len()));
    let bare: String = marks.chars().filter(|c| !matches!(c, '-' | '+')).collect();
    vec![format!("{header}{body}"), format!("{bare}{sign}{comment}{body}")]
}

/// Lines that end between words, but never inside an expression; those that were there stay as they were.
fn folded(text: &str, old: &[&str]) -> Vec<String> {
    let width = old.iter().map(|line| line.chars().count()).max();
    let width = width.unwrap_or(WIDTHS.1).clamp(WIDTHS.0, WIDTHS.1);
    let mut lines = Vec::new();
    for (at, paragraph) in text.split('\n').enumerate() {
        lines.extend((at > 0).then(String::new));
        lines.extend(wrapped(paragraph, width, old));
    }
    lines
}

fn wrapped(paragraph: &str, width: usize, old: &[&str]) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut is_inside = false;
    let mut rest = paragraph;
    // A line of the text before, where the text goes on with it.
    let again = |rest: &str| {
        let goes_on = |line: &&&str| {
            let after = rest.strip_prefix(**line);
            line.split(' ').count() > 2 && after.is_some_and(|after| after.is_empty() || after.starts_with(' '))
        };
        old.iter().find(goes_on).map(|line| line.len())
    };
    while !rest.is_empty() {
        let is_kept = (!is_inside).then(|| again(rest)).flatten();
        let length = is_kept.unwrap_or_else(|| word(rest));
        let piece = &rest[..length];
        let is_long = line.chars().count() + 1 + piece.chars().count() > width;
        if !line.is_empty() && (is_kept.is_some() || is_long && !is_inside) {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(piece);
        is_inside = match (piece.rfind("{{"), piece.rfind("}}")) {
            (None, None) => is_inside,
            (open, close) => open > close,
        };
        rest = rest[length..].strip_prefix(' ').unwrap_or_default();
        if is_kept.is_some() {
            lines.push(std::mem::take(&mut line));
        }
    }
    lines.extend((!line.is_empty()).then_some(line));
    lines
}

/// The length of the first word, with the blanks after it that no line may end at.
fn word(text: &str) -> usize {
    let bytes = text.as_bytes();
    let is_alone =
        |at: &usize| bytes.get(at + 1).is_none_or(|next| *next != b' ') && (*at == 0 || bytes[at - 1] != b' ');
    memchr::memchr_iter(b' ', bytes).find(is_alone).unwrap_or(text.len())
}
