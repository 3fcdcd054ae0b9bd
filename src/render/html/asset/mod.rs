//! What a browser needs beside the pages.

mod map;
mod plain;
mod style;

pub use map::SITE_MAP;
pub use plain::plain;
pub use style::{SHEET, sheet, style};
