//! A last look at the files of a report before they are written: does any of them hold what respondents were promised
//! would stay between them and the team?
//!
//! A cell of the responses costs one hash, and all of them make a sieve (`sieve`, `sought`). Every file is read as its
//! readers and their tools would read it (`extract`), reduced to letters and digits (`reduce`), and its windows are held
//! against the sieve; the few cells that may be there are looked for in the text itself. Addresses, telephone numbers
//! and paths are found by their shape (`contact`).

mod contact;
mod excerpt;
mod extract;
mod flow;
mod matter;
mod published;
mod reduce;
mod secret;
mod sieve;
mod sought;
mod texts;

#[cfg(test)]
mod tests;

pub use contact::{Contact, ContactKind, contact_kinds};
pub use published::{File, Published, Sighting};
pub use secret::{SecretKind, fingerprint};
pub use sought::Sought;
