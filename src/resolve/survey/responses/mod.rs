//! Files of responses → the people of each group and what they answered.

mod answers;
mod beginning;
mod blanks;
mod cause;
mod chosen;
mod codes;
mod coding;
mod decode;
mod delimited;
mod digits;
mod exclusive;
mod file;
mod filter;
mod headings;
mod labelled;
mod lacking;
mod likely;
mod misparted;
mod named;
mod outside;
mod parts;
mod plan;
mod records;
mod reheaded;
mod renamed;
mod sampled;
mod sort;
mod strangers;
mod tick;
mod watch;
mod weighing;

pub use headings::columns_named;
pub use watch::{Secrets, Watch};

use super::codebook::Codebook;
use super::group::GroupSettings;
use super::traits::SetAside;
use crate::content::project::Project;
use crate::content::responses::{self, Options};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity, Sources};
use crate::leak::Runs;
use crate::msg;
use crate::survey::{GroupId, Mask, Members, People, Population, cut};
use blanks::Unclear;
use file::File;
use lacking::Lacking;
use outside::Outside;
use parts::PartReader;
use plan::Plan;
use sampled::Sampled;
use std::collections::BTreeMap;
use std::path::Path;

/// Reads the responses; a file that holds several groups is read once. What must not be published of them is held against
/// the runs of words that the authors wrote.
pub(super) fn read(
    project: &Project,
    (groups, book): (&[GroupSettings], &Codebook),
    runs: &Runs,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Option<(People, Vec<Watch>, Vec<SetAside>)> {
    let mut by_file: BTreeMap<&str, Vec<GroupId>> = BTreeMap::new();
    for (index, group) in groups.iter().enumerate() {
        by_file.entry(&group.responses.value).or_default().push(GroupId(index));
    }
    let (mut all, mut populations) = (Vec::new(), Vec::new());
    let mut reader = FileReader {
        read: Vec::new(),
        outside: Outside::default(),
        lacking: Vec::new(),
        runs,
        sources,
        diagnostics,
    };
    let before = reader.diagnostics.count(Severity::Error);
    for (path, members) in by_file {
        let place = match project.place(path) {
            Ok(place) => place,
            Err(outside) => {
                reader.diagnostics.push(outside.at(groups[members[0].0].responses.span));
                continue;
            }
        };
        let file = File {
            name: &place.name,
            groups,
            members: &members,
            book,
        };
        sampled::one_each(file, reader.diagnostics);
        match reader.read(file, &place.path) {
            Ok((population, mut parts)) => {
                parts.iter_mut().for_each(|part| part.population = populations.len());
                populations.push(population);
                all.extend(parts);
            }
            Err(found) => reader.diagnostics.extend(found),
        }
    }
    let (watches, unclear) = reader.tell(book);
    if diagnostics.count(Severity::Error) > before {
        return None;
    }
    let mut people = People::new(all, populations);
    let aside = filter::apply(book, groups, &mut people, diagnostics);
    exclusive::tell(book, &people, diagnostics);
    unclear.tell(book, &people, diagnostics);
    Some((people, watches, aside))
}

/// Reads file after file; what is wrong in several of them is told once.
struct FileReader<'a> {
    read: Vec<Watch>,
    outside: Outside,
    lacking: Vec<Lacking>,
    /// Of words that the authors wrote.
    runs: &'a Runs,
    sources: &'a mut Sources,
    diagnostics: &'a mut Diagnostics,
}

impl FileReader<'_> {
    /// The people of a file by their groups; none if something was wrong that is told in time.
    fn read(&mut self, file: File<'_>, path: &Path) -> Result<(Population, Vec<Members>), Diagnostics> {
        let first = file.first();
        let options = Options {
            delimiter: delimiter(first)?,
            encoding: first.encoding.clone(),
            headings: first.headings.as_ref().map(|rows| rows.value as usize),
            sheet: first.sheet.clone(),
            named_at: Some(first.responses.span),
        };
        let source = responses::open(path, file.name, &options, self.sources)?;
        self.diagnostics.extend(source.recognised(self.sources));
        let Some(mut plan) = Plan::of(file, &*source, &mut self.lacking, self.diagnostics) else {
            return Ok(Default::default());
        };
        renamed::find(file, &*source, &plan, (&mut self.lacking, self.sources))?;
        beginning::tell(file, &*source, &plan, self.diagnostics);
        records::plan(file, &*source, &mut plan);
        watch::watch(&*source, &mut plan);
        let mut columns = source.read_beside(&plan.uses, self.runs, self.sources)?;
        self.diagnostics.extend(source.recognised_in_rows(self.sources));
        let rows_read = columns.rows;
        let told = (&mut *self.sources, &mut *self.diagnostics);
        let mut left = records::left_out(file, (&*source, &plan), &columns, told)?;
        let mut members: Vec<(GroupId, Mask)> = file.members.iter().map(|group| plan.rows(*group, &columns)).collect();
        chosen::keep(file, (&*source, &plan), &columns, &mut members, self.diagnostics);
        members.iter_mut().for_each(|(_, rows)| rows.drop(&left));
        let told = (&mut *self.sources, &mut *self.diagnostics);
        let sampled = Sampled::read(file, (&*source, &plan), &columns, (&mut members, &mut left), told)?;
        strangers::tell(file, &plan, &columns, (&members, &left), self.diagnostics);
        let mut reader = PartReader {
            file,
            source: &*source,
            index: self.read.len(),
            plan: &plan,
            outside: &mut self.outside,
            diagnostics: self.diagnostics,
            runs: self.runs,
            others: Vec::new(),
        };
        let parts = reader.read(&mut columns, &members, &sampled);
        let others = reader.others;
        let own = file.book.layouts.iter().filter_map(|layout| layout.missing.as_deref());
        let missing = own.chain([file.book.missing.as_slice()]).flatten();
        let mut secrets = watch::secrets(&plan, columns.columns, missing);
        secrets.extend(others);
        self.read.push(Watch {
            rows: rows_read,
            parts: cut(&members),
            source,
            secrets,
        });
        Ok((sampled.population, parts))
    }

    /// Tells what was gathered of all files, and gives what was read of each, with the questions of which nothing tells a
    /// box that was left blank from one that was not shown.
    fn tell(self, book: &Codebook) -> (Vec<Watch>, Unclear) {
        lacking::tell(&self.lacking, self.diagnostics);
        misparted::tell(&self.outside.misparted, book, &self.read, self.diagnostics);
        labelled::tell(&self.outside, book, &self.read, self.diagnostics);
        cause::tell(&self.outside, book, &self.read, self.sources, self.diagnostics);
        (self.read, self.outside.unclear)
    }
}

fn delimiter(group: &GroupSettings) -> Result<Option<u8>, Diagnostic> {
    let Some(text) = &group.delimiter else { return Ok(None) };
    match text.value.as_str() {
        "," | ";" | "|" => Ok(Some(text.value.as_bytes()[0])),
        "\t" | "\\t" | "tab" => Ok(Some(b'\t')),
        _ => Err(Diagnostic::error(msg!("bad-delimiter")).at(text.span)),
    }
}
