//! The three projects that everything is measured on, and what it takes to get from one to the next phase.
//!
//! They stand in `target/benchmark-projects`, made there when they are missing; `CONSTATS_BENCHMARKS` names another
//! folder. Without `CONSTATS_DEEP=1` the large one is left out of all but loading, so that a run takes minutes.
#![allow(dead_code, reason = "each benchmark uses a part of it")]

pub mod bare;
#[path = "../../examples/benchmark_projects/deep.rs"]
mod deep;
#[path = "../../examples/benchmark_projects/random.rs"]
mod random;
#[path = "../../examples/benchmark_projects/wide.rs"]
mod wide;
#[path = "../../examples/benchmark_projects/yaml.rs"]
mod yaml;

use constats::content::project::Project;
use constats::diagnostic::{Catalogue, Diagnostics, Printer, Sources, Tongue};
use constats::pipeline;
use constats::resolve::{self, Resolved};
use constats::workspace::{Prepared, Workspace};
use std::path::{Path, PathBuf};

/// A project of the benchmarks.
#[derive(Clone, Debug)]
pub struct Bench {
    pub name: &'static str,
    pub root: PathBuf,
}

/// Say that the projects in the folder are older than this, and they are made again.
const MADE: &str = ".made-4";

/// The reference report: the repository's own.
pub fn reference() -> Bench {
    Bench {
        name: "reference",
        root: PathBuf::from(env!("CARGO_MANIFEST_DIR")),
    }
}

/// 200 sections over 10,000 respondents.
pub fn wide() -> Bench {
    made("wide", |project| wide::make(project, 200))
}

/// Twelve sections over 1,000,000 respondents.
pub fn deep() -> Bench {
    made("deep", |project| deep::make(project, 1_000_000))
}

/// All three, or the two that take little time.
pub fn projects() -> Vec<Bench> {
    let mut all = vec![reference(), wide()];
    if std::env::var_os("CONSTATS_DEEP").is_some_and(|value| value == "1") {
        all.push(deep());
    }
    all
}

fn made(name: &'static str, make: fn(&Path) -> std::io::Result<()>) -> Bench {
    let folder = std::env::var_os("CONSTATS_BENCHMARKS").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("target/benchmark-projects"),
        PathBuf::from,
    );
    let root = folder.join(name);
    if !root.join(MADE).exists() {
        make(&root)
            .and_then(|()| std::fs::write(root.join(MADE), ""))
            .unwrap_or_else(|error| panic!("{}: {error}", root.display()));
    }
    Bench { name, root }
}

impl Bench {
    pub fn resolve(&self, sources: &mut Sources) -> Resolved {
        let project = Project::read(&self.root, sources);
        let resolved =
            project.and_then(|project| resolve::resolve(&project, &mut resolve::Understood::default(), sources));
        resolved.map_or_else(|mistakes| said(&mistakes, sources), |(resolved, _)| resolved)
    }

    pub fn prepare(&self) -> (Prepared, Workspace) {
        let mut workspace = Workspace::open(&self.root);
        let prepared = pipeline::prepare(&mut workspace, false, &|_| ());
        let prepared = prepared.unwrap_or_else(|mistakes| said(&mistakes, &workspace.sources));
        (prepared, workspace)
    }
}

/// A benchmark over a project that has mistakes measures nothing.
pub fn said<T>(mistakes: &Diagnostics, sources: &Sources) -> T {
    let catalogue = Catalogue::new(Tongue::English);
    panic!("{}", Printer::new(&catalogue, sources, false).print(mistakes))
}
