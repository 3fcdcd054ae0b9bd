//! YAML as it is written: block by block, every text between quotation marks.

use std::fmt::Write as _;

/// A value of a YAML file.
#[derive(Clone)]
pub enum Tree {
    Text(String),
    /// A number, `true`, `false`.
    Plain(String),
    List(Vec<Tree>),
    Map(Vec<(String, Tree)>),
}

impl From<&str> for Tree {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Tree {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Tree {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<usize> for Tree {
    fn from(number: usize) -> Self {
        Self::Plain(number.to_string())
    }
}

impl From<i64> for Tree {
    fn from(number: i64) -> Self {
        Self::Plain(number.to_string())
    }
}

impl From<bool> for Tree {
    fn from(truth: bool) -> Self {
        Self::Plain(truth.to_string())
    }
}

impl<T: Into<Tree>> From<Vec<T>> for Tree {
    fn from(items: Vec<T>) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }
}

/// A mapping of these keys, in this order.
pub fn map<const N: usize>(entries: [(&str, Tree); N]) -> Tree {
    Tree::Map(entries.map(|(key, value)| (key.to_owned(), value)).into())
}

impl Tree {
    /// With one more key.
    pub fn with(mut self, key: &str, value: impl Into<Tree>) -> Self {
        if let Self::Map(entries) = &mut self {
            entries.push((key.to_owned(), value.into()));
        }
        self
    }

    /// Whether a key has this text.
    pub fn says(&self, key: &str, text: &str) -> bool {
        let Self::Map(entries) = self else { return false };
        let mut entries = entries.iter();
        entries.any(|(name, value)| name == key && matches!(value, Self::Text(found) if found == text))
    }

    /// With one more key, if there is a value for it.
    pub fn with_some(self, key: &str, value: Option<impl Into<Tree>>) -> Self {
        match value {
            Some(value) => self.with(key, value),
            None => self,
        }
    }

    /// The whole file.
    pub fn file(&self) -> String {
        let mut text = String::new();
        self.write(&mut text, 0);
        text
    }

    fn is_short(&self) -> bool {
        match self {
            Self::Text(_) | Self::Plain(_) => true,
            Self::List(items) => items.iter().all(|item| matches!(item, Self::Text(_) | Self::Plain(_))),
            Self::Map(entries) => entries.is_empty(),
        }
    }

    fn write(&self, text: &mut String, indent: usize) {
        match self {
            Self::Text(_) | Self::Plain(_) => {
                let _ = writeln!(text, "{}", self.flow());
            }
            Self::List(items) => {
                for item in items {
                    let _ = write!(text, "{:indent$}- ", "");
                    item.write_under(text, indent + 2, true);
                }
            }
            Self::Map(entries) => {
                for (key, value) in entries {
                    let _ = write!(text, "{:indent$}{key}:", "");
                    value.write_under(text, indent + 2, false);
                }
            }
        }
    }

    /// After a dash or a key.
    fn write_under(&self, text: &mut String, indent: usize, after_dash: bool) {
        if self.is_short() {
            let space = if after_dash { "" } else { " " };
            let _ = writeln!(text, "{space}{}", self.flow());
            return;
        }
        if !after_dash {
            text.push('\n');
            return self.write(text, indent);
        }
        let mut below = String::new();
        self.write(&mut below, indent);
        text.push_str(below.trim_start());
    }

    /// On one line.
    fn flow(&self) -> String {
        match self {
            Self::Text(words) => quoted(words),
            Self::Plain(word) => word.clone(),
            Self::List(items) => format!("[{}]", items.iter().map(Self::flow).collect::<Vec<_>>().join(", ")),
            Self::Map(_) => "{}".to_owned(),
        }
    }
}

fn quoted(words: &str) -> String {
    let escaped = words.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    format!("\"{escaped}\"")
}
