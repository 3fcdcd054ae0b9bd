//! `report.yaml`: the title page, the groups, the order of sections.

use super::claim::ACCOUNTS;
use super::disclosure::DISCLOSURE;
use super::held::Held::{List, Mapping as Inner, Name, Named, OneOf, Prose, Several, Text, Whole, Word};
use super::held::{Mapping, Variants, Words, optional, required};
use super::section::{BLOCK, DISCUSSION};
use crate::survey::Language;

/// `report.yaml`: what the first page says, how the report is published, what may be.
pub static REPORT: Mapping = Mapping {
    what: "what-report",
    keys: &[
        optional("language", Word(&LANGUAGES)),
        optional("theme", Name),
        required("title", Text),
        optional("subtitle", Text),
        required("date", Text),
        optional("institutions", Several(&Text)),
        optional("authors", List(&Inner(&PERSON))),
        optional("committee", Inner(&COMMITTEE)),
        optional("notice", Prose),
        optional("summary", Prose),
        optional("highlights", List(&Inner(&HIGHLIGHT))),
        optional("accessibility", Inner(&ACCESSIBILITY)),
        optional("respondents", Inner(&NOUN)),
        required("groups", Named("what-groups", &Inner(&GROUP))),
        required("sections", List(&Name)),
        optional("audiences", Named("what-audiences", &Inner(&AUDIENCE))),
        optional("method", List(&OneOf(&BLOCK))),
        optional("contacts", Several(&Text)),
        optional("great_majority", Whole),
        optional("disclosure", Inner(&DISCLOSURE)),
    ],
    also: &[&PUBLICATION, &ACCOUNTS],
};

static LANGUAGES: Words = Words {
    known: &[Language::FrCa.tag(), Language::EnCa.tag()],
    unknown: "unknown-language",
};

static PUBLICATION: Mapping = Mapping {
    what: "what-publication",
    keys: &[
        optional("citation", Prose),
        optional("citation_authors", List(&OneOf(&CITED))),
        optional("publisher", Text),
        optional("url", Text),
        optional("doi", Text),
        optional("licence", Text),
    ],
    also: &[],
};

static CITED: Variants = Variants {
    of: &[
        &Mapping {
            what: "what-cited",
            keys: &[required("family", Text), required("given", Text)],
            also: &[],
        },
        &Mapping {
            what: "what-cited",
            keys: &[required("name", Text)],
            also: &[],
        },
    ],
    unknown: None,
};

static PERSON: Mapping = Mapping {
    what: "what-person",
    keys: &[required("name", Text), optional("role", Text)],
    also: &[],
};

static COMMITTEE: Mapping = Mapping {
    what: "what-committee",
    keys: &[required("title", Text), required("members", List(&Inner(&PERSON)))],
    also: &[],
};

static HIGHLIGHT: Mapping = Mapping {
    what: "what-highlight",
    keys: &[
        required("figure", Prose),
        required("text", Prose),
        required("evidence", Name),
    ],
    also: &[],
};

static ACCESSIBILITY: Mapping = Mapping {
    what: "what-accessibility",
    keys: &[
        optional("contact", Inner(&CONTACT)),
        optional("tested", Several(&Prose)),
        optional("limits", Several(&Prose)),
    ],
    also: &[],
};

static CONTACT: Mapping = Mapping {
    what: "what-contact",
    keys: &[required("name", Text), optional("email", Text), optional("url", Text)],
    also: &[],
};

static NOUN: Mapping = Mapping {
    what: "what-noun",
    keys: &[
        required("one", Text),
        required("many", Text),
        optional("gender", Word(&GENDERS)),
    ],
    also: &[],
};

static GENDERS: Words = Words {
    known: &["feminine", "masculine"],
    unknown: "unknown-gender",
};

/// One group of respondents.
pub static GROUP: Mapping = Mapping {
    what: "what-group",
    keys: &[
        required("label", Text),
        optional("short", Text),
        optional("noun", Inner(&NOUN)),
        optional("n", Whole),
        required("responses", Text),
        optional("encoding", Text),
        optional("delimiter", Text),
        optional("respondent", Text),
        optional("rows", Inner(&ROWS)),
    ],
    also: &[],
};

static ROWS: Mapping = Mapping {
    what: "what-rows",
    keys: &[required("column", Text), required("is", Several(&Text))],
    also: &[],
};

/// Those whom a handout is for.
pub static AUDIENCE: Mapping = Mapping {
    what: "what-audience",
    keys: &[
        required("label", Prose),
        optional("description", Prose),
        optional("tags", Several(&Name)),
    ],
    also: &[&DISCUSSION],
};
