//! What changed between two builds, by their `figures.json`: for those who re-run late responses and want to know which
//! sentence to read again.

mod late;
mod say;

pub use late::Late;
pub use say::{json, lines};

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a build says of itself in `figures.json`; fields that a comparison doesn't need are not read.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Build {
    /// Every published figure.
    pub figures: Vec<RecordedFigure>,
    /// Every text.
    #[serde(default)]
    pub sentences: Vec<RecordedSentence>,
    /// Every table.
    #[serde(default)]
    pub tables: Vec<RecordedTable>,
    /// Every statement of the conclusion.
    #[serde(default)]
    pub statements: Vec<RecordedStatement>,
}

/// A figure by its id.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct RecordedFigure {
    /// Unique in the report.
    pub id: String,
    /// As printed.
    pub text: String,
    /// Exactly, of a share.
    pub numerator: Option<u64>,
    /// The base, of a share; n, of a mean.
    pub denominator: Option<u64>,
    /// What it is about.
    #[serde(default)]
    pub questions: Vec<String>,
    /// Of whom.
    #[serde(default)]
    pub groups: Vec<String>,
    /// Under which conditions, as `question=choice`.
    #[serde(default)]
    pub filter: Vec<String>,
    /// What was computed.
    #[serde(default)]
    pub measure: String,
    /// What kind of base.
    #[serde(default)]
    pub base: String,
    /// "computed" or "typed".
    #[serde(default)]
    pub origin: String,
    /// Of a range over items: from where.
    pub lowest: Option<serde::de::IgnoredAny>,
}

/// A text of the report by the id of its block.
#[derive(Clone, Debug, Deserialize)]
pub struct RecordedSentence {
    /// Of the block, or chapter and number.
    pub id: String,
    /// As printed.
    pub text: String,
}

/// A table by its id, with its rows in order.
#[derive(Clone, Debug, Deserialize)]
pub struct RecordedTable {
    /// Its anchor.
    pub id: String,
    /// Their labels.
    pub rows: Vec<String>,
}

/// A statement of the conclusion by its id.
#[derive(Clone, Debug, Deserialize)]
pub struct RecordedStatement {
    /// Its anchor.
    pub id: String,
    /// Anchors of what supports it.
    pub evidence: Vec<String>,
}

/// Something that is there in both builds, and differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change<T> {
    /// In both builds.
    pub id: String,
    /// What it was.
    pub old: T,
    /// What it is now.
    pub new: T,
}

/// All differences, each list in order of ids.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// As printed, with numerator and denominator.
    pub figures: Vec<Change<String>>,
    /// Ids that only the new build has.
    pub figures_gained: Vec<String>,
    /// Ids that only the old one had.
    pub figures_lost: Vec<String>,
    /// Texts that read otherwise.
    pub sentences: Vec<Change<String>>,
    /// Ids that only the new build has.
    pub sentences_gained: Vec<String>,
    /// Ids that only the old one had.
    pub sentences_lost: Vec<String>,
    /// Rows in another order.
    pub ranks: Vec<Change<Vec<String>>>,
    /// Statement → what supported it, what supports it now.
    pub evidence: Vec<Change<Vec<String>>>,
}

impl Difference {
    /// Whether the builds say the same.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }

    /// What changed from `old` to `new`.
    pub fn between(old: &Build, new: &Build) -> Self {
        let said = |figure: &RecordedFigure| match (figure.numerator, figure.denominator) {
            (Some(k), Some(n)) => format!("{} ({k} / {n})", figure.text),
            (Some(_) | None, _) => figure.text.clone(),
        };
        let figures = |build: &Build| build.figures.iter().map(|f| (f.id.clone(), said(f))).collect();
        let sentences = |build: &Build| build.sentences.iter().map(|s| (s.id.clone(), s.text.clone())).collect();
        let tables = |build: &Build| build.tables.iter().map(|t| (t.id.clone(), t.rows.clone())).collect();
        let statements = |build: &Build| {
            let evidence = build.statements.iter().map(|s| (s.id.clone(), s.evidence.clone()));
            evidence.collect()
        };
        let (figures, figures_gained, figures_lost) = compare(figures(old), figures(new));
        let (sentences, sentences_gained, sentences_lost) = compare(sentences(old), sentences(new));
        Self {
            figures,
            figures_gained,
            figures_lost,
            sentences,
            sentences_gained,
            sentences_lost,
            ranks: compare(tables(old), tables(new)).0,
            evidence: compare(statements(old), statements(new)).0,
        }
    }
}

/// What differs, what only the new build has, what only the old one had.
fn compare<T: PartialEq>(
    old: BTreeMap<String, T>,
    mut new: BTreeMap<String, T>,
) -> (Vec<Change<T>>, Vec<String>, Vec<String>) {
    let (mut changes, mut lost) = (Vec::new(), Vec::new());
    for (id, old) in old {
        match new.remove(&id) {
            Some(new) if new != old => changes.push(Change { id, old, new }),
            Some(_) => {}
            None => lost.push(id),
        }
    }
    (changes, new.into_keys().collect(), lost)
}

#[cfg(test)]
mod tests {
    use super::{Build, Difference, RecordedFigure, RecordedSentence, RecordedStatement, RecordedTable};

    fn build(text: &str, rows: [&str; 2], evidence: &[&str]) -> Build {
        Build {
            figures: vec![RecordedFigure {
                id: "a/1".to_owned(),
                text: text.to_owned(),
                numerator: Some(1),
                denominator: Some(2),
                ..RecordedFigure::default()
            }],
            sentences: vec![RecordedSentence {
                id: "a".to_owned(),
                text: format!("{text} disent oui."),
            }],
            tables: vec![RecordedTable {
                id: "t".to_owned(),
                rows: rows.map(str::to_owned).to_vec(),
            }],
            statements: vec![RecordedStatement {
                id: "s".to_owned(),
                evidence: evidence.iter().map(|e| (*e).to_owned()).collect(),
            }],
        }
    }

    #[test]
    fn the_same_build_differs_in_nothing() {
        let one = build("50 %", ["x", "y"], &["t"]);
        assert!(Difference::between(&one, &one.clone()).is_none());
    }

    #[test]
    fn each_kind_of_difference_is_told_apart() {
        let found = Difference::between(
            &build("50 %", ["x", "y"], &["t"]),
            &build("51 %", ["y", "x"], &["t", "u"]),
        );
        assert_eq!(found.figures[0].new, "51 % (1 / 2)");
        assert_eq!(found.sentences.len(), 1);
        assert_eq!(found.ranks[0].new, ["y", "x"]);
        assert_eq!(found.evidence[0].new, ["t", "u"]);
        let found = Difference::between(&Build::default(), &build("50 %", ["x", "y"], &[]));
        assert_eq!(found.figures_gained, ["a/1"]);
    }
}
