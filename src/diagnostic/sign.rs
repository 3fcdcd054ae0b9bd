//! Signs that word processors and chats put where a file needs another that looks alike, or none at all.

use super::{Message, msg};

/// The sign, the message that names it, and what a file needs in its place.
const ALIKE: [(char, &str, &str); 27] = [
    ('\u{a0}', "sign-no-break-space", " "),
    ('\u{202f}', "sign-thin-no-break-space", " "),
    ('\u{2007}', "sign-space", " "),
    ('\u{2008}', "sign-space", " "),
    ('\u{2009}', "sign-space", " "),
    ('\u{2002}', "sign-space", " "),
    ('\u{2003}', "sign-space", " "),
    ('\u{3000}', "sign-space", " "),
    ('\u{200b}', "sign-invisible", ""),
    ('\u{200c}', "sign-invisible", ""),
    ('\u{200d}', "sign-invisible", ""),
    ('\u{2060}', "sign-invisible", ""),
    ('\u{feff}', "sign-invisible", ""),
    ('\u{ad}', "sign-invisible", ""),
    ('–', "sign-en-dash", "-"),
    ('—', "sign-em-dash", "-"),
    ('−', "sign-minus", "-"),
    ('\u{2011}', "sign-no-break-hyphen", "-"),
    ('•', "sign-bullet", "-"),
    ('“', "sign-curly-quote", "\""),
    ('”', "sign-curly-quote", "\""),
    ('„', "sign-curly-quote", "\""),
    ('«', "sign-guillemet", "\""),
    ('»', "sign-guillemet", "\""),
    ('‘', "sign-curly-apostrophe", "'"),
    ('’', "sign-curly-apostrophe", "'"),
    ('：', "sign-wide-colon", ":"),
];

/// What a sign is called, and what a file needs in its place; none for signs that nobody takes for another.
pub fn sign(c: char) -> Option<(Message, &'static str)> {
    let (_, name, needed) = ALIKE.iter().find(|(known, ..)| *known == c)?;
    let mut message = msg!(
        "sign-space",
        code = format!("U+{:04X}", u32::from(c)),
        sign = c.to_string()
    );
    message.id = name;
    Some((message, needed))
}

/// The first sign of a name that keeps it from being one that is `known`: blanks and quotes around it are no part of one.
pub(super) fn disguised(written: &str, known: &[&str]) -> Option<Message> {
    let (first, _) = written.chars().find_map(sign)?;
    let plain: String = written
        .chars()
        .map(|c| sign(c).map_or_else(|| c.to_string(), |(_, needed)| needed.to_owned()))
        .collect();
    let plain = plain.trim_matches(['"', '\'', ' ', '-']);
    known.contains(&plain).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::{ALIKE, disguised, sign};
    use crate::diagnostic::{Catalogue, Tongue};

    #[test]
    fn each_sign_has_its_name() {
        for tongue in [Tongue::French, Tongue::English] {
            let catalogue = Catalogue::new(tongue);
            for (c, ..) in ALIKE {
                let (message, _) = sign(c).expect("a sign");
                assert!(!catalogue.say(&message).contains("Message {"), "{c:?}");
            }
        }
        assert!(sign('-').is_none());
    }

    #[test]
    fn a_name_is_known_under_its_signs() {
        for written in [
            "title\u{a0}",
            "“title”",
            "\u{200b}title",
            "– title",
            "«\u{a0}title\u{a0}»",
        ] {
            assert!(disguised(written, &["title"]).is_some(), "{written:?}");
        }
        assert!(disguised("titles", &["title"]).is_none());
        assert!(disguised("title", &["title"]).is_none());
    }
}
