//! Diagnostics as text, in the form rustc made familiar.

use super::catalogue::visible;
use super::{Catalogue, Diagnostic, Diagnostics, Label, Severity, Sources};
use crate::msg;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

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

    /// All of them, a blank line between two.
    pub fn print(&self, diagnostics: &Diagnostics) -> String {
        let texts: Vec<String> = diagnostics.iter().map(|d| self.print_one(d)).collect();
        texts.join("\n\n")
    }

    /// One alone.
    pub fn print_one(&self, diagnostic: &Diagnostic) -> String {
        let (level, name) = match diagnostic.severity {
            Severity::Error => (Level::ERROR, msg!("severity-error")),
            Severity::Warning => (Level::WARNING, msg!("severity-warning")),
            Severity::Note => (Level::NOTE, msg!("severity-note")),
        };
        let title = self.catalogue.say(&diagnostic.message);
        let level = level.with_name(self.catalogue.say(&name));
        let mut group = Group::with_title(level.primary_title(title));
        for snippet in self.snippets(diagnostic) {
            group = group.element(snippet);
        }
        for help in &diagnostic.help {
            let level = Level::HELP.with_name(self.catalogue.say(&msg!("severity-help")));
            group = group.element(level.message(self.catalogue.say(help)));
        }
        let text = self.renderer.render(&[group]);
        if diagnostic.primary.is_some() || !diagnostic.secondary.is_empty() {
            return text;
        }
        // Without a place there is no margin to draw.
        let lines: Vec<&str> = text.lines().filter(|line| !is_margin(line)).collect();
        lines.join("\n")
    }

    /// One snippet per source, the primary label's first.
    fn snippets(&self, diagnostic: &Diagnostic) -> Vec<Snippet<'a, annotate_snippets::Annotation<'a>>> {
        let primary = diagnostic.primary.iter().map(|l| (AnnotationKind::Primary, l));
        let secondary = diagnostic.secondary.iter().map(|l| (AnnotationKind::Context, l));
        let mut by_source: Vec<(super::SourceId, Vec<(AnnotationKind, &Label)>)> = Vec::new();
        for (kind, label) in primary.chain(secondary) {
            match by_source.iter_mut().find(|(id, _)| *id == label.span.source) {
                Some((_, labels)) => labels.push((kind, label)),
                None => by_source.push((label.span.source, vec![(kind, label)])),
            }
        }
        by_source
            .into_iter()
            .map(|(id, labels)| {
                let source = self.sources.get(id);
                let shown = Shown::new(&source.text);
                let mut snippet = Snippet::source(shown.text.clone())
                    .path(source.name.clone())
                    .line_start(source.first_line);
                for (kind, label) in labels {
                    let span = shown.range(label.span.range());
                    let text = label.text.as_ref().map(|m| self.catalogue.say(m));
                    snippet = snippet.annotation(kind.span(span).label(text));
                }
                snippet
            })
            .collect()
    }
}

/// Whether a line is the margin alone, colours aside.
fn is_margin(line: &str) -> bool {
    let mut words = line
        .split('\u{1b}')
        .enumerate()
        .map(|(place, part)| match part.split_once('m') {
            Some((_, rest)) if place > 0 => rest,
            Some(_) | None => part,
        });
    let bare: String = words.by_ref().collect();
    bare.trim() == "|"
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
            if matches!(c, '\n' | '\t' | '\r') || !needs_showing(c) {
                text.push(c);
            } else {
                text.push_str(&visible(c.encode_utf8(&mut [0; 4])));
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

fn needs_showing(c: char) -> bool {
    visible(c.encode_utf8(&mut [0; 4])).starts_with("\\u{") && c != '\\'
}
