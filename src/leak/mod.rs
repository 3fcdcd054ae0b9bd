//! A last look at the files of a report before they are written: does any of them hold what respondents were promised
//! would stay between them and the team?
//!
//! It is taken twice. First at what the authors wrote (`authored`), where a slip can be shown at its line: the runs of five
//! words that the texts hold are looked for in every answer while it is read (`words`, `runs`); ids and values are looked
//! for in the texts, and what leads to a person is known by its shape, however it is typed (`contact`).
//!
//! Then at the finished files, for what came there by another way. A cell of the responses costs one hash, and all of
//! them make a sieve (`sieve`, `sought`). Every file is read as its readers and their tools would read it (`extract`),
//! reduced to letters and digits (`reduce`), and its windows are held against the sieve; the few cells that may be there
//! are looked for in the text itself. What the project and the program write anyway is `known`.

mod authored;
mod contact;
mod excerpt;
mod extract;
mod flow;
mod known;
mod matter;
mod published;
mod reduce;
mod runs;
mod secret;
mod sieve;
mod sought;
mod texts;
mod words;

#[cfg(test)]
mod tests;

pub use authored::Authored;
pub use contact::{Contact, ContactKind, Typed, find_typed};
pub use extract::read;
pub use known::Known;
pub use published::{File, Published, Sighting};
pub use reduce::SEAM;
pub use runs::{RUN, Runs, each_run, hashes};
pub use secret::{SecretKind, fingerprint, take_down};
pub use sought::Sought;
pub use texts::Texts;
