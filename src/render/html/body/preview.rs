//! What a table says of what a statement speaks of: its rows, or the choices that it ranks, with their numbers.

use crate::diagnostic::Arg;
use crate::language::capital::lower_initial;
use crate::language::clause;
use crate::language::spoken::{Sayable, says};
use crate::render::html::site::Site;
use crate::report::{Cell, Column, Figure, FigureId, Finding, NoteKind, Row, Statement, Table, walk};

/// How many rows of a table a preview shows.
const ROWS: usize = 3;
/// How many of its columns.
const COLUMNS: usize = 2;
/// How many figures of a finding.
const FIGURES: usize = 2;
/// A label is cut near so many letters, the name of a column near so many.
const LABEL: usize = 48;
const NAME: usize = 24;
/// Words that two labels begin with alike are left out from so many on.
const ALIKE: usize = 3;

/// A row of a table, or a choice that it ranks.
struct RowPreview<'a> {
    label: String,
    /// By column, what it has there.
    values: Vec<(usize, String)>,
    /// The numbers behind it.
    figures: Vec<&'a Figure>,
    /// The choice that it is, in the figures of a ranking.
    choice: Option<String>,
}

/// What a piece of evidence says.
#[derive(Default)]
pub(super) struct Preview {
    /// Beside its name: the figures of a finding; of a table, the one column of several, and whose figures they are.
    pub beside: Vec<String>,
    /// A row or a choice each, with its numbers.
    pub rows: Vec<String>,
}

impl Site<'_> {
    /// What a statement speaks of, of a table; nothing where it speaks of none of it.
    pub(super) fn spoken_of(&self, table: &Table, statement: &Statement) -> Preview {
        let said = self.plain(&statement.text);
        let given: Vec<&Figure> = walk::figures(&statement.text)
            .map(|id| self.report.figure(id))
            .collect();
        let told = self.told(table);
        let labels: Vec<&str> = told.iter().map(|told| told.label.as_str()).collect();
        let bound: Vec<bool> = told.iter().map(|told| told.is_given(&given)).collect();
        let caption = self.plain(&table.caption);
        let topic = [&caption, &table.row_head, &self.report.front.title].map(String::as_str);
        let rows = Sayable {
            language: self.report.language,
            labels: &labels,
            bound: &bound,
            topic: &topic.join(" "),
        };
        let found = rows.spoken(&said, ROWS);
        // Whose figures they are, where they are not the survey's.
        let source = table.notes.iter().filter(|note| note.kind == NoteKind::Source);
        let source = source.map(|note| self.plain(&note.text));
        if found.is_empty() {
            return Preview {
                beside: source.collect(),
                rows: Vec::new(),
            };
        }
        let columns = self.columns_spoken_of(&table.columns, &said, found.len());
        let lines = found.iter().map(|at| {
            let label = self.short_label(&labels, *at, &said);
            self.line(&told[*at], &label, &columns)
        });
        // The one column that is shown of several is named once.
        let only = columns
            .first()
            .filter(|_| columns.len() == 1 && table.columns.len() > 1);
        let only = only.map(|(_, name)| name.clone());
        Preview {
            beside: only.into_iter().chain(source).collect(),
            rows: lines.collect(),
        }
    }

    /// The first figures of a finding whose name doesn't say them.
    pub(super) fn figures_of(&self, finding: &Finding, name: &str) -> Preview {
        let figures = walk::figures(&finding.text).map(|id| self.report.figure(id));
        let counted = figures.filter(|figure| figure.value.ranked().is_empty());
        let said: Vec<String> = counted
            .map(|figure| lower_initial(&figure.text))
            .take(FIGURES)
            .collect();
        let name = name.to_lowercase();
        let is_said = said.iter().any(|text| name.contains(&text.to_lowercase()));
        Preview {
            beside: if is_said { Vec::new() } else { said },
            rows: Vec::new(),
        }
    }

    /// What a table tells: its choices where it ranks, each once whatever its ranks, else its rows.
    fn told(&self, table: &Table) -> Vec<RowPreview<'_>> {
        let mut told: Vec<RowPreview<'_>> = Vec::new();
        for row in &table.rows {
            let ranked: Vec<(usize, &Figure)> = figures(row)
                .map(|(column, id)| (column, self.report.figure(id)))
                .filter(|(_, figure)| !figure.value.ranked().is_empty())
                .collect();
            if ranked.is_empty() {
                told.push(self.row(row));
            }
            for (column, figure) in ranked {
                for choice in figure.value.ranked() {
                    let amount = figure.beside.trim_matches(['(', ')']);
                    let value = match amount.is_empty() {
                        true => format!("{} {}", table.row_head.to_lowercase(), row.label),
                        false => amount.to_owned(),
                    };
                    let known = told.iter().position(|told| told.label == choice.label);
                    let at = known.unwrap_or(told.len());
                    if known.is_none() {
                        told.push(RowPreview {
                            label: choice.label.clone(),
                            values: Vec::new(),
                            figures: Vec::new(),
                            choice: Some(choice.id.clone()),
                        });
                    }
                    told[at].values.push((column, value));
                    told[at].figures.push(figure);
                }
            }
        }
        told
    }

    fn row(&self, row: &Row) -> RowPreview<'_> {
        let values = row.cells.iter().map(|cell| match cell {
            Cell::Figure(id) => self.report.figure(*id).text.clone(),
            Cell::Text(text) => text.clone(),
            Cell::Links(inlines) => self.plain(inlines),
            Cell::Absent(absence) => absence.sign(self.report.language).to_owned(),
            Cell::Sign { sign, .. } => sign.clone(),
        });
        RowPreview {
            label: row.label.clone(),
            values: values.enumerate().collect(),
            figures: figures(row).map(|(_, id)| self.report.figure(id)).collect(),
            choice: None,
        }
    }

    /// The columns that a preview shows: those that the statement names, else the first two where there are no more
    /// and few rows or they are groups, else the first.
    fn columns_spoken_of(&self, columns: &[Column], said: &str, rows: usize) -> Vec<(usize, String)> {
        let language = self.report.language;
        let name = |column: &Column| match &column.group {
            Some(group) => group.short.clone(),
            None => {
                let head = column
                    .head()
                    .split(['«', '“', '(', ':', ','])
                    .next()
                    .unwrap_or_default();
                lower_initial(&clause::cut(language, head, NAME))
            }
        };
        let heads: Vec<&str> = columns.iter().map(Column::head).collect();
        let heads = Sayable {
            language,
            labels: &heads,
            bound: &vec![false; heads.len()],
            topic: &self.report.front.title,
        };
        let named = heads.spoken(said, COLUMNS);
        let are_groups = columns.iter().any(|column| column.group.is_some());
        let shown: Vec<usize> = match (columns.len() <= COLUMNS, named.is_empty()) {
            (true, true) if rows < ROWS || are_groups => (0..columns.len()).collect(),
            (_, true) => vec![0],
            (true, false) => (0..columns.len()).collect(),
            (false, false) => named,
        };
        shown.into_iter().map(|at| (at, name(&columns[at]))).collect()
    }

    /// "Roulement de personnel : 39 % (PTP); 55 % (PG)"; of one column no name.
    fn line(&self, told: &RowPreview<'_>, label: &str, columns: &[(usize, String)]) -> String {
        let values = columns.iter().filter_map(|(at, name)| {
            let (_, value) = told.values.iter().find(|(column, _)| column == at)?;
            Some(match columns.len() {
                1 => value.clone(),
                _ => format!("{value} ({name})"),
            })
        });
        let values: Vec<String> = values.collect();
        if values.is_empty() {
            return label.to_owned();
        }
        let args = [
            ("question", Arg::from(label)),
            ("choices", Arg::Text(values.join("; "))),
        ];
        self.say("condition", &args)
    }

    /// A label without what it begins with as another does, and without its end where that says nothing that the statement says.
    fn short_label(&self, labels: &[&str], at: usize, said: &str) -> String {
        let language = self.report.language;
        let own = labels[at];
        let others = labels.iter().enumerate().filter(|(other, _)| *other != at);
        let alike = others.map(|(_, other)| alike(own, other)).max().unwrap_or(0);
        let rest = &own[alike..];
        let (lead, rest) = match alike > 0 && says(language, rest, said) {
            true => ("…", rest),
            false => ("", own),
        };
        let cut = clause::cut(language, rest, LABEL);
        let cut = if says(language, &cut, said) {
            cut
        } else {
            rest.to_owned()
        };
        format!("{lead}{cut}")
    }
}

impl RowPreview<'_> {
    /// Whether one of some figures is of this row: of the same question, choices, groups and people.
    fn is_given(&self, given: &[&Figure]) -> bool {
        let is_one = |own: &Figure, given: &Figure| {
            let asked = given.questions.iter().any(|question| own.questions.contains(question));
            let chosen =
                |choice: &String| own.choices.contains(choice) && self.choice.as_ref().is_none_or(|c| c == choice);
            let chosen = given.choices.iter().any(chosen) || given.choices.is_empty() && own.choices.is_empty();
            asked && chosen && own.groups == given.groups && own.filter == given.filter
        };
        let mut own = self.figures.iter();
        own.any(|own| given.iter().any(|given| is_one(own, given)))
    }
}

/// The figures of a row by column.
fn figures(row: &Row) -> impl Iterator<Item = (usize, FigureId)> {
    let cells = row.cells.iter().enumerate();
    cells.filter_map(|(column, cell)| Some((column, cell.figure()?)))
}

/// The bytes of the words that two labels begin with alike, where these are many; 0 otherwise.
fn alike(one: &str, other: &str) -> usize {
    let (mut bytes, mut words) = (0, 0);
    for (one, other) in one.split_inclusive(' ').zip(other.split_inclusive(' ')) {
        if one != other {
            break;
        }
        bytes += one.len();
        words += 1;
    }
    if words >= ALIKE && bytes < one.len() { bytes } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::alike;

    #[test]
    fn what_labels_begin_with_alike_is_left_out() {
        let one = "Se sentir efficace en démarchage";
        assert_eq!(&one[alike(one, "Se sentir efficace en réseautage")..], "démarchage");
        assert_eq!(alike(one, "Se former"), 0, "a word or two say little");
        assert_eq!(alike(one, one), 0);
    }
}
