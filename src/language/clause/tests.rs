use super::name;
use crate::survey::Language::{EnCa, FrCa};

#[test]
fn a_short_text_is_whole_with_a_capital_and_without_its_last_sign() {
    assert_eq!(name(FrCa, "Une phrase courte.", 90), "Une phrase courte");
    assert_eq!(
        name(FrCa, "le soutien dans l’exercice du mandat;", 90),
        "Le soutien dans l’exercice du mandat"
    );
    assert_eq!(
        name(FrCa, "Deux solutions reviennent\u{a0}:", 90),
        "Deux solutions reviennent"
    );
    assert_eq!(name(EnCa, "three things stand out:", 90), "Three things stand out");
}

#[test]
fn a_long_text_is_cut_where_it_can_pause() {
    for (text, most, cut) in [
        // Not after a determiner.
        (
            "Huit PTP sur dix et six PG sur dix disent avoir eu besoin de temps pour s’approprier leur mandat et s’y adapter.",
            85,
            "Huit PTP sur dix et six PG sur dix disent avoir eu besoin de temps…",
        ),
        // Not between a noun and its complement, where the whole is hardly longer.
        (
            "Avant le projet pilote, six PG sur dix n’avaient jamais encadré de personnes travailleuses de proximité.",
            90,
            "Avant le projet pilote, six PG sur dix n’avaient jamais encadré de personnes travailleuses de proximité",
        ),
        // Not within an incise, nor at its signs.
        (
            "Le tiers des PTP ont connu, pendant la période, au moins une collaboration vraiment difficile.",
            90,
            "Le tiers des PTP ont connu, pendant la période, au moins une collaboration vraiment difficile",
        ),
        // At the end of a clause rather than later.
        (
            "La moitié des parents sont venus au marché; les autres disent qu’ils habitent trop loin ou n’ont pas le temps.",
            80,
            "La moitié des parents sont venus au marché…",
        ),
        // Not before the verb of a clause that a sign begins.
        (
            "Quel que soit le milieu, les mêmes facteurs viennent en tête; en ville, il s’en ajoute un quatrième, le logement.",
            90,
            "Quel que soit le milieu, les mêmes facteurs viennent en tête…",
        ),
        // Not within quotation marks or brackets.
        (
            "Les parents parlent d’un « filet de sécurité solide autour des enfants » et d’un lieu (la maison du quartier) où aller.",
            60,
            "Les parents parlent d’un « filet de sécurité solide autour des enfants » et d’un lieu…",
        ),
    ] {
        assert_eq!(name(FrCa, text, most), cut);
    }
}

#[test]
fn no_cut_comes_before_the_verb() {
    let text = "Une grande majorité, soit neuf ou dix personnes répondantes sur dix, reconnaît que le projet pilote profite aux \
                familles de toute la région :";
    for most in [40, 60, 75, 90, 110] {
        let cut = name(FrCa, text, most);
        assert!(cut.contains("reconnaît"), "{most}: {cut}");
    }
}

#[test]
fn english_is_cut_as_french_is() {
    for (text, most, cut) in [
        (
            "Two thirds of the parents say they come to the library every week because their children ask for new books.",
            90,
            "Two thirds of the parents say they come to the library every week…",
        ),
        (
            "Most members, that is nine in ten of those who answered, find that the garden has changed the life of their street.",
            60,
            "Most members, that is nine in ten of those who answered, find that the garden has changed the life of their street",
        ),
    ] {
        assert_eq!(name(EnCa, text, most), cut);
    }
}

#[test]
fn no_name_ends_on_a_word_that_leads_on() {
    let text = "Plusieurs réponses qualitatives vont plus loin : au-delà d’une meilleure concertation, le travail de proximité \
                tisserait un véritable filet autour d’enfants et de parents que rien ne relie aux ressources locales, alors que \
                le contexte social et économique fragilise de plus en plus de familles et dresse devant elles des obstacles.";
    for most in 20..300 {
        let cut = name(FrCa, text, most);
        let last = cut
            .trim_end_matches('…')
            .rsplit([' ', '\u{a0}', '’'])
            .next()
            .unwrap_or_default();
        assert!(
            !["de", "un", "le", "et", "d", "que", "en", "plus", "aux", "du", "ne"].contains(&last),
            "{most}: {cut}"
        );
        assert!(!cut.ends_with([':', ';', ',', '.']), "{most}: {cut}");
    }
}

#[test]
fn words_without_a_verb_are_cut_between_two_of_them() {
    let cut = name(FrCa, &"mot ".repeat(40), 90);
    assert!(cut.ends_with("ot…") && cut.chars().count() <= 91, "{cut}");
    assert_eq!(name(FrCa, &"x".repeat(300), 90).chars().count(), 91);
}
