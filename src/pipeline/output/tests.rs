use super::disk::{Disk, Machine};
use super::{Change, Guarded, write};
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

fn files(index: &str) -> BTreeMap<String, Vec<u8>> {
    let file = |path: &str, text: &str| (path.to_owned(), text.as_bytes().to_vec());
    [
        file("index.html", index),
        file("figures.json", "{}"),
        file("a/b.css", ""),
    ]
    .into()
}

#[test]
fn what_did_not_change_keeps_its_date() {
    let home = tempfile::tempdir().expect("a folder");
    let output = home.path().join("output");
    let date = |name: &str| {
        fs::metadata(output.join(name))
            .and_then(|found| found.modified())
            .expect("a date")
    };
    write(&output, &files("one"), &Guarded::default()).expect("written");
    let long_ago = std::time::SystemTime::UNIX_EPOCH;
    for name in ["index.html", "figures.json"] {
        let file = fs::File::options().write(true).open(output.join(name)).expect("there");
        file.set_modified(long_ago).expect("set");
    }
    write(&output, &files("two"), &Guarded::default()).expect("written");
    assert_eq!(date("figures.json"), long_ago);
    assert!(date("index.html") > long_ago);
    assert_eq!(
        fs::read_to_string(output.join("index.html")).ok().as_deref(),
        Some("two")
    );
}

#[test]
fn a_new_output_replaces_the_old_and_keeps_hidden_files() {
    let home = tempfile::tempdir().expect("a folder");
    let output = home.path().join("output");
    fs::create_dir(&output).expect("made");
    fs::write(output.join(".gitkeep"), "").expect("written");
    write(&output, &files("one"), &Guarded::default()).expect("an empty folder is replaced");
    let mut more = files("one");
    more.insert("old/stale.html".to_owned(), Vec::new());
    write(&output, &more, &Guarded::default()).expect("an output is replaced");
    fs::write(output.join("CNAME"), "exemple.org").expect("written");
    let kept = write(&output, &files("two"), &Guarded::default()).expect("an output is replaced");
    assert_eq!(kept, [".gitkeep", "CNAME"]);
    assert_eq!(
        fs::read_to_string(output.join("index.html")).ok().as_deref(),
        Some("two")
    );
    assert!(output.join(".gitkeep").exists() && output.join("a/b.css").exists());
    assert!(!output.join("old").exists(), "what a build wrote and the next has not");
    assert_eq!(
        fs::read_to_string(output.join("CNAME")).ok().as_deref(),
        Some("exemple.org")
    );
    assert_eq!(
        fs::read_dir(home.path()).expect("readable").count(),
        1,
        "no temporary folder is left"
    );
}

#[test]
fn what_stands_in_the_way_leaves_the_old_output_whole() {
    let home = tempfile::tempdir().expect("a folder");
    let output = home.path().join("output");
    write(&output, &files("one"), &Guarded::default()).expect("written");
    for name in [".a", ".b"] {
        fs::write(output.join(name), name).expect("written");
    }
    let before = all(&output);
    for path in [".b/c", ".b/c/d"] {
        let mut new = files("two");
        new.insert(path.to_owned(), Vec::new());
        assert!(write(&output, &new, &Guarded::default()).is_err());
        assert_eq!(all(&output), before);
    }
    fs::create_dir(output.join("data")).expect("made");
    fs::write(output.join("data/own.txt"), "").expect("written");
    let mut new = files("two");
    new.insert("data".to_owned(), Vec::new());
    assert!(write(&output, &new, &Guarded::default()).is_err());
    assert_eq!(fs::read_dir(home.path()).expect("readable").count(), 1);
}

#[test]
fn a_folder_of_other_things_is_left_alone() {
    let home = tempfile::tempdir().expect("a folder");
    fs::write(home.path().join("memoire.docx"), "précieux").expect("written");
    assert!(write(home.path(), &files("x"), &Guarded::default()).is_err());
    assert_eq!(
        fs::read_to_string(home.path().join("memoire.docx")).ok().as_deref(),
        Some("précieux")
    );
    let file = home.path().join("memoire.docx");
    assert!(write(&file, &files("x"), &Guarded::default()).is_err());
}

/// Files by their path.
type Tree = BTreeMap<PathBuf, Vec<u8>>;

/// Every file below a folder but the ledger and what a build left unfinished, by its path.
fn all(folder: &Path) -> Tree {
    let entries = walkdir::WalkDir::new(folder).into_iter().flatten();
    let is_own = |path: &Path| {
        path.strip_prefix(folder)
            .is_ok_and(|path| path.to_string_lossy().starts_with(".constats"))
    };
    let files = entries.filter(|entry| entry.file_type().is_file() && !is_own(entry.path()));
    files
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).expect("below").to_owned();
            (path, fs::read(entry.path()).expect("readable"))
        })
        .collect()
}

/// How a disk fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum How {
    /// At one step.
    Once,
    /// At one step and each after it, as for a program that was killed.
    Killed,
}

/// What a disk can't do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Whole,
    /// It can't exchange two folders.
    NoExchange,
    /// Another disk is mounted at the output.
    Mounted,
}

/// A disk that fails at a step.
struct Failing {
    output: PathBuf,
    sort: Sort,
    at: usize,
    how: How,
    done: AtomicUsize,
}

impl Failing {
    fn step(&self) -> io::Result<()> {
        let step = self.done.fetch_add(1, Ordering::SeqCst);
        if step == self.at || (self.how == How::Killed && step > self.at) {
            return Err(io::Error::other("on purpose"));
        }
        Ok(())
    }

    fn may_move(&self, from: &Path, to: &Path) -> io::Result<()> {
        if self.sort == Sort::Mounted && [from, to].contains(&self.output.as_path()) {
            return Err(io::ErrorKind::ResourceBusy.into());
        }
        self.step()
    }
}

impl Disk for Failing {
    fn make(&self, folder: &Path) -> io::Result<()> {
        self.step().and_then(|()| Machine.make(folder))
    }
    fn write(&self, file: &Path, bytes: &[u8]) -> io::Result<()> {
        self.step().or_else(|error| {
            // Half of it may be there.
            fs::write(file, &bytes[..bytes.len() / 2])?;
            Err(error)
        })?;
        Machine.write(file, bytes)
    }
    fn share(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step().and_then(|()| Machine.share(from, to))
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.may_move(from, to).and_then(|()| Machine.rename(from, to))
    }
    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()> {
        self.may_move(one, other)?;
        match self.sort {
            Sort::NoExchange => Err(io::ErrorKind::Unsupported.into()),
            Sort::Whole | Sort::Mounted => Machine.exchange(one, other),
        }
    }
    fn liken(&self, folder: &Path, model: &Path) -> io::Result<()> {
        self.step().and_then(|()| Machine.liken(folder, model))
    }
    fn settle(&self, _: &Path) -> io::Result<()> {
        self.step()
    }
    fn remove(&self, file: &Path) -> io::Result<()> {
        self.step().and_then(|()| Machine.remove(file))
    }
    fn clear(&self, folder: &Path) -> io::Result<()> {
        self.step().and_then(|()| Machine.clear(folder))
    }
}

/// At whatever step a disk fails or the program is killed: what is somebody else's is there, the output is the old or the
/// new one, whole, and the next build makes all good.
#[test]
fn whatever_fails_nothing_is_lost() {
    for (sort, how) in [Sort::Whole, Sort::NoExchange, Sort::Mounted]
        .into_iter()
        .flat_map(|sort| [(sort, How::Once), (sort, How::Killed)])
    {
        let mut at = 0;
        while fails_at(sort, how, at) {
            at += 1;
        }
        assert!(at > 12, "{sort:?} {how:?}: only {at} steps");
    }
}

/// What may stand there after a failure: the old or the new output, whole, with all that is somebody else's.
fn check_left(disk: &Failing, found: &Tree, (old, new): (&Tree, &Tree), others: &[(&str, &str)], told: &str) {
    let is_whole = found == old || found == new;
    match disk.sort {
        Sort::Whole => assert!(is_whole, "{told}: {found:?}"),
        // Between two renames there is none; the next build puts it back.
        Sort::NoExchange => assert!(
            is_whole || found.is_empty() && disk.how == How::Killed,
            "{told}: {found:?}"
        ),
        Sort::Mounted => {
            for (path, text) in others {
                assert_eq!(
                    found.get(Path::new(path)).map(Vec::as_slice),
                    Some(text.as_bytes()),
                    "{told}"
                );
            }
            for path in old.keys().chain(new.keys()) {
                let now = found.get(path);
                assert!(
                    now == old.get(path) || now == new.get(path),
                    "{told}: {}",
                    path.display()
                );
            }
        }
    }
}

/// Whether there is such a step.
fn fails_at(sort: Sort, how: How, at: usize) -> bool {
    let told = format!("{sort:?} {how:?} {at}");
    let home = tempfile::tempdir().expect("a folder");
    let output = home.path().join("output");
    let old_files = {
        let mut files = files("one");
        files.insert("gone/page.html".to_owned(), b"old".to_vec());
        files
    };
    let new_files = files("two");
    write(&output, &old_files, &Guarded::default()).expect("written");
    fs::create_dir_all(output.join(".git/empty")).expect("made");
    let others = [("CNAME", "exemple.org"), (".git/HEAD", "ref"), ("a/own.txt", "mine")];
    for (path, text) in others {
        fs::write(output.join(path), text).expect("written");
    }
    let with_others = |files: &super::Files| -> Tree {
        let others = others.map(|(path, text)| (PathBuf::from(path), text.as_bytes().to_vec()));
        let files = files.iter().map(|(path, bytes)| (PathBuf::from(path), bytes.clone()));
        files.chain(others).collect()
    };
    let (old, new) = (with_others(&old_files), with_others(&new_files));
    assert_eq!(all(&output), old, "{told}");
    let disk = Failing {
        output: output.clone(),
        sort,
        at,
        how,
        done: AtomicUsize::new(0),
    };
    let change = Change::plan(&output, &new_files).expect("planned");
    let is_done = change.carry_out(&disk).is_ok();
    let found = all(&output);
    check_left(&disk, &found, (&old, &new), &others, &told);
    if is_done {
        assert_eq!(found, new, "{told}");
    }
    write(&output, &new_files, &Guarded::default()).expect("the next build");
    assert_eq!(all(&output), new, "{told}");
    assert!(
        output.join(".git/empty").is_dir() && !output.join("gone").exists(),
        "{told}"
    );
    assert_eq!(
        fs::read_dir(home.path()).expect("readable").count(),
        1,
        "{told}: something is left"
    );
    disk.done.load(Ordering::SeqCst) > at
}

/// What a report is made from, and homes, are never an output, by whatever path.
#[test]
fn an_output_keeps_off_what_the_report_is_made_from() {
    let home = tempfile::tempdir().expect("a folder");
    let project = home.path().join("project");
    fs::create_dir_all(project.join("content/responses")).expect("made");
    fs::write(project.join("content/report.yaml"), "title: x").expect("written");
    for (path, text) in files("one") {
        fs::create_dir_all(project.join(&path).parent().expect("a parent")).expect("made");
        fs::write(project.join(&path), text).expect("written");
    }
    let guarded = Guarded {
        sources: vec![project.join("content"), project.join("themes")],
        homes: vec![home.path().join("project/content")],
    };
    let before = all(home.path());
    for output in [
        ".",
        "content",
        "content/site",
        "content/responses",
        "../project",
        "x/..",
    ] {
        assert!(
            write(&project.join(output), &files("two"), &guarded).is_err(),
            "{output}"
        );
        assert_eq!(all(home.path()), before, "{output}");
    }
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(&project, home.path().join("link")).expect("made");
        assert!(write(&home.path().join("link"), &files("two"), &guarded).is_err());
    }
    assert!(
        write(&project.join("themes"), &files("two"), &guarded).is_ok(),
        "no such theme yet"
    );
    assert!(write(&project.join("site"), &files("two"), &guarded).is_ok());
}

#[test]
fn hidden_files_are_files() {
    let home = tempfile::tempdir().expect("a folder");
    fs::write(home.path().join(".journal"), "précieux").expect("written");
    assert!(write(home.path(), &files("x"), &Guarded::default()).is_err());
    assert_eq!(all(home.path()).len(), 1);
}

#[cfg(unix)]
#[test]
fn a_folder_keeps_its_mode() {
    use std::os::unix::fs::PermissionsExt;
    let home = tempfile::tempdir().expect("a folder");
    let output = home.path().join("output");
    write(&output, &files("one"), &Guarded::default()).expect("written");
    fs::set_permissions(&output, fs::Permissions::from_mode(0o2750)).expect("set");
    write(&output, &files("two"), &Guarded::default()).expect("written");
    let mode = fs::metadata(&output).expect("there").permissions().mode();
    assert_eq!(mode & 0o7777, 0o2750);
}

/// The list of what builds wrote may have come with the folder, from anyone.
#[test]
fn a_list_that_leads_out_of_the_output_is_not_followed() {
    let home = tempfile::tempdir().expect("a folder");
    let (output, other) = (home.path().join("output"), home.path().join("memoire.md"));
    write(&output, &files("one"), &Guarded::default()).expect("written");
    fs::write(&other, "précieux").expect("written");
    let list = format!("constats 1\nindex.html\n../memoire.md\n{}\n", other.display());
    fs::write(output.join(".constats"), list).expect("written");
    let disk = Failing {
        output: output.clone(),
        sort: Sort::Mounted,
        at: usize::MAX,
        how: How::Once,
        done: AtomicUsize::new(0),
    };
    let new = files("two");
    let change = Change::plan(&output, &new).expect("planned");
    change.carry_out(&disk).expect("written");
    assert_eq!(fs::read_to_string(&other).ok().as_deref(), Some("précieux"));
}
