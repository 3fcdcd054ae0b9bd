//! A last look at the files of a report before they are written: does any of them hold what respondents were promised
//! would stay between them and the team?
//!
//! Every file is read as its readers and their tools would read it (`extract`), reduced to letters and digits
//! (`reduce`), and its windows are put into a sieve (`sieve`). A cell of the responses costs one hash; the few that
//! the sieve lets through are looked for in the text itself. Addresses, telephone numbers and paths are found by their
//! shape (`contact`).

mod contact;
mod excerpt;
mod extract;
mod flow;
mod pdf;
mod reduce;
mod secret;
mod sieve;

#[cfg(test)]
mod tests;

pub use contact::{Contact, ContactKind};
pub use secret::{SecretKind, fingerprint};

use extract::Texts;
use flow::Flow;
use memchr::memmem::Finder;
use rayon::prelude::*;
use secret::Secret;
use sieve::Sieve;
use std::collections::BTreeSet;

/// A file as it will be written.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    /// Below the output folder; its extension tells how the file is read.
    pub path: &'a str,
    pub bytes: &'a [u8],
}

/// All text of the published files, ready to be asked.
#[derive(Debug)]
pub struct Published {
    sheets: Vec<Sheet>,
    sieve: Sieve,
    /// Files of which at least a part could not be read: nobody knows what is in there.
    pub unreadable: Vec<String>,
}

/// The text of one file.
#[derive(Debug)]
struct Sheet {
    path: String,
    flows: Vec<Flow>,
}

/// Where a secret stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub file: String,
    /// The words around it, on one line.
    pub excerpt: String,
}

impl Published {
    /// Reads the files on all cores.
    pub fn read(files: &[File<'_>]) -> Self {
        let read: Vec<(Sheet, bool)> = files.par_iter().map(Sheet::read).collect();
        let unreadable = read.iter().filter(|(_, whole)| !whole);
        let unreadable = unreadable.map(|(sheet, _)| sheet.path.clone()).collect();
        let sheets: Vec<Sheet> = read.into_iter().map(|(sheet, _)| sheet).collect();
        let flows: Vec<&Flow> = sheets.iter().flat_map(|sheet| &sheet.flows).collect();
        let sieve = Sieve::new(flows.iter().map(|flow| flow.hashes()).sum());
        flows.par_iter().for_each(|flow| flow.each_hash(|hash| sieve.put(hash)));
        Self {
            sheets,
            sieve,
            unreadable,
        }
    }

    /// Whether a [`fingerprint`] may be in one of the files. False means surely not there.
    pub fn may_hold(&self, fingerprint: u64) -> bool {
        self.sieve.lets_through(fingerprint)
    }

    /// Where a secret really stands: all of its letters and digits, in this order. A short one, or one of digits only,
    /// must not be a part of a longer word or number; a very short one must be written in one piece.
    pub fn find(&self, secret: &str) -> Option<Place> {
        let secret = Secret::of(secret)?;
        let finder = Finder::new(&secret.reduced.bytes);
        self.sheets.iter().find_map(|sheet| {
            let excerpt = sheet.flows.iter().find_map(|flow| flow.find(&secret, &finder))?;
            let file = sheet.path.clone();
            Some(Place { file, excerpt })
        })
    }

    /// Addresses, telephone numbers and absolute paths, each once, with the first file that has it.
    pub fn contacts(&self) -> Vec<Contact> {
        let found: Vec<Vec<Contact>> = self.sheets.par_iter().map(Sheet::contacts).collect();
        let mut seen = BTreeSet::new();
        let mut contacts: Vec<Contact> = found.into_iter().flatten().collect();
        contacts.retain(|contact| seen.insert((contact.kind, contact.text.clone())));
        contacts
    }
}

impl Sheet {
    /// The text of a file, and whether all of the file could be read.
    fn read(file: &File<'_>) -> (Self, bool) {
        let mut texts = Texts::default();
        extract::read(file.path, file.bytes, &mut texts);
        let whole = !texts.unreadable;
        let path = file.path.to_owned();
        let flows = texts.into_flows();
        (Self { path, flows }, whole)
    }

    fn contacts(&self) -> Vec<Contact> {
        let found = self
            .flows
            .iter()
            .flat_map(|flow| contact::find(&flow.text, flow.matter));
        let contact = |(kind, text)| Contact {
            kind,
            text,
            file: self.path.clone(),
        };
        found.map(contact).collect()
    }
}
