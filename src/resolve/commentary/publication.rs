//! `report.yaml` → who is cited, by whom and where the report is published.

use crate::commentary::{Cited, Licence, Publication};
use crate::diagnostic::{Diagnostic, Diagnostics, Spanned};
use crate::msg;
use crate::resolve::fields::Fields;

pub(super) fn publication(fields: &Fields, diagnostics: &mut Diagnostics) -> Publication {
    let cited = fields.each("citation_authors", diagnostics);
    let cited = cited.iter().filter_map(|one| self::cited(one, diagnostics)).collect();
    let publisher = fields.string("publisher", diagnostics);
    let url = fields.string("url", diagnostics);
    let doi = fields.string("doi", diagnostics);
    let licence = fields.string("licence", diagnostics);
    Publication {
        cited,
        publisher,
        url: url.and_then(|text| read(&text, address(&text.value), "bad-url", diagnostics)),
        doi: doi.and_then(|text| read(&text, bare_doi(&text.value), "bad-doi", diagnostics)),
        licence: licence.and_then(|text| licence_of(&text, diagnostics)),
    }
}

/// `{family: …, given: …}` for a person, `{name: …}` for an organisation.
fn cited(fields: &Fields, diagnostics: &mut Diagnostics) -> Option<Cited> {
    if fields.has("name") {
        return fields
            .string("name", diagnostics)
            .map(|name| Cited::Organisation(name.value));
    }
    let family = fields.string("family", diagnostics);
    let given = fields.string("given", diagnostics);
    Some(Cited::Person {
        family: family?.value,
        given: given.map(|given| given.value).unwrap_or_default(),
    })
}

/// What was read of a text, or a message that it can't be.
fn read(
    text: &Spanned<String>,
    found: Option<String>,
    message: &'static str,
    diagnostics: &mut Diagnostics,
) -> Option<String> {
    if found.is_none() {
        let told = match message {
            "bad-url" => msg!("bad-url", url = &text.value),
            _ => msg!("bad-doi", doi = &text.value),
        };
        diagnostics.push(Diagnostic::error(told).at(text.span));
    }
    found
}

/// Signs that end an address where it stands in a text, or mean something in the formats that name it.
fn breaks_address(c: char) -> bool {
    c.is_whitespace() || c.is_control() || "\"'<>\\^`{|}".contains(c)
}

/// Whether a text is the address of a page on the web.
pub(super) fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.contains('.') && !rest.contains(breaks_address))
}

/// The address of a folder on the web, with `/` at its end.
fn address(text: &str) -> Option<String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    let host = rest.split('/').next().unwrap_or_default();
    let whole = host.contains('.') && !rest.contains(breaks_address) && !rest.contains(['?', '#', '@']);
    whole.then(|| format!("{}/", text.trim_end_matches('/')))
}

/// `10.1234/abc`, from that or from its address.
fn bare_doi(text: &str) -> Option<String> {
    let text = ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "doi:"]
        .iter()
        .find_map(|prefix| text.strip_prefix(prefix))
        .unwrap_or(text);
    let (registrant, name) = text.strip_prefix("10.")?.split_once('/')?;
    let is_number = registrant.len() >= 4 && registrant.chars().all(|c| c.is_ascii_digit() || c == '.');
    (is_number && !name.is_empty() && !name.contains(breaks_address)).then(|| text.to_owned())
}

/// A known SPDX id, or the address of the licence's text.
fn licence_of(text: &Spanned<String>, diagnostics: &mut Diagnostics) -> Option<Licence> {
    let known = Licence::KNOWN.iter().find(|(id, _)| *id == text.value);
    if let Some((id, url)) = known {
        return Some(Licence {
            id: Some(id),
            url: (*url).to_owned(),
        });
    }
    let is_address = text.value.starts_with("https://") && !text.value.contains(breaks_address);
    if is_address {
        return Some(Licence {
            id: None,
            url: text.value.clone(),
        });
    }
    let names = Licence::KNOWN.iter().map(|(id, _)| *id);
    diagnostics.push(
        Diagnostic::error(msg!("unknown-licence", name = &text.value))
            .at(text.span)
            .suggest(&text.value, names)
            .help(msg!("unknown-licence-help")),
    );
    None
}

#[cfg(test)]
mod tests {
    use super::{address, bare_doi};

    #[test]
    fn addresses_are_folders_of_the_web() {
        for text in ["https://exemple.org/rapport", "https://exemple.org/rapport/"] {
            assert_eq!(address(text).as_deref(), Some("https://exemple.org/rapport/"));
        }
        for text in [
            "exemple.org",
            "ftp://exemple.org",
            "https://exemple",
            "https://exemple.org/?a=1",
            "https://exemple.org/a b",
            "https://x@exemple.org",
            "https://exemple.org/}",
        ] {
            assert_eq!(address(text), None, "{text}");
        }
    }

    #[test]
    fn a_doi_is_kept_without_its_resolver() {
        for text in ["10.1234/ab_c", "https://doi.org/10.1234/ab_c", "doi:10.1234/ab_c"] {
            assert_eq!(bare_doi(text).as_deref(), Some("10.1234/ab_c"));
        }
        for text in ["10.12/abc", "11.1234/abc", "10.1234/", "10.1234/a b", "10.1234"] {
            assert_eq!(bare_doi(text), None, "{text}");
        }
    }
}
