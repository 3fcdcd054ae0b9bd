//! Which answers something is about.

use super::held::Held::{Name, Named, Several, Word};
use super::held::{Mapping, Words, mapping, optional, words};
use crate::survey::Base;

/// Which answers count, whose, and over what they are taken.
pub static SUBJECT: Mapping = mapping("what-subject", &[optional("is", Several(&Name))]).with(&[&ALL_ANSWERS]);

/// The same of what takes all answers of a question.
pub static ALL_ANSWERS: Mapping = mapping("what-all-answers", &[optional("base", Word(&BASES))]).with(&[&PEOPLE]);

/// Whose answers.
pub static PEOPLE: Mapping = mapping(
    "what-people",
    &[
        optional("group", Several(&Name)),
        optional("groups", Several(&Name)),
        optional("where", Named("what-where", &Several(&Name))),
    ],
);

static BASES: Words = words(
    &[
        Base::Valid.keyword(),
        Base::Asked.keyword(),
        Base::Respondents.keyword(),
        Base::Mentions.keyword(),
    ],
    "unknown-base",
);
