//! Marks of Markdown in wordings: forms that show them set (Typeform) write them as they were typed.

/// A text with the words of its links alone, and without the stars and strokes around what was set in italics or bold.
pub fn unmarked(text: &str) -> String {
    let mut found = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, words, after)) = link(rest) {
        found.push_str(before);
        found.push_str(words);
        rest = after;
    }
    found.push_str(rest);
    for mark in ["**", "__", "*", "_"] {
        found = without(&found, mark);
    }
    found
}

/// What stands before the first `[words](https://…)`, its words, and what follows it.
fn link(text: &str) -> Option<(&str, &str, &str)> {
    let middle = text.find("](http")?;
    let start = text[..middle].rfind('[')?;
    let end = middle + text[middle..].find(')')?;
    Some((&text[..start], &text[start + 1..middle], &text[end + 1..]))
}

/// A text without the pairs of a mark that stand around words.
fn without(text: &str, mark: &str) -> String {
    let mut found = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(mark) {
        let (before, after) = (&rest[..start], &rest[start + mark.len()..]);
        found.push_str(before);
        let is_free = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && !mark.contains(c));
        let is_word = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace() && !mark.contains(c));
        let opens = is_free(found.chars().next_back()) && is_word(after.chars().next());
        let closes = |end: &usize| {
            is_word(after[..*end].chars().next_back()) && is_free(after[end + mark.len()..].chars().next())
        };
        let end = after.match_indices(mark).map(|(end, _)| end).find(closes);
        match end.filter(|_| opens) {
            Some(end) => {
                found.push_str(&after[..end]);
                rest = &after[end + mark.len()..];
            }
            None => {
                found.push_str(mark);
                rest = after;
            }
        }
    }
    found.push_str(rest);
    found
}

#[cfg(test)]
mod tests {
    use super::unmarked;

    #[test]
    fn links_and_stars_go() {
        assert_eq!(
            unmarked("How many [apps](https://exemple.ca/apps) of *the shop, in general?* did you **use**?"),
            "How many apps of the shop, in general? did you use?"
        );
        assert_eq!(
            unmarked("Groups to be _excluded_ from it?"),
            "Groups to be excluded from it?"
        );
    }

    #[test]
    fn other_signs_stay() {
        for text in [
            "Name *",
            "2 * 3 * 4",
            "user_name_of_it",
            "q_1_",
            "[other] (http)",
            "a ** b",
            "**",
            "_",
        ] {
            assert_eq!(unmarked(text), text);
        }
    }
}
