//! Qualtrics' survey file: JSON, an element per question and one for the blocks.

use crate::export::outline::{Form, Labelled, Outline, Prompt, Reply, Together};
use crate::export::plain::plain;
use crate::export::scales;
use serde_json::Value;
use std::collections::BTreeMap;

/// The questionnaire of a `.qsf` file.
pub fn read(text: &str) -> Option<Outline> {
    let file: Value = serde_json::from_str(text).ok()?;
    let elements = file["SurveyElements"].as_array()?;
    let questions = elements.iter().filter(|element| element["Element"] == "SQ");
    let questions: BTreeMap<&str, &Value> = questions
        .filter_map(|element| Some((element["PrimaryAttribute"].as_str()?, &element["Payload"])))
        .collect();
    let blocks = elements.iter().filter(|element| element["Element"] == "BL");
    let blocks = blocks.flat_map(|element| members(&element["Payload"]));
    let parts = blocks.filter(|block| block["Type"] != "Trash").map(|block| {
        let asked = members(&block["BlockElements"]).into_iter();
        let asked = asked.filter_map(|element| questions.get(element["QuestionID"].as_str()?));
        Together {
            title: some(plain(block["Description"].as_str().unwrap_or_default())),
            prompts: asked.flat_map(|payload| prompts(payload)).collect(),
        }
    });
    let entry = &file["SurveyEntry"];
    Some(Outline {
        title: entry["SurveyName"].as_str().map(plain).and_then(some),
        language: entry["SurveyLanguage"].as_str().map(str::to_lowercase),
        parts: parts.filter(|part| !part.prompts.is_empty()).collect(),
        unasked: Vec::new(),
    })
}

/// The members of a list, or of a map whose keys are numbers, in order.
fn members(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(list) => list.iter().collect(),
        Value::Object(map) => {
            let mut entries: Vec<(&String, &Value)> = map.iter().collect();
            entries.sort_by_key(|(key, _)| key.parse::<i64>().unwrap_or(i64::MAX));
            entries.into_iter().map(|(_, value)| value).collect()
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Vec::new(),
    }
}

fn prompt(payload: &Value) -> Option<Prompt> {
    let name = payload["DataExportTag"].as_str()?.to_owned();
    let own = || vec![Labelled::new("", &name)];
    let selector = payload["Selector"].as_str().unwrap_or_default();
    let form = match payload["QuestionType"].as_str()? {
        "MC" if selector.starts_with("MA") || selector == "MSB" => {
            let line = |reply: Reply| Labelled::new(reply.label, format!("{name}_{}", reply.code));
            Form::Ticks {
                lines: replies(payload, "Choices", "ChoiceOrder")
                    .into_iter()
                    .map(line)
                    .collect(),
            }
        }
        "MC" => one(replies(payload, "Choices", "ChoiceOrder"), own()),
        "Matrix" if payload["SubSelector"] == "SingleAnswer" => {
            let tags = &payload["ChoiceDataExportTags"];
            let line = |(key, label): (String, String)| {
                let tag = tags[&key]
                    .as_str()
                    .map_or_else(|| format!("{name}_{key}"), str::to_owned);
                Labelled::new(label, tag)
            };
            let lines = listed(payload, "Choices", "ChoiceOrder")
                .into_iter()
                .map(line)
                .collect();
            one(replies(payload, "Answers", "AnswerOrder"), lines)
        }
        "TE" if payload["Validation"]["Settings"]["ContentType"] == "ValidNumber" => Form::Number {
            column: name.clone(),
            decimals: 0,
        },
        "TE" if selector != "FORM" => Form::Words { column: name.clone() },
        _ => return None,
    };
    Some(Prompt {
        text: plain(payload["QuestionText"].as_str().unwrap_or_default()),
        form,
        filter: None,
        doubt: None,
        name,
    })
}

/// The questions of an element: of sliders and of a form with several fields, one for each.
fn prompts(payload: &Value) -> Vec<Prompt> {
    let (kind, selector) = (&payload["QuestionType"], &payload["Selector"]);
    let is_slider = kind == "Slider";
    let is_several = is_slider || kind == "TE" && selector == "FORM";
    if !is_several {
        return prompt(payload).into_iter().collect();
    }
    let tag = payload["DataExportTag"].as_str().unwrap_or_default();
    let text = plain(payload["QuestionText"].as_str().unwrap_or_default());
    let fields = listed(payload, "Choices", "ChoiceOrder");
    let is_one = fields.len() == 1;
    let field = |(key, label): (String, String)| {
        let column = format!("{tag}_{key}");
        Prompt {
            name: column.clone(),
            text: if is_one {
                text.clone()
            } else {
                format!("{text} – {label}")
            },
            form: match is_slider {
                true => Form::Number { column, decimals: 0 },
                false => Form::Words { column },
            },
            filter: None,
            doubt: None,
        }
    };
    fields.into_iter().map(field).collect()
}

fn one(replies: Vec<Reply>, lines: Vec<Labelled>) -> Form {
    let labels: Vec<&str> = replies.iter().map(|reply| reply.label.as_str()).collect();
    let is_ordered = scales::are_told_degrees(&labels) || lines.len() > 1;
    Form::One {
        replies,
        is_ordered,
        apart: Vec::new(),
        lines,
    }
}

/// Choices with the codes that an export has for them.
fn replies(payload: &Value, list: &str, order: &str) -> Vec<Reply> {
    let recoded = &payload["RecodeValues"];
    let code = |key: &str| match &recoded[key] {
        Value::String(code) => code.clone(),
        Value::Number(code) => code.to_string(),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => key.to_owned(),
    };
    let listed = listed(payload, list, order).into_iter();
    listed.map(|(key, label)| Reply::new(code(&key), label)).collect()
}

/// Keys and labels, in the order in which they are shown.
fn listed(payload: &Value, list: &str, order: &str) -> Vec<(String, String)> {
    let Some(choices) = payload[list].as_object() else {
        return Vec::new();
    };
    let key = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let mut keys: Vec<String> = payload[order]
        .as_array()
        .map(|keys| keys.iter().map(key).collect())
        .unwrap_or_default();
    if keys.is_empty() {
        keys = choices.keys().cloned().collect();
        keys.sort_by_key(|key| key.parse::<i64>().unwrap_or(i64::MAX));
    }
    let found = keys.into_iter().filter_map(|key| {
        let label = plain(choices.get(&key)?["Display"].as_str()?);
        Some((key, label))
    });
    found.collect()
}

fn some(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}
