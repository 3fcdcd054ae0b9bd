//! What survey tools write: which columns of an export are the tool's own, which lead to a person, which of them make one
//! question; and the questionnaire as a tool's structure file holds it.
//!
//! Everything here goes from texts to an [`Outline`]: nothing reads a file, and nothing knows what a report is.

mod adverbs;
mod alike;
mod apart;
mod beside;
mod bind;
mod changed;
mod dates;
mod degrees;
mod field;
mod fold;
mod guess;
mod marks;
mod number;
mod outline;
mod personal;
mod plain;
mod purpose;
mod ranges;
mod ranking;
mod respondents;
mod scales;
mod sets;
mod several;
mod spelling;
mod stem;
pub mod structure;
mod ticks;
mod tool;
mod two_digits;
mod unsaid;
mod weight;
mod written;

pub use alike::joined_alike;
pub use apart::apart;
pub use beside::other_of;
pub use bind::{bind_best, same_code};
pub use changed::nearest_label;
pub use dates::{DayOrder, Month, When, when};
pub use degrees::silence_beside;
pub use field::Field;
pub use fold::{fold, words};
pub use guess::guess;
pub use outline::{Doubt, Filter, Form, Labelled, Outline, Prompt, Reply, Together};
pub use personal::Personal;
pub use purpose::{Purpose, purposes};
pub use respondents::RowsThatCount;
pub use scales::Theme;
pub use spelling::{is_read_as, is_spelling_of};
pub use stem::{Stem, stem};
pub use ticks::{LIME_UNSHOWN, Ticks};
pub use tool::Tool;
pub use unsaid::{Unsaid, is_unsaid};
pub use weight::{is_weight_heading, may_be_weight};
