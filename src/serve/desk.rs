//! The report as it is now: the last good one, and what is wrong with what was written since.

use super::deed::Done;
use super::texts::{OwnText, texts};
use super::told::{SaidMessage, told};
use super::wish::Trial;
use crate::diagnostic::{Catalogue, Diagnostics};
use crate::pipeline::{self, LiveReport};
use crate::render::html::COVER;
use crate::report::{Cell, Report, Table, Value};
use crate::resolve::Surveyed;
use crate::workspace::Workspace;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use tokio::sync::watch;

/// Where a report is written and looked at. Whoever has work for all cores holds the workspace: a core that waits for others
/// takes up other work, which must not be what waits for its own.
pub(super) struct LiveProject<'a> {
    catalogue: &'a Catalogue,
    is_draft: bool,
    workspace: Mutex<Workspace>,
    now: Mutex<Arc<Version>>,
    /// Each page as it was when it could last be made.
    good: Mutex<BTreeMap<String, Arc<Vec<u8>>>>,
    /// The number of the version that is served: telling of a new one waits for nobody.
    pub news: watch::Sender<u64>,
}

/// What is served until something changes.
pub(super) struct Version {
    /// From 1; it rises with each change.
    pub number: u64,
    /// The last report without mistakes.
    pub shown: Option<Arc<LiveReport>>,
    /// What is wrong now, and what may be.
    pub told: Vec<SaidMessage>,
    /// What the authors wrote, where the report is that of the files as they are.
    texts: OnceLock<Vec<OwnText>>,
    /// Whether the report is that of the files as they are.
    pub is_current: bool,
}

impl Version {
    /// What the authors wrote.
    pub fn texts(&self) -> &[OwnText] {
        let find = || {
            self.shown
                .as_ref()
                .map_or_else(Vec::new, |shown| texts(&shown.prepared))
        };
        self.texts.get_or_init(find)
    }

    /// The tables whose figures come from another source, by their anchors.
    pub fn typed_tables(&self) -> Vec<&str> {
        let reports = self.shown.iter().map(|shown| &shown.prepared.report);
        let tables = reports.flat_map(|report| report.tables().map(move |(_, table)| (report, table)));
        let is_typed = |report: &Report, table: &Table| {
            let mut cells = table.rows.iter().flat_map(|row| &row.cells);
            cells.any(|cell| matches!(cell, Cell::Figure(id) if matches!(report.figure(*id).value, Value::Typed(_))))
        };
        let typed = tables.filter(|(report, table)| is_typed(report, table));
        typed.map(|(_, table)| table.id.as_str()).collect()
    }
}

impl<'a> LiveProject<'a> {
    pub fn new(workspace: Workspace, is_draft: bool, catalogue: &'a Catalogue) -> Self {
        let nothing = Version {
            number: 0,
            shown: None,
            told: Vec::new(),
            texts: OnceLock::new(),
            is_current: false,
        };
        Self {
            catalogue,
            is_draft,
            workspace: Mutex::new(workspace),
            now: Mutex::new(Arc::new(nothing)),
            good: Mutex::default(),
            news: watch::Sender::new(0),
        }
    }

    /// What is served now.
    pub fn now(&self) -> Arc<Version> {
        Arc::clone(&lock(&self.now))
    }

    /// The survey, where it could be read.
    pub fn surveyed(&self) -> Option<Arc<Surveyed>> {
        lock(&self.workspace).surveyed().cloned()
    }

    /// Takes in what changed.
    pub fn update(&self) {
        let mut workspace = lock(&self.workspace);
        let own = &mut *workspace;
        let (shown, told) = on_all_cores(|| self.made(own));
        let mut now = lock(&self.now);
        let is_current = shown.is_some();
        let next = Version {
            number: now.number + 1,
            shown: shown.or_else(|| now.shown.clone()),
            told,
            texts: OnceLock::new(),
            is_current,
        };
        let before = std::mem::replace(&mut *now, Arc::new(next));
        self.news.send_replace(now.number);
        // Nobody who asks for the new version waits until the old one is taken apart.
        drop(now);
        drop(workspace);
        drop(before);
    }

    /// The report, where it has no mistakes, and what is to be said of it.
    fn made(&self, workspace: &mut Workspace) -> (Option<Arc<LiveReport>>, Vec<SaidMessage>) {
        let prepared = pipeline::prepare(workspace, self.is_draft, &|_| ());
        let shown = prepared.and_then(|prepared| LiveReport::new(prepared, &mut workspace.tools));
        let tell = |all: &Diagnostics, workspace: &Workspace| told(all, self.catalogue, &workspace.sources);
        match shown {
            Ok(shown) => {
                let told = tell(&shown.prepared.warnings, workspace);
                (Some(Arc::new(shown)), told)
            }
            Err(mistakes) => (None, tell(&mistakes, workspace)),
        }
    }

    /// Where a document of the project lies.
    pub fn document(&self, file: &str) -> Option<PathBuf> {
        lock(&self.workspace).document(file)
    }

    /// What a page of the report would be if a document said this.
    pub fn try_out(&self, (file, page): (&str, &str), done: Done) -> Trial {
        let mut workspace = lock(&self.workspace);
        let own = &mut *workspace;
        own.read_instead(file, Some(done.file));
        let path = page.trim_start_matches('/');
        let path = if path.is_empty() { COVER } else { path };
        let (shown, told, page) = on_all_cores(|| {
            let (shown, told) = self.made(own);
            let page = shown.as_ref().and_then(|shown| shown.file(path).ok().flatten());
            (shown, told, page)
        });
        workspace.read_instead(file, None);
        let known = &self.now().told;
        let is_new = |one: &SaidMessage| {
            !known
                .iter()
                .any(|known| (known.severity, &known.text) == (one.severity, &one.text))
        };
        let texts = shown.map_or_else(Vec::new, |shown| texts(&shown.prepared));
        Trial {
            told: told
                .into_iter()
                .filter(|one| one.severity == "error" || is_new(one))
                .collect(),
            page: page.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
            said: texts.into_iter().find(|text| text.file == file && text.way == done.way),
            id: done.id,
        }
    }

    /// The last look at every file, as a build has it; what it finds is told beside what is known.
    pub fn look(&self) {
        let mut workspace = lock(&self.workspace);
        let now = self.now();
        let Some(shown) = now.shown.as_ref().filter(|_| now.is_current) else {
            return;
        };
        let sources = &mut workspace.sources;
        let found = on_all_cores(|| shown.look(sources));
        if let Err(mistakes) = found {
            self.add(&now, told(&mistakes, self.catalogue, &workspace.sources));
        }
    }

    /// Tells what was found out later of a version.
    fn add(&self, version: &Version, found: Vec<SaidMessage>) {
        let mut now = lock(&self.now);
        let new: Vec<SaidMessage> = found.into_iter().filter(|one| !now.told.contains(one)).collect();
        if now.number != version.number || new.is_empty() {
            return;
        }
        *now = Arc::new(Version {
            number: now.number + 1,
            shown: now.shown.clone(),
            told: new.into_iter().chain(now.told.iter().cloned()).collect(),
            texts: now.texts.clone(),
            is_current: now.is_current,
        });
        self.news.send_replace(now.number);
    }

    /// A file of the report; of a page that can't be made, what it was when it could.
    pub fn file(&self, version: &Version, path: &str) -> Option<Arc<Vec<u8>>> {
        let shown = version.shown.as_ref()?;
        if let Some(known) = shown.known(path) {
            return Some(known);
        }
        let workspace = lock(&self.workspace);
        match on_all_cores(|| shown.file(path)) {
            Ok(Some(bytes)) => {
                lock(&self.good).insert(path.to_owned(), Arc::clone(&bytes));
                Some(bytes)
            }
            Ok(None) => None,
            Err(mistakes) => {
                self.add(version, told(&mistakes, self.catalogue, &workspace.sources));
                lock(&self.good).get(path).cloned()
            }
        }
    }

    /// The report in print; none where it can't be printed.
    pub fn print(&self) -> Option<Vec<u8>> {
        let mut workspace = lock(&self.workspace);
        let shown = self.now().shown.clone()?;
        let tools = &mut workspace.tools;
        on_all_cores(|| shown.print(tools)).ok()
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// On a thread of the pool, which shares work out.
fn on_all_cores<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    let mut done = None;
    rayon::scope(|_| done = Some(work()));
    done.unwrap_or_else(|| unreachable!("the scope ends after its work"))
}
