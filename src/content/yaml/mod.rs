//! YAML as a tree of values with their places.
//!
//! serde-saphyr stops at the first value of a wrong type, so documents are read into this untyped tree, and the
//! [`resolve`](crate::resolve) phase reads the tree, collecting every mistake.

mod align;
mod cause;
pub mod edit;
mod error;
mod line;
mod open;
pub mod write;

pub use align::Text;

use crate::diagnostic::{Diagnostic, SourceId, Span, Spanned};
use crate::msg;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// A value and its place.
pub type Node = Spanned<Value>;

/// A YAML value. Numbers and booleans stay as they were written: `01`, `1.50` and `oui` are texts.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing, or `null`.
    Null,
    /// A text, a number, a date: whatever is no list and no mapping.
    Scalar(Scalar),
    /// Items, in their order.
    List(Vec<Node>),
    /// Keys with their values, in their order.
    Map(Vec<(Spanned<String>, Node)>),
}

/// A scalar's text; `quoted` tells `"5"` from `5`.
#[derive(Clone, Debug, PartialEq)]
pub struct Scalar {
    /// As written, or unescaped where it was quoted.
    pub text: String,
    /// Whether it stood in quotes or in a block.
    pub quoted: bool,
}

/// Every value of a tree, in the order of the file; its keys left out.
pub fn scalars(node: &Node) -> Vec<Text> {
    match &node.value {
        Value::Null => Vec::new(),
        Value::Scalar(scalar) => vec![Text::new(scalar.text.clone(), node.span)],
        Value::List(items) => items.iter().flat_map(scalars).collect(),
        Value::Map(entries) => entries.iter().flat_map(|(_, value)| scalars(value)).collect(),
    }
}

/// Reads one document. An empty one is [`Value::Null`].
///
/// # Errors
/// The mistake that YAML itself makes out, in terms of the catalogue.
pub fn parse(source: SourceId, text: &str) -> Result<Node, Diagnostic> {
    let options = serde_saphyr::options! {
        strict_booleans: true,
        with_snippet: false,
        budget: serde_saphyr::budget! { max_depth: error::DEEPEST },
    };
    match serde_saphyr::from_str_with_options::<serde_saphyr::Spanned<Raw>>(text, options) {
        Ok(raw) => {
            let root = Builder { source, text }.node(raw);
            match overlong(&root) {
                Some(place) => Err(Diagnostic::error(msg!("yaml-long-text")).at(place)),
                None => Ok(root),
            }
        }
        Err(serde_saphyr::Error::Eof { .. }) => Ok(Node::new(Value::Null, Span::new(source, 0..0))),
        Err(error) => Err(error::translate(source, text, &error)),
    }
}

/// Bytes of one text: eighty pages in one block.
const MOST_OF_A_TEXT: usize = 200_000;

/// Where a text stands that has more.
fn overlong(node: &Node) -> Option<Span> {
    match &node.value {
        Value::Null => None,
        Value::Scalar(scalar) => (scalar.text.len() > MOST_OF_A_TEXT).then_some(node.span),
        Value::List(items) => items.iter().find_map(overlong),
        Value::Map(entries) => entries.iter().find_map(|(_, value)| overlong(value)),
    }
}

/// What serde hands over, before the texts as written are looked up.
enum Raw {
    Null,
    Scalar(String),
    List(Vec<serde_saphyr::Spanned<Raw>>),
    Map(Vec<(serde_saphyr::Spanned<String>, serde_saphyr::Spanned<Raw>)>),
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a YAML value")
    }

    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Raw, D::Error> {
        Raw::deserialize(deserializer)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Raw, E> {
        Ok(Raw::Scalar(value.to_string()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Raw, E> {
        Ok(Raw::Scalar(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Raw, E> {
        Ok(Raw::Scalar(value.to_string()))
    }

    fn visit_i128<E>(self, value: i128) -> Result<Raw, E> {
        Ok(Raw::Scalar(value.to_string()))
    }

    fn visit_u128<E>(self, value: u128) -> Result<Raw, E> {
        Ok(Raw::Scalar(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Raw, E> {
        Ok(Raw::Scalar(value.to_string()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Raw, E> {
        Ok(Raw::Scalar(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Raw, E> {
        Ok(Raw::Scalar(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Raw, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = seq.next_element()? {
            list.push(item);
        }
        Ok(Raw::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Raw, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Raw::Map(entries))
    }
}

/// Gives raw values their places.
struct Builder<'a> {
    source: SourceId,
    text: &'a str,
}

impl Builder<'_> {
    fn node(&self, raw: serde_saphyr::Spanned<Raw>) -> Node {
        let span = self.span(raw.referenced.span());
        let value = match raw.value {
            Raw::Null => Value::Null,
            Raw::Scalar(text) => Value::Scalar(self.scalar(text, self.span(raw.defined.span()))),
            Raw::List(items) => Value::List(items.into_iter().map(|item| self.node(item)).collect()),
            Raw::Map(entries) => Value::Map(
                entries
                    .into_iter()
                    .map(|(key, value)| {
                        let span = self.span(key.referenced.span());
                        (Spanned::new(key.value, span), self.node(value))
                    })
                    .collect(),
            ),
        };
        Node::new(value, span)
    }

    fn span(&self, span: serde_saphyr::Span) -> Span {
        let start = span.byte_offset().and_then(|o| usize::try_from(o).ok()).unwrap_or(0);
        let len = span.byte_len().and_then(|l| usize::try_from(l).ok()).unwrap_or(0);
        let end = (start + len).min(self.text.len());
        let start = start.min(end);
        // A block's span may reach over the blank before the next key.
        let trimmed = self.text.get(start..end).map_or(end, |t| start + t.trim_end().len());
        Span::new(self.source, start..trimmed)
    }

    /// A plain scalar keeps the text as written; quoted and block scalars have been unescaped already.
    fn scalar(&self, text: String, span: Span) -> Scalar {
        let written = self.text.get(span.range()).unwrap_or("");
        match written.chars().next() {
            Some('"' | '\'' | '|' | '>' | '!' | '&') => Scalar { text, quoted: true },
            Some(_) if !written.contains('\n') => Scalar {
                text: written.to_owned(),
                quoted: false,
            },
            Some(_) | None => Scalar { text, quoted: false },
        }
    }
}

#[cfg(test)]
mod tests;
