//! Numbers as people and spreadsheets write them.

use std::borrow::Cow;

/// A text as plain digits, with a sign and a point or comma at most. Blanks part thousands (`1 028`, `-12 500,5`): groups
/// of three after one to three, all with the same blank. None where it is no number, or blanks stand elsewhere.
pub(super) fn plain(text: &str) -> Option<Cow<'_, str>> {
    let (sign, digits) = match text.strip_prefix(['-', '+', '\u{2212}']) {
        Some(digits) => (&text[..text.len() - digits.len()], digits),
        None => ("", text),
    };
    let (whole, fraction) = match digits.find(['.', ',']) {
        Some(point) => digits.split_at(point),
        None => (digits, ""),
    };
    let is_digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if !is_digits(fraction.get(1..).unwrap_or_default()) || !digits.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let Some(blank) = whole.chars().find(|c| is_blank(*c)) else {
        return is_digits(whole).then_some(Cow::Borrowed(text));
    };
    let mut groups = whole.split(blank);
    let first = groups.next().unwrap_or_default();
    let is_first = is_digits(first) && (1..=3).contains(&first.len()) && !first.starts_with('0');
    if !is_first || !groups.all(|group| group.len() == 3 && is_digits(group)) {
        return None;
    }
    Some(Cow::Owned(format!("{sign}{}{fraction}", whole.replace(blank, ""))))
}

/// Whether blanks part the thousands of a number.
pub(super) fn is_grouped(text: &str) -> bool {
    text.contains(is_blank)
}

/// How many digits a plain number has after its point.
pub(super) fn places(text: &str) -> Option<usize> {
    let plain = plain(text)?;
    let fraction = plain.split_once(['.', ',']).map_or("", |(_, fraction)| fraction);
    Some(fraction.trim_end_matches('0').len())
}

/// What parts thousands: a blank, be it one that doesn't break, or narrow.
fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

#[cfg(test)]
mod tests {
    use super::{places, plain};

    #[test]
    fn blanks_part_thousands_and_nothing_else() {
        for (written, digits) in [
            ("1 028", "1028"),
            ("1\u{202f}028", "1028"),
            ("-12\u{a0}500,5", "-12500,5"),
            ("1 234 567.8", "1234567.8"),
            ("\u{2212}3", "\u{2212}3"),
            (".5", ".5"),
            ("5,", "5,"),
        ] {
            assert_eq!(plain(written).as_deref(), Some(digits), "{written}");
        }
        for wrong in [
            "1 02",
            "10 28",
            "0 123",
            "1234 567",
            "1  028",
            "1 028\u{a0}000",
            " 1",
            "- 5",
            "1,028.5",
            "1,028,000",
            "12 ans",
            "NaN",
            "inf",
            "1e3",
            "",
            ".",
            "-",
            "1,5 000",
            "½",
        ] {
            assert_eq!(plain(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn decimals_are_counted_without_zeros_at_their_end() {
        assert_eq!(
            ["4.5", "4,250", "4", "1 028,5", "x"].map(places),
            [Some(1), Some(2), Some(0), Some(1), None]
        );
    }
}
