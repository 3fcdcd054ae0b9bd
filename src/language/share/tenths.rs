//! Shares in tenths.

use super::NounForm;
use crate::language::number::{half_up, in_words};
use crate::language::{Agreement, Phrase};
use crate::measure::Ratio;
use crate::survey::{Gender, Language};

/// A share in tenths, rounded half up: "quatre PTP sur dix", "four in ten outreach workers".
///
/// None and all have words of their own, and only when they are exact: "aucune PTP", "toutes les PTP". A share that
/// merely rounds there is said to: "presque aucune PTP" (below 5 %), "presque toutes les PTP" (95 % or more).
///
/// A verb after "aucune PTP" and "une PTP sur dix" is singular in French. English says "no outreach workers", plural,
/// and "one in ten outreach workers", singular.
///
/// # Panics
/// If `denominator` is 0.
pub fn tenths(language: Language, numerator: u128, denominator: u128, noun: NounForm) -> Phrase {
    match half_up(numerator, denominator, 10) {
        0 => none(language, noun, numerator == 0),
        tenths @ 1..=9 => some(language, tenths, noun),
        10.. => all(language, noun, numerator >= denominator),
    }
}

/// The lowest and the highest of several shares, each (numerator, denominator), in tenths.
///
/// Shares that round alike are said as one; neighbours with "ou": "huit ou neuf PTP sur dix"; others with bounds: "de six
/// à neuf PTP sur dix". Of neighbours, none is claimed, so that "neuf ou dix" may be said of less than all, as long as a
/// percentage would not print as all: 98 % may be "dix", 99.7 % is "presque toutes", as 0.3 % is "presque aucune". A bound
/// is: 0 is "zéro" and 10 "dix" where it is exact; one that merely rounds there is said to: "de presque aucune à presque
/// toutes les PTP", "de trois PTP sur dix à presque toutes".
///
/// # Panics
/// If a denominator is 0.
pub fn tenths_range(language: Language, low: (u128, u128), high: (u128, u128), noun: NounForm) -> Phrase {
    let is_ordered = compare(low, high).is_le();
    let (low, high) = if is_ordered { (low, high) } else { (high, low) };
    let (from, to) = (half_up(low.0, low.1, 10).min(10), half_up(high.0, high.1, 10).min(10));
    if from == to {
        // "toutes" holds only if the lowest is all, "aucune" only if the highest is none.
        let (numerator, denominator) = if from == 10 { low } else { high };
        return tenths(language, numerator, denominator, noun);
    }
    let bare = NounForm::Bare(noun.gender());
    let number = |tenths| in_words(language, tenths, noun.gender());
    let is_wide = to > from + 1;
    let in_percent = |share: (u128, u128)| half_up(share.0, share.1, 100);
    let (almost_none, almost_all) = (
        from == 0 && low.0 > 0 && (is_wide || in_percent(low) == 0),
        to == 10 && high.0 < high.1 && (is_wide || in_percent(high) >= 100),
    );
    let is_one_of_two = !(is_wide || almost_none || almost_all);
    let first = match almost_none {
        true => none(language, bare, false).text,
        false => number(from),
    };
    // Whom it is about is named once, by the bound that is a number of ten; the last of two.
    if almost_all {
        let (first, last) = match almost_none {
            true => (first, all(language, noun, false)),
            false => (
                out_of_ten(language, &first, noun, from > 1).text,
                all(language, bare, false),
            ),
        };
        return Phrase::new(between(language, (&first, from), &last.text, is_one_of_two), true);
    }
    out_of_ten(
        language,
        &between(language, (&first, from), &number(to), is_one_of_two),
        noun,
        to > 1,
    )
}

/// Shares by value.
fn compare(one: (u128, u128), other: (u128, u128)) -> std::cmp::Ordering {
    let ratio = |(numerator, denominator)| Ratio { numerator, denominator };
    ratio(one).compare(ratio(other))
}

/// Two bounds in words, the first also as tenths; or one of the two.
fn between(language: Language, (first, from): (&str, u64), last: &str, is_one_of_two: bool) -> String {
    match (language, is_one_of_two) {
        (Language::FrCa, true) => format!("{first} ou {last}"),
        // "De" loses its e before a vowel, and "un" is the only number here that begins with one.
        (Language::FrCa, false) if from == 1 => format!("d’{first} à {last}"),
        (Language::FrCa, false) => format!("de {first} à {last}"),
        (Language::EnCa, true) => format!("{first} or {last}"),
        (Language::EnCa, false) => format!("from {first} to {last}"),
    }
}

fn some(language: Language, tenths: u64, noun: NounForm) -> Phrase {
    out_of_ten(language, &in_words(language, tenths, noun.gender()), noun, tenths > 1)
}

fn out_of_ten(language: Language, numbers: &str, noun: NounForm, plural: bool) -> Phrase {
    let text = match language {
        Language::FrCa => format!("{numbers}{} sur dix", noun.spaced(plural)),
        Language::EnCa => format!("{numbers} in ten{}", noun.spaced(true)),
    };
    Phrase::new(text, plural)
}

fn none(language: Language, noun: NounForm, exactly: bool) -> Phrase {
    match language {
        Language::FrCa => {
            let none = match noun.gender() {
                Gender::Feminine => "aucune",
                Gender::Masculine => "aucun",
            };
            let almost = if exactly { "" } else { "presque " };
            Phrase {
                text: format!("{almost}{none}{}", noun.spaced(false)),
                agreement: Agreement::Negative,
            }
        }
        Language::EnCa => {
            let none = match noun {
                NounForm::Noun(noun) => format!("no {}", noun.many),
                NounForm::Bare(_) => "none".to_owned(),
            };
            let almost = if exactly { "" } else { "almost " };
            Phrase::new(format!("{almost}{none}"), true)
        }
    }
}

fn all(language: Language, noun: NounForm, exactly: bool) -> Phrase {
    let (almost, all) = match language {
        Language::FrCa => {
            let all = match noun.gender() {
                Gender::Feminine => "toutes",
                Gender::Masculine => "tous",
            };
            let article = match noun {
                NounForm::Noun(_) => " les",
                NounForm::Bare(_) => "",
            };
            ("presque ", format!("{all}{article}"))
        }
        Language::EnCa => ("almost ", "all".to_owned()),
    };
    let almost = if exactly { "" } else { almost };
    Phrase::new(format!("{almost}{all}{}", noun.spaced(true)), true)
}
