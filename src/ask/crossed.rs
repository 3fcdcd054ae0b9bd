//! Tables of a question by groups or by other questions: percentages of columns, of rows and of the total.

use super::column::{GridColumn, Segment, banner};
use super::grid::{Grid, GridCell};
use crate::commentary::{Breakdown, GroupTable, Measured, PercentOf, TableRow};
use crate::query::PartOver;
use crate::survey::{Base, ChoiceId, Condition, Survey, Variable};

impl Grid {
    /// Choices or items against groups, or against the choices of another question (a crosstab).
    pub fn of_groups(survey: &Survey, table: &GroupTable) -> Self {
        let crossed = Crossed { survey, table };
        let segments = banner(&table.by, table.within.as_ref(), table.shows_whole());
        let columns = segments
            .into_iter()
            .filter_map(|segment| Some((segment.own, segment.of(&table.measured)?)));
        let columns: Vec<(Segment, GridColumn)> = columns.collect();
        let rows = table.rows.iter().map(|row| Some(*row));
        let rows = rows.chain(table.has_total_row().then_some(None));
        let cells = |row: Option<TableRow>| {
            let columns = columns.iter();
            columns
                .map(|(segment, column)| Some(crossed.cell(row, *segment, column)))
                .collect()
        };
        Self {
            rows: rows.map(cells).collect(),
            columns: columns.iter().map(|(_, column)| column.clone()).collect(),
        }
    }
}

/// A crosstab before it is laid out.
#[derive(Clone, Copy)]
struct Crossed<'a> {
    survey: &'a Survey,
    table: &'a GroupTable,
}

impl Crossed<'_> {
    /// What a row and a column ask together; the last row is of all answers.
    fn cell(self, row: Option<TableRow>, segment: Segment, column: &GridColumn) -> GridCell {
        let measured = &self.table.measured;
        let own = match row {
            Some(row) => self.row(row),
            None => self.all_rows(),
        };
        match (self.table.percent, segment) {
            (PercentOf::Column, _) => own,
            // Those who gave an answer of the row, by what they answered to the other question.
            (PercentOf::Row, Segment::Answer(variable, choice)) => {
                let mut people = GridColumn::of(measured);
                people.base = Base::Valid;
                people.filter.push(condition(&own));
                GridCell {
                    people: Some(people),
                    ..GridCell::new(variable, vec![choice])
                }
            }
            (PercentOf::Row, Segment::Group(_) | Segment::Whole) => GridCell {
                whole: Some((GridColumn::of(measured), PartOver::Counted)),
                ..own
            },
            (PercentOf::Total, segment) => self.of_total(own, segment, column),
        }
    }

    /// A share of all whom the table shows. The column of all is one of them as it is.
    fn of_total(self, own: GridCell, segment: Segment, column: &GridColumn) -> GridCell {
        let mut whole = column.clone();
        (whole.groups, whole.filter) = (self.table.measured.groups.clone(), self.table.measured.filter.clone());
        whole
            .filter
            .extend(self.table.by.iter().filter_map(Breakdown::answered));
        match segment {
            Segment::Whole => GridCell {
                people: Some(whole),
                ..own
            },
            Segment::Group(_) | Segment::Answer(..) => GridCell {
                whole: Some((whole, PartOver::Base)),
                ..own
            },
        }
    }

    fn row(self, row: TableRow) -> GridCell {
        let measured: &Measured = &self.table.measured;
        let (item, choices) = match row {
            TableRow::Choice(choice) => (0, vec![choice]),
            TableRow::Net(net) => (0, self.table.nets[net].choices.clone()),
            TableRow::Item(item) => (item, measured.choices.clone()),
        };
        let question = measured.question;
        GridCell::new(Variable { question, item }, choices)
    }

    /// Everyone who gave any answer.
    fn all_rows(self) -> GridCell {
        let question = self.table.measured.question;
        let choices: Vec<ChoiceId> = self.survey.question(question).choice_ids().collect();
        GridCell::new(Variable { question, item: 0 }, choices)
    }
}

/// Having given the answers of a row.
fn condition(cell: &GridCell) -> Condition {
    Condition {
        variable: cell.variable,
        choices: cell.choices.clone(),
    }
}
