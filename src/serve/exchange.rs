//! What is asked of the server and what it answers, whatever carries both.

use super::page::kind;
use serde::Serialize;

/// What a request wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verb {
    /// To see something.
    Read,
    /// To have something done.
    Change,
    /// What is done for nobody.
    Other,
}

/// A request.
pub(super) struct Request {
    pub verb: Verb,
    /// From the first `/`, without what stands behind `?`.
    pub path: String,
    /// Each with its name in small letters.
    pub heads: Vec<(String, String)>,
    pub sent: Vec<u8>,
}

impl Request {
    /// What a browser says under a name. Who says it twice wants it read in two ways: that is said, and means nothing.
    pub fn head(&self, name: &str) -> Option<&str> {
        let mut named = self.heads.iter().filter(|(head, _)| head == name);
        let (_, first) = named.next()?;
        Some(named.next().map_or(first.as_str(), |_| ""))
    }
}

/// An answer before it is sent.
#[derive(Debug)]
pub(super) struct Answer {
    pub status: u16,
    /// Its content’s type.
    pub kind: &'static str,
    pub content: Content,
}

/// What an answer carries.
#[derive(Debug)]
pub(super) enum Content {
    Whole(Vec<u8>),
    /// Each version from now on, as server-sent events.
    News,
}

impl Answer {
    pub fn of(kind: &'static str, bytes: Vec<u8>) -> Self {
        Self {
            status: 200,
            kind,
            content: Content::Whole(bytes),
        }
    }

    pub fn text(status: u16, text: String) -> Self {
        Self::of(kind(".txt"), text.into_bytes()).with(status)
    }

    pub fn json(value: &impl Serialize) -> Self {
        Self::of(kind(".json"), serde_json::to_vec(value).unwrap_or_default())
    }

    pub fn news() -> Self {
        Self {
            status: 200,
            kind: "text/event-stream",
            content: Content::News,
        }
    }

    pub fn with(self, status: u16) -> Self {
        Self { status, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::{Request, Verb};

    #[test]
    fn what_is_said_twice_says_nothing() {
        let head = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let request = Request {
            verb: Verb::Read,
            path: "/".to_owned(),
            heads: vec![head("host", "a"), head("origin", "b"), head("origin", "b")],
            sent: Vec::new(),
        };
        assert_eq!(request.head("host"), Some("a"));
        assert_eq!(request.head("origin"), Some(""), "not as if it were not said");
        assert_eq!(request.head("x-constats-token"), None);
    }
}
