//! The sentence that reads a share aloud: what stands in braces in it is filled in for each table.

use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::msg;
use crate::survey::{READ_CHOICE, READ_ITEM};

/// Holds such a sentence against what it is said of: it names nothing in braces but the choice and, of a battery, the item;
/// and it names the choice, unless `is_fixed` says that the same ones count in every cell.
pub(super) fn check_reading(
    (text, span): (&str, Span),
    is_battery: bool,
    is_fixed: bool,
    diagnostics: &mut Diagnostics,
) {
    let known = if is_battery {
        &[READ_CHOICE, READ_ITEM][..]
    } else {
        &[READ_CHOICE]
    };
    let names = names(text);
    let strange: Vec<&str> = names.iter().copied().filter(|name| !known.contains(name)).collect();
    for name in &strange {
        let mistake = match *name {
            READ_ITEM => Diagnostic::error(msg!("reading-no-item")).at(span),
            name => {
                let mistake = Diagnostic::error(msg!("reading-unknown", name = name)).at(span);
                mistake.suggest(name, known.iter().copied())
            }
        };
        diagnostics.push(mistake);
    }
    if !is_fixed && strange.is_empty() && !names.contains(&READ_CHOICE) {
        let mistake = Diagnostic::error(msg!("reading-no-choice")).at(span);
        diagnostics.push(mistake.help(msg!("reading-no-choice-help")));
    }
}

/// The names in braces; an expression is none.
fn names(text: &str) -> Vec<&str> {
    let opened = text.split('{').skip(1);
    let closed = opened.filter_map(|rest| rest.split_once('}'));
    let is_name = |name: &&str| !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || " _-".contains(c));
    closed.map(|(name, _)| name).filter(is_name).collect()
}
