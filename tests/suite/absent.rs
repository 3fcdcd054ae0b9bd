//! A project that has its own missing answers and a newer export: what built builds after `--update`, and nothing that was
//! missing is an answer.

use crate::project::Project;

const QUESTIONS: &str = "p/content/questionnaire.yaml";
const COME: &str = "Venez-vous?";

/// An export of one question: each answer with how many gave it.
fn came(rows: &[(&str, usize)]) -> String {
    let rows = rows.iter().flat_map(|(text, count)| std::iter::repeat_n(*text, *count));
    let rows = rows.enumerate().map(|(row, text)| format!("{row},{text}\n"));
    format!("no,{COME}\n{}", rows.collect::<String>())
}

const SCALE: [(&str, usize); 3] = [("Jamais", 13), ("Parfois", 12), ("Souvent", 30)];
const MISSING: [(&str, usize); 2] = [("99", 3), ("Refus total", 2)];

/// A project on these answers, with an edit in its questionnaire, that builds with further ones.
fn project(first: &[(&str, usize)], edit: &dyn Fn(&str) -> String, more: &[(&str, usize)]) -> Project {
    let project = Project::empty().file("r.csv", came(first));
    project.run(&["--lang", "fr", "new", "p", "r.csv"]).succeeds();
    let text = edit(&project.read(QUESTIONS));
    let project = project
        .file(QUESTIONS, text)
        .file("p/content/responses/r.csv", came(&[first, more].concat()));
    project.run(&["check", "p"]).succeeds();
    project
}

/// The questionnaire after an update with an export, which is put in the place of the responses and builds.
fn updated(project: Project, export: &str, tongue: &str) -> (Project, String) {
    let project = project.file("plus.csv", export);
    let said = project
        .run(&["--lang", tongue, "new", "--update", "p", "plus.csv"])
        .succeeds();
    let project = project.file("p/content/responses/r.csv", export);
    project.run(&["check", "p"]).succeeds();
    let grown = project.read(QUESTIONS);
    let again = project.run(&["--lang", "fr", "new", "--update", "p"]).succeeds();
    assert!(again.stdout.starts_with("Rien à ajouter"), "{}", again.stdout);
    assert_eq!(project.read(QUESTIONS), grown, "an update more changes nothing");
    (project, format!("{grown}\n{}", said.stdout))
}

/// How many answered the only question, and how many not.
fn counted(project: &Project) -> String {
    let told = project.run(&["--lang", "fr", "questions", "p"]).succeeds().stdout;
    let line = told.lines().find(|line| line.contains(" sans réponse"));
    line.unwrap_or_else(|| panic!("{told}"))
        .rsplit(" · ")
        .next()
        .expect("counts")
        .to_owned()
}

fn at_the_top(yaml: &'static str) -> impl Fn(&str) -> String {
    move |text| text.replacen("questions:\n", &format!("{yaml}questions:\n"), 1)
}

fn of_the_question(yaml: &'static str) -> impl Fn(&str) -> String {
    move |text| text.replacen("    choices:\n", &format!("{yaml}    choices:\n"), 1)
}

/// An edit of a questionnaire, and the lines that an update leaves in it.
type Edited<'a> = (&'a dyn Fn(&str) -> String, &'a [&'a str]);

#[test]
fn a_late_dont_know_keeps_what_was_missing() {
    let late = [&SCALE[..], &MISSING, &[("Je ne sais pas", 6)]].concat();
    let common = "missing: {no_answer: [99], refused: [\"Refus total\"]}\n";
    let block = "missing:\n  # convenu\n  no_answer: [99]\n  refused: Refus total\n";
    let unsaid = |text: &str| of_the_question("    missing:\n")(&at_the_top(common)(text));
    let edits: [Edited<'_>; 7] = [
        // A key without a value says nothing.
        (
            &unsaid,
            &[
                "    missing:\n      no_answer: [99]\n      refused: [\"Refus total\"]\n      dont_know: [\"Je ne sais pas\"]\n",
            ],
        ),
        (
            &at_the_top(common),
            &["    missing: {no_answer: [99], refused: [\"Refus total\"], dont_know: [\"Je ne sais pas\"]}\n"],
        ),
        (
            &at_the_top(block),
            &["    missing: {no_answer: [99], refused: [\"Refus total\"], dont_know: [\"Je ne sais pas\"]}\n"],
        ),
        (
            &of_the_question("    missing: {no_answer: [99], refused: [\"Refus total\"]}\n"),
            &["    missing: {no_answer: [99], refused: [\"Refus total\"], dont_know: [\"Je ne sais pas\"]}\n"],
        ),
        (
            &of_the_question("    missing:\n      no_answer: [99]\n      dont_know: Refus total  # sic\n"),
            &[
                "      no_answer: [99]\n",
                "      dont_know: [Refus total, \"Je ne sais pas\"]  # sic\n",
            ],
        ),
        (
            &of_the_question("    missing:\n      refused:\n        - 99\n        - Refus total\n"),
            &[
                "        - 99\n        - Refus total\n",
                "      dont_know: [\"Je ne sais pas\"]\n",
            ],
        ),
        // As its authors have it, whatever its words say.
        (
            &at_the_top("missing: {no_answer: [99, \"je ne sais pas\"], refused: [\"Refus total\"]}\n"),
            &["missing: {no_answer: [99, \"je ne sais pas\"], refused: [\"Refus total\"]}\nquestions:\n"],
        ),
    ];
    kept(&late, &edits);
}

/// What stands for nothing goes.
#[test]
fn a_late_dont_know_takes_the_place_of_nothing() {
    let late = [&SCALE[..], &MISSING, &[("Je ne sais pas", 6)]].concat();
    let common = "missing: {no_answer: [99], refused: [\"Refus total\"]}\n";
    let edits: [Edited<'_>; 4] = [
        (
            &|text| of_the_question("    missing: ~ # rien\n")(&at_the_top(common)(text)),
            &["    missing: {no_answer: [99], refused: [\"Refus total\"], dont_know: [\"Je ne sais pas\"]} # rien\n"],
        ),
        (
            &of_the_question("    missing: {no_answer: [99, \"Refus total\"], refused: }\n"),
            &["    missing: {no_answer: [99, \"Refus total\"], refused:, dont_know: [\"Je ne sais pas\"] }\n"],
        ),
        (
            &of_the_question("    missing: {no_answer: [99, \"Refus total\"], dont_know: ~}\n"),
            &["    missing: {no_answer: [99, \"Refus total\"], dont_know: [\"Je ne sais pas\"]}\n"],
        ),
        (
            &of_the_question("    missing:\n      dont_know: null\n      no_answer: [99, \"Refus total\"]\n"),
            &["      dont_know: [\"Je ne sais pas\"]\n"],
        ),
    ];
    kept(&late, &edits);
}

fn kept(late: &[(&str, usize)], edits: &[Edited<'_>]) {
    for (edit, lines) in edits {
        let (project, grown) = updated(project(&SCALE, edit, &MISSING), &came(late), "fr");
        for line in *lines {
            assert!(grown.contains(line), "{line}: {grown}");
        }
        assert!(!grown.contains("code: \"Je ne sais pas\""), "{grown}");
        assert_eq!(counted(&project), "55 réponses, 11 sans réponse", "{grown}");
    }
}

/// An edit, a later export, what stands there, what is told instead, and of which answer.
type Refused<'a> = (
    &'a dyn Fn(&str) -> String,
    Vec<(&'a str, usize)>,
    &'a str,
    &'a str,
    &'a str,
);

/// What can't be added to without rewriting it is left to its authors, with what to write and where; this builds.
#[test]
fn what_cannot_be_added_is_told_with_its_place() {
    let late = [&SCALE[..], &MISSING[..1], &[("Je ne sais pas", 6)]].concat();
    let refused = [&SCALE[..], &MISSING[..1], &[("Pas de réponse", 6)]].concat();
    let alias = |text: &str| at_the_top("missing: &m {no_answer: [99]}\n")(&of_the_question("    missing: *m\n")(text));
    let block = of_the_question("    missing:\n      no_answer: |-\n        99\n");
    let cases: [Refused<'_>; 2] = [
        (
            &alias,
            late,
            "    missing: *m\n",
            "missing: {no_answer: [99], dont_know: [\"Je ne sais pas\"]}",
            "Je ne sais pas",
        ),
        (
            &block,
            refused,
            "    missing:\n      no_answer: |-\n        99\n",
            "missing: {no_answer: [99, \"Pas de réponse\"]}",
            "Pas de réponse",
        ),
    ];
    let mut all = String::new();
    for (edit, late, there, whole, label) in cases {
        for tongue in ["fr", "en"] {
            let project = project(&SCALE, edit, &MISSING[..1]).file("plus.csv", came(&late));
            let before = project.read(QUESTIONS);
            let said = project
                .run(&["--lang", tongue, "new", "--update", "p", "plus.csv"])
                .succeeds();
            assert_eq!(project.read(QUESTIONS), before);
            assert!(
                said.stdout.contains(label) && said.stdout.contains(whole),
                "{}",
                said.stdout
            );
            all.push_str(&said.stdout);
            assert_eq!(before.matches(there).count(), 1, "{before}");
            let project = project
                .file(QUESTIONS, before.replacen(there, &format!("    {whole}\n"), 1))
                .file("p/content/responses/r.csv", came(&late));
            project.run(&["check", "p"]).succeeds();
            assert_eq!(counted(&project), "55 réponses, 9 sans réponse");
        }
    }
    insta::assert_snapshot!(all);
}

/// `missing: {}` at a question says that what is missing elsewhere is none there.
#[test]
fn what_is_missing_nowhere_in_a_question_stays_so() {
    let edit = |text: &str| {
        let text = at_the_top("missing: {no_answer: [\"Jamais\"]}\n")(text);
        of_the_question("    missing: {}\n")(&text)
    };
    let late = [&SCALE[..], &[("NSP", 6)]].concat();
    let (project, grown) = updated(project(&SCALE, &edit, &[]), &came(&late), "fr");
    assert!(grown.contains("    missing: {dont_know: [\"NSP\"]}\n"), "{grown}");
    assert_eq!(counted(&project), "55 réponses, 6 sans réponse", "{grown}");
}

/// A scale in words that nobody knows, as its authors say, of which the export tells but a list.
#[test]
fn a_late_dont_know_is_no_degree_of_the_authors_own_scale() {
    let first = [("Froid", 13), ("Tiède", 12), ("Chaud", 30)];
    let late = [&first[..], &[("Ne sait pas", 6), ("Pas concerné", 5)]].concat();
    let scale = |text: &str| text.replacen("type: single", "type: scale", 1);
    let (project, grown) = updated(project(&first, &scale, &[]), &came(&late), "fr");
    assert!(
        grown.contains("    missing: {dont_know: [\"Ne sait pas\"]}\n"),
        "{grown}"
    );
    // It may be a degree: its authors are told that it came.
    assert!(grown.contains("label: Pas concerné}"), "{grown}");
    assert!(grown.contains("+ choix «\u{a0}Pas concerné\u{a0}»"), "{grown}");
    assert_eq!(counted(&project), "60 réponses, 6 sans réponse", "{grown}");
}

/// An item that came in behind other questions holds what is missing of its battery too.
#[test]
fn a_late_item_of_a_battery_may_hold_missing_answers() {
    let rows = |late: bool| {
        let row = |row: usize| {
            let often = |at: usize| ["Souvent", "Jamais", "Parfois"][(row + at) % 3];
            let cells = format!("{row},{},{},{}", often(0), often(1), ["Oui", "Non"][row % 2]);
            let last = [often(2), "99"][usize::from(row % 7 == 1)];
            if late {
                format!("{cells},{last}\n")
            } else {
                cells + "\n"
            }
        };
        let heads = ["", ",Lisez-vous? [la nuit]"][usize::from(late)];
        let rows: String = (0..40).map(row).collect();
        format!("no,Lisez-vous? [le matin],Lisez-vous? [le soir],Écrivez-vous?{heads}\n{rows}")
    };
    let project = Project::empty().file("r.csv", rows(false));
    project.run(&["--lang", "fr", "new", "p", "r.csv"]).succeeds();
    let text = of_the_question("    missing: {no_answer: [99]}\n")(&project.read(QUESTIONS));
    let (_, grown) = updated(project.file(QUESTIONS, text), &rows(true), "fr");
    assert!(
        grown.contains("label: la nuit, column: \"Lisez-vous? [la nuit]\"}"),
        "{grown}"
    );
}

/// What another question alone has as a missing answer is none of this one; what is one, spelt otherwise, is one.
#[test]
fn each_question_has_its_own_missing_answers() {
    let first = [("En auto", 20), ("À pied", 30)];
    let own = "    missing: {refused: [\"Ne répond pas\"]}\n";
    let late = [&first[..], &[("Ne repond pas", 4), ("Secret", 5)]].concat();
    let (project, grown) = updated(project(&first, &of_the_question(own), &[]), &came(&late), "en");
    assert!(
        grown.contains("    missing: {refused: [\"Ne répond pas\", \"Ne repond pas\"]}\n"),
        "{grown}"
    );
    assert!(
        grown.contains("missing answers of question “venez”: Ne repond pas"),
        "{grown}"
    );
    assert!(grown.contains("code: \"Secret\""), "{grown}");
    assert_eq!(counted(&project), "55 réponses, 4 sans réponse");
    let other = |text: &str| {
        let other = "  lisez:\n    type: open\n    text: T\n    label: L\n    column: no\n    missing: {refused: [\"Secret\"]}\n";
        text.replacen("  venez:\n", &format!("{other}  venez:\n"), 1)
    };
    let late = [&first[..], &[("Secret", 5)]].concat();
    let (_, grown) = updated(self::project(&first, &other, &[]), &came(&late), "fr");
    assert!(grown.contains("code: \"Secret\""), "{grown}");
}

/// An export with a question more, each row's answer to it from a list.
fn more(heading: &str, answers: &[&str]) -> String {
    let late = came(&SCALE);
    let lines = late.lines().enumerate().map(|(row, line)| match row {
        0 => format!("{line},{heading}\n"),
        row => format!("{line},{}\n", answers[row % answers.len()]),
    });
    lines.collect()
}

#[test]
fn a_new_question_has_what_is_missing_of_all() {
    let common = "missing: {no_answer: [99], refused: [\"Refus total\"], dont_know: [\"NSP\"]}\n";
    let project = || project(&SCALE, &at_the_top(common), &[]);
    // A scale beside which something more is missing.
    let answers = ["Peu", "Assez", "99", "Beaucoup", "Sans objet"];
    let (_, grown) = updated(project(), &more("Aimez-vous lire?", &answers), "fr");
    for lines in [
        "    missing:\n      no_answer: [99]\n      refused: [\"Refus total\"]\n      dont_know: [\"NSP\"]\n      not_asked: [\"Sans objet\"]\n",
        "code: \"Peu\", id: peu, label: Peu}\n      - {code: \"Assez\", id: assez, label: Assez}\n      - {code: \"Beaucoup\"",
    ] {
        assert!(grown.contains(lines), "{grown}");
    }
    // A list whose "don't know" is missing of all questions.
    let (_, grown) = updated(
        project(),
        &more("Aimez-vous lire?", &["Oui", "NSP", "Non", "Refus total"]),
        "fr",
    );
    assert!(grown.contains("code: \"Non\""), "{grown}");
    assert_eq!(grown.matches("NSP").count(), 1, "{grown}");
    assert_eq!(grown.matches("Refus total").count(), 1, "{grown}");
}

/// A code that is missing elsewhere, and is called a choice of a new question.
#[test]
fn a_code_that_is_missing_elsewhere_is_the_choice_that_it_is_called() {
    let dictionary = "Variable / Field Name,Form Name,Section Header,Field Type,Field Label,\"Choices, Calculations, OR \
                      Slider Labels\"\nno,base,,text,No,\nq2,base,,radio,Second?,\"1, Bus | 2, Train | 99, On foot | 98, \
                      Refused\"\n";
    let common = "missing: {refused: [98], no_answer: [99]}\n";
    let project = project(&SCALE, &at_the_top(common), &[]).file("dict.csv", dictionary);
    let export = more("q2", &["1", "2", "99", "98"]);
    let project = project.file("plus.csv", &export);
    let command = [
        "--lang",
        "fr",
        "new",
        "--update",
        "p",
        "plus.csv",
        "--structure",
        "dict.csv",
    ];
    project.run(&command).succeeds();
    let project = project.file("p/content/responses/r.csv", &export);
    project.run(&["check", "p"]).succeeds();
    let grown = project.read(QUESTIONS);
    assert!(grown.contains("{code: 99, id: foot, label: On foot}"), "{grown}");
    assert!(grown.contains("    missing:\n      refused: [98]\n"), "{grown}");
    assert!(!grown.contains("label: Refused"), "{grown}");
}

/// LimeSurvey writes N/A where a question was not shown; nobody was left out before.
#[test]
fn what_limesurvey_did_not_show_is_told_when_it_first_comes() {
    let lime = |rows: &[(&str, usize)]| came(rows).replacen("no,", "submitdate,", 1);
    let late = lime(&[&SCALE[..], &[("N/A", 7)]].concat());
    for (tongue, edit, expected) in [
        ("fr", "", "missing: {not_asked: [\"N/A\"]}\n"),
        (
            "en",
            "missing: {no_answer: [99]}\n",
            "missing: {no_answer: [99], not_asked: [\"N/A\"]}\nquestions:\n",
        ),
    ] {
        let project = Project::empty().file("r.csv", lime(&SCALE));
        project.run(&["--lang", tongue, "new", "p", "r.csv"]).succeeds();
        let text = at_the_top(edit)(&project.read(QUESTIONS));
        let project = project.file(QUESTIONS, text);
        project.run(&["check", "p"]).succeeds();
        let (project, grown) = updated(project, &late, tongue);
        assert!(grown.contains(&format!("\n{expected}")), "{grown}");
        let said = [
            "réponses manquantes de toutes les questions : N/A",
            "missing answers of all questions: N/A",
        ];
        assert!(grown.contains(said[usize::from(tongue == "en")]), "{grown}");
        let told = project.run(&["--lang", "en", "questions", "p"]).succeeds().stdout;
        assert!(told.contains("55 "), "{told}");
    }
}
