//! What the page’s script says, whatever the report.

use crate::diagnostic::Message;
use crate::msg;

/// All of it, by the script’s own names.
pub(super) fn words() -> Vec<(&'static str, Message)> {
    [laid_over(), writing(), inserting()].concat()
}

/// Of a page that is only read.
fn laid_over() -> Vec<(&'static str, Message)> {
    vec![
        ("panel", msg!("serve-panel")),
        ("old", msg!("serve-old")),
        ("away", msg!("serve-away")),
        ("pdf", msg!("serve-pdf")),
        ("tints", msg!("serve-tints")),
        ("computed", msg!("serve-computed")),
        ("claimed", msg!("serve-claimed")),
        ("released", msg!("serve-released")),
        ("typed", msg!("serve-typed")),
        ("withheld", msg!("serve-withheld")),
        ("error", msg!("serve-error")),
        ("warning", msg!("serve-warning")),
        ("note", msg!("serve-note")),
        ("help", msg!("serve-help")),
    ]
}

/// Of a text that is being written.
fn writing() -> Vec<(&'static str, Message)> {
    vec![
        ("write", msg!("serve-write")),
        ("edit", msg!("serve-edit")),
        ("text", msg!("serve-text")),
        ("reads", msg!("serve-reads")),
        ("unread", msg!("serve-unread")),
        ("save", msg!("serve-save")),
        ("close", msg!("serve-close")),
        ("saved", msg!("serve-saved")),
        ("undo", msg!("serve-undo")),
        ("redo", msg!("serve-redo")),
        ("undone", msg!("serve-undone")),
        ("redone", msg!("serve-redone")),
        ("theirs", msg!("serve-theirs")),
        ("take", msg!("serve-take")),
        ("keep", msg!("serve-keep")),
        ("evidence", msg!("serve-evidence")),
        ("cite", msg!("serve-cite")),
        ("cites", msg!("serve-cites")),
        ("uncite", msg!("serve-uncite")),
        ("restored", msg!("serve-restored")),
        ("discard", msg!("serve-discard")),
        ("empty", msg!("serve-empty")),
    ]
}

/// Of what is put into a text, or after it.
fn inserting() -> Vec<(&'static str, Message)> {
    vec![
        ("insert", msg!("serve-insert")),
        ("search", msg!("serve-search")),
        ("none", msg!("serve-none")),
        ("form", msg!("serve-form")),
        ("group", msg!("serve-group")),
        ("all", msg!("serve-all")),
        ("base", msg!("serve-base")),
        ("usual", msg!("serve-base-usual")),
        ("respondents", msg!("serve-base-respondents")),
        ("mentions", msg!("serve-base-mentions")),
        ("percent", msg!("serve-form-percent")),
        ("tenths", msg!("serve-form-tenths")),
        ("fraction", msg!("serve-form-fraction")),
        ("count", msg!("serve-form-count")),
        ("put", msg!("serve-put")),
        ("cell", msg!("serve-cell")),
        ("cells", msg!("serve-cells")),
        ("use", msg!("serve-use")),
        ("nocell", msg!("serve-cell-none")),
        ("stop", msg!("serve-stop")),
        ("after", msg!("serve-after")),
        ("add", msg!("serve-add")),
        ("tie", msg!("serve-tie")),
        ("release", msg!("serve-release")),
        ("because", msg!("serve-because")),
        ("quoted", msg!("serve-quoted")),
        ("paragraph", msg!("serve-paragraph")),
        ("finding", msg!("serve-finding")),
        ("statement", msg!("serve-statement")),
        ("exhibit", msg!("serve-exhibit")),
        ("caption", msg!("serve-caption")),
        ("group_table", msg!("serve-group-table")),
        ("group_chart", msg!("serve-group-chart")),
        ("scale_table", msg!("serve-scale-table")),
        ("scale_chart", msg!("serve-scale-chart")),
        ("ranked_table", msg!("serve-ranked-table")),
        ("distribution", msg!("serve-distribution")),
        ("distribution_chart", msg!("serve-distribution-chart")),
        ("means_table", msg!("serve-means-table")),
    ]
}
