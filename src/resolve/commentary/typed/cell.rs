//! Cells: a number, or a sign that stands for one.

use super::number::number;
use crate::commentary::{TypedCell, TypedSign, Unit};
use crate::content::yaml::{Node, Value};
use crate::diagnostic::{Diagnostic, Diagnostics, Spanned};
use crate::msg;
use crate::resolve::blank::is_blank;
use crate::resolve::fields::{Fields, string};
use crate::resolve::prose;
use crate::resolve::scope::Scope;

/// A sign is short: a reader looks it up under the table.
const LONGEST_SIGN: usize = 3;

pub(super) fn cell(node: &Node, unit: Unit, signs: &[TypedSign], diagnostics: &mut Diagnostics) -> Option<TypedCell> {
    let is_empty = match &node.value {
        Value::Null => true,
        Value::Scalar(scalar) => is_blank(&scalar.text),
        Value::List(_) | Value::Map(_) => false,
    };
    if is_empty {
        let diagnostic = Diagnostic::error(msg!("typed-blank")).at(node.span);
        diagnostics.push(diagnostic.help(msg!("typed-sign-help")));
        return None;
    }
    let text = string(node, diagnostics)?;
    if let Some(sign) = signs.iter().position(|sign| sign.sign == text.value.trim()) {
        return Some(TypedCell::Sign(sign));
    }
    let Some(number) = number(&text.value, unit) else {
        diagnostics.push(unreadable(&text, unit, signs));
        return None;
    };
    if number.number < 0 && unit != Unit::Mean {
        diagnostics.push(Diagnostic::error(msg!("typed-negative", text = &text.value)).at(text.span));
        return None;
    }
    Some(TypedCell::Number(Spanned::new(number, text.span)))
}

/// What has no digit was meant as a sign.
fn unreadable(text: &Spanned<String>, unit: Unit, signs: &[TypedSign]) -> Diagnostic {
    if !text.value.contains(|c: char| c.is_ascii_digit()) {
        let known = signs.iter().map(|sign| sign.sign.as_str());
        let diagnostic = Diagnostic::error(msg!("typed-unknown-sign", sign = &text.value)).at(text.span);
        return diagnostic.help(msg!("typed-sign-help")).suggest(&text.value, known);
    }
    let message = match unit {
        Unit::Percent => msg!("typed-not-percent", text = &text.value),
        Unit::Count => msg!("typed-not-count", text = &text.value),
        Unit::Mean => msg!("typed-not-mean", text = &text.value),
    };
    Diagnostic::error(message).at(text.span)
}

/// `absent: {"..": the reason}`.
pub(super) fn signs(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Vec<TypedSign> {
    let mut signs = Vec::new();
    for (sign, reason) in fields.named("absent", diagnostics).unwrap_or(&[]) {
        let length = sign.value.chars().count();
        let is_sign = (1..=LONGEST_SIGN).contains(&length) && !sign.value.contains(|c: char| c.is_numeric());
        if !is_sign || sign.value.trim() != sign.value {
            diagnostics.push(Diagnostic::error(msg!("typed-bad-sign", sign = &sign.value)).at(sign.span));
        }
        let reason = match &reason.value {
            Value::Null => None,
            Value::Scalar(_) | Value::List(_) | Value::Map(_) => string(reason, diagnostics),
        };
        if reason.is_none() {
            diagnostics.push(Diagnostic::error(msg!("typed-no-reason", sign = &sign.value)).at(sign.span));
        }
        // A sign without its reason is known all the same: its cells are no second mistake.
        let reason = reason.unwrap_or_else(|| Spanned::new("?".to_owned(), sign.span));
        signs.push(TypedSign {
            sign: sign.value.clone(),
            reason: prose::running(reason, scope, diagnostics),
        });
    }
    signs
}
