//! Tables, their columns and charts, and what they measure.

use super::claim::ACCOUNTS;
use super::held::Held::{Boolean, Either, Id, List, Mapping as Inner, Name, Named, Prose, Several, Text, Whole, Word};
use super::held::{Held, Key, Mapping, Words, mapping, optional, required, words};
use super::subject::{ALL_ANSWERS, PEOPLE, SUBJECT};
use crate::commentary::{ChartKind, NumberMeasure, PercentOf, Precision};
use crate::query::Summary;

/// What every table says of itself.
pub static HEAD: Mapping = mapping(
    "what-table-head",
    &[
        required("id", Id),
        required("caption", Prose),
        optional("short", Prose),
        optional("row_head", Prose),
        optional("note", Prose),
        optional("chart", Inner(&CHART)),
        optional("tags", Several(&Name)),
    ],
)
.with(&[&ACCOUNTS]);

static CHART: Mapping = mapping(
    "what-chart",
    &[
        required("kind", Word(&CHARTS)),
        required("title", Prose),
        optional("subtitle", Prose),
        optional("apart", Boolean),
        optional("diverging", Boolean),
        optional("most", Whole),
        PRECISION,
    ],
);

/// How precise the shares of a table are, with how many digits they stand there, and whether counts stand beside them.
static SHOWN: Mapping = mapping(
    "what-table-shown",
    &[PRECISION, optional("digits", Whole), optional("counts", Boolean)],
);

/// What stands beside a figure that is known from a sample.
pub const PRECISION: Key = optional("precision", Word(&PRECISIONS));

static PRECISIONS: Words = words(
    &[
        Precision::Interval.keyword(),
        Precision::Margin.keyword(),
        Precision::None.keyword(),
    ],
    "unknown-precision",
);

static CHARTS: Words = words(
    &[
        ChartKind::Dumbbell.keyword(),
        ChartKind::GroupedBars.keyword(),
        ChartKind::Bars.keyword(),
        ChartKind::StackedBars.keyword(),
        ChartKind::Dots.keyword(),
        ChartKind::Boxes.keyword(),
        ChartKind::Histogram.keyword(),
        ChartKind::Panels.keyword(),
    ],
    "unknown-chart",
);

static MEASURED: Mapping = mapping("what-measured", &[OF]).with(&[&SUBJECT]);

/// What shows every choice says of none that it counts.
static WHOLE_MEASURED: Mapping = mapping("what-measured", &[OF]).with(&[&ALL_ANSWERS]);

const OF: Key = required("of", Name);

/// What the people of its first share did, said aloud.
pub const READING: Key = optional("reading", Prose);

/// Whether a test says which figures differ.
const DIFFERENCES: Key = optional("differences", Boolean);

const ROWS: Key = optional("rows", Several(&Name));

static UNSORTED: Words = words(&["none"], "bad-sort");
static SORTS: [Held; 2] = [Word(&UNSORTED), Whole];
const SORT: Key = optional("sort", Either(&SORTS));

pub static SHARES_TABLE: Mapping = mapping(
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

pub static GROUP_TABLE: Mapping = mapping(
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

pub static RANKED_TABLE: Mapping = mapping(
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
pub static MEANS_TABLE: Mapping = mapping(
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

static MEASURES: Words = words(
    &[
        Summary::Mean.keyword(),
        Summary::Median.keyword(),
        Summary::Sd.keyword(),
        Summary::Q1.keyword(),
        Summary::Q3.keyword(),
        Summary::P10.keyword(),
        Summary::P90.keyword(),
        Summary::Sum.keyword(),
        Summary::Min.keyword(),
        Summary::Max.keyword(),
        Summary::Distinct.keyword(),
        NumberMeasure::VALID,
        NumberMeasure::PLACED[0],
        NumberMeasure::PLACED[1],
        NumberMeasure::PLACED[2],
        NumberMeasure::PLACED[3],
        NumberMeasure::PLACED[4],
    ],
    "unknown-measure",
);

/// A number question by classes.
pub static DISTRIBUTION: Mapping = mapping(
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

pub static SCALE_TABLE: Mapping = mapping(
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
