//! Where a sentence ends.

use crate::language::among::is_among;

/// What a point cuts short, whatever follows. What ends a sentence as often ("etc.", "inc.") is not among them.
const SHORTENED: &str = "dr dre drs m mm mme mmes mlle mlles mr mrs ms mx prof pr st ste p pp cf vs hon rev";

/// What it cuts short before a number.
const NUMBERED: &str = "no nos art al vol fig ch chap tabl sect tél tel env approx éd ed";

/// What closes what the sentence stands in.
const CLOSERS: [char; 8] = ['»', '”', '’', '"', ')', ']', '*', '_'];

/// The signs of an end: one or more.
const SIGNS: [char; 4] = ['.', '!', '?', '…'];

/// Whether the sign at a byte ends a sentence: blanks follow it, and no small letter after them, or nothing follows at all.
/// The point of "Dr.", "p.", of an initial, of "1.2" and of an address doesn’t.
pub fn ends_at(text: &str, at: usize) -> bool {
    let (before, after) = text.split_at(at);
    if !after.starts_with(SIGNS) {
        return false;
    }
    let closed = after_closers(after);
    let next = closed.trim_start();
    let is_apart = next.len() < closed.len() && !next.starts_with(char::is_lowercase);
    let is_point = !before.ends_with('.') && after.starts_with('.') && !after.starts_with("..");
    next.is_empty() || is_apart && !(is_point && is_shortened(before, next))
}

/// The first sentence of a text, with its signs and what closes it.
pub fn first(text: &str) -> &str {
    let end = text.char_indices().find(|(at, _)| ends_at(text, *at));
    end.map_or(text, |(at, _)| &text[..text.len() - after_closers(&text[at..]).len()])
}

/// What stands after the signs that a text begins with and what closes it. French sets a blank before "»"; marks that are
/// not printed stand as control characters.
fn after_closers(text: &str) -> &str {
    let signs = text.trim_start_matches(SIGNS);
    let spaced = signs.trim_start_matches(['\u{a0}', '\u{202f}', ' ']);
    let rest = if spaced.starts_with('»') { spaced } else { signs };
    rest.trim_start_matches(|c: char| CLOSERS.contains(&c) || c.is_control() && !c.is_whitespace())
}

/// Whether a point between two texts stands for letters left out: of a title, of what a page or a number is called, of a name.
fn is_shortened(before: &str, next: &str) -> bool {
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let mut letters = word.chars();
    let is_initial = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    let word = word.to_lowercase();
    let is_number = next.starts_with(|c: char| c.is_ascii_digit());
    is_initial || is_among(&word, SHORTENED) || is_number && is_among(&word, NUMBERED)
}

#[cfg(test)]
mod tests {
    use super::first;

    #[test]
    fn a_first_sentence_ends_where_it_does() {
        for (sentence, rest) in [
            ("Version 1.2 of Dr. Roy: do not cite.", " It is a draft."),
            ("See https://example.org/a.b?c=d before you cite.", " Thank you."),
            ("Écrivez à a.b@exemple.ca.", " Merci."),
            ("Version préliminaire de M. Roy et de Mme Côté !", " Ne pas citer."),
            ("Travail de J. A. Roy (voir p. 5).", " Ne pas citer."),
            ("Voir la version no. 3, p. 12.", " Merci."),
            ("Ne pas citer ?", "\u{a0}Merci."),
            ("Ne pas citer…", " Merci."),
            ("Vraiment ?!", " Oui."),
            ("Il dit « Ne citez pas. »", " Merci."),
            ("Il dit «\u{a0}Ne citez pas.\u{a0}»", " Merci."),
            ("Do not cite (draft of Mr. Roy.)", " Thanks."),
            ("Do not cite.", " 2026 is the year of the next one."),
            ("Ne pas citer.", "\n\nMerci."),
            ("Ne pas citer avant 17 h. ou plus tard.", ""),
            ("Ne citez pas...", " Merci."),
            ("The answer is no.", " Thank you."),
            ("Ne pas citer", ""),
            ("", ""),
        ] {
            assert_eq!(first(&format!("{sentence}{rest}")), sentence);
        }
    }
}
