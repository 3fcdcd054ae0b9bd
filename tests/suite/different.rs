//! How many different answers open text has: organisations, municipalities. None of them is shown.

use crate::project::Project;

const NAMES: [&str; 4] = [
    "Maison des jeunes du grand village",
    "Bibliothèque du Nord",
    "Club d’échecs",
    "Atelier Zéphyr",
];

/// How one name is written: without its accents composed, in capitals, with two blanks, with another apostrophe.
fn spelt(name: &str, row: usize) -> String {
    match row % 4 {
        0 => name.to_owned(),
        1 => name.to_uppercase(),
        2 => format!(" {} ", name.replace(' ', "  ")),
        _ => name.replace('é', "e\u{301}").replace('’', "'"),
    }
}

/// 40 people, ten of each organisation but the last, which three people of the village are of and two left out; two do not know.
fn project(preset: &str, smallest: usize) -> Project {
    let rows = (0..40).map(|row: usize| {
        let (place, name) = match row {
            0..3 => ("village", spelt(NAMES[3], row)),
            3..5 => ("ville", String::new()),
            5..7 => ("ville", "NSP".to_owned()),
            _ => ("ville", spelt(NAMES[row % 3], row / 3)),
        };
        format!("P{row:02}R,{place},{name}\n")
    });
    let rows: String = rows.collect();
    Project::empty()
        .file("content/responses/r.csv", format!("id,lieu,organisme\n{rows}"))
        .file(
            "content/report.yaml",
            format!(
                "language: fr-CA\ntitle: Organismes\ndate: 2025\nsections: [s]\ngroups:\n  gens:\n    label: Personnes\n    \
                 responses: responses/r.csv\n    respondent: id\ndisclosure: {{preset: {preset}, smallest_base: {smallest}, because: \
                 Essai.}}\n"
            ),
        )
        .file(
            "content/questionnaire.yaml",
            "missing: {dont_know: [NSP]}\nquestions:\n  lieu:\n    type: single\n    text: Où?\n    choices: [{id: ville, label: \
             Ville}, {id: village, label: Village}]\n  organisme:\n    type: open\n    text: De quel organisme venez-vous?\n    \
             distinct: true\n",
        )
        .file(
            "content/sections/s.yaml",
            "title: Organismes\nblocks:\n  - findings:\n      - id: combien\n        text: 'On vient de {{ distinct(\"organisme\") }} \
             organismes en tout.'\n  - means_table:\n      id: par-lieu\n      caption: Organismes selon le lieu\n      of: \
             [organisme]\n      measures: [distinct, n]\n      by: lieu\n      total: true\n",
        )
}

/// The cells of the table's rows, as the CSV file has them.
fn table(project: &Project) -> String {
    project.read("output/donnees/par-lieu.csv")
}

#[test]
fn different_texts_are_counted_as_people_read_them() {
    let project = project("open", 1).build();
    let page = project.read("output/s.html").replace('\u{a0}', " ");
    assert!(page.contains("On vient de "), "{page}");
    let figures = project.read("output/figures.json");
    assert!(figures.contains("\"measure\":\"distinct\""), "{figures}");
    let csv = table(&project);
    // Three organisations in town, one in the village, four in all; 33, 3 and 36 people answered.
    for row in ["Ensemble;4;36", "Ville;3;33", "Village;1;3"] {
        assert!(csv.contains(row), "{csv}");
    }
    for (path, bytes) in project.files("output") {
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        let shown = NAMES.iter().find(|name| text.contains(&name.to_lowercase()));
        assert_eq!(shown, None, "{path:?}");
    }
}

#[test]
fn a_count_of_texts_of_few_people_is_withheld() {
    let project = project("insee", 5).build();
    let csv = table(&project);
    // Beside the whole, the town would tell of the three people of the village.
    for row in ["Ensemble;4;36", "Ville;x;x", "Village;x;x"] {
        assert!(csv.contains(row), "{csv}");
    }
}

/// Read whole or not, what people wrote is theirs.
#[test]
fn a_text_that_is_counted_may_not_be_quoted() {
    let section = "content/sections/s.yaml";
    let project = project("open", 1).edit(
        section,
        "organismes en tout.",
        "organismes, dont la Maison des jeunes du grand village.",
    );
    let told = project.run(&["--lang", "en", "check"]).fails(1).stderr;
    assert!(told.contains("these are the words of an open answer"), "{told}");
}
