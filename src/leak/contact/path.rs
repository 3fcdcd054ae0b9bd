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
    let mut run = Stretch::default();
    memmem::find_iter(text.as_bytes(), root).filter_map(move |at| {
        let (before, from) = around(text, at);
        // www.exemple.ca/home/page is an address; file:///home/… is told once.
        let is_inner = before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '~' | '/'));
        let path = run.path(at, from);
        (!is_inner && path.len() > root.len()).then(|| at..at + path.len())
    })
}

fn on_drives(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut run = Stretch::default();
    memchr_iter(b':', text.as_bytes()).filter_map(move |colon| {
        let start = colon.checked_sub(1)?;
        let (before, from) = around(text, start);
        let drive = from.starts_with(|c: char| c.is_ascii_alphabetic()) && !before.ends_with(char::is_alphanumeric);
        let path = run.path(start, from);
        let below = path.get(1..)?.strip_prefix(":\\")?.trim_start_matches('\\');
        (drive && is_named(below)).then(|| start..start + path.len())
    })
}

/// Whether what stands below a drive is a file, or something in a folder, as people name them: the bytes of a font may be a letter, a
/// colon and a backslash by chance.
fn is_named(below: &str) -> bool {
    let is_latin = |c: char| c.is_alphabetic() && u32::from(c) < 0x250;
    let is_of_name = |c: &char| is_latin(*c) || c.is_ascii_digit() || matches!(*c, '_' | '$' | '.' | '-');
    below.chars().take_while(is_of_name).take(3).count() == 3 && below.contains(['\\', '.'])
}

/// Letters up to one that cannot be in a path. Kept from one place to the next: what begins within them ends with them, and a
/// text may be nothing but beginnings.
#[derive(Default)]
struct Stretch {
    end: usize,
    /// Less the points that end a sentence.
    named: usize,
}

impl Stretch {
    /// The path that begins at a byte of the text, of what stands from there on.
    fn path<'a>(&mut self, at: usize, from: &'a str) -> &'a str {
        if self.end <= at {
            let run = from.split(ends_a_path).next().unwrap_or_default();
            self.end = at + run.len();
            self.named = at + run.trim_end_matches(['.', ':', '!']).len();
        }
        from.get(..self.named.saturating_sub(at)).unwrap_or_default()
    }
}

/// What cannot be in a path that is written in a text.
fn ends_a_path(c: char) -> bool {
    c.is_whitespace() || c.is_control() || "\"'`<>|*?,;()[]{}«»“”".contains(c)
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
    fn beginnings_alone() {
        // A million of each: seconds, where each were followed to the end of the text, would be days.
        for (beginning, found) in [
            ("https://a.ca/", 0),
            ("a:\\", 0),
            ("c:\\ab.c!", 1_000_000),
            ("/home/a!", 1_000_000),
            ("/home/", 1),
        ] {
            let text = beginning.repeat(1_000_000) + &"!".repeat(1_000_000);
            assert_eq!(find(&text).count(), found, "{beginning}");
        }
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
            // Of a font.
            "T:\\5T\u{7b4}q\u{a34d}%",
            "k:\\9\u{7b4}.x",
        ] {
            assert_eq!(find(text).next(), None, "{text}");
        }
    }
}
