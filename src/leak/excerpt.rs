//! The words around a place in a text.

use crate::leak::reduce::SEAM;

/// Characters before and after what is shown.
const AROUND: usize = 30;

/// What is shown at most, in characters.
const LONGEST: usize = 60;

/// Whole words around a byte offset, on one line; `length` is about how long what stands there is.
pub fn excerpt(text: &str, place: usize, length: usize) -> String {
    let (before, from) = text.split_at_checked(place).unwrap_or_default();
    let line = [lead(before), tail(from, length.min(LONGEST) + AROUND)].concat();
    let line = line.replace([SEAM, '\u{ad}'], "");
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The last words of a text.
fn lead(before: &str) -> &str {
    let start = before.char_indices().rev().take(AROUND).last();
    match before.split_at_checked(start.map_or(0, |(at, _)| at)) {
        None | Some(("", _)) => before,
        Some((_, lead)) => lead.split_once(char::is_whitespace).map_or(lead, |(_, words)| words),
    }
}

/// The first words of a text, up to so many characters.
fn tail(from: &str, length: usize) -> &str {
    match from
        .char_indices()
        .nth(length)
        .and_then(|(at, _)| from.split_at_checked(at))
    {
        None => from,
        Some((tail, _)) => tail.rsplit_once(char::is_whitespace).map_or(tail, |(words, _)| words),
    }
}

#[cfg(test)]
mod tests {
    use super::excerpt;

    #[test]
    fn whole_words_on_one_line() {
        let text = "Un début bien plus long que ce qui en sera montré ici.\n  «\u{a0}On m’a refusé l’ai\u{ad}de.\u{a0}» Et la fin \
                    n’en est pas montrée non plus, bien sûr";
        let place = text.find("On m").unwrap();
        let line = "qui en sera montré ici. « On m’a refusé l’aide. » Et la fin n’en est";
        assert_eq!(excerpt(text, place, 16), line);
    }

    #[test]
    fn what_has_no_words_is_cut() {
        let text = "é".repeat(200);
        assert_eq!(excerpt(&text, 200, 10).chars().count(), 70);
        assert_eq!(excerpt("R0012", 0, 5), "R0012");
    }
}
