//! Files of responses → the people of each group and what they answered.

mod answers;
mod decode;
mod digits;
mod file;
mod filter;
mod outside;
mod parts;
mod plan;
mod strangers;
mod watch;

pub use watch::{Secrets, Watch};

use super::codebook::Codebook;
use super::group::GroupSettings;
use crate::content::project::Project;
use crate::content::responses::{self, Options};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity, Sources};
use crate::leak::Runs;
use crate::msg;
use crate::survey::{GroupId, Mask, Members, People};
use file::File;
use parts::PartReader;
use plan::Plan;
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
) -> Option<(People, Vec<Watch>)> {
    let mut by_file: BTreeMap<&str, Vec<GroupId>> = BTreeMap::new();
    for (index, group) in groups.iter().enumerate() {
        by_file.entry(&group.responses.value).or_default().push(GroupId(index));
    }
    let mut all = Vec::new();
    let mut watches = Vec::new();
    let before = diagnostics.count(Severity::Error);
    for (path, members) in by_file {
        let file = File {
            name: &format!("content/{path}"),
            groups,
            members: &members,
            book,
        };
        let path = project.root.join("content").join(path);
        match read_file(file, (&path, runs), sources, diagnostics) {
            Ok(Some((parts, watch))) => {
                all.extend(parts);
                watches.push(watch);
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
    Some((people, watches))
}

/// The people of a file by their groups; none if something was wrong that is told already.
fn read_file(
    file: File<'_>,
    (path, runs): (&Path, &Runs),
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Result<Option<(Vec<Members>, Watch)>, Diagnostics> {
    let first = file.first();
    let options = Options {
        delimiter: delimiter(first)?,
        encoding: first.encoding.clone(),
        named_at: Some(first.responses.span),
    };
    let source = responses::open(path, file.name, &options, sources)?;
    let Some(mut plan) = Plan::of(file, &*source, diagnostics) else {
        return Ok(None);
    };
    watch::watch(&*source, &mut plan);
    let mut columns = source.read_beside(&plan.uses, runs, sources)?;
    let members: Vec<(GroupId, Mask)> = file.members.iter().map(|group| plan.rows(*group, &columns)).collect();
    strangers::tell(file, &plan, &columns, &members, diagnostics);
    let mut reader = PartReader {
        file,
        source: &*source,
        plan: &plan,
        sources,
        diagnostics,
    };
    let parts = reader.read(&mut columns, &members);
    let own = file.book.layouts.iter().filter_map(|layout| layout.missing.as_deref());
    let missing = own.chain([file.book.missing.as_slice()]).flatten();
    let watch = Watch {
        rows: columns.rows,
        secrets: watch::secrets(&plan, columns.columns, missing),
        source,
    };
    Ok(Some((parts, watch)))
}

fn delimiter(group: &GroupSettings) -> Result<Option<u8>, Diagnostic> {
    let Some(text) = &group.delimiter else { return Ok(None) };
    match text.value.as_str() {
        "," | ";" | "|" => Ok(Some(text.value.as_bytes()[0])),
        "\t" | "\\t" | "tab" => Ok(Some(b'\t')),
        _ => Err(Diagnostic::error(msg!("bad-delimiter")).at(text.span)),
    }
}
