//! `.lss`: rows under the names of the database's own tables. From version 4 on, texts stand in tables of their own.

use super::{Coded, LimeGroup, LimeQuestion, LimeSurvey};
use crate::content::responses::{StoredRow, stored, stored_cell as cell, stored_rows};
use crate::export::outline::Outline;
use roxmltree::{Document, Node};
use std::collections::BTreeMap;

/// The questionnaire of a `.lss` file in each of its languages, the survey's own first.
pub fn read(text: &str) -> Vec<Outline> {
    let Some(document) = stored(text) else {
        return Vec::new();
    };
    let listed = document
        .root_element()
        .children()
        .find(|node| node.has_tag_name("languages"));
    let listed = listed
        .into_iter()
        .flat_map(|node| node.children().filter(Node::is_element));
    let mut languages: Vec<String> = listed.filter_map(|node| node.text().map(str::to_owned)).collect();
    if languages.is_empty() {
        languages.push(String::new());
    }
    languages.iter().map(|language| outline(&document, language)).collect()
}

fn outline(document: &Document<'_>, language: &str) -> Outline {
    let tables = Tables::of(document, language);
    let settings = rows(document, "surveys_languagesettings", language);
    let survey = LimeSurvey {
        title: settings
            .first()
            .map(|row| cell(row, "surveyls_title").to_owned())
            .unwrap_or_default(),
        groups: tables.groups(&rows(document, "groups", language)),
        language: language.to_owned(),
    };
    survey.outline()
}

/// What questions and groups look up, each under its key.
struct Tables {
    /// By the group's id.
    questions: BTreeMap<String, Vec<StoredRow>>,
    /// By the question's id.
    items: BTreeMap<String, Vec<StoredRow>>,
    /// By the question's id.
    answers: BTreeMap<String, Vec<StoredRow>>,
    /// Texts by table and by what they belong to.
    texts: BTreeMap<(&'static str, String), StoredRow>,
}

/// Tables of texts with the key of what each belongs to.
const TEXTS: [(&str, &str); 3] = [
    ("group_l10ns", "gid"),
    ("question_l10ns", "qid"),
    ("answer_l10ns", "aid"),
];

impl Tables {
    fn of(document: &Document<'_>, language: &str) -> Self {
        let by = |table: &str, key: &str, order: &str| {
            let mut found: BTreeMap<String, Vec<StoredRow>> = BTreeMap::new();
            let first_scale = |row: &StoredRow| matches!(cell(row, "scale_id"), "" | "0");
            for row in rows(document, table, language).into_iter().filter(first_scale) {
                found.entry(cell(&row, key).to_owned()).or_default().push(row);
            }
            found
                .values_mut()
                .for_each(|rows| rows.sort_by_key(|row| number(row, order)));
            found
        };
        let texts = TEXTS.into_iter().flat_map(|(table, key)| {
            let rows = rows(document, table, language).into_iter();
            rows.map(move |row| ((table, cell(&row, key).to_owned()), row))
        });
        Self {
            questions: by("questions", "gid", "question_order"),
            items: by("subquestions", "parent_qid", "question_order"),
            answers: by("answers", "qid", "sortorder"),
            texts: texts.collect(),
        }
    }

    fn groups(&self, rows: &[StoredRow]) -> Vec<LimeGroup> {
        let mut rows: Vec<&StoredRow> = rows.iter().collect();
        rows.sort_by_key(|row| number(row, "group_order"));
        let group = |row: &StoredRow| {
            let questions = self.questions.get(cell(row, "gid")).into_iter().flatten();
            let questions = questions.filter(|row| matches!(cell(row, "parent_qid"), "" | "0"));
            LimeGroup {
                title: self.text(row, TEXTS[0], "group_name"),
                questions: questions
                    .map(|question| self.question(question).within(cell(row, "grelevance")))
                    .collect(),
            }
        };
        rows.into_iter().map(group).collect()
    }

    fn question(&self, row: &StoredRow) -> LimeQuestion {
        let id = cell(row, "qid");
        let items = self.items.get(id).into_iter().flatten();
        let answers = self.answers.get(id).into_iter().flatten();
        let item = |row: &StoredRow| -> Coded { (cell(row, "title").to_owned(), self.text(row, TEXTS[1], "question")) };
        let answer = |row: &StoredRow| -> Coded { (cell(row, "code").to_owned(), self.text(row, TEXTS[2], "answer")) };
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
    fn text(&self, row: &StoredRow, (table, key): (&'static str, &str), name: &str) -> String {
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
fn rows(document: &Document<'_>, table: &str, language: &str) -> Vec<StoredRow> {
    let is_wanted = |row: &StoredRow| row.get("language").is_none_or(|tag| tag == language);
    stored_rows(document, table).into_iter().filter(is_wanted).collect()
}

fn number(row: &StoredRow, name: &str) -> i64 {
    cell(row, name).parse().unwrap_or_default()
}
