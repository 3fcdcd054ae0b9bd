//! From a project's folder to its output: load, resolve, compose, render, write.
//!
//! Only this module writes files. Everything is made in memory first; see [`write()`] for how it takes its place.

mod archive;
mod audit;
mod confidential;
mod explain;
mod render;
mod summary;
mod write;

pub use confidential::{Withheld, confidential};
pub use explain::{Explained, explain};
pub use render::Rendered;
pub use summary::Summary;
pub use write::{keep, write};

use crate::ask;
use crate::commentary::Commentary;
use crate::content::digest::earlier;
use crate::content::project::Project;
use crate::diagnostic::{Diagnostic, Diagnostics, Sources, Span};
use crate::diff::{Build, Difference};
use crate::disclosure::{self, Plan};
use crate::fact::Facts;
use crate::leak::Sought;
use crate::measure::Counter;
use crate::msg;
use crate::render::data::{FIGURES, Input};
use crate::render::pdf;
use crate::report::Report;
use crate::resolve::{self, Watch};
use crate::say;
use crate::survey::{Policy, Survey};
use crate::theme::{DEFAULT, Theme};
use audit::Promises;
use std::path::Path;

/// What is being done, for whoever watches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    Loading,
    Composing,
    Drawing,
    Printing,
    Laying,
    Auditing,
    Packing,
    Writing,
}

/// How much a build makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    Everything,
    WithoutPdf,
    /// Its pages and their data, to look at while writing: nothing to take away.
    SiteOnly,
}

impl Extent {
    fn has_pdf(self) -> bool {
        self == Extent::Everything
    }

    /// Whether all tables, all pages and all files come as one file each too.
    fn has_bundles(self) -> bool {
        self != Extent::SiteOnly
    }
}

/// A report ready to be rendered.
pub struct Prepared {
    pub report: Report,
    /// Where each figure of the report is asked for.
    pub origins: Vec<Vec<Span>>,
    /// What may be published of few people.
    pub policy: Policy,
    /// What the policy withholds, as the team reads it.
    pub withheld: Withheld,
    /// What must not be published of the responses.
    pub watches: Vec<Watch>,
    pub contacts: Vec<String>,
    /// The files that the report is made from.
    pub inputs: Vec<Input>,
    /// Words of respondents that someone released.
    pub released: Vec<String>,
    pub theme: Theme,
    /// Warnings and notes; errors end the phase that found them.
    pub warnings: Diagnostics,
}

/// Everything before rendering: this is what `check` does.
///
/// # Errors
/// All mistakes of the first phase that has any.
pub fn prepare(
    root: &Path,
    is_draft: bool,
    sources: &mut Sources,
    watch: &dyn Fn(Phase),
) -> Result<Prepared, Diagnostics> {
    watch(Phase::Loading);
    let project = Project::read(root, sources)?;
    let (resolved, mut warnings) = resolve::resolve(&project, sources)?;
    let commentary = &resolved.commentary;
    let name = commentary.theme.as_ref().map_or(DEFAULT, |name| name.value.as_str());
    let overrides = project.read_overrides(&[DEFAULT, name])?;
    let own = overrides.files.iter();
    let own: Vec<Input> = own.map(|(path, file)| input(path, file.digest.clone())).collect();
    let theme =
        Theme::load(name, commentary.language, overrides, sources).map_err(|mistakes| match &commentary.theme {
            Some(name) => mistakes.placed(name.span),
            None => mistakes,
        })?;
    watch(Phase::Composing);
    let survey = &resolved.survey;
    let (facts, plan) = decide(survey, commentary);
    let said = say::Basis {
        survey,
        labels: resolved.labels.of(commentary.language),
        facts: &facts,
        commentary,
        theme: &theme,
        sources,
    };
    let given_away = disclosure::given_away(&plan, survey, commentary.policy_span);
    let outcome = match say::say(said, is_draft) {
        Ok(outcome) if !given_away.has_errors() => outcome,
        Ok(_) => return Err(given_away),
        Err(mut mistakes) => {
            mistakes.extend(given_away);
            return Err(mistakes);
        }
    };
    warnings.extend(outcome.warnings);
    let released = commentary.quoted().into_iter().map(str::to_owned).collect();
    let inputs = inputs(&project, own, &resolved.watches)?;
    Ok(Prepared {
        report: outcome.report,
        origins: outcome.origins,
        policy: commentary.policy.clone(),
        withheld: Withheld::of(&plan, survey),
        watches: resolved.watches,
        contacts: resolved.contacts,
        inputs,
        released,
        theme,
        warnings,
    })
}

/// Asks everything that a report says, counts it, and decides what may be published.
pub fn decide(survey: &Survey, commentary: &Commentary) -> (Facts, Plan) {
    let asked = ask::ask(survey, commentary);
    let counter = Counter::over(survey);
    counter.count_strata(asked.queries());
    let plan = disclosure::plan(survey, &counter, &commentary.policy, &asked);
    let facts = Facts::publish(&counter, &commentary.policy, &plan, &asked);
    (facts, plan)
}

fn input(path: &str, blake3: String) -> Input {
    let path = path.to_owned();
    Input { path, blake3 }
}

/// Every file of the project that took part, with its hash, in order of their paths; `own` are those of its themes.
fn inputs(project: &Project, own: Vec<Input>, watches: &[Watch]) -> Result<Vec<Input>, Diagnostics> {
    let documents = project.documents.iter();
    let documents = documents.map(|(name, document)| input(&format!("content/{name}"), document.digest.clone()));
    let mut inputs: Vec<Input> = documents.chain(own).collect();
    for watch in watches {
        let file = watch.source.name();
        let blake3 = watch.source.digest();
        let gone =
            |error: std::io::Error| Diagnostic::error(msg!("input-gone", file = file, reason = error.to_string()));
        inputs.push(input(file, blake3.map_err(gone)?));
    }
    inputs.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(inputs)
}

/// Two builds of a report, compared by their `figures.json`. Either may be named by the file or by its folder.
///
/// # Errors
/// A file that is missing or is not what a build writes.
pub fn diff(old: &Path, new: &Path) -> Result<Difference, Diagnostics> {
    let read = |path: &Path| -> Result<Build, Diagnostics> {
        let inside = path.join(FIGURES);
        let name = path.display().to_string();
        // A folder that has no such file is told by the file's name.
        let bytes = earlier(&inside).or_else(|_| earlier(path));
        let bytes = bytes.map_err(|_| Diagnostic::error(msg!("diff-missing", file = &name, expected = FIGURES)))?;
        let build = serde_json::from_slice(&bytes);
        Ok(build.map_err(|_| Diagnostic::error(msg!("diff-unreadable", file = &name)))?)
    };
    Ok(Difference::between(&read(old)?, &read(new)?))
}

/// What only rendering would find of the theme.
///
/// # Errors
/// A theme that can't be printed.
pub fn check_theme(prepared: &Prepared) -> Result<(), Diagnostics> {
    pdf::check(&prepared.theme)
}

/// Renders a prepared report: every file of the output by its path. The files are looked through for what must not be
/// published before anyone gets them.
///
/// # Errors
/// Mistakes in the project's own templates; leaks.
pub fn render(
    prepared: &Prepared,
    extent: Extent,
    sources: &mut Sources,
    watch: &dyn Fn(Phase),
) -> Result<Rendered, Diagnostics> {
    let mut sought = Sought::nothing();
    let mut rendered = rayon::in_place_scope(|scope| {
        scope.spawn(|_| sought = audit::sought(&prepared.watches));
        render::render(&prepared.report, &prepared.inputs, &prepared.theme, extent, watch)
    })?;
    watch(Phase::Auditing);
    let promises = Promises {
        watches: &prepared.watches,
        contacts: &prepared.contacts,
        released: &prepared.released,
    };
    audit::audit(&rendered.files, &sought, promises, sources)?;
    if extent.has_bundles() {
        watch(Phase::Packing);
        render::pack(&mut rendered, &prepared.theme)?;
    }
    Ok(rendered)
}
