//! Through a report's blocks and running text in reading order: the one place that knows what holds what.
//!
//! Whoever writes each kind of block its own way matches on it; whoever looks for something, or changes it wherever it
//! stands, asks here.

use super::{Block, Figure, FigureId, Finding, Inline, Statement, Table};
use std::sync::Arc;

/// All of a tree in reading order: each one before those that it holds.
fn deep<'a, T, I>(all: &'a [T], inner: impl Fn(&'a T) -> I) -> impl Iterator<Item = &'a T>
where
    I: IntoIterator<Item = &'a T, IntoIter: DoubleEndedIterator>,
{
    let mut ahead: Vec<&T> = all.iter().rev().collect();
    std::iter::from_fn(move || {
        let next = ahead.pop()?;
        ahead.extend(inner(next).into_iter().rev());
        Some(next)
    })
}

/// The pieces of running text, each before those inside it.
pub fn inlines(text: &[Inline]) -> impl Iterator<Item = &Inline> {
    deep(text, Inline::inner)
}

/// Lets every piece of running text be changed, each before those inside it.
pub fn each_inline_mut(text: &mut [Inline], change: &mut dyn FnMut(&mut Inline)) {
    for inline in text {
        change(inline);
        if let Some(inner) = inline.inner_mut() {
            each_inline_mut(inner, change);
        }
    }
}

/// The figures that running text says.
pub fn figures(text: &[Inline]) -> impl Iterator<Item = FigureId> {
    inlines(text).filter_map(|inline| {
        if let Inline::Figure(id) = inline {
            Some(*id)
        } else {
            None
        }
    })
}

/// The words alone, for titles in the PDF's outline, in `<title>` and in JSON. Footnote marks are left out;
/// `title_of` says what a reference without a text of its own reads as.
pub fn plain_text(text: &[Inline], figures: &[Arc<Figure>], title_of: &dyn Fn(&str) -> String) -> String {
    let mut words = String::new();
    for inline in inlines(text) {
        match inline {
            Inline::Text(text) | Inline::Superscript(text) | Inline::Code(text) => words.push_str(text),
            Inline::Figure(id) => words.push_str(&figures[id.0].text),
            Inline::Reference { target, text } if text.is_empty() => words.push_str(&title_of(target)),
            Inline::LineBreak => words.push(' '),
            Inline::Emphasis(_)
            | Inline::Strong(_)
            | Inline::Foreign { .. }
            | Inline::Link { .. }
            | Inline::Reference { .. } => {}
            Inline::Footnote(_) => {}
        }
    }
    words
}

/// The findings, each before its details.
pub fn findings(all: &[Finding]) -> impl Iterator<Item = &Finding> {
    all.iter().flat_map(Finding::with_details)
}

/// The blocks, each before those that it holds.
pub fn blocks(all: &[Block]) -> impl Iterator<Item = &Block> {
    deep(all, |block| block.inner().into_iter().flatten())
}

/// Lets every block be changed, each before those that it holds.
pub fn each_block_mut(all: &mut [Block], change: &mut dyn FnMut(&mut Block)) {
    for block in all {
        change(block);
        for part in block.inner_mut() {
            each_block_mut(part, change);
        }
    }
}

/// What blocks can be led to by: their own anchors and those of what they hold.
pub fn anchors(all: &[Block]) -> impl Iterator<Item = &str> {
    let own = blocks(all).flat_map(Block::anchored).map(|one| one.id);
    own.chain(tables(all).flat_map(Table::anchors))
}

/// The tables among blocks.
pub fn tables(all: &[Block]) -> impl Iterator<Item = &Table> {
    blocks(all).filter_map(|block| {
        if let Block::Table(table) = block {
            Some(&**table)
        } else {
            None
        }
    })
}

/// The statements among blocks.
pub fn statements(all: &[Block]) -> impl Iterator<Item = &Statement> {
    let lists = blocks(all).filter_map(|block| {
        if let Block::Statements(list) = block {
            Some(list)
        } else {
            None
        }
    });
    lists.flatten()
}

/// Each running text of the blocks once. Labels of rows and columns, and cells that are one figure or one word, are none.
pub fn texts(all: &[Block]) -> Vec<&Vec<Inline>> {
    all.iter().flat_map(Block::texts).collect()
}

/// The same, to change them.
pub fn texts_mut(all: &mut [Block]) -> Vec<&mut Vec<Inline>> {
    all.iter_mut().flat_map(Block::texts_mut).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample::sample;

    #[test]
    fn a_list_in_a_comparison_is_walked_in_reading_order() {
        let text = |words: &str| vec![Inline::Strong(vec![Inline::Text(words.to_owned())])];
        let finding = |words: &str, details| Finding {
            id: words.to_owned(),
            text: text(words),
            details,
        };
        let mut all = vec![
            Block::Paragraph(text("a")),
            Block::List {
                ordered: false,
                items: vec![
                    vec![Block::Findings(vec![
                        finding("b", vec![finding("c", Vec::new())]),
                        finding("d", Vec::new()),
                    ])],
                    vec![Block::Paragraph(text("e"))],
                ],
            },
        ];
        let words = |all: &[Block]| -> String {
            texts(all)
                .into_iter()
                .map(|text| plain_text(text, &[], &str::to_owned))
                .collect()
        };
        assert_eq!(words(&all), "abcde");
        assert_eq!(blocks(&all).count(), 4);
        let mut seen = 0;
        each_block_mut(&mut all, &mut |_| seen += 1);
        assert_eq!(seen, 4);
        for text in texts_mut(&mut all) {
            each_inline_mut(text, &mut |inline| {
                if let Inline::Text(text) = inline {
                    text.push('!');
                }
            });
        }
        assert_eq!(words(&all), "a!b!c!d!e!");
    }

    #[test]
    fn what_is_read_is_what_can_be_changed() {
        for chapter in sample().chapters {
            let read: Vec<Vec<Inline>> = texts(&chapter.blocks).into_iter().cloned().collect();
            let mut blocks = chapter.blocks;
            let changed: Vec<Vec<Inline>> = texts_mut(&mut blocks).into_iter().map(std::mem::take).collect();
            assert_eq!(read, changed);
            assert!(texts(&blocks).iter().all(|text| text.is_empty()));
        }
    }
}
