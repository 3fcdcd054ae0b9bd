//! What groups, questions and answers are called, apart from what they are. Those who count never see it; those who say
//! things take the labels of the language they say them in.

use super::{ChoiceId, GroupId, Language, QuestionId, Variable};
use std::collections::BTreeMap;

/// Grammatical gender of a group's noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    Feminine,
    Masculine,
}

/// What respondents are called in a sentence: "quatre **PTP** sur dix".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noun {
    pub one: String,
    pub many: String,
    pub gender: Gender,
}

/// The labels of a survey in one language.
#[derive(Clone, Debug)]
pub struct Labels {
    /// The noun for several groups together: "personnes répondantes".
    pub respondents: Noun,
    /// In the order of [`Survey::groups`](super::Survey::groups).
    pub groups: Vec<GroupLabels>,
    /// In the order of [`Survey::questions`](super::Survey::questions).
    pub questions: Vec<QuestionLabels>,
}

/// What a group is called.
#[derive(Clone, Debug)]
pub struct GroupLabels {
    /// "Personnes travailleuses de proximité".
    pub label: String,
    /// "PTP".
    pub short: String,
    pub noun: Noun,
}

/// What a question is called, and what its answers are.
#[derive(Clone, Debug)]
pub struct QuestionLabels {
    /// The wording the respondents read.
    pub text: String,
    /// A short name for tables and the method page.
    pub label: String,
    pub choices: Vec<String>,
    /// The question's own where it is no battery.
    pub items: Vec<String>,
}

impl Labels {
    pub fn group(&self, id: GroupId) -> &GroupLabels {
        &self.groups[id.0]
    }

    pub fn question(&self, id: QuestionId) -> &QuestionLabels {
        &self.questions[id.0]
    }

    pub fn choice(&self, question: QuestionId, choice: ChoiceId) -> &str {
        self.question(question).choice(choice)
    }

    pub fn item(&self, variable: Variable) -> &str {
        &self.question(variable.question).items[variable.item]
    }
}

impl QuestionLabels {
    pub fn choice(&self, choice: ChoiceId) -> &str {
        &self.choices[usize::from(choice.0)]
    }
}

/// The labels of a survey in each language of its report, which has at least one.
#[derive(Clone, Debug)]
pub struct Labelled {
    /// In the language that the project is written in.
    pub main: Labels,
    pub others: BTreeMap<Language, Labels>,
}

impl Labelled {
    /// The labels in a language; those of the project where it has no others.
    pub fn of(&self, language: Language) -> &Labels {
        self.others.get(&language).unwrap_or(&self.main)
    }
}
