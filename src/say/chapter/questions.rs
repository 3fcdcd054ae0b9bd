//! What the method page says of each question: its wording, its type, who were asked, and what its figures are over.

use super::uses::Uses;
use crate::diagnostic::Arg;
use crate::language::list;
use crate::report::{Block, Cell, Column, Row, Table, TargetKind};
use crate::say::composer::Composer;
use crate::survey::{Base, Kind, Question, QuestionId};
use std::collections::BTreeSet;

impl Composer<'_> {
    /// One row per question of the questionnaire, whatever group was asked.
    pub(in crate::say) fn questionnaire_table(&mut self, chapter: &str, uses: &Uses) -> Option<Block> {
        let (survey, wording) = (self.material.survey, self.material.wording);
        let rows: Vec<Row> = survey
            .questions
            .iter()
            .enumerate()
            .map(|(index, question)| Row {
                label: self.label(&self.material.labels.questions[index].text),
                cells: [
                    self.kind(question),
                    self.asked(question),
                    self.base_rule(question, uses.of_question(QuestionId(index))),
                ]
                .map(|text| Cell::Text(self.label(&text)))
                .to_vec(),
            })
            .collect();
        if rows.is_empty() {
            return None;
        }
        let id = format!("{chapter}-{}", wording.text("anchor-questionnaire"));
        let caption = self.sentence(&wording.text("method-questionnaire"));
        let title = self.words(&caption);
        self.anchor(&id, TargetKind::Table, title, None);
        let columns =
            ["method-type", "method-asked-of", "method-base-rule"].map(|key| Column::of_words(wording.text(key)));
        Some(Block::Table(Box::new(Table {
            id,
            caption,
            row_head: wording.text("method-question"),
            columns: columns.to_vec(),
            rows,
            ..Table::default()
        })))
    }

    /// "Échelle, 3 énoncés".
    fn kind(&self, question: &Question) -> String {
        let wording = self.material.wording;
        let kind = wording.text(match question.kind {
            Kind::Single => "kind-single",
            Kind::Scale => "kind-scale",
            Kind::Multiple => "kind-multiple",
            Kind::Mentions { .. } => "kind-mentions",
            Kind::Ranking { .. } => "kind-ranking",
            Kind::Number { .. } => "kind-number",
            Kind::Open => "kind-open",
        });
        let kind = match question.origin {
            Some(_) => wording.say("kind-derived", &[("kind", Arg::Text(kind))]),
            None => kind,
        };
        if !question.is_battery() {
            return kind;
        }
        let items = Arg::from(question.items.len());
        wording.say("kind-battery", &[("kind", Arg::Text(kind)), ("items", items)])
    }

    /// "Parents ayant répondu « Oui » à « Déjà venu »".
    fn asked(&self, question: &Question) -> String {
        let (labels, language) = (self.material.labels, self.material.language);
        let groups = question.groups.iter().map(|group| labels.group(*group).short.clone());
        let groups = list::and(language, &groups.collect::<Vec<_>>());
        if question.asked_if.is_empty() {
            return groups;
        }
        let conditions = question.asked_if.iter().map(|condition| self.answer_text(condition));
        let conditions = list::and(language, &conditions.collect::<Vec<_>>());
        let args = [("groups", Arg::Text(groups)), ("conditions", Arg::Text(conditions))];
        self.material.wording.say("method-asked-some", &args)
    }

    /// What the report's figures of a question are over, in words.
    fn base_rule(&self, question: &Question, bases: Option<&BTreeSet<Base>>) -> String {
        let wording = self.material.wording;
        let Some(bases) = bases else {
            return wording.text(match question.kind {
                Kind::Open => "base-rule-open",
                Kind::Single
                | Kind::Scale
                | Kind::Multiple
                | Kind::Mentions { .. }
                | Kind::Ranking { .. }
                | Kind::Number { .. } => "base-rule-none",
            });
        };
        let said: Vec<String> = bases
            .iter()
            .map(|base| {
                wording.text(match base {
                    Base::Valid => "base-rule-valid",
                    Base::Asked => "base-rule-asked",
                    Base::Respondents => "base-rule-respondents",
                    Base::Mentions => "base-rule-mentions",
                })
            })
            .collect();
        let said = list::or(self.material.language, &said);
        let over_people = bases.iter().any(|base| *base != Base::Mentions);
        // The shares of its answers add up to more than the whole.
        if question.kind.takes_several() && over_people {
            return wording.say("base-rule-several", &[("bases", Arg::Text(said))]);
        }
        said
    }
}
