//! What `print/report.typ` walks: the report with its texts as strings or Typst markup, ready to lay out.

use super::elision::hyphenated;
use super::inline::{Inlines, raised, titled};
use super::literal::{Markup, content, described};
use super::room::{Strip, longest_word, pieces, printed};
use crate::chart::{CellDrawing, CellDrawings, CellMark, CellShape, Drawn, Pattern, Plate};
use crate::diagnostic::Arg;
use crate::report::{
    Block, Chapter, ChapterKind, Comparison, Finding, GroupTag, Inline, Note, NoteKind, Person, Report, Statement,
    Table, Target, TargetKind, walk,
};
use crate::theme::Wording;
use serde::Serialize;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// Stands for a title in a sentence of the wording.
const HOLE: char = '\u{fffc}';

/// Up to this many chapters, sections follow each other on a page. In a longer report, where few read more than a
/// section, each begins a page; Typst then sets them on all cores.
const FLOWING: usize = 40;

#[derive(Serialize)]
pub(super) struct View<'a> {
    front: Front<'a>,
    chapters: Vec<ChapterView<'a>>,
    #[serde(skip)]
    drawings: Vec<Drawing<'a>>,
}

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
}

impl<'a> View<'a> {
    pub fn charts(&self) -> &[Drawing<'a>] {
        &self.drawings
    }
}

#[derive(Serialize)]
pub(super) struct Front<'a> {
    language: &'a str,
    region: &'a str,
    title: &'a str,
    subtitle: Option<&'a str>,
    date: &'a str,
    year: i32,
    month: u8,
    day: u8,
    institutions: &'a [String],
    authors: Vec<PersonView<'a>>,
    committee_title: Option<&'a str>,
    committee: Vec<PersonView<'a>>,
    citation: Option<Markup>,
    /// Its name and its address.
    licence: Option<[&'a str; 2]>,
    notice: Option<Markup>,
    summary: Option<Markup>,
    highlights: Vec<HighlightView<'a>>,
    /// Whether marks of what the conclusion takes up stand in it.
    has_marks: bool,
}

#[derive(Serialize)]
struct HighlightView<'a> {
    figure: Markup,
    text: Markup,
    evidence: &'a str,
    /// The title of the one that the evidence stands in.
    chapter: &'a str,
}

#[derive(Serialize)]
struct PersonView<'a> {
    name: &'a str,
    role: &'a str,
}

#[derive(Serialize)]
struct ChapterView<'a> {
    id: &'a str,
    title: &'a str,
    /// "49 PTP; 56 PG".
    groups: Option<String>,
    /// They tell this chapter from others.
    is_told_apart: bool,
    taken_up: &'a [String],
    /// Where it begins: on a "page" of its own, on one unless less than "half" of this is full, or "here".
    begins: &'static str,
    /// Anchors of what the print leaves out: they lead to its head, or to its end where they are another chapter's.
    before: Vec<&'a str>,
    after: Vec<&'a str>,
    blocks: Vec<BlockView<'a>>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(super) enum BlockView<'a> {
    Paragraph {
        text: Markup,
    },
    List {
        ordered: bool,
        items: Vec<Vec<BlockView<'a>>>,
    },
    Heading {
        id: &'a str,
        level: u8,
        question: bool,
        taken_up: &'a [String],
        text: Markup,
    },
    Findings {
        items: Vec<FindingView<'a>>,
    },
    Comparison {
        columns: Vec<ColumnView<'a>>,
    },
    Table(TableView<'a>),
    /// What a table's first chart leaves to further pages.
    Chart(ChartView<'a>),
    Criteria {
        id: &'a str,
        taken_up: &'a [String],
        title: Markup,
        items: Vec<Markup>,
    },
    Quotation {
        id: &'a str,
        label: &'a str,
        attribution: Option<Markup>,
        quoted: bool,
        /// Language and region of the words, where they are not the report's.
        lang: Option<&'a str>,
        region: Option<&'a str>,
        taken_up: &'a [String],
        text: Markup,
    },
    Statements {
        /// The number of the first.
        start: usize,
        items: Vec<StatementView<'a>>,
    },
}

#[derive(Serialize)]
pub(super) struct FindingView<'a> {
    id: &'a str,
    taken_up: &'a [String],
    text: Markup,
    details: Vec<FindingView<'a>>,
}

#[derive(Serialize)]
pub(super) struct ColumnView<'a> {
    position: usize,
    /// "Personnes gestionnaires – PG (n = 56)"; a group of a single name has it once.
    label: String,
    blocks: Vec<BlockView<'a>>,
}

#[derive(Serialize)]
pub(super) struct TableView<'a> {
    id: Cow<'a, str>,
    /// "Tableau 4", where tables are numbered.
    number: Option<String>,
    caption: Markup,
    row_head: &'a str,
    columns: Vec<HeadView<'a>>,
    rows: Vec<RowView<'a>>,
    notes: Vec<Markup>,
    taken_up: &'a [String],
    /// Of the row labels, then of each column, in percent.
    widths: Vec<u32>,
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

#[derive(Serialize)]
pub(super) struct RowView<'a> {
    label: Markup,
    cells: Vec<Cow<'a, str>>,
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

#[derive(Serialize)]
pub(super) struct StatementView<'a> {
    id: &'a str,
    text: Markup,
    evidence: Vec<EvidenceView<'a>>,
}

#[derive(Serialize)]
pub(super) struct EvidenceView<'a> {
    target: &'a str,
    title: Markup,
}

/// The view of a report.
pub(super) fn view(source: Source<'_>) -> View<'_> {
    let report = source.report;
    let mut drawings = Vec::new();
    let mut chapters: Vec<ChapterView<'_>> = Vec::with_capacity(report.chapters.len());
    for (index, content) in report.chapters.iter().enumerate() {
        let left_out = left_out(report, index);
        match chapters.last_mut() {
            // What leads to a chapter that is not printed leads to the end of the one before.
            Some(before) if content.print.as_ref().is_some_and(Vec::is_empty) => before.after.extend(left_out),
            Some(_) | None => {
                let apart = index == 0 || report.chapters.len() > FLOWING;
                let mut view = chapter(source, content, apart, &mut drawings);
                view.before = left_out;
                chapters.push(view);
            }
        }
    }
    View {
        front: front(report),
        chapters,
        drawings,
    }
}

pub(super) fn front(report: &Report) -> Front<'_> {
    let front = &report.front;
    let mut inlines = Inlines::new(report, "", &[]);
    let (language, region) = report
        .language
        .tag()
        .split_once('-')
        .unwrap_or((report.language.tag(), ""));
    let (year, month, day) = front.published;
    Front {
        language,
        region,
        title: &front.title,
        subtitle: front.subtitle.as_deref(),
        date: &front.date,
        year,
        month,
        day,
        institutions: &front.institutions,
        authors: people(&front.authors),
        committee_title: front.committee_title.as_deref(),
        committee: people(&front.committee),
        licence: front
            .record
            .licence
            .as_ref()
            .map(|licence| [licence.name(), &licence.url]),
        citation: front.citation.as_ref().map(|citation| inlines.markup(&citation.text)),
        notice: front.notice.as_ref().map(|notice| inlines.markup(notice)),
        summary: front.summary.as_ref().map(|text| inlines.markup(text)),
        has_marks: !report.taken_up.is_empty(),
        highlights: front
            .highlights
            .iter()
            .map(|one| HighlightView {
                figure: inlines.markup(&one.figure),
                text: inlines.markup(&one.text),
                evidence: &one.evidence,
                chapter: (report.targets.get(&one.evidence))
                    .map_or("", |target| report.chapters[target.chapter].title.as_str()),
            })
            .collect(),
    }
}

fn people(people: &[Person]) -> Vec<PersonView<'_>> {
    people
        .iter()
        .map(|person| PersonView {
            name: &person.name,
            role: &person.role,
        })
        .collect()
}

fn chapter<'a>(
    source: Source<'a>,
    chapter: &'a Chapter,
    apart: bool,
    drawings: &mut Vec<Drawing<'a>>,
) -> ChapterView<'a> {
    let begins = match chapter.kind {
        ChapterKind::Introduction => "page",
        ChapterKind::Conclusion
        | ChapterKind::Web
        | ChapterKind::Method
        | ChapterKind::Section
        | ChapterKind::About
            if apart =>
        {
            "page"
        }
        ChapterKind::Conclusion | ChapterKind::Web | ChapterKind::Method => "half",
        ChapterKind::Section | ChapterKind::About => "here",
    };
    let report = source.report;
    let mut writer = Writer {
        source,
        report,
        inlines: Inlines::new(report, &chapter.id, &chapter.footnotes),
        drawings,
        share: 1.0,
        with_statements: true,
        is_small: chapter.kind == ChapterKind::Method,
    };
    ChapterView {
        id: &chapter.id,
        title: &chapter.title,
        groups: chapter.tags(),
        is_told_apart: report.tells_groups_apart(),
        taken_up: taken_up(report, &chapter.id),
        begins,
        before: Vec::new(),
        after: Vec::new(),
        blocks: writer.blocks(chapter.print.as_ref().unwrap_or(&chapter.blocks)),
    }
}

/// The anchors of a chapter that its print leaves out; its own too where nothing of it is printed.
fn left_out(report: &Report, index: usize) -> Vec<&str> {
    let Some(printed) = &report.chapters[index].print else {
        return Vec::new();
    };
    let kept: BTreeSet<&str> = walk::anchors(printed).collect();
    let own = report.targets.iter().filter(|(_, target)| target.chapter == index);
    let is_head = |target: &Target| target.kind == TargetKind::Chapter && !printed.is_empty();
    let left = own.filter(|(id, target)| !is_head(target) && !kept.contains(id.as_str()));
    left.map(|(id, _)| id.as_str()).collect()
}

/// The statements that a target supports.
fn taken_up<'a>(report: &'a Report, id: &str) -> &'a [String] {
    report.taken_up.get(id).map_or(&[], Vec::as_slice)
}

pub(super) struct Writer<'a, 'b> {
    source: Source<'a>,
    report: &'a Report,
    pub(super) inlines: Inlines<'a>,
    drawings: &'b mut Vec<Drawing<'a>>,
    /// The share of the page's width that blocks have, below 1 in a comparison.
    share: f64,
    /// Whether the statements stand in the same print.
    with_statements: bool,
    /// Whether tables are set small, as lists to look things up in.
    is_small: bool,
}

impl<'a, 'b> Writer<'a, 'b> {
    /// For a print that holds a part of the report only.
    pub(super) fn alone(source: Source<'a>, inlines: Inlines<'a>, drawings: &'b mut Vec<Drawing<'a>>) -> Self {
        Self {
            source,
            report: source.report,
            inlines,
            drawings,
            share: 1.0,
            with_statements: false,
            is_small: false,
        }
    }

    /// The statements that an anchor supports, as far as they can be led to.
    fn taken_up(&self, id: &str) -> &'a [String] {
        if self.with_statements {
            taken_up(self.report, id)
        } else {
            &[]
        }
    }

    pub(super) fn blocks(&mut self, blocks: &'a [Block]) -> Vec<BlockView<'a>> {
        blocks.iter().flat_map(|block| self.block(block)).collect()
    }

    fn block(&mut self, block: &'a Block) -> Vec<BlockView<'a>> {
        vec![match block {
            Block::Paragraph(text) => BlockView::Paragraph {
                text: self.inlines.markup(text),
            },
            Block::List { ordered, items } => BlockView::List {
                ordered: *ordered,
                items: items.iter().map(|item| self.blocks(item)).collect(),
            },
            Block::Heading {
                level,
                id,
                text,
                question,
            } => BlockView::Heading {
                id,
                level: *level,
                question: *question,
                taken_up: self.taken_up(id),
                text: self.inlines.markup(text),
            },
            Block::Findings(findings) => BlockView::Findings {
                items: self.findings(findings),
            },
            Block::Comparison(comparison) => self.comparison(comparison),
            Block::Table(table) => return self.exhibit(table),
            Block::Criteria(criteria) => BlockView::Criteria {
                id: &criteria.id,
                taken_up: self.taken_up(&criteria.id),
                title: self.inlines.markup(&criteria.title),
                items: self.all(&criteria.items),
            },
            Block::Quotation(quotation) => BlockView::Quotation {
                id: &quotation.id,
                label: &quotation.label,
                attribution: (!quotation.attribution.is_empty()).then(|| self.inlines.markup(&quotation.attribution)),
                quoted: !quotation.paraphrase,
                lang: quotation.language.as_ref().map(|language| language.language.as_str()),
                region: quotation
                    .language
                    .as_ref()
                    .and_then(|language| language.region.as_deref()),
                taken_up: self.taken_up(&quotation.id),
                text: self.inlines.markup(&quotation.text),
            },
            Block::Statements(statements) => self.statements(statements),
        }]
    }

    pub(super) fn all(&mut self, texts: &[Vec<Inline>]) -> Vec<Markup> {
        texts.iter().map(|text| self.inlines.markup(text)).collect()
    }

    fn findings(&mut self, findings: &'a [Finding]) -> Vec<FindingView<'a>> {
        findings
            .iter()
            .map(|finding| FindingView {
                id: &finding.id,
                taken_up: self.taken_up(&finding.id),
                text: self.inlines.markup(&finding.text),
                details: self.findings(&finding.details),
            })
            .collect()
    }

    fn comparison(&mut self, comparison: &'a Comparison) -> BlockView<'a> {
        let whole = self.share;
        self.share = whole / if comparison.columns.len() == 3 { 3.0 } else { 2.0 };
        let columns = comparison
            .columns
            .iter()
            .map(|column| ColumnView {
                position: column.group.position,
                label: self.head_of(&column.group),
                blocks: self.blocks(&column.blocks),
            })
            .collect();
        self.share = whole;
        BlockView::Comparison { columns }
    }

    /// "Personnes gestionnaires – PG (n = 56)".
    fn head_of(&self, group: &GroupTag) -> String {
        let n = &self.report.figure(group.n).text;
        let name = if group.label == group.short {
            Cow::Borrowed(&group.label)
        } else {
            Cow::Owned(format!("{} –\u{a0}{}", group.label, group.short))
        };
        format!("{name} (n\u{a0}=\u{a0}{n})")
    }

    /// A table in as many pieces as its columns need, then its chart in as many parts.
    fn exhibit(&mut self, table: &'a Table) -> Vec<BlockView<'a>> {
        let drawings = self.drawings_of(table);
        let pieces = pieces(table, self.report, self.share, (drawings, self.is_small));
        let count = pieces.len();
        let mut tables: Vec<TableView<'a>> = (1..)
            .zip(&pieces)
            .map(|(number, piece)| self.table(table, piece, (number, count)))
            .collect();
        let mut charts = self.charts(table).into_iter();
        if let Some(last) = tables.last_mut() {
            last.notes = self.notes(table);
            last.taken_up = self.taken_up(&table.id);
            last.chart = charts.next();
        }
        let tables = tables.into_iter().map(BlockView::Table);
        tables.chain(charts.map(BlockView::Chart)).collect()
    }

    /// The reading on its own, the rest in one paragraph.
    fn notes(&mut self, table: &'a Table) -> Vec<Markup> {
        let is_reading = |note: &&Note| note.kind == NoteKind::Reading;
        let (reading, others): (Vec<&Note>, Vec<&Note>) = table.notes.iter().partition(is_reading);
        let mut notes: Vec<Markup> = reading.iter().map(|note| self.inlines.markup(&note.text)).collect();
        let others: Vec<String> = others.iter().map(|note| self.inlines.markup(&note.text).0).collect();
        notes.extend((!others.is_empty()).then(|| Markup(others.join(" "))));
        notes
    }

    fn table(&mut self, table: &'a Table, piece: &Strip, (part, parts): (usize, usize)) -> TableView<'a> {
        let drawings = self.drawings_of(table).filter(|_| piece.is_drawn);
        let columns = piece.columns.clone().zip(&piece.letters[1..]).map(|(at, letters)| {
            let column = &table.columns[at];
            HeadView {
                mark: drawings.map_or_else(Vec::new, |drawings| marks(drawings.heads[at].as_ref())),
                label: hyphenated(&column.label, *letters, self.report.language),
                numeric: column.numeric,
                position: column.group.as_ref().map(|group| group.position),
                breaks: longest_word(&column.label) > *letters,
            }
        });
        let language = self.report.language;
        let rows = table.rows.iter().enumerate().map(|(at, row)| RowView {
            drawings: (piece.columns.clone())
                .map(|column| drawings.map_or_else(Vec::new, |drawings| marks(drawings.cells[at][column].as_ref())))
                .collect(),
            size: table.sizes.get(at).map(String::as_str).filter(|_| part == parts),
            label: Markup(raised(language, &hyphenated(&row.label, piece.letters[0], language))),
            cells: row.cells[piece.columns.clone()]
                .iter()
                .map(|cell| printed(self.report, cell))
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
            rows,
            notes: Vec::new(),
            taken_up: &[],
            widths: piece.percents.clone(),
            dense: piece.dense,
            keep: piece.keep,
            size_head: (!table.sizes.is_empty() && part == parts).then(|| self.source.wording.text("table-size")),
            drawn: table
                .chart
                .as_ref()
                .filter(|_| self.drawings_of(table).is_some() && part == 1)
                .map(|chart| DrawnView {
                    id: &chart.id,
                    title: &chart.title,
                    subtitle: &chart.subtitle,
                }),
            chart: None,
        }
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

    fn statements(&mut self, statements: &'a [Statement]) -> BlockView<'a> {
        let numbers = self.report.statement_numbers();
        let start = statements.first().and_then(|first| numbers.get(first.id.as_str()));
        BlockView::Statements {
            start: start.copied().unwrap_or(1),
            items: statements.iter().map(|statement| self.statement(statement)).collect(),
        }
    }

    fn statement(&mut self, statement: &'a Statement) -> StatementView<'a> {
        let report = self.report;
        let evidence = statement.evidence.iter().map(|evidence| EvidenceView {
            target: &evidence.target,
            title: Markup(titled(report, &evidence.target)),
        });
        StatementView {
            id: &statement.id,
            text: self.inlines.markup(&statement.text),
            evidence: evidence.collect(),
        }
    }
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
            CellShape::Disc { at } => ("disc", at, at),
            CellShape::Diamond { at } => ("diamond", at, at),
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
