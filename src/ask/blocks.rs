//! The walk over what the authors wrote.

use super::{Asker, Grid, HeldCells, NumberCell, held_numbers, held_shares, number_rows, scale_means};
use crate::commentary::{
    Block, Commentary, GroupTable, MeansTable, Measured, NumberMeasure, RankedTable, ScaleTable, TableHead, TableRow,
};
use crate::diagnostic::Span;
use crate::query::{GivenMost, Over, Query, Statistic, Summary, Use};
use crate::survey::{ChoiceId, Variable};

impl Asker<'_> {
    pub(super) fn commentary(&mut self, commentary: &Commentary) {
        for text in commentary.texts() {
            self.prose(text);
        }
        for block in commentary.blocks() {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::SharesTable(table) => {
                let measured = table.columns.iter().map(|column| &column.measured);
                let grid = Grid::of_shares(self.survey, table);
                self.grid(&table.head, measured, &grid);
                self.differences(&table.head, table.differences.then(|| held_shares(self.survey, &grid)));
            }
            Block::GroupTable(table) => {
                let grid = Grid::of_groups(self.survey, table);
                self.grid(&table.head, [&table.measured], &grid);
                self.differences(&table.head, table.differences.then(|| held_shares(self.survey, &grid)));
                self.net_rows(table, &grid);
                self.given_most(table);
            }
            Block::ScaleTable(table) => {
                self.grid(&table.head, [&table.measured], &Grid::of_scale(self.survey, table));
                self.numbers(&table.head, [&table.measured], scale_means(table).into_iter());
                self.net_column(table);
            }
            Block::MeansTable(table) => self.means(table),
            Block::Distribution(table) => {
                let grid = Grid::of_distribution(table);
                self.grid(&table.head, [&table.measured], &grid);
                self.differences(&table.head, table.differences.then(|| held_shares(self.survey, &grid)));
            }
            Block::RankedTable(table) => self.ranked(table),
            Block::Prose(_)
            | Block::Heading { .. }
            | Block::Findings(_)
            | Block::Comparison(_)
            | Block::TypedTable(_)
            | Block::Criteria(_)
            | Block::Quotation(_) => {}
        }
    }

    fn grid<'m>(&mut self, head: &TableHead, measured: impl IntoIterator<Item = &'m Measured>, grid: &Grid) {
        let places: Vec<Span> = std::iter::once(head.id.span)
            .chain(measured.into_iter().map(|measured| measured.span))
            .collect();
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
    }

    /// Which figures differ, where a table says it. Of means, a test tells something of their spread, which is judged as if it
    /// were printed.
    fn differences(&mut self, head: &TableHead, held: Option<Vec<HeldCells>>) {
        for HeldCells { asked, .. } in held.into_iter().flatten() {
            for spread in asked.iter().filter_map(Query::spread) {
                self.add(spread, Use::Table, &[head.id.span]);
            }
            let [one, other] = asked;
            self.asked.precise.compare(one, other);
        }
    }

    fn means(&mut self, table: &MeansTable) {
        let measured = table.rows.iter().map(|row| &row.measured);
        let cells = number_rows(table).into_iter().flatten().flatten();
        self.numbers(&table.head, measured, cells);
        self.differences(&table.head, table.differences.then(|| held_numbers(self.survey, table)));
    }

    fn numbers<'m>(
        &mut self,
        head: &TableHead,
        measured: impl IntoIterator<Item = &'m Measured>,
        cells: impl Iterator<Item = NumberCell>,
    ) {
        let places: Vec<Span> = std::iter::once(head.id.span)
            .chain(measured.into_iter().map(|measured| measured.span))
            .collect();
        let is_precise = head.is_precise(self.reliance.precision);
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
