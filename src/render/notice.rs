//! What everyone must know of the report, where the whole of it has no room.

use crate::language::sentence;
use crate::report::Report;

/// The first sentence of the notice.
pub fn notice_line(report: &Report) -> Option<String> {
    let notice = report.plain(report.front.notice.as_ref()?);
    Some(sentence::first(&notice).to_owned())
}
