//! `constats new` of forms without a structure file: what people wrote among the choices, and batteries that the form's
//! headings don't tell.

use crate::project::Project;

const QUESTIONS: &str = "p/content/questionnaire.yaml";

/// What people wrote instead of a choice, one or two of them each.
const WRITTEN: [&str; 7] = [
    "par mon voisin Luc Gagnon",
    "une amie",
    "Une amie",
    "Radio-Chose.",
    "radio-chose",
    "dans l’autobus, en lisant une affiche",
    "AU TRAVAIL",
];

/// A cell of a table, in quotes.
fn line(cells: &[String]) -> String {
    let quoted = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
    quoted.collect::<Vec<_>>().join(",") + "\n"
}

/// Eighty people: one choice and several in a cell, with what a few wrote among them.
fn with_others(sign: &str, end: &str) -> String {
    let (heard, does) = (
        ["Facebook", "Affiche", "Bouche à oreille"],
        ["Lecture", "Jardinage", "Cuisine"],
    );
    let rows = (0..80).map(|row: usize| {
        let told = (row % 11 == 3).then(|| WRITTEN.get(row / 11)).flatten();
        let source = told.copied().unwrap_or(heard[row % 3]);
        let mut all: Vec<&str> = (0..=row % 2).map(|more| does[(row + more) % 3]).collect();
        match row {
            9 => all.push("garder mes petits-enfants"),
            20 | 31 => all.push("la pétanque"),
            44 => all.push("lecture."),
            _ => {}
        }
        line(&[source.to_owned(), all.join(sign) + end])
    });
    let heads = line(&["Comment le savez-vous?".to_owned(), "Que faites-vous?".to_owned()]);
    heads + &rows.collect::<String>()
}

/// Every file of the report, the workbook's and the archive's parts aside, which are made of the same.
fn pages(project: &Project) -> Vec<(String, String)> {
    let files = project.files("p/output").into_iter();
    let texts = files.filter_map(|(path, bytes)| Some((path.display().to_string(), String::from_utf8(bytes).ok()?)));
    texts.collect()
}

#[test]
fn what_one_or_two_people_wrote_is_no_choice_and_is_on_no_page() {
    for (sign, end) in [(", ", ""), (";", ";")] {
        for tongue in ["fr", "en"] {
            let project = Project::empty().file("formulaire.csv", with_others(sign, end));
            project
                .run(&["--lang", tongue, "new", "p", "formulaire.csv"])
                .succeeds();
            let questions = project.read(QUESTIONS);
            let (one, several) = questions.split_once("  faites:\n").expect("two questions");
            for part in [one, several] {
                assert_eq!(part.matches("other: true").count(), 1, "{questions}");
                assert_eq!(part.matches("{code: ").count(), 3, "{questions}");
            }
            let told = match tongue {
                "fr" => [
                    "# Ce qu’une ou deux personnes seulement ont écrit",
                    "ou par deux personnes dans leurs mots",
                ],
                _ => [
                    "# What one or two people alone wrote counts",
                    "or by two people in their own words",
                ],
            };
            assert!(one.contains(told[0]) && several.contains(told[1]), "{questions}");
            // Another spelling of a choice is that choice.
            assert!(several.contains("label: Lecture, also: [\"lecture.\"]}"), "{questions}");
            project.run(&["build", "p", "--no-pdf"]).succeeds();
            let written = WRITTEN.iter().chain(&["petits-enfants", "pétanque", "lecture."]);
            for (path, text) in pages(&project) {
                let found: Vec<&&str> = written.clone().filter(|words| text.contains(**words)).collect();
                assert!(found.is_empty(), "{path}: {found:?}");
            }
        }
    }
}

/// As many different texts as people like: the choices that come again and again are the list all the same.
#[test]
fn a_list_is_found_among_many_texts() {
    let rows = (0..120).map(|row: usize| match row % 3 {
        0 => format!("parce que la raison numéro {row} est la mienne\n"),
        _ => format!("{}\n", ["Le prix", "La distance"][row % 2]),
    });
    let project = Project::empty().file("t.csv", format!("Pourquoi?\n{}", rows.collect::<String>()));
    project.run(&["new", "p", "t.csv"]).succeeds();
    let questions = project.read(QUESTIONS);
    assert!(
        questions.contains("type: single") && questions.contains("other: true"),
        "{questions}"
    );
    assert!(
        questions.contains("label: Le prix") && !questions.contains("raison"),
        "{questions}"
    );
}

/// A form's own "other" takes what was written; a scale beside which something was written stays in its order.
#[test]
fn what_a_list_has_stays_as_it_is() {
    let (often, ways) = (["Jamais", "Souvent", "Parfois"], ["Bus", "Vélo", "Autre"]);
    let rows = (0..60).map(|row: usize| {
        let (mut one, mut other) = (often[row % 3], ways[row % 3]);
        if row == 7 {
            (one, other) = ("ça dépend des jours", "en patins");
        }
        format!("{one},{other}\n")
    });
    let project = Project::empty().file("t.csv", format!("Venez-vous?,Comment?\n{}", rows.collect::<String>()));
    project.run(&["--lang", "fr", "new", "p", "t.csv"]).succeeds();
    let questions = project.read(QUESTIONS);
    let places = ["label: Jamais", "label: Parfois", "label: Souvent"];
    let found: Vec<Option<usize>> = places.iter().map(|place| questions.find(place)).collect();
    assert!(
        found.iter().all(Option::is_some) && found.is_sorted(),
        "{found:?} {questions}"
    );
    assert!(
        questions.contains("{code: \"Autre\", id: autre, label: Autre, other: true}"),
        "{questions}"
    );
    assert_eq!(questions.matches("label: Autre").count(), 2, "{questions}");
    project.run(&["check", "p"]).succeeds();
}

/// A form of Microsoft with batteries one after the other, some answers of which nobody gave: its headings are the statements.
fn statements() -> String {
    let (agree, often) = (
        [
            "Plutôt d’accord",
            "Tout à fait d’accord",
            "Plutôt en désaccord",
            "Tout à fait en désaccord",
        ],
        ["Parfois", "Jamais", "Souvent"],
    );
    let heads = [
        "ID",
        "Start time",
        "Completion time",
        "Email",
        "Name",
        "L’accueil est bon",
        "Les heures conviennent",
        "Le stationnement suffit",
        "Je viens seul",
        "Je viens en famille",
        "Avez-vous une auto?",
        "Avez-vous un vélo?",
        "Les livres sont récents",
        "Les livres sont variés",
        "Autre chose?",
    ];
    let rows = (0..60).map(|row: usize| {
        let mut cells = vec![row.to_string(), "11/30/25 9:00".to_owned(), "11/30/25 9:04".to_owned()];
        cells.extend(["anonymous".to_owned(), String::new()]);
        cells.extend(
            [
                agree[row % 4],
                agree[(row / 4) % 4],
                if row.is_multiple_of(7) { agree[row % 2] } else { "" },
            ]
            .map(str::to_owned),
        );
        cells.extend([often[row % 3], often[row % 2]].map(str::to_owned));
        cells.extend([["Oui", "Non"][row % 2], ["Oui", "Non"][(row / 2) % 2]].map(str::to_owned));
        cells.extend([agree[(row / 2) % 4], agree[row % 3], ""].map(str::to_owned));
        line(&cells)
    });
    line(&heads.map(str::to_owned)) + &rows.collect::<String>()
}

#[test]
fn neighbours_with_one_list_are_a_battery() {
    for (tongue, names) in [
        ("fr", ["Degré d’accord", "Fréquence", "Degré d’accord (2)"]),
        ("en", ["Agreement", "Frequency", "Agreement (2)"]),
    ] {
        let project = Project::empty().file("t.csv", statements());
        project.run(&["--lang", tongue, "new", "p", "t.csv"]).succeeds();
        let questions = project.read(QUESTIONS);
        let texts: Vec<&str> = questions
            .lines()
            .filter_map(|line| line.strip_prefix("    text: "))
            .collect();
        let [agree, often, again] = names;
        assert_eq!(
            texts,
            [agree, often, "Avez-vous une auto?", "Avez-vous un vélo?", again],
            "{questions}"
        );
        // The scale is declared once, and holds what only some of the columns have.
        assert_eq!(
            questions.matches("label: Tout à fait en désaccord}").count(),
            1,
            "{questions}"
        );
        assert_eq!(questions.matches("    items:\n").count(), 3, "{questions}");
        let doubt = if tongue == "fr" {
            "# Questions voisines aux mêmes réponses"
        } else {
            "# Neighbouring questions with the same"
        };
        assert_eq!(questions.matches(doubt).count(), 3, "{questions}");
        project.run(&["check", "p"]).succeeds();
    }
}

/// The question that makes the groups is none of a battery’s items.
#[test]
fn groups_are_made_by_a_neighbour() {
    let project = Project::empty().file("t.csv", statements());
    let command = ["--lang", "fr", "new", "p", "t.csv", "--groups", "Je viens seul"];
    project.run(&command).succeeds();
    let questions = project.read(QUESTIONS);
    assert!(questions.contains("column: Je viens seul\n"), "{questions}");
    assert!(
        project
            .read("p/content/report.yaml")
            .contains("rows: {column: Je viens seul"),
        "{questions}"
    );
    project.run(&["check", "p"]).succeeds();
    // A newer export brings nothing new.
    let again = project.run(&["--lang", "fr", "new", "p", "--update"]).succeeds();
    assert!(again.stdout.starts_with("Rien à ajouter"), "{}", again.stdout);
}

/// A statement that came in goes into the battery beside which it stands.
#[test]
fn a_battery_grows_by_a_neighbour() {
    let project = Project::empty().file("t.csv", statements());
    project.run(&["--lang", "fr", "new", "p", "t.csv"]).succeeds();
    let more = |(row, text): (usize, &str)| {
        let (before, after) = text.split_once(",\"anonymous\"").unwrap_or((text, ""));
        match row {
            0 => text.replace("\"Je viens seul\"", "\"Le lieu est propre\",\"Je viens seul\"") + "\n",
            _ => format!("{before},\"anonymous\"{after}\n"),
        }
    };
    let cell = |row: usize, text: String| match row {
        0 => text,
        row => {
            let mut cells: Vec<&str> = text.trim_end().split("\",\"").collect();
            cells.insert(8, ["Plutôt d’accord", "Plutôt en désaccord"][row % 2]);
            cells.join("\",\"") + "\n"
        }
    };
    let lines = statements();
    let newer: String = lines
        .lines()
        .enumerate()
        .map(|(row, text)| cell(row, more((row, text))))
        .collect();
    let project = project.file("plus.csv", newer);
    let run = project
        .run(&["--lang", "fr", "new", "p", "--update", "plus.csv"])
        .succeeds();
    let item = "{id: lieu_propre, label: Le lieu est propre, column: Le lieu est propre}";
    assert!(project.read(QUESTIONS).contains(item), "{}", run.stdout);
}

/// What the tool's own list doesn't have, and one person wrote, is no choice of it either.
#[test]
fn what_a_structure_file_does_not_list_is_no_choice() {
    let files = ["redcap.csv", "redcap_dict.csv"];
    let project = Project::at("tests/exports").edit("redcap.csv", "\n1,1,0,1,4,2,", "\n1,Autre chose à moi,0,1,4,2,");
    let command = ["--lang", "en", "new", "p", files[0], "--structure", files[1]];
    project.run(&command).succeeds();
    let questions = project.read(QUESTIONS);
    assert!(!questions.contains("chose à moi"), "{questions}");
    assert!(
        questions.contains("# What one or two people alone wrote"),
        "{questions}"
    );
    project.run(&["check", "p"]).succeeds();
}

/// Where everybody ticked one choice alone, the sign at the end still tells that several were possible.
#[test]
fn a_sign_at_the_end_tells_of_several_answers() {
    let rows = (0..30).map(|row: usize| format!("{};\n", ["Bus", "Vélo"][row % 2]));
    let project = Project::empty().file("t.csv", format!("Comment?\n{}", rows.collect::<String>()));
    project.run(&["new", "p", "t.csv"]).succeeds();
    let questions = project.read(QUESTIONS);
    assert!(
        questions.contains("type: multiple") && questions.contains("label: Bus}"),
        "{questions}"
    );
    project.run(&["check", "p"]).succeeds();
}

/// What one export has without the other is no item of a battery with what both have.
#[test]
fn columns_of_different_exports_are_no_battery() {
    let scale = ["Jamais", "Parfois", "Souvent"];
    let export = |own: &str| {
        let rows = (0..30).map(|row: usize| {
            let (first, second) = (scale[row % 3], scale[(row / 3) % 3]);
            format!("{own}{row},{first},{second},{}\n", ["Oui", "Non"][row % 2])
        });
        format!("id,Lisez-vous?,Venez-vous {own}?,Fini?\n{}", rows.collect::<String>())
    };
    let project = Project::empty()
        .file("matin.csv", export("tôt"))
        .file("soir.csv", export("tard"));
    project
        .run(&["--lang", "fr", "new", "p", "matin.csv", "soir.csv"])
        .succeeds();
    let questions = project.read(QUESTIONS);
    assert!(!questions.contains("groups: []"), "{questions}");
    assert!(!questions.contains("items:"), "{questions}");
    for line in [
        "column: Lisez-vous?",
        "groups: [matin]\n    column: Venez-vous tôt?",
        "groups: [soir]\n    column: Venez-vous tard?",
    ] {
        assert!(questions.contains(line), "{line}: {questions}");
    }
    project.run(&["check", "p"]).succeeds();
}

/// A choice that begins with "other" is not the one that takes what people wrote.
#[test]
fn another_parent_is_not_whatever_else() {
    let with = ["Conjoint", "Autre parent", "Autre"];
    let rows = (0..60).map(|row: usize| format!("{}\n", if row == 7 { "mon chien" } else { with[row % 3] }));
    let project = Project::empty().file("t.csv", format!("Avec qui?\n{}", rows.collect::<String>()));
    project.run(&["--lang", "fr", "new", "p", "t.csv"]).succeeds();
    let questions = project.read(QUESTIONS);
    for line in [
        "{code: \"Autre parent\", id: autre_parent, label: Autre parent}",
        "{code: \"Autre\", id: autre, label: Autre, other: true}",
    ] {
        assert!(questions.contains(line), "{line}: {questions}");
    }
    project.run(&["check", "p"]).succeeds();
}
