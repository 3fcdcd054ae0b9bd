//! Every mistake that a project can hold, with the whole message.
//!
//! A folder of `tests/errors` holds the files of `_base` that the mistake changes, and the message beside them. A test
//! per folder lays it over a copy of `_base` and builds. `cargo insta review` shows a message that changed.

use crate::project::Project;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// A test per mistake, and the list of all of them, under a name. `en` also holds the English message.
macro_rules! mistakes {
    ($all:ident, $message:ident: $($name:ident $($tongue:ident)?),* $(,)?) => {
        $(#[test] fn $name() {
            $message(stringify!($name), "fr");
            $($message(stringify!($name), stringify!($tongue));)?
        })*

        const $all: &[&str] = &[$(stringify!($name)),*];
    };
}

mistakes! { ERRORS, message:
    yaml_retrait, yaml_tabulation, yaml_guillemet, yaml_deux_points, yaml_accolade en,
    cle_inconnue en, cle_manquante, bloc_inconnu,
    question_inconnue en, question_inconnue_tableau, groupe_inconnu, groupe_inconnu_section, choix_inconnu,
    enonce_inconnu, tableau_inconnu, appui_inconnu, section_inconnue, section_mal_nommee,
    expression_illisible en, expression_non_fermee, fonction_inconnue, argument_inconnu, choix_non_dit,
    fraction_eloignee en, question_non_posee,
    code_hors_liste en, libelles_changes en, seconds_entetes en, nombre_illisible en, colonne_absente en, identifiant_repete en, rangee_trop_courte en,
    rangee_trop_longue, guillemet_ouvert en, effectif_inexact, reponses_vides en, reponses_sans_rangee en, reponses_non_utf8 en,
    reponses_introuvables, encodage_inconnu en, filtre_plus_loin,
    section_vide, section_non_utf8,
    id_repete en, question_repetee, code_repete, id_irregulier,
    base_vide en, base_inconnue, langue_inconnue, date_illisible, theme_inconnu, type_inconnu,
    enonce_sans_appui, accord_sans_chiffre,
    lecture_sans_choix en, lecture_inconnue en, lecture_sans_enonce en,
    html_interdit, image_interdite, note_absente,
    modele_fautif en, modele_inacheve,
    confidentialite_regle_inconnue en, confidentialite_sans_raison, confidentialite_codage, confidentialite_croisement,
    confidentialite_arrondi, confidentialite_dominance, confidentialite_dominance_question, confidentialite_moyenne en,
    confidentialite_groupe_choisi en, confidentialite_groupe_par_les_effectifs en,
    constat_sans_chiffre en, constat_sans_preuve, accessibilite_contact,
    echelle_inconnue, lien_ouvert, graphique_impossible, plusieurs_fautes,
    repris_impossible en, repris_total en, repris_total_bases, repris_plus_de_cent, repris_effectif_de_trop,
    repris_negatif, repris_base_absente, repris_base_de_quoi, repris_base_nulle, repris_deux_bases, repris_case_vide,
    repris_signe_inconnu, repris_signe_sans_raison, repris_source_absente, repris_unite_inconnue, repris_virgule,
    repris_illisible, repris_graphique,
    etiquette_inconnue en, etiquette_sans_id, etiquette_reservee, public_vide, public_comme_section,
    discussion_mal_formee, forme_inconnue en,
    expression_accolade en, expression_sans_guillemets en, expression_guillemet, yaml_apostrophe, liste_en_texte en,
    expression_calcul en, expression_deplacee en, expressions_fautives,
    montre_nombre en, graphique_colonnes, rang_partage en, rangees_vides, rangee_repetee, titre_sans_colonne, filtre_vide,
    rang_zero,
    reponses_classeur, extension_yml, gras_ouvert, tableau_markdown, note_sans_marque,
    borne_arrondie en, fichier_illisible_et_autres,
    codes_hors_liste en, nombres_illisibles en, rangees_trop_courtes en, decimales_trop, code_manquant_aussi en,
    code_coche_et_non, code_manquant_deux_sens, cles_attendues en, cles_a_choisir, chemin_oblique en,
    chemin_depuis_content en, reponses_hors_du_projet en,
    id_de_windows en, id_pris en, mots_chemin en, fichier_double en, theme_feuille en, theme_dessin, theme_police,
    texte_trop_long en, code_partout en, colonnes_absentes en, colonne_de_deux_fichiers, coches_en_mots en, decimales_partout, filtre_partout en, question_renommee en,
    fuite_reponse en, fuite_sans_nom en, fuite_colonne, fuite_identifiant en, fuite_valeur, fuite_telephone en,
    fuite_courriel, fuite_assurance_sociale, fuite_assurance_maladie, fuite_code_postal, fuite_chemin,
    texte_vide en, texte_invisible, lien_vide, langue_de_citation en,
    colonne_ambigue en, colonnes_ambigues en, code_ou_libelle en, code_ou_libelle_partout en, libelle_ou_manquant en,
    libelle_ou_manquant_partout en, case_illisible en, autre_deux_fois en, rangees_a_ecarter_inconnues en,
    entetes_zero en, reponses_spss en, cellule_de_classeur en, feuille_inconnue en, reponses_archive en, classeur_ancien en,
    archive_sans_reponses en, archive_sans_questionnaire en, archive_abimee en,
    colonne_renommee en, colonne_absente_et_code en, export_change en, export_change_affirme en,
    autres_mal_separes en, autres_en_lignes en,
    precision_inconnue en, niveau_hors_bornes en, decimales_de_part, precision_de_mentions en, marge_de_mentions, precision_sans_moyenne en,
    marge_impossible en, differences_de_mentions en, differences_d_echelle en, textes_differents en, pourcentage_inconnu, pourcentage_decoupages en, pourcentage_base en,
    pourcentage_differences en, pourcentage_enonces en, pourcentage_strates en, strates_trop en, score_net_double en,
    score_net_sans_bas en, strate_seule en, strate_reglage_inconnu,
    poids_absents en, poids_illisible en, poids_negatif en, poids_trop_grand en, poids_tous_nuls en, poids_deux_colonnes en,
    poids_colonne_absente en, poids_et_sans en, plans_deux en, plan_case_vide en, plan_taille_illisible en, plan_deux_tailles en,
    plan_taille_trop_petite en, plan_une_taille en, plan_population_trop_petite en,
    derive_sans_quoi en, derive_pris en, derive_rond en, derive_sans_personne en, derive_inconnu,
    classes_sans_nombre en, classes_trop_peu, classe_borne en, classe_deux_fins, classe_sans_borne, classe_vide,
    classes_trou en, classes_trou_un, classes_chevauchent en, classes_dehors en, regroupe_nombre en,
    regroupe_deux_fois en, regroupe_aucun en, regroupe_vide, regroupe_choix_inconnu, compte_de_quoi en,
    compte_impossible en, compte_tous_manquants, score_impossible en, score_a_l_envers en, score_nombre_a_l_envers,
    classes_croisees en, exemption_derivee en, groupe_de_quelques_uns en,
    yaml_guillemets_courbes en, yaml_guillemets_francais, yaml_guillemet_mixte en, yaml_deux_points_colles en, yaml_deux_points_larges en,
    yaml_insecable en, yaml_insecable_retrait, yaml_tiret en, yaml_trait_colle en, yaml_etoile en,
    yaml_image, yaml_lien, yaml_tiret_texte, yaml_pourcent, yaml_arobase,
    yaml_accent_grave, yaml_mot_perdu, yaml_remarque en, yaml_guillemet_plus_haut, yaml_crochet en,
    yaml_crochet_croise en, yaml_virgule en, yaml_virgule_dans_texte en, yaml_bloc en, yaml_guillemets_dedans en, yaml_echappement,
    yaml_deux_documents, nom_deguise en, cle_deguisee, cle_collee en, texte_deux_points en, yaml_sans_deux_points en, yaml_colonne en,
    texte_crochets en, expression_suivie en,
    comparaison_sans_mesure en, comparaison_renversee en, comparaison_de_groupes en, comparaison_rang en,
    comparaison_significative en, significatif_sans_test, significatif_trop_peu en, comparaison_a_l_envers en, comparaison_multiple en, comparaison_egale en,
    comparaison_parmi en, chiffre_des_donnees en,
    graphique_premieres_moyennes en, differences_seules en, differences_sans_moyenne en, differences_de_questions en,
    mesure_inconnue, mesures_de_rien en, moyennes_de_plusieurs en, moyenne_trop_precise, boite_sans_quartiles en, poles_sans_empilement en,
    barres_de_notes, graphique_dans_les_cases, classes_illisibles en, echelle_sans_valeurs en, confidentialite_extremes,
    confidentialite_minimum en, ecart_type_d_une_reponse en, ecart_type_affirme, reunions_d_enonces en,
    score_net_mal_place en, autres_sans_reste en, plus_donnes_et_rangees en, rangs_de_quoi en, rang_sans_rangs en, rang_au_dela en, graphique_de_parts en,
}

// What may be a mistake, and lets the report be made.
mistakes! { WARNINGS, remark:
    cases_vides en, essais_comptes en, totaux_comptes en, cases_vides_partout en, encodage_devine en,
    rangees_sans_groupe en, titre_coupe en, choix_repete en, nombre_espace, cle_sans_effet, graphique_sans_reponse en,
    confidentialite_a_confirmer en, export_change_seulement en, autres_de_plusieurs en,
    exclusif_contredit en, exclusif_sans_effet en, score_codes_epars en,
    filtre_deborde en, archive_avec_participants en, libelles_du_fichier en,
    poids_nuls en, poids_extreme en, poids_oublies en,
    yaml_remarque_seule en, yaml_liste_tirets en,
}

/// Builds `_base` with the mistake and compares what is said; nothing may be left behind.
#[track_caller]
fn message(name: &str, tongue: &str) {
    let project = Project::at("tests/errors/_base").overlay(&format!("tests/errors/{name}"));
    let run = project.run(&["--lang", tongue, "build", "--no-pdf"]).fails(1);
    assert_eq!(run.stdout, "");
    assert!(!project.path().join("output").exists(), "{name} left an output");
    same(&format!("../errors/{name}"), &format!("message-{tongue}"), &run.stderr);
}

/// Builds `_base` with what may be a mistake and compares what is said.
#[track_caller]
fn remark(name: &str, tongue: &str) {
    let project = Project::at("tests/errors/_base").overlay(&format!("tests/errors/{name}"));
    let run = project.run(&["--lang", tongue, "build", "--no-pdf"]).succeeds();
    same(&format!("../errors/{name}"), &format!("message-{tongue}"), &run.stderr);
}

#[track_caller]
fn same(folder: &str, name: &str, said: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(folder);
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, said));
}

#[test]
fn the_project_without_a_mistake_builds() {
    let project = Project::at("tests/errors/_base");
    let run = project.run(&["--lang", "fr", "build", "--no-pdf"]).succeeds();
    assert_eq!(run.stderr, "");
    assert!(project.path().join("output/index.html").is_file());
}

#[test]
fn each_folder_has_its_test_and_its_message() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/errors");
    let folders: BTreeSet<String> = fs::read_dir(&root)
        .expect("the folder of mistakes")
        .map(|entry| entry.expect("a folder").file_name().to_string_lossy().into_owned())
        .filter(|name| !name.starts_with('_'))
        .collect();
    let tests: BTreeSet<String> = [ERRORS, WARNINGS].concat().into_iter().map(str::to_owned).collect();
    assert_eq!(folders, tests);
    for name in &folders {
        assert!(
            root.join(name).join("message-fr.snap").is_file(),
            "{name} has no message"
        );
    }
}

#[test]
fn a_folder_without_content() {
    let run = Project::empty().run(&["--lang", "fr", "build"]).fails(1);
    same("../errors/_commands", "no-content", &run.stderr);
}

#[test]
fn an_output_that_cannot_be_written() {
    let project = Project::at("tests/errors/_base").file("rapport.docx", "précieux");
    let below_a_file = ["--lang", "fr", "build", "--no-pdf", "--output", "rapport.docx/site"];
    same(
        "../errors/_commands",
        "output-below-a-file",
        &project.run(&below_a_file).fails(1).stderr,
    );
    let onto_a_file = ["--lang", "fr", "build", "--no-pdf", "--output", "rapport.docx"];
    same(
        "../errors/_commands",
        "output-onto-a-file",
        &project.run(&onto_a_file).fails(1).stderr,
    );
    let into_other_things = ["--lang", "fr", "build", "--no-pdf", "--output", "content"];
    same(
        "../errors/_commands",
        "output-into-other-things",
        &project.run(&into_other_things).fails(1).stderr,
    );
    assert_eq!(project.read("rapport.docx"), "précieux");
}

/// A mistake leaves the last good output as it was.
#[test]
fn the_last_good_output_stays() {
    let project = Project::at("tests/errors/_base").build();
    let before = project.files("output");
    assert!(!before.is_empty());
    let project = project.overlay("tests/errors/base_vide");
    project.run(&["build", "--no-pdf"]).fails(1);
    assert_eq!(project.files("output"), before);
}
