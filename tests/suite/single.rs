//! One cause, one message: projects with a single mistake, each told in a single error, whatever follows from it.

use crate::project::Project;

const REPORT: &str = "content/report.yaml";
const QUESTIONS: &str = "content/questionnaire.yaml";
const PARTICIPATION: &str = "content/sections/participation.yaml";
const APPUIS: &str = "content/sections/appuis.yaml";
const CONCLUSION: &str = "content/conclusion.yaml";

/// File, what stands there, what is put in its place, what the error must name.
const MISTAKES: [(&str, &str, &str, &str); 34] = [
    // The questionnaire's names.
    (QUESTIONS, "  frequence:\n", "  frequense:\n", "frequence"),
    (
        QUESTIONS,
        "  deja_venu:\n    type: single",
        "  deja_venu:\n    type: singel",
        "singel",
    ),
    (
        QUESTIONS,
        "  raisons:\n    type: ranking",
        "  raisons:\n    tipe: ranking",
        "tipe",
    ),
    (QUESTIONS, "    scale: utilite", "    scale: utilites", "utilites"),
    (QUESTIONS, "    scale: utilite", "    scael: utilite", "scael"),
    (
        QUESTIONS,
        "    items:\n      - {id: lecture, label: Lecture à voix haute, column: Q2_1}",
        "    items:\n      - {idd: lecture, label: Lecture à voix haute, column: Q2_1}",
        "idd",
    ),
    (
        QUESTIONS,
        "{code: 1, id: oui, label: Oui}",
        "{code: 1, ib: oui, label: Oui}",
        "ib",
    ),
    (
        QUESTIONS,
        "{code: 3, id: souvent, label: Souvent}",
        "{code: 3, ib: souvent, label: Souvent}",
        "ib",
    ),
    (QUESTIONS, "    columns: [R1, R2]", "    colums: [R1, R2]", "colums"),
    (
        QUESTIONS,
        "[{question: deja_venu, is: [oui]}]",
        "[{question: deja_vnu, is: [oui]}]",
        "deja_vnu",
    ),
    (
        QUESTIONS,
        "[{question: deja_venu, is: [oui]}]",
        "[{question: deja_venu, is: [ouii]}]",
        "ouii",
    ),
    (QUESTIONS, "  raisons:\n", "  raisns:\n", "raisons"),
    (QUESTIONS, "missing:\n", "mising:\n", "mising"),
    (QUESTIONS, "  no_answer: [99]", "  no_anser: [99]", "no_anser"),
    (QUESTIONS, "questions:\n", "question:\n", "question"),
    (
        QUESTIONS,
        "    label: Connu par\n    groups: [parents]",
        "    label: Connu par\n    groups: [parens]",
        "parens",
    ),
    (QUESTIONS, "    column: Q6", "    column: Q66", "Q66"),
    (
        QUESTIONS,
        "{id: affiche, label: Une affiche, column: C1}",
        "{id: affiche, label: Une affiche, column: C9}",
        "C9",
    ),
    // The report's.
    (REPORT, "groups:\n", "group:\n", "group"),
    (REPORT, "  parents:\n    label", "  parens:\n    label", "parents"),
    (
        REPORT,
        "    responses: responses/parents.csv",
        "    response: responses/parents.csv",
        "response",
    ),
    (
        REPORT,
        "    responses: responses/parents.csv",
        "    responses: responses/parent.csv",
        "parent.csv",
    ),
    (REPORT, "    label: Parents\n", "    labl: Parents\n", "labl"),
    (
        REPORT,
        "sections: [participation",
        "sections: [participatin",
        "participatin",
    ),
    (REPORT, "sections:", "section:", "section"),
    (REPORT, "language: fr-CA", "language: fr-FR", "fr-FR"),
    (REPORT, "date: 2025-06", "dat: 2025-06", "dat"),
    // A section's, and what names it.
    (PARTICIPATION, "groups: [parents]", "groups: [parens]", "parens"),
    (
        PARTICIPATION,
        "  - findings:\n      - id: deja-venus",
        "  - findings:\n      - idd: deja-venus",
        "idd",
    ),
    (PARTICIPATION, "      id: activites\n", "      ib: activites\n", "ib"),
    (
        PARTICIPATION,
        "  - says: La lecture à voix haute attire le plus",
        "  - says: La lecture à voix haute attire",
        "x",
    ),
    (
        APPUIS,
        "      of: partenaires\n",
        "      of: partenares\n",
        "partenares",
    ),
    (
        CONCLUSION,
        "evidence: [activites, deja-venus]",
        "evidence: [activite, deja-venus]",
        "activite",
    ),
    (CONCLUSION, "says: \"Deux énoncés\"", "says: \"Deux énoncé\"", "x"),
];

#[test]
fn a_single_mistake_is_told_once() {
    let mut wrong = Vec::new();
    for (file, old, new, named) in MISTAKES {
        let run = Project::base().edit(file, old, new).run(&["--lang", "fr", "check"]);
        let told: Vec<&str> = run.stderr.lines().filter(|line| line.starts_with("erreur")).collect();
        let is_named = named == "x" || told.iter().any(|line| line.contains(named));
        // What still says all that it needs to is no mistake.
        let is_right = named == "x" && told.is_empty();
        if !is_right && (told.len() != 1 || !is_named) {
            wrong.push(format!("{file}: {new:?}\n{}", told.join("\n")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// A file that can't be read hides no mistake of another, and nothing that depends on it is called one.
#[test]
fn a_broken_file_hides_no_mistake_of_another() {
    let broken = "title: [\n";
    let files = [REPORT, QUESTIONS, PARTICIPATION, APPUIS, CONCLUSION];
    // Mistakes that a file has by itself.
    let own = [
        (REPORT, "subtitle:", "subtitel:", "subtitel"),
        (QUESTIONS, "    column: Q6", "    colum: Q6", "colum"),
        (
            PARTICIPATION,
            "      caption: Activités",
            "      captoin: Activités",
            "captoin",
        ),
        (
            APPUIS,
            "      row_head: Partenaire",
            "      rowhead: Partenaire",
            "rowhead",
        ),
        (
            CONCLUSION,
            "evidence: [partenaires",
            "evidense: [partenaires",
            "evidense",
        ),
    ];
    for file in files {
        let alone = Project::base()
            .file(file, broken)
            .run(&["--lang", "fr", "check"])
            .fails(1);
        assert_eq!(
            alone.stderr.matches("\nerreur").count() + 1,
            1,
            "{file}: {}",
            alone.stderr
        );
        let mut project = Project::base();
        for (other, old, new, _) in own {
            project = project.edit(other, old, new);
        }
        let run = project.file(file, broken).run(&["--lang", "fr", "check"]).fails(1);
        for (other, _, _, named) in own {
            let told = run.stderr.replace('\u{a0}', " ").contains(&format!("« {named} »"));
            assert_eq!(told, other != file, "{file} broken, {other}: {}", run.stderr);
        }
    }
}
