//! `report.yaml` → whom readers write to, and what the authors tried of the report's accessibility.

use super::publication::is_web_address;
use crate::commentary::{Accessibility, Contact};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::msg;
use crate::resolve::fields::Fields;
use crate::resolve::scope::Scope;

pub(super) fn accessibility(fields: &Fields, scope: Scope, diagnostics: &mut Diagnostics) -> Accessibility {
    let contact = fields.inner("contact", diagnostics);
    Accessibility {
        contact: contact.and_then(|fields| self::contact(&fields, diagnostics)),
        tested: fields.texts("tested", scope, diagnostics),
        limits: fields.texts("limits", scope, diagnostics),
    }
}

fn contact(fields: &Fields, diagnostics: &mut Diagnostics) -> Option<Contact> {
    let name = fields.string("name", diagnostics);
    let email = fields.string("email", diagnostics);
    let url = fields.string("url", diagnostics);
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
