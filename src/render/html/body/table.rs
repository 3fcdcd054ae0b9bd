//! A table, with its chart.

use super::anchor::MarkLink;
use super::cite::TableCiteView;
use super::inline::Trail;
use crate::chart::{CellDrawings, Drawn, Plate};
use crate::diagnostic::{Arg, Diagnostics};
use crate::render::html::markup::{Html, raised};
use crate::render::html::site::{DownloadLink, LinkView, Site};
use crate::report::{Absence, Cell, Chart, Column, NoteKind, Table};
use serde::Serialize;

/// For `table.html`.
#[derive(Serialize)]
struct TableView<'a> {
    id: &'a str,
    /// Id of the caption, which names the region that scrolls.
    caption_id: String,
    /// "Tableau 4", where tables are numbered.
    number: Option<String>,
    caption: Html,
    row_head: &'a str,
    /// The lower row of heads, or the only one.
    columns: Vec<ColumnView<'a>>,
    /// The upper row of heads, where columns share some.
    spans: Vec<SpanView<'a>>,
    rows: Vec<RowView<'a>>,
    /// The chart in its cells, if it has one there.
    drawn: Option<DrawnView<'a>>,
    /// The head over how many each row is over, where rows differ.
    size_head: Option<String>,
    /// How to read it, whose numbers they are, its signs: a paragraph each.
    notes: Vec<NoteView>,
    /// What few readers want, folded, and what says that it waits there.
    folded: Vec<NoteView>,
    more: String,
    csv: Option<DownloadLink>,
    cite: Option<TableCiteView>,
    chart: Option<ChartView<'a>>,
    permalink: String,
    taken_up: Vec<MarkLink>,
    /// Where its figures come from.
    ledger: Option<LinkView>,
    /// Whether that is the responses; else a note names the source.
    computed: bool,
    /// Whether its columns show more than one group.
    by_group: bool,
    /// Whether a word of its heads is so long that it breaks.
    long_words: bool,
    /// Whether its cells are texts, of no group: on a narrow screen they stand below their row's label.
    texts: bool,
    /// Whether it may need to scroll sideways on a narrow screen.
    wide: bool,
    /// The class of the screens on which a line over it says that it does, as far as its letters tell, for browsers whose tables
    /// don't say it themselves; none where it fits on all.
    sideways: Option<&'static str>,
}

#[derive(Serialize)]
struct ColumnView<'a> {
    label: &'a str,
    /// A sample of the mark that its values have in a drawing they share.
    mark: Option<Html>,
    /// "num", and the group's class where the table compares groups.
    class: String,
}

/// A head over several columns, or that of a column which shares none.
#[derive(Serialize)]
struct SpanView<'a> {
    label: Option<&'a str>,
    columns: usize,
    own: Option<ColumnView<'a>>,
}

#[derive(Serialize)]
struct RowView<'a> {
    label: &'a str,
    cells: Vec<CellView>,
    /// How many it is over.
    size: Option<&'a str>,
}

#[derive(Serialize)]
struct CellView {
    class: &'static str,
    text: Html,
    /// What a sign means, for those who hear the page.
    meaning: Option<String>,
    /// What stands under it: how precise it is.
    under: Option<String>,
    /// What is drawn beside it.
    drawing: Option<Html>,
    /// Whether drawings stand in its column.
    is_beside: bool,
}

/// A chart in the cells of its table.
#[derive(Serialize)]
struct DrawnView<'a> {
    id: &'a str,
    title: &'a str,
    subtitle: &'a str,
    /// What its bars are filled with.
    patterns: Html,
    /// Whether the title says what the caption would say again.
    says_caption: bool,
    /// Whether a row has one drawing, in the last cell that it shows.
    across: bool,
    /// Whether its values are words that need room: "moins de 1 %".
    wordy: bool,
    /// Something stands under values.
    precise: bool,
}

#[derive(Serialize)]
struct NoteView {
    class: &'static str,
    text: Html,
}

#[derive(Serialize)]
struct ChartView<'a> {
    id: &'a str,
    title: &'a str,
    subtitle: &'a str,
    svg: Html,
    /// The same for a narrow screen, where the other would shrink beyond reading.
    narrow: Html,
    permalink: String,
}

/// From how many columns on a table may be wider than a narrow screen: of numbers, and of words.
const WIDE: usize = 4;
const WIDE_WORDS: usize = 2;
/// The parts that stand under a table, in their order.
const PARTS: [&str; 4] = ["reading", "base", "signs", "origin"];
/// A value of more letters than "100,0 %" needs room beside its drawing.
const WORDY: usize = 7;

impl Site<'_> {
    pub fn exhibit(&self, table: &Table, trail: &mut Trail) -> Result<String, Diagnostics> {
        let by_group = compares_groups(&table.columns);
        let drawings = self.drawings(table);
        let is_across = drawings.as_ref().is_some_and(|(_, drawings)| drawings.across);
        let holds = |column: usize| drawings.as_ref().is_some_and(|(_, drawings)| drawings.holds(column));
        let mark = |column: usize| {
            let mark = drawings.as_ref()?.1.heads.get(column)?.as_ref()?;
            Some(Html(mark.svg.clone()))
        };
        let column = |at: usize| ColumnView {
            label: table.columns[at].head(),
            mark: mark(at),
            class: self.column_class(&table.columns[at], by_group)
                + if is_across && holds(at) { " drawn-in" } else { "" },
        };
        let spans = spans(&table.columns, &column);
        let is_lower = |at: &usize| spans.is_empty() || table.columns[*at].under.is_some();
        let columns = (0..table.columns.len()).filter(is_lower).map(&column);
        let rows = self.rows(table, drawings.map(|(_, drawings)| drawings), trail);
        let wording = &self.theme.wording;
        let sideways = wider_than(self.narrowest(table));
        // What is one file leads to no other.
        let csv = self.files.tables.get(&table.id).filter(|_| !trail.from.is_whole());
        let cite = self.cite_table(table, trail.from);
        let folded = self.folded(table, trail);
        let more = match (folded.is_empty(), csv.is_some() || cite.is_some()) {
            (true, _) => "more-of-table",
            (false, true) => "more-of-table-all",
            (false, false) => "more-of-table-method",
        };
        let view = TableView {
            id: &table.id,
            caption_id: format!("Caption-{}", table.id),
            number: self.table_number(table),
            caption: self.inlines(&table.caption, trail),
            row_head: &table.row_head,
            columns: columns.collect(),
            spans,
            rows,
            drawn: drawings.map(|(chart, drawings)| self.drawn(table, chart, drawings)),
            size_head: (!table.sizes.is_empty()).then(|| wording.text("table-size")),
            folded,
            more: wording.text(more),
            notes: self.notes(table, trail),
            csv: csv.map(|file| file.link(&wording.text("site-file-table"), wording)),
            cite,
            chart: table.chart.as_ref().and_then(|chart| self.chart(chart)),
            permalink: self.permalink(&table.id),
            taken_up: self.taken_up(&table.id, trail.from),
            ledger: self.ledger_link(table, trail.from.page()),
            computed: !table.is_typed(),
            by_group,
            long_words: heads(table).any(|head| longest_word(head) > LONG),
            texts: table
                .columns
                .iter()
                .all(|column| !column.numeric && column.group.is_none()),
            wide: may_scroll(&table.columns) || sideways.is_some(),
            sideways,
        };
        self.templates.render("site/table.html", &view)
    }

    /// The rows, with what is drawn beside their values.
    fn rows<'a>(&self, table: &'a Table, drawings: Option<&CellDrawings>, trail: &mut Trail) -> Vec<RowView<'a>> {
        let drawing = |row: usize, column: usize| {
            let drawing = drawings?.cells.get(row)?.get(column)?.as_ref()?;
            Some(Html(drawing.svg.clone()))
        };
        let holds = |column: usize| drawings.is_some_and(|drawings| drawings.holds(column));
        let mut rows = Vec::with_capacity(table.rows.len());
        for (at, row) in table.rows.iter().enumerate() {
            let cells = row.cells.iter().zip(&table.columns).enumerate();
            let cells = cells.map(|(column, (cell, head))| CellView {
                drawing: drawing(at, column),
                is_beside: holds(column),
                ..self.cell(cell, head.numeric, trail)
            });
            rows.push(RowView {
                label: &row.label,
                cells: cells.collect(),
                size: table.sizes.get(at).map(String::as_str),
            });
        }
        rows
    }

    /// How narrow a table can be at most, in pixels on a telephone: numbers don't break, words only between each other.
    fn narrowest(&self, table: &Table) -> usize {
        let cell = |cell: &Cell, numeric: bool| match cell {
            Cell::Figure(id) if numeric => {
                let figure = self.report.figure(*id);
                figure.text.chars().count().max(figure.beside.chars().count())
            }
            Cell::Figure(id) => longest_word(&self.report.figure(*id).text),
            Cell::Text(words) => longest_word(words),
            Cell::Links(inlines) => longest_word(&self.report.plain(inlines)),
            Cell::Absent(_) | Cell::Sign { .. } => 1,
        };
        let columns = table.columns.iter().enumerate().map(|(at, column)| {
            let cells = table.rows.iter().filter_map(|row| row.cells.get(at));
            let cells = cells.map(|one| cell(one, column.numeric)).max().unwrap_or(0);
            cells.max(longest_word(column.head()).min(LONG))
        });
        let labels = table.rows.iter().map(|row| &row.label).chain([&table.row_head]);
        let labels = labels.map(|label| longest_word(label).min(LONG)).max().unwrap_or(0);
        // How many each row is over breaks between its columns; of a table that is drawn it stands below the row.
        let is_beside = |_: &&String| self.drawings(table).is_none();
        let sizes = table.sizes.iter().filter(is_beside).flat_map(|size| size.split(' '));
        let sizes = sizes.map(|size| size.chars().count()).max();
        let columns = columns.chain([labels]).chain(sizes);
        columns.map(|letters| letters * LETTER + AROUND).sum()
    }

    fn column_class(&self, column: &Column, by_group: bool) -> String {
        let numeric = if column.numeric { "num" } else { "" };
        match column.group.as_ref().filter(|_| by_group) {
            Some(group) => format!("{numeric} {}", self.group_class(group.position))
                .trim_start()
                .to_owned(),
            None => numeric.to_owned(),
        }
    }

    fn cell(&self, cell: &Cell, numeric: bool, trail: &mut Trail) -> CellView {
        let class = if numeric { "num" } else { "" };
        match cell {
            Cell::Figure(id) => CellView {
                class,
                text: Html::of(&self.report.figure(*id).text),
                under: Some(&self.report.figure(*id).beside)
                    .filter(|beside| !beside.is_empty())
                    .cloned(),
                meaning: None,
                drawing: None,
                is_beside: false,
            },
            Cell::Text(words) => CellView {
                class,
                text: Html(raised(self.report.language, words)),
                meaning: None,
                under: None,
                drawing: None,
                is_beside: false,
            },
            Cell::Links(inlines) => CellView {
                class,
                text: self.inlines(inlines, trail),
                meaning: None,
                under: None,
                drawing: None,
                is_beside: false,
            },
            Cell::Absent(absence) => CellView {
                class: if numeric { "num absent" } else { "absent" },
                text: Html::of(absence.sign(self.report.language)),
                meaning: Some(self.say(meaning(*absence), &[])),
                under: None,
                drawing: None,
                is_beside: false,
            },
            Cell::Sign { sign, reason } => CellView {
                class: if numeric { "num absent" } else { "absent" },
                text: Html::of(sign),
                meaning: Some(reason.clone()),
                under: None,
                drawing: None,
                is_beside: false,
            },
        }
    }

    /// The chart in its cells, if it has one there.
    fn drawings<'a>(&self, table: &'a Table) -> Option<(&'a Chart, &CellDrawings)> {
        let chart = table.chart.as_ref()?;
        match self.charts.get(&chart.id)? {
            Drawn::Cells(drawings) => Some((chart, drawings)),
            Drawn::Apart(_) => None,
        }
    }

    /// "Tableau 4".
    pub fn table_number(&self, table: &Table) -> Option<String> {
        (table.number > 0).then(|| self.say("table-number", &[("n", Arg::from(table.number))]))
    }

    /// Those that stand in sight, all of one part in one paragraph.
    fn notes(&self, table: &Table, trail: &mut Trail) -> Vec<NoteView> {
        let part = |class: &'static str| {
            let own = table.notes.iter();
            let own = own.filter(|note| !note.kind.is_folded() && note_class(note.kind) == class);
            let said: Vec<String> = own.map(|note| self.inlines(&note.text, trail).0).collect();
            (!said.is_empty()).then(|| NoteView {
                class,
                text: Html(said.join(" ")),
            })
        };
        PARTS.into_iter().filter_map(part).collect()
    }

    /// Those that are folded.
    fn folded(&self, table: &Table, trail: &mut Trail) -> Vec<NoteView> {
        let notes = table.notes.iter().filter(|note| note.kind.is_folded());
        notes
            .map(|note| NoteView {
                class: note_class(note.kind),
                text: self.inlines(&note.text, trail),
            })
            .collect()
    }

    fn drawn<'a>(&self, table: &Table, chart: &'a Chart, drawings: &CellDrawings) -> DrawnView<'a> {
        let is_wordy = |cell: &Cell| match cell {
            Cell::Figure(id) => self.report.figure(*id).text.chars().count() > WORDY,
            Cell::Text(_) | Cell::Links(_) | Cell::Absent(_) | Cell::Sign { .. } => false,
        };
        let is_precise = |cell: &Cell| match cell {
            Cell::Figure(id) => !self.report.figure(*id).beside.is_empty(),
            Cell::Text(_) | Cell::Links(_) | Cell::Absent(_) | Cell::Sign { .. } => false,
        };
        let numbers = table.columns.iter().enumerate().filter(|(_, column)| column.numeric);
        let mut cells = numbers.flat_map(|(at, _)| table.rows.iter().filter_map(move |row| row.cells.get(at)));
        DrawnView {
            id: &chart.id,
            title: &chart.title,
            subtitle: &chart.subtitle,
            patterns: Html(drawings.patterns.clone()),
            says_caption: self.plain(&table.caption) == chart.title,
            across: drawings.across,
            precise: cells.clone().any(is_precise),
            wordy: cells.any(is_wordy),
        }
    }

    fn chart<'a>(&self, chart: &'a Chart) -> Option<ChartView<'a>> {
        let drawings = match self.charts.get(&chart.id)? {
            Drawn::Apart(drawings) => drawings,
            Drawn::Cells(_) => return None,
        };
        let all = |parts: &[Plate]| Html(parts.iter().map(|part| part.svg.as_str()).collect());
        Some(ChartView {
            id: &chart.id,
            title: &chart.title,
            subtitle: &chart.subtitle,
            svg: all(&drawings.wide),
            narrow: all(&drawings.narrow),
            permalink: self.permalink(&chart.id),
        })
    }
}

/// The upper row of heads: those that columns share, and of a column that shares none its own.
fn spans<'a>(columns: &'a [Column], column: &impl Fn(usize) -> ColumnView<'a>) -> Vec<SpanView<'a>> {
    let mut start = 0;
    let mut views = Vec::new();
    for span in Column::spans(columns) {
        views.push(SpanView {
            label: span.shared,
            columns: span.columns,
            own: span.shared.is_none().then(|| column(start)),
        });
        start += span.columns;
    }
    views
}

/// Whether the columns show more than one group.
fn compares_groups(columns: &[Column]) -> bool {
    let mut groups = columns
        .iter()
        .filter_map(|column| column.group.as_ref().map(|group| group.position));
    let first = groups.next();
    groups.any(|position| Some(position) != first)
}

/// A longer word of a head breaks, in letters: no word of a language is longer.
const LONG: usize = 26;
/// Pixels of a letter in a table on a telephone, and around a cell's text there.
const LETTER: usize = 8;
const AROUND: usize = 16;
/// Pixels between the margins of a telephone, of one that lies or a small tablet, and of a page's text, whose letters are
/// larger.
const TELEPHONE: usize = 320;
const TABLET: usize = 400;
const PAGE: usize = 600;

/// On which screens a table of this width scrolls, as a class; none where it fits on all.
fn wider_than(pixels: usize) -> Option<&'static str> {
    let screens = [(PAGE, "everywhere"), (TABLET, "tablet"), (TELEPHONE, "telephone")];
    screens
        .into_iter()
        .find(|(width, _)| pixels > *width)
        .map(|(_, class)| class)
}

/// Labels of rows and columns.
fn heads(table: &Table) -> impl Iterator<Item = &str> {
    let rows = table.rows.iter().map(|row| row.label.as_str());
    rows.chain(table.columns.iter().map(Column::head))
}

/// In letters; what a no-break space joins is one.
fn longest_word(text: &str) -> usize {
    text.split(' ').map(|word| word.chars().count()).max().unwrap_or(0)
}

fn may_scroll(columns: &[Column]) -> bool {
    columns.len() >= WIDE || columns.iter().filter(|column| !column.numeric).count() >= WIDE_WORDS
}

fn note_class(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Reading | NoteKind::Scale => "reading",
        NoteKind::Silent => "silent",
        NoteKind::Base | NoteKind::Own => "base",
        NoteKind::Signs => "signs",
        NoteKind::Source => "origin",
        NoteKind::Remark => "remark",
    }
}

fn meaning(absence: Absence) -> &'static str {
    match absence {
        Absence::NotNamed => "site-absent-not-named",
        Absence::EmptyBase => "site-absent-empty-base",
        Absence::Undefined => "site-absent-undefined",
        Absence::Weightless(_) => "site-absent-weightless",
        Absence::NotAsked => "site-absent-not-asked",
        Absence::Tied => "site-absent-tied",
        Absence::NoMore => "site-absent-no-more",
        Absence::Confidential => "site-absent-confidential",
    }
}
