//! The kinds of tables, and what each shows.

use super::block::block;
use super::head::{HEAD, PRECISION, READING, SHOWN};
use super::held::Held::{Boolean, Either, List, Mapping as Inner, Name, Named, Prose, Several, Text, Whole, Word};
use super::held::{Held, Key, Mapping, Words, mapping, optional, required, words};
use super::subject::{ALL_ANSWERS, PEOPLE, SUBJECT};
use super::typed::TYPED_TABLE;
use crate::commentary::ChartKind::{Bars, Boxes, Dots, Dumbbell, GroupedBars, Histogram, Panels, StackedBars};
use crate::commentary::{NumberMeasure, PercentOf};
use crate::resolve::shows::{CLOSED, Items, MEASURED as SUMMED, NUMBER, SCALE, SINGLE, Shows, shows};

/// Tables among blocks.
pub static TABLES: [&Mapping; 7] = [
    &block(&[required("shares_table", Inner(&SHARES_TABLE))]),
    &block(&[required("group_table", Inner(&GROUP_TABLE))]),
    &block(&[required("ranked_table", Inner(&RANKED_TABLE))]),
    &block(&[required("scale_table", Inner(&SCALE_TABLE))]),
    &block(&[required("means_table", Inner(&MEANS_TABLE))]),
    &block(&[required("distribution", Inner(&DISTRIBUTION))]),
    &block(&[required("typed_table", Inner(&TYPED_TABLE))]),
];

/// What each table that is counted from the responses shows.
pub static TABLE_SHOWS: [Shows; 6] = [
    shows(
        "shares_table",
        &[SINGLE, SCALE],
        Items::Needed,
        &[Dumbbell, GroupedBars, Bars, Panels],
    ),
    shows("group_table", CLOSED, Items::Welcome, &[GroupedBars, Bars, Panels]),
    shows("ranked_table", CLOSED, Items::Refused, &[]),
    shows(
        "scale_table",
        CLOSED,
        Items::Welcome,
        &[StackedBars, GroupedBars, Panels],
    ),
    shows("means_table", SUMMED, Items::Welcome, &[Dots, Boxes, Bars]),
    shows(
        "distribution",
        NUMBER,
        Items::Refused,
        &[Bars, GroupedBars, Histogram, Panels],
    ),
];

static MEASURED: Mapping = mapping("what-measured", &[OF]).with(&[&SUBJECT]);

/// What shows every choice says of none that it counts.
static WHOLE_MEASURED: Mapping = mapping("what-measured", &[OF]).with(&[&ALL_ANSWERS]);

const OF: Key = required("of", Name);

/// Whether a test says which figures differ.
const DIFFERENCES: Key = optional("differences", Boolean);

const ROWS: Key = optional("rows", Several(&Name));

static UNSORTED: Words = words(&["none"], "bad-sort");
static SORTS: [Held; 2] = [Word(&UNSORTED), Whole];
const SORT: Key = optional("sort", Either(&SORTS));

static SHARES_TABLE: Mapping = mapping(
    "what-shares-table",
    &[
        required("columns", List(&Inner(&SHARES_COLUMN))),
        DIFFERENCES,
        ROWS,
        SORT,
    ],
)
.with(&[&HEAD, &SHOWN]);

static SHARES_COLUMN: Mapping = mapping("what-table-column", &[required("label", Prose), READING]).with(&[&MEASURED]);

static GROUP_TABLE: Mapping = mapping(
    "what-group-table",
    &[
        optional("by", Several(&Name)),
        optional("within", Name),
        optional("total", Boolean),
        optional("nets", List(&Inner(&NET))),
        optional("net_score", Inner(&NET_SCORE)),
        optional("others", Boolean),
        optional("most", Whole),
        optional("labels", Named("what-labels", &Prose)),
        optional("percent", Word(&PERCENTS)),
        optional("unnamed", Word(&UNNAMED)),
        DIFFERENCES,
        READING,
        ROWS,
        SORT,
    ],
)
.with(&[&HEAD, &SHOWN, &MEASURED]);

static NET: Mapping = mapping(
    "what-table-net",
    &[required("label", Prose), required("is", Several(&Name))],
);

static PERCENTS: Words = words(
    &[
        PercentOf::Column.keyword(),
        PercentOf::Row.keyword(),
        PercentOf::Total.keyword(),
    ],
    "unknown-percent",
);

static UNNAMED: Words = words(&["dash"], "unknown-unnamed");

static RANKED_TABLE: Mapping = mapping(
    "what-ranked-table",
    &[
        required("columns", List(&Inner(&RANKED_COLUMN))),
        optional("shares", Boolean),
    ],
)
.with(&[&HEAD]);

static RANKED_COLUMN: Mapping = mapping(
    "what-ranked-column",
    &[required("label", Prose), READING, optional("top", Whole)],
)
.with(&[&WHOLE_MEASURED]);

/// A table about numbers of one or several questions.
static MEANS_TABLE: Mapping = mapping(
    "what-means-table",
    &[
        required("of", Several(&Name)),
        optional("measures", Several(&Word(&MEASURES))),
        optional("by", Name),
        optional("total", Boolean),
        optional("digits", Whole),
        DIFFERENCES,
        PRECISION,
        ROWS,
        SORT,
    ],
)
.with(&[&HEAD, &PEOPLE]);

static MEASURES: Words = words(&NumberMeasure::KEYWORDS, "unknown-measure");

/// A number question by classes.
static DISTRIBUTION: Mapping = mapping(
    "what-distribution",
    &[
        OF,
        optional("classes", Several(&Text)),
        optional("by", Name),
        optional("total", Boolean),
        DIFFERENCES,
    ],
)
.with(&[&HEAD, &SHOWN, &PEOPLE]);

/// Whether these are the keys of a table of a whole scale.
pub fn is_scale_table(mapping: &'static Mapping) -> bool {
    std::ptr::eq(mapping, &SCALE_TABLE)
}

static SCALE_TABLE: Mapping = mapping(
    "what-scale-table",
    &[
        optional("mean", Boolean),
        optional("net_score", Inner(&NET_SCORE)),
        READING,
        ROWS,
    ],
)
.with(&[&HEAD, &SHOWN, &WHOLE_MEASURED]);

static NET_SCORE: Mapping = mapping(
    "what-net-column",
    &[
        required("top", Several(&Name)),
        required("bottom", Several(&Name)),
        optional("label", Prose),
    ],
);
