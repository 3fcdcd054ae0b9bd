//! What is known of what stands under the pointer.

use super::cursor::{Spot, Wanted};
use super::define::meant;
use super::names::{Declared, NameKind};
use super::position;
use crate::diagnostic::Catalogue;
use serde_json::{Value, json};

/// Names have choices below them, each on a line; more are not read.
const MOST_CHOICES: usize = 20;

/// What is said of a spot of a text; `figures` is what an expression says, if it is known.
pub(super) fn hover(
    text: &str,
    spot: &Spot,
    (names, figures): (&[Declared], Option<&str>),
    told: &Catalogue,
) -> Option<Value> {
    let word = &text[spot.word.clone()];
    let name = meant(text, spot, names).map(|one| named(one, names));
    let key = match &spot.wanted {
        Wanted::Keys(mappings, _) => {
            let mut found = mappings.iter().filter_map(|mapping| mapping.find(word));
            found.find_map(|(owner, key)| told.key(owner.what, key.name))
        }
        Wanted::Nothing | Wanted::Functions | Wanted::Arguments(_) | Wanted::Names(..) | Wanted::Words(_) => None,
    };
    let parts: Vec<String> = [figures.map(str::to_owned), name, key].into_iter().flatten().collect();
    if parts.is_empty() {
        return None;
    }
    let range = match &spot.expression {
        Some(range) if figures.is_some() => range,
        Some(_) | None => &spot.word,
    };
    Some(json!({
        "contents": { "kind": "markdown", "value": parts.join("\n\n---\n\n") },
        "range": position::range(text, range),
    }))
}

/// A name with what it says; of a question, its choices too.
fn named(one: &Declared, names: &[Declared]) -> String {
    let mut said = format!("**{}**", one.name);
    if !one.says.is_empty() {
        said.push_str(&format!("  \n{}", one.says));
    }
    if one.kind == NameKind::Question {
        let own = names.iter().filter(|choice| choice.of.as_ref() == Some(&one.name));
        for choice in own.take(MOST_CHOICES) {
            said.push_str(&format!("\n- `{}` {}", choice.name, choice.says));
        }
    }
    said
}
