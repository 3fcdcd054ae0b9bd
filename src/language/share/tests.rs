use super::{
    FractionForm, NoFraction, NounForm, Percent, PercentSide, fraction, percent, percent_apart, tenths, tenths_range,
};
use crate::language::{Agreement, Phrase};
use crate::survey::Language::{EnCa, FrCa};
use crate::survey::{Gender, Noun};
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

fn ptp() -> Noun {
    Noun {
        one: "PTP".to_owned(),
        many: "PTP".to_owned(),
        gender: Gender::Feminine,
    }
}

fn manager() -> Noun {
    Noun {
        one: "gestionnaire".to_owned(),
        many: "gestionnaires".to_owned(),
        gender: Gender::Masculine,
    }
}

fn worker() -> Noun {
    Noun {
        one: "outreach worker".to_owned(),
        many: "outreach workers".to_owned(),
        gender: Gender::Masculine,
    }
}

fn phrase(text: &str, plural: bool) -> Phrase {
    Phrase::new(text.to_owned(), plural)
}

fn nobody(text: &str) -> Phrase {
    Phrase {
        text: text.to_owned(),
        agreement: Agreement::Negative,
    }
}

const HER: NounForm = NounForm::Bare(Gender::Feminine);
const HIM: NounForm = NounForm::Bare(Gender::Masculine);

#[test]
fn tenths_round_half_up() {
    let (noun, said) = (ptp(), |n, d| tenths(FrCa, n, d, NounForm::Noun(&ptp())).text);
    // 20/49 = 4.08 tenths; 9/20 = 4.5 exactly; 89/200 = 4.45.
    assert_eq!(
        tenths(FrCa, 20, 49, NounForm::Noun(&noun)),
        phrase("quatre PTP sur dix", true)
    );
    assert_eq!(said(9, 20), "cinq PTP sur dix");
    assert_eq!(said(89, 200), "quatre PTP sur dix");
}

#[test]
fn one_in_ten_is_singular_and_knows_its_gender() {
    assert_eq!(
        tenths(FrCa, 5, 49, NounForm::Noun(&ptp())),
        phrase("une PTP sur dix", false)
    );
    assert_eq!(
        tenths(FrCa, 1, 10, NounForm::Noun(&manager())),
        phrase("un gestionnaire sur dix", false)
    );
    assert_eq!(
        tenths(FrCa, 2, 10, NounForm::Noun(&manager())),
        phrase("deux gestionnaires sur dix", true)
    );
    assert_eq!(tenths(FrCa, 1, 10, HER), phrase("une sur dix", false));
    assert_eq!(
        tenths(EnCa, 1, 10, NounForm::Noun(&worker())),
        phrase("one in ten outreach workers", false)
    );
}

#[test]
fn none_and_all_only_when_exact() {
    let (ptp, manager, worker) = (ptp(), manager(), worker());
    assert_eq!(tenths(FrCa, 0, 49, NounForm::Noun(&ptp)), nobody("aucune PTP"));
    assert_eq!(
        tenths(FrCa, 49, 49, NounForm::Noun(&ptp)),
        phrase("toutes les PTP", true)
    );
    // 2/49 = 4.08 %, 47/49 = 95.9 %; 1/20 and 19/20 are exact halves of a tenth.
    assert_eq!(tenths(FrCa, 2, 49, NounForm::Noun(&ptp)), nobody("presque aucune PTP"));
    assert_eq!(
        tenths(FrCa, 47, 49, NounForm::Noun(&ptp)),
        phrase("presque toutes les PTP", true)
    );
    assert_eq!(
        tenths(FrCa, 1, 20, NounForm::Noun(&ptp)),
        phrase("une PTP sur dix", false)
    );
    assert_eq!(
        tenths(FrCa, 19, 20, NounForm::Noun(&manager)),
        phrase("presque tous les gestionnaires", true)
    );
    assert_eq!(
        tenths(FrCa, 0, 9, NounForm::Noun(&manager)),
        nobody("aucun gestionnaire")
    );
    assert_eq!(tenths(FrCa, 9, 9, HIM), phrase("tous", true));
    assert_eq!(tenths(FrCa, 0, 9, HER), nobody("aucune"));
    assert_eq!(
        tenths(EnCa, 0, 9, NounForm::Noun(&worker)),
        phrase("no outreach workers", true)
    );
    assert_eq!(tenths(EnCa, 1, 90, HIM), phrase("almost none", true));
    assert_eq!(
        tenths(EnCa, 9, 9, NounForm::Noun(&worker)),
        phrase("all outreach workers", true)
    );
    assert_eq!(
        tenths(EnCa, 89, 90, NounForm::Noun(&worker)),
        phrase("almost all outreach workers", true)
    );
}

#[test]
fn ranges() {
    let ptp = ptp();
    let said = |low, high| tenths_range(FrCa, (low, 100), (high, 100), NounForm::Noun(&ptp));
    assert_eq!(said(78, 92), phrase("huit ou neuf PTP sur dix", true));
    assert_eq!(said(92, 78), phrase("huit ou neuf PTP sur dix", true));
    assert_eq!(said(62, 92), phrase("de six à neuf PTP sur dix", true));
    assert_eq!(said(91, 93), phrase("neuf PTP sur dix", true));
    assert_eq!(said(91, 97), phrase("neuf ou dix PTP sur dix", true));
    assert_eq!(said(91, 100), phrase("neuf ou dix PTP sur dix", true));
    assert_eq!(said(96, 100), phrase("presque toutes les PTP", true));
    assert_eq!(said(100, 100), phrase("toutes les PTP", true));
    assert_eq!(said(0, 2), nobody("presque aucune PTP"));
    assert_eq!(said(0, 0), nobody("aucune PTP"));
    assert_eq!(said(3, 12), phrase("zéro ou une PTP sur dix", false));
    assert_eq!(said(0, 12), phrase("zéro ou une PTP sur dix", false));
    assert_eq!(said(3, 30), phrase("de presque aucune à trois PTP sur dix", true));
    assert_eq!(said(3, 100), phrase("de presque aucune à dix PTP sur dix", true));
    assert_eq!(said(3, 97), phrase("de presque aucune à presque toutes les PTP", true));
    assert_eq!(said(30, 97), phrase("de trois PTP sur dix à presque toutes", true));
    assert_eq!(said(10, 97), phrase("d’une PTP sur dix à presque toutes", true));
    assert_eq!(said(0, 97), phrase("de zéro PTP sur dix à presque toutes", true));
    // A percentage prints 0.3 as less than 1, and 99.7 as more than 99.
    let fine = |low, high| tenths_range(FrCa, (low, 1000), (high, 1000), NounForm::Noun(&ptp));
    assert_eq!(fine(3, 100), phrase("de presque aucune à une PTP sur dix", false));
    assert_eq!(fine(5, 100), phrase("zéro ou une PTP sur dix", false));
    assert_eq!(fine(900, 997), phrase("de neuf PTP sur dix à presque toutes", true));
    assert_eq!(fine(900, 994), phrase("neuf ou dix PTP sur dix", true));
    assert_eq!(said(12, 18), phrase("une ou deux PTP sur dix", true));
    assert_eq!(said(0, 30), phrase("de zéro à trois PTP sur dix", true));
    assert_eq!(
        tenths_range(FrCa, (8, 10), (9, 10), HIM),
        phrase("huit ou neuf sur dix", true)
    );
    let worker = worker();
    let said = |low, high| tenths_range(EnCa, (low, 10), (high, 10), NounForm::Noun(&worker)).text;
    assert_eq!(said(8, 9), "eight or nine in ten outreach workers");
    assert_eq!(said(6, 9), "from six to nine in ten outreach workers");
}

#[test]
fn fractions_as_parts() {
    let (ptp, worker) = (ptp(), worker());
    let cases = [
        (12, 48, "le quart des PTP", "a quarter of outreach workers"),
        (16, 48, "le tiers des PTP", "a third of outreach workers"),
        (24, 48, "la moitié des PTP", "half of outreach workers"),
        (32, 48, "les deux tiers des PTP", "two thirds of outreach workers"),
        (36, 48, "les trois quarts des PTP", "three quarters of outreach workers"),
    ];
    for (n, d, french, english) in cases {
        let said = |language, noun| fraction(language, (n, d), NounForm::Noun(noun), FractionForm::Part, false);
        assert_eq!(said(FrCa, &ptp), Ok(phrase(french, true)));
        assert_eq!(said(EnCa, &worker), Ok(phrase(english, true)));
    }
    assert_eq!(
        fraction(FrCa, (1, 2), HER, FractionForm::Part, true),
        Ok(phrase("environ la moitié", true))
    );
    assert_eq!(
        fraction(EnCa, (2, 3), HER, FractionForm::Part, true),
        Ok(phrase("about two thirds", true))
    );
}

#[test]
fn fractions_as_one_in() {
    let (ptp, manager, worker) = (ptp(), manager(), worker());
    let said = |n, d, noun| fraction(FrCa, (n, d), NounForm::Noun(noun), FractionForm::OneIn, false);
    assert_eq!(said(1, 2, &ptp), Ok(phrase("une PTP sur deux", false)));
    assert_eq!(said(1, 4, &ptp), Ok(phrase("une PTP sur quatre", false)));
    assert_eq!(said(1, 3, &manager), Ok(phrase("un gestionnaire sur trois", false)));
    assert_eq!(said(2, 3, &manager), Ok(phrase("deux gestionnaires sur trois", true)));
    assert_eq!(said(3, 4, &ptp), Ok(phrase("trois PTP sur quatre", true)));
    let english = fraction(EnCa, (1, 4), NounForm::Noun(&worker), FractionForm::OneIn, true);
    assert_eq!(english, Ok(phrase("about one in four outreach workers", false)));
    assert_eq!(
        fraction(FrCa, (1, 3), HER, FractionForm::OneIn, false),
        Ok(phrase("une sur trois", false))
    );
}

#[test]
fn three_and_a_half_points_and_no_more() {
    let said = |n, d, approximate| fraction(FrCa, (n, d), HER, FractionForm::Part, approximate).map(|p| p.text);
    // 0.535 and 0.465 lie at 3.5 points of a half, 0.5351 and 0.4649 beyond.
    assert_eq!(said(535, 1000, false), Ok("la moitié".to_owned()));
    assert_eq!(said(465, 1000, false), Ok("la moitié".to_owned()));
    let refused = NoFraction {
        numerator: 5351,
        denominator: 10_000,
        nearest: (1, 2),
        would_do_approximately: true,
    };
    assert_eq!(said(5351, 10_000, false), Err(refused));
    assert!(said(4649, 10_000, false).is_err());
    assert_eq!(said(5351, 10_000, true), Ok("environ la moitié".to_owned()));
    assert_eq!(said(55, 100, true), Ok("environ la moitié".to_owned()));
    assert_eq!(
        said(5501, 10_000, true).map_err(|e| e.would_do_approximately),
        Err(false)
    );
    // A third has no finite decimals: 0.333… + 0.035 = 221/600.
    assert_eq!(said(221, 600, false), Ok("le tiers".to_owned()));
    assert!(said(222, 600, false).is_err());
    // 7/24 is as far from a quarter as from a third (4.17 points): the smaller is said.
    assert_eq!(said(7, 24, true), Ok("environ le quart".to_owned()));
    assert!(said(7, 24, false).is_err());
    assert_eq!(said(0, 10, true).map_err(|e| e.nearest), Err((1, 4)));
    assert_eq!(said(10, 10, true).map_err(|e| e.nearest), Err((3, 4)));
}

proptest! {
    #[test]
    fn only_none_is_zero_and_only_all_is_a_hundred(k in 0u128..100_000, others in 0u128..100_000, digits in 0u32..4) {
        let n = (k + others).max(1);
        let Percent { side, number } = percent(EnCa, k, n, digits);
        let value: f64 = number.trim_end_matches('%').parse().unwrap();
        prop_assert!(value > 0.0 || k == 0);
        prop_assert!(value < 100.0 || k == n);
        let exact = 100.0 * k as f64 / n as f64;
        match side {
            PercentSide::At => prop_assert!((exact - value).abs() <= 0.5 / 10f64.powi(digits as i32) + 1e-9),
            PercentSide::Below => prop_assert!(exact < value),
            PercentSide::Above => prop_assert!(exact > value),
        }
    }


    #[test]
    fn a_range_of_one_share_is_that_share(n in 0..500u128, more in 1..500u128) {
        let (noun, share) = (ptp(), (n, n + more));
        for language in [FrCa, EnCa] {
            let range = tenths_range(language, share, share, NounForm::Noun(&noun));
            prop_assert_eq!(range, tenths(language, share.0, share.1, NounForm::Noun(&noun)));
        }
    }

    #[test]
    fn what_is_said_exactly_is_said_approximately(n in 0..500u128, more in 1..500u128) {
        let said = |approximate| fraction(FrCa, (n, n + more), HER, FractionForm::OneIn, approximate);
        if let Ok(exact) = said(false) {
            prop_assert_eq!(said(true).map(|p| p.text), Ok(format!("environ {}", exact.text)));
        }
    }

    #[test]
    fn a_fraction_is_never_further_than_allowed(n in 0..500u128, more in 1..500u128) {
        let d = n + more;
        if let Ok(phrase) = fraction(FrCa, (n, d), HER, FractionForm::Part, false) {
            let said = [("le quart", 0.25), ("le tiers", 1.0 / 3.0), ("la moitié", 0.5), ("les deux tiers", 2.0 / 3.0), ("les trois quarts", 0.75)];
            let (_, value) = said.into_iter().find(|(words, _)| *words == phrase.text).expect("one of five");
            prop_assert!((n as f64 / d as f64 - value).abs() < 0.035_000_001);
        }
    }
}

#[test]
fn bounds_that_are_almost_none_or_all_are_said_in_english_too() {
    let worker = worker();
    let said = |low, high| tenths_range(EnCa, (low, 100), (high, 100), NounForm::Noun(&worker)).text;
    assert_eq!(said(3, 97), "from almost none to almost all outreach workers");
    assert_eq!(said(3, 30), "from almost none to three in ten outreach workers");
    assert_eq!(said(30, 97), "from three in ten outreach workers to almost all");
    assert_eq!(said(91, 97), "nine or ten in ten outreach workers");
    let fine = |low, high| tenths_range(EnCa, (low, 1000), (high, 1000), NounForm::Noun(&worker)).text;
    assert_eq!(fine(3, 100), "from almost none to one in ten outreach workers");
    assert_eq!(fine(900, 997), "from nine in ten outreach workers to almost all");
    assert_eq!(
        tenths_range(FrCa, (3, 100), (97, 100), HIM),
        phrase("de presque aucun à presque tous", true)
    );
}

#[test]
fn a_percentage_never_rounds_away_what_is_there() {
    let said = |k, n, digits| {
        let Percent { side, number } = percent(FrCa, k, n, digits);
        (side, number.replace('\u{a0}', " "))
    };
    assert_eq!(said(0, 1000, 0), (PercentSide::At, "0 %".to_owned()));
    assert_eq!(said(2, 1000, 0), (PercentSide::Below, "1 %".to_owned()));
    assert_eq!(said(5, 1000, 0), (PercentSide::At, "1 %".to_owned()));
    assert_eq!(said(994, 1000, 0), (PercentSide::At, "99 %".to_owned()));
    assert_eq!(said(997, 1000, 0), (PercentSide::Above, "99 %".to_owned()));
    assert_eq!(said(1000, 1000, 0), (PercentSide::At, "100 %".to_owned()));
    assert_eq!(said(2, 1000, 1), (PercentSide::At, "0,2 %".to_owned()));
    assert_eq!(said(2, 10_000, 1), (PercentSide::Below, "0,1 %".to_owned()));
    assert_eq!(said(9_999, 10_000, 1), (PercentSide::Above, "99,9 %".to_owned()));
    assert_eq!(percent(EnCa, 997, 1000, 0).number, "99%");
    assert_eq!(percent_apart(FrCa, 2, 1000, 0), "0,2\u{a0}%");
    assert_eq!(percent_apart(FrCa, 9_999, 10_000, 0), "99,99\u{a0}%");
    assert_eq!(percent_apart(FrCa, 41, 49, 0), "84\u{a0}%");
}
