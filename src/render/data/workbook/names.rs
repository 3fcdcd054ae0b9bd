//! Names of sheets, within what programs allow.

/// Most UTF-16 units.
const LONGEST: usize = 31;

/// "3 Activités des PTP…": the table's number makes it its own; of one without, a letter for its place among all.
pub(super) fn of_table((place, number): (usize, usize), title: &str) -> String {
    let first = match number {
        0 => letters(place),
        number => number.to_string(),
    };
    shortened(&format!("{first} {}", allowed(title)))
}

/// A, B … Z, AA, AB …
fn letters(place: usize) -> String {
    let mut left = place;
    let mut all = Vec::new();
    while left > 0 {
        left -= 1;
        all.push(char::from(b'A' + u8::try_from(left % 26).unwrap_or_default()));
        left /= 26;
    }
    all.iter().rev().collect()
}

/// The sheet of contents; no table's sheet begins without a number or a letter by itself.
pub(super) fn contents(word: &str) -> String {
    let name = shortened(allowed(word).trim_start_matches(|c: char| c.is_ascii_digit()).trim());
    // A name that Excel keeps for itself, and none at all.
    if name.is_empty() || name.eq_ignore_ascii_case("history") {
        "–".to_owned()
    } else {
        name
    }
}

/// Spaces where a sign is not allowed; no apostrophe at either end.
fn allowed(text: &str) -> String {
    let text = text.replace(['[', ']', ':', '*', '?', '/', '\\', '\u{a0}'], " ");
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").trim_matches('\'').to_owned()
}

/// Cut between words, with a sign of it.
fn shortened(text: &str) -> String {
    let text = text.trim();
    if text.encode_utf16().count() <= LONGEST {
        return text.to_owned();
    }
    let mut units = 0;
    let fits = text.char_indices().find(|(_, c)| {
        units += c.len_utf16();
        units >= LONGEST
    });
    let cut = &text[..fits.map_or(text.len(), |(at, _)| at)];
    let whole = cut
        .rfind(' ')
        .filter(|at| *at > LONGEST / 2)
        .map_or(cut, |at| &cut[..at]);
    format!("{}…", whole.trim_end_matches([' ', ',', ';', '\'', '–', '-', '(']))
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, contents, of_table};

    #[test]
    fn a_name_is_short_and_of_allowed_signs() {
        assert_eq!(of_table((3, 3), "Aide reçue"), "3 Aide reçue");
        assert_eq!(
            of_table((12, 12), "Activités: [des] PTP/partenaires, selon le milieu"),
            "12 Activités des PTP…"
        );
        assert_eq!(of_table((1, 1), "'quoi*?\\'"), "1 quoi");
        assert_eq!(of_table((1, 1), ""), "1");
        assert_eq!(of_table((2, 0), "Questions"), "B Questions");
        assert_eq!(of_table((28, 0), "Questions"), "AB Questions");
        assert_eq!(contents("Sommaire"), "Sommaire");
        assert_eq!(contents("2 History"), "–");
    }

    #[test]
    fn no_name_is_too_long_nor_ends_badly() {
        for caption in [
            "🙂".repeat(40),
            "é".repeat(31),
            "a ".repeat(30),
            format!("{}'b c", "x".repeat(26)),
        ] {
            for number in [1, 99, 1000] {
                let name = of_table((number, number), &caption);
                assert!(name.encode_utf16().count() <= LONGEST, "{name}");
                assert!(!name.ends_with(['\'', ' ']), "{name}");
            }
        }
    }
}
