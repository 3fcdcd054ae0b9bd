//! Places in a text.

/// The text before a place and from there on; empty where the place is inside a character.
pub fn around(text: &str, at: usize) -> (&str, &str) {
    text.split_at_checked(at).unwrap_or_default()
}
