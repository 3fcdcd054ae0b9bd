//! The pass over a file, on all cores.

use super::block::{self, Cut, Store};
use super::header;
use super::merge::Merged;
use super::parse::{End, Worker};
use super::table::Table;
use crate::content::digest::digest_of_pieces;
use crate::content::responses::column::{ColumnUse, Columns};
use crate::content::responses::gather::MergedColumn;
use crate::diagnostic::{Diagnostics, Sources};
use crate::leak::Runs;
use std::borrow::Cow;
use std::io;
use std::sync::{Mutex, MutexGuard, PoisonError};

impl Table {
    /// Takes the wanted columns in.
    pub fn take_in(&self, uses: &[ColumnUse], runs: &Runs, sources: &mut Sources) -> Result<Columns, Diagnostics> {
        if let Some(again) = self.again.get() {
            return again.take_in(uses, runs, sources);
        }
        assert!(
            uses.iter().all(|wanted| wanted.index < self.top.columns.len()),
            "a column of the header"
        );
        let kinds = uses.iter().map(|wanted| wanted.kind);
        let mut merged = Merged::new(kinds, self.start, self.rows_expected());
        let read = self
            .pass((uses, runs), Cut::Guessed, &mut merged)
            .and_then(|()| match merged.end {
                End::Cut => {
                    merged.resume();
                    self.pass((uses, runs), Cut::Exact, &mut merged)
                }
                End::Clean | End::Open(_) | End::NotUtf8(_) => Ok(()),
            });
        let _ = self.marks.set(merged.marks.clone());
        if let Some(digest) = digest_of_pieces(&merged.pieces) {
            let _ = self.digest.set(digest);
        }
        read.map_err(|error| self.unreadable(&error))?;
        if !self.is_unchanged() {
            return Err(self.changed().into());
        }
        if let End::NotUtf8(offset) = merged.end
            && self
                .may_be_guessed_before(offset)
                .map_err(|error| self.unreadable(&error))?
        {
            drop(merged);
            let again = header::open_again(self, sources)?;
            return self.again.get_or_init(|| Box::new(again)).take_in(uses, runs, sources);
        }
        let mistakes = self.mistakes(uses, &merged, sources)?;
        if mistakes.has_errors() {
            return Err(mistakes);
        }
        Ok(Columns {
            rows: merged.at.row,
            columns: merged.columns.into_iter().map(MergedColumn::finish).collect(),
        })
    }

    /// Whether nothing but ASCII stands before a byte that is no UTF-8, and nothing says the encoding: what is known at the
    /// opening of a file whose first bytes have a letter comes out here.
    fn may_be_guessed_before(&self, offset: u64) -> io::Result<bool> {
        if self.encoding.is_some() || !matches!(self.store, Store::Disk { start: 0, .. }) {
            return Ok(false);
        }
        let mut at = 0;
        while at < offset {
            let length = usize::try_from(offset - at).unwrap_or(usize::MAX).min(block::SIZE);
            if !self.store.read(at, length)?.is_ascii() {
                return Ok(false);
            }
            at += length as u64;
        }
        Ok(true)
    }

    /// A little more than the rows will be, judged by the first ones.
    fn rows_expected(&self) -> usize {
        let bytes = self.size.saturating_sub(self.start.offset);
        let sample = self.store.read(self.start.offset, 64 << 10).unwrap_or_default();
        let rows = block::line_ends(&sample) as u64 + 1;
        let estimate = bytes.saturating_mul(rows) / (sample.len() as u64).max(1);
        // Memory that is not used is not taken, but a nonsensical estimate must not stop the program.
        usize::try_from(estimate + estimate / 32).unwrap_or(0).min(1 << 26)
    }

    /// Reads blocks and merges them until the file ends or something is wrong.
    fn pass(&self, (uses, runs): (&[ColumnUse], &Runs), cut: Cut, merged: &mut Merged) -> io::Result<()> {
        let blocks = Mutex::new(self.store.blocks(merged.at.offset, self.splitter, cut)?);
        let threads = match self.size {
            size if size <= block::SIZE as u64 => 1,
            _ => rayon::current_num_threads(),
        };
        let state = Mutex::new((merged, Ok(())));
        let work = || {
            let mut worker = Worker::new(self.splitter, (self.top.named, self.top.columns.len()), uses, runs);
            let mut buffer = Vec::new();
            loop {
                let block = match lock(&blocks).next(std::mem::take(&mut buffer)) {
                    Ok(Some(block)) => block,
                    Ok(None) => return,
                    Err(error) => {
                        lock(&state).1 = Err(error);
                        return;
                    }
                };
                let parsed = worker.parse(&block);
                if let Cow::Owned(bytes) = block.bytes {
                    buffer = bytes;
                }
                let (merged, _) = &mut *lock(&state);
                if let Some(done) = merged.add(parsed) {
                    worker.recycle(done);
                }
                if merged.has_stopped() {
                    return;
                }
            }
        };
        if threads == 1 {
            work();
        } else {
            rayon::scope(|scope| (0..threads).for_each(|_| scope.spawn(|_| work())));
        }
        state.into_inner().unwrap_or_else(PoisonError::into_inner).1
    }
}

/// A panic of another thread passes on through the scope; what it held is of no use then.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
