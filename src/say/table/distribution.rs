//! A number question by classes: shares, each with its class in words.

use super::shares::Named;
use crate::ask::Grid;
use crate::commentary::Distribution;
use crate::diagnostic::Arg;
use crate::language::number;
use crate::report::{Block, NoteKind};
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
        let draft = self.draft(&written.head, named, Grid::of_distribution(written));
        let mut block = self.filled_table(&written.head, draft, &[written.measured.question], "row-head-class");
        if let Block::Table(table) = &mut block
            && written.by_rule
        {
            let text = self.material.wording.text("distribution-rule");
            table.notes.push(self.note(NoteKind::Remark, &text));
        }
        block
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
