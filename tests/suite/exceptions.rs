//! What `files.rs` finds today and lets stand for now. Both lists may only become shorter: the test fails on what is not
//! listed, and on what is listed and no longer there.

/// Circles of files, each as the test writes it.
pub const CIRCLES: &[&str] = &[
    "account: mod claim",
    "commentary: mod handout",
    "compose: mod about links merge method",
    "disclosure: mod implied plan rule",
    "disclosure: protect::model protect::part",
    "language: figures figures::find",
    "language: share share::fraction share::tenths",
    "leak: contact contact::email contact::path contact::telephone",
    "leak: extract extract::archive extract::attribute extract::markup extract::part pdf pdf::content pdf::string",
    "leak: flow secret sought",
    "pipeline: mod confidential explain render",
    "theme: mod layers",
];

/// Names of types that more than two files declare.
pub const NAMES: &[&str] = &[
    "Block: commentary::block content::responses::csv::block report::block",
    "Cell: content::responses::csv::split disclosure::protect report::table",
    "Column: ask::grid commentary::block content::responses::column report::table",
    "End: content::responses::csv::parse content::responses::csv::split disclosure::protect::end",
    "Figure: diff disclosure::protect::part report::figure",
    "Part: diff::say disclosure::protect::part language::figures::hold render::data::json report::handout",
    "Place: account::phrase leak leak::pdf::content",
    "Statement: commentary diff report::block",
    "Subject: commentary::claim compose::arguments disclosure::query",
    "Table: content::responses::csv::table diff measure::crosstab report::table",
    "Value: content::responses::column content::yaml fact report::figure",
];
