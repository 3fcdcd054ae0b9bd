//! Texts of authors: Markdown, and the expressions in it, each in a document that is read as any other.

use crate::corpus;
use crate::documents::understood;
use crate::harness::Target;
use constats::content::yaml::{self, Node, Value};
use constats::diagnostic::Sources;
use std::fs;

const MARKDOWN: &[&str] = &[
    "*",
    "**",
    "_",
    "`",
    "```\n",
    "[",
    "](",
    "](https://a.ca)",
    "](#a)",
    "![",
    "[^1]",
    "[^1]: ",
    "> ",
    "- ",
    "1. ",
    "# ",
    "\n",
    "\n\n",
    "    ",
    "\\",
    "&amp;",
    "&#x202e;",
    "<b>",
    "<!--",
    "<a href=\"",
    "---\n",
    "| a | b |\n|---|---|\n",
    "~~",
    "  \n",
    "{{ n() }}",
    "{{",
    "}}",
    "«\u{a0}",
    "\u{a0}»",
    "1er",
    "%",
    "é",
    "\u{301}",
    "\u{0}",
    "https://a.ca/",
    "**a ",
    "*a _b ",
    "[a](b ",
];

const EXPRESSIONS: &[&str] = &[
    "{{ ",
    " }}",
    "n()",
    "count(",
    "percent(",
    "tenths(",
    "fraction(",
    "mean(",
    "median(",
    "top(",
    "ranked(",
    "ref(",
    "agree(",
    "\"jardine\"",
    "\"recolte\"",
    "\"heures\"",
    "is=",
    "of=",
    "group=",
    "where={",
    "base=",
    "one=",
    "many=",
    "none=",
    "digits=",
    "rank=",
    "lower=true",
    "words=true",
    "noun=false",
    "items=[",
    "form=\"une_sur\"",
    "\"oui\"",
    "[\"oui\", \"non\"]",
    ", ",
    ")",
    "]",
    "}",
    "=",
    ":",
    "~",
    "|",
    "+",
    "'",
    "\"",
    "\\",
    "“",
    "»",
    "18446744073709551616",
    "0",
    "1.5",
    "é",
    "if",
    "{% ",
];

/// All texts of authors in this repository.
fn texts() -> Vec<String> {
    let folders = ["content", "tests/projects", "tests/errors"].map(corpus::root);
    let mut all = Vec::new();
    for file in corpus::bytes(&corpus::files(&folders, &["yaml"])) {
        let Ok(text) = String::from_utf8(file) else { continue };
        let source = Sources::new().add("a.yaml", text.as_str());
        if let Ok(node) = yaml::parse(source, &text) {
            gather(&node, &mut all);
        }
    }
    all.sort();
    all.dedup();
    all
}

fn gather(node: &Node, all: &mut Vec<String>) {
    match &node.value {
        Value::Null => {}
        Value::Scalar(scalar) => all.push(scalar.text.clone()),
        Value::List(items) => items.iter().for_each(|item| gather(item, all)),
        Value::Map(entries) => entries.iter().for_each(|(_, value)| gather(value, all)),
    }
}

/// Feeds texts as the prose and as a finding of a section.
fn feed(name: &'static str, texts: Vec<String>, words: &'static [&'static str]) {
    let project = corpus::copy("tests/errors/_base");
    let section = project.path().join("content/sections/recolte.yaml");
    let target = Target {
        name,
        corpus: texts.into_iter().map(String::into_bytes).collect(),
        words,
    };
    target.run(|_, input| {
        // In double quotes: places go through every kind of escape.
        let quoted = serde_json::to_string(&*String::from_utf8_lossy(input)).expect("a text");
        let text = format!(
            "title: T\ngroups: [membres]\nblocks:\n  - prose: {quoted}\n  - findings:\n      - {{id: a, text: {quoted}}}\n"
        );
        fs::write(&section, text).expect("the section is written");
        understood(project.path());
    });
}

#[test]
fn markdown() {
    let long = texts().into_iter().filter(|text| text.len() > 60);
    feed("markdown", long.collect(), MARKDOWN);
}

#[test]
fn expressions() {
    let mut all: Vec<String> = texts().into_iter().filter(|text| text.contains("{{")).collect();
    all.push(
        r#"{{ n() }}, {{ n(of="membres", words=true) }}, {{ count("jardine", is="oui") }}, {{ percent("recolte", is=["bonne", "moyenne"], where={"jardine": "oui"}) }}, {{ fraction("recolte", is="bonne", form="une_sur", approx=true) }}, {{ mean("heures", digits=1) }}, {{ top("recolte", rank=1, lower=true) }}, {{ ranked("recolte", most=2) ~ " et " ~ ref("tableau-recolte", text="le tableau") }}"#
            .to_owned(),
    );
    feed("expressions", all, EXPRESSIONS);
}
