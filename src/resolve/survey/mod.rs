//! The groups of `report.yaml`, `questionnaire.yaml` and the files of responses → the survey.

mod basis;
mod book;
mod choice;
mod code;
mod codebook;
mod derived;
mod disclosure;
mod drawn;
mod fold;
mod gender;
mod group;
mod layout;
mod noun;
mod overlap;
mod question;
mod responses;
mod traits;

pub use responses::{Secrets, Watch, columns_named};
pub use traits::{SetAside, Traits};

use super::doubt::Doubt;
use super::fields::Fields;
use super::known::KnownSections;
use crate::content::project::Project;
use crate::diagnostic::{Diagnostics, Sources};
use crate::leak::{Runs, Sought};
use crate::survey::{Labelled, Labels, Language, Policy, Question, Survey};
use basis::Basis;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The survey, understood.
#[derive(Debug)]
pub struct Surveyed {
    /// Without responses where they could not be read; that ends the run, once everything else has been looked at.
    pub survey: Survey,
    /// The language that the project is written in.
    pub language: Language,
    /// What questions, choices and groups are called, by language.
    pub labels: Labelled,
    /// What is declared in it and has mistakes.
    pub(super) doubt: Doubt,
    /// What may be published of few people.
    pub policy: Policy,
    /// What must not be published of each file of responses.
    pub watches: Vec<Watch>,
    /// What the questionnaire says of each question that was asked, for a look at the quality of its answers.
    pub traits: Vec<Traits>,
    /// Answers of people whom a filter excludes.
    pub set_aside: Vec<SetAside>,
    /// The column that tells how long people took, where the questionnaire names it.
    pub duration: Option<String>,
    /// All of it, ready to be held against texts.
    pub sought: Sought,
    /// The runs of words that the responses were held against while they were read.
    runs: Arc<Runs>,
    /// What was said of it: warnings, if it can be used.
    pub told: Diagnostics,
    basis: Basis,
    /// The sections that were understood with it.
    pub sections: KnownSections,
}

impl Surveyed {
    /// Whether it can be used, and would be the same if it were read again.
    pub(super) fn is_current(&self, project: &Project) -> bool {
        !self.told.has_errors() && self.basis.holds(project, &self.told)
    }

    /// Which of the runs of words each column of each watch holds. If others were looked for while the responses were
    /// read, they are read again for these.
    ///
    /// # Errors
    /// If they can't be.
    pub(super) fn runs(
        &self,
        wanted: &Runs,
        sources: &mut Sources,
    ) -> Result<Vec<Vec<BTreeMap<u64, u32>>>, Diagnostics> {
        let known = |watch: &Watch| watch.secrets.iter().map(|secrets| secrets.runs.clone()).collect();
        let mut of = |watch: &Watch| match self.runs.are(wanted) {
            true => Ok(known(watch)),
            false => watch.look_for(wanted, sources),
        };
        self.watches.iter().map(&mut of).collect()
    }
}

/// Understands the survey, reading its responses on the way and holding them against the runs of words that the authors
/// wrote; none where it has no groups or no questions.
pub(super) fn survey(
    project: &Project,
    (report, questionnaire): (Fields, &Fields),
    runs: &Arc<Runs>,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Option<Surveyed> {
    let mut told = Diagnostics::new();
    let files = (&report.only(basis::KEYS), questionnaire);
    let surveyed = read(project, files, runs, sources, &mut told);
    diagnostics.extend(told.clone());
    let mut surveyed = surveyed?;
    surveyed.told = told;
    Some(surveyed)
}

/// Looks at a questionnaire whose groups can't be read.
pub(super) fn questions_alone(questionnaire: &Fields, diagnostics: &mut Diagnostics) {
    let mut alone = Diagnostics::new();
    let language = Language::FrCa;
    codebook::codebook(questionnaire, &[], language, &mut Doubt::default(), &mut alone);
    alone.retain(|mistake| mistake.message.id != "unknown-group");
    diagnostics.extend(alone);
}

fn read(
    project: &Project,
    (report, questionnaire): (&Fields, &Fields),
    runs: &Arc<Runs>,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Option<Surveyed> {
    let language = report.word("language", diagnostics);
    let language = language.and_then(|tag| Language::of_tag(tag.value));
    let language = language.unwrap_or(Language::FrCa);
    let respondents = noun::respondents(report, language, diagnostics);
    let mut doubt = Doubt::default();
    let Some(settings) = group::groups(report, language, &mut doubt, diagnostics) else {
        questions_alone(questionnaire, diagnostics);
        return None;
    };
    let mut groups: Vec<_> = settings.iter().map(|one| one.group.clone()).collect();
    let book = codebook::codebook(questionnaire, &groups, language, &mut doubt, diagnostics)?;
    for (group, settings) in groups.iter_mut().zip(&settings) {
        group.chosen = settings.conditions(&book.questions);
    }
    // One that is none of the project's is told of when it is to be read.
    let files = settings
        .iter()
        .filter_map(|one| project.place(&one.responses.value).ok());
    let mut basis = Basis::of(project, files);
    let policy = policy(report, &book.questions, &doubt, diagnostics);
    if policy.withholds() {
        derived::tell_crossing(&book, language, diagnostics);
    }
    let read = responses::read(project, (&settings, &book), runs, sources, diagnostics);
    let (mut people, watches, set_aside) = read.unwrap_or_default();
    let traits = traits::traits(&book);
    let duration = questionnaire.string("duration", diagnostics);
    basis.read(&watches);
    // A number beyond a limit of the policy is in the class of the limit.
    disclosure::code(&mut people, &book.questions, &policy);
    derived::tell_outside(&book, &derived::derive_all(&book.questions, &mut people), diagnostics);
    disclosure::code(&mut people, &book.questions, &policy);
    let labels = Labels {
        respondents,
        groups: settings.into_iter().map(|one| one.labels).collect(),
        questions: book.labels,
    };
    Some(Surveyed {
        survey: Survey {
            groups,
            questions: book.questions,
            people,
        },
        language,
        labels: Labelled {
            main: labels,
            others: BTreeMap::new(),
        },
        doubt,
        policy,
        sought: sought(&watches),
        sections: KnownSections::default(),
        runs: Arc::clone(runs),
        watches,
        traits,
        set_aside,
        duration: duration.map(|column| column.value),
        told: Diagnostics::new(),
        basis,
    })
}

/// What may be published of few people.
fn policy(report: &Fields, questions: &[Question], doubt: &Doubt, diagnostics: &mut Diagnostics) -> Policy {
    let mut told = Diagnostics::new();
    let policy = report.inner("disclosure", diagnostics);
    let policy = policy.map(|fields| disclosure::policy(&fields, questions, &mut told));
    told.retain(|mistake| !doubt.explains(mistake));
    diagnostics.extend(told);
    policy.unwrap_or_default()
}

/// What is looked for in texts and files.
fn sought(watches: &[Watch]) -> Sought {
    let secrets = watches.iter().flat_map(|watch| &watch.secrets);
    let prints: Vec<&[(u32, u64)]> = secrets.map(|secrets| secrets.prints.as_slice()).collect();
    Sought::of(&prints)
}
