//! A table's frame: its anchor, heads, and the chart drawn from its cells.

use super::alternative;
use crate::commentary::{self, ChartKind, TableHead};
use crate::diagnostic::{Arg, Diagnostic, Span};
use crate::language::number;
use crate::msg;
use crate::report::{
    Block, Cell, Chart, ChartPlace, Column, Figure, Inline, Note, NoteKind, Row, RowSaid, Table, TargetKind,
};
use crate::say::composer::Composer;
use std::sync::Arc;

/// The parts of a table that were composed on their own.
pub(super) struct Parts<'a> {
    pub caption: Vec<Inline>,
    /// The head over the row labels where the authors wrote none: a key of the wording.
    pub row_head: &'a str,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    pub sizes: Vec<String>,
    pub notes: Vec<Note>,
}

impl Composer<'_> {
    /// What is composed from here on belongs to this table, and is asked for where it and its columns are written.
    pub(super) fn begin_table(&mut self, head: &TableHead, columns: impl IntoIterator<Item = Span>) {
        self.place.clone_from(&head.id.value);
        self.origin = std::iter::once(head.id.span).chain(columns).collect();
    }

    pub(super) fn finish_table(&mut self, head: &TableHead, parts: Parts<'_>) -> Block {
        let short = head.short.as_ref().map(|short| self.plain(short));
        let message = head.chart.as_ref().map(|chart| self.plain(&chart.title));
        let title = short
            .or_else(|| message.clone())
            .unwrap_or_else(|| self.words(&parts.caption));
        self.anchor(&head.id.value, TargetKind::Table, title, Some(head.id.span));
        let row_head = match &head.row_head {
            Some(text) => self.plain(text),
            None => self.material.wording.text(parts.row_head),
        };
        let mut table = Table {
            id: head.id.value.clone(),
            caption: parts.caption,
            row_head,
            columns: parts.columns,
            rows: parts.rows,
            sizes: parts.sizes,
            notes: parts.notes,
            ..Table::default()
        };
        if let (Some(written), Some(title)) = (&head.chart, message) {
            if !is_drawable(written.kind, &table, &self.figures) {
                let empty = Diagnostic::warning(msg!("chart-of-nothing", table = &table.id));
                self.diagnostics.push(empty.at(head.id.span));
                return Block::Table(Box::new(table));
            }
            self.note_many_columns(written, &table);
            let subtitle = written.subtitle.as_ref().map(|text| self.plain(text));
            let id = format!("{}-{}", head.id.value, self.material.wording.text("anchor-chart"));
            self.anchor(&id, TargetKind::Chart, title.clone(), None);
            let said = alternative::describe(&table, head, &self.figures, self.material);
            let said = self.first_said(written, &mut table, said);
            table.chart = Some(Chart {
                id,
                kind: written.kind,
                title,
                subtitle: subtitle.unwrap_or_default(),
                place: place(written, &table),
                whiskers: head.draws_precision(self.material.reliance.precision),
                sides: None,
                classes: Vec::new(),
                said,
            });
        }
        Block::Table(Box::new(table))
    }

    /// The rows that a chart draws: where it stops before the last, the first ones, and that is said.
    fn first_said(&mut self, written: &commentary::Chart, table: &mut Table, mut said: Vec<RowSaid>) -> Vec<RowSaid> {
        let Some(most) = written.most.filter(|most| *most < said.len()) else {
            return said;
        };
        let (language, wording) = (self.material.language, self.material.wording);
        let args = [("shown", most), ("all", said.len()), ("left", said.len() - most)];
        let counts = args.map(|(name, n)| (name, Arg::Text(number::integer(language, n as u64))));
        let [shown, all, left] = counts;
        let args = [shown, all, left, ("count", Arg::from(said.len() - most))];
        let note = self.note(NoteKind::Base, &wording.say("chart-first-rows", &args));
        table.notes.push(note);
        said.truncate(most);
        said
    }

    /// Tells the authors of a chart that has more columns than it tells apart, and is drawn in another way.
    fn note_many_columns(&mut self, chart: &commentary::Chart, table: &Table) {
        let (columns, most) = (
            table.columns.iter().filter(|column| column.numeric).count(),
            chart.kind.told_apart(),
        );
        match chart.kind {
            ChartKind::GroupedBars | ChartKind::StackedBars if columns > most => {
                let message = msg!("chart-many-columns", columns = columns, most = most);
                let note = Diagnostic::warning(message).at(chart.title.written.span);
                let help = msg!("chart-many-columns-help", most = most);
                self.diagnostics.push(note.help(help));
            }
            ChartKind::GroupedBars
            | ChartKind::StackedBars
            | ChartKind::Bars
            | ChartKind::Dumbbell
            | ChartKind::Dots
            | ChartKind::Boxes
            | ChartKind::Histogram
            | ChartKind::Panels => {}
        }
    }
}

/// Whether anything is to be drawn: any number; of bars, of which 0 leaves nothing, any other, or its interval.
fn is_drawable(kind: ChartKind, table: &Table, figures: &[Arc<Figure>]) -> bool {
    let mut cells = table.rows.iter().flat_map(|row| &row.cells);
    let (are_bars, has_whiskers) = match kind {
        ChartKind::StackedBars => (true, false),
        ChartKind::GroupedBars | ChartKind::Bars => (true, true),
        ChartKind::Dumbbell | ChartKind::Dots | ChartKind::Boxes | ChartKind::Histogram | ChartKind::Panels => {
            (false, false)
        }
    };
    let is_seen = |figure: &Figure| !figure.value.is_zero() || has_whiskers && figure.bounds.is_some();
    cells.any(|cell| match cell {
        Cell::Figure(id) => !are_bars || is_seen(&figures[id.0]),
        Cell::Text(_) | Cell::Links(_) | Cell::Absent(_) | Cell::Sign { .. } => false,
    })
}

/// In the table's cells where they have room and its authors don't want it apart; the chapter says later how far a
/// drawing reaches.
fn place(written: &commentary::Chart, table: &Table) -> ChartPlace {
    let numbers = table.columns.iter().filter(|column| column.numeric).count();
    match !written.apart && numbers <= written.kind.most_in_cells() {
        true => ChartPlace::Cells { full: (1, 1) },
        false => ChartPlace::APART,
    }
}

#[cfg(test)]
mod tests {
    use super::is_drawable;
    use crate::commentary::ChartKind;
    use crate::report::Value;
    use crate::report::sample::sample;
    use std::sync::Arc;

    #[test]
    fn bars_of_zeros_are_no_drawing() {
        let mut report = sample();
        let found = report.tables().find(|(_, table)| table.id == "accord");
        let table = found.map(|(_, table)| table.clone()).expect("a table of the sample");
        let kinds = [
            ChartKind::StackedBars,
            ChartKind::Bars,
            ChartKind::GroupedBars,
            ChartKind::Dots,
        ];
        let draws = |figures: &[_]| kinds.map(|kind| is_drawable(kind, &table, figures));
        assert_eq!(draws(&report.figures), [true; 4]);
        for figure in report.figures.iter_mut().map(Arc::make_mut) {
            figure.value = Value::Ratio {
                numerator: 0,
                denominator: 9,
            };
        }
        assert_eq!(draws(&report.figures), [false, false, false, true]);
    }
}
