//! Bringing a workspace up to date with what lies on disk.

use super::decided::Decided;
use super::prepared::{Prepared, inputs};
use super::said::SaidBefore;
use super::themed::Themed;
use super::tools::Tools;
use crate::content::project::{Document, Project};
use crate::diagnostic::{Diagnostics, SourceId, Sources};
use crate::disclosure;
use crate::resolve::{self, Resolved, Surveyed, Understood};
use crate::say::{self, Basis};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A project, and what was made of it so far.
pub struct Workspace {
    /// The texts that messages quote. An update takes new ones in and lets go of others: what was found before it is to
    /// be told before it.
    pub sources: Sources,
    /// What rendering needs of the theme.
    pub tools: Tools,
    /// Steps of work after which a crossing is withheld whole.
    pub most_work: u64,
    project: Project,
    understood: Understood,
    themed: Option<Themed>,
    decided: Option<Decided>,
    said: Option<SaidBefore>,
}

/// What an update had to make anew.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Remade {
    /// YAML documents that were parsed.
    pub documents: usize,
    /// The codebook and the responses were read.
    pub survey: bool,
    /// Queries were counted and judged.
    pub facts: bool,
    /// The theme was loaded, and its templates and printer are to be made.
    pub theme: bool,
}

impl Workspace {
    /// Of the project in a folder; nothing is read yet.
    pub fn open(root: &Path) -> Self {
        Self {
            sources: Sources::new(),
            tools: Tools::default(),
            most_work: disclosure::MOST_WORK,
            project: Project::at(root),
            understood: Understood::default(),
            themed: None,
            decided: None,
            said: None,
        }
    }

    /// Lets files of the project lie in these folders too.
    pub fn allow(&mut self, outside: Vec<PathBuf>) {
        self.project.outside = outside;
    }

    /// The folders beside the project's that its files may lie in.
    pub fn outside(&self) -> &[PathBuf] {
        &self.project.outside
    }

    /// Where a document of the project lies, by its path below `content/`; none where that names no document, or one that
    /// lies elsewhere.
    pub fn document(&self, name: &str) -> Option<PathBuf> {
        let is_known = self.project.documents.contains_key(name) || self.project.broken.contains(name);
        let place = is_known.then(|| self.project.place(name).ok()).flatten();
        place.map(|place| place.path)
    }

    /// Texts of the authors that the last update read for figures, as they are written and as they will be printed.
    pub fn texts_read(&self) -> usize {
        self.said.as_ref().map_or(0, |said| said.reader.texts_read())
    }

    /// Sections that the last update understood anew, and those whose chapters it composed.
    pub fn sections_made(&self) -> (usize, usize) {
        let understood = self
            .understood
            .surveyed
            .as_ref()
            .map_or(0, |surveyed| surveyed.sections.understood());
        let composed = self.said.as_ref().map_or(0, |said| said.chapters.composed());
        (understood, composed)
    }

    /// Lets go of what only another update would ask for.
    pub fn settle(&mut self) {
        self.said = None;
        self.understood.texts.forget();
        if let Some(surveyed) = &self.understood.surveyed {
            surveyed.sections.forget();
        }
    }

    /// Reads this text in the place of a document, until it is told to read the document again.
    pub fn read_instead(&mut self, name: &str, text: Option<String>) {
        match text {
            Some(text) => drop(self.project.instead.insert(name.to_owned(), text)),
            None => drop(self.project.instead.remove(name)),
        }
    }

    /// The documents that could be read at the last update, by their paths below `content/`.
    pub fn documents(&self) -> &BTreeMap<String, Arc<Document>> {
        &self.project.documents
    }

    /// The report as it is now, ready to be rendered, and what had to be made for it. `composing` is called when all is
    /// read.
    ///
    /// # Errors
    /// All mistakes of the first phase that has any. What was made before them is kept.
    pub fn update(&mut self, is_draft: bool, composing: &dyn Fn()) -> Result<(Prepared, Remade), Diagnostics> {
        self.sources.keep(&self.needed());
        let documents = self.read()?;
        let before = self.understood.surveyed.clone();
        let (resolved, warnings) = resolve::resolve(&self.project, &mut self.understood, &mut self.sources)?;
        let survey = !before.is_some_and(|before| Arc::ptr_eq(&before, &resolved.surveyed));
        // A sentence that no longer holds may well follow from responses that no longer fit.
        let drift = warnings.drift();
        let made = self.make(resolved, warnings, is_draft, composing);
        let (prepared, facts, theme) = made.map_err(|mistakes| drift.before(mistakes))?;
        let remade = Remade {
            documents,
            survey,
            facts,
            theme,
        };
        Ok((prepared, remade))
    }

    /// The report of what was understood, ready to be rendered; whether facts and theme had to be made for it.
    fn make(
        &mut self,
        Resolved { surveyed, commentary }: Resolved,
        mut warnings: Diagnostics,
        is_draft: bool,
        composing: &dyn Fn(),
    ) -> Result<(Prepared, bool, bool), Diagnostics> {
        let (themed, is_loaded) = Themed::update(&mut self.themed, &self.project, &commentary, &mut self.sources)?;
        composing();
        let (decided, is_counted) = Decided::update(&mut self.decided, &surveyed, &commentary, self.most_work)?;
        let said = SaidBefore::update(&mut self.said, &surveyed, &commentary, &themed.theme, is_counted);
        let basis = Basis {
            survey: &surveyed.survey,
            labels: surveyed.labels.of(commentary.language),
            facts: &decided.facts,
            commentary: &commentary,
            theme: &themed.theme,
            sources: &self.sources,
            reader: &said.reader,
            chapters: &said.chapters,
        };
        let given_away = disclosure::given_away(&decided.plan, &surveyed.survey, commentary.policy_span);
        let outcome = match say::say(basis, is_draft) {
            Ok(outcome) if !given_away.has_errors() => outcome,
            Ok(_) => return Err(given_away),
            Err(mut mistakes) => {
                mistakes.extend(given_away);
                return Err(mistakes);
            }
        };
        warnings.extend(outcome.warnings);
        warnings.extend(disclosure::given_up(
            &decided.plan,
            &surveyed.survey,
            commentary.policy_span,
        ));
        let prepared = Prepared {
            report: outcome.report,
            origins: outcome.origins,
            plan: Arc::clone(&decided.plan),
            inputs: inputs(&self.project, &themed.own, &surveyed.watches),
            surveyed,
            documents: self.project.documents.clone(),
            passages: outcome.passages,
            accounts: commentary.accounts,
            theme: Arc::clone(&themed.theme),
            warnings,
        };
        Ok((prepared, is_counted, is_loaded))
    }

    /// The survey of the last update, where it had no mistakes, whatever became of the commentary.
    pub fn surveyed(&self) -> Option<&Arc<Surveyed>> {
        self.understood.surveyed.as_ref()
    }

    /// Reads the documents. Where some can't be, the mistakes of the others are found all the same.
    fn read(&mut self) -> Result<usize, Diagnostics> {
        self.project.update(&mut self.sources).map_err(|mut mistakes| {
            if !self.project.documents.is_empty()
                && let Err(others) = resolve::resolve(&self.project, &mut self.understood, &mut self.sources)
            {
                mistakes.extend(others);
            }
            mistakes.drift_first()
        })
    }

    /// The sources that something kept points into.
    fn needed(&self) -> BTreeSet<SourceId> {
        let documents = self.project.documents.values().map(|document| document.source);
        let told = self
            .understood
            .surveyed
            .iter()
            .flat_map(|surveyed| surveyed.told.places());
        let theme = self.themed.iter().flat_map(|themed| themed.theme.sources());
        documents.chain(told.map(|place| place.source)).chain(theme).collect()
    }
}
