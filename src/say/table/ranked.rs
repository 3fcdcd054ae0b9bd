//! Ranked tables: choices in their order, without figures.

use super::finish::Parts;
use super::notes::RankedSaid;
use crate::commentary::{self, RankedColumn};
use crate::language::number;
use crate::report::{Absence, Block, Cell, Column, Figure, Measure, Row, Value};
use crate::say::composer::Composer;
use crate::survey::Variable;

impl Composer<'_> {
    /// Choices in the order of how often they were given; no figures are printed.
    pub(in crate::say) fn ranked_table(&mut self, written: &commentary::RankedTable) -> Block {
        let spans = written.columns.iter().map(|column| column.measured.span);
        self.begin_table(&written.head, spans);
        let caption = self.inlines(&written.head.caption);
        let mut columns = Vec::new();
        let mut lists = Vec::new();
        let mut ties = false;
        for (index, column) in written.columns.iter().enumerate() {
            let label = self.plain(&column.label);
            let (list, tied) = self.ranked_column(&written.head.id.value, index, column);
            ties |= tied;
            lists.push(list);
            let groups = &column.measured.groups;
            let differs = written.columns.iter().any(|c| c.measured.groups != *groups);
            let only = groups.first().filter(|_| groups.len() == 1 && differs);
            columns.push(Column {
                label,
                group: only.map(|only| self.group_tag(*only)),
                numeric: false,
            });
        }
        let longest = lists.iter().map(Vec::len).max().unwrap_or(0);
        let cell = |list: &Vec<Cell>, rank: usize| list.get(rank).cloned().unwrap_or(Cell::Absent(Absence::NoMore));
        let rows = (0..longest).map(|rank| Row {
            label: number::integer(self.material.language, rank as u64 + 1),
            cells: lists.iter().map(|list| cell(list, rank)).collect(),
        });
        let rows = rows.collect();
        let confidential = Cell::Absent(Absence::Confidential);
        let nobody = Cell::Absent(Absence::EmptyBase);
        let absences = [
            (Absence::EmptyBase, lists.iter().any(|list| list.contains(&nobody))),
            (Absence::NoMore, lists.iter().any(|list| list.len() < longest)),
            (
                Absence::Confidential,
                lists.iter().any(|list| list.contains(&confidential)),
            ),
        ];
        let absences = absences.into_iter().filter(|(_, stands)| *stands);
        let said = RankedSaid {
            labels: columns.iter().map(|column| column.label.clone()).collect(),
            withheld: lists.iter().map(|list| list.first() == Some(&confidential)).collect(),
            first: lists.iter().map(|list| cell(list, 0)).collect(),
            absences: absences.map(|(absence, _)| absence).collect(),
            ties,
        };
        let notes = self.ranked_notes(written, &said);
        let parts = Parts {
            caption,
            row_head: "row-head-rank",
            columns,
            rows,
            notes,
        };
        self.finish_table(&written.head, parts)
    }

    /// The cells of a ranking, and whether some of those listed are tied.
    fn ranked_column(&mut self, table: &str, index: usize, column: &RankedColumn) -> (Vec<Cell>, bool) {
        let survey = self.material.survey;
        let measured = &column.measured;
        let question = survey.question(measured.question);
        let variable = Variable {
            question: measured.question,
            item: 0,
        };
        let selection = measured.selection();
        let Ok(found) = self.material.gate.ranking(variable, selection, column.top) else {
            return (vec![Cell::Absent(Absence::Confidential); column.top], false);
        };
        let listing = found.value;
        let listed = &listing.shown;
        let everyone = self.material.gate.respondents(&measured.groups);
        let mut cells = Vec::new();
        for (rank, ranked) in listed.iter().enumerate() {
            let choice = question.choice(ranked.choice);
            let figure = Figure {
                id: String::new(),
                section: self.chapter.clone(),
                facts: vec![found.fact],
                questions: vec![question.id.clone()],
                choices: vec![choice.id.clone()],
                groups: crate::say::names::groups(survey, &measured.groups),
                filter: crate::say::names::filter(survey, &measured.filter),
                measure: Measure::Rank,
                base: measured.base,
                about: self.about(measured.question, &[0], &[ranked.choice]),
                who: self.who(selection, measured.base, &[everyone]),
                value: Value::Ranking(vec![(choice.id.clone(), ranked.count)]),
                text: self.label(self.material.labels.choice(measured.question, ranked.choice)),
            };
            let key = format!("{}/{}", rank + 1, index + 1);
            cells.push(Cell::Figure(self.keyed_figure(table, &key, figure)));
        }
        cells.resize(cells.len() + listing.withheld, Cell::Absent(Absence::Confidential));
        // Nobody answered: a table without a row would say nothing.
        if cells.is_empty() {
            cells.push(Cell::Absent(Absence::EmptyBase));
        }
        (cells, listing.has_ties)
    }
}
