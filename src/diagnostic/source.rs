//! Files as they were read, and places in them.

use std::collections::BTreeSet;
use std::ops::Range;

/// Which source a [`Span`] lies in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(u32);

/// A place: half-open byte offsets into the text of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The text it lies in.
    pub source: SourceId,
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// A place; offsets past 4 GiB are cut.
    pub fn new(source: SourceId, range: Range<usize>) -> Self {
        let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self {
            source,
            start: clamp(range.start),
            end: clamp(range.end),
        }
    }

    /// Its bytes, to slice a text with.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A value that remembers where it was written. Equality ignores the place.
#[derive(Clone, Debug)]
pub struct Spanned<T> {
    /// What was written.
    pub value: T,
    /// Where.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// A value that was written at `span`.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }

    /// Another value from the same place.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned::new(f(self.value), self.span)
    }
}

impl<T: PartialEq> PartialEq for Spanned<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Eq> Eq for Spanned<T> {}

impl<T> std::ops::Deref for Spanned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// A text that messages may quote: a whole file, or one row of a large one.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// The path as the user would write it, relative to the project, with `/`.
    pub name: String,
    /// What it holds.
    pub text: String,
    /// The number of the first line of `text` in the file, from 1.
    pub first_line: usize,
    /// Whether it is a cell of a spreadsheet, whose name says where it stands.
    pub is_cell: bool,
    /// Of a row of responses, the bytes of the cell that a message is about: of what one person answered, only this and what is marked
    /// is shown. None of any other source.
    pub cell: Option<std::ops::Range<usize>>,
}

impl Source {
    /// The line of a byte, from 1.
    pub fn line(&self, at: usize) -> usize {
        let before = &self.text.as_bytes()[..at.min(self.text.len())];
        self.first_line + memchr::memchr_iter(b'\n', before).count()
    }
}

/// All sources of a run.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    all: Vec<Source>,
    /// Which of them stand for nothing any more, the first to be used again at the end.
    free: Vec<SourceId>,
}

impl Sources {
    /// None yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a whole file.
    pub fn add(&mut self, name: impl Into<String>, text: impl Into<String>) -> SourceId {
        self.add_excerpt(name, text, 1)
    }

    /// A part of a file that starts at line `first_line` of it.
    pub fn add_excerpt(&mut self, name: impl Into<String>, text: impl Into<String>, first_line: usize) -> SourceId {
        self.put(Source {
            name: name.into(),
            text: text.into(),
            first_line,
            ..Source::default()
        })
    }

    /// A row of responses that starts at line `first_line` of its file; shown whatever is marked, the bytes of a cell.
    pub fn add_row(
        &mut self,
        name: impl Into<String>,
        (text, cell): (impl Into<String>, std::ops::Range<usize>),
        first_line: usize,
    ) -> SourceId {
        self.put(Source {
            name: name.into(),
            text: text.into(),
            first_line,
            cell: Some(cell),
            ..Source::default()
        })
    }

    /// A cell of a spreadsheet in row `row`; its name says where it stands.
    pub fn add_cell(&mut self, name: impl Into<String>, text: impl Into<String>, row: usize) -> SourceId {
        self.put(Source {
            name: name.into(),
            text: text.into(),
            first_line: row,
            is_cell: true,
            ..Source::default()
        })
    }

    fn put(&mut self, source: Source) -> SourceId {
        if let Some(id) = self.free.pop() {
            self.all[id.0 as usize] = source;
            return id;
        }
        self.all.push(source);
        SourceId(u32::try_from(self.all.len() - 1).unwrap_or(u32::MAX))
    }

    /// A whole file as it is now: it takes the place of what the file was before, whose spans mean nothing any more.
    pub fn renew(&mut self, name: &str, text: impl Into<String>) -> SourceId {
        let Some(id) = self.find(name) else {
            return self.add(name, text);
        };
        self.all[id.0 as usize] = Source {
            name: name.to_owned(),
            text: text.into(),
            first_line: 1,
            ..Source::default()
        };
        id
    }

    /// Lets go of all sources but these: a place in another means nothing any more.
    pub fn keep(&mut self, needed: &BTreeSet<SourceId>) {
        let ids = (0..).map(SourceId).take(self.all.len());
        self.free = ids.filter(|id| !needed.contains(id)).collect();
        self.free.reverse();
        for id in &self.free {
            self.all[id.0 as usize] = Source::default();
        }
    }

    /// For how many there is room.
    pub fn room(&self) -> usize {
        self.all.len()
    }

    /// # Panics
    /// If `id` came from another [`Sources`].
    pub fn get(&self, id: SourceId) -> &Source {
        &self.all[id.0 as usize]
    }

    /// The id of the source of this name, if there is one.
    pub fn find(&self, name: &str) -> Option<SourceId> {
        let index = self.all.iter().position(|s| s.name == name)?;
        Some(SourceId(u32::try_from(index).ok()?))
    }

    /// Every source with its id, in the order in which they came.
    pub fn all(&self) -> impl Iterator<Item = (SourceId, &Source)> {
        (0..).map(SourceId).zip(&self.all)
    }

    /// Line and column, both from 1, the column in characters.
    pub fn position(&self, span: Span) -> (usize, usize) {
        let source = self.get(span.source);
        let start = (span.start as usize).min(source.text.len());
        let before = &source.text.as_bytes()[..start];
        let line_start = memchr::memrchr(b'\n', before).map_or(0, |at| at + 1);
        let line = memchr::memchr_iter(b'\n', before).count();
        let column = String::from_utf8_lossy(&before[line_start..]).chars().count();
        (source.first_line + line, column + 1)
    }
}
