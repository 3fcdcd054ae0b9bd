//! The `constats` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    constats::cli::main()
}
