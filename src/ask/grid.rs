//! Tables of shares as grids: which share each cell asks for, and of whom.

use super::column::{GridColumn, segments};
use crate::commentary::{Distribution, Measured, ScaleTable, SharesTable};
use crate::query::{Over, PartOver, Portion, Query, Statistic};
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
    /// Whose answers, where they are not those of its column.
    pub people: Option<GridColumn>,
    /// Of whom it is a part, where that is not the base of these people.
    pub whole: Option<(GridColumn, PartOver)>,
}

impl GridCell {
    /// A share of a column's people.
    pub(super) fn new(variable: Variable, choices: Vec<ChoiceId>) -> Self {
        Self {
            variable,
            choices,
            class: None,
            people: None,
            whole: None,
        }
    }

    /// Whose answers it is about, in a column.
    pub fn people<'a>(&'a self, column: &'a GridColumn) -> &'a GridColumn {
        self.people.as_ref().unwrap_or(column)
    }

    /// Whether it is taken over people of its row, and not of its column.
    pub fn is_of_row(&self) -> bool {
        self.people.is_some() || self.whole.is_some()
    }

    /// The share that it asks, in a column.
    pub fn share(&self, survey: &Survey, column: &GridColumn) -> Query {
        let people = self.people(column);
        let share = match self.class {
            Some(class) => Statistic::Class {
                variable: self.variable,
                class,
            },
            None => Statistic::share(self.variable, &self.choices, Over::Base(people.base)),
        };
        Query::new(share, &survey.parts_of(&people.groups), &people.filter)
    }

    /// What that share's people are of others, where it is a part of them.
    pub fn part(&self, survey: &Survey, column: &GridColumn) -> Option<Portion> {
        let (whole, over) = self.whole.as_ref()?;
        let share = Statistic::share(self.variable, &self.choices, Over::Base(whole.base));
        Some(Portion {
            own: self.share(survey, column),
            whole: Query::new(share, &survey.parts_of(&whole.groups), &whole.filter),
            over: *over,
        })
    }
}

impl Grid {
    /// Items against several measures of them.
    pub fn of_shares(survey: &Survey, table: &SharesTable) -> Self {
        let cell = |id: &String, measured: &Measured| {
            let question = measured.question;
            let item = survey.question(question).find_item(id)?;
            Some(GridCell::new(Variable { question, item }, measured.choices.clone()))
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

    /// Items against the choices of their scale.
    pub fn of_scale(survey: &Survey, table: &ScaleTable) -> Self {
        let question = table.measured.question;
        let choices: Vec<ChoiceId> = survey.question(question).choice_ids().collect();
        let row = |item: &usize| {
            let variable = Variable { question, item: *item };
            let cell = |choice: &ChoiceId| Some(GridCell::new(variable, vec![*choice]));
            choices.iter().map(cell).collect()
        };
        Self {
            columns: vec![GridColumn::of(&table.measured); choices.len()],
            rows: table.items.iter().map(row).collect(),
        }
    }

    /// The share that a cell asks; none where its column's question has no such item.
    pub fn share(&self, survey: &Survey, row: usize, column: usize) -> Option<Query> {
        Some(self.rows[row][column].as_ref()?.share(survey, &self.columns[column]))
    }

    /// The classes of a number, of all or part by part.
    pub fn of_distribution(table: &Distribution) -> Self {
        let question = table.measured.question;
        let segments = segments(table.by.as_ref(), table.total).into_iter();
        let columns: Vec<GridColumn> = segments.filter_map(|segment| segment.of(&table.measured)).collect();
        let cell = |class: &NumberClass| GridCell {
            class: Some(*class),
            ..GridCell::new(Variable { question, item: 0 }, Vec::new())
        };
        let classes = table.classes.iter();
        Self {
            rows: classes.map(|class| vec![Some(cell(class)); columns.len()]).collect(),
            columns,
        }
    }

    /// The cells that ask something, with their columns.
    fn cells(&self) -> impl Iterator<Item = (&GridCell, &GridColumn)> {
        let cells = self.rows.iter().flat_map(|row| row.iter().zip(&self.columns));
        cells.filter_map(|(cell, column)| Some((cell.as_ref()?, column)))
    }

    /// What its cells ask: each a share, what it is a part of, and how many gave no answer.
    pub fn queries<'a>(&'a self, survey: &'a Survey) -> impl Iterator<Item = Query> + 'a {
        self.cells().flat_map(|(cell, column)| {
            let share = cell.share(survey, column);
            let silent = share.with(Statistic::ItemResponse(cell.variable));
            let whole = cell.part(survey, column).map(|part| part.whole);
            [share, silent].into_iter().chain(whole)
        })
    }

    /// What its cells are of others.
    pub fn parts<'a>(&'a self, survey: &'a Survey) -> impl Iterator<Item = Portion> + 'a {
        self.cells().filter_map(|(cell, column)| cell.part(survey, column))
    }
}
