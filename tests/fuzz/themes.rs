//! What a project brings of a theme: words, tokens, style sheets, drawings, templates; and the figures of an earlier build.

use crate::corpus;
use crate::harness::Target;
use crate::said;
use constats::content::overrides::Overrides;
use constats::diagnostic::{Catalogue, Diagnostics, Printer, Sources, Tongue};
use constats::diff::Build;
use constats::render::html;
use constats::survey::Language;
use constats::theme::{DEFAULT, Theme};
use std::path::PathBuf;

const FLUENT: &[&str] = &[
    "{ ",
    " }",
    "{ $n ->\n    [one] a\n   *[other] b\n }",
    "{ -a }",
    "-a = b\n",
    "site-skip = ",
    "\n    ",
    ".b = c",
    "\"",
    "\\u00e9",
    "{ NUMBER($n, minimumFractionDigits: 2) }",
    "(",
    ")",
    "path-data = ",
    "../",
    "é",
    "#",
    "# ",
    "*[",
    "]",
];

const TOKENS: &[&str] = &[
    "\"#12436d\"",
    "#",
    ": ",
    "\n",
    "  ",
    "- ",
    "99999",
    "-1",
    "1e9",
    "[",
    "{",
    "font: ",
    "dark:",
    "series: []",
    "é",
    "&a ",
    "*a",
    "null",
    "</style>",
];

const CSS: &[&str] = &[
    "url(",
    "url('",
    ")",
    "@import ",
    "image-set(",
    "\"",
    "'",
    "\\",
    "/*",
    "*/",
    "{",
    "}",
    ";",
    "--a:",
    "</style",
    "<!--",
    "data:",
    "http:",
    "//",
    "fonts/OpenSans-Bold.ttf",
    "format(",
    "é",
    "\\000026",
    "\n",
    ",",
];

const SVG: &[&str] = &[
    "<",
    ">",
    "</g>",
    "<g ",
    "<script>",
    "onload='",
    "href=\"",
    "xlink:href",
    "url(",
    "<style>",
    "<![CDATA[",
    "]]>",
    "<?",
    "?>",
    "&",
    "&#x",
    "<!DOCTYPE a [",
    "<!ENTITY b 'c'>",
    "=",
    "\"",
    "é",
];

const TERA: &[&str] = &[
    "{{ ",
    " }}",
    "{% ",
    " %}",
    "{# ",
    " #}",
    "{%- ",
    "if ",
    "for a in b",
    "endfor",
    "endif",
    "block a",
    "endblock",
    "include ",
    "\"",
    "'",
    "| ",
    "raised",
    "page.title",
    "extends ",
    "set a = ",
    "[",
    "(",
    "..",
    "==",
    "<a />",
    "{<a />}",
    "é",
    "-1",
];

const JSON: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\u",
    "null",
    "1e999",
    "-1",
    "\"format\": 3,",
    "\"figures\"",
    "\"id\"",
    "\\ud800",
    "é",
];

/// What stands in the theme's files of this repository, and in those of its broken projects.
fn files(ending: &str) -> Vec<Vec<u8>> {
    let folders: Vec<PathBuf> = ["themes", "templates/site", "tests/errors"].map(corpus::root).into();
    let found = corpus::files(&folders, &[ending]);
    let is_of_a_theme = |path: &PathBuf| !path.components().any(|part| part.as_os_str() == "content");
    corpus::bytes(&found.into_iter().filter(is_of_a_theme).collect::<Vec<_>>())
}

/// Loads a theme of which the project has one file, and compiles its templates.
fn loaded(path: &str, bytes: &[u8]) {
    let mut sources = Sources::new();
    let overrides: Overrides = [(path.to_owned(), bytes.to_vec())].into_iter().collect();
    let theme = Theme::load(DEFAULT, Language::FrCa, overrides, &mut sources);
    let outcome = theme.and_then(|theme| html::templates(&theme, Language::FrCa).map(drop));
    match outcome {
        Ok(()) => said::hold(&Diagnostics::new(), &sources),
        Err(mistakes) => {
            assert!(mistakes.has_errors(), "refused without a reason");
            let catalogue = Catalogue::new(Tongue::French);
            let printer = Printer::new(&catalogue, &sources, false);
            assert!(!printer.print(&mistakes).is_empty());
        }
    }
}

fn feed(name: &'static str, path: &str, corpus: Vec<Vec<u8>>, words: &'static [&'static str]) {
    let target = Target { name, corpus, words };
    target.run(|_, input| loaded(path, input));
}

#[test]
fn wording() {
    feed("wording", "themes/constats/wording/fr-CA.ftl", files("ftl"), FLUENT);
}

#[test]
fn tokens() {
    feed("tokens", "themes/constats/tokens.yaml", files("yaml"), TOKENS);
}

#[test]
fn sheets() {
    feed("sheets", "themes/constats/theme.css", files("css"), CSS);
}

#[test]
fn drawings() {
    feed("drawings", "themes/constats/favicon.svg", files("svg"), SVG);
}

#[test]
fn templates() {
    feed("templates", "templates/site/layout.html", files("html"), TERA);
}

#[test]
fn figures() {
    let figures = br#"{
"program": "constats",
"format": 2,
"figures": [
{"id": "a/1", "text": "1 %", "numerator": 1, "denominator": 2}
],
"sentences": [{"id": "a", "text": "b"}],
"tables": [{"id": "t", "rows": ["x"]}],
"statements": [{"id": "s", "evidence": ["t"]}]
}"#;
    let target = Target {
        name: "figures",
        corpus: vec![figures.to_vec()],
        words: JSON,
    };
    target.run(|_, input| {
        if let Err(told) = Build::read("figures.json", input) {
            let mut mistakes = Diagnostics::new();
            mistakes.push(told);
            said::hold(&mistakes, &Sources::new());
        }
    });
}
