//! `disclosure:` of `report.yaml`.

use super::held::Held::{Boolean, List, Mapping as Inner, Name, Named, Several, Text, Whole, Word};
use super::held::{Mapping, Words, optional, required};
use crate::survey::Preset;

pub static DISCLOSURE: Mapping = Mapping {
    what: "what-disclosure",
    keys: &[
        optional("preset", Word(&PRESETS)),
        optional("because", Text),
        optional("sensitive", Inner(&SENSITIVE)),
        optional("zeros", Boolean),
        optional("complements", Boolean),
        optional("round_to", Whole),
        optional("top_coding", Named("what-coding", &Whole)),
        optional("bottom_coding", Named("what-coding", &Whole)),
        optional("never_cross", List(&List(&Name))),
        optional("publish", List(&Inner(&EXEMPTION))),
    ],
    also: &[&THRESHOLDS],
};

static PRESETS: Words = Words {
    known: &[
        Preset::Open.keyword(),
        Preset::Insee.keyword(),
        Preset::Ons.keyword(),
        Preset::Nhs.keyword(),
    ],
    unknown: "unknown-preset",
};

static THRESHOLDS: Mapping = Mapping {
    what: "what-thresholds",
    keys: &[optional("smallest_base", Whole), optional("smallest_cell", Whole)],
    also: &[],
};

static SENSITIVE: Mapping = Mapping {
    what: "what-sensitive",
    keys: &[required("questions", Several(&Name))],
    also: &[&THRESHOLDS],
};

static EXEMPTION: Mapping = Mapping {
    what: "what-exemption",
    keys: &[required("questions", Several(&Name)), required("because", Text)],
    also: &[],
};
