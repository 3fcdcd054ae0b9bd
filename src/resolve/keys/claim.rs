//! `claims:` and `released:`, which tie figures that authors type to the data.

use super::held::Held::{List, Mapping as Inner, Name, OneOf, Several, Text, Whole, Word};
use super::held::{Key, Mapping, Variants, Words, mapping, optional, required, words};
use super::subject::{PEOPLE, SUBJECT};

/// The keys of whatever holds texts.
pub static ACCOUNTS: Mapping = mapping(
    "what-accounts",
    &[
        optional("claims", List(&OneOf(&CLAIM))),
        optional("released", List(&Inner(&RELEASE))),
    ],
);

static RELEASE: Mapping = mapping(
    "what-release",
    &[
        required("says", Several(&Text)),
        required("because", Text),
        optional("released_by", Text),
        optional("released_on", Text),
    ],
);

pub static CLAIM: Variants = Variants {
    of: &[&[
        &measured(&[required("share", Name), SAYS]),
        &measured(&[required("count", Name), SAYS]),
        &claim(&[required("n", Several(&Name)), SAYS]),
        &summed(&[required("mean", Name), SAYS]),
        &summed(&[required("median", Name), SAYS]),
        &summed(&[required("sd", Name), SAYS]),
        &summed(&[required("q1", Name), SAYS]),
        &summed(&[required("q3", Name), SAYS]),
        &summed(&[required("p10", Name), SAYS]),
        &summed(&[required("p90", Name), SAYS]),
        &summed(&[required("sum", Name), SAYS]),
        &summed(&[required("min", Name), SAYS]),
        &summed(&[required("max", Name), SAYS]),
        &summed(&[required("distinct", Name), SAYS]),
        &mapping(
            "what-net-claim",
            &[
                required("net_score", Name),
                SAYS,
                required("top", Several(&Name)),
                required("bottom", Several(&Name)),
            ],
        )
        .with(&OF_PEOPLE),
        &measured(&[
            required("rank", Name),
            SAYS,
            optional("place", Whole),
            optional("among", Word(&AMONG)),
        ]),
        &claim(&[required("more", OneOf(&SIDE)), SAYS, required("than", OneOf(&SIDE))]),
        &claim(&[
            required("equal", OneOf(&SIDE)),
            SAYS,
            required("to", OneOf(&SIDE)),
            optional("points", Whole),
        ]),
        &measured(&[required("same", Name), SAYS, BY, optional("top", Whole)]),
        &measured(&[required("differ", Name), SAYS, BY, optional("points", Whole)]),
    ]],
    unknown: Some("claim-of-nothing"),
};

const SAYS: Key = required("says", Text);
const BY: Key = required("by", Name);

const fn claim(keys: &'static [Key]) -> Mapping {
    mapping("what-claim", keys)
}

const fn measured(keys: &'static [Key]) -> Mapping {
    mapping("what-claim", keys).with(&OF_A_SUBJECT)
}

/// All answers of those who gave any: it chooses none, and has no other base.
const fn summed(keys: &'static [Key]) -> Mapping {
    mapping("what-claim", keys).with(&OF_PEOPLE)
}

static OF_PEOPLE: [&Mapping; 1] = [&PEOPLE];
static OF_A_SUBJECT: [&Mapping; 1] = [&SUBJECT];

static AMONG: Words = words(&["choices", "items"], "unknown-among");

/// One side of a comparison.
pub static SIDE: Variants = Variants {
    of: &[&[
        &mapping("what-share", &[required("share", Name)]).with(&OF_A_SUBJECT),
        &mapping("what-share", &[required("count", Name)]).with(&OF_A_SUBJECT),
        &mapping("what-share", &[required("mean", Name)]).with(&OF_PEOPLE),
        &mapping("what-share", &[required("median", Name)]).with(&OF_PEOPLE),
        &mapping(
            "what-share",
            &[
                required("net_score", Name),
                required("top", Several(&Name)),
                required("bottom", Several(&Name)),
            ],
        )
        .with(&OF_PEOPLE),
    ]],
    unknown: None,
};
