//! What a file itself says of the values of a column: files of statistics programs do.

/// The values of a column that mean something of their own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Values {
    /// Values as cells hold them, each with its label.
    pub labels: Vec<(String, String)>,
    /// Values that are no answer.
    pub missing: Vec<String>,
    /// Ranges of such values, both ends included.
    pub ranges: Vec<(f64, f64)>,
    /// Of a box: the value that says that it was ticked.
    pub counted: Option<String>,
    /// What the column answers together with others.
    pub set: Option<Set>,
}

/// Columns that answer one question together, as the file says: boxes, or answers of one list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Set {
    /// The file's name for it.
    pub name: String,
    /// The question, where the file says it.
    pub label: String,
    /// Of boxes: the value that says that one was ticked.
    pub counted: Option<String>,
    /// Whether a choice is called as that value is, not as its column.
    pub is_by_value: bool,
}

impl Values {
    /// The label of a value.
    pub fn label(&self, text: &str) -> Option<&str> {
        let found = self.labels.iter().find(|(value, _)| value == text);
        found.map(|(_, label)| label.as_str())
    }

    /// Whether a value is no answer.
    pub fn is_missing(&self, text: &str) -> bool {
        let is_between = |number: f64| self.ranges.iter().any(|(low, high)| (*low..=*high).contains(&number));
        self.missing.iter().any(|missing| missing == text) || text.parse().is_ok_and(is_between)
    }
}
