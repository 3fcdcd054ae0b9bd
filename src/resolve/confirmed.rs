//! What a draft leaves to its author, and how it is written there.

/// What stands for a reason or a date that nobody has decided on.
const TO_CONFIRM: [&str; 2] = ["à confirmer", "to be confirmed"];

/// Whether a text stands for what its author still has to say.
pub fn is_to_confirm(text: &str) -> bool {
    TO_CONFIRM.contains(&text.trim().to_lowercase().as_str())
}
