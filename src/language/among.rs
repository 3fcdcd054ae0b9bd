//! Words in lists of words.

/// The words of a list that is written with a blank between two.
pub(crate) fn words(list: &str) -> impl Iterator<Item = &str> {
    // Byte by byte: lists are asked for every word of a report, and their words are too short for a search to pay.
    let mut begin = 0;
    std::iter::from_fn(move || {
        let rest = list.get(begin..)?;
        let end = rest.bytes().position(|byte| byte == b' ').unwrap_or(rest.len());
        begin += end + 1;
        Some(&rest[..end])
    })
}

/// Whether a word is one of a list.
pub(crate) fn is_among(word: &str, list: &str) -> bool {
    !word.is_empty() && words(list).any(|known| known == word)
}

#[test]
fn a_word_is_among_whole_words_alone() {
    let list = "dès près après";
    assert!(["dès", "près", "après"].iter().all(|word| is_among(word, list)));
    assert!(!["", "rès", "dès près", "aprè"].iter().any(|word| is_among(word, list)));
    assert_eq!(words(list).collect::<Vec<_>>(), ["dès", "près", "après"]);
}
