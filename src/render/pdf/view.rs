//! What `print/report.typ` walks: the report with its texts as strings or Typst markup, ready to lay out.

use super::exhibit::{ChartView, Drawing, Setter, Source, TableView};
use super::inline::{Inlines, titled};
use super::literal::Markup;
use crate::language::clause;
use crate::render::notice_line;
use crate::report::{
    Block, Chapter, ChapterKind, Comparison, Finding, GroupTag, Inline, Person, Report, Statement, Table, Target,
    TargetKind, walk,
};
use serde::Serialize;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// Up to this many chapters, sections follow each other on a page. In a longer report, where few read more than a
/// section, each begins a page; Typst then sets them on all cores.
const FLOWING: usize = 40;
/// What stands of the notice under each page is cut near so many letters: a line.
const NOTICE_LINE: usize = 110;

#[derive(Serialize)]
pub(super) struct View<'a> {
    front: Front<'a>,
    chapters: Vec<ChapterView<'a>>,
    #[serde(skip)]
    drawings: Vec<Drawing<'a>>,
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
    /// Its first sentence, under each page.
    notice_line: Option<String>,
    summary: Option<Markup>,
    highlights: Vec<HighlightView<'a>>,
    /// Whether marks of what the conclusion takes up stand in it.
    has_marks: bool,
    /// Whether tables hold figures that are worked out from the responses: they name no other source.
    is_computed: bool,
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
    /// Where it begins: on a "page" of its own, on one unless less than "half" of this is full, "whole" on this or the next where it
    /// takes less than half of one, or "here".
    begins: &'static str,
    /// Anchors of what the print leaves out: they lead to its head, or to its end where they are another chapter's.
    before: Vec<&'a str>,
    after: Vec<&'a str>,
    blocks: Vec<BlockView<'a>>,
    /// Its figures with how many stand behind each, where that is listed at its end.
    people: Vec<(String, String)>,
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
    Table(Box<TableView<'a>>),
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
                let apart = report.chapters.len() > FLOWING;
                let mut view = chapter(source, content, apart, &mut drawings);
                // The first stands below short contents.
                view.begins = if index == 0 && !apart { "half" } else { view.begins };
                view.before = left_out;
                chapters.push(view);
            }
        }
    }
    if let Some(last) = chapters.last_mut().filter(|last| last.begins == "here") {
        last.begins = "whole";
    }
    View {
        front: front(
            report,
            Inlines::new(report, "", &[]).with_people(source.prose_n, source.wording),
        ),
        chapters,
        drawings,
    }
}

pub(super) fn front<'a>(report: &'a Report, mut inlines: Inlines<'a>) -> Front<'a> {
    let front = &report.front;
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
        notice_line: notice_line(report).map(|line| clause::cut(report.language, &line, NOTICE_LINE)),
        summary: front.summary.as_ref().map(|text| inlines.markup(text)),
        has_marks: !report.taken_up.is_empty(),
        is_computed: report.tables().any(|(_, table)| table.is_computed()),
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
        ChapterKind::Introduction
        | ChapterKind::Conclusion
        | ChapterKind::Web
        | ChapterKind::Method
        | ChapterKind::Section
        | ChapterKind::About
            if apart =>
        {
            "page"
        }
        ChapterKind::Introduction | ChapterKind::Conclusion | ChapterKind::Web | ChapterKind::Method => "half",
        ChapterKind::Section | ChapterKind::About => "here",
    };
    let report = source.report;
    let mut writer = Writer {
        source,
        report,
        inlines: Inlines::new(report, &chapter.id, &chapter.footnotes).with_people(source.prose_n, source.wording),
        drawings,
        share: 1.0,
        with_statements: true,
        is_small: chapter.kind == ChapterKind::Method,
    };
    let blocks = writer.blocks(chapter.print.as_ref().unwrap_or(&chapter.blocks));
    ChapterView {
        id: &chapter.id,
        title: &chapter.title,
        groups: chapter.tags(),
        is_told_apart: report.tells_groups_apart(),
        taken_up: taken_up(report, &chapter.id),
        begins,
        before: Vec::new(),
        after: Vec::new(),
        blocks,
        people: writer.inlines.listed,
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

    fn exhibit(&mut self, table: &'a Table) -> Vec<BlockView<'a>> {
        let taken_up = self.taken_up(&table.id);
        let mut setter = Setter {
            source: self.source,
            inlines: &mut self.inlines,
            drawings: self.drawings,
            share: self.share,
            is_small: self.is_small,
        };
        let (tables, charts) = setter.exhibit(table, taken_up);
        let tables = tables.into_iter().map(|table| BlockView::Table(Box::new(table)));
        tables.chain(charts.into_iter().map(BlockView::Chart)).collect()
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
