//! Pieces of a file by lines, and what is put between them.

use std::ops::Range;

/// Bytes of a file, and what takes their place.
pub(super) type Patch = (Range<usize>, String);

/// The text with its patches, which come in the order of the file and don't meet.
pub(super) fn patched(text: &str, patches: &[Patch]) -> String {
    let mut new = String::with_capacity(text.len());
    let mut at = 0;
    for (bytes, instead) in patches {
        new.push_str(&text[at..bytes.start]);
        new.push_str(instead);
        at = bytes.end;
    }
    new.push_str(&text[at..]);
    new
}

/// How the file ends its lines.
pub(super) fn line_end(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}

/// Where the line of a place ends, before the sign that ends it.
pub(super) fn end_of_line(text: &str, at: usize) -> usize {
    let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
    end - usize::from(text[at..end].ends_with('\r'))
}

/// Whether only blanks stand before a place on its line.
pub(super) fn begins_its_line(text: &str, at: usize) -> bool {
    let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
    text[line..at].chars().all(|c| c == ' ')
}

/// Lines under a place of a block whose entries begin in `column`: after the comments that belong to what ends there.
pub(super) fn below(text: &str, end: usize, column: usize, lines: &[String]) -> Patch {
    let line_end = line_end(text);
    if end == 0 || text[..end].ends_with('\n') {
        return (end..end, lines.iter().map(|line| format!("{line}{line_end}")).collect());
    }
    let mut at = end_of_line(text, end);
    let mut next = at;
    while let Some(start) = text[next..].find('\n').map(|to| next + to + 1) {
        next = end_of_line(text, start);
        let line = &text[start..next];
        let indent = line.len() - line.trim_start().len();
        match line.trim_start().chars().next() {
            Some('#') if indent > column => at = next,
            None => {}
            Some(_) => break,
        }
    }
    (at..at, lines.iter().map(|line| format!("{line_end}{line}")).collect())
}

/// Lines that were written with steps of two, with steps of `step` from `column` on; `first` stands before the first.
pub(super) fn indented(written: &str, column: usize, step: usize, first: &str) -> Vec<String> {
    let lines = written.trim_end().lines().enumerate();
    let line = |(at, line): (usize, &str)| {
        let rest = line.trim_start_matches(' ');
        let depth = line.len() - rest.len();
        let before = if at == 0 {
            first.to_owned()
        } else {
            " ".repeat(first.len())
        };
        match rest {
            "" => String::new(),
            rest => format!(
                "{}{before}{}{rest}",
                " ".repeat(column),
                " ".repeat(depth / 2 * step + depth % 2)
            ),
        }
    };
    lines.map(line).collect()
}
