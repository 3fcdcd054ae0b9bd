//! Tables that people made or changed in a spreadsheet, and what they wrote themselves in the cells.

use crate::project::{Project, Run};

/// As Excel in French saves it: windows-1252, semicolons, decimal commas; a title above, a first column that nobody named,
/// sums below.
fn excel(last: &str) -> Vec<u8> {
    let ways = ["À pied", "En autobus", "En voiture"];
    let rows = (1..=40).map(|row: usize| format!("{row};{};{},5;{}", row % 3, row % 20, ways[row % 3]));
    let mut lines = vec![
        "Sondage sur les samedis de lecture;;;".to_owned(),
        ";;;".to_owned(),
        ";Nombre d’enfants;Dépense moyenne ($);Comment venez-vous?".to_owned(),
    ];
    lines.extend(rows);
    lines.push(last.to_owned());
    encoding_rs::WINDOWS_1252.encode(&lines.join("\r\n")).0.into_owned()
}

fn new(project: &Project, tongue: &str, file: &str) -> Run {
    project.run(&["--lang", tongue, "new", "p", file]).succeeds()
}

#[test]
fn a_table_as_excel_saves_it_is_a_report_at_once() {
    let project = Project::empty().file("excel.csv", excel("Total;40;400,0;"));
    let run = new(&project, "fr", "excel.csv");
    assert!(run.stdout.contains("#1 ("), "{}", run.stdout);
    let report = project.read("p/content/report.yaml");
    assert!(report.contains("title: Sondage sur les samedis de lecture"), "{report}");
    assert!(report.contains("leave_out: [totals]"), "{report}");
    let questionnaire = project.read("p/content/questionnaire.yaml");
    for line in ["text: Nombre d’enfants\n", "decimals: 1\n", "label: En autobus}"] {
        assert!(questionnaire.contains(line), "{line}: {questionnaire}");
    }
    assert!(!questionnaire.contains("lecture ["), "{questionnaire}");
    let checked = project.run(&["--lang", "en", "check", "p"]).succeeds().stderr;
    for said in [
        "the first 2 lines are a title; the headings are below them",
        "the last row is a total, and does not count",
    ] {
        assert!(checked.contains(said), "{said}: {checked}");
    }
    project.run(&["build", "p", "--no-pdf"]).succeeds();
    let page = project.read("p/output/reponses.html").replace('\u{a0}', " ");
    // python3 -c 'print(sum(r % 20 + .5 for r in range(1, 41)) / 40)': 10.0; with the row of sums it would be 19.5.
    assert!(page.contains("10,0"), "{page}");
    // A cell is named where it stands in the file.
    let file = "p/content/responses/excel.csv";
    let project = project.file(file, excel("41;deux;1,5;À pied"));
    let told = project.run(&["--lang", "fr", "check", "p"]).fails(1).stderr;
    assert!(told.contains("excel.csv:44:"), "{told}");
}

#[test]
fn sums_that_nobody_left_out_are_told() {
    let project = Project::empty().file("excel.csv", excel("Total;40;400,0;"));
    new(&project, "fr", "excel.csv");
    let project = project.edit("p/content/report.yaml", "    leave_out: [totals]\n", "");
    for (tongue, said) in [
        ("fr", "la dernière rangée est un total, et compte comme une personne"),
        ("en", "the last row is a total, and counts as a person"),
    ] {
        let told = project.run(&["--lang", tongue, "check", "p"]).succeeds().stderr;
        assert!(told.contains(said) && told.contains("leave_out: [totals]"), "{told}");
    }
}

/// A workbook is read as the CSV is; whoever says that the headings are first is obeyed.
#[test]
fn a_title_may_stand_in_a_workbook_and_be_denied() {
    let answers = (0..30).map(|n| format!("{n},{},{}", ["Oui", "Non"][n % 2], ["Oui", "Non", "Parfois"][n % 3]));
    let heads = ["Sondage de mai,,", "id,Venez-vous?,Lisez-vous?"].map(str::to_owned);
    let rows: Vec<Vec<String>> = heads
        .into_iter()
        .chain(answers)
        .map(|line| line.split(',').map(str::to_owned).collect())
        .collect();
    let project = Project::empty().file("r.xlsx", crate::exports::xlsx(&rows));
    new(&project, "fr", "r.xlsx");
    let questionnaire = project.read("p/content/questionnaire.yaml");
    assert!(questionnaire.contains("column: Venez-vous?"), "{questionnaire}");
    let told = project
        .run(&["--lang", "fr", "check", "p"])
        .stderr
        .replace('\u{a0}', " ");
    assert!(
        told.contains("la première ligne est un titre; les en-têtes sont dessous"),
        "{told}"
    );
    let project = project.edit(
        "p/content/report.yaml",
        "    respondent:",
        "    headings: 1\n    respondent:",
    );
    let told = project.run(&["--lang", "fr", "check", "p"]).fails(1).stderr;
    assert!(told.contains("Venez-vous?") && !told.contains("un titre"), "{told}");
}

/// What one person wrote in the place of a choice, in a comment, or as a name never becomes the label of a choice.
#[test]
fn what_one_person_wrote_is_no_choice() {
    let row = |n: usize| {
        let why = ["Le prix", "La distance"][n % 2];
        let why = if n == 4 {
            "ma sœur Ginette Roy s’en occupe"
        } else {
            why
        };
        let mut ways = ["À pied;", "Autobus;À pied;", "Autobus;", "Vélo;"][n % 4].to_owned();
        if n == 9 {
            ways.push_str("avec Rolande Côté;");
        }
        let remark = match n {
            7 => "Merci beaucoup à Julie Tremblay du CLSC",
            12 => "Rien à ajouter pour le moment",
            _ => "",
        };
        format!("{n},{why},{ways},{remark},{},Ana{n}\n", 50_000 + n * 13)
    };
    let rows: String = (0..40).map(row).collect();
    let heads = "id,Qu’est-ce qui vous retient?,Comment venez-vous?,Autre chose?,Numéro d’employé,Name\n";
    let project = Project::empty().file("r.csv", format!("{heads}{rows}"));
    let run = new(&project, "fr", "r.csv");
    for aside in [
        "Numéro d’employé (renseignement personnel",
        "Name (renseignement personnel",
    ] {
        assert!(run.stdout.replace('\u{a0}', " ").contains(aside), "{}", run.stdout);
    }
    project.run(&["check", "p"]).succeeds();
    for (path, bytes) in project.files("p/content") {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        for written in ["Ginette", "Rolande", "Tremblay", "Rien à ajouter", "Ana3"] {
            let is_drafted = !path.starts_with("responses") && text.contains(written);
            assert!(!is_drafted, "{}: {written}", path.display());
        }
    }
    let questionnaire = project.read("p/content/questionnaire.yaml");
    assert_eq!(
        questionnaire.matches("id: autre, label: Autre, other: true").count(),
        2,
        "{questionnaire}"
    );
    assert_eq!(questionnaire.matches("ne paraît pas").count(), 2, "{questionnaire}");
    assert!(
        questionnaire.contains("    type: open\n    text: Autre chose?"),
        "{questionnaire}"
    );
    project.run(&["build", "p", "--no-pdf"]).succeeds();
    let page = project.read("p/output/reponses.html").replace('\u{a0}', " ");
    assert!(page.contains("Autre") && !page.contains("Ginette"), "{page}");
    project.run(&["--lang", "en", "new", "q", "r.csv"]).succeeds();
    let questionnaire = project.read("q/content/questionnaire.yaml");
    for line in [
        "# What one or two people alone wrote counts as “Other” and is not shown: texts that look typed",
        "# Several answers per cell. What is written but once, or by two people in their own words, counts as “Other” and is not shown",
        "{id: other, label: Other, other: true}",
    ] {
        assert!(questionnaire.contains(line), "{line}: {questionnaire}");
    }
}

/// Several answers in a cell, where one is expected or another sign between them.
#[test]
fn a_sign_between_answers_is_proposed() {
    let file = "p/content/questionnaire.yaml";
    let drafted = || {
        let project = Project::at("tests/exports/written");
        project.run(&["--lang", "fr", "new", "p", "microsoft.xlsx"]).succeeds();
        // It would take whatever is in no list.
        project.edit(file, "      - {id: autre, label: Autre, other: true}\n", "")
    };
    let project = drafted().edit(file, "    delimiter: \";\"\n", "    delimiter: \"|\"\n");
    for (tongue, said) in [
        (
            "fr",
            "réunit plusieurs réponses : sous la question « comment_venez », écrivez delimiter: \";\"",
        ),
        (
            "en",
            "holds several answers: under the question “comment_venez”, write delimiter: \";\"",
        ),
    ] {
        let told = project
            .run(&["--lang", tongue, "check", "p"])
            .fails(1)
            .stderr
            .replace('\u{a0}', " ");
        assert!(told.contains(said) && !told.contains("also"), "{told}");
    }
    let project =
        drafted()
            .edit(file, "    delimiter: \";\"\n", "")
            .edit(file, "    type: multiple", "    type: single");
    for (tongue, said) in [
        ("fr", "écrivez type: multiple, et delimiter: \";\""),
        ("en", "write type: multiple, and delimiter: \";\""),
    ] {
        let told = project.run(&["--lang", tongue, "check", "p"]).fails(1).stderr;
        assert!(told.contains(said), "{told}");
    }
}

/// Choices that hold commas are told one by one.
#[test]
fn known_codes_with_commas_are_quoted() {
    let project = Project::at("tests/exports/written");
    project.run(&["--lang", "fr", "new", "p", "microsoft.xlsx"]).succeeds();
    let file = "p/content/questionnaire.yaml";
    let jamais = "{code: \"Jamais\", id: jamais, label: Jamais}";
    let project = project.edit(file, jamais, "{code: \"Jamé\", id: jamais, label: Jamé}");
    for (tongue, said) in [
        ("fr", "« Souvent, ou presque »; « Jamé »; « Parfois »"),
        ("en", "“Souvent, ou presque”; “Jamé”; “Parfois”"),
    ] {
        let told = project
            .run(&["--lang", tongue, "check", "p"])
            .fails(1)
            .stderr
            .replace('\u{a0}', " ");
        assert!(told.contains(said), "{told}");
    }
}

/// Groups made of a question that some left out, in which a filtered question has too few answers to draw.
#[test]
fn groups_of_a_question_warn_of_the_policy_alone() {
    let project = Project::at("tests/exports/written");
    let command = ["--lang", "fr", "new", "p", "microsoft.xlsx", "--groups", "Le bâtiment"];
    project.run(&command).succeeds();
    let report = project.read("p/content/report.yaml");
    assert!(
        report.contains("# Les 9 personnes qui n’ont pas répondu à cette question"),
        "{report}"
    );
    assert_eq!(report.matches("left_out: [\"\"]").count(), 1, "{report}");
    let told = project.run(&["--lang", "en", "check", "p"]).succeeds().stderr;
    assert_eq!(told.matches("warning: ").count(), 1, "{told}");
}

/// LimeSurvey writes what was typed beside boxes into a column of its own: it counts, with a structure file or without.
#[test]
fn what_limesurvey_writes_beside_boxes_is_one_of_them() {
    let project = Project::at("tests/exports/written");
    project.run(&["--lang", "fr", "new", "p", "lime_full.csv"]).succeeds();
    let questionnaire = project.read("p/content/questionnaire.yaml");
    let line = "{id: autre, label: Autre, column: \"moyens[other]. Comment venez-vous? [Autre]\", other: true}";
    assert!(questionnaire.contains(line), "{questionnaire}");
}

/// A share of those who were asked is not said of all respondents.
#[test]
fn a_filtered_question_speaks_of_those_who_were_asked() {
    let project = Project::at("tests/exports/written");
    for (tongue, folder, export, said) in [
        ("fr", "a", "lime.lsa", "des personnes à qui la question a été posée"),
        ("fr", "b", "microsoft.xlsx", "des personnes qui se sont prononcées"),
        ("en", "c", "microsoft.xlsx", "of those who replied"),
    ] {
        project.run(&["--lang", tongue, "new", folder, export]).succeeds();
        let mut found = 0;
        for (path, bytes) in project.files(&format!("{folder}/content")) {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            let words: Vec<&str> = text.split_whitespace().collect();
            let text = words.join(" ");
            found += text.matches(said).count();
            let wrong = [
                "des personnes répondent « Je n’ai pas",
                "n_ai_pas_temps\") }} des personnes répondent",
            ];
            let plain = text.replace('\u{a0}', " ");
            assert!(
                !wrong.iter().any(|wrong| plain.contains(wrong)),
                "{}: {text}",
                path.display()
            );
        }
        assert!(found > 2, "{export}: {found}");
    }
}

/// Where a question's own sign parts answers, others that two people typed are told and refuse nothing.
#[test]
fn a_sign_that_two_people_typed_is_a_warning() {
    let rows = (0..12).map(|row: usize| match row {
        9 => "Bus;Vélo\n",
        10 | 11 => "\"Bus, Vélo\"\n",
        row => ["Bus\n", "Vélo\n"][row % 2],
    });
    let rows: String = rows.collect();
    let questions = "questions:\n  comment:\n    type: multiple\n    text: Comment?\n    column: Comment?\n    delimiter: \";\"\n    \
                     choices:\n      - {code: Bus, id: bus, label: Bus}\n      - {code: Vélo, id: velo, label: Vélo}\n      \
                     - {id: autre, label: Autre, other: true}\n";
    let project = Project::empty().file("t.csv", format!("Comment?\n{rows}"));
    new(&project, "fr", "t.csv");
    let project = project.file("p/content/questionnaire.yaml", questions);
    for (file, _) in project.files("p/content/sections") {
        let text = "title: S\nblocks:\n  - group_table: {id: t, caption: T, of: comment}\n";
        std::fs::write(project.path().join("p/content/sections").join(file), text).expect("a section");
    }
    let mut all = String::new();
    for (tongue, said) in [
        (
            "fr",
            "« Bus, Vélo » réunit plusieurs réponses, que le signe de la question ne sépare pas",
        ),
        (
            "en",
            "“Bus, Vélo” holds several answers that the question’s own sign does not part",
        ),
    ] {
        let stderr = project.run(&["--lang", tongue, "check", "p"]).stderr;
        all.push_str(&stderr);
        let told = stderr.replace('\u{a0}', " ");
        assert!(told.contains(said), "{told}");
        let before = told.split(said).next().unwrap_or_default();
        let last = before.rsplit("\n\n").next().unwrap_or_default();
        assert!(last.contains("warning: ") || last.contains("avertissement"), "{told}");
        assert!(!last.contains("error: ") && !last.contains("erreur"), "{told}");
    }
    insta::assert_snapshot!(all);
    // Where it parts none, it is wrong for certain.
    let project = project.edit("p/content/responses/t.csv", "Bus;Vélo\n", "Bus\n");
    let told = project.run(&["--lang", "en", "check", "p"]).fails(1).stderr;
    assert!(told.contains("write delimiter: \",\""), "{told}");
}

/// Two files that share no question: of one that got a second row of headings, all that it asks is wrong in it, however much
/// the other one asks.
#[test]
fn a_second_row_of_headings_is_of_its_own_file() {
    let file = |names: &[&str], second: &str| {
        let rows = (0..30).map(|row: usize| {
            let cells = (0..names.len()).map(|at| ["Oui", "Non", "Parfois"][(row + at) % 3]);
            format!("{row},{}\n", cells.collect::<Vec<_>>().join(","))
        });
        format!("id,{}\n{second}{}", names.join(","), rows.collect::<String>())
    };
    let few = ["Lisez-vous?", "Chantez-vous?", "Dansez-vous?"];
    let many = [
        "Un jardin?",
        "Un balcon?",
        "Une cour?",
        "Un toit?",
        "Une serre?",
        "Un puits?",
        "Une ruche?",
        "Un banc?",
    ];
    let project = Project::empty()
        .file("parents.csv", file(&few, ""))
        .file("membres.csv", file(&many, ""));
    project
        .run(&["--lang", "fr", "new", "p", "parents.csv", "membres.csv"])
        .succeeds();
    let project = project.file(
        "p/content/responses/parents.csv",
        file(&few, "No,Lire souvent,Chanter souvent,Danser souvent\n"),
    );
    let told = project.run(&["--lang", "fr", "check", "p"]).fails(1).stderr;
    assert!(told.contains("c’est sans doute une autre ligne d’en-têtes"), "{told}");
    assert!(!told.contains("n’est pas un code"), "{told}");
    // One wrong cell is a mistake of its own.
    let project = project.file(
        "p/content/responses/parents.csv",
        file(&few, "31,Lire souvent,Oui,Non\n"),
    );
    let told = project.run(&["--lang", "fr", "check", "p"]).fails(1).stderr;
    assert!(!told.contains("autre ligne d’en-têtes"), "{told}");
}
