//! The finished files as a whole, and what stands in them.

use crate::leak::contact::{self, Contact, ContactKind};
use crate::leak::extract;
use crate::leak::flow::Flow;
use crate::leak::secret::{SHORTEST_IN_FILES, Secret};
use crate::leak::sieve::length;
use crate::leak::sought::Sought;
use crate::leak::texts::Texts;
use memchr::memmem::Finder;
use rayon::prelude::*;
use rustc_hash::FxHashSet;
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// A file as it will be written.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    /// Below the output folder; its extension tells how the file is read.
    pub path: &'a str,
    /// All of it.
    pub bytes: &'a [u8],
}

/// The published files, ready to be asked.
#[derive(Debug)]
pub struct Published<'a> {
    sheets: Vec<Sheet<'a>>,
    /// All that the sheets hold of what was sought.
    held: FxHashSet<u64>,
    /// Files of which at least a part could not be read: nobody knows what is in there.
    pub unreadable: Vec<String>,
}

/// What was seen in one file.
#[derive(Debug)]
struct Sheet<'a> {
    file: File<'a>,
    /// Hashes of what was sought.
    held: FxHashSet<u64>,
    contacts: Vec<(ContactKind, String)>,
    is_whole: bool,
    /// Its text, once more than a look is needed: that of a large report would take more memory than the report.
    flows: OnceLock<Vec<Flow>>,
}

/// Where a secret stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sighting {
    /// Below the output folder.
    pub file: String,
    /// The words around it, on one line.
    pub excerpt: String,
}

impl<'a> Published<'a> {
    /// Reads the files on all cores, and holds them against what is sought.
    pub fn read(files: &[File<'a>], sought: &Sought) -> Self {
        // The largest first, each on its own: else one core would still be at it when the others are done.
        let mut order: Vec<usize> = (0..files.len()).collect();
        order.sort_by_key(|at| std::cmp::Reverse(files[*at].bytes.len()));
        let read = order.into_par_iter().with_max_len(1);
        let mut read: Vec<_> = read.map(|at| (at, Sheet::read(files[at], sought))).collect();
        read.sort_by_key(|(at, _)| *at);
        let sheets: Vec<Sheet<'a>> = read.into_iter().map(|(_, sheet)| sheet).collect();
        let unreadable = sheets.iter().filter(|sheet| !sheet.is_whole);
        Self {
            held: sheets.iter().flat_map(|sheet| sheet.held.iter().copied()).collect(),
            unreadable: unreadable.map(|sheet| sheet.file.path.to_owned()).collect(),
            sheets,
        }
    }

    /// Whether a fingerprint that was sought may be in one of the files. False means surely not there, or that it is too
    /// short to mean anything there.
    pub fn may_hold(&self, fingerprint: u64) -> bool {
        length(fingerprint) >= SHORTEST_IN_FILES && self.held.contains(&fingerprint)
    }

    /// Where a secret really stands: all of its letters and digits, in this order. A short one, or one of digits only,
    /// must not be a part of a longer word or number; a very short one must be written in one piece. With its
    /// fingerprint, if that was sought, only files that may hold it are looked through.
    pub fn find(&self, secret: &str, fingerprint: Option<u64>) -> Option<Sighting> {
        let secret = Secret::of(secret)?;
        let finder = Finder::new(&secret.reduced.bytes);
        let may_hold = |sheet: &&Sheet<'_>| fingerprint.is_none_or(|print| sheet.held.contains(&print));
        self.sheets.iter().filter(may_hold).find_map(|sheet| {
            let excerpt = sheet.flows().iter().find_map(|flow| flow.find(&secret, &finder))?;
            let file = sheet.file.path.to_owned();
            Some(Sighting { file, excerpt })
        })
    }

    /// Addresses, telephone numbers and absolute paths, each once, with the first file that has it.
    pub fn contacts(&self) -> Vec<Contact> {
        let mut seen = BTreeSet::new();
        let all = self.sheets.iter().flat_map(|sheet| {
            let contacts = sheet.contacts.iter();
            contacts.map(|(kind, text)| (*kind, text, sheet.file.path))
        });
        let first = all.filter(|(kind, text, _)| seen.insert((*kind, *text)));
        let contact = |(kind, text, file): (ContactKind, &String, &str)| Contact {
            kind,
            text: text.clone(),
            file: file.to_owned(),
        };
        first.map(contact).collect()
    }
}

impl<'a> Sheet<'a> {
    fn read(file: File<'a>, sought: &Sought) -> Self {
        let (flows, is_whole) = file.flows();
        let contacts = flows.iter().flat_map(|flow| contact::find(&flow.text, flow.matter));
        Self {
            contacts: contacts.collect(),
            held: sought.held_by(&flows),
            is_whole,
            // A PDF is dear to read.
            flows: if file.is_pdf() { flows.into() } else { OnceLock::new() },
            file,
        }
    }

    fn flows(&self) -> &[Flow] {
        self.flows.get_or_init(|| self.file.flows().0)
    }
}

impl File<'_> {
    /// The text, and whether all of the file could be read.
    fn flows(&self) -> (Vec<Flow>, bool) {
        let mut texts = Texts::default();
        extract::read(self.path, self.bytes, &mut texts);
        let is_whole = !texts.unreadable;
        (texts.into_flows(), is_whole)
    }

    fn is_pdf(&self) -> bool {
        self.bytes.starts_with(b"%PDF-")
    }
}
