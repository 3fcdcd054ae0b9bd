//! name@host.domain

use crate::leak::contact::around::around;
use memchr::memchr_iter;
use std::ops::Range;

/// `logo@2x.png` is an image for dense screens.
const FILES: [&str; 9] = ["png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "css", "js"];

/// All that the text holds, in their order.
pub fn find(text: &str) -> impl Iterator<Item = Range<usize>> {
    memchr_iter(b'@', text.as_bytes()).filter_map(|at| {
        let (before, after) = around(text, at);
        let name = name(before)?;
        let host = host(after.strip_prefix('@')?)?;
        Some(at - name.len()..at + 1 + host.len())
    })
}

fn name(before: &str) -> Option<&str> {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-');
    let rest = before.trim_end_matches(is_part);
    // By length: comparing would read the text to its ends for each address.
    let name = before.get(rest.len()..)?.trim_start_matches(['.', '-', '%', '+']);
    (!name.is_empty()).then_some(name)
}

fn host(after: &str) -> Option<&str> {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-');
    let rest = after.trim_start_matches(is_part);
    let host = after.get(..after.len() - rest.len())?.trim_end_matches(['.', '-']);
    let (labels, domain) = host.rsplit_once('.')?;
    let is_domain = domain.len() >= 2 && domain.chars().all(char::is_alphabetic) && !FILES.contains(&domain);
    (is_domain && labels.split('.').all(|label| !label.is_empty())).then_some(host)
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn addresses() {
        let text = "Écrire à jean.tremblay+web@uqtr.uquebec.ca. (ou à <a_b@x-y.org>), mailto:info@exemple.ca?subject=x";
        let found: Vec<&str> = find(text).map(|range| &text[range]).collect();
        assert_eq!(
            found,
            ["jean.tremblay+web@uqtr.uquebec.ca", "a_b@x-y.org", "info@exemple.ca"]
        );
    }

    #[test]
    fn others() {
        for text in [
            "@media print",
            "logo@2x.png",
            "typst@0.15.1",
            "12 @ 3,50",
            "a@b",
            "@nom.propre",
            "x@.ca",
            "x@a..ca",
        ] {
            assert_eq!(find(text).next(), None, "{text}");
        }
    }
}
