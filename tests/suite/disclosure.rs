//! What must stay with the team is never published: each kind of leak, planted in the commentary.

use crate::project::Project;

const SECTION: &str = "content/sections/jardin.yaml";
const PROJECT: &str = "tests/projects/comptes";

/// A project with an open question, an id and a column that no question uses.
fn project() -> Project {
    let rows = Project::at(PROJECT).read("content/responses/membres.csv");
    let mut lines = rows.lines();
    let mut text = format!(
        "{},postal,mots\n",
        lines.next().expect("a header").replace("id,", "numero,")
    );
    for (index, line) in lines.enumerate() {
        let (_, rest) = line.split_once(',').expect("cells");
        text.push_str(&format!(
            "JP-{:04},{rest},G9A5H{index},\"Réponse n° {index} : l’ombre du vieux pommier\"\n",
            700 + index
        ));
    }
    Project::at(PROJECT).file("content/responses/membres.csv", text).edit(
        "content/questionnaire.yaml",
        "questions:\n",
        "questions:\n  mots:\n    type: open\n    text: Autre chose?\n    groups: [membres]\n",
    )
}

#[test]
fn nothing_is_found_where_nothing_leaks() {
    let run = project().run(&["build"]).succeeds();
    assert_eq!(run.stderr, "");
}

/// Plants a text in a finding, builds with the PDF, and wants the message; the last output stays.
#[track_caller]
fn plant(text: &str, said: &str) {
    let project = project().edit(
        SECTION,
        "Plusieurs parlent du plaisir",
        &format!("{text} Plusieurs parlent du plaisir"),
    );
    let run = project.run(&["build", "--draft"]).fails(1);
    assert!(run.stderr.contains(said), "{}", run.stderr);
    assert!(!project.path().join("output").exists(), "an output was left");
}

#[test]
fn a_respondents_id_is_found() {
    plant("Voir JP-0703.", "“JP-0703” is a respondent’s id (column “numero”)");
}

#[test]
fn an_open_answer_is_found_whatever_its_typography() {
    let text = "On écrit «\u{a0}réponse n\u{b0} 4 - l'ombre du vieux *pommier*\u{a0}».";
    let project = project().edit(
        SECTION,
        "Plusieurs parlent du plaisir",
        &format!("{text} Plusieurs parlent du plaisir"),
    );
    let project = project.edit(
        SECTION,
        "  - findings:",
        "  - findings:\n      - \"{{ n('voisins') }} voisins.\"",
    );
    let run = project.run(&["build", "--draft", "--no-pdf"]).fails(1);
    assert!(
        run.stderr
            .contains("these are the words of an open answer (column “mots”)"),
        "{}",
        run.stderr
    );
}

#[test]
fn a_value_of_an_unused_column_is_found() {
    plant(
        "Près de G9A 5H2.",
        "is the value of a column that no question uses (“postal”)",
    );
}

#[test]
fn an_address_a_telephone_number_and_a_path_are_found() {
    let planted = |text: &str| {
        let text = format!("{text} Plusieurs parlent du plaisir");
        project().edit(SECTION, "Plusieurs parlent du plaisir", &text)
    };
    let run = planted("Écrire à eve.tremblay@exemple.ca.")
        .run(&["build", "--no-pdf"])
        .fails(1);
    assert!(
        run.stderr.contains("“eve.tremblay@exemple.ca” is an e-mail address"),
        "{}",
        run.stderr
    );
    let run = planted("Appeler au 819 376-5011.").run(&["build", "--no-pdf"]).fails(1);
    assert!(
        run.stderr.contains("“819 376-5011” is a telephone number"),
        "{}",
        run.stderr
    );
    let run = planted("Voir /home/eve/sondage.xlsx.")
        .run(&["build", "--no-pdf"])
        .fails(1);
    assert!(
        run.stderr
            .contains("“/home/eve/sondage.xlsx” is a path of this computer"),
        "{}",
        run.stderr
    );
}

#[test]
fn a_contact_that_is_declared_is_published() {
    let project = project()
        .edit(
            SECTION,
            "Plusieurs parlent du plaisir",
            "Écrire à info@exemple.ca. Plusieurs parlent du plaisir",
        )
        .edit(
            "content/report.yaml",
            "sections: [jardin]",
            "contacts: [info@exemple.ca]\nsections: [jardin]",
        );
    project.run(&["build"]).succeeds();
}

#[test]
fn a_released_quotation_may_be_an_answer() {
    let project = project().edit(
        SECTION,
        "text: On y prend le temps.",
        "text: \"Réponse n° 4 : l’ombre du vieux pommier\"",
    );
    let project = project.edit(
        "content/report.yaml",
        "released:",
        "released:\n  - {says: \"n° 4\", because: numéro d’essai}",
    );
    project.run(&["build"]).succeeds();
}

#[test]
fn a_figure_says_where_it_comes_from() {
    let project = Project::at(PROJECT);
    let run = project.run(&["explain", "tableau-jardine/oui/rural"]).succeeds();
    for said in ["3 sur 6", "50,0000", "content/sections/jardin.yaml:", "Rural"] {
        assert!(run.stdout.contains(said), "no {said}: {}", run.stdout);
    }
    let run = project.run(&["explain", "content/sections/jardin.yaml:18"]).succeeds();
    assert!(run.stdout.contains("9 sur 12"), "{}", run.stdout);
    let run = project.run(&["explain", "tableau-jardine/oui/rurale"]).fails(1);
    assert!(
        run.stderr.contains("did you mean “tableau-jardine/oui/rural”"),
        "{}",
        run.stderr
    );
    let run = project.run(&["explain", "content/report.yaml:1"]).fails(1);
    assert!(run.stderr.contains("line 1"), "{}", run.stderr);
}

#[test]
fn two_builds_are_compared() {
    let before = Project::at(PROJECT).build();
    let same = Project::at(PROJECT).build();
    let folder = |project: &Project| project.path().join("output").to_string_lossy().into_owned();
    let run = before.run(&["diff", &folder(&before), &folder(&same)]).succeeds();
    assert!(run.stdout.contains("Nothing changed"), "{}", run.stdout);
    let after = Project::at(PROJECT)
        .edit("content/responses/membres.csv", "M9,1,1,2,4,2", "M9,2,1,2,4,2")
        .edit(
            SECTION,
            "les trois quarts des membres ont",
            "les deux tiers des membres ont",
        )
        .edit(
            SECTION,
            "\"les trois quarts des membres\"",
            "\"les deux tiers des membres\"",
        )
        .edit(SECTION, "soit 9 personnes", "soit 8 personnes")
        .edit(SECTION, "\"9 personnes\"", "\"8 personnes\"")
        .edit(SECTION, "Une grande majorité", "Une majorité")
        .build();
    let run = before.run(&["diff", &folder(&before), &folder(&after)]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    for said in [
        "Figures that changed",
        "tableau-jardine/oui/rural: 50",
        "Sentences that changed",
        "jardin/1: ",
    ] {
        assert!(run.stdout.contains(said), "no {said}: {}", run.stdout);
    }
    let run = before.run(&["diff", &folder(&before), &folder(&after), "--format", "json"]);
    let value: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    assert!(value["figures"].as_array().is_some_and(|all| !all.is_empty()));
    let run = before.run(&["diff", &folder(&before), &folder(&after), "--format", "markdown"]);
    assert!(run.stdout.contains("## Figures that changed"), "{}", run.stdout);
    before.run(&["diff", "nowhere", &folder(&after)]).fails(1);
}

/// A build of before the form had a number is compared as any other; one of a later version, or cut off, says so.
#[test]
fn builds_of_other_versions_are_compared_or_told() {
    let project = Project::at(PROJECT).build();
    let figures = project.read("output/figures.json");
    assert!(figures.contains("\n\"format\": 2,\n"), "{figures}");
    let before = figures
        .replace("\"format\": 2,\n", "")
        .replace("\"version\": \"", "\"version\": \"0.0.");
    let older = before.replace("\"sentences\": [", "\"phrases\": [");
    let project = project
        .file("avant/figures.json", before)
        .file("ancien/figures.json", older)
        .file("futur/figures.json", figures.replace("\"format\": 2", "\"format\": 3"))
        .file("autre/figures.json", figures.replace("\"constats\"", "\"autre\""))
        .file("coupe/figures.json", &figures[..figures.len() / 2]);
    let said = |tongue: &str, old: &str| {
        let run = project.run(&["--lang", tongue, "diff", old, "output"]);
        (run.code, format!("{}{}", run.stdout, run.stderr).replace('\u{a0}', " "))
    };
    assert_eq!(said("fr", "avant"), (0, "Rien n’a changé.\n".to_owned()));
    for (old, code, french, english) in [
        (
            "ancien",
            0,
            "Non comparé, faute de figurer dans les deux fichiers\n  sentences",
            "not in both files\n  sentences",
        ),
        (
            "futur",
            1,
            "« futur » vient d’une version plus récente",
            "“futur” comes from a later version",
        ),
        (
            "autre",
            1,
            "« autre » n’est pas un fichier de chiffres",
            "“autre” is no file of figures",
        ),
        ("coupe", 1, "la lecture s’arrête à la ligne", "reading stops at line"),
    ] {
        for (tongue, words) in [("fr", french), ("en", english)] {
            let (found, told) = said(tongue, old);
            assert!(found == code && told.contains(words), "{old}: {found} {told}");
        }
    }
}
