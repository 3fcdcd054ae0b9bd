//! Numbers as people type them.

use crate::commentary::{TypedNumber, Unit};

/// "31", "31 %", "31,5", "31.5 %", "1 200", "-0,4"; a count has no decimals, only a percentage has its sign.
pub(super) fn number(text: &str, unit: Unit) -> Option<TypedNumber> {
    let text = text.trim();
    let text = match unit {
        Unit::Percent => text.strip_suffix('%').map_or(text, str::trim_end),
        Unit::Count | Unit::Mean => text,
    };
    let (negative, text) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text),
    };
    let (whole, fraction) = text.split_once([',', '.']).unwrap_or((text, ""));
    let has_point = whole.len() < text.len();
    let decimals = u32::try_from(fraction.len()).ok()?;
    if has_point && (unit == Unit::Count || fraction.is_empty()) || decimals > TypedNumber::MOST_DECIMALS {
        return None;
    }
    let digits = format!("{}{fraction}", grouped(whole)?);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number: i64 = digits.parse().ok()?;
    Some(TypedNumber {
        number: if negative { -number } else { number },
        decimals,
    })
}

/// Digits without the spaces between groups of three.
pub(super) fn grouped(text: &str) -> Option<String> {
    let mut groups = text.split([' ', '\u{a0}', '\u{202f}']);
    let first = groups.next()?;
    let mut digits = first.to_owned();
    let mut several = false;
    for group in groups {
        if group.len() != 3 {
            return None;
        }
        several = true;
        digits.push_str(group);
    }
    let fits = !first.is_empty() && (!several || first.len() <= 3);
    fits.then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::{Unit, number};

    #[test]
    fn numbers_as_people_type_them() {
        let read = |text, unit| number(text, unit).map(|n| (n.number, n.decimals));
        for (text, expected) in [
            ("31", (31, 0)),
            ("31 %", (31, 0)),
            ("31\u{a0}%", (31, 0)),
            ("31,5", (315, 1)),
            ("31.50 %", (3150, 2)),
            ("-3", (-3, 0)),
        ] {
            assert_eq!(read(text, Unit::Percent), Some(expected), "{text}");
        }
        assert_eq!(read("1 200", Unit::Count), Some((1200, 0)));
        assert_eq!(read("12\u{202f}345\u{a0}678", Unit::Count), Some((12_345_678, 0)));
        assert_eq!(read("\u{2212}0,4", Unit::Mean), Some((-4, 1)));
        for text in [
            "", "x", "31 %%", "31,", ",5", "3 1", "1 2000", "31,12345", "3,1,2", "0x1f", "1e3", "+3",
        ] {
            assert_eq!(read(text, Unit::Percent), None, "{text}");
        }
        assert_eq!(read("12 %", Unit::Count), None);
        assert_eq!(read("1,5", Unit::Count), None);
        assert_eq!(read("1234 567", Unit::Count), None);
        assert_eq!(read("99999999999999999999", Unit::Count), None);
    }
}
