//! Bringing a workspace up to date with what lies on disk.

use super::prepared::{Prepared, count, inputs};
use super::tools::Tools;
use crate::ask;
use crate::commentary::Commentary;
use crate::content::project::Project;
use crate::diagnostic::{Diagnostics, Sources};
use crate::disclosure::{self, Plan};
use crate::fact::Facts;
use crate::query::{Asked, Query, Use};
use crate::render::data::Input;
use crate::resolve::{self, Resolved, Surveyed};
use crate::say::{self, Basis};
use crate::survey::Language;
use crate::theme::{DEFAULT, Theme};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A project, and what was made of it so far.
pub struct Workspace {
    root: PathBuf,
    pub sources: Sources,
    /// What rendering needs of the theme.
    pub tools: Tools,
    project: Option<Project>,
    surveyed: Option<Arc<Surveyed>>,
    theme: Option<Themed>,
    decided: Option<Decided>,
}

/// A theme, and what it was loaded from.
struct Themed {
    theme: Arc<Theme>,
    name: String,
    language: Language,
    /// The project's own files in it.
    own: Vec<Input>,
}

/// What may be said, and in answer to what.
struct Decided {
    surveyed: Arc<Surveyed>,
    asked: Vec<(Query, Use)>,
    facts: Arc<Facts>,
    plan: Arc<Plan>,
}

/// What an update had to make anew.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Remade {
    /// YAML documents that were parsed.
    pub documents: usize,
    /// The responses were read.
    pub survey: bool,
    /// Queries were counted and judged.
    pub facts: bool,
    pub theme: bool,
}

impl Workspace {
    /// Of the project in a folder; nothing is read yet.
    pub fn open(root: &Path) -> Self {
        Self {
            root: root.to_owned(),
            sources: Sources::new(),
            tools: Tools::default(),
            project: None,
            surveyed: None,
            theme: None,
            decided: None,
        }
    }

    /// The report as it is now, ready to be rendered, and what had to be made for it. `composing` is called when all is
    /// read.
    ///
    /// # Errors
    /// All mistakes of the first phase that has any.
    pub fn update(&mut self, is_draft: bool, composing: &dyn Fn()) -> Result<(Prepared, Remade), Diagnostics> {
        let mut remade = Remade::default();
        let project = Project::read(&self.root, self.project.as_ref(), &mut self.sources)?;
        remade.documents = project.parsed;
        let project = &*self.project.insert(project);
        let (resolved, mut warnings) = resolve::resolve(project, self.surveyed.as_ref(), &mut self.sources)?;
        let Resolved {
            surveyed,
            is_new,
            commentary,
            contacts,
        } = resolved;
        self.surveyed = Some(Arc::clone(&surveyed));
        remade.survey = is_new;
        let own;
        (own, remade.theme) = self.load_theme(&commentary)?;
        composing();
        let asked = ask::ask(&surveyed.survey, &commentary);
        remade.facts = self.decide(&surveyed, &asked);
        let (Some(themed), Some(decided), Some(project)) = (&self.theme, &self.decided, &self.project) else {
            unreachable!("both were just made");
        };
        let basis = Basis {
            survey: &surveyed.survey,
            labels: surveyed.labels.of(commentary.language),
            facts: &decided.facts,
            commentary: &commentary,
            theme: &themed.theme,
            sources: &self.sources,
        };
        let mut given_away = disclosure::given_away(&decided.plan, &surveyed.survey, commentary.policy_span);
        let outcome = match say::say(basis, is_draft) {
            Ok(outcome) if !given_away.has_errors() => outcome,
            Ok(_) => return Err(given_away),
            Err(mut mistakes) => {
                mistakes.extend(std::mem::take(&mut given_away));
                return Err(mistakes);
            }
        };
        warnings.extend(outcome.warnings);
        let prepared = Prepared {
            report: outcome.report,
            origins: outcome.origins,
            plan: Arc::clone(&decided.plan),
            contacts,
            inputs: inputs(project, &own, &surveyed.watches)?,
            surveyed,
            released: commentary.quoted().into_iter().map(str::to_owned).collect(),
            theme: Arc::clone(&themed.theme),
            warnings,
        };
        Ok((prepared, remade))
    }

    /// The project's own files of the theme, and whether it was loaded anew.
    fn load_theme(&mut self, commentary: &Commentary) -> Result<(Vec<Input>, bool), Diagnostics> {
        let name = commentary.theme.as_ref().map_or(DEFAULT, |name| name.value.as_str());
        let project = self.project.as_ref().expect("a project that was read");
        let overrides = project.read_overrides(&[DEFAULT, name])?;
        let own = overrides.files.iter().map(|(path, file)| Input {
            path: path.clone(),
            blake3: file.digest.clone(),
        });
        let own: Vec<Input> = own.collect();
        let language = commentary.language;
        let is_current = |known: &Themed| known.name == name && known.language == language && known.own == own;
        if self.theme.as_ref().is_some_and(is_current) {
            return Ok((own, false));
        }
        let theme = Theme::load(name, language, overrides, &mut self.sources);
        let theme = theme.map_err(|mistakes| match &commentary.theme {
            Some(name) => mistakes.placed(name.span),
            None => mistakes,
        })?;
        self.theme = Some(Themed {
            theme: Arc::new(theme),
            name: name.to_owned(),
            language,
            own: own.clone(),
        });
        Ok((own, true))
    }

    /// Whether anything had to be counted.
    fn decide(&mut self, surveyed: &Arc<Surveyed>, asked: &Asked) -> bool {
        let asked_now = asked.iter().map(|(query, asking)| (query.clone(), asking.used));
        let asked_now: Vec<(Query, Use)> = asked_now.collect();
        let is_current = |known: &Decided| Arc::ptr_eq(&known.surveyed, surveyed) && known.asked == asked_now;
        if self.decided.as_ref().is_some_and(is_current) {
            return false;
        }
        let (facts, plan) = count(&surveyed.survey, &surveyed.policy, asked);
        self.decided = Some(Decided {
            surveyed: Arc::clone(surveyed),
            asked: asked_now,
            facts: Arc::new(facts),
            plan: Arc::new(plan),
        });
        true
    }
}
