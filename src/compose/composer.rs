//! The state of composing one chapter: its figures, footnotes, anchors, and what it refers to.

use super::expression::{CLOSE, Evaluator, OPEN, Outcome, Segment, segments};
use super::markdown::{self, Piece, Reading};
use super::typeset;
use crate::account::{Computed, Passage};
use crate::content::yaml::Text;
use crate::diagnostic::{Diagnostic, Diagnostics, Message, Sources, Span, Spanned};
use crate::fact::Gate;
use crate::msg;
use crate::report::{Block, Figure, FigureId, Inline, TargetKind, plain_text};
use crate::survey::{GroupId, Language, Noun, Survey};
use crate::theme::Wording;
use std::ops::Range;

/// What every chapter is composed from.
#[derive(Clone, Copy)]
pub(super) struct Material<'a> {
    pub survey: &'a Survey,
    /// Lets through what may be published.
    pub gate: &'a Gate<'a>,
    pub language: Language,
    /// The noun for several groups together.
    pub respondents: &'a Noun,
    pub wording: &'a Wording,
    pub sources: &'a Sources,
}

impl Material<'_> {
    /// The colon with its spaces: " : " in French, ": " in English.
    pub fn colon(&self) -> String {
        self.wording.text("site-colon")
    }
}

/// Something that can be pointed at, found while composing.
pub(super) struct Anchor {
    pub id: String,
    pub kind: TargetKind,
    pub title: String,
    /// Where its id is written; none for one that the program made.
    pub span: Option<Span>,
}

/// Composes one chapter.
pub(super) struct Composer<'a> {
    pub material: Material<'a>,
    evaluator: Evaluator,
    /// The chapter's id.
    pub chapter: String,
    /// The groups that a figure is about unless it says otherwise.
    pub groups: Vec<GroupId>,
    /// The block that is being composed: the first part of its figures' ids.
    pub place: String,
    pub figures: Vec<Figure>,
    /// Where each figure is asked for, in the order of `figures`.
    pub origins: Vec<Vec<Span>>,
    /// Where the figures that come next are asked for.
    pub origin: Vec<Span>,
    pub footnotes: Vec<Vec<Inline>>,
    pub anchors: Vec<Anchor>,
    pub references: Vec<Spanned<String>>,
    pub diagnostics: Diagnostics,
    /// Every text that was read, for accounting.
    pub passages: Vec<Passage>,
    /// Whether a verb after the last figure of the text is plural.
    pub(super) last_plural: Option<bool>,
    /// Whether that figure is "aucune", whose verb takes "ne".
    pub(super) last_is_none: bool,
}

impl<'a> Composer<'a> {
    pub fn new(material: Material<'a>, chapter: &str, groups: &[GroupId]) -> Self {
        Self {
            material,
            evaluator: Evaluator::new(),
            chapter: chapter.to_owned(),
            groups: groups.to_vec(),
            place: chapter.to_owned(),
            figures: Vec::new(),
            origins: Vec::new(),
            origin: Vec::new(),
            footnotes: Vec::new(),
            anchors: Vec::new(),
            references: Vec::new(),
            diagnostics: Diagnostics::new(),
            passages: Vec::new(),
            last_plural: None,
            last_is_none: false,
        }
    }

    /// Adds a figure; its id is the block's and a number within it.
    pub fn figure(&mut self, mut figure: Figure) -> FigureId {
        if figure.id.is_empty() {
            let before = self
                .figures
                .iter()
                .filter(|f| f.id.starts_with(&format!("{}/", self.place)))
                .count();
            figure.id = format!("{}/{}", self.place, before + 1);
        }
        self.figures.push(figure);
        self.origins.push(self.origin.clone());
        FigureId(self.figures.len() - 1)
    }

    pub fn anchor(&mut self, id: &str, kind: TargetKind, title: String, span: Option<Span>) {
        self.anchors.push(Anchor {
            id: id.to_owned(),
            kind,
            title,
            span,
        });
    }

    /// Blocks of prose.
    pub fn prose(&mut self, text: &Text) -> Vec<Block> {
        let mut blocks = self.read(text).blocks;
        for block in &mut blocks {
            self.typeset_block(block);
        }
        blocks
    }

    /// Running text: one paragraph.
    pub fn inlines(&mut self, text: &Text) -> Vec<Inline> {
        let reading = self.read(text);
        if reading.blocks.iter().any(|block| !matches!(block, Block::Paragraph(_))) || reading.blocks.len() > 1 {
            self.diagnostics.push(
                Diagnostic::error(msg!("one-paragraph"))
                    .at(text.span)
                    .help(msg!("one-paragraph-help")),
            );
        }
        let mut inlines = markdown::flatten(reading.blocks);
        typeset::inlines(self.material.language, &mut inlines, &mut self.figures);
        inlines
    }

    /// Running text without markup: a title, a label.
    pub fn plain(&mut self, text: &Text) -> String {
        let inlines = self.inlines(text);
        self.words(&inlines)
    }

    /// The words of running text.
    pub fn words(&self, inlines: &[Inline]) -> String {
        plain_text(inlines, &self.figures, &str::to_owned)
    }

    fn typeset_block(&mut self, block: &mut Block) {
        match block {
            Block::Paragraph(inlines) => {
                typeset::inlines(self.material.language, inlines, &mut self.figures);
            }
            Block::List { items, .. } => {
                for block in items.iter_mut().flatten() {
                    self.typeset_block(block);
                }
            }
            // Markdown makes no other block.
            Block::Heading { .. }
            | Block::Findings(_)
            | Block::Comparison(_)
            | Block::Table(_)
            | Block::Criteria(_)
            | Block::Quotation(_)
            | Block::Statements(_) => {}
        }
    }

    /// Evaluates the expressions of a text, then reads it as Markdown.
    fn read(&mut self, text: &Text) -> Reading {
        self.last_plural = None;
        let mut markdown = String::with_capacity(text.value.len());
        let mut pieces = Vec::new();
        // Where each part of the Markdown came from: (offset in it, offset in the text).
        let mut origins = Vec::new();
        let mut computed = Vec::new();
        for segment in segments(&text.value) {
            match segment {
                Segment::Text(range) => {
                    origins.push((markdown.len(), range.start));
                    markdown.extend(
                        text.value[range]
                            .chars()
                            .map(|c| if matches!(c, OPEN | CLOSE) { '\u{fffd}' } else { c }),
                    );
                }
                Segment::Expression(range) => {
                    origins.push((markdown.len(), range.start));
                    let before = self.figures.len();
                    let whole = range.clone();
                    let here = vec![self.span(text, range.clone())];
                    let around = std::mem::replace(&mut self.origin, here);
                    for piece in self.expression(text, range) {
                        markdown.push_str(&format!("{OPEN}{}{CLOSE}", pieces.len()));
                        pieces.push(piece);
                    }
                    self.origin = around;
                    computed.push(Computed {
                        range: whole,
                        shares: self.figures[before..]
                            .iter()
                            .flat_map(|figure| figure.value.shares())
                            .collect(),
                    });
                }
                Segment::Unclosed(range) => {
                    // Its end is there, inside quotes that don't close.
                    let has_end = text.value[range.clone()].contains("}}");
                    let unclosed = if has_end {
                        msg!("expression-quote")
                    } else {
                        msg!("expression-unclosed")
                    };
                    self.mistake(text, range, unclosed);
                }
                Segment::OneBrace(range) => self.mistake(text, range, msg!("expression-one-brace")),
                Segment::Statement(range) => self.mistake(text, range, msg!("expression-statement")),
            }
        }
        self.passages.push(Passage::new(text, computed));
        let mut reading = markdown::read(&markdown, &pieces, self.footnotes.len());
        let back = |range: Range<usize>| {
            let offset = |at: usize| {
                let index = origins.partition_point(|(start, _)| *start <= at).saturating_sub(1);
                let (start, origin) = origins.get(index).copied().unwrap_or((0, 0));
                (origin + (at - start)).min(text.value.len())
            };
            offset(range.start)..offset(range.end).max(offset(range.start))
        };
        for (message, range) in std::mem::take(&mut reading.mistakes) {
            self.mistake(text, back(range), message);
        }
        for (target, range) in std::mem::take(&mut reading.references) {
            let span = self.span(text, back(range));
            self.references.push(Spanned::new(target, span));
        }
        for mut footnote in std::mem::take(&mut reading.footnotes) {
            typeset::inlines(self.material.language, &mut footnote, &mut self.figures);
            self.footnotes.push(footnote);
        }
        reading
    }

    fn expression(&mut self, text: &Text, range: Range<usize>) -> Vec<Piece> {
        let written = &text.value[range.clone()];
        let outcomes = match self.evaluator.evaluate(written) {
            Ok(outcomes) => outcomes,
            Err((diagnostic, place)) => {
                let span = self.span(text, range.start + place.start..range.start + place.end);
                let diagnostic = diagnostic.at(span);
                // What a word processor makes of straight quotes.
                let is_curly = written.contains(['“', '”', '«', '»', '‘', '’']);
                self.diagnostics.push(if is_curly {
                    diagnostic.help(msg!("expression-quotes"))
                } else {
                    diagnostic
                });
                // What is said of a figure that failed is no mistake of its own.
                self.last_plural = Some(false);
                return Vec::new();
            }
        };
        let mut pieces = Vec::new();
        for outcome in outcomes {
            match outcome {
                Outcome::Text(words) => pieces.push(Piece::Text(words)),
                Outcome::Call(call) => {
                    let place = CallPlace {
                        text,
                        range: range.clone(),
                    };
                    match self.call(&call, &place) {
                        Ok(piece) => pieces.push(piece),
                        Err(diagnostic) => {
                            self.diagnostics.push(*diagnostic);
                            self.last_plural = Some(false);
                        }
                    }
                }
            }
        }
        pieces
    }

    fn mistake(&mut self, text: &Text, range: Range<usize>, message: Message) {
        let span = self.span(text, range);
        self.diagnostics.push(Diagnostic::error(message).at(span));
    }

    pub fn span(&self, text: &Text, range: Range<usize>) -> Span {
        let file = &self.material.sources.get(text.span.source).text;
        text.span_of(range, file)
    }
}

/// The expression that a call stands in.
pub(super) struct CallPlace<'t> {
    pub text: &'t Text,
    pub range: Range<usize>,
}

impl CallPlace<'_> {
    /// Where a word is quoted in the expression; the whole expression if it isn't.
    pub fn word(&self, composer: &Composer<'_>, word: &str) -> Span {
        let written = &self.text.value[self.range.clone()];
        let quoted = ['"', '\'', '`'].into_iter().find_map(|quote| {
            let at = written.find(&format!("{quote}{word}{quote}"))?;
            Some(at + 1..at + 1 + word.len())
        });
        self.part(composer, quoted)
    }

    /// Where an argument is named.
    pub fn argument(&self, composer: &Composer<'_>, name: &str) -> Span {
        let written = &self.text.value[self.range.clone()];
        let named = written.match_indices(name).find_map(|(at, _)| {
            let after = written[at + name.len()..].trim_start();
            after.starts_with('=').then_some(at..at + name.len())
        });
        self.part(composer, named)
    }

    pub fn whole(&self, composer: &Composer<'_>) -> Span {
        self.part(composer, None)
    }

    fn part(&self, composer: &Composer<'_>, part: Option<Range<usize>>) -> Span {
        let range = part.map_or(self.range.clone(), |r| {
            self.range.start + r.start..self.range.start + r.end
        });
        composer.span(self.text, range)
    }
}
