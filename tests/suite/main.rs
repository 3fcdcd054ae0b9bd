//! The tests of the program as a whole: its layout, its documents, its commands.

mod accounts;
mod agreement;
mod architecture;
mod attacker;
mod bytes;
mod citing;
mod cli;
mod confidential;
mod differences;
mod disclosure;
mod docs;
mod english;
mod errors;
mod french;
mod handouts;
mod hostile;
mod measures;
mod mutations;
mod notes;
#[expect(dead_code, reason = "a helper for the tests to come")]
mod project;
mod published_figures;
mod rust;
mod searching;
mod typed;
