//! What `files.rs` finds today and lets stand for now. Both lists may only become shorter: the test fails on what is not
//! listed, and on what is listed and no longer there.

/// Circles of files, each as the test writes it.
pub const CIRCLES: &[&str] = &[
    "account: mod claim",
    "chart: frame keys names",
    "commentary: mod handout",
    "compose: mod about links merge method",
    "disclosure: protect::model protect::part",
    "fact: mod publish ranking",
    "language: figures figures::find",
    "language: share share::fraction share::tenths",
    "measure: counter number",
    "pipeline: mod confidential explain render",
    "render: data::cite data::cite::bibtex data::cite::cff data::cite::csl data::cite::ris",
    "render: data::workbook data::workbook::contents data::workbook::sheet",
    "render: html::chapter html::handout",
    "render: html::contents html::ledger html::meta html::page html::site",
    "report: mod block handout table walk",
    "resolve: accessibility audiences claims front publication reader sections tables typed",
    "theme: mod layers",
];

/// Names of types that more than two files declare.
pub const NAMES: &[&str] = &[
    "Block: commentary::block content::responses::csv::block report::block",
    "Cell: ask::grid content::responses::csv::split disclosure::protect report::table",
    "Column: ask::grid commentary::block content::responses::column report::table survey::column",
    "End: content::responses::csv::parse content::responses::csv::split disclosure::protect::end",
    "Entry: render::data::grid render::data::json render::html::contents render::html::entries",
    "Figure: diff disclosure::protect::part report::figure",
    "Input: chart::frame content::responses::csv::block render::data::json",
    "Item: chart::scene render::data::cite::csl survey::codebook",
    "Kind: content::responses::column resolve::prose::token survey::codebook",
    "Part: diff::say disclosure::protect::part language::figures::hold leak::extract::part render::data::json report::handout resolve::prose::syntax",
    "PartView: render::html::handout render::html::ledger render::html::search render::html::whole render::pdf::handout",
    "Piece: commentary::expression content::digest language::typography::ordinals",
    "Reader: language::figures::find leak::extract::pdf::content resolve::prose::call resolve::prose::markdown",
    "Said: compose compose::call compose::prose language::figures",
    "Statement: commentary diff report::block",
    "StatementView: render::html::block render::html::handout render::pdf::handout render::pdf::view",
    "Table: content::responses::csv::table diff measure::crosstab report::table",
    "Token: language::figures::words leak::reduce resolve::prose::token",
    "Value: content::responses::column content::yaml fact report::figure resolve::prose::syntax",
];
