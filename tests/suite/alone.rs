//! A survey of a single group, half of which was asked a question: nothing is repeated, explained or announced that isn't so.

use crate::project::Project;

const REPORT: &str = "\
language: fr-CA
title: La bibliothèque du quartier
date: 2025-06
institutions: [Les Amis de la bibliothèque inc.]
authors: [{name: Noémie Bérubé}, {name: Statistique Exemple, organisation: true}, {name: Ludwig van der Rohe}]
publisher: Éditions du Ruisseau inc.
groups:
  personnes:
    label: Personnes abonnées
    noun: {one: personne abonnée, many: personnes abonnées, gender: feminine}
    responses: responses/all.csv
sections: [visites, prets]
disclosure: {preset: open, because: Réponses inventées.}
";

const QUESTIONNAIRE: &str = "\
questions:
  vient:
    type: single
    text: Venez-vous à la bibliothèque?
    label: Venue à la bibliothèque
    choices: [{code: 1, id: oui, label: Oui}, {code: 2, id: non, label: Non}]
  emprunte:
    type: single
    text: Empruntez-vous des livres?
    label: Emprunt de livres
    asked_if: [{question: vient, is: oui}]
    choices: [{code: 1, id: oui, label: Oui}, {code: 2, id: non, label: Non}]
";

const VISITS: &str = "\
title: Les visites
blocks:
  - prose: '{{ percent(\"vient\", is=\"oui\") }} viennent.'
";

const LOANS: &str = "\
title: Les prêts
blocks:
  - group_table: {id: prets-table, caption: Les prêts, of: emprunte}
";

/// 200 people, of whom the first 100 come.
fn responses() -> String {
    let row = |id: usize| match id {
        1..=100 => format!("r{id};1;{}\n", 1 + id % 2),
        _ => format!("r{id};2;\n"),
    };
    format!("id;vient;emprunte\n{}", (1..=200).map(row).collect::<String>())
}

fn library() -> Project {
    Project::empty()
        .file("content/report.yaml", REPORT)
        .file("content/questionnaire.yaml", QUESTIONNAIRE)
        .file("content/sections/visites.yaml", VISITS)
        .file("content/sections/prets.yaml", LOANS)
        .file("content/responses/all.csv", responses())
}

#[test]
fn a_single_group_is_not_named_everywhere() {
    let project = library().build();
    for page in ["index.html", "visites.html", "prets.html"] {
        let page = project.read(&format!("output/{page}"));
        let nav = page.split("<nav").skip(1).filter_map(|nav| nav.split("</nav>").next());
        assert!(nav.clone().count() > 0);
        for menu in nav {
            assert!(!menu.contains("200"), "{menu}");
        }
    }
    let method = project.read("output/methode.html");
    assert!(!method.contains("manquantes des personnes abonnées"), "{method}");
}

#[test]
fn a_section_announces_those_who_were_asked() {
    let project = library().build();
    let tag = |page: &str| {
        let page = project.read(&format!("output/{page}.html"));
        let groups = page.split("<ul class=\"groups\">").nth(1).unwrap_or_default();
        groups
            .split("<strong>")
            .nth(1)
            .unwrap_or_default()
            .split('<')
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    assert_eq!(tag("visites"), "200\u{a0}personnes abonnées");
    assert_eq!(tag("prets"), "100\u{a0}personnes abonnées sur\u{a0}200");
    let page = project.read("output/prets.html");
    let said = "Question posée aux personnes abonnées qui ont répondu «\u{a0}Oui\u{a0}» à «\u{a0}Venue à la bibliothèque\u{a0}».";
    assert!(page.contains(said), "{page}");
}

#[test]
fn the_method_page_explains_what_the_report_uses() {
    let project = library().build();
    let method = project.read("output/methode.html");
    let explained = [
        "celles qui ont donné une réponse valide",
        "Les pourcentages sont arrondis",
    ];
    for sentence in explained {
        assert!(method.contains(sentence), "{sentence} in {method}");
    }
    let never_used = [
        "Mentions",
        "Quatre sur dix",
        "Le tiers",
        "Les listes ordonnées",
        "Signes des tableaux",
    ];
    for sentence in never_used {
        assert!(!method.contains(sentence), "{sentence} in {method}");
    }
    // What one uses is explained.
    let thirds = "{{ tenths(\"vient\", is=\"oui\", base=\"respondents\") }} viennent.";
    let project = library().edit(
        "content/sections/visites.yaml",
        "{{ percent(\"vient\", is=\"oui\") }} viennent.",
        thirds,
    );
    let method = project.build().read("output/methode.html");
    for sentence in ["Quatre sur dix", "toutes les personnes du groupe, même"] {
        assert!(method.contains(sentence), "{sentence} in {method}");
    }
}

#[test]
fn people_and_organisations_are_told_apart() {
    let project = library().build();
    let cover = project.read("output/index.html");
    assert!(cover.contains("</em>. Éditions du Ruisseau inc.</p>"), "{cover}");
    for held in [
        "name=\"citation_author\" content=\"Bérubé, Noémie\"",
        "name=\"citation_author\" content=\"van der Rohe, Ludwig\"",
        "name=\"citation_author\" content=\"Statistique Exemple\"",
        "{\"@type\":\"Organization\",\"name\":\"Statistique Exemple\"}",
        "\"familyName\":\"Bérubé\"",
    ] {
        assert!(cover.contains(held), "{held} in {cover}");
    }
    let bib = project.read("output/citer/rapport.bib");
    assert!(
        bib.contains("author = {Bérubé, Noémie and {Statistique Exemple} and van der Rohe, Ludwig},"),
        "{bib}"
    );
    let ris = project.read("output/citer/rapport.ris");
    assert!(
        ris.contains("AU  - Bérubé, Noémie\r\n") && ris.contains("AU  - Statistique Exemple\r\n"),
        "{ris}"
    );
}
