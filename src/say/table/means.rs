//! Tables about numbers: what sums up each question, or one of them part by part.

use super::differences::{TestedMeans, column_head, row_head};
use super::finish::Parts;
use super::notes::Noted;
use super::precise::Precise;
use super::shares::{Named, absence};
use crate::ask::{self, NumberCell, Segment, number_rows};
use crate::commentary::{Breakdown, ChartKind, MeansTable, NumberMeasure, Sort};
use crate::diagnostic::Arg;
use crate::fact::{Absent, Bounds, FactId, Share};
use crate::language::number;
use crate::measure::Decimal;
use crate::query::Summary;
use crate::report::{
    Absence, BILLION, Block, Cell, ChartPlace, Column, Figure, FigureId, Measure, Note, NoteKind, Row, Table, Value,
};
use crate::say::composer::Composer;
use crate::say::text::{Scaled, digits_of};
use crate::survey::{Base, GroupId, QuestionId};
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// A cell that has something to say: what sums up answers, how many they are, or the share of a place.
pub(super) struct Filled {
    pub(super) fact: FactId,
    pub(super) asked: NumberCell,
    /// Digits after the point of its unit.
    pub(super) decimals: u32,
    pub value: Decimal,
    pub(super) is_weighted: bool,
    /// How many answers stand behind it.
    pub(super) n: u64,
    /// What it is of people, where it is no number of theirs.
    pub(super) share: Option<Share>,
    /// Between which ends it lies, where that is shown.
    pub bounds: Option<Bounds>,
}

impl Filled {
    /// What sums up answers, as it is printed with so many digits; none of how many they are.
    fn printed(&self, digits: u32) -> Option<Scaled> {
        match (self.asked.measure, self.share) {
            (NumberMeasure::Summary(_), _) => Some(Scaled::mean(self.value, self.decimals, digits)),
            (NumberMeasure::Placed(_), Some(share)) => Some(Scaled::share(share.ratio, digits)),
            (NumberMeasure::Placed(_) | NumberMeasure::Valid, _) => None,
        }
    }
}

/// A row while rows are sorted.
pub(super) struct MeansDraft {
    pub(super) named: Named,
    /// Its place before.
    pub(super) at: usize,
    pub(super) cells: Vec<Result<Filled, Absence>>,
}

impl Composer<'_> {
    pub(in crate::say) fn means_table(&mut self, written: &MeansTable) -> Block {
        self.begin_table(&written.head, written.rows.iter().map(|row| row.measured.span));
        let precise = Precise::of(&written.head, self.material).with_digits(written.digits.unwrap_or(0));
        let columns = self.means_columns(written);
        let rows = number_rows(written);
        let names = self.means_rows(written);
        let mut drafts: Vec<MeansDraft> = names
            .into_iter()
            .zip(rows)
            .enumerate()
            .map(|(at, (named, cells))| MeansDraft {
                named,
                at,
                cells: cells.into_iter().map(|cell| self.filled(cell, precise)).collect(),
            })
            .collect();
        sort(&mut drafts, written);
        let mut tested = self.tested_means(written, &drafts);
        let caption = self.inlines(&written.head.caption);
        let notes = self.means_notes(written, (&drafts, tested.as_ref()), precise);
        let digits: Vec<BTreeMap<u32, u32>> = (0..columns.len()).map(|at| digits(written, &drafts, at)).collect();
        let mut finished = Vec::with_capacity(drafts.len());
        for (row, draft) in drafts.into_iter().enumerate() {
            let mut cells = Vec::with_capacity(columns.len());
            for (at, ((cell, (column, ..)), digits)) in draft.cells.into_iter().zip(&columns).zip(&digits).enumerate() {
                cells.push(match cell {
                    Ok(cell) => {
                        let key = format!("{}/{}", draft.named.key, column.key);
                        let id = self.number_figure((&written.head.id.value, &key), cell, digits, precise);
                        self.put_letters(id, tested.as_mut().and_then(|tested| tested.take(row, at)));
                        Cell::Figure(id)
                    }
                    Err(absence) => Cell::Absent(absence),
                });
            }
            finished.push(Row {
                label: row_head(tested.as_ref(), draft.named.label, row),
                cells,
            });
        }
        let heads = self.part_heads(columns, tested.as_ref());
        let parts = Parts {
            caption,
            row_head: match (written.is_by_row(), written.is_of_ranks()) {
                (true, _) => "row-head-part",
                (false, true) => "row-head-choice",
                (false, false) => "row-head-question",
            },
            columns: heads,
            rows: finished,
            sizes: Vec::new(),
            notes,
        };
        let mut block = self.finish_table(&written.head, parts);
        if let Block::Table(table) = &mut block {
            if let Some(head) = self.part_head(written) {
                table.row_head = head;
            }
            self.put_on_line(written, table);
        }
        block
    }

    fn part_heads(&mut self, columns: Vec<(Named, Option<GroupId>)>, tested: Option<&TestedMeans>) -> Vec<Column> {
        let head = |(at, (named, group)): (usize, (Named, Option<GroupId>))| Column {
            group: group.map(|group| self.group_tag(group)),
            ..Column::of_numbers(column_head(tested, named.label, at))
        };
        columns.into_iter().enumerate().map(head).collect()
    }

    /// The parts of a breakdown by name.
    pub(super) fn named_parts(&self, by: Option<&Breakdown>, total: bool) -> Vec<(Named, Option<GroupId>)> {
        let (survey, labels) = (self.material.survey, self.material.labels);
        let named = |part: Segment| match part {
            Segment::Whole => {
                let label = self.material.wording.text("part-whole");
                (
                    Named {
                        key: "ensemble".to_owned(),
                        label,
                    },
                    None,
                )
            }
            Segment::Group(group) => {
                let key = survey.group(group).id.clone();
                let label = self.label(&labels.group(group).short);
                (Named { key, label }, Some(group))
            }
            Segment::Answer(variable, choice) => {
                let key = survey.question(variable.question).choice(choice).id.clone();
                let label = self.label(labels.choice(variable.question, choice));
                (Named { key, label }, None)
            }
        };
        ask::segments(by, total).into_iter().map(named).collect()
    }

    /// The question whose answers its rows are, over their names.
    fn part_head(&self, written: &MeansTable) -> Option<String> {
        let is_open = written.is_by_row() && written.head.row_head.is_none();
        match written.by.as_ref().filter(|_| is_open)? {
            Breakdown::Choices { variable, .. } => Some(self.label(self.material.labels.item(*variable))),
            Breakdown::Groups(_) => None,
        }
    }

    fn means_columns(&self, written: &MeansTable) -> Vec<(Named, Option<GroupId>)> {
        if !written.has_measures_across() {
            return self.named_parts(written.by.as_ref(), written.total);
        }
        let named = |measure: &NumberMeasure| Named {
            key: measure.keyword().to_owned(),
            label: self.measure_head(written, *measure),
        };
        written.measures.iter().map(|measure| (named(measure), None)).collect()
    }

    fn means_rows(&self, written: &MeansTable) -> Vec<Named> {
        if written.is_by_row() {
            let parts = self.named_parts(written.by.as_ref(), written.total);
            return parts.into_iter().map(|(named, _)| named).collect();
        }
        let named = |row: &crate::commentary::MeansRow| Named {
            // A key becomes an anchor, which has no points.
            key: self.material.survey.name(row.variable).replace('.', "__"),
            label: self.label(self.material.labels.item(row.variable)),
        };
        written.rows.iter().map(named).collect()
    }

    pub(super) fn filled(&self, asked: Option<NumberCell>, precise: Precise<'_>) -> Result<Filled, Absence> {
        let asked = asked.ok_or(Absence::NotAsked)?;
        if !asked.placed.is_empty() {
            return self.placed(asked, precise);
        }
        let (gate, selection) = (self.material.gate, asked.people.selection());
        let found = gate.number(asked.summary, asked.variable, selection);
        let question = self.material.survey.question(asked.variable.question);
        match (asked.measure, found) {
            (NumberMeasure::Summary(summary), Ok(found)) => Ok(Filled {
                fact: found.fact,
                decimals: summary.decimals_of(question).unwrap_or(0),
                value: found.value.decimal,
                is_weighted: found.value.is_weighted,
                n: found.n,
                share: None,
                bounds: precise.bounds(found.fact),
                asked,
            }),
            // One answer has no spread, and is one answer.
            (
                NumberMeasure::Valid | NumberMeasure::Placed(_),
                Ok(_) | Err(Absent::Undefined | Absent::Weightless(_)),
            ) => {
                let response = gate.item_response(asked.variable, selection);
                let n = response.value.base(Base::Valid);
                Ok(Filled {
                    fact: response.fact,
                    decimals: 0,
                    value: Decimal {
                        sum: n.into(),
                        count: 1,
                    },
                    is_weighted: false,
                    n,
                    share: None,
                    bounds: None,
                    asked,
                })
            }
            (_, Err(why)) => Err(absence(why)),
        }
    }

    pub(super) fn number_figure(
        &mut self,
        (table, key): (&str, &str),
        cell: Filled,
        digits: &BTreeMap<u32, u32>,
        precise: Precise<'_>,
    ) -> FigureId {
        let survey = self.material.survey;
        let language = self.material.language;
        let digits = digits.get(&cell.decimals).copied().unwrap_or(cell.decimals);
        let under = |printed| precise.under(printed, cell.bounds, cell.n);
        let beside = cell.printed(digits).map_or_else(String::new, under);
        if !cell.asked.placed.is_empty() {
            let figure = self.placed_figure(&cell, digits, beside);
            return self.keyed_figure(table, key, figure);
        }
        let Filled {
            fact,
            asked,
            decimals,
            value: Decimal { sum, count },
            is_weighted,
            n,
            bounds,
            ..
        } = cell;
        let NumberCell { variable, people, .. } = &asked;
        let (measure, value, text) = match asked.measure {
            NumberMeasure::Summary(summary) => (
                Measure::Number(summary),
                Value::Decimal {
                    sum,
                    count,
                    decimals,
                    n,
                },
                number::decimal(language, sum, count, decimals, digits),
            ),
            NumberMeasure::Valid | NumberMeasure::Placed(_) => {
                (Measure::Valid, Value::Count(n), number::integer(language, n))
            }
        };
        let figure = Figure {
            id: String::new(),
            section: self.chapter.clone(),
            facts: vec![fact],
            questions: vec![survey.name(*variable)],
            choices: Vec::new(),
            groups: crate::say::names::groups(survey, &people.groups),
            filter: crate::say::names::filter(survey, &people.filter),
            measure,
            base: Base::Valid,
            about: self.about(variable.question, &[variable.item], &[]),
            who: self.whose((people.selection(), Base::Valid), &[n], is_weighted),
            value,
            is_weighted,
            text,
            bounds,
            beside,
            counted: None,
            over: None,
            minus: Vec::new(),
            exceeds: None,
        };
        self.keyed_figure(table, key, figure)
    }

    fn means_notes(
        &mut self,
        written: &MeansTable,
        (drafts, tested): (&[MeansDraft], Option<&TestedMeans>),
        precise: Precise<'_>,
    ) -> Vec<Note> {
        let mut notes = Vec::from_iter(self.means_reading(written, drafts, precise));
        let mut questions: Vec<QuestionId> = written.rows.iter().map(|row| row.variable.question).collect();
        questions.dedup();
        notes.extend(self.means_bases(written, drafts, &questions));
        let filled = || {
            drafts
                .iter()
                .flat_map(|draft| draft.cells.iter().filter_map(|cell| cell.as_ref().ok()))
        };
        let weighed = filled().map(|cell| (cell.asked.people.groups.as_slice(), cell.is_weighted));
        notes.extend(self.weighted_note(&weighed.collect::<Vec<_>>()));
        if filled().any(|cell| cell.is_weighted && cell.asked.summary == Summary::Sum) {
            let text = self.material.wording.text("weighted-sum");
            notes.push(self.note(NoteKind::Base, &text));
        }
        let silent: Vec<u64> = filled()
            .map(|cell| self.nonresponse(cell.asked.variable, cell.asked.people.selection()))
            .collect();
        notes.extend(self.silent_text(&silent));
        let kind = written.head.chart.as_ref().map(|chart| chart.kind);
        let bounds = filled().find_map(|cell| cell.bounds);
        let (shares, means) = (filled().any(|cell| cell.share.is_some()), written.has_summary());
        let key = match means {
            true => self.mean_precision_key(precise, (kind, shares), bounds),
            false => self.precision_key(precise, bounds),
        };
        notes.extend(match written.is_of_ranks() {
            true => self.ranks_note(written),
            false => self.scores_note(&notes, &questions),
        });
        notes.extend(shares.then(|| self.margin_rule(precise, bounds)).flatten());
        notes.extend(self.rules_note(written));
        let (compared, letters) = self.tested_notes(tested);
        notes.extend(compared);
        let absences = drafts.iter().flat_map(|draft| &draft.cells);
        let absences: Vec<Absence> = absences.filter_map(|cell| cell.as_ref().err().copied()).collect();
        let marked = filled().filter(|cell| cell.printed(0).is_some()).map(|cell| cell.n);
        let shares = filled().filter_map(|cell| cell.share).map(|share| share.ratio);
        let mut signs = self.material.limits(shares, 0);
        signs.extend(precise.sign(marked));
        notes.extend(self.sign_note(key.into_iter().chain(letters).collect(), &absences, signs));
        notes.extend(self.own_note(&written.head));
        notes
    }

    /// "Lecture :" the first number read aloud.
    fn means_reading(&mut self, written: &MeansTable, drafts: &[MeansDraft], precise: Precise<'_>) -> Option<Note> {
        let cells = || drafts.iter().flat_map(|draft| draft.cells.iter().enumerate());
        let told = cells().find_map(|(at, cell)| {
            let cell = cell.as_ref().ok()?;
            Some((at, cell, cell.asked.measure.summary()?))
        });
        let Some((at, cell, summary)) = told else {
            let share = cells().find_map(|(_, cell)| cell.as_ref().ok().filter(|cell| cell.share.is_some()));
            return self.placed_reading(share?, precise);
        };
        let (language, wording) = (self.material.language, self.material.wording);
        let Decimal { sum, count } = cell.value;
        let digits = digits(written, drafts, at).get(&cell.decimals).copied();
        let digits = digits.unwrap_or(cell.decimals);
        let value = number::decimal(language, sum, count, cell.decimals, digits);
        let said = precise.reading_of(Scaled::mean(cell.value, cell.decimals, digits), cell.bounds, cell.n);
        let kind = match (summary, written.is_of_ranks()) {
            (Summary::Mean, true) => "mean-rank",
            (_, _) => summary.keyword(),
        };
        let conditions = cell.asked.people.filter.iter().map(|condition| self.of_whom(condition));
        let who = self.nouns(&cell.asked.people.groups);
        let who: Vec<String> = std::iter::once(who).chain(conditions).collect();
        // "n = 49" stands between them.
        let n = std::iter::once(number::integer(language, cell.n)).chain(said);
        let args = [
            ("kind", Arg::from(kind)),
            (
                "question",
                Arg::Text(self.about(cell.asked.variable.question, &[cell.asked.variable.item], &[])),
            ),
            ("measure", Arg::Text(wording.text(&format!("measure-{kind}")))),
            ("value", Arg::Text(value)),
            ("n", Arg::Text(n.collect::<Vec<_>>().join("; "))),
            ("who", Arg::Text(who.join("; "))),
        ];
        let text = wording.say("reading-number", &args);
        Some(self.note(NoteKind::Reading, &text))
    }

    /// How many answered: of each column's people, or of all rows' where the rows are parts.
    fn means_bases(&mut self, written: &MeansTable, drafts: &[MeansDraft], questions: &[QuestionId]) -> Vec<Note> {
        let parts = self.named_parts(written.by.as_ref(), written.total);
        let across = !written.has_measures_across();
        let sizes = |column: Option<usize>| -> Vec<u64> {
            let cells = drafts.iter().flat_map(|draft| draft.cells.iter().enumerate());
            let own = cells.filter(|(at, _)| column.is_none_or(|column| *at == column));
            let size = |cell: &Result<Filled, Absence>| match cell {
                Ok(cell) => Some(cell.n),
                Err(Absence::EmptyBase) => Some(0),
                Err(Absence::Weightless(n)) => Some(*n),
                Err(_) => None,
            };
            own.filter_map(|(_, cell)| size(cell)).collect()
        };
        let mut groups: Vec<GroupId> = written
            .rows
            .iter()
            .flat_map(|row| row.measured.groups.clone())
            .collect();
        groups.sort_unstable();
        groups.dedup();
        let measured = &written.rows[0].measured;
        let peoples: Vec<_> = match across {
            true => ask::segments(written.by.as_ref(), written.total)
                .into_iter()
                .map(|part| {
                    part.of(measured)
                        .map_or((groups.clone(), measured.filter.clone()), |one| {
                            (one.groups, one.filter)
                        })
                })
                .collect(),
            false => vec![(groups.clone(), measured.filter.clone())],
        };
        let noted: Vec<Noted<'_>> = peoples
            .iter()
            .enumerate()
            .map(|(at, (groups, filter))| Noted {
                label: parts.get(at).map_or("", |(named, _)| named.label.as_str()),
                groups,
                base: Base::Valid,
                denominators: sizes(across.then_some(at)),
                where_: filter,
            })
            .collect();
        self.base_notes(&noted, questions)
    }

    /// What the ends of the scales are worth, where scores are summed up: "De 1 (Pas du tout) à 5 (Tout à fait)."
    pub(super) fn scores_note(&mut self, notes: &[Note], questions: &[QuestionId]) -> Option<Note> {
        let language = self.material.language;
        let scales = questions.iter().filter_map(|question| {
            let scores = self.material.survey.question(*question).scores()?;
            let labels = self.material.labels.question(*question);
            let ends = [scores.iter().min()?, scores.iter().max()?].map(|end| {
                let at = scores.iter().position(|score| score == end).unwrap_or(0);
                (
                    number::decimal(language, (*end).into(), 1, 0, 0),
                    labels.choices[at].clone(),
                )
            });
            Some(ends)
        });
        let mut scales: Vec<[(String, String); 2]> = scales.collect();
        scales.dedup();
        let [[(low, lowest), (high, highest)]] = scales.as_slice() else {
            return None;
        };
        let args = [("low", low), ("lowest", lowest), ("high", high), ("highest", highest)];
        let args = args.map(|(name, text)| (name, Arg::from(text)));
        let text = self.material.wording.say("means-scores", &args);
        Some(self.scale_note(notes, &text))
    }

    /// The rules of the measures that have several: the spread of a sample, quantiles.
    fn rules_note(&mut self, written: &MeansTable) -> Option<Note> {
        let summaries = || written.measures.iter().filter_map(|measure| measure.summary());
        let has = |wanted: &dyn Fn(Summary) -> bool| summaries().any(wanted);
        let spread = has(&|summary| summary == Summary::Sd).then_some("means-rule-sd");
        let quantile = has(&|summary| summary.share_below().is_some()).then_some("means-rule-quantile");
        let rules: Vec<String> = spread
            .into_iter()
            .chain(quantile)
            .map(|key| self.material.wording.text(key))
            .collect();
        (!rules.is_empty()).then(|| self.note(NoteKind::Remark, &rules.join(" ")))
    }

    /// Lets the drawings of numbers lie on one line, and says from where to where it goes.
    fn put_on_line(&mut self, written: &MeansTable, table: &mut Table) {
        let Some(chart) = &table.chart else { return };
        let kind = chart.kind;
        let columns = table.on_line(kind, &self.figures);
        let cells = table
            .rows
            .iter()
            .flat_map(|row| columns.iter().filter_map(|at| row.cells.get(*at)));
        let drawn = cells.filter_map(Cell::figure).map(|id| &self.figures[id.0]);
        // A whisker from below zero is cut there: no number is less.
        let high = |figure: &Figure| figure.ends().filter(|_| chart.whiskers).map(|(_, high)| high);
        let numbers = drawn.flat_map(|figure| figure.value.billionths().into_iter().chain(high(figure)));
        let numbers: Vec<i128> = numbers.collect();
        let scores = written
            .rows
            .iter()
            .map(|row| self.material.survey.question(row.variable.question).scores());
        let scores: Option<Vec<Vec<i64>>> = scores.collect();
        // Scores have ends of their own; numbers are compared from zero on.
        let ends: Vec<i128> = match scores {
            Some(scores) => scores
                .into_iter()
                .flatten()
                .map(|score| i128::from(score) * BILLION)
                .collect(),
            None => numbers.into_iter().chain([0]).collect(),
        };
        let (low, high) = (
            ends.iter().min().copied().unwrap_or(0),
            ends.iter().max().copied().unwrap_or(0),
        );
        let high = if low == high { low + BILLION } else { high };
        if let Some(chart) = &mut table.chart {
            chart.place = ChartPlace::Line { low, high };
        }
        let said = |end: i128| {
            let sum = end / (BILLION / 1000);
            let digits = u32::from(sum % 1000 != 0);
            Arg::Text(number::decimal(self.material.language, sum, 1, 3, digits))
        };
        let key = match kind {
            ChartKind::Boxes => "means-line-box",
            ChartKind::Dots
            | ChartKind::Bars
            | ChartKind::GroupedBars
            | ChartKind::StackedBars
            | ChartKind::Dumbbell
            | ChartKind::Histogram
            | ChartKind::Panels => "means-line",
        };
        let text = self
            .material
            .wording
            .say(key, &[("low", said(low)), ("high", said(high))]);
        self.put_key(&mut table.notes, &text);
    }
}

/// The digits of a column, by those of its units: as many as any cell of that unit needs.
fn digits(written: &MeansTable, drafts: &[MeansDraft], column: usize) -> BTreeMap<u32, u32> {
    let mut needed = BTreeMap::new();
    let cells = drafts.iter().filter_map(|draft| draft.cells.get(column)?.as_ref().ok());
    for cell in cells {
        let own = match cell.asked.measure {
            NumberMeasure::Summary(summary) => digits_of(summary, cell.value, cell.decimals),
            NumberMeasure::Valid | NumberMeasure::Placed(_) => 0,
        };
        let known = needed.entry(cell.decimals).or_insert(0);
        *known = written.digits.unwrap_or(own.max(*known));
    }
    needed
}

/// The largest first, of ranks the first one; rows without a number stand last, equal ones as listed.
fn sort(drafts: &mut [MeansDraft], written: &MeansTable) {
    let Sort::Descending(column) = written.sort else {
        return;
    };
    let at = if written.has_measures_across() { column } else { 0 };
    let is_rank = written.is_of_ranks() && written.measures[at].summary().is_some();
    let value = |draft: &MeansDraft| {
        let cell = draft.cells.get(column)?.as_ref().ok()?;
        Some((cell.value, 10i128.pow(cell.decimals)))
    };
    let scaled = |(value, unit): (Decimal, i128), other: (Decimal, i128)| {
        let terms = i128::try_from(other.0.count).unwrap_or(i128::MAX);
        value.sum.saturating_mul(terms).saturating_mul(other.1) / unit.max(1)
    };
    drafts.sort_by(|one, other| match (value(one), value(other)) {
        (Some(one), Some(other)) if is_rank => scaled(one, other).cmp(&scaled(other, one)),
        (Some(one), Some(other)) => scaled(other, one).cmp(&scaled(one, other)),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    });
}
