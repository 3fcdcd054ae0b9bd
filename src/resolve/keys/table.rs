//! Tables, their columns and charts, and what they measure.

use super::claim::ACCOUNTS;
use super::held::Held::{Either, Id, List, Mapping as Inner, Name, Named, Prose, Several, Whole, Word};
use super::held::{Held, Key, Mapping, Words, optional, required};
use super::subject::SUBJECT;
use crate::commentary::ChartKind;

/// What every table says of itself.
pub static HEAD: Mapping = Mapping {
    what: "what-table-head",
    keys: &[
        required("id", Id),
        required("caption", Prose),
        optional("row_head", Prose),
        optional("note", Prose),
        optional("chart", Inner(&CHART)),
        optional("tags", Several(&Name)),
    ],
    also: &[&ACCOUNTS],
};

static CHART: Mapping = Mapping {
    what: "what-chart",
    keys: &[
        required("kind", Word(&CHARTS)),
        required("title", Prose),
        optional("subtitle", Prose),
    ],
    also: &[],
};

static CHARTS: Words = Words {
    known: &[
        ChartKind::Dumbbell.keyword(),
        ChartKind::GroupedBars.keyword(),
        ChartKind::Bars.keyword(),
        ChartKind::StackedBars.keyword(),
    ],
    unknown: "unknown-chart",
};

static MEASURED: Mapping = Mapping {
    what: "what-measured",
    keys: &[required("of", Name)],
    also: &[&SUBJECT],
};

const ROWS: Key = optional("rows", Several(&Name));

static UNSORTED: Words = Words {
    known: &["none"],
    unknown: "bad-sort",
};
static SORTS: [Held; 2] = [Word(&UNSORTED), Whole];
const SORT: Key = optional("sort", Either(&SORTS));

pub static SHARES_TABLE: Mapping = Mapping {
    what: "what-shares-table",
    keys: &[required("columns", List(&Inner(&SHARES_COLUMN))), ROWS, SORT],
    also: &[&HEAD],
};

static SHARES_COLUMN: Mapping = Mapping {
    what: "what-table-column",
    keys: &[required("label", Prose)],
    also: &[&MEASURED],
};

pub static GROUP_TABLE: Mapping = Mapping {
    what: "what-group-table",
    keys: &[
        optional("by", Name),
        optional("labels", Named("what-labels", &Prose)),
        optional("unnamed", Word(&UNNAMED)),
        ROWS,
        SORT,
    ],
    also: &[&HEAD, &MEASURED],
};

static UNNAMED: Words = Words {
    known: &["dash"],
    unknown: "unknown-unnamed",
};

pub static RANKED_TABLE: Mapping = Mapping {
    what: "what-ranked-table",
    keys: &[required("columns", List(&Inner(&RANKED_COLUMN)))],
    also: &[&HEAD],
};

static RANKED_COLUMN: Mapping = Mapping {
    what: "what-ranked-column",
    keys: &[required("label", Prose), optional("top", Whole)],
    also: &[&MEASURED],
};

pub static SCALE_TABLE: Mapping = Mapping {
    what: "what-scale-table",
    keys: &[ROWS],
    also: &[&HEAD, &MEASURED],
};
