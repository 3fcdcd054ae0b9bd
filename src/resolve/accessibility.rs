//! `report.yaml` → whom readers write to, and what the authors tried of the report's accessibility.

use super::publication::is_web_address;
use super::reader::Fields;
use super::scope::Scope;
use crate::commentary::{Accessibility, Contact};
use crate::content::yaml::Node;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::msg;

pub(super) fn accessibility(node: &Node, scope: Scope, diagnostics: &mut Diagnostics) -> Option<Accessibility> {
    let mut fields = Fields::of(node, msg!("what-accessibility"), diagnostics)?;
    let contact = fields.get("contact").and_then(|node| contact(node, diagnostics));
    let tested = fields.texts("tested", scope, diagnostics);
    let limits = fields.texts("limits", scope, diagnostics);
    fields.finish(diagnostics);
    Some(Accessibility {
        contact,
        tested: tested.unwrap_or_default(),
        limits: limits.unwrap_or_default(),
    })
}

fn contact(node: &Node, diagnostics: &mut Diagnostics) -> Option<Contact> {
    let mut fields = Fields::of(node, msg!("what-contact"), diagnostics)?;
    let name = fields.required_string("name", diagnostics);
    let email = fields.string("email", diagnostics);
    let url = fields.string("url", diagnostics);
    fields.finish(diagnostics);
    let is_address = |text: &str| {
        let parts = text
            .split_once('@')
            .map(|(who, at)| !who.is_empty() && at.contains('.'));
        parts == Some(true) && !text.contains(char::is_whitespace)
    };
    if let Some(email) = email.as_ref().filter(|email| !is_address(&email.value)) {
        diagnostics.push(Diagnostic::error(msg!("bad-email", email = &email.value)).at(email.span));
    }
    if let Some(url) = url.as_ref().filter(|url| !is_web_address(&url.value)) {
        diagnostics.push(Diagnostic::error(msg!("bad-contact-url", url = &url.value)).at(url.span));
    }
    let name = name?;
    if email.is_none() && url.is_none() {
        diagnostics.push(Diagnostic::error(msg!("contact-without-address")).at(name.span));
    }
    Some(Contact {
        name: name.value,
        email: email.map(|email| email.value),
        url: url.map(|url| url.value),
    })
}
