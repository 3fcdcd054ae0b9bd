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
