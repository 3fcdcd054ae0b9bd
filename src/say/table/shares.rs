//! Tables of shares: by group or crossed, several measures side by side, whole scales. One grid says what their cells ask.

use super::differences::{Differences, Lettering, lettered};
use super::finish::Parts;
use super::notes::Noted;
use super::precise::Precise;
use super::sized::SizedColumn;
use crate::ask::{self, Grid};
use crate::commentary::{GroupTable, ScaleTable, SharesTable, TableHead, TableRow};
use crate::diagnostic::Arg;
use crate::fact::{Absent, Bounds, FactId, Share};
use crate::language::number;
use crate::report::{Absence, Block, Cell, Column, ColumnHeads, Exceeds, Figure, Measure, Note, NoteKind, Row};
use crate::say::composer::Composer;
use crate::say::text::{Room, share_value};
use crate::survey::QuestionId;

/// A row says at most this many numbers of people; where it would say more, only the notes do.
const MOST_SIZES: usize = 3;

/// A row or column's last part of its figures' ids, and what it is called.
pub(super) struct Named {
    pub key: String,
    pub label: String,
}

/// A table while its rows are sorted.
pub(super) struct Draft {
    columns: Vec<(Named, ask::GridColumn)>,
    /// Why numbers that stand beside the shares are missing.
    beside: Vec<Absence>,
    pub rows: Vec<DraftRow>,
    /// Of each column, how its authors read a share of it aloud; none where they leave that to the question.
    readings: Vec<Option<String>>,
    /// Which of its shares differ, where that is asked.
    pub differences: Option<Differences>,
    /// Whether it shows more of the choices given most than were asked for, since the last are tied.
    is_cut: bool,
    /// Whom its shares are taken over, where these are not the people of its columns.
    bases: Option<Vec<Note>>,
    /// Of each column, the heads over it, where it shares one with others.
    under: Vec<Option<ColumnHeads>>,
}

pub(super) struct DraftRow {
    named: Named,
    /// Its place before the rows were sorted.
    at: usize,
    /// It takes others together, and stands below them.
    pub is_net: bool,
    pub cells: Vec<Result<DraftCell, Absence>>,
}

/// A share with what it is of.
pub(super) struct DraftCell {
    pub fact: FactId,
    pub share: Share,
    /// The people behind it.
    pub n: u64,
    pub bounds: Option<Bounds>,
    pub asked: ask::GridCell,
}

impl Composer<'_> {
    pub(in crate::say) fn shares_table(&mut self, written: &SharesTable) -> Block {
        let spans = written.columns.iter().map(|column| column.measured.span);
        self.begin_table(&written.head, spans);
        let survey = self.material.survey;
        let columns = written.columns.iter().enumerate().map(|(index, column)| Named {
            key: (index + 1).to_string(),
            label: self.plain(&column.label),
        });
        let columns = columns.collect();
        let id = written.columns[0].measured.question;
        let (first, labels) = (survey.question(id), self.material.labels.question(id));
        let rows = written.rows.iter().map(|id| Named {
            key: id.clone(),
            label: self.label(first.find_item(id).map_or(id, |item| &labels.items[item])),
        });
        let grid = Grid::of_shares(survey, written);
        let differences = self.held_shares(written.differences, &grid);
        let mut draft = self.draft(&written.head, (columns, rows.collect()), grid);
        draft.differences = differences;
        draft.readings = written
            .columns
            .iter()
            .map(|column| self.own_reading(column.reading.as_ref()))
            .collect();
        draft.sort(written.sort);
        let questions: Vec<QuestionId> = written.columns.iter().map(|c| c.measured.question).collect();
        self.filled_table(&written.head, draft, &questions, "row-head-item")
    }

    pub(in crate::say) fn group_table(&mut self, written: &GroupTable) -> Block {
        self.begin_table(&written.head, [written.measured.span]);
        let survey = self.material.survey;
        let question = survey.question(written.measured.question);
        let (columns, under) = self.banner(written);
        let nets = self.net_labels(written);
        let labels = self.material.labels.question(written.measured.question);
        let mut rows: Vec<Named> = Vec::with_capacity(written.rows.len() + 1);
        for row in &written.rows {
            let (key, label) = match row {
                TableRow::Choice(choice) => (question.choice(*choice).id.clone(), labels.choice(*choice)),
                TableRow::Net(net) => (format!("net-{}", net + 1), nets[*net].as_str()),
                TableRow::Item(item) => (question.items[*item].id.clone(), labels.items[*item].as_str()),
            };
            let label = self.label(label);
            rows.push(Named { key, label });
        }
        rows.extend(written.has_total_row().then(|| self.total_row()));
        let grid = Grid::of_groups(survey, written);
        let differences = self.held_shares(written.differences, &grid);
        let net_rows = self.net_rows(written, &columns, &grid.columns);
        let mut draft = self.draft(&written.head, (columns, rows), grid);
        draft.beside = net_rows.absences();
        draft.differences = differences;
        (draft.under, draft.is_cut) = (under, written.is_cut);
        let is_net = |at: usize| !matches!(written.rows.get(at), Some(TableRow::Choice(_) | TableRow::Item(_)));
        draft.rows.iter_mut().for_each(|row| row.is_net = is_net(row.at));
        let noted = draft.noted().into_iter().zip(&draft.under);
        let sized = |(one, under): (Noted<'_>, &Option<ColumnHeads>)| SizedColumn {
            label: one.label.to_owned(),
            under: under.clone(),
            sizes: one.denominators,
        };
        let sizes: Vec<SizedColumn> = noted.map(sized).collect();
        draft.bases = self.crossed_bases(written, &sizes);
        draft.readings = vec![self.own_reading(written.head.reading.as_ref()); draft.columns.len()];
        if written.unnamed {
            draft.mark_unnamed();
        }
        draft.sort(written.sort);
        let mut block = self.filled_table(&written.head, draft, &[written.measured.question], "row-head-choice");
        if let Block::Table(table) = &mut block {
            self.put_net_rows(written, table, net_rows);
        }
        block
    }

    pub(in crate::say) fn scale_table(&mut self, written: &ScaleTable) -> Block {
        self.begin_table(&written.head, [written.measured.span]);
        let survey = self.material.survey;
        let question = survey.question(written.measured.question);
        let labels = self.material.labels.question(written.measured.question);
        let columns = question
            .choices
            .iter()
            .zip(&labels.choices)
            .map(|(choice, label)| Named {
                key: choice.id.clone(),
                label: self.label(label),
            });
        let rows = written.items.iter().map(|item| {
            let found = &question.items[*item];
            let id = if found.id.is_empty() { &question.id } else { &found.id };
            Named {
                key: id.clone(),
                label: self.label(&labels.items[*item]),
            }
        });
        let named = (columns.collect(), rows.collect());
        let mut draft = self.draft(&written.head, named, Grid::of_scale(survey, written));
        draft.readings = vec![self.own_reading(written.head.reading.as_ref()); draft.columns.len()];
        let means = self.scale_means(written);
        let scores = self.net_scores(written);
        let means_absent = means.iter().filter_map(|mean| mean.as_ref().err().copied());
        draft.beside = means_absent
            .chain(scores.iter().filter_map(|score| score.as_ref().err().copied()))
            .collect();
        let keys: Vec<String> = draft.rows.iter().map(|row| row.named.key.clone()).collect();
        let mut block = self.filled_table(&written.head, draft, &[written.measured.question], "row-head-item");
        if let Block::Table(table) = &mut block {
            self.put_sides(written, table);
            self.put_means(written, table, means.into_iter().zip(keys.iter().cloned()));
            self.put_net_scores(written, table, scores.into_iter().zip(keys));
        }
        block
    }

    /// What each cell asks, answered.
    pub(super) fn draft(&self, head: &TableHead, (columns, rows): (Vec<Named>, Vec<Named>), grid: Grid) -> Draft {
        let precise = Precise::of(head, self.material);
        let columns: Vec<(Named, ask::GridColumn)> = columns.into_iter().zip(grid.columns).collect();
        let answer = |asked: Option<ask::GridCell>, column: &ask::GridColumn| {
            let asked = asked.ok_or(Absence::NotAsked)?;
            let (gate, people) = (self.material.gate, asked.people(column));
            let (found, bounds) = match (asked.part(self.material.survey, column), asked.class) {
                (Some(part), _) => {
                    let (found, bounds) = gate.part(&part).map_err(absence)?;
                    (found, precise.shown(bounds))
                }
                (None, class) => {
                    let share = match class {
                        Some(class) => gate.class(class, asked.variable, people.selection()),
                        None => gate.share(asked.variable, &asked.choices, people.base, people.selection()),
                    };
                    let found = share.map_err(absence)?;
                    (found, precise.bounds(found.fact))
                }
            };
            Ok(DraftCell {
                fact: found.fact,
                share: found.value,
                n: found.n,
                bounds,
                asked,
            })
        };
        let rows = rows.into_iter().zip(grid.rows).enumerate();
        let rows = rows.map(|(at, (named, cells))| DraftRow {
            named,
            at,
            is_net: false,
            cells: cells
                .into_iter()
                .zip(&columns)
                .map(|(cell, (_, column))| answer(cell, column))
                .collect(),
        });
        Draft {
            rows: rows.collect(),
            beside: Vec::new(),
            readings: vec![None; columns.len()],
            under: vec![None; columns.len()],
            columns,
            differences: None,
            is_cut: false,
            bases: None,
        }
    }

    /// Shares → a table with its figures, notes and chart.
    pub(super) fn filled_table(
        &mut self,
        head: &TableHead,
        mut draft: Draft,
        questions: &[QuestionId],
        row_head: &str,
    ) -> Block {
        let caption = self.inlines(&head.caption);
        let precise = Precise::of(head, self.material);
        let notes = self.shares_notes(head, (&mut draft, precise), questions);
        let sizes = self.row_sizes(&draft);
        let exceeding = Self::exceeding(&draft);
        let Draft {
            columns,
            rows,
            differences,
            under,
            ..
        } = draft;
        let mut finished = Vec::with_capacity(rows.len());
        for (row, exceeding) in rows.into_iter().zip(exceeding) {
            let mut cells = Vec::with_capacity(columns.len());
            for ((column, cell), exceeds) in columns.iter().zip(row.cells).zip(exceeding) {
                cells.push(match cell {
                    Ok(cell) => {
                        let mut figure = self.cell_figure(column, &cell);
                        figure.text = self.material.percent_to(cell.share.ratio, Room::Cell, head.digits);
                        let letters = self.letters(exceeds.as_ref().map_or(&[], Exceeds::places));
                        figure.exceeds = exceeds;
                        figure.counted = head.counts.then_some(cell.share.count);
                        let beside = [
                            self.count_beside(figure.counted),
                            precise.beside(cell.share.ratio, cell.bounds, cell.n),
                            letters,
                        ];
                        figure.beside = beside
                            .into_iter()
                            .filter(|one| !one.is_empty())
                            .collect::<Vec<_>>()
                            .join(" ");
                        let key = format!("{}/{}", row.named.key, column.0.key);
                        Cell::Figure(self.keyed_figure(&head.id.value, &key, figure))
                    }
                    Err(absence) => Cell::Absent(absence),
                });
            }
            finished.push(Row {
                label: row.named.label,
                cells,
            });
        }
        let columns = self.heads(columns.into_iter().zip(under), differences.is_some());
        let parts = Parts {
            caption,
            row_head,
            columns,
            rows: finished,
            sizes,
            notes,
        };
        self.finish_table(head, parts)
    }

    /// What stands under a table of shares: one read aloud, whom they are over, how precise they are, its signs.
    fn shares_notes(
        &mut self,
        head: &TableHead,
        (draft, precise): (&mut Draft, Precise<'_>),
        questions: &[QuestionId],
    ) -> Vec<Note> {
        let mut notes = Vec::from_iter(self.reading_note(draft, precise));
        notes.extend(match draft.bases.take() {
            Some(bases) => bases,
            None => self.base_notes(&draft.noted(), questions),
        });
        let weighed: Vec<_> = draft
            .filled()
            .map(|(cell, (_, column))| (cell.asked.people(column).selection().groups, cell.share.is_weighted))
            .collect();
        notes.extend(self.weighted_note(&weighed));
        notes.extend(self.silent_note(draft));
        let counted = draft.filled().map(|(cell, (_, column))| (cell.share, column.base));
        let (counts, rule) = self.counts_key(head, counted).unzip();
        notes.extend(rule.flatten());
        let bounds = draft.filled().find_map(|(cell, _)| cell.bounds);
        notes.extend(self.margin_rule(precise, bounds));
        notes.extend(
            draft
                .is_cut
                .then(|| self.note(NoteKind::Remark, &self.material.wording.text("rows-cut"))),
        );
        let differences = draft.differences.as_ref();
        notes.extend(differences.map(|found| self.differences_note(found, Lettering::SHARES)));
        let keys = counts.into_iter().chain(self.precision_key(precise, bounds));
        let keys = keys.chain(differences.and_then(|found| self.differences_key(found, Lettering::SHARES)));
        let ratios = draft.filled().map(|(cell, _)| cell.share.ratio);
        let mut signs = self.material.limits(ratios, head.digits);
        signs.extend(precise.sign(draft.filled().map(|(cell, _)| cell.n)));
        notes.extend(self.sign_note(keys.collect(), &draft.absences(), signs));
        notes.extend(self.own_note(head));
        notes
    }

    /// The heads of columns, with their letters where cells name them.
    fn heads(
        &mut self,
        columns: impl Iterator<Item = ((Named, ask::GridColumn), Option<ColumnHeads>)>,
        is_lettered: bool,
    ) -> Vec<Column> {
        let columns: Vec<_> = columns.collect();
        let first = columns.first().map(|((_, column), _)| column.groups.clone());
        let apart = columns
            .iter()
            .any(|((_, column), _)| Some(&column.groups) != first.as_ref());
        let lettered = |label: String, at: usize| match is_lettered {
            true => lettered(&label, at),
            false => label,
        };
        columns
            .into_iter()
            .enumerate()
            .map(|(at, ((named, column), under))| Column {
                group: match column.groups.as_slice() {
                    [only] if apart => Some(self.group_tag(*only)),
                    _ => None,
                },
                label: lettered(named.label, at),
                under: under.map(|heads| ColumnHeads {
                    own: lettered(heads.own, at),
                    ..heads
                }),
                numeric: true,
            })
            .collect()
    }

    /// Which shares of a table differ, where it says so.
    pub(super) fn held_shares(&self, is_asked: bool, grid: &Grid) -> Option<Differences> {
        let held = is_asked.then(|| ask::held_shares(self.material.survey, grid))?;
        Some(self.material.differences(held))
    }

    /// By row and cell, the columns that its share exceeds beyond chance; none of a table that doesn't say so.
    fn exceeding(draft: &Draft) -> Vec<Vec<Option<Exceeds>>> {
        let of = |row: &DraftRow, column: usize| {
            let found = draft.differences.as_ref()?;
            let ratio = |at: usize| row.cells[at].as_ref().ok().map(|cell| cell.share.ratio);
            let own = ratio(column);
            let is_less = |at: &usize| {
                ratio(*at)
                    .zip(own)
                    .is_some_and(|(other, own)| other.compare(own).is_lt())
            };
            let others = found.of((row.at, column)).iter().map(|(_, column)| *column);
            Some(Exceeds::Columns(others.filter(is_less).collect()))
        };
        let columns = draft.columns.len();
        let row = |row: &DraftRow| (0..columns).map(|column| of(row, column)).collect();
        draft.rows.iter().map(row).collect()
    }

    /// How many each row's shares are over, where the rows of a column differ: once where the row's columns are over as
    /// many, else a number or sign per column.
    fn row_sizes(&self, draft: &Draft) -> Vec<String> {
        let all_alike = |column: usize| draft.denominators(column).windows(2).all(|pair| pair[0] == pair[1]);
        if (0..draft.columns.len()).all(all_alike) {
            return Vec::new();
        }
        let size = |cell: &Result<DraftCell, Absence>| match cell {
            Ok(cell) => number::integer(self.material.language, cell.share.of),
            Err(absence) => absence.sign(self.material.language).to_owned(),
        };
        let row = |row: &DraftRow| {
            // The shares of a row are over the same people, whichever of them are withheld.
            let of_row = row.cells.iter().flatten().find(|cell| cell.asked.is_of_row());
            let mut sizes: Vec<String> = match of_row {
                Some(cell) => vec![number::integer(self.material.language, cell.share.of)],
                None => row.cells.iter().map(size).collect(),
            };
            if sizes.windows(2).all(|pair| pair[0] == pair[1]) {
                sizes.truncate(1);
            }
            sizes.join("\u{a0}· ")
        };
        let sizes: Vec<String> = draft.rows.iter().map(row).collect();
        let fits = |size: &String| size.matches('·').count() < MOST_SIZES;
        if sizes.iter().all(fits) { sizes } else { Vec::new() }
    }

    /// How many of those who were asked gave no valid answer, over the rows and columns.
    fn silent_note(&mut self, draft: &Draft) -> Option<Note> {
        let silent: Vec<u64> = draft
            .filled()
            .map(|(cell, (_, column))| self.nonresponse(cell.asked.variable, cell.asked.people(column).selection()))
            .collect();
        self.silent_text(&silent)
    }

    /// "Lecture :" the first cell read aloud as a sentence, so that nobody has to guess what a number is a share of.
    fn reading_note(&mut self, draft: &Draft, precise: Precise<'_>) -> Option<Note> {
        // Of people there are; where nobody counts in any cell, the first.
        let filled = |row: &'_ DraftRow| {
            row.cells
                .iter()
                .position(|cell| cell.as_ref().is_ok_and(|cell| cell.share.count > 0))
        };
        let any = |row: &'_ DraftRow| row.cells.iter().position(Result::is_ok);
        let told = draft.rows.iter().find_map(|row| Some((row, filled(row)?)));
        let (row, at) = told.or_else(|| Some((draft.rows.first()?, any(draft.rows.first()?)?)))?;
        let (cell, (_, column)) = (row.cells[at].as_ref().ok()?, &draft.columns[at]);
        let (language, wording) = (self.material.language, self.material.wording);
        let counts = [("numerator", cell.share.count), ("denominator", cell.share.of)];
        let counts = counts.map(|(name, n)| (name, Arg::Text(number::integer(language, n))));
        let read = self.read(cell, column, draft.readings[at].as_deref());
        let conditions = read.conditions.iter().map(|condition| self.of_whom(condition));
        // By weights, 41 of 49 people are no 44 %.
        let key = match cell.share.is_weighted {
            true => "reading-weighted",
            false => "reading-counts",
        };
        let counts: Vec<String> = std::iter::once(wording.say(key, &counts))
            .chain(precise.reading(cell.share.ratio, cell.bounds, cell.n))
            .chain(conditions)
            .collect();
        let percent = Arg::Text(precise.percent(cell.share.ratio));
        let args = [
            ("subject", Arg::Text(self.read_subject(&read, percent))),
            ("counts", Arg::Text(counts.join("; "))),
            ("predicate", Arg::Text(read.predicate)),
        ];
        let text = wording.say("reading", &args);
        Some(self.note(NoteKind::Reading, &text))
    }

    /// The figure of a cell, before it is printed.
    fn cell_figure(&self, (_, column): &(Named, ask::GridColumn), cell: &DraftCell) -> Figure {
        let survey = self.material.survey;
        let ask::GridCell {
            variable,
            choices,
            class,
            ..
        } = &cell.asked;
        let question = survey.question(variable.question);
        let decimals = question.kind.decimals().unwrap_or(0);
        let class = class.map(|class| (class.key(decimals), self.class_label(class, decimals)));
        let mut about = self.about(variable.question, &[variable.item], choices);
        let mut choices: Vec<String> = choices.iter().map(|c| question.choice(*c).id.clone()).collect();
        if let Some((key, label)) = class {
            choices.push(key);
            about = format!("{about}{}{label}", self.material.colon());
        }
        let Share { of, is_weighted, .. } = cell.share;
        let people = cell.asked.people(column);
        let over = self.over(&cell.asked);
        let whom = over.as_ref().map_or(people.selection(), |(whom, _)| whom.selection());
        let who = self.whose((whom, people.base), &[of], is_weighted);
        if over.is_some() {
            about = format!("{about}; {}", self.part_name(people));
        }
        Figure {
            id: String::new(),
            section: self.chapter.clone(),
            facts: vec![cell.fact],
            questions: vec![survey.name(*variable)],
            choices,
            groups: crate::say::names::groups(survey, &people.groups),
            filter: crate::say::names::filter(survey, &people.filter),
            measure: Measure::Percent,
            base: people.base,
            about,
            who,
            value: share_value(cell.share),
            is_weighted,
            text: String::new(),
            bounds: cell.bounds,
            beside: String::new(),
            counted: None,
            over: over.map(|(_, over)| over),
            minus: Vec::new(),
            exceeds: None,
        }
    }
}

impl Draft {
    /// The cells of a row that have a share, with their columns.
    fn filled_in<'a>(
        &'a self,
        row: &'a DraftRow,
    ) -> impl Iterator<Item = (&'a DraftCell, &'a (Named, ask::GridColumn))> {
        let cells = row.cells.iter().zip(&self.columns);
        cells.filter_map(|(cell, column)| Some((cell.as_ref().ok()?, column)))
    }

    fn filled(&self) -> impl Iterator<Item = (&DraftCell, &(Named, ask::GridColumn))> {
        self.rows.iter().flat_map(|row| self.filled_in(row))
    }

    fn absences(&self) -> Vec<Absence> {
        let cells = self.rows.iter().flat_map(|row| &row.cells);
        cells
            .filter_map(|cell| cell.as_ref().err().copied())
            .chain(self.beside.iter().copied())
            .collect()
    }

    fn noted(&self) -> Vec<Noted<'_>> {
        let columns = self.columns.iter().enumerate();
        columns
            .map(|(index, (named, column))| Noted {
                label: &named.label,
                groups: &column.groups,
                base: column.base,
                denominators: self.denominators(index),
                where_: &column.filter,
            })
            .collect()
    }

    /// The bases of a column, 0 where nobody answered; of one that is withheld, those of a column over the same people.
    fn denominators(&self, index: usize) -> Vec<u64> {
        let of = |column: usize| -> Vec<u64> {
            let base = |row: &DraftRow| match &row.cells[column] {
                Ok(cell) => Some(cell.share.of),
                Err(Absence::EmptyBase) => Some(0),
                Err(Absence::Weightless(n)) => Some(*n),
                Err(
                    Absence::NotNamed
                    | Absence::Undefined
                    | Absence::NotAsked
                    | Absence::Tied
                    | Absence::NoMore
                    | Absence::Confidential,
                ) => None,
            };
            self.rows.iter().filter_map(base).collect()
        };
        let own = &self.columns[index].1;
        let same = |other: &usize| {
            let column = &self.columns[*other].1;
            column.base == own.base && column.groups == own.groups && column.filter == own.filter
        };
        let others = (0..self.columns.len()).filter(same);
        let mut found = std::iter::once(index).chain(others).map(of);
        found.find(|found| !found.is_empty()).unwrap_or_default()
    }
}

pub(super) fn absence(why: Absent) -> Absence {
    match why {
        Absent::EmptyBase => Absence::EmptyBase,
        Absent::Undefined => Absence::Undefined,
        Absent::Weightless(n) => Absence::Weightless(n),
        Absent::Confidential => Absence::Confidential,
    }
}
