//! Wherever authors write, a figure that they type is told: in a project that has a text under each key that may hold one,
//! each with a figure of its own.

use crate::project::Project;
use constats::content::yaml::{self, Node, Value};
use constats::diagnostic::Sources;
use constats::resolve::keys::{FILES, Held, Mapping};
use std::collections::{BTreeMap, BTreeSet};

/// A declared key: what its mapping is, and its name.
type Place = (&'static str, &'static str);

/// Texts whose figures are answered for otherwise: by the source that a typed-in table names, by the report's own pages.
const ANSWERED: [Place; 7] = [
    ("what-accessibility", "limits"),
    ("what-accessibility", "tested"),
    ("what-typed-base", "of"),
    ("what-typed-column", "label"),
    ("what-typed-row", "label"),
    ("what-typed-table", "absent"),
    ("what-typed-table", "source"),
];

/// Every key under which words of the report may stand.
fn declared(mapping: &'static Mapping, seen: &mut Vec<&'static str>, found: &mut BTreeSet<Place>) {
    let all = mapping.all();
    // Kinds of blocks have one name and differ by their keys.
    let opener = mapping.keys.first().map_or(mapping.what, |key| key.name);
    for (owner, key) in all {
        if is_text(&key.held) {
            found.insert((owner.what, key.name));
        }
        for mapping in key.held.mappings() {
            let name = mapping.keys.first().map_or(mapping.what, |key| key.name);
            let known = format!("{}/{name}/{opener}/{}", mapping.what, key.name);
            if !seen.iter().any(|one| **one == *known) {
                seen.push(known.leak());
                declared(mapping, seen, found);
            }
        }
    }
}

fn is_text(held: &'static Held) -> bool {
    match held {
        Held::Prose | Held::Words => true,
        Held::Named(_, held) | Held::List(held) | Held::Several(held) => is_text(held),
        Held::Either(several) => several.iter().any(is_text),
        _ => false,
    }
}

/// The texts of a node, by the key that they stand under.
fn texts(node: &Node, mapping: &'static Mapping, found: &mut BTreeMap<Place, Vec<String>>) {
    let Value::Map(entries) = &node.value else { return };
    for (key, value) in entries {
        let (owner, declared) = mapping
            .find(&key.value)
            .unwrap_or_else(|| panic!("{} is not declared", key.value));
        scalars(value, &mut |text| {
            if is_text(&declared.held) {
                found
                    .entry((owner.what, declared.name))
                    .or_default()
                    .push(text.to_owned());
            }
        });
        maps(value, &mut |node| {
            let Value::Map(inside) = &node.value else { return };
            let mut known = Vec::new();
            known.extend(declared.held.mappings());
            let fits = |mapping: &&&'static Mapping| inside.iter().all(|(key, _)| mapping.find(&key.value).is_some());
            if let Some(mapping) = known.iter().find(fits) {
                texts(node, mapping, found);
            } else if !known.is_empty() {
                // A mapping of the authors' own names.
                inside.iter().for_each(|(_, node)| texts(node, known[0], found));
            } else {
                inside.iter().for_each(|(_, node)| {
                    scalars(node, &mut |text| {
                        if is_text(&declared.held) {
                            found
                                .entry((owner.what, declared.name))
                                .or_default()
                                .push(text.to_owned());
                        }
                    });
                });
            }
        });
    }
}

fn scalars(node: &Node, each: &mut dyn FnMut(&str)) {
    match &node.value {
        Value::Scalar(scalar) => each(&scalar.text),
        Value::List(items) => items.iter().for_each(|item| scalars(item, each)),
        Value::Null | Value::Map(_) => {}
    }
}

fn maps(node: &Node, each: &mut dyn FnMut(&Node)) {
    match &node.value {
        Value::Map(_) => each(node),
        Value::List(items) => items.iter().for_each(|item| maps(item, each)),
        Value::Null | Value::Scalar(_) => {}
    }
}

/// "20,1 %", every one of a text.
fn figures(text: &str) -> Vec<String> {
    let words: Vec<&str> = text.split(|c: char| !c.is_ascii_digit() && c != ',').collect();
    let is_planted = |word: &&str| word.len() == 4 && word.as_bytes()[2] == b',';
    words
        .into_iter()
        .filter(is_planted)
        .map(|word| format!("{word} %"))
        .collect()
}

#[test]
fn a_typed_figure_is_told_once_wherever_it_stands() {
    let mut project = Project::base().overlay("tests/projects/textes");
    let mut files = Vec::new();
    let mut sources = Sources::new();
    let mut written: BTreeMap<Place, Vec<String>> = BTreeMap::new();
    let mut known = BTreeSet::new();
    for (file, mapping) in FILES {
        declared(mapping, &mut Vec::new(), &mut known);
        let paths = match file {
            "sections/*.yaml" => vec![
                "sections/participation.yaml".to_owned(),
                "sections/appuis.yaml".to_owned(),
            ],
            "questionnaire.yaml" => continue,
            file => vec![file.to_owned()],
        };
        for path in paths {
            let text = project.read(&format!("content/{path}"));
            let source = sources.renew(&path, text.clone());
            texts(&yaml::parse(source, &text).expect("YAML"), mapping, &mut written);
            files.push(format!("content/{path}"));
        }
    }
    let absent: Vec<_> = known.iter().filter(|place| !written.contains_key(*place)).collect();
    assert!(
        absent.is_empty(),
        "no text of tests/projects/textes stands under {absent:?}"
    );

    // Twenty are told at once; those are put in words, for the others to be told.
    let mut said = String::new();
    loop {
        let now = project.run(&["--lang", "fr", "check"]).stderr.replace('\u{a0}', " ");
        let told: Vec<&str> = now
            .lines()
            .filter(|line| line.ends_with("est un chiffre que rien ne relie aux données"))
            .collect();
        for figure in told.iter().flat_map(|line| figures(line)) {
            for file in &files {
                let text = project.read(file).replace(figure.trim_end_matches(" %"), "beaucoup");
                project = project.file(file, text);
            }
        }
        said += &now;
        if told.is_empty() {
            break;
        }
    }
    for (place, texts) in &written {
        let planted: Vec<String> = texts.iter().flat_map(|text| figures(text)).collect();
        assert!(!planted.is_empty(), "no figure is planted under {place:?}");
        let expected = usize::from(!ANSWERED.contains(place));
        for figure in planted {
            let told = said.matches(&format!("« {figure} » est un chiffre")).count();
            assert_eq!(told, expected, "{figure} under {place:?}:\n{said}");
        }
    }
}
