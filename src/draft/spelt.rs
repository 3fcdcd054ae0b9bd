//! The choices of a questionnaire that replies are, and their other spellings: the build counts a text only where it is
//! declared.

use super::kept::{Kept, KeptChoice, KeptQuestion, text};
use super::pen::Pen;
use super::yaml::{code, codes};
use crate::content::yaml::Value;
use crate::content::yaml::edit::{Edit, Inside, node_at};
use crate::export::{Reply, fold, is_read_as, is_spelling_of, same_code};
use crate::msg;

/// The list of a question as it is written by now: another question may have added to its scale.
pub fn of_list(question: &KeptQuestion, pen: &Pen) -> Vec<KeptChoice> {
    let now = node_at(&pen.text, &[]).map(|document| Kept::of(&document));
    let mut questions = now.into_iter().flat_map(|kept| kept.questions);
    let found = questions.find(|one| one.id == question.id);
    found.map_or_else(|| question.choices.clone(), |one| one.choices)
}

/// The choice that a reply is.
pub fn choice_of<'a>(choices: &'a [KeptChoice], reply: &Reply) -> Option<&'a KeptChoice> {
    let texts = [fold(&reply.code), fold(&reply.label)];
    let by_code = choices.iter().find(|choice| same_code(&choice.code, &reply.code));
    by_code.or_else(|| {
        choices.iter().find(|choice| {
            let mut known = [&choice.code, &choice.label].into_iter().chain(&choice.also);
            known.any(|known| texts.contains(&fold(known)))
        })
    })
}

/// The choice that a reply is, spelt otherwise; what a tool codes is spelt in one way.
pub fn spelling_of<'a>(choices: &'a [KeptChoice], reply: &Reply) -> Option<&'a KeptChoice> {
    let is_it = |choice: &&KeptChoice| {
        let mut known = [&choice.code, &choice.label].into_iter().chain(&choice.also);
        known.any(|known| is_spelling_of(known, &reply.code))
    };
    choices.iter().find(is_it).filter(|_| reply.code == reply.label)
}

/// A question's list, and what comes in for it.
pub struct Spelt<'a> {
    pub question: &'a KeptQuestion,
    /// Its list.
    pub known: &'a [KeptChoice],
    /// Whether a reply is a missing answer.
    pub is_missing: &'a dyn Fn(&Reply) -> bool,
}

impl Spelt<'_> {
    /// Adds the spellings of what is known.
    pub fn write(&self, replies: &[Reply], pen: &mut Pen) {
        for reply in replies {
            let choice = choice_of(self.known, reply).or_else(|| spelling_of(self.known, reply));
            let Some(choice) = choice else { continue };
            // Of a tool's own code, nobody knows that cells hold it.
            let own = Some(&reply.code).filter(|code| **code == reply.label);
            let texts = own.into_iter().chain(&reply.also);
            let is_new = |text: &&String| {
                let is_missing = (self.is_missing)(&Reply::new(text.as_str(), text.as_str()));
                !is_missing && !self.known.iter().any(|choice| reads(choice, text))
            };
            let texts: Vec<&String> = texts.filter(is_new).collect();
            self.add(choice, &texts, pen);
        }
    }

    fn add(&self, choice: &KeptChoice, texts: &[&String], pen: &mut Pen) {
        let question = self.question;
        let is_new = |text: &&&String| match &question.scale {
            Some(scale) => pen.degrees.insert((scale.clone(), (**text).clone())),
            None => true,
        };
        let texts: Vec<&String> = texts.iter().filter(is_new).copied().collect();
        if texts.is_empty() {
            return;
        }
        let mut way = match &question.scale {
            Some(scale) => vec![Inside::Key("scales"), Inside::Key(scale)],
            None => vec![
                Inside::Key("questions"),
                Inside::Key(&question.id),
                Inside::Key("choices"),
            ],
        };
        let place = match node_at(&pen.text, &way).map(|list| list.value) {
            Some(Value::List(items)) => items.iter().position(|item| text(item, "id") == Some(&choice.id)),
            Some(Value::Null | Value::Scalar(_) | Value::Map(_)) | None => None,
        };
        // Where there is no such place, it is told.
        way.push(Inside::Item(place.unwrap_or(usize::MAX)));
        let what = |text: &str| {
            msg!(
                "update-spelling",
                question = &question.id,
                label = &choice.label,
                text = text
            )
        };
        if choice.also.is_empty() {
            let yaml = format!("also: {}", codes(texts.iter().copied()));
            let change = Edit::Entries {
                after: None,
                yaml: &yaml,
            };
            pen.add_all(&way, change, texts.iter().map(|text| what(text)).collect());
            return;
        }
        way.push(Inside::Key("also"));
        for text in texts {
            let yaml = code(text);
            let change = Edit::Item {
                after: None,
                yaml: &yaml,
            };
            pen.add(&way, change, what(text));
        }
    }
}

/// Whether the build takes a text for a choice.
fn reads(choice: &KeptChoice, text: &str) -> bool {
    let mut known = [&choice.code, &choice.label].into_iter().chain(&choice.also);
    same_code(&choice.code, text) || known.any(|known| is_read_as(known, text))
}
