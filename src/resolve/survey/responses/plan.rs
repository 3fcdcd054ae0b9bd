//! Which columns of a file are read, and what for.

use super::file::File;
use super::headings::{Headings, NamedColumn};
use super::lacking::Lacking;
use super::sort::Marked;
use crate::content::responses::{CodeIds, Column, ColumnUse, Columns, Kind as Use, Source};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity, Span, Spanned};
use crate::export::is_weight_heading;
use crate::leak::SecretKind;
use crate::msg;
use crate::resolve::survey::code::{MissingCode, code_key};
use crate::resolve::survey::drawn::SizeOf;
use crate::resolve::survey::fold::fold;
use crate::survey::{GroupId, Kind, Mask};
use std::collections::{BTreeMap, BTreeSet};

/// What is read of a file.
#[derive(Default)]
pub(super) struct Plan {
    /// Columns by their position in the file.
    pub uses: Vec<ColumnUse>,
    /// The columns of each question, as indexes of `uses`.
    pub places: BTreeMap<usize, Vec<usize>>,
    /// Where several groups share the file: what tells their rows.
    pub selections: BTreeMap<GroupId, GroupRows>,
    /// Columns that tell rows which are no finished answer of one respondent.
    pub records: Vec<Marked>,
    /// Columns of questions that the file lacks: the question, the place among its columns, which of those it lacks.
    pub lacking: Vec<(usize, usize, usize)>,
    /// Columns that the project names, by their position in the file.
    pub named: BTreeSet<usize>,
    /// Names that headings only begin with, each with the position of its column.
    pub beginnings: Vec<(Spanned<String>, usize)>,
    /// The ids, as index of `uses`, where rows are left out that share one.
    pub ids: Option<usize>,
    /// What tells how people were drawn.
    pub drawn: Drawn,
    /// Columns that may be weights and that the project says nothing of, as indexes of `uses`.
    pub likely_weights: Vec<usize>,
}

/// The columns that tell how people were drawn, and what each weighs.
#[derive(Default)]
pub(super) struct Drawn {
    pub weight: Option<Telling>,
    pub strata: Option<Telling>,
    pub cluster: Option<Telling>,
    /// Out of how many units, stratum by stratum.
    pub population: Option<Telling>,
    /// Whether a stratum of a single unit is held against the whole sample.
    pub centres_lonely: bool,
}

/// A column, and where the project names it.
#[derive(Clone, Copy)]
pub(super) struct Telling {
    /// As index of [`Plan::uses`].
    pub column: usize,
    pub span: Span,
}

/// The rows of a group.
pub(super) struct GroupRows {
    /// The column that tells them, as index of [`Plan::uses`].
    pub column: usize,
    /// The codes that it holds there.
    pub is: Vec<String>,
    /// Codes whose rows are left out on purpose.
    pub left_out: Vec<String>,
}

impl Plan {
    /// Columns for each question of each group in the file, and those that tell people and groups apart; none where one of
    /// these is missing. A question of which columns are missing is left out.
    pub fn of(
        file: File<'_>,
        source: &dyn Source,
        lacking: &mut Vec<Lacking>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Self> {
        let before = (diagnostics.count(Severity::Error), lacking.len());
        let mut plan = Self::default();
        let headings = Headings::of(source, file.name);
        let id_column = match &file.first().respondent {
            // The words stand for no column, unless there is one of that name.
            Some(name) if NO_COLUMN.contains(&name.value.as_str()) && !source.columns().contains(&name.value) => None,
            Some(name) => plan.take(name, headings.find(name, msg!("column-of-respondents")), lacking),
            None => Some(0),
        };
        if let Some(column) = id_column {
            plan.named.insert(column);
            plan.add(column, Use::Id);
        }
        plan.add_selections(file, &headings, lacking, diagnostics);
        let is_whole = (diagnostics.count(Severity::Error), lacking.len()) == before;
        plan.add_questions(file, &headings, lacking);
        plan.add_drawn(file, (source, &headings), lacking);
        is_whole.then_some(plan)
    }

    /// The index among the columns that are read.
    pub fn add(&mut self, column: usize, kind: Use) -> usize {
        let found = self
            .uses
            .iter()
            .position(|known| known.index == column && known.kind == kind);
        found.unwrap_or_else(|| {
            self.uses.push(ColumnUse { index: column, kind });
            self.uses.len() - 1
        })
    }

    /// The rows of a group.
    pub fn rows(&self, group: GroupId, columns: &Columns) -> (GroupId, Mask) {
        match self.selections.get(&group) {
            Some(selection) => (group, holding(columns, selection.column, &selection.is)),
            None => (group, Mask::all(columns.rows)),
        }
    }

    /// The rows that were left out, and those that the project leaves out of every group by their code.
    pub fn aside(&self, columns: &Columns, left: &Mask) -> Mask {
        let mut aside = left.clone();
        for rows in self.selections.values().filter(|rows| !rows.left_out.is_empty()) {
            aside.add(&holding(columns, rows.column, &rows.left_out));
        }
        aside
    }

    /// The position of a column; one that wasn't found is put with the others that the file lacks.
    fn take(
        &mut self,
        name: &Spanned<String>,
        found: Result<NamedColumn, Lacking>,
        lacking: &mut Vec<Lacking>,
    ) -> Option<usize> {
        let found = found.map_err(|not_found| lacking.push(not_found)).ok()?;
        self.named.insert(found.at);
        if found.is_beginning {
            self.beginnings.push((name.clone(), found.at));
        }
        Some(found.at)
    }

    fn add_questions(&mut self, file: File<'_>, headings: &Headings<'_>, lacking: &mut Vec<Lacking>) {
        for (index, (question, layout)) in file.book.questions.iter().zip(&file.book.layouts).enumerate() {
            if !question.groups.iter().any(|group| file.members.contains(group)) {
                continue;
            }
            let kind = match question.kind {
                Kind::Number { .. } => NUMBERS,
                // Texts that are told apart are read whole.
                Kind::Open if question.counts_texts => WHOLE_TEXTS,
                Kind::Open => Use::Texts {
                    longest: longest(layout.missing.as_ref().unwrap_or(&file.book.missing)),
                },
                Kind::Single | Kind::Scale | Kind::Multiple | Kind::Mentions { .. } | Kind::Ranking { .. } => {
                    Use::Codes
                }
            };
            let (mut found, before) = (Vec::new(), lacking.len());
            for (place, column) in layout.columns.all().iter().enumerate() {
                let what = msg!("column-of-question", question = &question.id);
                match self.take(column, headings.find(column, what), lacking) {
                    Some(at) => found.push(at),
                    None => self.lacking.push((index, place, lacking.len() - 1)),
                }
            }
            if lacking.len() == before {
                let indexes = found.into_iter().map(|at| self.add(at, kind)).collect();
                self.places.insert(index, indexes);
            }
        }
    }

    /// Columns of weights and of the design: nothing of them is published, no more than of one that no question reads.
    fn add_drawn(
        &mut self,
        file: File<'_>,
        (source, headings): (&dyn Source, &Headings<'_>),
        lacking: &mut Vec<Lacking>,
    ) {
        let mut take = |name: &Spanned<String>, what: &'static str, group: GroupId| {
            let mut message = msg!("column-of-weight", group = &file.settings(group).group.id);
            message.id = what;
            let at = self.take(name, headings.find(name, message), lacking)?;
            let is_asked = self.uses.iter().any(|known| known.index == at);
            let column = self.add(at, NUMBERS);
            if !is_asked {
                self.add(at, Use::Secret(SecretKind::of_unused(&source.columns()[at])));
            }
            Some(Telling {
                column,
                span: name.span,
            })
        };
        let weight = file.weight();
        let weight = weight.and_then(|(group, settings)| take(&settings.column, "column-of-weight", group));
        let mut drawn = Drawn {
            weight,
            ..Drawn::default()
        };
        if let Some((group, design)) = file.design() {
            let mut of = |name: Option<&Spanned<String>>| take(name?, "column-of-design", group);
            drawn.centres_lonely = design.centres_lonely;
            drawn.strata = of(design.strata.as_ref());
            drawn.cluster = of(design.cluster.as_ref());
            drawn.population = of(design.population.as_ref().and_then(SizeOf::column));
        }
        self.drawn = drawn;
        if file.said_of_weight().is_none() {
            self.add_likely_weights(file, source);
        }
    }

    /// Columns that are called as weights are, and that nobody reads, unless as a number of which the wording says no more than
    /// its heading.
    fn add_likely_weights(&mut self, file: File<'_>, source: &dyn Source) {
        for (index, heading) in source.columns().iter().enumerate() {
            if !is_weight_heading(heading) {
                continue;
            }
            let is_read = self.uses.iter().any(|known| known.index == index);
            let is_drafted = |(question, columns): (&usize, &Vec<usize>)| {
                let is_number = matches!(file.book.questions[*question].kind, Kind::Number { .. });
                let is_its = columns.iter().any(|at| self.uses[*at].index == index);
                is_its && is_number && is_weight_heading(&file.book.labels[*question].text)
            };
            if is_read && !self.places.iter().any(is_drafted) {
                continue;
            }
            let column = self.add(index, NUMBERS);
            self.likely_weights.push(column);
            if !is_read {
                self.add(index, Use::Secret(SecretKind::of_unused(heading)));
            }
        }
    }

    fn add_selections(
        &mut self,
        file: File<'_>,
        headings: &Headings<'_>,
        lacking: &mut Vec<Lacking>,
        diagnostics: &mut Diagnostics,
    ) {
        for member in file.members {
            let settings = file.settings(*member);
            let group = &settings.group.id;
            if let Some(rows) = &settings.rows {
                let what = msg!("column-of-group", group = group);
                let keys = |codes: &[Spanned<String>]| {
                    codes
                        .iter()
                        .flat_map(|code| [code_key(&code.value), fold(&code.value)])
                        .collect()
                };
                if let Some(at) = self.take(&rows.column, headings.find(&rows.column, what), lacking) {
                    let selection = GroupRows {
                        column: self.add(at, Use::Codes),
                        is: keys(&rows.is),
                        left_out: keys(&rows.left_out),
                    };
                    self.selections.insert(*member, selection);
                }
            } else if file.members.len() > 1 && settings.chosen.is_empty() {
                let missing = Diagnostic::error(msg!("rows-missing", group = group, file = file.name));
                diagnostics.push(missing.at(settings.span).help(msg!("rows-missing-help")));
            }
        }
    }
}

/// The rows whose cell in a column of codes is one of these.
pub(super) fn holding(columns: &Columns, column: usize, codes: &[String]) -> Mask {
    let Column::Codes { ids, values } = &columns.columns[column] else {
        return Mask::none(columns.rows);
    };
    let is_one = |text: &str| codes.contains(&code_key(text)) || codes.contains(&fold(text));
    let kept: Vec<bool> = values.iter().map(|value| is_one(&value.text)).collect();
    match ids {
        CodeIds::Bytes(ids) => Mask::of(ids, |id| kept[usize::from(id)]),
        CodeIds::Words(ids) => Mask::of(ids, |id| kept[usize::from(id)]),
    }
}

/// What a project writes that has no column to tell respondents apart: none, or the number of the row.
const NO_COLUMN: [&str; 2] = ["none", "#"];

/// How a number's column is read.
pub(super) const NUMBERS: Use = Use::Texts { longest: usize::MAX };

/// How open text is read whose different answers are counted. It is no number: its texts stay secret.
const WHOLE_TEXTS: Use = Use::Texts {
    longest: usize::MAX - 1,
};

/// Of an open question's texts only codes of missing answers are of interest: numbers among them may be written with
/// more zeros.
fn longest(missing: &[MissingCode]) -> usize {
    let longest = missing.iter().map(|(code, _)| code.value.len()).max();
    // Signs that look the same may be longer.
    longest.map_or(0, |longest| longest * 3 + "+00.000".len())
}
