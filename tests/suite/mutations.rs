//! Answers of the reference report changed: every printed figure says its own counts after it, in the data, in its
//! sentence and on its page, or the build is refused at a text of the authors. No sentence stays as it was over figures
//! that moved, and none moves over figures that did not.

use crate::project::Project;
use crate::said::{Labels, Said};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Builds with other answers.
const BUILDS: usize = 24;

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

/// What one build says: figures in the order of the report, the texts by id, the pages by section.
struct Published {
    figures: Vec<Said>,
    sentences: Vec<(String, String)>,
    pages: BTreeMap<String, String>,
}

fn published(project: &Project) -> Published {
    let value: Value = serde_json::from_str(&project.read("output/figures.json")).expect("JSON");
    let figures: Vec<Said> = serde_json::from_value(value["figures"].clone()).expect("figures");
    let text = |entry: &Value, key: &str| entry[key].as_str().expect("a text").to_owned();
    let sentences = value["sentences"].as_array().expect("a list").iter();
    let page = |section: &str| {
        project
            .read(&format!("output/{section}.html"))
            .replace("&nbsp;", "\u{a0}")
    };
    Published {
        sentences: sentences.map(|e| (text(e, "id"), text(e, "text"))).collect(),
        pages: figures.iter().map(|f| (f.section.clone(), page(&f.section))).collect(),
        figures,
    }
}

/// A text of the report with the figures in it: a sentence by its id, the paragraphs of a chapter as one.
#[derive(Default)]
struct Passage<'a> {
    text: String,
    figures: Vec<&'a str>,
}

impl Published {
    fn passages(&self) -> BTreeMap<&str, Passage<'_>> {
        let mut found: BTreeMap<&str, Passage<'_>> = BTreeMap::new();
        for (id, text) in &self.sentences {
            let passage = found.entry(passage_of(id)).or_default();
            passage.text += text;
            passage.text.push('\n');
        }
        for figure in &self.figures {
            // Those of tables, of the front page and of handouts stand in none.
            let is_linked = self.linked(figure).is_some();
            if let Some(passage) = found.get_mut(passage_of(&figure.id)).filter(|_| is_linked) {
                passage.figures.push(&figure.text);
            }
        }
        found
    }

    /// What the page prints as the link to where the figure comes from: those of running text have one.
    fn linked(&self, figure: &Said) -> Option<&str> {
        let id = format!("class=\"figure\" id=\"{}\"", figure.id.replace('/', "--"));
        let (_, rest) = self.pages[&figure.section].split_once(&id)?;
        rest.split_once('>')?.1.split("</a>").next()
    }

    /// Everything that does not say what stands behind it.
    fn wrong(&self, labels: &Labels) -> Vec<String> {
        let mut wrong: Vec<String> = self.figures.iter().filter_map(|figure| figure.wrong(labels)).collect();
        for figure in &self.figures {
            let printed = self.linked(figure).unwrap_or(&figure.text);
            if printed != figure.text || !self.pages[&figure.section].contains(&figure.text) {
                wrong.push(format!("{}: the page prints {printed:?}", figure.id));
            }
        }
        for (id, passage) in self.passages() {
            if between(&passage).is_none() {
                wrong.push(format!("{id}: {:?} without {:?}", passage.text, passage.figures));
            }
        }
        wrong
    }
}

/// `constat-x` of the sentence `constat-x` and of its figure `constat-x/1`, `s` of the paragraph `s/2` and of `s/1`.
fn passage_of(id: &str) -> &str {
    id.split_once('/').map_or(id, |(passage, _)| passage)
}

/// The words between a passage's figures, if it holds all of them in their order.
fn between<'a>(passage: &'a Passage<'_>) -> Option<Vec<&'a str>> {
    let mut rest = passage.text.as_str();
    let mut words = Vec::new();
    for figure in &passage.figures {
        let (before, after) = rest.split_once(figure)?;
        words.push(before);
        rest = after;
    }
    words.push(rest);
    Some(words)
}

/// What moved from one build to the next, and what should have.
#[derive(Default)]
struct Moves {
    measures: BTreeMap<String, usize>,
    sentences: BTreeSet<String>,
    wrong: Vec<String>,
}

impl Moves {
    fn compare(&mut self, before: &Published, after: &Published) {
        let old: BTreeMap<&str, &Said> = before.figures.iter().map(|f| (f.id.as_str(), f)).collect();
        let mut sections = BTreeSet::new();
        for figure in &after.figures {
            let Some(old) = old.get(figure.id.as_str()).filter(|old| old.text != figure.text) else {
                continue;
            };
            *self.measures.entry(figure.measure.clone()).or_default() += 1;
            sections.insert(&figure.section);
            if figure.counts_as(old) {
                self.wrong
                    .push(format!("{}: printed otherwise over the same counts", figure.id));
            }
        }
        for section in sections {
            if before.pages[section] == after.pages[section] {
                self.wrong.push(format!("{section}: its page stayed as it was"));
            }
        }
        let new = after.passages();
        for (id, old) in before.passages() {
            let Some(new) = new.get(id) else {
                self.wrong.push(format!("{id} is gone"));
                continue;
            };
            let has_moved = old.figures != new.figures;
            if has_moved {
                self.sentences.insert(id.to_owned());
            }
            if has_moved == (old.text == new.text) || between(&old) != between(new) {
                self.wrong.push(format!("{id}: {:?} → {:?}", old.text, new.text));
            }
        }
    }
}

/// In one file of responses up to four columns change, each behind a figure of the report: one respondent, or about a
/// third of them, answer as another did.
fn change(project: Project, printed: &[&Said], draw: &mut Draw) -> Project {
    let file = ["content/responses/ptp.csv", "content/responses/pg.csv"][draw.below(2)];
    let text = project.read(file);
    let mut rows: Vec<Vec<&str>> = text.lines().map(|line| line.split(',').collect()).collect();
    let head = rows[0].clone();
    // Rows that commas in open texts don't split.
    let whole: Vec<usize> = (1..rows.len()).filter(|row| rows[*row].len() == head.len()).collect();
    for _ in 0..=draw.below(4) {
        let figure = printed[draw.below(printed.len())];
        let question = figure.questions[draw.below(figure.questions.len())].replace('.', "_");
        let is_its = |column: &usize| head[*column].starts_with(&question);
        let columns: Vec<usize> = (1..head.len()).filter(is_its).collect();
        if columns.is_empty() {
            continue;
        }
        let column = columns[draw.below(columns.len())];
        let answer = rows[whole[draw.below(whole.len())]][column];
        let alone = (draw.below(3) == 0).then(|| whole[draw.below(whole.len())]);
        for row in &whole {
            if alone.map_or(draw.below(3) == 0, |alone| alone == *row) {
                rows[*row][column] = answer;
            }
        }
    }
    let changed: Vec<String> = rows.iter().map(|row| row.join(",")).collect();
    project.file(file, format!("{}\n", changed.join("\n")))
}

fn labels(project: &Project) -> Labels {
    let text = project.read("content/questionnaire.yaml");
    let book: Value = serde_saphyr::from_str(&text).unwrap_or_else(|e| panic!("{e}"));
    let mut labels = Labels::new();
    for (question, entry) in book["questions"].as_object().expect("questions") {
        for choice in entry["choices"].as_array().into_iter().flatten() {
            if let (Some(id), Some(label)) = (choice["id"].as_str(), choice["label"].as_str()) {
                let label = label.replace('\u{a0}', " ");
                labels.insert((question.clone(), id.to_owned()), label);
            }
        }
    }
    labels
}

#[test]
fn a_changed_answer_never_leaves_a_sentence_behind() {
    let project = Project::empty().overlay_into("content", "content").build();
    let labels = labels(&project);
    let before = published(&project);
    assert_eq!(before.wrong(&labels), Vec::<String>::new());
    let is_counted = |figure: &&Said| !figure.questions.is_empty() && figure.section != "methode";
    let printed: Vec<&Said> = before.figures.iter().filter(is_counted).collect();
    let mut draw = Draw(2024);
    let mut moves = Moves::default();
    let mut refused = 0;
    for _ in 0..BUILDS {
        let project = change(Project::empty().overlay_into("content", "content"), &printed, &mut draw);
        let run = project.run(&["build", "--no-pdf"]);
        if run.code == 1 {
            // At a text that the answers no longer bear.
            let at = run.stderr.contains("content/sections/") || run.stderr.contains("content/conclusion.yaml");
            assert!(at, "{}", run.stderr);
            refused += 1;
            continue;
        }
        assert_eq!(run.code, 0, "{}", run.stderr);
        let after = published(&project);
        moves.wrong.extend(after.wrong(&labels));
        moves.compare(&before, &after);
    }
    assert!(moves.wrong.is_empty(), "{}", moves.wrong.join("\n"));
    // A fraction that moves is refused more often than said otherwise.
    for measure in ["percent", "tenths", "rank", "valid"] {
        let moved = moves.measures.get(measure).copied().unwrap_or(0);
        assert!(moved >= 2, "{measure}: {moved} of {:?}", moves.measures);
    }
    assert!(moves.sentences.len() >= 8, "{:?}", moves.sentences);
    assert!((1..BUILDS / 2).contains(&refused), "{refused} refused");
}
