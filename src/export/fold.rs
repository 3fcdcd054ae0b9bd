//! Texts without what hands and programs write differently: capitals, accents, apostrophes, dashes, blanks.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The text in small letters without accents, with plain apostrophes and dashes, and one blank between words.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
    {
        match c {
            '’' | 'ʼ' | '‘' => folded.push('\''),
            '–' | '—' | '‑' | '−' => folded.push('-'),
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            '\u{200b}' | '\u{feff}' | '\u{ad}' => {}
            c if c.is_whitespace() => {
                if !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            c => folded.push(c),
        }
    }
    folded.trim().to_owned()
}

/// The words of a text, folded.
pub fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::{fold, words};

    #[test]
    fn what_looks_the_same_is_the_same() {
        for (text, expected) in [
            ("  Plutôt d’accord\u{a0}", "plutot d'accord"),
            ("e\u{301}cole – Œuvre", "ecole - oeuvre"),
            ("a\u{200b}b\r\nc", "ab c"),
        ] {
            assert_eq!(fold(text), expected);
        }
        assert_eq!(words("Qu’en dites-vous?"), ["qu", "en", "dites", "vous"]);
    }
}
