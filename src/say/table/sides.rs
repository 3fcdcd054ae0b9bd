//! Bars end to end on both sides of a line: which answers stand where, said below the table.

use crate::commentary::{ChartKind, ScaleTable};
use crate::diagnostic::Arg;
use crate::language::list;
use crate::report::{NoteKind, Table};
use crate::say::composer::Composer;
use crate::survey::Sides;

impl Composer<'_> {
    /// Lets the answers of a scale with two ends stand on both sides of a line, where its chart asks for it or, saying nothing
    /// of it, shows agreement.
    pub(super) fn put_sides(&mut self, written: &ScaleTable, table: &mut Table) {
        let labels = &self.material.labels.question(written.measured.question).choices;
        let asked = written.head.chart.as_ref().and_then(|chart| chart.diverging);
        let sides = || match asked {
            Some(false) => None,
            Some(true) => Sides::of_agreement(labels).or_else(|| Sides::halves(labels)),
            None => Sides::of_agreement(labels),
        };
        let is_stacked = |kind: ChartKind| kind == ChartKind::StackedBars && labels.len() <= kind.told_apart();
        let Some(chart) = table.chart.as_mut().filter(|chart| is_stacked(chart.kind)) else {
            return;
        };
        let Some(sides) = sides() else { return };
        let (language, wording) = (self.material.language, self.material.wording);
        let said = |places: &[usize]| {
            let quoted = |at: &usize| wording.say("ranked-quoted", &[("choice", Arg::Text(self.label(&labels[*at])))]);
            Arg::Text(list::and(language, &places.iter().map(quoted).collect::<Vec<_>>()))
        };
        let ends = [("left", said(&sides.left)), ("right", said(&sides.right))];
        let mut text = vec![wording.say("sides", &ends)];
        if let Some(middle) = sides.middle {
            text.push(wording.say("sides-middle", &[("middle", said(&[middle]))]));
        }
        if !sides.beside.is_empty() {
            let args = [
                ("beside", said(&sides.beside)),
                ("count", Arg::from(sides.beside.len())),
            ];
            text.push(wording.say("sides-beside", &args));
        }
        chart.sides = Some(sides);
        self.put_key(&mut table.notes, &wording.text("sides-sign"));
        let note = self.note(NoteKind::Remark, &text.join(" "));
        table.notes.push(note);
    }
}
