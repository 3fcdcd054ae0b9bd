//! Texts that are changed in the page: tried while they are typed, saved into their file, taken back again.

use super::deed::{Done, Ground, Refusal, carried, done, holding};
use super::desk::LiveProject;
use super::texts::{Step, ids};
use super::wish::{Trial, Wish};
use crate::content::digest::earlier;
use crate::content::project::reason;
use crate::msg;
use crate::pipeline::replace;
use std::path::PathBuf;
use std::sync::mpsc::Sender;
use std::sync::{Mutex, PoisonError};

/// What was saved and can be taken back: a file before and after.
#[derive(Clone, Debug)]
struct Saved {
    file: String,
    before: String,
    after: String,
}

/// Since the server began: what was saved, and what was taken back of it.
#[derive(Default)]
struct History {
    done: Vec<Saved>,
    undone: Vec<Saved>,
}

/// Changes texts.
pub(super) struct Editor<'a> {
    desk: &'a LiveProject<'a>,
    history: Mutex<History>,
    /// Tells that a file was written.
    wake: Mutex<Sender<()>>,
}

impl<'a> Editor<'a> {
    pub fn new(desk: &'a LiveProject<'a>, wake: Sender<()>) -> Self {
        Self {
            desk,
            history: Mutex::default(),
            wake: Mutex::new(wake),
        }
    }

    /// What the report would be with a change.
    ///
    /// # Errors
    /// A text that is no longer there, or not what it was; a change that can't be written.
    pub fn try_out(&self, wish: &Wish) -> Result<Trial, Refusal> {
        let (_, text) = self.read(&wish.file)?;
        let done = self.done(&text, wish)?;
        Ok(self.desk.try_out((&wish.file, &wish.page), done))
    }

    /// Puts a change into its file, and remembers it; says what is new and can be named.
    ///
    /// # Errors
    /// A text that is no longer there, or not what it was; a file that can't be written.
    pub fn save(&self, wish: &Wish) -> Result<Option<String>, Refusal> {
        let mut history = self.history.lock().unwrap_or_else(PoisonError::into_inner);
        let (path, before) = self.read(&wish.file)?;
        let Done { file: after, id, .. } = self.done(&before, wish)?;
        if before != after {
            self.write((&wish.file, path), &after)?;
            history.undone.clear();
            history.done.push(Saved {
                file: wish.file.clone(),
                before,
                after,
            });
        }
        Ok(id)
    }

    /// Takes back what was saved last; says whether there was anything.
    ///
    /// # Errors
    /// What was saved is not there any more as it was, or the file can't be written; then it can be tried again.
    pub fn undo(&self) -> Result<bool, Refusal> {
        let mut history = self.history.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(last) = history.done.last().cloned() else {
            return Ok(false);
        };
        self.carry(&last.file, &last.after, &last.before)?;
        history.done.pop();
        history.undone.push(last);
        Ok(true)
    }

    /// Saves again what was taken back last; says whether there was anything.
    ///
    /// # Errors
    /// As for [`Editor::undo`].
    pub fn redo(&self) -> Result<bool, Refusal> {
        let mut history = self.history.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(last) = history.undone.last().cloned() else {
            return Ok(false);
        };
        self.carry(&last.file, &last.before, &last.after)?;
        history.undone.pop();
        history.done.push(last);
        Ok(true)
    }

    /// The text that stands at a byte of a file: the way to it, and what it says.
    pub fn holding(&self, file: &str, at: u32) -> Option<(Vec<Step>, String)> {
        let (_, text) = self.read(file).ok()?;
        holding(&text, at)
    }

    /// How many steps lead back, and forth again.
    pub fn steps(&self) -> (usize, usize) {
        let history = self.history.lock().unwrap_or_else(PoisonError::into_inner);
        (history.done.len(), history.undone.len())
    }

    fn done(&self, text: &str, wish: &Wish) -> Result<Done, Refusal> {
        let (surveyed, now) = (self.desk.surveyed(), self.desk.now());
        let prepared = now.shown.as_ref().map(|shown| &shown.prepared);
        let ground = Ground {
            surveyed: surveyed.as_deref(),
            taken: prepared.map(ids).unwrap_or_default(),
        };
        done(text, wish, &ground)
    }

    /// Does to a file what was done between two versions of it: what others wrote meanwhile elsewhere stays.
    fn carry(&self, file: &str, from: &str, to: &str) -> Result<(), Refusal> {
        let (path, now) = self.read(file)?;
        let text = carried(from, to, &now).ok_or(Refusal::Changed(None))?;
        self.write((file, path), &text)
    }

    fn write(&self, (file, path): (&str, PathBuf), text: &str) -> Result<(), Refusal> {
        replace(&path, text).map_err(|error| unwritable(file, &error))?;
        // A server that ends needs to see no more.
        let _ = self.wake.lock().unwrap_or_else(PoisonError::into_inner).send(());
        Ok(())
    }

    /// A document of the project, and nothing else.
    fn read(&self, file: &str) -> Result<(PathBuf, String), Refusal> {
        let path = self.desk.document(file).ok_or(Refusal::Changed(None))?;
        let bytes = earlier(&path).map_err(|error| unwritable(file, &error))?;
        let text = String::from_utf8(bytes).map_err(|_| Refusal::Changed(None))?;
        Ok((path, text))
    }
}

fn unwritable(file: &str, error: &std::io::Error) -> Refusal {
    let file = format!("content/{file}");
    Refusal::Unwritable(msg!("file-unwritable", file = file, reason = reason(error)))
}
