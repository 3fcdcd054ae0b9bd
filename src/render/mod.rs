//! The report as files: each renderer returns what it made as bytes and writes nothing. They never import each other.

pub mod card;
mod code;
pub mod data;
mod files;
pub mod font;
pub mod html;
mod kept;
mod notice;
pub mod pdf;

pub use files::Files;
pub use kept::KeptParts;
pub use notice::notice_line;
