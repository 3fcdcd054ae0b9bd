use super::*;
use crate::survey::Language;

mod asides;
mod denials;
mod denied;
mod everyone;
mod generated;

const NOUNS: [&str; 4] = ["PTP", "PG", "personne répondante", "personnes répondantes"];

fn said(text: &str) -> Vec<(String, Said, Hedge)> {
    find(Language::FrCa, text, &NOUNS)
        .into_iter()
        .map(|found| (text[found.range].to_owned(), found.said, found.hedge))
        .collect()
}

fn one(text: &str) -> (String, Said, Hedge) {
    let found = said(text);
    assert_eq!(found.len(), 1, "{text}: {found:?}");
    found.into_iter().next().expect("one")
}

fn percent(units: u64) -> Said {
    Said::Percent(Written::whole(units))
}

fn number(units: u64) -> Said {
    Said::Number(Written::whole(units))
}

fn out_of(low: u64, high: u64, of: u64) -> Said {
    Said::OutOf { low, high, of }
}

fn fraction(numerator: u64, denominator: u64) -> Said {
    Said::Fraction { numerator, denominator }
}

#[test]
#[expect(clippy::too_many_lines, reason = "one list of phrases")]
fn french_figures_are_found_whole() {
    use Hedge::{About, AtLeast, AtMost, Exactly, LessThan, MoreThan, Nearly};
    for (text, phrase, what, hedge) in [
        (
            "On compte neuf PTP sur dix ici",
            "neuf PTP sur dix",
            out_of(9, 9, 10),
            Exactly,
        ),
        (
            "Huit ou neuf PTP sur dix",
            "Huit ou neuf PTP sur dix",
            out_of(8, 9, 10),
            Exactly,
        ),
        ("une PTP sur quatre", "une PTP sur quatre", out_of(1, 1, 4), Exactly),
        (
            "plus d’une PTP sur deux",
            "plus d’une PTP sur deux",
            out_of(1, 1, 2),
            MoreThan,
        ),
        (
            "deux personnes répondantes sur trois",
            "deux personnes répondantes sur trois",
            out_of(2, 2, 3),
            Exactly,
        ),
        ("la moitié des PTP", "moitié", fraction(1, 2), Exactly),
        ("près de la moitié des PTP", "près de la moitié", fraction(1, 2), Nearly),
        ("environ le tiers", "environ le tiers", fraction(1, 3), About),
        ("les deux tiers des PG", "deux tiers", fraction(2, 3), Exactly),
        ("les trois quarts", "trois quarts", fraction(3, 4), Exactly),
        ("un quart", "un quart", fraction(1, 4), Exactly),
        ("soit 27\u{a0}%.", "27\u{a0}%", percent(27), Exactly),
        ("soit 27%.", "27%", percent(27), Exactly),
        (
            "au moins 27,4 %",
            "au moins 27,4 %",
            Said::Percent(Written {
                units: 274,
                decimals: 1,
            }),
            AtLeast,
        ),
        ("27 pour cent", "27 pour cent", percent(27), Exactly),
        (
            "la grande majorité des PTP",
            "majorité",
            Said::Majority { great: true },
            Exactly,
        ),
        ("la majorité", "majorité", Said::Majority { great: false }, Exactly),
        ("Aucune PTP n’y va", "Aucune", Said::None, Exactly),
        ("Aucune n’y va", "Aucune", Said::None, Exactly),
        ("toutes les PTP", "toutes les", Said::All, Exactly),
        (
            "moins de 1\u{a0}200 parents",
            "moins de 1\u{a0}200",
            number(1200),
            LessThan,
        ),
        ("10 ans ou plus", "10", number(10), Exactly),
        ("cinq ou plus", "cinq ou plus", number(5), AtLeast),
        ("cinq ou moins", "cinq ou moins", number(5), AtMost),
        ("une quinzaine de qualités", "quinzaine", number(15), About),
        ("soixante-dix-sept", "soixante-dix-sept", number(77), Exactly),
        ("quatre-vingt-dix", "quatre-vingt-dix", number(90), Exactly),
        ("vingt-et-un", "vingt-et-un", number(21), Exactly),
        ("deux cents parents", "deux cents", number(200), Exactly),
        ("la 2e année", "2", number(2), Exactly),
    ] {
        assert_eq!(one(text), (phrase.to_owned(), what, hedge), "{text}");
    }
}

#[test]
fn what_is_no_figure_is_left_alone() {
    for text in [
        "Une PTP dit avoir un but",
        "aucune idée, aucun lien",
        "toutes les semaines",
        "tous les jours",
        "sur place, une fois, d’un côté",
        "le quartier et la tierce personne",
        "un quart d’heure, le quart de travail, le cinquième rang",
    ] {
        assert_eq!(said(text), [], "{text}");
    }
}

#[test]
fn punctuation_keeps_figures_apart() {
    let found = said("Deux, sur dix sites");
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn english_figures_are_found_whole() {
    let nouns = ["outreach worker", "outreach workers"];
    for (text, phrase, what) in [
        ("Nine in ten outreach workers", "Nine in ten", out_of(9, 9, 10)),
        ("four out of ten", "four out of ten", out_of(4, 4, 10)),
        ("one in four", "one in four", out_of(1, 1, 4)),
        ("two thirds of them", "two thirds", fraction(2, 3)),
        ("a quarter", "a quarter", fraction(1, 4)),
        ("half of them", "half", fraction(1, 2)),
        ("27%", "27%", percent(27)),
        ("the vast majority", "majority", Said::Majority { great: true }),
        ("None of them", "None", Said::None),
        ("All outreach workers", "All", Said::All),
        ("twenty-one", "twenty-one", number(21)),
        ("1,200 people", "1,200", number(1200)),
    ] {
        let found = find(Language::EnCa, text, &nouns);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert_eq!((&text[found[0].range.clone()], found[0].said), (phrase, what), "{text}");
    }
}

fn held(text: &str, k: u128, n: u128) -> bool {
    let found = find(Language::FrCa, text, &NOUNS);
    holds_share(&found[0], k, n, GREAT_MAJORITY) == Verdict::True
}

#[test]
fn tolerances_hold_at_their_edges() {
    // A tenth is the rounded tenth: 0,85 says nine, 0,849 eight.
    assert!(held("neuf PTP sur dix", 85, 100) && !held("neuf PTP sur dix", 849, 1000));
    assert!(held("neuf PTP sur dix", 949, 1000) && !held("neuf PTP sur dix", 95, 100));
    // A fraction lies within 3.5 points, 5 after "environ".
    assert!(held("la moitié", 465, 1000) && !held("la moitié", 464, 1000));
    assert!(held("la moitié", 535, 1000) && !held("la moitié", 536, 1000));
    assert!(held("environ la moitié", 45, 100) && !held("environ la moitié", 449, 1000));
    assert!(held("une PTP sur quatre", 285, 1000) && !held("une PTP sur quatre", 286, 1000));
    // A percentage is rounded half up.
    assert!(held("27 %", 265, 1000) && held("27 %", 274, 1000) && !held("27 %", 275, 1000));
    assert!(held("26,5 %", 265, 1000) && !held("26,4 %", 265, 1000));
    // Bounds.
    assert!(held("plus de la moitié", 51, 100) && !held("plus de la moitié", 50, 100));
    assert!(held("au moins la moitié", 50, 100) && !held("au moins la moitié", 49, 100));
    assert!(held("moins de la moitié", 49, 100) && !held("moins de la moitié", 50, 100));
    assert!(held("près de la moitié", 45, 100) && held("près de la moitié", 50, 100));
    assert!(!held("près de la moitié", 449, 1000) && !held("près de la moitié", 51, 100));
    assert!(held("la majorité", 51, 100) && !held("la majorité", 50, 100));
    assert!(held("la grande majorité", 75, 100) && !held("la grande majorité", 749, 1000));
    assert!(held("aucune PTP", 0, 100) && !held("aucune PTP", 1, 1000));
    assert!(held("toutes les PTP", 49, 49) && !held("toutes les PTP", 48, 49));
    assert!(held("huit ou neuf PTP sur dix", 75, 100) && !held("huit ou neuf PTP sur dix", 74, 100));
}

#[test]
fn nearly_all_and_parts_of_others_hold_at_their_edges() {
    for phrase in [
        "la quasi-totalité des PTP",
        "presque toutes les PTP",
        "presque l’unanimité",
        "quasi-unanimement",
    ] {
        assert!(held(phrase, 95, 100) && held(phrase, 99, 100), "{phrase}");
        assert!(!held(phrase, 949, 1000) && !held(phrase, 100, 100), "{phrase}");
    }
    for phrase in [
        "la totalité des PTP",
        "l’unanimité",
        "unanimement",
        "les PTP sont unanimes",
    ] {
        assert!(held(phrase, 49, 49) && !held(phrase, 48, 49), "{phrase}");
    }
    assert!(held("presque aucune PTP", 4, 100) && !held("presque aucune PTP", 0, 100));
    assert!(!held("presque aucune PTP", 6, 100));
    // So many of those who answered are exactly so many.
    assert!(held("13 PTP sur 49", 13, 49) && !held("14 PTP sur 49", 13, 49) && held("13/49", 13, 49));
    assert!(held("minoritairement", 49, 100) && !held("minoritairement", 50, 100));
    assert!(held("５０ ‰", 5, 100) && held("5 ‰", 5, 1000));
}

#[test]
fn what_is_there_is_not_none_and_what_lacks_is_not_all() {
    assert!(held("0 %", 0, 1000) && !held("0 %", 2, 1000) && held("moins de 1 %", 2, 1000));
    assert!(held("0,2 %", 2, 1000) && !held("0,0 %", 2, 10_000));
    assert!(held("100 %", 9, 9) && !held("100 %", 997, 1000) && held("plus de 99 %", 997, 1000));
    assert!(held("zéro PTP sur dix", 0, 50) && !held("zéro PTP sur dix", 1, 50));
    assert!(held("dix PTP sur dix", 50, 50) && !held("dix PTP sur dix", 49, 50));
    assert!(held("neuf ou dix PTP sur dix", 46, 50) && held("neuf ou dix PTP sur dix", 49, 50));
    // A range that ends at all of them, of which a percentage would say more than 99.
    assert!(!held("neuf ou dix PTP sur dix", 997, 1000) && held("neuf ou dix PTP sur dix", 98, 100));
    assert!(held("neuf ou dix PTP sur dix", 50, 50) && held("neuf ou dix PTP sur dix", 994, 1000));
    assert!(!held("0 ou 1 PTP sur dix", 3, 1000) && held("0 ou 1 PTP sur dix", 2, 100));
    assert!(held("0 ou 1 PTP sur dix", 0, 50));
    assert!(!held("trois ou quatre PTP sur quatre", 997, 1000) && held("trois ou quatre PTP sur quatre", 98, 100));
    assert!(!held("quatre PTP sur quatre", 98, 100) && held("quatre PTP sur quatre", 7, 7));
    assert!(held("presque aucune PTP", 2, 49) && !held("presque aucune PTP", 0, 49));
    assert!(!held("presque aucune PTP", 3, 49));
    assert!(held("presque toutes les PTP", 47, 49) && !held("presque toutes les PTP", 49, 49));
}

#[test]
fn counts_and_means_hold_or_not() {
    let found = |text: &str| find(Language::FrCa, text, &NOUNS).remove(0);
    assert_eq!(holds_count(&found("49 PTP"), 49), Verdict::True);
    assert_eq!(holds_count(&found("49 PTP"), 48), Verdict::False);
    assert_eq!(holds_count(&found("environ 50 PTP"), 45), Verdict::True);
    assert_eq!(holds_count(&found("environ 50 PTP"), 44), Verdict::False);
    assert_eq!(holds_count(&found("plus de 50 PTP"), 50), Verdict::False);
    assert_eq!(holds_count(&found("la moitié"), 50), Verdict::OtherSort);
    assert_eq!(holds_mean(&found("2,4 enfants"), 24, 10, 0), Verdict::True);
    assert_eq!(holds_mean(&found("2,5 enfants"), 24, 10, 0), Verdict::False);
    assert_eq!(holds_mean(&found("plus de 2 enfants"), 24, 10, 0), Verdict::True);
}

#[test]
fn nobody_is_none_of_them_unless_it_is_someone_or_a_rule() {
    for (text, phrase) in [
        ("Personne ne vient le soir", "Personne"),
        ("le soir, personne n’est venu", "personne"),
        ("Personne parmi elles ne vient", "Personne"),
    ] {
        assert_eq!(one(text), (phrase.to_owned(), Said::None, Hedge::Exactly), "{text}");
    }
    for text in [
        "Une personne ne vient pas",
        "chaque personne n’y voit pas la même chose",
        "pour que personne ne soit reconnu",
        "Personne ne doit être laissé de côté",
        "la personne ne répond pas",
        "des rencontres en personne",
    ] {
        assert_eq!(said(text), [], "{text}");
    }
    let english = |text: &str| {
        find(Language::EnCa, text, &NOUNS)
            .into_iter()
            .map(|one| one.said)
            .collect::<Vec<_>>()
    };
    for text in ["Nobody came.", "In the end no one came.", "No-one among them came."] {
        assert_eq!(english(text), [Said::None], "{text}");
    }
    for text in ["Nobody should be left out.", "so that no one can be recognised"] {
        assert_eq!(english(text), [], "{text}");
    }
}

#[test]
fn what_changed_from_one_figure_to_another_is_no_range() {
    for (text, hedges) in [
        ("de 30 à 40 %", [Hedge::From, Hedge::UpTo]),
        ("30–40 %", [Hedge::From, Hedge::UpTo]),
        ("entre 12 et 15 PTP", [Hedge::AtLeast, Hedge::AtMost]),
        ("est passée de 30 à 40 %", [Hedge::Exactly, Hedge::Exactly]),
        ("de 40 à 30 %", [Hedge::Exactly, Hedge::Exactly]),
        ("30 % et 40 %", [Hedge::Exactly, Hedge::Exactly]),
    ] {
        let found: Vec<Hedge> = said(text).into_iter().map(|(_, _, hedge)| hedge).collect();
        assert_eq!(found, hedges, "{text}");
    }
}
