//! Sentences that hand on what another source found: "(Tremblay, 2019)", "Roy et Côté (2021)".

/// Whether a text cites an author by name and year.
pub(super) fn cites(text: &str) -> bool {
    let open = text.match_indices('(');
    open.into_iter().any(|(at, _)| {
        let inside = text[at + 1..].split(')').next().unwrap_or_default();
        let names = inside.chars().any(char::is_uppercase);
        let before = text[..at].split_whitespace().next_back().unwrap_or_default();
        let is_named = before.chars().next().is_some_and(char::is_uppercase) || before.ends_with("al.");
        inside.split([';', ',', ' ']).any(is_year) && (names || is_named)
    })
}

/// "2019", "2019a".
fn is_year(word: &str) -> bool {
    let (year, letter) = word.split_at_checked(4).unwrap_or((word, ""));
    let is_number = year.len() == 4 && year.parse().is_ok_and(|year: u32| (1900..2100).contains(&year));
    is_number && (letter.is_empty() || letter.len() == 1 && letter.chars().all(char::is_alphabetic))
}
