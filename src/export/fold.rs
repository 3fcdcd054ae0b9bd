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

/// What stands between a word for men and its ending for women.
const BEFORE_ENDINGS: [char; 9] = ['(', '·', '•', '⋅', '‧', '∙', '.', '-', '/'];
/// Those that stand between words and in abbreviations too.
const COMMON: [char; 3] = ['.', '-', '/'];
/// Words that have such an ending have so many letters before it: "n.e" has none.
const FEWEST_LETTERS: usize = 3;

/// A folded text without the second endings of words for men and women: "concerne(e)", "satisfait·e·s", "bon(ne)".
pub fn ungendered(folded: &str) -> String {
    let mut written = String::with_capacity(folded.len());
    let mut letters = 0;
    let mut rest = folded;
    while let Some(c) = rest.chars().next() {
        if letters >= FEWEST_LETTERS
            && let Some(behind) = behind_ending(rest)
        {
            rest = behind;
            letters = 0;
            continue;
        }
        letters = if c.is_alphabetic() { letters + 1 } else { 0 };
        written.push(c);
        rest = &rest[c.len_utf8()..];
    }
    written
}

/// What follows an ending for women, and that of several, where the text begins with one and no word goes on.
fn behind_ending(text: &str) -> Option<&str> {
    let sign = text.chars().next().filter(|c| BEFORE_ENDINGS.contains(c))?;
    let rest = &text[sign.len_utf8()..];
    let endings: &[&str] = if COMMON.contains(&sign) {
        &["es", "e"]
    } else {
        &["nes", "ne", "ses", "se", "es", "e"]
    };
    let rest = endings.iter().find_map(|ending| rest.strip_prefix(ending))?;
    let rest = if sign == '(' { rest.strip_prefix(')')? } else { rest };
    let several = rest.strip_prefix(sign).unwrap_or(rest).strip_prefix('s');
    let ends = |rest: &&str| !rest.starts_with(char::is_alphanumeric);
    several.filter(ends).or(Some(rest).filter(ends))
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
    use super::{fold, ungendered, words};

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

    #[test]
    fn words_for_men_and_women_are_one() {
        for (text, expected) in [
            ("Très satisfait(e)", "tres satisfait"),
            ("Satisfait·e", "satisfait"),
            ("Plutôt satisfait•e•s", "plutot satisfait"),
            ("Satisfait·e·s ou non", "satisfait ou non"),
            ("Concerné(e)s", "concerne"),
            ("Concernés", "concernes"),
            ("Concerné.e.s, oui", "concerne, oui"),
            ("Satisfait-e-s", "satisfait"),
            ("Satisfait/e", "satisfait"),
            ("Très bon(ne)", "tres bon"),
            ("SATISFAIT(E)", "satisfait"),
            ("s.e", "s.e"),
            ("Oui.etc", "oui.etc"),
            ("Quatre/est", "quatre/est"),
            ("Va-t-il (en ville)", "va-t-il (en ville)"),
            ("(e)", "(e)"),
        ] {
            assert_eq!(ungendered(&fold(text)), expected, "{text}");
        }
    }
}
