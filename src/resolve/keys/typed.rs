//! Tables of figures that the authors typed in from another source.

use super::head::{HEAD, READING};
use super::held::Held::{Either, List, Mapping as Inner, Named, Prose, Text, Word};
use super::held::{Held, Key, Mapping, Words, mapping, optional, required, words};
use crate::commentary::{AddsUp, Unit};

/// `42`, or `{n: 42, of: ménages}`.
const BASE: Key = optional("base", Either(&BASES));
static BASES: [Held; 2] = [Text, Inner(&TYPED_BASE)];

pub static TYPED_TABLE: Mapping = mapping(
    "what-typed-table",
    &[
        required("source", Prose),
        BASE,
        optional("adds_up", Word(&ADDS_UP)),
        optional("absent", Named("what-typed-signs", &Prose)),
        required("columns", List(&Inner(&COLUMN))),
        required("rows", List(&Inner(&ROW))),
    ],
)
.with(&[&HEAD]);

static ADDS_UP: Words = words(&[AddsUp::Columns.keyword(), AddsUp::Rows.keyword()], "unknown-adds-up");

static COLUMN: Mapping = mapping(
    "what-typed-column",
    &[required("label", Prose), READING, BASE, optional("unit", Word(&UNITS))],
);

static UNITS: Words = words(
    &[Unit::Percent.keyword(), Unit::Count.keyword(), Unit::Mean.keyword()],
    "unknown-unit",
);

static ROW: Mapping = mapping(
    "what-typed-row",
    &[required("label", Prose), BASE, required("cells", List(&Text))],
);

/// Over how many the figures of a typed-in table are taken.
pub static TYPED_BASE: Mapping = mapping("what-typed-base", &[optional("n", Text), optional("of", Prose)]);
