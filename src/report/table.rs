//! Tables, and the charts drawn from their cells.

use super::{ChartKind, ClassEnds, FigureId, GroupTag, Inline};
use crate::survey::{Language, Sides};

/// A table with a header cell per row and per column.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// The anchor, and with `.csv` the name of its file.
    pub id: String,
    /// Its place among the report's tables, from 1; 0 as long as that isn't known.
    pub number: usize,
    /// What, who and when.
    pub caption: Vec<Inline>,
    /// The head of the column of row labels.
    pub row_head: String,
    /// From left to right.
    pub columns: Vec<Column>,
    /// From top to bottom.
    pub rows: Vec<Row>,
    /// How many each row's shares are over, as printed, one per row: "49", or "49 · 47" where the columns differ. Empty
    /// where the rows are over the same, which the notes say.
    pub sizes: Vec<String>,
    /// Bases, filter, signs, in the order to print them.
    pub notes: Vec<Note>,
    /// The same cells as a drawing.
    pub chart: Option<Chart>,
}

impl Table {
    /// Its anchor and its chart's.
    pub fn anchors(&self) -> impl Iterator<Item = &str> {
        let chart = self.chart.iter().map(|chart| chart.id.as_str());
        std::iter::once(self.id.as_str()).chain(chart)
    }

    /// Whether its numbers were taken from another source, which a note names.
    pub fn is_typed(&self) -> bool {
        self.notes.iter().any(|note| note.kind == NoteKind::Source)
    }

    /// Whether it holds figures that are worked out from the responses.
    pub fn is_computed(&self) -> bool {
        let mut cells = self.rows.iter().flat_map(|row| &row.cells);
        !self.is_typed() && cells.any(|cell| cell.figure().is_some())
    }
}

/// A column of a table.
#[derive(Clone, Debug)]
pub struct Column {
    /// The column's head: of one that stands with others under a head of theirs, both.
    pub label: String,
    /// The head that it shares with its neighbours, and its own below, where it stands under one.
    pub under: Option<ColumnHeads>,
    /// Says which group's colour and name the column has, if it shows one group.
    pub group: Option<GroupTag>,
    /// Whether its cells are numbers (right-aligned) or words.
    pub numeric: bool,
}

impl Column {
    /// A column of numbers, of no group by itself.
    pub fn of_numbers(label: String) -> Self {
        Self {
            label,
            under: None,
            group: None,
            numeric: true,
        }
    }

    /// A column of words.
    pub fn of_words(label: String) -> Self {
        Self {
            numeric: false,
            ..Self::of_numbers(label)
        }
    }
}

/// The two heads of a column that stands with others under one of theirs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnHeads {
    /// Over all of them.
    pub shared: String,
    /// Over this one alone.
    pub own: String,
}

/// Columns side by side that share a head, or one that has none but its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadSpan<'a> {
    /// The head that they share.
    pub shared: Option<&'a str>,
    /// How many they are.
    pub columns: usize,
}

impl Column {
    /// The head that stands over it alone.
    pub fn head(&self) -> &str {
        self.under.as_ref().map_or(&self.label, |heads| &heads.own)
    }

    /// The upper row of heads over some columns; empty where no column shares one.
    pub fn spans(columns: &[Self]) -> Vec<HeadSpan<'_>> {
        if columns.iter().all(|column| column.under.is_none()) {
            return Vec::new();
        }
        let runs = columns.chunk_by(|one, other| {
            let (one, other) = (one.under.as_ref(), other.under.as_ref());
            one.zip(other).is_some_and(|(one, other)| one.shared == other.shared)
        });
        runs.map(|run| HeadSpan {
            shared: run[0].under.as_ref().map(|heads| heads.shared.as_str()),
            columns: run.len(),
        })
        .collect()
    }

    /// The name of a column beside its head, by its place from 0, where others of its row are told by it: a, b, c…
    pub fn letter(place: usize) -> String {
        let letter = u8::try_from(place).ok().filter(|at| *at < 26);
        letter.map_or_else(|| (place + 1).to_string(), |at| char::from(b'a' + at).to_string())
    }
}

/// A row of a table.
#[derive(Clone, Debug)]
pub struct Row {
    /// The row's head.
    pub label: String,
    /// As many as the table has columns.
    pub cells: Vec<Cell>,
}

/// One cell. A missing number has a reason and is never a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// A published number.
    Figure(FigureId),
    /// Words, as a choice that is ranked.
    Text(String),
    /// References to other parts of the report.
    Links(Vec<Inline>),
    /// Nothing can be told; the sign in its place says why.
    Absent(Absence),
    /// A number that a source doesn't give: the sign and the reason that the authors declare.
    Sign {
        /// As it is printed: "–".
        sign: String,
        /// What it means.
        reason: String,
    },
}

impl Cell {
    /// The number that it publishes.
    pub fn figure(&self) -> Option<FigureId> {
        match self {
            Cell::Figure(id) => Some(*id),
            Cell::Text(_) | Cell::Links(_) | Cell::Absent(_) | Cell::Sign { .. } => None,
        }
    }
}

/// Why a cell holds no number. Each has a sign, explained under the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Absence {
    /// No respondent named it.
    NotNamed,
    /// Nobody answered: a share over an empty base.
    EmptyBase,
    /// There are answers, and it takes more of them: one answer has no standard deviation.
    Undefined,
    /// So many people answered, and together they weigh nothing.
    Weightless(u64),
    /// The question is not in this group's questionnaire.
    NotAsked,
    /// The choices of the rank above share this one too: nothing else stands here.
    Tied,
    /// Fewer ranks than rows.
    NoMore,
    /// Withheld, so that nobody can be recognised.
    Confidential,
}

impl Absence {
    /// The sign that stands in the cell: no two can be taken for each other, in print or by ear.
    pub const fn sign(self, language: Language) -> &'static str {
        match (self, language) {
            (Absence::NotNamed, _) => "—",
            (Absence::EmptyBase, Language::FrCa) => "n.\u{a0}d.",
            (Absence::EmptyBase, Language::EnCa) => "no data",
            (Absence::Undefined, Language::FrCa) => "n.\u{a0}c.",
            (Absence::Undefined, Language::EnCa) => "n/c",
            (Absence::Weightless(_), Language::FrCa) => "s.\u{a0}p.",
            (Absence::Weightless(_), Language::EnCa) => "no weight",
            (Absence::NotAsked, Language::FrCa) => "s.\u{a0}o.",
            (Absence::NotAsked, Language::EnCa) => "n/a",
            (Absence::Tied, Language::FrCa) => "id.",
            (Absence::Tied, Language::EnCa) => "tied",
            (Absence::NoMore, _) => "/",
            (Absence::Confidential, _) => "x",
        }
    }
}

/// A line under a table.
#[derive(Clone, Debug)]
pub struct Note {
    /// What it is about.
    pub kind: NoteKind,
    /// Its words.
    pub text: Vec<Inline>,
}

/// What a note is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteKind {
    /// A number of the table read aloud.
    Reading,
    /// How many of those who were asked did not answer.
    Silent,
    /// Between which ends the numbers lie that are no shares, or what they are made of.
    Scale,
    /// Whom the shares are taken over, with how many.
    Base,
    /// What the authors add.
    Own,
    /// What the signs in the cells mean, and what stands beside or under their values.
    Signs,
    /// Where figures that were typed in come from.
    Source,
    /// How it was worked out: the rules of ties, tests, intervals, classes. Folded away where a page can.
    Remark,
}

impl NoteKind {
    /// Whether it waits to be opened on a screen: what is neither needed to read a number nor to know whose it is.
    pub fn is_folded(self) -> bool {
        match self {
            Self::Silent | Self::Remark => true,
            Self::Reading | Self::Scale | Self::Base | Self::Own | Self::Signs | Self::Source => false,
        }
    }
}

/// A drawing of the table's cells.
#[derive(Clone, Debug)]
pub struct Chart {
    /// The anchor.
    pub id: String,
    /// How the shares are drawn.
    pub kind: ChartKind,
    /// The message.
    pub title: String,
    /// The statistic: what is counted, over whom.
    pub subtitle: String,
    /// Where it stands.
    pub place: ChartPlace,
    /// Whether its bars show between which ends they lie.
    pub whiskers: bool,
    /// Of bars end to end on both sides of a line, which of the columns that are drawn stand where; none where bars begin at 0.
    pub sides: Option<Sides>,
    /// Of a histogram, where the class of each row begins and ends; of any other none.
    pub classes: Vec<ClassEnds>,
    /// What a reader who can't see it needs to know, row by row as the table's.
    pub said: Vec<RowSaid>,
}

impl Chart {
    /// The rows of its table that it draws, those that it says in words: what is in another unit stands below them. All of a chart
    /// that says none.
    pub fn rows<'t>(&self, table: &'t Table) -> &'t [Row] {
        match self.said.len() {
            0 => &table.rows,
            said => &table.rows[..said.min(table.rows.len())],
        }
    }
}

/// Where a chart stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartPlace {
    /// In the table's own cells, beside the numbers.
    Cells {
        /// The share that fills a drawing, (numerator, denominator): the largest among such charts of the chapter, so
        /// that they can be compared.
        full: (u128, u128),
    },
    /// In the table's own cells, on a line of numbers.
    Line {
        /// Where it begins, in billionths.
        low: i128,
        /// Where it ends.
        high: i128,
    },
    /// On its own, before the table.
    Apart {
        /// The share that fills it, (numerator, denominator): the largest among such charts of the chapter; a whole where
        /// parts of it fill it.
        full: (u128, u128),
    },
}

impl ChartPlace {
    /// On its own, filled by a whole.
    pub const APART: Self = Self::Apart { full: (1, 1) };

    /// Whether it stands on its own.
    pub fn is_apart(self) -> bool {
        match self {
            Self::Apart { .. } => true,
            Self::Cells { .. } | Self::Line { .. } => false,
        }
    }
}

/// A row of a chart in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowSaid {
    /// The row's name and what leads to its values: "Réseaux sociaux : ".
    pub lead: String,
    /// One per column that is drawn: "Souvent 84 %".
    pub values: Vec<String>,
}
