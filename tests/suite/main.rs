//! The tests of the program as a whole: its layout, its documents, its commands.

mod accounts;
mod architecture;
mod attacker;
mod citing;
mod cli;
mod disclosure;
mod docs;
mod errors;
mod french;
mod hostile;
mod measures;
mod mutations;
#[expect(dead_code, reason = "a helper for the tests to come")]
mod project;
mod published_figures;
mod rust;
mod searching;
