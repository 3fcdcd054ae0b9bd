//! Exports and what their tool saved of the questionnaire, as the questions that they hold.

use crate::content::responses::{self, Column, ColumnUse, Kind, Options, Source};
use crate::diagnostic::{Diagnostic, Diagnostics, Message, Severity, Sources};
use crate::export::{Field, Outline, Personal, Purpose, Together, Tool, structure};
use crate::msg;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// A file of responses, read.
pub(super) struct ExportFile {
    /// The file.
    pub source: Box<dyn Source>,
    /// Its columns, in order.
    pub fields: Vec<Field>,
    /// Which tool wrote it, as far as its columns show.
    pub tool: Tool,
    /// How many rows at its end sum up the others.
    pub totals: usize,
}

/// The exports of a survey: of one file, or of one for each group.
pub(super) struct Exported {
    /// As they were given.
    pub files: Vec<ExportFile>,
    /// The columns of all, in order, each once.
    pub fields: Vec<Field>,
    /// What each column is there for.
    pub purposes: Vec<Purpose>,
    /// The questions.
    pub outline: Outline,
    /// How many parts of the outline the tool itself told; the others were made out of the columns.
    pub told: usize,
}

/// Longer answers than so many bytes are all the same one: no choice is so long.
const LONGEST: usize = 400;

impl Exported {
    /// Reads exports with the structure files that belong to them.
    ///
    /// # Errors
    /// Files that can't be read or that don't belong together; exports that hold no question.
    pub fn read(exports: &[PathBuf], structures: &[PathBuf], sources: &mut Sources) -> Result<Self, Diagnostics> {
        let mut files = Vec::new();
        let mut mistakes = Diagnostics::new();
        for export in exports {
            match ExportFile::read(export, sources) {
                Ok(file) => files.push(file),
                Err(found) => mistakes.extend(found),
            }
        }
        if mistakes.count(Severity::Error) > 0 {
            return Err(mistakes);
        }
        let fields = Field::united(files.iter().map(|file| file.fields.as_slice()));
        let headings: Vec<String> = fields.iter().map(|field| field.heading.clone()).collect();
        let mut purposes = crate::export::purposes(&fields, Tool::of(&headings));
        // A title above a table is the survey's, unless its structure file says better.
        let title = files.iter().find_map(|file| file.source.title().map(str::to_owned));
        let (mut outline, told) = outline((exports, structures), title, (&fields, &purposes))?;
        // What a questionnaire asks is no weight of the survey, whatever it is called.
        let read: BTreeSet<&str> = outline.columns().collect();
        for (field, purpose) in fields.iter().zip(&mut purposes) {
            if *purpose == Purpose::Weight && read.contains(field.heading.as_str()) {
                *purpose = Purpose::Asked;
            }
        }
        if files.len() > 1 {
            outline.part(&files.iter().map(|file| file.headings(&fields)).collect::<Vec<_>>());
        }
        Ok(Self {
            files,
            fields,
            purposes,
            outline,
            told,
        })
    }

    /// Which tool wrote the first of the files.
    pub fn tool(&self) -> Tool {
        self.files.first().map_or(Tool::Table, |file| file.tool)
    }

    /// Columns that no question reads, with the reason.
    pub fn left_out(&self) -> Vec<(String, Message)> {
        left_out(&self.outline, &self.fields, &self.purposes)
    }
}

impl ExportFile {
    fn read(path: &Path, sources: &mut Sources) -> Result<Self, Diagnostics> {
        let source = open(path, sources)?;
        let (fields, totals) = read(&*source, sources)?;
        let tool = Tool::of(source.columns());
        Ok(Self {
            source,
            fields,
            tool,
            totals,
        })
    }

    /// What its columns are called, of those of all files.
    pub fn headings(&self, all: &[Field]) -> BTreeSet<String> {
        let all: BTreeMap<&str, &Field> = all.iter().map(|field| (field.heading.as_str(), field)).collect();
        let is_same = |field: &&Field| {
            all.get(field.heading.as_str())
                .is_some_and(|other| other.is_same(field))
        };
        let own = self.fields.iter().filter(is_same);
        own.map(|field| field.heading.clone()).collect()
    }
}

fn open(path: &Path, sources: &mut Sources) -> Result<Box<dyn Source>, Diagnostics> {
    responses::open(path, &path.display().to_string(), &Options::default(), sources)
}

/// The columns without the rows that sum up the others, and how many these are.
fn read(source: &dyn Source, sources: &mut Sources) -> Result<(Vec<Field>, usize), Diagnostics> {
    let texts = Kind::Texts { longest: LONGEST };
    let uses: Vec<ColumnUse> = (0..source.columns().len())
        .map(|index| ColumnUse { index, kind: texts })
        .collect();
    let columns = source.read(&uses, sources)?;
    let totals = responses::totals(source, columns.rows);
    let rows = columns.rows - totals;
    let headings = source.columns();
    let mut often: BTreeMap<&str, usize> = BTreeMap::new();
    for heading in headings {
        *often.entry(heading).or_default() += 1;
    }
    let field = |(index, column): (usize, &Column)| {
        let heading = &headings[index];
        let is_again = often[heading.as_str()] > 1;
        let mut field = match is_again {
            true => Field::of(&format!("#{}", index + 1), column, rows),
            false => Field::of(heading, column, rows),
        };
        let below = source.wordings().get(index).filter(|wording| !wording.is_empty());
        field.wording = below.or(is_again.then_some(heading)).cloned();
        match source.values(index) {
            Some(values) => field.with(values),
            None => field,
        }
    };
    Ok((columns.columns.iter().enumerate().map(field).collect(), totals))
}

/// The questions: those of the structure files, of how many parts, and the columns that these don't know.
fn outline(
    (exports, structures): (&[PathBuf], &[PathBuf]),
    title: Option<String>,
    (fields, purposes): (&[Field], &[Purpose]),
) -> Result<(Outline, usize), Diagnostics> {
    let mut outline = Outline {
        title,
        ..Outline::default()
    };
    let asked = fields
        .iter()
        .zip(purposes)
        .filter(|(_, purpose)| matches!(purpose, Purpose::Asked | Purpose::Empty | Purpose::Weight));
    let asked: Vec<Field> = asked.map(|(field, _)| field.clone()).collect();
    let mut rest: BTreeSet<String> = asked.iter().map(|field| field.heading.clone()).collect();
    let own = exports
        .iter()
        .filter(|export| structures.is_empty() && responses::holds_structure(export));
    for path in structures.iter().chain(own) {
        let name = path.display().to_string();
        let known = structure::read(&responses::saved(path, &name)?);
        let (bound, others) = crate::export::bind_best(known, &asked).ok_or_else(|| {
            Diagnostic::error(msg!("new-structure-unknown", file = &name)).help(msg!("new-structure-unknown-help"))
        })?;
        if bound.parts.is_empty() {
            let message = msg!("new-structure-foreign", export = named(exports), file = &name);
            return Err(Diagnostic::error(message)
                .help(msg!("new-structure-foreign-help"))
                .into());
        }
        rest.retain(|heading| others.contains(heading));
        outline.title = bound.title.or(outline.title);
        outline.language = outline.language.or(bound.language);
        outline.parts.extend(bound.parts);
    }
    let unread = fields
        .iter()
        .zip(purposes)
        .map(|(field, purpose)| match rest.contains(&field.heading) {
            true => *purpose,
            false => Purpose::Tool,
        });
    let told = outline.parts.len();
    let guessed = crate::export::guess(fields, &unread.collect::<Vec<_>>());
    if !guessed.is_empty() {
        outline.parts.push(Together {
            title: None,
            prompts: guessed,
        });
    }
    if outline.parts.is_empty() {
        let message = msg!("new-no-questions", export = named(exports));
        return Err(Diagnostic::error(message).help(msg!("new-no-questions-help")).into());
    }
    Ok((outline, told))
}

/// The files as a person names them.
pub(super) fn named(exports: &[PathBuf]) -> String {
    let names = exports.iter().map(|export| export.display().to_string());
    names.collect::<Vec<_>>().join(", ")
}

/// Columns that no question reads, with the reason.
fn left_out(outline: &Outline, fields: &[Field], purposes: &[Purpose]) -> Vec<(String, Message)> {
    let read: BTreeSet<&str> = outline.columns().collect();
    let others = fields
        .iter()
        .zip(purposes)
        .filter(|(field, _)| !read.contains(field.heading.as_str()));
    others
        .map(|(field, purpose)| (field.heading.clone(), why(*purpose)))
        .collect()
}

fn why(purpose: Purpose) -> Message {
    match purpose {
        Purpose::Asked => msg!("draft-why-beside"),
        Purpose::Id => msg!("draft-why-id"),
        Purpose::Tool => msg!("draft-why-tool"),
        Purpose::Weight => msg!("draft-why-weight"),
        Purpose::Date => msg!("draft-why-date"),
        Purpose::Empty => msg!("draft-why-empty"),
        Purpose::Unnamed => msg!("draft-why-unnamed"),
        Purpose::Personal(Personal::Name) => msg!("draft-why-name"),
        Purpose::Personal(Personal::Email) => msg!("draft-why-email"),
        Purpose::Personal(Personal::Telephone) => msg!("draft-why-telephone"),
        Purpose::Personal(Personal::Address) => msg!("draft-why-address"),
        Purpose::Personal(Personal::Place) => msg!("draft-why-place"),
        Purpose::Personal(Personal::Number) => msg!("draft-why-number"),
        Purpose::Personal(Personal::Computer) => msg!("draft-why-computer"),
    }
}
