//! Words in lists of words.

use memchr::memmem;

/// The words of a list that is written with a blank between two.
pub(crate) fn words(list: &str) -> impl Iterator<Item = &str> {
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
    let list = list.as_bytes();
    let is_whole = |at: usize| {
        let ends = |beside: Option<&u8>| beside.is_none_or(|beside| *beside == b' ');
        ends(at.checked_sub(1).and_then(|before| list.get(before))) && ends(list.get(at + word.len()))
    };
    // A whole word overlaps no other place where its letters stand: a blank would stand in it.
    let is_word = !word.is_empty() && !word.contains(' ');
    is_word && memmem::find_iter(list, word).any(is_whole)
}

#[test]
fn a_word_is_among_whole_words_alone() {
    let list = "dès après près aprèsaprès";
    assert!(["dès", "près", "après"].iter().all(|word| is_among(word, list)));
    assert!(!["", "rès", "dès après", "aprè"].iter().any(|word| is_among(word, list)));
    assert_eq!(words(list).collect::<Vec<_>>(), list.split(' ').collect::<Vec<_>>());
}
