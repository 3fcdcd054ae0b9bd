//! Says what a look at the quality of the responses found.

use crate::diagnostic::Catalogue;
use crate::msg;
use crate::quality::Concern;

/// File by file, each concern with its rows and what to do; at the end how many there are.
pub(super) fn said(concerns: &[Concern], catalogue: &Catalogue) -> String {
    let mut lines = Vec::new();
    let mut files: Vec<&str> = concerns.iter().map(|concern| concern.file.as_str()).collect();
    files.sort_unstable();
    files.dedup();
    for file in files {
        lines.push(file.to_owned());
        for concern in concerns.iter().filter(|concern| concern.file == file) {
            lines.push(format!("  - {}", catalogue.say(&concern.what)));
            let rows: Vec<String> = concern.rows.iter().map(usize::to_string).collect();
            let named = msg!(
                "quality-rows",
                n = rows.len(),
                rows = rows.join(", "),
                more = concern.count - concern.rows.len()
            );
            lines.push(format!("    {}", catalogue.say(&named)));
            lines.push(format!("    → {}", catalogue.say(&concern.advice)));
        }
        lines.push(String::new());
    }
    lines.push(catalogue.say(&msg!("quality-end", count = concerns.len())));
    lines.join("\n")
}
