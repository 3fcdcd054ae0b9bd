//! The schemas that editors get: whatever builds is valid, what has a key too many or too few is not.

use crate::project::Project;
use constats::content::project::Project as Documents;
use constats::content::yaml::{Node, Value as Yaml};
use constats::diagnostic::{Catalogue, Sources, Tongue};
use constats::schema::{is_of, schemas};
use serde_json::{Map, Value, json};
use std::fs;
use std::path::Path;

/// A document as an editor reads it, by YAML 1.2.
fn json_of(node: &Node) -> Value {
    match &node.value {
        Yaml::Null => Value::Null,
        Yaml::List(items) => items.iter().map(json_of).collect(),
        Yaml::Map(entries) => {
            let entries = entries.iter().map(|(key, value)| (key.value.clone(), json_of(value)));
            Value::Object(entries.collect::<Map<_, _>>())
        }
        Yaml::Scalar(scalar) if scalar.quoted => json!(scalar.text),
        Yaml::Scalar(scalar) => match scalar.text.as_str() {
            "true" => json!(true),
            "false" => json!(false),
            text => text
                .parse::<u64>()
                .map(Value::from)
                .or_else(|_| text.parse::<f64>().map(Value::from))
                .unwrap_or_else(|_| json!(text)),
        },
    }
}

/// What of a value is not as its schema wants it: each place. As much of JSON Schema as the schemas use.
fn wrong(value: &Value, schema: &Value, root: &Value, place: &str) -> Vec<String> {
    let rules = schema.as_object().expect("a schema");
    let each = rules.iter().flat_map(|(rule, wanted)| match rule.as_str() {
        "title" | "description" | "$schema" | "definitions" => Vec::new(),
        "$ref" | "allOf" | "anyOf" => by_others(rule, value, wanted, root, place),
        "type" | "enum" | "minimum" | "pattern" => match fits(rule, value, wanted) {
            true => Vec::new(),
            false => vec![format!("{place}: {rule} {wanted}")],
        },
        "items" | "required" | "properties" | "additionalProperties" => match value {
            Value::Array(items) if rule == "items" => {
                let each = items.iter().enumerate();
                each.flat_map(|(index, item)| wrong(item, wanted, root, &format!("{place}/{index}")))
                    .collect()
            }
            Value::Object(keys) => of_keys(rule, keys, schema, root, place),
            _ => Vec::new(),
        },
        other => panic!("a rule {other}"),
    });
    each.collect()
}

/// By rules that name other schemas.
fn by_others(rule: &str, value: &Value, wanted: &Value, root: &Value, place: &str) -> Vec<String> {
    if rule == "$ref" {
        let name = wanted.as_str().and_then(|name| name.strip_prefix('#')).expect("a name");
        return wrong(value, root.pointer(name).expect("a definition"), root, place);
    }
    let each = wanted.as_array().expect("schemas").iter();
    let each: Vec<Vec<String>> = each.map(|one| wrong(value, one, root, place)).collect();
    match rule {
        "anyOf" if each.iter().any(Vec::is_empty) => Vec::new(),
        "anyOf" => vec![format!("{place}: none of {each:?}")],
        _ => each.concat(),
    }
}

/// By rules of one value.
fn fits(rule: &str, value: &Value, wanted: &Value) -> bool {
    let legal = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_".contains(c);
    match (rule, value) {
        ("enum", _) => wanted.as_array().expect("words").contains(value),
        ("pattern", Value::String(text)) => match wanted.as_str().expect("a pattern") {
            "^[0-9]+$" => !text.is_empty() && text.chars().all(|c| c.is_ascii_digit()),
            "^[a-z][a-z0-9_-]*$" => text.starts_with(|c: char| c.is_ascii_lowercase()) && text.chars().all(legal),
            other => panic!("a pattern {other}"),
        },
        ("pattern", _) => true,
        ("minimum", _) => *wanted == json!(0),
        (_, _) => {
            let is = |name: &str| match name {
                "string" => value.is_string(),
                "number" => value.is_number(),
                "integer" => value.is_u64(),
                "boolean" => value.is_boolean(),
                "array" => value.is_array(),
                "object" => value.is_object(),
                "null" => value.is_null(),
                other => panic!("a type {other}"),
            };
            match wanted {
                Value::Array(several) => several.iter().filter_map(Value::as_str).any(is),
                one => is(one.as_str().expect("a type")),
            }
        }
    }
}

/// By rules of keys.
fn of_keys(rule: &str, keys: &Map<String, Value>, schema: &Value, root: &Value, place: &str) -> Vec<String> {
    let (wanted, known) = (&schema[rule], &schema["properties"]);
    let below = |key: &String, held: &Value, wanted: &Value| wrong(held, wanted, root, &format!("{place}/{key}"));
    match rule {
        "required" => {
            let missing = wanted.as_array().expect("keys").iter().filter_map(Value::as_str);
            let missing = missing.filter(|key| !keys.contains_key(*key));
            missing.map(|key| format!("{place}: no {key}")).collect()
        }
        "properties" => {
            let declared = keys.iter().filter_map(|(key, held)| Some((key, held, known.get(key)?)));
            declared
                .flat_map(|(key, held, wanted)| below(key, held, wanted))
                .collect()
        }
        "additionalProperties" => {
            let others = keys.iter().filter(|(key, _)| known.get(key.as_str()).is_none());
            let each = others.flat_map(|(key, held)| match wanted {
                Value::Bool(false) => vec![format!("{place}: unknown {key}")],
                wanted => below(key, held, wanted),
            });
            each.collect()
        }
        _ => Vec::new(),
    }
}

/// What is wrong with the documents of a project, by their schemas.
fn wrong_in(folder: &Path) -> Vec<String> {
    let mut sources = Sources::new();
    let project = Documents::read(folder, &mut sources).expect("YAML");
    let schemas = schemas(&Catalogue::new(Tongue::French));
    let mut found = Vec::new();
    for (name, document) in &project.documents {
        let schema = schemas.iter().find(|schema| is_of(name, schema.files));
        let schema = &schema.unwrap_or_else(|| panic!("{name} has no schema")).value;
        found.extend(wrong(&json_of(&document.node), schema, schema, name));
    }
    found
}

#[test]
fn every_project_is_valid() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let projects = fs::read_dir(root.join("tests/projects")).expect("projects");
    let mut folders: Vec<_> = projects.map(|entry| entry.expect("a project").path()).collect();
    folders.extend([root.to_owned(), root.join("tests/errors/_base")]);
    assert!(folders.len() > 8);
    for folder in folders {
        let wrong = wrong_in(&folder);
        assert!(wrong.is_empty(), "{}: {wrong:#?}", folder.display());
    }
}

#[test]
fn a_key_too_many_or_too_few_is_not() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/errors");
    let mut caught = 0;
    for entry in fs::read_dir(root).expect("mistakes") {
        let folder = entry.expect("a folder").path();
        let name = folder.file_name().expect("a name").to_string_lossy().into_owned();
        let Ok(message) = fs::read_to_string(folder.join("message-fr.snap")) else {
            continue;
        };
        let is_of_keys = message.contains("» n’existe pas ici") || message.contains("» manque\n");
        if !is_of_keys || message.contains("ne peut pas être lu") {
            continue;
        }
        let project = Project::at("tests/errors/_base").overlay(&format!("tests/errors/{name}"));
        assert!(!wrong_in(project.path()).is_empty(), "{name} is valid");
        caught += 1;
    }
    assert!(caught >= 5, "only {caught} mistakes of keys");
}

#[test]
fn a_project_gets_its_schemas() {
    let project = Project::at("tests/projects/base");
    let said = project.run(&["schema", "--lang", "fr"]).succeeds().stdout;
    assert!(said.contains("$schema=../../.constats/schemas/sections.json"), "{said}");
    let french = project.read(".constats/schemas/report.json");
    assert!(french.contains("le titre du rapport"));
    project.run(&["schema", "--lang", "en"]).succeeds();
    let english = project.read(".constats/schemas/report.json");
    assert!(english.contains("the report’s title") && english != french);
    Project::empty().run(&["schema", "--lang", "fr"]).fails(2);
}

#[test]
fn a_new_project_names_its_schemas_and_is_valid() {
    let export = format!("{}/tests/exports/google.csv", env!("CARGO_MANIFEST_DIR"));
    let project = Project::empty();
    project
        .run(&["--lang", "fr", "new", "rapport", &export, "--yes"])
        .succeeds();
    let folder = project.path().join("rapport");
    assert_eq!(wrong_in(&folder), Vec::<String>::new());
    for (path, bytes) in project.files("rapport/content") {
        if path.extension().is_none_or(|ending| ending != "yaml") {
            continue;
        }
        let text = String::from_utf8(bytes).expect("UTF-8");
        let first = text.lines().next().unwrap_or_default();
        let schema = first
            .strip_prefix("# yaml-language-server: $schema=")
            .expect("a schema");
        let named = project.path().join("rapport/content").join(&path);
        assert!(named.with_file_name(schema).is_file(), "{}: {first}", path.display());
    }
}
