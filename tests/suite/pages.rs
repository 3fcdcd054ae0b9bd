//! What a page says, without its markup.

use crate::project::Project;
use serde_json::Value;

/// The text of some HTML, with something in the place of each tag.
pub fn text(html: &str, tag: &str) -> String {
    let mut text = String::new();
    let mut is_tag = false;
    for c in html.chars() {
        match c {
            '<' => is_tag = true,
            '>' => {
                is_tag = false;
                text.push_str(tag);
            }
            _ if is_tag => {}
            c => text.push(c),
        }
    }
    text
}

/// Its words, one space apart: tags within a word leave it whole.
pub fn words(html: &str) -> String {
    apart(&text(html, ""))
}

/// One space for any run of them.
pub fn apart(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// From where an element begins, to the end.
pub fn from<'a>(html: &'a str, opening: &str) -> &'a str {
    html.find(opening).map_or(html, |at| &html[at..])
}

/// The figures that a build published.
pub fn figures(project: &Project) -> Vec<Value> {
    let all: Value = serde_json::from_str(&project.read("output/figures.json")).expect("JSON");
    all["figures"].as_array().expect("figures").clone()
}
