//! Net scores among shares: a column beside those of a scale, as its means are, or a row below those of a table by group.

use super::precise::Precise;
use super::shares::Named;
use crate::ask::GridColumn;
use crate::commentary::{GroupTable, Measured, ScaleTable, ShownNet, TableHead};
use crate::diagnostic::Arg;
use crate::fact::{Average, Bounds, Found, Selection};
use crate::language::{list, number};
use crate::measure::Decimal;
use crate::report::{Absence, Cell, Column, Figure, Measure, Row, Table, Value};
use crate::say::composer::Composer;
use crate::survey::{Base, ChoiceId, Variable};

/// What a cell says.
pub(super) type Net = Result<(Found<Average>, Option<Bounds>), Absence>;

/// What a net score is of, and in which table.
#[derive(Clone, Copy)]
struct NetOf<'a> {
    net: &'a ShownNet,
    head: &'a TableHead,
    measured: &'a Measured,
    item: usize,
    people: Selection<'a>,
    /// Whether it stands in a row of its own.
    is_below: bool,
}

/// Rows of net scores before they stand in their table.
pub(super) struct NetRows(Vec<NetRow>);

/// The item of a row, and of each column its key, its people, and what its cell says.
struct NetRow {
    item: usize,
    cells: Vec<(String, GridColumn, Net)>,
}

impl NetRows {
    /// Why scores are missing.
    pub fn absences(&self) -> Vec<Absence> {
        let cells = self.0.iter().flat_map(|row| &row.cells);
        cells.filter_map(|(.., score)| score.as_ref().err().copied()).collect()
    }
}

impl Composer<'_> {
    /// The net score of each row, where the table shows it.
    pub(super) fn net_scores(&self, table: &ScaleTable) -> Vec<Net> {
        let Some(net) = &table.net_score else {
            return Vec::new();
        };
        let of = |item: &usize| self.net_of(&NetOf::scale(table, net, *item));
        table.items.iter().map(of).collect()
    }

    /// That of each column, of a battery for each item, where the table shows it.
    pub(super) fn net_rows(&self, table: &GroupTable, columns: &[Named], people: &[GridColumn]) -> NetRows {
        let Some(net) = &table.net_score else {
            return NetRows(Vec::new());
        };
        let row = |item: usize| {
            let of = |(named, column): (&Named, &GridColumn)| {
                let score = self.net_of(&NetOf::group(table, net, (item, column)));
                (named.key.clone(), column.clone(), score)
            };
            let cells = columns.iter().zip(people).map(of).collect();
            NetRow { item, cells }
        };
        NetRows(table.scored_items().into_iter().map(row).collect())
    }

    fn net_of(&self, of: &NetOf<'_>) -> Net {
        let ends = (of.net.top.as_slice(), of.net.bottom.as_slice());
        let found = self.material.gate.net_score(of.variable(), ends, of.people);
        found.map_err(super::shares::absence)
    }

    /// Puts them in a last column, under each the key of its row, and says what they are made of.
    pub(super) fn put_net_scores(
        &mut self,
        written: &ScaleTable,
        table: &mut Table,
        scores: impl Iterator<Item = (Net, String)>,
    ) {
        let Some(net) = &written.net_score else { return };
        table.columns.push(Column::of_numbers(self.net_head(net)));
        let items = written.items.iter();
        for ((row, (score, key)), item) in table.rows.iter_mut().zip(scores).zip(items) {
            let key = format!("{key}/net_score");
            row.cells
                .push(self.net_cell(&NetOf::scale(written, net, *item), &key, score));
        }
        self.say_net(net, &written.measured, table);
    }

    /// Puts them in last rows, and says what they are made of.
    pub(super) fn put_net_rows(&mut self, written: &GroupTable, table: &mut Table, rows: NetRows) {
        let Some(net) = &written.net_score else { return };
        let survey = self.material.survey;
        let question = survey.question(written.measured.question);
        let head = self.net_head(net);
        for NetRow { item, cells } in rows.0 {
            let (own, label) = match question.is_battery() {
                true => {
                    let named = &self.material.labels.question(written.measured.question).items[item];
                    let item_label = self.label(named);
                    let args = [("item", Arg::Text(item_label)), ("score", Arg::from(&head))];
                    let label = self.material.wording.say("net-score-row", &args);
                    (format!("net-score-{}", question.items[item].id), label)
                }
                false => ("net-score".to_owned(), head.clone()),
            };
            let cells = cells.into_iter().map(|(key, column, score)| {
                let of = NetOf::group(written, net, (item, &column));
                self.net_cell(&of, &format!("{own}/{key}"), score)
            });
            let cells = cells.collect();
            table.rows.push(Row { label, cells });
        }
        self.say_net(net, &written.measured, table);
    }

    fn net_head(&mut self, net: &ShownNet) -> String {
        match &net.label {
            Some(label) => self.plain(label),
            None => self.material.wording.text("net-score-head"),
        }
    }

    fn net_cell(&mut self, of: &NetOf<'_>, key: &str, score: Net) -> Cell {
        match score {
            Ok(score) => {
                let figure = self.net_figure(of, score);
                Cell::Figure(self.keyed_figure(&of.head.id.value, key, figure))
            }
            Err(absence) => Cell::Absent(absence),
        }
    }

    /// Which choices are at the top, and which at the bottom.
    fn say_net(&mut self, net: &ShownNet, measured: &Measured, table: &mut Table) {
        let quoted = |composer: &Self, choices: &[ChoiceId]| {
            let labels = composer.material.labels.question(measured.question);
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

    fn net_figure(&self, of: &NetOf<'_>, (found, bounds): (Found<Average>, Option<Bounds>)) -> Figure {
        let (material, NetOf { net, head, people, .. }) = (self.material, *of);
        let survey = material.survey;
        let question = survey.question(of.measured.question);
        let Average { decimal, is_weighted } = found.value;
        let Decimal { sum, count } = decimal;
        let digits = head.digits;
        // Beside the shares of its row, that have the mark; below those of a column, one of its own.
        let precise = match of.is_below {
            true => Precise::of(head, material),
            false => Precise::of(head, material).unmarked(),
        };
        let bounds = precise.shown(bounds);
        let ids = |choices: &[ChoiceId]| choices.iter().map(|c| question.choice(*c).id.clone()).collect();
        Figure {
            id: String::new(),
            section: self.chapter.clone(),
            facts: vec![found.fact],
            questions: vec![survey.name(of.variable())],
            choices: ids(&net.top),
            minus: ids(&net.bottom),
            groups: crate::say::names::groups(survey, people.groups),
            filter: crate::say::names::filter(survey, people.filter),
            over: None,
            measure: Measure::NetScore,
            base: Base::Valid,
            about: self.about(of.measured.question, &[of.item], &net.top),
            who: self.whose((people, Base::Valid), &[found.n], is_weighted),
            value: Value::Decimal {
                sum,
                count,
                decimals: 0,
                n: found.n,
            },
            is_weighted,
            text: number::signed(material.language, sum, count, digits),
            beside: precise.beside_number(decimal, bounds, found.n),
            bounds,
            counted: None,
            exceeds: None,
        }
    }
}

impl<'a> NetOf<'a> {
    fn scale(table: &'a ScaleTable, net: &'a ShownNet, item: usize) -> Self {
        Self {
            net,
            head: &table.head,
            measured: &table.measured,
            item,
            people: table.measured.selection(),
            is_below: false,
        }
    }

    fn group(table: &'a GroupTable, net: &'a ShownNet, (item, column): (usize, &'a GridColumn)) -> Self {
        Self {
            net,
            head: &table.head,
            measured: &table.measured,
            item,
            people: column.selection(),
            is_below: true,
        }
    }

    fn variable(&self) -> Variable {
        Variable {
            question: self.measured.question,
            item: self.item,
        }
    }
}
