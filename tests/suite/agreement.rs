//! Verbs agree with the figure before them, whatever the data make of it.

use crate::pages::words;
use crate::project::Project;

/// Ten members, of whom `yes` said yes, and one sentence about them.
fn project(yes: usize, sentence: &str) -> Project {
    let rows: String = (0..10)
        .map(|row| format!("m{row},{}\n", if row < yes { 1 } else { 2 }))
        .collect();
    Project::empty()
        .file(
            "content/report.yaml",
            "language: fr-CA\ntitle: Essai\ndate: 2025\nsections: [s]\ngroups:\n  membres:\n    label: Membres\n    noun: {one: PTP, many: PTP, gender: feminine}\n    responses: responses/membres.csv\n    respondent: id\n",
        )
        .file(
            "content/questionnaire.yaml",
            "questions:\n  q:\n    type: single\n    text: Q?\n    choices: [{code: 1, id: oui, label: Oui}, {code: 2, id: non, label: Non}]\n",
        )
        .file("content/responses/membres.csv", format!("id,q\n{rows}"))
        .file("content/sections/s.yaml", format!("title: S\nblocks:\n  - prose: |\n      {sentence}\n"))
}

/// The first sentence of the section, without its markup.
fn said(project: &Project) -> String {
    let page = project.read("output/s.html").replace('\u{a0}', " ");
    let prose = page
        .split("<p>")
        .find(|part| {
            part.split("</p>").next().is_some_and(|text| text.contains("répondu.")) && !part.contains("<title>")
        })
        .expect("the sentence");
    words(prose.split("</p>").next().expect("a paragraph"))
}

const WITH: &str = r#"{{ tenths("q", is="oui") }} {{ agree(one="a", many="ont", none="n’a") }} répondu."#;
const WITHOUT: &str = r#"{{ tenths("q", is="oui") }} {{ agree(one="a", many="ont") }} répondu."#;

#[test]
fn the_verb_follows_the_figure() {
    for (yes, sentence) in [
        (4, "Quatre PTP sur dix ont répondu."),
        (1, "Une PTP sur dix a répondu."),
        (0, "Aucune PTP n’a répondu."),
    ] {
        let project = project(yes, WITH);
        let run = project.run(&["build", "--no-pdf"]).succeeds();
        assert_eq!(run.stderr, "");
        assert_eq!(said(&project), sentence);
    }
}

#[test]
fn a_negation_that_is_missing_is_said() {
    let run = project(0, WITHOUT)
        .run(&["--lang", "fr", "build", "--no-pdf"])
        .succeeds();
    assert!(run.stderr.contains("il manque la négation"), "{}", run.stderr);
    let run = project(4, WITHOUT)
        .run(&["--lang", "fr", "build", "--no-pdf"])
        .succeeds();
    assert_eq!(run.stderr, "");
}

#[test]
fn a_label_that_begins_with_none_is_no_share_of_none() {
    let sentence = r#"{{ top("q") }} {{ agree(one="a été", many="ont été", none="n’a été") }} répondu."#;
    let project = project(10, sentence);
    let book = project
        .read("content/questionnaire.yaml")
        .replace("label: Oui", "label: Aucune idée");
    let project = project.file("content/questionnaire.yaml", book);
    project.run(&["build", "--no-pdf"]).succeeds();
    assert_eq!(said(&project), "Aucune idée a été répondu.");
}

/// A report on a mean, and what is said of it.
fn of_mean(language: &str, values: &[u32], call: &str) -> String {
    let rows: String = values
        .iter()
        .enumerate()
        .map(|(row, value)| format!("m{row},{value}\n"))
        .collect();
    let sentence = format!("{{{{ {call} }}}} {{{{ agree(one=\"enfant\", many=\"enfants\") }}}} répondu.");
    let project = project(4, &sentence)
        .edit("content/report.yaml", "fr-CA", language)
        .file(
            "content/questionnaire.yaml",
            "questions:\n  q:\n    type: number\n    text: Q?\n",
        )
        .file("content/responses/membres.csv", format!("id,q\n{rows}"));
    said(&project.build())
}

#[test]
fn nouns_agree_with_the_number_that_is_printed() {
    for (values, call, french, english) in [
        (
            &[1, 2][..],
            "mean(\"q\")",
            "1,5 enfant répondu.",
            "1.5 enfants répondu.",
        ),
        (&[2, 2], "mean(\"q\")", "2,0 enfants répondu.", "2.0 enfants répondu."),
        // 1,96 is printed as 2,0.
        (
            &[
                1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
            ],
            "mean(\"q\")",
            "2,0 enfants répondu.",
            "2.0 enfants répondu.",
        ),
        (&[1, 1, 1], "median(\"q\")", "1 enfant répondu.", "1 enfant répondu."),
        (&[0, 0, 3], "median(\"q\")", "0 enfant répondu.", "0 enfants répondu."),
        (&[1, 2], "median(\"q\")", "1,5 enfant répondu.", "1.5 enfants répondu."),
        (&[3, 4, 5], "median(\"q\")", "4 enfants répondu.", "4 enfants répondu."),
    ] {
        assert_eq!(of_mean("fr-CA", values, call), french);
        assert_eq!(of_mean("en-CA", values, call), english);
    }
}

#[test]
fn a_noun_of_another_gender_is_told_at_its_place() {
    let warned = |noun: &str, language: &str| {
        let project = project(4, WITHOUT)
            .edit("content/report.yaml", "{one: PTP, many: PTP, gender: feminine}", noun)
            .edit("content/report.yaml", "fr-CA", language);
        let run = project.run(&["--lang", "fr", "check"]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        run.stderr.contains("report.yaml:8") && run.stderr.contains("mot")
    };
    assert!(warned("{one: personne, many: personnes, gender: masculine}", "fr-CA"));
    assert!(warned("{one: personne, many: personnes}", "fr-CA"));
    assert!(warned(
        "{one: intervenant, many: intervenants, gender: feminine}",
        "fr-CA"
    ));
    assert!(!warned("{one: personne, many: personnes, gender: feminine}", "fr-CA"));
    assert!(!warned("{one: membre, many: membres, gender: feminine}", "fr-CA"));
    assert!(!warned(
        "{one: participant, many: participants, gender: feminine}",
        "en-CA"
    ));
}
