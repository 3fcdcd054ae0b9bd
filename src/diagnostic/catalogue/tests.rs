use super::{Catalogue, ENGLISH, FRENCH, Tongue, visible};
use crate::msg;
use include_dir::Dir;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Message id → the arguments its text names.
fn messages(dir: &Dir<'_>) -> BTreeMap<String, BTreeSet<String>> {
    let mut all = BTreeMap::new();
    for file in dir.files() {
        let mut current = String::new();
        for line in file.contents_utf8().expect("UTF-8").lines() {
            if line.starts_with('#') {
                continue;
            }
            if let Some((id, _)) = line
                .split_once(" =")
                .filter(|_| !line.starts_with([' ', '[', '*', '}']))
            {
                current = id.to_owned();
                let twice = all.insert(current.clone(), BTreeSet::new());
                assert!(twice.is_none(), "{id} stands twice");
            }
            let names = line.match_indices('$').map(|(at, _)| {
                line[at + 1..]
                    .chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect::<String>()
            });
            if let Some(found) = all.get_mut(&current) {
                found.extend(names);
            }
        }
    }
    all
}

/// Every `msg!("id", name = …)` and `text("id")` of the sources.
fn used() -> BTreeMap<String, BTreeSet<String>> {
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for entry in walkdir::WalkDir::new(root) {
        let entry = entry.expect("readable");
        if entry.path().extension().is_none_or(|e| e != "rs") || entry.path().ends_with("catalogue/tests.rs") {
            continue;
        }
        let text = std::fs::read_to_string(entry.path()).expect("readable");
        let code: String = text
            .lines()
            .filter(|l| !l.trim_start().starts_with("//"))
            .collect::<Vec<_>>()
            .join("\n");
        for (at, _) in code.match_indices("msg!(") {
            let rest = code[at + 5..].trim_start();
            let Some(rest) = rest.strip_prefix('"') else { continue };
            let id = rest.split('"').next().expect("an id").to_owned();
            all.entry(id).or_default();
        }
    }
    all
}

#[test]
fn both_tongues_say_the_same_messages_with_the_same_arguments() {
    let (french, english) = (messages(&FRENCH), messages(&ENGLISH));
    assert!(french.len() > 20, "the catalogue was not read");
    assert_eq!(french, english);
}

#[test]
fn each_message_of_the_code_is_in_the_catalogue() {
    let known = messages(&FRENCH);
    let used = used();
    assert!(used.len() > 20, "the sources were not read");
    let missing: Vec<&String> = used.keys().filter(|id| !known.contains_key(*id)).collect();
    assert!(missing.is_empty(), "not in the catalogue: {missing:?}");
}

#[test]
fn a_list_reads_as_a_sentence() {
    let names = || vec!["ptp".to_owned(), "pg".to_owned(), "tous".to_owned()];
    let french = Catalogue::new(Tongue::French).say(&msg!("known-names", names = names()));
    assert!(french.contains("ptp, pg ou tous"), "{french}");
    let english = Catalogue::new(Tongue::English).say(&msg!("known-names", names = names()));
    assert!(english.contains("ptp, pg or tous"), "{english}");
}

#[test]
fn hidden_characters_are_shown() {
    assert_eq!(visible("a\u{202e}b\u{0}"), "a\\u{202e}b\\u{0}");
}
