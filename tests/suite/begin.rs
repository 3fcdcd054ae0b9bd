//! `constats new`: from the exports of survey tools to a first report that builds as it is.

use crate::project::{Project, Run};
use std::collections::BTreeSet;

pub const EXPORTS: &str = "tests/exports";

/// A form of export: its file, what goes with it, the tongue, how many questions it has, which headings stay aside.
pub struct Form {
    pub export: &'static str,
    pub with: &'static [&'static str],
    tongue: &'static str,
    questions: usize,
    aside: &'static [&'static str],
}

pub const FORMS: &[Form] = &[
    Form {
        export: "google.csv",
        with: &[],
        tongue: "fr",
        questions: 7,
        aside: &["Horodateur", "Adresse courriel"],
    },
    Form {
        export: "google.csv",
        with: &["--groups", "Dans quel milieu vivez-vous?"],
        tongue: "en",
        questions: 7,
        aside: &["Horodateur", "Adresse courriel"],
    },
    Form {
        export: "lime.csv",
        with: &["--structure", "lime.lss"],
        tongue: "fr",
        questions: 7,
        aside: &["submitdate", "lastpage", "seed"],
    },
    Form {
        export: "lime.csv",
        with: &[],
        tongue: "fr",
        questions: 7,
        aside: &["submitdate", "lastpage", "seed"],
    },
    Form {
        export: "redcap.csv",
        with: &["--structure", "redcap_dict.csv"],
        tongue: "en",
        questions: 5,
        aside: &["record_id", "mail", "base_complete"],
    },
    Form {
        export: "qualtrics.csv",
        with: &["--structure", "qualtrics.qsf"],
        tongue: "en",
        questions: 4,
        aside: &["StartDate", "ResponseId", "IPAddress"],
    },
    Form {
        export: "qualtrics_rows.csv",
        with: &[],
        tongue: "en",
        questions: 4,
        aside: &["StartDate", "ResponseId", "IPAddress"],
    },
    Form {
        export: "spss.sav",
        with: &[],
        tongue: "fr",
        questions: 3,
        aside: &["id"],
    },
    Form {
        export: "hostile.csv",
        with: &[],
        tongue: "fr",
        questions: 4,
        aside: &["id", "vide"],
    },
];

pub fn begun(form: &Form) -> (Project, Run) {
    let project = Project::at(EXPORTS);
    let command = ["--lang", form.tongue, "new", "p", form.export];
    let run = project.run(&[&command[..], form.with].concat()).succeeds();
    (project, run)
}

/// The lines under `text: >-` of a section's findings, each as one line.
fn findings(section: &str) -> Vec<String> {
    let texts = section.split("        text: >-\n").skip(1);
    let lines = texts.map(|text| text.lines().take_while(|line| line.starts_with("          ")));
    lines
        .map(|lines| lines.map(str::trim).collect::<Vec<_>>().join(" "))
        .collect()
}

#[test]
fn what_is_drafted_builds_as_it_is() {
    for form in FORMS {
        let (project, run) = begun(form);
        let what = format!("{} {:?}", form.export, form.with);
        for heading in form.aside {
            assert!(
                run.stdout.contains(&format!("{heading} (")),
                "{what}: {heading}: {}",
                run.stdout
            );
        }
        let questionnaire = project.read("p/content/questionnaire.yaml");
        let types = questionnaire.lines().filter(|line| line.starts_with("    type: "));
        assert_eq!(types.count(), form.questions, "{what}: {questionnaire}");
        let checked = project.run(&["--lang", "en", "check", "p"]).succeeds();
        let warned = checked.stderr.matches("warning: ").count();
        let left = checked.stderr.matches("still to be confirmed").count();
        assert_eq!(warned, left, "{what}: {}", checked.stderr);
        assert!(checked.stderr.contains("policy is still to be confirmed"), "{what}");
        project.run(&["build", "p", "--no-pdf"]).succeeds();
        assert!(project.read("p/output/index.html").contains("<main"), "{what}");
    }
}

#[test]
fn no_two_findings_in_a_row_begin_alike_and_each_has_a_figure() {
    let mut counted = 0;
    for form in FORMS {
        let (project, _) = begun(form);
        for (path, bytes) in project.files("p/content/sections") {
            let section = String::from_utf8(bytes).expect("sections are UTF-8");
            let found = findings(&section);
            let begin = |text: &String| match text.split_once(' ') {
                Some(("{{", rest)) => rest.split('(').next().unwrap_or_default().to_owned(),
                Some((first, _)) => first.to_owned(),
                None => text.clone(),
            };
            for pair in found.windows(2) {
                assert_ne!(begin(&pair[0]), begin(&pair[1]), "{}: {pair:?}", path.display());
            }
            for text in &found {
                assert!(text.contains("{{ "), "{}: {text}", path.display());
                counted += 1;
            }
        }
    }
    assert!(counted > 20, "{counted}");
}

/// Nobody's address, name or free text is anything but a column that stays aside.
#[test]
fn what_leads_to_a_person_is_never_drafted() {
    for form in FORMS {
        let (project, _) = begun(form);
        for (path, bytes) in project.files("p/content") {
            if path.starts_with("responses") {
                continue;
            }
            let text = String::from_utf8(bytes).expect("a draft is UTF-8");
            for personal in [
                "@exemple.ca",
                "x@y.ca",
                "203.0.113.",
                "commentaire 1",
                "sauf que c’est loin",
            ] {
                assert!(!text.contains(personal), "{}: {personal}", path.display());
            }
        }
    }
}

#[test]
fn the_same_export_gives_the_same_project() {
    let files = |form| -> BTreeSet<_> {
        let (project, _) = begun(form);
        project.files("p/content").into_iter().collect()
    };
    for form in FORMS {
        assert_eq!(files(form), files(form), "{}", form.export);
    }
}

#[test]
fn a_second_row_of_headings_words_the_questions() {
    let form = FORMS.iter().find(|form| form.export == "qualtrics_rows.csv");
    let (project, _) = begun(form.expect("it is among the forms"));
    let questionnaire = project.read("p/content/questionnaire.yaml");
    for words in [
        "How did you come?",
        "Bicycle",
        "How was it?",
        "Welcome",
        "What else would you say?",
    ] {
        assert!(questionnaire.contains(words), "{words}: {questionnaire}");
    }
}

/// What stands over two columns names neither: their positions do.
#[test]
fn columns_of_one_heading_are_two_questions() {
    let rows = ["Oui,Non", "Non,Non", "Oui,Oui"].iter().cycle().take(30).enumerate();
    let rows: String = rows.map(|(row, cells)| format!("R{row},{cells},x\n")).collect();
    let project = Project::empty().file("deux.csv", format!("id,Venez-vous?,Venez-vous?,\n{rows}"));
    let run = project.run(&["--lang", "fr", "new", "p", "deux.csv"]).succeeds();
    assert!(run.stdout.contains("#4 (sans nom)"), "{}", run.stdout);
    let questionnaire = project.read("p/content/questionnaire.yaml");
    assert_eq!(questionnaire.matches("text: Venez-vous?").count(), 2, "{questionnaire}");
    project.run(&["build", "p", "--no-pdf"]).succeeds();
}

/// Both files that LimeSurvey saves say the same.
#[test]
fn a_structure_in_either_form_gives_the_same_project() {
    let project = Project::at(EXPORTS);
    for (folder, structure) in [("a", "lime.lss"), ("b", "lime.txt")] {
        let command = ["--lang", "fr", "new", folder, "lime.csv", "--structure", structure];
        project.run(&command).succeeds();
    }
    assert_eq!(project.files("a"), project.files("b"));
}

/// Counted by hand in the file: `cut -d, -f3 google.csv | sort | uniq -c`, and rows with a tick in the third choice of Q4.
#[test]
fn figures_are_those_of_the_file() {
    let (project, _) = begun(&FORMS[0]);
    project.run(&["build", "p", "--site-only"]).succeeds();
    let rows: Vec<String> = project.read("google.csv").lines().skip(1).map(str::to_owned).collect();
    let yes = rows.iter().filter(|row| row.split(',').nth(2) == Some("Oui")).count();
    let table = project.read("p/output/donnees/tableau-etiez-deja-venu-avant-annee.csv");
    assert!(table.contains(&format!("{yes}")) && yes > 10, "{yes}: {table}");
    let share = (yes * 200 + rows.len()) / (2 * rows.len());
    let page = project.read("p/output/reponses.html");
    assert!(page.contains(&format!("{share}\u{a0}%")), "{share}");
}

/// What a file of SPSS says of its variables and values is what respondents read.
#[test]
fn labels_of_a_file_of_spss_are_drafted() {
    let project = Project::at(EXPORTS);
    project.run(&["--lang", "fr", "new", "p", "spss.sav"]).succeeds();
    let questionnaire = project.read("p/content/questionnaire.yaml");
    for line in [
        "text: Êtes-vous déjà venu?",
        "{code: 1, id: oui, label: Oui}",
        "{code: 4, id: tres_satisfait, label: Très satisfait}",
        "type: scale",
        "type: number",
    ] {
        assert!(questionnaire.contains(line), "{line}: {questionnaire}");
    }
    // User-missing: no choice.
    assert!(!questionnaire.contains("Ne sait pas"), "{questionnaire}");
}

/// An archive of LimeSurvey, in either version's form, is its own structure file; both give the questions of the export with
/// codes and the same structure.
#[test]
fn an_archive_of_limesurvey_brings_its_questionnaire() {
    let project = Project::at("tests/exports/written");
    let questions = |folder: &str, args: &[&str]| {
        let command = [&["--lang", "fr", "new", folder], args].concat();
        project.run(&command).succeeds();
        let text = project.read(&format!("{folder}/content/questionnaire.yaml"));
        let told = |line: &&str| !line.trim_start().starts_with('#');
        text.lines().filter(told).map(str::to_owned).collect::<Vec<_>>()
    };
    let archive = questions("a", &["lime.lsa"]);
    assert_eq!(archive, questions("b", &["lime_old.lsa"]));
    assert_eq!(archive, questions("c", &["lime.lsa", "--structure", "lime_old.lsa"]));
    for line in [
        "    text: Autre chose?",
        "    asked_if: [{question: frequence_venez, is: [jamais]}]",
        "      - {id: velo, label: À vélo, column: \"moyens[1]\"}",
        "      - {id: autre, label: Autre, column: \"moyens[other]\", other: true}",
    ] {
        assert!(archive.iter().any(|one| one == line), "{line}: {archive:#?}");
    }
}

/// An XLSForm tells who is asked and in which language labels are; the same questions come of each way to export them.
#[test]
fn an_xlsform_words_the_exports_of_kobotoolbox() {
    let project = Project::at("tests/exports/written");
    for (export, lines) in [
        (
            "kobo_names.csv",
            [
                "    asked_if: [{question: often_come, is: [jamais]}]",
                "{id: velo, label: EN À vélo, column: moyens/velo}",
                "{code: \"NA\", id: jamais, label: EN Jamais}",
                "{id: other, label: Other, column: moyens/other}",
            ],
        ),
        (
            "kobo_labels.xlsx",
            [
                "    asked_if: [{question: frequence_venez, is: [jamais]}]",
                "{id: velo, label: À vélo, column: La visite/Comment venez-vous?/À vélo}",
                "{code: \"Jamais\", id: jamais, label: Jamais}",
                "{id: autre, label: Autre, column: La visite/Comment venez-vous?/other}",
            ],
        ),
    ] {
        let folder = export.split('.').next().expect("a name");
        let command = ["--lang", "fr", "new", folder, export, "--structure", "kobo_form.xlsx"];
        let said = project.run(&command).succeeds().stdout;
        let questionnaire = project.read(&format!("{folder}/content/questionnaire.yaml"));
        for line in lines {
            assert!(questionnaire.contains(line), "{export}: {line}: {questionnaire}");
        }
        // Notes, repeated groups and what is written beside "other" are no questions.
        for word in ["Bonjour", "Hello", "en raquettes", "Specify"] {
            let asked: Vec<&str> = questionnaire.lines().filter(|line| !line.starts_with('#')).collect();
            assert!(!asked.join("\n").contains(word), "{export}: {word}");
        }
        assert!(said.contains("question à part"), "{said}");
    }
}

/// REDCap writes a row for each event and for each form that was filled in again: those of the first event count.
#[test]
fn rows_of_redcap_that_are_no_respondent_are_left_out() {
    let project = Project::at("tests/exports/written");
    let command = [
        "--lang",
        "fr",
        "new",
        "p",
        "redcap_raw.csv",
        "--structure",
        "redcap_dictionary.csv",
    ];
    project.run(&command).succeeds();
    let report = project.read("p/content/report.yaml");
    for line in [
        "respondent: \"record_id\"",
        "rows: {column: redcap_event_name, is: [\"inscription_arm_1\"], left_out: [\"suivi_arm_1\"]}",
        "leave_out: [repeats]",
    ] {
        assert!(report.contains(line), "{line}: {report}");
    }
}

/// A matrix of REDCap is called by the header over its first row; without one, by its own name.
#[test]
fn a_matrix_is_called_by_its_header() {
    for (header, text) in [
        ("", "text: Satisfaction\n"),
        ("How satisfied are you?", "text: How satisfied are you?\n"),
    ] {
        let project = Project::at(EXPORTS).edit("redcap_dict.csv", "sat_a,base,,", &format!("sat_a,base,{header},"));
        let command = [
            "--lang",
            "en",
            "new",
            "p",
            "redcap.csv",
            "--structure",
            "redcap_dict.csv",
        ];
        project.run(&command).succeeds();
        let questionnaire = project.read("p/content/questionnaire.yaml");
        assert!(questionnaire.contains(text), "{questionnaire}");
        assert!(
            questionnaire.contains("label: The staff, column: sat_a"),
            "{questionnaire}"
        );
    }
}

/// Codes that nothing names can't be told in a sentence; what is left of the draft builds all the same.
#[test]
fn codes_without_labels_leave_a_draft_that_builds() {
    let rows: String = (0..40).map(|n| format!("R{n},{},{}\n", n % 3 + 1, n % 4 + 1)).collect();
    let project = Project::empty().file("codes.csv", format!("id,q1,q2\n{rows}"));
    let run = project.run(&["--lang", "fr", "new", "p", "codes.csv"]).succeeds();
    assert!(!run.stdout.contains("erreur"), "{}", run.stdout);
    project.run(&["check", "p"]).succeeds();
}

/// Through a terminal of `script` (util-linux): its questions are put, and what is typed is taken.
#[cfg(target_os = "linux")]
fn typed(project: &Project, arguments: &str, lines: &str) -> String {
    use std::io::Write;
    use std::process::{Command, Stdio};
    let command = format!("{} --lang fr new {arguments}", env!("CARGO_BIN_EXE_constats"));
    let mut script = Command::new("script")
        .args(["-qec", &command, "typescript"])
        .current_dir(project.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("script runs");
    let mut input = script.stdin.take().expect("a pipe");
    input.write_all(lines.as_bytes()).expect("it reads");
    let output = script.wait_with_output().expect("it ends");
    drop(input);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    String::from_utf8_lossy(&output.stdout).replace('\u{a0}', " ")
}

#[cfg(target_os = "linux")]
#[test]
fn a_terminal_is_asked_and_a_pipe_is_not() {
    let project = Project::at(EXPORTS);
    let said = typed(&project, "p google.csv", "2\nNotre bulletin\n4\n2\n");
    assert!(said.contains("Quels groupes le rapport compare-t-il?"), "{said}");
    let report = project.read("p/content/report.yaml");
    for line in ["language: en-CA", "title: Notre bulletin", "  preset: nhs", "  rural:"] {
        assert!(report.contains(line), "{line}: {report} {said}");
    }
    project.run(&["build", "p", "--site-only"]).succeeds();
    // Enter four times, --yes, and no terminal: the same.
    assert!(typed(&project, "q google.csv", "\n\n\n\n").contains("Titre du rapport"));
    assert!(!typed(&project, "r google.csv --yes", "").contains("Titre du rapport"));
    let piped = project.run(&["--lang", "fr", "new", "s", "google.csv"]).succeeds();
    assert!(!piped.stdout.contains("Titre du rapport"), "{}", piped.stdout);
    assert!(project.files("q") == project.files("r") && project.files("r") == project.files("s"));
}

fn told(project: &Project, tongue: &str, args: &[&str], code: i32) -> String {
    let run = project.run(&[&["--lang", tongue, "new"], args].concat()).fails(code);
    format!("{}{}", run.stdout, run.stderr)
}

#[test]
fn mistakes_are_told_and_leave_nothing_behind() {
    let project = Project::at(EXPORTS)
        .file("plein/notes.txt", "à moi")
        .file("seul.csv", "id,Venez-vous?\n1,Oui\n2,Oui\n")
        .file("rien.csv", "id,Courriel\n1,a@exemple.ca\n2,b@exemple.ca\n")
        .file("autre.txt", "bonjour")
        .file("ancien.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 of 1997")
        .file("abime.xlsx", b"PK\x03\x04 is no workbook")
        .file(
            "vide.lsa",
            std::fs::read("tests/errors/archive_sans_reponses/content/responses/membres.csv").expect("an archive"),
        );
    let mut all = String::new();
    for tongue in ["fr", "en"] {
        for (args, code) in [
            (&["plein", "google.csv"][..], 1),
            (&["p", "absent.csv"], 1),
            (&["p", "rien.csv"], 1),
            (&["p", "seul.csv"], 1),
            (&["p", "google.csv", "--structure", "autre.txt"], 1),
            (&["p", "google.csv", "--structure", "redcap_dict.csv"], 1),
            (&["p", "google.csv", "--structure", "written/microsoft.xlsx"], 1),
            (&["p", "google.csv", "--structure", "abime.xlsx"], 1),
            (&["p", "google.csv", "--structure", "ancien.xls"], 1),
            (&["p", "google.csv", "--structure", "spss.sav"], 1),
            (&["p", "redcap.csv", "--structure", "written/lime.lsa"], 1),
            (&["p", "vide.lsa"], 1),
            (&["p", "google.csv", "--groups", "Dans quel millieu vivez-vous?"], 1),
            (&["p"], 2),
            (&["p", "google.csv", "lime.csv", "--groups", "Q1"], 2),
            (&["p", "google.csv", "lime.csv", "./google.csv"], 2),
            (&["p", "google.csv", "absent.csv", "abime.xlsx"], 1),
        ] {
            all.push_str(&format!(
                "$ constats new {}\n{}\n",
                args.join(" "),
                told(&project, tongue, args, code)
            ));
        }
    }
    insta::assert_snapshot!(all);
    assert_eq!(project.read("plein/notes.txt"), "à moi");
    let left = std::fs::read_dir(project.path()).expect("the folder is there");
    let left: Vec<String> = left
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    assert!(
        !left.iter().any(|name| name == "p" || name.starts_with(".constats")),
        "{left:?}"
    );
}

/// `guides.rs` holds the lines that the guides show.
#[test]
fn questions_are_listed_with_what_to_copy() {
    let project = Project::base();
    let listed = project.run(&["--lang", "fr", "questions"]).succeeds().stdout;
    let plain = |text: &str| text.replace(['\u{a0}', '\u{202f}'], " ");
    // Counted by hand in content/responses/parents.csv: 2.0 on average, the middle is 2.
    let words: Vec<&str> = listed.split_whitespace().collect();
    let joined = plain(&words.join(" "));
    assert!(joined.contains("moyenne 2,0 {{ mean(\"enfants\") }}"), "{listed}");
    assert!(
        listed.contains("{{ percent(\"activites_frequence.lecture\", is=\"souvent\") }}"),
        "{listed}"
    );
    // A mistake in the commentary hides nothing; one in the codebook does.
    let project = project.edit("content/sections/participation.yaml", "deja_venu", "deja_vnu");
    assert_eq!(project.run(&["--lang", "fr", "questions"]).succeeds().stdout, listed);
    let project = project.edit("content/questionnaire.yaml", "type: single", "type: singel");
    let run = project.run(&["questions"]).fails(1);
    assert!(run.stderr.contains("singel"), "{}", run.stderr);
}

/// What a table's head asks, the finding below it does not ask again.
#[test]
fn a_question_is_said_by_its_table_alone() {
    let mut labels = 0;
    for form in FORMS {
        let (project, _) = begun(form);
        for (path, bytes) in project.files("p/content/sections") {
            let section = String::from_utf8(bytes).expect("sections are UTF-8");
            let asked: Vec<&str> = section.lines().filter_map(|line| line.strip_prefix("  # ")).collect();
            // A number has no table.
            for text in findings(&section).iter().filter(|text| !text.contains("mean(")) {
                let quoted = |label: &&&str| {
                    [" »", "\u{a0}»", "”"]
                        .iter()
                        .any(|end| text.contains(&format!("{label}{end}")))
                };
                let twice = asked.iter().find(quoted);
                assert_eq!(twice, None, "{}: {text}", path.display());
            }
            labels += asked.len();
        }
    }
    assert!(labels > 20, "{labels}");
}
