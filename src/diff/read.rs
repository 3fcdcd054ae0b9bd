//! Reading a build's `figures.json`, of this version or an earlier one.

use crate::diagnostic::Diagnostic;
use crate::msg;
use crate::render::data::FORMAT;
use serde::Deserialize;

/// What a build says of itself; fields that a comparison doesn't need are not read. A list that a file hasn't is not
/// compared.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Build {
    /// Every published figure.
    pub figures: Vec<RecordedFigure>,
    /// Every text.
    pub sentences: Option<Vec<RecordedSentence>>,
    /// Every table.
    pub tables: Option<Vec<RecordedTable>>,
    /// Every statement of the conclusion.
    pub statements: Option<Vec<RecordedStatement>>,
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
    /// The answers that it counts.
    #[serde(default)]
    pub choices: Vec<String>,
    /// Of whom.
    #[serde(default)]
    pub groups: Vec<String>,
    /// Under which conditions, as `question=choice`.
    #[serde(default)]
    pub filter: Vec<String>,
    /// Of a percentage of a crosstab's row or total, of whom it is one.
    pub over: Option<RecordedOver>,
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
    pub lowest: Option<RecordedEnd>,
    /// To where.
    pub highest: Option<RecordedEnd>,
}

/// Whom a percentage of a crosstab is taken over.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub struct RecordedOver {
    /// Ids of groups.
    pub groups: Vec<String>,
    /// Under which conditions.
    pub filter: Vec<String>,
    /// "row" or "total".
    pub of: String,
}

/// An end of a range over items.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
pub struct RecordedEnd {
    /// Exactly, of a share; the number itself, of a count.
    pub numerator: Option<u64>,
    /// The base, of a share.
    pub denominator: Option<u64>,
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

/// What a file says of its own form.
#[derive(Deserialize)]
struct Head {
    program: Option<String>,
    /// Before there were others, the form had no number.
    #[serde(default = "unnumbered")]
    format: u64,
}

fn unnumbered() -> u64 {
    1
}

impl Build {
    /// What the file called `name` says.
    ///
    /// # Errors
    /// A file that is none of a build, or in a form that only a later version of the program knows.
    pub fn read(name: &str, bytes: &[u8]) -> Result<Self, Diagnostic> {
        let unreadable = |error: serde_json::Error| {
            let told = Diagnostic::error(msg!("diff-unreadable", file = name));
            match error.line() {
                0 => told,
                line => told.help(msg!("diff-unreadable-at", line = line, column = error.column())),
            }
        };
        let head: Head = serde_json::from_slice(bytes).map_err(unreadable)?;
        if head.program.is_some_and(|program| program != env!("CARGO_PKG_NAME")) {
            return Err(Diagnostic::error(msg!("diff-unreadable", file = name)));
        }
        if head.format > FORMAT {
            let newer = msg!("diff-newer", file = name, format = head.format, most = FORMAT);
            return Err(Diagnostic::error(newer).help(msg!("diff-newer-help")));
        }
        serde_json::from_slice(bytes).map_err(unreadable)
    }
}

#[cfg(test)]
mod tests {
    use super::Build;

    fn read(text: &str) -> Result<Build, &'static str> {
        Build::read("x", text.as_bytes()).map_err(|told| told.message.id)
    }

    #[test]
    fn a_file_without_a_number_is_of_the_first_form() {
        for head in [
            "",
            "\"program\": \"constats\",",
            "\"format\": 1,",
            "\"format\": 2, \"new\": [],",
        ] {
            let text = format!("{{{head} \"figures\": [{{\"id\": \"a\", \"text\": \"1 %\", \"other\": 2}}]}}");
            assert_eq!(read(&text).map(|build| build.figures.len()), Ok(1), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_told_apart() {
        for text in ["{\"format\": 3, \"figures\": {}}", "{\"format\": 4000000000000}"] {
            assert_eq!(read(text).err(), Some("diff-newer"), "{text}");
        }
        for text in [
            "",
            "[]",
            "{}",
            "{\"figures\": 1}",
            "{\"format\": \"2\", \"figures\": []}",
            "{\"format\": -1, \"figures\": []}",
            "{\"program\": \"autre\", \"figures\": []}",
            "{\"figures\": [{\"id\": \"a\"}]}",
            "{\"figures\": [",
        ] {
            assert_eq!(read(text).err(), Some("diff-unreadable"), "{text}");
        }
    }
}
