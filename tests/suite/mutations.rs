//! One answer of the reference report changed: where that moves a printed figure, its text moves with it, or the check
//! fails. No sentence stays as it was over data that say something else.

use crate::project::Project;
use serde_json::Value;
use std::collections::BTreeMap;

/// Answers are changed, one at a time, until so many printed figures have moved or builds were refused.
const EFFECTS: usize = 20;
/// Beyond this many changed answers something is wrong: they change nothing.
const MOST: usize = 150;

/// Numbers that look random and are the same on every run (Knuth's MMIX generator).
struct Draw(u64);

impl Draw {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % most
    }
}

/// Figures by id: what is printed, and the exact counts behind it. Sentences by id.
struct Published {
    figures: BTreeMap<String, (String, String)>,
    sentences: BTreeMap<String, String>,
}

fn published(project: &Project) -> Published {
    let value: Value = serde_json::from_str(&project.read("output/figures.json")).expect("JSON");
    let text = |entry: &Value, key: &str| entry[key].as_str().expect("a text").to_owned();
    let all = |key: &str| value[key].as_array().expect("a list").clone();
    let exact = |entry: &Value| {
        format!(
            "{} {} {} {}",
            entry["numerator"], entry["denominator"], entry["lowest"], entry["highest"]
        )
    };
    Published {
        figures: all("figures")
            .iter()
            .map(|e| (text(e, "id"), (text(e, "text"), exact(e))))
            .collect(),
        sentences: all("sentences")
            .iter()
            .map(|e| (text(e, "id"), text(e, "text")))
            .collect(),
    }
}

#[test]
fn a_changed_answer_never_leaves_a_sentence_behind() {
    let before = published(&Project::empty().overlay_into("content", "content").build());
    let mut draw = Draw(2024);
    let (mut refused, mut moved) = (0, 0);
    let mut made = 0;
    while refused + moved < EFFECTS {
        assert!(made < MOST, "{made} changed answers had {} effects", refused + moved);
        let file = ["content/responses/ptp.csv", "content/responses/pg.csv"][draw.below(2)];
        let project = Project::empty().overlay_into("content", "content");
        let text = project.read(file);
        let mut rows: Vec<Vec<String>> = text
            .lines()
            .map(|line| line.split(',').map(str::to_owned).collect())
            .collect();
        let width = rows[0].len();
        // Another answer that someone gave to the same question, in a row that commas in open texts don't split.
        let column = 1 + draw.below(width - 1);
        let (row, other) = (1 + draw.below(rows.len() - 1), 1 + draw.below(rows.len() - 1));
        if rows[row].len() != width || rows[other].len() != width || rows[row][column] == rows[other][column] {
            continue;
        }
        made += 1;
        rows[row][column] = rows[other][column].clone();
        let changed: Vec<String> = rows.iter().map(|row| row.join(",")).collect();
        let project = project.file(file, format!("{}\n", changed.join("\n")));
        let run = project.run(&["build", "--no-pdf"]);
        if run.code == 1 {
            refused += 1;
            continue;
        }
        assert_eq!(run.code, 0, "{}", run.stderr);
        let after = published(&project);
        for (id, (text, exact)) in &after.figures {
            let Some((old_text, old_exact)) = before.figures.get(id) else {
                continue;
            };
            if text != old_text {
                moved += 1;
                assert_ne!(exact, old_exact, "{id}: printed otherwise over the same counts");
            }
        }
        // A sentence that holds a figure which moved is not the sentence it was.
        for (id, sentence) in &after.sentences {
            let place = format!("{id}/");
            let own: Vec<_> = after
                .figures
                .iter()
                .filter(|(figure, _)| figure.starts_with(&place))
                .collect();
            let moved = own.iter().any(|(figure, (text, _))| {
                before
                    .figures
                    .get(*figure)
                    .is_some_and(|(old, _)| old != text && sentence.contains(text.as_str()))
            });
            assert!(
                !moved || before.sentences.get(id) != Some(sentence),
                "{id} stayed as it was"
            );
        }
    }
}
