//! Ranked tables: choices in their order, with how often each was given. Tied choices share a rank, and stand in one cell.

use super::finish::Parts;
use super::notes::RankedSaid;
use super::precise::Precise;
use super::shares::absence;
use crate::commentary::{self, RankedColumn};
use crate::diagnostic::Arg;
use crate::fact::{Absent, Found, ItemResponse, Listing};
use crate::language::number;
use crate::measure::{Ranked, Ratio};
use crate::report::{Absence, Block, Cell, Column, Figure, Measure, Row, Strength, Value};
use crate::say::composer::Composer;
use crate::say::text::Room;
use crate::survey::{Kind, Variable};

impl RankedColumn {
    fn variable(&self) -> Variable {
        Variable {
            question: self.measured.question,
            item: 0,
        }
    }
}

impl<'a> Composer<'a> {
    /// Choices in the order of how often they were given.
    pub(in crate::say) fn ranked_table(&mut self, written: &commentary::RankedTable) -> Block {
        let spans = written.columns.iter().map(|column| column.measured.span);
        self.begin_table(&written.head, spans);
        let caption = self.inlines(&written.head.caption);
        let mut columns = Vec::new();
        let mut lists = Vec::new();
        let mut readings = Vec::new();
        for (index, column) in written.columns.iter().enumerate() {
            let label = self.plain(&column.label);
            readings.push(self.own_reading(column.reading.as_ref()));
            lists.push(self.ranked_column(written, index, column));
            let groups = &column.measured.groups;
            let differs = written.columns.iter().any(|c| c.measured.groups != *groups);
            let only = groups.first().filter(|_| groups.len() == 1 && differs);
            columns.push(Column {
                group: only.map(|only| self.group_tag(*only)),
                ..Column::of_words(label)
            });
        }
        let rows = self.ranks(&lists);
        let cells = || rows.iter().flat_map(|row| &row.cells);
        let holds = |absence| cells().any(|cell| *cell == Cell::Absent(absence));
        let weightless = cells().find_map(|cell| match cell {
            Cell::Absent(absence @ Absence::Weightless(_)) => Some(*absence),
            Cell::Absent(_) | Cell::Figure(_) | Cell::Text(_) | Cell::Links(_) | Cell::Sign { .. } => None,
        });
        let signs = [
            Absence::EmptyBase,
            Absence::Tied,
            Absence::NoMore,
            Absence::Confidential,
        ];
        let confidential = Some(&Cell::Absent(Absence::Confidential));
        let said = RankedSaid {
            labels: columns.iter().map(|column| column.label.clone()).collect(),
            withheld: lists.iter().map(|list| list.first() == confidential).collect(),
            first: lists.iter().map(|list| list.first().cloned()).collect(),
            small: self.small_sign(written, &lists),
            absences: signs
                .into_iter()
                .filter(|absence| holds(*absence))
                .chain(weightless)
                .collect(),
            strength: self.strength_said(&lists),
            readings,
            is_cut: written.columns.iter().any(|column| self.is_cut(column)),
        };
        let notes = self.ranked_notes(written, &said);
        let parts = Parts {
            caption,
            row_head: "row-head-rank",
            columns,
            rows,
            sizes: Vec::new(),
            notes,
        };
        self.finish_table(&written.head, parts)
    }

    /// The rows of the ranks that any list has.
    fn ranks(&self, lists: &[Vec<Cell>]) -> Vec<Row> {
        let longest = lists.iter().map(Vec::len).max().unwrap_or(0);
        let cell = |list: &Vec<Cell>, rank: usize| list.get(rank).cloned().unwrap_or(Cell::Absent(Absence::NoMore));
        let is_held = |cell: &Cell| !matches!(cell, Cell::Absent(Absence::Tied | Absence::NoMore));
        let rows = (0..longest).map(|rank| Row {
            label: number::integer(self.material.language, rank as u64 + 1),
            cells: lists.iter().map(|list| cell(list, rank)).collect(),
        });
        rows.filter(|row| row.cells.iter().any(is_held)).collect()
    }

    /// The cells of a ranking, one for each rank from the first on: its choice, or all that share it, and then a sign at the
    /// ranks that they leave free.
    fn ranked_column(&mut self, table: &commentary::RankedTable, index: usize, column: &RankedColumn) -> Vec<Cell> {
        let measured = &column.measured;
        let gate = self.material.gate;
        let found = match gate.ranking(column.variable(), measured.selection(), column.top) {
            Ok(found) => found,
            Err(Absent::Confidential) => return vec![Cell::Absent(Absence::Confidential); column.top],
            Err(why @ (Absent::Weightless(_) | Absent::EmptyBase | Absent::Undefined)) => {
                return vec![Cell::Absent(absence(why))];
            }
        };
        let mut cells = Vec::new();
        for sharing in found.value.shown.chunk_by(|one, other| one.place == other.place) {
            let figure = self.ranked_figure((table, column), found, sharing);
            let key = format!("{}/{}", cells.len() + 1, index + 1);
            cells.push(Cell::Figure(self.keyed_figure(&table.head.id.value, &key, figure)));
            cells.resize(cells.len() + sharing.len() - 1, Cell::Absent(Absence::Tied));
        }
        cells.resize(cells.len() + found.value.withheld, Cell::Absent(Absence::Confidential));
        cells.truncate(column.top);
        // Nobody answered: a table without a row would say nothing.
        if cells.is_empty() {
            cells.push(Cell::Absent(Absence::EmptyBase));
        }
        cells
    }

    /// The choices of one rank.
    fn ranked_figure(
        &self,
        (table, column): (&commentary::RankedTable, &RankedColumn),
        listing: Found<&Listing>,
        sharing: &[Ranked],
    ) -> Figure {
        let survey = self.material.survey;
        let measured = &column.measured;
        let question = measured.question;
        let n = self.ranked_response(column).base(measured.base);
        let choices = self.ranked_choices(measured, listing.value, sharing);
        let labels: Vec<&str> = choices.iter().map(|choice| choice.label.as_str()).collect();
        let text = match labels.as_slice() {
            [only] => (*only).to_owned(),
            several => {
                let said = [("choices", Arg::Text(several.join("; ")))];
                self.label(&self.material.wording.say("ranked-tied", &said))
            }
        };
        let is_ranking = matches!(survey.question(question).kind, Kind::Ranking { .. });
        // Who may name a choice twice makes more mentions than there are people.
        let is_share = |amount: Ratio| amount.numerator <= amount.denominator;
        let strength = match choices.first().and_then(|first| first.amount).filter(|_| table.shares) {
            Some(_) if is_ranking => Strength::Points,
            Some(amount) if is_share(amount) => Strength::Share,
            Some(_) | None => Strength::Untold,
        };
        let ids: Vec<_> = sharing.iter().map(|ranked| ranked.choice).collect();
        Figure {
            id: String::new(),
            section: self.chapter.clone(),
            facts: vec![listing.fact],
            questions: vec![survey.question(question).id.clone()],
            choices: choices.iter().map(|choice| choice.id.clone()).collect(),
            groups: crate::say::names::groups(survey, &measured.groups),
            filter: crate::say::names::filter(survey, &measured.filter),
            measure: Measure::Rank,
            base: measured.base,
            about: self.about(question, &[0], &ids),
            who: self.whose((measured.selection(), measured.base), &[n], listing.value.is_weighted),
            beside: match strength {
                Strength::Untold => String::new(),
                Strength::Share | Strength::Points => {
                    let said = self.strength_text(strength, choices.first().and_then(|first| first.amount));
                    said + Precise::of(&table.head, self.material).mark(n)
                }
            },
            value: Value::Ranking { choices, n, strength },
            is_weighted: listing.value.is_weighted,
            text,
            bounds: None,
            counted: None,
            over: None,
            minus: Vec::new(),
            exceeds: None,
        }
    }

    /// "(38 %)" of the choices of one rank, "(points : 12)" of a ranking question.
    fn strength_text(&self, strength: Strength, amount: Option<Ratio>) -> String {
        let Some(amount) = amount else { return String::new() };
        let material = self.material;
        let said = match strength {
            Strength::Untold => return String::new(),
            Strength::Share => material.percent_to(amount, Room::Sentence, 0),
            Strength::Points => {
                let points = Arg::Text(number::integer(material.language, amount.half_up()));
                material.wording.say("ranked-points-n", &[("n", points)])
            }
        };
        self.label(&format!("({said})"))
    }

    /// The sign of a small base, where a cell that says how often its choices were given has it.
    fn small_sign(&self, table: &commentary::RankedTable, lists: &[Vec<Cell>]) -> Option<(String, String)> {
        let told = lists.iter().flatten().filter_map(Cell::figure);
        let sizes = told.filter_map(|id| {
            if let Value::Ranking { n, strength, .. } = &self.figures[id.0].value {
                (*strength != Strength::Untold).then_some(*n)
            } else {
                None
            }
        });
        Precise::of(&table.head, self.material).sign(sizes)
    }

    /// What the cells of rankings say of how often choices were given.
    fn strength_said(&self, lists: &[Vec<Cell>]) -> Strength {
        let figures = lists.iter().flatten().filter_map(|cell| {
            if let Cell::Figure(id) = cell {
                Some(&self.figures[id.0].value)
            } else {
                None
            }
        });
        let strengths = figures.filter_map(|value| {
            if let Value::Ranking { strength, .. } = value {
                Some(*strength)
            } else {
                None
            }
        });
        let mut told = strengths.filter(|strength| *strength != Strength::Untold);
        told.next().unwrap_or(Strength::Untold)
    }

    /// Whether others share the last rank that a column shows, so that it holds more choices than were asked for.
    fn is_cut(&self, column: &RankedColumn) -> bool {
        let gate = self.material.gate;
        let found = gate.ranking(column.variable(), column.measured.selection(), column.top);
        found.is_ok_and(|found| found.value.shown.len() > column.top)
    }

    /// How many answered what a column ranks, and how many did not.
    pub(super) fn ranked_response(&self, column: &RankedColumn) -> &'a ItemResponse {
        let selection = column.measured.selection();
        self.material.gate.item_response(column.variable(), selection).value
    }
}
