//! A net score below the choices of a question.

use super::super::survey::{Kind, Question};
use super::{PLACE, Section, Tree, map};

impl Section<'_, '_> {
    /// A question by groups and by where people live, with the net score of its first choice less its last ones; none where no question
    /// of the theme has choices alone.
    pub(super) fn netted(&mut self) -> Option<Tree> {
        let is_plain = |one: &&Question| matches!(one.kind, Kind::Single | Kind::Scale) && one.items.is_empty();
        let question = self.theme.iter().find(is_plain)?;
        let (first, last) = question.choices.split_first()?;
        let bottom: Vec<String> = last.iter().skip(1).map(|choice| choice.id.clone()).collect();
        if bottom.is_empty() {
            return None;
        }
        let (of, top) = (question.id.clone(), vec![first.id.clone()]);
        let groups: Vec<String> = question.groups.iter().map(|group| self.id_of(*group)).collect();
        let place = self.prose.survey.questions[PLACE].id.clone();
        let ends = map([("top", top.into()), ("bottom", bottom.into())]);
        let table = self.head().with("of", of).with("groups", groups);
        let table = table.with("by", vec!["groups".to_owned(), place]).with("total", true);
        Some(map([(
            "group_table",
            table.with("counts", true).with("net_score", ends),
        )]))
    }
}
