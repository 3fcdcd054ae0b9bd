//! The report’s own text as markup, each block through its own template.

mod anchor;
mod block;
mod cite;
mod evidence;
mod footnote;
mod inline;
mod preview;
mod table;

pub use anchor::MarkLink;
pub use cite::CiteView;
pub use footnote::FootnoteView;
pub use inline::Trail;
