//! `disclosure:` of `report.yaml`.

use super::held::Held::{Boolean, List, Mapping as Inner, Name, Named, Several, Text, Whole, Word};
use super::held::{Mapping, Words, mapping, optional, required, words};
use crate::survey::Preset;

pub static DISCLOSURE: Mapping = mapping(
    "what-disclosure",
    &[
        optional("preset", Word(&PRESETS)),
        optional("because", Text),
        optional("sensitive", Inner(&SENSITIVE)),
        optional("zeros", Boolean),
        optional("complements", Boolean),
        optional("dominance", Inner(&DOMINANCE)),
        optional("extremes", Inner(&EXTREMES)),
        optional("round_to", Whole),
        optional("top_coding", Named("what-coding", &Whole)),
        optional("bottom_coding", Named("what-coding", &Whole)),
        optional("never_cross", List(&List(&Name))),
        optional("publish", List(&Inner(&EXEMPTION))),
    ],
)
.with(&[&THRESHOLDS]);

static PRESETS: Words = words(
    &[
        Preset::Open.keyword(),
        Preset::Insee.keyword(),
        Preset::Ons.keyword(),
        Preset::Nhs.keyword(),
    ],
    "unknown-preset",
);

static THRESHOLDS: Mapping = mapping(
    "what-thresholds",
    &[optional("smallest_base", Whole), optional("smallest_cell", Whole)],
);

static DOMINANCE: Mapping = mapping(
    "what-dominance",
    &[
        required("percent", Whole),
        optional("largest", Whole),
        optional("questions", Several(&Name)),
    ],
);

static EXTREMES: Mapping = mapping(
    "what-extremes",
    &[required("because", Text), optional("questions", Several(&Name))],
);

static SENSITIVE: Mapping = mapping("what-sensitive", &[required("questions", Several(&Name))]).with(&[&THRESHOLDS]);

static EXEMPTION: Mapping = mapping(
    "what-exemption",
    &[required("questions", Several(&Name)), required("because", Text)],
);
