//! `questionnaire.yaml`: the questions and their codes.

use super::derived::DERIVED;
use super::held::Held::{Boolean, Code, Id, List, Mapping as Inner, Name, Named, OneOf, Several, Text, Whole, Word};
use super::held::{Held, Mapping, Words, mapping, optional, required, words};
use crate::survey::Kind;

/// `questionnaire.yaml`: groups, questions, where the responses are.
pub static QUESTIONNAIRE: Mapping = mapping(
    "what-questionnaire",
    &[
        optional("scales", Named("what-scales", &List(&CHOICES))),
        optional("missing", Inner(&MISSING)),
        optional("duration", Text),
        required("questions", Named("what-questions", &Inner(&QUESTION))),
        optional("derived", Named("what-deriveds", &OneOf(&DERIVED))),
    ],
);

static MISSING: Mapping = mapping(
    "what-missing",
    &[
        optional("not_asked", Several(&Code)),
        optional("no_answer", Several(&Code)),
        optional("dont_know", Several(&Code)),
        optional("refused", Several(&Code)),
    ],
);

/// What a list of choices is made of.
pub static CHOICES: Held = Inner(&CHOICE);

static CHOICE: Mapping = mapping(
    "what-choice",
    &[
        required("id", Id),
        optional("label", Text),
        optional("people", Text),
        optional("code", Code),
        optional("also", Several(&Code)),
        optional("other", Boolean),
        optional("exclusive", Boolean),
        optional("column", Text),
        optional("score", Text),
    ],
);

/// One question of the questionnaire.
pub static QUESTION: Mapping = mapping(
    "what-question",
    &[
        required("type", Word(&TYPES)),
        optional("text", Text),
        optional("label", Text),
        optional("reading", Text),
        optional("groups", Several(&Name)),
        optional("asked_if", List(&Inner(&CONDITION))),
        optional("choices", List(&CHOICES)),
        optional("scale", Name),
        optional("items", List(&Inner(&ITEM))),
        optional("column", Text),
        optional("columns", Several(&Text)),
        optional("delimiter", Code),
        optional("chosen", Several(&Code)),
        optional("not_chosen", Several(&Code)),
        optional("decimals", Whole),
        optional("min", Code),
        optional("max", Code),
        optional("repeats", Boolean),
        optional("distinct", Boolean),
        optional("missing", Inner(&MISSING)),
    ],
);

static TYPES: Words = words(
    &[
        Kind::Single.keyword(),
        Kind::Scale.keyword(),
        Kind::Multiple.keyword(),
        Kind::Mentions { most: 0 }.keyword(),
        Kind::Ranking { places: 0 }.keyword(),
        Kind::Number { decimals: 0 }.keyword(),
        Kind::Open.keyword(),
    ],
    "unknown-type",
);

static ITEM: Mapping = mapping(
    "what-item",
    &[required("id", Id), optional("label", Text), optional("column", Text)],
);

static CONDITION: Mapping = mapping(
    "what-condition",
    &[required("question", Name), required("is", Several(&Name))],
);
