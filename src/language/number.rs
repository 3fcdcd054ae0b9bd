//! Numbers as people write them. Rounding is exact: integers throughout, half up, never through a binary float.

use crate::survey::{Gender, Language};

/// The no-break space.
pub(super) const NBSP: char = '\u{a0}';
/// The minus sign, as wide as a digit; a hyphen is not one.
const MINUS: char = '\u{2212}';

/// An integer. French: groups of three from 10 000 on, joined by no-break spaces, so that years and other numbers of
/// four digits stay bare. English: groups from 1,000 on, joined by commas.
pub fn integer(language: Language, number: u64) -> String {
    let (separator, from) = match language {
        Language::FrCa => (NBSP, 10_000),
        Language::EnCa => (',', 1_000),
    };
    let digits = number.to_string();
    if number < from {
        return digits;
    }
    let mut text = String::with_capacity(digits.len() * 2);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

/// `scale × numerator / denominator` to the nearest integer, halves up. Saturates at `u64::MAX`. The
/// denominator is below 2^127.
///
/// # Panics
/// If `denominator` is 0: a share over an empty base is no share.
pub fn half_up(numerator: u128, denominator: u128, scale: u64) -> u64 {
    let scale = u128::from(scale);
    let whole = numerator / denominator;
    let (part, rest) = times(numerator % denominator, scale, denominator);
    // floor(x + 1/2) = floor(x) + 1 exactly when the remainder is at least half of the denominator.
    let part = part + u128::from(rest >= denominator - rest);
    u64::try_from(whole.saturating_mul(scale).saturating_add(part)).unwrap_or(u64::MAX)
}

/// `rest × scale / denominator` with its remainder, `rest` being less than the denominator: where the product would leave
/// 128 bits, by doubling, bit for bit.
fn times(rest: u128, scale: u128, denominator: u128) -> (u128, u128) {
    if let Some(product) = rest.checked_mul(scale) {
        return (product / denominator, product % denominator);
    }
    let add = |(part, sum): (u128, u128), more: u128| match sum + more {
        over if over >= denominator => (part + 1, over - denominator),
        within => (part, within),
    };
    let bits = (0..u128::BITS - scale.leading_zeros()).rev();
    bits.fold((0, 0), |(part, sum), bit| {
        let doubled = add((2 * part, sum), sum);
        if scale >> bit & 1 == 1 {
            add(doubled, rest)
        } else {
            doubled
        }
    })
}

/// A share in percent, to the integer: "27 %" with a no-break space, "27%".
///
/// # Panics
/// If `denominator` is 0.
pub fn percent(language: Language, numerator: u128, denominator: u128) -> String {
    percent_to(language, numerator, denominator, 0)
}

/// A share in percent with `digits` (at most 9) after the decimal sign, for large bases: "27,4 %".
///
/// # Panics
/// If `denominator` is 0.
pub fn percent_to(language: Language, numerator: u128, denominator: u128, digits: u32) -> String {
    let digits = digits.min(9);
    let number = fixed(language, half_up(numerator, denominator, percent_units(digits)), digits);
    match language {
        Language::FrCa => format!("{number}{NBSP}%"),
        Language::EnCa => format!("{number}%"),
    }
}

/// How many units of the last of `digits` (at most 9) make a whole: a hundred percent in whole percents.
pub(super) fn percent_units(digits: u32) -> u64 {
    100 * 10u64.pow(digits.min(9))
}

/// Whether words after a number of things are plural. French: from 2 on, "1,5 enfant" and "0 enfant" are singular (OQLF).
/// English: for anything but 1, written without decimals: "0 children", "1.0 children" (CLDR). `number` is the amount as it is
/// printed, in units of 10^-`digits`, without its sign.
pub fn is_plural(language: Language, number: u64, digits: u32) -> bool {
    match language {
        Language::FrCa => number >= 2 * 10u64.pow(digits.min(9)),
        Language::EnCa => number != 1 || digits > 0,
    }
}

/// Whether words after a mean that is printed by [`decimal`] are plural.
///
/// # Panics
/// If `count` is 0.
pub fn decimal_is_plural(language: Language, sum: i128, count: u128, decimals_in: u32, digits_out: u32) -> bool {
    is_plural(language, units(sum, count, decimals_in, digits_out), digits_out)
}

/// A mean: `sum / count` in units of 10^-`decimals_in`, with `digits_out` (at most 9) after the decimal sign. Halves
/// away from zero, so that −2,5 and 2,5 round alike; what rounds to zero has no sign.
///
/// # Panics
/// If `count` is 0: nobody has no mean.
pub fn decimal(language: Language, sum: i128, count: u128, decimals_in: u32, digits_out: u32) -> String {
    let digits_out = digits_out.min(9);
    let rounded = units(sum, count, decimals_in, digits_out);
    let sign = if sum < 0 && rounded > 0 {
        MINUS.to_string()
    } else {
        String::new()
    };
    sign + &fixed(language, rounded, digits_out)
}

/// The same of a difference, `sum / count`, with its sign whichever it is: "+34", "−12", "0".
pub fn signed(language: Language, sum: i128, count: u128, digits: u32) -> String {
    let text = decimal(language, sum, count, 0, digits);
    match sum > 0 && units(sum, count, 0, digits) > 0 {
        true => format!("+{text}"),
        false => text,
    }
}

/// `sum / count`, in units of 10^-`decimals_in`, rounded to units of 10^-`digits_out` and without its sign.
fn units(sum: i128, count: u128, decimals_in: u32, digits_out: u32) -> u64 {
    let digits_out = digits_out.min(9);
    // Only the difference of the two powers matters; it keeps the product within 128 bits.
    let (up, down) = (
        digits_out.saturating_sub(decimals_in),
        decimals_in.saturating_sub(digits_out),
    );
    let denominator = count * 10u128.pow(down.min(18));
    half_up(sum.unsigned_abs(), denominator, 10u64.pow(up))
}

/// `number` in units of 10^-`digits`.
fn fixed(language: Language, number: u64, digits: u32) -> String {
    let unit = 10u64.pow(digits);
    let whole = integer(language, number / unit);
    if digits == 0 {
        return whole;
    }
    let sign = decimal_sign(language);
    format!("{whole}{sign}{:0width$}", number % unit, width = digits as usize)
}

/// Between a number's units and its tenths.
const fn decimal_sign(language: Language) -> char {
    match language {
        Language::FrCa => ',',
        Language::EnCa => '.',
    }
}

/// How many digits a printed number has after its decimal sign.
pub fn digits_after(language: Language, text: &str) -> u32 {
    let after = text.split_once(decimal_sign(language)).map_or("", |(_, after)| after);
    u32::try_from(after.chars().take_while(char::is_ascii_digit).count()).unwrap_or(0)
}

/// An ordinal in digits, its ending on the line: "1er", "1re", "2e"; "1st". `typography::ordinals` raises the ending.
pub fn ordinal(language: Language, number: u64, gender: Gender) -> String {
    let ending = match language {
        Language::FrCa => match (number, gender) {
            (1, Gender::Masculine) => "er",
            (1, Gender::Feminine) => "re",
            (0 | 2.., Gender::Masculine | Gender::Feminine) => "e",
        },
        Language::EnCa => match (number % 10, number % 100) {
            (1, n) if n != 11 => "st",
            (2, n) if n != 12 => "nd",
            (3, n) if n != 13 => "rd",
            (_, _) => "th",
        },
    };
    integer(language, number) + ending
}

/// A number in words up to twenty, in digits above. Only "un" and "une" know a gender.
pub fn in_words(language: Language, number: u64, gender: Gender) -> String {
    const FRENCH: [&str; 21] = [
        "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
        "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf", "vingt",
    ];
    const ENGLISH: [&str; 21] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
    ];
    let words = match language {
        Language::FrCa if number == 1 && gender == Gender::Feminine => return "une".to_owned(),
        Language::FrCa => FRENCH,
        Language::EnCa => ENGLISH,
    };
    match usize::try_from(number).ok().and_then(|n| words.get(n)) {
        Some(word) => (*word).to_owned(),
        None => integer(language, number),
    }
}

#[cfg(test)]
mod tests;
