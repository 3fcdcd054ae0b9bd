//! Paths that name a person's computer: /home/…, /root/…, /Users/…, C:\…, file:///…

use crate::leak::contact::around::around;
use memchr::{memchr_iter, memmem};
use std::ops::Range;

const ROOTS: [&str; 4] = ["/home/", "/root/", "/Users/", "file:///"];

/// All that the text holds, in their order.
pub fn find(text: &str) -> impl Iterator<Item = Range<usize>> {
    ROOTS
        .into_iter()
        .flat_map(|root| rooted(text, root))
        .chain(on_drives(text))
}

fn rooted(text: &str, root: &'static str) -> impl Iterator<Item = Range<usize>> {
    memmem::find_iter(text.as_bytes(), root).filter_map(move |at| {
        let (before, from) = around(text, at);
        // www.exemple.ca/home/page is an address; file:///home/… is told once.
        let is_inner = before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '~' | '/'));
        let path = path(from);
        (!is_inner && path.len() > root.len()).then(|| at..at + path.len())
    })
}

fn on_drives(text: &str) -> impl Iterator<Item = Range<usize>> {
    memchr_iter(b':', text.as_bytes()).filter_map(|colon| {
        let (before, from) = around(text, colon.checked_sub(1)?);
        let drive = from.starts_with(|c: char| c.is_ascii_alphabetic()) && !before.ends_with(char::is_alphanumeric);
        let below = from.get(1..)?.strip_prefix(":\\")?.trim_start_matches('\\');
        let named = below.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '$' | '.'));
        (drive && named).then(|| colon - 1..colon - 1 + path(from).len())
    })
}

/// Up to what cannot be in a path that is written in a text.
fn path(from: &str) -> &str {
    let is_end = |c: char| c.is_whitespace() || c.is_control() || "\"'`<>|*?,;()[]{}«»“”".contains(c);
    let end = from.find(is_end).unwrap_or(from.len());
    from.get(..end).unwrap_or_default().trim_end_matches(['.', ':', '!'])
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn paths() {
        let text =
            "(/home/carl/projet), src=\"file:///Users/c/x.svg\", `/Users/c/x`; C:\\Users\\Carl\\x.csv; d:\\\\a.txt.";
        let found: Vec<&str> = find(text).map(|range| &text[range]).collect();
        assert_eq!(
            found,
            [
                "/home/carl/projet",
                "/Users/c/x",
                "file:///Users/c/x.svg",
                "C:\\Users\\Carl\\x.csv",
                "d:\\\\a.txt"
            ],
        );
    }

    #[test]
    fn others() {
        for text in [
            "https://exemple.ca/home/page",
            "a/root/b",
            "/home/ et /root/",
            "file:// x",
            "abc:\\x",
            "à 9:30",
            "x:\\ ",
        ] {
            assert_eq!(find(text).next(), None, "{text}");
        }
    }
}
