//! What every page shows around its own content, to readers and to machines.

mod linked;
mod meta;
mod page;

pub use page::{DESCRIPTION, Page, shortened};
