//! Limits of classes as numbers, and what classes are called that have no label of their own.

use crate::resolve::survey::code::code_key;
use crate::survey::{Language, NumberClass};

/// A limit as a count of the last digit of a number with so many; none where it is no such number.
pub fn units(text: &str, decimals: u32) -> Option<i64> {
    let key = code_key(text);
    let digits = key.strip_prefix('-').unwrap_or(&key);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let places = decimals as usize;
    if fraction.len() > places || !digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return None;
    }
    let value: i64 = format!("{whole}{fraction:0<places$}").parse().ok()?;
    Some(if key.starts_with('-') { -value } else { value })
}

/// A count of last digits as people write the number, without zeros at the end of its fraction.
pub(super) fn shown(units: i64, decimals: u32, language: Language) -> String {
    let unit = 10u64.pow(decimals);
    let (whole, fraction) = (units.unsigned_abs() / unit, units.unsigned_abs() % unit);
    let sign = if units < 0 { "\u{2212}" } else { "" };
    let (group, point, from) = match language {
        Language::FrCa => ('\u{a0}', ',', 10_000),
        Language::EnCa => (',', '.', 1_000),
    };
    let plain = whole.to_string();
    let mut text = sign.to_owned();
    for (index, digit) in plain.chars().enumerate() {
        if index > 0 && whole >= from && (plain.len() - index).is_multiple_of(3) {
            text.push(group);
        }
        text.push(digit);
    }
    if fraction > 0 {
        let fraction = format!("{fraction:0width$}", width = decimals as usize);
        text.push(point);
        text.push_str(fraction.trim_end_matches('0'));
    }
    text
}

/// "18 à 24", "Moins de 25", "65 et plus", with a unit "65 ans et plus"; of numbers with decimals, "2 à moins de 5".
pub(super) fn label(class: NumberClass, decimals: u32, language: Language, unit: Option<&str>) -> String {
    let bare = |units| shown(units, decimals, language);
    let number = |units| match unit {
        Some(unit) => format!("{}\u{a0}{unit}", bare(units)),
        None => bare(units),
    };
    let (to, to_below, below, over) = match language {
        Language::FrCa => ("à", "à moins de", "Moins de", "et plus"),
        Language::EnCa => ("to", "to under", "Under", "and over"),
    };
    match (class.from, class.until) {
        (Some(from), Some(until)) if decimals == 0 && until - from == 1 => number(from),
        (Some(from), Some(until)) if decimals == 0 => format!("{} {to} {}", bare(from), number(until - 1)),
        (Some(from), Some(until)) => format!("{} {to_below} {}", bare(from), number(until)),
        (None, Some(until)) => format!("{below} {}", number(until)),
        (Some(from), None) => format!("{} {over}", number(from)),
        (None, None) => String::new(),
    }
}

/// What expressions call a class that has no name of its own: `de_18_a_24`, `moins_de_25`, `de_65_et_plus`.
pub(super) fn id(class: NumberClass, decimals: u32, language: Language) -> String {
    let label = label(class, decimals, language, None);
    let first = match (class.from, language) {
        (None, _) => "",
        (Some(_), Language::FrCa) => "de ",
        (Some(_), Language::EnCa) => "from ",
    };
    let sign = |c: char| match c {
        'à' => Some('a'),
        '\u{2212}' => Some('-'),
        ' ' | '.' => Some('_'),
        // In French between whole and fraction, in English between thousands.
        ',' if language == Language::FrCa => Some('_'),
        c => c.is_ascii_alphanumeric().then_some(c),
    };
    format!("{first}{}", label.to_lowercase())
        .chars()
        .filter_map(sign)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{id, label, units};
    use crate::survey::{Language, NumberClass};

    #[test]
    fn classes_are_called_as_people_call_them() {
        let class = |from, until| NumberClass { from, until };
        for (class, decimals, french, english, name) in [
            (class(None, Some(25)), 0, "Moins de 25", "Under 25", "moins_de_25"),
            (class(Some(18), Some(25)), 0, "18 à 24", "18 to 24", "de_18_a_24"),
            (class(Some(3), Some(4)), 0, "3", "3", "de_3"),
            (class(Some(65), None), 0, "65 et plus", "65 and over", "de_65_et_plus"),
            (
                class(Some(25), Some(50)),
                1,
                "2,5 à moins de 5",
                "2.5 to under 5",
                "de_2_5_a_moins_de_5",
            ),
            (
                class(Some(-50), Some(0)),
                0,
                "\u{2212}50 à \u{2212}1",
                "\u{2212}50 to \u{2212}1",
                "de_-50_a_-1",
            ),
            (
                class(Some(20_000), None),
                0,
                "20\u{a0}000 et plus",
                "20,000 and over",
                "de_20000_et_plus",
            ),
        ] {
            assert_eq!(label(class, decimals, Language::FrCa, None), french);
            assert_eq!(label(class, decimals, Language::EnCa, None), english);
            assert_eq!(id(class, decimals, Language::FrCa), name);
        }
        let aged = |class| label(class, 0, Language::FrCa, Some("ans"));
        assert_eq!(aged(class(Some(18), Some(25))), "18 à 24\u{a0}ans");
        assert_eq!(aged(class(Some(65), None)), "65\u{a0}ans et plus");
    }

    #[test]
    fn a_limit_has_no_more_digits_than_its_number() {
        assert_eq!(units("25", 0), Some(25));
        assert_eq!(units("2,5", 1), Some(25));
        assert_eq!(units("-3", 1), Some(-30));
        for (text, decimals) in [("2.5", 0), ("vingt", 0), ("", 0), ("1-2", 0)] {
            assert_eq!(units(text, decimals), None, "{text}");
        }
    }
}
