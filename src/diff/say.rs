//! Differences for people, as text or Markdown, and for machines.

use super::{Change, Difference};
use crate::diagnostic::Message;
use crate::msg;

/// A heading with what stands under it.
pub struct Part {
    /// What kind of difference it is.
    pub heading: Message,
    /// One for each difference.
    pub lines: Vec<String>,
}

/// Each kind of difference that there is; `markdown` sets ids as code.
pub fn lines(found: &Difference, markdown: bool) -> Vec<Part> {
    let id = |id: &str| if markdown { format!("`{id}`") } else { id.to_owned() };
    let changed = |changes: &[Change<String>]| -> Vec<String> {
        changes
            .iter()
            .map(|c| format!("{}: {} → {}", id(&c.id), c.old, c.new))
            .collect()
    };
    let listed = |changes: &[Change<Vec<String>>]| -> Vec<String> {
        let said = |c: &Change<Vec<String>>| format!("{}: {} → {}", id(&c.id), c.old.join(", "), c.new.join(", "));
        changes.iter().map(said).collect()
    };
    let named = |ids: &[String]| -> Vec<String> { ids.iter().map(|name| id(name)).collect() };
    let parts = [
        (msg!("diff-figures"), changed(&found.figures)),
        (msg!("diff-figures-gained"), named(&found.figures_gained)),
        (msg!("diff-figures-lost"), named(&found.figures_lost)),
        (msg!("diff-sentences"), changed(&found.sentences)),
        (msg!("diff-sentences-gained"), named(&found.sentences_gained)),
        (msg!("diff-sentences-lost"), named(&found.sentences_lost)),
        (msg!("diff-ranks"), listed(&found.ranks)),
        (msg!("diff-evidence"), listed(&found.evidence)),
        (
            msg!("diff-not-compared"),
            found.not_compared.iter().map(|name| id(name)).collect(),
        ),
    ];
    let parts = parts.into_iter().filter(|(_, lines)| !lines.is_empty());
    parts.map(|(heading, lines)| Part { heading, lines }).collect()
}

/// All of it, pretty printed.
pub fn json(found: &Difference) -> String {
    serde_json::to_string_pretty(found).unwrap_or_default()
}
