//! Markdown with expressions in it → blocks and running text.
//!
//! Markdown is read with letters in the place of expressions, as many bytes as they have, so that nothing in them can be
//! Markdown and every offset is the text's own.

use super::place::Located;
use crate::commentary::{ProseBlock, ProseInline};
use crate::diagnostic::{Diagnostic, Diagnostics, Message, Spanned};
use crate::msg;
use crate::resolve::blank::is_blank;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::collections::BTreeSet;
use std::ops::Range;

/// Letters of two and of three bytes, which mean nothing to Markdown.
const LETTERS: (char, char) = ('ł', 'ᴌ');

/// So many constructs may stand one inside the other: more than anyone reads, and few enough for whoever walks them.
const DEEPEST: usize = 32;

/// The longest address: what browsers and servers are sure to take.
const LONGEST_ADDRESS: usize = 2_000;

/// An expression's place in the text.
pub(super) struct Hole {
    pub range: Range<usize>,
    /// Told already: where it stands is no second mistake.
    pub is_mistaken: bool,
}

/// A text, read.
#[derive(Debug, Default)]
pub(super) struct Reading {
    pub blocks: Vec<ProseBlock>,
    /// In the order of their first mark.
    pub footnotes: Vec<Vec<ProseInline>>,
}

impl Reading {
    /// Whether a reader would see anything of it.
    pub fn says_something(&self) -> bool {
        self.blocks.iter().any(says_something)
    }
}

fn says_something(block: &ProseBlock) -> bool {
    match block {
        ProseBlock::Paragraph(inlines) => shows(inlines),
        ProseBlock::List { items, .. } => items.iter().flatten().any(says_something),
    }
}

/// Whether a reader would see anything of running text. What an expression says, it says itself.
fn shows(inlines: &[ProseInline]) -> bool {
    inlines.iter().any(|inline| match inline {
        ProseInline::Text(text) | ProseInline::Code(text) => !is_blank(text),
        ProseInline::Expression(_) => true,
        ProseInline::Emphasis(inner) | ProseInline::Strong(inner) => shows(inner),
        ProseInline::Link { text, .. } => shows(text),
        // Said by its target's title.
        ProseInline::Reference { text, .. } => text.is_empty() || shows(text),
        ProseInline::Footnote(_) | ProseInline::LineBreak => false,
    })
}

/// Reads the Markdown of a text around its expressions.
pub(super) fn read(place: Located<'_>, holes: &[Hole], diagnostics: &mut Diagnostics) -> Reading {
    let markdown = blanked(&place.text.value, holes);
    let mut reader = MarkdownReader {
        place,
        holes,
        is_placed: holes.iter().map(|hole| hole.is_mistaken).collect(),
        reading: Reading::default(),
        mistakes: Vec::new(),
        stack: vec![Frame::new(Holder::Root)],
        footnotes: Vec::new(),
        skipping: 0,
        bracket_end: None,
        asterisk_end: None,
    };
    let mut read_as_such = Vec::new();
    let (mut marked, mut defined) = (BTreeSet::new(), Vec::new());
    for (event, range) in Parser::new_ext(&markdown, Options::ENABLE_FOOTNOTES).into_offset_iter() {
        if matches!(
            event,
            Event::Code(_) | Event::FootnoteReference(_) | Event::Start(Tag::FootnoteDefinition(_))
        ) {
            read_as_such.push(range.clone());
        }
        match &event {
            Event::FootnoteReference(label) => drop(marked.insert(label.to_string())),
            Event::Start(Tag::FootnoteDefinition(label)) => defined.push((label.to_string(), range.clone())),
            _ => {}
        }
        reader.event(event, range);
    }
    let lost = defined.iter().filter(|(label, _)| !marked.contains(label));
    for (label, range) in lost {
        let mark = format!("[^{label}]");
        let range = range.start..range.start + mark.len();
        reader.mistake(msg!("footnote-without-mark", mark = mark), &range);
    }
    for range in footnote_marks(&markdown) {
        if !read_as_such.iter().any(|read| read.contains(&range.start)) {
            let mark = &place.text.value[range.clone()];
            reader.mistake(msg!("footnote-without-text", mark = mark), &range);
        }
    }
    reader.finish(diagnostics)
}

/// The text with letters in the place of its expressions.
fn blanked(text: &str, holes: &[Hole]) -> String {
    let (two, three) = LETTERS;
    let mut all = String::with_capacity(text.len());
    for Hole { range, .. } in holes {
        all.push_str(&text[all.len()..range.start]);
        if range.len() % 2 == 1 {
            all.push(three);
        }
        while all.len() < range.end {
            all.push(two);
        }
    }
    all.push_str(&text[all.len()..]);
    all
}

/// What looks like a footnote's mark: `[^1]`. Without a text for it, Markdown takes it for words.
fn footnote_marks(markdown: &str) -> impl Iterator<Item = Range<usize>> {
    markdown.match_indices("[^").filter_map(|(start, _)| {
        let length = markdown[start..].find(']')?;
        let label = &markdown[start + 2..start + length];
        let is_label = !label.is_empty() && !label.contains(char::is_whitespace);
        (is_label && !markdown[..start].ends_with('\\')).then(|| start..start + length + 1)
    })
}

/// What is being filled.
enum Holder {
    Root,
    Paragraph,
    List {
        ordered: bool,
        items: Vec<Vec<ProseBlock>>,
    },
    Item(Range<usize>),
    Emphasis,
    Strong,
    Link {
        url: String,
        range: Range<usize>,
    },
    Footnote {
        label: String,
        range: Range<usize>,
    },
    /// A construct that a report doesn't have; its content is read and dropped.
    Refused,
}

struct Frame {
    holder: Holder,
    inlines: Vec<ProseInline>,
    blocks: Vec<ProseBlock>,
}

impl Frame {
    fn new(holder: Holder) -> Self {
        Self {
            holder,
            inlines: Vec::new(),
            blocks: Vec::new(),
        }
    }

    /// Running text that no paragraph holds (a tight list's) as a paragraph.
    fn close_paragraph(&mut self) {
        if !self.inlines.is_empty() {
            self.blocks
                .push(ProseBlock::Paragraph(std::mem::take(&mut self.inlines)));
        }
    }
}

struct MarkdownReader<'a> {
    place: Located<'a>,
    holes: &'a [Hole],
    /// Of each hole, whether it was found in running text.
    is_placed: Vec<bool>,
    reading: Reading,
    mistakes: Vec<Diagnostic>,
    stack: Vec<Frame>,
    /// Label and text, the text once its definition was read.
    footnotes: Vec<(String, Option<Vec<ProseInline>>)>,
    /// Depth inside refused constructs.
    skipping: usize,
    /// Where a text ended with `]`.
    bracket_end: Option<usize>,
    /// Where a text that is an asterisk ended.
    asterisk_end: Option<usize>,
}

impl MarkdownReader<'_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(end) => self.end(end),
            Event::Text(text) => {
                // "[text](address" without its end is words to Markdown; nobody writes it on purpose.
                if text.starts_with('(') && self.bracket_end == Some(range.start) {
                    self.refuse(msg!("markdown-open-link"), range.clone());
                }
                self.bracket_end = text.ends_with(']').then_some(range.end);
                // Neither is "**" that makes nothing bold: Markdown gives its asterisks one by one. Escaped, they are apart.
                if &*text == "*" && self.asterisk_end == Some(range.start) {
                    self.refuse(msg!("markdown-open-strong"), range.start - 1..range.end);
                }
                self.asterisk_end = (&*text == "*").then_some(range.end);
                if ["|-", "| -", "|:", "| :"].iter().any(|start| text.starts_with(start)) {
                    self.refuse(msg!("markdown-table"), range.clone());
                }
                self.text(&text, &range);
            }
            Event::Code(code) => self.inline(ProseInline::Code(code.into_string())),
            Event::SoftBreak => self.plain(" "),
            Event::HardBreak => self.inline(ProseInline::LineBreak),
            Event::FootnoteReference(label) => {
                let index = self.footnote(&label);
                self.inline(ProseInline::Footnote(index));
            }
            Event::Html(_) | Event::InlineHtml(_) => self.refuse(msg!("markdown-html"), range),
            Event::Rule => self.refuse(msg!("markdown-rule"), range),
            Event::InlineMath(_) | Event::DisplayMath(_) | Event::TaskListMarker(_) => {
                self.refuse(msg!("markdown-other"), range);
            }
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        let holder = match tag {
            _ if self.stack.len() > DEEPEST => self.refused(msg!("markdown-deep", most = DEEPEST), range),
            Tag::Paragraph => Holder::Paragraph,
            Tag::List(first) => Holder::List {
                ordered: first.is_some(),
                items: Vec::new(),
            },
            Tag::Item => Holder::Item(range),
            Tag::Emphasis => Holder::Emphasis,
            Tag::Strong => Holder::Strong,
            Tag::Link { dest_url, .. } => Holder::Link {
                url: dest_url.into_string(),
                range,
            },
            Tag::FootnoteDefinition(label) => Holder::Footnote {
                label: label.into_string(),
                range,
            },
            Tag::Heading { .. } => self.refused(msg!("markdown-heading"), range),
            Tag::Image { .. } => self.refused(msg!("markdown-image"), range),
            Tag::BlockQuote(_) => self.refused(msg!("markdown-quote"), range),
            Tag::CodeBlock(_) => self.refused(msg!("markdown-code"), range),
            Tag::HtmlBlock => self.refused(msg!("markdown-html"), range),
            Tag::Table(_)
            | Tag::TableHead
            | Tag::TableRow
            | Tag::TableCell
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::MetadataBlock(_) => self.refused(msg!("markdown-other"), range),
        };
        self.stack.push(Frame::new(holder));
    }

    fn refused(&mut self, message: Message, range: Range<usize>) -> Holder {
        self.refuse(message, range);
        self.skipping += 1;
        Holder::Refused
    }

    fn refuse(&mut self, message: Message, range: Range<usize>) {
        self.answer_for(&range);
        if self.skipping == 0 {
            self.mistake(message, &range);
        }
    }

    fn mistake(&mut self, message: Message, range: &Range<usize>) {
        self.mistakes.push(self.place.error(message, range));
    }

    /// What is refused as a whole has no expressions that are out of place.
    fn answer_for(&mut self, range: &Range<usize>) {
        for (hole, is_placed) in self.holes.iter().zip(&mut self.is_placed) {
            *is_placed |= range.start <= hole.range.start && hole.range.end <= range.end;
        }
    }

    fn end(&mut self, _: TagEnd) {
        let Some(Frame {
            holder,
            inlines,
            blocks,
        }) = self.stack.pop()
        else {
            return;
        };
        let mut frame = Frame {
            holder: Holder::Root,
            inlines,
            blocks,
        };
        match holder {
            Holder::Refused => self.skipping -= 1,
            Holder::Root => self.stack.push(frame),
            Holder::Paragraph => self.block(ProseBlock::Paragraph(frame.inlines)),
            Holder::List { ordered, items } => self.block(ProseBlock::List { ordered, items }),
            Holder::Item(range) => {
                frame.close_paragraph();
                self.must_show(frame.blocks.iter().any(says_something), &range);
                if let Some(Frame {
                    holder: Holder::List { items, .. },
                    ..
                }) = self.stack.last_mut()
                {
                    items.push(frame.blocks);
                }
            }
            Holder::Emphasis => self.inline(ProseInline::Emphasis(frame.inlines)),
            Holder::Strong => self.inline(ProseInline::Strong(frame.inlines)),
            Holder::Link { url, range } => self.link(url, range, frame.inlines),
            Holder::Footnote { label, range } => {
                frame.close_paragraph();
                self.must_show(frame.blocks.iter().any(says_something), &range);
                let index = self.footnote(&label);
                self.footnotes[index].1 = Some(flatten(frame.blocks));
            }
        }
    }

    fn link(&mut self, url: String, range: Range<usize>, text: Vec<ProseInline>) {
        if let Some(target) = url.strip_prefix('#') {
            let target = Spanned::new(target.to_owned(), self.place.span(&range));
            self.inline(ProseInline::Reference { target, text });
            return;
        }
        self.must_show(shows(&text), &range);
        let scheme = url.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
        // An address with an expression in it is told with the expression.
        let is_read = !url.contains(LETTERS.0);
        if is_read && !matches!(scheme.as_deref(), Some("https" | "http" | "mailto")) {
            self.refuse(msg!("markdown-link", url = &url), range);
        } else if url.chars().count() > LONGEST_ADDRESS {
            self.refuse(msg!("markdown-long-link", most = LONGEST_ADDRESS), range);
        }
        self.inline(ProseInline::Link { url, text });
    }

    /// A link, a note and an item of a list have words.
    fn must_show(&mut self, shows: bool, range: &Range<usize>) {
        if !shows && self.skipping == 0 && self.mistakes.is_empty() {
            let written = self.place.text.value[range.clone()].trim_end().len();
            self.mistake(msg!("markdown-empty"), &(range.start..range.start + written));
        }
    }

    /// The index of a footnote, in the order of first mention.
    fn footnote(&mut self, label: &str) -> usize {
        let found = self.footnotes.iter().position(|(known, _)| known == label);
        found.unwrap_or_else(|| {
            self.footnotes.push((label.to_owned(), None));
            self.footnotes.len() - 1
        })
    }

    /// Plain text with the expressions in it.
    fn text(&mut self, text: &str, range: &Range<usize>) {
        let from = self.holes.partition_point(|hole| hole.range.start < range.start);
        let mut at = range.start;
        for (index, hole) in self.holes.iter().enumerate().skip(from) {
            if hole.range.end > range.end {
                break;
            }
            self.plain(&self.place.text.value[at..hole.range.start]);
            self.inline(ProseInline::Expression(index));
            self.is_placed[index] = true;
            at = hole.range.end;
        }
        // Without an expression, what Markdown makes of it: `&amp;` is one sign.
        match at == range.start {
            true => self.plain(text),
            false => self.plain(&self.place.text.value[at..range.end]),
        }
    }

    fn plain(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        if let Some(ProseInline::Text(before)) = self.stack.last_mut().and_then(|frame| frame.inlines.last_mut()) {
            before.push_str(text);
        } else {
            self.inline(ProseInline::Text(text.to_owned()));
        }
    }

    fn inline(&mut self, inline: ProseInline) {
        if let Some(frame) = self.stack.last_mut() {
            frame.inlines.push(inline);
        }
    }

    fn block(&mut self, block: ProseBlock) {
        if let Some(frame) = self.stack.last_mut() {
            frame.close_paragraph();
            frame.blocks.push(block);
        }
    }

    fn finish(mut self, diagnostics: &mut Diagnostics) -> Reading {
        for mut frame in self.stack.drain(..) {
            frame.close_paragraph();
            self.reading.blocks.extend(frame.blocks);
        }
        let footnotes = self.footnotes.into_iter();
        self.reading.footnotes = footnotes.map(|(_, text)| text.unwrap_or_default()).collect();
        self.mistakes.into_iter().for_each(|mistake| diagnostics.push(mistake));
        let lost = self
            .holes
            .iter()
            .zip(self.is_placed)
            .filter(|(_, is_placed)| !is_placed);
        for (hole, _) in lost {
            diagnostics.push(self.place.error(msg!("expression-misplaced"), &hole.range));
        }
        self.reading
    }
}

/// The running text of paragraphs, joined by spaces.
fn flatten(blocks: Vec<ProseBlock>) -> Vec<ProseInline> {
    let mut all = Vec::new();
    for block in blocks {
        if let ProseBlock::Paragraph(inlines) = block {
            if !all.is_empty() {
                all.push(ProseInline::Text(" ".to_owned()));
            }
            all.extend(inlines);
        }
    }
    all
}

#[cfg(test)]
mod tests;
