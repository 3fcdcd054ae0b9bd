mod sample;

use super::{FILES, Held, Key, Mapping};
use crate::content::project::Project;
use crate::diagnostic::{Catalogue, Diagnostics, Message, Sources, Span, Tongue};
use crate::resolve::understand;
use sample::Instead;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::path::Path;

thread_local! {
    /// What has been read of whom.
    static READ: RefCell<BTreeSet<(&'static str, &'static str)>> = RefCell::default();
}

/// Takes down that a key was read; it must be declared, as what it was read.
#[track_caller]
pub fn note(mapping: &'static Mapping, key: &str, declared: Option<(&'static Mapping, &'static Key)>) {
    let Some((owner, key)) = declared else {
        panic!(
            "{}: `{key}` is read and not declared, or not as what it is read",
            mapping.what
        );
    };
    READ.with_borrow_mut(|read| read.insert((owner.what, key.name)));
}

/// Everything that the files declare.
#[derive(Default)]
struct Declared {
    seen: Vec<&'static Mapping>,
    /// Messages that are needed, in the order of their discovery.
    messages: BTreeSet<&'static str>,
    keys: BTreeSet<(&'static str, &'static str)>,
}

impl Declared {
    fn of_all_files() -> Self {
        let mut declared = Self::default();
        FILES.iter().for_each(|(_, mapping)| declared.mapping(mapping));
        declared
    }

    fn mapping(&mut self, mapping: &'static Mapping) {
        if self.seen.iter().any(|seen| std::ptr::eq(*seen, mapping)) {
            return;
        }
        self.seen.push(mapping);
        self.messages.insert(mapping.what);
        for key in mapping.keys {
            self.keys.insert((mapping.what, key.name));
            self.held(&key.held);
        }
        mapping.also.iter().for_each(|shared| self.mapping(shared));
    }

    fn held(&mut self, held: &'static Held) {
        match held {
            Held::Text
            | Held::Words
            | Held::Code
            | Held::Prose
            | Held::Id
            | Held::Name
            | Held::Boolean
            | Held::Whole => {}
            Held::Word(words) => {
                assert!(!words.known.is_empty());
                self.messages.insert(words.unknown);
            }
            Held::Mapping(mapping) => self.mapping(mapping),
            Held::OneOf(variants) => {
                self.messages.extend(variants.unknown);
                variants.all().for_each(|mapping| self.mapping(mapping));
            }
            Held::Named(what, held) => {
                self.messages.insert(what);
                self.held(held);
            }
            Held::List(held) | Held::Several(held) => self.held(held),
            Held::Either(several) => several.iter().for_each(|held| self.held(held)),
        }
    }
}

#[test]
fn every_key_is_described_in_both_tongues() {
    let declared = Declared::of_all_files();
    assert!(declared.keys.len() > 150, "only {} keys", declared.keys.len());
    for mapping in &declared.seen {
        let names: Vec<&str> = mapping.all().iter().map(|(_, key)| key.name).collect();
        assert!(!names.is_empty(), "{} has no keys", mapping.what);
        let different: BTreeSet<&str> = names.iter().copied().collect();
        assert_eq!(
            names.len(),
            different.len(),
            "{}: a key twice in {names:?}",
            mapping.what
        );
    }
    for tongue in [Tongue::French, Tongue::English] {
        let catalogue = Catalogue::new(tongue);
        for id in &declared.messages {
            let said = catalogue.say(&Message {
                id,
                args: vec![("name", "x".into()), ("columns", 1.into())],
            });
            assert!(!said.starts_with("Message {"), "{tongue:?}: no message {id}");
        }
        for (what, key) in &declared.keys {
            let said = catalogue.key(what, key);
            assert!(
                said.is_some_and(|said| !said.is_empty()),
                "{tongue:?}: {what}.{key} is not described"
            );
        }
    }
}

#[test]
fn nothing_is_described_that_is_not_declared() {
    let declared = Declared::of_all_files();
    let text = include_str!("../../diagnostic/catalogue/fr/keys.ftl");
    let mut what = "";
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let (name, _) = line.split_once(" =").expect("a message or an attribute");
        match name.strip_prefix("    .") {
            None => {
                assert!(declared.messages.contains(name), "{name} names nothing");
                what = name;
            }
            Some(key) => assert!(declared.keys.contains(&(what, key)), "{what}.{key} is not declared"),
        }
    }
}

/// Reads a project of all declared keys, and what was told.
fn read(folder: &Path) -> (Sources, Diagnostics) {
    let mut sources = Sources::new();
    let project = Project::read(folder, &mut sources).expect("YAML");
    let mut diagnostics = Diagnostics::new();
    understand(
        &project,
        &mut super::super::Understood::default(),
        &mut sources,
        &mut diagnostics,
    );
    (sources, diagnostics)
}

#[test]
fn every_declared_key_is_read() {
    let folder = tempfile::tempdir().expect("a folder");
    sample::write(folder.path(), None);
    READ.take();
    read(folder.path());
    let (declared, read) = (Declared::of_all_files().keys, READ.take());
    let unread: Vec<_> = declared.difference(&read).collect();
    assert!(unread.is_empty(), "declared and never read: {unread:?}");
}

/// The texts that stand for others and of which nobody is told that they say nothing.
fn untold(folder: &Path, instead: Instead<'_>) -> BTreeSet<usize> {
    let file = instead.file.replace('*', "x");
    let places = sample::write(folder, Some(instead));
    assert!(!places.is_empty(), "{file} has no texts");
    let (sources, told) = read(folder);
    let about_it = told
        .iter()
        .filter(|diagnostic| ["empty-text", "unseen-text", "typed-blank"].contains(&diagnostic.message.id));
    let spans = about_it.filter_map(|diagnostic| diagnostic.primary.as_ref().map(|label| label.span));
    let is_here = |span: &Span| sources.get(span.source).name.ends_with(&file);
    let told: BTreeSet<usize> = spans.filter(is_here).map(|span| span.range().start).collect();
    let number = |index: usize| match instead.only {
        Some(only) => only.iter().nth(index).copied(),
        None => Some(index),
    };
    let untold = places.iter().enumerate().filter(|(_, at)| !told.contains(at));
    untold.filter_map(|(index, _)| number(index)).collect()
}

#[test]
fn every_text_says_something() {
    let folder = tempfile::tempdir().expect("a folder");
    for (file, _) in FILES {
        for text in ["", " ", "\u{200b}"] {
            let mut left = untold(folder.path(), Instead { file, text, only: None });
            // Where so much is missing, some is not looked at: once more, without the rest.
            while !left.is_empty() {
                let only = Some(&left);
                let still = untold(folder.path(), Instead { file, text, only });
                assert!(
                    still.len() < left.len(),
                    "{file}: {text:?} is taken for a text, numbers {still:?}"
                );
                left = still;
            }
        }
    }
}
