//! Makes the projects that the benchmarks run on. The same seed gives the same bytes.
//!
//! ```text
//! cargo run --release --example benchmark_projects -- FOLDER [wide|wider|deep|deeper|wide-weighted|deep-weighted]…
//! cargo run --release --example benchmark_projects -- FOLDER gallery < tests/gallery/recipes.txt
//! ```
//!
//! - `wide`: 200 sections, each with five tables and a chart, over 10,000 respondents with 500 answers each.
//! - `wider`: 800 sections over the same responses.
//! - `deep`: twelve sections over 1,000,000 respondents with 60 answers each, about 480 MB.
//! - `deeper`: the same of 3,000,000 respondents, about 1.4 GB.
//! - `wide-weighted`, `deep-weighted`: `wide` and `deep`, whose people count as much as they weigh.
//! - `gallery`: a project for each line of standard input, its name and its recipe: what `tests/gallery.sh` builds.
//!
//! Without a name, `wide` and `deep`. One more project of the benchmarks is the repository itself.

#![expect(clippy::print_stderr, reason = "it talks to whoever runs it")]

mod deep;
mod gallery;
mod random;
mod weighted;
mod wide;
mod yaml;

use gallery::Recipe;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let is_folder = |first: &OsString| !first.to_string_lossy().starts_with('-');
    let Some(folder) = arguments.next().filter(is_folder).map(PathBuf::from) else {
        eprintln!("usage: benchmark_projects FOLDER [wide|wider|deep|deeper]… | FOLDER gallery");
        return ExitCode::from(2);
    };
    let names: Vec<_> = arguments.collect();
    if names.iter().any(|name| name == "gallery") {
        return told(&folder, gallery(&folder));
    }
    let wanted = |name: &str| match names.is_empty() {
        true => ["wide", "deep"].contains(&name),
        false => names.iter().any(|n| n == name),
    };
    type Make = fn(&Path) -> std::io::Result<()>;
    let all: [(&str, Make); 6] = [
        ("wide", |project| wide::make(project, 200)),
        ("wider", |project| wide::make(project, 800)),
        ("deep", |project| deep::make(project, 1_000_000)),
        ("deeper", |project| deep::make(project, 3_000_000)),
        ("wide-weighted", |project| {
            wide::make(project, 200)?;
            weighted::weigh(project)
        }),
        ("deep-weighted", |project| {
            deep::make(project, 1_000_000)?;
            weighted::weigh(project)
        }),
    ];
    let mut wanted = all.into_iter().filter(|(name, _)| wanted(name));
    let made = wanted.try_for_each(|(name, make)| make(&folder.join(name)));
    told(&folder, made)
}

/// A project for each line of standard input; blank lines and such that begin with `#` are none.
fn gallery(folder: &Path) -> std::io::Result<()> {
    for line in std::io::stdin().lines() {
        let line = line?;
        if let Some((name, recipe)) = line.split_once(' ').filter(|_| !line.starts_with('#')) {
            let recipe = Recipe::parse(recipe).map_err(std::io::Error::other)?;
            gallery::make(&folder.join(name), &recipe)?;
        }
    }
    Ok(())
}

fn told(folder: &Path, made: std::io::Result<()>) -> ExitCode {
    match made {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}: {error}", folder.display());
            ExitCode::FAILURE
        }
    }
}
