//! Everyone, nobody and most, with and without what a report calls its respondents.

use super::super::{Found, GREAT_MAJORITY, Hedge, Said, Verdict, find, holds_share};
use crate::survey::Language;

fn found(language: Language, text: &str) -> Vec<Found> {
    let nouns: &[&str] = match language {
        Language::FrCa => &["habitant", "habitants", "personne répondante", "personnes répondantes"],
        Language::EnCa => &["resident", "residents"],
    };
    find(language, text, nouns)
}

#[track_caller]
fn each(language: Language, texts: &[(&str, Said, Hedge)]) {
    for (text, said, hedge) in texts {
        let found = found(language, text);
        let told: Vec<_> = found.iter().map(|one| (one.said, one.hedge)).collect();
        assert_eq!(told, [(*said, *hedge)], "{text}");
        // Six in ten are neither all nor none.
        let verdict = holds_share(&found[0], 60, 100, GREAT_MAJORITY);
        let is_most = matches!(said, Said::Majority { .. });
        assert_eq!(verdict == Verdict::True, is_most, "{text}");
    }
}

#[track_caller]
fn none(language: Language, texts: &[&str]) {
    let blamed: Vec<_> = texts.iter().map(|text| (text, found(language, text))).collect();
    let blamed: Vec<_> = blamed.iter().filter(|(_, found)| !found.is_empty()).collect();
    assert!(blamed.is_empty(), "taken for figures: {blamed:#?}");
}

const MOST: Said = Said::Majority { great: false };

#[test]
fn everyone_and_nobody_are_figures_in_french() {
    use Hedge::{Exactly, Nearly};
    each(
        Language::FrCa,
        &[
            ("Tous les répondants préfèrent le cinéma.", Said::All, Exactly),
            ("Toutes les personnes préfèrent le cinéma.", Said::All, Exactly),
            ("Presque tous les répondants préfèrent le cinéma.", Said::All, Nearly),
            ("Chaque habitant préfère le cinéma.", Said::All, Exactly),
            ("Chaque personne répondante préfère le cinéma.", Said::All, Exactly),
            ("Tout le monde préfère le cinéma.", Said::All, Exactly),
            ("Presque tout le monde préfère le cinéma.", Said::All, Nearly),
            ("Au village, tout le monde préfère le cinéma.", Said::All, Exactly),
            ("Tous préfèrent le cinéma.", Said::All, Exactly),
            ("Toutes se disent satisfaites.", Said::All, Exactly),
            ("L’ensemble des participants préfèrent le cinéma.", Said::All, Exactly),
            ("L’essentiel des habitants préfèrent le cinéma.", MOST, Exactly),
            ("Le gros des répondants préfèrent le cinéma.", MOST, Exactly),
            (
                "Selon le sondage, tous les répondants préfèrent le cinéma.",
                Said::All,
                Exactly,
            ),
            ("Aucun répondant ne préfère le cinéma.", Said::None, Exactly),
            (
                "On constate que tous les répondants préfèrent le cinéma.",
                Said::All,
                Exactly,
            ),
        ],
    );
    none(
        Language::FrCa,
        &[
            "un lieu ouvert à tout le monde",
            "Le service est offert à tous les parents du quartier.",
            "Tout le monde devrait pouvoir venir.",
            "Les parents disent que tout le monde se connaît.",
            "pour que tous les enfants lisent",
            "« Ici, tout le monde se connaît », dit une mère.",
            "Tous les participants doivent signer.",
            "Toutes catégories confondues, tous azimuts",
            "Tous les jours, toutes les semaines et chaque année",
            "le gros des travaux, l’essentiel des démarches",
            "dans chaque famille",
            "Merci à tous les répondants.",
            "En novembre, toutes les personnes gestionnaires\nont été invitées à répondre.",
            "D’après des réponses qualitatives, tous les parents portent des difficultés.",
            "Chaque membre y met au moins ses heures.",
            "Chaque parent vient avec ses enfants, en moyenne trop peu.",
            "En moyenne, chaque parent vient avec trop peu d’enfants.",
            "Selon les intervenantes, tout le monde se connaît.",
            "Il n’y a aucun adulte responsable.",
        ],
    );
}

#[test]
fn everyone_and_nobody_are_figures_in_english() {
    use Hedge::{Exactly, Nearly};
    each(
        Language::EnCa,
        &[
            ("All of the residents prefer the cinema.", Said::All, Exactly),
            ("All respondents prefer the cinema.", Said::All, Exactly),
            ("Every resident prefers the cinema.", Said::All, Exactly),
            ("Every respondent prefers the cinema.", Said::All, Exactly),
            ("Everyone prefers the cinema.", Said::All, Exactly),
            ("Virtually everyone prefers the cinema.", Said::All, Nearly),
            ("Almost all of the residents prefer the cinema.", Said::All, Nearly),
            ("Nearly all of the residents prefer the cinema.", Said::All, Nearly),
            ("Almost all agree.", Said::All, Nearly),
            ("All participants said that the cinema is best.", Said::All, Exactly),
            ("Hardly any residents prefer the cinema.", Said::None, Nearly),
            ("Hardly any of the respondents came.", Said::None, Nearly),
            ("Scarcely anyone prefers the cinema.", Said::None, Nearly),
            ("No respondents prefer the cinema.", Said::None, Exactly),
            ("Most respondents prefer the cinema.", MOST, Exactly),
            (
                "According to the survey, everyone prefers the cinema.",
                Said::All,
                Exactly,
            ),
            ("Most prefer the cinema.", MOST, Exactly),
            ("The bulk of residents prefer the cinema.", MOST, Exactly),
            ("The bulk of the respondents prefer the cinema.", MOST, Exactly),
        ],
    );
    none(
        Language::EnCa,
        &[
            "a place open to everyone",
            "The service is offered to all parents in the area.",
            "Everyone should be able to come.",
            "Parents say that everyone knows the place.",
            "“Everyone knows each other here,” one mother said.",
            "All participants must sign a form.",
            "all year, every week",
            "the bulk of the work",
            "the activity that draws the most people",
            "Thanks to all respondents.",
            "In November all managers were invited to answer. All members were eligible.",
            "Every member gives at least their hours.",
            "On paper every resident is counted. Every resident comes with friends, on average too few.",
            "According to the staff, everyone knows each other.",
        ],
    );
}

#[test]
fn not_all_holds_of_all_but_one_and_not_of_all() {
    let each = |language, texts: &[&str]| {
        for text in texts {
            let found = found(language, text);
            let told: Vec<_> = found.iter().map(|one| (one.said, one.hedge)).collect();
            assert_eq!(told, [(Said::NotAll, Hedge::Exactly)], "{text}");
            let holds = |k, n| holds_share(&found[0], k, n, GREAT_MAJORITY) == Verdict::True;
            assert!(holds(9_999, 10_000) && holds(60, 100) && holds(1, 100), "{text}");
            assert!(!holds(49, 49), "{text}");
        }
    };
    each(
        Language::FrCa,
        &[
            "Pas tous les habitants ne lisent.",
            "Ce ne sont pas toutes les personnes répondantes qui lisent.",
            "Pas toutes les personnes ne lisent.",
            "Tous les habitants ne lisent pas.",
            "Tous les répondants n’y vont pas.",
            "Tous ne lisent pas.",
            "Tout le monde n’est pas d’accord.",
            "Les habitants ne sont pas tous satisfaits.",
            "Les personnes répondantes ne lisent pas toutes.",
            "Les parents n’y vont pas tous.",
            "Tous n’ont plus accès à la salle.",
            "Toutes les personnes répondantes ne viennent plus.",
            "Tous les habitants ne viennent jamais.",
            "Toutes ne lisent guère.",
            "Tous les parents n’ont ni le temps ni l’envie.",
            "Tout le monde n’y va plus.",
            "Les habitants ne sont plus tous satisfaits.",
            "Les personnes répondantes n’y viennent jamais toutes.",
            "Les parents ne lisent guère tous.",
            "L’ensemble des habitants ne lisent plus.",
            "La totalité des habitants ne lisent pas.",
        ],
    );
    each(
        Language::EnCa,
        &[
            "The residents are never all satisfied.",
            "Residents never all agree.",
            "The residents no longer all agree.",
            "The residents aren’t all satisfied any more.",
            "The residents don't all agree.",
            "Not all residents come any more.",
            "Not all residents read.",
            "Not all of the residents read.",
            "Not all respondents read.",
            "Not everyone reads.",
            "Not everybody agrees.",
            "Not every resident reads.",
            "Not all of them read.",
            "Not all agree.",
            "The residents do not all agree.",
            "The residents are not all satisfied.",
        ],
    );
}

/// What only some things are left of is all the same said of all.
#[test]
fn who_is_left_is_not_denied() {
    let texts = [
        "Tous ne lisent que des romans.",
        "Tous les habitants ne lisent plus que des romans.",
        "Toutes les personnes répondantes n’ont jamais que deux cours.",
        "Tous les habitants ne sont guère que des passants.",
    ];
    for text in texts {
        let told: Vec<_> = found(Language::FrCa, text).iter().map(|one| one.said).collect();
        assert_eq!(told.first(), Some(&Said::All), "{text}");
    }
}

/// "Nobody … any more" is nobody.
#[test]
fn none_with_any_denial_is_none() {
    use Hedge::Exactly;
    each(
        Language::FrCa,
        &[
            ("Aucun habitant ne vient plus.", Said::None, Exactly),
            ("Aucune des personnes répondantes n’y va jamais.", Said::None, Exactly),
            ("Personne ne lit plus.", Said::None, Exactly),
            ("Nul n’y vient plus guère.", Said::None, Exactly),
        ],
    );
    each(
        Language::EnCa,
        &[
            ("No resident comes any more.", Said::None, Exactly),
            ("None of the residents ever comes.", Said::None, Exactly),
            ("Nobody comes any longer.", Said::None, Exactly),
        ],
    );
}

#[test]
fn not_all_of_something_else_is_none() {
    none(
        Language::FrCa,
        &[
            "Les services ne sont pas tous accessibles.",
            "Ils ne viennent pas tous les jours.",
            "Les parents ne viennent pas tous les jours.",
            "Les parents ne viennent pas toutes les fins de semaine.",
            "Pas tous les jours, pas toutes les semaines",
            "Selon les intervenantes, les parents ne sont pas tous prêts.",
            "« Les parents ne sont pas tous prêts », dit une mère.",
            "Les parents ne viennent plus tous les jours.",
            "Ils ne viennent jamais toutes les semaines.",
            "Les services ne sont plus tous accessibles.",
        ],
    );
    none(
        Language::EnCa,
        &[
            "Services are not all open.",
            "not all day, not all the time",
            "The services aren’t all open, never all the time.",
            "Not everyone should have to come.",
            "“Not everyone knows it,” one mother said.",
        ],
    );
}

#[test]
fn an_average_is_of_its_own_sentence() {
    let said = "Chaque habitant lit. En moyenne, les livres sont longs.";
    each(Language::FrCa, &[(said, Said::All, Hedge::Exactly)]);
}

#[test]
fn all_that_follows_those_it_speaks_of_is_a_figure() {
    use Hedge::{Exactly, Nearly};
    each(
        Language::FrCa,
        &[
            ("Chacun d’eux préfère le cinéma.", Said::All, Exactly),
            ("Chacune d’elles préfère le cinéma.", Said::All, Exactly),
            ("Chacune d’entre elles préfère le cinéma.", Said::All, Exactly),
            ("Chacun des habitants préfère le cinéma.", Said::All, Exactly),
            ("Les habitants sont tous d’accord.", Said::All, Exactly),
            ("Les habitants sont presque tous d’accord.", Said::All, Nearly),
            ("Ils sont tous d’accord.", Said::All, Exactly),
            ("Les habitants lisent tous.", Said::All, Exactly),
            ("Elles disent toutes préférer le cinéma.", Said::All, Exactly),
            ("Les parents ont tous répondu non.", Said::All, Exactly),
            ("Aucun d’eux ne préfère le cinéma.", Said::None, Exactly),
            ("Aucune d’elles ne préfère le cinéma.", Said::None, Exactly),
        ],
    );
    none(
        Language::FrCa,
        &[
            "Les ateliers sont tous gratuits.",
            "Il faudrait être tous d’accord.",
            "Les habitants viennent tous les samedis.",
            "Chacun vient comme il veut, chacun son tour",
            "chacun des ateliers",
            "Les parents, tous les samedis, viennent.",
        ],
    );
    each(
        Language::EnCa,
        &[
            ("All of them prefer the cinema.", Said::All, Exactly),
            ("Almost all of them prefer the cinema.", Said::All, Nearly),
            ("Each of them prefers the cinema.", Said::All, Exactly),
            ("Every one of them prefers the cinema.", Said::All, Exactly),
            ("Each resident prefers the cinema.", Said::All, Exactly),
            ("Each of the residents prefers the cinema.", Said::All, Exactly),
            ("They all said that the cinema is best.", Said::All, Exactly),
            ("The residents all agree.", Said::All, Exactly),
            ("The residents are all satisfied.", Said::All, Exactly),
            ("None of them prefer the cinema.", Said::None, Exactly),
            ("None of the residents prefer the cinema.", Said::None, Exactly),
        ],
    );
    none(
        Language::EnCa,
        &[
            "Services are all open.",
            "They all cost money.",
            "open to all of them",
            "Residents come all year.",
            "Each of the workshops was full.",
            "Each resident should sign. Each resident reads few books on average.",
            "“They all said no,” one mother said.",
        ],
    );
}
