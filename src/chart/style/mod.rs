//! How charts look: colours, sizes, both widths, what tells the series apart.

mod look;
mod series;
mod width;

pub use look::{Look, MARK_CONTRAST};
pub use series::{Pattern, Series, Style, series};
pub use width::Width;
