//! Response files → columns of codes.

use super::code::code_key;
use super::codebook::Codebook;
use super::decode::{self, Codes};
use super::group::GroupSettings;
use super::layout::{Columns, Layout};
use crate::content::project::Project;
use crate::content::responses::{self, Column as Read, ColumnUse, Kind as Use, Options, Source};
use crate::diagnostic::{Diagnostic, Diagnostics, Message, Sources, Spanned};
use crate::leak::SecretKind;
use crate::msg;
use crate::survey::{
    Answer, Answers, ChoiceId, Column, GroupId, Kind, Mask, Missing, NOT_CHOSEN, Question, Responses, Variable,
};
use std::collections::BTreeMap;

/// Reads every group's responses; a file that holds several groups is read once.
pub(super) fn read(
    project: &Project,
    groups: &[GroupSettings],
    book: &Codebook,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Option<(Vec<Responses>, Vec<Watch>)> {
    let mut by_file: BTreeMap<&str, Vec<GroupId>> = BTreeMap::new();
    for (index, group) in groups.iter().enumerate() {
        by_file.entry(&group.responses.value).or_default().push(GroupId(index));
    }
    let mut all: Vec<Responses> = groups.iter().map(|_| Responses::default()).collect();
    let mut watches = Vec::new();
    let before = diagnostics.count(crate::diagnostic::Severity::Error);
    for (path, members) in by_file {
        let name = format!("content/{path}");
        let mut reader = FileReader {
            name: &name,
            groups,
            members: &members,
            book,
            sources,
            diagnostics,
        };
        let Some((responses, watch)) = reader.read(&project.root.join("content").join(path)) else {
            continue;
        };
        for (group, responses) in responses {
            all[group.0] = responses;
        }
        watches.push(watch);
    }
    let whole = diagnostics.count(crate::diagnostic::Severity::Error) == before;
    if whole {
        for (index, responses) in all.iter_mut().enumerate() {
            super::filters::apply(GroupId(index), &groups[index], book, responses, diagnostics);
        }
    }
    whole.then_some((all, watches))
}

/// A file of responses with what must not be published of it.
#[derive(Debug)]
pub struct Watch {
    pub source: Box<dyn Source>,
    pub secrets: Vec<Secrets>,
}

/// A column of which no cell may be published.
#[derive(Debug)]
pub struct Secrets {
    /// Index into the source's columns.
    pub column: usize,
    pub kind: SecretKind,
    /// Rows, from 0, with the fingerprints of their cells.
    pub prints: Vec<(u32, u64)>,
}

struct FileReader<'a> {
    name: &'a str,
    groups: &'a [GroupSettings],
    members: &'a [GroupId],
    book: &'a Codebook,
    sources: &'a mut Sources,
    diagnostics: &'a mut Diagnostics,
}

/// The columns that are wanted of a file: position in the file and what for.
#[derive(Default)]
struct Wanted {
    uses: Vec<ColumnUse>,
}

impl Wanted {
    /// The index among the wanted columns.
    fn add(&mut self, column: usize, kind: Use) -> usize {
        let found = self.uses.iter().position(|u| u.index == column && u.kind == kind);
        found.unwrap_or_else(|| {
            self.uses.push(ColumnUse { index: column, kind });
            self.uses.len() - 1
        })
    }
}

/// Adds what must not be published: ids, open answers, columns that no question names.
fn watch(source: &dyn Source, wanted: &mut Wanted) {
    for index in 0..source.columns().len() {
        let mut kind = SecretKind::UnusedColumn;
        let mut is_coded = false;
        for known in wanted.uses.iter().filter(|known| known.index == index) {
            match known.kind {
                Use::Id => kind = SecretKind::Id,
                Use::Presence => kind = SecretKind::OpenAnswer,
                Use::Codes | Use::Numbers => is_coded = true,
                Use::Secret(_) => {}
            }
        }
        if !is_coded {
            wanted.add(index, Use::Secret(kind));
        }
    }
}

impl FileReader<'_> {
    fn read(&mut self, path: &std::path::Path) -> Option<(Vec<(GroupId, Responses)>, Watch)> {
        let first = &self.groups[self.members[0].0];
        let delimiter = match Self::delimiter(first) {
            Ok(delimiter) => delimiter,
            Err(diagnostic) => {
                self.diagnostics.push(diagnostic);
                return None;
            }
        };
        let options = Options {
            delimiter,
            encoding: first.encoding.clone(),
            named_at: Some(first.responses.span),
        };
        let source = match responses::open(path, self.name, &options, self.sources) {
            Ok(source) => source,
            Err(found) => {
                self.diagnostics.extend(found);
                return None;
            }
        };
        let (mut wanted, places, selections) = self.plan(&*source)?;
        watch(&*source, &mut wanted);
        let mut columns = match source.read(&wanted.uses, self.sources) {
            Ok(columns) => columns,
            Err(found) => {
                self.diagnostics.extend(found);
                return None;
            }
        };
        let mut result = Vec::new();
        for group in self.members {
            let mask = selections
                .get(group)
                .map(|(column, codes)| row_mask(&columns.columns[*column], codes));
            result.push((
                *group,
                self.group(*group, &*source, &wanted, &mut columns, &places, mask.as_ref()),
            ));
        }
        let secrets =
            wanted
                .uses
                .iter()
                .zip(columns.columns)
                .filter_map(|(wanted, column)| match (wanted.kind, column) {
                    (Use::Secret(kind), Read::Secrets(prints)) => Some(Secrets {
                        column: wanted.index,
                        kind,
                        prints,
                    }),
                    _ => None,
                });
        let secrets = secrets.collect();
        Some((result, Watch { source, secrets }))
    }

    fn delimiter(group: &GroupSettings) -> Result<Option<u8>, Diagnostic> {
        let Some(text) = &group.delimiter else { return Ok(None) };
        match text.value.as_str() {
            "," | ";" | "|" => Ok(Some(text.value.as_bytes()[0])),
            "\t" | "\\t" | "tab" => Ok(Some(b'\t')),
            _ => Err(Diagnostic::error(msg!("bad-delimiter")).at(text.span)),
        }
    }

    /// Which columns to read: for each question of each group in this file, and those that select rows.
    #[expect(clippy::type_complexity, reason = "three parts of one plan, used once")]
    fn plan(
        &mut self,
        source: &dyn Source,
    ) -> Option<(
        Wanted,
        BTreeMap<usize, Vec<usize>>,
        BTreeMap<GroupId, (usize, Vec<String>)>,
    )> {
        let mut wanted = Wanted::default();
        let mut places = BTreeMap::new();
        let mut selections = BTreeMap::new();
        let before = self.diagnostics.count(crate::diagnostic::Severity::Error);
        let first = &self.groups[self.members[0].0];
        let id_column = match &first.respondent {
            Some(name) => self.find(source, name, msg!("column-of-respondents")),
            None => Some(0),
        };
        if let Some(column) = id_column {
            wanted.add(column, Use::Id);
        }
        for (index, (question, layout)) in self.book.questions.iter().zip(&self.book.layouts).enumerate() {
            if !question.groups.iter().any(|g| self.members.contains(g)) {
                continue;
            }
            let kind = match question.kind {
                Kind::Number { .. } => Use::Numbers,
                Kind::Open => Use::Presence,
                Kind::Single | Kind::Scale | Kind::Multiple | Kind::Mentions { .. } | Kind::Ranking { .. } => {
                    Use::Codes
                }
            };
            let mut indexes = Vec::new();
            for column in layout.columns.all() {
                let what = msg!("column-of-question", question = &question.id);
                indexes.extend(self.find(source, column, what).map(|at| wanted.add(at, kind)));
            }
            places.insert(index, indexes);
        }
        for group in self.members {
            if let Some((column, codes)) = &self.groups[group.0].rows {
                let what = msg!("column-of-group", group = &self.groups[group.0].group.id);
                let at = self.find(source, column, what);
                let keys = codes.iter().map(|c| code_key(&c.value)).collect();
                if let Some(at) = at {
                    selections.insert(*group, (wanted.add(at, Use::Codes), keys));
                }
            } else if self.members.len() > 1 {
                self.diagnostics.push(
                    Diagnostic::error(msg!(
                        "rows-missing",
                        group = &self.groups[group.0].group.id,
                        file = self.name
                    ))
                    .at(self.groups[group.0].span)
                    .help(msg!("rows-missing-help")),
                );
            }
        }
        let whole = self.diagnostics.count(crate::diagnostic::Severity::Error) == before;
        whole.then_some((wanted, places, selections))
    }

    /// The position of a column by its name.
    fn find(&mut self, source: &dyn Source, name: &Spanned<String>, what: Message) -> Option<usize> {
        let found = source.columns().iter().position(|c| *c == name.value);
        if found.is_none() {
            self.diagnostics.push(
                Diagnostic::error(msg!("missing-column", column = &name.value, file = self.name))
                    .labelled(name.span, what)
                    .suggest(&name.value, source.columns().iter().map(String::as_str)),
            );
        }
        found
    }

    fn group(
        &mut self,
        group: GroupId,
        source: &dyn Source,
        wanted: &Wanted,
        columns: &mut responses::Columns,
        places: &BTreeMap<usize, Vec<usize>>,
        mask: Option<&Mask>,
    ) -> Responses {
        let rows = mask.map_or(columns.rows, |mask| mask.count() as usize);
        let settings = &self.groups[group.0];
        if let Some(n) = &settings.n
            && n.value != rows as u64
        {
            self.diagnostics.push(
                Diagnostic::error(msg!(
                    "wrong-n",
                    group = &settings.group.id,
                    n = n.value,
                    file = self.name,
                    rows = rows
                ))
                .at(n.span),
            );
        }
        if rows == 0 {
            self.diagnostics.push(
                Diagnostic::error(msg!("no-rows", group = &settings.group.id, file = self.name))
                    .at(settings.responses.span)
                    .help(msg!("no-rows-help")),
            );
        }
        let mut answers = BTreeMap::new();
        let alone = self.members.len() == 1;
        for (index, (question, layout)) in self.book.questions.iter().zip(&self.book.layouts).enumerate() {
            if !question.groups.contains(&group) {
                continue;
            }
            let mut cells = Cells {
                source,
                wanted,
                mask,
                alone,
                question,
                is_unsure: layout.is_unsure,
                missing: layout.missing.as_ref().unwrap_or(&self.book.missing),
                sources: self.sources,
                diagnostics: self.diagnostics,
            };
            let taken = &places[&index];
            for (item, found) in cells.answers(layout, taken, columns).into_iter().enumerate() {
                let question = crate::survey::QuestionId(index);
                answers.insert(Variable { question, item }, found);
            }
        }
        Responses { rows, answers }
    }
}

/// Which rows hold one of `codes` in a column.
fn row_mask(column: &Read, codes: &[String]) -> Mask {
    let Read::Codes { ids, values } = column else {
        return Mask::default();
    };
    let kept: Vec<bool> = values.iter().map(|v| codes.contains(&code_key(&v.text))).collect();
    Mask::of(ids, |id| kept[usize::from(id)])
}

/// One question's cells of one group.
struct Cells<'a> {
    source: &'a dyn Source,
    wanted: &'a Wanted,
    mask: Option<&'a Mask>,
    /// No other group reads this file, so columns may be used up.
    alone: bool,
    question: &'a Question,
    /// Its codes are wrong in the codebook: answers are not held against them.
    is_unsure: bool,
    missing: &'a [(String, Missing)],
    sources: &'a mut Sources,
    diagnostics: &'a mut Diagnostics,
}

impl Cells<'_> {
    /// One [`Answers`] per item.
    fn answers(&mut self, layout: &Layout, taken: &[usize], columns: &mut responses::Columns) -> Vec<Answers> {
        let codes = Codes::of_choices(&layout.codes, self.missing);
        match (&layout.columns, self.question.kind) {
            (Columns::Items(_), Kind::Number { decimals }) => {
                taken.iter().map(|at| self.numbers(*at, decimals, columns)).collect()
            }
            (Columns::Items(_), Kind::Open) => taken.iter().map(|at| self.open(*at, columns)).collect(),
            (
                Columns::Items(_),
                Kind::Single | Kind::Scale | Kind::Multiple | Kind::Mentions { .. } | Kind::Ranking { .. },
            ) => taken
                .iter()
                .map(|at| Answers::Codes(self.codes(*at, &codes, layout.codes.len(), columns)))
                .collect(),
            (Columns::Choices { chosen, not_chosen, .. }, _) => {
                let codes = Codes::of_flags(chosen, not_chosen, self.missing);
                let mut flags: Vec<Column> = taken.iter().map(|at| self.codes(*at, &codes, 2, columns)).collect();
                decode::complete_flags(&mut flags);
                vec![Answers::Flags(flags)]
            }
            (Columns::Delimited { delimiter, .. }, _) => taken
                .iter()
                .map(|at| self.delimited(*at, delimiter, &codes, columns))
                .collect(),
            (Columns::Places(_), _) => {
                vec![Answers::Places(
                    taken
                        .iter()
                        .map(|at| self.codes(*at, &codes, layout.codes.len(), columns))
                        .collect(),
                )]
            }
        }
    }

    /// Whether a row belongs to the group.
    fn kept(&self, row: usize) -> bool {
        self.mask.is_none_or(|mask| mask.has(row))
    }

    /// Reports a value that the codebook doesn't know, at its first row within the group.
    fn outside(&mut self, at: usize, row: usize, message: Message, known: &[String]) {
        if self.is_unsure {
            return;
        }
        let column = self.wanted.uses[at].index;
        let mut diagnostic = Diagnostic::error(message);
        match self.source.locate(row, column, self.sources) {
            Ok(span) => diagnostic = diagnostic.at(span),
            Err(other) => self.diagnostics.extend(other),
        }
        // No "did you mean": a code near another one in its digits is not near it in meaning.
        if !known.is_empty() && known.len() <= 24 {
            diagnostic = diagnostic.help(msg!("known-codes", codes = known.to_vec()));
        }
        self.diagnostics.push(diagnostic);
    }

    /// Where the value with this id first stands within the group.
    fn first_row<I: Copy + PartialEq>(&self, ids: &[I], id: I) -> Option<usize> {
        (0..ids.len()).find(|row| ids[*row] == id && self.kept(*row))
    }

    fn codes(&mut self, at: usize, codes: &Codes, choices: usize, columns: &mut responses::Columns) -> Column {
        let (mut ids, mut values) = (Vec::new(), Vec::new());
        if let Read::Codes { ids: i, values: v } = &mut columns.columns[at] {
            if self.alone {
                (ids, values) = (std::mem::take(i), v.clone());
            } else {
                (ids, values) = (i.clone(), v.clone());
            }
        }
        let mut table = Vec::with_capacity(values.len());
        for (index, value) in values.iter().enumerate() {
            let code = codes.code(&value.text);
            if code.is_none()
                && let Some(row) = u16::try_from(index).ok().and_then(|id| self.first_row(&ids, id))
            {
                let column = &self.source.columns()[self.wanted.uses[at].index];
                let message = msg!(
                    "code-outside",
                    code = &value.text,
                    question = &self.question.id,
                    column = column,
                    row = row + 1
                );
                self.outside(at, row, message, &codes.known());
            }
            table.push(code.unwrap_or(Err(Missing::NoAnswer)));
        }
        let rows = (0..ids.len()).filter(|row| self.kept(*row));
        match self.mask {
            None => Column::new(choices, ids.into_iter().map(usize::from), &table),
            Some(_) => Column::new(choices, rows.map(|row| usize::from(ids[row])), &table),
        }
    }

    fn numbers(&mut self, at: usize, decimals: u32, columns: &responses::Columns) -> Answers {
        let Read::Numbers { ids, values } = &columns.columns[at] else {
            return Answers::Numbers(Vec::new());
        };
        let mut table = Vec::with_capacity(values.len());
        for (index, value) in values.iter().enumerate() {
            let number = decode::number(&value.text, decimals, self.missing);
            if number.is_none()
                && let Some(row) = u32::try_from(index).ok().and_then(|id| self.first_row(ids, id))
            {
                let message = msg!(
                    "not-a-number",
                    text = &value.text,
                    question = &self.question.id,
                    decimals = decimals,
                    row = row + 1
                );
                self.outside(at, row, message, &[]);
            }
            table.push(number.unwrap_or(Err(Missing::NoAnswer)));
        }
        let rows = ids.iter().enumerate().filter(|(row, _)| self.kept(*row));
        Answers::Numbers(rows.map(|(_, id)| table[*id as usize]).collect())
    }

    fn open(&self, at: usize, columns: &responses::Columns) -> Answers {
        let present = match &columns.columns[at] {
            Read::Presence(present) => present.as_slice(),
            Read::Codes { .. } | Read::Numbers { .. } | Read::Id | Read::Secrets(_) => &[],
        };
        let rows = (0..present.len()).filter(|row| self.kept(*row));
        let meanings = [Err(Missing::NoAnswer), Ok(ChoiceId(0))];
        Answers::Open(Column::new(1, rows.map(|row| usize::from(present[row])), &meanings))
    }

    /// One column of several codes → a flag per choice.
    fn delimited(&mut self, at: usize, delimiter: &str, codes: &Codes, columns: &responses::Columns) -> Answers {
        let Read::Codes { ids, values } = &columns.columns[at] else {
            return Answers::Flags(Vec::new());
        };
        let choices = self.question.choices.len();
        let mut table: Vec<Vec<Answer>> = Vec::with_capacity(values.len());
        for (index, value) in values.iter().enumerate() {
            let flags = decode::delimited(&value.text, delimiter, choices, codes);
            if let Err(part) = &flags
                && let Some(row) = u16::try_from(index).ok().and_then(|id| self.first_row(ids, id))
            {
                let column = &self.source.columns()[self.wanted.uses[at].index];
                let message = msg!(
                    "code-outside",
                    code = part,
                    question = &self.question.id,
                    column = column,
                    row = row + 1
                );
                self.outside(at, row, message, &codes.known());
            }
            table.push(flags.unwrap_or_else(|_| vec![Ok(NOT_CHOSEN); choices]));
        }
        let flags = |choice: usize| {
            let meanings: Vec<Answer> = table.iter().map(|flags| flags[choice]).collect();
            let rows = (0..ids.len()).filter(|row| self.kept(*row));
            Column::new(2, rows.map(|row| usize::from(ids[row])), &meanings)
        };
        Answers::Flags((0..choices).map(flags).collect())
    }
}
