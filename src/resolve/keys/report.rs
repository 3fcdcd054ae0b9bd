//! `report.yaml`: the title page, the groups, the order of sections.

use super::claim::ACCOUNTS;
use super::disclosure::DISCLOSURE;
use super::head::PRECISION;
use super::held::Held::{
    Boolean, Code, Either, List, Mapping as Inner, Name, Named, OneOf, Prose, Several, Text, Whole, Word,
    Words as Plain,
};
use super::held::{Mapping, Variants, Words, mapping, optional, required, words};
use super::section::{BLOCK, DISCUSSION};
use crate::survey::Language;

/// `report.yaml`: what the first page says, how the report is published, what may be.
pub static REPORT: Mapping = mapping(
    "what-report",
    &[
        optional("language", Word(&LANGUAGES)),
        optional("theme", Name),
        required("title", Plain),
        optional("subtitle", Plain),
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
        PRECISION,
        optional("level", Whole),
        optional("small_base", Whole),
        optional("disclosure", Inner(&DISCLOSURE)),
    ],
)
.with(&[&PUBLICATION, &ACCOUNTS]);

static LANGUAGES: Words = words(&[Language::FrCa.tag(), Language::EnCa.tag()], "unknown-language");

static PUBLICATION: Mapping = mapping(
    "what-publication",
    &[
        optional("citation", Prose),
        optional("citation_authors", List(&OneOf(&CITED))),
        optional("publisher", Text),
        optional("url", Text),
        optional("doi", Text),
        optional("licence", Text),
    ],
);

static CITED: Variants = Variants {
    of: &[&[
        &mapping("what-cited", &[required("family", Text), optional("given", Text)]),
        &mapping("what-cited", &[required("name", Text)]),
    ]],
    unknown: None,
};

static PERSON: Mapping = mapping(
    "what-person",
    &[
        required("name", Text),
        optional("role", Plain),
        optional("organisation", Boolean),
    ],
);

static COMMITTEE: Mapping = mapping(
    "what-committee",
    &[required("title", Plain), required("members", List(&Inner(&PERSON)))],
);

static HIGHLIGHT: Mapping = mapping(
    "what-highlight",
    &[
        required("figure", Prose),
        required("text", Prose),
        required("evidence", Name),
    ],
);

static ACCESSIBILITY: Mapping = mapping(
    "what-accessibility",
    &[
        optional("contact", Inner(&CONTACT)),
        optional("tested", Several(&Prose)),
        optional("limits", Several(&Prose)),
    ],
);

static CONTACT: Mapping = mapping(
    "what-contact",
    &[required("name", Text), optional("email", Text), optional("url", Text)],
);

static NOUN: Mapping = mapping(
    "what-noun",
    &[
        required("one", Text),
        required("many", Text),
        optional("gender", Word(&GENDERS)),
    ],
);

static GENDERS: Words = words(&["feminine", "masculine"], "unknown-gender");

/// One group of respondents.
pub static GROUP: Mapping = mapping(
    "what-group",
    &[
        required("label", Text),
        optional("short", Text),
        optional("noun", Inner(&NOUN)),
        optional("n", Whole),
        required("responses", Text),
        optional("encoding", Text),
        optional("delimiter", Code),
        optional("headings", Whole),
        optional("sheet", Text),
        optional("respondent", Text),
        optional("rows", Inner(&ROWS)),
        optional("where", Named("what-where", &Several(&Name))),
        optional("leave_out", Several(&Word(&RECORDS))),
        optional("weight", Either(&[Text, Inner(&WEIGHT)])),
        optional("design", Inner(&DESIGN)),
    ],
);

static RECORDS: Words = words(
    &["tests", "incomplete", "repeats", "duplicates", "totals", "unweighted"],
    "unknown-records",
);

/// The weights of the people of a group.
pub static WEIGHT: Mapping = mapping("what-weight", &[required("column", Text), optional("label", Text)]);

static DESIGN: Mapping = mapping(
    "what-design",
    &[
        optional("strata", Text),
        optional("cluster", Text),
        optional("population", Either(&[Text, Whole])),
        optional("lonely", Word(&LONELY)),
    ],
);

/// What becomes of a stratum of a single unit.
static LONELY: Words = words(&["centre"], "unknown-lonely");

static ROWS: Mapping = mapping(
    "what-rows",
    &[
        required("column", Text),
        required("is", Several(&Code)),
        optional("left_out", Several(&Code)),
    ],
);

/// Those whom a handout is for.
pub static AUDIENCE: Mapping = mapping(
    "what-audience",
    &[
        required("label", Prose),
        optional("description", Prose),
        optional("tags", Several(&Name)),
    ],
)
.with(&[&DISCUSSION]);
