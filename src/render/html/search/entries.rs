//! What can be found in a report: an entry for each section, heading, table, finding, statement, quotation and list of
//! criteria, in the words of the report.

use crate::diagnostic::Arg;
use crate::render::html::site::Site;
use crate::report::{
    Anchored, Block, Cell, Chapter, ChapterKind, Finding, NoteKind, Table, TargetKind, printable, walk,
};

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
        // The rows of the web repeat what stands elsewhere.
        let has_own_tables = chapter.kind != ChapterKind::Web;
        for block in walk::blocks(&chapter.blocks) {
            if let Block::Paragraph(text) = block {
                prose.push(self.plain(text));
            } else if let (Block::Table(table), true) = (block, has_own_tables) {
                entries.push(self.table(table));
            } else if let Block::Findings(findings) = block {
                entries.extend(findings.iter().map(|finding| self.finding(finding)));
            } else {
                entries.extend(block.anchored().into_iter().map(|one| self.anchored(&one)));
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

    fn anchored<'a>(&self, one: &Anchored<'a>) -> Findable<'a> {
        let texts: Vec<String> = one.texts.iter().map(|text| self.plain(text)).collect();
        let said = one.attribution.iter().filter(|text| !text.is_empty());
        let said = said.map(|text| format!(" – {}", self.plain(text)));
        let text = texts.join("; ") + &said.collect::<String>();
        let title = one.title.map_or_else(String::new, |title| self.plain(title));
        Findable::new(one.kind, one.id, &title, &text)
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
