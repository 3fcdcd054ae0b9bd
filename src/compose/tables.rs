//! Tables: shares, groups or crosstab, ranks, scale.

use super::composer::Composer;
use super::notes::Noted;
use crate::commentary::{self, Breakdown, Measured, Sort, TableHead, TableRow};
use crate::diagnostic::Arg;
use crate::fact::{Absent, Selection};
use crate::language::number;
use crate::measure::Ratio;
use crate::query::Use;
use crate::report::{
    Absence, Block, Cell, Chart, Column, Figure, Measure, Note, NoteKind, Row, Table, TargetKind, Value,
};
use crate::survey::{Base, ChoiceId, Condition, GroupId, Variable};

/// A row while it is sorted: its label, and a share or the reason why there is none per column.
struct DraftRow {
    key: String,
    label: String,
    cells: Vec<Result<DraftCell, Absence>>,
}

/// A share with what it is of.
struct DraftCell {
    ratio: Ratio,
    variable: Variable,
    choices: Vec<ChoiceId>,
}

/// A column before it is filled.
struct DraftColumn {
    key: String,
    label: String,
    groups: Vec<GroupId>,
    filter: Vec<Condition>,
    base: Base,
}

impl Composer<'_> {
    pub(super) fn shares_table(&mut self, written: &commentary::SharesTable) -> Block {
        self.place.clone_from(&written.head.id.value);
        self.origin = std::iter::once(written.head.id.span)
            .chain(written.columns.iter().map(|column| column.measured.span))
            .collect();
        let survey = self.material.survey;
        let columns: Vec<DraftColumn> = written
            .columns
            .iter()
            .enumerate()
            .map(|(index, column)| DraftColumn {
                key: (index + 1).to_string(),
                label: self.plain(&column.label),
                groups: column.measured.groups.clone(),
                filter: column.measured.filter.clone(),
                base: column.measured.base,
            })
            .collect();
        let first = survey.question(written.columns[0].measured.question);
        let mut rows = Vec::new();
        for id in &written.rows {
            let label = first
                .find_item(id)
                .map_or(id.as_str(), |item| first.items[item].label.as_str());
            let cells = written.columns.iter().zip(&columns).map(|(column, draft)| {
                let question = survey.question(column.measured.question);
                let item = question.find_item(id).ok_or(Absence::NotAsked)?;
                let variable = Variable {
                    question: column.measured.question,
                    item,
                };
                self.draft(variable, &column.measured.choices, draft)
            });
            rows.push(DraftRow {
                key: id.clone(),
                cells: cells.collect(),
                label: self.label(label),
            });
        }
        sort(&mut rows, written.sort);
        let questions: Vec<_> = written.columns.iter().map(|c| c.measured.question).collect();
        self.table(&written.head, columns, rows, &questions, "row-head-item")
    }

    pub(super) fn group_table(&mut self, written: &commentary::GroupTable) -> Block {
        self.place.clone_from(&written.head.id.value);
        self.origin = std::iter::once(written.head.id.span)
            .chain(std::iter::once(written.measured.span))
            .collect();
        let survey = self.material.survey;
        let measured = &written.measured;
        let question = survey.question(measured.question);
        let columns: Vec<DraftColumn> = match &written.by {
            Breakdown::Groups(groups) => groups
                .iter()
                .map(|(group, label)| DraftColumn {
                    key: survey.group(*group).id.clone(),
                    label: match label {
                        Some(text) => self.plain(text),
                        None => self.label(&survey.group(*group).short),
                    },
                    groups: vec![*group],
                    filter: measured.filter.clone(),
                    base: measured.base,
                })
                .collect(),
            Breakdown::Choices { variable, choices } => {
                let by = survey.question(variable.question);
                choices
                    .iter()
                    .map(|choice| DraftColumn {
                        key: by.choice(*choice).id.clone(),
                        label: self.label(&by.choice(*choice).label),
                        groups: measured.groups.clone(),
                        filter: with(&measured.filter, *variable, *choice),
                        base: measured.base,
                    })
                    .collect()
            }
        };
        let mut rows: Vec<DraftRow> = written
            .rows
            .iter()
            .map(|row| {
                let (key, label) = match row {
                    TableRow::Choice(choice) => (&question.choice(*choice).id, &question.choice(*choice).label),
                    TableRow::Item(item) => (&question.items[*item].id, &question.items[*item].label),
                };
                DraftRow {
                    key: key.clone(),
                    label: self.label(label),
                    cells: Vec::new(),
                }
            })
            .collect();
        for (draft, row) in rows.iter_mut().zip(&written.rows) {
            let (item, choices) = match row {
                TableRow::Choice(choice) => (0, vec![*choice]),
                TableRow::Item(item) => (*item, measured.choices.clone()),
            };
            let variable = Variable {
                question: measured.question,
                item,
            };
            draft.cells = columns
                .iter()
                .map(|column| match self.draft(variable, &choices, column) {
                    Ok(cell) if written.unnamed && cell.ratio.numerator == 0 => Err(Absence::NotNamed),
                    other => other,
                })
                .collect();
        }
        sort(&mut rows, written.sort);
        self.table(&written.head, columns, rows, &[measured.question], "row-head-choice")
    }

    pub(super) fn scale_table(&mut self, written: &commentary::ScaleTable) -> Block {
        self.place.clone_from(&written.head.id.value);
        self.origin = std::iter::once(written.head.id.span)
            .chain(std::iter::once(written.measured.span))
            .collect();
        let survey = self.material.survey;
        let measured = &written.measured;
        let question = survey.question(measured.question);
        let columns: Vec<DraftColumn> = question
            .choices
            .iter()
            .map(|choice| DraftColumn {
                key: choice.id.clone(),
                label: self.label(&choice.label),
                groups: measured.groups.clone(),
                filter: measured.filter.clone(),
                base: measured.base,
            })
            .collect();
        let mut rows = Vec::new();
        for item in &written.items {
            let variable = Variable {
                question: measured.question,
                item: *item,
            };
            let found = &question.items[*item];
            rows.push(DraftRow {
                key: if found.id.is_empty() {
                    question.id.clone()
                } else {
                    found.id.clone()
                },
                label: self.label(&found.label),
                cells: question
                    .choice_ids()
                    .zip(&columns)
                    .map(|(choice, column)| self.draft(variable, &[choice], column))
                    .collect(),
            });
        }
        self.table(&written.head, columns, rows, &[measured.question], "row-head-item")
    }

    /// A share in a cell, if it may be published.
    fn draft(&self, variable: Variable, choices: &[ChoiceId], column: &DraftColumn) -> Result<DraftCell, Absence> {
        let gate = self.material.gate;
        let share = gate.share(variable, choices, column.base, column.selection(), Use::Table);
        Ok(DraftCell {
            ratio: share.map_err(absence)?.ratio,
            variable,
            choices: choices.to_vec(),
        })
    }

    /// Shares → a table with its figures, notes and chart.
    fn table(
        &mut self,
        head: &TableHead,
        columns: Vec<DraftColumn>,
        rows: Vec<DraftRow>,
        questions: &[crate::survey::QuestionId],
        row_head: &str,
    ) -> Block {
        let caption = self.inlines(&head.caption);
        let noted: Vec<Noted<'_>> = columns
            .iter()
            .enumerate()
            .map(|(index, column)| Noted {
                label: &column.label,
                groups: &column.groups,
                base: column.base,
                denominators: denominators(&columns, &rows, index),
                where_: &column.filter,
            })
            .collect();
        let mut notes = self.base_notes(&noted, questions);
        notes.extend(self.silent_note(&columns, &rows));
        notes.extend(self.reading_note(&columns, &rows));
        let absences: Vec<Absence> = rows
            .iter()
            .flat_map(|row| &row.cells)
            .filter_map(|c| c.as_ref().err().copied())
            .collect();
        notes.extend(self.sign_note(&absences));
        if let Some(note) = &head.note {
            let text = self.inlines(note);
            notes.push(Note {
                kind: NoteKind::Remark,
                text,
            });
        }
        let mut finished = Vec::with_capacity(rows.len());
        for row in rows {
            let mut cells = Vec::with_capacity(columns.len());
            for (column, cell) in columns.iter().zip(row.cells) {
                cells.push(match cell {
                    Ok(cell) => Cell::Figure(self.cell_figure(&head.id.value, &row.key, column, &cell)),
                    Err(absence) => Cell::Absent(absence),
                });
            }
            finished.push(Row {
                label: row.label,
                cells,
            });
        }
        let apart = columns.iter().any(|column| column.groups != columns[0].groups);
        let columns = columns
            .into_iter()
            .map(|column| Column {
                group: match column.groups.as_slice() {
                    [only] if apart => Some(self.group_tag(*only)),
                    _ => None,
                },
                label: column.label,
                numeric: true,
            })
            .collect();
        self.finish_table(head, caption, row_head, columns, finished, notes)
    }

    /// How many of those who were asked gave no valid answer, over the rows and columns.
    fn silent_note(&mut self, columns: &[DraftColumn], rows: &[DraftRow]) -> Option<Note> {
        let silent = rows.iter().flat_map(|row| {
            let cells = row
                .cells
                .iter()
                .zip(columns)
                .filter_map(|(cell, column)| Some((cell.as_ref().ok()?, column)));
            cells.map(|(cell, column)| {
                let response = self.material.gate.item_response(cell.variable, column.selection());
                response.nonresponse
            })
        });
        let silent: Vec<u64> = silent.collect();
        self.silent_text(&silent)
    }

    /// "Lecture :" the first cell read aloud, so that nobody has to guess what a number is a share of.
    fn reading_note(&mut self, columns: &[DraftColumn], rows: &[DraftRow]) -> Option<Note> {
        let row = rows.first()?;
        let (cell, column) = row
            .cells
            .iter()
            .zip(columns)
            .find_map(|(cell, column)| Some((cell.as_ref().ok()?, column)))?;
        let Ratio { numerator, denominator } = cell.ratio;
        let language = self.material.language;
        let args = [
            ("row", Arg::Text(row.label.clone())),
            ("column", Arg::Text(column.label.clone())),
            ("percent", Arg::Text(number::percent(language, numerator, denominator))),
            ("numerator", Arg::Text(number::integer(language, numerator))),
            ("denominator", Arg::Text(number::integer(language, denominator))),
            (
                "who",
                Arg::Text(self.who(column.selection(), column.base, &[denominator])),
            ),
        ];
        let text = self.material.wording.say("reading", &args);
        Some(Note {
            kind: NoteKind::Remark,
            text: self.sentence(&text),
        })
    }

    fn cell_figure(
        &mut self,
        table: &str,
        row: &str,
        column: &DraftColumn,
        cell: &DraftCell,
    ) -> crate::report::FigureId {
        let survey = self.material.survey;
        let question = survey.question(cell.variable.question);
        let Ratio { numerator, denominator } = cell.ratio;
        let figure = Figure {
            id: format!("{table}/{row}/{}", column.key),
            section: self.chapter.clone(),
            questions: vec![super::question_name(question, cell.variable.item)],
            choices: cell.choices.iter().map(|c| question.choice(*c).id.clone()).collect(),
            groups: super::group_names(survey, &column.groups),
            filter: super::filter_names(survey, &column.filter),
            measure: Measure::Percent,
            base: column.base,
            about: self.about(question, &[cell.variable.item], &cell.choices),
            who: self.who(column.selection(), column.base, &[denominator]),
            value: Value::Ratio { numerator, denominator },
            text: number::percent(self.material.language, numerator, denominator),
        };
        self.figure(figure)
    }

    pub(super) fn finish_table(
        &mut self,
        head: &TableHead,
        caption: Vec<crate::report::Inline>,
        row_head: &str,
        columns: Vec<Column>,
        rows: Vec<Row>,
        notes: Vec<Note>,
    ) -> Block {
        let title = self.words(&caption);
        self.anchor(&head.id.value, TargetKind::Table, title, Some(head.id.span));
        let row_head = match &head.row_head {
            Some(text) => self.plain(text),
            None => self.material.wording.text(row_head),
        };
        let mut table = Table {
            id: head.id.value.clone(),
            caption,
            row_head,
            columns,
            rows,
            notes,
            chart: None,
        };
        if let Some(written) = &head.chart {
            let title = self.plain(&written.title);
            let subtitle = written
                .subtitle
                .as_ref()
                .map(|text| self.plain(text))
                .unwrap_or_default();
            let id = format!("{}-{}", head.id.value, self.material.wording.text("anchor-chart"));
            self.anchor(&id, TargetKind::Chart, title.clone(), None);
            table.chart = Some(Chart {
                id,
                kind: written.kind,
                title,
                subtitle,
                description: super::alternative::describe(&table, &self.figures, self.material),
            });
        }
        Block::Table(Box::new(table))
    }
}

impl DraftColumn {
    fn selection(&self) -> Selection<'_> {
        Selection {
            groups: &self.groups,
            filter: &self.filter,
        }
    }
}

/// The bases of a column; of one that is withheld, those of a column over the same people.
fn denominators(columns: &[DraftColumn], rows: &[DraftRow], index: usize) -> Vec<u64> {
    let of = |column: usize| -> Vec<u64> {
        let cells = rows.iter().filter_map(|row| row.cells[column].as_ref().ok());
        cells.map(|cell| cell.ratio.denominator).collect()
    };
    let own = &columns[index];
    let same =
        |column: &DraftColumn| column.base == own.base && column.groups == own.groups && column.filter == own.filter;
    let others = (0..columns.len()).filter(|other| same(&columns[*other]));
    std::iter::once(index)
        .chain(others)
        .map(of)
        .find(|found| !found.is_empty())
        .unwrap_or_default()
}

fn absence(why: Absent) -> Absence {
    match why {
        Absent::EmptyBase => Absence::EmptyBase,
        Absent::Confidential => Absence::Confidential,
    }
}

pub(super) fn selection(measured: &Measured) -> Selection<'_> {
    Selection {
        groups: &measured.groups,
        filter: &measured.filter,
    }
}

fn with(filter: &[Condition], variable: Variable, choice: ChoiceId) -> Vec<Condition> {
    let mut all = filter.to_vec();
    all.push(Condition {
        variable,
        choices: vec![choice],
    });
    all
}

/// Highest share first; rows without one stand last, equal ones as listed.
fn sort(rows: &mut [DraftRow], sort: Sort) {
    let Sort::Descending(column) = sort else { return };
    let ratio = |row: &DraftRow| {
        row.cells
            .get(column)
            .and_then(|cell| cell.as_ref().ok())
            .map(|cell| cell.ratio)
    };
    rows.sort_by(|a, b| match (ratio(a), ratio(b)) {
        (Some(a), Some(b)) => b.compare(a),
        (Some(_), None) => std::cmp::Ordering::Less,
        (None, Some(_)) => std::cmp::Ordering::Greater,
        (None, None) => std::cmp::Ordering::Equal,
    });
}
