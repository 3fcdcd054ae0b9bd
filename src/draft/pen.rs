//! What is written into a questionnaire that its authors keep, and what is only told.

use crate::content::yaml::edit::{Edit, Inside, edit};
use crate::diagnostic::Message;
use crate::msg;
use std::collections::BTreeSet;

/// A questionnaire's text, edited.
#[derive(Debug, Default)]
pub struct Pen {
    /// As it is now.
    pub text: String,
    /// What was added.
    pub added: Vec<Message>,
    /// What its authors have to decide.
    pub left: Vec<Message>,
    /// Scales with the codes that came into them: several questions may bring the same one.
    pub degrees: BTreeSet<(String, String)>,
}

impl Pen {
    /// Adds something; where it can't be added without changing what is there, it is told with its lines.
    pub fn add(&mut self, way: &[Inside<'_>], change: Edit<'_>, what: Message) -> bool {
        self.add_all(way, change, vec![what])
    }

    /// The same of several things at one place.
    pub fn add_all(&mut self, way: &[Inside<'_>], change: Edit<'_>, what: Vec<Message>) -> bool {
        match edit(&self.text, way, change) {
            Some(text) => {
                self.text = text;
                self.added.extend(what);
                true
            }
            None => {
                let yaml = match change {
                    Edit::Text(text) => text,
                    Edit::Item { yaml, .. } | Edit::Entries { yaml, .. } | Edit::Keyed { yaml, .. } => yaml,
                    Edit::Gone(_) => "",
                };
                self.left.push(msg!("update-by-hand", what = what, yaml = yaml));
                false
            }
        }
    }
}
