//! Figures to put into a text: the questionnaire, searched by any of its words.

use super::desk::LiveProject;
use super::exhibit::{Exhibit, suited};
use crate::diagnostic::Catalogue;
use crate::export::fold;
use crate::pipeline::{QuestionSheet, sheets};
use crate::resolve::Surveyed;
use serde::Serialize;
use std::sync::{Arc, Mutex, PoisonError};

/// Of a search, so many questions are shown.
const MOST: usize = 12;

/// The questionnaire as it was last looked through.
pub(super) struct Figures<'a> {
    desk: &'a LiveProject<'a>,
    known: Mutex<Option<(Arc<Surveyed>, Vec<QuestionSheet>)>>,
}

/// A question that was found.
#[derive(Serialize)]
pub(super) struct FoundQuestion {
    /// As expressions name it.
    name: String,
    text: String,
    about: String,
    rows: Vec<FoundAnswer>,
    /// The question without its item, and what can show it.
    question: String,
    exhibits: Vec<Exhibit>,
}

/// An answer, and the expression that says its share.
#[derive(Serialize)]
struct FoundAnswer {
    label: String,
    count: Option<u64>,
    said: String,
    expression: String,
}

/// What was found, and the groups to choose from.
#[derive(Default, Serialize)]
pub(super) struct Findable {
    questions: Vec<FoundQuestion>,
    /// Id and label.
    groups: Vec<(String, String)>,
}

impl<'a> Figures<'a> {
    pub fn new(desk: &'a LiveProject<'a>) -> Self {
        let known = Mutex::default();
        Self { desk, known }
    }

    /// The questions in which every word stands, in their text or in one of their answers.
    pub fn find(&self, asked: &str, catalogue: &Catalogue) -> Findable {
        let Some(surveyed) = self.desk.surveyed() else {
            return Findable::default();
        };
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if !known.as_ref().is_some_and(|(of, _)| Arc::ptr_eq(of, &surveyed)) {
            *known = Some((Arc::clone(&surveyed), sheets(&surveyed)));
        }
        let words: Vec<String> = asked.split_whitespace().map(fold).collect();
        let all = known.iter().flat_map(|(_, sheets)| sheets);
        let found = all.filter(|sheet| holds(sheet, &words, catalogue)).take(MOST);
        let labels = surveyed.labels.of(surveyed.language);
        let groups = surveyed.survey.groups.iter().enumerate();
        let groups =
            groups.map(|(at, group)| (group.id.clone(), labels.group(crate::survey::GroupId(at)).label.clone()));
        Findable {
            questions: found.map(|sheet| said(sheet, catalogue, &surveyed)).collect(),
            groups: groups.collect(),
        }
    }
}

fn holds(sheet: &QuestionSheet, words: &[String], catalogue: &Catalogue) -> bool {
    let labels = sheet.rows.iter().map(|row| catalogue.say(&row.label));
    let texts: Vec<String> = [sheet.name.clone(), sheet.text.clone()]
        .into_iter()
        .chain(labels)
        .collect();
    let all = fold(&texts.join(" "));
    words.iter().all(|word| all.contains(word.as_str()))
}

fn said(sheet: &QuestionSheet, catalogue: &Catalogue, surveyed: &Surveyed) -> FoundQuestion {
    let rows = sheet.rows.iter().map(|row| FoundAnswer {
        label: catalogue.say(&row.label),
        count: row.count,
        said: row.said.clone(),
        expression: row.expression.clone(),
    });
    let id = sheet.name.split('.').next().unwrap_or_default();
    let question = surveyed.survey.questions.iter().find(|question| question.id == id);
    FoundQuestion {
        name: sheet.name.clone(),
        text: sheet.text.clone(),
        about: catalogue.say(&sheet.about),
        rows: rows.collect(),
        question: id.to_owned(),
        exhibits: question.map(suited).unwrap_or_default(),
    }
}
