//! What was found, and where it stands in the files.

use crate::diagnostic::{Message, Sources};
use crate::resolve::{Surveyed, Watch};
use crate::survey::{Mask, Members, PartId};
use std::collections::BTreeMap;

/// So many rows are named of one concern.
const MOST_ROWS: usize = 20;

/// Something that a methodologist looks at before trusting a file.
#[derive(Clone, Debug)]
pub struct Concern {
    /// The file of responses.
    pub file: String,
    /// What was found.
    pub what: Message,
    /// What to do about it.
    pub advice: Message,
    /// How many rows it is in.
    pub count: usize,
    /// The first of them, as a spreadsheet counts them.
    pub rows: Vec<usize>,
}

/// Rows of a file, from 0.
pub(super) type Rows = Vec<usize>;

/// Where the people of a survey stand in its files.
pub(super) struct Desk<'a> {
    pub surveyed: &'a Surveyed,
    pub sources: &'a mut Sources,
    pub found: Vec<Concern>,
}

impl<'a> Desk<'a> {
    /// The parts of the people, each with the place of its file and which of the file's rows are its.
    pub fn parts(&self) -> Vec<(PartId, usize, &'a Mask)> {
        let surveyed = self.surveyed;
        let one = |part: PartId| {
            let groups = &surveyed.survey.people.get(part).groups;
            let files = surveyed.watches.iter().enumerate();
            files
                .flat_map(|(file, watch)| watch.parts.iter().map(move |(own, rows)| (file, own, rows)))
                .find(|(_, own, _)| *own == groups)
                .map(|(file, _, rows)| (part, file, rows))
        };
        surveyed.survey.parts().filter_map(one).collect()
    }

    /// A file of responses.
    pub fn watch(&self, file: usize) -> &'a Watch {
        &self.surveyed.watches[file]
    }

    /// Rows of a file that people of several parts gave: `of` gives those of a part, by its own count.
    pub fn gather(&self, of: impl Fn(&'a Members) -> Rows) -> BTreeMap<usize, Rows> {
        let mut found: BTreeMap<usize, Rows> = BTreeMap::new();
        for (part, file, mask) in self.parts() {
            let own = of(self.surveyed.survey.people.get(part));
            if own.is_empty() {
                continue;
            }
            let places: Rows = mask.iter().collect();
            found
                .entry(file)
                .or_default()
                .extend(own.into_iter().map(|row| places[row]));
        }
        found.values_mut().for_each(|rows| rows.sort_unstable());
        found
    }

    /// Takes a concern down, if it is in any row.
    pub fn tell(&mut self, file: usize, rows: &[usize], (what, advice): (Message, Message)) {
        if rows.is_empty() {
            return;
        }
        let source = &self.watch(file).source;
        let named = rows.iter().take(MOST_ROWS).filter_map(|row| {
            let span = source.locate(*row, 0, self.sources).ok()?;
            Some(self.sources.get(span.source).line(span.start as usize))
        });
        let rows_named: Vec<usize> = named.collect();
        self.found.push(Concern {
            file: source.name().to_owned(),
            what,
            advice,
            count: rows.len(),
            rows: rows_named,
        });
    }
}
