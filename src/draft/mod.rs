//! A first report from a survey's outline: a whole project, that builds as it is and is meant to be written over.
//!
//! The report's own words come from the catalogue in the report's language, the comments in that of the person who asked.

mod additions;
mod alike;
mod derived;
mod desk;
mod exhibit;
mod growth;
mod id;
mod kept;
mod measured;
mod missing;
mod named;
mod pen;
mod questionnaire;
mod report;
mod section;
mod sentence;
mod spelt;
mod statement;
mod yaml;

use crate::diagnostic::Message;
use crate::msg;
pub use additions::{Additions, Present, additions, column_names};
pub use alike::{join_alike, join_as_kept};
pub use desk::{Brief, ResponseFile};
use desk::{Crowd, Desk};
pub use exhibit::{chart_of, question_of};
pub use id::id;
use named::{Names, WithIds};
use std::collections::{BTreeMap, BTreeSet};

/// The files of a draft below the project's folder.
pub struct DraftFiles {
    /// Texts by path, with `/`.
    pub files: BTreeMap<String, String>,
    /// How many questions it has.
    pub questions: usize,
    /// How many sections.
    pub sections: usize,
    /// Headings of the questions that were refused, each with the reason.
    pub left_out: Vec<(String, Message)>,
}

/// The whole project. What is `refused` by its id (a finding, a statement, a table, a question) is left out.
pub fn draft(brief: &Brief<'_>, refused: &BTreeSet<String>) -> DraftFiles {
    let mut names = Names::default();
    let groups = groups(brief, &mut names);
    let mut parts = parts(brief, &mut names);
    let left_out = refuse(&mut parts, refused);
    let missing = questionnaire::not_asked(brief);
    let desk = Desk {
        brief,
        groups: &groups,
        refused,
        missing: &missing,
    };
    let mut files = BTreeMap::new();
    let mut put = |path: &str, text: String| files.insert(format!("content/{path}"), text);
    put(
        "questionnaire.yaml",
        questionnaire::questionnaire(&desk, &parts, &left_out),
    );
    let mut sections = Vec::new();
    let mut findings = Vec::new();
    for (title, questions) in &parts {
        let section = section::section(&desk, title, questions);
        let Some(section) = section else { continue };
        let id = names.file(title);
        put(&format!("sections/{id}.yaml"), section.text);
        sections.push(id);
        findings.extend(section.findings);
    }
    put("introduction.yaml", report::introduction(&desk));
    if let Some(conclusion) = statement::conclusion(&desk, &findings) {
        put("conclusion.yaml", conclusion);
    }
    put("report.yaml", report::report(&desk, &sections, &findings));
    DraftFiles {
        files,
        questions: parts.iter().map(|(_, questions)| questions.len()).sum(),
        sections: sections.len(),
        left_out,
    }
}

/// Takes the questions that are refused out of the parts: their headings, each with the reason.
fn refuse(parts: &mut Vec<(String, Vec<WithIds<'_>>)>, refused: &BTreeSet<String>) -> Vec<(String, Message)> {
    let mut left_out = Vec::new();
    for (_, questions) in parts.iter_mut() {
        questions.retain(|question| {
            let is_kept = !refused.contains(&question_of(&question.id));
            let columns = question.prompt.form.columns().into_iter().filter(|_| !is_kept);
            left_out.extend(columns.map(|column| (column.to_owned(), msg!("draft-why-few"))));
            is_kept
        });
    }
    parts.retain(|(_, questions)| !questions.is_empty());
    left_out
}

fn groups(brief: &Brief<'_>, names: &mut Names) -> Vec<Crowd> {
    let replies = brief.split.iter().flat_map(|split| split.form.one_of());
    let crowds = replies.map(|reply| Crowd {
        id: names.question(&reply.label),
        label: reply.label.clone(),
        file: 0,
        code: Some(reply.code.clone()),
    });
    let mut crowds: Vec<Crowd> = crowds.collect();
    for (file, responses) in brief.files.iter().enumerate() {
        crowds.extend(responses.label.iter().map(|label| Crowd {
            id: names.question(label),
            label: label.clone(),
            file,
            code: None,
        }));
    }
    if crowds.is_empty() {
        let label = brief.words.say(&msg!("draft-group"));
        crowds.push(Crowd {
            id: names.question(&label),
            label,
            file: 0,
            code: None,
        });
    }
    crowds
}

/// Most questions of a section that the tool didn't put together.
const MOST_QUESTIONS: usize = 8;

/// The sections with their titles. Parts without one are cut where they get long, and called by their place in the
/// questionnaire, or by what they begin and end with beside others.
fn parts<'a>(brief: &'a Brief<'_>, names: &mut Names) -> Vec<(String, Vec<WithIds<'a>>)> {
    let all = brief.words.say(&msg!("draft-all"));
    let mut found: Vec<(String, Vec<WithIds<'a>>)> = Vec::new();
    for part in &brief.outline.parts {
        let asked: Vec<WithIds<'a>> = part.prompts.iter().map(|prompt| names.named(prompt)).collect();
        match &part.title {
            Some(title) => found.push((title.clone(), asked)),
            None => {
                // Two sections of one name would be told apart by nobody.
                let title = Some(&all).filter(|all| found.iter().all(|(title, _)| title != *all));
                let is_whole = brief.outline.parts.len() == 1;
                found.extend(untitled(brief, asked, title, is_whole));
            }
        }
    }
    found
}

fn untitled<'a>(
    brief: &Brief<'_>,
    mut asked: Vec<WithIds<'a>>,
    title: Option<&String>,
    is_whole: bool,
) -> Vec<(String, Vec<WithIds<'a>>)> {
    if let Some(title) = title.filter(|_| asked.len() <= MOST_QUESTIONS) {
        return vec![(title.clone(), asked)];
    }
    if let [only] = asked.as_slice() {
        return vec![(only.label.clone(), asked)];
    }
    let sections = asked.len().div_ceil(MOST_QUESTIONS);
    let each = asked.len().div_ceil(sections);
    let mut found = Vec::new();
    while !asked.is_empty() {
        let rest = asked.split_off(each.min(asked.len()));
        let label = |question: Option<&WithIds<'_>>| question.map(|one| inside(&one.label)).unwrap_or_default();
        let title = match is_whole {
            true => msg!("draft-part", part = found.len() + 1),
            false => msg!(
                "draft-from-to",
                first = label(asked.first()),
                last = label(asked.last())
            ),
        };
        found.push((brief.words.say(&title), asked));
        asked = rest;
    }
    found
}

/// A name as it stands between quotation marks: with other ones of its own.
fn inside(label: &str) -> String {
    let label = label.replace('“', "‘").replace('”', "’");
    label
        .replace("«\u{a0}", "“")
        .replace("\u{a0}»", "”")
        .replace('«', "“")
        .replace('»', "”")
}
