//! What changed between two builds, by their `figures.json`: for those who re-run late responses and want to know which
//! sentence to read again.

mod late;
mod read;
mod say;
mod sizes;

pub use late::Late;
pub use read::{Build, RecordedEnd, RecordedFigure, RecordedOver, RecordedSentence, RecordedStatement, RecordedTable};
pub use say::{json, lines};

use serde::Serialize;
use std::collections::BTreeMap;

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
    /// The lists of `figures.json` that one of the builds hasn't: nothing is said of them.
    pub not_compared: Vec<&'static str>,
}

impl Difference {
    /// Whether the builds say the same.
    pub fn is_none(&self) -> bool {
        let same = Self {
            not_compared: self.not_compared.clone(),
            ..Self::default()
        };
        *self == same
    }

    /// What changed from `old` to `new`.
    pub fn between(old: &Build, new: &Build) -> Self {
        let said = |figure: &RecordedFigure| match (figure.numerator, figure.denominator) {
            (Some(k), Some(n)) => format!("{} ({k} / {n})", figure.text),
            (Some(_) | None, _) => figure.text.clone(),
        };
        let figures = |build: &Build| build.figures.iter().map(|f| (f.id.clone(), said(f))).collect();
        let mut not_compared = Vec::new();
        let sentences = both("sentences", (&old.sentences, &new.sentences), &mut not_compared);
        let tables = both("tables", (&old.tables, &new.tables), &mut not_compared);
        let statements = both("statements", (&old.statements, &new.statements), &mut not_compared);
        let texts = |all: &[RecordedSentence]| all.iter().map(|s| (s.id.clone(), s.text.clone())).collect();
        let rows = |all: &[RecordedTable]| all.iter().map(|t| (t.id.clone(), t.rows.clone())).collect();
        let evidence = |all: &[RecordedStatement]| all.iter().map(|s| (s.id.clone(), s.evidence.clone())).collect();
        let (figures, figures_gained, figures_lost) = compare(figures(old), figures(new));
        let (sentences, sentences_gained, sentences_lost) = compare(texts(sentences.0), texts(sentences.1));
        Self {
            figures,
            figures_gained,
            figures_lost,
            sentences,
            sentences_gained,
            sentences_lost,
            ranks: compare(rows(tables.0), rows(tables.1)).0,
            evidence: compare(evidence(statements.0), evidence(statements.1)).0,
            not_compared,
        }
    }
}

/// A list of both builds; nothing where one of them hasn't any.
fn both<'a, T>(
    name: &'static str,
    lists: (&'a Option<Vec<T>>, &'a Option<Vec<T>>),
    not_compared: &mut Vec<&'static str>,
) -> (&'a [T], &'a [T]) {
    if let (Some(old), Some(new)) = lists {
        (old, new)
    } else {
        not_compared.push(name);
        (&[], &[])
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
            sentences: Some(vec![RecordedSentence {
                id: "a".to_owned(),
                text: format!("{text} disent oui."),
            }]),
            tables: Some(vec![RecordedTable {
                id: "t".to_owned(),
                rows: rows.map(str::to_owned).to_vec(),
            }]),
            statements: Some(vec![RecordedStatement {
                id: "s".to_owned(),
                evidence: evidence.iter().map(|e| (*e).to_owned()).collect(),
            }]),
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
        // Of what an old file doesn't say, nothing is told.
        assert_eq!(found.not_compared, ["sentences", "tables", "statements"]);
        assert!(found.sentences_gained.is_empty() && !found.is_none());
    }
}
