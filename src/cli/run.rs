//! Doing what was asked, and saying what came of it.

use super::ask::Asker;
use super::command::{Action, Begin, Format, Request, Show};
use super::progress::Progress;
use super::quality;
use crate::diagnostic::{Catalogue, Diagnostic, Diagnostics, Fault, Message, Printer, Severity, Tongue};
use crate::diff::{self, Difference};
use crate::lsp;
use crate::msg;
use crate::pipeline::{
    self, Explained, Extent, Guarded, Phase, QuestionSheet, Rendered, Start, Started, Summary, Update, Updated,
};
use crate::quality::Concern;
use crate::schema;
use crate::serve::{self, Serve};
use crate::workspace::{Prepared, Workspace};
use std::any::Any;
use std::io::{IsTerminal, Write};
use std::path::Path;
use std::time::Instant;

/// Does what was asked.
///
/// # Errors
/// Whose fault the gravest mistake is; everything has been said.
pub(super) fn run(request: &Request, catalogue: &Catalogue) -> Result<Outcome, Fault> {
    let action = &request.action;
    let mut run = Run {
        action,
        catalogue,
        workspace: Workspace::open(action.project()),
        built: None,
        progress: Progress::new(catalogue),
        start: Instant::now(),
    };
    run.workspace.allow(request.outside.clone());
    let done = run.done();
    run.progress.finish();
    let outcome = match done {
        Ok(done) => Ok(run.told(done)),
        Err(mistakes) => Err(run.failed(&mistakes)),
    };
    // The process is about to end, which gives all memory back at once.
    std::mem::forget((run.workspace, run.built));
    outcome
}

/// How a run ended that made no mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Done,
    /// Two builds are not the same.
    Differs,
}

/// What came of a run, before it is said.
enum Done {
    /// A report was built or checked; what stays in its folder that no build wrote.
    Report(Diagnostics, Summary, Vec<String>),
    /// A project was begun.
    Started(Started),
    /// What was new went into a project.
    Updated(Updated),
    /// The quality of the responses was looked at.
    Looked(Vec<Concern>),
    Explained(Vec<Explained>),
    Listed(Vec<QuestionSheet>),
    /// The hash of each file, by its path.
    Digested(Vec<(String, String)>),
    /// The line that names its schema, by the files that it is for.
    Described(Vec<(String, String)>),
    /// An editor, until it had enough.
    Served,
    Compared(Difference, Format),
    /// All was said meanwhile.
    Nothing,
}

/// One run of the program.
struct Run<'a> {
    action: &'a Action,
    catalogue: &'a Catalogue,
    workspace: Workspace,
    /// What was written.
    built: Option<(Prepared, Rendered)>,
    progress: Progress<'a>,
    start: Instant,
}

impl Run<'_> {
    fn done(&mut self) -> Result<Done, Diagnostics> {
        match self.action {
            Action::Build {
                output,
                extent,
                draft,
                against,
                ..
            } => {
                pipeline::claim(output, &self.guarded())?;
                let published = against.as_ref().unwrap_or(output);
                let mut prepared = self.prepared_beside(*draft, published)?;
                let late = pipeline::late(&prepared, published, against.is_some())?;
                prepared.warnings.extend(late);
                self.built(prepared, output, *extent)
            }
            Action::Check { quality: true, .. } => pipeline::quality(&mut self.workspace).map(Done::Looked),
            Action::Check {
                draft,
                disclosure,
                against,
                ..
            } => {
                let output = self.action.project().join("output");
                let mut prepared = self.prepared_beside(*draft, against.as_ref().unwrap_or(&output))?;
                if let Some(published) = against {
                    let late = pipeline::late(&prepared, published, true)?;
                    prepared.warnings.extend(late);
                }
                self.checked(prepared, disclosure.as_deref())
            }
            Action::New(begin) => self.begun(begin),
            Action::Serve(show) => self.served(show),
            Action::Explain { asked, .. } => {
                let prepared = self.prepared(true)?;
                pipeline::explain(&prepared, &self.workspace.sources, asked).map(Done::Explained)
            }
            Action::Questions { .. } => pipeline::questions(&mut self.workspace).map(Done::Listed),
            Action::Digest { .. } => {
                let prepared = self.prepared(true)?;
                pipeline::digests(&prepared).map(Done::Digested)
            }
            Action::Schema { project } => pipeline::schemas(project, self.catalogue).map(Done::Described),
            Action::Lsp => lsp::run(self.catalogue).map(|()| Done::Served).map_err(|reason| {
                let broken = msg!("lsp-broken", reason = reason);
                Diagnostic::error(broken).fault(Fault::Usage).into()
            }),
            Action::Diff { old, new, format } => {
                pipeline::diff(old, new).map(|difference| Done::Compared(difference, *format))
            }
        }
    }

    /// A project that was begun, or added to.
    fn begun(&mut self, begin: &Begin) -> Result<Done, Diagnostics> {
        let told = self.catalogue;
        let sources = &mut self.workspace.sources;
        let (folder, structures) = (begin.folder.as_path(), begin.structures.as_slice());
        if begin.is_update {
            let update = Update {
                folder,
                exports: &begin.exports,
                structures,
                told,
            };
            return pipeline::update(&update, sources).map(Done::Updated);
        }
        let start = Start {
            folder,
            exports: &begin.exports,
            structures,
            groups: begin.groups.as_deref(),
            told,
            choose: &|proposal| {
                if !begin.is_settled && std::io::stdin().is_terminal() && std::io::stdout().is_terminal() {
                    let (answers, screen) = (std::io::stdin().lock(), std::io::stdout().lock());
                    let catalogue = told;
                    Asker {
                        catalogue,
                        answers,
                        screen,
                    }
                    .ask(proposal);
                }
            },
        };
        pipeline::start(&start, sources).map(Done::Started)
    }

    /// The report, until the person stops it.
    fn served(&mut self, show: &Show) -> Result<Done, Diagnostics> {
        let project = show.project.as_path();
        let mut workspace = Workspace::open(project);
        workspace.allow(self.workspace.outside().to_vec());
        let serve = Serve {
            root: project,
            workspace,
            is_draft: show.draft,
            address: show.address,
            port: show.port,
            polls: show.polls,
            told: self.catalogue,
        };
        let ready = |url: &str| {
            say(&self.catalogue.say(&msg!("serve-ready", url = url)));
            if show.opens {
                // Who has no browser has the address.
                let _ = open::that_detached(url);
            }
        };
        serve::serve(serve, &ready).map(|()| Done::Nothing)
    }

    fn prepared(&mut self, draft: bool) -> Result<Prepared, Diagnostics> {
        pipeline::prepare(&mut self.workspace, draft, &|phase| self.progress.phase(phase))
    }

    /// The report, and before all that is said of it what its responses lack beside an earlier build.
    fn prepared_beside(&mut self, draft: bool, published: &Path) -> Result<Prepared, Diagnostics> {
        let prepared = self.prepared(draft);
        let surveyed = self.workspace.surveyed();
        let mut told = surveyed.map_or_else(Diagnostics::new, |surveyed| pipeline::fewer(surveyed, published));
        match prepared {
            Ok(mut prepared) => {
                told.extend(std::mem::take(&mut prepared.warnings));
                prepared.warnings = told;
                Ok(prepared)
            }
            Err(mistakes) => {
                told.extend(mistakes);
                Err(told)
            }
        }
    }

    /// Where nothing may be written: what the report is made from, and whole homes.
    fn guarded(&self) -> Guarded {
        let project = self.action.project();
        let root = std::path::absolute(project).ok();
        let root = root.and_then(|path| path.ancestors().last().map(Path::to_owned));
        Guarded {
            sources: ["content", "templates", "themes"].map(|name| project.join(name)).into(),
            homes: std::env::home_dir().into_iter().chain(root).collect(),
        }
    }

    fn built(&mut self, mut prepared: Prepared, output: &Path, extent: Extent) -> Result<Done, Diagnostics> {
        let guarded = self.guarded();
        self.workspace.settle();
        let watch = |phase| self.progress.phase(phase);
        let Workspace { tools, sources, .. } = &mut self.workspace;
        let mut rendered = pipeline::render(&prepared, tools, sources, extent, &watch)?;
        watch(Phase::Writing);
        let kept = pipeline::write(output, &rendered.files, &guarded)?;
        let summary = Summary::of(&prepared.report, Some(&rendered));
        let mut warnings = std::mem::take(&mut prepared.warnings);
        warnings.extend(std::mem::take(&mut rendered.warnings));
        self.built = Some((prepared, rendered));
        // Notes are for those who check their report, not for each build.
        Ok(Done::Report(warnings.without_notes(), summary, kept))
    }

    fn checked(&mut self, mut prepared: Prepared, disclosure: Option<&Path>) -> Result<Done, Diagnostics> {
        let Workspace { tools, sources, .. } = &mut self.workspace;
        prepared
            .warnings
            .extend(pipeline::unprinted(&prepared, tools, sources)?);
        if let Some(file) = disclosure {
            let told = pipeline::confidential(&prepared, &|message| self.catalogue.say(message));
            let head = |tongue| format!("# {}\n", Catalogue::new(tongue).say(&msg!("disclosure-title")));
            let heads = [Tongue::French, Tongue::English].map(head);
            pipeline::keep(file, &told, &heads, &self.guarded())?;
        }
        let summary = Summary::of(&prepared.report, None);
        Ok(Done::Report(prepared.warnings, summary, Vec::new()))
    }

    fn told(&self, done: Done) -> Outcome {
        match done {
            Done::Report(warnings, summary, kept) => {
                self.say_diagnostics(&warnings);
                say(&self.catalogue.say(&self.summarised(summary)));
                if let (Action::Build { output, .. }, false) = (self.action, kept.is_empty()) {
                    let folder = output.display().to_string();
                    say(&self
                        .catalogue
                        .say(&msg!("output-kept", folder = folder, names = kept.join(", "))));
                }
                Outcome::Done
            }
            Done::Started(made) => {
                started(&made, self.catalogue);
                Outcome::Done
            }
            Done::Updated(made) => {
                updated(&made, self.action.project(), self.catalogue);
                Outcome::Done
            }
            Done::Looked(concerns) => {
                say(&quality::said(&concerns, self.catalogue));
                Outcome::Done
            }
            Done::Explained(figures) => {
                tell(&figures, self.catalogue);
                Outcome::Done
            }
            Done::Listed(questions) => {
                list(&questions, self.catalogue);
                Outcome::Done
            }
            Done::Nothing => Outcome::Done,
            Done::Digested(files) => {
                for (path, hash) in files {
                    say(&format!("{hash}  {path}"));
                }
                Outcome::Done
            }
            Done::Served => Outcome::Done,
            Done::Described(lines) => {
                described(&lines, self.action.project(), self.catalogue);
                Outcome::Done
            }
            Done::Compared(difference, format) => {
                compare(&difference, format, self.catalogue);
                if difference.is_none() {
                    Outcome::Done
                } else {
                    Outcome::Differs
                }
            }
        }
    }

    /// Says every mistake, and whose fault the gravest is.
    fn failed(&self, mistakes: &Diagnostics) -> Fault {
        self.say_diagnostics(mistakes);
        let (errors, warnings) = (mistakes.count(Severity::Error), mistakes.count(Severity::Warning));
        let counted = match self.action {
            Action::Build { .. } => Some(msg!("failed", errors = errors, warnings = warnings)),
            Action::Check { .. } => Some(msg!("checked-failed", errors = errors, warnings = warnings)),
            Action::New(_)
            | Action::Serve(_)
            | Action::Questions { .. }
            | Action::Explain { .. }
            | Action::Digest { .. }
            | Action::Schema { .. }
            | Action::Lsp
            | Action::Diff { .. } => None,
        };
        if let Some(counted) = counted {
            complain(&self.catalogue.say(&counted));
        }
        mistakes.fault().unwrap_or(Fault::Program)
    }

    fn summarised(&self, summary: Summary) -> Message {
        let seconds = format!("{:.1}", self.start.elapsed().as_secs_f64());
        let seconds = match self.catalogue.tongue() {
            Tongue::French => seconds.replace('.', ","),
            Tongue::English => seconds,
        };
        match self.action {
            Action::Build { output, .. } => msg!(
                "built",
                folder = output.display().to_string(),
                pages = summary.pages,
                tables = summary.tables,
                charts = summary.charts,
                figures = summary.figures_in_prose,
                pdf = summary.pdf_pages.unwrap_or(0),
                seconds = seconds
            ),
            Action::New(_)
            | Action::Serve(_)
            | Action::Questions { .. }
            | Action::Check { .. }
            | Action::Explain { .. }
            | Action::Digest { .. }
            | Action::Schema { .. }
            | Action::Lsp
            | Action::Diff { .. } => msg!(
                "checked",
                chapters = summary.chapters,
                tables = summary.tables,
                charts = summary.charts,
                figures = summary.figures_in_prose,
                seconds = seconds
            ),
        }
    }

    fn say_diagnostics(&self, diagnostics: &Diagnostics) {
        if diagnostics.is_empty() {
            return;
        }
        let printer = Printer::new(self.catalogue, &self.workspace.sources, std::io::stderr().is_terminal());
        complain(&format!("{}\n", printer.print(diagnostics)));
    }
}

fn tell(figures: &[Explained], catalogue: &Catalogue) {
    for figure in figures {
        say(&format!("{}  {}", figure.id, figure.text));
        for (label, text) in &figure.lines {
            say(&format!(
                "  {}",
                catalogue.say(&msg!("explain-line", label = label, text = text))
            ));
        }
        if !figure.asked_at.is_empty() {
            let places = figure.asked_at.join(", ");
            say(&format!(
                "  {}",
                catalogue.say(&msg!("explain-asked-at", places = places))
            ));
        }
        if !figure.also.is_empty() {
            say(&format!(
                "  {}",
                catalogue.say(&msg!("explain-also", figures = figure.also.join(", ")))
            ));
        }
        say("");
    }
}

/// The codebook, each answer on a line, what is copied at its end.
fn list(questions: &[QuestionSheet], catalogue: &Catalogue) {
    for question in questions {
        say(&format!("{}\n  {}", question.text, catalogue.say(&question.about)));
        let labels: Vec<String> = question.rows.iter().map(|row| catalogue.say(&row.label)).collect();
        let width = labels.iter().map(|label| label.chars().count()).max();
        let width = width.unwrap_or_default().min(WIDEST);
        for (row, label) in question.rows.iter().zip(labels) {
            let count = row.count.map(|count| count.to_string()).unwrap_or_default();
            say(&format!(
                "    {label:width$}  {count:>6}  {:>7}  {}",
                row.said, row.expression
            ));
        }
        say("");
    }
}

/// Longer labels push the rest of their line to the right.
const WIDEST: usize = 40;

/// A new project, and what it leaves aside.
fn started(made: &Started, catalogue: &Catalogue) {
    let folder = made.folder.display().to_string();
    let message = msg!(
        "started",
        folder = &folder,
        questions = made.questions,
        sections = made.sections
    );
    say(&catalogue.say(&message));
    if !made.left_out.is_empty() {
        let columns: Vec<String> = made
            .left_out
            .iter()
            .map(|(heading, why)| format!("{heading} ({})", catalogue.say(why)))
            .collect();
        say(&catalogue.say(&msg!("started-left-out", columns = columns.join(", "))));
    }
    if made.mistakes > 0 {
        say(&catalogue.say(&msg!("started-mistakes", mistakes = made.mistakes, folder = &folder)));
    }
    say(&catalogue.say(&msg!("started-next", folder = folder)));
}

/// What was added to a questionnaire, and what is left to its authors.
fn updated(made: &Updated, folder: &Path, catalogue: &Catalogue) {
    let tell = |message: &Message| say(&catalogue.say(message));
    let file = made.file.display().to_string();
    if made.added.is_empty() && made.by_hand.is_empty() {
        tell(&msg!("updated-nothing", file = &file));
    }
    if !made.added.is_empty() {
        tell(&msg!("updated", file = &file));
        made.added
            .iter()
            .for_each(|what| say(&format!("  + {}", catalogue.say(what))));
    }
    if !made.by_hand.is_empty() {
        tell(&msg!("updated-by-hand", file = &file));
        made.by_hand
            .iter()
            .for_each(|what| say(&format!("  - {}", catalogue.say(what))));
    }
    if !made.left.is_empty() {
        tell(&msg!("updated-left"));
        made.left
            .iter()
            .for_each(|what| say(&format!("  - {}", catalogue.say(what))));
    }
    if !made.tables.is_empty() {
        tell(&msg!("updated-tables"));
        say(&format!("\n{}\n", made.tables.join("\n")));
    }
    if !made.others.is_empty() {
        tell(&msg!("updated-responses", files = made.others.join(", ")));
    }
    if !made.added.is_empty() {
        tell(&msg!("updated-next", folder = folder.display().to_string()));
    }
}

/// Where schemas went, and how a file names its own.
fn described(lines: &[(String, String)], folder: &Path, catalogue: &Catalogue) {
    let place = folder.join(schema::FOLDER).display().to_string();
    say(&catalogue.say(&msg!("schema-written", folder = place)));
    for (files, line) in lines {
        say(&format!("  {files}\n    {line}"));
    }
}

fn compare(found: &Difference, format: Format, catalogue: &Catalogue) {
    let is_markdown = format == Format::Markdown;
    if format == Format::Json {
        say(&diff::json(found));
        return;
    }
    if found.is_none() {
        say(&catalogue.say(&msg!("diff-none")));
    }
    for part in diff::lines(found, is_markdown) {
        let heading = catalogue.say(&part.heading);
        say(&if is_markdown {
            format!("## {heading}\n")
        } else {
            heading
        });
        for line in part.lines {
            say(&if is_markdown {
                format!("- {line}")
            } else {
                format!("  {line}")
            });
        }
        say("");
    }
}

/// Says that the program itself failed.
pub(super) fn say_panic(panic: &(dyn Any + Send), catalogue: &Catalogue) {
    let text = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied());
    complain(&catalogue.say(&msg!("internal-error", detail = text.unwrap_or("?"))));
}

/// To standard output; a reader that went away is no mistake.
fn say(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// To standard error.
fn complain(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}
