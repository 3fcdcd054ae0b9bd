//! The look and the words of a report: wording, tokens, templates and fonts, found in the project first, then in the
//! theme, then in what is built in.

mod wording;

pub use wording::Wording;
