//! E-mail addresses, telephone numbers and absolute paths, known by their shape.

mod email;
mod path;
mod telephone;

use crate::leak::flow::Matter;
use crate::leak::reduce::SEAM;
use memchr::memchr3_iter;
use std::borrow::Cow;

/// What leads to a person or to their computer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    pub kind: ContactKind,
    /// As published.
    pub text: String,
    pub file: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ContactKind {
    Email,
    Telephone,
    /// Below a home folder, on a drive of Windows, or a `file:` address.
    Path,
}

/// In compressed bytes, anything shorter may stand by chance.
const SHORTEST_IN_NOISE: usize = 12;

/// All contacts of a text, kind by kind.
pub fn find(text: &str, matter: Matter) -> Vec<(ContactKind, String)> {
    let text = without_seams(text);
    let emails = email::find(&text).map(|text| (ContactKind::Email, text));
    let paths = path::find(&text).map(|text| (ContactKind::Path, text));
    let mut found: Vec<(ContactKind, String)> = emails.chain(paths).collect();
    match matter {
        Matter::Prose => found.extend(telephone::find(&text).map(|text| (ContactKind::Telephone, text))),
        // Theirs are numbers of other kinds.
        Matter::Code | Matter::Style => {}
        Matter::Noise => found.retain(|(_, text)| text.len() >= SHORTEST_IN_NOISE),
    }
    found
}

/// The text as it is seen: `jean@<b>exemple</b>.ca` is one address.
fn without_seams(text: &str) -> Cow<'_, str> {
    const UNSEEN: [char; 4] = [SEAM, '\u{ad}', '\u{200b}', '\u{2060}'];
    // The bytes that these begin with, which few other letters begin with.
    let candidates = memchr3_iter(b'\x1f', b'\xc2', b'\xe2', text.as_bytes());
    let mut seen = String::new();
    let mut from = 0;
    for at in candidates {
        let unseen = text
            .get(at..)
            .and_then(|rest| rest.chars().next())
            .filter(|c| UNSEEN.contains(c));
        if let Some(unseen) = unseen {
            seen.push_str(text.get(from..at).unwrap_or_default());
            from = at + unseen.len_utf8();
        }
    }
    if from == 0 {
        return Cow::Borrowed(text);
    }
    seen.push_str(text.get(from..).unwrap_or_default());
    Cow::Owned(seen)
}

/// The text before a place and from there on; empty where the place is inside a character.
fn around(text: &str, at: usize) -> (&str, &str) {
    text.split_at_checked(at).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::without_seams;
    use std::borrow::Cow;

    #[test]
    fn only_what_nobody_sees_goes() {
        for (text, expected) in [
            ("\u{1f}a\u{ad}\u{200b}é\u{2060}", "aé"),
            ("\u{1f}", ""),
            ("« l’été »\u{a0}\u{1f}…\u{200c}", "« l’été »\u{a0}…\u{200c}"),
        ] {
            assert_eq!(without_seams(text), expected);
        }
        assert!(matches!(without_seams("« l’été »\u{a0}"), Cow::Borrowed(_)));
    }
}
