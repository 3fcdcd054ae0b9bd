//! Running text as Typst markup: every text in it is a string literal.

use super::literal::{Markup, content, literal};
use super::people::behind;
use crate::language::typography::{Piece, ordinals};
use crate::report::{Figure, Inline, Measure, Report, walk};
use crate::survey::Language;
use crate::theme::{ProseN, Wording};
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
    /// Where the text says how many stand behind its figures, and in which words.
    people: Option<(ProseN, &'a Wording)>,
    /// Figures of the text so far whose numbers of people are to be listed, each with them.
    pub listed: Vec<(String, String)>,
    /// What the text at hand has said how many stand behind.
    told: Vec<&'a Figure>,
    /// Brackets that it has left open.
    open: usize,
}

impl<'a> Inlines<'a> {
    pub fn new(report: &'a Report, chapter: &'a str, footnotes: &'a [Vec<Inline>]) -> Self {
        Self {
            report,
            notes: (chapter, footnotes),
            printed: BTreeSet::new(),
            alone: false,
            people: None,
            listed: Vec::new(),
            told: Vec::new(),
            open: 0,
        }
    }

    /// The text says how many stand behind its figures.
    pub fn with_people(self, shown: ProseN, wording: &'a Wording) -> Self {
        Self {
            people: Some((shown, wording)),
            ..self
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
        let report = self.report;
        let figures = walk::figures(inlines).map(|id| report.figure(id));
        self.told = figures.filter(|figure| figure.measure == Measure::Count).collect();
        self.open = 0;
        Markup(self.all(inlines))
    }

    /// A figure with the mark that closes its quotation, and how many stand behind it unless the same text says so already.
    fn figure(&mut self, figure: &'a Figure, closing: &str) -> String {
        let said = format!("{}{closing}", figure.text);
        let plain = content(&said);
        let Some((shown, wording)) = self.people else {
            return plain;
        };
        let is_told = self.told.iter().any(|told| is_of_the_same(told, figure));
        let Some(people) = behind(figure, self.report.language, wording).filter(|_| !is_told) else {
            return plain;
        };
        self.told.push(figure);
        match shown {
            ProseN::Beside => format!(
                "#said({}, {}, inside: {});",
                literal(&said),
                literal(&people),
                self.open > 0
            ),
            ProseN::Listed => {
                self.listed.push((figure.text.clone(), people));
                plain
            }
            ProseN::None => plain,
        }
    }

    fn all(&mut self, inlines: &[Inline]) -> String {
        let mut markup = String::new();
        let mut inlines = inlines.iter().peekable();
        while let Some(inline) = inlines.next() {
            let Inline::Figure(id) = inline else {
                markup.push_str(&self.one(inline));
                continue;
            };
            // What closes a quotation closes the figure too.
            let closing = match inlines.peek() {
                Some(Inline::Text(after)) => closing(after),
                Some(_) | None => "",
            };
            let report = self.report;
            markup.push_str(&self.figure(report.figure(*id), closing));
            if let (Some(Inline::Text(after)), false) = (inlines.peek(), closing.is_empty()) {
                let after = &after[closing.len()..];
                self.follow(after);
                markup.push_str(&content(after));
                inlines.next();
            }
        }
        markup
    }

    /// Keeps count of the brackets that a text opens and leaves open.
    fn follow(&mut self, text: &str) {
        let step = |open: usize, c: char| match c {
            '(' => open + 1,
            ')' => open.saturating_sub(1),
            _ => open,
        };
        self.open = text.chars().fold(self.open, step);
    }

    fn one(&mut self, inline: &Inline) -> String {
        match inline {
            Inline::Text(text) => {
                self.follow(text);
                content(text)
            }
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

/// Whether both say something of the same answers of the same people.
fn is_of_the_same(one: &Figure, other: &Figure) -> bool {
    let asked = |figure: &Figure| (figure.questions.clone(), figure.choices.clone(), figure.base);
    let of = |figure: &Figure| (figure.groups.clone(), figure.filter.clone());
    asked(one) == asked(other) && of(one) == of(other)
}

/// What closes a quotation at the beginning of a text.
fn closing(text: &str) -> &str {
    let quote = text
        .find(['»', '”'])
        .filter(|at| text[..*at].chars().all(char::is_whitespace));
    quote.map_or("", |at| {
        &text[..at + text[at..].chars().next().map_or(0, char::len_utf8)]
    })
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
