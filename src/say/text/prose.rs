//! Texts of the authors → blocks and running text of the report.

use crate::account::{Computed, Passage};
use crate::commentary::{Expression, LanguageTag, Prose, ProseBlock, ProseInline, Term};
use crate::language::Agreement;
use crate::report::{Block, Inline, plain_text};
use crate::say::composer::Composer;
use crate::say::text::typeset;

impl Composer<'_> {
    /// Blocks of prose.
    pub fn prose(&mut self, text: &Prose) -> Vec<Block> {
        self.in_its_language(text, |composer| {
            let said = composer.said(text);
            let blocks = text.blocks.iter();
            blocks.map(|block| composer.prose_block(block, &said)).collect()
        })
    }

    /// Running text: one paragraph.
    pub fn inlines(&mut self, text: &Prose) -> Vec<Inline> {
        self.in_its_language(text, |composer| {
            let said = composer.said(text);
            match text.blocks.first() {
                Some(ProseBlock::Paragraph(inlines)) => composer.running(inlines, &said),
                Some(ProseBlock::List { .. }) | None => Vec::new(),
            }
        })
    }

    /// Sets a text by the rules of the language that it is in.
    fn in_its_language<T>(&mut self, text: &Prose, set: impl FnOnce(&mut Self) -> T) -> T {
        let around = (self.typography, self.foreign.take());
        if let Some(language) = &text.language {
            self.typography = language.typography();
            self.foreign = Some(LanguageTag::clone(language));
        }
        let set = set(self);
        (self.typography, self.foreign) = around;
        set
    }

    /// Running text without markup: a title, a label.
    pub fn plain(&mut self, text: &Prose) -> String {
        let inlines = self.inlines(text);
        self.words(&inlines)
    }

    /// The words of running text.
    pub fn words(&self, inlines: &[Inline]) -> String {
        plain_text(inlines, &self.figures, &str::to_owned)
    }

    /// What the expressions of a text say. Its footnotes are composed on the way.
    fn said(&mut self, text: &Prose) -> Spoken {
        self.last = Agreement::Singular;
        let mut said = Spoken {
            expressions: Vec::with_capacity(text.expressions.len()),
            first_footnote: self.footnotes.len(),
        };
        let mut computed = Vec::with_capacity(text.expressions.len());
        for expression in &text.expressions {
            let before = self.figures.len();
            let around = std::mem::replace(&mut self.origin, vec![expression.span]);
            let inlines = self.expression(expression);
            self.origin = around;
            computed.push(Computed {
                range: expression.range.clone(),
                text: self.words(&inlines),
                values: self.figures[before..]
                    .iter()
                    .map(|figure| figure.value.clone())
                    .collect(),
            });
            said.expressions.push(inlines);
        }
        let language = self.foreign.as_ref().and_then(LanguageTag::typography);
        self.passages.push(Passage {
            language,
            ..Passage::new(&text.written, computed)
        });
        for footnote in &text.footnotes {
            let footnote = self.running(footnote, &said);
            self.footnotes.push(footnote);
        }
        said
    }

    fn expression(&mut self, expression: &Expression) -> Vec<Inline> {
        let mut inlines = Vec::with_capacity(expression.terms.len());
        for term in &expression.terms {
            match term {
                Term::Text(words) => inlines.push(Inline::Text(words.clone())),
                Term::Call(call) => match self.call(call, call.span) {
                    Ok(inline) => inlines.push(inline),
                    Err(diagnostic) => {
                        self.diagnostics.push(*diagnostic);
                        // What is said of a figure that failed is no mistake of its own.
                        self.last = Agreement::Singular;
                    }
                },
            }
        }
        inlines
    }

    fn prose_block(&mut self, block: &ProseBlock, said: &Spoken) -> Block {
        match block {
            ProseBlock::Paragraph(inlines) => Block::Paragraph(self.running(inlines, said)),
            ProseBlock::List { ordered, items } => {
                let item =
                    |blocks: &Vec<ProseBlock>| blocks.iter().map(|block| self.prose_block(block, said)).collect();
                Block::List {
                    ordered: *ordered,
                    items: items.iter().map(item).collect(),
                }
            }
        }
    }

    /// Running text, typeset.
    fn running(&mut self, inlines: &[ProseInline], said: &Spoken) -> Vec<Inline> {
        let mut all = self.set(inlines, said);
        if let Some(language) = self.typography {
            typeset::inlines(language, &mut all, &mut self.figures);
        }
        match &self.foreign {
            Some(language) => vec![Inline::Foreign {
                language: language.clone(),
                text: all,
            }],
            None => all,
        }
    }

    fn set(&mut self, inlines: &[ProseInline], said: &Spoken) -> Vec<Inline> {
        let mut all = Vec::with_capacity(inlines.len());
        for inline in inlines {
            let inline = match inline {
                ProseInline::Expression(index) => {
                    said.expressions[*index]
                        .iter()
                        .for_each(|term| add(&mut all, term.clone()));
                    continue;
                }
                ProseInline::Text(text) => Inline::Text(text.clone()),
                ProseInline::Emphasis(inner) => Inline::Emphasis(self.set(inner, said)),
                ProseInline::Strong(inner) => Inline::Strong(self.set(inner, said)),
                ProseInline::Code(code) => Inline::Code(code.clone()),
                ProseInline::Link { url, text } => Inline::Link {
                    url: url.clone(),
                    text: self.set(text, said),
                },
                ProseInline::Reference { target, text } => {
                    self.references.push(target.clone());
                    Inline::Reference {
                        target: target.value.clone(),
                        text: self.set(text, said),
                    }
                }
                ProseInline::Footnote(index) => Inline::Footnote(said.first_footnote + index),
                ProseInline::LineBreak => Inline::LineBreak,
            };
            add(&mut all, inline);
        }
        all
    }
}

/// What the expressions of a text say, and the number of its first footnote.
struct Spoken {
    expressions: Vec<Vec<Inline>>,
    first_footnote: usize,
}

/// Texts beside each other are one.
fn add(all: &mut Vec<Inline>, inline: Inline) {
    match (all.last_mut(), inline) {
        (_, Inline::Text(text)) if text.is_empty() => {}
        (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
        (_, inline) => all.push(inline),
    }
}
