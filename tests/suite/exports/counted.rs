//! The files of `tests/exports/written`, a survey in the form of each tool: what `constats new` makes of them counts what
//! pandas counts (`tests/exports/figures.py`), question by question.

use crate::project::Project;
use serde_json::Value;
use std::collections::BTreeMap;

/// What `constats questions` lists of a question.
#[derive(Default)]
pub(super) struct Listed {
    answers: u64,
    mean: Option<String>,
    counts: BTreeMap<String, u64>,
}

/// The questions by their wording.
pub(super) fn listed(text: &str) -> BTreeMap<String, Listed> {
    let text = text.replace(['\u{a0}', '\u{202f}'], " ");
    let mut all = BTreeMap::new();
    for block in text.trim().split("\n\n") {
        let mut lines = block.lines();
        let name = lines.next().unwrap_or_default().to_owned();
        let mut found = Listed::default();
        let about = lines.next().unwrap_or_default();
        let answers = about.split(" · ").last().and_then(|rest| rest.split(' ').next());
        found.answers = answers.and_then(|count| count.parse().ok()).unwrap_or_default();
        for line in lines {
            // A label may hold two blanks itself: the figure is what stands last before its share and what to copy.
            let shown = line.split("{{").next().unwrap_or_default().trim();
            let last = shown.rsplit("  ").next().filter(|last| last.ends_with('%'));
            let shown = last.map_or(shown, |share| shown[..shown.len() - share.len()].trim_end());
            let Some((label, figure)) = shown.rsplit_once("  ") else {
                continue;
            };
            let (label, figure) = (label.trim_end(), figure.trim());
            if label == "mean" {
                found.mean = Some(figure.replace(',', "."));
            } else if let Ok(count) = figure.parse() {
                found.counts.insert(label.to_owned(), count);
            }
        }
        all.insert(name, found);
    }
    all
}

#[test]
fn every_tool_is_counted_as_pandas_counts_it() {
    let figures = std::fs::read_to_string("tests/exports/figures.json").expect("figures");
    let figures: Vec<Value> = serde_json::from_str(&figures).expect("JSON");
    assert!(figures.len() > 18, "{}", figures.len());
    let mut wrong = Vec::new();
    for one in &figures {
        let file = one["file"].as_str().expect("a name");
        let project = Project::at("tests/exports/written");
        let mut command = vec!["--lang", "fr", "new", "p", file];
        for structure in one["structure"].as_array().into_iter().flatten() {
            command.extend(["--structure", structure.as_str().expect("a name")]);
        }
        let run = project.run(&command);
        let checked = project.run(&["check", "p"]);
        if run.code != 0 || checked.code != 0 {
            wrong.push(format!("{file}: {}{}", run.stderr, checked.stderr));
            continue;
        }
        let questions = listed(&project.run(&["--lang", "en", "questions", "p"]).succeeds().stdout);
        for (name, expected) in one["questions"].as_object().expect("questions") {
            wrong.extend(difference(questions.get(name), expected).map(|what| format!("{file}: {name}: {what}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// How what is listed is not what was counted.
pub(super) fn difference(found: Option<&Listed>, expected: &Value) -> Option<String> {
    let Some(found) = found else {
        return Some("not found".to_owned());
    };
    if Some(found.answers) != expected["answers"].as_u64() {
        return Some(format!("{} answers, not {}", found.answers, expected["answers"]));
    }
    if let Some(mean) = expected["mean"].as_f64() {
        let places = found.mean.iter().find_map(|mean| mean.split_once('.'));
        let expected = format!("{mean:.*}", places.map_or(1, |(_, after)| after.len()));
        return (found.mean.as_deref() != Some(&expected)).then(|| format!("mean {:?}, not {expected}", found.mean));
    }
    let counts = expected["counts"].as_object()?;
    let differs = counts
        .iter()
        .find(|(label, count)| found.counts.get(*label).copied() != count.as_u64());
    differs.map(|(label, count)| format!("“{label}” {:?}, not {count}", found.counts.get(label)))
}
