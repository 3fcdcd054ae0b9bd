//! Tables of figures that the authors typed in from another source.

use super::held::Held::{Either, List, Mapping as Inner, Named, Prose, Text, Word};
use super::held::{Held, Key, Mapping, Words, optional, required};
use super::table::HEAD;
use crate::commentary::{AddsUp, Unit};

/// `42`, or `{n: 42, of: ménages}`.
const BASE: Key = optional("base", Either(&BASES));
static BASES: [Held; 2] = [Text, Inner(&TYPED_BASE)];

pub static TYPED_TABLE: Mapping = Mapping {
    what: "what-typed-table",
    keys: &[
        required("source", Prose),
        BASE,
        optional("adds_up", Word(&ADDS_UP)),
        optional("absent", Named("what-typed-signs", &Prose)),
        required("columns", List(&Inner(&COLUMN))),
        required("rows", List(&Inner(&ROW))),
    ],
    also: &[&HEAD],
};

static ADDS_UP: Words = Words {
    known: &[AddsUp::Columns.keyword(), AddsUp::Rows.keyword()],
    unknown: "unknown-adds-up",
};

static COLUMN: Mapping = Mapping {
    what: "what-typed-column",
    keys: &[required("label", Prose), BASE, optional("unit", Word(&UNITS))],
    also: &[],
};

static UNITS: Words = Words {
    known: &[Unit::Percent.keyword(), Unit::Count.keyword(), Unit::Mean.keyword()],
    unknown: "unknown-unit",
};

static ROW: Mapping = Mapping {
    what: "what-typed-row",
    keys: &[required("label", Prose), BASE, required("cells", List(&Text))],
    also: &[],
};

/// Over how many the figures of a typed-in table are taken.
pub static TYPED_BASE: Mapping = Mapping {
    what: "what-typed-base",
    keys: &[optional("n", Text), optional("of", Prose)],
    also: &[],
};
