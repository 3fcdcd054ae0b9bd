//! What a crosstab says of whom its shares are taken over: rows, or all of it.

use super::notes::Noted;
use super::shares::{DraftCell, Named};
use crate::ask::{GridCell, GridColumn};
use crate::commentary::{Breakdown, GroupTable, Percent};
use crate::diagnostic::Arg;
use crate::query::PartOver;
use crate::report::{FigureOver, Note, NoteKind};
use crate::say::composer::Composer;
use crate::survey::{Base, Condition};

/// A share as it is read aloud.
pub(super) struct Read {
    /// Under which conditions.
    pub conditions: Vec<Condition>,
    /// What the people whom it counts did.
    pub predicate: String,
    /// Whom it is taken over.
    people: GridColumn,
    /// What these did, where they are those of a row.
    row: Option<String>,
}

impl Composer<'_> {
    /// The last row: all answers together.
    pub(super) fn total_row(&self) -> Named {
        Named {
            key: "total-row".to_owned(),
            label: self.material.wording.text("part-whole"),
        }
    }

    /// Whom the shares are taken over, and how they are to be read, of percentages of rows or of the total; none of columns.
    pub(super) fn crossed_bases(&mut self, table: &GroupTable, sizes: &[u64]) -> Option<Vec<Note>> {
        let measured = &table.measured;
        let by = table.by.iter().find_map(Breakdown::answered);
        let by = by.map(|by| self.label(self.material.labels.item(by.variable)));
        let wording = self.material.wording;
        let (key, how) = match (table.percent, measured.base, &by) {
            (Percent::Column, _, _) => return None,
            (Percent::Row, _, Some(_)) => ("base-row", "percent-row"),
            (Percent::Row, _, None) => ("base-row-groups", "percent-row"),
            (Percent::Total, _, None) => ("", "percent-total"),
            (Percent::Total, Base::Valid | Base::Mentions, Some(_)) => ("base-total", "percent-total"),
            (Percent::Total, Base::Asked, Some(_)) => ("base-total-asked", "percent-total"),
            (Percent::Total, Base::Respondents, Some(_)) => ("base-total-respondents", "percent-total"),
        };
        let mut text = match key {
            "" => self.base_text(&Noted {
                label: "",
                groups: &measured.groups,
                base: measured.base,
                denominators: sizes.to_vec(),
                where_: &[],
            }),
            key => {
                let args = [
                    ("who", Arg::Text(self.nouns(&measured.groups))),
                    ("n", Arg::Text(self.sizes_text(sizes))),
                    ("by", Arg::Text(by.unwrap_or_default())),
                ];
                wording.say(key, &args)
            }
        };
        for condition in &measured.filter {
            text.push_str(", ");
            text.push_str(&self.condition_text(condition));
        }
        let prefix = format!("{}{}", wording.text("base"), self.material.colon());
        let mut notes = vec![self.note(NoteKind::Base, &format!("{prefix}{text}."))];
        notes.push(self.note(NoteKind::Remark, &wording.text(how)));
        let asked = table.by.iter().filter_map(Breakdown::answered);
        let questions: Vec<_> = std::iter::once(measured.question)
            .chain(asked.map(|by| by.variable.question))
            .collect();
        for text in self.filter_texts(&questions) {
            notes.push(self.note(NoteKind::Base, &text));
        }
        Some(notes)
    }

    /// A cell read aloud.
    pub(super) fn read(&self, cell: &DraftCell, column: &GridColumn, own: Option<&str>) -> Read {
        let people = cell.asked.people(column);
        let did = self.chose(&cell.asked, people.base, own);
        let Some((whole, over)) = &cell.asked.whole else {
            let named = people.filter.iter().filter(|one| !self.is_of_all(one));
            return Read {
                conditions: named.cloned().collect(),
                predicate: did,
                people: people.clone(),
                row: None,
            };
        };
        let wording = self.material.wording;
        let part = people.filter.last().filter(|_| people.groups == whole.groups);
        let conditions = people.filter.iter().filter(|one| Some(*one) != part);
        let is_part = match part {
            Some(condition) => (
                "reading-and-answered",
                ("answered", Arg::Text(self.answer_text(condition))),
            ),
            None => ("reading-and-group", ("group", Arg::Text(self.part_name(people)))),
        };
        let (predicate, row) = match over {
            PartOver::Base => (
                wording.say(is_part.0, &[("predicate", Arg::Text(did)), is_part.1]),
                None,
            ),
            PartOver::Counted => (wording.say("reading-is-group", &[is_part.1]), Some(did)),
        };
        Read {
            conditions: conditions.cloned().collect(),
            predicate,
            people: whole.clone(),
            row,
        }
    }

    /// Whether a condition is met by whoever answered.
    fn is_of_all(&self, condition: &Condition) -> bool {
        let question = self.material.survey.question(condition.variable.question);
        condition.choices.len() == question.choices.len()
    }

    /// "70 % des parents ayant répondu", "70 % des parents qui ont choisi « Oui »".
    pub(super) fn read_subject(&self, read: &Read, percent: Arg) -> String {
        let key = match (&read.row, read.people.base) {
            (Some(_), _) => "reading-of-row",
            (None, Base::Valid) => "reading-valid",
            (None, Base::Asked) => "reading-asked",
            (None, Base::Respondents) => "reading-respondents",
            (None, Base::Mentions) => "reading-mentions",
        };
        let args = [
            ("percent", percent),
            ("who", Arg::Text(self.nouns(&read.people.groups))),
            ("row", Arg::Text(read.row.clone().unwrap_or_default())),
        ];
        self.material.wording.say(key, &args)
    }

    /// Of whom a share is a part: in words, and as files name them.
    pub(super) fn over(&self, asked: &GridCell) -> Option<(GridColumn, FigureOver)> {
        let (whole, over) = asked.whole.as_ref()?;
        let survey = self.material.survey;
        let is_of_row = *over == PartOver::Counted;
        let said = FigureOver {
            groups: crate::say::names::groups(survey, &whole.groups),
            filter: crate::say::names::filter(survey, &whole.filter),
            is_of_row,
        };
        let mut whom = whole.clone();
        if is_of_row {
            whom.filter.push(Condition {
                variable: asked.variable,
                choices: asked.choices.clone(),
            });
        }
        Some((whom, said))
    }

    /// What the people of a column are among those of a crosstab: "Milieu : Urbain", "Parents".
    pub(super) fn part_name(&self, people: &GridColumn) -> String {
        match (people.filter.last(), people.groups.as_slice()) {
            (_, [group]) if self.material.survey.groups.len() > 1 && people.filter.is_empty() => {
                self.label(&self.material.labels.group(*group).short)
            }
            (Some(condition), _) => self.condition_text(condition),
            (None, groups) => self.nouns(groups),
        }
    }
}
