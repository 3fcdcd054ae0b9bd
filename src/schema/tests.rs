use super::{first_line, schemas};
use crate::diagnostic::{Catalogue, Tongue};
use crate::resolve::keys::{FILES, Mapping};
use serde_json::Value;
use std::collections::BTreeSet;

/// Every key that is declared in a file, with the message that names its mapping.
fn declared(mapping: &'static Mapping, seen: &mut Vec<&'static Mapping>, found: &mut BTreeSet<(String, String)>) {
    if seen.iter().any(|known| std::ptr::eq(*known, mapping)) {
        return;
    }
    seen.push(mapping);
    for (_, key) in mapping.all() {
        found.insert((mapping.what.to_owned(), key.name.to_owned()));
        key.held
            .mappings()
            .into_iter()
            .for_each(|mapping| declared(mapping, seen, found));
    }
}

#[test]
fn schemas_have_the_declared_keys_and_no_others_each_described() {
    for tongue in [Tongue::French, Tongue::English] {
        let catalogue = Catalogue::new(tongue);
        for (schema, (_, mapping)) in schemas(&catalogue).iter().zip(FILES) {
            let (mut seen, mut expected) = (Vec::new(), BTreeSet::new());
            declared(mapping, &mut seen, &mut expected);
            let definitions = schema.value["definitions"].as_object().expect("definitions");
            let mut found = BTreeSet::new();
            for (name, definition) in definitions {
                assert_eq!(definition["additionalProperties"], Value::Bool(false), "{name}");
                let (what, _) = name.rsplit_once('-').expect("a number");
                for (key, held) in definition["properties"].as_object().expect("properties") {
                    let said = held["description"].as_str().unwrap_or_default();
                    assert!(!said.is_empty(), "{tongue:?}: {name}.{key} is not described");
                    found.insert((format!("what-{what}"), key.clone()));
                }
            }
            assert_eq!(found, expected, "{}", schema.files);
        }
    }
}

#[test]
fn the_first_line_names_the_schema_from_where_the_file_lies() {
    let line = |file: &str| first_line(file).unwrap_or_default();
    assert_eq!(
        line("content/report.yaml"),
        "# yaml-language-server: $schema=../.constats/schemas/report.json\n"
    );
    assert_eq!(
        line("content/sections/usage.yaml"),
        "# yaml-language-server: $schema=../../.constats/schemas/sections.json\n"
    );
    assert_eq!(first_line("content/autre.yaml"), None);
    assert_eq!(first_line("content/sections/a/b.yaml"), None);
}
