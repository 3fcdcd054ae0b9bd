//! What can be put where the cursor is.

use super::cursor::{Spot, Wanted};
use super::names::{Declared, NameKind};
use super::{expression, position};
use crate::diagnostic::Catalogue;
use crate::resolve::functions;
use serde_json::{Value, json};

/// The kinds of items that editors draw signs for.
const FUNCTION: u8 = 3;
const PROPERTY: u8 = 10;
const VALUE: u8 = 12;
const REFERENCE: u8 = 18;

/// An item: what is put in, and what it is.
struct Offer {
    label: String,
    put: String,
    detail: String,
    kind: u8,
}

/// The items for a spot of a text.
pub(super) fn complete(text: &str, spot: &Spot, names: &[Declared], told: &Catalogue) -> Value {
    let range = position::range(text, &spot.word);
    let items = choices(spot, names, told).into_iter().map(|one| {
        json!({
            "label": one.label,
            "kind": one.kind,
            "detail": one.detail,
            // Words of what it says find it too.
            "filterText": format!("{} {}", one.label, one.detail),
            "textEdit": { "range": range, "newText": one.put },
        })
    });
    Value::Array(items.collect())
}

fn choices(spot: &Spot, names: &[Declared], told: &Catalogue) -> Vec<Offer> {
    let plain = |word: &str, kind: u8| Offer {
        label: word.to_owned(),
        put: word.to_owned(),
        detail: String::new(),
        kind,
    };
    match &spot.wanted {
        Wanted::Nothing => Vec::new(),
        Wanted::Functions => functions().into_iter().map(|(name, _)| plain(name, FUNCTION)).collect(),
        Wanted::Arguments(function) => {
            let arguments = expression::arguments(function).into_iter();
            let named = arguments.map(|name| Offer {
                put: format!("{name}="),
                ..plain(name, PROPERTY)
            });
            named.collect()
        }
        Wanted::Words(words) => words.iter().map(|word| plain(word, VALUE)).collect(),
        Wanted::Names(kinds, about) => {
            let fitting = names.iter().filter(|one| fits(one, kinds, about.as_deref()));
            let named = fitting.map(|one| Offer {
                label: one.name.clone(),
                put: if spot.is_bare {
                    format!("\"{}\"", one.name)
                } else {
                    one.name.clone()
                },
                detail: one.says.clone(),
                kind: REFERENCE,
            });
            named.collect()
        }
        Wanted::Keys(mappings, present) => {
            let mut found: Vec<Offer> = Vec::new();
            for (owner, key) in mappings.iter().flat_map(|mapping| mapping.all()) {
                if found.iter().any(|known| known.label == key.name) || present.iter().any(|known| known == key.name) {
                    continue;
                }
                found.push(Offer {
                    put: format!("{}: ", key.name),
                    detail: told.key(owner.what, key.name).unwrap_or_default(),
                    ..plain(key.name, PROPERTY)
                });
            }
            found
        }
    }
}

/// Whether a name is of one of some kinds; a choice, of the question that is spoken of, or of one of its items.
pub(super) fn fits(one: &Declared, kinds: &[NameKind], about: Option<&str>) -> bool {
    let question = about.map(|about| about.split('.').next().unwrap_or(about));
    let is_of = |of: &String| question.is_none_or(|question| of == question);
    kinds.contains(&one.kind) && one.of.as_ref().is_none_or(is_of)
}
