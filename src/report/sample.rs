//! A small but whole report, made by hand, for the tests of the modules below this one.
//!
//! Two groups of respondents, every kind of block, every kind of table and chart, a cell of each kind of absence, and
//! labels that try to be markup ([`HOSTILE`]).

mod chapters;

use super::*;
use crate::survey::Language;
use std::sync::Arc;

/// Labels that mean something in HTML, Typst, Tera, Markdown or a spreadsheet. All must come out as text.
pub const HOSTILE: &[&str] = &[
    "<script>alert(1)</script> & \"x\" 'y'",
    "#let x = 1; #panic() $x$ *a* _b_ @ref <label> // `c` ]) } \\",
    "{{ 7 * 7 }} {% raw %} {# x #}",
    "=1+1 +2 -3 @SUM(A1)",
    "nul:\u{0} bidi:\u{202e}x\u{2066}",
];

/// The report. Each call makes the same one.
pub fn sample() -> Report {
    let mut make = Maker::default();
    let ptp = GroupTag {
        id: "ptp".into(),
        label: "Personnes travailleuses de proximité".into(),
        short: "PTP".into(),
        position: 0,
        n: make.number("49", "ptp"),
        tag: "49\u{a0}PTP".into(),
    };
    let pg = GroupTag {
        id: "pg".into(),
        label: "Personnes gestionnaires".into(),
        short: "PG".into(),
        position: 1,
        n: make.number("56", "pg"),
        tag: "56\u{a0}PG".into(),
    };
    let chapters = vec![
        chapters::introduction(&mut make, &ptp, &pg),
        chapters::networking(&mut make, &ptp),
        chapters::collaboration(&mut make, &ptp, &pg),
        chapters::conclusion(),
        chapters::method(),
    ];
    let targets = targets(&chapters);
    let taken_up = [
        ("tableau-reseautage", vec!["enonce-experience"]),
        ("experience-ptp", vec!["enonce-experience", "enonce-collaborations"]),
        ("partenaires", vec!["enonce-collaborations"]),
    ];
    Report {
        language: Language::FrCa,
        front: chapters::front(),
        chapters,
        figures: make.figures,
        targets,
        taken_up: taken_up
            .into_iter()
            .map(|(from, to)| (from.to_owned(), to.into_iter().map(str::to_owned).collect()))
            .collect(),
        handouts: Vec::new(),
        weights: Vec::new(),
    }
}

#[derive(Default)]
struct Maker {
    figures: Vec<Arc<Figure>>,
}

impl Maker {
    fn add(&mut self, text: &str, group: &str, measure: Measure, value: Value) -> FigureId {
        let id = FigureId(self.figures.len());
        self.figures.push(Arc::new(Figure {
            id: format!("reseautage/exemple/{}", id.0 + 1),
            section: "reseautage".into(),
            facts: Vec::new(),
            questions: vec!["reseautage_frequence.organismes".into()],
            choices: vec!["cinq_fois_ou_plus".into()],
            groups: vec![group.into()],
            filter: Vec::new(),
            measure,
            base: Base::Valid,
            about: "Réseautage – Organismes".into(),
            who: "PTP ayant répondu".into(),
            value,
            is_weighted: false,
            text: text.into(),
            bounds: None,
            beside: String::new(),
            counted: None,
            over: None,
            minus: Vec::new(),
            exceeds: None,
        }));
        id
    }

    fn number(&mut self, text: &str, group: &str) -> FigureId {
        let n = text.parse().expect("a number of respondents");
        self.add(text, group, Measure::Respondents, Value::Count(n))
    }

    /// A share of a hundred answers, printed as "84 %".
    fn percent(&mut self, numerator: u64, group: &str) -> Cell {
        let value = Value::Ratio {
            numerator,
            denominator: 100,
        };
        Cell::Figure(self.add(&format!("{numerator}\u{a0}%"), group, Measure::Percent, value))
    }

    fn tenths(&mut self, text: &str, numerator: u64) -> Inline {
        let value = Value::Ratio {
            numerator,
            denominator: 49,
        };
        Inline::Figure(self.add(text, "ptp", Measure::Tenths, value))
    }
}

fn text(text: &str) -> Inline {
    Inline::Text(text.into())
}

fn texts(words: &str) -> Vec<Inline> {
    vec![text(words)]
}

fn reference(target: &str) -> Inline {
    Inline::Reference {
        target: target.into(),
        text: Vec::new(),
    }
}

fn finding(id: &str, text: Vec<Inline>, details: Vec<Finding>) -> Finding {
    Finding {
        id: id.into(),
        text,
        details,
    }
}

fn note(kind: NoteKind, words: &str) -> Note {
    Note {
        kind,
        text: texts(words),
    }
}

fn person(name: &str, role: &str) -> Person {
    Person {
        name: name.into(),
        role: role.into(),
    }
}

/// The anchors of all chapters.
fn targets(chapters: &[Chapter]) -> BTreeMap<String, Target> {
    let mut found = BTreeMap::new();
    for (chapter, content) in chapters.iter().enumerate() {
        let mut add = |id: &str, kind, title: String| {
            let before = found.insert(id.to_owned(), Target::new(chapter, kind, title));
            assert!(before.is_none(), "two anchors are called {id}");
        };
        add(&content.id, TargetKind::Chapter, content.title.clone());
        for block in walk::blocks(&content.blocks) {
            block_targets(block, &mut add);
        }
    }
    found
}

fn block_targets(block: &Block, add: &mut dyn FnMut(&str, TargetKind, String)) {
    let words = |inlines: &[Inline]| {
        let plain: Vec<Inline> = inlines
            .iter()
            .filter(|inline| !matches!(inline, Inline::Figure(_)))
            .cloned()
            .collect();
        plain_text(&plain, &[], &|_| String::new())
    };
    for one in block.anchored() {
        add(
            one.id,
            one.kind,
            one.all().map(|text| words(text)).next().unwrap_or_default(),
        );
    }
    if let Block::Table(table) = block
        && let Some(chart) = &table.chart
    {
        add(&chart.id, TargetKind::Chart, chart.title.clone());
    }
}

#[test]
fn holds_every_kind_of_block() {
    let report = sample();
    assert_eq!(report.chapters.len(), 5);
    assert_eq!(report.tables().count(), 5);
    let anchors = report
        .taken_up
        .iter()
        .flat_map(|(from, to)| std::iter::once(from).chain(to));
    for anchor in anchors {
        assert!(report.targets.contains_key(anchor), "{anchor}");
    }
}
