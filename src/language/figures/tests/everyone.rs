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
