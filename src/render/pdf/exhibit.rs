//! Tables in print, in as many pieces as their columns need, with the charts in their cells or after them.

use super::elision::hyphenated;
use super::head::{Heads, TableRoom};
use super::inline::{Inlines, raised};
use super::literal::{Markup, content, described};
use super::room::{Strip, beside, pieces, printed};
use crate::chart::{CellDrawing, CellDrawings, CellMark, CellShape, Drawn, Pattern, Plate};
use crate::diagnostic::Arg;
use crate::render::KeptParts;
use crate::report::{Column, Note, NoteKind, Report, Table};
use crate::survey::Language;
use crate::theme::{ProseN, Wording};
use serde::Serialize;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Stands for a title in a sentence of the wording.
const HOLE: char = '\u{fffc}';

/// A chart, or a part of it, that the template asks for.
pub(super) struct Drawing<'a> {
    pub svg: &'a str,
    /// Its file's name in print.
    pub path: String,
}

/// What every print is written from.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub report: &'a Report,
    /// The drawings of all its charts.
    pub charts: &'a BTreeMap<String, Drawn>,
    pub wording: &'a Wording,
    /// Where the text says how many stand behind its figures.
    pub prose_n: ProseN,
    pub kept: &'a KeptParts,
    pub heads: &'a Heads,
}

#[derive(Serialize)]
pub(super) struct TableView<'a> {
    id: Cow<'a, str>,
    /// "Tableau 4", where tables are numbered.
    number: Option<String>,
    caption: Markup,
    row_head: &'a str,
    columns: Vec<HeadView<'a>>,
    /// The upper row of heads, where columns share some.
    spans: Vec<SpanView<'a>>,
    rows: Vec<RowView<'a>>,
    notes: Vec<Markup>,
    taken_up: &'a [String],
    /// Of the row labels, then of each column, in percent.
    widths: Vec<u32>,
    /// Of the heads, in ems of the table's size.
    head_size: f64,
    /// Whether the head of the row labels breaks by its syllables.
    head_breaks: bool,
    /// It is set smaller.
    dense: bool,
    /// It is held on one page.
    keep: bool,
    /// The head over how many each row is over, where rows differ.
    size_head: Option<String>,
    drawn: Option<DrawnView<'a>>,
    chart: Option<ChartView<'a>>,
}

#[derive(Serialize)]
pub(super) struct HeadView<'a> {
    label: Cow<'a, str>,
    numeric: bool,
    /// The position of its group, if it shows one.
    position: Option<usize>,
    /// A word of it is longer than the column is wide.
    breaks: bool,
    /// A sample of the mark that its values have in a drawing they share.
    mark: Vec<MarkView>,
}

/// A head over several columns; none over a column that shares none.
#[derive(Serialize)]
pub(super) struct SpanView<'a> {
    label: Option<Cow<'a, str>>,
    columns: usize,
}

#[derive(Serialize)]
pub(super) struct RowView<'a> {
    label: Markup,
    cells: Vec<Cow<'a, str>>,
    /// What stands under each of them: how precise it is.
    under: Vec<&'a str>,
    /// What is drawn beside each of them, nothing beside most.
    drawings: Vec<Vec<MarkView>>,
    /// How many it is over, where rows differ.
    size: Option<&'a str>,
}

/// A mark of a drawing in a cell; places in ten-thousandths of the drawing's width.
#[derive(Serialize)]
pub(super) struct MarkView {
    shape: &'static str,
    from: i64,
    to: i64,
    colour: String,
    pattern: &'static str,
}

/// A chart in the cells of its table.
#[derive(Serialize)]
pub(super) struct DrawnView<'a> {
    /// The anchor.
    id: &'a str,
    title: &'a str,
    subtitle: &'a str,
    /// Whether the title says what the caption would say again.
    says_caption: bool,
}

#[derive(Serialize)]
pub(super) struct ChartView<'a> {
    id: Cow<'a, str>,
    path: String,
    /// Title and description: what a reader who can't see it is told.
    alt: String,
    title: &'a str,
    subtitle: &'a str,
}

/// What a table is set with.
pub(super) struct Setter<'a, 'b> {
    pub source: Source<'a>,
    pub inlines: &'b mut Inlines<'a>,
    pub drawings: &'b mut Vec<Drawing<'a>>,
    /// The share of the page's width that it has, below 1 in a comparison.
    pub share: f64,
    /// Whether it is set small, as a list to look things up in.
    pub is_small: bool,
}

impl<'a> Setter<'a, '_> {
    /// A table in as many pieces as its columns need, then its chart in as many parts.
    pub fn exhibit(&mut self, table: &'a Table, taken_up: &'a [String]) -> (Vec<TableView<'a>>, Vec<ChartView<'a>>) {
        let drawings = self.drawings_of(table);
        let sheet = TableRoom {
            share: self.share,
            drawings,
            is_small: self.is_small,
            heads: self.source.heads,
        };
        let pieces = pieces(table, self.source.report, &sheet);
        let count = pieces.len();
        let mut tables: Vec<TableView<'a>> = (1..)
            .zip(&pieces)
            .map(|(number, piece)| self.table(table, piece, (number, count)))
            .collect();
        let mut charts = self.charts(table).into_iter();
        if let Some(last) = tables.last_mut() {
            last.notes = self.notes(table);
            last.taken_up = taken_up;
            last.chart = charts.next();
        }
        (tables, charts.collect())
    }

    /// How to read it on its own; the rest in one paragraph, the method last.
    fn notes(&mut self, table: &'a Table) -> Vec<Markup> {
        let is_reading = |note: &&Note| matches!(note.kind, NoteKind::Reading | NoteKind::Scale);
        let (reading, mut others): (Vec<&Note>, Vec<&Note>) = table.notes.iter().partition(is_reading);
        others.sort_by_key(|note| note.kind.is_folded());
        let paragraphs = [reading, others].into_iter().filter(|notes| !notes.is_empty());
        let paragraph = |notes: Vec<&'a Note>| {
            let said: Vec<String> = notes.iter().map(|note| self.inlines.markup(&note.text).0).collect();
            Markup(said.join(" "))
        };
        paragraphs.map(paragraph).collect()
    }

    fn table(&mut self, table: &'a Table, piece: &Strip, (part, parts): (usize, usize)) -> TableView<'a> {
        let language = self.source.report.language;
        let drawings = self.drawings_of(table).filter(|_| piece.is_drawn);
        let of_columns = piece.letters[1..].iter().zip(&piece.heads.breaks[1..]);
        let columns = piece.columns.clone().zip(of_columns).map(|(at, (letters, breaks))| {
            let column = &table.columns[at];
            HeadView {
                mark: drawings.map_or_else(Vec::new, |drawings| marks(drawings.heads[at].as_ref())),
                // Only where it breaks anyway.
                label: hyphenated(column.head(), if *breaks { *letters } else { usize::MAX }, language),
                numeric: column.numeric,
                position: column.group.as_ref().map(|group| group.position),
                breaks: *breaks,
            }
        });
        let rows = table.rows.iter().enumerate().map(|(at, row)| RowView {
            drawings: (piece.columns.clone())
                .map(|column| drawings.map_or_else(Vec::new, |drawings| marks(drawings.cells[at][column].as_ref())))
                .collect(),
            size: table.sizes.get(at).map(String::as_str).filter(|_| part == parts),
            label: Markup(raised(language, &hyphenated(&row.label, piece.letters[0], language))),
            cells: row.cells[piece.columns.clone()]
                .iter()
                .map(|cell| printed(self.source.report, cell))
                .collect(),
            under: (piece
                .columns
                .clone()
                .map(|at| beside(self.source.report, &row.cells[at])))
            .collect(),
        });
        let (columns, rows) = (columns.collect(), rows.collect());
        let caption = self.inlines.markup(&table.caption);
        let (id, caption) = if parts == 1 {
            (Cow::Borrowed(table.id.as_str()), caption)
        } else {
            (nth(&table.id, part), self.part_of(&caption, (part, parts)))
        };
        TableView {
            id,
            number: (table.number > 0).then(|| {
                self.source
                    .wording
                    .say("table-number", &[("n", Arg::from(table.number))])
            }),
            caption,
            row_head: &table.row_head,
            columns,
            spans: spans(table, piece, language),
            rows,
            notes: Vec::new(),
            taken_up: &[],
            widths: piece.percents.clone(),
            head_size: piece.heads.size,
            head_breaks: piece.heads.breaks.first() == Some(&true),
            dense: piece.dense,
            keep: piece.keep,
            size_head: (!table.sizes.is_empty() && part == parts).then(|| self.source.wording.text("table-size")),
            drawn: self.drawn(table).filter(|_| part == 1),
            chart: None,
        }
    }

    /// The chart that is drawn in the table's cells.
    fn drawn(&self, table: &'a Table) -> Option<DrawnView<'a>> {
        let chart = table.chart.as_ref().filter(|_| self.drawings_of(table).is_some())?;
        Some(DrawnView {
            id: &chart.id,
            title: &chart.title,
            subtitle: &chart.subtitle,
            says_caption: self.source.report.plain(&table.caption) == chart.title,
        })
    }

    /// What is drawn in the table's cells.
    fn drawings_of(&self, table: &Table) -> Option<&'a CellDrawings> {
        match self.source.charts.get(&table.chart.as_ref()?.id)? {
            Drawn::Cells(drawings) => Some(drawings),
            Drawn::Apart(_) => None,
        }
    }

    /// A title that says which part of several it stands over.
    fn part_of(&self, title: &Markup, (part, parts): (usize, usize)) -> Markup {
        let args = [
            ("title", Arg::Text(HOLE.to_string())),
            ("part", Arg::from(part)),
            ("parts", Arg::from(parts)),
        ];
        let said = self.source.wording.say("part-of", &args);
        let (before, after) = said.split_once(HOLE).unwrap_or((&said, ""));
        Markup(format!("{}{}{}", content(before), title.0, content(after)))
    }

    /// In a column, that for a telephone: the other would shrink beyond reading.
    fn charts(&mut self, table: &'a Table) -> Vec<ChartView<'a>> {
        let Some(chart) = &table.chart else { return Vec::new() };
        let Some(Drawn::Apart(drawn)) = self.source.charts.get(&chart.id) else {
            return Vec::new();
        };
        let parts: &'a [Plate] = if self.share < 1.0 { &drawn.narrow } else { &drawn.wide };
        let views = (1..).zip(parts).map(|(number, part)| {
            let path = format!("charts/{}.svg", self.drawings.len() + 1);
            self.drawings.push(Drawing {
                svg: &part.svg,
                path: path.clone(),
            });
            ChartView {
                id: nth(&chart.id, number),
                path,
                alt: described(&part.title, &part.description),
                title: &part.title,
                subtitle: &chart.subtitle,
            }
        });
        views.collect()
    }
}

/// The heads that columns of a piece share, each as wide as they are there.
fn spans<'a>(table: &'a Table, piece: &Strip, language: Language) -> Vec<SpanView<'a>> {
    let mut letters = piece.letters[1..].iter();
    Column::spans(&table.columns[piece.columns.clone()])
        .into_iter()
        .map(|span| {
            let room: usize = letters.by_ref().take(span.columns).sum();
            SpanView {
                label: span.shared.map(|shared| hyphenated(shared, room, language)),
                columns: span.columns,
            }
        })
        .collect()
}

/// The anchor of a part: its table's or chart's own for the first. No author can write one with a point.
fn nth(id: &str, part: usize) -> Cow<'_, str> {
    if part == 1 {
        Cow::Borrowed(id)
    } else {
        Cow::Owned(format!("{id}.{part}"))
    }
}

/// The marks of a drawing, for the print.
fn marks(drawing: Option<&CellDrawing>) -> Vec<MarkView> {
    let view = |mark: &CellMark| {
        let (shape, from, to) = match mark.shape {
            CellShape::Bar { from, to } => ("bar", from, to),
            CellShape::Join { from, to } => ("join", from, to),
            CellShape::Middle { at } => ("middle", at, at),
            CellShape::Disc { at } => ("disc", at, at),
            CellShape::Diamond { at } => ("diamond", at, at),
            CellShape::Whisker { from, to } => ("whisker", from, to),
        };
        let pattern = match mark.pattern {
            Pattern::Plain => "plain",
            Pattern::Rising => "rising",
            Pattern::Dots => "dots",
            Pattern::Falling => "falling",
            Pattern::Level => "level",
        };
        MarkView {
            shape,
            from,
            to,
            colour: mark.colour.to_string(),
            pattern,
        }
    };
    drawing.map_or_else(Vec::new, |drawing| drawing.marks.iter().map(view).collect())
}
