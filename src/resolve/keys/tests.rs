use super::{FILES, Held, Key, Mapping};
use crate::content::project::Project;
use crate::diagnostic::{Catalogue, Diagnostics, Message, Sources, Tongue};
use crate::resolve::understand;
use std::cell::RefCell;
use std::collections::BTreeSet;

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
            Held::Text | Held::Words | Held::Prose | Held::Id | Held::Name | Held::Boolean | Held::Whole => {}
            Held::Word(words) => {
                assert!(!words.known.is_empty());
                self.messages.insert(words.unknown);
            }
            Held::Mapping(mapping) => self.mapping(mapping),
            Held::OneOf(variants) => {
                self.messages.extend(variants.unknown);
                variants.of.iter().for_each(|mapping| self.mapping(mapping));
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

/// A value of a held, in YAML; every key of every mapping is there, but for those that stand within themselves.
fn sample(held: &'static Held, within: &mut Vec<&'static Mapping>) -> Vec<String> {
    match held {
        Held::Text | Held::Words | Held::Prose | Held::Id | Held::Name => vec!["x".to_owned()],
        Held::Boolean => vec!["true".to_owned()],
        Held::Whole => vec!["1".to_owned()],
        Held::Word(words) => words.known.iter().take(1).map(|word| (*word).to_owned()).collect(),
        Held::Mapping(mapping) => mapping_sample(mapping, within).into_iter().collect(),
        Held::OneOf(variants) => {
            let one = |mapping: &&'static Mapping| mapping_sample(mapping, within);
            variants.of.iter().filter_map(one).collect()
        }
        Held::Named(_, held) => sample(held, within)
            .first()
            .map(|value| format!("{{x: {value}}}"))
            .into_iter()
            .collect(),
        Held::List(held) | Held::Several(held) => vec![format!("[{}]", sample(held, within).join(", "))],
        // The last says most.
        Held::Either(several) => several.last().map(|held| sample(held, within)).unwrap_or_default(),
    }
}

fn mapping_sample(mapping: &'static Mapping, within: &mut Vec<&'static Mapping>) -> Option<String> {
    if within.iter().any(|outer| std::ptr::eq(*outer, mapping)) {
        return None;
    }
    within.push(mapping);
    let mut entries = Vec::new();
    for (_, key) in mapping.all() {
        let value = match key.name {
            "date" => Some("2025".to_owned()),
            _ => sample(&key.held, within).into_iter().next(),
        };
        entries.extend(value.map(|value| format!("{}: {value}", key.name)));
    }
    within.pop();
    Some(format!("{{{}}}", entries.join(", ")))
}

#[test]
fn every_declared_key_is_read() {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, mapping) in FILES {
        let path = folder.path().join("content").join(path.replace('*', "x"));
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        std::fs::write(&path, mapping_sample(mapping, &mut Vec::new()).expect("keys")).expect("a file");
    }
    let mut sources = Sources::new();
    let project = Project::read(folder.path(), &mut sources).expect("YAML");
    let mut diagnostics = Diagnostics::new();
    READ.take();
    understand(&project, &mut None, &mut sources, &mut diagnostics);
    let (declared, read) = (Declared::of_all_files().keys, READ.take());
    let unread: Vec<_> = declared.difference(&read).collect();
    assert!(unread.is_empty(), "declared and never read: {unread:?}");
}
