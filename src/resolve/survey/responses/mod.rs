//! Files of responses → the people of each group and what they answered.

mod answers;
mod blanks;
mod codes;
mod coding;
mod decode;
mod delimited;
mod digits;
mod file;
mod filter;
mod headings;
mod outside;
mod parts;
mod plan;
mod records;
mod sort;
mod strangers;
mod watch;

pub use watch::{Secrets, Watch};

use super::codebook::Codebook;
use super::group::GroupSettings;
use crate::content::project::Project;
use crate::content::responses::{self, Options};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity, Sources};
use crate::msg;
use crate::survey::{GroupId, Mask, Members, People};
use blanks::Unclear;
use file::File;
use parts::PartReader;
use plan::Plan;
use std::collections::BTreeMap;
use std::path::Path;

/// Reads the responses; a file that holds several groups is read once.
pub(super) fn read(
    project: &Project,
    groups: &[GroupSettings],
    book: &Codebook,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Option<(People, Vec<Watch>)> {
    let mut by_file: BTreeMap<&str, Vec<GroupId>> = BTreeMap::new();
    for (index, group) in groups.iter().enumerate() {
        by_file.entry(&group.responses.value).or_default().push(GroupId(index));
    }
    let (mut all, mut watches, mut unclear) = (Vec::new(), Vec::new(), Unclear::default());
    let before = diagnostics.count(Severity::Error);
    for (path, members) in by_file {
        let file = File {
            name: &format!("content/{path}"),
            groups,
            members: &members,
            book,
        };
        let path = project.root.join("content").join(path);
        match read_file(file, &path, sources, diagnostics) {
            Ok(Some(read)) => {
                all.extend(read.parts);
                watches.push(read.watch);
                unclear.extend(read.unclear);
            }
            Ok(None) => {}
            Err(found) => diagnostics.extend(found),
        }
    }
    if diagnostics.count(Severity::Error) > before {
        return None;
    }
    let mut people = People::new(all);
    for index in 0..groups.len() {
        filter::apply(GroupId(index), book, groups, &mut people, diagnostics);
    }
    unclear.tell(book, &people, diagnostics);
    Some((people, watches))
}

/// What a file of responses gives.
struct ReadFile {
    parts: Vec<Members>,
    watch: Watch,
    unclear: Unclear,
}

/// The people of a file by their groups; none if something was wrong that is told already.
fn read_file(
    file: File<'_>,
    path: &Path,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Result<Option<ReadFile>, Diagnostics> {
    let first = file.first();
    let options = Options {
        delimiter: delimiter(first)?,
        encoding: first.encoding.clone(),
        headings: first.headings.as_ref().map(|rows| rows.value as usize),
        sheet: first.sheet.clone(),
        named_at: Some(first.responses.span),
    };
    let source = responses::open(path, file.name, &options, sources)?;
    diagnostics.extend(source.recognised(sources));
    let Some(mut plan) = Plan::of(file, &*source, diagnostics) else {
        return Ok(None);
    };
    records::plan(file, &*source, &mut plan);
    watch::watch(&*source, &mut plan);
    let mut columns = source.read(&plan.uses, sources)?;
    let left = records::left_out(file, (&*source, &plan), &columns, (sources, diagnostics))?;
    let mut members: Vec<(GroupId, Mask)> = file.members.iter().map(|group| plan.rows(*group, &columns)).collect();
    members.iter_mut().for_each(|(_, rows)| rows.drop(&left));
    strangers::tell(file, &plan, &columns, (&members, &left), diagnostics);
    let mut reader = PartReader {
        file,
        source: &*source,
        plan: &plan,
        sources,
        diagnostics,
        unclear: Unclear::default(),
        others: Vec::new(),
    };
    let parts = reader.read(&mut columns, &members);
    let (unclear, others) = (reader.unclear, reader.others);
    let own = file.book.layouts.iter().filter_map(|layout| layout.missing.as_deref());
    let missing = own.chain([file.book.missing.as_slice()]).flatten();
    let mut secrets = watch::secrets(&plan, columns.columns, missing);
    secrets.extend(others);
    Ok(Some(ReadFile {
        parts,
        watch: Watch { source, secrets },
        unclear,
    }))
}

fn delimiter(group: &GroupSettings) -> Result<Option<u8>, Diagnostic> {
    let Some(text) = &group.delimiter else { return Ok(None) };
    match text.value.as_str() {
        "," | ";" | "|" => Ok(Some(text.value.as_bytes()[0])),
        "\t" | "\\t" | "tab" => Ok(Some(b'\t')),
        _ => Err(Diagnostic::error(msg!("bad-delimiter")).at(text.span)),
    }
}
