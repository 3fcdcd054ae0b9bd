//! The same project gives the same bytes: on another path, at another date, in another place of the world, on one core.

use crate::project::Project;
use std::fs::{File, FileTimes};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// A project with charts, a typed-in table, a mentions table, and two groups.
const PROJECT: &str = "tests/projects/base";
const TYPED: &str = "tests/projects/reprises";

/// Gives each file of a project another date: 2001, 2033, and so on.
fn redate(folder: &Path, seconds: u64) {
    let date = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
    let mut counted = 0;
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry.expect("a file of the project");
        if entry.file_type().is_file() {
            let file = File::options()
                .write(true)
                .open(entry.path())
                .expect("a file that can be changed");
            let times = FileTimes::new().set_modified(date).set_accessed(date);
            file.set_times(times).expect("a file with another date");
            counted += 1;
        }
    }
    assert!(counted > 4, "only {counted} files have another date");
}

/// Every file of the output, by its path.
fn built(source: &str, inner: &str, seconds: u64, environment: &[(&str, &str)]) -> Vec<(PathBuf, Vec<u8>)> {
    let project = Project::empty().overlay_into(source, inner);
    redate(project.path(), seconds);
    let output = format!("{inner}/output");
    project
        .run_in(environment, &["build", inner, "--output", &output])
        .succeeds();
    project.files(&output)
}

#[track_caller]
fn compare(first: &[(PathBuf, Vec<u8>)], second: &[(PathBuf, Vec<u8>)]) {
    let paths = |files: &[(PathBuf, Vec<u8>)]| -> Vec<String> {
        let paths = files.iter().map(|(path, _)| path.to_string_lossy().replace('\\', "/"));
        paths.collect()
    };
    let names = paths(first);
    assert_eq!(names, paths(second), "other files");
    for expected in [
        "rapport.pdf",
        "figures.json",
        "index.html",
        "methode.html",
        "rapport.html",
        "rapport.zip",
        "tableaux.xlsx",
    ] {
        assert!(names.iter().any(|name| name == expected), "{expected} was not compared");
    }
    assert!(names.len() > 12, "only {} files were compared", names.len());
    for ((path, left), (_, right)) in first.iter().zip(second) {
        assert!(!left.is_empty(), "{} is empty", path.display());
        let from = left.iter().zip(right).position(|(left, right)| left != right);
        let sizes = (left.len(), right.len());
        assert!(
            left == right,
            "{} differs from byte {from:?} on, sizes {sizes:?}",
            path.display()
        );
    }
}

#[track_caller]
fn same(source: &str) {
    let here = [
        ("TZ", "UTC"),
        ("SOURCE_DATE_EPOCH", "1000000000"),
        ("RAYON_NUM_THREADS", "1"),
    ];
    let there = [
        ("TZ", "Pacific/Auckland"),
        ("SOURCE_DATE_EPOCH", "2000000000"),
        ("HOME", "/nowhere"),
        ("USER", "someone"),
        ("RAYON_NUM_THREADS", "7"),
    ];
    let first = built(source, "a", 1_000_000_000, &here);
    let second = built(source, "un autre dossier/plus profond/été", 2_000_000_000, &there);
    compare(&first, &second);
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    same(PROJECT);
}

#[test]
fn typed_figures_give_the_same_bytes() {
    same(TYPED);
}

/// The comparison would see a byte that changed, in the PDF as elsewhere.
#[test]
fn a_byte_that_changed_is_seen() {
    let first = built(PROJECT, "a", 1_000_000_000, &[]);
    let seen = |name: &str| {
        let mut second = first.clone();
        let file = second.iter_mut().find(|(path, _)| path == Path::new(name));
        let bytes = &mut file.unwrap_or_else(|| panic!("{name} was not built")).1;
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        std::panic::catch_unwind(|| compare(&first, &second)).is_err()
    };
    assert!(seen("rapport.pdf") && seen("figures.json") && seen("donnees/activites.csv"));
    assert!(
        std::panic::catch_unwind(|| compare(&first, &first[1..])).is_err(),
        "a file less"
    );
    assert!(
        std::panic::catch_unwind(|| compare(&[], &[])).is_err(),
        "nothing was compared"
    );
}
