//! What stands at an anchor, and what leads there.

use crate::diagnostic::Arg;
use crate::render::html::site::{From, Site};
use serde::Serialize;

/// "→ 4": leads from what the conclusion takes up to its statement.
#[derive(Serialize)]
pub struct MarkLink {
    href: String,
    /// The statement's place, which is seen.
    number: usize,
    /// What is heard: "énoncé 4 de la conclusion".
    label: String,
}

impl Site<'_> {
    /// What a reference to an anchor says.
    pub fn title(&self, target: &str) -> &str {
        self.report.targets.get(target).map_or("", |found| found.title.as_str())
    }

    /// What the permanent link of an anchor is called.
    pub fn permalink(&self, anchor: &str) -> String {
        match self.links.statement(anchor) {
            Some(number) => self.say("site-permalink-statement", &[("n", Arg::from(number))]),
            None => self.say("site-permalink", &[("title", Arg::from(self.title(anchor)))]),
        }
    }

    /// Links to the statements that an anchor supports.
    pub fn taken_up(&self, anchor: &str, from: From) -> Vec<MarkLink> {
        let statements = self.report.taken_up.get(anchor).into_iter().flatten();
        let links = statements.filter_map(|id| {
            let number = self.links.statement(id)?;
            Some(MarkLink {
                href: self.links.href(id, from)?,
                number,
                label: self.say("site-taken-up-by", &[("n", Arg::from(number))]),
            })
        });
        links.collect()
    }

    /// What a mark of a chapter means, by the first statement that takes up anything of it.
    pub fn marks(&self, chapter: usize) -> Option<String> {
        let stands_here = |id: &str| {
            self.report
                .targets
                .get(id)
                .is_some_and(|target| target.chapter == chapter)
        };
        let taken = self.report.taken_up.iter().filter(|(id, _)| stands_here(id));
        let first = taken
            .flat_map(|(_, statements)| statements)
            .filter_map(|id| self.links.statement(id))
            .min()?;
        Some(self.say("site-marks", &[("n", Arg::from(first))]))
    }

    /// Where an anchor stands: "Stratégies de réseautage (tableau)".
    pub fn standing(&self, anchor: &str) -> String {
        let Some(target) = self.report.targets.get(anchor) else {
            return String::new();
        };
        let kind = self.say(target.kind.word(), &[]).to_lowercase();
        let chapter = &self.report.chapters[target.chapter].title;
        self.say(
            "site-standing",
            &[("chapter", Arg::from(chapter)), ("kind", Arg::Text(kind))],
        )
    }
}
