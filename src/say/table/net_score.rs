//! Net scores beside the shares of a scale, as its means are.

use super::precise::Precise;
use crate::commentary::{NetColumn, ScaleTable};
use crate::diagnostic::Arg;
use crate::fact::{Average, Bounds, Found};
use crate::language::{list, number};
use crate::measure::Decimal;
use crate::report::{Absence, Cell, Column, Figure, Measure, Table, Value};
use crate::say::composer::Composer;
use crate::survey::{Base, ChoiceId, Variable};

/// What a cell of the column says.
pub(super) type Net = Result<(Found<Average>, Option<Bounds>), Absence>;

impl Composer<'_> {
    /// The net score of each row, where the table shows it.
    pub(super) fn net_scores(&self, table: &ScaleTable) -> Vec<Net> {
        let Some(net) = &table.net_score else {
            return Vec::new();
        };
        let question = table.measured.question;
        let of = |item: &usize| {
            let variable = Variable { question, item: *item };
            let found = self
                .material
                .gate
                .net_score(variable, (&net.top, &net.bottom), table.measured.selection());
            found.map_err(super::shares::absence)
        };
        table.items.iter().map(of).collect()
    }

    /// Puts them in a last column, under each the key of its row, and says what they are made of.
    pub(super) fn put_net_scores(
        &mut self,
        written: &ScaleTable,
        table: &mut Table,
        scores: impl Iterator<Item = (Net, String)>,
    ) {
        let Some(net) = &written.net_score else { return };
        let label = match &net.label {
            Some(label) => self.plain(label),
            None => self.material.wording.text("net-score-head"),
        };
        table.columns.push(Column {
            label,
            under: None,
            group: None,
            numeric: true,
        });
        let items = written.items.iter();
        for ((row, (score, key)), item) in table.rows.iter_mut().zip(scores).zip(items) {
            row.cells.push(match score {
                Ok(score) => {
                    let key = format!("{key}/net_score");
                    let figure = self.net_figure(written, (net, *item), score);
                    Cell::Figure(self.keyed_figure(&written.head.id.value, &key, figure))
                }
                Err(absence) => Cell::Absent(absence),
            });
        }
        let quoted = |composer: &Self, choices: &[ChoiceId]| {
            let labels = composer.material.labels.question(written.measured.question);
            let quote = |choice: &ChoiceId| {
                let label = Arg::from(labels.choice(*choice));
                composer.material.wording.say("ranked-quoted", &[("choice", label)])
            };
            let quoted: Vec<String> = choices.iter().map(quote).collect();
            Arg::Text(list::or(composer.material.language, &quoted))
        };
        let args = [("top", quoted(self, &net.top)), ("bottom", quoted(self, &net.bottom))];
        let text = self.material.wording.say("net-score-note", &args);
        let note = self.scale_note(&table.notes, &text);
        table.notes.push(note);
    }

    fn net_figure(
        &self,
        table: &ScaleTable,
        (net, item): (&NetColumn, usize),
        (found, bounds): (Found<Average>, Option<Bounds>),
    ) -> Figure {
        let (material, measured) = (self.material, &table.measured);
        let survey = material.survey;
        let question = survey.question(measured.question);
        let Average { decimal, is_weighted } = found.value;
        let Decimal { sum, count } = decimal;
        let digits = table.head.digits;
        let precise = Precise::of(&table.head, material);
        let bounds = precise.shown(bounds);
        let ids = |choices: &[ChoiceId]| choices.iter().map(|c| question.choice(*c).id.clone()).collect();
        let variable = Variable {
            question: measured.question,
            item,
        };
        Figure {
            id: String::new(),
            section: self.chapter.clone(),
            facts: vec![found.fact],
            questions: vec![survey.name(variable)],
            choices: ids(&net.top),
            minus: ids(&net.bottom),
            groups: crate::say::names::groups(survey, &measured.groups),
            filter: crate::say::names::filter(survey, &measured.filter),
            over: None,
            measure: Measure::NetScore,
            base: Base::Valid,
            about: self.about(measured.question, &[item], &net.top),
            who: self.whose((measured.selection(), Base::Valid), &[found.n], is_weighted),
            value: Value::Decimal {
                sum,
                count,
                decimals: 0,
                n: found.n,
            },
            is_weighted,
            text: number::signed(material.language, sum, count, digits),
            beside: precise.beside_number(decimal, bounds),
            bounds,
            counted: None,
            exceeds: None,
        }
    }
}
