//! What stands under tables and on the method page: bases, who did not answer, what a question's figures are over.

use crate::pages::text;
use crate::project::Project;

const PARENTS: &str = "content/responses/parents.csv";

/// A page without its tags, cells apart by a bar.
fn words(project: &Project, path: &str) -> String {
    let page = project.read(path).replace('\u{a0}', " ");
    let mut text = text(&page, "|").replace('\n', "");
    while text.contains("||") {
        text = text.replace("||", "|");
    }
    text
}

#[test]
fn the_method_page_says_type_groups_and_base_of_each_question() {
    let project = Project::base().build();
    let page = words(&project, "output/methode.html");
    for row in [
        // Its shares stand in the text, over those who answered.
        "|Étiez-vous déjà venu avant cette année?|Choix unique|Parents|personnes ayant répondu|",
        // Behind a filter.
        "|Depuis combien de temps venez-vous?|Choix unique|Parents ayant répondu « Oui » à « Déjà venu avant cette année »|",
        "|À quelle fréquence avez-vous participé à chaque activité?|Échelle, 3 énoncés|Parents|",
        // The conclusion ranks it by people too.
        "|Nommez jusqu’à deux partenaires qui comptent.|Mentions|Parents et Équipe|personnes ayant répondu ou mentions (plusieurs réponses par personne)|",
        "|Classement|Parents et Équipe|personnes ayant répondu (plusieurs réponses par personne)|",
        "|Dans quel milieu vivez-vous?|Choix unique|Parents|aucune part ni moyenne|",
        "|Texte libre|Parents|aucune part (texte libre)|",
        // Valid, not asked, no answer, does not know, refused.
        "|Depuis combien de temps venez-vous?|4|6|0|0|0|",
        "|Avez-vous autre chose à ajouter?|1|0|9|0|0|",
    ] {
        assert!(page.contains(row), "{row} is not in {page}");
    }
    assert!(!page.contains("autre source"), "no table is typed in");
    let typed = Project::at("tests/projects/reprises").build();
    assert!(words(&typed, "output/methode.html").contains("Chiffres repris d’une autre source"));
}

/// A base that an expression or a claim asks for is one of the question's.
#[test]
fn the_base_of_a_question_is_the_one_that_its_figures_have() {
    let project = Project::base()
        .edit(
            "content/sections/participation.yaml",
            "tenths(\"deja_venu\", is=\"oui\")",
            "tenths(\"deja_venu\", is=\"oui\", base=\"respondents\")",
        )
        .build();
    let page = words(&project, "output/methode.html");
    assert!(
        page.contains("|Choix unique|Parents|toutes les personnes du groupe|"),
        "{page}"
    );
    let claimed = Project::at("tests/projects/comptes").build();
    let page = words(&claimed, "output/methode.html");
    // Its only shares are in claims.
    assert!(
        page.contains("|Combien d’heures par semaine?|Nombre|Membres|personnes ayant répondu|"),
        "{page}"
    );
}

/// Of 10 parents, one ranks nothing; all 6 of the team answered.
#[test]
fn a_ranked_table_says_who_did_not_answer() {
    let complete = words(&Project::base().build(), "output/appuis.html");
    assert!(
        !complete.contains("n’a pas répondu") && !complete.contains("n’ont pas répondu"),
        "everybody answered"
    );
    assert!(
        complete.contains("Lecture : les parents classent au plus haut « Découvrir des livres »."),
        "{complete}"
    );
    let project = Project::base().edit(PARENTS, "P10;2;-8;3;2;99;3;2;99;1;;1;2", "P10;2;-8;3;2;99;3;2;99;1;;;");
    let page = words(&project.build(), "output/appuis.html");
    assert!(page.contains("Champ : parents ayant répondu, n = 9; membres de l’équipe ayant répondu, n = 6."));
    assert!(
        page.contains("Selon la case, 0 ou 1 personne n’a pas répondu."),
        "{page}"
    );
}

/// The question's own way of saying it, the column's, which goes before, and neither of them about mentions.
#[test]
fn a_share_is_read_aloud_as_its_authors_say() {
    let frequency = "    label: Fréquence de participation\n";
    let columns = "{label: Souvent, of";
    let project = Project::base().edit(
        "content/questionnaire.yaml",
        frequency,
        &format!("{frequency}    reading: ont dit venir {{choice}} pour {{item}}\n"),
    );
    let page = |project: &Project| words(project, "output/participation.html");
    let project = project.build();
    let by_question = page(&project);
    assert!(
        by_question.contains(
            "Lecture : 70 % des parents ayant répondu (7 sur 10) ont dit venir « Souvent » pour « Lecture à voix haute »."
        ),
        "{by_question}"
    );
    let by_column = project.edit(
        "content/sections/participation.yaml",
        columns,
        "{label: Souvent, reading: viennent souvent, of",
    );
    let by_column = page(&by_column.build());
    assert!(
        by_column.contains(
            "Lecture : 70 % des parents ayant répondu (7 sur 10) viennent souvent (« Lecture à voix haute »)."
        ),
        "{by_column}"
    );
    let named = Project::base().edit(
        "content/questionnaire.yaml",
        "    label: Partenaires nommés\n",
        "    label: Partenaires nommés\n    reading: ont nommé {choice}\n",
    );
    let named = named.build();
    let mentions = words(&named, "output/appuis.html");
    assert!(mentions.contains("vont à « "), "{mentions}");
    let own = named.edit(
        "content/sections/appuis.yaml",
        "      base: mentions\n",
        "      base: mentions\n      reading: désignent {choice}\n",
    );
    let own = words(&own.build(), "output/appuis.html");
    assert!(own.contains(") désignent « "), "{own}");
}

/// A ranked list that tells shares reads the first of them, one that tells none says what all did; a typed-in table reads its
/// first number over its base.
#[test]
fn ranks_and_typed_figures_are_read_aloud_as_their_authors_say() {
    let section = "content/sections/appuis.yaml";
    let columns = "      columns:\n        - {label: Pour les parents, of: raisons, group: parents, top: 2}\n";
    let by_points = columns.replace("of:", "reading: \"mettent {choice} avant le reste\", of:");
    let project = Project::base().edit(section, columns, &by_points).build();
    let page = words(&project, "output/appuis.html");
    assert!(
        page.contains("Lecture : les parents mettent « Découvrir des livres » avant le reste."),
        "{page}"
    );
    let by_share = by_points
        .replace("of: raisons", "of: partenaires")
        .replace("mettent {choice} avant le reste", "ont nommé {choice}");
    let project = Project::base().edit(section, columns, &by_share).build();
    let page = words(&project, "output/appuis.html");
    assert!(
        page.contains("Lecture : 90 % des parents ayant répondu (9 sur 10) ont nommé « "),
        "{page}"
    );
    let typed = Project::at("tests/projects/reprises");
    let typed = typed.edit(
        "content/sections/village.yaml",
        "{label: Recensement de 2016",
        "{label: Recensement de 2016, reading: \"étaient des {choice}\"",
    );
    let page = words(&typed.build(), "output/village.html");
    assert!(
        page.contains("Lecture : 31 % des 42 ménages étaient des « Couples sans enfants »."),
        "{page}"
    );
}

/// What the columns of a table are over is said once; one noun stands for all of three groups; no sentence begins with a digit
/// that a word would say as shortly.
#[test]
fn what_columns_share_is_said_once_and_few_people_in_words() {
    let page = words(&Project::base().build(), "output/participation.html");
    assert!(
        page.contains(
            "Champ : parents ayant répondu – Souvent, n = 9 ou 10 selon la ligne; Utile ou très utile, n = 7 à 10"
        ),
        "{page}"
    );
    let page = words(&Project::at("tests/projects/precision").build(), "output/milieux.html");
    assert!(
        page.contains("– Ville, n = 115; Village, n = 77; Île, n = 22."),
        "{page}"
    );
    let page = words(
        &Project::at("tests/projects/confidentiel").build(),
        "output/entraide.html",
    );
    assert!(
        page.contains("des personnes usagères et des membres de l’équipe ayant répondu"),
        "{page}"
    );
    assert!(page.contains("Trois personnes n’ont pas répondu."), "{page}");
}

/// What was computed comes from the responses; what was typed in, from the source that its note names, and from nowhere else.
#[test]
fn a_table_says_where_its_numbers_come_from() {
    let computed = words(&Project::base().build(), "output/participation.html");
    assert!(
        computed.contains("Source : |réponses au questionnaire, chiffre par chiffre|"),
        "{computed}"
    );
    let typed = Project::at("tests/projects/reprises").build();
    let page = words(&typed, "output/village.html");
    assert!(page.contains("Chiffres du tableau "), "{page}");
}

/// The text beside the files of tables says what they leave out, and stands there only with them.
#[test]
fn the_files_of_tables_have_a_text_beside_them() {
    let project = Project::base().build();
    let about = project.read("output/donnees/LISEZ-MOI.txt").replace('\u{a0}', " ");
    for said in [
        "\u{feff}Les samedis de lecture\r\n",
        "\r\nRapport d’exemple; les réponses sont inventées.\r\n",
        "\r\nactivites.csv – Tableau 1. Activités des samedis, selon les parents (fréquence et utilité)\r\n",
        "\r\nChamp : parents ayant répondu, n = 10; membres de l’équipe ayant répondu, n = 6.\r\n",
    ] {
        assert!(about.contains(said), "{said}: {about}");
    }
}

#[test]
fn a_chart_in_a_comparison_that_is_evidence_leads_back_from_its_table() {
    let project = Project::at("tests/errors/_base")
        .file(
            "content/sections/recolte.yaml",
            "title: La récolte\ngroups: [membres, voisins]\nblocks:\n  - comparison:\n      - group: membres\n        blocks:\n          \
             - group_table:\n              id: tableau-recolte\n              caption: La récolte\n              row_head: Récolte\n              \
             of: recolte\n              group: membres\n              chart: {kind: bars, title: Bonne, subtitle: Parts}\n      \
             - group: voisins\n        blocks:\n          - prose: Rien.\n",
        )
        .file(
            "content/conclusion.yaml",
            "title: Conclusion\nstatements:\n  - id: enonce-ete\n    text: L’été a été bon.\n    evidence: [tableau-recolte-graphique]\n",
        );
    project.run(&["build", "--no-pdf"]).succeeds();
    let page = project.read("output/recolte.html");
    let (_, under) = page
        .split_once("<div class=\"under\">")
        .expect("what stands under the table");
    let under = under.split("class=\"concluded\"").next().unwrap_or_default();
    assert!(under.contains("conclusion.html#enonce-ete"), "{under}");
}

/// Of whom a figure is where only some of a group are kept: in the words of the questionnaire where it has them, else by their
/// answer.
#[test]
fn the_people_of_an_answer_are_named() {
    let urban = "{code: 1, id: urbain, label: Urbain}";
    let figures = |choice: &str| {
        let project = Project::at("tests/projects/base").edit("content/questionnaire.yaml", urban, choice);
        project.run(&["build", "--no-pdf"]).succeeds();
        words(&project, "output/chiffres-participation.html")
    };
    let named = figures("{code: 1, id: urbain, label: Urbain, people: des milieux urbains}");
    assert!(
        named.contains("parents des milieux urbains ayant répondu, n = "),
        "{named}"
    );
    let unnamed = figures(urban);
    assert!(unnamed.contains(", réponse « Urbain » à « "), "{unnamed}");
}
