//! The places of the choices of a ranking in a table of numbers: how many gave any, and which share one of the first.

use super::means::Filled;
use super::precise::Precise;
use super::shares::absence;
use crate::ask::NumberCell;
use crate::commentary::{MeansTable, NumberMeasure};
use crate::diagnostic::Arg;
use crate::language::number;
use crate::measure::Decimal;
use crate::query::Summary;
use crate::report::{Absence, Figure, Measure, Note, NoteKind, Value};
use crate::say::composer::Composer;
use crate::say::names;
use crate::say::text::{Room, share_value};
use crate::survey::Base;

impl Composer<'_> {
    /// What a cell that counts places says.
    pub(super) fn placed(&self, asked: NumberCell, precise: Precise<'_>) -> Result<Filled, Absence> {
        let gate = self.material.gate;
        let found = gate.share(asked.variable, &asked.placed, Base::Valid, asked.people.selection());
        let found = found.map_err(absence)?;
        let share = found.value;
        let is_share = matches!(asked.measure, NumberMeasure::Placed(_));
        let value = match is_share {
            true => Decimal {
                sum: i128::try_from(share.ratio.numerator).unwrap_or(i128::MAX),
                count: share.ratio.denominator,
            },
            false => Decimal {
                sum: share.count.into(),
                count: 1,
            },
        };
        Ok(Filled {
            fact: found.fact,
            decimals: 0,
            value,
            is_weighted: is_share && share.is_weighted,
            n: if is_share { share.of } else { share.count },
            share: is_share.then_some(share),
            bounds: precise.bounds(found.fact).filter(|_| is_share),
            asked,
        })
    }

    /// The same as a figure.
    pub(super) fn placed_figure(&self, cell: &Filled, digits: u32, beside: String) -> Figure {
        let survey = self.material.survey;
        let NumberCell {
            variable,
            placed,
            people,
            ..
        } = &cell.asked;
        let (measure, value, text) = match cell.share {
            Some(share) => {
                let text = self.material.percent_to(share.ratio, Room::Cell, digits);
                (Measure::Percent, share_value(share), text)
            }
            None => {
                let text = number::integer(self.material.language, cell.n);
                (Measure::Count, Value::Count(cell.n), text)
            }
        };
        let question = survey.question(variable.question);
        Figure {
            id: String::new(),
            section: self.chapter.clone(),
            facts: vec![cell.fact],
            questions: vec![survey.name(*variable)],
            choices: placed
                .iter()
                .map(|choice| question.choice(*choice).id.clone())
                .collect(),
            groups: names::groups(survey, &people.groups),
            filter: names::filter(survey, &people.filter),
            measure,
            base: Base::Valid,
            about: self.about(variable.question, &[variable.item], placed),
            who: self.whose((people.selection(), Base::Valid), &[cell.n], cell.is_weighted),
            value,
            is_weighted: cell.is_weighted,
            text,
            bounds: cell.bounds,
            beside,
            counted: None,
            over: None,
            minus: Vec::new(),
            exceeds: None,
        }
    }

    /// "Lecture :" a share of the first places, where the table tells no mean rank.
    pub(super) fn placed_reading(&mut self, cell: &Filled, precise: Precise<'_>) -> Option<Note> {
        let (share, NumberMeasure::Placed(places)) = (cell.share?, cell.asked.measure) else {
            return None;
        };
        let (language, wording) = (self.material.language, self.material.wording);
        let NumberCell { variable, people, .. } = &cell.asked;
        let counts = [("numerator", share.count), ("denominator", share.of)];
        let counts = counts.map(|(name, n)| (name, Arg::Text(number::integer(language, n))));
        let key = match share.is_weighted {
            true => "reading-weighted",
            false => "reading-counts",
        };
        let conditions = people.filter.iter().map(|condition| self.of_whom(condition));
        let counts: Vec<String> = std::iter::once(wording.say(key, &counts))
            .chain(precise.reading(share.ratio, cell.bounds, cell.n))
            .chain(conditions)
            .collect();
        let percent = Arg::Text(precise.percent(share.ratio));
        let who = Arg::Text(self.nouns_each(&people.groups, "each-of"));
        let item = &self.material.labels.question(variable.question).items[variable.item];
        let args = [("places", Arg::from(places)), ("choice", Arg::from(item))];
        let args = [
            (
                "subject",
                Arg::Text(wording.say("reading-valid", &[("percent", percent), ("who", who)])),
            ),
            ("counts", Arg::Text(counts.join("; "))),
            ("predicate", Arg::Text(wording.say("reading-placed", &args))),
        ];
        let text = wording.say("reading", &args);
        Some(self.note(NoteKind::Reading, &text))
    }

    /// The head of a measure's column.
    pub(super) fn measure_head(&self, table: &MeansTable, measure: NumberMeasure) -> String {
        let wording = self.material.wording;
        match measure {
            NumberMeasure::Summary(Summary::Mean) if table.is_of_ranks() => wording.text("means-mean-rank"),
            NumberMeasure::Placed(places) if places > 1 => wording.say("means-top", &[("places", Arg::from(places))]),
            NumberMeasure::Summary(_) | NumberMeasure::Placed(_) | NumberMeasure::Valid => {
                wording.text(&format!("means-{}", measure.keyword()))
            }
        }
    }

    /// Whose a mean rank is, and what shares of places are of: who did not rank a choice gave it no place.
    pub(super) fn ranks_note(&mut self, table: &MeansTable) -> Option<Note> {
        let has = |is_it: &dyn Fn(&NumberMeasure) -> bool| table.measures.iter().any(is_it);
        let mean = has(&|measure| measure.summary().is_some()).then_some("ranks-mean");
        let share = has(&|measure| matches!(measure, NumberMeasure::Placed(_))).then_some("ranks-share");
        let count = has(&|measure| *measure == NumberMeasure::Valid).then_some("ranks-count");
        let said: Vec<String> = mean
            .into_iter()
            .chain(share)
            .chain(count)
            .map(|key| self.material.wording.text(key))
            .collect();
        (!said.is_empty()).then(|| self.note(NoteKind::Remark, &said.join(" ")))
    }
}
