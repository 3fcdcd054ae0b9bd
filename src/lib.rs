//! Constats turns a survey's responses and its authors' commentary into a published report.
//!
//! The way through the crate, each step using only those above it:
//!
//! 1. [`content`] reads the project: YAML, templates, responses, as raw values that remember where they were written.
//! 2. [`resolve`] turns them into a [`survey`] (codebook and columns of codes) and typed [`commentary`].
//! 3. [`measure`] counts: pure functions from the survey to exact integers. [`disclosure`] decides which of them may be
//!    published.
//! 4. [`say`] brings commentary and measures together into a [`report`]: blocks, tables, figures, no markup. How
//!    numbers and shares are said is [`language`]'s business, what the program itself says is [`theme`]'s wording.
//!    [`account`] holds what authors typed by hand against the data.
//! 5. [`chart`] and [`render`] turn the report into SVG, HTML, PDF, CSV and JSON.
//!    [`diff`] compares two builds.
//! 6. [`pipeline`] runs all of it and puts the new output in the place of the old one; [`cli`] talks to the user.
//!
//! [`quality`] tells the team what to look at before trusting its responses.
//! [`serve`] shows the report while it is written.
//!
//! [`export`] reads what survey tools write, and [`draft`] begins a project from it.
//!
//! [`spare`] keeps what was made, so that it need not be made again.
//!
//! [`leak`] looks at the finished files for what must not be published. [`diagnostic`] says what is wrong, in French or English.

pub mod spare;

pub mod diagnostic;

pub mod leak;

pub mod content;

pub mod survey;

pub mod export;

pub mod draft;

pub mod query;

pub mod commentary;

pub mod resolve;

pub mod schema;

pub mod quality;

pub mod measure;

pub mod disclosure;

pub mod fact;

pub mod report;

pub mod language;

pub mod account;

pub mod theme;

pub mod ask;

pub mod say;

pub mod chart;

pub mod render;

pub mod diff;

pub mod workspace;

pub mod pipeline;

pub mod lsp;

pub mod serve;

pub mod cli;
