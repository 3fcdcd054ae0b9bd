//! What a crosstab says of whom its shares are taken over: rows, or all of it.

use super::notes::{Noted, share_of};
use super::shares::{DraftCell, Named};
use super::sized::SizedColumn;
use crate::ask::{GridCell, GridColumn};
use crate::commentary::{Breakdown, GroupTable, PercentOf, Prose};
use crate::diagnostic::Arg;
use crate::language::number;
use crate::query::PartOver;
use crate::report::{Absence, ColumnHeads, FigureOver, Note, NoteKind};
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
    /// The columns of a banner by name, and the heads of those that share one; those of a question among others say which it is.
    pub(super) fn banner(&mut self, table: &GroupTable) -> (Vec<Named>, Vec<Option<ColumnHeads>>) {
        let whole = |composer: &Self| composer.named_parts(None, true).into_iter().map(|(named, _)| named);
        let mut columns: Vec<Named> = Vec::new();
        let mut under = Vec::new();
        if table.shows_whole() {
            columns.extend(whole(self));
            under.push(None);
        }
        let outer = match &table.within {
            Some(within) => self.parts(within, false).into_iter().map(Some).collect(),
            None => vec![None],
        };
        for outer in outer {
            let mut own = Vec::new();
            if outer.is_some() && table.total {
                own.extend(whole(self));
            }
            for by in &table.by {
                own.extend(self.parts(by, table.by.len() > 1));
            }
            for named in own {
                under.push(outer.as_ref().map(|outer| ColumnHeads {
                    shared: outer.label.clone(),
                    own: named.label.clone(),
                }));
                columns.push(match &outer {
                    Some(outer) => Named {
                        key: format!("{}-{}", outer.key, named.key),
                        label: format!("{}{}{}", outer.label, self.material.colon(), named.label),
                    },
                    None => named,
                });
            }
        }
        (columns, under)
    }

    /// The parts of a breakdown by name, with its question where it stands among others.
    fn parts(&mut self, by: &Breakdown, is_among_others: bool) -> Vec<Named> {
        let own: Vec<Option<&Prose>> = match by {
            Breakdown::Groups(groups) => groups.iter().map(|(_, label)| label.as_ref()).collect(),
            Breakdown::Choices { choices, .. } => vec![None; choices.len()],
        };
        let of = match by {
            Breakdown::Choices { variable, .. } if is_among_others => {
                let survey = self.material.survey;
                Some((survey.name(*variable), self.label(self.material.labels.item(*variable))))
            }
            Breakdown::Choices { .. } | Breakdown::Groups(_) => None,
        };
        let mut parts = Vec::with_capacity(own.len());
        for ((mut named, _), own) in self.named_parts(Some(by), false).into_iter().zip(own) {
            if let Some(text) = own {
                named.label = self.plain(text);
            }
            if let Some((key, label)) = &of {
                named.key = format!("{key}-{}", named.key);
                named.label = format!("{label}{}{}", self.material.colon(), named.label);
            }
            parts.push(named);
        }
        parts
    }

    /// The last row: all answers together.
    pub(super) fn total_row(&self) -> Named {
        Named {
            key: "total-row".to_owned(),
            label: self.material.wording.text("part-whole"),
        }
    }

    /// Whom the shares are taken over, and how they are to be read: of percentages of rows or of the total, and of columns under
    /// heads that say whose they are. None of other columns, each of which says it for itself.
    pub(super) fn crossed_bases(&mut self, table: &GroupTable, columns: &[SizedColumn]) -> Option<Vec<Note>> {
        let measured = &table.measured;
        let by = table.by.iter().find_map(Breakdown::answered);
        let by = by.map(|by| self.label(self.material.labels.item(by.variable)));
        let all: Vec<u64> = columns.iter().flat_map(|column| &column.sizes).copied().collect();
        let (key, how, n) = match (table.percent, measured.base, &by) {
            (PercentOf::Column, _, _) if table.within.is_none() => return None,
            (PercentOf::Column, _, _) => ("", None, self.sizes_by_column(columns)),
            (PercentOf::Row, _, Some(_)) => ("base-row", Some("percent-row"), self.sizes_text(&all)),
            (PercentOf::Row, _, None) => ("base-row-groups", Some("percent-row"), self.sizes_text(&all)),
            (PercentOf::Total, base, by) => {
                let key = match (base, by) {
                    (_, None) => "",
                    (Base::Valid | Base::Mentions, Some(_)) => "base-total",
                    (Base::Asked, Some(_)) => "base-total-asked",
                    (Base::Respondents, Some(_)) => "base-total-respondents",
                };
                (key, Some("percent-total"), self.sizes_text(&all))
            }
        };
        let text = self.crossed_base(table, key, n, by.unwrap_or_default());
        let wording = self.material.wording;
        let prefix = format!("{}{}", wording.text("base"), self.material.colon());
        let mut notes = vec![self.note(NoteKind::Base, &format!("{prefix}{text}."))];
        notes.extend(how.map(|how| self.note(NoteKind::Remark, &wording.text(how))));
        let asked = table.by.iter().filter_map(Breakdown::answered);
        let questions: Vec<_> = std::iter::once(measured.question)
            .chain(asked.map(|by| by.variable.question))
            .collect();
        for text in self.filter_texts(&questions) {
            notes.push(self.note(NoteKind::Base, &text));
        }
        Some(notes)
    }

    /// The base by a key of the wording, or as any other's.
    fn crossed_base(&self, table: &GroupTable, key: &str, n: String, by: String) -> String {
        let measured = &table.measured;
        if key.is_empty() {
            let whole = Noted {
                label: "",
                groups: &measured.groups,
                base: measured.base,
                denominators: Vec::new(),
                where_: &measured.filter,
            };
            return self.base_of(&whole, n);
        }
        let args = [
            ("who", Arg::Text(self.nouns(&measured.groups))),
            ("n", Arg::Text(n)),
            ("by", Arg::Text(by)),
        ];
        let conditions = measured.filter.iter().map(|condition| self.condition_text(condition));
        let parts = std::iter::once(self.material.wording.say(key, &args)).chain(conditions);
        parts.collect::<Vec<_>>().join(", ")
    }

    /// "n = 279 (Ensemble); Ville : 81 (Femmes), 60 (Hommes); Village : 70, 68, dans le même ordre": what columns share is said once.
    fn sizes_by_column(&self, columns: &[SizedColumn]) -> String {
        let (language, wording) = (self.material.language, self.material.wording);
        let number = |n: u64| number::integer(language, n);
        let n = |sizes: &[u64]| match (sizes.iter().min(), sizes.iter().max()) {
            (Some(low), Some(high)) if low < high => {
                let ends = [("low", Arg::Text(number(*low))), ("high", Arg::Text(number(*high)))];
                let key = if *high == low + 1 { "count-or" } else { "interval-cell" };
                wording.say(key, &ends)
            }
            (Some(n), _) => number(*n),
            (None, _) => Absence::Confidential.sign(language).to_owned(),
        };
        let named = |column: &SizedColumn| {
            let args = [("n", Arg::Text(n(&column.sizes))), ("column", Arg::from(column.own()))];
            wording.say("base-n-column", &args)
        };
        let owns = |run: &[SizedColumn]| run.iter().map(|column| column.own().to_owned()).collect::<Vec<_>>();
        let mut before: Option<Vec<String>> = None;
        let runs = columns.chunk_by(|one, other| one.shared().is_some() && one.shared() == other.shared());
        let said = runs.map(|run| {
            let all: Vec<String> = run.iter().map(named).collect();
            let Some(shared) = run[0].shared() else {
                return all.join(", ");
            };
            let is_alike = run.len() > 1 && before.as_ref() == Some(&owns(run));
            before = Some(owns(run));
            let (key, sizes) = match is_alike {
                true => ("base-n-alike", run.iter().map(|column| n(&column.sizes)).collect()),
                false => ("base-n-under", all),
            };
            let args = [("shared", Arg::from(shared)), ("columns", Arg::Text(sizes.join(", ")))];
            wording.say(key, &args)
        });
        let said: Vec<String> = said.collect();
        wording.say("base-n-columns", &[("columns", Arg::Text(said.join("; ")))])
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
        let key = match &read.row {
            Some(_) => "reading-of-row",
            None => share_of(read.people.base),
        };
        let args = [
            ("percent", percent),
            ("who", Arg::Text(self.nouns_each(&read.people.groups, "each-of"))),
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
