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
    /// What its authors have to write themselves.
    pub by_hand: Vec<Message>,
    /// What they have to decide.
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
        let Err(what) = self.put(way, change, what) else {
            return true;
        };
        let yaml = match change {
            Edit::Text(text) => text,
            Edit::Item { yaml, .. } | Edit::Entries { yaml, .. } | Edit::Keyed { yaml, .. } => yaml,
            Edit::Gone(_) => "",
        };
        let place = place(way);
        self.by_hand
            .push(msg!("update-by-hand", what = what, place = place, yaml = yaml));
        false
    }

    /// Adds them; gives them back, and tells nothing, where they can't be added.
    fn put(&mut self, way: &[Inside<'_>], change: Edit<'_>, what: Vec<Message>) -> Result<(), Vec<Message>> {
        match edit(&self.text, way, change) {
            Some(text) => {
                self.text = text;
                self.added.extend(what);
                Ok(())
            }
            None => Err(what),
        }
    }

    /// Adds things that are parts of one value; where some can't be added, tells the whole of it.
    pub fn add_or_replace(
        &mut self,
        parts: Vec<(Vec<Inside<'_>>, Edit<'_>, Vec<Message>)>,
        whole: (&[Inside<'_>], &str),
    ) {
        let (way, yaml) = whole;
        let mut failed = Vec::new();
        for (way, change, what) in parts {
            failed.extend(self.put(&way, change, what).err().into_iter().flatten());
        }
        if !failed.is_empty() {
            let place = place(way);
            self.by_hand
                .push(msg!("update-instead", what = failed, place = place, yaml = yaml));
        }
    }
}

/// A place as its authors look for it.
fn place(way: &[Inside<'_>]) -> String {
    let keys = way.iter().filter_map(|step| match step {
        Inside::Key(key) => Some((*key).to_owned()),
        Inside::Item(usize::MAX) => None,
        Inside::Item(at) => Some((at + 1).to_string()),
    });
    match keys.collect::<Vec<_>>().join(" › ") {
        file if file.is_empty() => "questionnaire.yaml".to_owned(),
        place => place,
    }
}
