//! Diagnostics as text, in the form rustc made familiar. What is said stays readable, however much is wrong: of a kind a
//! number of examples and a count, of a long text its start.

use super::catalogue::{escaped, is_hidden};
use super::{Catalogue, Diagnostic, Diagnostics, Label, Message, Severity, Source, Sources};
use crate::msg;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use std::collections::BTreeMap;
use std::ops::Range;

/// Of each kind of message, so many are said; the others are counted.
const MOST_OF_A_KIND: usize = 20;

/// Of the places where the same is to be mended, so many are named.
const MOST_PLACES: usize = 30;

/// Of each text that is quoted or marked, so many characters.
const LONGEST: usize = 200;

/// Says diagnostics in one tongue.
pub struct Printer<'a> {
    catalogue: &'a Catalogue,
    sources: &'a Sources,
    renderer: Renderer,
}

impl<'a> Printer<'a> {
    /// Plain text, or with colours for a terminal.
    pub fn new(catalogue: &'a Catalogue, sources: &'a Sources, colour: bool) -> Self {
        let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
        Self {
            catalogue,
            sources,
            renderer,
        }
    }

    /// All of them, a blank line between two; of a kind at most twenty, and how many more there are.
    pub fn print(&self, diagnostics: &Diagnostics) -> String {
        let kind = |diagnostic: &Diagnostic| (diagnostic.severity, diagnostic.message.id);
        let mut left: BTreeMap<(Severity, &str), usize> = BTreeMap::new();
        for diagnostic in diagnostics.iter() {
            *left.entry(kind(diagnostic)).or_default() += 1;
        }
        let mut said: BTreeMap<(Severity, &str), usize> = BTreeMap::new();
        let mut texts = Vec::new();
        for diagnostic in diagnostics.iter() {
            let said = said.entry(kind(diagnostic)).or_default();
            if *said == MOST_OF_A_KIND {
                continue;
            }
            *said += 1;
            texts.push(self.print_one(diagnostic));
            let more = left[&kind(diagnostic)] - *said;
            if *said == MOST_OF_A_KIND && more > 0 {
                texts.push(self.print_one(&Diagnostic::note(msg!("more-of-a-kind", count = more))));
            }
        }
        texts.join("\n\n")
    }

    /// The other places where the same is to be mended.
    fn elsewhere(&self, diagnostic: &Diagnostic) -> Option<Message> {
        let all = &diagnostic.elsewhere;
        let places = all.iter().take(MOST_PLACES).map(|span| {
            let (line, column) = self.sources.position(*span);
            msg!(
                "place",
                file = &self.sources.get(span.source).name,
                line = line,
                column = column
            )
        });
        let mut places: Vec<Message> = places.collect();
        if all.len() > MOST_PLACES {
            places.push(msg!("alike-more", count = all.len() - MOST_PLACES));
        }
        (!all.is_empty()).then(|| msg!("alike-elsewhere", places = places))
    }

    fn say(&self, message: &Message) -> String {
        self.catalogue.say(&message.shortened(LONGEST))
    }

    /// One alone.
    pub fn print_one(&self, diagnostic: &Diagnostic) -> String {
        let (level, name) = match diagnostic.severity {
            Severity::Error => (Level::ERROR, msg!("severity-error")),
            Severity::Warning => (Level::WARNING, msg!("severity-warning")),
            Severity::Note => (Level::NOTE, msg!("severity-note")),
        };
        let title = self.say(&diagnostic.message);
        let level = level.with_name(self.catalogue.say(&name));
        let mut group = Group::with_title(level.primary_title(title));
        for (cell, snippet) in self.snippets(diagnostic) {
            if let Some(cell) = cell {
                group = group.element(Origin::path(cell));
            }
            group = group.element(snippet);
        }
        for help in diagnostic.help.iter().chain(&self.elsewhere(diagnostic)) {
            let level = Level::HELP.with_name(self.catalogue.say(&msg!("severity-help")));
            group = group.element(level.message(self.say(help)));
        }
        let text = self.renderer.render(&[group]);
        if diagnostic.primary.is_some() || !diagnostic.secondary.is_empty() {
            // What a cell holds follows its name, without a path of its own.
            let lines: Vec<&str> = text.lines().filter(|line| !is_bare(line, ":::")).collect();
            return lines.join("\n");
        }
        // Without a place there is no margin to draw.
        let lines: Vec<&str> = text.lines().filter(|line| !is_bare(line, "|")).collect();
        lines.join("\n")
    }

    /// One snippet per source, the primary label's first; two where the labels would not fit in one.
    /// That of a cell comes with its name: it has no line of its own.
    fn snippets(&self, diagnostic: &Diagnostic) -> Vec<(Option<String>, Snippet<'a, Annotation<'a>>)> {
        let primary = diagnostic.primary.iter().map(|l| (AnnotationKind::Primary, l));
        let secondary = diagnostic.secondary.iter().map(|l| (AnnotationKind::Context, l));
        let mut by_source: Vec<(super::SourceId, Vec<(AnnotationKind, &Label)>)> = Vec::new();
        for (kind, label) in primary.chain(secondary) {
            let source = self.sources.get(label.span.source);
            let fits = |other: &(AnnotationKind, &Label)| are_near(source, label, other.1);
            let mut known = by_source.iter_mut();
            match known.find(|(id, labels)| *id == label.span.source && labels.iter().all(fits)) {
                Some((_, labels)) => labels.push((kind, label)),
                None => by_source.push((label.span.source, vec![(kind, label)])),
            }
        }
        by_source
            .into_iter()
            .map(|(id, labels)| {
                let source = self.sources.get(id);
                let marked: Vec<Range<usize>> = labels.iter().map(|(_, label)| marked(source, label)).collect();
                let lines = lines(&source.text, &marked);
                let shown = &source.text[lines.clone()];
                let shown = match &source.cell {
                    Some(cell) => Shown::new(&masked(
                        shown,
                        lines.start,
                        &[marked.as_slice(), std::slice::from_ref(cell)].concat(),
                    )),
                    None => Shown::new(shown),
                };
                let cell = source.is_cell.then(|| source.name.clone());
                let mut snippet = Snippet::source(shown.text.clone())
                    .path(cell.is_none().then(|| source.name.clone()))
                    .line_start(source.line(lines.start));
                for ((kind, label), marked) in labels.iter().zip(marked) {
                    let span = shown.range(marked.start - lines.start..marked.end - lines.start);
                    let text = label.text.as_ref().map(|m| self.say(m));
                    snippet = snippet.annotation(kind.span(span).label(text));
                }
                (cell, snippet)
            })
            .collect()
    }
}

/// Whether two labels can be shown side by side: lines are shown as far as they are marked.
fn are_near(source: &Source, one: &Label, other: &Label) -> bool {
    let column = |label: &Label| {
        let start = (label.span.start as usize).min(source.text.len());
        start - memchr::memrchr(b'\n', &source.text.as_bytes()[..start]).map_or(0, |at| at + 1)
    };
    column(one).abs_diff(column(other)) <= LONGEST
}

/// What is marked of a label's place: its start, where it is long.
fn marked(source: &Source, label: &Label) -> Range<usize> {
    let text = &source.text;
    let start = text.floor_char_boundary(label.span.start as usize);
    let end = text.ceil_char_boundary(label.span.end as usize).max(start);
    let longest = text[start..end].char_indices().nth(LONGEST);
    start..longest.map_or(end, |(length, _)| start + length)
}

/// The whole lines around what is marked.
fn lines(text: &str, marked: &[Range<usize>]) -> Range<usize> {
    let first = marked.iter().map(|range| range.start).min().unwrap_or_default();
    let last = marked.iter().map(|range| range.end).max().unwrap_or_default();
    let start = memchr::memrchr(b'\n', &text.as_bytes()[..first]).map_or(0, |at| at + 1);
    let end = memchr::memchr(b'\n', &text.as_bytes()[last..]).map_or(text.len(), |length| last + length);
    start..end
}

/// Lines of responses, which start at byte `from` of them, with a point for each letter and digit that is not marked: as many bytes and
/// as many characters as before.
fn masked(text: &str, from: usize, marked: &[Range<usize>]) -> String {
    let is_kept = |at: usize, c: char| {
        c.is_ascii_punctuation() || c.is_whitespace() || marked.iter().any(|range| range.contains(&(from + at)))
    };
    let mut shown = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        match (is_kept(at, c), c.len_utf8()) {
            (true, _) => shown.push(c),
            (false, 1) => shown.push('.'),
            (false, 2) => shown.push('·'),
            (false, 3) => shown.push('…'),
            (false, _) => shown.push('\u{1f7c4}'),
        }
    }
    shown
}

/// Whether a line is a sign alone, colours aside.
fn is_bare(line: &str, sign: &str) -> bool {
    let mut words = line
        .split('\u{1b}')
        .enumerate()
        .map(|(place, part)| match part.split_once('m') {
            Some((_, rest)) if place > 0 => rest,
            Some(_) | None => part,
        });
    let bare: String = words.by_ref().collect();
    bare.trim() == sign
}

/// A source's text with hidden characters made visible, and where each byte went.
struct Shown {
    text: String,
    /// (offset in the source, offset in `text`) after each replaced character.
    shifts: Vec<(usize, usize)>,
}

impl Shown {
    fn new(source: &str) -> Self {
        let mut text = String::with_capacity(source.len());
        let mut shifts = Vec::new();
        for (at, c) in source.char_indices() {
            if matches!(c, '\n' | '\t' | '\r') || !is_hidden(c) {
                text.push(c);
            } else {
                text.push_str(&escaped(c));
                shifts.push((at + c.len_utf8(), text.len()));
            }
        }
        Self { text, shifts }
    }

    fn offset(&self, at: usize) -> usize {
        let index = self.shifts.partition_point(|(source, _)| *source <= at);
        let (source, shown) = index.checked_sub(1).map_or((0, 0), |i| self.shifts[i]);
        (shown + (at - source)).min(self.text.len())
    }

    /// The range on character boundaries of the shown text.
    fn range(&self, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
        let mut start = self.offset(range.start);
        let mut end = self.offset(range.end.max(range.start));
        while !self.text.is_char_boundary(start) {
            start -= 1;
        }
        while !self.text.is_char_boundary(end) {
            end += 1;
        }
        start..end
    }
}

#[cfg(test)]
mod tests {
    use super::masked;

    #[test]
    fn of_a_row_only_what_is_marked_is_read() {
        let row = "M2,Éva,\"a b\",漢,9";
        let from = row.find('9').expect("a cell");
        let marked = 100 + from..101 + from;
        let shown = masked(row, 100, std::slice::from_ref(&marked));
        assert_eq!(shown, "..,·..,\". .\",…,9");
        // Places in it are what they were.
        assert_eq!(shown.len(), row.len());
        assert_eq!(shown.chars().count(), row.chars().count());
        let all = 0..row.len();
        assert_eq!(masked(row, 0, std::slice::from_ref(&all)), row);
    }
}
