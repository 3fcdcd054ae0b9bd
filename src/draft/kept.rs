//! A questionnaire as its authors keep it: what its questions, choices and columns are called.

use super::missing::MissingKinds;
use crate::content::yaml::{Node, Value};

/// A questionnaire's questions and scales.
#[derive(Debug, Default)]
pub struct Kept {
    pub questions: Vec<KeptQuestion>,
    /// Lists that several questions share, by name.
    pub scales: Vec<(String, Vec<KeptChoice>)>,
    /// Codes of missing answers of every question that has none of its own.
    pub missing: Option<MissingKinds>,
}

/// A question of it.
#[derive(Debug)]
pub struct KeptQuestion {
    pub id: String,
    /// Its wording.
    pub text: String,
    /// The value of `type`.
    pub kind: String,
    /// The names of its columns, as a project writes them.
    pub columns: Vec<String>,
    /// Its own list, or that of its scale.
    pub choices: Vec<KeptChoice>,
    /// The scale that they are of.
    pub scale: Option<String>,
    /// Ids of a battery's items, each with its column.
    pub items: Option<Vec<(String, String)>>,
    /// Whether one cell holds several answers.
    pub is_joined: bool,
    /// Its own codes of missing answers, in the place of those of the questionnaire.
    pub missing: Option<MissingKinds>,
}

/// A choice of it.
#[derive(Clone, Debug)]
pub struct KeptChoice {
    pub id: String,
    pub code: String,
    pub label: String,
    /// What else means it in the responses.
    pub also: Vec<String>,
    /// Its column, where each choice has one.
    pub column: Option<String>,
    /// Whether it takes whatever else was answered.
    pub is_other: bool,
}

impl Kept {
    /// What a questionnaire's document holds; what can't be made out is left aside.
    pub fn of(document: &Node) -> Self {
        let mut kept = Self {
            missing: missing(document),
            ..Self::default()
        };
        for (name, list) in entries(document, "scales") {
            kept.scales.push((name.to_owned(), choices(list)));
        }
        for (id, question) in entries(document, "questions") {
            let found = question_of(id, question, &kept.scales);
            kept.questions.push(found);
        }
        kept
    }

    /// The codes of missing answers that a question's columns hold.
    pub fn missing_of(&self, question: &KeptQuestion) -> MissingKinds {
        question.missing.clone().unwrap_or_else(|| self.common())
    }

    /// Those of all questions that have none of their own.
    pub fn common(&self) -> MissingKinds {
        self.missing.clone().unwrap_or_default()
    }

    /// All names of its columns.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        self.questions
            .iter()
            .flat_map(|question| &question.columns)
            .map(String::as_str)
    }
}

fn question_of(id: &str, question: &Node, scales: &[(String, Vec<KeptChoice>)]) -> KeptQuestion {
    let scale = text(question, "scale");
    let of_scale = scales.iter().find(|(name, _)| Some(name.as_str()) == scale);
    let choices = match of_scale {
        Some((_, choices)) => choices.clone(),
        None => field(question, "choices").map(choices).unwrap_or_default(),
    };
    let item = |item: &Node| {
        let item_id = text(item, "id")?;
        let column = text(item, "column").map_or_else(|| format!("{id}_{item_id}"), str::to_owned);
        Some((item_id.to_owned(), column))
    };
    let items = field(question, "items").map(|items| list(items).iter().filter_map(item).collect::<Vec<_>>());
    let kind = text(question, "type").unwrap_or_default();
    let is_joined = kind == "multiple" && field(question, "delimiter").is_some();
    let own = || vec![text(question, "column").unwrap_or(id).to_owned()];
    let columns = match (kind, &items) {
        ("mentions" | "ranking", _) => field(question, "columns").map(texts).unwrap_or_default(),
        ("multiple", _) if !is_joined => choices
            .iter()
            .map(|choice| choice.column.clone().unwrap_or_else(|| format!("{id}_{}", choice.id)))
            .collect(),
        (_, Some(items)) => items.iter().map(|(_, column)| column.clone()).collect(),
        (_, None) => own(),
    };
    KeptQuestion {
        id: id.to_owned(),
        text: text(question, "text").unwrap_or_default().to_owned(),
        kind: kind.to_owned(),
        columns,
        choices,
        scale: of_scale.map(|(name, _)| name.clone()),
        items,
        is_joined,
        missing: missing(question),
    }
}

fn choices(node: &Node) -> Vec<KeptChoice> {
    let choice = |choice: &Node| {
        let id = text(choice, "id")?;
        Some(KeptChoice {
            id: id.to_owned(),
            code: text(choice, "code").unwrap_or(id).to_owned(),
            label: text(choice, "label").unwrap_or(id).to_owned(),
            also: field(choice, "also").map(texts).unwrap_or_default(),
            column: text(choice, "column").map(str::to_owned),
            is_other: text(choice, "other") == Some("true"),
        })
    };
    list(node).iter().filter_map(choice).collect()
}

/// The codes of missing answers of a questionnaire, or of a question; none where it has none of its own.
fn missing(node: &Node) -> Option<MissingKinds> {
    match &field(node, "missing")?.value {
        Value::Map(kinds) => {
            let kinds = kinds.iter().map(|(kind, codes)| (kind.value.clone(), texts(codes)));
            Some(MissingKinds(kinds.collect()))
        }
        Value::Null | Value::Scalar(_) | Value::List(_) => None,
    }
}

/// The value of a mapping's key.
pub fn field<'a>(node: &'a Node, key: &str) -> Option<&'a Node> {
    match &node.value {
        Value::Map(entries) => entries
            .iter()
            .find(|(name, _)| name.value == key)
            .map(|(_, value)| value),
        Value::Null | Value::Scalar(_) | Value::List(_) => None,
    }
}

/// The entries of a mapping under a key.
pub fn entries<'a>(node: &'a Node, key: &str) -> impl Iterator<Item = (&'a str, &'a Node)> {
    let found = field(node, key).and_then(|node| match &node.value {
        Value::Map(entries) => Some(entries.iter()),
        Value::Null | Value::Scalar(_) | Value::List(_) => None,
    });
    found
        .into_iter()
        .flatten()
        .map(|(name, value)| (name.value.as_str(), value))
}

/// The text under a key.
pub fn text<'a>(node: &'a Node, key: &str) -> Option<&'a str> {
    match &field(node, key)?.value {
        Value::Scalar(scalar) => Some(&scalar.text),
        Value::Null | Value::List(_) | Value::Map(_) => None,
    }
}

/// The items of a list; one value alone is a list of it.
fn list(node: &Node) -> &[Node] {
    match &node.value {
        Value::List(items) => items,
        Value::Null => &[],
        Value::Scalar(_) | Value::Map(_) => std::slice::from_ref(node),
    }
}

/// The texts of a list.
pub fn texts(node: &Node) -> Vec<String> {
    let text = |node: &Node| match &node.value {
        Value::Scalar(scalar) => Some(scalar.text.clone()),
        Value::Null | Value::List(_) | Value::Map(_) => None,
    };
    list(node).iter().filter_map(text).collect()
}
