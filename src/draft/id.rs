//! Ids that can be read: words of a text, without those that say nothing.

use crate::export::words;

/// Most letters of an id.
const LONGEST: usize = 32;

/// Words that carry no meaning, in both languages.
const EMPTY: &[&str] = &[
    "a", "au", "aux", "avec", "avez", "ce", "ces", "cet", "cette", "d", "dans", "de", "des", "du", "en", "est", "et",
    "etes", "il", "j", "je", "l", "la", "le", "les", "leur", "leurs", "mon", "nos", "notre", "on", "ou", "par", "pour",
    "qu", "que", "quel", "quelle", "quelles", "quels", "qui", "s", "sa", "se", "ses", "si", "son", "sont", "sur", "un",
    "une", "vos", "votre", "vous", "y", "an", "and", "are", "at", "be", "by", "did", "do", "does", "for", "from",
    "have", "how", "i", "in", "is", "it", "my", "of", "or", "our", "that", "the", "their", "this", "to", "was", "were",
    "what", "which", "with", "you", "your",
];

/// Words of the text joined by a sign. It begins with a letter; `otherwise` is taken where the text has no word of letters
/// without accents.
pub fn id(text: &str, sign: char, otherwise: &str) -> String {
    let all = words(text);
    let plain: Vec<&String> = all.iter().filter(|word| word.is_ascii()).collect();
    let mut chosen: Vec<&String> = plain
        .iter()
        .copied()
        .filter(|word| !EMPTY.contains(&word.as_str()))
        .collect();
    if chosen.is_empty() {
        chosen = plain;
    }
    let mut id = String::new();
    for word in chosen {
        if !id.is_empty() && id.len() + word.len() >= LONGEST {
            break;
        }
        if !id.is_empty() {
            id.push(sign);
        }
        id.extend(word.chars().take(LONGEST));
    }
    match id.chars().next() {
        None => otherwise.to_owned(),
        Some(first) if first.is_ascii_lowercase() => id,
        Some(_) => format!("{otherwise}{sign}{id}"),
    }
}

#[cfg(test)]
mod tests {
    use super::id;

    #[test]
    fn words_that_say_something_make_an_id() {
        for (text, expected) in [
            ("Êtes-vous satisfaite de l’accueil?", "satisfaite_accueil"),
            ("How often do you come to the library?", "often_come_library"),
            ("1re visite", "q_1re_visite"),
            ("Oui", "oui"),
            ("Et vous?", "et_vous"),
            ("日本", "q"),
            ("", "q"),
        ] {
            assert_eq!(id(text, '_', "q"), expected);
        }
    }
}
