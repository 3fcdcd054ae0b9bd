//! The walk over what the authors wrote.

use super::{Asker, Grid, HeldCells, NumberCell, held_numbers, held_shares, number_rows, scale_means};
use crate::commentary::{
    AskedTable, Commentary, GroupTable, Measured, NumberMeasure, RankedTable, ScaleTable, TableHead, TableParts,
    TableRow,
};
use crate::diagnostic::Span;
use crate::query::{GivenMost, Over, Query, Statistic, Summary, Use};
use crate::survey::{ChoiceId, Variable};

impl Asker<'_> {
    pub(super) fn commentary(&mut self, commentary: &Commentary) {
        for text in commentary.texts() {
            self.prose(text);
        }
        for table in commentary.tables() {
            self.table(table);
        }
    }

    fn table(&mut self, table: &AskedTable) {
        let parts = table.parts();
        match table {
            AskedTable::Shares(table) => self.shares(&parts, &Grid::of_shares(self.survey, table)),
            AskedTable::Group(table) => {
                let grid = Grid::of_groups(self.survey, table);
                self.shares(&parts, &grid);
                self.net_rows(table, &grid);
                self.given_most(table);
            }
            AskedTable::Scale(table) => {
                self.shares(&parts, &Grid::of_scale(self.survey, table));
                self.numbers(&parts, scale_means(table));
                self.net_column(table);
            }
            AskedTable::Means(table) => {
                self.numbers(&parts, number_rows(table).into_iter().flatten().flatten());
                if table.differences {
                    self.differences(&table.head, held_numbers(self.survey, table));
                }
            }
            AskedTable::Distribution(table) => self.shares(&parts, &Grid::of_distribution(table)),
            AskedTable::Ranked(table) => self.ranked(table),
            AskedTable::Typed(_) => {}
        }
    }

    fn shares(&mut self, table: &TableParts<'_>, grid: &Grid) {
        let (head, places) = (table.head, places(table));
        let is_precise = head.is_precise(self.reliance.precision);
        for query in grid.queries(self.survey) {
            if is_precise && query.statistic.is_share() {
                self.asked.precise.queries.insert(query.clone());
            }
            self.add(query, Use::Table, &places);
        }
        for part in grid.parts(self.survey) {
            *self.asked.parts.entry(part).or_default() |= is_precise;
        }
        if table.differences {
            self.differences(head, held_shares(self.survey, grid));
        }
    }

    /// Which figures differ, where a table says it. Of means, a test tells something of their spread, which is judged as if it
    /// were printed.
    fn differences(&mut self, head: &TableHead, held: Vec<HeldCells>) {
        for HeldCells { asked, .. } in held {
            for spread in asked.iter().filter_map(Query::spread) {
                self.add(spread, Use::Table, &[head.id.span]);
            }
            let [one, other] = asked;
            self.asked.precise.compare(one, other);
        }
    }

    fn numbers(&mut self, table: &TableParts<'_>, cells: impl IntoIterator<Item = NumberCell>) {
        let places = places(table);
        let is_precise = table.head.is_precise(self.reliance.precision);
        for cell in cells {
            let has_interval = is_precise
                && match cell.measure {
                    NumberMeasure::Summary(summary) => summary == Summary::Mean,
                    NumberMeasure::Placed(_) => true,
                    NumberMeasure::Valid => false,
                };
            for query in cell.queries(self.survey) {
                if has_interval && !matches!(query.statistic, Statistic::ItemResponse(_)) {
                    self.precise(query.clone(), Use::Table, &places);
                }
                self.add(query, Use::Table, &places);
            }
        }
    }

    /// Of a table of the choices given most, that it shows these and not others.
    fn given_most(&mut self, table: &GroupTable) {
        let measured = &table.measured;
        let share = |choice: ChoiceId| {
            let variable = Variable {
                question: measured.question,
                item: 0,
            };
            let share = Statistic::share(variable, &[choice], Over::Base(measured.base));
            Query::new(share, &self.survey.parts_of(&measured.groups), &measured.filter)
        };
        let choices = self.survey.question(measured.question).choice_ids();
        let (listed, beyond) = choices.partition::<Vec<_>, _>(|choice| table.rows.contains(&TableRow::Choice(*choice)));
        if table.is_front && !beyond.is_empty() {
            let [listed, beyond] = [listed, beyond].map(|choices| choices.into_iter().map(share).collect());
            self.asked.given_most.insert(GivenMost { listed, beyond });
        }
    }

    /// The net score of each row of a scale, where it stands there.
    fn net_column(&mut self, table: &ScaleTable) {
        let Some(net) = &table.net_score else { return };
        let measured = table.measured.counting(&net.top);
        for item in &table.items {
            self.shown_net(&table.head, (&measured, &net.bottom), *item);
        }
    }

    /// That of each column of a table by group, of a battery for each item, where it stands there.
    fn net_rows(&mut self, table: &GroupTable, grid: &Grid) {
        let Some(net) = &table.net_score else { return };
        for column in &grid.columns {
            let measured = Measured {
                groups: column.groups.clone(),
                filter: column.filter.clone(),
                ..table.measured.counting(&net.top)
            };
            for item in table.scored_items() {
                self.shown_net(&table.head, (&measured, &net.bottom), item);
            }
        }
    }

    fn shown_net(&mut self, head: &TableHead, (measured, bottom): (&Measured, &[ChoiceId]), item: usize) {
        let is_precise = head.is_precise(self.reliance.precision);
        let variable = Variable {
            question: measured.question,
            item,
        };
        let places = [head.id.span, measured.span];
        self.net_score(variable, (measured, bottom), (is_precise, Use::Table), &places);
    }

    fn ranked(&mut self, table: &RankedTable) {
        for column in &table.columns {
            let measured = &column.measured;
            let places = [table.head.id.span, measured.span];
            let variable = Variable {
                question: measured.question,
                item: 0,
            };
            let people = self.survey.parts_of(&measured.groups);
            let ranking = Statistic::Ranking {
                variable,
                most: column.top,
            };
            for statistic in [ranking, Statistic::ItemResponse(variable)] {
                self.add(Query::new(statistic, &people, &measured.filter), Use::Table, &places);
            }
            self.respondents(&measured.groups, &places);
        }
    }
}

/// Where a table is asked for: at its id, and where those are named whom it measures.
fn places(table: &TableParts<'_>) -> Vec<Span> {
    let measured = table.measured.iter().map(|measured| measured.span);
    std::iter::once(table.head.id.span).chain(measured).collect()
}
