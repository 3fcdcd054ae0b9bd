//! The pages, one file for each kind.

mod chapter;
mod cover;
mod front;
mod handout;
mod handouts;
mod ledger;
mod lost;
mod outline;
mod whole;
