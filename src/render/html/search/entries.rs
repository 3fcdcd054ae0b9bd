//! What can be found in a report: an entry for each section, heading, table, finding, statement, quotation and list of
//! criteria, in the words of the report.

use crate::diagnostic::Arg;
use crate::render::html::site::Site;
use crate::report::{
    Block, Cell, Chapter, ChapterKind, Finding, NoteKind, Statement, Table, TargetKind, printable, walk,
};

/// The kinds of entries, in the order of their numbers.
pub const KINDS: [TargetKind; 7] = [
    TargetKind::Chapter,
    TargetKind::Heading,
    TargetKind::Table,
    TargetKind::Finding,
    TargetKind::Statement,
    TargetKind::Criteria,
    TargetKind::Quotation,
];

/// Something that can be found.
pub struct Findable<'a> {
    pub kind: TargetKind,
    /// Empty for a chapter.
    pub anchor: &'a str,
    /// Empty for what is only a text.
    pub title: String,
    pub text: String,
    /// What a list says of it, if neither.
    shown: Option<String>,
}

impl Site<'_> {
    /// What can be found in a chapter: the chapter with its prose, then its parts in reading order.
    pub fn entries<'a>(&self, chapter: &'a Chapter) -> Vec<Findable<'a>> {
        let mut prose = Vec::new();
        let mut entries = Vec::new();
        for block in walk::blocks(&chapter.blocks) {
            match block {
                Block::Paragraph(text) => prose.push(self.plain(text)),
                // What they hold comes next.
                Block::List { .. } | Block::Comparison(_) => {}
                Block::Heading { id, text, .. } => {
                    entries.push(Findable::new(TargetKind::Heading, id, &self.plain(text), ""));
                }
                Block::Findings(findings) => entries.extend(findings.iter().map(|finding| self.finding(finding))),
                // Its rows repeat what stands elsewhere.
                Block::Table(table) if chapter.kind == ChapterKind::Web => {
                    entries.push(Findable::new(
                        TargetKind::Table,
                        &table.id,
                        &self.plain(&table.caption),
                        "",
                    ));
                }
                Block::Table(table) => entries.push(self.table(table)),
                Block::Criteria(criteria) => {
                    let items: Vec<String> = criteria.items.iter().map(|item| self.plain(item)).collect();
                    let title = self.plain(&criteria.title);
                    entries.push(Findable::new(
                        TargetKind::Criteria,
                        &criteria.id,
                        &title,
                        &items.join("; "),
                    ));
                }
                Block::Quotation(quotation) => {
                    let text = format!(
                        "{} – {}",
                        self.plain(&quotation.text),
                        self.plain(&quotation.attribution)
                    );
                    entries.push(Findable::new(TargetKind::Quotation, &quotation.id, "", &text));
                }
                Block::Statements(statements) => entries.extend(statements.iter().map(|one| self.statement(one))),
            }
        }
        let own = Findable::new(TargetKind::Chapter, "", &chapter.title, &prose.join(" "));
        entries.insert(0, own);
        entries
    }

    /// A finding with its details, which mean little without it.
    fn finding<'a>(&self, finding: &'a Finding) -> Findable<'a> {
        let mut text = String::new();
        for one in walk::findings(std::slice::from_ref(finding)) {
            if !text.is_empty() {
                let ends_open = text.ends_with(char::is_alphanumeric);
                text.push_str(if ends_open { "; " } else { " " });
            }
            text.push_str(&self.plain(&one.text));
        }
        Findable {
            shown: Some(printable(&self.plain(&finding.text)).into_owned()),
            ..Findable::new(TargetKind::Finding, &finding.id, "", &text)
        }
    }

    fn statement<'a>(&self, statement: &'a Statement) -> Findable<'a> {
        Findable::new(TargetKind::Statement, &statement.id, "", &self.plain(&statement.text))
    }

    /// The chart's message, the heads, the rows as they are printed, and the base. A cell without a number is its sign.
    fn table<'a>(&self, table: &'a Table) -> Findable<'a> {
        let mut texts: Vec<String> = table.chart.iter().map(|chart| format!("{}.", chart.title)).collect();
        let heads: Vec<&str> = table.columns.iter().map(|column| column.label.as_str()).collect();
        texts.push(format!("{}.", heads.join(", ")));
        for row in &table.rows {
            let cells = row.cells.iter().map(|cell| match cell {
                Cell::Figure(id) => self.report.figure(*id).text.clone(),
                Cell::Text(text) => text.clone(),
                Cell::Links(inlines) => self.plain(inlines),
                Cell::Absent(absence) => absence.sign(self.report.language).to_owned(),
                Cell::Sign { sign, .. } => sign.clone(),
            });
            let args = [
                ("question", Arg::from(&row.label)),
                ("choices", Arg::Text(cells.collect::<Vec<_>>().join(", "))),
            ];
            texts.push(format!("{};", self.say("condition", &args)));
        }
        let bases = table.notes.iter().filter(|note| note.kind == NoteKind::Base);
        texts.extend(bases.map(|note| self.plain(&note.text)));
        Findable::new(
            TargetKind::Table,
            &table.id,
            &self.plain(&table.caption),
            &texts.join(" "),
        )
    }
}

impl<'a> Findable<'a> {
    fn new(kind: TargetKind, anchor: &'a str, title: &str, text: &str) -> Self {
        Self {
            kind,
            anchor,
            title: printable(title).into_owned(),
            text: printable(text).into_owned(),
            shown: None,
        }
    }

    /// Its title or its text, unless something shorter says it.
    pub fn shown(self) -> String {
        let words = if self.title.is_empty() { self.text } else { self.title };
        self.shown.unwrap_or(words)
    }
}

pub fn number_of(kind: TargetKind) -> usize {
    KINDS.iter().position(|known| *known == kind).unwrap_or_default()
}
