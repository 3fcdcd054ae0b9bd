//! The command line: options in, messages out, an exit code.
//!
//! | code | meaning |
//! |---|---|
//! | 0 | done |
//! | 1 | a mistake in the project; for `diff`, two builds that differ |
//! | 2 | wrong usage |
//! | 3 | a mistake of the program |

mod ask;
mod command;
mod manual;
mod progress;
mod quality;
mod run;
mod usage;

use crate::content::project;
use crate::diagnostic::{Catalogue, Fault, Tongue};
use std::ffi::OsString;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

/// Runs the program with the arguments of its process.
pub fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let asked = usage::asked_tongue(&arguments).or_else(locale);
    let first = asked.unwrap_or(Tongue::French);
    let mut catalogue = Catalogue::new(first);
    let request = match usage::parse(&arguments, &catalogue) {
        Ok(request) => request,
        Err(code) => return code,
    };
    // Without a locale that says so, the messages are in the report's language.
    let told = asked.or_else(|| project::peek_language(request.action.project()).and_then(|tag| Tongue::of_tag(&tag)));
    if let Some(tongue) = told.filter(|tongue| *tongue != first) {
        catalogue = Catalogue::new(tongue);
    }
    std::panic::set_hook(Box::new(|_| ()));
    let run = || run::run(&request, &catalogue);
    let outcome = catch_unwind(AssertUnwindSafe(|| match request.action.waits() {
        true => run(),
        // On a thread of the pool: work that it shares out starts at once.
        false => rayon::scope(|_| run()),
    }));
    let result = outcome.unwrap_or_else(|panic| {
        run::say_panic(panic.as_ref(), &catalogue);
        Err(Fault::Program)
    });
    match result {
        Ok(run::Outcome::Done) => ExitCode::SUCCESS,
        Ok(run::Outcome::Differs) => ExitCode::from(1),
        Err(Fault::Input) => ExitCode::from(1),
        Err(Fault::Usage) => ExitCode::from(2),
        Err(Fault::Program) => ExitCode::from(3),
    }
}

fn locale() -> Option<Tongue> {
    sys_locale::get_locale().and_then(|tag| Tongue::of_tag(&tag))
}
