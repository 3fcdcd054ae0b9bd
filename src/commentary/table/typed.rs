//! Tables whose figures the authors typed in from another source.

use super::{TableHead, TableParts};
use crate::commentary::{Prose, Voice};
use crate::diagnostic::{Span, Spanned};

/// Figures of another source, each over a declared base.
#[derive(Clone, Debug)]
pub struct TypedTable {
    /// Id, caption, note, chart.
    pub head: TableHead,
    /// Where the figures were published.
    pub source: Prose,
    /// From left to right.
    pub columns: Vec<TypedColumn>,
    /// From top to bottom.
    pub rows: Vec<TypedRow>,
    /// Over how many its figures are taken.
    pub bases: TypedBases,
    /// What makes up a whole; none for figures that have nothing to do with each other.
    pub adds_up: Option<Spanned<AddsUp>>,
    /// Signs that stand in the place of a number, each with its reason.
    pub signs: Vec<TypedSign>,
}

/// A column of figures of one unit.
#[derive(Clone, Debug)]
pub struct TypedColumn {
    /// The column's head.
    pub label: Prose,
    /// What those behind its first number did, where the authors say.
    pub reading: Option<Prose>,
    /// What its numbers are.
    pub unit: Unit,
}

/// A row of figures.
#[derive(Clone, Debug)]
pub struct TypedRow {
    /// The row's head.
    pub label: Prose,
    /// As many as the table has columns.
    pub cells: Vec<TypedCell>,
}

/// What stands where a row and a column meet.
#[derive(Clone, Debug)]
pub enum TypedCell {
    /// A figure.
    Number(Spanned<TypedNumber>),
    /// Index into [`TypedTable::signs`].
    Sign(usize),
}

/// `number` in units of 10^-`decimals`: 31,5 is 315 with one decimal. Only a mean may be below 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TypedNumber {
    /// In units of the last digit that was typed: 315 for 31.5.
    pub number: i64,
    /// As many as were typed, at most [`TypedNumber::MOST_DECIMALS`].
    pub decimals: u32,
}

impl TypedNumber {
    /// No figure is typed in more decimals.
    pub const MOST_DECIMALS: u32 = 4;
}

/// What the numbers of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Of 100.
    Percent,
    /// A number of people or things.
    Count,
    /// A mean.
    Mean,
}

impl Unit {
    /// Every unit there is.
    pub const ALL: [Self; 3] = [Self::Percent, Self::Count, Self::Mean];

    /// The word for it in YAML.
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Percent => "percent",
            Self::Count => "count",
            Self::Mean => "mean",
        }
    }
}

/// Where a table declares its bases.
#[derive(Clone, Debug)]
pub enum TypedBases {
    /// One for all cells.
    Table(TypedBase),
    /// One per column.
    Columns(Vec<TypedBase>),
    /// One per row.
    Rows(Vec<TypedBase>),
}

/// "42 ménages".
#[derive(Clone, Debug)]
pub struct TypedBase {
    /// Above 0.
    pub n: u64,
    /// What is counted.
    pub of: Prose,
    /// Where `n` is written.
    pub span: Span,
}

impl TypedTable {
    /// What a cell is taken over.
    pub fn base(&self, row: usize, column: usize) -> &TypedBase {
        match &self.bases {
            TypedBases::Table(base) => base,
            TypedBases::Columns(bases) => &bases[column],
            TypedBases::Rows(bases) => &bases[row],
        }
    }
}

/// Which figures are the shares of one question, each respondent counted in exactly one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddsUp {
    /// The rows of each column.
    Columns,
    /// The columns of each row.
    Rows,
}

impl AddsUp {
    /// Both ways to add up.
    pub const ALL: [Self; 2] = [Self::Columns, Self::Rows];

    /// The word for it in YAML.
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Columns => "columns",
            Self::Rows => "rows",
        }
    }
}

/// A sign with why there is no number.
#[derive(Clone, Debug)]
pub struct TypedSign {
    /// As it stands in the cells: "–".
    pub sign: String,
    /// What it means.
    pub reason: Prose,
}

impl TypedTable {
    pub(super) fn parts(&self) -> TableParts<'_> {
        let columns = self.columns.iter();
        let columns = columns.flat_map(|column| std::iter::once(&column.label).chain(&column.reading));
        let rows = self.rows.iter().map(|row| &row.label);
        let signs = self.signs.iter().map(|sign| &sign.reason);
        let bases = self.bases.all().iter().map(|base| &base.of);
        let source = std::iter::once(&self.source);
        TableParts {
            others: source.chain(columns).chain(rows).chain(signs).chain(bases).collect(),
            voice: Some(Voice::Handed),
            is_estimated: false,
            ..TableParts::of(&self.head)
        }
    }
}

impl TypedBases {
    fn all(&self) -> &[TypedBase] {
        match self {
            Self::Table(base) => std::slice::from_ref(base),
            Self::Columns(bases) | Self::Rows(bases) => bases,
        }
    }
}
