//! The files of a project: every YAML document under `content/`, and its own templates and themes.

use super::digest::digest_of;
use super::file;
use super::lost::lost;
use super::overrides::{Override, Overrides, theme_of};
use super::place::{Place, below, slashed, true_path};
use super::remarks;
use super::yaml::{self, Node};
use crate::diagnostic::{Diagnostic, Diagnostics, Message, SourceId, Sources};
use crate::msg;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, UNIX_EPOCH};
use walkdir::WalkDir;

/// A project as it lies on disk.
#[derive(Debug)]
pub struct Project {
    /// The folder that holds `content/`.
    pub root: PathBuf,
    /// Other folders that files of the project may lie in.
    pub outside: Vec<PathBuf>,
    /// Path relative to `content/`, with `/` → document.
    pub documents: BTreeMap<String, Arc<Document>>,
    /// What is read in the place of a document, by its name: a text that is being typed.
    pub instead: BTreeMap<String, String>,
    /// Documents that are there and can't be read or parsed, by the same names.
    pub broken: BTreeSet<String>,
    /// The project's own files under `templates/` and `themes/`, by path relative to the root, with `/`.
    own: BTreeMap<String, PathBuf>,
    /// Links in them that lead out of the project, by the same names; of a folder, with `/` at its end.
    strays: BTreeSet<String>,
}

/// One YAML file.
#[derive(Debug)]
pub struct Document {
    /// The file.
    pub source: SourceId,
    /// Its root.
    pub node: Node,
    /// The hash of the file.
    pub digest: String,
    /// What may be a mistake in it.
    pub told: Vec<Diagnostic>,
}

impl Project {
    /// The project in a folder; nothing is read yet.
    pub fn at(root: &Path) -> Self {
        Self {
            root: root.to_owned(),
            outside: Vec::new(),
            documents: BTreeMap::new(),
            instead: BTreeMap::new(),
            broken: BTreeSet::new(),
            own: BTreeMap::new(),
            strays: BTreeSet::new(),
        }
    }

    /// All documents of the project in a folder.
    ///
    /// # Errors
    /// As for [`Project::update`].
    pub fn read(root: &Path, sources: &mut Sources) -> Result<Self, Diagnostics> {
        let mut project = Self::at(root);
        project.update(sources)?;
        Ok(project)
    }

    /// Reads all documents, and parses those that are not what they were; says how many. Where there are mistakes, the
    /// documents without any are kept, and can be looked at for more.
    ///
    /// # Errors
    /// A missing `content/`; files that can't be read, aren't UTF-8, or aren't YAML: all of them.
    pub fn update(&mut self, sources: &mut Sources) -> Result<usize, Diagnostics> {
        let content = self.root.join("content");
        if !content.is_dir() {
            self.documents.clear();
            return Err(
                Diagnostic::error(msg!("content-missing", folder = self.root.display().to_string()))
                    .help(msg!("content-missing-help"))
                    .into(),
            );
        }
        let mut diagnostics = Diagnostics::new();
        let is_yaml = |path: &Path| matches!(path.extension().and_then(|e| e.to_str()), Some("yaml" | "yml"));
        let (mut found, mut strays) = self.files("content", &mut diagnostics);
        found.retain(|(_, path)| is_yaml(path));
        // Responses have a say of their own; what else lies in a folder elsewhere is none of the report.
        strays.retain(|name| name.is_empty() || name == "sections/" || is_yaml(Path::new(name)));
        for stray in strays {
            diagnostics.push(outside(format!("content/{stray}").trim_end_matches('/')));
        }
        self.find_own(&mut diagnostics);
        let before = std::mem::take(&mut self.documents);
        let mut named: BTreeSet<String> = found.iter().map(|(name, _)| name.clone()).collect();
        let read = |(name, path): &(String, PathBuf)| match self.instead.get(name) {
            Some(typed) => Ok((
                typed.trim_start_matches('\u{feff}').to_owned(),
                digest_of(typed.as_bytes()),
            )),
            None if before.get(name).is_some_and(|known| !is_empty(known)) => {
                text_written(path, &format!("content/{name}"))
            }
            None => text(path, &format!("content/{name}")),
        };
        let texts: Vec<_> = found.par_iter().map(read).collect();
        self.documents = documents((found, texts), &before, sources, &mut diagnostics);
        named.retain(|name| !self.documents.contains_key(name));
        self.broken = named;
        if diagnostics.has_errors() {
            return Err(diagnostics);
        }
        let is_as_before = |(name, now): &(&String, &Arc<Document>)| {
            let known = before.get(*name);
            known.is_some_and(|known| Arc::ptr_eq(known, now))
        };
        Ok(self.documents.iter().filter(|one| !is_as_before(one)).count())
    }

    /// Reads the project's own templates, and its own files of these themes.
    ///
    /// # Errors
    /// Files that can't be read, or lie outside of the project: all of them.
    pub fn read_overrides(&self, themes: &[&str]) -> Result<Overrides, Diagnostics> {
        let takes_part =
            |path: &str| path.starts_with("templates/") || theme_of(path).is_some_and(|theme| themes.contains(&theme));
        let found = self.own.par_iter().filter(|(path, _)| takes_part(path));
        let read = found.map(|(name, path)| match file::read_at_most(path, most(path)) {
            Ok(bytes) => Ok((name.clone(), Override::from(bytes))),
            Err(error) => Err(unreadable(name, &error)),
        });
        let read: Vec<_> = read.collect();
        let named = self.own.keys().filter_map(|path| theme_of(path));
        let mut overrides = Overrides {
            themes: named.map(str::to_owned).collect(),
            files: BTreeMap::new(),
        };
        let mut diagnostics = Diagnostics::new();
        let is_whole = |name: &str| name == "themes/";
        for stray in self.strays.iter().filter(|name| is_whole(name) || takes_part(name)) {
            diagnostics.push(outside(stray.trim_end_matches('/')));
        }
        for file in read {
            match file {
                Ok((name, file)) => drop(overrides.files.insert(name, file)),
                Err(diagnostic) => diagnostics.push(diagnostic),
            }
        }
        if diagnostics.has_errors() {
            Err(diagnostics)
        } else {
            Ok(overrides)
        }
    }

    /// The file that the project names by its path relative to `content/`; it need not exist.
    ///
    /// # Errors
    /// A path or a link that leads out of the project, to no folder of [`Project::outside`].
    pub fn place(&self, written: &str) -> Result<Place, Diagnostic> {
        let path = self.root.join("content").join(written);
        if !self.holds(&path) {
            return Err(outside(written));
        }
        let of_root = || {
            let (file, root) = (true_path(&path).ok()?, true_path(&self.root).ok()?);
            below(file.strip_prefix(root).ok()?)
        };
        let alone = || path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let name = below(&Path::new("content").join(written)).or_else(of_root);
        Ok(Place {
            name: name.unwrap_or_else(alone),
            path,
        })
    }

    /// Whether a file lies where files of the project may. Of one that can't be looked for, opening it says more.
    fn holds(&self, path: &Path) -> bool {
        let folders = std::iter::once(&self.root).chain(&self.outside);
        let mut folders = folders.filter_map(|folder| true_path(folder).ok());
        true_path(path).map_or(true, |path| folders.any(|folder| path.starts_with(folder)))
    }

    /// Where the project's own files of templates and themes lie, by their names.
    fn find_own(&mut self, diagnostics: &mut Diagnostics) {
        (self.own, self.strays) = (BTreeMap::new(), BTreeSet::new());
        for folder in ["templates", "themes"] {
            let (files, strays) = self.files(folder, diagnostics);
            let named = |name: String| format!("{folder}/{name}");
            self.own
                .extend(files.into_iter().map(|(name, path)| (named(name), path)));
            self.strays.extend(strays.into_iter().map(named));
        }
    }

    /// The files below a folder of the project, with their path relative to it, and the links in it that lead out of the
    /// project, which are not followed: a folder's name ends with `/`, its own is empty. None where the folder doesn't
    /// exist.
    fn files(&self, folder: &str, diagnostics: &mut Diagnostics) -> (Vec<(String, PathBuf)>, Vec<String>) {
        let folder = &self.root.join(folder);
        let (mut found, mut strays) = (Vec::new(), Vec::new());
        if !folder.is_dir() {
            return (found, strays);
        }
        let mut walk = WalkDir::new(folder).follow_links(true).sort_by_file_name().into_iter();
        while let Some(entry) = walk.next() {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    let path = error.path().unwrap_or(folder).display().to_string();
                    let reason = error.io_error().map_or_else(|| msg!("io-other"), reason);
                    diagnostics.push(failed(&path, &reason));
                    continue;
                }
            };
            let relative = entry.path().strip_prefix(folder).unwrap_or(entry.path());
            let (name, is_folder) = (slashed(relative), entry.file_type().is_dir());
            // The folder itself may be a link too.
            if (entry.path_is_symlink() || entry.depth() == 0) && !self.holds(entry.path()) {
                if is_folder {
                    walk.skip_current_dir();
                }
                let end = if is_folder && !name.is_empty() { "/" } else { "" };
                strays.push(name + end);
            } else if entry.file_type().is_file() {
                found.push((name, entry.path().to_owned()));
            }
        }
        (found, strays)
    }
}

/// How long a file of templates or themes may be.
fn most(path: &Path) -> u64 {
    let ending = path.extension().and_then(|ending| ending.to_str());
    match ending {
        Some("html" | "typ" | "ftl" | "css" | "yaml" | "svg" | "js") => file::MOST_TEXT,
        Some(_) | None => file::MOST_FONT,
    }
}

/// What is told of a file that lies outside of the project.
fn outside(name: &str) -> Diagnostic {
    Diagnostic::error(msg!("content-outside", file = name)).help(msg!("content-outside-help"))
}

/// The text of a file and its hash, or why it can't be read.
type Text = Result<(String, String), Diagnostic>;

/// The documents by their names, of the texts that were read of them; they are parsed on all cores, and told of in the order
/// of `found`. One that had the same bytes `before` is taken as it was.
fn documents(
    (found, texts): (Vec<(String, PathBuf)>, Vec<Text>),
    before: &BTreeMap<String, Arc<Document>>,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<String, Arc<Document>> {
    let add = |((name, _), text): ((String, PathBuf), Result<(String, String), Diagnostic>)| {
        let source = text.map(|(text, digest)| (sources.renew(&format!("content/{name}"), text), digest));
        (name, source)
    };
    let added: Vec<_> = found.into_iter().zip(texts).map(add).collect();
    let parse = |(name, added): (String, Result<(SourceId, String), Diagnostic>)| {
        let parsed = added.and_then(|(source, digest)| match before.get(&name) {
            Some(known) if known.digest == digest => Ok(Arc::clone(known)),
            Some(_) | None => {
                let text = &sources.get(source).text;
                let node = yaml::parse(source, text)?;
                lost(&node, text).map_or(Ok(()), Err)?;
                let told = remarks::remarks(&node, text);
                Ok(Arc::new(Document {
                    source,
                    node,
                    digest,
                    told,
                }))
            }
        });
        (name, parsed)
    };
    // Each on its own: else one core would still be at the longest when the other is done.
    let parsed: Vec<_> = added.into_par_iter().with_max_len(1).map(parse).collect();
    let mut documents = BTreeMap::new();
    for (name, document) in parsed {
        match document {
            Ok(document) => drop(documents.insert(name, document)),
            Err(diagnostic) => diagnostics.push(diagnostic),
        }
    }
    documents
}

/// Whether a document's file has no text, a byte order mark or not.
fn is_empty(document: &Document) -> bool {
    let empty: [&[u8]; 2] = [b"", "\u{feff}".as_bytes()];
    empty.iter().any(|bytes| document.digest == digest_of(bytes))
}

/// The text of a file that had one. Who writes it anew may empty it first: an empty one is looked at again for a moment.
fn text_written(path: &Path, name: &str) -> Text {
    const TIMES: usize = 10;
    const APART: Duration = Duration::from_millis(10);
    for _ in 0..TIMES {
        let read = text(path, name)?;
        if !read.0.is_empty() {
            return Ok(read);
        }
        std::thread::sleep(APART);
    }
    text(path, name)
}

/// The text of a file, without a byte order mark, and the hash of its bytes.
fn text(path: &Path, name: &str) -> Text {
    let bytes = file::read_at_most(path, file::MOST_TEXT).map_err(|error| unreadable(name, &error))?;
    let digest = digest_of(&bytes);
    let mut text = utf8(bytes, name)?;
    if text.starts_with('\u{feff}') {
        text.drain(..'\u{feff}'.len_utf8());
    }
    Ok((text, digest))
}

/// The bytes as text.
///
/// # Errors
/// Line and column (in bytes of the line, from 1) of the first byte that isn't UTF-8.
pub fn utf8(bytes: Vec<u8>, name: &str) -> Result<String, Diagnostic> {
    String::from_utf8(bytes).map_err(|error| {
        let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = memchr::memchr_iter(b'\n', valid).count() + 1;
        let start = memchr::memrchr(b'\n', valid).map_or(0, |at| at + 1);
        let column = String::from_utf8_lossy(&valid[start..]).chars().count() + 1;
        Diagnostic::error(msg!("content-not-utf8", file = name, line = line, column = column))
            .help(msg!("content-not-utf8-help"))
    })
}

/// A file that the system refuses to hand over.
pub fn unreadable(name: &str, error: &std::io::Error) -> Diagnostic {
    failed(name, &reason(error))
}

fn failed(name: &str, reason: &Message) -> Diagnostic {
    Diagnostic::error(msg!("content-unreadable", file = name, reason = reason.clone()))
}

/// The system's reason by kind, in terms of the catalogue.
pub fn reason(error: &std::io::Error) -> Message {
    use std::io::ErrorKind;
    match error.kind() {
        ErrorKind::NotFound => msg!("io-not-found"),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => msg!("io-permission"),
        ErrorKind::IsADirectory => msg!("io-is-directory"),
        // A folder was to be made where a file stands.
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => msg!("io-not-directory"),
        ErrorKind::StorageFull => msg!("io-disk-full"),
        ErrorKind::Unsupported => msg!("io-not-file"),
        ErrorKind::FileTooLarge => msg!("io-too-large"),
        // The system's own enumeration, which may grow.
        _ => msg!("io-other"),
    }
}

/// What tells a file from what it was, without reading it: its length and when it was written. A file that is changed
/// without either changing is taken for the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// In bytes.
    pub length: u64,
    /// Since 1970.
    written: Option<Duration>,
}

impl Stamp {
    /// None where the file can't be found.
    pub fn of(path: &Path) -> Option<Self> {
        let known = std::fs::metadata(path).ok()?;
        let written = known.modified().ok();
        Some(Self {
            length: known.len(),
            written: written.and_then(|time| time.duration_since(UNIX_EPOCH).ok()),
        })
    }
}

/// The language that a project's report names, without understanding anything else of it.
pub fn peek_language(root: &Path) -> Option<String> {
    let text = String::from_utf8(file::read_at_most(&root.join("content/report.yaml"), file::MOST_TEXT).ok()?).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("language:"))?;
    Some(line.trim().trim_matches(['"', '\'']).to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Duration, Project, Sources};
    use std::fs;
    use std::time::Instant;

    /// What others empty to write it anew is read when it is written; what stays empty, as empty.
    #[test]
    fn a_document_that_is_being_written_is_read_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("content/report.yaml");
        fs::create_dir_all(folder.path().join("content")).expect("a folder");
        fs::write(&file, "title: before\n").expect("written");
        let mut sources = Sources::default();
        let mut project = Project::read(folder.path(), &mut sources).expect("read");
        let mut text = || {
            let changed = project.update(&mut sources);
            let document = project.documents.get("report.yaml");
            let text = document.map(|document| sources.get(document.source).text.clone());
            (changed.map_err(drop), text)
        };
        fs::write(&file, "").expect("emptied");
        std::thread::scope(|scope| {
            scope.spawn(|| {
                std::thread::sleep(Duration::from_millis(30));
                fs::write(&file, "title: after\n").expect("written");
            });
            assert_eq!(text(), (Ok(1), Some("title: after\n".to_owned())));
        });
        fs::write(&file, "").expect("emptied");
        assert_eq!(text(), (Ok(1), Some(String::new())));
    }

    /// Nobody waits for the text of a file that had none.
    #[test]
    fn an_empty_document_is_read_at_once() {
        for empty in ["", "\u{feff}"] {
            let folder = tempfile::tempdir().expect("a folder");
            fs::create_dir_all(folder.path().join("content")).expect("a folder");
            fs::write(folder.path().join("content/report.yaml"), empty).expect("written");
            let mut sources = Sources::default();
            let mut project = Project::read(folder.path(), &mut sources).expect("read");
            // The quickest of some: others use the machine too.
            let mut update = || {
                let begun = Instant::now();
                assert_eq!(project.update(&mut sources).map_err(drop), Ok(0));
                begun.elapsed()
            };
            let times: Vec<Duration> = (0..5).map(|_| update()).collect();
            assert!(times.iter().any(|time| *time < Duration::from_millis(90)), "{times:?}");
        }
    }
}
