//! `constats new --update`: what a newer export or its structure file has that is new goes into the questionnaire; not a
//! byte of anything else changes.

use crate::begin::{EXPORTS, FORMS, begun};
use crate::project::{Project, Run};
use std::time::SystemTime;

fn changed_at(project: &Project, path: &str) -> SystemTime {
    let metadata = std::fs::metadata(project.path().join(path)).expect("the file is there");
    metadata.modified().expect("a file has a date")
}

fn update(project: &Project, tongue: &str, with: &[&str]) -> Run {
    project.run(&[&["--lang", tongue, "new", "--update", "p"], with].concat())
}

#[test]
fn a_project_in_accord_stays_as_it_is() {
    for form in FORMS {
        let (project, _) = begun(form);
        let before = (project.files("p"), changed_at(&project, "p/content/questionnaire.yaml"));
        let with: Vec<&str> = match form.with {
            ["--groups", ..] => vec![form.export],
            with => [&[form.export], with].concat(),
        };
        for with in [with.as_slice(), &with[1..]] {
            let run = update(&project, "fr", with).succeeds();
            let said = "Rien à ajouter à p/content/questionnaire.yaml.\n".to_owned();
            assert_eq!(
                (run.stdout, run.stderr),
                (said, String::new()),
                "{} {with:?}",
                form.export
            );
        }
        let after = (project.files("p"), changed_at(&project, "p/content/questionnaire.yaml"));
        assert!(before == after, "{}", form.export);
    }
}

/// The export of a form that was answered on: an item and two questions came in, and answers nobody gave before.
fn grown(google: &str) -> String {
    let lines = google.lines().enumerate().map(|(row, line)| {
        let more = match row {
            0 => ",\"Diriez-vous que… [Le lieu est, somme toute, agréable]\",Reviendrez-vous?,Combien d’amis viennent?"
                .to_owned(),
            row => format!(
                ",{},{},{}",
                ["Plutôt d’accord", "Plutôt en désaccord"][row % 2],
                ["Oui", "Non", "Peut-être"][row % 3],
                row % 5
            ),
        };
        let line = if row % 9 == 4 {
            line.replace(",Rural,", ",Village: hameau,")
        } else {
            line.to_owned()
        };
        format!("{line}{more}\n")
    });
    lines.collect()
}

/// A questionnaire as a team has edited it: comments, other ids, quotes, blanks, a question that was left aside.
fn by_hand(project: Project) -> Project {
    project
        .edit(
            "p/content/questionnaire.yaml",
            "  age:\n",
            "\n  # L’âge, en années\n  age:  # révolues\n",
        )
        .edit(
            "p/content/questionnaire.yaml",
            "code: \"Rural\", id: rural",
            "code:   'Rural', id: rural",
        )
        .edit(
            "p/content/questionnaire.yaml",
            "  autre_chose_dire:\n",
            "  # Reviendrez-vous? : à traiter l’an prochain\n  autre_chose_dire:\n",
        )
}

#[test]
fn what_is_new_goes_in_between_what_was_written() {
    for line_end in ["\n", "\r\n"] {
        let project = by_hand(begun(&FORMS[0]).0);
        let before = project.read("p/content/questionnaire.yaml").replace('\n', line_end);
        let export = grown(&project.read("google.csv"));
        let project = project
            .file("plus.csv", &export)
            .file("p/content/questionnaire.yaml", &before);
        let files = |project: &Project| {
            let mut files = project.files("p");
            files.retain(|(path, _)| !path.ends_with("questionnaire.yaml"));
            files
        };
        let others = files(&project);
        let run = update(&project, "fr", &["plus.csv"]).succeeds();
        assert!(files(&project) == others, "another file was touched");
        let after = project.read("p/content/questionnaire.yaml");
        let (old, new) = (before.split_inclusive('\n'), after.split_inclusive('\n'));
        let mut old = old.peekable();
        let mut came: Vec<&str> = Vec::new();
        for line in new {
            if old.peek() == Some(&line) {
                old.next();
            } else {
                came.push(line.strip_suffix(line_end).expect("lines end as they did"));
            }
        }
        assert_eq!(old.next(), None, "a line was changed: {after}");
        assert_eq!(
            came,
            [
                "      - {id: lieu_somme_toute_agreable, label: \"Le lieu est, somme toute, agréable\", \
                 column: \"Diriez-vous que… [Le lieu est, somme toute, agréable]\"}",
                "      - {code: \"Village: hameau\", id: village_hameau, label: \"Village: hameau\"}",
                "  combien_amis_viennent:",
                "    type: number",
                "    text: Combien d’amis viennent?",
                "    label: Combien d’amis viennent?",
                "    column: Combien d’amis viennent?",
            ]
        );
        assert!(
            run.stdout
                .contains("mettez l’export à leur place, dans content/\u{a0}: responses/google.csv"),
            "{}",
            run.stdout
        );
        let project = project.file("p/content/responses/google.csv", &export);
        project.run(&["check", "p"]).succeeds();
        let again = update(&project, "fr", &[]).succeeds();
        assert!(again.stdout.starts_with("Rien à ajouter"), "{}", again.stdout);
    }
}

/// A row of LimeSurvey's structure file.
fn row(fields: &[(&str, &str)]) -> String {
    let cells = fields
        .iter()
        .map(|(name, text)| format!("<{name}><![CDATA[{text}]]></{name}>"));
    format!("<row>{}</row>", cells.collect::<String>())
}

/// The survey of LimeSurvey as its team went on with it: a degree between others, a box, a question that depends on
/// another; a column called otherwise, a label and a type that are no longer the same.
fn changed(project: Project) -> Project {
    let (fr, first, second) = (("language", "fr"), ("sid", "9"), ("gid", "1"));
    let degree = [
        ("qid", "2"),
        ("code", "A2b"),
        ("answer", "De 3 à 4 ans"),
        ("sortorder", "1"),
        fr,
        ("scale_id", "0"),
    ];
    let asked = [
        ("qid", "8"),
        ("parent_qid", "0"),
        first,
        second,
        ("type", "Y"),
        ("title", "Q8"),
        ("question", "Reviendriez-vous?"),
        ("other", "N"),
        ("question_order", "8"),
        fr,
        ("relevance", "((Q1.NAOK == \"Y\"))"),
    ];
    let boxed = [
        ("qid", "15"),
        ("parent_qid", "4"),
        first,
        second,
        ("type", "M"),
        ("title", "SQ004"),
        ("question", "Un journal"),
        ("question_order", "4"),
        fr,
        ("scale_id", "0"),
    ];
    let third = "<row><qid><![CDATA[2]]></qid><code><![CDATA[A3]]>";
    let (last, boxes) = ("</rows></questions>", "</rows></subquestions>");
    let lines = project.read("lime.csv");
    let lines = lines.lines().enumerate().map(|(row, line)| match row {
        0 => format!("{};Q8;Q4[SQ004]\n", line.replace(";Q6;", ";Q6b;")),
        row => format!("{line};{};{}\n", ["Y", "N"][row % 2], ["", "Y"][row % 2]),
    });
    project
        .file("plus.csv", lines.collect::<String>())
        .edit("lime.lss", third, &format!("{}{third}", row(&degree)))
        .edit("lime.lss", last, &format!("{}{last}", row(&asked)))
        .edit("lime.lss", boxes, &format!("{}{boxes}", row(&boxed)))
        .edit(
            "lime.lss",
            "<![CDATA[Plus de 3 ans]]>",
            "<![CDATA[Plus de quatre ans]]>",
        )
        .edit("lime.lss", "<type><![CDATA[N]]>", "<type><![CDATA[T]]>")
}

/// What can be added stands where the tool has it; what is not for the program to decide is only told.
#[test]
fn a_newer_structure_file_is_followed_as_far_as_it_can_be() {
    let mut all = String::new();
    for tongue in ["fr", "en"] {
        let command = ["--lang", tongue, "new", "p", "lime.csv", "--structure", "lime.lss"];
        let project = Project::at(EXPORTS);
        project.run(&command).succeeds();
        let project = changed(project);
        let run = update(&project, tongue, &["plus.csv", "--structure", "lime.lss"]).succeeds();
        let file = project.read("p/content/questionnaire.yaml");
        for lines in [
            "label: De 1 à 3 ans}\n      - {code: \"A2b\", id: choix_3_4_ans, label: De 3 à 4 ans}\n",
            "asked_if: [{question: participe_projet, is: [oui]}]\n    column: Q8\n",
            "      - {id: journal, label: Un journal, column: \"Q4[SQ004]\"}\n  combien_enfants:\n    type: number\n",
            "label: Plus de 3 ans}",
            "column: Q6\n",
        ] {
            assert!(file.contains(lines), "{lines}: {file}");
        }
        all.push_str(&format!("{}{}\n", run.stdout, run.stderr));
    }
    insta::assert_snapshot!(all);
}

#[test]
fn a_folder_without_a_project_is_a_mistake_in_usage() {
    let project = Project::at(EXPORTS).file("p/notes.txt", "à moi");
    let mut all = String::new();
    for tongue in ["fr", "en"] {
        let run = update(&project, tongue, &["google.csv"]).fails(2);
        all.push_str(&format!("{}{}", run.stdout, run.stderr));
        let run = update(&project, tongue, &["google.csv", "--groups", "milieu"]).fails(2);
        all.push_str(&format!("{}{}", run.stdout, run.stderr));
    }
    insta::assert_snapshot!(all);
    assert_eq!(project.files("p").len(), 1);
}

/// An export of two questions, one with several answers in a cell; each row with what stands in both.
fn roles(rows: &[(&str, &str)]) -> String {
    let base = (0..40).map(|row: usize| (["Oui", "Non"][row % 2], ["Parent;", "Parent;Élève;", "Élève;"][row % 3]));
    let rows = base.chain(rows.iter().copied());
    let lines = rows.map(|(one, several)| format!("{one},{several}\n"));
    format!("Venez-vous?,Qui êtes-vous?\n{}", lines.collect::<String>())
}

const QUESTIONS: &str = "p/content/questionnaire.yaml";

/// Other spellings of choices come with them; those of choices that are there go into their `also`, and nothing else changes.
#[test]
fn spellings_of_choices_are_added_to_them() {
    for (tongue, said) in [
        (
            "fr",
            "« Oui. », une autre façon d’écrire le choix « Oui » de la question",
        ),
        ("en", "“Oui.” as another spelling of choice “Oui” of question"),
    ] {
        let project = Project::empty().file("r.csv", roles(&[]));
        project.run(&["--lang", tongue, "new", "p", "r.csv"]).succeeds();
        let before = project.read(QUESTIONS);
        let mut newer = vec![("Oui", "Bénévole;"); 5];
        newer.extend([
            ("Oui.", "Bénévole.;"),
            ("Non", "eleve;"),
            ("Non", "Parent;"),
            ("Oui", "Parent;"),
        ]);
        let export = roles(&newer);
        let project = project.file("plus.csv", &export);
        let run = update(&project, tongue, &["plus.csv"]).succeeds();
        assert!(run.stdout.replace('\u{a0}', " ").contains(said), "{}", run.stdout);
        let after = project.read(QUESTIONS);
        let known = |label: &str, also: &str| {
            let line = before.lines().find(|line| line.ends_with(&format!("label: {label}}}")));
            let line = line.unwrap_or_else(|| panic!("{label}: {before}"));
            (line.to_owned(), line.replace('}', &format!(", also: [\"{also}\"]}}")))
        };
        let mut expected = before.clone();
        for (old, new) in [known("Oui", "Oui."), known("Élève", "eleve")] {
            expected = expected.replace(&old, &new);
        }
        let new = "      - {code: \"Bénévole\", id: benevole, label: Bénévole, also: [\"Bénévole.\"]}\n";
        assert_eq!(after.replace(new, ""), expected);
        assert_ne!(after.replace(new, ""), after, "{after}");
        let project = project.file("p/content/responses/r.csv", &export);
        project.run(&["check", "p"]).succeeds();
        let again = update(&project, tongue, &[]).succeeds();
        assert_eq!(project.read(QUESTIONS), after, "{}", again.stdout);
        assert!(!again.stdout.contains("Oui."), "{}", again.stdout);
        // A spelling more goes beside the others.
        let project = project.file("encore.csv", export.replacen("\nOui,", "\nOui…,", 1));
        update(&project, tongue, &["encore.csv"]).succeeds();
        assert!(project.read(QUESTIONS).contains("also: [\"Oui.\", \"Oui…\"]}"));
    }
}

/// What one person wrote is no choice; where no choice takes it, it is told, without its words.
#[test]
fn what_was_written_beside_a_list_without_other_is_told() {
    let mut all = String::new();
    for (tongue, said) in [
        ("fr", "1 texte qu’une ou deux personnes ont écrit n’est pas de sa liste"),
        ("en", "1 text that one or two people wrote is not of its list"),
    ] {
        let project = Project::empty().file("r.csv", roles(&[]));
        project.run(&["--lang", tongue, "new", "p", "r.csv"]).succeeds();
        let before = project.read(QUESTIONS);
        let project = project.file("plus.csv", roles(&[("quand ma fille Zoé est là", "Parent;")]));
        let run = update(&project, tongue, &["plus.csv"]).succeeds();
        assert_eq!(project.read(QUESTIONS), before);
        let told = format!("{}{}", run.stdout, run.stderr).replace('\u{a0}', " ");
        assert!(told.contains(said) && !told.contains("Zoé"), "{told}");
        all.push_str(&run.stdout);
        // With a choice that takes it, there is nothing to tell.
        let other = "    choices:\n      - {id: autre, label: Autre, other: true}\n";
        let project = project.file(QUESTIONS, before.replacen("    choices:\n", other, 1));
        let run = update(&project, tongue, &["plus.csv"]).succeeds();
        assert!(!run.stdout.replace('\u{a0}', " ").contains(said), "{}", run.stdout);
    }
    insta::assert_snapshot!(all);
}
