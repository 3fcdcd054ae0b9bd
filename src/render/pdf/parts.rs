//! A long document part by part: its chapters are read one after the other, so that no more of them is there than is being set.
//!
//! Where the source says that chapters begin, what stands before is read with a mark in the place of all of them: it may set
//! how everything after it looks. Each chapter is read by itself, and stands in the place of the mark. A part ends where a page
//! ends. A source that says nothing of chapters is read whole.

use super::world::PrintWorld;
use std::collections::VecDeque;
use typst::World;
use typst::comemo::Track;
use typst::diag::SourceResult;
use typst::engine::{Route, Sink, Traced};
use typst::foundations::{Content, SequenceElem, StyleChain, StyledElem, Value};
use typst::introspection::MetadataElem;
use typst::layout::PagebreakElem;
use typst::syntax::Source;

/// The line before a chapter. No text can hold it: in literals, quotes are escaped.
const CHAPTER: &str = "\n// \"chapter\"\n";
/// What stands for all chapters where they stand.
const MARK: &str = "constats: chapters";
/// What each chapter needs to be read by itself.
const IMPORT: &str = "#import \"theme.typ\": *\n";
/// An empty line ends a paragraph; the end of a source says nothing.
const ENDS: &str = "\n#parbreak()";

/// The parts of a world's document, of so many pieces each.
pub(super) struct InParts<'w> {
    own: &'w PrintWorld,
    size: usize,
    /// What the chapters stand in; none where a source was read whole.
    frame: Option<Content>,
    /// The chapters that are still to be read.
    chapters: VecDeque<String>,
    /// What is read and in no part yet; the last may go on.
    pieces: VecDeque<Content>,
}

impl<'w> InParts<'w> {
    /// # Errors
    /// What Typst refuses to read.
    pub fn of(own: &'w PrintWorld, size: usize) -> SourceResult<Self> {
        let text = own.text();
        let mut parts = Self {
            own,
            size,
            frame: None,
            chapters: VecDeque::new(),
            pieces: VecDeque::new(),
        };
        let mut pieces = text.split(CHAPTER);
        let head = pieces.next().unwrap_or_default();
        let frame = parts.read(&format!("{head}\n#metadata(\"{MARK}\")"))?;
        if let (Some(before), Some(_)) = (part_of(&frame, Around::Before), text.find(CHAPTER)) {
            parts.chapters = pieces.map(|chapter| [IMPORT, chapter, ENDS].concat()).collect();
            parts.add(&before);
            parts.frame = Some(frame);
        } else {
            let whole = parts.read(&text)?;
            parts.add(&whole);
        }
        Ok(parts)
    }

    fn read(&self, text: &str) -> SourceResult<Content> {
        content(self.own, &Source::new(self.own.main(), text.to_owned()))
    }

    /// What begins on the page where the last piece ends is part of it.
    fn add(&mut self, content: &Content) {
        let mut pieces = cut(content).into_iter();
        if let (Some(last), Some(first)) = (self.pieces.back_mut(), pieces.next()) {
            *last = Content::sequence([std::mem::take(last), first]);
        } else {
            pieces = cut(content).into_iter();
        }
        self.pieces.extend(pieces);
    }

    fn add_next(&mut self) -> SourceResult<bool> {
        let Some(frame) = &self.frame else { return Ok(false) };
        let next = match self.chapters.pop_front() {
            Some(chapter) => part_of(frame, Around::At(&self.read(&chapter)?)),
            None => {
                let after = part_of(frame, Around::After);
                self.frame = None;
                after
            }
        };
        if let Some(content) = next {
            self.add(&content);
        }
        Ok(true)
    }
}

impl Iterator for InParts<'_> {
    type Item = SourceResult<Content>;

    fn next(&mut self) -> Option<Self::Item> {
        // The last piece is whole only when the next one is there.
        while self.pieces.len() <= self.size {
            match self.add_next() {
                Ok(true) => {}
                Ok(false) => break,
                Err(mistakes) => return Some(Err(mistakes)),
            }
        }
        let count = self.size.min(self.pieces.len());
        (count > 0).then(|| Ok(Content::sequence(self.pieces.drain(..count))))
    }
}

/// What a source is, before it is set.
pub(super) fn content(own: &PrintWorld, source: &Source) -> SourceResult<Content> {
    let world = (own as &dyn World).track();
    let (mut sink, traced, route) = (Sink::new(), Traced::default(), Route::default());
    let module = typst_eval::eval(
        world,
        world.library(),
        traced.track(),
        sink.track_mut(),
        route.track(),
        source,
    )?;
    Ok(module.content())
}

/// Where in a frame.
#[derive(Clone, Copy)]
enum Around<'a> {
    Before,
    /// This in its place.
    At(&'a Content),
    After,
}

/// What stands before the mark, in its place or after it, styled as it is there; none where no mark is found.
fn part_of(frame: &Content, around: Around<'_>) -> Option<Content> {
    let mut is_passed = false;
    let part = around_mark(frame, around, &mut is_passed);
    is_passed.then_some(part)
}

fn around_mark(content: &Content, around: Around<'_>, is_passed: &mut bool) -> Content {
    if let Some(sequence) = content.to_packed::<SequenceElem>() {
        let children = sequence.children.iter();
        return Content::sequence(
            children
                .map(|child| around_mark(child, around, is_passed))
                .collect::<Vec<_>>(),
        );
    }
    if let Some(styled) = content.to_packed::<StyledElem>() {
        return around_mark(&styled.child, around, is_passed).styled_with_map(styled.styles.clone());
    }
    if is_mark(content) {
        *is_passed = true;
        return match around {
            Around::At(chapter) => chapter.clone(),
            Around::Before | Around::After => Content::empty(),
        };
    }
    let is_kept = match around {
        Around::Before => !*is_passed,
        Around::At(_) => false,
        Around::After => *is_passed,
    };
    if is_kept { content.clone() } else { Content::empty() }
}

fn is_mark(content: &Content) -> bool {
    let mark = content.to_packed::<MetadataElem>();
    mark.is_some_and(|mark| matches!(&mark.value, Value::Str(text) if text.as_str() == MARK))
}

/// The pieces of a document: each but the first begins with a page break of its own. Together they are the document.
fn cut(content: &Content) -> Vec<Content> {
    if let Some(sequence) = content.to_packed::<SequenceElem>() {
        let mut pieces = Vec::new();
        let mut open: Vec<Content> = Vec::new();
        for child in &sequence.children {
            for (place, piece) in cut(child).into_iter().enumerate() {
                if place > 0 {
                    pieces.push(Content::sequence(std::mem::take(&mut open)));
                }
                open.push(piece);
            }
        }
        pieces.push(Content::sequence(open));
        return pieces;
    }
    if let Some(styled) = content.to_packed::<StyledElem>() {
        let pieces = cut(&styled.child).into_iter();
        return pieces
            .map(|piece| piece.styled_with_map(styled.styles.clone()))
            .collect();
    }
    // One that is not weak would leave an empty page before it, as one of a certain parity could.
    let is_weak =
        |own: &PagebreakElem| own.weak.get(StyleChain::default()) && own.to.get(StyleChain::default()).is_none();
    match content.to_packed::<PagebreakElem>() {
        Some(own) if is_weak(own) => vec![Content::empty(), content.clone()],
        Some(_) | None => vec![content.clone()],
    }
}
