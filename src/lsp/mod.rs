//! A language server: an editor sends what is being typed, and gets the messages that `check` would give, names and keys to
//! choose from, what a figure says and is taken over, and where a name is declared.
//!
//! A thread that is lsp-server's own reads; all else is done here, one message at a time. Each project has its
//! [workspace](crate::workspace), and what is typed is read in the place of the files.

mod complete;
mod cursor;
mod define;
mod desk;
mod expression;
mod hover;
mod keys;
mod names;
mod position;
mod server;
mod told;
mod uri;

pub use server::run;
