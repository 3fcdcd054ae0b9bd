//! Running text as Typst markup: every text in it is a string literal.

use super::literal::{Markup, content, literal};
use crate::language::typography::{Piece, ordinals};
use crate::report::{Inline, Report};
use crate::survey::Language;
use std::collections::BTreeSet;

/// Writes the running text of one chapter, or of the front matter.
pub(super) struct Inlines<'a> {
    report: &'a Report,
    /// The chapter's id and footnotes.
    notes: (&'a str, &'a [Vec<Inline>]),
    /// Footnotes whose text stands in print already; further marks point at them.
    printed: BTreeSet<usize>,
    /// What is referred to isn't in this print.
    alone: bool,
}

impl<'a> Inlines<'a> {
    pub fn new(report: &'a Report, chapter: &'a str, footnotes: &'a [Vec<Inline>]) -> Self {
        Self {
            report,
            notes: (chapter, footnotes),
            printed: BTreeSet::new(),
            alone: false,
        }
    }

    /// Of a print that holds a part of the report only: references are words.
    pub fn alone(report: &'a Report, print: &'a str, footnotes: &'a [Vec<Inline>]) -> Self {
        Self {
            alone: true,
            ..Self::new(report, print, footnotes)
        }
    }

    pub fn markup(&mut self, inlines: &[Inline]) -> Markup {
        Markup(self.all(inlines))
    }

    fn all(&mut self, inlines: &[Inline]) -> String {
        inlines.iter().map(|inline| self.one(inline)).collect()
    }

    fn one(&mut self, inline: &Inline) -> String {
        match inline {
            Inline::Text(text) => content(text),
            Inline::Figure(id) => content(&self.report.figure(*id).text),
            Inline::Emphasis(inner) => format!("#emph[{}];", self.all(inner)),
            Inline::Strong(inner) => format!("#strong[{}];", self.all(inner)),
            Inline::Foreign { language, text } => {
                let region = language.region.as_deref().map_or("none".to_owned(), literal);
                format!(
                    "#text(lang: {}, region: {region})[{}];",
                    literal(&language.language),
                    self.all(text)
                )
            }
            Inline::Superscript(text) => format!("#super({});", literal(text)),
            Inline::Code(text) => format!("#raw({});", literal(text)),
            Inline::Link { url, text } => {
                let address = url.strip_prefix("mailto:").unwrap_or(url);
                let says_it = matches!(text.as_slice(), [Inline::Text(text)] if text == address);
                let address = if says_it { "none".to_owned() } else { literal(address) };
                format!("#out({}, {address}, [{}]);", literal(url), self.all(text))
            }
            Inline::Reference { target, text } if text.is_empty() => {
                let title = titled(self.report, target);
                if self.alone {
                    return title;
                }
                format!("#see({}, [{title}]);", literal(target))
            }
            Inline::Reference { text, .. } if self.alone => self.all(text),
            Inline::Reference { target, text } => {
                format!("#see-as({}, [{}]);", literal(target), self.all(text))
            }
            Inline::Footnote(index) => self.footnote(*index),
            Inline::LineBreak => "#linebreak();".to_owned(),
        }
    }

    fn footnote(&mut self, index: usize) -> String {
        let (chapter, footnotes) = self.notes;
        let Some(note) = footnotes.get(index) else {
            return String::new();
        };
        let mark = literal(&format!("{chapter}-note-{}", index + 1));
        if self.printed.insert(index) {
            format!("#[#footnote[{}]#label({mark})];", self.all(note))
        } else {
            format!("#footnote(label({mark}));")
        }
    }
}

/// The title of what is referred to.
pub(super) fn titled(report: &Report, target: &str) -> String {
    let title = report.targets.get(target).map_or("", |target| &target.title);
    raised(report.language, title)
}

/// A text without markup of its own, its ordinals raised.
pub(super) fn raised(language: Language, text: &str) -> String {
    let pieces = ordinals(language, text).into_iter();
    let pieces = pieces.map(|piece| match piece {
        Piece::Text(text) => content(&text),
        Piece::Superscript(ending) => format!("#super({});", literal(ending)),
    });
    pieces.collect()
}
