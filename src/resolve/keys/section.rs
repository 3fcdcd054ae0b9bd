//! Section files, introduction and conclusion, and the blocks they are made of.

use super::claim::ACCOUNTS;
use super::held::Held::{Boolean, Either, Id, List, Mapping as Inner, Name, OneOf, Prose, Several, Text};
use super::held::{Key, Mapping, Variants, optional, required};
use super::table::{GROUP_TABLE, RANKED_TABLE, SCALE_TABLE, SHARES_TABLE};
use super::typed::TYPED_TABLE;
use crate::commentary::EvidenceKind;

/// A file of `sections`, and the introduction.
pub static SECTION: Mapping = Mapping {
    what: "what-section",
    keys: &[optional("tags", Several(&Name))],
    also: &[&BODY, &DISCUSSION, &ACCOUNTS],
};

/// A section that nobody discusses.
pub static INTRODUCTION: Mapping = Mapping {
    what: "what-introduction",
    keys: &[],
    also: &[&BODY, &ACCOUNTS],
};

/// `conclusion.yaml`: statements with their evidence.
pub static CONCLUSION: Mapping = Mapping {
    what: "what-conclusion",
    keys: &[required("statements", List(&Inner(&STATEMENT)))],
    also: &[&BODY, &ACCOUNTS],
};

static BODY: Mapping = Mapping {
    what: "what-body",
    keys: &[
        required("title", Prose),
        optional("groups", Several(&Name)),
        optional("blocks", List(&OneOf(&BLOCK))),
    ],
    also: &[],
};

pub static DISCUSSION: Mapping = Mapping {
    what: "what-discussion",
    keys: &[optional("discussion", Several(&Prose))],
    also: &[],
};

static STATEMENT: Mapping = Mapping {
    what: "what-statement",
    keys: &[
        required("id", Id),
        required("text", Prose),
        optional("evidence", Either(&[Several(&Name), Inner(&EVIDENCE)])),
        optional("tags", Several(&Name)),
    ],
    also: &[&ACCOUNTS],
};

/// What supports a statement.
pub static EVIDENCE: Mapping = Mapping {
    what: "what-evidence",
    keys: &[
        optional(EvidenceKind::Figures.keyword(), Several(&Name)),
        optional(EvidenceKind::Qualitative.keyword(), Several(&Name)),
        optional(EvidenceKind::Quotation.keyword(), Several(&Name)),
    ],
    also: &[],
};

pub static BLOCK: Variants = Variants {
    of: &[
        &block(&[required("prose", Prose)]),
        &block(&[required("heading", Prose), optional("id", Id)]),
        &block(&[required("question", Prose), optional("id", Id)]),
        &block(&[required("findings", List(&Either(&[Prose, Inner(&FINDING)])))]),
        &block(&[required("comparison", List(&Inner(&COLUMN)))]),
        &block(&[required("shares_table", Inner(&SHARES_TABLE))]),
        &block(&[required("group_table", Inner(&GROUP_TABLE))]),
        &block(&[required("ranked_table", Inner(&RANKED_TABLE))]),
        &block(&[required("scale_table", Inner(&SCALE_TABLE))]),
        &block(&[required("typed_table", Inner(&TYPED_TABLE))]),
        &block(&[required("criteria", Inner(&CRITERIA))]),
        &block(&[required("quotation", Inner(&QUOTATION))]),
    ],
    unknown: Some("unknown-block"),
};

const fn block(keys: &'static [Key]) -> Mapping {
    Mapping {
        what: "what-block",
        keys,
        also: &WITH_TEXTS,
    }
}

static WITH_TEXTS: [&Mapping; 1] = [&ACCOUNTS];

/// One finding of a list.
pub static FINDING: Mapping = Mapping {
    what: "what-finding",
    keys: &[optional("tags", Several(&Name))],
    also: &[&DETAIL],
};

/// A finding that stands below another, which alone can be gathered.
pub static DETAIL: Mapping = Mapping {
    what: "what-finding",
    keys: &[
        optional("id", Id),
        required("text", Prose),
        optional("details", List(&Either(&[Prose, Inner(&DETAIL)]))),
    ],
    also: &[&ACCOUNTS],
};

static COLUMN: Mapping = Mapping {
    what: "what-column",
    keys: &[required("group", Name), required("blocks", List(&OneOf(&BLOCK)))],
    also: &[],
};

static CRITERIA: Mapping = Mapping {
    what: "what-criteria",
    keys: &[
        required("id", Id),
        required("title", Prose),
        required("items", Several(&Prose)),
        optional("tags", Several(&Name)),
    ],
    also: &[],
};

static QUOTATION: Mapping = Mapping {
    what: "what-quotation",
    keys: &[
        required("id", Id),
        required("text", Prose),
        optional("attribution", Prose),
        optional("paraphrase", Boolean),
        optional("released_by", Text),
        optional("released_on", Text),
        optional("tags", Several(&Name)),
    ],
    also: &[],
};
