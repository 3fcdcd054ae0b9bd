//! Names of people as citations write them.

/// The initials of given names: "A.S.", "J.-P."; initials stay what they are.
pub fn initials(given: &str) -> String {
    let mut out = String::new();
    let mut at_head = true;
    for c in given.chars() {
        if c == '-' && out.ends_with('.') {
            out.push('-');
        } else if at_head && c.is_alphanumeric() {
            out.extend(c.to_uppercase());
            out.push('.');
        }
        at_head = !(c.is_alphanumeric() || matches!(c, '’' | '\''));
    }
    out.trim_end_matches('-').to_owned()
}

/// Words that begin a family name, however they are capitalised.
const PARTICLES: [&str; 34] = [
    "aït", "al", "ap", "bar", "ben", "bin", "bint", "da", "das", "de", "degli", "dei", "del", "della", "den", "der",
    "des", "di", "do", "dos", "du", "el", "ibn", "la", "las", "le", "les", "mac", "saint", "sainte", "ten", "ter",
    "van", "von",
];

/// Given names and family name of a person: "Noémie", "Bérubé"; "Charles", "de Gaulle". Who has but one name has it as a
/// family name. None of an organisation, as far as its name tells: people's names have no common nouns, figures or signs.
pub fn parts(name: &str) -> Option<(String, String)> {
    let is_particle = |word: &str| PARTICLES.contains(&word.to_lowercase().as_str());
    let is_common = |word: &&str| {
        let is_elided = word.contains(['’', '\'']);
        word.starts_with(char::is_lowercase) && !is_particle(word) && !is_elided
    };
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_sign = |c: char| c.is_numeric() || matches!(c, '&' | '/' | '(' | '+' | ':' | '«' | '@');
    if words.is_empty() || words.iter().any(is_common) || name.contains(is_sign) {
        return None;
    }
    // "Bérubé, Noémie" or "Noémie Bérubé, Ph. D.": whole, rather than wrong.
    if name.contains(',') {
        return Some((String::new(), name.to_owned()));
    }
    let mut at = words.len() - 1;
    while at > 1 && is_particle(words[at - 1]) {
        at -= 1;
    }
    Some((words[..at].join(" "), words[at..].join(" ")))
}

#[cfg(test)]
mod tests {
    use super::{initials, parts};

    #[test]
    fn a_name_has_its_parts() {
        for (name, given, family) in [
            ("Noémie Bérubé", "Noémie", "Bérubé"),
            ("Charles de Gaulle", "Charles", "de Gaulle"),
            ("Ludwig van der Rohe", "Ludwig", "van der Rohe"),
            ("Jean-Marie Gustave Le Clézio", "Jean-Marie Gustave", "Le Clézio"),
            ("Jean d’Alembert", "Jean", "d’Alembert"),
            ("De Wulf", "De", "Wulf"),
            ("Anne-Sophie Ruest-Paquette", "Anne-Sophie", "Ruest-Paquette"),
            ("Platon", "", "Platon"),
            ("山田太郎", "", "山田太郎"),
            ("Noémie Bérubé, Ph. D.", "", "Noémie Bérubé, Ph. D."),
        ] {
            assert_eq!(parts(name), Some((given.to_owned(), family.to_owned())), "{name}");
        }
    }

    #[test]
    fn an_organisation_has_none() {
        for name in [
            "Institut national de santé publique",
            "Équipe de recherche Parent",
            "R & D",
            "Maison 2000",
            "",
        ] {
            assert_eq!(parts(name), None, "{name}");
        }
    }

    #[test]
    fn given_names_become_their_initials() {
        for (given, expected) in [
            ("Carl", "C."),
            ("Élise Marie", "É.M."),
            ("A. S.", "A.S."),
            ("A.S.", "A.S."),
            ("Jean-Pierre", "J.-P."),
            ("J.-P.", "J.-P."),
            ("N’Dri", "N."),
            ("", ""),
            ("-", ""),
        ] {
            assert_eq!(initials(given), expected, "{given}");
        }
    }
}
