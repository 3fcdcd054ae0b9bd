//! Typed-in tables: figures of another source, held against the bases that their authors declare.

use super::finish::Parts;
use crate::commentary::{AddsUp, Prose, TypedBase, TypedBases, TypedCell, TypedNumber, TypedTable, Unit};
use crate::diagnostic::{Arg, Diagnostic, Span, Spanned};
use crate::language::number;
use crate::measure::{Printed, add_up};
use crate::msg;
use crate::query::Summary;
use crate::report::{Block, Cell, Column, Figure, FigureId, Inline, Measure, Note, NoteKind, Row, Typed, Value};
use crate::say::composer::Composer;
use crate::survey::{Base, READ_CHOICE};
use std::collections::BTreeSet;

/// The words of a table, typeset.
struct Words {
    caption: String,
    source: String,
    columns: Vec<String>,
    /// What those behind the first number of each column did, where the authors say.
    readings: Vec<Option<String>>,
    rows: Vec<String>,
    /// Of each sign.
    reasons: Vec<String>,
    bases: BaseWords,
}

/// What each base counts, where the table declares them.
enum BaseWords {
    Table(String),
    Columns(Vec<String>),
    Rows(Vec<String>),
}

impl BaseWords {
    fn of(&self, row: usize, column: usize) -> &str {
        match self {
            BaseWords::Table(words) => words,
            BaseWords::Columns(words) => &words[column],
            BaseWords::Rows(words) => &words[row],
        }
    }
}

/// A row or a column whose shares make a whole: (row, column) of each.
struct Line<'a> {
    label: &'a Prose,
    cells: Vec<(usize, usize)>,
    /// Where the authors say so.
    adds_up: Span,
}

impl Composer<'_> {
    pub(in crate::say) fn typed_table(&mut self, written: &TypedTable) -> Block {
        self.place.clone_from(&written.head.id.value);
        self.check_typed(written);
        let caption = self.inlines(&written.head.caption);
        let readings = written
            .columns
            .iter()
            .map(|column| self.own_reading(column.reading.as_ref()));
        let readings = readings.collect();
        // The source answers for what stands in its own words: years, ages, amounts.
        let answered = self.passages.len();
        let source = self.inlines(&written.source);
        let words = Words {
            caption: self.words(&caption),
            source: self.words(&source),
            columns: written.columns.iter().map(|column| self.plain(&column.label)).collect(),
            readings,
            rows: written.rows.iter().map(|row| self.plain(&row.label)).collect(),
            reasons: written.signs.iter().map(|sign| self.plain(&sign.reason)).collect(),
            bases: match &written.bases {
                TypedBases::Table(base) => BaseWords::Table(self.plain(&base.of)),
                TypedBases::Columns(bases) => BaseWords::Columns(self.all_plain(bases)),
                TypedBases::Rows(bases) => BaseWords::Rows(self.all_plain(bases)),
            },
        };
        self.answer_for(answered);
        let mut rows = Vec::with_capacity(written.rows.len());
        for (row, label) in words.rows.iter().enumerate() {
            let cells = (0..words.columns.len()).map(|column| self.typed_cell(written, &words, row, column));
            rows.push(Row {
                cells: cells.collect(),
                label: label.clone(),
            });
        }
        let mut notes = Vec::from_iter(self.typed_reading_note(written, &words));
        notes.extend([self.typed_base_note(written, &words), self.source_note(source)]);
        notes.extend(self.typed_sign_note(written, &words));
        notes.extend(self.own_note(&written.head));
        let columns = words.columns.iter().map(|label| Column::of_numbers(label.clone()));
        let parts = Parts {
            caption,
            row_head: "row-head-typed",
            columns: columns.collect(),
            rows,
            sizes: Vec::new(),
            notes,
        };
        self.finish_table(&written.head, parts)
    }

    fn all_plain(&mut self, bases: &[TypedBase]) -> Vec<String> {
        let mut said: Vec<(Span, String)> = Vec::new();
        for base in bases {
            // Columns that share the table's words share its text, too: it is read once.
            let span = base.of.written.span;
            let known = said.iter().find(|(known, _)| *known == span);
            let words = known.map_or_else(|| self.plain(&base.of), |(_, words)| words.clone());
            said.push((span, words));
        }
        said.into_iter().map(|(_, words)| words).collect()
    }

    fn typed_cell(&mut self, written: &TypedTable, words: &Words, row: usize, column: usize) -> Cell {
        let number = match &written.rows[row].cells[column] {
            TypedCell::Number(number) => number,
            TypedCell::Sign(sign) => {
                return Cell::Sign {
                    sign: written.signs[*sign].sign.clone(),
                    reason: words.reasons[*sign].clone(),
                };
            }
        };
        self.origin = vec![written.head.id.span, number.span];
        Cell::Figure(self.typed_figure(written, words, (row, column), number.value))
    }

    fn typed_figure(
        &mut self,
        written: &TypedTable,
        words: &Words,
        (row, column): (usize, usize),
        typed: TypedNumber,
    ) -> FigureId {
        let unit = written.columns[column].unit;
        let base = written.base(row, column).n;
        let about = [
            ("question", Arg::from(&words.caption)),
            (
                "choices",
                Arg::Text(format!("{}, {}", words.rows[row], words.columns[column])),
            ),
        ];
        let figure = Figure {
            id: String::new(),
            section: self.chapter.clone(),
            facts: Vec::new(),
            questions: Vec::new(),
            choices: Vec::new(),
            groups: Vec::new(),
            filter: Vec::new(),
            measure: match unit {
                Unit::Percent => Measure::Percent,
                Unit::Count => Measure::Count,
                Unit::Mean => Measure::Number(Summary::Mean),
            },
            base: Base::Respondents,
            about: self.label(&self.material.wording.say("condition", &about)),
            who: self.typed_base(words.bases.of(row, column), base),
            is_weighted: false,
            text: self.typed_text(unit, typed),
            bounds: None,
            beside: String::new(),
            counted: None,
            over: None,
            minus: Vec::new(),
            exceeds: None,
            value: Value::Typed(Typed {
                unit,
                number: typed.number,
                decimals: typed.decimals,
                base,
                source: words.source.clone(),
            }),
        };
        let key = format!("{}/{}", row + 1, column + 1);
        self.keyed_figure(&written.head.id.value, &key, figure)
    }

    /// The number as the report's language writes it, with as many decimals as were typed.
    fn typed_text(&self, unit: Unit, typed: TypedNumber) -> String {
        let language = self.material.language;
        match (unit, units(typed)) {
            (Unit::Percent, printed) => {
                number::percent_to(language, printed.units.into(), printed.whole().into(), typed.decimals)
            }
            (Unit::Count, printed) => number::integer(language, printed.units),
            (Unit::Mean, _) => number::decimal(language, typed.number.into(), 1, typed.decimals, typed.decimals),
        }
    }

    /// "ménages, n = 42".
    fn typed_base(&self, of: &str, n: u64) -> String {
        let wording = self.material.wording;
        let n = wording.say(
            "base-n",
            &[("n", Arg::Text(number::integer(self.material.language, n)))],
        );
        let text = wording.say("base-typed", &[("who", Arg::from(of)), ("n", Arg::Text(n))]);
        self.label(&text)
    }

    /// The bases in words, said once where they are the same.
    fn typed_base_note(&mut self, written: &TypedTable, words: &Words) -> Note {
        let (labels, bases): (&[String], Vec<(&str, u64)>) = match &written.bases {
            TypedBases::Table(base) => (&[], vec![(words.bases.of(0, 0), base.n)]),
            TypedBases::Columns(bases) => {
                let of = bases.iter().enumerate();
                (
                    &words.columns,
                    of.map(|(column, base)| (words.bases.of(0, column), base.n)).collect(),
                )
            }
            TypedBases::Rows(bases) => {
                let of = bases.iter().enumerate();
                (
                    &words.rows,
                    of.map(|(row, base)| (words.bases.of(row, 0), base.n)).collect(),
                )
            }
        };
        let text = match bases.as_slice() {
            [] => String::new(),
            [(of, n), rest @ ..] if rest.iter().all(|base| *base == (*of, *n)) => self.typed_base(of, *n),
            // What is counted everywhere is said once: "ménages (2016, n = 42; 2021, n = 29)".
            [(of, _), rest @ ..] if rest.iter().all(|(other, _)| other == of) => {
                let each = labels
                    .iter()
                    .zip(&bases)
                    .map(|(label, (_, n))| self.typed_base(label, *n));
                format!("{of} ({})", each.collect::<Vec<_>>().join("; "))
            }
            several => {
                let each = labels.iter().zip(several);
                let each = each.map(|(label, (of, n))| format!("{label} – {}", self.typed_base(of, *n)));
                each.collect::<Vec<_>>().join("; ")
            }
        };
        let text = format!("{}{}{text}.", self.material.wording.text("base"), self.material.colon());
        self.note(NoteKind::Base, &text)
    }

    /// "Source : …. Chiffres tapés d’après cette source…"
    fn source_note(&mut self, source: Vec<Inline>) -> Note {
        let wording = self.material.wording;
        let mut text = vec![Inline::Text(format!("{} ", wording.text("typed-source")))];
        let ends = self.words(&source).trim_end().ends_with(['.', '!', '?']);
        text.extend(source);
        let stop = if ends { " " } else { ". " };
        text.push(Inline::Text(format!("{stop}{}", wording.text("typed-in"))));
        crate::say::text::typeset::inlines(self.material.language, &mut text, &mut self.figures);
        Note {
            kind: NoteKind::Source,
            text,
        }
    }

    /// "Lecture :" the first number read aloud.
    fn typed_reading_note(&mut self, written: &TypedTable, words: &Words) -> Option<Note> {
        let cells = written.rows.iter().enumerate().flat_map(|(row, line)| {
            let cells = line.cells.iter().enumerate();
            cells.map(move |(column, cell)| (row, column, cell))
        });
        let mut numbers = cells.filter_map(|(row, column, cell)| match cell {
            TypedCell::Number(number) => Some((row, column, number)),
            TypedCell::Sign(_) => None,
        });
        let (row, column, typed) = numbers.next()?;
        let unit = written.columns[column].unit;
        let id = match (unit, &words.readings[column]) {
            (Unit::Percent | Unit::Count, Some(_)) => "reading-typed-said",
            (Unit::Mean, Some(_)) => "reading-typed-said-mean",
            (Unit::Percent, None) => "reading-typed-percent",
            (Unit::Count, None) => "reading-typed-count",
            (Unit::Mean, None) => "reading-typed-mean",
        };
        let quoted = self
            .material
            .wording
            .say("ranked-quoted", &[("choice", Arg::from(&words.rows[row]))]);
        let predicate = words.readings[column].as_deref().unwrap_or_default();
        let predicate = predicate.replace(&format!("{{{READ_CHOICE}}}"), &quoted);
        let n = written.base(row, column).n;
        let args = [
            ("predicate", Arg::Text(predicate)),
            ("row", Arg::from(&words.rows[row])),
            ("column", Arg::from(&words.columns[column])),
            ("value", Arg::Text(self.typed_text(unit, typed.value))),
            ("n", Arg::Text(number::integer(self.material.language, n))),
            ("who", Arg::from(words.bases.of(row, column))),
        ];
        let text = self.material.wording.say(id, &args);
        Some(self.note(NoteKind::Reading, &text))
    }

    /// The signs that stand in the table, with their reasons.
    fn typed_sign_note(&mut self, written: &TypedTable, words: &Words) -> Option<Note> {
        let cells = written.rows.iter().flat_map(|row| &row.cells);
        let used: BTreeSet<usize> = cells
            .filter_map(|cell| match cell {
                TypedCell::Sign(sign) => Some(*sign),
                TypedCell::Number(_) => None,
            })
            .collect();
        if used.is_empty() {
            return None;
        }
        let signs = used.into_iter().map(|sign| {
            let meaning = words.reasons[sign].trim_end_matches('.').to_owned();
            (written.signs[sign].sign.clone(), meaning)
        });
        Some(self.signs_note(Vec::new(), signs.collect()))
    }

    /// Reports figures that no count over their base can give, and shares of one question that make no whole.
    fn check_typed(&mut self, written: &TypedTable) {
        let mut possible: Vec<Vec<Option<(u64, u64)>>> = Vec::new();
        for (row, line) in written.rows.iter().enumerate() {
            let mut counts = Vec::new();
            for (column, cell) in line.cells.iter().enumerate() {
                counts.push(match cell {
                    TypedCell::Number(typed) => {
                        self.counts_of(typed, written.columns[column].unit, written.base(row, column))
                    }
                    TypedCell::Sign(_) => None,
                });
            }
            possible.push(counts);
        }
        let Some(adds_up) = &written.adds_up else { return };
        let (rows, columns) = (0..written.rows.len(), 0..written.columns.len());
        match adds_up.value {
            AddsUp::Columns => {
                for column in columns {
                    let line = Line {
                        label: &written.columns[column].label,
                        cells: rows.clone().map(|row| (row, column)).collect(),
                        adds_up: adds_up.span,
                    };
                    self.check_whole(written, &line, &possible);
                }
            }
            AddsUp::Rows => {
                for row in rows {
                    for unit in [Unit::Percent, Unit::Count] {
                        let of_unit = columns.clone().filter(|column| written.columns[*column].unit == unit);
                        let line = Line {
                            label: &written.rows[row].label,
                            cells: of_unit.map(|column| (row, column)).collect(),
                            adds_up: adds_up.span,
                        };
                        self.check_whole(written, &line, &possible);
                    }
                }
            }
        }
    }

    /// The lowest and the highest count that a cell can stand for; none for a mean, and for what no count gives, which is
    /// reported.
    fn counts_of(&mut self, typed: &Spanned<TypedNumber>, unit: Unit, base: &TypedBase) -> Option<(u64, u64)> {
        let printed = units(typed.value);
        let said = self.typed_text(unit, typed.value);
        let counts = match unit {
            Unit::Mean => return None,
            Unit::Count if printed.units <= base.n => return Some((printed.units, printed.units)),
            Unit::Count => Err(Diagnostic::error(msg!("typed-over-base", count = said, n = base.n))),
            Unit::Percent if printed.units > printed.whole() => {
                Err(Diagnostic::error(msg!("typed-over-whole", percent = said)))
            }
            Unit::Percent => printed
                .counts(base.n)
                .ok_or_else(|| self.impossible(printed, said, base.n)),
        };
        counts
            .map_err(|diagnostic| {
                let diagnostic = diagnostic.at(typed.span).also(base.span, msg!("typed-its-base"));
                self.diagnostics.push(diagnostic);
            })
            .ok()
    }

    /// "31 % of 20: 6 are 30 %, 7 are 35 %", with the bases that could.
    fn impossible(&self, printed: Printed, said: String, n: u64) -> Diagnostic {
        let language = self.material.language;
        let (below, above) = printed.around(n);
        let percent = |k: u64| number::percent_to(language, k.into(), n.into(), printed.decimals);
        let bases = printed.bases_near(n);
        let named: Vec<String> = bases.iter().map(|n| number::integer(language, *n)).collect();
        Diagnostic::error(msg!(
            "typed-infeasible",
            percent = &said,
            n = n,
            below = below,
            below_percent = percent(below),
            above = above,
            above_percent = percent(above)
        ))
        .help(msg!("typed-possible-bases", percent = said, bases = named))
    }

    /// Holds the shares of one question against the whole: counts exist that add up to the base.
    fn check_whole(&mut self, written: &TypedTable, line: &Line<'_>, possible: &[Vec<Option<(u64, u64)>>]) {
        let Some(&(row, column)) = line.cells.first() else {
            return;
        };
        let unit = written.columns[column].unit;
        if unit == Unit::Mean {
            return;
        }
        let base = written.base(row, column);
        let other = line
            .cells
            .iter()
            .map(|(row, column)| written.base(*row, *column))
            .find(|b| b.n != base.n);
        if let Some(other) = other {
            let diagnostic =
                Diagnostic::error(msg!("typed-whole-bases", name = &line.label.written.value)).at(line.adds_up);
            let diagnostic = diagnostic.also(base.span, msg!("typed-its-base"));
            self.diagnostics
                .push(diagnostic.also(other.span, msg!("typed-its-base")));
            return;
        }
        let mut ranges = Vec::new();
        let mut shown: Vec<TypedNumber> = Vec::new();
        let mut unknown = false;
        for (row, column) in &line.cells {
            match (&written.rows[*row].cells[*column], possible[*row][*column]) {
                (TypedCell::Sign(_), _) => unknown = true,
                (TypedCell::Number(typed), Some(range)) => {
                    ranges.push(range);
                    shown.push(typed.value);
                }
                // Reported already.
                (TypedCell::Number(_), None) => return,
            }
        }
        if add_up(&ranges, base.n, unknown) {
            return;
        }
        let sum = |of: fn(&(u64, u64)) -> u64| ranges.iter().map(of).fold(0u64, u64::saturating_add);
        let (low, high) = (sum(|range| range.0), sum(|range| range.1));
        let message = msg!(
            "typed-no-whole",
            name = &line.label.written.value,
            total = self.typed_text(unit, total(&shown)),
            counts = match low == high {
                true => msg!("typed-count", n = low),
                false => msg!("typed-counts", low = low, high = high),
            },
            n = base.n
        );
        let diagnostic = Diagnostic::error(message)
            .at(line.label.written.span)
            .also(base.span, msg!("typed-its-base"));
        self.diagnostics.push(diagnostic.help(msg!("typed-no-whole-help")));
    }
}

/// A number that is not below 0, in its units.
fn units(typed: TypedNumber) -> Printed {
    Printed {
        units: typed.number.unsigned_abs(),
        decimals: typed.decimals,
    }
}

/// The sum of numbers as they were typed, with as many decimals as the longest has.
fn total(numbers: &[TypedNumber]) -> TypedNumber {
    let decimals = numbers.iter().map(|number| number.decimals).max().unwrap_or(0);
    let sum = numbers.iter().fold(0i64, |sum, typed| {
        let unit = 10i64.pow(decimals - typed.decimals);
        sum.saturating_add(typed.number.saturating_mul(unit))
    });
    TypedNumber { number: sum, decimals }
}
