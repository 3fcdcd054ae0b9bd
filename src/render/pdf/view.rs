//! What `print/report.typ` walks: the report with its texts as strings or Typst markup, ready to lay out.

use super::inline::{Inlines, raised, titled};
use super::literal::Markup;
use super::room::{printed, room};
use crate::report::{
    Block, Chapter, ChapterKind, Comparison, Finding, GroupTag, Inline, Person, Report, Statement, Table,
};
use serde::Serialize;
use std::borrow::Cow;

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

/// A chart that the template asks for.
pub(super) struct Drawing<'a> {
    pub id: &'a str,
    /// Its file's name in print.
    pub path: String,
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
    notice: Option<Markup>,
    summary: Option<Markup>,
    highlights: Vec<HighlightView<'a>>,
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
    taken_up: &'a [String],
    /// It begins a page.
    own_page: bool,
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
    /// "Personnes gestionnaires – PG (n = 56)".
    label: String,
    blocks: Vec<BlockView<'a>>,
}

#[derive(Serialize)]
pub(super) struct TableView<'a> {
    id: &'a str,
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
    chart: Option<ChartView<'a>>,
}

#[derive(Serialize)]
pub(super) struct HeadView<'a> {
    label: &'a str,
    numeric: bool,
    /// The position of its group, if it shows one.
    position: Option<usize>,
}

#[derive(Serialize)]
pub(super) struct RowView<'a> {
    label: Markup,
    cells: Vec<Cow<'a, str>>,
}

#[derive(Serialize)]
pub(super) struct ChartView<'a> {
    id: &'a str,
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
pub(super) fn view(report: &Report) -> View<'_> {
    let mut drawings = Vec::new();
    let chapters = report
        .chapters
        .iter()
        .enumerate()
        .map(|(index, content)| {
            let apart = index == 0 || report.chapters.len() > FLOWING;
            chapter(report, content, apart, &mut drawings)
        })
        .collect();
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
        citation: front.citation.as_ref().map(|citation| inlines.markup(&citation.text)),
        notice: front.notice.as_ref().map(|notice| inlines.markup(notice)),
        summary: front.summary.as_ref().map(|text| inlines.markup(text)),
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
    report: &'a Report,
    chapter: &'a Chapter,
    apart: bool,
    drawings: &mut Vec<Drawing<'a>>,
) -> ChapterView<'a> {
    let own_page = match chapter.kind {
        ChapterKind::Introduction | ChapterKind::Conclusion | ChapterKind::Web | ChapterKind::Method => true,
        ChapterKind::Section | ChapterKind::About => apart,
    };
    let mut writer = Writer {
        report,
        inlines: Inlines::new(report, &chapter.id, &chapter.footnotes),
        drawings,
        share: 1.0,
        with_statements: true,
    };
    ChapterView {
        id: &chapter.id,
        title: &chapter.title,
        groups: chapter.tags(),
        taken_up: taken_up(report, &chapter.id),
        own_page,
        blocks: writer.blocks(&chapter.blocks),
    }
}

/// The statements that a target supports.
fn taken_up<'a>(report: &'a Report, id: &str) -> &'a [String] {
    report.taken_up.get(id).map_or(&[], Vec::as_slice)
}

pub(super) struct Writer<'a, 'b> {
    report: &'a Report,
    pub(super) inlines: Inlines<'a>,
    drawings: &'b mut Vec<Drawing<'a>>,
    /// The share of the page's width that blocks have, below 1 in a comparison.
    share: f64,
    /// Whether the statements stand in the same print.
    with_statements: bool,
}

impl<'a, 'b> Writer<'a, 'b> {
    /// For a print that holds a part of the report only.
    pub(super) fn alone(report: &'a Report, inlines: Inlines<'a>, drawings: &'b mut Vec<Drawing<'a>>) -> Self {
        Self {
            report,
            inlines,
            drawings,
            share: 1.0,
            with_statements: false,
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
        blocks.iter().map(|block| self.block(block)).collect()
    }

    fn block(&mut self, block: &'a Block) -> BlockView<'a> {
        match block {
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
            Block::Table(table) => BlockView::Table(self.table(table)),
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
                taken_up: self.taken_up(&quotation.id),
                text: self.inlines.markup(&quotation.text),
            },
            Block::Statements(statements) => self.statements(statements),
        }
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
        format!("{} –\u{a0}{} (n\u{a0}=\u{a0}{n})", group.label, group.short)
    }

    fn table(&mut self, table: &'a Table) -> TableView<'a> {
        let columns = table.columns.iter().map(|column| HeadView {
            label: &column.label,
            numeric: column.numeric,
            position: column.group.as_ref().map(|group| group.position),
        });
        let rows = table.rows.iter().map(|row| RowView {
            label: Markup(raised(self.report.language, &row.label)),
            cells: row.cells.iter().map(|cell| printed(self.report, cell)).collect(),
        });
        let room = room(table, self.report, self.share);
        TableView {
            id: &table.id,
            caption: self.inlines.markup(&table.caption),
            row_head: &table.row_head,
            columns: columns.collect(),
            rows: rows.collect(),
            notes: table.notes.iter().map(|note| self.inlines.markup(&note.text)).collect(),
            taken_up: self.taken_up(&table.id),
            widths: room.percents,
            dense: room.dense,
            keep: room.keep,
            chart: self.chart(table),
        }
    }

    fn chart(&mut self, table: &'a Table) -> Option<ChartView<'a>> {
        let chart = table.chart.as_ref()?;
        let path = format!("charts/{}.svg", self.drawings.len() + 1);
        self.drawings.push(Drawing {
            id: &chart.id,
            path: path.clone(),
        });
        Some(ChartView {
            id: &chart.id,
            path,
            alt: format!("{}. {}", chart.title, chart.description),
            title: &chart.title,
            subtitle: &chart.subtitle,
        })
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
