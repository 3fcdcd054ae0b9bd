//! Writes the reference report's synthetic responses: `content/responses/ptp.csv` and `pg.csv`.
//!
//! The real responses are confidential. These are made from the published figures alone: `targets` says how many
//! respondents give each answer, a seeded shuffle says who. Two runs write the same bytes.
//!
//! ```text
//! cargo run --release --example synthesise_responses [FOLDER]
//! ```
//!
//! `tests/reference/check_responses.py` counts the published figures again, from the files.

mod random;
mod sheet;
mod targets;

use std::path::PathBuf;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args_os().nth(1).map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/content/responses")),
        PathBuf::from,
    );
    std::fs::create_dir_all(&folder)?;
    targets::ptp().write(&folder.join("ptp.csv"))?;
    targets::pg().write(&folder.join("pg.csv"))?;
    Ok(())
}
