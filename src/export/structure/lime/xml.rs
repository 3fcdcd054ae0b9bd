//! `.lss`: rows under the names of the database's own tables. From version 4 on, texts stand in tables of their own.

use super::{Coded, LimeGroup, LimeQuestion, LimeSurvey};
use crate::export::outline::Outline;
use roxmltree::{Document, Node, ParsingOptions};
use std::collections::BTreeMap;

/// A row of a table: its cells by their names.
type Row = BTreeMap<String, String>;

/// The questionnaire of a `.lss` file.
pub fn read(text: &str) -> Option<Outline> {
    let options = ParsingOptions {
        allow_dtd: false,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(text, options).ok()?;
    let root = document.root_element();
    root.children().find(|node| node.has_tag_name("LimeSurveyDocType"))?;
    let languages = root.children().find(|node| node.has_tag_name("languages"));
    let first = languages.and_then(|node| node.children().find(Node::is_element));
    let language = first.and_then(|node| node.text()).unwrap_or_default().to_owned();
    let tables = Tables::of(root, &language);
    let settings = rows(root, "surveys_languagesettings", &language);
    let survey = LimeSurvey {
        title: settings
            .first()
            .map(|row| cell(row, "surveyls_title").to_owned())
            .unwrap_or_default(),
        groups: tables.groups(&rows(root, "groups", &language)),
        language,
    };
    Some(survey.outline())
}

/// What questions and groups look up, each under its key.
struct Tables {
    /// By the group's id.
    questions: BTreeMap<String, Vec<Row>>,
    /// By the question's id.
    items: BTreeMap<String, Vec<Row>>,
    /// By the question's id.
    answers: BTreeMap<String, Vec<Row>>,
    /// Texts by table and by what they belong to.
    texts: BTreeMap<(&'static str, String), Row>,
}

/// Tables of texts with the key of what each belongs to.
const TEXTS: [(&str, &str); 3] = [
    ("group_l10ns", "gid"),
    ("question_l10ns", "qid"),
    ("answer_l10ns", "aid"),
];

impl Tables {
    fn of(root: Node<'_, '_>, language: &str) -> Self {
        let by = |table: &str, key: &str, order: &str| {
            let mut found: BTreeMap<String, Vec<Row>> = BTreeMap::new();
            let first_scale = |row: &Row| matches!(cell(row, "scale_id"), "" | "0");
            for row in rows(root, table, language).into_iter().filter(first_scale) {
                found.entry(cell(&row, key).to_owned()).or_default().push(row);
            }
            found
                .values_mut()
                .for_each(|rows| rows.sort_by_key(|row| number(row, order)));
            found
        };
        let texts = TEXTS.into_iter().flat_map(|(table, key)| {
            let rows = rows(root, table, language).into_iter();
            rows.map(move |row| ((table, cell(&row, key).to_owned()), row))
        });
        Self {
            questions: by("questions", "gid", "question_order"),
            items: by("subquestions", "parent_qid", "question_order"),
            answers: by("answers", "qid", "sortorder"),
            texts: texts.collect(),
        }
    }

    fn groups(&self, rows: &[Row]) -> Vec<LimeGroup> {
        let mut rows: Vec<&Row> = rows.iter().collect();
        rows.sort_by_key(|row| number(row, "group_order"));
        let group = |row: &Row| {
            let questions = self.questions.get(cell(row, "gid")).into_iter().flatten();
            let questions = questions.filter(|row| matches!(cell(row, "parent_qid"), "" | "0"));
            LimeGroup {
                title: self.text(row, TEXTS[0], "group_name"),
                questions: questions.map(|row| self.question(row)).collect(),
            }
        };
        rows.into_iter().map(group).collect()
    }

    fn question(&self, row: &Row) -> LimeQuestion {
        let id = cell(row, "qid");
        let items = self.items.get(id).into_iter().flatten();
        let answers = self.answers.get(id).into_iter().flatten();
        let item = |row: &Row| -> Coded { (cell(row, "title").to_owned(), self.text(row, TEXTS[1], "question")) };
        let answer = |row: &Row| -> Coded { (cell(row, "code").to_owned(), self.text(row, TEXTS[2], "answer")) };
        LimeQuestion {
            letter: cell(row, "type").to_owned(),
            name: cell(row, "title").to_owned(),
            text: self.text(row, TEXTS[1], "question"),
            relevance: cell(row, "relevance").to_owned(),
            has_other: cell(row, "other") == "Y",
            items: items.map(item).collect(),
            answers: answers.map(answer).collect(),
        }
    }

    /// A text that a row holds itself or, in later versions, the table of texts.
    fn text(&self, row: &Row, (table, key): (&'static str, &str), name: &str) -> String {
        let stored = || {
            self.texts
                .get(&(table, cell(row, key).to_owned()))
                .map(|row| cell(row, name))
        };
        let text = row.get(name).map(String::as_str).or_else(stored);
        text.unwrap_or_default().to_owned()
    }
}

/// The rows of a table in one language.
fn rows(root: Node<'_, '_>, table: &str, language: &str) -> Vec<Row> {
    let tables = root.children().filter(|node| node.has_tag_name(table));
    let rows = tables.flat_map(|table| table.descendants().filter(|node| node.has_tag_name("row")));
    let read = rows.map(|row| {
        let cells = row.children().filter(Node::is_element);
        let texts = |cell: Node<'_, '_>| {
            cell.descendants()
                .filter(Node::is_text)
                .filter_map(|node| node.text().map(str::to_owned))
                .collect()
        };
        cells
            .map(|cell| (cell.tag_name().name().to_owned(), texts(cell)))
            .collect::<Row>()
    });
    read.filter(|row| row.get("language").is_none_or(|tag| tag == language))
        .collect()
}

fn cell<'r>(row: &'r Row, name: &str) -> &'r str {
    row.get(name).map_or("", |text| text.trim())
}

fn number(row: &Row, name: &str) -> i64 {
    cell(row, name).parse().unwrap_or_default()
}
