//! A new project from an export: what the columns hold, what the tool saved of the questionnaire, a draft of a report that
//! builds as it is, with schemas for editors beside it.

use super::exported::{ExportFile, Exported, named};
use crate::content::place::true_path;
use crate::content::project::reason;
use crate::diagnostic::{Catalogue, Diagnostic, Diagnostics, Fault, Message, Severity, Sources, Span, Tongue};
use crate::draft::{Brief, DraftFiles, ResponseFile, chart_of, draft, join_alike, question_of};
use crate::export::{Field, Form, Outline, Prompt, Purpose, RowsThatCount, Tool, When, apart, fold, when};
use crate::msg;
use crate::schema::first_line;
use crate::survey::{Language, Preset};
use crate::workspace::Workspace;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What is asked for.
pub struct Start<'a> {
    /// The folder to make.
    pub folder: &'a Path,
    /// The files of responses: one, or one for each group.
    pub exports: &'a [PathBuf],
    /// What the tool saved of the questionnaire.
    pub structures: &'a [PathBuf],
    /// The heading or the wording of the question whose answers make the groups.
    pub groups: Option<&'a str>,
    /// The tongue of the person who asks; the report's too, where the survey doesn't tell its language.
    pub told: &'a Catalogue,
    /// Chooses otherwise than is proposed.
    pub choose: &'a dyn Fn(&mut Proposal),
}

/// What a project would be, before anything is written.
pub struct Proposal {
    /// The report's language.
    pub language: Language,
    /// The survey's own title, if it has one.
    pub title: Option<String>,
    /// The questions whose answers could make the groups.
    pub groups: Vec<ProposedGroups>,
    /// Which of them does.
    pub group: Option<usize>,
    /// What is not published of few people.
    pub preset: Preset,
}

/// A question whose answers could make the groups.
pub struct ProposedGroups {
    /// As respondents read it.
    pub question: String,
    /// A group for each.
    pub answers: Vec<String>,
}

/// Questions with more answers make no groups, unless they are named.
const MOST_GROUPS: usize = 12;

/// What was made.
pub struct Started {
    /// Where it lies.
    pub folder: PathBuf,
    /// How many questions its questionnaire has.
    pub questions: usize,
    /// How many sections its report has.
    pub sections: usize,
    /// Headings that no question reads, each with the reason.
    pub left_out: Vec<(String, Message)>,
    /// What is wrong with the draft all the same: its author has to mend it.
    pub mistakes: usize,
}

/// How often a draft is written again without what was refused.
const TRIES: usize = 8;

/// Makes a project.
///
/// # Errors
/// A folder with something in it; an export or a structure file that can't be read or that don't belong together.
pub fn start(start: &Start<'_>, sources: &mut Sources) -> Result<Started, Diagnostics> {
    let taken = std::fs::read_dir(start.folder).is_ok_and(|mut entries| entries.next().is_some());
    if taken || start.folder.is_file() {
        let message = msg!("new-folder-taken", folder = start.folder.display().to_string());
        return Err(Diagnostic::error(message).help(msg!("new-folder-taken-help")).into());
    }
    let labels = labels(start)?;
    let exported = Exported::read(start.exports, start.structures, sources)?;
    let files = responses(&exported, start.exports, labels);
    let mut splits: Vec<Prompt> = closed(&exported.outline).cloned().collect();
    // Each file's people are a group already.
    splits.retain(|_| files.len() == 1);
    splits.retain(|prompt| (2..=MOST_GROUPS).contains(&prompt.form.one_of().len()));
    let named = start.groups.map(|name| split(name, &exported.outline)).transpose()?;
    splits.splice(0..0, named.clone());
    let (left_out, tool) = (exported.left_out(), exported.tool());
    let Exported {
        fields,
        purposes,
        mut outline,
        told,
        ..
    } = exported;
    let language = outline
        .language
        .as_deref()
        .and_then(language_of)
        .unwrap_or(match start.told.tongue() {
            Tongue::French => Language::FrCa,
            Tongue::English => Language::EnCa,
        });
    let mut proposal = Proposal {
        language,
        title: outline.title.clone(),
        groups: splits.iter().map(proposed).collect(),
        group: named.map(|_| 0),
        preset: Preset::Insee,
    };
    (start.choose)(&mut proposal);
    let words = Catalogue::new(match proposal.language {
        Language::FrCa => Tongue::French,
        Language::EnCa => Tongue::English,
    });
    let split = proposal.group.and_then(|at| splits.get(at)).cloned();
    join_alike(&mut outline, told, &files, split.as_ref(), &words);
    let brief = Brief {
        left_out,
        says_figure: &|text| says_figure(proposal.language, &words, text),
        outline,
        fields: &fields,
        files,
        split,
        language: proposal.language,
        title: proposal.title,
        preset: proposal.preset,
        when: dated(&fields, &purposes, tool, proposal.language),
        words: &words,
        told: start.told,
    };
    write(start, &brief)
}

/// Whether a draft's words say a figure, which a check would hold against the data.
pub(super) fn says_figure(language: Language, words: &Catalogue, text: &str) -> bool {
    let nouns = [msg!("draft-noun-one"), msg!("draft-noun-many")].map(|noun| words.say(&noun));
    let nouns: Vec<&str> = nouns.iter().map(String::as_str).collect();
    !crate::language::figures::find(language, text, &nouns).is_empty()
}

/// What the groups are called whose files these are; none where there is one file.
fn labels(start: &Start<'_>) -> Result<Vec<Option<String>>, Diagnostics> {
    let exports = start.exports;
    if exports.len() < 2 {
        return Ok(vec![None; exports.len()]);
    }
    if start.groups.is_some() {
        let several = Diagnostic::error(msg!("new-groups-several")).help(msg!("new-groups-several-help"));
        return Err(several.fault(Fault::Usage).into());
    }
    let places: Vec<PathBuf> = exports
        .iter()
        .map(|export| true_path(export).unwrap_or_else(|_| export.clone()))
        .collect();
    let twice = (1..places.len()).find(|at| places[..*at].contains(&places[*at]));
    if let Some(at) = twice {
        let message = msg!("new-export-twice", file = exports[at].display().to_string());
        return Err(Diagnostic::error(message)
            .help(msg!("new-export-twice-help"))
            .fault(Fault::Usage)
            .into());
    }
    Ok(apart(&places).into_iter().map(Some).collect())
}

/// The files as the project has them.
fn responses(exported: &Exported, exports: &[PathBuf], labels: Vec<Option<String>>) -> Vec<ResponseFile> {
    let mut taken = BTreeSet::new();
    let one = |((file, export), label): ((&ExportFile, &PathBuf), Option<String>)| {
        let headings = file.headings(&exported.fields);
        let purposes = exported.fields.iter().zip(&exported.purposes);
        let of = |wanted: Purpose| {
            let mut found = purposes.clone().filter(|(_, purpose)| **purpose == wanted);
            let heading = found
                .find(|(field, _)| headings.contains(&field.heading))?
                .0
                .heading
                .as_str();
            file.fields.iter().find(|field| field.heading == heading)
        };
        ResponseFile {
            path: format!("responses/{}", free(export, &mut taken)),
            label,
            respondent: of(Purpose::Id).map(|field| field.heading.clone()),
            weight: of(Purpose::Weight).map(|field| (field.heading.clone(), field.blank > 0)),
            rows: RowsThatCount {
                has_totals: file.totals > 0,
                ..RowsThatCount::of(&file.fields, file.tool)
            },
            headings,
            encoding: file.source.guessed_encoding(),
        }
    };
    exported.files.iter().zip(exports).zip(labels).map(one).collect()
}

/// The file's name, or with a number the first one that is free on every disk.
fn free(path: &Path, taken: &mut BTreeSet<String>) -> String {
    let text = |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    let (stem, extension) = (text(path.file_stem()), text(path.extension()));
    let dot = if extension.is_empty() { "" } else { "." };
    let numbered = (2..).map(|n| format!("{stem}-{n}{dot}{extension}"));
    let mut names = std::iter::once(text(path.file_name())).chain(numbered);
    names.find(|name| taken.insert(name.to_lowercase())).unwrap_or_default()
}

/// The questions that have one answer of a list.
fn closed(outline: &Outline) -> impl Iterator<Item = &Prompt> {
    let prompts = outline.parts.iter().flat_map(|part| &part.prompts);
    prompts.filter(|prompt| matches!(&prompt.form, Form::One { lines, .. } if lines.len() == 1))
}

fn proposed(prompt: &Prompt) -> ProposedGroups {
    let named = Some(&prompt.text).filter(|text| !text.is_empty());
    // A terminal obeys some signs.
    let shown = |text: &String| text.replace(char::is_control, " ");
    ProposedGroups {
        question: shown(named.unwrap_or(&prompt.name)),
        answers: prompt.form.one_of().iter().map(|reply| shown(&reply.label)).collect(),
    }
}

/// The question that makes the groups.
fn split(name: &str, outline: &Outline) -> Result<Prompt, Diagnostics> {
    let wanted = fold(name);
    let is_meant = |prompt: &&Prompt| {
        let names = [prompt.name.as_str(), prompt.text.as_str()]
            .into_iter()
            .chain(prompt.form.columns());
        names.map(fold).any(|one| one == wanted)
    };
    let closed: Vec<&Prompt> = closed(outline).collect();
    let found = closed.iter().copied().find(is_meant).cloned();
    found.ok_or_else(|| {
        let known = closed.iter().flat_map(|prompt| prompt.form.columns());
        let unknown = Diagnostic::error(msg!("new-groups-unknown", name = name)).suggest(name, known);
        unknown.help(msg!("new-groups-unknown-help")).into()
    })
}

fn language_of(tag: &str) -> Option<Language> {
    Tongue::of_tag(tag).map(|tongue| match tongue {
        Tongue::French => Language::FrCa,
        Tongue::English => Language::EnCa,
    })
}

/// When answers were given, as the columns of dates tell.
fn dated(fields: &[Field], purposes: &[Purpose], tool: Tool, language: Language) -> When {
    let dated = fields
        .iter()
        .zip(purposes)
        .filter(|(_, purpose)| **purpose == Purpose::Date);
    let dated: Vec<&Field> = dated.map(|(field, _)| field).collect();
    when(&dated, tool, language == Language::FrCa)
}

/// Writes the draft beside its folder, looks at it as `check` does, leaves out what can't be said, and moves it there.
fn write(start: &Start<'_>, brief: &Brief<'_>) -> Result<Started, Diagnostics> {
    let failed = |error: std::io::Error| {
        let folder = start.folder.display().to_string();
        Diagnostic::error(msg!("file-unwritable", file = folder, reason = reason(&error)))
    };
    let place = std::path::absolute(start.folder).map_err(failed)?;
    let parent = place.parent().unwrap_or(&place);
    std::fs::create_dir_all(parent).map_err(failed)?;
    let stage = tempfile::Builder::new()
        .prefix(".constats-new-")
        .tempdir_in(parent)
        .map_err(failed)?;
    std::fs::create_dir_all(stage.path().join("content/responses")).map_err(failed)?;
    std::fs::create_dir_all(stage.path().join("content/sections")).map_err(failed)?;
    for (export, file) in start.exports.iter().zip(&brief.files) {
        std::fs::copy(export, stage.path().join("content").join(&file.path)).map_err(failed)?;
    }
    let mut refused = BTreeSet::new();
    let mut mistakes = 0;
    let mut made = draft(brief, &refused);
    for _ in 0..TRIES {
        put(&made, stage.path()).map_err(failed)?;
        let mut workspace = Workspace::open(stage.path());
        let ids: BTreeSet<String> = match workspace.update(false, &|| ()) {
            Ok((prepared, _)) => {
                mistakes = 0;
                undrawn(&prepared.warnings, &workspace.sources)
            }
            Err(found) => {
                mistakes = found.count(Severity::Error);
                refusing(&found, &workspace.sources)
            }
        };
        if ids.is_subset(&refused) {
            break;
        }
        refused.extend(ids);
        made = draft(brief, &refused);
        if made.questions == 0 {
            let message = msg!("new-too-few", export = named(start.exports));
            return Err(Diagnostic::error(message).help(msg!("new-too-few-help")).into());
        }
    }
    super::schema::put(stage.path(), start.told).map_err(failed)?;
    let stage = stage.keep();
    std::fs::rename(&stage, &place).map_err(failed)?;
    Ok(Started {
        folder: start.folder.to_owned(),
        questions: made.questions,
        sections: made.sections,
        left_out: brief.left_out.iter().cloned().chain(made.left_out).collect(),
        mistakes,
    })
}

/// What mistakes are about: the questions that they name, else what they stand in.
fn refusing(found: &Diagnostics, sources: &Sources) -> BTreeSet<String> {
    let questions = found.iter().flat_map(|one| &one.questions);
    let mut ids: BTreeSet<String> = questions.map(|id| question_of(id)).collect();
    let others = found.iter().filter(|one| one.questions.is_empty());
    ids.extend(
        others
            .flat_map(Diagnostic::places)
            .filter_map(|span| id_above(span, sources)),
    );
    ids
}

/// The charts that the policy leaves nothing to draw.
fn undrawn(warnings: &Diagnostics, sources: &Sources) -> BTreeSet<String> {
    let told = warnings.iter().filter(|one| one.message.id == "chart-of-nothing");
    let tables = told.filter_map(|one| {
        let span = one.primary.as_ref()?.span;
        sources.get(span.source).text.get(span.range())
    });
    tables.map(chart_of).collect()
}

/// Writes a draft in the place of the one before it.
fn put(draft: &DraftFiles, folder: &Path) -> std::io::Result<()> {
    let content = folder.join("content");
    for before in [content.join("conclusion.yaml"), content.join("introduction.yaml")] {
        if before.is_file() {
            std::fs::remove_file(before)?;
        }
    }
    std::fs::remove_dir_all(content.join("sections"))?;
    std::fs::create_dir(content.join("sections"))?;
    draft.files.iter().try_for_each(|(path, text)| {
        let named = first_line(path).unwrap_or_default();
        std::fs::write(folder.join(path), named + text)
    })
}

/// The id of what a mistake is about: the last one written before it.
fn id_above(span: Span, sources: &Sources) -> Option<String> {
    let text = &sources.get(span.source).text;
    let before = text.get(..span.range().start)?;
    let line = before.lines().rev();
    let id = line.filter_map(|line| line.trim().trim_start_matches(['-', '#', ' ']).strip_prefix("id: "));
    id.map(|id| id.trim().to_owned()).next()
}
