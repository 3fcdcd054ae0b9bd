//! The initial of a phrase. Capitals keep their accents: É, À, Ç.

/// With a capital on its first letter; signs before it («, “, a bracket) stay. A phrase that opens with a digit has no
/// initial.
pub fn capitalise(text: &str) -> String {
    match initial(text) {
        Some((at, letter)) => replaced(text, at, letter, letter.to_uppercase()),
        None => text.to_owned(),
    }
}

/// With its first letter in lower case, unless its first word is an acronym or a code (CISSS, Q5, 3D): a label that goes
/// into the middle of a sentence. A proper noun can't be told from any other word and loses its capital.
pub fn lower_initial(text: &str) -> String {
    match initial(text) {
        Some((at, letter)) if !is_acronym(&text[at..]) => replaced(text, at, letter, letter.to_lowercase()),
        Some(_) | None => text.to_owned(),
    }
}

/// The first letter and where it stands, none if a digit comes first.
fn initial(text: &str) -> Option<(usize, char)> {
    text.char_indices()
        .find(|(_, c)| c.is_alphanumeric())
        .filter(|(_, c)| c.is_alphabetic())
}

/// Whether a word starts with two capitals, or a capital and a digit.
fn is_acronym(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_some_and(|c| c.is_uppercase() || c.is_numeric())
}

fn replaced(text: &str, at: usize, letter: char, by: impl Iterator<Item = char>) -> String {
    let mut result = String::with_capacity(text.len() + 2);
    result.push_str(&text[..at]);
    result.extend(by);
    result.push_str(&text[at + letter.len_utf8()..]);
    result
}

#[cfg(test)]
mod tests {
    use super::{capitalise, lower_initial};

    #[test]
    fn capitals_keep_their_accents() {
        assert_eq!(capitalise("écoute active"), "Écoute active");
        assert_eq!(capitalise("à la maison"), "À la maison");
        assert_eq!(capitalise("œuvrer"), "Œuvrer");
        assert_eq!(capitalise("l’organisme"), "L’organisme");
    }

    #[test]
    fn signs_come_before_the_capital_and_digits_instead_of_it() {
        assert_eq!(capitalise("«\u{a0}neuf\u{a0}»"), "«\u{a0}Neuf\u{a0}»");
        assert_eq!(capitalise("27\u{a0}% des PTP"), "27\u{a0}% des PTP");
        assert_eq!(capitalise(""), "");
        assert_eq!(capitalise("…"), "…");
    }

    #[test]
    fn lower_case_leaves_acronyms() {
        assert_eq!(lower_initial("Écoute active"), "écoute active");
        assert_eq!(lower_initial("À la maison"), "à la maison");
        assert_eq!(lower_initial("L’OCF"), "l’OCF");
        assert_eq!(lower_initial("CISSS/CIUSSS"), "CISSS/CIUSSS");
        assert_eq!(lower_initial("Q5"), "Q5");
        assert_eq!(lower_initial("49 PTP"), "49 PTP");
    }
}
