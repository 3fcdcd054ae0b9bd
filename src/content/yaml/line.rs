//! The lines of a file as an author sees them: how far in, behind which dashes, a key, a value.

use memchr::memmem;

/// A line that is no part of a text under `|` or `>`. Offsets are bytes of the line.
#[derive(Clone, Copy, Debug)]
pub(super) struct TextLine<'a> {
    /// Where it begins in the file.
    pub start: usize,
    /// Without its end.
    pub text: &'a str,
    /// Spaces before its first sign.
    pub indent: usize,
    /// Where it begins behind its dashes.
    pub body: usize,
    /// Where the colon stands that ends its key.
    pub colon: Option<usize>,
    /// Where its value begins; the end of the line, if it has none.
    pub value: usize,
}

impl<'a> TextLine<'a> {
    fn of(start: usize, text: &'a str) -> Self {
        let blanks = |at: usize| text[at..].len() - text[at..].trim_start_matches(' ').len();
        let indent = blanks(0);
        let mut body = indent;
        while text[body..].starts_with("- ") {
            body += 1 + blanks(body + 1);
        }
        let colon = colon(&text[body..]).map(|at| body + at);
        let value = colon.map_or(body, |at| at + 1 + blanks(at + 1));
        Self {
            start,
            text,
            indent,
            body,
            colon,
            value,
        }
    }

    /// What follows its key; all of it, if it has none.
    pub fn value(&self) -> &'a str {
        self.text[self.value..].trim_end()
    }

    /// Whether nothing is written on it.
    pub fn is_blank(&self) -> bool {
        let text = self.text.trim();
        text.is_empty() || text.starts_with('#')
    }

    /// Whether it begins an entry of what holds `other`, or of something further out.
    pub fn ends(&self, other: &TextLine<'_>) -> bool {
        let is_entry = self.colon.is_some() || self.text[self.indent..].starts_with("- ");
        is_entry && (self.indent <= other.indent || self.indent < other.body && other.colon.is_some())
    }

    /// Whether the lines below it, further in than its key, are one text.
    pub fn opens_block(&self) -> bool {
        let value = without_remark(self.value());
        let mut signs = value.chars();
        matches!(signs.next(), Some('|' | '>')) && signs.all(|c| matches!(c, '+' | '-' | '1'..='9'))
    }
}

/// Where the colon stands that ends a key: quoted, or without quotes and brackets before it.
fn colon(text: &str) -> Option<usize> {
    let is_end = |at: usize| text[at + 1..].is_empty() || text[at + 1..].starts_with([' ', '\t']);
    if let Some(quote @ ('"' | '\'')) = text.chars().next() {
        let close = 1 + text[1..].find(quote)?;
        return text[close + 1..].starts_with(':').then_some(close + 1);
    }
    if text.starts_with(['[', '{', '#', '&', '*', '!']) {
        return None;
    }
    let colons = memchr::memchr_iter(b':', text.as_bytes());
    let remark = memmem::find(text.as_bytes(), b" #").unwrap_or(text.len());
    colons.take_while(|at| *at < remark).find(|at| is_end(*at))
}

/// A value up to the remark behind it.
pub(super) fn without_remark(value: &str) -> &str {
    if value.starts_with('#') {
        return "";
    }
    value.split(" #").next().unwrap_or(value).trim_end()
}

/// The lines of a file that are neither blank nor in a text under `|` or `>`, up to the one that holds `end`.
pub(super) fn lines(text: &str, end: usize) -> Vec<TextLine<'_>> {
    let mut found: Vec<TextLine<'_>> = Vec::new();
    let mut start = 0;
    for written in text.split_inclusive('\n') {
        if start > end {
            break;
        }
        let line = TextLine::of(start, written.trim_end_matches(['\n', '\r']));
        start += written.len();
        let is_in_block = found.last().is_some_and(|last| {
            // Under a dash alone, a text stands further in than the dash.
            let column = if last.colon.is_some() { last.body } else { last.indent };
            last.opens_block() && line.indent > column
        });
        if !line.text.trim().is_empty() && !is_in_block && !line.is_blank() {
            found.push(line);
        }
    }
    found
}
