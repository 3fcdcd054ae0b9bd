//! What `files.rs` finds today and lets stand for now. Both lists may only become shorter: the test fails on what is not
//! listed, and on what is listed and no longer there.

/// Circles of files, each as the test writes it.
pub const CIRCLES: &[&str] = &[
    "account: mod claim",
    "chart: frame keys names",
    "commentary: mod handout",
    "compose: arguments call",
    "compose: mod about links merge method",
    "content: responses responses::locate responses::merge responses::open responses::parse",
    "disclosure: mod implied plan rule",
    "disclosure: protect::model protect::part",
    "language: figures figures::find",
    "language: share share::fraction share::tenths",
    "leak: contact contact::email contact::path contact::telephone",
    "leak: extract extract::archive extract::attribute extract::markup extract::part pdf pdf::content pdf::string",
    "leak: flow secret sought",
    "measure: counter crosstab number",
    "pipeline: mod confidential explain render",
    "render: data::cite data::cite::bibtex data::cite::cff data::cite::csl data::cite::ris",
    "render: data::workbook data::workbook::contents data::workbook::sheet",
    "render: html::chapter html::handout",
    "render: html::contents html::ledger html::meta html::page html::site",
    "report: mod block handout table",
    "theme: mod layers",
];

/// Names of types that more than two files declare.
pub const NAMES: &[&str] = &[
    "Block: commentary::block content::responses::block report::block",
    "Cell: content::responses::split disclosure::protect report::table",
    "Column: commentary::block content::responses report::table",
    "End: content::responses::parse content::responses::split disclosure::protect::end",
    "Entry: render::data::grid render::data::json render::html::contents render::html::entries",
    "Figure: diff disclosure::protect::part report::figure",
    "Input: chart::frame content::responses::block render::data::json",
    "Item: chart::scene render::data::cite::csl survey::codebook",
    "Kind: content::responses leak::extract survey::codebook",
    "Outcome: cli::run compose compose::expression",
    "Part: diff::say disclosure::protect::part language::figures::hold render::data::json report::handout",
    "PartView: render::html::handout render::html::ledger render::html::search render::html::whole render::pdf::handout",
    "Piece: compose::markdown content::digest language::typography::ordinals",
    "Place: account::phrase leak leak::pdf::content",
    "Reader: compose::markdown language::figures::find leak::pdf::content",
    "Statement: commentary diff report::block",
    "StatementView: render::html::block render::html::handout render::pdf::handout render::pdf::view",
    "Subject: commentary::claim compose::arguments disclosure::query",
    "Table: content::responses diff report::table",
    "Token: compose::slips language::figures::words leak::reduce",
    "Value: content::responses content::yaml report::figure",
];
