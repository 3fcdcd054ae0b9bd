//! Response files → the people of each group and what they answered.

use super::answers::{Decoder, Understood};
use super::codebook::{Codebook, Columns, Layout};
use super::front::GroupSettings;
use crate::content::project::Project;
use crate::content::responses::{self, Column as Read, ColumnUse, Kind as Use, Options, Source};
use crate::diagnostic::{Diagnostic, Diagnostics, Message, Severity, Sources, Spanned};
use crate::leak::SecretKind;
use crate::msg;
use crate::survey::{GroupId, Kind, Mask, Members, People, QuestionId, Variable, cut};
use std::collections::BTreeMap;

/// Reads the responses; a file that holds several groups is read once.
pub(super) fn read(
    project: &Project,
    groups: &[GroupSettings],
    book: &Codebook,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Option<(People, Vec<Watch>)> {
    let mut by_file: BTreeMap<&str, Vec<GroupId>> = BTreeMap::new();
    for (index, group) in groups.iter().enumerate() {
        by_file.entry(&group.responses.value).or_default().push(GroupId(index));
    }
    let mut all = Vec::new();
    let mut watches = Vec::new();
    let before = diagnostics.count(Severity::Error);
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
        if let Some((parts, watch)) = reader.read(&project.root.join("content").join(path)) {
            all.extend(parts);
            watches.push(watch);
        }
    }
    if diagnostics.count(Severity::Error) > before {
        return None;
    }
    let mut people = People::new(all);
    for (index, settings) in groups.iter().enumerate() {
        super::filters::apply(GroupId(index), settings, book, &mut people, diagnostics);
    }
    Some((people, watches))
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

/// The columns that are wanted of a file, and what for.
#[derive(Default)]
struct Wanted {
    uses: Vec<ColumnUse>,
    /// For each question that any of the groups was asked, its columns: places in `uses`.
    questions: BTreeMap<usize, Vec<usize>>,
    /// The column that tells the rows of a group, and the codes that do.
    selections: BTreeMap<GroupId, (usize, Vec<String>)>,
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

    /// The rows of a group.
    fn rows(&self, group: GroupId, columns: &responses::Columns) -> (GroupId, Mask) {
        let Some((column, codes)) = self.selections.get(&group) else {
            return (group, Mask::all(columns.rows));
        };
        let Read::Codes { ids, values } = &columns.columns[*column] else {
            return (group, Mask::none(columns.rows));
        };
        let is_one = |value: &responses::Value| codes.contains(&super::codebook::code_key(&value.text));
        let kept: Vec<bool> = values.iter().map(is_one).collect();
        (group, Mask::of(ids, |id| kept[usize::from(id)]))
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
    fn read(&mut self, path: &std::path::Path) -> Option<(Vec<Members>, Watch)> {
        match self.try_read(path) {
            Ok(read) => read,
            Err(found) => {
                self.diagnostics.extend(found);
                None
            }
        }
    }

    /// None if something was wrong that is told already.
    fn try_read(&mut self, path: &std::path::Path) -> Result<Option<(Vec<Members>, Watch)>, Diagnostics> {
        let first = &self.groups[self.members[0].0];
        let options = Options {
            delimiter: Self::delimiter(first)?,
            encoding: first.encoding.clone(),
            named_at: Some(first.responses.span),
        };
        let source = responses::open(path, self.name, &options, self.sources)?;
        let Some(mut wanted) = self.plan(&*source) else {
            return Ok(None);
        };
        watch(&*source, &mut wanted);
        let mut columns = source.read(&wanted.uses, self.sources)?;
        let members: Vec<(GroupId, Mask)> = self.members.iter().map(|group| wanted.rows(*group, &columns)).collect();
        let parts = self.parts(&*source, &wanted, &mut columns, &members);
        let secrets = wanted.uses.iter().zip(columns.columns);
        let secrets = secrets.filter_map(|(wanted, column)| match (wanted.kind, column) {
            (Use::Secret(kind), Read::Secrets(prints)) => Some(Secrets {
                column: wanted.index,
                kind,
                prints,
            }),
            _ => None,
        });
        let secrets = secrets.collect();
        Ok(Some((parts, Watch { source, secrets })))
    }

    fn delimiter(group: &GroupSettings) -> Result<Option<u8>, Diagnostics> {
        let Some(text) = &group.delimiter else { return Ok(None) };
        match text.value.as_str() {
            "," | ";" | "|" => Ok(Some(text.value.as_bytes()[0])),
            "\t" | "\\t" | "tab" => Ok(Some(b'\t')),
            _ => Err(Diagnostic::error(msg!("bad-delimiter")).at(text.span).into()),
        }
    }

    /// Which columns to read: for each question of each group in this file, and those that select rows.
    fn plan(&mut self, source: &dyn Source) -> Option<Wanted> {
        let mut wanted = Wanted::default();
        let before = self.diagnostics.count(Severity::Error);
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
            for column in layout_columns(layout) {
                let what = msg!("column-of-question", question = &question.id);
                indexes.extend(self.find(source, column, what).map(|at| wanted.add(at, kind)));
            }
            wanted.questions.insert(index, indexes);
        }
        for group in self.members {
            if let Some((column, codes)) = &self.groups[group.0].rows {
                let what = msg!("column-of-group", group = &self.groups[group.0].group.id);
                let at = self.find(source, column, what);
                let keys = codes.iter().map(|c| super::codebook::code_key(&c.value)).collect();
                if let Some(at) = at {
                    let column = wanted.add(at, Use::Codes);
                    wanted.selections.insert(*group, (column, keys));
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
        (self.diagnostics.count(Severity::Error) == before).then_some(wanted)
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

    /// The people of the file by their groups, with what they answered. Columns are let go of once they were needed.
    fn parts(
        &mut self,
        source: &dyn Source,
        wanted: &Wanted,
        columns: &mut responses::Columns,
        members: &[(GroupId, Mask)],
    ) -> Vec<Members> {
        let mut told: Vec<Diagnostics> = members.iter().map(|(group, rows)| self.size(*group, rows)).collect();
        let cut = cut(members);
        let mut parts: Vec<Members> = Vec::new();
        for (groups, rows) in &cut {
            parts.push(Members {
                groups: groups.clone(),
                rows: rows.count() as usize,
                answers: BTreeMap::new(),
            });
        }
        for (index, taken) in &wanted.questions {
            let (question, layout) = (&self.book.questions[*index], &self.book.layouts[*index]);
            let decoder = Decoder::new(question, layout, &self.book.missing);
            let understood = taken.iter().map(|at| decoder.understand(&columns.columns[*at]));
            let understood: Vec<Understood<'_>> = understood.collect();
            let mut outside = Outside {
                source,
                decoder: &decoder,
                told: Vec::new(),
            };
            let is_asked = |groups: &[GroupId]| groups.iter().any(|group| question.groups.contains(group));
            for ((group, rows), told) in members.iter().zip(&mut told) {
                // Where its codes are wrong in the codebook, answers are not held against them.
                if is_asked(&[*group]) && !layout.is_unsure {
                    for (at, column) in taken.iter().zip(&understood) {
                        outside.tell(wanted.uses[*at].index, column, rows, self.sources, told);
                    }
                }
            }
            for (part, (groups, rows)) in parts.iter_mut().zip(&cut) {
                if is_asked(groups) {
                    let kept = (part.rows < columns.rows).then_some(rows);
                    for (item, answers) in decoder.answers(&understood, kept).into_iter().enumerate() {
                        let question = QuestionId(*index);
                        part.answers.insert(Variable { question, item }, answers);
                    }
                }
            }
            drop(understood);
            let is_done = |at: &&usize| !wanted.questions.range(index + 1..).any(|(_, later)| later.contains(at));
            for at in taken.iter().filter(is_done) {
                columns.columns[*at] = Read::Id;
            }
        }
        told.into_iter().for_each(|told| self.diagnostics.extend(told));
        parts
    }

    /// What is wrong with how many people a group has.
    fn size(&self, group: GroupId, rows: &Mask) -> Diagnostics {
        let settings = &self.groups[group.0];
        let rows = rows.count();
        let mut told = Diagnostics::new();
        if let Some(n) = &settings.n
            && n.value != rows
        {
            let wrong = Diagnostic::error(msg!(
                "wrong-n",
                group = &settings.group.id,
                n = n.value,
                file = self.name,
                rows = rows
            ));
            told.push(wrong.at(n.span));
        }
        if rows == 0 {
            told.push(
                Diagnostic::error(msg!("no-rows", group = &settings.group.id, file = self.name))
                    .at(settings.responses.span)
                    .help(msg!("no-rows-help")),
            );
        }
        told
    }
}

/// Tells of values that the codebook doesn't know, each once where groups share the row.
struct Outside<'a> {
    source: &'a dyn Source,
    decoder: &'a Decoder<'a>,
    /// Columns and rows.
    told: Vec<(usize, usize)>,
}

impl Outside<'_> {
    /// Each at its first row within a group.
    fn tell(
        &mut self,
        column: usize,
        read: &Understood<'_>,
        rows: &Mask,
        sources: &mut Sources,
        diagnostics: &mut Diagnostics,
    ) {
        for (row, text) in read.unknown(rows) {
            if self.told.contains(&(column, row)) {
                continue;
            }
            self.told.push((column, row));
            let name = &self.source.columns()[column];
            let mut diagnostic = Diagnostic::error(self.decoder.outside(read, &text, name, row));
            match self.source.locate(row, column, sources) {
                Ok(span) => diagnostic = diagnostic.at(span),
                Err(other) => diagnostics.extend(other),
            }
            // No "did you mean": a code near another one in its digits is not near it in meaning.
            let known = self.decoder.known(read);
            if !known.is_empty() && known.len() <= 24 {
                diagnostic = diagnostic.help(msg!("known-codes", codes = known));
            }
            diagnostics.push(diagnostic);
        }
    }
}

fn layout_columns(layout: &Layout) -> Vec<&Spanned<String>> {
    match &layout.columns {
        Columns::Items(columns) | Columns::Choices { columns, .. } | Columns::Places(columns) => {
            columns.iter().collect()
        }
        Columns::Delimited { column, .. } => vec![column],
    }
}
