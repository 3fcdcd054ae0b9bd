//! The nearest right name for a misspelt one.

/// Longer names have no nearest one.
const LONGEST: usize = 100;

/// The known name nearest to `written`, ignoring case, accents and the difference between `-` and `_`; none when the
/// nearest is no likely slip (Damerau-Levenshtein distance above a third of the length, at least 1).
pub fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let written = folded(written);
    let length = written.chars().count();
    let most = (length / 3).max(1);
    let signs = letters(&written);
    // Sentences are no slips of names.
    let known = known.into_iter().filter(|_| length <= LONGEST);
    known
        // Most can be told by their length, or by their letters: a slip takes one out and puts one in.
        .filter(|name| name.chars().count().abs_diff(length) <= most + 1)
        .filter(|name| (letters(name) ^ signs).count_ones() as usize <= 2 * most)
        .map(|name| (strsim::damerau_levenshtein(&written, &folded(name)), name))
        .filter(|(distance, _)| *distance <= most)
        .min_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.cmp(b.1)))
        .map(|(_, name)| name)
}

/// Which signs a name has, folded: a bit for each, the same for some.
fn letters(name: &str) -> u64 {
    folds(name).fold(0, |found, c| found | 1 << (u32::from(c) % 64))
}

fn folded(name: &str) -> String {
    folds(name).collect()
}

/// Lower case without the accents of French, `-` and spaces as `_`.
fn folds(name: &str) -> impl Iterator<Item = char> {
    name.chars().flat_map(char::to_lowercase).map(|c| match c {
        'à' | 'â' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' | 'ö' => 'o',
        'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        '-' | ' ' | '’' | '\'' => '_',
        other => other,
    })
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn finds_a_slip_and_an_accent() {
        let known = ["emploi_anterieur", "formation", "milieu"];
        assert_eq!(nearest("emploi_anterieure", known), Some("emploi_anterieur"));
        assert_eq!(nearest("Emploi-antérieur", known), Some("emploi_anterieur"));
        assert_eq!(nearest("mileiu", known), Some("milieu"));
    }

    #[test]
    fn offers_nothing_far_away() {
        assert_eq!(nearest("revenu", ["emploi_anterieur", "formation"]), None);
        assert_eq!(nearest("x", []), None);
    }
}
