//! Finished files that are broken, through what looks for leaks in them. What can be read as text loses no word.

use crate::corpus;
use crate::harness::Target;
use constats::leak::{File, Published, Sought};
use std::process::Command;

const MARKUP: &[&str] = &[
    "<",
    ">",
    "</p>",
    "<p title='",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "<style>",
    "<![CDATA[",
    "]]>",
    "<?",
    "&",
    "&#x",
    "&amp;",
    "\"",
    "'",
    "=",
    "<svg>",
    "<a href=\"mailto:",
    "\\u00e9",
    "%40",
    "{",
    "}",
    "[",
    "]",
    "\\",
    ";",
    ",",
    "\n",
];

const PDF: &[&str] = &[
    "obj\n",
    "endobj\n",
    "stream\n",
    "endstream\n",
    "<<",
    ">>",
    "[",
    "]",
    "(",
    ")",
    "/Length 99999999",
    "/Filter /FlateDecode",
    "/Kids [1 0 R]",
    "/Parent 1 0 R",
    "1 0 R",
    "xref\n",
    "trailer\n",
    "startxref\n0\n",
    "%%EOF",
    "/Type /ObjStm",
    "BT ",
    "ET ",
    "Tj ",
    "/ToUnicode 1 0 R",
    "beginbfrange\n",
    "<0000> <FFFF> <0000>\n",
    "-1 ",
    "4294967296 ",
    "/Prev 0 ",
    "/Root 1 0 R",
];

const ZIP: &[&str] = &[
    "PK\u{3}\u{4}",
    "PK\u{1}\u{2}",
    "PK\u{5}\u{6}",
    "PK\u{6}\u{6}",
    "\0\0\0\0",
    "\u{7f}",
    "a.zip",
    "../",
];

/// A word that no report has.
const WORD: &str = "qzx7wkv93jt";

/// The files of a small report with one of the endings.
fn report(endings: &[&str]) -> Vec<Vec<u8>> {
    let folder = tempfile::tempdir().expect("a folder of its own");
    let output = folder.path().join("output");
    let built = Command::new(env!("CARGO_BIN_EXE_constats"))
        .args(["build", "tests/projects/base", "--output"])
        .arg(&output)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("the program runs");
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    corpus::bytes(&corpus::files(&[output], endings))
}

fn feed(name: &'static str, path: &str, corpus: Vec<Vec<u8>>, words: &'static [&'static str]) {
    let target = Target { name, corpus, words };
    let is_text = !matches!(path.rsplit('.').next(), Some("pdf" | "xlsx"));
    let sought = Sought::nothing();
    target.run(|_, input| {
        let bytes = match is_text {
            true => [input, format!(" {WORD} ").as_bytes()].concat(),
            false => input.to_vec(),
        };
        let published = Published::read(&[File { path, bytes: &bytes }], &sought);
        let _ = published.contacts();
        let found = published.find(WORD, None);
        // Bytes that can't be text are read as noise.
        let is_read = is_text && std::str::from_utf8(input).is_ok() && !input.contains(&0);
        assert!(found.is_some() || !is_read, "the last word is lost");
    });
}

#[test]
fn pages() {
    feed("pages", "a.html", report(&["html"]), MARKUP);
}

#[test]
fn data() {
    feed("data", "a.json", report(&["json", "js"]), MARKUP);
}

#[test]
fn tables() {
    feed("tables", "a.csv", report(&["csv"]), MARKUP);
}

#[test]
fn prints() {
    feed("prints", "a.pdf", report(&["pdf"]), PDF);
}

#[test]
fn archives() {
    feed("archives", "a.xlsx", report(&["xlsx", "zip"]), ZIP);
}
