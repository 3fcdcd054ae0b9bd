//! What is wrong in the rows, in words.

use super::merge::Merged;
use super::parse::End;
use super::split::Few;
use super::table::{Mark, Table};
use super::{block, encoding};
use crate::content::responses::column::ColumnUse;
use crate::content::responses::source::Source as _;
use crate::content::responses::told::{self, Told, alike, at};
use crate::diagnostic::{Diagnostic, Diagnostics, Sources, Spanned, msg};
use std::io;

impl Table {
    /// All mistakes that a pass has found.
    pub(super) fn mistakes(
        &self,
        uses: &[ColumnUse],
        merged: &Merged,
        sources: &mut Sources,
    ) -> Result<Diagnostics, Diagnostics> {
        let mut found = Diagnostics::new();
        let ragged = self.ragged(&merged.ragged, &mut found, sources);
        ragged.map_err(|error| self.unreadable(&error))?;
        // A row of the wrong length is told as that.
        let is_told = |row: usize| merged.ragged.binary_search_by_key(&row, |(row, _)| *row).is_ok();
        let mut told = Told {
            source: self,
            found: &mut found,
            sources,
        };
        for (wanted, column) in uses.iter().zip(&merged.columns) {
            told.column(wanted.index, column, is_told)?;
        }
        let end = self.end(merged, sources).map_err(|error| self.unreadable(&error))?;
        end.into_iter().for_each(|mistake| found.push(mistake));
        Ok(found)
    }

    /// What stopped the pass before the end of the file.
    fn end(&self, merged: &Merged, sources: &mut Sources) -> io::Result<Option<Diagnostic>> {
        Ok(Some(match merged.end {
            End::Clean => return Ok(None),
            End::Cut => self.too_long(),
            End::Open(quote) => {
                let before = merged.marks.iter().rfind(|mark| mark.offset <= quote);
                self.open_quote(*before.unwrap_or(&self.start), quote, sources)?
            }
            End::NotUtf8(offset) => self.not_utf8(merged.at, offset, sources)?,
        }))
    }

    fn ragged(&self, rows: &[(usize, usize)], found: &mut Diagnostics, sources: &mut Sources) -> io::Result<()> {
        let Some(&(row, cells)) = rows.first() else {
            return Ok(());
        };
        let expected = self.top.columns.len();
        let excerpt = self.row(row)?;
        let placed = excerpt.add(&self.name, sources);
        let wrong = Diagnostic::error(msg!("responses-row-length", found = cells, expected = expected));
        let wrong = if cells > expected {
            wrong.labelled(placed.cell_to_end(expected), msg!("responses-cells-extra"))
        } else {
            wrong.labelled(
                placed.cell(expected),
                msg!("responses-cells-lacking", column = self.top.columns[cells].as_str()),
            )
        };
        found.push(alike(wrong, rows.iter().map(|(row, _)| *row)));
        Ok(())
    }

    /// A byte that is not UTF-8, in a record after `mark`.
    pub(super) fn not_utf8(&self, mark: Mark, offset: u64, sources: &mut Sources) -> io::Result<Diagnostic> {
        let end = self.size.min(offset + block::SIZE as u64);
        let mut excerpt = self.record_where(mark, end, |_, next| offset < next)?;
        let guess = encoding::guessed(&self.store.read(excerpt.offset, block::SIZE)?);
        let at = ((offset - excerpt.offset) as usize).min(excerpt.bytes.len());
        let column = excerpt.column_at(at);
        // Shown as the guess reads it, so that the reader sees whether the guess is right.
        let (before, after) = excerpt.bytes.split_at(at);
        let before = guess.decode_without_bom_handling(before).0.into_owned();
        let after = guess.decode_without_bom_handling(after).0.into_owned();
        let character = before.len()..before.len() + after.chars().next().map_or(0, char::len_utf8);
        excerpt.bytes = (before + &after).into_bytes();
        let place = excerpt.add_bytes(&self.name, sources, character);
        let guess = guess.name().to_ascii_lowercase();
        let read_as = msg!("responses-read-as", encoding = guess.as_str());
        Ok(match &self.encoding {
            None => Diagnostic::error(msg!(
                "responses-not-utf8",
                name = self.name(),
                column = self.column_name(column)
            ))
            .labelled(place, read_as)
            .help(msg!("responses-set-encoding", encoding = guess))
            .help(msg!("responses-other-encoding", encoding = "utf-8")),
            Some(given) => {
                let message = msg!(
                    "responses-not-encoding",
                    name = self.name(),
                    encoding = given.value.as_str()
                );
                Diagnostic::error(message)
                    .labelled(place, read_as)
                    .also(given.span, msg!("responses-given-here"))
                    .help(msg!("responses-drop-encoding"))
            }
        })
    }

    /// Which encoding was taken, with the first character that it makes a difference for; nothing where none was guessed.
    pub(super) fn told_guess(&self, sources: &mut Sources) -> Diagnostics {
        let told = self
            .guessed
            .and_then(|encoding| self.told_encoding(encoding, sources).ok().flatten());
        told.map_or_else(Diagnostics::new, Diagnostics::from)
    }

    fn told_encoding(
        &self,
        encoding: &'static encoding_rs::Encoding,
        sources: &mut Sources,
    ) -> io::Result<Option<Diagnostic>> {
        let Some(at) = self.first_letter()? else {
            return Ok(None);
        };
        let first = Mark {
            row: 0,
            offset: 0,
            line: 1,
        };
        let marks = self.marks.get().map_or(&[][..], Vec::as_slice);
        let before = marks.iter().rfind(|mark| mark.offset <= at).unwrap_or(&first);
        let end = self.size.min(at + block::SIZE as u64);
        let excerpt = self.record_where(*before, end, |_, next| at < next)?;
        let start = (at - excerpt.offset) as usize;
        // The whole character, which may be of several bytes once it is decoded.
        let rest = excerpt
            .bytes
            .get(start..)
            .and_then(|rest| std::str::from_utf8(rest).ok());
        let length = rest.and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
        let place = excerpt.add_bytes(&self.name, sources, start..start + length);
        let name = encoding.name().to_ascii_lowercase();
        let told = Diagnostic::warning(msg!(
            "responses-encoding-guessed",
            name = self.name(),
            encoding = name.as_str()
        ));
        let told = told.labelled(place, msg!("responses-read-as", encoding = name.as_str()));
        let told = told.help(msg!("responses-set-encoding", encoding = name.as_str()));
        Ok(Some(
            told.help(msg!("responses-other-encoding", encoding = name)).drift(),
        ))
    }

    /// Where the first character stands that is not ASCII.
    fn first_letter(&self) -> io::Result<Option<u64>> {
        let mut start = 0;
        while start < self.size {
            let text = self.store.read(start, block::SIZE)?;
            if let Some(at) = text.iter().position(|byte| !byte.is_ascii()) {
                return Ok(Some(start + at as u64));
            }
            start += text.len() as u64;
        }
        Ok(None)
    }

    /// That the file is read as UTF-8, which the project doesn't name.
    pub(super) fn told_utf8(&self, named: &Spanned<String>) -> Diagnostic {
        let message = msg!(
            "responses-utf8-anyway",
            name = self.name(),
            encoding = named.value.as_str()
        );
        let told = Diagnostic::warning(message).at(named.span);
        told.help(msg!("responses-utf8-anyway-help")).drift()
    }

    /// Bytes of a file in `encoding` that mean nothing in it; they left U+FFFD at `offset` of what was decoded.
    pub(super) fn undecodable(
        &self,
        encoding: &'static encoding_rs::Encoding,
        offset: u64,
        sources: &mut Sources,
    ) -> io::Result<Diagnostic> {
        let excerpt = self.record_where(self.start, self.size, |_, next| offset < next)?;
        let at = (offset - excerpt.offset) as usize;
        let place = excerpt.add_bytes(&self.name, sources, at..at + '\u{fffd}'.len_utf8());
        let name = encoding.name().to_ascii_lowercase();
        let wrong = Diagnostic::error(msg!("responses-not-encoding", name = self.name(), encoding = name))
            .labelled(place, msg!("responses-not-a-character"));
        Ok(match &self.encoding {
            Some(given) => wrong
                .also(given.span, msg!("responses-given-here"))
                .help(msg!("responses-drop-encoding")),
            None => wrong,
        })
    }

    /// The name of a column, or its number where the header hasn't been read.
    fn column_name(&self, column: usize) -> String {
        self.top
            .columns
            .get(column)
            .cloned()
            .unwrap_or_else(|| (column + 1).to_string())
    }

    /// A quote, in a record after `mark`, that nothing closes.
    pub(super) fn open_quote(&self, mark: Mark, quote: u64, sources: &mut Sources) -> io::Result<Diagnostic> {
        let end = self.size.min(quote + 4096);
        let excerpt = self.record_where(mark, end, |_, next| quote < next)?;
        let at = (quote - excerpt.offset) as usize;
        let place = excerpt.add_bytes(&self.name, sources, at..at + 1);
        Ok(Diagnostic::error(msg!("responses-quote", name = self.name()))
            .labelled(place, msg!("responses-opened-here")))
    }

    /// A header that no table has.
    pub(super) fn too_many_columns(&self, columns: usize) -> Diagnostic {
        let message = msg!(
            "responses-too-many-columns",
            name = self.name(),
            columns = columns,
            most = Few::MOST
        );
        at(Diagnostic::error(message), self.named_at).help(msg!("responses-too-many-columns-help"))
    }

    pub(super) fn too_long(&self) -> Diagnostic {
        let most = block::LONGEST >> 20;
        at(
            Diagnostic::error(msg!("responses-too-long", name = self.name(), most = most)),
            self.named_at,
        )
    }

    pub(super) fn unreadable(&self, error: &io::Error) -> Diagnostics {
        told::unreadable(self.name(), error, self.named_at)
    }
}
