//! A document as it stands in its file: each value with its bytes, and how it is written.

use granit_parser::{Event, Parser, ScalarStyle, Span, StructureStyle};
use std::iter::Peekable;

/// One step of the way to a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inside<'a> {
    /// The value of a key.
    Key(&'a str),
    /// An item of a sequence, from 0.
    Item(usize),
}

/// A value with the bytes that it takes.
#[derive(Debug)]
pub(super) struct Located {
    pub start: usize,
    /// Without the blanks after it.
    pub end: usize,
    pub written: Notation,
}

/// How a value is written.
#[derive(Debug)]
pub(super) enum Notation {
    Scalar(ScalarStyle),
    List {
        is_flow: bool,
        items: Vec<Located>,
    },
    Map {
        is_flow: bool,
        entries: Vec<LocatedEntry>,
    },
    /// What stands elsewhere.
    Alias,
}

/// A key with its value.
#[derive(Debug)]
pub(super) struct LocatedEntry {
    pub name: String,
    pub key: Located,
    pub value: Located,
}

/// A value, and what it stands in.
pub(super) struct Spot<'a> {
    pub value: &'a Located,
    /// Where its key begins, of a mapping's entry.
    pub key: Option<&'a Located>,
    /// The column of the key or the dash; none in a flow, and for the whole document.
    pub column: Option<usize>,
}

impl Located {
    /// The first document of a text; none where YAML can't be made out.
    pub fn of(text: &str) -> Option<Self> {
        let is_of_tree = |event: &Result<(Event<'_>, Span), _>| {
            !matches!(
                event,
                Ok((Event::Comment(..) | Event::StreamStart | Event::DocumentStart(..), _))
            )
        };
        let mut events = Parser::new_from_str(text).filter(is_of_tree).peekable();
        match events.peek()? {
            Ok((Event::DocumentEnd | Event::StreamEnd, _)) => Some(Self::empty(text.len())),
            Ok(_) => read(&mut events, text),
            Err(_) => None,
        }
    }

    fn empty(at: usize) -> Self {
        Self {
            start: at,
            end: at,
            written: Notation::Scalar(ScalarStyle::Plain),
        }
    }

    /// Whether nothing is written.
    pub fn is_blank(&self) -> bool {
        self.start == self.end && matches!(self.written, Notation::Scalar(ScalarStyle::Plain))
    }

    /// The value at the end of a way.
    pub fn at<'a>(&'a self, text: &str, way: &[Inside<'_>]) -> Option<Spot<'a>> {
        let mut spot = Spot {
            value: self,
            key: None,
            column: None,
        };
        for step in way {
            spot = match (step, &spot.value.written) {
                (Inside::Key(name), Notation::Map { is_flow, entries }) => {
                    let entry = entries.iter().find(|entry| entry.name == *name)?;
                    Spot {
                        value: &entry.value,
                        key: Some(&entry.key),
                        column: (!is_flow).then(|| column(text, entry.key.start)),
                    }
                }
                (Inside::Item(at), Notation::List { is_flow, items }) => Spot {
                    value: items.get(*at)?,
                    key: None,
                    column: (!is_flow).then(|| column(text, spot.value.start)),
                },
                (
                    Inside::Key(_) | Inside::Item(_),
                    Notation::Scalar(_) | Notation::Alias | Notation::List { .. } | Notation::Map { .. },
                ) => return None,
            };
        }
        Some(spot)
    }
}

/// How many signs stand before a place on its line.
pub(super) fn column(text: &str, at: usize) -> usize {
    let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
    text[line..at].chars().count()
}

fn read<'i, E>(
    events: &mut Peekable<impl Iterator<Item = Result<(Event<'i>, Span), E>>>,
    text: &str,
) -> Option<Located> {
    let (event, span) = events.next()?.ok()?;
    let bytes = span.byte_range()?;
    let start = bytes.start;
    Some(match event {
        Event::Scalar(_, style @ (ScalarStyle::Literal | ScalarStyle::Folded), ..) => block(text, bytes, style)?,
        Event::Scalar(_, style, ..) => Located {
            start,
            end: start + text.get(bytes)?.trim_end().len(),
            written: Notation::Scalar(style),
        },
        Event::Alias(_) => Located {
            start,
            end: bytes.end,
            written: Notation::Alias,
        },
        Event::SequenceStart(style, ..) => {
            let mut items = Vec::new();
            while !matches!(events.peek()?, Ok((Event::SequenceEnd, _))) {
                items.push(read(events, text)?);
            }
            let closed = events.next()?.ok()?.1.byte_range()?.end;
            let is_flow = style == StructureStyle::Flow;
            let last = items.last().map_or(start, |item| item.end);
            Located {
                start,
                end: if is_flow { closed } else { last },
                written: Notation::List { is_flow, items },
            }
        }
        Event::MappingStart(style, ..) => {
            let mut entries = Vec::new();
            while !matches!(events.peek()?, Ok((Event::MappingEnd, _))) {
                entries.push(entry(events, text)?);
            }
            let closed = events.next()?.ok()?.1.byte_range()?.end;
            let is_flow = style == StructureStyle::Flow;
            let last = entries.last().map_or(start, |entry| entry.value.end.max(entry.key.end));
            Located {
                start: entries
                    .first()
                    .filter(|_| !is_flow)
                    .map_or(start, |entry| entry.key.start),
                end: if is_flow { closed } else { last },
                written: Notation::Map { is_flow, entries },
            }
        }
        // What a tree doesn't hold.
        _ => return None,
    })
}

fn entry<'i, E>(
    events: &mut Peekable<impl Iterator<Item = Result<(Event<'i>, Span), E>>>,
    text: &str,
) -> Option<LocatedEntry> {
    let name = match events.peek()? {
        Ok((Event::Scalar(name, ..), _)) => name.clone().into_owned(),
        _ => return None,
    };
    let key = read(events, text)?;
    let mut value = read(events, text)?;
    if value.is_blank() {
        (value.start, value.end) = (key.end, key.end);
    }
    Some(LocatedEntry { name, key, value })
}

/// A block of text from its header on, to its last sign unless it keeps the blank lines after it. The parser tells where
/// its lines are.
fn block(text: &str, lines: std::ops::Range<usize>, style: ScalarStyle) -> Option<Located> {
    let above = text.get(..lines.start)?.trim_end();
    let line = above.rfind('\n').map_or(0, |end| end + 1);
    let start = line + header(&above[line..])?;
    let marks = text[start..].split([' ', '\r', '\n']).next().unwrap_or_default();
    let end = match marks.contains('+') {
        true => lines.end,
        false => start + text.get(start..lines.end)?.trim_end().len(),
    };
    Some(Located {
        start,
        end,
        written: Notation::Scalar(style),
    })
}

/// Where on its line a block of text begins: `|` or `>` with its marks, and at most a comment behind it.
fn header(line: &str) -> Option<usize> {
    let signs = line.match_indices(['|', '>']).map(|(at, _)| at);
    let mut headers = signs.filter(|at| {
        let rest = line[at + 1..].trim_start_matches(|c: char| matches!(c, '+' | '-') || c.is_ascii_digit());
        rest.trim().is_empty() || rest.starts_with([' ', '\t']) && rest.trim_start().starts_with('#')
    });
    headers.next()
}
