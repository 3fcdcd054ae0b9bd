//! Words with an apostrophe in narrow columns. Typst hyphenates stretches of letters alone, so that "d’accompagnement" would
//! run into the next column: here it is told where such a word may end a line.

use crate::survey::Language;
use std::borrow::Cow;

/// A place where a word may end a line, with a hyphen then.
const SOFT_HYPHEN: &str = "\u{ad}";

/// From so many letters on, whatever is written without a blank breaks anywhere (`themes/constats/print/theme.typ`).
const LONGEST: usize = 22;

/// The text with the syllables of each word that has an apostrophe and is longer than a line of so many letters.
pub(super) fn hyphenated(text: &str, letters: usize, language: Language) -> Cow<'_, str> {
    let is_too_long = |word: &str| {
        let length = word.chars().count();
        length > letters && length < LONGEST && word.contains(['’', '\''])
    };
    if !text.split(' ').any(is_too_long) {
        return Cow::Borrowed(text);
    }
    let language = match language {
        Language::FrCa => hypher::Lang::French,
        Language::EnCa => hypher::Lang::English,
    };
    let words = text.split(' ').map(|word| match is_too_long(word) {
        true => Cow::Owned(hypher::hyphenate(word, language).join(SOFT_HYPHEN)),
        false => Cow::Borrowed(word),
    });
    Cow::Owned(words.collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::hyphenated;
    use crate::survey::Language;

    #[test]
    fn only_a_word_with_an_apostrophe_that_is_longer_than_its_line() {
        let french = |text, letters| hyphenated(text, letters, Language::FrCa).replace('\u{ad}', "-");
        assert_eq!(french("Besoin d’accompagnement", 12), "Besoin d’ac-com-pa-gne-ment");
        assert_eq!(french("Besoin d’accompagnement", 18), "Besoin d’accompagnement");
        assert_eq!(french("Accompagnement", 12), "Accompagnement");
        assert_eq!(french("L’eau", 3), "L’eau");
        let english = hyphenated("Neighbourhood’s needs", 12, Language::EnCa).replace('\u{ad}', "-");
        assert_eq!(english, "Neigh-bour-hood’s needs");
    }
}
