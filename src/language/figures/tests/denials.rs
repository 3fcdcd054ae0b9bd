//! What is denied of everyone, with words between.

use super::super::{Found, GREAT_MAJORITY, Hedge, Said, Verdict, find, holds_share};
use crate::survey::Language;

fn found(language: Language, text: &str) -> Vec<Found> {
    let nouns: &[&str] = match language {
        Language::FrCa => &["habitant", "habitants", "personne répondante", "personnes répondantes"],
        Language::EnCa => &["resident", "residents"],
    };
    find(language, text, nouns)
}

/// What a phrase says of everyone or nobody, however many adverbs stand between the words that say it.
#[test]
#[expect(clippy::too_many_lines, reason = "one list of phrases")]
fn denials_are_seen_with_adverbs_between() {
    use Said::{All, NotAll};
    let none = Said::None;
    let french = [
        ("Les habitants ne sont pas encore tous venus.", Some(NotAll)),
        ("Les habitants n’ont pas vraiment tous lu.", Some(NotAll)),
        ("Les habitants ne lisent pas nécessairement tous.", Some(NotAll)),
        ("Les parents ne sont toujours pas tous inscrits.", Some(NotAll)),
        (
            "Les parents ne sont malheureusement pas encore tous inscrits.",
            Some(NotAll),
        ),
        ("Les habitants ne sont pas pour autant tous satisfaits.", Some(NotAll)),
        ("Les habitants ne sont pas non plus tous satisfaits.", Some(NotAll)),
        ("Les habitants ne viennent plus jamais tous.", Some(NotAll)),
        ("Les habitants n’y sont guère encore tous allés.", Some(NotAll)),
        ("Les habitants ne leur ont pas encore tous répondu.", Some(NotAll)),
        ("Les habitants ne sont pas venus tous.", Some(NotAll)),
        ("Les habitants du quartier ne sont pas tous venus.", Some(NotAll)),
        ("Les habitants sont loin d’être tous satisfaits.", Some(NotAll)),
        ("Ils ne sont pas tous d’accord.", Some(NotAll)),
        ("Elles ne disent pas vraiment toutes la même chose.", Some(NotAll)),
        ("Pas nécessairement tous les habitants ne lisent.", Some(NotAll)),
        (
            "Ce ne sont pas forcément toutes les personnes répondantes qui lisent.",
            Some(NotAll),
        ),
        ("Pas même tous les habitants ne lisent.", Some(NotAll)),
        ("Pas chacun des habitants ne lit.", Some(NotAll)),
        ("Pas vraiment tout le monde ne lit.", Some(NotAll)),
        ("Tous ne sont malheureusement toujours pas venus.", Some(NotAll)),
        ("Tous les habitants du quartier ne lisent pas.", Some(NotAll)),
        (
            "Toutes les personnes répondantes qui ont lu ne viennent pas.",
            Some(NotAll),
        ),
        ("Tous les parents interrogés ne lisent jamais vraiment.", Some(NotAll)),
        ("Pas un parent n’est venu.", Some(none)),
        ("Pas un seul parent du quartier n’est venu.", Some(none)),
        ("Pas une seule famille ne vient.", Some(none)),
        ("Même pas une famille n’est venue.", Some(none)),
        ("Pas un seul n’est venu.", Some(none)),
        ("Pas une d’entre elles ne vient.", Some(none)),
        ("On n’a rencontré pas un seul habitant.", Some(none)),
        ("Nul ne vient.", Some(none)),
        ("Nulle n’y va vraiment.", Some(none)),
        ("Plus aucun parent ne vient.", Some(none)),
        // What is no denial.
        ("Les habitants ne sont pas tout à fait tous venus.", Some(All)),
        ("Les habitants sont aujourd’hui tous inscrits.", Some(All)),
        ("Les habitants sont vraiment tous satisfaits.", Some(All)),
        ("Pas seulement tous les habitants, les passants aussi.", Some(All)),
        ("Tous les habitants ne lisent pas seulement des romans.", Some(All)),
        ("Tous ne lisent vraiment que des romans.", Some(All)),
        ("Tous les parents disent que les livres ne manquent pas.", Some(All)),
        ("Tous les habitants lisent et ne se lassent pas.", Some(All)),
        // What is no figure.
        ("Les habitants ne viennent pas toujours tous les jours.", Option::None),
        ("Les services aux parents ne sont pas tous gratuits.", Option::None),
        ("Les services des habitants sont tous gratuits.", Option::None),
        ("Les habitants n’aiment pas toutes sortes de livres.", Option::None),
        ("Nul n’est censé ignorer le règlement.", Option::None),
        ("Ce n’est pas un parent.", Option::None),
        ("Pas une famille comme les autres", Option::None),
        ("Il n’y a pas un seul adulte responsable.", Option::None),
        ("Les habitants ne sont pas vraiment satisfaits.", Option::None),
        ("Ce n’est pas encore le cas de tous les habitants.", Some(NotAll)),
        ("Les habitants ne sont pas, bien sûr, tous venus.", Option::None),
    ];
    let english = [
        ("Not yet all residents read.", Some(NotAll)),
        ("Not really all of the residents read.", Some(NotAll)),
        ("Not necessarily all residents read.", Some(NotAll)),
        ("The residents haven’t all yet answered.", Some(NotAll)),
        ("The residents haven't yet all answered.", Some(NotAll)),
        ("The residents are still not all satisfied.", Some(NotAll)),
        (
            "The residents have certainly not yet really all answered.",
            Some(NotAll),
        ),
        ("The residents still do not all agree.", Some(NotAll)),
        ("The residents of the area do not always all agree.", Some(NotAll)),
        ("The residents are no longer really all satisfied.", Some(NotAll)),
        ("They have not all answered.", Some(NotAll)),
        ("They don’t all agree.", Some(NotAll)),
        ("Not even everyone reads.", Some(NotAll)),
        ("Not necessarily every resident reads.", Some(NotAll)),
        ("Not every one of them reads.", Some(NotAll)),
        ("Not each resident reads.", Some(NotAll)),
        ("Far from all residents read.", Some(NotAll)),
        ("Not nearly all residents read.", Some(NotAll)),
        ("Hardly all residents read.", Some(NotAll)),
        ("All residents have not yet answered.", Some(NotAll)),
        ("All of the residents in the area don’t read.", Some(NotAll)),
        ("Everyone did not answer.", Some(NotAll)),
        ("All residents no longer read.", Some(NotAll)),
        ("Not a single parent came.", Some(none)),
        ("Not one family came.", Some(none)),
        ("Not even one resident came.", Some(none)),
        ("Not one of the residents came.", Some(none)),
        ("Not a single one of them came.", Some(none)),
        ("There was not a single resident.", Some(none)),
        ("Not any of the residents came.", Some(none)),
        // What is no denial.
        ("Not quite all residents read.", Some(All)),
        ("Not only all residents read, managers do too.", Some(All)),
        ("All residents do not only read.", Some(All)),
        ("All residents agree that the room is not open.", Some(All)),
        ("The residents are now all satisfied.", Some(All)),
        ("No fewer than all residents read.", Some(All)),
        // What is no figure.
        ("Services for residents are not all free.", Option::None),
        ("The residents do not always come all week.", Option::None),
        ("It is not one family.", Option::None),
        ("This is not yet true of all residents.", Some(NotAll)),
        ("The residents did not, in fact, all agree.", Option::None),
        ("The residents did, in fact, all agree.", Some(All)),
        ("The residents are all in all satisfied.", Option::None),
        ("The residents are above all satisfied.", Option::None),
        ("The residents are all in favour.", Some(All)),
        ("The residents do all they can.", Option::None),
        ("The residents have all but given up.", Option::None),
        ("Not one family but several", Option::None),
        ("Parents don’t like all sorts of books.", Option::None),
    ];
    let of = |language, texts: &[(&'static str, Option<Said>)]| -> Vec<String> {
        let told = |text: &str| -> Vec<Said> { found(language, text).iter().map(|one| one.said).collect() };
        let wrong = texts
            .iter()
            .filter(|(text, said)| told(text) != said.iter().copied().collect::<Vec<_>>());
        wrong
            .map(|(text, said)| format!("{text} {:?} for {said:?}", told(text)))
            .collect()
    };
    let wrong = [of(Language::FrCa, &french), of(Language::EnCa, &english)].concat();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Bounds beside a denial stay bounds.
#[test]
fn what_is_not_even_so_many_is_below() {
    for (language, text, holds, fails) in [
        (
            Language::FrCa,
            "Pas tout à fait la moitié des habitants",
            (48, 100),
            (50, 100),
        ),
        (Language::FrCa, "Pas même la moitié des habitants", (30, 100), (50, 100)),
        (Language::FrCa, "Pas un habitant sur dix", (9, 100), (10, 100)),
        (Language::FrCa, "Même pas un habitant sur dix", (9, 100), (10, 100)),
        (
            Language::FrCa,
            "Les habitants ne sont pas tout à fait tous venus",
            (98, 100),
            (100, 100),
        ),
        (Language::EnCa, "Not quite all residents", (98, 100), (60, 100)),
        (Language::EnCa, "Fewer than all residents", (60, 100), (100, 100)),
        (Language::EnCa, "Not even one in ten residents", (9, 100), (10, 100)),
    ] {
        let found = found(language, text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        let verdict = |(k, n)| holds_share(&found[0], k, n, GREAT_MAJORITY);
        assert!(verdict(holds) == Verdict::True, "{text}");
        assert!(verdict(fails) == Verdict::False, "{text}");
    }
}

#[test]
fn not_fewer_is_at_least() {
    let least = &found(Language::FrCa, "pas moins de 10 habitants")[0];
    assert_eq!(
        (least.said, least.hedge),
        (Said::Number(super::super::Written::whole(10)), Hedge::AtLeast)
    );
}
