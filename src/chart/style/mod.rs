//! How charts look: colours, sizes, both widths, what tells the series apart.

mod look;
mod scale;
mod series;
mod tone;
mod width;

pub use look::{Look, MARK_CONTRAST};
pub use series::{Series, alike, series, series_style};
pub use tone::{Pattern, Style, Tone};
pub use width::Width;
