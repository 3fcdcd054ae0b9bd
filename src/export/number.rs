//! Cells that hold numbers.

/// How many digits after the point a number has; none of what is no number.
pub fn number(text: &str) -> Option<usize> {
    let text = text.strip_prefix('-').unwrap_or(text);
    let (whole, after) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let is_number = !whole.is_empty() && whole.len() <= 9 && after.len() <= 6 && digits(whole) && digits(after);
    is_number.then_some(after.len())
}

/// What a number is worth; more than any, what is none.
pub fn value(text: &str) -> f64 {
    text.replace(',', ".").parse().unwrap_or(f64::MAX)
}
