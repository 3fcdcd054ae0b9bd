//! Tables of shares as grids: which share each cell asks for, and of whom.

use super::column::{GridColumn, banner, segments};
use crate::commentary::{Distribution, GroupTable, Measured, ScaleTable, SharesTable, TableRow};
use crate::query::{Over, Query, Statistic};
use crate::survey::{ChoiceId, NumberClass, Survey, Variable};

/// A table before it is filled.
#[derive(Clone, Debug)]
pub struct Grid {
    /// From left to right.
    pub columns: Vec<GridColumn>,
    /// Each as long as there are columns; none where a column's question has no such item.
    pub rows: Vec<Vec<Option<GridCell>>>,
}

/// What a cell counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridCell {
    /// The question, or the item of a battery.
    pub variable: Variable,
    /// The answers that count (top box).
    pub choices: Vec<ChoiceId>,
    /// Of a number, the class that counts.
    pub class: Option<NumberClass>,
}

impl Grid {
    /// Items against several measures of them.
    pub fn of_shares(survey: &Survey, table: &SharesTable) -> Self {
        let cell = |id: &String, measured: &Measured| {
            let question = measured.question;
            let item = survey.question(question).find_item(id)?;
            Some(GridCell {
                variable: Variable { question, item },
                choices: measured.choices.clone(),
                class: None,
            })
        };
        let measured = || table.columns.iter().map(|column| &column.measured);
        let rows = table.rows.iter();
        Self {
            rows: rows
                .map(|id| measured().map(|column| cell(id, column)).collect())
                .collect(),
            columns: measured().map(GridColumn::of).collect(),
        }
    }

    /// Choices or items against groups, or against the choices of another question (a crosstab).
    pub fn of_groups(table: &GroupTable) -> Self {
        let measured = &table.measured;
        let segments = banner(&table.by, table.total).into_iter();
        let columns: Vec<GridColumn> = segments.filter_map(|segment| segment.of(measured)).collect();
        let cell = |row: &TableRow| {
            let (item, choices) = match row {
                TableRow::Choice(choice) => (0, vec![*choice]),
                TableRow::Net(net) => (0, table.nets[*net].choices.clone()),
                TableRow::Item(item) => (*item, measured.choices.clone()),
            };
            let question = measured.question;
            GridCell {
                variable: Variable { question, item },
                choices,
                class: None,
            }
        };
        let rows = table.rows.iter();
        Self {
            rows: rows.map(|row| vec![Some(cell(row)); columns.len()]).collect(),
            columns,
        }
    }

    /// Items against the choices of their scale.
    pub fn of_scale(survey: &Survey, table: &ScaleTable) -> Self {
        let question = table.measured.question;
        let choices: Vec<ChoiceId> = survey.question(question).choice_ids().collect();
        let row = |item: &usize| {
            let variable = Variable { question, item: *item };
            let cell = |choice: &ChoiceId| {
                Some(GridCell {
                    variable,
                    choices: vec![*choice],
                    class: None,
                })
            };
            choices.iter().map(cell).collect()
        };
        Self {
            columns: vec![GridColumn::of(&table.measured); choices.len()],
            rows: table.items.iter().map(row).collect(),
        }
    }

    /// The share that a cell asks; none where its column's question has no such item.
    pub fn share(&self, survey: &Survey, row: usize, column: usize) -> Option<Query> {
        let (cell, column) = (self.rows[row][column].as_ref()?, &self.columns[column]);
        let share = Statistic::share(cell.variable, &cell.choices, Over::Base(column.base));
        Some(Query::new(share, &survey.parts_of(&column.groups), &column.filter))
    }

    /// Every pair of shares of a row: row, one column and a later one.
    pub fn pairs(&self) -> impl Iterator<Item = (usize, usize, usize)> + use<> {
        let (rows, columns) = (self.rows.len(), self.columns.len());
        let of_row =
            move |row| (0..columns).flat_map(move |one| (one + 1..columns).map(move |other| (row, one, other)));
        (0..rows).flat_map(of_row)
    }

    /// The classes of a number, of all or part by part.
    pub fn of_distribution(table: &Distribution) -> Self {
        let question = table.measured.question;
        let segments = segments(table.by.as_ref(), table.total).into_iter();
        let columns: Vec<GridColumn> = segments.filter_map(|segment| segment.of(&table.measured)).collect();
        let cell = |class: &NumberClass| GridCell {
            variable: Variable { question, item: 0 },
            choices: Vec::new(),
            class: Some(*class),
        };
        let classes = table.classes.iter();
        Self {
            rows: classes.map(|class| vec![Some(cell(class)); columns.len()]).collect(),
            columns,
        }
    }

    /// What its cells ask: each a share, and how many gave no answer.
    pub fn queries<'a>(&'a self, survey: &'a Survey) -> impl Iterator<Item = Query> + 'a {
        let cells = self.rows.iter().flat_map(|row| row.iter().zip(&self.columns));
        cells
            .filter_map(|(cell, column)| Some((cell.as_ref()?, column)))
            .flat_map(|(cell, column)| {
                let share = match cell.class {
                    Some(class) => Statistic::Class {
                        variable: cell.variable,
                        class,
                    },
                    None => Statistic::share(cell.variable, &cell.choices, Over::Base(column.base)),
                };
                let people = survey.parts_of(&column.groups);
                [share, Statistic::ItemResponse(cell.variable)]
                    .map(|statistic| Query::new(statistic, &people, &column.filter))
            })
    }
}
