//! Markdown with pieces in it → blocks and running text.
//!
//! Pieces (figures, references, texts from expressions) stand in the Markdown as marks `U+FDD0 index U+FDD1`, so that
//! nothing in them can be Markdown.

use super::expression::{CLOSE, OPEN};
use crate::diagnostic::Message;
use crate::msg;
use crate::report::{Block, Inline};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::collections::BTreeSet;
use std::ops::Range;

/// What a mark stands for.
#[derive(Clone, Debug)]
pub(super) enum Piece {
    Text(String),
    /// Finished running text: a figure or a reference.
    Inline(Inline),
}

/// A text, read.
#[derive(Debug, Default)]
pub(super) struct Reading {
    pub blocks: Vec<Block>,
    /// The texts of the footnotes, in the order of their first mark, numbered from `first_footnote`.
    pub footnotes: Vec<Vec<Inline>>,
    /// What Markdown has but a report does not, with its place in the Markdown.
    pub mistakes: Vec<(Message, Range<usize>)>,
    /// Cross-references written as links, with their place in the Markdown.
    pub references: Vec<(String, Range<usize>)>,
}

/// Reads Markdown. `first_footnote` is the index of the first footnote it may use.
pub(super) fn read(markdown: &str, pieces: &[Piece], first_footnote: usize) -> Reading {
    let options = Options::ENABLE_FOOTNOTES;
    let mut reader = Reader {
        pieces,
        first_footnote,
        reading: Reading::default(),
        stack: vec![Frame::new(Holder::Root)],
        footnotes: Vec::new(),
        skipping: 0,
        bracket_end: None,
        asterisk_end: None,
    };
    let mut read_as_such = Vec::new();
    let (mut marked, mut defined) = (BTreeSet::new(), Vec::new());
    for (event, range) in Parser::new_ext(markdown, options).into_offset_iter() {
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
    for (label, range) in defined {
        if !marked.contains(&label) {
            let mark = format!("[^{label}]");
            let start = range.start..range.start + mark.len();
            reader
                .reading
                .mistakes
                .push((msg!("footnote-without-mark", mark = mark), start));
        }
    }
    for range in footnote_marks(markdown) {
        if !read_as_such.iter().any(|read| read.contains(&range.start)) {
            let mark = markdown[range.clone()].to_owned();
            reader
                .reading
                .mistakes
                .push((msg!("footnote-without-text", mark = mark), range));
        }
    }
    reader.finish()
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
        items: Vec<Vec<Block>>,
    },
    Item,
    Emphasis,
    Strong,
    Link {
        url: String,
        range: Range<usize>,
    },
    Footnote(String),
    /// A construct that a report doesn't have; its content is read and dropped.
    Refused,
}

struct Frame {
    holder: Holder,
    inlines: Vec<Inline>,
    blocks: Vec<Block>,
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
            self.blocks.push(Block::Paragraph(std::mem::take(&mut self.inlines)));
        }
    }
}

struct Reader<'a> {
    pieces: &'a [Piece],
    first_footnote: usize,
    reading: Reading,
    stack: Vec<Frame>,
    /// Label and text, the text once its definition was read.
    footnotes: Vec<(String, Option<Vec<Inline>>)>,
    /// Depth inside refused constructs.
    skipping: usize,
    /// Where a text ended with `]`.
    bracket_end: Option<usize>,
    /// Where a text that is an asterisk ended.
    asterisk_end: Option<usize>,
}

impl Reader<'_> {
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
                self.text(&text);
            }
            Event::Code(code) => self.inline(Inline::Code(code.into_string())),
            Event::SoftBreak => self.inline(Inline::Text(" ".to_owned())),
            Event::HardBreak => self.inline(Inline::LineBreak),
            Event::FootnoteReference(label) => {
                let index = self.footnote(&label);
                self.inline(Inline::Footnote(self.first_footnote + index));
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
            Tag::Paragraph => Holder::Paragraph,
            Tag::List(first) => Holder::List {
                ordered: first.is_some(),
                items: Vec::new(),
            },
            Tag::Item => Holder::Item,
            Tag::Emphasis => Holder::Emphasis,
            Tag::Strong => Holder::Strong,
            Tag::Link { dest_url, .. } => Holder::Link {
                url: dest_url.into_string(),
                range,
            },
            Tag::FootnoteDefinition(label) => Holder::Footnote(label.into_string()),
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
        if self.skipping == 0 {
            self.reading.mistakes.push((message, range));
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
            Holder::Paragraph => self.block(Block::Paragraph(frame.inlines)),
            Holder::List { ordered, items } => self.block(Block::List { ordered, items }),
            Holder::Item => {
                frame.close_paragraph();
                if let Some(Frame {
                    holder: Holder::List { items, .. },
                    ..
                }) = self.stack.last_mut()
                {
                    items.push(frame.blocks);
                }
            }
            Holder::Emphasis => self.inline(Inline::Emphasis(frame.inlines)),
            Holder::Strong => self.inline(Inline::Strong(frame.inlines)),
            Holder::Link { url, range } => self.link(url, range, frame.inlines),
            Holder::Footnote(label) => {
                frame.close_paragraph();
                let index = self.footnote(&label);
                self.footnotes[index].1 = Some(flatten(frame.blocks));
            }
        }
    }

    fn link(&mut self, url: String, range: Range<usize>, text: Vec<Inline>) {
        if let Some(target) = url.strip_prefix('#') {
            self.reading.references.push((target.to_owned(), range));
            self.inline(Inline::Reference {
                target: target.to_owned(),
                text,
            });
            return;
        }
        let scheme = url.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
        if !matches!(scheme.as_deref(), Some("https" | "http" | "mailto")) {
            self.refuse(msg!("markdown-link", url = &url), range);
        }
        self.inline(Inline::Link { url, text });
    }

    /// The index of a footnote, in the order of first mention.
    fn footnote(&mut self, label: &str) -> usize {
        let found = self.footnotes.iter().position(|(known, _)| known == label);
        found.unwrap_or_else(|| {
            self.footnotes.push((label.to_owned(), None));
            self.footnotes.len() - 1
        })
    }

    /// Plain text with the marks in it.
    fn text(&mut self, text: &str) {
        let mut rest = text;
        while let Some(open) = rest.find(OPEN) {
            let marked = &rest[open + OPEN.len_utf8()..];
            let Some(close) = marked.find(CLOSE) else { break };
            self.plain(&rest[..open]);
            let piece = marked[..close]
                .parse()
                .ok()
                .and_then(|index: usize| self.pieces.get(index))
                .cloned();
            match piece {
                Some(Piece::Text(text)) => self.plain(&text),
                Some(Piece::Inline(inline)) => self.inline(inline),
                None => {}
            }
            rest = &marked[close + CLOSE.len_utf8()..];
        }
        self.plain(rest);
    }

    fn plain(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        if let Some(Inline::Text(before)) = self.stack.last_mut().and_then(|frame| frame.inlines.last_mut()) {
            before.push_str(text);
        } else {
            self.inline(Inline::Text(text.to_owned()));
        }
    }

    fn inline(&mut self, inline: Inline) {
        match inline {
            Inline::Text(text) if self.ends_in_text() => self.plain(&text),
            other => {
                if let Some(frame) = self.stack.last_mut() {
                    frame.inlines.push(other);
                }
            }
        }
    }

    fn ends_in_text(&self) -> bool {
        matches!(
            self.stack.last().and_then(|frame| frame.inlines.last()),
            Some(Inline::Text(_))
        )
    }

    fn block(&mut self, block: Block) {
        if let Some(frame) = self.stack.last_mut() {
            frame.close_paragraph();
            frame.blocks.push(block);
        }
    }

    fn finish(mut self) -> Reading {
        for mut frame in self.stack.drain(..) {
            frame.close_paragraph();
            self.reading.blocks.extend(frame.blocks);
        }
        self.reading.footnotes = self
            .footnotes
            .into_iter()
            .map(|(_, text)| text.unwrap_or_default())
            .collect();
        self.reading
    }
}

/// The running text of paragraphs, joined by spaces.
pub(super) fn flatten(blocks: Vec<Block>) -> Vec<Inline> {
    let mut all = Vec::new();
    for block in blocks {
        if let Block::Paragraph(inlines) = block {
            if !all.is_empty() {
                all.push(Inline::Text(" ".to_owned()));
            }
            all.extend(inlines);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::{Piece, read};
    use crate::report::{Block, Inline};

    fn paragraph(markdown: &str, pieces: &[Piece]) -> Vec<Inline> {
        match read(markdown, pieces, 0).blocks.as_slice() {
            [Block::Paragraph(inlines)] => inlines.clone(),
            other => panic!("{other:?}"),
        }
    }

    fn text(text: &str) -> Inline {
        Inline::Text(text.to_owned())
    }

    #[test]
    fn marks_are_never_markdown() {
        let pieces = [Piece::Text("*a* <b> [x](y)".to_owned())];
        assert_eq!(
            paragraph("Un \u{fdd0}0\u{fdd1} deux", &pieces),
            [text("Un *a* <b> [x](y) deux")]
        );
    }

    #[test]
    fn emphasis_links_and_references() {
        let found = paragraph("*a* [b](https://x.ca) [c](#t)", &[]);
        assert_eq!(found[0], Inline::Emphasis(vec![text("a")]));
        assert!(matches!(&found[2], Inline::Link { url, .. } if url == "https://x.ca"));
        assert!(matches!(&found[4], Inline::Reference { target, .. } if target == "t"));
    }

    #[test]
    fn footnotes_in_the_order_of_their_marks() {
        let reading = read("Un[^b] deux[^a].\n\n[^a]: Note A.\n[^b]: Note B.\n", &[], 3);
        assert!(matches!(&reading.blocks[0], Block::Paragraph(i) if i.contains(&Inline::Footnote(3))));
        assert_eq!(reading.footnotes, vec![vec![text("Note B.")], vec![text("Note A.")]]);
    }

    #[test]
    fn what_a_report_has_not_is_refused() {
        for markdown in [
            "<b>x</b>",
            "# x",
            "![x](y.png)",
            "> x",
            "    code",
            "***",
            "[x](javascript:a)",
            "<div>\nx\n</div>",
        ] {
            assert!(!read(markdown, &[], 0).mistakes.is_empty(), "{markdown}");
        }
        assert!(read("a < b & c > d", &[], 0).mistakes.is_empty());
    }

    #[test]
    fn lists_nest() {
        let reading = read("- a\n  - b\n- c\n", &[], 0);
        let [Block::List { items, ordered: false }] = reading.blocks.as_slice() else {
            panic!("{:?}", reading.blocks);
        };
        assert_eq!(items.len(), 2);
        assert!(matches!(&items[0][1], Block::List { .. }));
    }
}
