//! Codes as files of responses hold them.

use crate::diagnostic::Diagnostics;
use crate::resolve::fields::Fields;
use crate::survey::Missing;

/// A code as it is compared: numbers by their value (`999` is `999.0`, `01` is `1`), texts as they are, trimmed.
pub fn code_key(code: &str) -> String {
    let code = code.trim();
    let digits = code.strip_prefix(['-', '+']).unwrap_or(code);
    let numeric = digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.bytes().all(|b| b.is_ascii_digit() || b == b'.')
        && digits.bytes().filter(|b| *b == b'.').count() <= 1;
    if !numeric {
        return code.to_owned();
    }
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let whole = whole.trim_start_matches('0');
    let fraction = fraction.trim_end_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let sign = if code.starts_with('-') && !(whole == "0" && fraction.is_empty()) {
        "-"
    } else {
        ""
    };
    if fraction.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{fraction}")
    }
}

/// The codes of missing answers, each with its kind.
pub(super) fn missing_codes(fields: &Fields, diagnostics: &mut Diagnostics) -> Vec<(String, Missing)> {
    let kinds = [
        ("not_asked", Missing::NotAsked),
        ("no_answer", Missing::NoAnswer),
        ("dont_know", Missing::DontKnow),
        ("refused", Missing::Refused),
    ];
    let mut codes = Vec::new();
    for (key, kind) in kinds {
        for code in fields.strings(key, diagnostics).unwrap_or_default() {
            codes.push((code_key(&code.value), kind));
        }
    }
    codes
}

#[cfg(test)]
mod tests {
    use super::code_key;

    #[test]
    fn codes_compare_as_numbers() {
        for same in [
            ["999", "999.0"],
            ["01", "1"],
            [" 5 ", "5"],
            ["-8", "-8.00"],
            ["0", "-0"],
            ["1.50", "1.5"],
            ["+3", "3"],
        ] {
            assert_eq!(code_key(same[0]), code_key(same[1]), "{same:?}");
        }
        for other in [["A1", "a1"], ["1.2.3", "1.2"], ["1", "10"], ["", "0"], [".5", "0.5"]] {
            assert_ne!(code_key(other[0]), code_key(other[1]), "{other:?}");
        }
    }
}
