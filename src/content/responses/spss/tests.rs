//! Files that pyreadstat wrote (`tests/reference/spss.py`), held against what it reads in them.

use super::open;
use crate::content::responses::source::{Options, Source};
use crate::content::responses::values::Values;
use proptest::prelude::*;
use serde_json::Value;
use std::path::{Path, PathBuf};

const FILES: [&str; 3] = ["plain.sav", "bytes.sav", "packed.zsav"];

fn path(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/reference/spss")
        .join(file)
}

fn source(file: &str) -> Box<dyn Source> {
    open(&path(file), file, &Options::default()).expect("no mistakes")
}

fn texts(value: &Value) -> Vec<String> {
    let all = value.as_array().into_iter().flatten();
    all.map(|text| text.as_str().unwrap_or_default().to_owned()).collect()
}

/// What the file should say of a variable's values.
fn values(expected: &Value, name: &str) -> Values {
    let labels = expected["labels"][name].as_object().into_iter().flatten();
    let ranges = expected["ranges"][name].as_array().into_iter().flatten();
    let ends = |range: &Value| (range[0].as_f64().unwrap_or(0.0), range[1].as_f64().unwrap_or(0.0));
    Values {
        labels: labels
            .map(|(value, label)| (value.clone(), label.as_str().unwrap_or_default().to_owned()))
            .collect(),
        missing: texts(&expected["missing"][name]),
        ranges: ranges.map(ends).collect(),
        counted: None,
        set: None,
    }
}

#[test]
fn each_form_holds_what_pyreadstat_reads() {
    let expected = std::fs::read_to_string(path("expected.json")).expect("readable");
    let expected: Value = serde_json::from_str(&expected).expect("JSON");
    for file in FILES {
        let source = source(file);
        let names = texts(&expected["names"]);
        assert_eq!(source.columns(), names, "{file}");
        let rows = expected["rows"].as_array().expect("rows");
        for (row, cells) in rows.iter().enumerate() {
            let read: Vec<String> = (0..names.len()).filter_map(|column| source.text(row, column)).collect();
            assert_eq!(read, texts(cells), "{file}, case {}", row + 1);
        }
        assert_eq!(source.text(rows.len(), 0).as_deref(), Some(""), "{file}");
        for (column, name) in names.iter().enumerate() {
            let mut read = source.values(column).expect("values").clone();
            read.labels.sort();
            assert_eq!(read, values(&expected, name), "{file}, {name}");
        }
    }
}

proptest! {
    #[test]
    fn a_damaged_file_is_no_panic(file in 0..3_usize, at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<bool>()) {
        let mut bytes = std::fs::read(path(FILES[file])).expect("readable");
        // Most of what can be wrong stands before the cases.
        let at = at.index(bytes.len().min(6000));
        bytes[at] = byte;
        if cut {
            bytes.truncate(at);
        }
        let read = super::read(&bytes);
        prop_assert!(!cut || read.is_err());
    }
}
