//! Section files, introduction and conclusion, and the blocks they are made of.

use super::block::block;
use super::claim::ACCOUNTS;
use super::held::Held::{Boolean, Either, Id, List, Mapping as Inner, Name, OneOf, Prose, Several, Text, Word};
use super::held::{Mapping, Variants, Words, mapping, optional, required, words};
use super::table::TABLES;
use crate::commentary::{EvidenceKind, HandoutForm};

/// A file of `sections`, and the introduction.
pub static SECTION: Mapping =
    mapping("what-section", &[optional("tags", Several(&Name))]).with(&[&BODY, &DISCUSSION, &ACCOUNTS]);

/// A section that nobody discusses.
pub static INTRODUCTION: Mapping = mapping("what-introduction", &[]).with(&[&BODY, &ACCOUNTS]);

/// `conclusion.yaml`: statements with their evidence.
pub static CONCLUSION: Mapping =
    mapping("what-conclusion", &[required("statements", List(&Inner(&STATEMENT)))]).with(&[&BODY, &ACCOUNTS]);

static BODY: Mapping = mapping(
    "what-body",
    &[
        required("title", Prose),
        optional("groups", Several(&Name)),
        optional("blocks", List(&OneOf(&BLOCK))),
    ],
);

pub static DISCUSSION: Mapping = mapping(
    "what-discussion",
    &[optional("discussion", Several(&Prose)), optional("form", Word(&FORMS))],
);

static FORMS: Words = words(&[HandoutForm::SHORT, HandoutForm::FULL], "unknown-handout-form");

static STATEMENT: Mapping = mapping(
    "what-statement",
    &[
        required("id", Id),
        required("text", Prose),
        optional("lang", Text),
        optional("evidence", Either(&[Several(&Name), Inner(&EVIDENCE)])),
        optional("tags", Several(&Name)),
    ],
)
.with(&[&ACCOUNTS]);

/// What supports a statement.
pub static EVIDENCE: Mapping = mapping(
    "what-evidence",
    &[
        optional(EvidenceKind::Figures.keyword(), Several(&Name)),
        optional(EvidenceKind::Qualitative.keyword(), Several(&Name)),
        optional(EvidenceKind::Quotation.keyword(), Several(&Name)),
    ],
);

pub static BLOCK: Variants = Variants {
    of: &[
        &[
            &block(&[required("prose", Prose), optional("lang", Text)]),
            &block(&[required("heading", Prose), optional("id", Id), optional("lang", Text)]),
            &block(&[required("question", Prose), optional("id", Id), optional("lang", Text)]),
            &block(&[required("findings", List(&Either(&[Prose, Inner(&FINDING)])))]),
            &block(&[required("comparison", List(&Inner(&COLUMN)))]),
        ],
        &TABLES,
        &[
            &block(&[required("criteria", Inner(&CRITERIA))]),
            &block(&[required("quotation", Inner(&QUOTATION))]),
        ],
    ],
    unknown: Some("unknown-block"),
};

/// The other blocks that have a key, where these are the keys of a block.
pub fn blocks_with(mapping: &'static Mapping, key: &str) -> Vec<&'static str> {
    let inside = |block: &&'static Mapping| block.keys.first().map(|key| (key.name, key.held.mappings()));
    let all: Vec<(&str, Vec<&'static Mapping>)> = BLOCK.all().filter_map(|one| inside(&one)).collect();
    let is_it = |one: &&'static Mapping| std::ptr::eq(*one, mapping);
    if !all.iter().any(|(_, own)| own.iter().any(is_it)) {
        return Vec::new();
    }
    let has = |(name, own): &(&'static str, Vec<&'static Mapping>)| {
        own.iter().any(|one| one.find(key).is_some()).then_some(*name)
    };
    all.iter().filter_map(has).collect()
}

/// One finding of a list.
pub static FINDING: Mapping = mapping("what-finding", &[optional("tags", Several(&Name))]).with(&[&DETAIL]);

/// A finding that stands below another, which alone can be gathered.
pub static DETAIL: Mapping = mapping(
    "what-finding",
    &[
        optional("id", Id),
        required("text", Prose),
        optional("short", Prose),
        optional("lang", Text),
        optional("details", List(&Either(&[Prose, Inner(&DETAIL)]))),
    ],
)
.with(&[&ACCOUNTS]);

static COLUMN: Mapping = mapping(
    "what-column",
    &[required("group", Name), required("blocks", List(&OneOf(&BLOCK)))],
);

static CRITERIA: Mapping = mapping(
    "what-criteria",
    &[
        required("id", Id),
        required("title", Prose),
        required("items", Several(&Prose)),
        optional("lang", Text),
        optional("tags", Several(&Name)),
    ],
);

static QUOTATION: Mapping = mapping(
    "what-quotation",
    &[
        required("id", Id),
        required("text", Prose),
        optional("attribution", Prose),
        optional("paraphrase", Boolean),
        optional("lang", Text),
        optional("released_by", Text),
        optional("released_on", Text),
        optional("tags", Several(&Name)),
    ],
);
