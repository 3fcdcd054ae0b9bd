//! Codes as files of responses hold them.

use crate::diagnostic::{Diagnostic, Diagnostics, Spanned};
use crate::msg;
use crate::resolve::fields::Fields;
use crate::survey::Missing;

/// A code as it is compared: numbers by their value (`999` is `999.0` and `999,0`, `01` is `1`, `.5` is `0.5`), texts as
/// they are, trimmed.
pub fn code_key(code: &str) -> String {
    let code = code.trim();
    let digits = code.strip_prefix(SIGNS).unwrap_or(code);
    let (whole, fraction) = digits.split_once(POINTS).unwrap_or((digits, ""));
    let is_numeric = |digits: &str| digits.bytes().all(|b| b.is_ascii_digit());
    if whole.len() + fraction.len() == 0 || !is_numeric(whole) || !is_numeric(fraction) {
        return code.to_owned();
    }
    let whole = whole.trim_start_matches('0');
    let fraction = fraction.trim_end_matches('0');
    let is_zero = whole.is_empty() && fraction.is_empty();
    let sign = if code.starts_with(['-', MINUS]) && !is_zero {
        "-"
    } else {
        ""
    };
    let whole = if whole.is_empty() { "0" } else { whole };
    match fraction {
        "" => format!("{sign}{whole}"),
        fraction => format!("{sign}{whole}.{fraction}"),
    }
}

/// The minus sign of typographers.
const MINUS: char = '\u{2212}';
const SIGNS: [char; 3] = ['-', '+', MINUS];
/// What stands before decimals.
const POINTS: [char; 2] = ['.', ','];

/// The codes of missing answers, as they are compared, each with its kind. One that is given two kinds is told.
pub(super) fn missing_codes(fields: &Fields, diagnostics: &mut Diagnostics) -> Vec<MissingCode> {
    let kinds = [
        ("not_asked", Missing::NotAsked),
        ("no_answer", Missing::NoAnswer),
        ("dont_know", Missing::DontKnow),
        ("refused", Missing::Refused),
    ];
    let mut codes: Vec<MissingCode> = Vec::new();
    for (key, kind) in kinds {
        for code in fields.strings(key, diagnostics).unwrap_or_default() {
            let one = (code.map(|code| code_key(&code)), kind);
            match codes.iter().find(|(known, _)| *known == one.0) {
                Some((known, first)) if *first != kind => diagnostics.push(
                    Diagnostic::error(msg!("missing-code-twice", code = &one.0.value))
                        .at(one.0.span)
                        .also(known.span, msg!("first-here")),
                ),
                Some(_) => {}
                None => codes.push(one),
            }
        }
    }
    codes
}

/// A code that means that there is no answer, and why.
pub(super) type MissingCode = (Spanned<String>, Missing);

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
            [".5", "0.5"],
            ["-.25", "-0.250"],
            ["1,0", "1"],
            [",5", "0.5"],
            ["\u{2212}8", "-8"],
        ] {
            assert_eq!(code_key(same[0]), code_key(same[1]), "{same:?}");
        }
        for other in [
            ["A1", "a1"],
            ["1.2.3", "1.2"],
            ["1", "10"],
            ["", "0"],
            [".", "0"],
            ["-", "0"],
            ["1,2,3", "1,2"],
            ["NaN", "nan"],
        ] {
            assert_ne!(code_key(other[0]), code_key(other[1]), "{other:?}");
        }
    }
}
