//! Every text of a file that is printed as its authors wrote it, found by the declared keys: a key that is declared as words of
//! the report can't be forgotten.

use super::keys::{Held, Mapping, Variants};
use crate::content::yaml::{Node, Text, Value};

/// The texts of a mapping, in the order of the file.
pub(super) fn texts(node: &Node, mapping: &'static Mapping) -> Vec<Text> {
    let mut found = Vec::new();
    in_mapping(node, mapping, &mut found);
    found
}

fn in_mapping(node: &Node, mapping: &'static Mapping, found: &mut Vec<Text>) {
    let Value::Map(entries) = &node.value else { return };
    for (key, value) in entries {
        if let Some((_, declared)) = mapping.find(&key.value) {
            under(value, &declared.held, found);
        }
    }
}

fn in_variant(node: &Node, variants: &'static Variants, found: &mut Vec<Text>) {
    let Value::Map(entries) = &node.value else { return };
    let is_there = |mapping: &&'static Mapping| entries.iter().any(|(key, _)| key.value == mapping.opener());
    if let Some(mapping) = variants.all().find(is_there) {
        in_mapping(node, mapping, found);
    }
}

fn under(node: &Node, held: &'static Held, found: &mut Vec<Text>) {
    match held {
        Held::Prose | Held::Words => {
            if let Value::Scalar(scalar) = &node.value {
                found.push(Text::new(scalar.text.clone(), node.span));
            }
        }
        Held::Mapping(mapping) => in_mapping(node, mapping, found),
        Held::OneOf(variants) => in_variant(node, variants, found),
        Held::Named(_, held) => {
            if let Value::Map(entries) = &node.value {
                entries.iter().for_each(|(_, value)| under(value, held, found));
            }
        }
        Held::List(held) | Held::Several(held) => match &node.value {
            Value::List(items) => items.iter().for_each(|item| under(item, held, found)),
            Value::Null | Value::Scalar(_) | Value::Map(_) => under(node, held, found),
        },
        Held::Either(several) => several.iter().for_each(|held| under(node, held, found)),
        Held::Text | Held::Code | Held::Id | Held::Name | Held::Boolean | Held::Whole | Held::Word(_) => {}
    }
}
