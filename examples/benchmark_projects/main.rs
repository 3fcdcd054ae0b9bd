//! Makes the projects that the benchmarks run on. The same seed gives the same bytes.
//!
//! ```text
//! cargo run --release --example benchmark_projects -- FOLDER [wide|deep]…
//! ```
//!
//! - `wide`: 200 sections, each with five tables and a chart, over 10,000 respondents with 500 answers each.
//! - `deep`: twelve sections over 1,000,000 respondents with 60 answers each, about 480 MB.
//!
//! The third project of the benchmarks is the repository itself.

#![expect(clippy::print_stderr, reason = "it talks to whoever runs it")]

mod deep;
mod random;
mod wide;
mod yaml;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let Some(folder) = arguments.next().map(PathBuf::from) else {
        eprintln!("usage: benchmark_projects FOLDER [wide|deep]…");
        return ExitCode::from(2);
    };
    let names: Vec<_> = arguments.collect();
    let wanted = |name: &str| names.is_empty() || names.iter().any(|n| n == name);
    let made = [
        ("wide", wide::make as fn(&Path) -> std::io::Result<()>),
        ("deep", deep::make),
    ]
    .into_iter()
    .filter(|(name, _)| wanted(name))
    .try_for_each(|(name, make)| make(&folder.join(name)));
    match made {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}: {error}", folder.display());
            ExitCode::FAILURE
        }
    }
}
