//! LimeSurvey's structure file: XML, tables of rows under the names of the database's own tables. From version 4 on texts
//! stand in tables of their own, by language.

use super::logic::filter;
use crate::export::outline::{Form, Labelled, Outline, Prompt, Reply, Together};
use crate::export::plain::plain;
use crate::export::scales;
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
    let tables = Tables::of(root);
    let mut groups = tables.rows("groups");
    groups.sort_by_key(|row| number(row, "group_order"));
    let parts = groups.iter().map(|group| Together {
        title: some(plain(&tables.text(group, "gid", "group_l10ns", "group_name"))),
        prompts: tables.prompts(group),
    });
    let settings = tables.rows("surveys_languagesettings");
    let title = settings.first().map(|row| plain(cell(row, "surveyls_title")));
    Some(Outline {
        title: title.and_then(some),
        language: some(tables.language.clone()),
        parts: parts.collect(),
    })
}

struct Tables<'a> {
    root: Node<'a, 'a>,
    /// The survey's first language.
    language: String,
}

impl<'a> Tables<'a> {
    fn of(root: Node<'a, 'a>) -> Self {
        let languages = root.children().find(|node| node.has_tag_name("languages"));
        let first = languages.and_then(|node| node.children().find(Node::is_element));
        let language = first.and_then(|node| node.text()).unwrap_or_default().to_owned();
        Self { root, language }
    }

    /// The rows of a table in the survey's first language.
    fn rows(&self, table: &str) -> Vec<Row> {
        let tables = self.root.children().filter(|node| node.has_tag_name(table));
        let rows = tables.flat_map(|table| table.descendants().filter(|node| node.has_tag_name("row")));
        let read = rows.map(|row| {
            let cells = row.children().filter(Node::is_element);
            let text = |cell: Node<'_, '_>| {
                cell.descendants()
                    .filter_map(|node| if node.is_text() { node.text() } else { None })
                    .collect()
            };
            cells
                .map(|cell| (cell.tag_name().name().to_owned(), text(cell)))
                .collect::<Row>()
        });
        read.filter(|row| row.get("language").is_none_or(|tag| *tag == self.language))
            .collect()
    }

    /// A text that a row holds itself or, in later versions, the table of texts.
    fn text(&self, row: &Row, key: &str, table: &str, name: &str) -> String {
        if let Some(text) = row.get(name) {
            return text.clone();
        }
        let texts = self.rows(table);
        let own = texts.iter().find(|text| cell(text, key) == cell(row, key));
        own.map(|text| cell(text, name).to_owned()).unwrap_or_default()
    }

    fn prompts(&self, group: &Row) -> Vec<Prompt> {
        let mut questions = self.rows("questions");
        questions.retain(|row| cell(row, "gid") == cell(group, "gid") && matches!(cell(row, "parent_qid"), "" | "0"));
        questions.sort_by_key(|row| number(row, "question_order"));
        questions.iter().flat_map(|row| self.prompt(row)).collect()
    }

    /// The questions that a row stands for: several where each item is a number of its own.
    fn prompt(&self, row: &Row) -> Vec<Prompt> {
        let name = cell(row, "title").to_owned();
        let text = plain(&self.text(row, "qid", "question_l10ns", "question"));
        let items = self.items(row, &name);
        let asked = |text: String, form: Form| Prompt {
            name: name.clone(),
            text,
            form,
            filter: filter(cell(row, "relevance")),
            doubt: None,
        };
        let one = |replies: Vec<Reply>, is_ordered: bool, lines: Vec<Labelled>| Form::One {
            replies,
            is_ordered,
            lines,
        };
        let own = || {
            vec![Labelled {
                label: String::new(),
                column: name.clone(),
            }]
        };
        let form = match cell(row, "type") {
            "L" | "!" | "O" => self.list(row, own()),
            "5" => one(degrees(5), true, own()),
            "Y" => one(self.yes_no(&["Y", "N"]), false, own()),
            "A" => one(degrees(5), true, items),
            "B" => one(degrees(10), true, items),
            "C" => one(self.yes_no(&["Y", "N", "U"]), false, items),
            "F" | "H" => self.list(row, items),
            "M" | "P" => Form::Ticks { lines: items },
            "R" => Form::Ranks {
                columns: (1..=self.replies(row).len())
                    .map(|place| format!("{name}[{place}]"))
                    .collect(),
                replies: self.replies(row),
            },
            "N" => Form::Number {
                column: name.clone(),
                decimals: 0,
            },
            "K" => {
                let numbers = items.into_iter();
                let each = numbers.map(|line| {
                    asked(
                        format!("{text} – {}", line.label),
                        Form::Number {
                            column: line.column,
                            decimals: 0,
                        },
                    )
                });
                return each.collect();
            }
            "S" | "T" | "U" => Form::Words { column: name.clone() },
            // A text to read, a date, a file, an equation, a table of cells.
            _ => return Vec::new(),
        };
        vec![asked(text, form)]
    }

    fn list(&self, row: &Row, lines: Vec<Labelled>) -> Form {
        let mut replies = self.replies(row);
        let labels: Vec<&str> = replies.iter().map(|reply| reply.label.as_str()).collect();
        let in_order = scales::order(&labels).is_some_and(|order| order.is_sorted() || order.iter().rev().is_sorted());
        let is_array = lines.len() > 1;
        if cell(row, "other") == "Y" {
            replies.push(self.other("-oth-"));
        }
        Form::One {
            replies,
            is_ordered: in_order || is_array,
            lines,
        }
    }

    fn other(&self, code: &str) -> Reply {
        let label = if self.language.starts_with("fr") {
            "Autre"
        } else {
            "Other"
        };
        Reply {
            code: code.to_owned(),
            label: label.to_owned(),
        }
    }

    fn yes_no(&self, codes: &[&str]) -> Vec<Reply> {
        let labels = if self.language.starts_with("fr") {
            ["Oui", "Non", "Incertain"]
        } else {
            ["Yes", "No", "Uncertain"]
        };
        let pairs = codes.iter().zip(labels);
        pairs
            .map(|(code, label)| Reply {
                code: (*code).to_owned(),
                label: label.to_owned(),
            })
            .collect()
    }

    fn items(&self, row: &Row, name: &str) -> Vec<Labelled> {
        let mut items = self.rows("subquestions");
        items.retain(|item| cell(item, "parent_qid") == cell(row, "qid") && matches!(cell(item, "scale_id"), "" | "0"));
        items.sort_by_key(|item| number(item, "question_order"));
        let line = |item: &Row| Labelled {
            label: plain(&self.text(item, "qid", "question_l10ns", "question")),
            column: format!("{name}[{}]", cell(item, "title")),
        };
        items.iter().map(line).collect()
    }

    fn replies(&self, row: &Row) -> Vec<Reply> {
        let mut answers = self.rows("answers");
        answers
            .retain(|answer| cell(answer, "qid") == cell(row, "qid") && matches!(cell(answer, "scale_id"), "" | "0"));
        answers.sort_by_key(|answer| number(answer, "sortorder"));
        let reply = |answer: &Row| Reply {
            code: cell(answer, "code").to_owned(),
            label: plain(&self.text(answer, "aid", "answer_l10ns", "answer")),
        };
        answers.iter().map(reply).collect()
    }
}

/// A scale of numbers.
fn degrees(most: usize) -> Vec<Reply> {
    let degree = |n: usize| Reply {
        code: n.to_string(),
        label: n.to_string(),
    };
    (1..=most).map(degree).collect()
}

fn cell<'r>(row: &'r Row, name: &str) -> &'r str {
    row.get(name).map_or("", |text| text.trim())
}

fn number(row: &Row, name: &str) -> i64 {
    cell(row, name).parse().unwrap_or_default()
}

fn some(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}
