//! Which answers something is about.

use super::held::Held::{Name, Named, Several, Word};
use super::held::{Mapping, Words, mapping, optional, words};
use crate::survey::Base;

/// Which answers count, whose, and over what they are taken.
pub static SUBJECT: Mapping = mapping(
    "what-subject",
    &[
        optional("is", Several(&Name)),
        optional("group", Several(&Name)),
        optional("groups", Several(&Name)),
        optional("where", Named("what-where", &Several(&Name))),
        optional("base", Word(&BASES)),
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
