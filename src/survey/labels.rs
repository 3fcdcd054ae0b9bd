//! What groups, questions and answers are called, apart from what they are. Those who count never see it; those who say
//! things take the labels of the language they say them in.

use super::{ChoiceId, GroupId, Language, QuestionId, Variable};
use std::collections::BTreeMap;

/// What a sentence that reads a share aloud has in braces for the choices that count.
pub const READ_CHOICE: &str = "choice";
/// The same for the item of a battery.
pub const READ_ITEM: &str = "item";

/// Grammatical gender of a group's noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// "une intervenante".
    Feminine,
    /// "un parent".
    Masculine,
}

/// What respondents are called where their authors don’t say: one, and many.
pub const fn usual_respondents(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::FrCa => ("personne répondante", "personnes répondantes"),
        Language::EnCa => ("respondent", "respondents"),
    }
}

/// What respondents are called in a sentence: "quatre **PTP** sur dix".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noun {
    /// In the singular.
    pub one: String,
    /// In the plural.
    pub many: String,
    /// What words that belong to it agree with.
    pub gender: Gender,
}

impl Noun {
    /// Whether it is what respondents are called where their authors don’t say.
    pub fn is_usual(&self, language: Language) -> bool {
        self.many == usual_respondents(language).1
    }
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
    /// What its respondents are called: "PTP", "intervenantes".
    pub noun: Noun,
    /// What the weights of its file are, in the authors' words: "calés sur l'âge et la région".
    pub weights: Option<String>,
}

impl GroupLabels {
    /// What follows a number of its people: the noun, where the short name is that noun as a heading has it.
    pub fn counted(&self, n: u64) -> &str {
        let is_noun = self.short.to_lowercase() == self.noun.many.to_lowercase();
        match n {
            _ if !is_noun => &self.short,
            1 => &self.noun.one,
            _ => &self.noun.many,
        }
    }
}

/// What a question is called, and what its answers are.
#[derive(Clone, Debug)]
pub struct QuestionLabels {
    /// The wording the respondents read.
    pub text: String,
    /// A short name for tables and the method page.
    pub label: String,
    /// What those did who gave an answer, where its authors say: "ont nommé {choice}".
    pub reading: Option<String>,
    /// Those of its choices, in the order of the codebook.
    pub choices: Vec<String>,
    /// Of each choice, what follows the noun of those who gave it, where its authors say: "des milieux urbains".
    pub people: Vec<Option<String>>,
    /// The question's own where it is no battery.
    pub items: Vec<String>,
}

impl Labels {
    /// What a group is called.
    pub fn group(&self, id: GroupId) -> &GroupLabels {
        &self.groups[id.0]
    }

    /// What a question is called.
    pub fn question(&self, id: QuestionId) -> &QuestionLabels {
        &self.questions[id.0]
    }

    /// What a choice is called.
    pub fn choice(&self, question: QuestionId, choice: ChoiceId) -> &str {
        self.question(question).choice(choice)
    }

    /// What an item of a battery is called; what the question is, of one without items.
    pub fn item(&self, variable: Variable) -> &str {
        &self.question(variable.question).items[variable.item]
    }
}

impl QuestionLabels {
    /// What a choice is called.
    pub fn choice(&self, choice: ChoiceId) -> &str {
        &self.choices[usize::from(choice.0)]
    }

    /// What follows the noun of those who gave a choice, where its authors say.
    pub fn people(&self, choice: ChoiceId) -> Option<&str> {
        self.people.get(usize::from(choice.0))?.as_deref()
    }
}

/// The labels of a survey in each language of its report, which has at least one.
#[derive(Clone, Debug)]
pub struct Labelled {
    /// In the language that the project is written in.
    pub main: Labels,
    /// What everything is called in the other languages of the questionnaire.
    pub others: BTreeMap<Language, Labels>,
}

impl Labelled {
    /// The labels in a language; those of the project where it has no others.
    pub fn of(&self, language: Language) -> &Labels {
        self.others.get(&language).unwrap_or(&self.main)
    }
}
