//! What the search finds: an entry for each section, heading, table, finding, statement, quotation and list of criteria,
//! as a script that assigns data (a page opened from a folder may not read files); and a page that lists the same.
//!
//! Entries hold words as the report says them. Accents, plurals and the like are the search's own business, so that what
//! is said and what is asked go through the same rules.

use super::links::page_of;
use super::page::Page;
use super::site::Site;
use crate::diagnostic::{Arg, Diagnostics};
use crate::report::{Block, Cell, Chapter, ChapterKind, Finding, NoteKind, Statement, Table, TargetKind, printable};
use crate::survey::Language;
use serde::Serialize;
use std::collections::BTreeMap;

/// Where the index stands; the script that reads it looks beside itself.
pub(super) const INDEX: &str = "assets/search-index.js";

/// How many hits are shown at most: whoever finds more asks for more words.
const MOST: usize = 20;

/// The kinds of entries, in the order of their numbers.
const KINDS: [TargetKind; 7] = [
    TargetKind::Chapter,
    TargetKind::Heading,
    TargetKind::Table,
    TargetKind::Finding,
    TargetKind::Statement,
    TargetKind::Criteria,
    TargetKind::Quotation,
];

#[derive(Serialize)]
struct Index<'a> {
    /// How many hits are shown at most.
    most: usize,
    /// Endings and what takes their place, one after the other.
    stems: &'static [(&'static str, &'static str)],
    words: BTreeMap<&'static str, String>,
    /// Words too common to ask for.
    stops: Vec<String>,
    kinds: Vec<String>,
    /// Title and page.
    chapters: Vec<(&'a str, String)>,
    /// Kind, chapter, anchor, title, text.
    entries: Vec<(usize, usize, &'a str, String, String)>,
}

/// Something that can be found.
pub(super) struct Entry<'a> {
    kind: TargetKind,
    /// Empty for a chapter.
    anchor: &'a str,
    /// Empty for what is only a text.
    title: String,
    text: String,
    /// What a list says of it, if neither.
    shown: Option<String>,
}

/// For `search.html`.
#[derive(Serialize)]
struct SearchView {
    page: Page,
    title: String,
    lead: String,
    parts: Vec<PartView>,
}

#[derive(Serialize)]
struct PartView {
    href: String,
    title: String,
    items: Vec<ItemView>,
}

#[derive(Serialize)]
struct ItemView {
    kind: String,
    href: String,
    text: String,
}

impl Site<'_> {
    /// The index.
    pub(super) fn search_index(&self) -> Vec<u8> {
        let word = |name: &'static str| (name, self.say(&format!("search-{name}"), &[]));
        let counted = |name: &'static str, sentence: &str| {
            let args = [
                ("n", Arg::Text("{n}".to_owned())),
                ("most", Arg::from(MOST)),
                ("query", Arg::Text("{q}".to_owned())),
            ];
            (name, self.say(sentence, &args))
        };
        let chapters = &self.report.chapters;
        let entries = chapters.iter().enumerate().flat_map(|(number, chapter)| {
            let entries = self.entries(chapter).into_iter();
            entries.map(move |entry| (number_of(entry.kind), number, entry.anchor, entry.title, entry.text))
        });
        let index = Index {
            most: MOST,
            stems: stems(self.report.language),
            words: [
                word("title"),
                word("label"),
                word("help"),
                word("close"),
                counted("none", "search-none"),
                word("one"),
                counted("many", "search-many"),
                counted("more", "search-more"),
            ]
            .into(),
            stops: self
                .say("search-stops", &[])
                .split_whitespace()
                .map(str::to_owned)
                .collect(),
            kinds: KINDS.map(|kind| self.say(kind_word(kind), &[])).to_vec(),
            chapters: chapters
                .iter()
                .map(|chapter| (chapter.title.as_str(), page_of(chapter)))
                .collect(),
            entries: entries.collect(),
        };
        // Strings and numbers can't fail.
        let json = serde_json::to_string(&index).unwrap_or_default();
        format!("window.constatsIndex={json}\n").into_bytes()
    }

    /// The page that the search falls back on: all that it could find, section by section.
    pub(super) fn search_page(&self) -> Result<String, Diagnostics> {
        let title = self.say("search-page", &[]);
        let lead = self.say("search-lead", &[]);
        let heads = [
            ("chapter", Arg::from(&title)),
            ("report", Arg::from(&self.report.front.title)),
        ];
        let part = |chapter| {
            let page = page_of(chapter);
            let entries = self.entries(chapter).into_iter();
            let listed = entries.filter(|entry| match entry.kind {
                TargetKind::Table | TargetKind::Finding | TargetKind::Statement | TargetKind::Quotation => true,
                TargetKind::Chapter | TargetKind::Heading | TargetKind::Chart | TargetKind::Criteria => false,
            });
            PartView {
                items: listed
                    .map(|entry| ItemView {
                        kind: self.say(kind_word(entry.kind), &[]),
                        href: format!("{page}#{}", entry.anchor),
                        text: entry.shown(),
                    })
                    .collect(),
                title: chapter.title.clone(),
                href: page,
            }
        };
        let mut page = self.behind_page(None, &self.search_path(), self.say("site-title", &heads), &lead);
        page.is_search = true;
        let view = SearchView {
            page,
            title,
            lead,
            parts: self.report.chapters.iter().map(part).collect(),
        };
        self.templates.render("site/search.html", &view)
    }

    pub(super) fn search_path(&self) -> String {
        format!("{}.html", self.say("path-search", &[]))
    }

    /// What can be found in a chapter: the chapter with its prose, then its parts in reading order.
    fn entries<'a>(&self, chapter: &'a Chapter) -> Vec<Entry<'a>> {
        let mut prose = Vec::new();
        let mut entries = Vec::new();
        self.collect(&chapter.blocks, chapter.kind, &mut prose, &mut entries);
        let own = Entry::new(TargetKind::Chapter, "", &chapter.title, &prose.join(" "));
        entries.insert(0, own);
        entries
    }

    fn collect<'a>(
        &self,
        blocks: &'a [Block],
        kind: ChapterKind,
        prose: &mut Vec<String>,
        entries: &mut Vec<Entry<'a>>,
    ) {
        for block in blocks {
            match block {
                Block::Paragraph(text) => prose.push(self.plain(text)),
                Block::List { items, .. } => {
                    items.iter().for_each(|item| self.collect(item, kind, prose, entries));
                }
                Block::Heading { id, text, .. } => {
                    entries.push(Entry::new(TargetKind::Heading, id, &self.plain(text), ""));
                }
                Block::Findings(findings) => entries.extend(findings.iter().map(|finding| self.finding(finding))),
                Block::Comparison(comparison) => {
                    let columns = comparison.columns.iter();
                    columns.for_each(|column| self.collect(&column.blocks, kind, prose, entries));
                }
                // Its rows repeat what stands elsewhere.
                Block::Table(table) if kind == ChapterKind::Web => {
                    entries.push(Entry::new(
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
                    entries.push(Entry::new(
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
                    entries.push(Entry::new(TargetKind::Quotation, &quotation.id, "", &text));
                }
                Block::Statements(statements) => {
                    statements
                        .iter()
                        .for_each(|statement| entries.push(self.statement(statement)));
                }
            }
        }
    }

    /// A finding with its details, which mean little without it.
    fn finding<'a>(&self, finding: &'a Finding) -> Entry<'a> {
        let mut text = String::new();
        self.finding_text(finding, &mut text);
        Entry {
            shown: Some(printable(&self.plain(&finding.text)).into_owned()),
            ..Entry::new(TargetKind::Finding, &finding.id, "", &text)
        }
    }

    fn finding_text(&self, finding: &Finding, text: &mut String) {
        if !text.is_empty() {
            text.push_str(if text.ends_with(char::is_alphanumeric) {
                "; "
            } else {
                " "
            });
        }
        text.push_str(&self.plain(&finding.text));
        finding
            .details
            .iter()
            .for_each(|detail| self.finding_text(detail, text));
    }

    fn statement<'a>(&self, statement: &'a Statement) -> Entry<'a> {
        Entry::new(TargetKind::Statement, &statement.id, "", &self.plain(&statement.text))
    }

    /// The chart's message, the heads, the rows as they are printed, and the base. A cell without a number is its sign.
    fn table<'a>(&self, table: &'a Table) -> Entry<'a> {
        let mut texts: Vec<String> = table.chart.iter().map(|chart| format!("{}.", chart.title)).collect();
        let heads: Vec<&str> = table.columns.iter().map(|column| column.label.as_str()).collect();
        texts.push(format!("{}.", heads.join(", ")));
        for row in &table.rows {
            let cells = row.cells.iter().map(|cell| match cell {
                Cell::Figure(id) => self.report.figure(*id).text.clone(),
                Cell::Text(text) => text.clone(),
                Cell::Links(inlines) => self.plain(inlines),
                Cell::Absent(absence) => absence.sign().to_owned(),
            });
            let args = [
                ("question", Arg::from(&row.label)),
                ("choices", Arg::Text(cells.collect::<Vec<_>>().join(", "))),
            ];
            texts.push(format!("{};", self.say("condition", &args)));
        }
        let bases = table.notes.iter().filter(|note| note.kind == NoteKind::Base);
        texts.extend(bases.map(|note| self.plain(&note.text)));
        Entry::new(
            TargetKind::Table,
            &table.id,
            &self.plain(&table.caption),
            &texts.join(" "),
        )
    }
}

impl<'a> Entry<'a> {
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
    fn shown(self) -> String {
        let words = if self.title.is_empty() { self.text } else { self.title };
        self.shown.unwrap_or(words)
    }
}

/// Light stems: plurals and feminines, as regular expressions for the end of a word without accents. The search goes
/// through them in order, for the words of the index and for those asked for alike.
fn stems(language: Language) -> &'static [(&'static str, &'static str)] {
    match language {
        Language::FrCa => &[
            ("eaux", "eau"),
            // Travaux, travail.
            ("(?:aux|ails?)", "al"),
            ("[sx]", ""),
            ("e+", ""),
            // Professionnelle.
            ("(.)\\1", "$1"),
            // Actrice, travailleuse, active.
            ("tric", "teu"),
            ("eu[rs]", "eu"),
            ("if", "iv"),
        ],
        Language::EnCa => &[("ies", "y"), ("(s|x|z|ch|sh)es", "$1"), ("([^s])s", "$1"), ("e", "")],
    }
}

fn number_of(kind: TargetKind) -> usize {
    KINDS.iter().position(|known| *known == kind).unwrap_or_default()
}

/// What a kind of target is called.
pub(super) fn kind_word(kind: TargetKind) -> &'static str {
    match kind {
        TargetKind::Chapter => "site-kind-chapter",
        TargetKind::Heading => "site-kind-heading",
        TargetKind::Table => "site-kind-table",
        TargetKind::Chart => "site-kind-chart",
        TargetKind::Finding => "site-kind-finding",
        TargetKind::Statement => "site-kind-statement",
        TargetKind::Criteria => "site-kind-criteria",
        TargetKind::Quotation => "site-kind-quotation",
    }
}
