//! Raw content → survey and commentary. Every mistake that needs more than one file to be seen is found here: an
//! unknown question, a code outside the codebook, an id given twice.

mod blank;
mod commentary;
mod confirmed;
mod doubt;
mod fields;
pub mod keys;
mod known;
mod names;
mod net;
mod printed;
mod prose;
mod reading;
mod scope;
mod shows;
mod survey;
mod texts;

pub use known::KnownSections;
pub use printed::KnownTexts;
pub use prose::functions;
pub use survey::{Secrets, SetAside, Surveyed, Traits, Watch, columns_named};

use crate::commentary::Commentary;
use crate::content::project::Project;
use crate::diagnostic::{Diagnostic, Diagnostics, Sources};
use crate::msg;
use fields::Fields;
use keys::Mapping;
use printed::Printed;
use std::sync::Arc;

/// A project, understood.
#[derive(Debug)]
pub struct Resolved {
    /// The data.
    pub surveyed: Arc<Surveyed>,
    /// What the authors wrote.
    pub commentary: Commentary,
}

/// What was understood of a project the last time.
#[derive(Debug, Default)]
pub struct Understood {
    /// The survey, if it could be used, whatever mistakes the commentary had.
    pub surveyed: Option<Arc<Surveyed>>,
    /// What the sections print.
    pub texts: KnownTexts,
}

/// Understands a project, reading its responses on the way. A survey that was `kept` from the last time is taken as it is
/// if it would be the same; else the one that is read now is kept, whatever mistakes the commentary has.
///
/// # Errors
/// Every mistake found; warnings alone do not fail and come back beside the result.
pub fn resolve(
    project: &Project,
    kept: &mut Understood,
    sources: &mut Sources,
) -> Result<(Resolved, Diagnostics), Diagnostics> {
    let mut diagnostics = Diagnostics::new();
    let resolved = understand(project, kept, sources, &mut diagnostics);
    let diagnostics = diagnostics.by_place().told_once().drift_first();
    match resolved {
        Some(resolved) if !diagnostics.has_errors() => Ok((resolved, diagnostics)),
        Some(_) | None => Err(diagnostics),
    }
}

fn understand(
    project: &Project,
    kept: &mut Understood,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Option<Resolved> {
    let report = open(project, "report.yaml", &keys::REPORT, diagnostics);
    let questionnaire = open(project, "questionnaire.yaml", &keys::QUESTIONNAIRE, diagnostics);
    let told = project.documents.values().flat_map(|document| &document.told);
    told.cloned().for_each(|told| diagnostics.push(told));
    kept.texts.turn();
    let printed = Printed::of(project, &kept.texts);
    let surveyed = match kept.surveyed.as_ref().filter(|known| known.is_current(project)) {
        Some(known) => {
            diagnostics.extend(known.told.clone());
            Some(Arc::clone(known))
        }
        None => report
            .zip(questionnaire)
            .and_then(|(report, questionnaire)| {
                let files = (report, &questionnaire);
                survey::survey(project, files, &printed.runs, sources, diagnostics)
            })
            .map(Arc::new),
    };
    if surveyed.is_none() && report.is_none() {
        questionnaire.inspect(|questionnaire| survey::questions_alone(questionnaire, diagnostics));
    }
    if let Some(surveyed) = surveyed.as_ref().filter(|surveyed| !surveyed.told.has_errors()) {
        kept.surveyed = Some(Arc::clone(surveyed));
    }
    let mut of_commentary = Diagnostics::new();
    let commentary = commentary::commentary(
        project,
        report.as_ref(),
        surveyed.as_deref(),
        sources,
        &mut of_commentary,
    );
    match &surveyed {
        Some(surveyed) => of_commentary.retain(|mistake| !surveyed.doubt.explains(mistake)),
        None => of_commentary.retain(|mistake| !doubt::needs_survey(mistake)),
    }
    diagnostics.extend(of_commentary);
    let ((commentary, contacts), surveyed) = commentary.zip(surveyed)?;
    diagnostics.extend(printed.leaks(&surveyed, &commentary, &contacts, sources));
    Some(Resolved { surveyed, commentary })
}

/// A file that every project has, and isn't empty.
fn open<'a>(
    project: &'a Project,
    name: &str,
    mapping: &'static Mapping,
    diagnostics: &mut Diagnostics,
) -> Option<Fields<'a>> {
    if project.broken.contains(name) {
        return None;
    }
    let Some(document) = project.documents.get(name) else {
        diagnostics.push(Diagnostic::error(msg!(
            "content-absent",
            file = format!("content/{name}")
        )));
        return None;
    };
    Fields::of(&document.node, mapping, diagnostics)
}
