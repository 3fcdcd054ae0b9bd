//! E-mail addresses, telephone numbers, numbers of insured people and absolute paths, known by their shape.

mod around;
mod email;
mod path;
mod telephone;
mod typed;

pub use typed::{Typed, find as find_typed};

use crate::leak::matter::Matter;
use crate::leak::reduce::{is_unseen, may_begin_unseen};
use std::borrow::Cow;
use std::ops::Range;

/// What leads to a person or to their computer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// What it is.
    pub kind: ContactKind,
    /// As published.
    pub text: String,
    /// The first file that has it.
    pub file: String,
}

/// What leads there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ContactKind {
    /// `name@host.domain`.
    Email,
    /// Of North America, of France, or after a `+`.
    Telephone,
    /// Of Canada, nine digits of which the last checks the others.
    SocialInsurance,
    /// Of Québec, four letters and eight digits.
    HealthInsurance,
    /// Of Canada.
    PostalCode,
    /// Below a home folder, on a drive of Windows, or a `file:` address.
    Path,
}

impl ContactKind {
    /// The message that names it.
    pub fn named(self) -> &'static str {
        match self {
            Self::Email => "contact-email",
            Self::Telephone => "contact-telephone",
            Self::SocialInsurance => "contact-social-insurance",
            Self::HealthInsurance => "contact-health-insurance",
            Self::PostalCode => "contact-postal-code",
            Self::Path => "contact-path",
        }
    }
}

/// In compressed bytes, anything shorter may stand by chance.
const SHORTEST_IN_NOISE: usize = 12;

/// How many bytes are looked at together.
const BLOCK: usize = 32;

/// All contacts of a text of a finished file, kind by kind: addresses, telephone numbers, paths.
pub fn find(text: &str, matter: Matter) -> Vec<(ContactKind, String)> {
    let text = as_seen(text);
    let emails = email::find(&text).map(|range| (ContactKind::Email, range));
    let paths = path::find(&text).map(|range| (ContactKind::Path, range));
    let shown = |(kind, range): (ContactKind, Range<usize>)| (kind, text[range].to_owned());
    let mut found: Vec<(ContactKind, String)> = emails.chain(paths).map(shown).collect();
    match matter {
        Matter::Prose => found.extend(telephone::find(&text).map(|text| (ContactKind::Telephone, text))),
        // Theirs are numbers of other kinds.
        Matter::Code | Matter::Style => {}
        Matter::Noise => found.retain(|(_, text)| text.len() >= SHORTEST_IN_NOISE && is_written(text)),
    }
    found
}

/// Whether an address is as people write them; what has none is. The bytes of a font may be letters, @, and a full stop by chance:
/// "fA1TA%T@98a.TC".
fn is_written(text: &str) -> bool {
    let Some((own, domain)) = text.split_once('@') else {
        return true;
    };
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+');
    let is_of_domain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '-');
    let ends_well = domain
        .rsplit('.')
        .next()
        .is_some_and(|end| end.chars().all(|c| c.is_ascii_lowercase()));
    own.chars().all(is_of_name) && domain.chars().all(is_of_domain) && ends_well
}

/// The text as it is seen: `jean@<b>exemple</b>.ca` is one address.
fn as_seen(text: &str) -> Cow<'_, str> {
    let mut seen = String::new();
    let mut from = 0;
    let blocks = text.as_bytes().chunks(BLOCK).zip((0..).step_by(BLOCK));
    // Without a way out of the fold, it takes a block at once; most hold nothing of the kind.
    let suspect = blocks.filter(|(block, _)| block.iter().fold(false, |any, byte| any | may_begin_unseen(*byte)));
    let places = suspect.flat_map(|(block, start)| (start..).zip(block));
    for (at, _) in places.filter(|(_, byte)| may_begin_unseen(**byte)) {
        let unseen = text
            .get(at..)
            .and_then(|rest| rest.chars().next())
            .filter(|c| is_unseen(*c));
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

#[cfg(test)]
mod tests {
    use super::{ContactKind, as_seen, find};
    use crate::leak::matter::Matter;
    use crate::leak::reduce::is_unseen;
    use std::borrow::Cow;

    #[test]
    fn only_what_nobody_sees_goes() {
        for (text, expected) in [
            ("\u{1f}a\u{ad}\u{200b}é\u{2060}", "aé"),
            ("\u{1f}", ""),
            ("« l’été »\u{a0}\u{1f}…\u{200c}", "« l’été »\u{a0}…"),
        ] {
            assert_eq!(as_seen(text), expected);
        }
        assert!(matches!(as_seen("« l’été »\u{a0}"), Cow::Borrowed(_)));
    }

    #[test]
    fn bytes_that_are_an_address_by_chance_are_none() {
        let found = |text: &str, matter| find(text, matter).len();
        for (text, expected) in [
            ("fA1TA%T@98a.TC", 0),
            ("Jean.Tremblay@exemple.ca", 1),
            ("jean_t+garde@sous.exemple-9.org", 1),
        ] {
            assert_eq!(found(text, Matter::Noise), expected, "{text}");
            assert_eq!(found(text, Matter::Prose), 1, "{text}");
        }
    }

    #[test]
    fn nothing_unseen_hides_an_address() {
        for c in ('\0'..=char::MAX).filter(|c| is_unseen(*c)) {
            let found = find(&format!("jean@{c}exemple.ca"), Matter::Prose);
            assert_eq!(found, [(ContactKind::Email, "jean@exemple.ca".to_owned())], "{c:?}");
        }
    }
}
