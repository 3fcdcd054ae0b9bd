//! `derived:` of `questionnaire.yaml`: questions that are made of answers to others.

use super::held::Held::{Code, Either, Id, List, Mapping as Inner, Name, Named, Several, Text, Whole};
use super::held::{Key, Mapping, Variants, mapping, optional, required};

/// What a derived question is made by: its first key says which.
pub static DERIVED: Variants = Variants {
    of: &[&[
        &derived(
            "what-classes",
            &[
                required("classes", List(&Either(&[Code, Inner(&CLASS)]))),
                required("from", Name),
                optional("unit", Text),
            ],
        ),
        &derived(
            "what-merge",
            &[
                required("merge", Named("what-nets", &Either(&[Several(&Name), Inner(&NET)]))),
                required("from", Name),
                optional("rest", Name),
            ],
        ),
        &derived(
            "what-count",
            &[
                required("count", Several(&Name)),
                optional("is", Several(&Name)),
                MAY_LACK,
            ],
        ),
        &derived(
            "what-score",
            &[
                required("mean", Several(&Name)),
                REVERSE,
                MAY_LACK,
                optional("decimals", Whole),
            ],
        ),
        &derived("what-sum", &[required("sum", Several(&Name)), REVERSE]),
        &derived("what-ranks", &[required("ranks", Name)]),
    ]],
    unknown: Some("derived-of-nothing"),
};

const MAY_LACK: Key = optional("missing_at_most", Whole);
const REVERSE: Key = optional("reverse", Several(&Name));

const fn derived(what: &'static str, keys: &'static [Key]) -> Mapping {
    mapping(what, keys).with(&CALLED)
}

static CALLED: [&Mapping; 1] = [&HEAD];

/// What every derived question is called.
static HEAD: Mapping = mapping("what-derived", &[required("label", Text), optional("text", Text)]);

/// A class of a number.
pub static CLASS: Mapping = mapping(
    "what-class",
    &[
        optional("id", Id),
        optional("label", Text),
        optional("from", Code),
        optional("to", Code),
        optional("below", Code),
    ],
);

/// Choices that count as one.
pub static NET: Mapping = mapping("what-net", &[optional("label", Text), optional("of", Several(&Name))]);
