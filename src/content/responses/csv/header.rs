//! Opening a file: its encoding, its delimiter, its header.

use super::block::{self, Store, line_ends};
use super::split::{CellRange, Few, Record, Splitter};
use super::table::{Mark, Table};
use super::{delimiter, encoding};
use crate::content::digest::digest_of;
use crate::content::file;
use crate::content::project::Stamp;
use crate::content::responses::dictionary::trimmed;
use crate::content::responses::source::Options;
use crate::content::responses::told::{at, cannot_open};
use crate::content::responses::top::{self, Top};
use crate::diagnostic::{Diagnostic, Diagnostics, Sources, msg};
use encoding_rs::{Encoding, UTF_8};
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::sync::OnceLock;

pub(super) fn open(path: &Path, name: &str, options: &Options, sources: &mut Sources) -> Result<Table, Diagnostics> {
    let told = |diagnostic: Diagnostic| Diagnostics::from(at(diagnostic, options.named_at));
    if let Some(sign) = options.delimiter.filter(|d| matches!(d, b'"' | b'\n' | b'\r' | 0x80..)) {
        let sign = char::from(sign).to_string();
        return Err(told(Diagnostic::error(msg!(
            "responses-delimiter",
            name = name,
            sign = sign
        ))));
    }
    let stamp = Stamp::of(path);
    let start = Start::read(path, given(options)?).map_err(|error| told(cannot_open(path, name, &error)))?;
    if start.store_is_blank() {
        return Err(told(Diagnostic::error(msg!("responses-empty", name = name))));
    }
    opened((path, stamp), name, options, start, sources)
}

/// The file of a table in which a byte is no UTF-8, after nothing but ASCII: what that says of its encoding is only known
/// where the rows are read.
pub(super) fn open_again(table: &Table, sources: &mut Sources) -> Result<Table, Diagnostics> {
    let options = Options {
        delimiter: Some(table.delimiter),
        headings: table.headings,
        named_at: table.named_at,
        ..Options::default()
    };
    let stamp = Stamp::of(&table.path);
    let start = Start::guessed(&table.path).map_err(|error| table.unreadable(&error))?;
    let again = opened((&table.path, stamp), &table.name, &options, start, sources)?;
    if again.top.columns != table.top.columns {
        return Err(table.changed().into());
    }
    Ok(again)
}

/// The table whose first bytes these are.
fn opened(
    (path, stamp): (&Path, Option<Stamp>),
    name: &str,
    options: &Options,
    start: Start,
    sources: &mut Sources,
) -> Result<Table, Diagnostics> {
    let mut table = Table {
        name: name.to_owned(),
        path: path.to_owned(),
        stamp,
        store: start.store,
        size: start.size,
        splitter: Splitter::new(b','),
        delimiter: b',',
        encoding: options.encoding.clone(),
        named_at: options.named_at,
        top: Top::of(&[], None),
        headings: options.headings,
        guessed: start.guessed,
        is_utf8_anyway: start.is_utf8_anyway,
        header: Mark {
            row: 0,
            offset: 0,
            line: 1,
        },
        start: Mark {
            row: 0,
            offset: 0,
            line: 1,
        },
        marks: OnceLock::new(),
        again: OnceLock::new(),
        digest: start.digest.map(OnceLock::from).unwrap_or_default(),
    };
    let sample = start.sample;
    let (skip, named) = delimiter::named(&sample).unwrap_or_default();
    let known = options.delimiter.or(named);
    table.delimiter = known.unwrap_or_else(|| delimiter::guessed(&sample[skip..]));
    table.splitter = Splitter::new(table.delimiter);
    if let Some((encoding, offset)) = start.undecodable {
        let wrong = table.undecodable(encoding, offset, sources);
        return Err(wrong.map_err(|error| table.unreadable(&error))?.into());
    }
    table.read_header(sample, skip, sources)?;
    Ok(table)
}

/// The encoding that the project gives.
fn given(options: &Options) -> Result<Option<&'static Encoding>, Diagnostics> {
    let Some(written) = &options.encoding else {
        return Ok(None);
    };
    match encoding::named(&written.value) {
        Some(known) => Ok(Some(known)),
        None => {
            let message = msg!("responses-encoding-unknown", encoding = written.value.as_str());
            let unknown = Diagnostic::error(message).suggest(&written.value, encoding::KNOWN);
            Err(unknown.at(written.span).into())
        }
    }
}

impl Table {
    /// Splits the first records; `sample` is the start of the file, or all of it, of which `skip` bytes are no records.
    fn read_header(&mut self, mut sample: Vec<u8>, skip: usize, sources: &mut Sources) -> Result<(), Diagnostics> {
        let mut few = Few::default();
        let (first, mut next) = self.first_record(&mut sample, skip, &mut few, sources)?;
        let (mut widths, mut starts) = (vec![few.all], vec![first]);
        self.header = mark(&sample, first);
        if let Err(error) = std::str::from_utf8(&sample)
            && (error.error_len().is_some() || sample.len() as u64 == self.size)
        {
            let wrong = self.not_utf8(self.header, error.valid_up_to() as u64, sources);
            return Err(wrong.map_err(|error| self.unreadable(&error))?.into());
        }
        let content = |few: &Few, sample: &[u8]| -> Vec<String> {
            let text = |cell: &CellRange| String::from_utf8_lossy(trimmed(&cell.content(sample))).into_owned();
            few.cells.iter().map(text).collect()
        };
        let (mut records, mut ends) = (vec![content(&few, &sample)], vec![next]);
        let is_whole = sample.len() as u64 == self.size;
        while records.len() < top::MOST {
            few.clear();
            let Record::Whole { start, next: end } = self.splitter.record(&sample, next, is_whole, &mut few) else {
                break;
            };
            next = end;
            widths.push(few.all);
            starts.push(start);
            records.push(content(&few, &sample));
            ends.push(end);
        }
        self.top = Top::of(&records, self.headings);
        let width = widths[self.top.titles];
        if width > Few::MOST {
            return Err(self.too_many_columns(width).into());
        }
        self.header = mark(&sample, starts[self.top.titles]);
        let end = ends.get(self.top.records() - 1).copied().unwrap_or(next);
        // A record that ends with CR leaves the LF to the next.
        let end = end + usize::from(sample[..end].ends_with(b"\r") && sample.get(end) == Some(&b'\n'));
        self.start = mark(&sample, end);
        Ok(())
    }

    /// Where the first record starts and where the next one is looked for; more is read if the sample ends within it.
    fn first_record(
        &self,
        sample: &mut Vec<u8>,
        skip: usize,
        cells: &mut Few,
        sources: &mut Sources,
    ) -> Result<(usize, usize), Diagnostics> {
        let is_whole = |sample: &[u8]| sample.len() as u64 == self.size;
        let mut found = self.splitter.record(sample, skip, is_whole(sample), cells);
        if let Record::Cut { .. } | Record::Open { .. } = found
            && !is_whole(sample)
        {
            cells.clear();
            let more = self.store.read(0, block::LONGEST);
            *sample = more.map_err(|error| self.unreadable(&error))?;
            found = self.splitter.record(sample, skip, is_whole(sample), cells);
        }
        match found {
            Record::Whole { start, next } => Ok((start, next)),
            Record::Open { quote, .. } => {
                let wrong = self.open_quote(self.start, quote as u64, sources);
                Err(wrong.map_err(|error| self.unreadable(&error))?.into())
            }
            Record::Cut { .. } | Record::Nothing => Err(self.too_long().into()),
        }
    }
}

/// Where something starts in the sample, before any row.
fn mark(sample: &[u8], at: usize) -> Mark {
    Mark {
        row: 0,
        offset: at as u64,
        line: 1 + line_ends(&sample[..at]),
    }
}

/// Whether bytes are UTF-8, of which the last character may be cut.
fn begins_as_utf8(bytes: &[u8], is_whole: bool) -> bool {
    std::str::from_utf8(bytes).map_or_else(|error| error.error_len().is_none() && !is_whole, |_| true)
}

/// Whether the bytes of a file are UTF-8 although another encoding is given: its letters are hardly ever so by chance, so
/// that it was exported again. Where the first bytes have no letter, all of them are read to tell.
fn is_utf8(bytes: &mut Vec<u8>, is_whole: bool, file: &mut File) -> io::Result<bool> {
    if is_whole || !bytes.is_ascii() {
        return Ok(!bytes.is_ascii() && begins_as_utf8(bytes, is_whole));
    }
    file.read_to_end(bytes)?;
    Ok(!bytes.is_ascii() && begins_as_utf8(bytes, true))
}

/// A file's bytes, or the first of them.
struct Start {
    store: Store,
    /// Bytes in the store.
    size: u64,
    /// The first of these, or all.
    sample: Vec<u8>,
    /// What decoding failed, and where in the store.
    undecodable: Option<(&'static Encoding, u64)>,
    /// The encoding, where nothing says it.
    guessed: Option<&'static Encoding>,
    /// Whether it is UTF-8 although the project names another encoding.
    is_utf8_anyway: bool,
    /// The hash of the whole file, if all of it was read.
    digest: Option<String>,
}

impl Start {
    fn read(path: &Path, given: Option<&'static Encoding>) -> io::Result<Self> {
        let mut file = file::open(path)?;
        let size = file.metadata()?.len();
        let mut bytes = Vec::new();
        (&file).take(block::SIZE as u64).read_to_end(&mut bytes)?;
        let (mut encoding, mark) = encoding::marked(&bytes).unwrap_or((given.unwrap_or(UTF_8), 0));
        let is_whole = bytes.len() < block::SIZE;
        if given.is_none() && encoding == UTF_8 && !begins_as_utf8(&bytes[mark..], is_whole) {
            return Self::guessed(path);
        }
        let is_one_byte = given.is_some_and(Encoding::is_single_byte) && encoding != UTF_8 && mark == 0;
        let is_utf8_anyway = is_one_byte && is_utf8(&mut bytes, is_whole, &mut file)?;
        if is_utf8_anyway {
            encoding = UTF_8;
        }
        if encoding == UTF_8 && !is_whole {
            return Ok(Self {
                store: Store::Disk {
                    path: path.to_owned(),
                    start: mark as u64,
                },
                size: size - mark as u64,
                sample: bytes[mark..bytes.len().min(block::SIZE)].to_vec(),
                undecodable: None,
                guessed: None,
                is_utf8_anyway,
                digest: None,
            });
        }
        file.read_to_end(&mut bytes)?;
        Ok(Self {
            is_utf8_anyway,
            ..Self::decoded(bytes, mark, encoding)
        })
    }

    /// All of a file that is not UTF-8, in its likeliest encoding.
    fn guessed(path: &Path) -> io::Result<Self> {
        let mut bytes = Vec::new();
        file::open(path)?.read_to_end(&mut bytes)?;
        let encoding = encoding::guessed(&bytes);
        let mark = encoding::marked(&bytes).map_or(0, |(_, mark)| mark);
        Ok(Self {
            guessed: Some(encoding),
            ..Self::decoded(bytes, mark, encoding)
        })
    }

    /// All bytes of a file, of which the first `mark` are no text.
    fn decoded(mut bytes: Vec<u8>, mark: usize, encoding: &'static Encoding) -> Self {
        let digest = digest_of(&bytes);
        let (text, undecodable) = if encoding == UTF_8 {
            (bytes.split_off(mark), None)
        } else {
            let (text, failed) = encoding.decode_without_bom_handling(&bytes[mark..]);
            let failed = if failed { text.find('\u{fffd}') } else { None };
            (text.into_owned().into_bytes(), failed.map(|at| (encoding, at as u64)))
        };
        Self {
            size: text.len() as u64,
            sample: text[..text.len().min(block::SIZE)].to_vec(),
            store: Store::Memory(text),
            undecodable,
            guessed: None,
            is_utf8_anyway: false,
            digest: Some(digest),
        }
    }

    /// Whether there is nothing but line ends.
    fn store_is_blank(&self) -> bool {
        self.sample.len() as u64 == self.size && self.sample.iter().all(u8::is_ascii_whitespace)
    }
}
