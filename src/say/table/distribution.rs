//! A number question by classes: shares, each with its class in words.

use super::shares::Named;
use crate::ask::Grid;
use crate::commentary::{ChartKind, Distribution};
use crate::diagnostic::Arg;
use crate::language::number;
use crate::report::{BILLION, Block, Cell, ClassEnd, ClassEnds, NoteKind, Row, Table, class_unit, class_widths};
use crate::say::composer::Composer;
use crate::survey::NumberClass;

impl Composer<'_> {
    pub(in crate::say) fn distribution(&mut self, written: &Distribution) -> Block {
        self.begin_table(&written.head, [written.measured.span]);
        let question = self.material.survey.question(written.measured.question);
        let decimals = question.kind.decimals().unwrap_or(0);
        let parts = self.named_parts(written.by.as_ref(), written.total);
        let columns = parts.into_iter().map(|(named, _)| match written.by {
            Some(_) => named,
            None => Named {
                key: named.key,
                label: self.material.wording.text("distribution-share"),
            },
        });
        let rows = written.classes.iter().map(|class| Named {
            key: class.key(decimals).replace("..", "-").replace('.', "_"),
            label: self.class_label(*class, decimals),
        });
        let named = (columns.collect(), rows.collect());
        let grid = Grid::of_distribution(written);
        let differences = self.held_shares(written.differences, &grid);
        let mut draft = self.draft(&written.head, named, grid);
        draft.differences = differences;
        let mut block = self.filled_table(&written.head, draft, &[written.measured.question], "row-head-class");
        if let Block::Table(table) = &mut block {
            self.put_classes(written, decimals, table);
        }
        if let Block::Table(table) = &mut block
            && written.by_rule
        {
            let text = self.material.wording.text("distribution-rule");
            table.notes.push(self.note(NoteKind::Remark, &text));
        }
        block
    }

    /// Lets a histogram draw its classes as wide as they are, and says what its heights and open classes are.
    fn put_classes(&mut self, written: &Distribution, decimals: u32, table: &mut Table) {
        let Some(chart) = table.chart.as_mut().filter(|chart| chart.kind == ChartKind::Histogram) else {
            return;
        };
        let language = self.material.language;
        let billionths = BILLION / 10i128.pow(decimals.min(9));
        // The last bound that authors give is in the class that it ends.
        let closing = written
            .classes
            .iter()
            .filter_map(|class| class.until.filter(|_| class.from.is_some()));
        let closing = closing.max().filter(|_| !written.by_rule);
        let end = |bound: i64| {
            let said = if closing == Some(bound) { bound - 1 } else { bound };
            let is_whole = i128::from(said) * billionths % BILLION == 0;
            let digits = if is_whole { 0 } else { decimals };
            ClassEnd {
                at: i128::from(bound) * billionths,
                text: number::decimal(language, said.into(), 1, decimals, digits),
            }
        };
        let ends = |class: &NumberClass| ClassEnds {
            from: class.from.map(end),
            until: class.until.map(end),
            is_one: decimals == 0
                && class
                    .from
                    .zip(class.until)
                    .is_some_and(|(from, until)| until - from == 1),
        };
        chart.classes = written.classes.iter().map(ends).collect();
        let widths = class_widths(&chart.classes);
        let unit = class_unit(&widths);
        let is_drawn = |row: &Row| matches!(row.cells.first(), Some(Cell::Figure(_)));
        let mut drawn = chart.classes.iter().zip(&table.rows).filter(|(_, row)| is_drawn(row));
        let is_open = drawn.any(|(class, _)| class.from.is_none() || class.until.is_none());
        let wording = self.material.wording;
        let is_equal = widths.iter().all(|width| *width == unit);
        let mut said = vec![match is_equal {
            true => wording.text("histogram-equal"),
            false => {
                let digits = (0..=9).find(|digits| unit % (BILLION / 10i128.pow(*digits)) == 0);
                let unit = number::decimal(language, unit, 1, 9, digits.unwrap_or(9));
                wording.say("histogram-unequal", &[("unit", Arg::Text(unit))])
            }
        }];
        said.extend(is_open.then(|| wording.text("histogram-open")));
        let note = self.note(NoteKind::Remark, &said.join(" "));
        table.notes.push(note);
        let keys = [
            (!is_equal).then_some("histogram-area"),
            is_open.then_some("histogram-hatched"),
        ];
        for key in keys.into_iter().flatten() {
            self.put_key(&mut table.notes, &wording.text(key));
        }
    }

    /// "moins de 5", "5 à 9", "60 ou plus"; with decimals "2,5 à moins de 5".
    pub(super) fn class_label(&self, class: NumberClass, decimals: u32) -> String {
        let unit = 10i64.pow(decimals);
        // A bound that is written whole is read whole.
        let said = |bound: i64| {
            let digits = if bound % unit == 0 { 0 } else { decimals };
            Arg::Text(number::decimal(
                self.material.language,
                bound.into(),
                1,
                decimals,
                digits,
            ))
        };
        let is_closed = |below: i64| decimals == 0 || below % unit != 0 && (below - 1) % unit == 0;
        let (key, args) = match (class.from, class.until) {
            (None, None) => ("class-all", Vec::new()),
            (None, Some(below)) => ("class-below", vec![("to", said(below))]),
            (Some(from), None) if decimals > 0 && from % unit != 0 && (from - 1) % unit == 0 => {
                ("class-above", vec![("from", said(from - 1))])
            }
            (Some(from), None) => ("class-from", vec![("from", said(from))]),
            (Some(from), Some(below)) if below - from == 1 => ("class-one", vec![("from", said(from))]),
            (Some(from), Some(below)) if is_closed(below) => {
                ("class-between", vec![("from", said(from)), ("to", said(below - 1))])
            }
            (Some(from), Some(below)) => ("class-up-to", vec![("from", said(from)), ("to", said(below))]),
        };
        self.label(&self.material.wording.say(key, &args))
    }
}
