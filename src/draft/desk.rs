//! What everything that is written of a draft has at hand.

use super::missing::MissingKinds;
use super::named::WithIds;
use crate::diagnostic::{Catalogue, Message};
use crate::export::{Field, Form, Outline, Prompt, RowsThatCount, When};
use crate::msg;
use crate::survey::{Language, Preset};
use std::collections::BTreeSet;

/// What a draft is made of.
pub struct Brief<'a> {
    /// The questions.
    pub outline: Outline,
    /// The columns that they read.
    pub fields: &'a [Field],
    /// The files of responses: one, or one for each group.
    pub files: Vec<ResponseFile>,
    /// The question whose answers make the groups.
    pub split: Option<Prompt>,
    /// The report's language.
    pub language: Language,
    /// The report's title; without one the survey's, or a usual one.
    pub title: Option<String>,
    /// What is not published of few people.
    pub preset: Preset,
    /// When answers were given, where the export tells.
    pub when: When,
    /// Columns that no question reads, each with the reason.
    pub left_out: Vec<(String, Message)>,
    /// Whether words of the report's language say a figure.
    pub says_figure: &'a dyn Fn(&str) -> bool,
    /// Words of the report.
    pub words: &'a Catalogue,
    /// Words of the comments.
    pub told: &'a Catalogue,
}

/// A file of responses, as a group names it.
pub struct ResponseFile {
    /// The file, below `content/`.
    pub path: String,
    /// The group that it is of, where there are several.
    pub label: Option<String>,
    /// What its columns are called.
    pub headings: BTreeSet<String>,
    /// The column that tells respondents apart; none where there is no such column.
    pub respondent: Option<String>,
    /// The column of what each person weighs, and whether it has blank cells; none where there is no such column.
    pub weight: Option<(String, bool)>,
    /// Which rows are respondents.
    pub rows: RowsThatCount,
    /// How it is encoded, where nothing but its letters tells that.
    pub encoding: Option<String>,
}

/// What everything that is written has at hand.
pub struct Desk<'a> {
    /// What the draft is made of.
    pub brief: &'a Brief<'a>,
    /// The report's groups.
    pub groups: &'a [Crowd],
    /// Ids of what the policy or the checks refused.
    pub refused: &'a BTreeSet<String>,
    /// Codes of missing answers of the whole questionnaire.
    pub missing: &'a MissingKinds,
}

impl Desk<'_> {
    /// In the report's language.
    pub fn word(&self, message: &Message) -> String {
        self.brief.words.say(message)
    }

    /// A comment.
    pub fn told(&self, message: &Message) -> String {
        format!("# {}", self.brief.told.say(message))
    }

    /// What respondents are called, more than one of them.
    pub fn people(&self) -> String {
        self.word(&msg!("draft-noun-many"))
    }

    /// Whether words say a number, in digits or in letters, which a check would hold against the data.
    pub fn has_figures(&self, text: &str) -> bool {
        text.contains(|c: char| c.is_ascii_digit()) || (self.brief.says_figure)(text)
    }

    /// What those who were asked a question are called.
    pub fn people_asked(&self, question: &WithIds<'_>) -> String {
        let noun = match self.reach(question) {
            Reach::All => self.people(),
            Reach::Filtered => self.word(&msg!("draft-noun-asked")),
            Reach::Few => self.word(&msg!("draft-noun-replied")),
        };
        match self.asked(question).as_slice() {
            [one] => self.named(noun, one),
            [] | [..] => noun,
        }
    }

    /// Whom the shares of a question speak of: a sentence that says so of all respondents would be wrong where the tool
    /// put it to some, and where most left it out.
    pub fn reach(&self, question: &WithIds<'_>) -> Reach {
        if question.prompt.filter.is_some() {
            return Reach::Filtered;
        }
        let column = match &question.prompt.form {
            Form::One { lines, .. } => lines.first().map(|line| line.column.as_str()),
            Form::Joined { column, .. } => Some(column.as_str()),
            Form::Mentions { columns, .. } => columns.first().map(String::as_str),
            // Blank boxes and ranks are no lack of an answer, and a mean says nothing of people.
            Form::Ticks { .. } | Form::Ranks { .. } | Form::Number { .. } | Form::Words { .. } => None,
        };
        match column.and_then(|column| self.field(column)) {
            Some(field) if field.answered() < field.blank => Reach::Few,
            Some(_) | None => Reach::All,
        }
    }

    /// A name of respondents, for those of a group.
    pub fn named(&self, noun: String, group: &Crowd) -> String {
        match self.groups.len() {
            1 => noun,
            _ => format!("{noun} ({})", group.label),
        }
    }

    /// Whether what has this id is left out.
    pub fn is_refused(&self, id: &str) -> bool {
        self.refused.contains(id)
    }

    /// The id of something that is said of a question.
    pub fn id(&self, of: &Message, question: &WithIds<'_>) -> String {
        format!("{}-{}", self.word(of), question.id.replace('_', "-"))
    }

    /// The groups that were asked a question: those whose file has its columns.
    pub fn asked(&self, question: &WithIds<'_>) -> Vec<&Crowd> {
        let columns = question.prompt.form.columns();
        let has_all = |file: &ResponseFile| columns.iter().all(|column| file.headings.contains(*column));
        let is_asked = |group: &&Crowd| self.brief.files.get(group.file).is_none_or(has_all);
        self.groups.iter().filter(is_asked).collect()
    }

    /// The column of a heading.
    pub fn field(&self, heading: &str) -> Option<&Field> {
        self.brief.fields.iter().find(|field| field.heading == heading)
    }
}

/// Whom a question's shares speak of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Respondents.
    All,
    /// Those whom the tool put it to.
    Filtered,
    /// Those who answered it: fewer than left it out.
    Few,
}

/// A group of the report.
pub struct Crowd {
    /// As expressions name it.
    pub id: String,
    /// As readers see it.
    pub label: String,
    /// The place of its file among those of responses.
    pub file: usize,
    /// The code of its rows, where the groups share the file.
    pub code: Option<String>,
}
