//! The keys of a project's YAML files, each declared once: what stands under it, whether it must be there, and, in the
//! catalogue of messages, what it is for.
//!
//! The reader reports unknown and missing keys from these declarations.

mod block;
mod claim;
mod derived;
mod disclosure;
mod head;
mod held;
mod questionnaire;
mod report;
mod section;
mod subject;
mod table;
mod typed;

pub use claim::ACCOUNTS;
pub use derived::{CLASS, DERIVED, NET};
pub use held::{Held, Key, Mapping, Variants, Words};
pub use questionnaire::{CHOICES, QUESTION, QUESTIONNAIRE};
pub use report::{AUDIENCE, GROUP, REPORT, WEIGHT};
pub use section::{CONCLUSION, DETAIL, EVIDENCE, FINDING, INTRODUCTION, SECTION, blocks_with};
pub use table::{TABLE_SHOWS, is_scale_table};
pub use typed::TYPED_BASE;

/// The files of a project, by their paths below `content/`.
pub const FILES: [(&str, &Mapping); 5] = [
    ("report.yaml", &REPORT),
    ("questionnaire.yaml", &QUESTIONNAIRE),
    ("introduction.yaml", &INTRODUCTION),
    ("sections/*.yaml", &SECTION),
    ("conclusion.yaml", &CONCLUSION),
];

#[cfg(test)]
pub(super) mod tests;
