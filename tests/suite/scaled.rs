//! What a first draft makes of scales and lists, whichever tool exports them.

use crate::project::Project;

/// Degrees from the lowest on, and what stands at the end and is none, with the key of `missing` that it goes under.
type Scale = ([&'static str; 4], &'static str, &'static str);

const SCALES: [(&str, Scale); 6] = [
    (
        "fr",
        (
            [
                "Pas du tout d’accord",
                "Plutôt en désaccord",
                "Plutôt d’accord",
                "Tout à fait d’accord",
            ],
            "Ne sait pas",
            "dont_know",
        ),
    ),
    (
        "fr",
        (
            ["Jamais", "Rarement", "Parfois", "Souvent"],
            "Je préfère ne pas répondre",
            "refused",
        ),
    ),
    (
        "fr",
        (
            [
                "Pas du tout satisfait",
                "Plutôt insatisfait",
                "Plutôt satisfait",
                "Très satisfait",
            ],
            "Ne s’applique pas",
            "not_asked",
        ),
    ),
    (
        "en",
        (
            ["Strongly disagree", "Disagree", "Agree", "Strongly agree"],
            "Don’t know / not sure",
            "dont_know",
        ),
    ),
    ("en", (["Never", "Rarely", "Sometimes", "Often"], "N/A", "not_asked")),
    (
        "en",
        (
            ["Very dissatisfied", "Dissatisfied", "Satisfied", "Very satisfied"],
            "Prefer not to say",
            "refused",
        ),
    ),
];

/// The answers of 40 people to one of two questions, as places in the list; the last is no degree.
fn answer(row: usize, question: usize) -> usize {
    [2, 3, 1, 0, 2, 4, 3, 2][(row * (question + 1) + question) % 8]
}

/// A table of which each cell is made of its row and its question.
fn table(headings: &str, cells: &dyn Fn(usize, usize) -> String) -> String {
    let rows = (0..40).map(|row| format!("{row},{},{}\n", cells(row, 0), cells(row, 1)));
    format!("{headings}\n{}", rows.collect::<String>())
}

/// A tool, its export, and what goes with it.
struct ToolForm {
    tool: &'static str,
    export: String,
    structure: Option<(&'static str, String)>,
}

/// A list as REDCap's dictionary has it.
fn dictionary(labels: &[&str; 5]) -> String {
    let coded = labels.iter().enumerate();
    let coded: Vec<String> = coded.map(|(place, label)| format!("{}, {label}", place + 1)).collect();
    format!(
        "Variable / Field Name,Form Name,Section Header,Field Type,Field Label,\"Choices, Calculations, OR Slider \
         Labels\"\nrecord_id,base,,text,Record ID,\nq1,base,,radio,First?,\"{0}\"\nq2,base,,radio,Second?,\"{0}\"\n",
        coded.join(" | ")
    )
}

/// LimeSurvey's structure as a table: an array, or two lists.
fn lime(labels: &[&str; 5], is_array: bool) -> String {
    let answers = labels.iter().enumerate();
    let answers = answers.map(|(place, label)| format!("A\t0\tA{}\t\t{label}\ten\tN\n", place + 1));
    let answers: String = answers.collect();
    let questions = match is_array {
        true => format!(
            "Q\tF\tQ1\t1\tAll of it?\ten\tN\nSQ\t0\tS1\t1\tFirst?\ten\t\nSQ\t0\tS2\t1\tSecond?\ten\t\n{answers}"
        ),
        false => format!("Q\tL\tQ1\t1\tFirst?\ten\tN\n{answers}Q\tL\tQ2\t1\tSecond?\ten\tN\n{answers}"),
    };
    format!(
        "class\ttype/scale\tname\trelevance\ttext\tlanguage\tother\nS\t\tlanguage\t\ten\t\t\nSL\t\tsurveyls_title\t\tT\ten\t\n\
         G\t\tPart\t1\t\ten\t\n{questions}"
    )
}

/// Two questions as Qualtrics has them.
fn qsf(labels: &[&str; 5]) -> String {
    let displays = labels.iter().enumerate();
    let displays = displays.map(|(place, label)| format!("\"{}\": {{\"Display\": \"{label}\"}}", place + 1));
    let displays = displays.collect::<Vec<_>>().join(", ");
    let asked = |tag: &str| {
        format!(
            r#"{{"Element": "SQ", "PrimaryAttribute": "{tag}", "Payload": {{"QuestionID": "{tag}", "DataExportTag": "{tag}",
            "QuestionType": "MC", "Selector": "SAVR", "QuestionText": "{tag}?", "Choices": {{{displays}}}, "ChoiceOrder":
            ["1", "2", "3", "4", "5"]}}}}"#
        )
    };
    format!(
        r#"{{"SurveyEntry": {{"SurveyName": "T", "SurveyLanguage": "EN"}}, "SurveyElements": [{{"Element": "BL", "Payload":
        [{{"Type": "Default", "Description": "Part", "BlockElements": [{{"Type": "Question", "QuestionID": "Q1"}},
        {{"Type": "Question", "QuestionID": "Q2"}}]}}]}}, {}, {}]}}"#,
        asked("Q1"),
        asked("Q2")
    )
}

/// What the project holds in each tool's form.
fn forms(labels: &[&str; 5]) -> Vec<ToolForm> {
    let words = |row: usize, question: usize| labels[answer(row, question)].to_owned();
    let code = |row: usize, question: usize| (answer(row, question) + 1).to_string();
    let limes = |row: usize, question: usize| format!("A{}", code(row, question));
    let form = |tool, export, structure| ToolForm {
        tool,
        export,
        structure,
    };
    let array = Some(("lime.txt", lime(labels, true)));
    let lists = Some(("lime.txt", lime(labels, false)));
    vec![
        form("a plain table", table("no,First one?,Something second?", &words), None),
        form(
            "Google Forms",
            table("Timestamp,All? [First],All? [Second]", &words),
            None,
        ),
        form(
            "SurveyMonkey",
            table("Respondent ID,All of it?,\n,First,Second", &words),
            None,
        ),
        form(
            "REDCap",
            table("record_id,q1,q2", &code),
            Some(("dict.csv", dictionary(labels))),
        ),
        form("LimeSurvey, an array", table("id,Q1[S1],Q1[S2]", &limes), array),
        form("LimeSurvey, two lists", table("id,Q1,Q2", &limes), lists),
        form(
            "Qualtrics",
            table("ResponseId,Q1,Q2", &code),
            Some(("form.qsf", qsf(labels))),
        ),
    ]
}

/// Labels in the order of the draft's list.
fn listed(questionnaire: &str) -> Vec<String> {
    let labels = questionnaire
        .lines()
        .filter(|line| line.trim_start().starts_with("- {code"));
    let label = |line: &str| {
        let (_, rest) = line.split_once("label: ").expect("a label");
        rest.trim_end_matches('}').trim_matches('"').to_owned()
    };
    labels.map(label).collect()
}

#[test]
fn what_is_no_degree_stands_apart_of_a_scale_in_every_tools_form() {
    for (tongue, (degrees, beside, key)) in SCALES {
        let mut labels = [""; 5];
        labels[..4].copy_from_slice(&degrees);
        labels[4] = beside;
        for form in forms(&labels) {
            let ToolForm {
                tool,
                export,
                structure,
            } = form;
            let mut project = Project::empty().file("export.csv", export);
            let mut command = vec!["--lang", tongue, "new", "p", "export.csv"];
            if let Some((name, text)) = structure {
                project = project.file(name, text);
                command.extend(["--structure", name]);
            }
            project.run(&command).succeeds();
            let drafted = project.read("p/content/questionnaire.yaml");
            let about = format!("{tool}, “{beside}”:\n{drafted}");
            assert!(
                drafted.contains("type: scale") && !drafted.contains("    type: single\n"),
                "{about}"
            );
            let list = listed(&drafted);
            assert!(list.len() == 4 || list.len() == 8, "{about}");
            assert!(
                list.iter().zip(degrees.iter().cycle()).all(|(one, other)| one == other),
                "{about}"
            );
            assert!(drafted.contains(&format!("      {key}: [")), "{about}");
            // Nothing is left for its author but what is to be confirmed.
            let said = project.run(&["--lang", "en", "check", "p"]).succeeds().stderr;
            let warned = said.lines().filter(|line| line.starts_with("warning"));
            assert!(
                warned.clone().all(|line| line.contains("to be confirmed")),
                "{tool}: {said}"
            );
        }
    }
}

/// Who came: from the file's first row on, "Autre" is met before the rest, and what is rare before what is frequent.
fn came(rows: &[(&str, usize)]) -> String {
    let rows = rows.iter().flat_map(|(text, count)| std::iter::repeat_n(*text, *count));
    let rows = rows.enumerate().map(|(row, text)| format!("{row},{text}\n"));
    format!("no,Comment venez-vous?\n{}", rows.collect::<String>())
}

#[test]
fn what_only_answers_tell_stands_by_frequency_and_stays_so() {
    let first = [
        ("Autre", 9),
        ("Ne sait pas", 8),
        ("En auto", 5),
        ("À pied", 21),
        ("En autobus", 14),
    ];
    let project = Project::empty().file("export.csv", came(&first));
    project.run(&["--lang", "fr", "new", "p", "export.csv"]).succeeds();
    let drafted = project.read("p/content/questionnaire.yaml");
    let expected = ["À pied", "En autobus", "En auto", "Autre", "Ne sait pas"];
    assert_eq!(listed(&drafted), expected, "{drafted}");
    // Later, most come by car, and some by bicycle: what was written stays, the new choice comes last.
    let late = [first.as_slice(), &[("En auto", 60), ("À vélo", 30)]].concat();
    let project = project.file("export.csv", came(&late));
    project
        .run(&["--lang", "fr", "new", "p", "export.csv", "--update"])
        .succeeds();
    let grown = project.read("p/content/questionnaire.yaml");
    assert_eq!(listed(&grown), [expected.as_slice(), &["À vélo"]].concat(), "{grown}");
}

#[test]
fn lists_that_have_an_order_keep_it() {
    for (rows, expected) in [
        (
            &[
                ("45 à 64 ans", 20),
                ("65 ans et plus", 9),
                ("18 à 24 ans", 3),
                ("25 à 44 ans", 12),
            ][..],
            &["18 à 24 ans", "25 à 44 ans", "45 à 64 ans", "65 ans et plus"][..],
        ),
        (
            &[
                ("80 000 $ et plus", 20),
                ("Je préfère ne pas répondre", 12),
                ("Moins de 40 000 $", 6),
                ("40 000 $ à 79 999 $", 9),
            ],
            &[
                "Moins de 40 000 $",
                "40 000 $ à 79 999 $",
                "80 000 $ et plus",
                "Je préfère ne pas répondre",
            ],
        ),
        (&[("Non", 30), ("Oui", 9), ("NSP", 5)], &["Oui", "Non", "NSP"]),
        (
            &[("Souvent", 30), ("Jamais", 3), ("Parfois", 12)],
            &["Jamais", "Parfois", "Souvent"],
        ),
    ] {
        let project = Project::empty().file("export.csv", came(rows));
        project.run(&["--lang", "fr", "new", "p", "export.csv"]).succeeds();
        let drafted = project.read("p/content/questionnaire.yaml");
        assert_eq!(listed(&drafted), expected, "{drafted}");
    }
}

/// A scale that got a "don't know" since: it is a missing answer, not the highest degree.
#[test]
fn a_late_dont_know_is_no_degree() {
    let first = [("Souvent", 30), ("Jamais", 13), ("Parfois", 12)];
    let late = [first.as_slice(), &[("Je ne sais pas", 6)]].concat();
    let mut all = String::new();
    for tongue in ["fr", "en"] {
        let folder = format!("p-{tongue}");
        let project = Project::empty().file("export.csv", came(&first));
        project.run(&["--lang", "fr", "new", &folder, "export.csv"]).succeeds();
        let project = project.file("export.csv", came(&late));
        let said = project
            .run(&["--lang", tongue, "new", &folder, "export.csv", "--update"])
            .succeeds();
        all.push_str(&said.stdout);
        let grown = project.read(&format!("{folder}/content/questionnaire.yaml"));
        assert_eq!(listed(&grown), ["Jamais", "Parfois", "Souvent"], "{grown}");
        assert!(grown.contains("missing: {dont_know: [\"Je ne sais pas\"]}"), "{grown}");
        project.run(&["--lang", tongue, "check", &folder]).succeeds();
    }
    insta::assert_snapshot!(all);
}
