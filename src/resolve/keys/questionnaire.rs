//! `questionnaire.yaml`: the questions and their codes.

use super::held::Held::{Id, List, Mapping as Inner, Name, Named, Several, Text, Whole, Word};
use super::held::{Held, Mapping, Words, optional, required};

/// `questionnaire.yaml`: groups, questions, where the responses are.
pub static QUESTIONNAIRE: Mapping = Mapping {
    what: "what-questionnaire",
    keys: &[
        optional("scales", Named("what-scales", &List(&CHOICES))),
        optional("missing", Inner(&MISSING)),
        required("questions", Named("what-questions", &Inner(&QUESTION))),
    ],
    also: &[],
};

static MISSING: Mapping = Mapping {
    what: "what-missing",
    keys: &[
        optional("not_asked", Several(&Text)),
        optional("no_answer", Several(&Text)),
        optional("dont_know", Several(&Text)),
        optional("refused", Several(&Text)),
    ],
    also: &[],
};

/// What a list of choices is made of.
pub static CHOICES: Held = Inner(&CHOICE);

static CHOICE: Mapping = Mapping {
    what: "what-choice",
    keys: &[
        required("id", Id),
        optional("label", Text),
        optional("code", Text),
        optional("column", Text),
    ],
    also: &[],
};

/// One question of the questionnaire.
pub static QUESTION: Mapping = Mapping {
    what: "what-question",
    keys: &[
        required("type", Word(&TYPES)),
        optional("text", Text),
        optional("label", Text),
        optional("groups", Several(&Name)),
        optional("asked_if", List(&Inner(&CONDITION))),
        optional("choices", List(&CHOICES)),
        optional("scale", Name),
        optional("items", List(&Inner(&ITEM))),
        optional("column", Text),
        optional("columns", Several(&Text)),
        optional("delimiter", Text),
        optional("chosen", Several(&Text)),
        optional("not_chosen", Several(&Text)),
        optional("decimals", Whole),
        optional("missing", Inner(&MISSING)),
    ],
    also: &[],
};

static TYPES: Words = Words {
    known: &["single", "scale", "multiple", "mentions", "ranking", "number", "open"],
    unknown: "unknown-type",
};

static ITEM: Mapping = Mapping {
    what: "what-item",
    keys: &[required("id", Id), optional("label", Text), optional("column", Text)],
    also: &[],
};

static CONDITION: Mapping = Mapping {
    what: "what-condition",
    keys: &[required("question", Name), required("is", Several(&Name))],
    also: &[],
};
