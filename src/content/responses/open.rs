//! Which source reads a file: the one place that knows them all.

use super::csv;
use super::source::{Options, Source};
use crate::diagnostic::{Diagnostics, Sources};
use std::path::Path;

/// Opens a file of one kind.
type Open = fn(&Path, &str, &Options, &mut Sources) -> Result<Box<dyn Source>, Diagnostics>;

/// Each source after the endings of its files. What ends otherwise is read by the first.
const BY_ENDING: [(&[&str], Open); 1] = [(&["csv", "tsv", "txt"], csv::open)];

/// Opens the file at `path`, which messages call `name`.
///
/// # Errors
/// A file that is missing, unreadable or not what its kind is; columns without a name or with one that stands twice.
pub fn open(path: &Path, name: &str, options: &Options, sources: &mut Sources) -> Result<Box<dyn Source>, Diagnostics> {
    let ending = path.extension().unwrap_or_default().to_ascii_lowercase();
    let reads = |(endings, _): &&(&[&str], Open)| endings.iter().any(|known| ending == *known);
    let (_, open) = BY_ENDING.iter().find(reads).unwrap_or(&BY_ENDING[0]);
    open(path, name, options, sources)
}
