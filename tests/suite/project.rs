//! Projects on disk for tests: copied to a folder of their own, changed, built, asked.

use constats::diagnostic::Diagnostics;
use constats::pipeline::{self, Extent, Rendered};
use constats::workspace::{Prepared, Workspace};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// A page without how large the files are that it leads to: they hold what pages don't.
pub fn without_sizes(page: &[u8]) -> Vec<u8> {
    let size = regex::bytes::Regex::new("[0-9]+(,[0-9]+)?(\u{a0}|\u{202f}| )([km]o|[KM]B)\\)").expect("a pattern");
    size.replace_all(page, &b"SIZE)"[..]).into_owned()
}

/// What a workspace publishes, without writing it: what was decided, its files, and `figures.json`.
pub fn published(workspace: &mut Workspace) -> Result<(Prepared, Rendered, Value), Diagnostics> {
    let prepared = pipeline::prepare(workspace, false, &|_| {})?;
    let (tools, sources) = (&mut workspace.tools, &mut workspace.sources);
    let rendered = pipeline::render(&prepared, tools, sources, Extent::SiteOnly, &|_| {})?;
    let figures = serde_json::from_slice(&rendered.files["figures.json"]).expect("JSON");
    Ok((prepared, rendered, figures))
}

/// A copy of a project that a test may change.
pub struct Project {
    folder: TempDir,
}

/// What one run of the program did. The project's folder reads `[PROJECT]` in both streams.
#[derive(Debug)]
pub struct Run {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Project {
    /// A copy of a folder of this repository.
    pub fn at(folder: &str) -> Self {
        Self::empty().overlay(folder)
    }

    /// A copy of the small project that the guide in French explains.
    pub fn base() -> Self {
        Self::at("tests/projects/base")
    }

    /// A section over people of whom so many gave these answers, under a policy.
    pub fn surveyed(
        policy: &str,
        (groups, questions): (&str, &str),
        (heads, rows): (&str, &[(usize, &str)]),
        blocks: &str,
    ) -> Self {
        let report = format!(
            "language: fr-CA\ntitle: Essai\ndate: 2025-10\nauthors: [{{name: Ève Tremblay, role: bénévole}}]\nnotice: Essai.\n\
             disclosure: {{{policy}, because: Essai}}\nsections: [s]\ngroups:\n{groups}"
        );
        let each = rows.iter().flat_map(|(times, row)| std::iter::repeat_n(*row, *times));
        let rows: String = (0..).zip(each).map(|(at, row)| format!("zz{at:02},{row}\n")).collect();
        Self::empty()
            .file("content/report.yaml", report)
            .file("content/questionnaire.yaml", questions)
            .file("content/responses/r.csv", format!("id,{heads}\n{rows}"))
            .file("content/sections/s.yaml", format!("title: S\nblocks:\n{blocks}"))
    }

    pub fn empty() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a folder for the test"),
        }
    }

    /// Lays the files of another folder over the project's own.
    pub fn overlay(self, folder: &str) -> Self {
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), self.path());
        self
    }

    /// Lays a folder's files under a folder of the project.
    pub fn overlay_into(self, folder: &str, target: &str) -> Self {
        copy(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join(folder),
            &self.path().join(target),
        );
        self
    }

    pub fn file(self, path: &str, bytes: impl AsRef<[u8]>) -> Self {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().expect("a file stands in a folder")).expect("a folder for the file");
        fs::write(&path, bytes).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        self
    }

    /// Replaces a text that must stand in the file.
    pub fn edit(self, path: &str, old: &str, new: &str) -> Self {
        let text = self.read(path);
        assert!(text.contains(old), "{path} does not hold {old:?}");
        self.file(path, text.replacen(old, new, 1))
    }

    pub fn remove(self, path: &str) -> Self {
        let path = self.path().join(path);
        let removed = if path.is_dir() {
            fs::remove_dir_all(&path)
        } else {
            fs::remove_file(&path)
        };
        removed.unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        self
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn read(&self, path: &str) -> String {
        String::from_utf8(self.bytes(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
    }

    pub fn bytes(&self, path: &str) -> Vec<u8> {
        let path = self.path().join(path);
        fs::read(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
    }

    /// Every file below a folder of the project, by its path in it, in order.
    pub fn files(&self, folder: &str) -> Vec<(PathBuf, Vec<u8>)> {
        let root = self.path().join(folder);
        let mut found: Vec<(PathBuf, Vec<u8>)> = walkdir::WalkDir::new(&root)
            .into_iter()
            .flatten()
            // What lists the files that a build wrote is none of the report.
            .filter(|entry| entry.file_type().is_file() && entry.file_name() != ".constats")
            .map(|entry| {
                let bytes = fs::read(entry.path()).unwrap_or_else(|e| panic!("{}: {e}", entry.path().display()));
                (
                    entry.path().strip_prefix(&root).unwrap_or(entry.path()).to_path_buf(),
                    bytes,
                )
            })
            .collect();
        found.sort();
        found
    }

    /// Runs the program in the project's folder, in English unless `args` say another language.
    pub fn run(&self, args: &[&str]) -> Run {
        self.run_in(&[], args)
    }

    /// The same with more variables of the environment.
    pub fn run_in(&self, environment: &[(&str, &str)], args: &[&str]) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_constats"));
        command
            .current_dir(self.path())
            .env_remove("NO_COLOR")
            .env("LC_ALL", "C.UTF-8")
            .env_remove("LANG")
            .envs(environment.iter().copied());
        if !args.iter().any(|arg| arg.starts_with("--lang")) {
            command.args(["--lang", "en"]);
        }
        let output = command.args(args).output().expect("the program runs");
        let scrub = |bytes: &[u8]| {
            let text = String::from_utf8(bytes.to_vec()).expect("the program speaks UTF-8");
            let real = self.path().canonicalize().expect("the project is there");
            text.replace(&*real.to_string_lossy(), "[PROJECT]")
                .replace(&*self.path().to_string_lossy(), "[PROJECT]")
        };
        Run {
            code: output.status.code().expect("the program ends by itself"),
            stdout: scrub(&output.stdout),
            stderr: scrub(&output.stderr),
        }
    }

    /// Builds without the PDF, and panics with the messages where that fails.
    pub fn build(self) -> Self {
        self.run(&["build", "--no-pdf"]).succeeds();
        self
    }
}

impl Run {
    #[track_caller]
    pub fn succeeds(self) -> Self {
        assert_eq!(self.code, 0, "{}{}", self.stdout, self.stderr);
        self
    }

    /// Ends with `code`: 1 for a mistake in the project, 2 for wrong usage, 3 for one of ours.
    #[track_caller]
    pub fn fails(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{}{}", self.stdout, self.stderr);
        self
    }
}

fn copy(from: &Path, to: &Path) {
    assert!(from.is_dir(), "{} is no folder", from.display());
    for entry in walkdir::WalkDir::new(from)
        .into_iter()
        .map(|entry| entry.expect("a folder that can be read"))
    {
        let target = to.join(entry.path().strip_prefix(from).unwrap_or(entry.path()));
        if entry.file_type().is_dir() {
            fs::create_dir_all(&target).expect("a folder for the copy");
        } else {
            fs::copy(entry.path(), &target).unwrap_or_else(|e| panic!("{}: {e}", entry.path().display()));
        }
    }
}
