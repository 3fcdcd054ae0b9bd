//! The pages about the report itself say what the settings and the build know, and what nobody tried.

use crate::project::Project;

fn page(project: &Project, path: &str) -> String {
    project.read(path).replace('\u{a0}', " ")
}

#[test]
fn what_was_not_tried_is_said() {
    let project = Project::at("tests/errors/_base").build();
    let plain = page(&project, "output/accessibilite.html");
    assert!(
        plain.contains("L’équipe n’a déclaré aucun essai avec des personnes"),
        "{plain}"
    );
    assert!(plain.contains("Ce rapport ne nomme personne à qui écrire"));
    assert!(!plain.contains("{ $"), "an argument is missing");
    let settings = "accessibility:\n  contact: {name: Comité des jardins, email: jardins@exemple.org}\n  \
                    tested: [Lu avec NVDA par deux membres.]\n  limits: Les plans ne sont pas décrits.\ngroups:\n";
    let told = Project::at("tests/errors/_base")
        .edit("content/report.yaml", "groups:\n", settings)
        .build();
    let told = page(&told, "output/accessibilite.html");
    for text in [
        "Lu avec NVDA par deux membres.",
        "Les plans ne sont pas décrits.",
        "Comité des jardins, <a href=\"mailto:jardins@exemple.org\">jardins@exemple.org</a>.",
    ] {
        assert!(told.contains(text), "{text} in {told}");
    }
    assert!(!told.contains("aucun essai avec des personnes"));
}

/// The figure that is said of contrast is the theme's own.
#[test]
fn contrast_is_measured_not_promised() {
    let tokens = "themes/constats/tokens.yaml";
    let pale = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/themes/constats/tokens.yaml"));
    let pale = pale.expect("tokens").replace("\"#223654\"", "\"#767676\"");
    let project = Project::at("tests/errors/_base").file(tokens, pale);
    let told = project.run(&["--lang", "fr", "build", "--no-pdf"]).succeeds().stderr;
    assert!(
        told.replace('\u{a0}', " ")
            .contains("le contraste du texte descend à 3,"),
        "{told}"
    );
    // 4,54 on white, less on the tints.
    let said = page(&project, "output/accessibilite.html");
    assert!(said.contains("Le contraste du texte descend à 3,"), "{said}");
    assert!(
        !said.contains("contraste du texte de ce rapport est d’au moins"),
        "{said}"
    );
    let usual = page(&Project::at("tests/errors/_base").build(), "output/accessibilite.html");
    assert!(usual.contains("d’au moins 7,"), "{usual}");
}

#[test]
fn check_finds_a_font_that_is_not_there() {
    let tokens = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/themes/constats/tokens.yaml"));
    let tokens = tokens.expect("tokens").replace("font: Open Sans", "font: Garamond");
    let project = Project::at("tests/errors/_base").file("themes/constats/tokens.yaml", tokens);
    let told = project
        .run(&["--lang", "fr", "check"])
        .fails(1)
        .stderr
        .replace('\u{a0}', " ");
    assert!(
        told.contains("aucun fichier de police lisible pour « Garamond »"),
        "{told}"
    );
    assert!(told.contains("fonts.css"), "{told}");
}

#[test]
fn a_quotation_counts_wherever_it_stands() {
    let introduction = "title: Introduction\nblocks:\n  - quotation: {id: mot, text: Merci à tout le monde!, attribution: une membre, \
                        released_by: Claude Exemple, released_on: 2025-05-01}\n";
    let project = Project::at("tests/errors/_base")
        .file("content/introduction.yaml", introduction)
        .build();
    let said = page(&project, "output/confidentialite.html");
    assert!(said.contains("Une réponse est citée mot pour mot"), "{said}");
}

#[test]
fn quotations_and_the_policy_stand_on_the_page_on_confidentiality() {
    let project = Project::at("tests/errors/_base").build();
    let said = page(&project, "output/confidentialite.html");
    assert!(said.contains("Aucune réponse n’est citée mot pour mot."), "{said}");
    assert!(
        said.contains("Ce rapport ne déclare aucune politique de confidentialité"),
        "{said}"
    );
    assert!(page(&project, "output/index.html").contains("<a href=\"confidentialite.html\">Confidentialité</a>"));
}
