//! Splits a file of responses and counts its codes, and does nothing else: the yardstick of `benches/whole.sh`.

#[path = "../benches/support/bare.rs"]
mod bare;

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let counts = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [path, "1"] => bare::one_thread(Path::new(path)),
        [path, "2"] => bare::two_threads(Path::new(path)),
        _ => return ExitCode::from(2),
    };
    match counts {
        Ok(counts) if counts[0].iter().sum::<u64>() > 0 => ExitCode::SUCCESS,
        Ok(_) | Err(_) => ExitCode::FAILURE,
    }
}
