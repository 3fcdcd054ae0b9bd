//! The structure as tab-separated values: a row per setting, group, question, item and answer, for each language anew.

use super::{Coded, LimeGroup, LimeQuestion, LimeSurvey};
use crate::export::outline::Outline;
use csv::{ReaderBuilder, StringRecord};

/// Where each column stands.
struct LimeColumns {
    class: usize,
    kind: usize,
    name: usize,
    relevance: Option<usize>,
    text: usize,
    language: usize,
    other: Option<usize>,
}

impl LimeColumns {
    fn of(headings: &StringRecord) -> Option<Self> {
        let find = |name: &str| {
            headings
                .iter()
                .position(|heading| heading.trim_start_matches('\u{feff}') == name)
        };
        Some(Self {
            class: find("class")?,
            kind: find("type/scale")?,
            name: find("name")?,
            relevance: find("relevance"),
            text: find("text")?,
            language: find("language")?,
            other: find("other"),
        })
    }
}

/// The questionnaire of such a table in each of its languages, the survey's own first; nothing where it is another table.
pub fn read(text: &str) -> Vec<Outline> {
    let mut reader = ReaderBuilder::new()
        .delimiter(b'\t')
        .flexible(true)
        .from_reader(text.as_bytes());
    let Some(layout) = reader.headers().ok().and_then(LimeColumns::of) else {
        return Vec::new();
    };
    let Ok(records) = reader.records().collect::<Result<Vec<StringRecord>, _>>() else {
        return Vec::new();
    };
    let setting = |name: &str| {
        let cell = |record: &StringRecord, at: usize| record.get(at).unwrap_or_default().trim().to_owned();
        let found = records.iter().find(|record| {
            record.get(layout.class) == Some("S") && record.get(layout.name).map(str::trim) == Some(name)
        });
        found.map(|record| cell(record, layout.text)).unwrap_or_default()
    };
    let others = setting("additional_languages");
    let own = setting("language");
    let languages = std::iter::once(own.as_str()).chain(others.split_whitespace());
    languages
        .filter_map(|language| outline(&records, &layout, language))
        .collect()
}

fn outline(records: &[StringRecord], layout: &LimeColumns, language: &str) -> Option<Outline> {
    let mut survey = LimeSurvey {
        language: language.to_owned(),
        ..LimeSurvey::default()
    };
    // By which the group is shown.
    let mut rule = String::new();
    for record in records {
        let cell = |at: usize| record.get(at).unwrap_or_default().trim();
        let own = |at: Option<usize>| at.map_or("", cell);
        let coded = || -> Coded { (cell(layout.name).to_owned(), cell(layout.text).to_owned()) };
        // Each language repeats the whole.
        if !survey.language.is_empty() && !["", &survey.language].contains(&cell(layout.language)) {
            continue;
        }
        let questions = survey.groups.last_mut().map(|group| &mut group.questions);
        match (cell(layout.class), questions) {
            ("SL", _) if cell(layout.name) == "surveyls_title" => cell(layout.text).clone_into(&mut survey.title),
            ("G", _) => {
                own(layout.relevance).clone_into(&mut rule);
                survey.groups.push(LimeGroup {
                    title: cell(layout.name).to_owned(),
                    questions: Vec::new(),
                });
            }
            ("Q", Some(questions)) => {
                let question = LimeQuestion {
                    letter: cell(layout.kind).to_owned(),
                    name: cell(layout.name).to_owned(),
                    text: cell(layout.text).to_owned(),
                    relevance: own(layout.relevance).to_owned(),
                    has_other: own(layout.other) == "Y",
                    ..LimeQuestion::default()
                };
                questions.push(question.within(&rule));
            }
            ("SQ" | "A", Some(questions)) if matches!(cell(layout.kind), "" | "0") => {
                let Some(question) = questions.last_mut() else { continue };
                let list = if cell(layout.class) == "A" {
                    &mut question.answers
                } else {
                    &mut question.items
                };
                list.push(coded());
            }
            _ => {}
        }
    }
    (!survey.groups.is_empty()).then(|| survey.outline())
}
