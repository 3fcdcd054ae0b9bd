//! What the authors wrote: front matter, sections, statements. Data only: names resolved, texts parsed.

mod about;
mod audience;
mod block;
mod claim;
mod compared;
mod conclusion;
mod expression;
mod form;
mod front;
mod handout;
mod measured;
mod numbers;
mod precision;
mod prose;
mod publication;
mod reported;
mod section;
mod table;
mod tag;
mod typed;
mod walk;
mod whole;

pub use about::{Accessibility, Contact};
pub use audience::{Audience, KEPT};
pub use block::{Block, ComparisonColumn, Criteria, Finding, Quotation};
pub use claim::{Accounts, Claim, Claimed, Gauge, Gauged, Release, Strata, Subject};
pub use compared::{AskedSide, Voice};
pub use conclusion::{Conclusion, Evidence, EvidenceKind, Statement};
pub use expression::{Asked, Call, Expression, FractionForm, Naming, Term};
pub use form::HandoutForm;
pub use front::{Date, Front, Highlight, Person};
pub use handout::Tagged;
pub use measured::Measured;
pub use numbers::{Distribution, MeansRow, MeansTable, NumberMeasure};
pub use precision::{Precision, Reliance};
pub use prose::{Prose, ProseBlock, ProseInline};
pub use publication::{Cited, Licence, Publication};
pub use reported::Reported;
pub use section::Section;
pub use table::{
    Breakdown, Chart, ChartKind, GroupTable, Net, PercentOf, RankedColumn, RankedTable, ScaleTable, SharesColumn,
    SharesTable, ShownNet, Sort, TableHead, TableRow,
};
pub use tag::LanguageTag;
pub use typed::{
    AddsUp, TypedBase, TypedBases, TypedCell, TypedColumn, TypedNumber, TypedRow, TypedSign, TypedTable, Unit,
};
pub use whole::Commentary;
