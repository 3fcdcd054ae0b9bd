use super::{decimal, decimal_is_plural, half_up, in_words, integer, is_plural, ordinal, percent, percent_to};
use crate::survey::Gender::{Feminine, Masculine};
use crate::survey::Language::{EnCa, FrCa};
use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

#[test]
fn groups_of_three() {
    let french = [
        (0, "0"),
        (999, "999"),
        (2024, "2024"),
        (9999, "9999"),
        (10_000, "10\u{a0}000"),
        (1_234_567, "1\u{a0}234\u{a0}567"),
    ];
    for (number, text) in french {
        assert_eq!(integer(FrCa, number), text);
    }
    let english = [
        (0, "0"),
        (999, "999"),
        (1000, "1,000"),
        (12_345, "12,345"),
        (100_000, "100,000"),
    ];
    for (number, text) in english {
        assert_eq!(integer(EnCa, number), text);
    }
}

#[test]
fn halves_go_up() {
    // 1/8 = 12.5 %, 3/8 = 37.5 %, 1/200 = 0.5 %: all exact halves.
    assert_eq!(
        [half_up(1, 8, 100), half_up(3, 8, 100), half_up(1, 200, 100)],
        [13, 38, 1]
    );
    // 13/49 = 26.53…, 1/3 = 33.3…, 2/3 = 66.6…, 49/10,000 = 0.49.
    assert_eq!(
        [
            half_up(13, 49, 100),
            half_up(1, 3, 100),
            half_up(2, 3, 100),
            half_up(49, 10_000, 100)
        ],
        [27, 33, 67, 0]
    );
    assert_eq!(half_up(u64::MAX.into(), u64::MAX.into(), 100), 100);
    assert_eq!(half_up(u64::MAX.into(), 1, 100), u64::MAX);
}

#[test]
fn percentages() {
    assert_eq!(percent(FrCa, 13, 49), "27\u{a0}%");
    assert_eq!(percent(FrCa, 0, 49), "0\u{a0}%");
    assert_eq!(percent(FrCa, 49, 49), "100\u{a0}%");
    assert_eq!(percent(EnCa, 13, 49), "27%");
    // 1001/2000 = 50.05 % → 50,1; 1/2000 = 0.05 → 0,1; 1/2001 → 0,0.
    assert_eq!(percent_to(FrCa, 1001, 2000, 1), "50,1\u{a0}%");
    assert_eq!(percent_to(FrCa, 1, 2000, 1), "0,1\u{a0}%");
    assert_eq!(percent_to(EnCa, 1, 2001, 1), "0.0%");
}

#[test]
fn means() {
    assert_eq!(decimal(FrCa, 17, 5, 0, 1), "3,4");
    assert_eq!(decimal(EnCa, 17, 5, 0, 1), "3.4");
    assert_eq!(decimal(FrCa, 17, 5, 0, 0), "3");
    // 9/4 = 2.25 → 2,3; 1.25 hours from hundredths.
    assert_eq!(decimal(FrCa, 9, 4, 0, 1), "2,3");
    assert_eq!(decimal(FrCa, 125, 1, 2, 1), "1,3");
    assert_eq!(decimal(FrCa, 125, 1, 2, 2), "1,25");
    assert_eq!(decimal(FrCa, 5, 1, 0, 2), "5,00");
    assert_eq!(decimal(FrCa, 123_456, 10, 0, 1), "12\u{a0}345,6");
    assert_eq!(decimal(FrCa, -9, 4, 0, 1), "−2,3");
    assert_eq!(decimal(EnCa, -1, 100, 0, 1), "0.0");
    assert_eq!(decimal(FrCa, i64::MIN.into(), u64::MAX.into(), 0, 1), "−0,5");
}

#[test]
fn ordinals() {
    assert_eq!(
        [
            ordinal(FrCa, 1, Masculine),
            ordinal(FrCa, 1, Feminine),
            ordinal(FrCa, 21, Feminine)
        ],
        ["1er", "1re", "21e"]
    );
    let english = [1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111].map(|n| ordinal(EnCa, n, Masculine));
    assert_eq!(
        english,
        [
            "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "101st", "111th"
        ]
    );
}

#[test]
fn words() {
    assert_eq!(in_words(FrCa, 1, Feminine), "une");
    assert_eq!(in_words(FrCa, 1, Masculine), "un");
    assert_eq!(in_words(FrCa, 0, Feminine), "zéro");
    assert_eq!(in_words(FrCa, 17, Masculine), "dix-sept");
    assert_eq!(in_words(FrCa, 20, Masculine), "vingt");
    assert_eq!(in_words(FrCa, 21, Masculine), "21");
    assert_eq!(
        [in_words(EnCa, 0, Feminine), in_words(EnCa, 12, Feminine)],
        ["zero", "twelve"]
    );
}

#[test]
fn french_plurals_begin_at_two_and_english_ones_anywhere_but_at_one() {
    let french = |sum, count, digits| decimal_is_plural(FrCa, sum, count, 0, digits);
    // 1,5 enfant; 1,9 enfant; 1,96 is printed as 2,0; 0 enfant.
    assert!(!french(3, 2, 1) && !french(19, 10, 1) && french(196, 100, 1) && french(2, 1, 0) && !french(0, 1, 0));
    assert!(!french(-3, 2, 1) && french(-2, 1, 0));
    let english = |sum, count, digits| decimal_is_plural(EnCa, sum, count, 0, digits);
    assert!(english(3, 2, 1) && english(0, 1, 0) && !english(1, 1, 0) && english(1, 1, 1) && english(2, 1, 0));
    assert!(!is_plural(FrCa, 1, 0) && is_plural(FrCa, 2, 0) && !is_plural(EnCa, 1, 0));
}

proptest! {
    #[test]
    fn rounding_is_never_off_by_more_than_half(n in 0..1_000_000u64, d in 1..1_000_000u64, scale in 1..1000u64) {
        let twice = i128::from(half_up(n.into(), d.into(), scale)) * 2 * i128::from(d);
        let exact = i128::from(n) * i128::from(scale) * 2;
        prop_assert!(twice - exact <= i128::from(d) && exact - twice < i128::from(d));
    }

    /// Weights of millions of people have 85 bits; what is rounded of them is what is rounded of the same share of fewer.
    #[test]
    fn rounding_is_the_same_of_numbers_of_any_size(n in 0..1_000_000u128, d in 1..1_000_000u128, scale in 1..1_000_000_000u64, unit in 1..1u128 << 100) {
        prop_assert_eq!(half_up(n * unit, d * unit, scale), half_up(n, d, scale));
    }

    #[test]
    fn groups_spell_the_same_digits(n in any::<u64>()) {
        for language in [FrCa, EnCa] {
            let digits: String = integer(language, n).chars().filter(char::is_ascii_digit).collect();
            prop_assert_eq!(digits, n.to_string());
        }
    }

    #[test]
    fn negative_means_mirror_positive_ones(sum in 1..i128::from(i64::MAX), count in 1..10_000u128, decimals in 0..4u32, digits in 0..4u32) {
        let positive = decimal(FrCa, sum, count, decimals, digits);
        let negative = decimal(FrCa, -sum, count, decimals, digits);
        prop_assert_eq!(positive, negative.trim_start_matches('−'));
    }
}
