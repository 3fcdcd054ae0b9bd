//! What tables say of themselves, whatever kind they are.

use super::claim::ACCOUNTS;
use super::held::Held::{Boolean, Id, Mapping as Inner, Name, Prose, Several, Whole, Word};
use super::held::{Key, Mapping, Words, mapping, optional, required, words};
use crate::commentary::{ChartKind, Precision};

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
pub static SHOWN: Mapping = mapping(
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

/// What the people of its first share did, said aloud.
pub const READING: Key = optional("reading", Prose);
