//! Texts that are changed in the page: tried while they are typed, saved into their file, taken back again.

use super::desk::LiveProject;
use super::texts::Step;
use super::wish::{Trial, Wish};
use crate::content::digest::earlier;
use crate::content::project::reason;
use crate::content::yaml::edit::{Edit, Inside, edit, text_at};
use crate::diagnostic::Message;
use crate::msg;
use crate::pipeline::replace;
use std::path::PathBuf;
use std::sync::mpsc::Sender;
use std::sync::{Mutex, PoisonError};

/// Why a text is not changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// It is not what it was any more; this is what it says now, if it is there at all.
    Changed(Option<String>),
    /// It can't be written.
    Unwritable(Message),
}

/// What was saved and can be taken back.
#[derive(Clone, Debug)]
struct Saved {
    wish: Wish,
    /// The file before and after.
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

    /// What the report would be with a text.
    ///
    /// # Errors
    /// A text that is no longer there, or not what it was.
    pub fn try_out(&self, wish: &Wish) -> Result<Trial, Refusal> {
        let (_, text) = self.read(&wish.file)?;
        let text = changed(&text, wish)?;
        Ok(self.desk.try_out(wish, text))
    }

    /// Puts a text into its file, and remembers it.
    ///
    /// # Errors
    /// A text that is no longer there, or not what it was; a file that can't be written.
    pub fn save(&self, wish: &Wish) -> Result<(), Refusal> {
        let mut history = self.history.lock().unwrap_or_else(PoisonError::into_inner);
        let (before, after) = self.put(wish, None)?;
        if before != after {
            history.undone.clear();
            history.done.push(Saved {
                wish: wish.clone(),
                before,
                after,
            });
        }
        Ok(())
    }

    /// Takes back what was saved last; says whether there was anything.
    ///
    /// # Errors
    /// As for [`Editor::save`]; then it can be tried again.
    pub fn undo(&self) -> Result<bool, Refusal> {
        let mut history = self.history.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(last) = history.done.last().cloned() else {
            return Ok(false);
        };
        let Wish { old, new, .. } = last.wish.clone();
        let back = Wish {
            old: kept_end(&new, &old),
            new: old,
            ..last.wish.clone()
        };
        self.put(&back, Some((&last.after, &last.before)))?;
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
        self.put(&last.wish, Some((&last.before, &last.after)))?;
        history.undone.pop();
        history.done.push(last);
        Ok(true)
    }

    /// How many steps lead back, and forth again.
    pub fn steps(&self) -> (usize, usize) {
        let history = self.history.lock().unwrap_or_else(PoisonError::into_inner);
        (history.done.len(), history.undone.len())
    }

    /// Writes a text; where the file is what is `known`, all its bytes become what they were.
    fn put(&self, wish: &Wish, known: Option<(&str, &str)>) -> Result<(String, String), Refusal> {
        let (path, before) = self.read(&wish.file)?;
        let after = match known.filter(|(known, _)| *known == before) {
            Some((_, after)) => after.to_owned(),
            None => changed(&before, wish)?,
        };
        if before != after {
            replace(&path, &after).map_err(|error| unwritable(&wish.file, &error))?;
            // A server that ends needs to see no more.
            let _ = self.wake.lock().unwrap_or_else(PoisonError::into_inner).send(());
        }
        Ok((before, after))
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

/// The file with the text in it.
fn changed(text: &str, wish: &Wish) -> Result<String, Refusal> {
    let way: Vec<Inside<'_>> = wish.way.iter().map(Step::inside).collect();
    let now = text_at(text, &way);
    if now.as_deref() != Some(&wish.old) {
        return Err(Refusal::Changed(now));
    }
    let new = kept_end(&wish.new, &wish.old);
    edit(text, &way, Edit::Text(&new)).ok_or_else(|| Refusal::Unwritable(msg!("serve-uneditable")))
}

/// A text with the line breaks at its end that the one before had: nobody sees them who types.
fn kept_end(new: &str, old: &str) -> String {
    let end = &old[old.trim_end_matches('\n').len()..];
    format!("{}{end}", new.trim_end_matches('\n'))
}

#[cfg(test)]
mod tests {
    use super::{Refusal, Step, Wish, changed};
    use crate::content::yaml::edit::text_at;
    use proptest::prelude::*;

    const FILE: &str = "# En tête.\ntitle: Un titre # remarque\nblocks:\n  - prose: |\n      Un deux.\n\n      Trois.\n  \
                        - prose: >-\n      Plié sur\n      deux lignes.\n  - findings:\n      - text: 'Simple : oui'\n        \
                        details: [\"a, b\", c]\n  - prose: \"Double \\\"cité\\\"\"\nreleased: [] # fin\n";

    fn ways() -> Vec<Vec<Step>> {
        let key = |name: &str| Step::Key(name.to_owned());
        let block = |at, name: &str| vec![key("blocks"), Step::Item(at), key(name)];
        let finding = || [block(2, "findings"), vec![Step::Item(0)]].concat();
        vec![
            vec![key("title")],
            block(0, "prose"),
            block(1, "prose"),
            [finding(), vec![key("text")]].concat(),
            [finding(), vec![key("details"), Step::Item(0)]].concat(),
            [finding(), vec![key("details"), Step::Item(1)]].concat(),
            block(3, "prose"),
        ]
    }

    fn at(text: &str, way: &[Step]) -> Option<String> {
        text_at(text, &way.iter().map(Step::inside).collect::<Vec<_>>())
    }

    fn wish(way: &[Step], old: &str, new: &str) -> Wish {
        Wish {
            file: "a.yaml".to_owned(),
            way: way.to_vec(),
            old: old.to_owned(),
            new: new.to_owned(),
            page: String::new(),
        }
    }

    #[test]
    fn what_was_changed_meanwhile_is_shown() {
        let way = &ways()[0];
        let refused = changed(FILE, &wish(way, "Un autre", "Mien"));
        assert_eq!(refused, Err(Refusal::Changed(Some("Un titre".to_owned()))));
        let gone = changed(FILE, &wish(&[Step::Key("absent".to_owned())], "a", "b"));
        assert_eq!(gone, Err(Refusal::Changed(None)));
    }

    proptest! {
        /// Whatever is typed is read again as it was typed, and everything else says what it said; taken back, the file has
        /// the texts that it had.
        #[test]
        fn what_is_typed_is_what_is_read(
            which in 0..7_usize,
            typed in proptest::collection::vec(prop_oneof![
                Just("mot"), Just(" "), Just(": "), Just("#"), Just(" # "), Just("\n"), Just("\n\n"), Just("- "), Just("\""),
                Just("'"), Just("{{ n(\"membres\") }}"), Just("["), Just("}"), Just("&a"), Just("*a"), Just("%"), Just("é"),
                Just("«\u{a0}mot\u{a0}»"), Just("oui"), Just("null"), Just("12"), Just("\\"), Just("|"), Just(">"), Just("@"),
                Just("!"), Just("?"), Just("~"), Just("…"),
            ], 1..12),
        ) {
            let way = &ways()[which];
            let old = at(FILE, way).expect("a text");
            let typed = typed.concat();
            let Ok(made) = changed(FILE, &wish(way, &old, &typed)) else {
                // Only blanks can't be told from nothing in some places.
                prop_assert!(typed.trim().is_empty(), "{typed:?}");
                return Ok(());
            };
            let read = at(&made, way).expect("the text");
            prop_assert_eq!(read.trim_end_matches('\n'), typed.trim_end_matches('\n'));
            for other in ways().iter().filter(|other| *other != way) {
                prop_assert_eq!(at(&made, other), at(FILE, other));
            }
            prop_assert!(made.starts_with("# En tête.\n") && made.ends_with("released: [] # fin\n"), "{made}");
            let back = changed(&made, &wish(way, &read, &old)).expect("taken back");
            prop_assert_eq!(at(&back, way), Some(old));
        }
    }
}
